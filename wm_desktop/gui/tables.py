"""Tables: one model for all lists of rows, and a view that copies, remembers its widths and stays fast."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntFlag
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSettings,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_log = logging.getLogger(__name__)
_SAMPLE = 60
_MOST_CHARACTERS = 46


class Align(IntFlag):
    """Where a cell's text stands."""

    LEFT = 0x0001 | 0x0080
    RIGHT = 0x0002 | 0x0080
    CENTRE = 0x0004 | 0x0080


@dataclass(frozen=True)
class Look:
    """How a cell is coloured; None leaves the table's own colour."""

    foreground: QColor | None = None
    background: QColor | None = None
    bold: bool = False
    icon: QIcon | None = None


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: `value` is sorted on (unless `sort_key` says better), shown as text (unless `display` says how).

    `checked` gives it a tick box; the model says with `tick_requested` that a person wants it otherwise.
    """

    title: str
    value: Callable[[Row], object]
    display: Callable[[Row], str] | None = None
    align: Align = Align.LEFT
    tooltip: Callable[[Row], str] | None = None
    sort_key: Callable[[Row], Any] | None = None
    look: Callable[[Row], Look | None] | None = None
    heading_tooltip: str = ""
    checked: Callable[[Row], bool | None] | None = None

    def text(self, row: Row) -> str:
        """What stands in the cell."""
        if self.display is not None:
            return self.display(row)
        value = self.value(row)
        return "" if value is None else str(value)

    def order(self, row: Row) -> Any:  # noqa: ANN401 - whatever compares with its neighbours
        """What the rows are sorted on; rows without a value come last."""
        if self.sort_key is not None:
            return self.sort_key(row)
        value = self.value(row)
        key = value.casefold() if isinstance(value, str) else value
        return (value is None, key if value is not None else 0)


class RowTableModel(QAbstractTableModel, Generic[Row]):
    """Rows of frozen values under columns; sorts in the model, shows only what `keep` lets through."""

    tick_requested = Signal(object, bool)

    # A view that is thrown away still asks its model while it is taken apart, when the model's own values are gone.
    _columns: tuple[Column[Row], ...] = ()
    _all: tuple[Row, ...] = ()
    _shown: Sequence[Row] = ()
    _keep: Callable[[Row], bool] | None = None
    _sorted_by: tuple[int, Qt.SortOrder] | None = None

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, left to right."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown now, top to bottom."""
        return tuple(self._shown)

    @property
    def rows_in_all(self) -> int:
        """How many rows there are, those not shown included."""
        return len(self._all)

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Replace the columns (and forget the order)."""
        self.beginResetModel()
        self._columns, self._sorted_by = tuple(columns), None
        self.endResetModel()

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Replace the rows; order and filter stay as they were."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._shown = self._arranged()
        self.endResetModel()

    def show_only(self, keep: Callable[[Row], bool] | None) -> None:
        """Show only the rows that `keep` lets through (None: all)."""
        self.beginResetModel()
        self._keep = keep
        self._shown = self._arranged()
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """The row shown at a place, or None outside the table."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def number_of(self, wanted: Callable[[Row], bool]) -> int:
        """The place of the first shown row that is wanted, or -1."""
        return next((number for number, row in enumerate(self._shown) if wanted(row)), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt asks how many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt asks how many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt asks for one cell; never raises, because Qt could not tell anybody."""
        row = self.row(index.row())
        if row is None or not 0 <= index.column() < len(self._columns):
            return None
        try:
            return self._cell(row, self._columns[index.column()], role)
        except Exception:  # noqa: BLE001 - an exception inside Qt's painting would end the program
            _log.exception("cell %d,%d cannot be shown", index.row(), index.column())
            return "…" if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, row: Row, column: Column[Row], role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(column.align)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return column.tooltip(row) if column.tooltip else None
        if role == Qt.ItemDataRole.CheckStateRole and column.checked is not None:
            state = column.checked(row)
            return None if state is None else Qt.CheckState.Checked if state else Qt.CheckState.Unchecked
        look = column.look(row) if column.look else None
        return None if look is None else self._looks(look, role)

    def _looks(self, look: Look, role: int) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and look.foreground is not None:
            return QBrush(look.foreground)
        if role == Qt.ItemDataRole.BackgroundRole and look.background is not None:
            return QBrush(look.background)
        if role == Qt.ItemDataRole.FontRole and look.bold:
            return self._bold
        return look.icon if role == Qt.ItemDataRole.DecorationRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks what can be done with a cell."""
        flags = super().flags(index)
        row = self.row(index.row())
        column = self._columns[index.column()] if 0 <= index.column() < len(self._columns) else None
        if row is None or column is None or column.checked is None or column.checked(row) is None:
            return flags
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A person ticks a box: ask for it; the rows are frozen and come back changed."""
        row = self.row(index.row())
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick_requested.emit(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt asks for a heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.heading_tooltip or None
        return int(column.align) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the shown rows; -1 gives back the order in which they came. Selected rows stay selected."""
        self.layoutAboutToBeChanged.emit()
        before = self._shown
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        self._shown = self._arranged()
        self._carry_over(before)
        self.layoutChanged.emit()

    def _arranged(self) -> list[Row]:
        rows = list(self._all) if self._keep is None else [row for row in self._all if self._keep(row)]
        if self._sorted_by is not None:
            column, order = self._sorted_by
            rows.sort(key=self._columns[column].order, reverse=order == Qt.SortOrder.DescendingOrder)
        return rows

    def _carry_over(self, before: Sequence[Row]) -> None:
        old = self.persistentIndexList()
        if not old:
            return
        place = {id(row): number for number, row in enumerate(self._shown)}
        new = [self.index(place[id(before[index.row()])], index.column()) for index in old]
        self.changePersistentIndexList(old, new)


def table_on_clipboard(lines: Sequence[Sequence[str]]) -> QMimeData:
    """Lines of cells as text with tabs and as a table, so that they paste into Excel and Word."""
    data = QMimeData()
    data.setText("\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    data.setHtml("<table>" + "".join(f"<tr>{line}</tr>" for line in cells) + "</table>")
    return data


def _bold(font: QFont) -> QFont:
    """The font of headings."""
    bold = QFont(font)
    bold.setBold(True)
    return bold


class ResultTable(QTableView):
    """A table of whole rows: Ctrl+C copies for Excel, Enter opens, widths come from a sample and are remembered."""

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: QSettings | None = None
        self._key = ""
        self._empty_text = ""
        self._fitting = self._by_hand = False
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(400)
        self._save_timer.timeout.connect(self._save_header)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.activated.connect(self._opened)

    def use(self, model: RowTableModel[Any], *, key: str = "", settings: QSettings | None = None) -> None:
        """Show a model; with `key` and `settings` widths and sort order are remembered for this user."""
        self.setModel(model)
        self._key, self._settings = key, settings
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.fit_columns()
        if settings is not None and key:
            state = settings.value(f"tables/{key}")
            if state is not None:
                self._by_hand = settings.value(f"tables/{key}-by-hand", "") == "yes"
                self.horizontalHeader().restoreState(state)
                self.horizontalHeader().setStretchLastSection(True)
            self.horizontalHeader().sectionResized.connect(self._section_resized)
            self.horizontalHeader().sortIndicatorChanged.connect(self._header_changed)
        self.selectionModel().currentRowChanged.connect(self._chosen)

    def set_empty_text(self, text: str) -> None:
        """What the table says when it has no rows: what to do first."""
        self._empty_text = text
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give every column the width its heading and a sample of its cells need; widths set by hand stay."""
        if not self._by_hand:
            with self.fitting():
                self._fit_each()

    @contextmanager
    def fitting(self) -> Iterator[None]:
        """While the program gives columns their width, so that this is not taken for a person's own choice."""
        before, self._fitting = self._fitting, True
        try:
            yield
        finally:
            self._fitting = before

    def _fit_each(self) -> None:
        model = self.model()
        metrics = self.fontMetrics()
        headings = QFontMetrics(_bold(self.font()))
        step = max(1, model.rowCount() // _SAMPLE)
        for column in range(model.columnCount()):
            heading = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            widest = headings.horizontalAdvance(str(heading)) + 12
            box = 0
            for row in range(0, model.rowCount(), step):
                index = model.index(row, column)
                widest = max(widest, metrics.horizontalAdvance(str(index.data(Qt.ItemDataRole.DisplayRole) or "")))
                if model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
                    box = metrics.height() + 8
            self.setColumnWidth(column, min(widest, metrics.averageCharWidth() * _MOST_CHARACTERS) + 18 + box)

    def selected_numbers(self) -> list[int]:
        """The places of the selected rows, top to bottom."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.size())]
        numbers = {number for part in parts for number in range(part.top(), part.bottom() + 1)}
        return sorted(numbers)

    def select_number(self, number: int) -> None:
        """Select one row and bring it into view; nothing for -1."""
        if number >= 0:
            self.selectRow(number)
            self.scrollTo(self.model().index(number, 0))

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, as text with tabs and as a table for Excel and Word."""
        model = self.model()
        shown = [c for c in range(model.columnCount()) if not self.isColumnHidden(c)]
        lines = [[self._heading(column) for column in shown]]
        lines += [[str(model.index(n, c).data() or "") for c in shown] for n in self.selected_numbers()]
        if len(lines) == 1:
            return
        QGuiApplication.clipboard().setMimeData(table_on_clipboard(lines))

    def offer_copy(self, menu: QMenu) -> None:
        """Put 'Kopiëren' in a menu."""
        action = menu.addAction(self.tr("&Kopiëren\tCtrl+C"), self.copy_selection)
        action.setEnabled(bool(self.selected_numbers()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Shift+F10 or the right mouse button, in a table that has no menu of its own."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_copy(menu)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; Enter opens the row on every platform."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._opened(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or what to do when there are none."""
        super().paintEvent(event)
        if self._empty_text and self.model() is not None and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            area = self.viewport().rect().adjusted(24, 24, -24, -24)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text asks for higher rows and wider columns."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.model() is not None:
            height = self.fontMetrics().height() + 10
            if height != self.verticalHeader().defaultSectionSize():
                self.verticalHeader().setDefaultSectionSize(height)
                self._by_hand = False
                self.fit_columns()

    def _heading(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def _opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(self._row_at(index))

    def _chosen(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self._row_at(index))

    def _row_at(self, index: QModelIndex) -> object:
        model = self.model()
        return model.row(index.row()) if isinstance(model, RowTableModel) else None

    def _section_resized(self, section: int) -> None:
        """A width the person gave; the last column is as wide as what is left, and fitting is the program's own."""
        header = self.horizontalHeader()
        if not self._fitting and header.visualIndex(section) < header.count() - 1:
            self._by_hand = True
        self._header_changed()

    def _header_changed(self) -> None:
        self._save_timer.start()

    def _save_header(self) -> None:
        if self._settings is not None:
            self._settings.setValue(f"tables/{self._key}", self.horizontalHeader().saveState())
            self._settings.setValue(f"tables/{self._key}-by-hand", "yes" if self._by_hand else "")
