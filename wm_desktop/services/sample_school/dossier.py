"""One incident file of the sample school, played through the use cases at the moments an office would."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from wm_desktop.domain.case_work import Outcome, open_tasks, open_terms
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.deliveries import REGISTERED_WAYS, Happening, Way
from wm_desktop.domain.ids import CourseId, IncidentId, LocationId, PartyId, PupilId
from wm_desktop.domain.incidents import (
    Circumstance,
    EntryKind,
    Finding,
    Heard,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import Letter, LetterKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.case_work import Done, change_term, finish_task, new_task
from wm_desktop.services.courses import NewStep, offered_facts, start_course, take_step
from wm_desktop.services.deliveries import DeliverySheet, NewDelivery, record_delivery
from wm_desktop.services.filing import ToFile, file_items, filing_of_file
from wm_desktop.services.incidents import NewEntry, NewIncident, NewParty, add_entry, change_stage, open_incident
from wm_desktop.services.letter_drafts import DraftResult, NewLetter, draft_letters
from wm_desktop.services.letters import LetterPaper, finalise_set
from wm_desktop.services.rows import EmployeeRow, PupilRow
from wm_desktop.services.sample_school.school_year import Days
from wm_desktop.services.workplace import Workplace

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BOARD = {"signed_by": "B. Bestuurder (verzonnen)", "signed_as": "bestuurder"}
PRINCIPAL_SIGNS = {"signed_by": "H. de Directeur", "signed_as": "directeur"}
ON_PAPER = {"letter_not_sent": "De brief is buiten het programma gemaakt en op papier verstuurd."}
"""Why a step names a letter that the file does not hold."""
_BY_HAND = frozenset(
    (
        LetterKind.STAFF_WARNING,
        LetterKind.STAFF_SUSPENSION_NOTICE,
        LetterKind.STAFF_SUSPENSION,
        LetterKind.STAFF_SUMMARY_DISMISSAL,
    )
)
PlaceAt = Callable[[datetime], Workplace]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment at the school."""
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


@dataclass(frozen=True)
class Cast:
    """Who may play a part: older pupils, in an order drawn by lot, and employees."""

    pupils: Sequence[PupilRow]
    employees: Sequence[EmployeeRow]

    def employee(self, first_name: str) -> EmployeeRow:
        """Give an employee by the first name."""
        return next(row for row in self.employees if row.name.first_name == first_name)


@dataclass(frozen=True)
class Stage:
    """Where files are played: the workplace at any moment, the paper, who plays, and the days."""

    place_at: PlaceAt
    paper: LetterPaper
    cast: Cast
    days: Days


@dataclass(frozen=True)
class Report:
    """What is reported on a day."""

    kind: IncidentKind
    subject: str
    description: str
    rules: tuple[str, ...]
    platform: str
    parties: tuple[NewParty, ...]
    circumstance: Circumstance = Circumstance.UNKNOWN
    sexual_offence: bool = False


def spoken_to(kind: PersonKind, person_id: UUID) -> NewParty:
    """Somebody of the register who is spoken to."""
    return NewParty(PartyRole.ACCUSED, kind, person_id)


def pupil_party(row: PupilRow, role: PartyRole = PartyRole.ACCUSED) -> NewParty:
    """A pupil in a file."""
    return NewParty(role, PersonKind.PUPIL, row.id)


@dataclass(frozen=True)
class Written:
    """A letter that was written, made final and sent; what the course knows is filled in by itself."""

    kind: LetterKind
    values: Mapping[str, str]
    final_at: datetime
    sent_at: datetime


class Dossier:
    """One file; every method is one use case, or a few in a row, at the moment given."""

    def __init__(self, stage: Stage, day: date, report: Report) -> None:
        self._stage, self._place_at = stage, stage.place_at
        place = self._place_at(at(day, 9, 5))
        new = NewIncident(
            kind=report.kind, subject=report.subject, description=report.description, reported_on=day,
            happened_at=at(day, 8, 10), known_at=at(day, 8, 40), location_id=_location(place, report.parties),
            platform=report.platform, rules=report.rules, parties=report.parties, circumstance=report.circumstance,
            sexual_offence=report.sexual_offence,
        )  # fmt: skip
        self.id: IncidentId = open_incident(place, new).id

    def investigate(self, day: date) -> None:
        """Begin the investigation."""
        change_stage(self._place_at(at(day, 9, 10)), self.id, IncidentStage.UNDER_INVESTIGATION)

    def judge(self, day: date, severity: int, text: str, *heard: Heard) -> None:
        """Hear those concerned and judge the file on the same day."""
        moment = at(day, 14)
        entry = NewEntry(EntryKind.HEARING, text, moment, heard)
        add_entry(self._place_at(moment), self.id, entry)
        place = self._place_at(at(day, 15))
        change_stage(place, self.id, IncidentStage.ASSESSED, finding=Finding.BREACH, severity=severity)

    def note(self, moment: datetime, kind: EntryKind, text: str) -> None:
        """Write a line on the timeline."""
        add_entry(self._place_at(moment), self.id, NewEntry(kind, text, moment))

    def begin(
        self,
        kind: CourseKind,
        moment: datetime,
        *,
        about: CourseId | None = None,
        reason: str = "",
        whole: bool = False,
    ) -> CourseId:
        """Start a course about the first person who is spoken to, or about the `whole` file."""
        place = self._place_at(moment)
        party_id = None if whole else self._spoken_to(place)
        return start_course(place, self.id, kind, party_id, about, reason).id

    def _spoken_to(self, place: Workplace) -> PartyId | None:
        with place.unit_of_work() as uow:
            parties = uow.incidents.parties(self.id)
        return next((party.id for party in parties if party.role is PartyRole.ACCUSED), None)

    def do(
        self,
        course: CourseId,
        step: str,
        moment: datetime,
        facts: Mapping[str, str] | None = None,
        reasons: Mapping[str, str] | None = None,
    ) -> None:
        """Take a step that happened at a moment, written down half an hour later."""
        place = self._place_at(moment + timedelta(minutes=30))
        take_step(place, course, NewStep(step, facts or {}, moment, reasons or {}))

    def draft(self, place: Workplace, kind: LetterKind, values: Facts) -> DraftResult:
        """Make the concepts of a letter about the first person who is spoken to."""
        return draft_letters(place, NewLetter(self.id, kind, self._spoken_to(place), values=values))

    def letters(
        self, kind: LetterKind, values: Mapping[str, str], final_at: datetime, sent_at: datetime
    ) -> list[DeliverySheet]:
        """Make letters final, one for each address, and send or hand them over later that day; gives how each went."""
        place = self._place_at(final_at)
        drafts = self.draft(place, kind, Facts(dict(values)))
        made = finalise_set(place, [draft.id for draft in drafts.letters], self._stage.paper)
        return [record_delivery(self._place_at(sent_at), one.id, _sending(one, sent_at)) for one in made]

    def by_letter(self, course: CourseId, step: str, letter: Written, facts: Mapping[str, str] | None = None) -> None:
        """Send a letter, and take the step that records it with what the letter says."""
        sent = self.letters(letter.kind, letter.values, letter.final_at, letter.sent_at)
        moment = letter.sent_at + timedelta(minutes=5)
        offered = offered_facts(self._place_at(moment), course, step)
        self.do(course, step, moment, {**offered.values, **(facts or {})})
        arrived = letter.sent_at + timedelta(days=1)
        for one in sent:
            if one.state.way in REGISTERED_WAYS and one.registered:
                line = NewDelivery(Happening.RECEIVED, arrived, note="ontvangstmelding van PostNL (verzonnen)")
                record_delivery(self._place_at(arrived), one.letter.id, line)

    def custody(self, pupil: PupilRow, moment: datetime) -> str:
        """The guardians with custody, one a line."""
        rows = self._place_at(moment).queries.guardians_of(pupil.id)
        return "\n".join(str(row.id) for row in rows if row.has_custody)

    def task(self, moment: datetime, text: str, due: date) -> None:
        """Add a task of the office's own."""
        new_task(self._place_at(moment), self.id, text, due)

    def finish(self, moment: datetime, *codes: str, channel: str = "", note: str = "") -> None:
        """Tick open tasks: those with these codes, or all."""
        place = self._place_at(moment)
        with place.unit_of_work() as uow:
            left = open_tasks(uow.courses.tasks(self.id), uow.courses.marks(self.id))
        for task in left:
            if not codes or task.code in codes:
                finish_task(place, self.id, task.id, Done(Outcome.DONE, moment, channel, note))

    def count_again(self, moment: datetime, kind: TermKind, start: date, reason: str) -> None:
        """Let a running term count from another day."""
        place = self._place_at(moment)
        with place.unit_of_work() as uow:
            running = open_terms(uow.courses.terms(self.id), uow.courses.marks(self.id))
        term = next(one for one in running if one.term.kind is kind)
        change_term(place, self.id, term.id, reason=reason, start=start)

    def file_all(self, moment: datetime, where: str = "") -> None:
        """Put all correspondence where it belongs."""
        place = self._place_at(moment)
        pieces = [
            ToFile(piece.paper.item, piece.paper.item_id, target.person_id)
            for piece in filing_of_file(place, self.id).unfiled
            for target in piece.destinations[:1]
        ]
        file_items(place, self.id, pieces, where=where)

    def close(self, moment: datetime, reason: str = "") -> None:
        """Close the file; everything in it is done, or there is a reason."""
        change_stage(self._place_at(moment), self.id, IncidentStage.CLOSED, reason)


def paper_letter(day: date) -> str:
    """How a letter on paper is named in a step."""
    return f"Brief van {day:%d-%m-%Y}"


def _location(place: Workplace, parties: Sequence[NewParty]) -> LocationId | None:
    """Where the first pupil of an incident goes to school; nowhere for one without pupils."""
    ids = (PupilId(party.person_id) for party in parties if party.person_kind is PersonKind.PUPIL and party.person_id)
    pupils = (place.queries.pupil(pupil_id) for pupil_id in ids)
    school = next((pupil.location for pupil in pupils if pupil), "")
    return next((LocationId(row.id) for row in place.queries.locations() if row.name == school), None)


def _sending(letter: Letter, moment: datetime) -> NewDelivery:
    """What must be proved goes registered and by ordinary mail, or from hand to hand; the rest by ordinary mail."""
    if letter.kind in _BY_HAND:
        return NewDelivery(
            Happening.SENT, moment, Way.BY_HAND, by="B. Bestuurder (verzonnen)", note="aan de medewerker zelf"
        )
    if letter.kind is LetterKind.PUPIL_SUSPENSION or plan_of(letter.kind).registered:
        number = f"3SVBLD{letter.reference[8:11]}4567"
        return NewDelivery(Happening.SENT, moment, Way.REGISTERED_AND_POST, tracking=number)
    return NewDelivery(Happening.SENT, moment, Way.POST)
