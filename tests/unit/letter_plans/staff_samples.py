"""The letters of tests/staff_letters.py as the gate sees them: with the course as it stands when each is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from tests.staff_letters import HANDLED, HOME, LETTERS, STORIES, Event, dated
from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.gate import objections
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import SUPPLIED

EMPLOYEE = Concerned(PersonKind.EMPLOYEE, "Tom van den Berg", function="leerkracht")
REFERENCE = "WM-2026-001-MXX"
_SIGNED = ("signed_by", "signed_as", "article", "checked_by", "checked_on")


def walk_to(kind: LetterKind) -> Walk:
    """The course of a letter up to the moment it is written."""
    walk = Walk(_course_of(kind))
    walk.known["letters"] = ()
    for event in STORIES[walk.kind]:
        walk.later(days=event.later)
        if event.letter is kind:
            return walk
        _live(walk, event)
    raise KeyError(kind)


@cache
def case(kind: LetterKind) -> LetterCase:
    """A letter that is complete."""
    walk, plan = walk_to(kind), plan_of(kind)
    today = walk.now.date()
    event = next(one for one in STORIES[walk.kind] if one.letter is kind)
    plain = {name: text for name, text in dated(event.facts, today).items() if name in _SIGNED}
    known = {name: text for one in walk.case.taken for name, text in one.facts.values.items() if text}
    offered = {name: text for name, text in plan.offers(walk.case).items() if text}
    announced = _announced(walk, kind)
    before = {} if announced is None else announced.values.values
    values = {**before, **known, **offered, **HOME, **HANDLED, **plain, **dated(LETTERS[kind], today)}
    asked = {part.name for part in plan.fields}
    return LetterCase(
        plan=plan,
        values=Facts({name: text for name, text in values.items() if name in asked}),
        letter_date=today,
        school="Het Voorbeeld",
        board="Stichting De Voorbeelden",
        incident_number="2026-014",
        remedy=SUPPLIED[plan.remedy].text if plan.remedy else "",
        board_address=("Stichting De Voorbeelden", "Postbus 40", "2800 AA  GOUDA"),
        rules=("A5",),
        person=EMPLOYEE,
        course=walk.case,
        announced=announced,
    )


def changed(asked: LetterCase, values: Mapping[str, str] | None = None, **changes: object) -> LetterCase:
    """The same letter with some fields and circumstances otherwise."""
    return replace(asked, values=Facts({**asked.values.values, **(values or {})}), **changes)  # type: ignore[arg-type]


def found(asked: LetterCase) -> set[tuple[str, str]]:
    """What the gate holds against a letter, as (code, field)."""
    return {(one.code, one.field) for one in objections(asked)}


def codes(asked: LetterCase) -> set[str]:
    """The codes of it."""
    return {code for code, _ in found(asked)}


def _live(walk: Walk, event: Event) -> None:
    today = walk.now.date()
    facts = dated(event.facts, today)
    if event.letter is not None:
        letter = LetterFact(REFERENCE, today, today)
        walk.case = replace(walk.case, letters=(letter,))
        facts = {**dated(LETTERS[event.letter], today), **facts, "letter": REFERENCE}
    if event.step:
        walk.do(event.step, **facts)


def _announced(walk: Walk, kind: LetterKind) -> Announced | None:
    for before, day in _days(walk.kind, walk):
        if before in plan_of(kind).notices:
            noticed = walk.case.last("notice", "renew_notice")
            facts = {} if noticed is None else dict(noticed.facts.values)
            return Announced("WM-2026-009-MVX", Facts({**LETTERS[before], **facts}), day, day)
    return None


def _days(course: CourseKind, walk: Walk) -> Iterator[tuple[LetterKind, object]]:
    for event in STORIES[course]:
        if event.letter is not None and event.step in {"notice", "renew_notice"}:
            taken = walk.case.last(event.step)
            if taken is not None:
                yield event.letter, taken.day


def _course_of(kind: LetterKind) -> CourseKind:
    return next(course for course, events in STORIES.items() if any(one.letter is kind for one in events))
