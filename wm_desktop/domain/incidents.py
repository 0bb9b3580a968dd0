"""Incident files: what happened, who was involved, what was done, and the evidence, kept append-only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

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
    OTHER = "other"


class IncidentStage(StrEnum):
    """Where a file stands (domain reference 11.1)."""

    REPORTED = "reported"
    UNDER_INVESTIGATION = "under_investigation"
    ASSESSED = "assessed"
    MEASURE_RUNNING = "measure_running"
    CLOSED = "closed"


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
    """One incident file; `number` ('2026-014') is given when it is first stored, gapless per year."""

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
