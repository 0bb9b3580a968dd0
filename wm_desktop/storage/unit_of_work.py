"""One use case, one transaction, on one connection that holds the write lock from the start (or only reads)."""

from __future__ import annotations

import threading
from datetime import date
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from wm_desktop.services.ports import (
    AccountRepository,
    AuditTrail,
    Clock,
    ConsentRepository,
    CourseRepository,
    DeliveryRepository,
    DocumentRepository,
    ImportRepository,
    IncidentRepository,
    IssuedListRepository,
    LetterBatchRepository,
    LetterRepository,
    LetterTemplateRepository,
    PeopleRepository,
    ProtocolRepository,
    PublicationRepository,
    RoundRepository,
    SchoolRepository,
    today_of,
)
from wm_desktop.storage.checkpoints import LARGE, checkpoints_of, copied_later, copied_now
from wm_desktop.storage.engine import writing
from wm_desktop.storage.repositories.accounts import SqlAccounts
from wm_desktop.storage.repositories.audit import SqlAudit
from wm_desktop.storage.repositories.consent import SqlConsent
from wm_desktop.storage.repositories.courses import SqlCourses
from wm_desktop.storage.repositories.deliveries import SqlDeliveries
from wm_desktop.storage.repositories.documents import SqlDocuments
from wm_desktop.storage.repositories.imports import SqlImports
from wm_desktop.storage.repositories.incidents import SqlIncidents
from wm_desktop.storage.repositories.issued_lists import SqlIssuedLists
from wm_desktop.storage.repositories.letter_batches import SqlLetterBatches
from wm_desktop.storage.repositories.letter_templates import SqlLetterTemplates
from wm_desktop.storage.repositories.letters import SqlLetters
from wm_desktop.storage.repositories.people import SqlPeople
from wm_desktop.storage.repositories.protocols import SqlProtocols
from wm_desktop.storage.repositories.publications import SqlPublications
from wm_desktop.storage.repositories.rounds import SqlRounds
from wm_desktop.storage.repositories.school import SqlSchool
from wm_desktop.storage.seals import Seals

_busy = threading.local()


class SqlUnitOfWork:
    """Implements `UnitOfWork`; the repositories exist between entering and leaving."""

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

    def __init__(self, engine: Engine, clock: Clock, *, writes: bool = True) -> None:
        self._engine = writing(engine) if writes else engine
        self._clock = clock
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        """Begin; a second unit in the same thread would wait for the first for ever, so that is refused at once."""
        if getattr(_busy, "unit", False):
            raise RuntimeError("a unit of work is already open in this thread")
        connection = self._engine.connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        _busy.unit = True
        self._furnish(connection)
        self._checkpoints = checkpoints_of(connection)
        self._behind = self._checkpoints is not None and self._checkpoints.due
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back whatever was not committed."""
        _busy.unit = False
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def today(self) -> date:
        """Today at the school."""
        return today_of(self._clock)

    def commit(self) -> None:
        """Keep everything, with a seal on what is written once; the unit stays open for reading and for more."""
        if self._connection is None:
            raise RuntimeError("commit outside a unit of work")
        told = self._seals.line()
        if told:
            self._audit.seal(told)
        self._commit(self._connection)

    def _commit(self, connection: Connection) -> None:
        """Commit; what is large is copied into the data file later, unless it stands in the log behind such a one."""
        checkpoints = self._checkpoints
        if checkpoints is None or self._documents.added < LARGE:
            connection.commit()
        else:
            copied = copied_now if self._behind else copied_later
            with copied(connection, checkpoints):
                connection.commit()
            self._behind = not self._behind
        self._documents.added = 0
        self._school.forget()

    def _furnish(self, connection: Connection) -> None:
        self.school = self._school = SqlSchool(connection)
        self.people = SqlPeople(connection, self.today)
        self.consent = SqlConsent(connection, self.today)
        self.imports = SqlImports(connection)
        self.documents = self._documents = SqlDocuments(connection)
        self.incidents = SqlIncidents(connection)
        self.courses = SqlCourses(connection)
        self.letters = SqlLetters(connection)
        self.deliveries = SqlDeliveries(connection)
        self.letter_batches = SqlLetterBatches(connection)
        self.letter_templates = SqlLetterTemplates(connection)
        self.publications = SqlPublications(connection)
        self.rounds = SqlRounds(connection)
        self.issued_lists = SqlIssuedLists(connection)
        self.protocols = SqlProtocols(connection)
        self.accounts = SqlAccounts(connection)
        self.audit = self._audit = SqlAudit(connection, self._clock)
        self._seals = Seals(connection)
