"""The register as a table model on plain rows: a pupil per line, a purpose per column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui import theme
from wm_desktop.gui.consent.summary import FIRST_PURPOSE, GROUP_COLUMN, NAME_COLUMN
from wm_desktop.gui.consent.words import cell_sentence, column_tip
from wm_desktop.services.rows import ConsentCell, MatrixRow

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
CELL_ROLE = Qt.ItemDataRole.UserRole + 1


class MatrixModel(QAbstractTableModel):
    """Holds the rows shown, in the order shown; sorting and filtering happen outside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._purposes: tuple[Purpose, ...] = ()
        self._rows: Sequence[MatrixRow] = ()

    def show(self, purposes: Sequence[Purpose], rows: Sequence[MatrixRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._purposes = tuple(purposes)
        self._rows = rows
        self.endResetModel()

    def show_rows(self, rows: Sequence[MatrixRow]) -> None:
        """Replace the rows; the purposes stay."""
        self.show(self._purposes, rows)

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """The purposes in the order of the columns."""
        return self._purposes

    @property
    def rows(self) -> Sequence[MatrixRow]:
        """The rows in the order shown."""
        return self._rows

    def row(self, index: Index) -> MatrixRow | None:
        """The pupil at an index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def purpose(self, index: Index) -> Purpose | None:
        """The purpose at an index; None on the name and group columns."""
        position = index.column() - FIRST_PURPOSE
        return self._purposes[position] if 0 <= position < len(self._purposes) else None

    def cell(self, index: Index) -> ConsentCell | None:
        """What holds at an index."""
        row = self.row(index)
        if row is None or self.purpose(index) is None:
            return None
        return row.cells[index.column() - FIRST_PURPOSE]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many pupils are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, group and the purposes."""
        return 0 if parent.isValid() else FIRST_PURPOSE + len(self._purposes)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Words for reading, copying and reading aloud; the signs are drawn by the delegate."""
        row = self.row(index)
        if row is None:
            return None
        cell = self.cell(index)
        if role == CELL_ROLE:
            return cell
        if cell is None:
            return _person_text(row, index.column()) if role in {_DISPLAY, _TIP} else None
        purpose = self._purposes[index.column() - FIRST_PURPOSE]
        if role == _DISPLAY:
            return theme.status_label(cell.status)
        if role in {_TIP, _ACCESSIBLE}:
            return cell_sentence(row, purpose, cell)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if section < FIRST_PURPOSE:
            return (self.tr("Leerling"), self.tr("Groep"))[section] if role == _DISPLAY else None
        purpose = self._purposes[section - FIRST_PURPOSE]
        if role == _TIP:
            return column_tip(purpose)
        return purpose.label if role == _DISPLAY else None


def _person_text(row: MatrixRow, column: int) -> str | None:
    if column == NAME_COLUMN:
        return row.name.listed
    return row.group if column == GROUP_COLUMN else None
