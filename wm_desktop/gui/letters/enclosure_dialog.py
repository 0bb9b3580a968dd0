"""The dialog in which somebody chooses what is printed behind a letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QStyle, QWidget

from wm_desktop.domain.enclosures import LONGEST_TITLE
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_enclosure_dialog import Ui_EnclosureDialog
from wm_desktop.gui.letters.enclosure_choice import Choosable, EnclosureChoice

_MARGINS = 16


class EnclosureDialog(AskingDialog):
    """The pieces of the file with a tick, their order, and what each is called in the letter."""

    help_topic = "brieven"

    def __init__(self, choice: EnclosureChoice, keep: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EnclosureDialog()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self.choice = choice
        self._keep = keep
        ui = self.ui
        ui.name_edit.setMaxLength(LONGEST_TITLE)
        self._show_pieces(0)
        ui.nothing_label.setVisible(not ui.pieces_list.count())
        ui.pieces_list.itemChanged.connect(self._ticked)
        ui.pieces_list.currentRowChanged.connect(self._show_current)
        ui.name_edit.textEdited.connect(self._renamed)
        ui.up_button.clicked.connect(lambda: self._move(-1))
        ui.down_button.clicked.connect(lambda: self._move(1))
        ui.save_button.clicked.connect(lambda: self.settle(lambda: self._keep(self.choice.value())))
        ui.cancel_button.clicked.connect(self.reject)
        self.resize(720, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._make_lines_fit)

    def _show_pieces(self, current: int) -> None:
        items, rows = self.ui.pieces_list, self.choice.rows
        with QSignalBlocker(items):
            items.clear()
            for row in rows:
                item = QListWidgetItem(self._words(row), items)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked)
            for one in self.choice.impossible:
                QListWidgetItem(f"{one.label}\n✗ {one.reason}", items).setForeground(items.palette().placeholderText())
            items.setCurrentRow(min(current, items.count() - 1))
        self._make_lines_fit()
        self._show_current(items.currentRow())

    def _show_words(self) -> None:
        items = self.ui.pieces_list
        with QSignalBlocker(items):
            for place, row in enumerate(self.choice.rows):
                items.item(place).setText(self._words(row))
        self._make_lines_fit()

    def _make_lines_fit(self) -> None:
        """Give each line the height of its words beside the tick: Qt counts without the tick and cuts the end off."""
        items = self.ui.pieces_list
        beside = items.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + _MARGINS
        room, metrics = QRect(0, 0, max(items.viewport().width() - beside, 1), 10_000), items.fontMetrics()
        with QSignalBlocker(items):
            for item in (items.item(place) for place in range(items.count())):
                words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, item.text())
                item.setSizeHint(QSize(0, words.height() + _MARGINS // 2))

    def _show_current(self, place: int) -> None:
        ui, count = self.ui, len(self.choice.rows)
        there = 0 <= place < count
        ui.up_button.setEnabled(there and place > 0)
        ui.down_button.setEnabled(there and place < count - 1)
        ui.name_edit.setEnabled(there)
        ui.name_edit.setText(self.choice.rows[place].title if there else "")

    def _words(self, row: Choosable) -> str:
        if not row.ticked:
            return row.candidate.label
        named = self.tr("Bijlage %1: %2").replace("%1", str(row.number)).replace("%2", row.title)
        return f"{named}\n{row.candidate.label}"

    def _ticked(self, item: QListWidgetItem) -> None:
        self.choice.tick(self.ui.pieces_list.row(item), ticked=item.checkState() == Qt.CheckState.Checked)
        self._show_words()

    def _renamed(self, title: str) -> None:
        self.choice.rename(self.ui.pieces_list.currentRow(), title)
        self._show_words()

    def _move(self, step: int) -> None:
        self._show_pieces(self.choice.move(self.ui.pieces_list.currentRow(), step))
