"""The tables of an incident file: parties, timeline, evidence and letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.incidents import Heard, Party
from wm_desktop.gui import theme
from wm_desktop.gui.incidents.timeline.lines import TimelineLine
from wm_desktop.gui.incidents.words import entry_label, heard_label, person_label, role_label
from wm_desktop.gui.letters.words import letter_kind_label, letter_state_label
from wm_desktop.gui.tables import Column, Look, ResultTable
from wm_desktop.services.rows import LetterRow

WORDS_COLUMN = 2
CORRECTION_COLUMN = 3


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
            lambda line: line.entry.happened_at,
            lambda line: short_moment(line.entry.happened_at),
        ),
        Column(QCoreApplication.translate("incidents", "Soort"), lambda line: entry_label(line.entry.kind)),
        Column(QCoreApplication.translate("incidents", "Wat is vastgelegd"), _words, look=_old_look),
        Column(
            QCoreApplication.translate("incidents", "Verbeterd tot"),
            lambda line: line.latest.text if line.corrections else "",
        ),
        Column(
            QCoreApplication.translate("incidents", "Door"), lambda line: line.latest.recorded_by, tooltip=_recorded
        ),
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
        Column[LetterRow](QCoreApplication.translate("letters", "Stand"), lambda row: letter_state_label(row.state)),
        Column[LetterRow](QCoreApplication.translate("letters", "Geadresseerde"), lambda row: row.addressee),
    ]
    if incident:
        columns += [
            Column[LetterRow](QCoreApplication.translate("letters", "Leerling"), lambda row: row.pupil),
            Column[LetterRow](QCoreApplication.translate("letters", "Incident"), lambda row: row.incident_number),
        ]
    return columns


def fit_height(table: ResultTable, *, most_rows: int = 8) -> None:
    """Make a short table exactly as high as its rows."""
    table.fit_columns()
    rows = min(max(1, table.model().rowCount()), most_rows)
    row = table.verticalHeader().defaultSectionSize()
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows * row + 2 * table.frameWidth() + 2)


def _recorded(line: TimelineLine) -> str:
    words = QCoreApplication.translate("incidents", "Vastgelegd op %1 door %2")
    each = (
        words.replace("%1", short_moment(entry.recorded_at)).replace("%2", entry.recorded_by)
        for entry in (line.entry, *line.corrections)
    )
    return "\n".join(each)


def _words(line: TimelineLine) -> str:
    heard = ", ".join(heard_label(Heard(who)) for who in line.entry.heard)
    return f"[{heard}] {line.entry.text}" if heard else line.entry.text


def _old_look(line: TimelineLine) -> Look | None:
    return Look(foreground=QColor(theme.colours().faint)) if line.corrections else None
