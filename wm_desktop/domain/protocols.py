"""Versions of the protocol: what happened to each, append-only, and the state that follows from it.

The stages and bodies are those of domain reference 10. When one version begins to hold, the one before it ends that
same day: there is never a day with two versions, and none without one after the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.ids import DocumentId, ProtocolVersionId
from wm_desktop.domain.incidents import Incident, ProtocolRule, RuleBook
from wm_desktop.domain.school import SchoolYear


class Body(StrEnum):
    """Who is asked to agree. That OR means the parents' council is not sure: ask the school (domain reference 10)."""

    PARTICIPATION_COUNCIL = "mr"
    PARENTS_COUNCIL = "or"
    TEAM = "team"
    PUPILS = "pupils"


class Result(StrEnum):
    """What a body said."""

    CONSENT = "consent"
    CONSENT_WITH_CONDITIONS = "consent_with_conditions"
    NO_CONSENT = "no_consent"
    ADVICE = "advice"
    NO_RESPONSE = "no_response"


class VersionStage(StrEnum):
    """Where a version stands."""

    CONCEPT = "concept"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    REPLACED = "replaced"


class Standing(StrEnum):
    """How one body stands towards the text of now."""

    NOT_ASKED = "not_asked"
    WAITING = "waiting"
    OTHER_TEXT = "other_text"
    CONSENT = "consent"
    CONDITIONS = "conditions"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class KeptFile:
    """A file inside the data file, with the SHA-256 (hex) taken when it was kept."""

    document_id: DocumentId
    file_name: str
    sha256: str


@dataclass(frozen=True)
class Facts:
    """What a version is called and which rules it has, in the program's own words."""

    title: str
    name: str
    school_year: SchoolYear
    rules: tuple[ProtocolRule, ...] = ()


@dataclass(frozen=True)
class Described:
    """The facts were written down, or changed while it still was a concept."""

    facts: Facts


@dataclass(frozen=True)
class TextKept:
    """The text of the protocol was kept inside the data file."""

    text: KeptFile


@dataclass(frozen=True)
class Asked:
    """A body was asked to agree with the text that has this SHA-256."""

    body: Body
    on: date
    sha256: str


@dataclass(frozen=True)
class Answered:
    """What a body said on the day it met; `sha256` is the text it had been sent."""

    body: Body
    result: Result
    on: date
    sha256: str
    signatory: str = ""
    note: str = ""
    minutes: KeptFile | None = None


@dataclass(frozen=True)
class Adopted:
    """Who adopted the text, and when."""

    on: date
    by: str


@dataclass(frozen=True)
class Override:
    """The board's decision to let a version hold without the consent of the participation council."""

    decided_by: str
    decided_on: date
    reason: str


@dataclass(frozen=True)
class Started:
    """The version holds from a day on; the newest of these counts, so that a wrong day can be put right."""

    on: date
    reason: str = ""
    override: Override | None = None


Happening = Described | TextKept | Asked | Answered | Adopted | Started


@dataclass(frozen=True)
class ProtocolEvent:
    """Something that happened to a version, with who wrote it down and when."""

    version_id: ProtocolVersionId
    what: Happening
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True)
class VersionMade:
    """A version as it was begun; `supplied` came with the program, and what happened before is not known."""

    id: ProtocolVersionId
    number: int
    made_by: str
    made_at: datetime
    supplied: bool = False


@dataclass(frozen=True)
class Endorsement:
    """Where one body stands: the newest question and the newest answer to it."""

    body: Body
    asked: Asked | None = None
    answered: Answered | None = None

    def standing(self, text: KeptFile | None) -> Standing:
        """Give how it stands towards a text; what was said of another text does not count."""
        if self.asked is None:
            return Standing.NOT_ASKED
        said = self.answered or self.asked
        if text is None or said.sha256 != text.sha256:
            return Standing.OTHER_TEXT
        if self.answered is None:
            return Standing.WAITING
        found = {Result.CONSENT: Standing.CONSENT, Result.CONSENT_WITH_CONDITIONS: Standing.CONDITIONS}
        return found.get(self.answered.result, Standing.WITHHELD)


@dataclass(frozen=True)
class ProtocolVersion:
    """A version as it is now; `ends` is the first day that its successor holds."""

    made: VersionMade
    facts: Facts
    text: KeptFile | None = None
    endorsements: Mapping[Body, Endorsement] = field(default_factory=dict)
    adopted: Adopted | None = None
    started: Started | None = None
    ends: date | None = None
    events: tuple[ProtocolEvent, ...] = ()

    @property
    def id(self) -> ProtocolVersionId:
        """Which version it is."""
        return self.made.id

    @property
    def book(self) -> RuleBook:
        """Its rules, as letters cite them."""
        return RuleBook(self.facts.title, self.facts.name, self.facts.rules)

    @property
    def is_open(self) -> bool:
        """Whether its text and rules may still change: until it is adopted or holds."""
        return self.adopted is None and self.started is None

    def endorsement(self, body: Body) -> Endorsement:
        """Where a body stands."""
        return self.endorsements.get(body, Endorsement(body))

    def standing(self, body: Body) -> Standing:
        """How a body stands towards the text of now."""
        return self.endorsement(body).standing(self.text)

    def stage(self, on: date) -> VersionStage:
        """Give where it stands on a day."""
        if self.started is not None and self.started.on <= on:
            replaced = self.ends is not None and self.ends <= on
            return VersionStage.REPLACED if replaced else VersionStage.IN_FORCE
        if self.adopted is not None:
            return VersionStage.ADOPTED
        return VersionStage.SUBMITTED if self.endorsements else VersionStage.CONCEPT


def versions_of(made: Iterable[VersionMade], events: Iterable[ProtocolEvent]) -> tuple[ProtocolVersion, ...]:
    """Compute every version from what happened, in the order of their numbers."""
    told: dict[ProtocolVersionId, list[ProtocolEvent]] = {}
    for event in events:
        told.setdefault(event.version_id, []).append(event)
    found = [_version(one, told.get(one.id, ())) for one in sorted(made, key=lambda one: one.number)]
    days = sorted(one.started.on for one in found if one.started is not None)
    return tuple(_ended(one, days) for one in found)


def _version(made: VersionMade, events: Sequence[ProtocolEvent]) -> ProtocolVersion:
    facts = Facts("", "", SchoolYear(made.made_at.year))
    text: KeptFile | None = None
    adopted: Adopted | None = None
    started: Started | None = None
    bodies: dict[Body, Endorsement] = {}
    for event in events:
        match event.what:
            case Described(described):
                facts = described
            case TextKept(kept):
                text = kept
            case Asked() as asked:
                bodies[asked.body] = Endorsement(asked.body, asked)
            case Answered() as answered:
                bodies[answered.body] = replace(bodies[answered.body], answered=answered)
            case Adopted() as decided:
                adopted = decided
            case begun:
                started = begun
    return ProtocolVersion(made, facts, text, bodies, adopted, started, None, tuple(events))


def _ended(version: ProtocolVersion, days: Sequence[date]) -> ProtocolVersion:
    if version.started is None:
        return version
    return replace(version, ends=next((day for day in days if day > version.started.on), None))


def version_on(versions: Iterable[ProtocolVersion], day: date) -> ProtocolVersion | None:
    """Give the version that held on a day; None before the first."""
    return next((one for one in versions if one.stage(day) is VersionStage.IN_FORCE), None)


def day_at_school(happened_at: datetime | None, reported_on: date) -> date:
    """Give the day something is judged by: when it happened at the school's clock, else when it was reported."""
    return reported_on if happened_at is None else happened_at.astimezone(SCHOOL_ZONE).date()


def version_for(versions: Sequence[ProtocolVersion], day: date) -> ProtocolVersion | None:
    """Give the version that a day points to; before the first, that first one: the program knows of no other."""
    held = version_on(versions, day)
    started = (one for one in versions if one.started is not None)
    return held or min(started, key=_first_day, default=None)


def version_of(versions: Sequence[ProtocolVersion], incident: Incident) -> ProtocolVersion | None:
    """Give the version that an incident points to (domain reference 10: by its day, not by that of a letter)."""
    return version_for(versions, day_at_school(incident.happened_at, incident.reported_on))


def _first_day(version: ProtocolVersion) -> date:
    return date.max if version.started is None else version.started.on
