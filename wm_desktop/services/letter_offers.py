"""What a new letter has filled in: from its course, from the letter that announced it, and from earlier letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseCase
from wm_desktop.domain.letter_plans.gate import may_sign
from wm_desktop.domain.letter_plans.model import LetterPlan, To
from wm_desktop.domain.letters import Letter, signed_by
from wm_desktop.services.letter_context import context_of
from wm_desktop.services.letter_known import known_values
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace

_ADDRESS = "to_"
_OF_THAT_LETTER = frozenset({"enclosures", "signed_by", "signed_as", "on_behalf"})
"""What belongs to the letter that came before, and is not taken for the next: what went with it, and who signed it."""


def offered_values(place: Workplace, uow: UnitOfWork, letter: Letter) -> Facts:
    """Give the values a new letter starts with; what was given already goes first, the newest source next."""
    context = context_of(place, uow, letter)
    plan, case = context.plan, context.case
    before = {} if case.announced is None else case.announced.values.values
    announced = {name: text for name, text in before.items() if name not in _OF_THAT_LETTER}
    known = {
        **known_values(uow, context),
        **_address_of_before(uow, letter, plan),
        **announced,
        **({} if case.course is None else _from_course(case.course, plan)),
        "handled_by": place.actor.name,
    }
    asked = {part.name for part in plan.fields}
    values = {name: text for name, text in known.items() if name in asked and text} | dict(letter.values.values)
    facts = Facts({name: text for name, text in values.items() if text})
    if facts.text("signed_by") or facts.text("signed_as"):
        return facts
    for who in (context.settings.principal, context.settings.board_member):
        signed = Facts({**facts.values, **signed_by(who)})
        if who.name and may_sign(replace(case, values=signed)):
            return signed
    return facts


def _from_course(course: CourseCase, plan: LetterPlan) -> Mapping[str, str]:
    """The last word of the course on each field, then what the plan makes of its steps."""
    found = {name: text for one in course.taken for name, text in one.facts.values.items() if text}
    for name in ("signed_by", "signed_as"):
        found.pop(name, None)
    return {**found, **{name: text for name, text in plan.offers(course).items() if text}}


def _address_of_before(uow: UnitOfWork, letter: Letter, plan: LetterPlan) -> Mapping[str, str]:
    """The address that was typed in the last letter of this file to the same person, or of this kind to a body."""
    found: Mapping[str, str] = {}
    for other in uow.letters.of_incident(letter.incident_id):
        same = other.kind is letter.kind if plan.to is To.BODY else other.party_id == letter.party_id
        typed = {name: text for name, text in other.values.values.items() if name.startswith(_ADDRESS)}
        if same and typed:
            found = typed
    return found
