"""Are incident files still what was recorded? Every sealed row is held against the seal in the audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from wm_desktop.domain.ids import CourseId, CourseStepId
from wm_desktop.domain.incidents import entry_seal
from wm_desktop.services.courses import course_seal, step_seal
from wm_desktop.services.data_files import Finding
from wm_desktop.storage.columns import Base
from wm_desktop.storage.repositories.courses import (
    course_of,
    filing_of,
    link_of,
    mark_of,
    taken_of,
    task_of,
    term_of,
)
from wm_desktop.storage.repositories.incidents import entry_of
from wm_desktop.storage.tables import (
    AuditRecord,
    CourseRecord,
    CourseStepRecord,
    EntryRecord,
    FilingRecord,
    IncidentLinkRecord,
    MarkRecord,
    TaskRecord,
    TermRecord,
)

_ID_LENGTH = 36
_CHANGED = "Een {what} in een dossier is buiten het programma gewijzigd; zet zo nodig een back-up terug."
_SLIPPED_IN = "Een {what} in een dossier is buiten het programma toegevoegd: het logboek kent die niet."
_GONE = "Een {what} staat in het logboek, maar is er niet meer; zet zo nodig een back-up terug."
WORDS = {
    "incident.entry": "regel van de tijdlijn",
    "course.start": "traject",
    "course.step": "stap van een traject",
    "case.task": "taak",
    "case.term": "termijn",
    "case.mark": "afgevinkte taak of termijn",
    "case.filing": "plaats van een stuk",
    "case.link": "koppeling",
}


def check_files(connection: Connection) -> Iterator[Finding]:
    """Give what is wrong; a line of the timeline from before there were seals is only held to be there."""
    seals: Mapping[str, tuple[type[Base], Callable[[Row[Any]], str]]] = {
        "incident.entry": (EntryRecord, lambda row: entry_seal(entry_of(row))),
        "course.start": (CourseRecord, lambda row: course_seal(course_of(row))),
        "course.step": (CourseStepRecord, _step_seal),
        "case.task": (TaskRecord, lambda row: task_of(row).seal),
        "case.term": (TermRecord, lambda row: term_of(row).seal),
        "case.mark": (MarkRecord, lambda row: mark_of(row).seal),
        "case.filing": (FilingRecord, lambda row: filing_of(row).seal),
        "case.link": (IncidentLinkRecord, lambda row: link_of(row).seal),
    }
    for action, (record, seal_of) in seals.items():
        noted = _noted(connection, action)
        for row in connection.execute(select(record.__table__)):
            yield from _held(action, row, noted.pop(str(row.id), None), seal_of)
        for gone in noted:
            yield Finding("incident", gone, _GONE.format(what=WORDS[action]))


def _held(action: str, row: Row[Any], known: str | None, seal_of: Callable[[Row[Any]], str]) -> Iterator[Finding]:
    if known is None and action != "incident.entry":
        yield Finding("incident", str(row.id), _SLIPPED_IN.format(what=WORDS[action]))
    elif known and known != seal_of(row):
        yield Finding("incident", str(row.id), _CHANGED.format(what=WORDS[action]))


def _step_seal(row: Row[Any]) -> str:
    return step_seal(CourseStepId(row.id), CourseId(row.course_id), taken_of(row))


def _noted(connection: Connection, action: str) -> dict[str, str]:
    """What the audit knows of one kind of row: its id, and its seal; empty for a line from before the seals."""
    asked = select(AuditRecord.detail).where(AuditRecord.action == action).order_by(AuditRecord.number)
    found = {}
    for detail in connection.execute(asked).scalars():
        words = detail.split(" ")
        key = next(index for index, word in enumerate(words) if _is_id(word))
        found[words[key]] = words[key + 1] if len(words) > key + 1 else ""
    return found


def _is_id(word: str) -> bool:
    try:
        UUID(word)
    except ValueError:
        return False
    return len(word) == _ID_LENGTH
