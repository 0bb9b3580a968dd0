"""The tables of an incident file: parties, timeline, evidence and letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.incidents import EntryKind, Heard, Party
from wm_desktop.gui import theme
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.incidents.timeline.lines import TimelineLine
from wm_desktop.gui.incidents.words import (
    entry_label,
    finding_label,
    heard_label,
    person_label,
    role_label,
    stage_label,
)
from wm_desktop.gui.letters.words import letter_kind_label, letter_state_words
from wm_desktop.gui.tables import Column, Look, ResultTable
from wm_desktop.services.case_file import OtherFile
from wm_desktop.services.rows import LetterRow

WORDS_COLUMN = 2
CORRECTION_COLUMN = 3
WHY_COLUMN, SUBJECT_COLUMN, OUTCOME_COLUMN = 1, 2, 3
_SYMBOLS = {
    EntryKind.NOTE: "✎",
    EntryKind.CALL: "☎",
    EntryKind.TALK: "❝",
    EntryKind.HEARING: "⚖",
    EntryKind.MAIL_IN: "↓",
    EntryKind.MAIL_OUT: "↑",
    EntryKind.LETTER: "✉",
    EntryKind.RESPONSE: "↩",
    EntryKind.DECISION: "◆",
    EntryKind.REPORT: "⚑",
    EntryKind.TASK_DONE: "✓",
}
_EVIDENCE = "◉"


def party_columns() -> list[Column[Party]]:
    """Who is involved, as what, and from which register."""
    return [
        Column(QCoreApplication.translate("incidents", "Naam"), lambda party: party.name),
        Column(QCoreApplication.translate("incidents", "Rol"), lambda party: role_label(party.role)),
        Column(QCoreApplication.translate("incidents", "Wie"), lambda party: person_label(party.person_kind)),
    ]


def timeline_columns() -> list[Column[TimelineLine]]:
    """What was recorded, with the correction beside it."""
    return [
        Column(
            QCoreApplication.translate("incidents", "Wanneer"),
            lambda line: line.happened_at,
            lambda line: short_moment(line.happened_at),
        ),
        Column(QCoreApplication.translate("incidents", "Soort"), _kind),
        Column(QCoreApplication.translate("incidents", "Wat is vastgelegd"), _words, look=_old_look),
        Column(
            QCoreApplication.translate("incidents", "Verbeterd tot"),
            lambda line: line.latest.text if line.latest is not None and line.corrections else "",
        ),
        Column(
            QCoreApplication.translate("incidents", "Door"),
            lambda line: line.recorded[-1].recorded_by,
            tooltip=_recorded,
        ),
    ]


def other_columns() -> list[Column[OtherFile]]:
    """Linked and earlier files, why they matter here, and what became of them."""
    return [
        Column(QCoreApplication.translate("incidents", "Nummer"), lambda other: other.incident.number),
        Column(QCoreApplication.translate("incidents", "Waarom hier"), _why_here),
        Column(QCoreApplication.translate("incidents", "Onderwerp"), lambda other: other.incident.subject),
        Column(QCoreApplication.translate("incidents", "Afloop"), _outcome),
    ]


def letter_columns(*, incident: bool) -> list[Column[LetterRow]]:
    """Letters with how far they are; with the pupil and incident where they stand among others."""
    columns = [
        Column[LetterRow](QCoreApplication.translate("letters", "Kenmerk"), lambda row: row.reference or "-"),
        Column[LetterRow](
            QCoreApplication.translate("letters", "Datum"),
            lambda row: row.letter_date,
            lambda row: short_day(row.letter_date) if row.letter_date else "",
        ),
        Column[LetterRow](QCoreApplication.translate("letters", "Soort"), lambda row: letter_kind_label(row.kind)),
        Column[LetterRow](QCoreApplication.translate("letters", "Stand"), letter_state_words),
        Column[LetterRow](QCoreApplication.translate("letters", "Geadresseerde"), lambda row: row.addressee),
    ]
    if incident:
        columns += [
            Column[LetterRow](QCoreApplication.translate("letters", "Over"), lambda row: row.person),
            Column[LetterRow](QCoreApplication.translate("letters", "Incident"), lambda row: row.incident_number),
        ]
    return columns


def fit_height(table: ResultTable, *, most_rows: int = 8) -> None:
    """Make a short table exactly as high as its rows."""
    table.fit_columns()
    rows = min(max(1, table.model().rowCount()), most_rows)
    row = table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows * row + 2 * table.frameWidth() + 2)


def kind_words(kind: EntryKind | None) -> str:
    """A kind of line with its symbol; None for evidence."""
    if kind is None:
        words = QCoreApplication.translate("incidents", "Bewijs")
        return f"{_EVIDENCE} {words}"
    return f"{_SYMBOLS[kind]} {entry_label(kind)}"


def _kind(line: TimelineLine) -> str:
    return kind_words(None if line.entry is None else line.entry.kind)


def _recorded(line: TimelineLine) -> str:
    words = QCoreApplication.translate("incidents", "Vastgelegd op %1 door %2")
    each = (words.replace("%1", short_moment(one.recorded_at)).replace("%2", one.recorded_by) for one in line.recorded)
    return "\n".join(each)


def _words(line: TimelineLine) -> str:
    heard = ", ".join(heard_label(Heard(who)) for who in line.entry.heard) if line.entry else ""
    letter = f" ✉ {line.reference}" if line.reference and line.reference not in line.text else ""
    return f"[{heard}] {line.text}{letter}" if heard else f"{line.text}{letter}"


def _old_look(line: TimelineLine) -> Look | None:
    return Look(foreground=QColor(theme.colours().faint)) if line.corrections else None


def _why_here(other: OtherFile) -> str:
    if other.party is not None:
        return QCoreApplication.translate("incidents", "eerder: %1").replace("%1", other.party.name)
    words = QCoreApplication.translate("incidents", "gekoppeld")
    return f"{words}: {other.note}" if other.note else words


def _outcome(other: OtherFile) -> str:
    """How it ended or where it stands: the judgement, and each measure with its state."""
    stage = stage_label(other.incident.stage)
    finding = finding_label(other.incident.finding)
    parts = [f"{stage}, {finding}" if finding else stage]
    language = window_language()
    for kind, state in zip(other.measures, other.states, strict=True):
        parts.append(f"{machine_of(kind).words.text(language)}: {state.text(language)}")
    return "; ".join(parts)
