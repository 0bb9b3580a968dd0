"""The doors of the services: what they ask of the data file, the paper and the world outside.

Everything here is a Protocol; `app` and `cli` choose who stands behind it. A repository lives inside one unit of
work; leaving the unit without `commit()` takes everything back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self
from zoneinfo import ZoneInfo

from wm_desktop.domain.enclosures import Enclosure
from wm_desktop.domain.letter_seals import SealCertificate, SealReport
from wm_desktop.domain.letter_templates.outline import Outline
from wm_desktop.domain.letter_templates.versions import Supplied
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.services.case_ports import (
    DeliveryRepository,
    DocumentRepository,
    IncidentRepository,
    LetterBatchRepository,
    LetterRepository,
)
from wm_desktop.services.course_ports import CourseRepository
from wm_desktop.services.json_values import Json
from wm_desktop.services.protocol_ports import AccountRepository, ProtocolRepository
from wm_desktop.services.register_ports import (
    ConsentRepository,
    ImportRepository,
    IssuedListRepository,
    PeopleRepository,
    PublicationRepository,
    RememberedProfile,
    RoundRepository,
    SchoolRepository,
)
from wm_desktop.services.template_ports import LetterTemplateRepository

__all__ = [
    "AccountRepository",
    "AuditTrail",
    "Clock",
    "ConsentRepository",
    "CourseRepository",
    "DeliveryRepository",
    "DocumentRepository",
    "ImportRepository",
    "IncidentRepository",
    "IssuedListRepository",
    "Json",
    "LetterBatchRepository",
    "LetterBinder",
    "LetterPrinter",
    "LetterRepository",
    "LetterSealer",
    "LetterTemplateRepository",
    "LetterWording",
    "PeopleRepository",
    "Progress",
    "ProtocolRepository",
    "PublicationRepository",
    "RememberedProfile",
    "RoundRepository",
    "SchoolRepository",
    "SealExaminer",
    "UnitOfWork",
    "UnitOfWorkFactory",
    "today_of",
]


class Clock(Protocol):
    """Now, as an aware moment in UTC."""

    def __call__(self) -> datetime:
        """Give the moment."""
        ...


class Progress(Protocol):
    """How long work tells how far it is; raises CancelledError when the user gave up."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are behind us."""
        ...


class AuditTrail(Protocol):
    """Who did or saw what; each line carries the hash of the one before."""

    def add(self, *, actor: str, action: str, subject: str = "", detail: str = "") -> None:
        """Append one line; ids and numbers only, never names of children or texts."""
        ...


class UnitOfWork(Protocol):
    """One use case, one transaction."""

    school: SchoolRepository
    people: PeopleRepository
    consent: ConsentRepository
    imports: ImportRepository
    documents: DocumentRepository
    incidents: IncidentRepository
    courses: CourseRepository
    letters: LetterRepository
    deliveries: DeliveryRepository
    letter_batches: LetterBatchRepository
    letter_templates: LetterTemplateRepository
    publications: PublicationRepository
    rounds: RoundRepository
    issued_lists: IssuedListRepository
    protocols: ProtocolRepository
    accounts: AccountRepository
    audit: AuditTrail

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back whatever was not committed."""
        ...

    def today(self) -> date:
        """Today at the school."""
        ...

    def commit(self) -> None:
        """Keep everything."""
        ...


UnitOfWorkFactory = Callable[[], UnitOfWork]


class LetterPrinter(Protocol):
    """Turns a finished letter page into a PDF."""

    def __call__(self, page: LetterPage, letterhead: Letterhead) -> bytes:
        """Draw the letter; raises an EnvironmentFault when a font or logo cannot be used."""
        ...


class LetterBinder(Protocol):
    """Puts what is sent along behind a letter, in one PDF."""

    def __call__(self, letter: bytes, enclosures: Sequence[Enclosure], reference: str) -> bytes:
        """Give the letter with its enclosures; raises an EnvironmentFault that names the one that cannot be used."""
        ...


class LetterSealer(Protocol):
    """Seals finished letters with a certificate whose password was typed; lives for one time of making final."""

    @property
    def certificate(self) -> SealCertificate:
        """Whose seal it is."""
        ...

    def __call__(self, data: bytes, at: datetime) -> bytes:
        """Give the bytes with the seal in them; raises an EnvironmentFault of services/seal_faults.py."""
        ...


class SealExaminer(Protocol):
    """Looks at the seal on a letter."""

    def __call__(self, data: bytes, /) -> SealReport | None:
        """Say what was found; None for a letter without a seal. Raises an EnvironmentFault."""
        ...


class LetterWording(Protocol):
    """Fills the words of a letter kind from a template; knows its version."""

    def paragraphs(self, template: str, fields: Json) -> tuple[str, ...]:
        """Render a template's body to plain paragraphs; raises TemplateError for an unknown field."""
        ...

    def paragraphs_of(self, template: str, text: str, fields: Json) -> tuple[str, ...]:
        """Render a text that need not be the supplied one; raises TemplateError."""
        ...

    def holes(self, template: str, fields: Json) -> tuple[str, ...]:
        """Give the fields that are empty in the middle of a sentence of a letter with these values."""
        ...

    def holes_of(self, template: str, text: str, fields: Json) -> tuple[str, ...]:
        """Give the same for a text that need not be the supplied one."""
        ...

    def supplied(self, template: str) -> Supplied:
        """Give the text that comes with the program, with the number of its version; raises TemplateError."""
        ...

    def outline(self, text: str) -> Outline:
        """Give what a text is built of; raises TemplateUnreadableError when a letter cannot hold it."""
        ...

    def version(self, template: str) -> str:
        """Name and version of the template ('pupil_warning 1')."""
        ...


def today_of(clock: Clock) -> date:
    """Today at the school (Europe/Amsterdam)."""
    return clock().astimezone(ZoneInfo("Europe/Amsterdam")).date()
