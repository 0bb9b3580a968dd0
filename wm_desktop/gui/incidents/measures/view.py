"""The tab Maatregelen of a file: the list of courses, the one that is looked at, and the way into the dialogs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.model import Course, CourseKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_course_panel import Ui_CoursePanel
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.measures.lines import CourseCard, CourseLine
from wm_desktop.gui.incidents.measures.presenter import CoursesPresenter
from wm_desktop.gui.incidents.measures.start_dialog import StartDialog
from wm_desktop.gui.incidents.measures.step_dialog import StepDialog
from wm_desktop.gui.spoken import sentence, spoken
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.courses import CourseShown

_NUMBER = Qt.ItemDataRole.UserRole


class MeasuresTab(CaseTab):
    """Holds the form; decides nothing."""

    _drawn = False

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CoursePanel()
        self.ui.setupUi(self)
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.splitter.setSizes([300, 860])
        self.ui.lock_label.hide()
        self.presenter = CoursesPresenter(self.place, self)
        self.ui.course_list.currentItemChanged.connect(self._chosen)
        self.ui.course_list.itemActivated.connect(self._into_card)
        self.ui.start_button.clicked.connect(self.ask_start)
        self.ui.card.step_requested.connect(self.ask_step)
        self.ui.card.begin_requested.connect(self._begin)
        self.ui.card.dispute_requested.connect(self._dispute)
        self.ui.card.letter_requested.connect(self._write)

    def changeEvent(self, event: QEvent) -> None:
        """Light became dark: the warnings have colours of their own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drawn:
            self._restyle()

    def hasHeightForWidth(self) -> bool:
        """The card scrolls by itself: a long warning above it does not make the page higher."""
        return False

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Maatregelen")

    def count(self, case: CaseFile) -> int | None:
        """How many courses there are."""
        return len(case.courses)

    def show_case(self, case: CaseFile) -> None:
        """Draw the courses of the file as they are now."""
        self.presenter.show(case, may_handle=self.may_handle)

    def take_focus(self) -> None:
        """Begin at the list."""
        self.ui.course_list.setFocus()

    # what the presenter asks

    def show_lines(self, lines: Sequence[CourseLine], chosen: int, *, locked: bool, may_handle: bool) -> None:
        """Fill the list, under a heading for people and one for the file."""
        self.ui.lock_label.setVisible(locked)
        self._drawn = True
        self._restyle()
        self.ui.start_button.setEnabled(may_handle)
        each = self.ui.course_list
        before = each.blockSignals(True)
        each.clear()
        self._add_heading(self.tr("Maatregelen"))
        if all(line.of_file for line in lines):
            self._add_heading(self.tr("Nog geen maatregel gekozen."), faint=True)
        for number, line in enumerate(lines):
            if line.of_file and not (number and lines[number - 1].of_file):
                self._add_heading(self.tr("Sporen van het dossier"))
            self._add(number, line, chosen=number == chosen)
        each.blockSignals(before)
        self.ui.card.setVisible(chosen >= 0)

    def show_card(self, card: CourseCard) -> None:
        """Draw the course that is looked at, from its top."""
        self.ui.card.show_card(card)
        self.ui.card_scroll.verticalScrollBar().setValue(0)

    # what the person asks

    def ask_step(self, code: str) -> None:
        """Ask what a step of the course recorded."""
        line = self.presenter.line
        if line is not None and line.shown is not None:
            course_id = line.shown.course.id
            self.page.attempt(lambda: StepDialog(self.page.desk, course_id, code, self._stored, self.window()).open())

    def ask_start(self) -> None:
        """Ask which measure, after showing what was done before."""
        case = self.presenter.case
        if case is not None:
            StartDialog(self.page.desk, case, self._started, self.window()).open()

    # inside

    def _restyle(self) -> None:
        self.ui.lock_label.setStyleSheet(theme.label_style("trouble"))
        self.ui.card.restyle()

    def _add_heading(self, text: str, *, faint: bool = False) -> None:
        item = QListWidgetItem(text, self.ui.course_list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(not faint)
        item.setFont(font)

    def _add(self, number: int, line: CourseLine, *, chosen: bool) -> None:
        item = QListWidgetItem(self._described(line), self.ui.course_list)
        item.setData(_NUMBER, number)
        if chosen:
            self.ui.course_list.setCurrentItem(item)

    def _described(self, line: CourseLine) -> str:
        words, shown = spoken(line.machine.words), line.shown
        if shown is None:
            state = self.tr("nodig?") if line.wanted else self.tr("nog niet begonnen")
            return f"{'!' if line.wanted else '○'} {words}\n    {state}"
        state = sentence(line.machine.state(shown.state).words)
        name = "" if line.party is None else f"{line.party.name}: "
        return f"{'✓' if shown.final else '●'} {name}{words}\n    {state}"

    def _chosen(self, item: QListWidgetItem | None) -> None:
        number = None if item is None else item.data(_NUMBER)
        if number is not None:
            self.page.attempt(lambda: self.presenter.choose(int(number)))

    def _go_on(self) -> None:
        """Go to the first thing that can be done, once the dialog is gone and the new buttons are there."""
        QTimer.singleShot(0, self, self._into_card)

    def _into_card(self) -> None:
        """Enter goes from the list to the first thing that can be done."""
        card = self.ui.card
        begin: QWidget = self.ui.course_list if card.ui.begin_row.isHidden() else card.ui.begin_button
        next(iter(card.step_buttons.values()), begin).setFocus()

    def _begin(self) -> None:
        self.page.attempt(self.presenter.begin)
        self._go_on()

    def _dispute(self, kind: CourseKind) -> None:
        self.page.attempt(lambda: self.presenter.dispute(kind))
        self._go_on()

    def _write(self, kind: LetterKind) -> None:
        card = self.ui.card.card
        shown = None if card is None else card.line.shown
        if shown is not None:
            self.page.attempt(lambda: self.frame.start_letter(shown.course.party_id, kind))

    def _stored(self, shown: CourseShown) -> None:
        step = sentence(shown.machine.by_code[shown.taken[-1].step].words)
        text = self.tr("Vastgelegd: %1. Het traject staat op: %2.").replace("%1", step)
        self.page.messages.news(text.replace("%2", sentence(shown.machine.state(shown.state).words)))
        self._go_on()

    def _started(self, course: Course) -> None:
        self.presenter.choose_course(course.id)
        words = spoken(machine_of(course.kind).words)
        self.page.messages.news(self.tr("Begonnen: %1. De eerste stap staat klaar.").replace("%1", words))
        self._go_on()
