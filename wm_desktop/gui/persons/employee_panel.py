"""The panel beside the employees: their consent per purpose, recorded with J, N and Del, and its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.gui import theme
from wm_desktop.gui.consent.words import cell_reading, kind_status, must_come_down, way_word
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.evidence.files import KeptFile
from wm_desktop.gui.evidence.kept import show_kept
from wm_desktop.gui.forms.ui_employee_panel import Ui_EmployeePanelForm
from wm_desktop.gui.pages import Page
from wm_desktop.gui.persons.employee_presenter import EmployeePresenter, Typed
from wm_desktop.gui.protocol.words import due_label, finding_label
from wm_desktop.gui.save_as import labelled
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.accounts import AccountRow, account_rows
from wm_desktop.services.actors import Act
from wm_desktop.services.employee_consent import EmployeeEntry, EmployeeLine
from wm_desktop.services.rows import ConsentCell, EmployeeRow

_WAYS = (AnswerWay.FORM, AnswerWay.EMAIL, AnswerWay.APP, AnswerWay.ORAL)


class EmployeePanel(QWidget):
    """Shows one employee; the last answer holds, and every answer stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmployeePanelForm()
        self.ui.setupUi(self)
        self.presenter: EmployeePresenter | None = None
        self._page: Page | None = None
        self._file: Path | None = None
        self.lines = RowTableModel[EmployeeLine](self._columns(), self)
        self.ui.purpose_table.use(self.lines)
        self.ui.purpose_table.setSortingEnabled(False)
        self.ui.purpose_table.row_chosen.connect(self._purpose_chosen)
        self.ui.purpose_table.answer_typed.connect(self.answer)
        self.ui.file_button.clicked.connect(self._ask_file)
        self.ui.history_view.setOpenLinks(False)
        self.ui.history_view.anchorClicked.connect(self._open_file)
        for way in _WAYS:
            self.ui.way_combo.addItem(way_word(way), way)

    @property
    def employee_id(self) -> EmployeeId | None:
        """Who is shown."""
        return self.presenter.employee_id if self.presenter is not None else None

    def set_up(self, page: Page) -> None:
        """Begin to work on a page."""
        self._page = page
        self.presenter = EmployeePresenter(page.place, self, page.desk.tasks.run_for(self))
        self.setVisible(self.presenter.may_record)  # what a colleague answered is for the office
        self.ui.day_field.set_today(page.place.today())
        self.ui.day_field.set_day(page.place.today())
        self.ui.keys_label.setText(
            self.tr("Kies een doel en druk op J (ja), N (nee) of Del (ingetrokken). Het laatste antwoord geldt.")
        )
        self.take_file(None)
        self.show_employee(None)

    def show_employee(self, row: EmployeeRow | None) -> None:
        """Show one employee, or that one must be chosen."""
        if self.presenter is not None:
            if row is None or row.id != self.employee_id:
                self.take_file(None)  # a scan of one colleague is never kept with another
            self.presenter.show(row)
        self._show_accounts(row)

    def show_lines(self, name: str, lines: Sequence[EmployeeLine]) -> None:
        """Show what holds for an employee; without a name one must be chosen first."""
        ui = self.ui
        number = ui.purpose_table.currentIndex().row()
        ui.name_label.setText(name or self.tr("Kies een medewerker om de toestemmingen te zien."))
        self.lines.set_rows(lines)
        for widget in (ui.purpose_table, ui.keys_label, ui.history_label, ui.history_view):
            widget.setVisible(bool(name))
        ui.typing_panel.setEnabled(bool(name))
        ui.purpose_table.fit_columns()
        ui.purpose_table.select_number(max(0, number) if self.lines.rows else -1)
        self._purpose_chosen(self.lines.row(ui.purpose_table.currentIndex().row()))

    def _show_accounts(self, row: EmployeeRow | None) -> None:
        """Show which professional accounts an employee uses (protocol A.12); they are kept on the page Protocol."""
        page, lines = self._page, []
        if row is not None and page is not None and page.place.actor.may(Act.KEEP_ACCOUNTS):
            lines = [_account_line(one) for one in account_rows(page.place, row.id) if one.account.ended is None]
        nothing = self.tr("Geen professionele accounts in het register (Protocol, Accounts).")
        heading = self.tr("Professionele accounts:")
        self.ui.accounts_label.setText("\n".join((heading, *lines)) if lines else nothing)
        self.ui.accounts_label.setVisible(row is not None)

    def show_history(self, entries: Sequence[EmployeeEntry]) -> None:
        """Show what was answered for the chosen purpose, newest first."""
        nothing = escape(self.tr("Er is nog niets geantwoord."))
        self.ui.history_view.setHtml("".join(map(self._history_html, entries)) or f"<p>{nothing}</p>")

    def answer(self, kind: AnswerKind | None) -> None:
        """Record an answer for the chosen purpose, given on the day and in the way that stand below."""
        presenter, page = self.presenter, self._page
        if kind is None or presenter is None or page is None:
            return

        def record() -> None:
            day, way = self.ui.day_field.day(), AnswerWay(self.ui.way_combo.currentData())
            typed = Typed(day, way, self.ui.remark_edit.text(), self._file)
            presenter.answer(kind, typed, self.tr("Bewijsstuk bewaren"))

        page.attempt(record)

    def take_file(self, path: Path | None) -> None:
        """Keep this file with the next answer; None takes it away."""
        self._file = path
        name = path.name if path is not None else ""
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 150)
        self.ui.file_button.setText(
            self.tr("Weghalen: %1").replace("%1", short) if path is not None else self.tr("Bewijsst&uk…")
        )

    def say_recorded(self, name: str, line: EmployeeLine, answer: EmployeeAnswer, undo: Callable[[], None]) -> None:
        """Tell that an answer was recorded, with a way back; what was typed for it goes."""
        page = self._begin_anew()
        page.messages.news(self._recorded_words(name, line, answer), undo=lambda: page.attempt(undo))

    def say_must_come_down(
        self, name: str, line: EmployeeLine, answer: EmployeeAnswer, places: Sequence[str], undo: Callable[[], None]
    ) -> None:
        """Tell that an answer was recorded and where the employee must come out now, with a button that goes there."""
        page = self._begin_anew()
        page.messages.undoable_warning(
            " ".join((self._recorded_words(name, line, answer), must_come_down(places))),
            undo=lambda: page.attempt(undo),
            button=self.tr("Naar weghalen"),
            action=lambda: page.desk.go(Aim("publications", search=name, action="takedowns")),
        )

    def say_retracted(self) -> None:
        """Tell that an answer was taken back."""
        page = self._begin_anew()
        page.messages.news(self.tr("Teruggenomen. Het antwoord blijft doorgestreept in de geschiedenis staan."))

    def show_file(self, kept: KeptFile, data: bytes) -> None:
        """Show the file behind an answer."""
        if self._page is not None:
            show_kept(self._page.desk, self, kept, data, self.fail)

    def fail(self, error: Exception) -> None:
        """Tell what went wrong on the page."""
        if self._page is None:
            raise error
        self._page.fail(error)

    def _begin_anew(self) -> Page:
        """A remark and a file belong to one answer."""
        if self._page is None:
            raise RuntimeError("the panel works on no page yet")
        self.ui.remark_edit.clear()
        self.take_file(None)
        return self._page

    def _recorded_words(self, name: str, line: EmployeeLine, answer: EmployeeAnswer) -> str:
        text = self.tr("Vastgelegd: %1 voor %2 - %3.")
        word = theme.status_label(kind_status(answer.kind))
        return text.replace("%1", word).replace("%2", name).replace("%3", line.purpose.label)

    def _purpose_chosen(self, line: object) -> None:
        if self.presenter is not None:
            self.presenter.choose(line if isinstance(line, EmployeeLine) else None)

    def _open_file(self, link: QUrl) -> None:
        presenter, page = self.presenter, self._page
        if presenter is not None and page is not None:
            page.attempt(lambda: presenter.open_file(link.toString()))

    def _ask_file(self) -> None:
        if self._file is not None:
            self.take_file(None)
            return
        dialog = labelled(QFileDialog(self.window(), self.tr("Scan of bestand kiezen"), str(Path.home())))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _history_html(self, entry: EmployeeEntry) -> str:
        answer = entry.answer
        look = theme.status_look(kind_status(answer.kind))
        said = f"<b>{look.symbol} {escape(look.label)}</b> {short_day(answer.given_on)}"
        recorded = f"{answer.recorded_by}, {short_moment(answer.recorded_at)}"
        back = self.tr("teruggenomen, telt niet mee") if answer.retracted else ""
        note = " - ".join(part for part in (way_word(answer.way), recorded, answer.remark, back) if part)
        file = f'<br/><a href="{answer.id}">{escape(entry.file_name)}</a>' if entry.file_name else ""
        return f"<p>{f'<s>{said}</s>' if answer.retracted else said}<br/>{escape(note)}{file}</p>"

    def _columns(self) -> tuple[Column[EmployeeLine], ...]:
        def state(line: EmployeeLine) -> str:
            cell = ConsentCell(line.state.status, line.state.since)
            return f"{theme.status_symbol(cell.status)} {cell_reading(cell)}"

        def look(line: EmployeeLine) -> Look:
            shown = theme.status_look(line.state.status)
            return Look(shown.foreground, shown.background)

        return (
            Column[EmployeeLine](self.tr("Doel"), lambda line: line.purpose.label),
            Column[EmployeeLine](self.tr("Geldt nu"), state, look=look),
        )


def _account_line(row: AccountRow) -> str:
    account, last = row.account, row.account.last_check
    seen = finding_label(None) if last is None else f"{finding_label(last.finding)}, {short_day(last.on)}"
    return f"{account.platform} {account.handle}: {due_label(row.due) or seen}"
