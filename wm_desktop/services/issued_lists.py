"""Handing out lists: only with the principal's recorded permission, and followed until nobody holds an old one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import GroupId, IssuedListId, new_uuid
from wm_desktop.domain.issued_lists import Difference, IssuedLine, IssuedList, difference, minimal_lines, titles
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rows import ConsentFilter, GroupRow, MatrixRow
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


class GroupsEmptyError(DomainError):
    """A replacement for groups that have no pupils any more, as after a new school year."""

    nl = "In de groepen van lijst {number} zitten geen leerlingen meer. Vraag de lijst terug en geef een nieuwe mee."
    en = "The groups of list {number} have no pupils any more. Ask for the list back and hand out a new one."


class NothingChangedError(DomainError):
    """A replacement of a list that is still right."""

    nl = "Lijst {number} klopt nog; er is niets te vervangen."
    en = "List {number} is still right; there is nothing to replace."


@dataclass(frozen=True)
class NewIssue:
    """Who gets which list for what, and who permitted it."""

    purpose: str
    groups: tuple[GroupId, ...]
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
    lines = lines_for(place, new.purpose, new.groups)
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
    purpose = next(one for one in uow.consent.purposes() if one.code == new.purpose)  # lines refuse an unknown one
    year, ids = place.today().year, tuple(dict.fromkeys(new.groups))
    named = group_titles(place)
    return IssuedList(
        IssuedListId(new_uuid()),
        f"L{year}-{uow.school.next_number(SERIES, year):03d}",
        purpose.id,
        tuple(dict.fromkeys(title for group_id, title in named.items() if group_id in ids)),
        new.goal.strip(),
        new.receiver.strip(),
        new.permitted_by.strip(),
        new.permitted_on,
        lines,
        place.actor.name,
        place.now(),
        replaces,
        group_ids=ids,
    )


def group_titles(place: Workplace) -> Mapping[GroupId, str]:
    """Give the groups that have pupils now, in school order; equal names at two locations are told apart."""
    place.actor.require(Act.ISSUE_LISTS)
    rows = place.queries.groups()
    named = titles((row.name, row.location) for row in rows)
    return {group_id: named[row.name, row.location] for row in rows for group_id in row.ids}


class _NotShown:
    """Who may not be shown now, asked once for each purpose and group."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._groups = place.queries.groups()
        self._known: dict[tuple[str, str, str], Sequence[MatrixRow]] = {}

    def lines(self, purpose: str, groups: Sequence[GroupRow]) -> tuple[IssuedLine, ...]:
        """Give the lines of a list; raises NotFoundError for a purpose that is not open."""
        wanted = {(group.name, group.location) for group in groups}
        rows = self._rows(purpose, *(next(iter(wanted)) if len(wanted) == 1 else ("", "")))
        found = (row for row in rows if (row.group, row.location) in wanted)
        return minimal_lines((row.id, row.name, row.group, row.location) for row in found)

    def named(self, group_ids: Sequence[GroupId]) -> list[GroupRow]:
        """Give the groups of these ids; raises NotFoundError for one that has no pupils."""
        for group_id in group_ids:
            if not any(group_id in group.ids for group in self._groups):
                raise NotFoundError(what="Groep", key=group_id)
        return [group for group in self._groups if not set(group.ids).isdisjoint(group_ids)]

    def of(self, issued: IssuedList) -> list[GroupRow]:
        """Give the groups of a list that have pupils now: by id, or by name where only names were kept."""
        if issued.group_ids:
            return [group for group in self._groups if not set(group.ids).isdisjoint(issued.group_ids)]
        return [group for group in self._groups if group.name in issued.groups]

    def _rows(self, purpose: str, group: str, location: str) -> Sequence[MatrixRow]:
        key = (purpose, group, location)
        if key not in self._known:
            asked = ConsentFilter("", group, location, purpose, not_yes=True, columns=(purpose,), counted=False)
            self._known[key] = self._place.queries.register(asked).rows
        return self._known[key]


def lines_for(place: Workplace, purpose: str, groups: Sequence[GroupId]) -> tuple[IssuedLine, ...]:
    """Say who would be on a list that is handed out now; raises NotFoundError for a purpose or group that is not."""
    place.actor.require(Act.ISSUE_LISTS)
    not_shown = _NotShown(place)
    return not_shown.lines(purpose, not_shown.named(groups))


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
        now = () if purpose.closed_on is not None else not_shown.lines(purpose.code, not_shown.of(issued))
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

    The permission of the first copy covers its replacements: same receiver, same goal. Raises PurposeClosedError,
    GroupsEmptyError and NothingChangedError where a replacement would tell something that is not so.
    """
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        old = _held(uow, issued_id)
        purpose = next(one for one in uow.consent.purposes(closed=True) if one.id == old.purpose_id)
    if purpose.closed_on is not None:
        raise PurposeClosedError(number=old.number)
    not_shown = _NotShown(place)
    groups = not_shown.of(old)
    if not groups:
        raise GroupsEmptyError(number=old.number)
    lines = not_shown.lines(purpose.code, groups)
    changed = difference(old.lines, lines)
    if not changed:
        raise NothingChangedError(number=old.number)
    ids = tuple(group_id for group in groups for group_id in group.ids)
    new = NewIssue(purpose.code, old.group_ids or ids, old.goal, old.receiver, old.permitted_by, old.permitted_on)
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
