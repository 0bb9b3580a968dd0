"""Is the data file whole? Pages, references, audit chain, projection, documents and letters are all walked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, Row, select

from wm_desktop.domain.consent import ConsentStatus, EffectiveConsent
from wm_desktop.domain.consent_timeline import FOR_EVER, Interval
from wm_desktop.domain.ids import PupilId, PurposeId
from wm_desktop.domain.protocols import Answered, TextKept
from wm_desktop.services.consent import expected_intervals, expected_states
from wm_desktop.services.data_files import Finding
from wm_desktop.services.faults import DataFileDamagedError, DataFileUnreadableError
from wm_desktop.services.ports import Clock, Progress
from wm_desktop.storage.repositories.audit import FIRST, line_hash
from wm_desktop.storage.repositories.protocols import versions_in
from wm_desktop.storage.repositories.rows import chunks
from wm_desktop.storage.seals import broken
from wm_desktop.storage.tables import (
    AnswerRecord,
    AuditRecord,
    DocumentPiece,
    DocumentRecord,
    EmployeeAnswerRecord,
    LetterRecord,
    PupilRecord,
)
from wm_desktop.storage.unit_of_work import SqlUnitOfWork
from wm_desktop.storage.verify_evidence import check_evidence

_UNANSWERED = EffectiveConsent(ConsentStatus.UNANSWERED)
_FIXED_STEPS = 4
_NOT_AS_NOTED = "Een antwoord is niet meer wat er volgens het logboek is vastgelegd; zet zo nodig een back-up terug."
_NOT_AS_SEALED = (
    "Wat hier eenmaal is vastgelegd, is buiten het programma gewijzigd, verwijderd of toegevoegd; "
    "zet zo nodig een back-up terug."
)
_PAST_OUT_OF_STEP = "Wat op een eerdere dag gold, volgt niet uit de antwoorden; laat de standen opnieuw berekenen."
_CUSTODY_ASTRAY = "Het gezag van een ouder is buiten het programma gewijzigd; zet zo nodig een back-up terug."
_PROTECTION_ASTRAY = (
    "De bescherming van een leerling is buiten het programma gewijzigd; zet zo nodig een back-up terug."
)
_TEXT_ASTRAY = "'{name}' bij het protocol is niet meer het bestand dat is vastgelegd; zet zo nodig een back-up terug."
_TEXT_NOT_NOTED = "Van '{name}' bij het protocol staat niet in het logboek dat het is vastgelegd."
_OUT_OF_STEP = "De stand van een toestemming volgt niet uit de antwoorden; laat de standen opnieuw berekenen."


def verify(engine: Engine, clock: Clock, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Give everything that is not as it should be, in Dutch; only reads, so cancelling leaves nothing behind."""
    walk = _Walk(engine, clock, progress)
    try:
        walk.pages()
        if not walk.findings:
            walk.contents()
    except (DataFileDamagedError, DataFileUnreadableError) as fault:
        walk.find("file", "", fault.sentence())
    return tuple(walk.findings)


class _Walk:
    """One walk through the data file, counting its steps for the progress bar."""

    def __init__(self, engine: Engine, clock: Clock, progress: Progress | None) -> None:
        self._engine = engine
        self._clock = clock
        self._progress = progress
        self._done = 0
        self._total = _FIXED_STEPS
        self.findings: list[Finding] = []

    def find(self, what: str, subject: object, message: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(what, str(subject), message))

    def pages(self) -> None:
        """Every page decrypts to what was written, and the pages form a sound database."""
        with self._engine.connect() as connection:
            damaged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
            self._step()
            sound = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
            self._step()
            if damaged:  # what this connection says of the file is no longer to be believed
                connection.invalidate()
        for problem in [*damaged, *(line for line in sound if line != "ok")]:
            self.find("file", "", f"Het gegevensbestand is beschadigd: {problem}. Zet de laatste back-up terug.")

    def contents(self) -> None:
        """All rows belong together and say what they said when they were written."""
        with self._engine.connect() as connection:
            pupils = [PupilId(pupil_id) for pupil_id in connection.execute(select(PupilRecord.id)).scalars()]
            documents = connection.execute(select(DocumentRecord.__table__)).all()
            self._total += len(list(chunks(pupils))) + len(documents)
            self._references(connection)
            self._audit(connection)
            found = {row.id: self._document(connection, row) for row in documents}
            hashes: dict[object, str] = {key: sha256 for key, (sha256, _) in found.items()}
            self._letters(connection, hashes)
            self._protocols(connection, hashes)
            self.findings.extend(check_evidence(connection, found))
            self._answers(connection)
            self._seals(connection)
        self._consent(pupils)

    def _references(self, connection: Connection) -> None:
        for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            self.find("file", f"{table} {row}", f"Een regel in '{table}' verwijst naar iets dat er niet is.")
        self._step()

    def _audit(self, connection: Connection) -> None:
        previous, expected = FIRST, 1
        for row in connection.execute(select(AuditRecord.__table__).order_by(AuditRecord.number)):
            own = line_hash(previous, row.number, row.moment, row.actor, row.action, row.subject, row.detail)
            if (row.number, row.previous_hash, row.hash) != (expected, previous, own):
                self.find("audit", row.number, f"Logboekregel {row.number} is gewijzigd, of de regel ervoor ontbreekt.")
            previous, expected = row.hash, row.number + 1
        self._step()

    def _document(self, connection: Connection, row: Row[Any]) -> tuple[str, int]:
        """Give the SHA-256 and the size of the bytes that are there now."""
        asked = select(DocumentPiece.data).where(DocumentPiece.document_id == row.id)
        fingerprint, size = hashlib.sha256(), 0
        pieces = connection.execute(asked.order_by(DocumentPiece.position).execution_options(yield_per=1))
        for piece in pieces.scalars():
            fingerprint.update(piece)
            size += len(piece)
        if (fingerprint.hexdigest(), size) != (row.sha256, row.size):
            self.find("document", row.id, f"Het document '{row.file_name}' is niet meer wat het was bij het opslaan.")
        self._step()
        return fingerprint.hexdigest(), size

    def _letters(self, connection: Connection, hashes: dict[object, str]) -> None:
        noted = dict(_noted(connection, "letter.final"))
        asked = select(LetterRecord.reference, LetterRecord.document_id, LetterRecord.sha256)
        for reference, document_id, sha256 in connection.execute(asked.where(LetterRecord.state != "draft")):
            if hashes.get(document_id) != sha256 or noted.get(reference or "", sha256) != sha256:
                self.find("letter", reference, f"Brief {reference} is niet meer de brief die definitief is gemaakt.")

    def _protocols(self, connection: Connection, hashes: dict[object, str]) -> None:
        """Texts of the protocol and minutes are the files that were kept, by their own fingerprint and the audit's."""
        noted = {(version, sha256) for version, sha256 in _noted(connection, "protocol.text")}
        for version in versions_in(connection):
            for event in version.events:
                kept = event.what.text if isinstance(event.what, TextKept) else None
                if kept is not None and (str(version.id), kept.sha256) not in noted:
                    self.find("protocol", version.made.number, _TEXT_NOT_NOTED.format(name=kept.file_name))
                minutes = event.what.minutes if isinstance(event.what, Answered) else None
                for one in (kept, minutes):
                    if one is not None and hashes.get(one.document_id) != one.sha256:
                        self.find("protocol", version.made.number, _TEXT_ASTRAY.format(name=one.file_name))

    def _answers(self, connection: Connection) -> None:
        """The answers that were recorded by hand are those that the audit tells of; those of employees too."""
        by_hand = select(AnswerRecord.id, AnswerRecord.kind).where(AnswerRecord.batch_id.is_(None))
        by_employees = select(EmployeeAnswerRecord.id, EmployeeAnswerRecord.kind)
        for action, asked in (("consent.answer", by_hand), ("consent.employee", by_employees)):
            kinds = {str(key): kind for key, kind in connection.execute(asked)}
            for person, detail in _noted(connection, action):
                before, _, answer = detail.rpartition(" ")
                if kinds.get(answer) != before.rpartition(" ")[2]:
                    self.find("consent", person, _NOT_AS_NOTED)

    def _seals(self, connection: Connection) -> None:
        """What is written once says what it said."""
        for table, rows in broken(connection):
            self.find("sealed", f"{table} {rows}", _NOT_AS_SEALED)

    def _consent(self, pupils: Sequence[PupilId]) -> None:
        """The projection says what follows from the answers."""
        with SqlUnitOfWork(self._engine, self._clock, writes=False) as uow:
            known = uow.consent.states()
            for chunk in chunks(pupils):
                for cell, state in expected_states(uow, chunk).items():
                    if known.get(cell, _UNANSWERED) != state:
                        self.find("consent", cell[0], _OUT_OF_STEP)
                self._history(uow, chunk)
                self._past(uow, chunk)
                self._step()

    def _history(self, uow: SqlUnitOfWork, pupils: Sequence[PupilId]) -> None:
        """Who has custody and who is protected now is what was recorded last."""
        custody, protected = uow.people.custody(pupils), uow.people.protected(pupils)
        for pupil_id, history in uow.people.histories(pupils).items():
            if history.guardians(FOR_EVER) != custody.get(pupil_id, frozenset()):
                self.find("custody", pupil_id, _CUSTODY_ASTRAY)
            if history.is_protected(FOR_EVER) != (pupil_id in protected):
                self.find("protection", pupil_id, _PROTECTION_ASTRAY)

    def _past(self, uow: SqlUnitOfWork, pupils: Sequence[PupilId]) -> None:
        """The projection over time says what follows from the events, up to today."""
        today = uow.today()
        known = _up_to(today, uow.consent.intervals(pupils))
        expected = _up_to(today, expected_intervals(uow, pupils))
        for pupil_id in dict.fromkeys(pupil_id for pupil_id, *_ in known ^ expected):
            self.find("consent", pupil_id, _PAST_OUT_OF_STEP)

    def _step(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress.report(self._done, self._total)


def _up_to(
    today: date, rows: Iterable[tuple[PupilId, PurposeId, Interval]]
) -> set[tuple[PupilId, PurposeId, Interval]]:
    """Leave out what is still to come: how far ahead was computed differs."""
    return {
        (pupil_id, purpose_id, one if one.end <= today else replace(one, end=FOR_EVER))
        for pupil_id, purpose_id, one in rows
        if one.start <= today
    }


def _noted(connection: Connection, action: str) -> list[tuple[str, str]]:
    """What the audit, whose chain is walked apart, tells of one kind of act: subject and detail."""
    asked = select(AuditRecord.subject, AuditRecord.detail).where(AuditRecord.action == action)
    return [(subject, detail) for subject, detail in connection.execute(asked.order_by(AuditRecord.number))]
