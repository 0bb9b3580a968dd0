"""Incident files: what happened, who was involved, what was done, and the evidence, kept append-only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import DocumentId, EntryId, EvidenceId, IncidentId, LocationId, PartyId


class IncidentKind(StrEnum):
    """What kind of breach was reported (protocol sections A to C)."""

    PHOTO_WITHOUT_CONSENT = "photo_without_consent"
    CONFIDENTIAL_INFORMATION = "confidential_information"
    BULLYING = "bullying"
    HURTING = "hurting"
    STALKING = "stalking"
    THREAT = "threat"
    BLACKENING = "blackening"
    BEFRIENDING_PUPILS = "befriending_pupils"
    NO_DISCLAIMER = "no_disclaimer"
    CLASS_APP = "class_app"
    DATA_BREACH = "data_breach"
    OTHER = "other"


class IncidentStage(StrEnum):
    """Where a file stands (domain reference 11.1)."""

    REPORTED = "reported"
    UNDER_INVESTIGATION = "under_investigation"
    ASSESSED = "assessed"
    MEASURE_RUNNING = "measure_running"
    CLOSED = "closed"


class Circumstance(StrEnum):
    """In what situation it happened (protocol sections A, B and C)."""

    UNKNOWN = ""
    DURING_LESSON = "during_lesson"
    AT_WORK = "at_work"
    OUTSIDE_WORK = "outside_work"


class Finding(StrEnum):
    """What the judgement of a file was (domain reference 11.1)."""

    NONE = ""
    NO_BREACH = "no_breach"
    BREACH = "breach"


class PartyRole(StrEnum):
    """What a person is in this incident."""

    REPORTER = "reporter"
    ACCUSED = "accused"
    AFFECTED = "affected"
    WITNESS = "witness"


class PersonKind(StrEnum):
    """Which register a party comes from; an outsider has only a name."""

    PUPIL = "pupil"
    GUARDIAN = "guardian"
    EMPLOYEE = "employee"
    OUTSIDER = "outsider"


class EntryKind(StrEnum):
    """What an entry on the timeline records."""

    NOTE = "note"
    CALL = "call"
    TALK = "talk"
    HEARING = "hearing"
    MAIL_IN = "mail_in"
    MAIL_OUT = "mail_out"
    LETTER = "letter"
    RESPONSE = "response"
    DECISION = "decision"
    REPORT = "report"
    TASK_DONE = "task_done"


class Heard(StrEnum):
    """Who was heard, or could have been (domain reference 11.3 step 2)."""

    PUPIL = "pupil"
    GUARDIANS = "guardians"
    TEACHER = "teacher"


@dataclass(frozen=True)
class Incident:
    """One incident file; `number` ('2026-014') is given when it is first stored, gapless per year.

    `sexual_offence`: a sexual offence by somebody who works for the school is suspected, which locks the school's own
    investigation until the confidential inspector was consulted. `legal_hold` says why the file may not be destroyed.
    """

    id: IncidentId
    number: str
    kind: IncidentKind
    subject: str
    description: str
    reported_on: date
    happened_at: datetime | None = None
    known_at: datetime | None = None
    location_id: LocationId | None = None
    platform: str = ""
    account: str = ""
    link: str = ""
    severity: int | None = None
    rules: tuple[str, ...] = ()
    stage: IncidentStage = IncidentStage.REPORTED
    circumstance: Circumstance = Circumstance.UNKNOWN
    finding: Finding = Finding.NONE
    sexual_offence: bool = False
    legal_hold: str = ""
    closed_on: date | None = None


@dataclass(frozen=True)
class Party:
    """A person in an incident with a role; `person_id` is None for an outsider."""

    id: PartyId
    incident_id: IncidentId
    role: PartyRole
    person_kind: PersonKind
    person_id: UUID | None
    name: str


@dataclass(frozen=True)
class Entry:
    """One line of the timeline; a correction is a new entry that names the old one in `corrects`."""

    id: EntryId
    incident_id: IncidentId
    kind: EntryKind
    happened_at: datetime
    text: str
    recorded_by: str
    recorded_at: datetime
    corrects: EntryId | None = None
    heard: tuple[Heard, ...] = ()
    letter_reference: str = ""


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence; its bytes are the document with this SHA-256."""

    id: EvidenceId
    incident_id: IncidentId
    document_id: DocumentId
    file_name: str
    media_type: str
    size: int
    sha256: str
    recorded_by: str
    recorded_at: datetime
    captured_at: datetime | None = None
    link: str = ""
    note: str = ""


@dataclass(frozen=True)
class ProtocolRule:
    """One rule of the protocol, in the program's own words; `code` is its section and number (A5)."""

    code: str
    title: str
    applies_to: tuple[PersonKind, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class RuleBook:
    """The rules of one version of the protocol, as letters cite it."""

    title: str
    version: str
    rules: tuple[ProtocolRule, ...]

    def title_of(self, code: str) -> str:
        """Give the words of a rule; empty for a code the protocol does not have."""
        return next((rule.title for rule in self.rules if rule.code == code), "")


class StageNotAllowedError(DomainError):
    """A stage was skipped."""

    nl = "Dit dossier kan niet van '{stage}' naar '{wanted}'. Doe eerst de stap ertussen."
    en = "This file cannot go from '{stage}' to '{wanted}'. Take the step between first."


class HearingMissingError(DomainError):
    """A judgement was asked before anyone was heard."""

    nl = (
        "Leg eerst vast wie is gehoord (een regel 'Hoor en wederhoor' op de tijdlijn), of schrijf waarom dat niet kon. "
        "Daarna kan het dossier worden beoordeeld."
    )
    en = "Record first who was heard (a hearing on the timeline), or write why that was impossible."


class ReasonMissingError(DomainError):
    """A step that needs a reason was taken without one."""

    nl = "Schrijf bij deze stap waarom het dossier wordt {step}."
    en = "Write with this step why the file is {step}."


class JudgementMissingError(DomainError):
    """A file was called judged without a judgement."""

    nl = "Kies eerst het oordeel: een schending, met de ernst van 1 tot en met 4, of geen schending."
    en = "Choose the judgement first: a breach, with the severity from 1 to 4, or no breach."


_STEPS: dict[IncidentStage, frozenset[IncidentStage]] = {
    IncidentStage.REPORTED: frozenset({IncidentStage.UNDER_INVESTIGATION, IncidentStage.CLOSED}),
    IncidentStage.UNDER_INVESTIGATION: frozenset({IncidentStage.ASSESSED, IncidentStage.CLOSED}),
    IncidentStage.ASSESSED: frozenset({IncidentStage.MEASURE_RUNNING, IncidentStage.CLOSED}),
    IncidentStage.MEASURE_RUNNING: frozenset({IncidentStage.CLOSED}),
    IncidentStage.CLOSED: frozenset({IncidentStage.UNDER_INVESTIGATION}),
}
_OWN_STEP = {
    IncidentStage.REPORTED: "gemeld",
    IncidentStage.UNDER_INVESTIGATION: "in onderzoek",
    IncidentStage.ASSESSED: "beoordeeld",
    IncidentStage.MEASURE_RUNNING: "maatregel loopt",
    IncidentStage.CLOSED: "afgehandeld",
}


def stage_label(stage: IncidentStage) -> str:
    """Give the Dutch words of a stage."""
    return _OWN_STEP[stage]


def finding_words(incident: Incident) -> str:
    """Give the judgement of a file in Dutch words; empty while there is none."""
    words = {Finding.NONE: "", Finding.NO_BREACH: "Oordeel: geen schending.", Finding.BREACH: "Oordeel: schending"}
    if incident.finding is not Finding.BREACH:
        return words[incident.finding]
    return words[Finding.BREACH] + (f", ernst {incident.severity}." if incident.severity else ".")


def next_stages(stage: IncidentStage) -> tuple[IncidentStage, ...]:
    """Give the stages a file can go to from here."""
    return tuple(wanted for wanted in IncidentStage if wanted in _STEPS[stage])


def check_stage(
    stage: IncidentStage,
    wanted: IncidentStage,
    entries: Iterable[Entry],
    reason: str,
    *,
    finding: Finding = Finding.NONE,
    severity: int | None = None,
) -> None:
    """Refuse a step that skips one, judges unheard, or closes early or reopens without a reason (reference 11.1).

    A judgement says whether it is a breach, and of a breach how severe (1 to 4); raises JudgementMissingError.
    """
    if wanted not in _STEPS[stage]:
        raise StageNotAllowedError(stage=stage_label(stage), wanted=stage_label(wanted))
    heard = any(entry.kind is EntryKind.HEARING for entry in entries)
    if wanted is IncidentStage.ASSESSED and not heard and not reason.strip():
        raise HearingMissingError
    if wanted is IncidentStage.ASSESSED and (finding is Finding.NONE or (finding is Finding.BREACH and not severity)):
        raise JudgementMissingError
    if stage is IncidentStage.CLOSED and not reason.strip():
        raise ReasonMissingError(step="heropend")
    early = stage in {IncidentStage.REPORTED, IncidentStage.UNDER_INVESTIGATION}
    if wanted is IncidentStage.CLOSED and early and not reason.strip():
        raise ReasonMissingError(step="gesloten")


def is_expired(incident: Incident, today: date, years: int) -> bool:
    """Whether a file should no longer weigh: closed so many years ago, and nothing holds it (domain reference 7.1)."""
    if incident.closed_on is None or incident.legal_hold:
        return False
    month = (incident.closed_on.month, incident.closed_on.day)
    return today.year - incident.closed_on.year - ((today.month, today.day) < month) >= years


def concerns_employee(parties: Iterable[Party]) -> bool:
    """Whether a file is about an employee: accused or affected; who reports or saw something does not close it."""
    about = {PartyRole.ACCUSED, PartyRole.AFFECTED}
    return any(party.person_kind is PersonKind.EMPLOYEE and party.role in about for party in parties)
