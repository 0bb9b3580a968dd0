"""Gathering everything one letter is made of and judged by, inside one unit of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.addressees import addressees
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import LetterId, PupilId
from wm_desktop.domain.incidents import Incident, RuleBook
from wm_desktop.domain.letter_case import LetterCase, Period
from wm_desktop.domain.letters import Letter, LetterKind, LetterState
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.protocols import rule_book_for
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class LetterContext:
    """One letter with all it speaks of; `others_informed`: another address with custody gets the same letter.

    `rules` are those of the version of the protocol that held on the day of the incident.
    """

    letter: Letter
    incident: Incident
    pupil: PupilRow
    settings: SchoolSettings
    case: LetterCase
    rules: RuleBook
    others_informed: bool = False


def letter_in(place: Workplace, uow: UnitOfWork, letter_id: LetterId) -> Letter:
    """Load a letter; refuses one whose file this person may not see."""
    letter = uow.letters.get(letter_id)
    if letter is None:
        raise NotFoundError(what="Brief", key=letter_id)
    incident_in(place, uow, letter.incident_id)
    return letter


def context_of(place: Workplace, uow: UnitOfWork, letter: Letter) -> LetterContext:
    """Gather what a letter is made of, as it stands now; the letter's date is today until it is final."""
    incident = incident_in(place, uow, letter.incident_id)
    pupil = place.queries.pupil(letter.pupil_id)
    if pupil is None:
        raise NotFoundError(what="Leerling", key=letter.pupil_id)
    settings = read_settings(uow)
    details = letter.details
    case = LetterCase(
        kind=letter.kind,
        details=details,
        letter_date=letter.letter_date or place.today(),
        school=settings.school,
        board=settings.board,
        remedy=settings.remedy,
        incident_number=incident.number,
        rules=incident.rules,
        pupil_name=pupil.name.full,
        pupil_birth_date=pupil.birth_date,
        pupil_group=pupil.group,
        addressee_complete=letter.addressee.address.is_complete,
        addressee_current=letter.addressee in addressees(uow.people.guardians_of(letter.pupil_id)).found,
        suspension_mandate=settings.suspension_mandate,
        other_suspensions=_other_suspensions(uow, letter.pupil_id, letter),
        closed=calendar_at(uow, incident.location_id, pupil.location).closed,
    )
    return LetterContext(
        letter, incident, pupil, settings, case, rule_book_for(uow, incident), bool(siblings(uow, letter))
    )


def siblings(uow: UnitOfWork, letter: Letter) -> tuple[Letter, ...]:
    """Give the letters of the same measure to other people: same file, pupil and kind, nobody in common."""
    mine = set(letter.addressee.guardian_ids)
    return tuple(
        other
        for other in uow.letters.of_incident(letter.incident_id)
        if (other.pupil_id, other.kind) == (letter.pupil_id, letter.kind)
        and not mine & set(other.addressee.guardian_ids)
    )


def _other_suspensions(uow: UnitOfWork, pupil_id: PupilId, letter: Letter) -> tuple[Period, ...]:
    own = (letter.incident_id, letter.details.starts_on, letter.details.ends_on)
    found = []
    for other in uow.letters.of_pupil(pupil_id):
        period = _period(other)
        same = (other.incident_id, other.details.starts_on, other.details.ends_on) == own
        if period is not None and other.state is not LetterState.DRAFT and not same:
            found.append(period)
    return tuple(found)


def _period(letter: Letter) -> Period | None:
    first: date | None = letter.details.starts_on
    last = letter.details.ends_on
    if letter.kind is not LetterKind.PUPIL_SUSPENSION or first is None or last is None:
        return None
    return Period(first, last)
