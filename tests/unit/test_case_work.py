"""Tasks and terms of a file, and the seals over what was recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tests.unit.courses.walking import Walk
from wm_desktop.domain.case_work import (
    CaseTask,
    CaseTerm,
    Mark,
    Outcome,
    changed_terms,
    current_terms,
    open_tasks,
    open_terms,
)
from wm_desktop.domain.courses.model import CourseKind, Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import IncidentId, MarkId, TaskId, TermId, new_uuid
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term

NOW = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)
FILE = IncidentId(new_uuid())
WORDS = Words("Bel de ouders", "Call the parents")


def task(due: date | None) -> CaseTask:
    return CaseTask(
        TaskId(new_uuid()), FILE, None, "call", WORDS, due, Who.OFFICE, "11.3", Confidence.CHOICE, "Marja", NOW
    )


def term(start: date, **known: Any) -> CaseTerm:
    counted = compute_term(TermKind.OBJECTION, start)
    return replace(CaseTerm(TermId(new_uuid()), FILE, None, WORDS, counted, "Marja", NOW), **known)


def mark(task_id: TaskId | None = None, term_id: TermId | None = None) -> Mark:
    return Mark(MarkId(new_uuid()), FILE, task_id, term_id, Outcome.DONE, NOW, "telefoon", "", "Marja", NOW)


def test_what_is_ticked_is_open_no_more_and_what_has_no_day_comes_first() -> None:
    late, soon, now = task(date(2026, 9, 20)), task(date(2026, 9, 8)), task(None)
    assert open_tasks([late, soon, now], []) == [now, soon, late]
    assert open_tasks([late, soon, now], [mark(soon.id)]) == [now, late]


def test_a_term_that_was_replaced_runs_no_more() -> None:
    first = term(date(2026, 9, 7))
    second = term(date(2026, 9, 21), replaces=first.id, reason="later ontvangen")
    third = term(date(2026, 9, 10))
    assert current_terms([first, second, third]) == [second, third]
    assert open_terms([first, second, third], []) == [third, second]
    assert open_terms([first, second, third], [mark(term_id=third.id)]) == [second]


def test_a_changed_term_is_known_by_the_start_it_first_had() -> None:
    first = term(date(2026, 9, 7))
    second = term(date(2026, 9, 21), replaces=first.id)
    third = term(date(2026, 9, 28), replaces=second.id)
    other = term(date(2026, 9, 10))
    assert changed_terms([first, second, third, other]) == {(TermKind.OBJECTION, date(2026, 9, 7)): third.term}
    case = Walk(CourseKind.PUPIL_WARNING, known={"changed": changed_terms([first, second, third])}).case
    assert case.term(TermKind.OBJECTION, date(2026, 9, 7)) == third.term
    assert case.term(TermKind.OBJECTION, date(2026, 9, 8)).start == date(2026, 9, 8)
