"""All kinds of letter the program can write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from wm_desktop.domain.incidents import Party
from wm_desktop.domain.letter_plans import (
    dispute,
    expulsion,
    hearing,
    objection,
    parent,
    parent_ban,
    pupil,
    side,
    staff,
    withdrawal,
)
from wm_desktop.domain.letter_plans.model import LetterPlan, To
from wm_desktop.domain.letters import LetterKind


@cache
def plans() -> Mapping[LetterKind, LetterPlan]:
    """Give the plans by kind, in the order they are offered."""
    groups = (
        pupil.PLANS,
        expulsion.PLANS,
        objection.PLANS,
        parent.PLANS,
        parent_ban.PLANS,
        staff.PLANS,
        dispute.PLANS,
        hearing.PLANS,
        side.PLANS,
        withdrawal.PLANS,
    )
    return {plan.kind: plan for group in groups for plan in group}


def plan_of(kind: LetterKind) -> LetterPlan:
    """Give the plan of a kind of letter."""
    return plans()[kind]


def plans_for(party: Party | None) -> Iterator[LetterPlan]:
    """Give the kinds of letter that can be written about a party, or about the file as a whole.

    A withdrawal is none of them: it is begun at the letter that it withdraws.
    """
    for plan in plans().values():
        if plan.kind is LetterKind.WITHDRAWAL:
            continue
        if party is None:
            fits = plan.to is To.BODY and not plan.about
        else:
            fits = party.person_kind in plan.about and party.role in plan.roles
        if fits:
            yield plan
