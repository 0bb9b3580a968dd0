"""The result of an import as wm-admin prints it and the log keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wm_desktop.domain.importing.compare import Change
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.matched import MatchKind
from wm_desktop.domain.importing.problems import Problem, Severity


class ResultRow(NamedTuple):
    """One row of the file: who it is about and what it says; `proposals` for a row that needs a choice.

    `held`: nothing of it is stored; `left_out`: because the user said so.
    """

    sheet: str
    row: int
    name: str
    pupil: str | None
    match: MatchKind
    guardian: str | None
    answers: tuple[tuple[str, str], ...]
    proposals: tuple[str, ...] = ()
    held: bool = False
    left_out: bool = False


@dataclass(frozen=True)
class ImportResult:
    """All of it, in the order of the file; equal results mean that nothing changed in between."""

    file: str
    format: str
    sha256: str
    school_year: str
    sheets: tuple[Layout, ...]
    rows: tuple[ResultRow, ...]
    pupils: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]

    def of(self, severity: Severity) -> Sequence[Problem]:
        """Give the problems of one weight."""
        return [one for one in self.problems if one.severity is severity]

    @property
    def blocked(self) -> tuple[Problem, ...]:
        """Errors about the file as a whole: with one of these nothing is stored."""
        return tuple(one for one in self.problems if one.row is None and one.severity is Severity.ERROR)

    def to_json(self, *, committed: bool, batch: str | None) -> dict[str, object]:
        """Give the document of design 'consent import --json'."""
        return {
            "file": self.file,
            "format": self.format,
            "sha256": self.sha256,
            "school_year": self.school_year,
            "committed": committed,
            "batch": batch,
            "sheets": [_sheet(layout) for layout in self.sheets],
            "rows": [_row(row) for row in self.rows if not row.left_out],
            "pupils": {pupil: dict(answers) for pupil, answers in self.pupils},
            "changes": [
                {"pupil": one.pupil, "purpose": one.purpose, "from": one.before.value, "to": one.after.value}
                for one in self.changes
            ],
            "problems": [_problem(one) for one in self.problems],
            "counts": self.counts(),
        }

    def counts(self) -> dict[str, int]:
        """Count rows, matches, changes and problems."""
        sure = {MatchKind.EXACT, MatchKind.REPAIRED}
        return {
            "rows": len(self.rows),
            "matched": sum(row.match in sure and not row.left_out for row in self.rows),
            "changes": len(self.changes),
            "errors": len(self.of(Severity.ERROR)),
            "warnings": len(self.of(Severity.WARNING)),
            "notices": len(self.of(Severity.NOTICE)),
        }


def _sheet(layout: Layout) -> dict[str, object]:
    columns = [{"letter": one.letter, "header": one.header, "role": one.role} for one in layout.columns]
    return {
        "name": layout.sheet,
        "used": layout.used,
        "reason": layout.reason,
        "header_rows": list(layout.header_rows),
        "columns": columns,
    }


def _row(row: ResultRow) -> dict[str, object]:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "pupil": row.pupil,
        "match": row.match.value,
        "guardian": row.guardian,
        "answers": dict(row.answers),
    }


def _problem(one: Problem) -> dict[str, object]:
    return {
        "severity": one.severity.value,
        "code": one.code,
        "sheet": one.sheet,
        "row": one.row,
        "column": one.column,
        "message": one.message(),
    }
