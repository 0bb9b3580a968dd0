"""Filling in one step of a course: what earlier steps say, what stands in the way while typing; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.courses.engine import Verdict
from wm_desktop.domain.courses.errors import Refusal, StepRefusedError
from wm_desktop.domain.courses.facts import Field
from wm_desktop.domain.courses.model import Step
from wm_desktop.domain.ids import CourseId
from wm_desktop.gui.incidents.measures.typed import Read, Typed, begin_with, read_step
from wm_desktop.gui.running import Runner
from wm_desktop.services.course_sheets import StepSheet, step_sheet
from wm_desktop.services.courses import CourseShown, judge_step, take_step
from wm_desktop.services.workplace import Workplace

_EMPTY = "empty"


@dataclass(frozen=True)
class Judged:
    """What is to be said of a step as it stands: `refusals` beside their fields, `doubts` with a reason each.

    `missing` are the fields that must still be filled in; they are no refusal while somebody is typing.
    """

    refusals: tuple[Refusal, ...] = ()
    doubts: tuple[Refusal, ...] = ()
    missing: tuple[Field, ...] = ()


class StepView(Protocol):
    """What the presenter asks of the dialog."""

    def show_sheet(self, sheet: StepSheet, typed: Typed) -> None:
        """Make the fields and fill them."""
        ...

    def show_judged(self, judged: Judged) -> None:
        """Say what stands in the way now."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class StepPresenter:
    """Judges while somebody types and stores in the end; only the newest judgement is shown."""

    def __init__(self, place: Workplace, course_id: CourseId, code: str, view: StepView, run: Runner) -> None:
        self._place, self._course_id, self._view, self._run = place, course_id, view, run
        self._sheet = step_sheet(place, course_id, code)
        self._begun = begin_with(self._sheet.step, self._sheet.offered, self._sheet.now)
        self._asked = 0

    @property
    def sheet(self) -> StepSheet:
        """The step that is filled in."""
        return self._sheet

    def begin(self) -> None:
        """Show the step with what is known already."""
        self._view.show_sheet(self._sheet, self._begun)
        self._view.show_judged(judged(self._sheet.step, self._sheet.verdict))

    def typed(self, title: str, typed: Typed) -> None:
        """Judge what stands there now, off the window's thread."""
        read = self._read(typed)
        self._asked += 1
        asked = self._asked

        def done(verdict: Verdict) -> None:
            if asked == self._asked:
                self._view.show_judged(judged(self._sheet.step, verdict, read))

        self._run(title, lambda _: judge_step(self._place, self._course_id, read.new), done, self._view.fail)

    def store(self, typed: Typed) -> CourseShown:
        """Take the step; raises StepRefusedError after everything in its way was shown beside its field."""
        read = self._read(typed)
        self._asked += 1
        if read.unreadable:
            self._show_all(read)
            raise StepRefusedError(read.unreadable)
        try:
            return take_step(self._place, self._course_id, read.new)
        except StepRefusedError:
            self._show_all(read)
            raise

    def _read(self, typed: Typed) -> Read:
        return read_step(self._sheet.step, typed, self._begun, self._place.now())

    def _show_all(self, read: Read) -> None:
        verdict = judge_step(self._place, self._course_id, read.new)
        self._view.show_judged(judged(self._sheet.step, verdict, read, strict=True))


def judged(step: Step, verdict: Verdict, read: Read | None = None, *, strict: bool = False) -> Judged:
    """Put a verdict and what could not be read together; `strict` also refuses what is not filled in yet.

    Of a field that is still empty nothing else is said: what will stand there is not known.
    """
    unreadable = () if read is None else read.unreadable
    named = {one.field for one in unreadable}
    others = [one for one in verdict.refusals if one.field not in named]
    empty = {one.field for one in others if one.code == _EMPTY}
    return Judged(
        refusals=(*unreadable, *(one for one in others if strict or one.field not in empty)),
        doubts=tuple(one for one in verdict.doubts if one.field not in empty),
        missing=tuple(field for field in step.fields if field.name in empty),
    )
