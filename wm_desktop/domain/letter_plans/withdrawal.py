"""The letter that takes back a final letter: which one, why, and what that means (domain reference 11.3; 8.4).

A final letter never changes. What was wrong in it is taken back by a new one that names it; both stay in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.gate import may_sign
from wm_desktop.domain.letter_plans.hearing import file_of
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import SIGNING, limit, text, under
from wm_desktop.domain.letters import LetterKind, letter_label

_SOURCE = "law-and-letters 11.3 (herroepen); 8.4"


def _nothing_to_withdraw(case: LetterCase) -> bool:
    return case.replaced is None or not case.replaced.reference


def _as_the_old(case: LetterCase) -> LetterCase | None:
    """The letter that is taken back, at the moment of this one."""
    old = case.replaced
    return None if old is None or old.plan is None else replace(case, plan=old.plan, values=old.values)


def _not_entitled(case: LetterCase) -> bool:
    old = case.replaced
    if old is None or old.plan is None or case.signatory is None:
        return False
    return not may_sign(replace(case, plan=old.plan))


def _copies(case: LetterCase) -> tuple[str, ...]:
    """Whoever had a copy of the old letter gets one of this."""
    old = _as_the_old(case)
    return (file_of(case),) if old is None else old.plan.copies(old) or (file_of(case),)


def _named(case: LetterCase) -> Mapping[str, object]:
    """What kind of letter it was, in lower case, for the template."""
    kind = "" if case.replaced is None or case.replaced.plan is None else letter_label(case.replaced.plan.kind)
    return {"replaces_kind": kind[:1].lower() + kind[1:]}


def _revoked(course: CourseCase) -> Mapping[str, str]:
    """Why the course was revoked, when it was."""
    step = course.last("revoke")
    return {} if step is None else {"withdrawn_because": step.facts.text("why")}


WITHDRAWAL = LetterPlan(
    kind=LetterKind.WITHDRAWAL,
    about=frozenset(PersonKind),
    roles=frozenset(PartyRole),
    signer=Signer.OFFICE,
    breach=False,
    fields=(
        *under(
            "De intrekking",
            "The withdrawal",
            text(
                "withdrawn_because",
                ("waarom de brief wordt ingetrokken", "why the letter is withdrawn"),
                ("Schrijf waarom u de brief intrekt.", "Write why you withdraw the letter."),
                source=_SOURCE,
            ),
            text(
                "withdrawn_means",
                ("wat dat betekent", "what that means"),
                (
                    "Schrijf wat er verandert: welke maatregel niet doorgaat of vervalt, en vanaf welke dag.",
                    "Write what changes: which measure is off or lapses, and from which day.",
                ),
                source=_SOURCE,
            ),
            text(
                "instead",
                ("wat ervoor in de plaats komt", "what comes in its place"),
                (
                    "Alleen als er iets voor in de plaats komt, zoals een nieuwe brief.",
                    "Only when something comes in its place, such as a new letter.",
                ),
                required=False,
                source=_SOURCE,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        limit(
            "withdraws_nothing",
            "letter",
            _nothing_to_withdraw,
            "Er is geen definitieve brief die hiermee wordt ingetrokken. Kies die brief en maak vandaar de intrekking.",
            "There is no final letter that this withdraws. Choose that letter and make the withdrawal from there.",
            source=_SOURCE,
            confidence=Confidence.CHOICE,
        ),
        limit(
            "not_entitled",
            "signatory",
            _not_entitled,
            "Wie een brief intrekt, moet die brief ook mogen tekenen. Leg de intrekking voor aan het bestuur.",
            "Who withdraws a letter must be entitled to sign it. Put the withdrawal before the board.",
            source="law-and-letters 5.3",
            confidence=Confidence.CHOICE,
        ),
    ),
    copies=_copies,
    offers=_revoked,
    computed=_named,
    source=_SOURCE,
)

PLANS = (WITHDRAWAL,)
