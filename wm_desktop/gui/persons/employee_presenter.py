"""Consent of one employee beside the list: what holds, recording, taking back, and the files behind it; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.gui.evidence.files import KeptFile, media_type_of, pieces_of
from wm_desktop.gui.running import Runner
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.employee_consent import (
    EmployeeEntry,
    EmployeeLine,
    NewEmployeeAnswer,
    employee_lines,
    read_employee_file,
    record_employee,
    retract_employee_answer,
)
from wm_desktop.services.rows import EmployeeRow
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Typed:
    """What stands below the list of purposes; an empty day is today."""

    given_on: date | None
    way: AnswerWay
    remark: str
    file: Path | None


class EmployeeView(Protocol):
    """What the presenter asks of the panel."""

    def show_lines(self, name: str, lines: Sequence[EmployeeLine]) -> None:
        """Show what holds for an employee; without a name one must be chosen first."""
        ...

    def show_history(self, entries: Sequence[EmployeeEntry]) -> None:
        """Show what was answered for the chosen purpose, newest first."""
        ...

    def say_recorded(self, name: str, line: EmployeeLine, answer: EmployeeAnswer, undo: Callable[[], None]) -> None:
        """Tell that an answer was recorded, with a way back; what was typed for it goes."""
        ...

    def say_must_come_down(
        self, name: str, line: EmployeeLine, answer: EmployeeAnswer, places: Sequence[str], undo: Callable[[], None]
    ) -> None:
        """Tell that an answer was recorded, and where the employee must come out now."""
        ...

    def say_retracted(self) -> None:
        """Tell that an answer was taken back."""
        ...

    def show_file(self, kept: KeptFile, data: bytes) -> None:
        """Show the file behind an answer."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class EmployeePresenter:
    """Keeps which employee and purpose are chosen."""

    def __init__(self, place: Workplace, view: EmployeeView, run: Runner) -> None:
        self._place = place
        self._view = view
        self._run = run
        self._name = ""
        self._line: EmployeeLine | None = None
        self._storing = False
        self.employee_id: EmployeeId | None = None

    @property
    def may_record(self) -> bool:
        """Whether the person at the keyboard sees and records what colleagues answered."""
        return self._place.actor.may(Act.RECORD_CONSENT)

    def show(self, row: EmployeeRow | None) -> None:
        """Show one employee, or that one must be chosen."""
        if not self.may_record:
            return
        self.employee_id = row.id if row is not None else None
        self._name = row.name.full if row is not None else ""
        self._view.show_lines(self._name, employee_lines(self._place, row.id) if row is not None else ())

    def choose(self, line: EmployeeLine | None) -> None:
        """The cursor came to a purpose."""
        self._line = line
        self._view.show_history(line.history if line is not None else ())

    def answer(self, kind: AnswerKind, typed: Typed, title: str) -> None:
        """Record an answer for the chosen purpose; a file is read beside the window."""
        line, employee_id = self._line, self.employee_id
        if line is None or employee_id is None or self._storing:
            return
        name, day = self._name, typed.given_on or self._place.today()
        path = typed.file

        def work(_: object) -> EmployeeAnswer:
            file = None if path is None else AnswerFile(path.name, media_type_of(path), pieces_of(path))
            new = NewEmployeeAnswer(employee_id, line.purpose.id, kind, day, typed.way, typed.remark, file)
            return record_employee(self._place, new)

        if path is None:
            self._recorded(name, line, work(None))
        else:
            self._storing = True  # a second press of the key would keep the same file twice
            self._run(title, work, lambda answer: self._recorded(name, line, answer), self._failed)

    def open_file(self, answer_id: str) -> None:
        """Show the file behind an answer of the chosen purpose."""
        history = self._line.history if self._line is not None else ()
        entry = next((one for one in history if str(one.answer.id) == answer_id and one.file_name), None)
        if entry is None:
            return
        data = read_employee_file(self._place, entry)
        answer, media_type = entry.answer, media_type_of(Path(entry.file_name))
        kept = KeptFile(entry.file_name, media_type, len(data), entry.sha256, answer.recorded_by, answer.recorded_at)
        self._view.show_file(kept, data)

    def _failed(self, error: Exception) -> None:
        self._storing = False
        self._view.fail(error)

    def _recorded(self, name: str, line: EmployeeLine, answer: EmployeeAnswer) -> None:
        self._storing = False

        def undo() -> None:
            retract_employee_answer(self._place, answer.employee_id, answer.id)
            self._view.say_retracted()

        duties = () if answer.kind is AnswerKind.YES else self._place.queries.takedowns(answer.employee_id)
        if duties:
            places = [f"{duty.title} ({duty.where})" for duty in duties]
            self._view.say_must_come_down(name, line, answer, places, undo)
        else:
            self._view.say_recorded(name, line, answer, undo)
