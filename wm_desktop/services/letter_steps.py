"""What the letters of a file say for the steps of a course: which letter, who it went to, and its own fields."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.courses.engine import carried
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.model import Course, CourseCase
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import Letter, LetterState
from wm_desktop.services.letter_context import withdrawn_in
from wm_desktop.services.ports import UnitOfWork


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
    """Give what a step can be filled with: what earlier steps say, and what its letter says instead of that."""
    letters = letters_for_step(uow, course, code)
    return Facts({**carried(case, code).values, **facts_from_letters(case, code, letters).values})


def _belongs(letter: Letter, course: Course, code: str) -> bool:
    plan = plan_of(letter.kind)
    own = letter.course_id in (None, course.id) and course.party_id in (None, letter.party_id)
    return plan.course is course.kind and own and plan.step_for(letter.values) == code


def _together(one: Letter, last: Letter) -> bool:
    return one.kind is last.kind and one.letter_date == last.letter_date and one.values == last.values
