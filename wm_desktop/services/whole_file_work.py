"""Tasks and terms of a whole file as they go on paper: what ran or had to be done, until when, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Mark, marks_by_subject
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, short_day, short_moment
from wm_desktop.domain.ids import CourseId, TermId
from wm_desktop.domain.letter_case import Confidence, public_source
from wm_desktop.domain.term_days import Point, local_day
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.dossier_words import CONFIDENCES, LIMITS, NATURES, OUTCOMES, OWN_SOURCE, WHO


@dataclass(frozen=True)
class WorkSheet:
    """A term or a task: its words, where it stands, labelled facts, and where the rule comes from.

    `source` is written by the program and never holds a name.
    """

    title: str
    state: str
    facts: tuple[tuple[str, str], ...]
    source: str


def term_sheets(case: CaseFile, now: datetime) -> Iterator[WorkSheet]:
    """Give every term, each that was replaced right before the one that took its place."""
    marks, about = marks_by_subject(case.marks), _courses(case)
    known = {term.id: term for term in case.terms}
    followed = {term.replaces: term for term in case.terms if term.replaces is not None}
    for term in sorted(case.terms, key=lambda one: _order(one, known)):
        mark, after = marks.get(term.id), followed.get(term.id)
        rule, counted = term.term.rule, term.term
        advised = "" if counted.advised == counted.due else f" (liever {_point(counted.advised)})"
        facts = (
            ("Soort", f"{rule.nl} ({NATURES[rule.nature]})"),
            ("Bij", about.get(term.course_id, "")),
            ("Begin", _point(counted.start)),
            (LIMITS[rule.nature], f"{_point(counted.due)}{advised}"),
            ("Uitkomst", _outcome(mark)),
            ("Vervangt", _replaced(term, known)),
            ("Berekening", counted.why_in("nl")),
            ("Vastgelegd", _recorded(term)),
        )
        state = _term_state(term, mark, after, now)
        yield WorkSheet(term.words.nl, state, _filled(facts), _source(counted.source, counted.confidence))


def task_sheets(case: CaseFile, now: datetime) -> Iterator[WorkSheet]:
    """Give every task by its day; first those that are to be done as soon as possible."""
    marks, about = marks_by_subject(case.marks), _courses(case)
    for task in sorted(case.tasks, key=lambda one: (one.due is not None, one.due or now.date(), one.recorded_at)):
        mark = marks.get(task.id)
        facts = (
            ("Bij", about.get(task.course_id, "")),
            ("Uiterlijk", "zo snel mogelijk" if task.due is None else short_day(task.due)),
            ("Wie", WHO[task.by]),
            ("Uitkomst", _outcome(mark)),
            ("Vastgelegd", _recorded(task)),
        )
        state = _state(task.due, mark, now)
        yield WorkSheet(task.words.nl, state, _filled(facts), _source(task.source, task.confidence))


def _order(term: CaseTerm, known: Mapping[TermId, CaseTerm]) -> tuple[object, ...]:
    first, times = term, 0
    while first.replaces is not None:
        first, times = known[first.replaces], times + 1
    return local_day(first.term.start), first.recorded_at, first.id, times


def _courses(case: CaseFile) -> Mapping[CourseId | None, str]:
    return {
        one.course.id: f"{one.machine.words.nl}{'' if one.party is None else f': {one.party.name}'}"
        for one in case.courses
    }


def _term_state(term: CaseTerm, mark: Mark | None, after: CaseTerm | None, now: datetime) -> str:
    if mark is None and after is not None:
        return f"vervangen; de nieuwe termijn loopt tot en met {_point(after.term.due)}"
    state = _state(term.term.due, mark, now)
    if mark is None and term.term.standing_still:
        return f"open, staat stil; op zijn vroegst {state.removeprefix('open, ')}"
    return state


def _state(due: Point | None, mark: Mark | None, now: datetime) -> str:
    """How many days before or after its end it was ticked off, or how long it still has; no judgement."""
    if mark is not None:
        said = OUTCOMES[mark.outcome]
        return said if due is None else f"{said}, {_distance(due, mark.happened_at)}"
    if due is None:
        return "open, zo snel mogelijk"
    days = (local_day(due) - local_day(now)).days
    if days:
        return f"open, nog {_days(days)}" if days > 0 else f"open, {_days(-days)} voorbij"
    over = isinstance(due, datetime) and now > due
    return "open, vandaag; het tijdstip is voorbij" if over else "open, vandaag is de laatste dag"


def _distance(due: Point, moment: datetime) -> str:
    days = (local_day(due) - local_day(moment)).days
    if days:
        return f"{_days(abs(days))} {'vóór' if days > 0 else 'na'} de laatste dag"
    if not isinstance(due, datetime):
        return "op de laatste dag"
    if moment.astimezone(SCHOOL_ZONE).time() == time():
        return "op de laatste dag, tijdstip niet vastgelegd"
    return f"op de laatste dag, {'na' if moment > due else 'vóór'} het tijdstip"


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"


def _outcome(mark: Mark | None) -> str:
    if mark is None:
        return ""
    told = ", ".join(filter(None, (mark.channel, mark.note)))
    moment, recorded = short_moment(mark.happened_at), short_moment(mark.recorded_at)
    by = f"afgevinkt door {mark.recorded_by} op {recorded}"
    return f"{OUTCOMES[mark.outcome]} op {moment}{f' ({told})' if told else ''}; {by}"


def _replaced(term: CaseTerm, known: Mapping[TermId, CaseTerm]) -> str:
    """What it took the place of, and why."""
    if term.replaces is None:
        return ""
    old = known[term.replaces].term
    return f"de termijn vanaf {_point(old.start)} tot en met {_point(old.due)}\nReden: {term.reason}"


def _recorded(item: CaseTask | CaseTerm) -> str:
    return f"door {item.recorded_by} op {short_moment(item.recorded_at)}"


def _source(source: str, confidence: Confidence) -> str:
    return f"Bron: {public_source(source) or OWN_SOURCE}. Zekerheid: {CONFIDENCES[confidence]}."


def _point(point: Point) -> str:
    return short_moment(point) if isinstance(point, datetime) else short_day(point)


def _filled(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if pair[1].strip())
