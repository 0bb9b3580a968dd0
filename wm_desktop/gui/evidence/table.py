"""The list of evidence: a small picture with the name, when it was captured, its size and its fingerprint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtGui import QIcon

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.incidents import Evidence
from wm_desktop.gui.evidence.files import readable_size
from wm_desktop.gui.tables import Align, Column, Look, ResultTable, RowTableModel

NAME_COLUMN = 1
PICTURE = QSize(44, 32)
_AIR = 6
_SHOWN_DIGITS = 12


@dataclass(frozen=True)
class EvidenceLine:
    """A piece with its number in the dossier, and the name of the mail it came with."""

    number: int
    piece: Evidence
    mail: str = ""


class EvidenceTable(ResultTable):
    """A table whose rows are high enough for small pictures."""

    def use(self, model: RowTableModel[EvidenceLine], *, key: str = "", settings: QSettings | None = None) -> None:
        """Show a model; see `ResultTable.use`."""
        self.setIconSize(PICTURE)
        super().use(model, key=key, settings=settings)
        self._grow()

    def fit_columns(self) -> None:
        """The column with the name needs room for the picture."""
        super().fit_columns()
        self.setColumnWidth(NAME_COLUMN, self.columnWidth(NAME_COLUMN) + PICTURE.width() + _AIR)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text does not make the rows lower than a picture."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def _grow(self) -> None:
        needed = max(PICTURE.height() + _AIR, self.fontMetrics().height() + 10)
        self.verticalHeader().setDefaultSectionSize(needed)


def evidence_columns(icon_of: Callable[[Evidence], QIcon | None]) -> list[Column[EvidenceLine]]:
    """What is kept, since when, and its fingerprint."""
    return [
        Column(
            QCoreApplication.translate("incidents", "Nr."),
            lambda line: line.number,
            align=Align.RIGHT,
        ),
        Column(
            QCoreApplication.translate("incidents", "Bestand"),
            lambda line: line.piece.file_name,
            look=lambda line: Look(icon=icon_of(line.piece)),
        ),
        Column(
            QCoreApplication.translate("incidents", "Vastgelegd op"),
            lambda line: line.piece.captured_at,
            lambda line: short_moment(line.piece.captured_at) if line.piece.captured_at else "",
        ),
        Column(
            QCoreApplication.translate("incidents", "Grootte"),
            lambda line: line.piece.size,
            lambda line: readable_size(line.piece.size),
            align=Align.RIGHT,
        ),
        Column(
            QCoreApplication.translate("incidents", "Vingerafdruk"),
            lambda line: line.piece.sha256,
            lambda line: line.piece.sha256[:_SHOWN_DIGITS],
            tooltip=lambda line: line.piece.sha256,
        ),
        Column(QCoreApplication.translate("incidents", "Link en notitie"), origin_of, tooltip=origin_of),
        Column(
            QCoreApplication.translate("incidents", "Toegevoegd"),
            lambda line: line.piece.recorded_at,
            lambda line: short_moment(line.piece.recorded_at),
        ),
        Column(QCoreApplication.translate("incidents", "Door"), lambda line: line.piece.recorded_by),
    ]


def origin_of(line: EvidenceLine) -> str:
    """Where a piece came from: its mail or its link, and the note."""
    from_mail = QCoreApplication.translate("incidents", "bijlage van %1").replace("%1", line.mail)
    return " · ".join(part for part in (from_mail if line.mail else line.piece.link, line.piece.note) if part)
