"""Which letters can be written about whom in a file; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import Party, PartyRole
from wm_desktop.domain.letter_plans.catalogue import plans, plans_for
from wm_desktop.domain.letter_plans.model import LetterPlan
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.courses import CourseShown


@dataclass(frozen=True)
class KindOffered:
    """A kind of letter that fits.

    `course` is the course it belongs to, `running` whether the file has that, `now` whether that has come to it.
    """

    kind: LetterKind
    course: Words | None
    running: bool
    now: bool = False


@dataclass(frozen=True)
class LettersOffered:
    """What can be written about one party, or about the file as a whole."""

    party: Party | None
    kinds: tuple[KindOffered, ...]


def letters_offered(case: CaseFile) -> list[LettersOffered]:
    """Give who a letter can be about, those who are spoken to first, and which letters then."""
    running = [one for one in case.courses if not one.final]
    parties = sorted(case.file.parties, key=lambda party: party.role is not PartyRole.ACCUSED)
    return [LettersOffered(party, tuple(_kinds(party, running))) for party in (*parties, None)]


def letters_now(shown: CourseShown) -> tuple[LetterKind, ...]:
    """Give the letters that carry out a step which a course has come to, or tell others of one that was taken."""
    now, taken = {offer.step.code for offer in shown.offers}, {one.step for one in shown.taken}
    found = (plan for plan in plans().values() if shown.course.kind in {plan.course, *plan.courses})
    return tuple(plan.kind for plan in found if _fits(plan, now, taken))


def _fits(plan: LetterPlan, now: set[str], taken: set[str]) -> bool:
    steps = {plan.step, *dict(plan.turns).values()} - {""}
    return bool(steps & now if steps else plan.after & taken)


def _kinds(party: Party | None, running: Sequence[CourseShown]) -> Iterator[KindOffered]:
    about = {None, None if party is None else party.id}
    own = [one for one in running if one.course.party_id in about]
    now = {kind for one in own for kind in letters_now(one)}
    for plan in plans_for(party):
        course = None if plan.course is None else machine_of(plan.course).words
        runs = any(one.course.kind in {plan.course, *plan.courses} for one in own)
        yield KindOffered(plan.kind, course, runs, plan.kind in now)
