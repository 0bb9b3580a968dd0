"""When a field of a letter is filled in for sure, as worked out from its plan and as the plan itself says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.test_letter_templates import holds
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Part
from wm_desktop.domain.letter_templates import needs
from wm_desktop.domain.letter_templates.catalogue import COMPUTED, fields_of, must_appear
from wm_desktop.domain.letter_templates.needs import filled_when, true_of
from wm_desktop.domain.letter_templates.outline import ALWAYS, NEVER, Condition, Not, Says, names_in
from wm_desktop.domain.letter_templates.presence import Presence, presence
from wm_desktop.domain.letter_templates.samples import sample_case
from wm_desktop.domain.letters import LetterKind

MANY = int(os.environ.get("WM_MANY_TEMPLATES", "40"))


@cache
def worked_out(kind: LetterKind) -> Mapping[str, Condition]:
    plan = plan_of(kind)
    return {part.name: filled_when(plan, part) for part in plan.fields}


def value_of(part: Part) -> tuple[str, ...]:
    if part.kind is FieldKind.CHOICE:
        return tuple(choice.code for choice in part.choices)
    if part.kind is FieldKind.YES_NO:
        return ("yes", "no")
    filled = {FieldKind.DAY: "2026-11-10", FieldKind.MOMENT: "2026-11-10T08:15:00+00:00", FieldKind.NUMBER: "2"}
    return (filled.get(part.kind, "Er staat iets."),) if part.required else (filled.get(part.kind, "Iets."), "")


def seen(case: LetterCase) -> dict[str, bool]:
    """What a template sees of a letter."""
    found = {"announced_reference": case.announced is not None}
    for part in case.plan.fields:
        text = case.values.text(part.name)
        found[part.name] = text == "yes" if part.kind is FieldKind.YES_NO else bool(text)
        for choice in part.choices:
            found[f"{part.name} == {choice.code!r}"] = text == choice.code
    return found


def needed(plan: LetterPlan, part: Part, case: LetterCase) -> bool:
    if part.required and part.when(case):
        return True
    without = replace(case, values=Facts({**case.values.values, part.name: ""}))
    return any(rule.fails(without) and not rule.fails(case) for rule in plan.rules if rule.missing.field == part.name)


@settings(max_examples=MANY)
@given(st.sampled_from(list(plans())), st.data())
def test_a_plan_asks_for_a_field_exactly_when_it_was_worked_out_that_it_does(
    kind: LetterKind, data: st.DataObject
) -> None:
    plan = plan_of(kind)
    chosen = {part.name: data.draw(st.sampled_from(value_of(part))) for part in plan.fields}
    full = sample_case(plan)
    announced = full.announced if data.draw(st.booleans()) else None
    case = replace(full, values=Facts(chosen), announced=announced)
    for part in plan.fields:
        filled = replace(case, values=Facts({**chosen, part.name: value_of(part)[0]}))
        assert holds(worked_out(kind)[part.name], seen(filled)) == needed(plan, part, filled), part.name


def holds_alone(condition: Condition) -> bool:
    return presence(condition) is not Presence.NEVER


@pytest.mark.parametrize("kind", plans())
def test_what_is_known_of_a_letter_can_be_so(kind: LetterKind) -> None:
    plan = plan_of(kind)
    assert holds_alone(true_of(plan))
    for block in must_appear(kind):
        assert block.names or block.phrases
        assert holds_alone(block.given)
    assert {field.name for field in fields_of(kind)} >= {part.name for part in plan.fields}
    assert not [name for name in plan.computed(sample_case(plan)) if name not in COMPUTED and not plan.part(name)]


def test_a_choice_has_one_value_and_no_two() -> None:
    plan = plan_of(LetterKind.PUPIL_SUSPENSION)
    known = true_of(plan)
    at_home, inside = (Says(f"form == {code!r}", frozenset({"form"})) for code in ("external", "internal"))
    assert presence(at_home, needs.AllOf((known, inside))) is Presence.NEVER
    assert presence(at_home, needs.AllOf((known, Not(inside)))) is Presence.ALWAYS
    assert names_in(known) == {"form", "person_kind"}


def test_a_field_that_hangs_on_too_much_is_a_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words("x", "x")
    free = tuple(Part(f"free{n}", words, required=False) for n in range(3))
    part = Part("asked", words, when=lambda case: any(case.values.text(one.name) for one in free))
    plan = replace(plan_of(LetterKind.PUPIL_WARNING), fields=(*free, part))
    assert filled_when(plan, part) not in (ALWAYS, NEVER)
    monkeypatch.setattr(needs, "MAX_COMBINATIONS", 1)
    assert filled_when(plan, part) == NEVER
