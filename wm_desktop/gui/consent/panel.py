"""The side panel of the register: what is behind the chosen cell, or the answer being recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.consent.presenter import Draft, Story
from wm_desktop.gui.consent.words import cell_advice, cell_reading, history_html
from wm_desktop.gui.forms.ui_answer_panel import Ui_AnswerPanel


class AnswerPanel(QWidget):
    """Shows one cell's story, and hands what the person wants on."""

    record_requested = Signal()
    withdraw_requested = Signal()
    store_requested = Signal(object)
    left = Signal()
    file_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AnswerPanel()
        self.ui.setupUi(self)
        self._story: Story | None = None
        self._may_record = True
        self.ui.record_button.clicked.connect(self.record_requested)
        self.ui.withdraw_button.clicked.connect(self.withdraw_requested)
        self.ui.record_panel.store_requested.connect(self.store_requested)
        self.ui.history_view.anchorClicked.connect(lambda link: self.file_requested.emit(link.toString()))
        self.ui.record_panel.cancelled.connect(self.close_answer)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)

    @property
    def is_recording(self) -> bool:
        """Whether an answer is waiting to be confirmed."""
        return self.ui.panel_stack.currentWidget() is self.ui.record_panel

    def allow(self, *, recording: bool) -> None:
        """Hide what the role does not cover."""
        self._may_record = recording
        self.ui.record_button.setVisible(recording)
        self.ui.withdraw_button.setVisible(recording)

    def show_story(self, story: Story | None) -> None:
        """Show what is behind a cell; an answer being recorded gives way."""
        self._story = story
        if story is None:
            self.ui.panel_stack.setCurrentWidget(self.ui.none_page)
            return
        ui = self.ui
        ui.pupil_label.setText(f"{story.row.name.full}")
        ui.purpose_label.setText(f"{story.row.group} · {story.row.pupil_number} · {story.purpose.label}")
        self._colour_state(story)
        advice = cell_advice(story.cell)
        ui.advice_label.setText(advice)
        ui.advice_label.setVisible(bool(advice))
        ui.history_view.setHtml(history_html(story.history))
        ui.withdraw_button.setEnabled(story.standing_yes is not None)
        ui.panel_stack.setCurrentWidget(ui.history_page)

    def restyle(self) -> None:
        """Take the colours of the mode the window is in now."""
        if not self.is_recording:
            self.show_story(self._story)

    def ask_answer(self, draft: Draft) -> None:
        """Show the panel that records an answer."""
        self.ui.panel_stack.setCurrentWidget(self.ui.record_panel)
        self.ui.record_panel.show_draft(draft)

    def refuse(self, sentence: str) -> None:
        """Say why the answer cannot be recorded."""
        self.ui.record_panel.say_trouble(sentence)

    def close_answer(self) -> None:
        """Back to the history."""
        self.show_story(self._story)
        self.left.emit()

    def _colour_state(self, story: Story) -> None:
        look = theme.status_look(story.cell.status)
        label = self.ui.state_label
        label.setText(f"{look.symbol}  {cell_reading(story.cell)}")
        label.setStyleSheet(f"background: {look.background.name()}; color: {look.foreground.name()}; font-weight: 600;")
