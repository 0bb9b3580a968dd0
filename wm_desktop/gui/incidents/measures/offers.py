"""Steps that can be taken: a button for each, with by whom and what for beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from wm_desktop.domain.courses.engine import Offer
from wm_desktop.gui.incidents.measures.words import reason_words, who_label
from wm_desktop.gui.spoken import sentence, spoken

_MOST_BUTTON = 0.45
"""The part of the width that the buttons may take before the words go below them."""


class OfferList(QWidget):
    """Each step has its words beside its button, or below it where the buttons take the room."""

    step_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self.notes: dict[str, QLabel] = {}
        self._below = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)

    def show_offers(self, offers: Sequence[Offer], *, primary: bool, with_source: bool) -> None:
        """Show these instead; `primary`: the first is what usually comes next."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons, self.notes = {}, {}
        for offer in offers:
            self._add(offer, with_source=with_source)
        for button in list(self.buttons.values())[:1]:
            button.setProperty("primary", primary)
        self._place()
        self.setVisible(bool(offers))

    def order_after(self, before: QWidget) -> QWidget:
        """Put the buttons behind a widget for the Tab key; gives the last."""
        for button in self.buttons.values():
            QWidget.setTabOrder(before, button)
            before = button
        return before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the words may stand beside the buttons, or no longer."""
        super().resizeEvent(event)
        if self._below != self._is_narrow():
            self._place()

    def _add(self, offer: Offer, *, with_source: bool) -> None:
        code = offer.step.code
        button = self.buttons[code] = QPushButton(f"{sentence(offer.step.words)}…", self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.step_requested.emit(code))
        about = self._about(offer, with_source=with_source)
        button.setAccessibleDescription(about)
        note = self.notes[code] = QLabel(about, self)
        note.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setContentsMargins(0, 5, 0, 3)

    def _about(self, offer: Offer, *, with_source: bool) -> str:
        """By whom, what for, and what to look out for."""
        hint = "" if offer.step.hint is None else spoken(offer.step.hint)
        text = self.tr("Door: %1. %2").replace("%1", who_label(offer.step.by)).replace("%2", hint).strip()
        return "\n".join([text, *(f"! {reason_words(one, with_source=with_source)}" for one in offer.doubts)])

    def _is_narrow(self) -> bool:
        widest = max((button.sizeHint().width() for button in self.buttons.values()), default=0)
        return widest > self.width() * _MOST_BUTTON

    def _place(self) -> None:
        self._below = self._is_narrow()
        side = Qt.AlignmentFlag.AlignTop | (Qt.AlignmentFlag.AlignLeft if self._below else Qt.AlignmentFlag(0))
        for number, (code, button) in enumerate(self.buttons.items()):
            if self._below:
                self._grid.addWidget(button, 2 * number, 0, 1, 2, side)
                self._grid.addWidget(self.notes[code], 2 * number + 1, 0, 1, 2)
            else:
                self._grid.addWidget(button, number, 0, side)
                self._grid.addWidget(self.notes[code], number, 1)
