"""The family dialog: purposes down, children across, and one guardian's answers for several children at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidgetItem, QWidget

from wm_desktop.domain.consent import AnswerKind, AnswerWay, Purpose
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.gui import theme
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.consent.words import cell_reading, kind_status, must_come_down, way_word
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.family.presenter import ChildLine, FamilyLine, FamilyPresenter
from wm_desktop.gui.forms.ui_family import Ui_FamilyForm
from wm_desktop.gui.pages import Page
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.family import Family
from wm_desktop.services.rows import ConsentCell

_WAYS = (AnswerWay.FORM, AnswerWay.EMAIL, AnswerWay.APP, AnswerWay.ORAL)


_CHILDREN_LINES = 8
"""More children are scrolled to; the purposes need the room."""


class FamilyDialog(AskingDialog):
    """Shows what holds for brothers and sisters, and records what one guardian answers for them."""

    help_topic = "gezin"

    def __init__(self, desk: Desk, pupil_id: PupilId, page: QWidget | None = None) -> None:
        super().__init__(page)
        self.ui = Ui_FamilyForm()
        self.ui.setupUi(self)
        self.ui.children_list.setMaximumHeight(self.fontMetrics().height() * _CHILDREN_LINES)
        self.messages = self.ui.message_bar
        self._page = page
        self.lines = RowTableModel[FamilyLine]((), self)
        self.presenter = FamilyPresenter(desk.place, self, pupil_id)
        self._fill()
        self._connect()
        self.presenter.begin()
        self.ui.answer_table.selectRow(0)
        self.ui.answer_table.setFocus()

    def show_family(self, family: Family, guardian_id: GuardianId | None) -> None:
        """Name the children and offer the guardians."""
        self.lines.set_columns(self._columns(family))
        table = self.ui.answer_table
        table.use(self.lines)
        table.setSortingEnabled(False)
        combo = self.ui.guardian_combo
        combo.addItem(self.tr("ouders samen"), None)
        for guardian in family.guardians:
            combo.addItem(guardian.name.full, guardian.id)
        combo.setCurrentIndex(
            next(
                (place for place, one in enumerate(family.guardians, 1) if one.id == guardian_id),
                0,
            )
        )

    def show_children(self, lines: Sequence[ChildLine]) -> None:
        """Show for whom the answers are."""
        shown = self.ui.children_list
        current = shown.currentRow()
        shown.blockSignals(True)
        shown.clear()
        for line in lines:
            item = QListWidgetItem(self._child_text(line), shown)
            item.setData(Qt.ItemDataRole.UserRole, line.pupil_id)
            item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
            if not line.fits:
                item.setFlags(item.flags() & ~(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled))
        shown.setCurrentRow(max(0, current))
        shown.blockSignals(False)

    def show_lines(self, lines: Sequence[FamilyLine]) -> None:
        """Show the purposes; the chosen one stays chosen."""
        table = self.ui.answer_table
        number = table.currentIndex().row()
        self.lines.set_rows(lines)
        table.fit_columns()
        table.select_number(number)

    def show_not_counting(self, names: Sequence[str]) -> None:
        """Say before it is recorded for whom the answers will not count."""
        label = self.ui.counting_label
        text = self.tr("Let op: deze ouder heeft geen gezag over %1. Het antwoord wordt bewaard en telt niet mee.")
        label.setText(text.replace("%1", ", ".join(names)) if names else "")
        label.setVisible(bool(names))

    def allow_storing(self, *, allowed: bool) -> None:
        """Something can be stored, or not yet."""
        self.ui.button_box.button(QDialogButtonBox.StandardButton.Save).setEnabled(allowed)

    def put(self, kind: AnswerKind | None) -> None:
        """Put an answer on the chosen purpose and go to the next."""
        table = self.ui.answer_table
        number = table.currentIndex().row()
        line = self.lines.row(number)
        if line is None:
            return
        self.presenter.answer([line.purpose], kind)
        table.select_number(min(number + 1, len(self.lines.rows) - 1))

    def put_on_all(self, kind: AnswerKind | None) -> None:
        """Put one answer on every purpose, or take all away."""
        self.presenter.answer(self.presenter.purposes, kind)
        self.ui.answer_table.setFocus()

    def store(self) -> None:
        """Record and close, or say why not."""
        ui = self.ui
        number = 0

        def record() -> None:
            nonlocal number
            number = self.presenter.store(
                ui.day_field.day(), AnswerWay(ui.way_combo.currentData()), ui.remark_edit.text()
            )

        if self.attempt(record):
            self.accept()
            if isinstance(self._page, Page):
                text = self.tr("Vastgelegd: %1 antwoorden, voor elk kind apart.")
                self._tell(self._page, text.replace("%1", str(number)))

    def _tell(self, page: Page, text: str) -> None:
        """Say that it was recorded, and what must come down now with a button that goes there."""
        places = self.presenter.to_take_down()
        if not places:
            page.messages.news(text)
            return
        page.messages.warning(
            f"{text} {must_come_down(places)}",
            button=self.tr("Naar weghalen"),
            action=lambda: page.desk.go(Aim("publications", action="takedowns")),
        )

    @property
    def has_typed(self) -> bool:
        """Answers about to be recorded are typed as well."""
        return super().has_typed or any(line.answer is not None for line in self.lines.rows)

    def fail(self, error: Exception) -> None:
        """A day that is no day stands in the bar too."""
        if isinstance(error, WmError):
            super().fail(error)
        else:
            raise error

    def _fill(self) -> None:
        ui = self.ui
        ui.button_box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Vastleggen"))
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        for way in _WAYS:
            ui.way_combo.addItem(way_word(way), way)
        ui.day_field.set_today(self.presenter.today)
        ui.day_field.set_day(self.presenter.today)

    def _connect(self) -> None:
        ui = self.ui
        ui.button_box.accepted.connect(self.store)
        ui.button_box.rejected.connect(self.reject)
        ui.guardian_combo.activated.connect(self._guardian_chosen)
        ui.children_list.itemChanged.connect(self._child_ticked)
        ui.answer_table.answer_typed.connect(self.put)
        ui.all_yes_button.clicked.connect(lambda: self.put_on_all(AnswerKind.YES))
        ui.all_no_button.clicked.connect(lambda: self.put_on_all(AnswerKind.NO))
        ui.clear_button.clicked.connect(lambda: self.put_on_all(None))

    def _guardian_chosen(self) -> None:
        self.presenter.choose_guardian(self.ui.guardian_combo.currentData())

    def _child_ticked(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        self.presenter.tick(item.data(Qt.ItemDataRole.UserRole), ticked=ticked)

    def _child_text(self, line: ChildLine) -> str:
        if not line.fits:
            return self.tr("%1 - geen kind van deze ouder").replace("%1", line.name)
        return line.name if line.counts else self.tr("%1 - geen gezag, telt niet mee").replace("%1", line.name)

    def _columns(self, family: Family) -> tuple[Column[FamilyLine], ...]:
        def purpose(line: FamilyLine) -> Purpose:
            return line.purpose

        children = [
            self._child_column(number, child.pupil.name.first_name) for number, child in enumerate(family.children)
        ]
        return (
            Column[FamilyLine](
                self.tr("Doel"), lambda line: purpose(line).label, tooltip=lambda line: purpose(line).explanation
            ),
            Column[FamilyLine](self.tr("Nieuw antwoord"), _answer_text, look=_answer_look),
            *children,
        )

    def _child_column(self, number: int, name: str) -> Column[FamilyLine]:
        def text(line: FamilyLine) -> str:
            state = line.states[number]
            cell = ConsentCell(state.status, state.since, state.awaits_second, state.withheld)
            return f"{theme.status_symbol(state.status)} {cell_reading(cell)}"

        def look(line: FamilyLine) -> Look:
            shown = theme.status_look(line.states[number].status)
            return Look(shown.foreground, shown.background)

        return Column[FamilyLine](name, text, look=look)


def _answer_text(line: FamilyLine) -> str:
    if line.answer is None:
        return ""
    look = theme.status_look(kind_status(line.answer))
    return f"{look.symbol} {look.label}"


def _answer_look(line: FamilyLine) -> Look | None:
    if line.answer is None:
        return None
    look = theme.status_look(kind_status(line.answer))
    return Look(look.foreground, look.background, bold=True)
