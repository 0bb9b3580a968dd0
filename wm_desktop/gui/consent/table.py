"""The matrix on screen: frozen name and group columns, drawn cells, and keys that ask to record."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from wm_desktop.domain.consent import AnswerKind, Purpose
from wm_desktop.gui.consent.delegate import CellDelegate
from wm_desktop.gui.consent.matrix_model import MatrixModel
from wm_desktop.gui.consent.summary import FIRST_PURPOSE, GROUP_COLUMN, NAME_COLUMN
from wm_desktop.gui.tables import table_on_clipboard
from wm_desktop.services.rows import MatrixRow

_KEYS = {
    Qt.Key.Key_J: AnswerKind.YES,
    Qt.Key.Key_N: AnswerKind.NO,
    Qt.Key.Key_I: AnswerKind.WITHDRAWN,
}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class ConsentTable(QTableView):
    """Pupils by purposes; name and group stay in sight while the purposes scroll sideways.

    The frozen columns are a second view on the same model and selection, laid over the first columns.
    """

    cell_entered = Signal(object)
    answer_requested = Signal(object)
    withdraw_requested = Signal()
    family_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = MatrixModel(self)
        self._delegate = CellDelegate(self)
        self._prepare(self)
        self.frozen = QTableView(self)
        self._prepare(self.frozen)
        self._prepare_frozen()
        self.setModel(self._matrix)
        self.frozen.setModel(self._matrix)
        self.frozen.setSelectionModel(self.selectionModel())
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._follow_resize)
        self.frozen.horizontalHeader().sectionResized.connect(self._lead_resize)

    @property
    def matrix(self) -> MatrixModel:
        """What is shown."""
        return self._matrix

    @property
    def frozen_width(self) -> int:
        """How wide the columns are that stay in sight."""
        return self.columnWidth(NAME_COLUMN) + self.columnWidth(GROUP_COLUMN)

    def show_register(self, purposes: Sequence[Purpose], rows: Sequence[MatrixRow], only: str = "") -> None:
        """Show these rows; the cursor stays on its pupil and purpose, and `only` leaves one purpose in sight."""
        pupil = self._matrix.row(self.currentIndex())
        column = max(self.currentIndex().column(), 0)
        known = self._matrix.purposes
        self._matrix.show(purposes, rows)
        if tuple(purposes) != known:
            self._fit_columns()
        for number, purpose in enumerate(purposes, FIRST_PURPOSE):
            self.setColumnHidden(number, only not in {"", purpose.code})
        if pupil is not None:
            self._go_to(pupil.id, column, scroll=False)

    def go_to(self, pupil_id: UUID) -> None:
        """Bring a pupil into view and put the cursor there."""
        self._go_to(pupil_id, FIRST_PURPOSE, scroll=True)
        self.setFocus()

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard with names and headings, as a table for Excel."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({NAME_COLUMN, GROUP_COLUMN, *(index.column() for index in chosen)})
        columns = [column for column in columns if not self.isColumnHidden(column)]
        if not rows:
            return
        lines = [[str(self._matrix.headerData(column, Qt.Orientation.Horizontal)) for column in columns]]
        lines += [[str(self._matrix.index(row, column).data()) for column in columns] for row in rows]
        QGuiApplication.clipboard().setMimeData(table_on_clipboard(lines))

    def show_sorted(self, column: int, *, descending: bool) -> None:
        """Put the arrow on the column that decides the order."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for header in (self.horizontalHeader(), self.frozen.horizontalHeader()):
            header.setSortIndicator(column, order)

    def fit_text(self) -> None:
        """Take over another text size; widths that the person chose stay while the size does."""
        height = self.fontMetrics().height() + 10
        if self.verticalHeader().defaultSectionSize() != height:
            for view in (self, self.frozen):
                view.verticalHeader().setDefaultSectionSize(height)
            self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, N and I ask to record, Delete to withdraw, G for the family; nothing is stored by a key alone."""
        kind = _KEYS.get(Qt.Key(event.key()))
        if kind is not None and event.modifiers() in _PLAIN:
            self.answer_requested.emit(kind)
        elif event.key() == Qt.Key.Key_Delete:
            self.withdraw_requested.emit()
        elif event.key() == Qt.Key.Key_G and event.modifiers() in _PLAIN:
            self.family_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the frozen columns as tall as the table."""
        super().resizeEvent(event)
        self._place_frozen()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Right click or Shift+F10."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_requested.emit(place)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Never leave the current cell hidden behind the frozen columns."""
        if index.column() < FIRST_PURPOSE:
            bar = self.horizontalScrollBar()
            before = bar.value()
            super().scrollTo(index, hint)
            bar.setValue(before)
            return
        super().scrollTo(index, hint)
        hidden = self.frozen_width - self.visualRect(index).left()
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def updateGeometries(self) -> None:
        """Keep the frozen header as tall as the header."""
        super().updateGeometries()
        if hasattr(self, "frozen"):
            self._place_frozen()

    def _prepare(self, view: QTableView) -> None:
        view.setItemDelegate(self._delegate)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAlternatingRowColors(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        header = view.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value))

    def _prepare_frozen(self) -> None:
        frozen = self.frozen
        frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frozen.setFrameShape(QFrame.Shape.NoFrame)
        frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setAccessibleName(self.tr("Namen en groepen"))
        self.viewport().stackUnder(frozen)
        frozen.show()

    def _go_to(self, pupil_id: UUID, column: int, *, scroll: bool) -> None:
        number = next((n for n, row in enumerate(self._matrix.rows) if row.id == pupil_id), None)
        if number is None:
            return
        index = self._matrix.index(number, column)
        self.setCurrentIndex(index)
        if scroll:
            self.scrollTo(index)

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.cell_entered.emit(current)
        self.viewport().update()
        self.frozen.viewport().update()

    def _fit_columns(self) -> None:
        metrics = self._heading_metrics()
        self.setColumnWidth(NAME_COLUMN, metrics.horizontalAdvance("Ab-" * 8))
        self.setColumnWidth(GROUP_COLUMN, metrics.horizontalAdvance(self.tr("Groep")) + 28)
        for column in range(FIRST_PURPOSE, self._matrix.columnCount()):
            label = str(self._matrix.headerData(column, Qt.Orientation.Horizontal) or "")
            widest = max((metrics.horizontalAdvance(word) for word in label.split()), default=0)
            self.setColumnWidth(column, widest + 18)
            self.frozen.setColumnHidden(column, True)
        self.horizontalHeader().setFixedHeight(2 * metrics.lineSpacing() + 12)
        self._place_frozen()

    def _heading_metrics(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font)

    def _follow_resize(self, column: int, _old: int, new: int) -> None:
        if column < FIRST_PURPOSE and self.frozen.columnWidth(column) != new:
            self.frozen.setColumnWidth(column, new)
        self._place_frozen()

    def _lead_resize(self, column: int, _old: int, new: int) -> None:
        if column < FIRST_PURPOSE and self.columnWidth(column) != new:
            self.setColumnWidth(column, new)

    def _place_frozen(self) -> None:
        header = self.horizontalHeader().height()
        self.frozen.horizontalHeader().setFixedHeight(header)
        corner = QPoint(self.frameWidth(), self.frameWidth())
        size = QRect(corner.x(), corner.y(), self.frozen_width, self.viewport().height() + header)
        if self.frozen.geometry() != size:
            self.frozen.setGeometry(size)
