"""The tab where returned forms are entered: everything by keyboard, eyes on the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QBrush, QKeyEvent, QKeySequence

from wm_desktop.domain.consent import AnswerKind
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.errors import DomainError
from wm_desktop.gui import theme
from wm_desktop.gui.consent.words import kind_status
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_round import Ui_Round
from wm_desktop.gui.round.entry_presenter import Entered, EntryLine, EntryPresenter, InHand
from wm_desktop.gui.tables import Align, Column, Look, RowTableModel


class EntryPart(QObject):
    """Shows what the entry presenter says on its tab of the page."""

    def __init__(self, ui: Ui_Round, desk: Desk) -> None:
        super().__init__(ui.entry_tab)
        self.ui = ui
        self.presenter = EntryPresenter(self, desk.place)
        self.model = RowTableModel[EntryLine](self._columns(), self)
        ui.board.use(self.model, key="round-entry", settings=desk.settings)
        ui.board.setSortingEnabled(False)
        ui.board.set_empty_text(self.tr("Hier komen de doelen van het formulier."))
        self._connect()
        self.show_entered(())
        self.ask_code()

    # What the presenter says.

    def show_form(self, form: InHand, lines: Sequence[EntryLine]) -> None:
        """Show whose form it is, with the cursor on the first purpose."""
        self._trouble("")
        who = self.tr("%1, groep %2") if form.group else "%1"
        self.ui.who_label.setText(who.replace("%1", form.pupil.name.full).replace("%2", form.group))
        name = form.guardian.name.full if form.guardian is not None else self.tr("het huishouden (geen ouder bekend)")
        self.ui.guardian_label.setText(self.tr("Formulier %1 van %2").replace("%1", form.code).replace("%2", name))
        self.ui.board.forget()
        self.model.set_rows(lines)
        self.ui.board.fit_columns()
        self.ui.board.select_number(0)
        self.ui.board.setFocus()
        self.ui.store_button.setEnabled(True)
        self._count(lines)

    def show_lines(self, lines: Sequence[EntryLine], current: int) -> None:
        """Show what was said, with the cursor on a line."""
        self.model.set_rows(lines)
        self.ui.board.select_number(current)
        self._trouble("")
        self._count(lines)

    def ask_code(self) -> None:
        """No form is in hand: an empty field for the next code."""
        self._no_form()
        self._trouble("")
        self.ui.code_edit.setText("")  # not clear(): Ctrl+Z would bring the last code back
        self.ui.code_edit.setFocus()

    def ask_empty(self) -> None:
        """Ask whether the form came back empty; the cursor stays where it is."""
        self._trouble(
            self.tr("Er is nog niets ingevuld. Kwam dit formulier leeg terug? Sla het dan nog een keer op (Enter).")
        )

    def refuse(self, error: DomainError) -> None:
        """Say why this code or form is not taken; the code stays selected."""
        if not self.presenter.has_form:
            self._no_form()
        self._trouble(sentence_of(error))
        self.ui.code_edit.setFocus()
        self.ui.code_edit.selectAll()

    def show_entered(self, entered: Sequence[Entered]) -> None:
        """Show the last forms, newest first."""
        self.ui.entered_list.clear()
        for one in entered:
            text = self.tr("%1  %2 (%3): %4 ja, %5 nee, %6 open")
            values = (one.code, one.pupil, one.group, one.yes, one.no, one.open)
            for number, value in enumerate(values, start=1):
                text = text.replace(f"%{number}", str(value))
            self.ui.entered_list.addItem(text)
        self.ui.entered_list.setCurrentRow(0 if entered else -1)
        self.ui.undo_button.setEnabled(bool(entered))

    # What the person does.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in an empty code field is the window's: it takes the last form back."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.ui.code_edit.text()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.code_edit.installEventFilter(self)
        ui.code_edit.returnPressed.connect(lambda: presenter.look(ui.code_edit.text()))
        ui.board.answered.connect(self._answered)
        ui.board.store_requested.connect(presenter.store)
        ui.board.leave_requested.connect(presenter.leave)
        ui.board.scanned_into.connect(self._scanned_into)
        ui.store_button.clicked.connect(presenter.store)
        ui.undo_button.clicked.connect(lambda: presenter.undo(ui.entered_list.currentRow()))

    def _answered(self, kind: AnswerKind | None) -> None:
        self.presenter.answer(self.ui.board.currentIndex().row(), kind)

    def _scanned_into(self) -> None:
        self._trouble(
            self.tr(
                "Dit formulier is nog niet opgeslagen. Druk op Enter om het op te slaan, en scan daarna het volgende."
            )
        )

    def _no_form(self) -> None:
        self.ui.who_label.setText(self.tr("Scan de code van een formulier, of typ hem over."))
        self.ui.guardian_label.clear()
        self.ui.open_label.clear()
        self.model.set_rows(())
        self.ui.store_button.setEnabled(False)

    def _trouble(self, text: str) -> None:
        label = self.ui.trouble_label
        label.setText(f"✗  {text}" if text else "")
        label.setVisible(bool(text))
        label.setStyleSheet(theme.label_style("trouble"))
        self.ui.code_edit.setAccessibleDescription(text)

    def _count(self, lines: Sequence[EntryLine]) -> None:
        left = sum(line.said is None for line in lines)
        self.ui.open_label.setText(self.tr("%n doel(en) open", "", left) if left else self.tr("alles ingevuld"))

    def _columns(self) -> list[Column[EntryLine]]:
        return [
            Column(self.tr("Doel"), lambda line: line.purpose.label),
            Column(self.tr("Nu"), _present),
            Column(self.tr("Op het formulier"), _said, align=Align.LEFT, look=_said_look),
        ]


def _present(line: EntryLine) -> str:
    status = theme.status_label(line.present.status)
    return f"{status} ({short_day(line.present.since)})" if line.present.since is not None else status


def _said(line: EntryLine) -> str:
    if line.said is None:
        return ""
    status = kind_status(line.said)
    return f"{theme.status_symbol(status)} {theme.status_label(status)}"


def _said_look(line: EntryLine) -> Look | None:
    if line.said is None:
        return None
    look = theme.status_look(kind_status(line.said))
    return Look(foreground=QBrush(look.foreground).color(), background=look.background, bold=True)
