"""Registers for tests of the Toestemmingen page: rows made quickly, and questions answered from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, Purpose
from wm_desktop.domain.ids import AnswerId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.rows import (
    AnswerRow,
    ConsentCell,
    ConsentFilter,
    GroupRow,
    GuardianRow,
    LocationRow,
    MatrixRow,
    Register,
    TakedownRow,
)

SIGNS = {
    "j": ConsentStatus.YES,
    "n": ConsentStatus.NO,
    ".": ConsentStatus.UNANSWERED,
    "w": ConsentStatus.WITHDRAWN,
    "c": ConsentStatus.CONFLICT,
}


def purposes(*codes: str) -> tuple[Purpose, ...]:
    return tuple(
        Purpose(PurposeId(new_uuid()), code, code.capitalize(), position=number) for number, code in enumerate(codes)
    )


def line(name: str, group: str, signs: str, number: str = "1001", location: str = "Willibrord") -> MatrixRow:
    """`line("Noor van der Meulen", "3A", "jn.")`: one cell per sign of SIGNS."""
    first, *prefix, last = name.split()
    cells = tuple(ConsentCell(SIGNS[sign]) for sign in signs)
    return MatrixRow(
        PupilId(new_uuid()), number, PersonName(first, " ".join(prefix), last), group, location, False, cells
    )


def answer(kind: str, guardian: str = "", **changes: object) -> AnswerRow:
    given = {
        "id": AnswerId(new_uuid()),
        "purpose_id": PurposeId(new_uuid()),
        "purpose": "Website",
        "guardian_id": None,
        "guardian": guardian,
        "counts": True,
        "kind": AnswerKind(kind),
        "given_on": date(2026, 9, 3),
        "way": AnswerWay.FORM,
        "recorded_by": "directie",
        "recorded_at": datetime(2026, 9, 4, 8, 12, tzinfo=UTC),
        "remark": "",
        "batch_id": None,
        "file_name": "",
        "sha256": "",
        "source": "",
        "retracted": False,
    }
    return AnswerRow(**(given | changes))


@dataclass
class FakeQueries:
    """Answers the questions of the page from rows in memory, and remembers what was asked."""

    asked_purposes: tuple[Purpose, ...] = ()
    rows: tuple[MatrixRow, ...] = ()
    told: list[AnswerRow] = field(default_factory=list)
    bonds: list[GuardianRow] = field(default_factory=list)
    duties: list[TakedownRow] = field(default_factory=list)
    registers: list[ConsentFilter] = field(default_factory=list)
    matches: list[ConsentFilter] = field(default_factory=list)

    def takedowns(self, pupil_id: PupilId) -> list[TakedownRow]:
        return [duty for duty in self.duties if duty.who.shown.id == pupil_id]

    def locations(self) -> list[LocationRow]:
        return []

    def groups(self) -> list[GroupRow]:
        return [GroupRow(name, "Willibrord", 1) for name in dict.fromkeys(row.group for row in self.rows)]

    def purposes(self) -> tuple[Purpose, ...]:
        return self.asked_purposes

    def register(self, asked: ConsentFilter) -> Register:
        self.registers.append(asked)
        ordered = sorted(self.rows, key=lambda row: row.name.sort_key)
        return Register(self.asked_purposes, tuple(ordered), len(self.rows))

    def matching(self, asked: ConsentFilter) -> frozenset[PupilId]:
        self.matches.append(asked)
        return frozenset(row.id for row in self.rows if self._fits(row, asked))

    def history(self, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> list[AnswerRow]:
        return self.told

    def guardians_of(self, pupil_id: PupilId) -> list[GuardianRow]:
        return self.bonds

    @staticmethod
    def _fits(row: MatrixRow, asked: ConsentFilter) -> bool:
        found = asked.search.casefold() in row.name.search_text or asked.search == row.pupil_number
        return found and asked.group in {"", row.group} and asked.location in {"", row.location}


def names(rows: Iterable[MatrixRow]) -> list[str]:
    return [row.name.first_name for row in rows]
