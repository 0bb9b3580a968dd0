"""The worklist of cells in which parents disagree: who said what when, and what they say now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.gui import theme
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.consent.conflicts_presenter import Conflict, ConflictsPresenter
from wm_desktop.gui.consent.presenter import Draft
from wm_desktop.gui.consent.words import kind_status, respondent
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_conflicts import Ui_ConflictsForm
from wm_desktop.gui.tables import Column, RowTableModel

_NO_HINT_FROM = 1.75
"""With text as large as this the choices need the room of the hint."""


class ConflictsDialog(AskingDialog):
    """Shows the worklist; what is recorded here is an answer like any other."""

    help_topic = "ouders-oneens"
    keeps_by_itself = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConflictsForm()
        self.ui.setupUi(self)
        self.messages = self.ui.message_bar
        self._desk = desk
        self.conflicts = RowTableModel[Conflict](self._columns(), self)
        table, panel = self.ui.conflict_table, self.ui.record_panel
        table.use(self.conflicts)
        table.set_empty_text(self.tr("Geen ouders die het oneens zijn."))
        table.row_chosen.connect(self._chosen)
        table.row_opened.connect(self._opened)
        panel.store_requested.connect(self.store)
        panel.cancelled.connect(table.setFocus)
        panel.ui.hint_label.setVisible(theme.text_scale() < _NO_HINT_FROM)
        panel.hide()
        self.ui.button_box.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("&Sluiten"))
        self.ui.button_box.rejected.connect(self.reject)
        self.presenter = ConflictsPresenter(desk.place, self, desk.tasks.run_for(self))
        self.presenter.refresh()
        table.setFocus()

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show the worklist; the place in it stays."""
        table = self.ui.conflict_table
        number = max(table.currentIndex().row(), 0)
        self.conflicts.set_rows(conflicts)
        table.fit_columns()
        self.ui.record_panel.setVisible(False)
        table.select_number(min(number, len(conflicts) - 1))

    def ask_answer(self, draft: Draft) -> None:
        """Let the person confirm an answer beside the list."""
        self.ui.record_panel.show()
        self.ui.record_panel.show_draft(draft)

    def say_recorded(self, draft: Draft, *, settled: bool) -> None:
        """Tell what came of it."""
        text = (
            self.tr("Vastgelegd. Over %1 - %2 zijn de ouders het niet meer oneens.")
            if settled
            else self.tr("Vastgelegd. Over %1 - %2 zijn de ouders het nog steeds oneens.")
        )
        self.messages.news(text.replace("%1", draft.story.row.name.full).replace("%2", draft.story.purpose.label))
        self.ui.conflict_table.setFocus()

    def store(self, draft: Draft) -> None:
        """Record in the background; a scan may be large."""
        kind = draft.kind
        if kind is not None:
            self._desk.tasks.run_for(self)(
                self.tr("Antwoord vastleggen"),
                lambda _: self.presenter.record(draft, kind),
                lambda _answer: self.presenter.stored(draft),
                self.fail,
            )

    def _chosen(self, row: object) -> None:
        self.ui.voices_label.setText(_voices(row) if isinstance(row, Conflict) else "")
        if isinstance(row, Conflict) and not self.ui.record_panel.isHidden():
            self.ui.record_panel.hide()

    def _opened(self, row: object) -> None:
        if isinstance(row, Conflict):
            self.attempt(lambda: self.presenter.start(row))

    def _columns(self) -> tuple[Column[Conflict], ...]:
        return (
            Column[Conflict](self.tr("Leerling"), lambda one: one.story.row.name.listed),
            Column[Conflict](self.tr("Groep"), lambda one: one.story.row.group),
            Column[Conflict](self.tr("Doel"), lambda one: one.story.purpose.label),
            Column[Conflict](
                self.tr("Oneens sinds"),
                lambda one: one.story.cell.since,
                lambda one: short_day(one.story.cell.since) if one.story.cell.since else "",
            ),
            Column[Conflict](self.tr("Wie zei wat"), _voices, tooltip=_voices),
        )


def _voices(conflict: Conflict) -> str:
    """Each with what was said and when."""
    return "; ".join(
        f"{respondent(one)}: {theme.status_label(kind_status(one.kind))} ({short_day(one.given_on)})"
        for one in conflict.voices
    )
