"""A real sheet as a table model: no copy is made, so that a sheet of a hundred thousand rows shows at once."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from wm_desktop.domain.importing.tables import Cell
from wm_desktop.gui import theme
from wm_desktop.gui.import_wizard.lines import IGNORE, SheetPicture

Index = QModelIndex | QPersistentModelIndex
_MOST_SHOWN = 300


class SheetModel(QAbstractTableModel):
    """Shows a sheet as it stands in the file: header rows marked, what is not read faint, colours as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: SheetPicture | None = None
        self._bold, self._struck = QFont(), QFont()
        self._bold.setBold(True)
        self._struck.setStrikeOut(True)

    def show_picture(self, picture: SheetPicture) -> None:
        """Show another sheet, or the same with other roles."""
        self.beginResetModel()
        self._picture = picture
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt asks how many rows."""
        return 0 if self._picture is None or (parent is not None and parent.isValid()) else self._picture.height

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt asks how many columns."""
        return 0 if self._picture is None or (parent is not None and parent.isValid()) else len(self._picture.letters)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt asks for a letter, or the number of a row as Excel shows it."""
        if role != Qt.ItemDataRole.DisplayRole or self._picture is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self._picture.letters[section] if section < len(self._picture.letters) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt asks for one cell."""
        picture = self._picture
        if picture is None or not index.isValid():
            return None
        row, column = index.row() + 1, index.column() + 1
        cell = picture.sheet.cell(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell.text.split())[:_MOST_SHOWN]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(picture, row, column, cell)
        return self._look(picture, row, column, cell, role)

    def _look(self, picture: SheetPicture, row: int, column: int, cell: Cell, role: int) -> object:
        is_header = row in picture.header_rows
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if is_header else self._struck if cell.struck else None
        if role == Qt.ItemDataRole.BackgroundRole:
            colour = theme.colours().warning[0] if is_header else f"#{cell.colour}" if cell.colour else ""
            return QBrush(QColor(colour)) if colour else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._pen(picture, row, column, cell, is_header=is_header)
        return None

    @staticmethod
    def _pen(picture: SheetPicture, row: int, column: int, cell: Cell, *, is_header: bool) -> QBrush | None:
        if is_header:
            return QBrush(QColor(theme.colours().warning[1]))
        if cell.colour:
            return QBrush(QColor("#000000" if QColor(f"#{cell.colour}").lightness() > 110 else "#FFFFFF"))
        above = bool(picture.header_rows) and row < picture.header_rows[0]
        if above or picture.roles[column - 1] == IGNORE or row in picture.sheet.hidden_rows:
            return QBrush(QColor(theme.colours().faint))
        return None

    @staticmethod
    def _told(picture: SheetPicture, row: int, column: int, cell: Cell) -> str:
        told = [cell.text.strip()]
        if row in picture.header_rows:
            told.append(QCoreApplication.translate("SheetModel", "Kopregel"))
        if row in picture.sheet.hidden_rows:
            told.append(QCoreApplication.translate("SheetModel", "Deze rij is verborgen in het bestand"))
        if column in picture.sheet.hidden_columns:
            told.append(QCoreApplication.translate("SheetModel", "Deze kolom is verborgen in het bestand"))
        if cell.struck:
            told.append(QCoreApplication.translate("SheetModel", "Doorgehaald"))
        if cell.comment:
            told.append(QCoreApplication.translate("SheetModel", "Notitie: %1").replace("%1", cell.comment))
        return "\n".join(text for text in told if text)
