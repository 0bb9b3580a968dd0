"""What the letters of a file say for the steps of a course: which letter, who it went to, and its own fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wm_desktop.domain.courses.engine import carried
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import Course, CourseCase, LetterFact
from wm_desktop.domain.deliveries import Way
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import Letter, LetterState
from wm_desktop.services.letter_context import withdrawn_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.settings import read_settings

_CODES = {
    Way.BY_HAND: ("handed", "hand"),
    Way.REGISTERED: ("registered",),
    Way.REGISTERED_AND_POST: ("registered",),
}
"""The choices of the field `delivery` of steps (domain/courses/limits.py and staff_parts.py); others are 'other'."""


def letters_for_step(uow: UnitOfWork, course: Course, code: str) -> tuple[Letter, ...]:
    """Give the final letters that a step of a course can be recorded with: those made last for it, to each address."""
    letters = list(uow.letters.of_incident(course.incident_id))
    gone = withdrawn_in(letters)
    found = [
        one
        for one in letters
        if one.state is not LetterState.DRAFT and one.id not in gone and _belongs(one, course, code)
    ]
    last = found[-1] if found else None
    return tuple(one for one in found if last is not None and _together(one, last))


def facts_from_letters(case: CourseCase, code: str, letters: Sequence[Letter]) -> Facts:
    """Give what these letters say for the fields of a step; days and texts as they stand in the letter."""
    if not letters:
        return Facts()
    values = letters[-1].values
    found: dict[str, str] = {}
    for field in case.machine.by_code[code].fields:
        if field.kind is FieldKind.LETTER:
            found[field.name] = ", ".join(one.reference for one in letters)
        elif field.kind is FieldKind.PEOPLE and field.name == "told":
            found[field.name] = "\n".join(str(person) for one in letters for person in one.addressee.guardian_ids)
        elif values.text(field.name):
            found[field.name] = values.text(field.name)
    return Facts({name: text for name, text in found.items() if text})


def offered_in(uow: UnitOfWork, course: Course, case: CourseCase, code: str) -> Facts:
    """Give what a step can be filled with: of the settings, of earlier steps, and what its letter says instead."""
    letters = letters_for_step(uow, course, code)
    told = facts_from_letters(case, code, letters).values
    known = {**_set_by_school(uow, case, code), **carried(case, code).values}
    return Facts({**known, **told, **_on_the_way(case, code, letters)})


def _set_by_school(uow: UnitOfWork, case: CourseCase, code: str) -> Mapping[str, str]:
    """Give the article of the cao, for a step that asks for it."""
    asked = any(field.name == "article" for field in case.machine.by_code[code].fields)
    article = read_settings(uow).cao.article(case.machine.kind) if asked else ""
    return {"article": article} if article else {}


def _on_the_way(case: CourseCase, code: str, letters: Sequence[Letter]) -> Mapping[str, str]:
    """Give how the letters of a step went and when the last of them arrived, as far as that holds for each of them."""
    fields = {field.name: field for field in case.machine.by_code[code].fields}
    if not any(field.kind is FieldKind.LETTER for field in fields.values()):
        return {}
    known = {fact.reference: fact for fact in case.letters}
    facts = [known[letter.reference] for letter in letters if letter.reference in known]
    ways = {_choice(fields.get("delivery"), fact) for fact in facts}
    arrivals = [fact.received_on for fact in facts if fact.received_on is not None]
    found = {
        "delivery": ways.pop() if len(ways) == 1 else "",
        "tracking": ", ".join(fact.tracking for fact in facts if fact.tracking),
        "received_on": max(arrivals).isoformat() if arrivals and len(arrivals) == len(facts) else "",
    }
    return {name: text for name, text in found.items() if text and name in fields}


def _choice(asked: Field | None, fact: LetterFact) -> str:
    """Give the choice of a step that says how a letter went; nothing while it is not known."""
    if asked is None or fact.way is None:
        return ""
    wanted = _CODES.get(fact.way, ("other",))
    return next((one.code for one in asked.choices if one.code in wanted), "")


def _belongs(letter: Letter, course: Course, code: str) -> bool:
    plan = plan_of(letter.kind)
    own = letter.course_id in (None, course.id) and course.party_id in (None, letter.party_id)
    return plan.course is course.kind and own and plan.step_for(letter.values) == code


def _together(one: Letter, last: Letter) -> bool:
    return one.kind is last.kind and one.letter_date == last.letter_date and one.values == last.values
