"""The panel beside the employees: their consent per purpose, recorded with J, N and Del, and its history."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.gui import theme
from wm_desktop.gui.consent.words import cell_reading, kind_status, way_word
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_employee_panel import Ui_EmployeePanelForm
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.actors import Act
from wm_desktop.services.employee_consent import EmployeeLine, employee_lines, record_employee_answer
from wm_desktop.services.rows import ConsentCell, EmployeeRow
from wm_desktop.services.workplace import Workplace

_WAYS = (AnswerWay.FORM, AnswerWay.EMAIL, AnswerWay.APP, AnswerWay.ORAL)


class EmployeePanel(QWidget):
    """Shows one employee; the last answer holds, and every answer stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmployeePanelForm()
        self.ui.setupUi(self)
        self.employee_id: EmployeeId | None = None
        self._name = ""
        self._may = False
        self._place: Workplace | None = None
        self._messages: MessageBar | None = None
        self.lines = RowTableModel[EmployeeLine](self._columns(), self)
        self.ui.purpose_table.use(self.lines)
        self.ui.purpose_table.setSortingEnabled(False)
        self.ui.purpose_table.row_chosen.connect(self._show_history)
        self.ui.purpose_table.answer_typed.connect(self.answer)
        for way in _WAYS:
            self.ui.way_combo.addItem(way_word(way), way)

    def set_up(self, place: Workplace, messages: MessageBar) -> None:
        """Begin to work with a data file."""
        self._place, self._messages = place, messages
        self._may = place.actor.may(Act.RECORD_CONSENT)
        self.setVisible(self._may)  # what a colleague answered is for the office
        self.ui.day_field.set_today(place.today())
        self.ui.day_field.set_day(place.today())
        self.ui.keys_label.setText(
            self.tr("Kies een doel en druk op J (ja), N (nee) of Del (ingetrokken). Het laatste antwoord geldt.")
        )
        self.show_employee(None)

    def show_employee(self, row: EmployeeRow | None) -> None:
        """Show one employee, or that one must be chosen."""
        if not self._may:
            return
        number = self.ui.purpose_table.currentIndex().row()
        self.employee_id = row.id if row is not None else None
        self._name = row.name.full if row is not None else ""
        self.ui.name_label.setText(self._name or self.tr("Kies een medewerker om de toestemmingen te zien."))
        self.lines.set_rows(employee_lines(self._place, row.id) if row is not None and self._place is not None else ())
        for widget in (self.ui.purpose_table, self.ui.keys_label, self.ui.history_label, self.ui.history_view):
            widget.setVisible(row is not None)
        self.ui.typing_panel.setEnabled(row is not None)
        self.ui.purpose_table.fit_columns()
        self.ui.purpose_table.select_number(max(0, number) if self.lines.rows else -1)
        self._show_history(self.lines.row(self.ui.purpose_table.currentIndex().row()))

    def answer(self, kind: AnswerKind | None) -> None:
        """Record an answer for the chosen purpose, given on the day and in the way that stand below."""
        place, messages = self._place, self._messages
        line = self.lines.row(self.ui.purpose_table.currentIndex().row())
        if kind is None or line is None or place is None or messages is None or self.employee_id is None:
            return
        try:
            record_employee_answer(
                place,
                employee_id=self.employee_id,
                purpose_id=line.purpose.id,
                kind=kind,
                given_on=self.ui.day_field.day() or place.today(),
                way=AnswerWay(self.ui.way_combo.currentData()),
                remark=self.ui.remark_edit.text(),
            )
        except DomainError as error:
            messages.trouble(sentence_of(error))
            return
        text = self.tr("Vastgelegd: %1 voor %2 - %3. Vergissing? Druk op de juiste toets; het laatste antwoord geldt.")
        word = theme.status_label(kind_status(kind))
        messages.news(text.replace("%1", word).replace("%2", self._name).replace("%3", line.purpose.label))

    def _show_history(self, line: object) -> None:
        history = line.history if isinstance(line, EmployeeLine) else ()
        nothing = escape(self.tr("Er is nog niets geantwoord."))
        self.ui.history_view.setHtml("".join(_history_html(one) for one in history) or f"<p>{nothing}</p>")

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


def _history_html(answer: EmployeeAnswer) -> str:
    look = theme.status_look(kind_status(answer.kind))
    recorded = f"{answer.recorded_by}, {short_moment(answer.recorded_at)}"
    note = " - ".join(part for part in (way_word(answer.way), recorded, answer.remark) if part)
    return f"<p><b>{look.symbol} {escape(look.label)}</b> {short_day(answer.given_on)}<br/>{escape(note)}</p>"
