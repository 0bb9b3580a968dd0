"""Any walk through any course: whatever is asked, no limit is passed, and the steps alone tell where it stands.

WM_WALKS sets how many walks each course gets (8 in the check).
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.courses.walking import START, Walk
from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.engine import is_final, judge, offers, reached, state_of, take
from wm_desktop.domain.courses.errors import StepNotPossibleError, StepRefusedError
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import Asked, CourseKind, LetterFact

WALKS = int(os.environ.get("WM_WALKS", "8"))
STEPS = 40
ODD = ("", "x", "0001-01-01", "9999-12-31", "2199-12-31", "2014-01-01", "-1", "yes", "\n", "\u0000")
HEARD_FIRST: dict[CourseKind, dict[str, tuple[set[str], ...]]] = {
    CourseKind.PUPIL_WARNING: {"sign": ({"talk", "no_talk"},)},
    CourseKind.PUPIL_SUSPENSION: {
        "decide": ({"hear_pupil", "pupil_not_heard"}, {"hear_parents", "parents_not_heard"}, {"hear_teacher"}),
    },
    CourseKind.PUPIL_EXPULSION: {
        "decide": (
            {"hear_pupil", "pupil_not_heard"},
            {"hear_teacher"},
            {"notice"},
            {"hear_parents", "parents_declined", "parents_absent"},
        ),
        "uphold": ({"hear_objection", "objection_hearing_declined", "objection_absent"},),
        "revoke_on_objection": ({"hear_objection", "objection_hearing_declined", "objection_absent"},),
        "execute": ({"school_found"}, {"notify"}),
        "execute_meanwhile": ({"school_found"}, {"objection"}),
    },
    CourseKind.PARENT: {"ban": ({"hear", "hearing_declined", "not_come"}, {"intend", "provisional"})},
    CourseKind.DISPUTE: {"decide": ({"hear", "not_heard"},)},
}
"""Steps that no course may take before one of each of these was taken (domain reference 11)."""


def filled(walk: Walk, field: Field, chance: Random, *, careful: bool) -> str:
    """What somebody fills in: something sensible, or any choice, a day near by, the wrong signatory, nonsense."""
    today, odd = walk.now.date(), not careful and chance.random() < 0.1
    if odd:
        return chance.choice(ODD)
    if field.kind is FieldKind.CHOICE:
        return chance.choice(field.choices).code
    if field.kind is FieldKind.DAY:
        away = 0 if careful else chance.choice((-7, -1, 0, 0, 1, 3, 8, 200))
        return (today + timedelta(days=away)).isoformat()
    if not careful and (field.kind is FieldKind.YES_NO or field.name == "signed_as"):
        return chance.choice(("yes", "no") if field.kind is FieldKind.YES_NO else ("directeur", "leerkracht"))
    return walk.sensible_value(field)


def next_step(walk: Walk, chance: Random) -> str:
    """Choose a step: mostly one that is offered, was not taken yet and does not end the course; at times any."""
    machine = walk.case.machine
    ends = {state.code for state in machine.states if state.final}
    offered = [offer.step for offer in offers(walk.case)]
    going = [one.code for one in offered if one.to not in ends]
    new = [code for code in going if not walk.case.has(code)]
    wanted = chance.choices((new, going, [one.code for one in offered], []), (60, 20, 15, 5))[0]
    return chance.choice(wanted or [step.code for step in machine.steps])


def walked(kind: CourseKind, chance: Random) -> Walk:
    """Take any steps with any facts, and look at the rules after each of them."""
    letter = LetterFact("WM-2026-001-XXX", START.date(), START.date())
    known = {"letters": (letter,), "mandates": frozenset({kind}) if chance.random() < 0.5 else frozenset()}
    walk = Walk(kind, known=known | {"locked": chance.random() < 0.1})
    for _ in range(STEPS):
        walk.later(days=chance.choice((0, 0, 0, 1, 1, 2, 5, 25)), hours=chance.choice((0, 1)))
        code = next_step(walk, chance)
        step = walk.case.machine.by_code[code]
        careful = chance.random() < 0.8
        facts = Facts({field.name: filled(walk, field, chance, careful=careful) for field in step.fields})
        moment = walk.now - timedelta(days=0 if careful else chance.choice((0, 0, 1, 9)))
        before = state_of(walk.case)
        try:
            reasons = {guard.code: "omdat" for guard in step.guards if chance.random() < 0.95}
            taken = take(walk.case, code, facts, moment, reasons)
        except (StepNotPossibleError, StepRefusedError):
            assert state_of(walk.case) == before
            continue
        asked = Asked(walk.case, step, facts, moment)
        assert not [guard.code for guard in step.guards if guard.hard and guard.fails(asked)]
        assert {one.guard for one in taken.overrides} == {
            one.code for one in judge(walk.case, code, facts, moment).doubts
        }
        done = {one.step for one in walk.case.taken}
        assert all(done & needed for needed in HEARD_FIRST.get(kind, {}).get(code, ()))
        walk.case = replace(walk.case, taken=(*walk.case.taken, taken))
        following(walk.case, taken)
    return walk


@pytest.mark.parametrize("kind", MACHINES, ids=lambda kind: kind.value)
@settings(max_examples=WALKS)
@given(seed=st.integers(0, 2**32))
def test_no_walk_passes_a_limit(kind: CourseKind, seed: int) -> None:
    walk = walked(kind, Random(seed))
    path = reached(walk.case)
    assert set(path) <= {state.code for state in walk.case.machine.states}
    again = replace(walk.case, taken=tuple(walk.case.taken))
    assert reached(again) == path
    assert is_final(again) == again.machine.state(path[-1]).final
    moments = [one.happened_at for one in walk.case.taken if again.machine.by_code[one.step].to]
    assert moments == sorted(moments)
