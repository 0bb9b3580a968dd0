"""Walk a course: where it stands, what can be done, and whether a step may be taken.

Nothing here knows a particular course. The state is never stored: it follows from the steps that were taken and from
the day it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from wm_desktop.domain.courses.errors import ReasonNeededError, Refusal, StepNotPossibleError, StepRefusedError
from wm_desktop.domain.courses.facts import Facts, Override, reads
from wm_desktop.domain.courses.model import Asked, CourseCase, Passage, Step, Taken
from wm_desktop.domain.courses.words import Words


@dataclass(frozen=True)
class Offer:
    """A step that belongs to where the course stands; `blocked` says why it does not work yet."""

    step: Step
    blocked: tuple[Refusal, ...] = ()
    doubts: tuple[Refusal, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What is to be said of a step: `refusals` stop it, `doubts` need a reason each."""

    refusals: tuple[Refusal, ...] = ()
    doubts: tuple[Refusal, ...] = ()


def state_of(case: CourseCase) -> str:
    """Give the state a course is in today."""
    return reached(case)[-1]


def reached(case: CourseCase) -> tuple[str, ...]:
    """Give the states a course went through, in order, the present one last."""
    known = replace(case, taken=())
    path = [case.machine.states[0].code]
    for one in case.taken:
        _pass(known, path, one.day)
        step = case.machine.by_code[one.step]
        known = replace(known, taken=(*known.taken, one))
        if step.to:
            path.append(step.to)
        _settle(known, path)
    _pass(known, path, case.today)
    return tuple(path)


def offers(case: CourseCase) -> tuple[Offer, ...]:
    """Give the steps that belong to the state, each with what already stands in its way."""
    state = state_of(case)
    return tuple(_offer(case, step) for step in case.machine.steps if _belongs(case, step, state))


def judge(case: CourseCase, code: str, facts: Facts, happened_at: datetime) -> Verdict:
    """Say what stands in the way of a step; raises StepNotPossibleError when it does not belong to the state."""
    step = _step(case, code)
    found = _guarded(Asked(case, step, facts, happened_at))
    return replace(found, refusals=(*_incomplete(step, facts), *found.refusals))


def guarded(case: CourseCase, code: str, facts: Facts, happened_at: datetime) -> Verdict | None:
    """Say which guards a step would fail, whatever must still be filled in; None when the state does not allow it."""
    step = case.machine.by_code[code]
    if not _belongs(case, step, state_of(case)):
        return None
    return _guarded(Asked(case, step, facts, happened_at))


def take(
    case: CourseCase, code: str, facts: Facts, happened_at: datetime, reasons: Mapping[str, str] | None = None
) -> Taken:
    """Give the step as taken; `reasons` say per guard why it is passed.

    Raises StepNotPossibleError, StepRefusedError, or ReasonNeededError for the doubts without a reason.
    """
    verdict = judge(case, code, facts, happened_at)
    if verdict.refusals:
        raise StepRefusedError(verdict.refusals)
    given = {guard: reason.strip() for guard, reason in (reasons or {}).items() if reason.strip()}
    unexplained = [doubt for doubt in verdict.doubts if doubt.code not in given]
    if unexplained:
        raise ReasonNeededError(unexplained)
    overrides = tuple(Override(doubt.code, given[doubt.code]) for doubt in verdict.doubts)
    known = {field.name: text for field in case.machine.by_code[code].fields if (text := facts.text(field.name))}
    return Taken(code, happened_at, Facts(known), overrides)


def carried(case: CourseCase, code: str) -> Facts:
    """Give what earlier steps already say for the fields of a step, to be offered and checked."""
    step = case.machine.by_code[code]
    found = {}
    for field in step.fields:
        texts = [text for one in case.taken if (text := one.facts.text(field.name))]
        if field.carried and texts:
            found[field.name] = texts[-1]
    return Facts(found)


def is_final(case: CourseCase) -> bool:
    """Whether nothing is left to do in a course."""
    return case.machine.state(state_of(case)).final


def _guarded(asked: Asked) -> Verdict:
    failing = [
        Refusal(guard.code, guard.words, guard.hard, guard.field, guard.source, guard.confidence)
        for guard in asked.step.guards
        if guard.fails(asked)
    ]
    first = (*_order(asked), *_lock(asked.case, asked.step))
    return Verdict(
        refusals=(*first, *(refusal for refusal in failing if refusal.hard)),
        doubts=tuple(refusal for refusal in failing if not refusal.hard),
    )


def _step(case: CourseCase, code: str) -> Step:
    step, state = case.machine.by_code[code], state_of(case)
    if not _belongs(case, step, state):
        raise StepNotPossibleError(step=step.words.nl, state=case.machine.state(state).words.nl)
    return step


def _belongs(case: CourseCase, step: Step, state: str) -> bool:
    return state in step.frm and not (step.once and case.has(step.code))


def _offer(case: CourseCase, step: Step) -> Offer:
    asked = Asked(case, step, Facts(), case.now)
    failing = [
        Refusal(guard.code, guard.words, guard.hard, guard.field, guard.source, guard.confidence)
        for guard in step.guards
        if guard.early and guard.fails(asked)
    ]
    hard = (*_lock(case, step), *(refusal for refusal in failing if refusal.hard))
    return Offer(step, hard, tuple(refusal for refusal in failing if not refusal.hard))


def _incomplete(step: Step, facts: Facts) -> list[Refusal]:
    found = []
    for field in step.fields:
        if field.required and not facts.text(field.name):
            words = Words(f"Vul in: {field.words.nl}.", f"Fill in: {field.words.en}.")
            found.append(Refusal("empty", words, field=field.name))
        elif not reads(field, facts):
            words = Words(f"'{field.words.nl}' is niet te lezen.", f"'{field.words.en}' cannot be read.")
            found.append(Refusal("unreadable", words, field=field.name))
    return found


def _order(asked: Asked) -> list[Refusal]:
    """A step lies in the past, and one that moves the course on does not lie before the one it follows."""
    if asked.happened_at > asked.case.now:
        words = Words(
            "Dit moment ligt in de toekomst. Leg een stap vast als die is gezet.",
            "This moment lies in the future. Record a step once it has been taken.",
        )
        return [Refusal("future", words, field="happened_at")]
    before = _earliest(asked.case, asked.step)
    if before is not None and asked.happened_at < before:
        words = Words(
            "Deze stap ligt voor een stap die eraan voorafgaat. Controleer datum en tijd.",
            "This step lies before a step that precedes it. Check date and time.",
        )
        return [Refusal("order", words, field="happened_at")]
    return []


def _earliest(case: CourseCase, step: Step) -> datetime | None:
    """A step that moves the course on follows everything; another follows the last that moved it."""
    moving = [one.happened_at for one in case.taken if step.to or case.machine.by_code[one.step].to]
    return max(moving, default=None)


def _lock(case: CourseCase, step: Step) -> list[Refusal]:
    if not (case.locked and step.inquiry):
        return []
    words = Words(
        "Er is een vermoeden van een zedenmisdrijf. Overleg eerst met de vertrouwensinspecteur en leg dat gesprek "
        "vast; doe tot dan geen eigen onderzoek en hoor de aangesprokene niet.",
        "A sexual offence is suspected. Consult the confidential inspector first and record that call; until then no "
        "investigation of your own, and no hearing of the accused.",
    )
    return [Refusal("inquiry_locked", words, source="law-and-letters 6.1, 11.1; WPO 4a")]


def _settle(case: CourseCase, path: list[str]) -> None:
    for milestone in case.machine.milestones:
        known = all(case.has(*needed) for needed in milestone.needs)
        if path[-1] == milestone.frm and known and milestone.when(case):
            path.append(milestone.to)


def _pass(case: CourseCase, path: list[str], today: date) -> None:
    """Move on by the calendar, as often as days have come."""
    for passage in _waiting(case, path[-1]):
        day = passage.day(case)
        if day is not None and day <= today:
            path.append(passage.to)
            _pass(case, path, today)
            return


def _waiting(case: CourseCase, state: str) -> Sequence[Passage]:
    return [passage for passage in case.machine.passages if passage.frm == state]
