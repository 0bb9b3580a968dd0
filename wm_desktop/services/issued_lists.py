"""Handing out lists: only with the principal's recorded permission, and followed until nobody holds an old one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import IssuedListId, new_uuid
from wm_desktop.domain.issued_lists import Difference, IssuedLine, IssuedList, difference, minimal_lines
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rows import ConsentFilter, MatrixRow
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "issued_list"
RETURNED, DESTROYED, REPLACED = "ingeleverd", "vernietigd", "vervangen"


class NotPermittedError(DomainError):
    """A list without the principal's recorded permission."""

    nl = "Een lijst gaat alleen de deur uit met toestemming van de directeur. Vul in wie die gaf en op welke dag."
    en = "A list leaves the school only with the principal's permission. Fill in who gave it and on which day."


class ReceiverMissingError(DomainError):
    """A list of which nobody knows who has it."""

    nl = "Vul in wie de lijst krijgt en waarvoor, bijvoorbeeld 'mw. Bos' en 'klassenapp 5A'."
    en = "Fill in who receives the list and what for, for example 'Mrs Bos' and 'class app 5A'."


class GroupsMissingError(DomainError):
    """A list of no group at all: it would say that everybody may be shown."""

    nl = "Vink aan voor welke groepen de lijst is. Zonder groep zou er niemand op staan."
    en = "Tick the groups that the list is for. Without a group nobody would be on it."


class ListEndedError(DomainError):
    """A list that was returned, destroyed or replaced already."""

    nl = "Lijst {number} is al {how}."
    en = "List {number} was ended already ({how})."


class PurposeClosedError(DomainError):
    """A replacement for a purpose that is not asked any more."""

    nl = "Het doel van lijst {number} is gesloten. Vraag de lijst terug in plaats van hem te vervangen."
    en = "The purpose of list {number} is closed. Ask for the list back instead of replacing it."


class NothingChangedError(DomainError):
    """A replacement of a list that is still right."""

    nl = "Lijst {number} klopt nog; er is niets te vervangen."
    en = "List {number} is still right; there is nothing to replace."


@dataclass(frozen=True)
class NewIssue:
    """Who gets which list for what, and who permitted it."""

    purpose: str
    groups: tuple[str, ...]
    goal: str
    receiver: str
    permitted_by: str
    permitted_on: date


@dataclass(frozen=True)
class Outdated:
    """A list that somebody holds and that is no longer right."""

    issued: IssuedList
    purpose: str
    difference: Difference


@dataclass(frozen=True)
class Replacement:
    """The new list and what it changes: that is all the receiver needs."""

    issued: IssuedList
    difference: Difference


def issue_list(place: Workplace, new: NewIssue) -> IssuedList:
    """Make a numbered copy for one receiver: first names and groups of who may not be shown."""
    place.actor.require(Act.ISSUE_LISTS)
    if not new.permitted_by.strip() or new.permitted_on > place.today():
        raise NotPermittedError
    if not new.receiver.strip() or not new.goal.strip():
        raise ReceiverMissingError
    if not new.groups:
        raise GroupsMissingError
    lines = _lines(place, new.purpose, new.groups)
    with place.unit_of_work() as uow:
        issued = _issued(place, uow, new, lines)
        uow.issued_lists.add(issued)
        _log(place, uow, "list.issue", issued)
        uow.commit()
    place.changed(Kind.CONSENT)
    return issued


def _issued(
    place: Workplace,
    uow: UnitOfWork,
    new: NewIssue,
    lines: tuple[IssuedLine, ...],
    replaces: IssuedListId | None = None,
) -> IssuedList:
    purpose = next(one for one in uow.consent.purposes() if one.code == new.purpose)  # _lines refuses an unknown one
    year = place.today().year
    return IssuedList(
        IssuedListId(new_uuid()),
        f"L{year}-{uow.school.next_number(SERIES, year):03d}",
        purpose.id,
        tuple(dict.fromkeys(new.groups)),
        new.goal.strip(),
        new.receiver.strip(),
        new.permitted_by.strip(),
        new.permitted_on,
        lines,
        place.actor.name,
        place.now(),
        replaces,
    )


class _NotShown:
    """Who may not be shown now, asked once for each purpose and group."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._known: dict[tuple[str, str], Sequence[MatrixRow]] = {}

    def lines(self, purpose: str, groups: Sequence[str]) -> tuple[IssuedLine, ...]:
        """Give the lines of a list; raises NotFoundError for a purpose that is not open."""
        rows = self._rows(purpose, groups[0] if len(groups) == 1 else "")
        return minimal_lines((row.id, row.name, row.group) for row in rows if row.group in groups)

    def _rows(self, purpose: str, group: str) -> Sequence[MatrixRow]:
        if (purpose, group) not in self._known:
            asked = ConsentFilter(group=group, purpose=purpose, not_yes=True, columns=(purpose,))
            self._known[purpose, group] = self._place.queries.register(asked).rows
        return self._known[purpose, group]


def _lines(place: Workplace, purpose: str, groups: Sequence[str]) -> tuple[IssuedLine, ...]:
    return _NotShown(place).lines(purpose, groups)


def lines_for(place: Workplace, purpose: str, groups: Sequence[str]) -> tuple[IssuedLine, ...]:
    """Say who would be on a list that is handed out now."""
    place.actor.require(Act.ISSUE_LISTS)
    return _lines(place, purpose, groups)


def issued_lists(place: Workplace) -> Sequence[IssuedList]:
    """Give every list that was handed out, newest first."""
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        return uow.issued_lists.all()


def outdated_lists(place: Workplace) -> Sequence[Outdated]:
    """Give the lists that somebody holds and that are no longer right."""
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        held = uow.issued_lists.all(open_only=True)
        purposes = {one.id: one for one in uow.consent.purposes(closed=True)}
    found, not_shown = [], _NotShown(place)
    for issued in held:
        purpose = purposes[issued.purpose_id]
        now = () if purpose.closed_on is not None else not_shown.lines(purpose.code, issued.groups)
        changed = difference(issued.lines, now)
        if changed:
            found.append(Outdated(issued, purpose.label, changed))
    return found


def end_list(place: Workplace, issued_id: IssuedListId, how: str) -> None:
    """Record that a list came back or was destroyed."""
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        issued = _held(uow, issued_id)
        uow.issued_lists.end(issued_id, place.today(), how)
        _log(place, uow, "list.end", issued)
        uow.commit()
    place.changed(Kind.CONSENT)


def replace_list(place: Workplace, issued_id: IssuedListId) -> Replacement:
    """Make a new copy for the same receiver; it tells only the differences. The old one ends as replaced.

    The permission of the first copy covers its replacements: same receiver, same goal.
    """
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        old = _held(uow, issued_id)
        purpose = next(one for one in uow.consent.purposes(closed=True) if one.id == old.purpose_id)
    if purpose.closed_on is not None:
        raise PurposeClosedError(number=old.number)
    lines = _lines(place, purpose.code, old.groups)
    changed = difference(old.lines, lines)
    if not changed:
        raise NothingChangedError(number=old.number)
    new = NewIssue(purpose.code, old.groups, old.goal, old.receiver, old.permitted_by, old.permitted_on)
    with place.unit_of_work() as uow:
        _held(uow, issued_id)
        issued = _issued(place, uow, new, lines, issued_id)
        uow.issued_lists.add(issued)
        uow.issued_lists.end(issued_id, place.today(), REPLACED)
        _log(place, uow, "list.replace", issued)
        uow.commit()
    place.changed(Kind.CONSENT)
    return Replacement(issued, changed)


def _held(uow: UnitOfWork, issued_id: IssuedListId) -> IssuedList:
    issued = uow.issued_lists.get(issued_id)
    if issued is None:
        raise NotFoundError(what="Lijst", key=issued_id)
    if issued.ended_on is not None:
        raise ListEndedError(number=issued.number, how=issued.ended_how)
    return issued


def _log(place: Workplace, uow: UnitOfWork, action: str, issued: IssuedList) -> None:
    purpose = next(one.code for one in uow.consent.purposes(closed=True) if one.id == issued.purpose_id)
    left = Disclosure(issued.number, len(issued.lines), (purpose,), issued.groups)
    write_down_in(place, uow, action, str(issued.id), left)
