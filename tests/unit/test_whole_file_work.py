"""Tasks and terms of a whole file in words: how long, what came of it, what took whose place, and the source."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Mark, Outcome
from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import CourseId, IncidentId, MarkId, TaskId, TermId, new_uuid
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import Nature, TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import Term, compute_term
from wm_desktop.services.dossier_words import CONFIDENCES, LIMITS, NATURES, OUTCOMES, OWN_SOURCE, WHO
from wm_desktop.services.whole_file_work import WorkSheet, task_sheets, term_sheets

FILE = IncidentId(new_uuid())
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COURSE = CourseId(new_uuid())


def a_term(term: Term, **more: Any) -> CaseTerm:
    return CaseTerm(TermId(new_uuid()), FILE, None, Words("Bezwaar", "Objection"), term, "Jan", NOW, **more)


def a_task(due: date | None, source: str = "AVG artikel 33", **more: Any) -> CaseTask:
    about = ("call", Words("Bel de inspecteur", "Call"), due, Who.PRINCIPAL, source, Confidence.OFFICIAL)
    return CaseTask(TaskId(new_uuid()), FILE, more.get("course"), *about, "Jan", NOW)


def a_mark(subject: CaseTask | CaseTerm, moment: datetime, outcome: Outcome = Outcome.DONE, told: str = "") -> Mark:
    task, term = (subject.id, None) if isinstance(subject, CaseTask) else (None, subject.id)
    return Mark(MarkId(new_uuid()), FILE, task, term, outcome, moment, told, "", "Eva", NOW)


def a_case(*items: CaseTask | CaseTerm, marks: tuple[Mark, ...] = ()) -> Any:
    tasks = tuple(one for one in items if isinstance(one, CaseTask))
    terms = tuple(one for one in items if isinstance(one, CaseTerm))
    words = SimpleNamespace(words=Words("Schorsing", "Suspension"))
    courses = [
        SimpleNamespace(course=SimpleNamespace(id=COURSE), machine=words, party=SimpleNamespace(name="Bram")),
        SimpleNamespace(course=SimpleNamespace(id=None), machine=words, party=None),
    ]
    return SimpleNamespace(tasks=tasks, terms=terms, marks=marks, courses=courses)


def the_term(term: Term, moment: datetime | None = None, now: datetime = NOW) -> WorkSheet:
    one = a_term(term)
    [sheet] = term_sheets(a_case(one, marks=() if moment is None else (a_mark(one, moment),)), now)
    return sheet


def test_every_value_has_words() -> None:
    assert [set(known) for known in (OUTCOMES, NATURES, LIMITS, CONFIDENCES, WHO)] == [
        set(values) for values in (Outcome, Nature, Nature, Confidence, Who)
    ]


@pytest.mark.parametrize(
    ("due", "moment", "state"),
    [
        (None, None, "open, zo snel mogelijk"),
        (None, datetime(2026, 11, 20, 9, tzinfo=UTC), "gedaan"),
        (date(2026, 11, 24), None, "open, nog 1 dag"),
        (date(2026, 11, 23), None, "open, vandaag is de laatste dag"),
        (date(2026, 11, 20), None, "open, 3 dagen voorbij"),
        (date(2026, 11, 20), datetime(2026, 11, 19, 9, tzinfo=UTC), "gedaan, 1 dag vóór de laatste dag"),
        (date(2026, 11, 20), datetime(2026, 11, 20, 9, tzinfo=UTC), "gedaan, op de laatste dag"),
        (date(2026, 11, 20), datetime(2026, 11, 22, 9, tzinfo=UTC), "gedaan, 2 dagen na de laatste dag"),
    ],
)
def test_a_task_says_where_it_stands(due: date | None, moment: datetime | None, state: str) -> None:
    task = a_task(due)
    marks = () if moment is None else (a_mark(task, moment, told="telefoon"),)
    [sheet] = task_sheets(a_case(task, marks=marks), NOW)
    facts = dict(sheet.facts)
    assert (sheet.title, sheet.state, facts["Wie"]) == ("Bel de inspecteur", state, "directeur")
    assert facts["Uiterlijk"] == ("zo snel mogelijk" if due is None else f"{due:%d-%m-%Y}")
    assert facts["Vastgelegd"] == "door Jan op 23-11-2026 10:00"
    assert ("(telefoon); afgevinkt door Eva" in facts.get("Uitkomst", "")) is (moment is not None)
    assert sheet.source == "Bron: AVG artikel 33. Zekerheid: uit een officiële bron."


def test_tasks_stand_in_order_of_their_day_with_the_course_and_only_public_sources() -> None:
    late, soon = a_task(date(2026, 12, 1), course=COURSE), a_task(None, "domain reference 6.1; law-and-letters 2")
    first, second = task_sheets(a_case(late, soon), NOW)
    assert f"Bron: {OWN_SOURCE}." in first.source
    assert dict(second.facts)["Bij"] == "Schorsing: Bram"


@pytest.mark.parametrize(
    ("now", "moment", "state"),
    [
        (datetime(2026, 11, 21, 8, tzinfo=UTC), None, "open, vandaag is de laatste dag"),
        (datetime(2026, 11, 21, 10, tzinfo=UTC), None, "open, vandaag; het tijdstip is voorbij"),
        (NOW, datetime(2026, 11, 21, 8, tzinfo=UTC), "gedaan, op de laatste dag, vóór het tijdstip"),
        (NOW, datetime(2026, 11, 21, 10, tzinfo=UTC), "gedaan, op de laatste dag, na het tijdstip"),
        (NOW, datetime(2026, 11, 20, 23, tzinfo=UTC), "gedaan, op de laatste dag, tijdstip niet vastgelegd"),
    ],
)
def test_a_term_in_hours_is_judged_by_its_moment(now: datetime, moment: datetime | None, state: str) -> None:
    """A day without a time is never taken for in time."""
    term = compute_term(TermKind.DATA_BREACH, datetime(2026, 11, 18, 9, tzinfo=UTC))
    sheet = the_term(term, moment, now)
    facts = dict(sheet.facts)
    assert sheet.state == state
    assert (facts["Begin"], facts["Uiterlijk"][:16]) == ("18-11-2026 10:00", "21-11-2026 10:00")
    assert "liever" in facts["Uiterlijk"]


def test_a_replaced_term_stands_before_the_new_one_with_the_reason() -> None:
    old = a_term(compute_term(TermKind.OBJECTION, date(2026, 11, 2)))
    later = a_term(compute_term(TermKind.OBJECTION, date(2026, 11, 9)), replaces=old.id, reason="later ontvangen")
    other = a_term(compute_term(TermKind.OBJECTION, date(2026, 11, 4)))
    sheets = list(term_sheets(a_case(later, other, old), NOW))
    assert [dict(one.facts)["Begin"] for one in sheets] == ["02-11-2026", "09-11-2026", "04-11-2026"]
    assert sheets[0].state == "vervangen; de nieuwe termijn loopt tot en met 21-12-2026"
    told = dict(sheets[1].facts)["Vervangt"]
    assert told == "de termijn vanaf 02-11-2026 tot en met 14-12-2026\nReden: later ontvangen"
    assert "voor de ander; de school wacht" in dict(sheets[1].facts)["Soort"]


def test_a_term_that_stands_still_gives_only_the_earliest_end() -> None:
    stops = (Stop(date(2026, 11, 20)),)
    term = compute_term(TermKind.OBJECTION_DECISION, date(2026, 11, 2), stops=stops, today=NOW.date())
    assert the_term(term).state.startswith("open, staat stil; op zijn vroegst nog ")
    assert the_term(term, NOW).state.startswith("gedaan, ")
