"""When a field of a letter is filled in for sure: found by asking the plan of the letter about every combination.

A plan says with functions when it asks for a field, and when its gate misses it. Those depend on a few choices, so they
can be tried one after another, and what comes out is a condition like those of a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, product

from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.model import Announced, LetterCase, LetterPlan, Part
from wm_desktop.domain.letter_templates.outline import ALWAYS, NEVER, AllOf, AnyOf, Condition, Filled, Not, Says
from wm_desktop.domain.letter_templates.samples import sample_case

MAX_COMBINATIONS = 256
"""More choices than this together: then it is not sure when a field is filled in, which is a doubt."""


def is_asked_as_choice(part: Part) -> bool:
    """Whether a field is one of a few values, so that it decides more than it says."""
    return part.kind in (FieldKind.CHOICE, FieldKind.YES_NO)


def filled_when(plan: LetterPlan, part: Part) -> Condition:
    """Give when a final letter has this field: NEVER for one that may always be left out."""
    if not part.required and all(rule.missing.field != part.name for rule in plan.rules):
        return NEVER
    if part.required and part.when is Part.when:
        return ALWAYS
    full = sample_case(plan)
    deciding = [other for other in _asked(plan) if other.name != part.name and _decides(plan, full, part, other)]
    combinations = list(islice(_combinations(full, deciding), MAX_COMBINATIONS + 1))
    if len(combinations) > MAX_COMBINATIONS:
        return NEVER
    needed = [case for case in combinations if _needs(plan, part, case)]
    if len(needed) == len(combinations):
        return ALWAYS
    return AnyOf(tuple(AllOf(tuple(_stands(other, case) for other in deciding)) for case in needed))


def true_of(plan: LetterPlan) -> Condition:
    """Give what holds in every letter of a kind: a choice has one value, and it is about one kind of person."""
    parts: list[Condition] = []
    for part in plan.fields:
        if part.kind is FieldKind.CHOICE:
            parts.append(_one_of(part.name, _codes(part), always=filled_when(plan, part) == ALWAYS))
    if plan.about:
        kinds = [kind.value for kind in PersonKind if kind in plan.about]
        parts.append(_one_of("person_kind", kinds, always=True))
    return AllOf(tuple(parts))


ABOUT_PUPIL = Says(f"person_kind == {PersonKind.PUPIL.value!r}", frozenset({"person_kind"}))
"""That a letter is about a pupil."""


def _one_of(name: str, codes: Sequence[str], *, always: bool) -> Condition:
    """Give that a field has no two of its values at once, and `always` one of them."""
    every = [Says(f"{name} == {code!r}", frozenset({name})) for code in codes]
    apart = [Not(AllOf((one, other))) for n, one in enumerate(every) for other in every[n + 1 :]]
    return AllOf((*apart, AnyOf(tuple(every)))) if always else AllOf(tuple(apart))


def _needs(plan: LetterPlan, part: Part, case: LetterCase) -> bool:
    if part.required and part.when(case):
        return True
    blank = _with(case, {part.name: ""})
    mine = (rule for rule in plan.rules if rule.missing.field == part.name)
    return any(rule.fails(blank) and not rule.fails(case) for rule in mine)


def _decides(plan: LetterPlan, full: LetterCase, part: Part, other: Part) -> bool:
    """Whether it makes a difference for one field what another holds, wherever the rest stands."""
    if not is_asked_as_choice(other) and other.required:
        return False
    for ground in _grounds(plan, full, part, other):
        if len({_needs(plan, part, _with(ground, {other.name: value})) for value in _codes(other)}) > 1:
            return True
    return False


def _grounds(plan: LetterPlan, full: LetterCase, part: Part, other: Part) -> Iterator[LetterCase]:
    """Give letters to try a field on: everything filled in, everything left out, and each choice by itself."""
    rest = [one for one in _asked(plan) if one.name not in (part.name, other.name) and _may_differ(one)]
    for place in (0, -1):
        ground = _with(full, {one.name: _codes(one)[place] for one in rest})
        yield ground
        for one in filter(is_asked_as_choice, rest):
            yield from (_with(ground, {one.name: value}) for value in _codes(one))


def _may_differ(part: Part) -> bool:
    return is_asked_as_choice(part) or not part.required


def _codes(part: Part) -> tuple[str, ...]:
    """Give the values to try: those of a choice, else something and nothing."""
    if part.kind is FieldKind.CHOICE:
        return tuple(choice.code for choice in part.choices)
    if part.kind is FieldKind.YES_NO:
        return ("yes", "no")
    return (_SOMETHING.get(part.kind, "Er staat iets."), "")


_SOMETHING: Mapping[FieldKind, str] = {
    FieldKind.DAY: "2026-11-10",
    FieldKind.MOMENT: "2026-11-10T08:15:00+00:00",
    FieldKind.NUMBER: "2",
}


def _combinations(full: LetterCase, deciding: Sequence[Part]) -> Iterator[LetterCase]:
    for chosen in product(*(_codes(other) for other in deciding)):
        yield _with(full, {other.name: value for other, value in zip(deciding, chosen, strict=True)})


def _stands(part: Part, case: LetterCase) -> Condition:
    """Give in the words of a template what a field holds in a letter."""
    value = case.values.text(part.name)
    if part.kind is FieldKind.CHOICE:
        return Says(f"{part.name} == {value!r}", frozenset({part.name}))
    filled = value == "yes" if part.kind is FieldKind.YES_NO else bool(value)
    return Filled(part.name) if filled else Not(Filled(part.name))


def _with(case: LetterCase, values: Mapping[str, str]) -> LetterCase:
    made = replace(case, values=Facts({**case.values.values, **values}))
    if _NOTICE.name not in values:
        return made
    return replace(made, announced=_ANNOUNCED if values[_NOTICE.name] else None)


_ANNOUNCED = Announced("WM-2026-000-VBD", Facts(), date(2026, 10, 11))
_NOTICE = Part("announced_reference", Words("voornemen", "notice"), FieldKind.LINE, required=False)
"""Whether a letter announced this one; not a field of the form, but a plan may look at it."""


def _asked(plan: LetterPlan) -> tuple[Part, ...]:
    return (*plan.fields, _NOTICE) if plan.notices else plan.fields
