"""Who gets a letter that goes to many: families, one letter per address, or employees; and who does not, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.people import Address, Employee, FormOfAddress, PersonName
from wm_desktop.domain.salutations import address_key
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.actors import Act
from wm_desktop.services.round_papers import HOUSEHOLD, NO_ADDRESS, NO_CUSTODY, NO_NAME, NOT_IN_WINDOW
from wm_desktop.services.round_state import RoundList, export_note
from wm_desktop.services.rows import GuardianRow, PupilRow
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Workplace


class Whom(StrEnum):
    """To whom a mailing goes."""

    FAMILIES = "families"
    EMPLOYEES = "employees"


class NobodyInMailingError(DomainError):
    """Letters to nobody."""

    nl = "Er is niemand om aan te schrijven. Kies een andere groep, of kijk op het tabblad 'Geen brief' waarom niet."
    en = "There is nobody to write to. Choose another group, or see on the tab 'No letter' why not."


@dataclass(frozen=True)
class Audience:
    """Whom letters are for: families of the whole school, of one group or location, or the employees.

    `hidden`: also those whose address may not come on paper elsewhere (secret address, protected pupil). Such a letter
    bears that one address and goes to nobody else. `by_location`: in the order of the locations, else of the groups.
    `only` narrows it down to the families of these pupils. `apart`: a letter for each guardian, also at one address,
    because it tells what that guardian answered.
    """

    whom: Whom = Whom.FAMILIES
    group: str = ""
    location: str = ""
    hidden: bool = False
    by_location: bool = False
    only: frozenset[PupilId] | None = None
    apart: bool = False


@dataclass(frozen=True)
class Recipient:
    """One letter: the people it is to, at one address, and the children it is about, in the order of group and name.

    `ids` are the guardians, or the employee. An employee has no address: the letter is handed out.
    """

    ids: tuple[UUID, ...]
    people: tuple[tuple[PersonName, FormOfAddress], ...]
    address: Address | None
    pupils: tuple[PupilRow, ...] = ()
    function: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Somebody who gets no letter, and why; a secret address and a protected pupil read the same."""

    who: str
    reason: str
    pupil: PupilRow | None = None


@dataclass(frozen=True)
class Mailing:
    """Who gets a letter, in the order of the letters, and who does not."""

    audience: Audience
    recipients: tuple[Recipient, ...]
    left_out: tuple[LeftOut, ...] = ()


def mailing_for(place: Workplace, audience: Audience) -> Mailing:
    """Say who gets a letter: one for each address, to the guardians with custody of the same children.

    Two people at one address who do not have the same children get a letter each, so that nobody reads a name that
    is not theirs to read (domain reference 8.3). Parents who live apart get one each anyway.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    if audience.whom is Whom.EMPLOYEES:
        with place.unit_of_work() as uow:
            at_work = [one for one in uow.people.employees() if one.left_on is None]
        return Mailing(audience, tuple(map(_colleague, sorted(at_work, key=lambda one: one.name.sort_key))))
    households = [
        (pupil, guardians)
        for pupil, guardians in place.queries.households(everybody=True)
        if (not audience.group or pupil.group == audience.group)
        and (not audience.location or pupil.location == audience.location)
        and (audience.only is None or pupil.id in audience.only)
    ]
    households.sort(key=lambda one: _order(one[0], by_location=audience.by_location))
    return Mailing(audience, tuple(_families(households, audience)), tuple(_skipped(households, audience.hidden)))


def skipped_list(place: Workplace, title: str, mailing: Mailing) -> RoundList:
    """Make the list for the office of who has no letter, and why."""
    place.actor.require(Act.ISSUE_LETTERS)
    lines = tuple(
        (
            "" if one.pupil is None else one.pupil.group,
            "" if one.pupil is None else one.pupil.name.listed,
            one.who,
            one.reason,
        )
        for one in mailing.left_out
    )
    counted = f"{len(mailing.recipients)} brieven, {len(lines)} keer geen brief. Alleen voor de administratie."
    note = export_note(place, (title, counted))
    return RoundList("Geen brief", note, ("Groep", "Leerling", "Aan", "Waarom niet"), (14, 34, 34, 36), lines)


def letter_file_name(title: str, number: int, recipient: Recipient, today: date, suffix: str) -> str:
    """Name the file of one letter: its place in the order, then group and family; no name where it may not be seen."""
    groups = " ".join(dict.fromkeys(pupil.group for pupil in recipient.pupils if pupil.group))
    who = "" if recipient.hidden else _last_names(recipient.people)
    return file_name(f"{number:03d} {title}", groups, who, day=today, suffix=suffix)


def _last_names(people: Iterable[tuple[PersonName, FormOfAddress]]) -> str:
    return " en ".join(dict.fromkeys(name.listed.partition(",")[0] for name, _ in people))


def _order(pupil: PupilRow, *, by_location: bool) -> tuple[object, ...]:
    group = (not pupil.group, group_sort_key(pupil.group))
    where: tuple[object, ...] = (pupil.location, *group) if by_location else (*group, pupil.location)
    return (*where, pupil.name.sort_key, str(pupil.id))


def _why_not(pupil: PupilRow, guardian: GuardianRow, hidden: bool) -> str:
    if not guardian.has_custody:
        return NO_CUSTODY
    if not hidden and (guardian.secret_address or pupil.protected):
        return NOT_IN_WINDOW
    return "" if guardian.address.is_complete else NO_ADDRESS


def _skipped(households: Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]], hidden: bool) -> Iterator[LeftOut]:
    for pupil, guardians in households:
        if not guardians:
            yield LeftOut(HOUSEHOLD, NO_NAME, pupil)
        for guardian in guardians:
            reason = _why_not(pupil, guardian, hidden)
            if reason:
                yield LeftOut(guardian.name.full, reason, pupil)


def _families(
    households: Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]], audience: Audience
) -> Iterator[Recipient]:
    people: dict[UUID, GuardianRow] = {}
    children: dict[UUID, list[PupilRow]] = {}
    for pupil, guardians in households:
        for guardian in guardians:
            if not _why_not(pupil, guardian, audience.hidden):
                people[guardian.id] = guardian
                children.setdefault(guardian.id, []).append(pupil)
    together: dict[tuple[object, ...], list[GuardianRow]] = {}
    for guardian_id, pupils in children.items():
        guardian = people[guardian_id]
        # An address that may not be seen joins nobody: that two people live together would be told by it.
        alone = audience.apart or _is_hidden(guardian, pupils)
        where = guardian_id if alone else address_key(guardian.address)
        together.setdefault((where, *(pupil.id for pupil in pupils)), []).append(guardian)
    for group in together.values():
        pupils = children[group[0].id]
        yield Recipient(
            ids=tuple(one.id for one in group),
            people=tuple((one.name, one.form_of_address) for one in group),
            address=group[0].address,
            pupils=tuple(pupils),
            hidden=_is_hidden(group[0], pupils),
        )


def _is_hidden(guardian: GuardianRow, pupils: Sequence[PupilRow]) -> bool:
    return guardian.secret_address or any(pupil.protected for pupil in pupils)


def _colleague(one: Employee) -> Recipient:
    return Recipient((one.id,), ((one.name, one.form_of_address),), None, function=one.function)


def only_these(audience: Audience, pupils: Collection[PupilId]) -> Audience:
    """Narrow an audience down to the families of these pupils."""
    return replace(audience, only=frozenset(pupils))
