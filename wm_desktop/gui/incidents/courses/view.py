"""The courses of one file: the list, the course that is looked at, and the way into the dialogs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_course_panel import Ui_CoursePanel
from wm_desktop.gui.incidents.courses.lines import CourseCard, CourseLine
from wm_desktop.gui.incidents.courses.presenter import CoursesPresenter
from wm_desktop.gui.incidents.courses.start_dialog import StartDialog
from wm_desktop.gui.incidents.courses.step_dialog import StepDialog
from wm_desktop.gui.incidents.courses.words import sentence, spoken
from wm_desktop.gui.pages import Page
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.courses import CourseShown

_NUMBER = Qt.ItemDataRole.UserRole


class CoursePanel(QWidget):
    """Holds the form; decides nothing. `use` once, then `show_case` for every file that is opened or changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CoursePanel()
        self.ui.setupUi(self)
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.splitter.setSizes([300, 860])
        self.ui.lock_label.hide()

    def use(self, page: Page) -> None:
        """Connect to the page this panel stands on."""
        self._page = page
        self.presenter = CoursesPresenter(page.place, self)
        self.ui.course_list.currentItemChanged.connect(self._chosen)
        self.ui.course_list.itemActivated.connect(self._into_card)
        self.ui.start_button.clicked.connect(self.ask_start)
        self.ui.card.step_requested.connect(self.ask_step)
        self.ui.card.begin_requested.connect(self._begin)

    def show_case(self, case: CaseFile, *, may_handle: bool) -> None:
        """Show the courses of a file."""
        self.presenter.show(case, may_handle=may_handle)

    # what the presenter asks

    def show_lines(self, lines: Sequence[CourseLine], chosen: int, *, locked: bool, may_handle: bool) -> None:
        """Fill the list, under a heading for people and one for the file."""
        self.ui.lock_label.setVisible(locked)
        self.ui.lock_label.setStyleSheet(theme.label_style("trouble"))
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
            self._page.attempt(lambda: StepDialog(self._page.desk, course_id, code, self._stored, self.window()).open())

    def ask_start(self) -> None:
        """Ask which measure, after showing what was done before."""
        case = self.presenter.case
        if case is not None:
            StartDialog(self._page.place, case, self._started, self.window()).open()

    def theme_changed(self) -> None:
        """Light became dark: what has colours of its own is drawn again."""
        self.ui.lock_label.setStyleSheet(theme.label_style("trouble"))
        self.ui.card.theme_changed()

    # inside

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
            return f"! {words}\n{self.tr('nodig?')}" if line.wanted else f"○ {words}\n{self.tr('nog niet begonnen')}"
        state = sentence(line.machine.state(shown.state).words)
        name = "" if shown.party is None else f"{shown.party.name}: "
        return f"{'✓' if shown.final else '●'} {name}{words}\n{state}"

    def _chosen(self, item: QListWidgetItem | None) -> None:
        number = None if item is None else item.data(_NUMBER)
        if number is not None:
            self._page.attempt(lambda: self.presenter.choose(int(number)))

    def _into_card(self) -> None:
        """Enter goes from the list to the first thing that can be done."""
        card = self.ui.card
        next(iter(card.step_buttons.values()), card.ui.begin_button).setFocus()

    def _begin(self) -> None:
        self._page.attempt(self.presenter.begin)

    def _stored(self, shown: CourseShown) -> None:
        step = sentence(shown.machine.by_code[shown.taken[-1].step].words)
        text = self.tr("Vastgelegd: %1. Het traject staat op: %2.").replace("%1", step)
        self._page.messages.news(text.replace("%2", sentence(shown.machine.state(shown.state).words)))

    def _started(self, course_id: object, words: str) -> None:
        self.presenter.choose_course(course_id)
        self._page.messages.news(self.tr("Begonnen: %1. De eerste stap staat klaar.").replace("%1", words))
