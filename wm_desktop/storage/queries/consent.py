"""Questions about the consent register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, Purpose
from wm_desktop.domain.ids import AnswerId, BatchId, DocumentId, GuardianId, PupilId, PurposeId
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.ports import Clock
from wm_desktop.services.rows import AnswerRow, BatchRow, ConsentFilter, MatrixRow, PurposeText, Register
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.queries.register import (
    Ids,
    matching_ids,
    matrix_rows,
    present,
    projected_cells,
    purpose_number,
)
from wm_desktop.storage.repositories.consent import read_purposes
from wm_desktop.storage.tables import (
    AnswerRecord,
    DocumentRecord,
    GuardianRecord,
    GuardianshipRecord,
    ImportBatch,
    PupilRecord,
    PurposeRecord,
    PurposeVersion,
    RetractionRecord,
    StateRecord,
)


class ConsentReader(Reader):
    """Implements `ConsentQueries`."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        super().__init__(engine, clock)
        self._ids = Ids()

    def purposes(self) -> Sequence[Purpose]:
        """Open purposes in their order."""
        with self._connect() as connection:
            return read_purposes(connection)

    def purpose_texts(self, purpose_id: PurposeId) -> Sequence[PurposeText]:
        """Every text of a purpose, newest first."""
        given = (
            select(AnswerRecord.purpose_version.label("version"), func.count().label("answers"))
            .where(AnswerRecord.purpose_id == purpose_id)
            .group_by(AnswerRecord.purpose_version)
            .subquery()
        )
        asked = (
            select(PurposeVersion.__table__, func.coalesce(given.c.answers, 0).label("answers"))
            .outerjoin(given, given.c.version == PurposeVersion.version)
            .where(PurposeVersion.purpose_id == purpose_id)
            .order_by(PurposeVersion.version.desc())
        )
        with self._connect() as connection:
            return [
                PurposeText(row.version, row.label, row.explanation, row.valid_from, row.asks_anew, row.answers)
                for row in connection.execute(asked)
            ]

    def yes_cells(self, purpose_id: PurposeId) -> int:
        """For how many pupils at the school a yes holds today."""
        asked = (
            select(func.count())
            .select_from(StateRecord)
            .join(PupilRecord, PupilRecord.id == StateRecord.pupil_id)
            .where(
                StateRecord.purpose_id == purpose_id,
                StateRecord.status == ConsentStatus.YES.value,
                PupilRecord.left_on.is_(None),
            )
        )
        with self._connect() as connection:
            return connection.execute(asked).scalar_one()

    def register(self, asked: ConsentFilter) -> Register:
        """The register as asked; `as_of` a past date reads what held then, else the projection is read.

        The filters choose pupils; every purpose stays a column, or those in `columns`. A status without a purpose asks
        for pupils with at least one such cell. A past day has the purposes that were open then. Raises NotFoundError
        for another one.
        """
        on = self._past(asked)
        with self._connect() as connection:
            purposes = _columns(read_purposes(connection, on=on), asked.columns)
            rows = self._rows(connection, asked, purposes, on)
            in_all = _present(connection, on) if asked.counted and not _everyone(asked) else len(rows)
        return Register(tuple(purposes), tuple(rows), in_all)

    def matching(self, asked: ConsentFilter) -> frozenset[PupilId]:
        """Only who matches: fast enough for every keystroke."""
        on = self._past(asked)
        with self._connect() as connection:
            purposes = read_purposes(connection, on=on)
            found = connection.execute(matching_ids(asked, purposes, on)).scalars()
            return self._ids.all_of(found)

    def history(self, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> Sequence[AnswerRow]:
        """All answers of a pupil, newest first, retracted ones included and marked."""
        newest = (
            select(PurposeVersion.purpose_id, func.max(PurposeVersion.version).label("version"))
            .group_by(PurposeVersion.purpose_id)
            .subquery()
        )
        asked = (
            select(
                AnswerRecord.__table__,
                PurposeVersion.label.label("purpose_label"),
                GuardianRecord.first_name,
                GuardianRecord.prefix,
                GuardianRecord.last_name,
                GuardianRecord.initials,
                GuardianshipRecord.has_custody,
                func.coalesce(ImportBatch.file_name, DocumentRecord.file_name, "").label("file_name"),
                func.coalesce(ImportBatch.sha256, DocumentRecord.sha256, "").label("sha256"),
                RetractionRecord.answer_id.is_not(None).label("retracted"),
            )
            .select_from(AnswerRecord)
            .join(newest, newest.c.purpose_id == AnswerRecord.purpose_id)
            .join(
                PurposeVersion,
                (PurposeVersion.purpose_id == newest.c.purpose_id) & (PurposeVersion.version == newest.c.version),
            )
            .join(PurposeRecord, PurposeRecord.id == AnswerRecord.purpose_id)
            .outerjoin(GuardianRecord, GuardianRecord.id == AnswerRecord.guardian_id)
            .outerjoin(
                GuardianshipRecord,
                (GuardianshipRecord.guardian_id == AnswerRecord.guardian_id)
                & (GuardianshipRecord.pupil_id == AnswerRecord.pupil_id),
            )
            .outerjoin(ImportBatch, ImportBatch.id == AnswerRecord.batch_id)
            .outerjoin(DocumentRecord, DocumentRecord.id == AnswerRecord.document_id)
            .outerjoin(RetractionRecord, RetractionRecord.answer_id == AnswerRecord.id)
            .where(AnswerRecord.pupil_id == pupil_id)
            .order_by(
                AnswerRecord.given_on.desc(),
                AnswerRecord.recorded_at.desc(),
                PurposeRecord.position,
                AnswerRecord.id.desc(),
            )
        )
        if purpose_id is not None:
            asked = asked.where(AnswerRecord.purpose_id == purpose_id)
        with self._connect() as connection:
            return [_answer_row(row) for row in connection.execute(asked)]

    def batches(self) -> Sequence[BatchRow]:
        """The import log, newest first."""
        asked = select(ImportBatch.__table__).order_by(ImportBatch.created_at.desc(), ImportBatch.id.desc())
        with self._connect() as connection:
            return [_batch_row(row) for row in connection.execute(asked)]

    def _past(self, asked: ConsentFilter) -> date | None:
        """The past day that is asked for; today and later are answered by the projection."""
        return asked.as_of if asked.as_of is not None and asked.as_of < self._today() else None

    def _rows(
        self, connection: Connection, asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None
    ) -> list[MatrixRow]:
        if asked.purpose:
            purpose_number(purposes, asked.purpose)
        scattered = len(purposes) == 1 and not (asked.group or asked.location or asked.search)
        chosen = None if scattered or _everyone(asked) else matching_ids(asked, purposes, on)
        cells = projected_cells(connection, purposes, chosen, on)
        return matrix_rows(connection, asked, purposes, on, cells, self._ids)


def _everyone(asked: ConsentFilter) -> bool:
    """Whether the filter chooses no pupils."""
    parts = (asked.search, asked.group, asked.location, asked.status)
    return not any(parts) and not asked.not_yes


def _present(connection: Connection, on: date | None) -> int:
    """How many pupils are at the school, or were on a past day."""
    return connection.execute(select(func.count()).select_from(PupilRecord).where(*present(on))).scalar_one()


def _columns(purposes: Sequence[Purpose], codes: Sequence[str]) -> list[Purpose]:
    """Keep the purposes that are wanted as columns; raises NotFoundError for one that is not there."""
    for code in codes:
        purpose_number(purposes, code)
    return [purpose for purpose in purposes if not codes or purpose.code in codes]


def _answer_row(row: Row[Any]) -> AnswerRow:
    household = row.guardian_id is None
    retracted = bool(row.retracted)
    guardian = "" if household else PersonName(row.first_name, row.prefix, row.last_name, row.initials).full
    return AnswerRow(
        id=AnswerId(row.id),
        purpose_id=PurposeId(row.purpose_id),
        purpose=row.purpose_label,
        guardian_id=None if household else GuardianId(row.guardian_id),
        guardian=guardian,
        counts=not retracted and (household or bool(row.has_custody)),
        kind=AnswerKind(row.kind),
        given_on=row.given_on,
        way=AnswerWay(row.way),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        remark=row.remark,
        batch_id=None if row.batch_id is None else BatchId(row.batch_id),
        file_name=row.file_name,
        sha256=row.sha256,
        source=row.source,
        retracted=retracted,
        by_pupil=bool(row.by_pupil),
        document_id=None if row.document_id is None else DocumentId(row.document_id),
    )


def _batch_row(row: Row[Any]) -> BatchRow:
    counts = row.result.get("counts", {})
    return BatchRow(
        id=BatchId(row.id),
        kind=row.kind,
        file_name=row.file_name,
        sha256=row.sha256,
        school_year=str(SchoolYear(row.school_year)),
        created_by=row.created_by,
        created_at=row.created_at,
        changes=int(counts.get("changes", 0)),
        undone_at=row.undone_at,
        undecided=() if row.undone_at else tuple(_undecided(row.result.get("problems", []))),
    )


def _undecided(problems: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Errors about rows: what stood there was not stored, and waits for somebody."""
    for one in problems:
        if one["severity"] == "error" and one["row"] is not None:
            place = " ".join(filter(None, (one["sheet"], f"rij {one['row']}")))
            yield f"{place}: {one['message']}"
