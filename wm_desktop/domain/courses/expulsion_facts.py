"""What is known of a pupil's expulsion: who was heard, which school is willing, which days count (reference 11.4)."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from wm_desktop.domain.courses.limits import INVITATIONS, absent_twice
from wm_desktop.domain.courses.model import Asked, CourseCase, Taken
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop

EXECUTED = frozenset({"execute", "execute_meanwhile"})


def parents_absent(case: CourseCase) -> bool:
    """The parents did not come twice after the notice."""
    return absent_twice(case, "parents_absent", "notice")


def parents_had_their_say(case: CourseCase) -> bool:
    """Since the last notice the parents were heard, declined in writing, or did not come twice."""
    heard = any(one.step in {"hear_parents", "parents_declined"} for one in case.since("notice"))
    return case.has("notice") and (heard or parents_absent(case))


def not_each_parent_heard(asked: Asked) -> bool:
    """A guardian with custody was not heard, did not decline and was not absent twice."""
    since = asked.case.since("notice")
    spoken = {who for one in since if one.step in {"hear_parents", "parents_declined"} for who in _people(one)}
    days = {(who, one.day) for one in since if one.step == "parents_absent" for who in _people(one)}
    away = {who for who, times in Counter(who for who, _ in days).items() if times >= INVITATIONS}
    return not {str(one) for one in asked.case.custody} <= spoken | away


def _people(one: Taken) -> tuple[str, ...]:
    return one.facts.lines("present")


def heard_on_objection(case: CourseCase) -> bool:
    """Since the last objection the parents were heard on it, declined in writing, or did not come twice."""
    steps = {"hear_objection", "objection_hearing_declined"}
    heard = any(one.step in steps for one in case.since("objection"))
    return case.has("objection") and (heard or absent_twice(case, "objection_absent", "objection"))


def willing(case: CourseCase) -> bool:
    """Whether another school is willing now."""
    last = case.last("school_found", "school_withdraws")
    return last is not None and last.step == "school_found"


def unwilling(case: CourseCase) -> bool:
    """Whether a school that was willing has withdrawn."""
    return not willing(case)


def first_notice(asked: Asked) -> bool:
    """Whether this is the first notice, not one that replaces it."""
    return sum(one.step == "notice" for one in asked.case.taken) == 1


def notified_on(case: CourseCase) -> date | None:
    """The day the parents were told of the decision."""
    told = case.last("notify")
    return None if told is None else told.day


def noticed_on(case: CourseCase) -> date | None:
    """The day of the last notice."""
    notice = case.last("notice")
    return None if notice is None else notice.day


def objection_until(case: CourseCase) -> date | None:
    """The last day for an objection."""
    told = notified_on(case)
    return None if told is None else case.term(TermKind.OBJECTION, told).due_day


def irrevocable_from(case: CourseCase) -> date | None:
    """The day after the last for an objection; while a dispute is before the committee the school waits."""
    until = objection_until(case)
    if until is None or gpo_open(case):
        return None
    opinion = case.last("gpo_opinion")
    return max(until + timedelta(days=1), opinion.day if opinion else until)


def gpo_open(case: CourseCase) -> bool:
    """Whether a dispute is before the disputes committee (GPO)."""
    last = case.last("gpo", "gpo_opinion")
    return last is not None and last.step == "gpo"


def gpo_closed(case: CourseCase) -> bool:
    """Whether no dispute is before it."""
    return not gpo_open(case)


def received_on(case: CourseCase) -> date | None:
    """The day the last objection was received."""
    return day_in(case.last("objection"), "received_on")


def last_opinion(case: CourseCase) -> date | None:
    """The day the committee gave its last opinion."""
    return day_in(case.last("gpo_opinion"), "opinion_on")


def dispute_from(case: CourseCase) -> date | None:
    """The first day on which a dispute can be lodged: once the parents know, and after an earlier opinion."""
    return max((day for day in (notified_on(case), last_opinion(case)) if day is not None), default=None)


def lodged_on(case: CourseCase) -> date | None:
    """The day the last dispute was lodged."""
    return day_in(case.last("gpo"), "lodged_on")


def disputes(case: CourseCase) -> list[Stop]:
    """The times a dispute was before the committee, the last perhaps still open."""
    found: list[Stop] = []
    for one in case.taken:
        if one.step == "gpo" and (first := one.facts.day("lodged_on")) is not None:
            found.append(Stop(first))
        if one.step == "gpo_opinion" and found:
            found[-1] = Stop(found[-1].first, one.facts.day("opinion_on"))
    return found


def decision_stops(asked: Asked) -> tuple[Stop, ...]:
    """The times the term of the decision on the objection stands still; a dispute after its end changes nothing."""
    start, kept = received_on(asked.case), ()
    return kept if start is None else stops_from(asked.case, start)


def stops_from(case: CourseCase, start: date) -> tuple[Stop, ...]:
    """The times a term of the decision that started on a day stands still."""
    kept: tuple[Stop, ...] = ()
    for stop in disputes(case):
        end = case.term(TermKind.OBJECTION_DECISION, start, kept).end
        if stop.first <= end:
            kept = (*kept, stop)
    return kept


def decision_due(case: CourseCase) -> date | None:
    """The last day for the decision on the objection."""
    start = received_on(case)
    return None if start is None else case.term(TermKind.OBJECTION_DECISION, start, stops_from(case, start)).due_day


def objection_received(asked: Asked) -> date | None:
    """The day from which the term of the decision counts."""
    return received_on(asked.case)


def effective_on(case: CourseCase) -> date | None:
    """The day the expulsion takes effect, as the parents were told."""
    return day_in(case.last("decide", "set_date"), "effective_on")
