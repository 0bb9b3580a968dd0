"""Gathering everything one letter is made of and judged by, inside one unit of work."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from wm_desktop.domain.addressees import Skipped
from wm_desktop.domain.courses.model import Course, CourseCase
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.enclosures import EnclosedKind, enclosed_in
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, EmployeeId, GuardianId, LetterId, PartyId
from wm_desktop.domain.incidents import Incident, Party, PersonKind, RuleBook
from wm_desktop.domain.letter_case import Period
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase, LetterPlan, Replaced
from wm_desktop.domain.letters import Letter, LetterKind, LetterState
from wm_desktop.domain.salutations import address_lines
from wm_desktop.services.case_state import CaseState, inquiry_locked, mandates_of, state_of_file
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.letter_addressees import addressees_for
from wm_desktop.services.letter_errors import LetterNotFinalError
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.protocols import rule_book_for
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class LetterContext:
    """One letter with all it speaks of; `others_informed`: another address with custody gets the same letter.

    `rules` are those of the version of the protocol that held on the day of the incident. `replaced` is the letter that
    this one withdraws, `skipped` who gets none. `pupil` is whom it is about, when that is a pupil, `where`
    the location of the file.
    """

    letter: Letter
    incident: Incident
    settings: SchoolSettings
    case: LetterCase
    rules: RuleBook
    party: Party | None = None
    pupil: PupilRow | None = None
    replaced: Letter | None = None
    skipped: tuple[Skipped, ...] = ()
    others_informed: bool = False
    where: str = ""

    @property
    def plan(self) -> LetterPlan:
        """What kind of letter it is."""
        return self.case.plan

    @property
    def location(self) -> str:
        """The location whose telephone and address stand on the paper."""
        return self.where if self.pupil is None else self.pupil.location


def letter_in(place: Workplace, uow: UnitOfWork, letter_id: LetterId) -> Letter:
    """Load a letter; refuses one whose file this person may not see."""
    letter = uow.letters.get(letter_id)
    if letter is None:
        raise NotFoundError(what="Brief", key=letter_id)
    incident_in(place, uow, letter.incident_id)
    return letter


def context_of(place: Workplace, uow: UnitOfWork, letter: Letter) -> LetterContext:
    """Gather what a letter is made of, as it stands now; the letter's date is today until it is final.

    The address of a concept that the register does not know follows what is typed.
    """
    incident, plan = incident_in(place, uow, letter.incident_id), plan_of(letter.kind)
    state = state_of_file(place, uow, incident)
    party = party_of(state, letter)
    replaced = None if letter.replaces is None else uow.letters.get(letter.replaces)
    who = addressees_for(uow, plan, party, letter.values, replaced)
    if letter.addressee.guardian_id is None and len(who.found) == 1:
        letter = replace(letter, addressee=who.found[0])
    pupil = None if letter.pupil_id is None else place.queries.pupil(letter.pupil_id)
    if letter.pupil_id is not None and pupil is None:
        raise NotFoundError(what="Leerling", key=letter.pupil_id)
    settings, course = read_settings(uow), course_of(state, letter)
    letters = list(uow.letters.of_incident(incident.id))
    case = LetterCase(
        plan=plan,
        values=letter.values,
        letter_date=letter.letter_date or place.today(),
        school=settings.school,
        board=settings.board,
        incident_number=incident.number,
        remedy=settings.clause(plan.remedy),
        board_address=_board_address(settings),
        rules=incident.rules,
        person=concerned(uow, party, pupil),
        addressee_complete=letter.addressee.address.is_complete,
        addressee_current=letter.addressee in who.found,
        unreached=tuple(skip.name for skip in who.skipped if skip.has_custody),
        mandates=mandates_of(settings),
        other_suspensions=_other_suspensions(uow, letter),
        closed=calendar_at(uow, incident.location_id, pupil.location if pupil else "").closed,
        course=course,
        announced=_announced(letters, letter, plan),
        replaced=_replaced(replaced),
        shows_others=_shows_others(uow, letter),
        locked=inquiry_locked(incident, [one for _, one in state.cases]),
        other_pupils=_other_pupils(state, letter),
        already=_already(letters, letter),
    )
    others = bool(siblings(uow, letter))
    rules = rule_book_for(uow, incident)
    where = _where(place, uow, incident, party)
    return LetterContext(letter, incident, settings, case, rules, party, pupil, replaced, who.skipped, others, where)


def _where(place: Workplace, uow: UnitOfWork, incident: Incident, party: Party | None) -> str:
    """Give the location of the file; when that is not known, of a child of the guardian a letter is about."""
    named = next((one.name for one in uow.school.locations() if one.id == incident.location_id), "")
    if named or party is None or party.person_kind is not PersonKind.GUARDIAN or party.person_id is None:
        return named
    rows = (place.queries.pupil(pupil_id) for pupil_id in uow.people.pupils_of(GuardianId(party.person_id)))
    return next((row.location for row in rows if row is not None and row.location), "")


def _already(letters: list[Letter], letter: Letter) -> str:
    """Give the reference of a final letter of this kind to the same people that nothing took the place of."""
    gone = {*withdrawn_in(letters), letter.id, letter.replaces}
    for other in letters:
        final = other.state is not LetterState.DRAFT and other.id not in gone
        if final and (other.kind, other.party_id) == (letter.kind, letter.party_id) and _to_same(other, letter):
            return other.reference
    return ""


def _to_same(one: Letter, other: Letter) -> bool:
    shared = set(one.addressee.guardian_ids) & set(other.addressee.guardian_ids)
    return bool(shared) or one.addressee.name_line == other.addressee.name_line


def _other_pupils(state: CaseState, letter: Letter) -> tuple[str, ...]:
    pupils = (one for one in state.parties if one.person_kind is PersonKind.PUPIL)
    return tuple(one.name for one in pupils if one.id != letter.party_id)


def party_of(state: CaseState, letter: Letter) -> Party | None:
    """Give whom a letter is about."""
    return next((party for party in state.parties if party.id == letter.party_id), None)


def course_of(state: CaseState, letter: Letter) -> CourseCase | None:
    """Give the course a letter belongs to: the one it names, else the newest of its kind about the same party."""
    plan = plan_of(letter.kind)
    kinds = {plan.course, *plan.courses}
    courses = {course.id: course for course, _ in state.cases}
    found: CourseCase | None = None
    for course, case in state.cases:
        if course.id == letter.course_id:
            return case
        fits = party_of_course(course, courses) in (None, letter.party_id)
        if letter.course_id is None and course.kind in kinds and fits:
            found = case
    return found


def party_of_course(course: Course, courses: Mapping[CourseId, Course]) -> PartyId | None:
    """Give whom a course is about; a dispute is about whom the disputed measure is about. None: the whole file."""
    return course.party_id if course.about is None else courses[course.about].party_id


def disputed_party(uow: UnitOfWork, incident: Incident, plan: LetterPlan) -> PartyId | None:
    """Give whom the measure is about that the newest dispute of a letter's kind disputes; None when there is none."""
    courses = {one.id: one for one in uow.courses.of_incident(incident.id)}
    found = [one for one in courses.values() if one.kind is plan.course and one.about is not None]
    return party_of_course(found[-1], courses) if found else None


def concerned(uow: UnitOfWork, party: Party | None, pupil: PupilRow | None) -> Concerned | None:
    """Give whom a letter is about, with what the letter says of that person."""
    if party is None:
        return None
    if pupil is not None:
        return Concerned(PersonKind.PUPIL, pupil.name.full, pupil.birth_date, pupil.group)
    function = ""
    if party.person_kind is PersonKind.EMPLOYEE and party.person_id is not None:
        employee = uow.people.employee(EmployeeId(party.person_id))
        function = "" if employee is None else employee.function
    return Concerned(party.person_kind, party.name, function=function)


def siblings(uow: UnitOfWork, letter: Letter) -> tuple[Letter, ...]:
    """Give the letters of the same measure to other people: same file, person and kind, nobody in common.

    Letters that replace others belong together when those do.
    """
    mine = set(letter.addressee.guardian_ids)
    if not mine:
        return ()
    letters = {one.id: one for one in uow.letters.of_incident(letter.incident_id)}
    measure = _measure(letter, letters)
    return tuple(
        other
        for other in letters.values()
        if other.addressee.guardian_ids
        and not mine & set(other.addressee.guardian_ids)
        and _measure(other, letters) == measure
    )


def _measure(letter: Letter, letters: Mapping[LetterId, Letter]) -> tuple[object, ...]:
    """What letters of the same measure share; each letter that was replaced before counts as well."""
    kinds: list[LetterKind] = []
    one: Letter | None = letter
    while one is not None and len(kinds) <= len(letters):
        kinds.append(one.kind)
        one = None if one.replaces is None else letters.get(one.replaces)
    return (letter.party_id, letter.pupil_id, *kinds)


def stored_bytes(uow: UnitOfWork, letter: Letter) -> bytes:
    """Give the bytes of a final letter; raises LetterNotFinalError, or DamagedDocumentError when they are not whole."""
    if letter.document_id is None:
        raise LetterNotFinalError
    data = b"".join(uow.documents.read(letter.document_id))
    if hashlib.sha256(data).hexdigest() != letter.sha256:
        raise DamagedDocumentError(file_name=f"{letter.reference}.pdf")
    return data


def own_copy(uow: UnitOfWork, letter: Letter, enclosed: Letter) -> Letter:
    """Give the copy of an enclosed letter that these people got themselves; where they got none, that letter.

    A letter to the other parent bears that parent's address.
    """
    copies = (enclosed, *(one for one in siblings(uow, enclosed) if one.letter_date == enclosed.letter_date))
    return next((one for one in copies if one.state is not LetterState.DRAFT and _same_reader(one, letter)), enclosed)


def _same_reader(one: Letter, other: Letter) -> bool:
    mine, theirs = set(one.addressee.guardian_ids), set(other.addressee.guardian_ids)
    if mine or theirs:
        return mine == theirs
    return one.party_id == other.party_id and one.addressee.name_line == other.addressee.name_line


def _shows_others(uow: UnitOfWork, letter: Letter) -> bool:
    """Whether something lies behind a letter that may show other people than its readers: evidence, others' letters."""
    chosen = enclosed_in(letter.values)
    if any(one.kind is EnclosedKind.EVIDENCE for one in chosen):
        return True
    letters = {str(one.id): one for one in uow.letters.of_incident(letter.incident_id)} if chosen else {}
    found = [letters[str(one.id)] for one in chosen if str(one.id) in letters]
    return any(not _same_reader(own_copy(uow, letter, one), letter) for one in found)


def withdrawn_in(letters: list[Letter]) -> dict[object, Letter]:
    """Give, by the id of each letter that a final letter replaces, that final letter."""
    return {one.replaces: one for one in letters if one.replaces is not None and one.state is not LetterState.DRAFT}


def _board_address(settings: SchoolSettings) -> tuple[str, ...]:
    address = settings.board_address
    return address_lines((settings.board,), address) if address.is_complete else ()


def _announced(letters: list[Letter], letter: Letter, plan: LetterPlan) -> Announced | None:
    """Give the newest final letter of this file that announced what this one decides, to the same person."""
    if not plan.notices:
        return None
    gone = withdrawn_in(letters)
    found = [
        one
        for one in letters
        if one.kind in plan.notices
        and one.party_id == letter.party_id
        and one.state is not LetterState.DRAFT
        and one.id not in gone
    ]
    if not found or found[-1].letter_date is None:
        return None
    last = found[-1]
    sent = min((_day(one) for one in found if _same_day(one, last) and one.sent_at is not None), default=None)
    return Announced(last.reference, last.values, found[-1].letter_date, sent)


def _replaced(old: Letter | None) -> Replaced | None:
    if old is None or old.letter_date is None:
        return None
    sent = None if old.sent_at is None else _day(old)
    return Replaced(old.reference, old.values, old.letter_date, sent, plan_of(old.kind))


def _day(letter: Letter) -> date:
    moment = letter.sent_at or letter.created_at
    return moment.astimezone(SCHOOL_ZONE).date()


def _same_day(one: Letter, other: Letter) -> bool:
    return one.kind is other.kind and one.letter_date == other.letter_date


def _other_suspensions(uow: UnitOfWork, letter: Letter) -> tuple[Period, ...]:
    if letter.pupil_id is None:
        return ()
    own = (letter.incident_id, _period(letter))
    letters = list(uow.letters.of_pupil(letter.pupil_id))
    gone = {*withdrawn_in(letters), letter.replaces}
    found = []
    for other in letters:
        period = _period(other)
        if period is None or other.state is LetterState.DRAFT or other.id in gone:
            continue
        if (other.incident_id, period) != own:
            found.append(period)
    return tuple(found)


def _period(letter: Letter) -> Period | None:
    first, last = letter.values.day("starts_on"), letter.values.day("ends_on")
    if letter.kind is not LetterKind.PUPIL_SUSPENSION or first is None or last is None:
        return None
    return Period(first, last)
