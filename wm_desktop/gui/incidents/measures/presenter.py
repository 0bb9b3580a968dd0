"""The courses of one file: which are there, which one is looked at; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId
from wm_desktop.gui.incidents.measures.lines import CourseCard, CourseLine, LineKey, lines_of
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.course_sheets import names_in_steps
from wm_desktop.services.courses import start_course
from wm_desktop.services.workplace import Workplace


class CoursesView(Protocol):
    """What the presenter asks of the view."""

    def show_lines(self, lines: Sequence[CourseLine], chosen: int, *, locked: bool, may_handle: bool) -> None:
        """Fill the list; `chosen` is -1 when it is empty."""
        ...

    def show_card(self, card: CourseCard) -> None:
        """Draw the course that is looked at."""
        ...


class CoursesPresenter:
    """Keeps the file and which course is looked at, also when the file is drawn again."""

    def __init__(self, place: Workplace, view: CoursesView) -> None:
        self._place = place
        self._view = view
        self._case: CaseFile | None = None
        self._lines: tuple[CourseLine, ...] = ()
        self._key: LineKey | None = None
        self._may_handle = False

    @property
    def case(self) -> CaseFile | None:
        """The file that is shown."""
        return self._case

    @property
    def line(self) -> CourseLine | None:
        """The course that is looked at."""
        return next((line for line in self._lines if line.key == self._key), None)

    def show(self, case: CaseFile, *, may_handle: bool) -> None:
        """Show the courses of a file; of the same file, the course looked at stays in front."""
        same = self._case is not None and self._case.file.incident.id == case.file.incident.id
        self._case, self._may_handle, self._lines = case, may_handle, lines_of(case)
        self._key = self._kept() if same else self._first()
        chosen = next((number for number, line in enumerate(self._lines) if line.key == self._key), -1)
        self._view.show_lines(self._lines, chosen, locked=case.locked, may_handle=may_handle)
        self._draw()

    def choose(self, number: int) -> None:
        """Look at another course."""
        if 0 <= number < len(self._lines):
            self._key = self._lines[number].key
            self._draw()

    def choose_course(self, course_id: CourseId) -> None:
        """Bring a course to the front, such as one that was just started."""
        number = next((n for n, line in enumerate(self._lines) if line.key.course_id == course_id), -1)
        if number >= 0 and self._case is not None:
            self._key = self._lines[number].key
            self.show(self._case, may_handle=self._may_handle)

    def begin(self) -> None:
        """Begin the course of the file that is looked at."""
        line, case = self.line, self._case
        if line is not None and line.shown is None and case is not None:
            course = start_course(self._place, case.file.incident.id, line.machine.kind)
            self.choose_course(course.id)

    def dispute(self, kind: CourseKind) -> None:
        """Begin a course about the one that is looked at, such as an objection."""
        line, case = self.line, self._case
        if line is not None and line.shown is not None and case is not None:
            course = start_course(self._place, case.file.incident.id, kind, about=line.shown.course.id)
            self.choose_course(course.id)

    def _kept(self) -> LineKey | None:
        """What was looked at; a course of the file that began meanwhile takes the place of its beginning."""
        if any(line.key == self._key for line in self._lines):
            return self._key
        same_kind = [line.key for line in self._lines if self._key is not None and line.key.kind is self._key.kind]
        return same_kind[0] if same_kind else self._first()

    def _first(self) -> LineKey | None:
        """What most likely has to be done: the first open course, else what the facts ask for, else the first."""
        still_open = [line for line in self._lines if line.shown is not None and not line.shown.final]
        wanted = [line for line in self._lines if line.wanted]
        return next((line.key for line in (*still_open, *wanted, *self._lines)), None)

    def _draw(self) -> None:
        line, case = self.line, self._case
        if line is None or case is None:
            return
        names = names_in_steps(self._place, () if line.shown is None else (line.shown,))
        self._view.show_card(CourseCard(line, case.file.incident, case.locked, self._may_handle, names))
