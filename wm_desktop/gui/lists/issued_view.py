"""The dialog 'Meegegeven lijsten': who holds what, what is out of date, and making a new copy or a replacement."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.ids import IssuedListId
from wm_desktop.domain.issued_lists import IssuedList
from wm_desktop.gui import theme
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_issued_lists import Ui_IssuedLists
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.lists.issue_view import ListIssueDialog
from wm_desktop.gui.lists.issued_presenter import IssuedPresenter
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.issued_lists import Replacement
from wm_desktop.services.issued_papers import IssuedRow


class IssuedListsDialog(QDialog):
    """The lists on the left, the paper of the chosen one on the right."""

    help_topic = "meegegeven-lijsten"

    def __init__(self, desk: Desk, parent: QWidget | None = None, chosen: UUID | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_IssuedLists()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.preview.view.setAccessibleName(self.tr("Voorbeeld van de lijst"))
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.output = PaperOutput(self, self.ui.message_bar, desk)
        self.presenter = IssuedPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self))
        self.model: RowTableModel[IssuedRow] = RowTableModel(self._columns(), self)
        self.ui.lists_table.set_empty_text(self.tr("Er is nog geen lijst meegegeven."))
        self.ui.lists_table.use(self.model)
        self._connect()
        self.show_chosen(None)
        self.ui.lists_table.setFocus()
        self.presenter.refresh(None if chosen is None else IssuedListId(chosen))

    # What the presenter says.

    def show_lists(self, rows: Sequence[IssuedRow], chosen: IssuedListId | None) -> None:
        """Show all lists; what somebody holds out of date comes first to the eye by its colour and its words."""
        self.model.set_rows(rows)
        self.ui.lists_table.fit_columns()
        place = self.model.number_of(lambda row: row.issued.id == chosen) if chosen else -1
        place = max(place, 0) if self.model.rowCount() else -1
        self.ui.lists_table.select_number(place)
        self.presenter.choose(self.model.row(place))

    def show_chosen(self, row: IssuedRow | None) -> None:
        """Say what can be done with the chosen list."""
        held = row is not None and row.is_held
        for button in (self.ui.returned_button, self.ui.destroyed_button):
            button.setEnabled(held)
        self.ui.replace_button.setEnabled(row is not None and row.outdated is not None)
        self.ui.whole_check.setVisible(row is not None and bool(row.replaces))
        for button in (self.ui.pdf_button, self.ui.print_button):
            button.setEnabled(row is not None)
        self.ui.state_label.setText("" if row is None else self._story(row))
        if row is None:
            self.ui.preview.show_text(self.tr("Hier ziet u het blad dat de ontvanger krijgt."))

    def show_paper(self, pdf: bytes) -> None:
        """Show the pages."""
        self.ui.preview.show_pdf(pdf)

    def say_issued(self, issued: IssuedList) -> None:
        """A list was made."""
        text = self.tr("Lijst %1 staat op naam van %2. Druk hem af of sla hem op.")
        self.ui.message_bar.news(text.replace("%1", issued.number).replace("%2", issued.receiver))

    def say_replaced(self, made: Replacement) -> None:
        """A replacement was made."""
        text = self.tr("Lijst %1 vervangt de oude: %2 erbij, %3 eraf. Geef dit blad aan %4.")
        values = (made.issued.number, len(made.difference.added), len(made.difference.removed), made.issued.receiver)
        for number, value in enumerate(values, start=1):
            text = text.replace(f"%{number}", str(value))
        self.ui.message_bar.news(text)

    def say_ended(self, row: IssuedRow, how: str) -> None:
        """Nobody holds the list any more."""
        text = self.tr("Vastgelegd: lijst %1 is %2.")
        self.ui.message_bar.news(text.replace("%1", row.issued.number).replace("%2", how))

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        self.output.ask_printer(pdf, name)

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def ask_new(self) -> ListIssueDialog:
        """Open the form of a new list."""
        dialog = ListIssueDialog(self.presenter, self.desk.tasks, self)
        dialog.open()
        return dialog

    def reject(self) -> None:
        """Close; work under way is stopped."""
        self.desk.tasks.cancel()
        super().reject()

    def _connect(self) -> None:
        ui = self.ui
        ui.lists_table.row_chosen.connect(self.presenter.choose)
        ui.new_button.clicked.connect(self.ask_new)
        ui.replace_button.clicked.connect(self.presenter.replace)
        ui.returned_button.clicked.connect(self.presenter.returned)
        ui.destroyed_button.clicked.connect(self.presenter.destroyed)
        ui.whole_check.toggled.connect(lambda on: self.presenter.show_whole(whole=on))
        ui.print_button.clicked.connect(lambda: self.presenter.print(self.tr("Lijst maken")))
        ui.pdf_button.clicked.connect(self._save_pdf)
        ui.close_button.clicked.connect(self.reject)

    def _save_pdf(self) -> None:
        self.output.ask_target(self.presenter.proposed_name(), self.presenter.save_pdf)

    def _story(self, row: IssuedRow) -> str:
        issued = row.issued
        lines = [
            self.tr("Toestemming van %1 op %2. Uitgereikt door %3.")
            .replace("%1", issued.permitted_by)
            .replace("%2", short_day(issued.permitted_on))
            .replace("%3", issued.issued_by)
        ]
        if row.replaces:
            lines.append(self.tr("Vervangt lijst %1.").replace("%1", row.replaces))
        if row.outdated is not None:
            text = self.tr("Deze lijst klopt niet meer: %1 erbij, %2 eraf. Maak een vervanging of vraag hem terug.")
            added, removed = len(row.outdated.added), len(row.outdated.removed)
            lines.append(text.replace("%1", str(added)).replace("%2", str(removed)))
        return " ".join(lines)

    def _state(self, row: IssuedRow) -> str:
        if row.issued.ended_on is not None:
            return f"{row.issued.ended_how} {short_day(row.issued.ended_on)}"
        return self.tr("verouderd!") if row.outdated is not None else self.tr("klopt nog")

    def _look(self, row: IssuedRow) -> Look | None:
        colours = theme.colours()
        if not row.is_held:
            return Look(foreground=QColor(colours.faint))
        return Look(bold=True) if row.outdated is not None else None

    def _columns(self) -> list[Column[IssuedRow]]:
        return [
            Column(self.tr("Nummer"), value=lambda row: row.issued.number, look=self._look),
            Column(self.tr("Stand"), value=self._state, look=self._look),
            Column(self.tr("Wie heeft hem"), value=lambda row: row.issued.receiver, look=self._look),
            Column(self.tr("Waarvoor"), value=lambda row: row.issued.goal, look=self._look),
            Column(self.tr("Doel"), value=lambda row: row.purpose, look=self._look),
            Column(self.tr("Groepen"), value=lambda row: ", ".join(row.issued.groups), look=self._look),
            Column(
                self.tr("Sinds"),
                value=lambda row: row.issued.issued_at,
                display=lambda row: short_day(row.issued.issued_at.date()),
                look=self._look,
            ),
        ]
