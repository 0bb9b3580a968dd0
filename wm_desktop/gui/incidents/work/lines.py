"""Tasks and terms of a file as one list: what must be done, by whom and until when; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Mark, marks_by_subject
from wm_desktop.domain.courses.words import Words
from wm_desktop.services.case_file import CaseFile


@dataclass(frozen=True)
class WorkLine:
    """A task or a term; `mark` says what came of it, `followed` is the term that took its place."""

    item: CaseTask | CaseTerm
    mark: Mark | None = None
    followed: CaseTerm | None = None

    @property
    def term(self) -> CaseTerm | None:
        """The term, when it is one."""
        return self.item if isinstance(self.item, CaseTerm) else None

    @property
    def words(self) -> Words:
        """What must be done, or what runs."""
        return self.item.words

    @property
    def due(self) -> date | None:
        """The day to keep to; None: as soon as possible."""
        return self.item.term.due_day if isinstance(self.item, CaseTerm) else self.item.due

    @property
    def is_open(self) -> bool:
        """Whether it still asks something."""
        return self.mark is None and self.followed is None

    def days_left(self, today: date) -> int | None:
        """Count the days until the day to keep to, below 0 when it has passed; None without such a day."""
        return None if self.due is None else (self.due - today).days


def work_lines(case: CaseFile, *, everything: bool) -> list[WorkLine]:
    """Give what is open, the most urgent first; with `everything` also what was done, ended or replaced, after it."""
    lines = sorted(_lines(case), key=lambda line: (not line.is_open, line.due or date.min, line.item.recorded_at))
    return [line for line in lines if everything or line.is_open]


def _lines(case: CaseFile) -> Iterator[WorkLine]:
    marks = marks_by_subject(case.marks)
    followed = {term.replaces: term for term in case.terms if term.replaces is not None}
    for task in case.tasks:
        yield WorkLine(task, marks.get(task.id))
    for term in case.terms:
        yield WorkLine(term, marks.get(term.id), followed.get(term.id))
