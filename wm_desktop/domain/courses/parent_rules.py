"""The limits of a ban on access for a parent (domain reference 4, 11.5, 12.3)."""

from __future__ import annotations

from datetime import date, timedelta

from wm_desktop.domain.courses.build import doubt, must
from wm_desktop.domain.courses.limits import absent_twice
from wm_desktop.domain.courses.model import Asked, CourseCase
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.school_days import school_days
from wm_desktop.domain.term_days import in_months
from wm_desktop.domain.term_rules import TERM_RULES, TermKind

NOTICES = frozenset({"intend", "provisional"})
"""Steps that announce a ban: the hearing comes after the last of them."""
MAX_MONTHS = TERM_RULES[TermKind.PARENT_BAN].length
MAX_SCHOOL_DAYS = TERM_RULES[TermKind.PARENT_INTERIM_BAN].length
_LKC = "LKC 26-4-2022; law-and-letters 4"
_HEARD = frozenset({"hear", "hearing_declined"})


def had_their_say(case: CourseCase) -> bool:
    """Since the ban was last announced the parent was heard, declined in writing, or did not come twice."""
    heard = any(one.step in _HEARD for one in case.since(*NOTICES))
    return case.has(*NOTICES) and (heard or absent(case))


def absent(case: CourseCase) -> bool:
    """Since the ban was last announced the parent did not come twice."""
    return case.has(*NOTICES) and absent_twice(case, "not_come", *NOTICES)


def view_until(case: CourseCase) -> date | None:
    """The last day for the parent's view on a notice of intent.

    A provisional ban has no such term: the hearing within its days takes the place (domain reference 11.5).
    """
    notice = next((one for one in reversed(case.since("ban")) if one.step == "intend"), None)
    return None if notice is None else case.term(TermKind.PARENT_VIEW, notice.day).due_day


def provisional_over(case: CourseCase) -> date | None:
    """The day after a provisional ban."""
    last = day_in(case.last("provisional"), "ends_on")
    return None if last is None else last + timedelta(days=1)


def ban_over(case: CourseCase) -> date | None:
    """The day after the ban."""
    last = day_in(case.last("ban"), "ends_on")
    return None if last is None else last + timedelta(days=1)


def review_in_time(asked: Asked) -> bool:
    """Whether the usual day for a review lies within the ban."""
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    usual = None if first is None else asked.case.term(TermKind.PARENT_BAN_REVIEW, first).due_day
    return usual is not None and last is not None and usual < last


def _backwards(asked: Asked) -> bool:
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    return first is not None and last is not None and last < first


def _starts_in_the_past(asked: Asked) -> bool:
    first = asked.facts.day("starts_on")
    return first is not None and first < asked.day


def _longer_than_allowed(asked: Asked) -> bool:
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    return first is not None and last is not None and last >= in_months(first, MAX_MONTHS)


def _too_many_school_days(asked: Asked) -> bool:
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    if first is None or last is None or last < first:
        return False
    return len(school_days(first, last, asked.case.closed)) > MAX_SCHOOL_DAYS


def _hearing_outside(asked: Asked) -> bool:
    last, hearing = asked.facts.day("ends_on"), asked.facts.day("hearing_on")
    return hearing is not None and (hearing < asked.day or (last is not None and hearing > last))


def _view_term_runs(asked: Asked) -> bool:
    until = view_until(asked.case)
    said_all = any(one.step == "view_complete" for one in asked.case.since("intend"))
    return until is not None and asked.day <= until and not said_all


def _review_outside(asked: Asked) -> bool:
    first, last, day = (asked.facts.day(name) for name in ("starts_on", "ends_on", "review_on"))
    return day is not None and ((first is not None and day < first) or (last is not None and day > last))


def _after_provisional(asked: Asked) -> bool:
    notice, over = asked.case.last(*NOTICES), provisional_over(asked.case)
    return notice is not None and notice.step == "provisional" and over is not None and asked.day >= over


def _not_warned(asked: Asked) -> bool:
    return not asked.case.has("warn", "provisional")


def _not_reviewed(asked: Asked) -> bool:
    return not any(one.step == "review" for one in asked.case.since("ban"))


_PERIOD = (
    must(
        "ends_before_start",
        "De laatste dag ligt voor de eerste dag.",
        "The last day lies before the first.",
        _backwards, "law-and-letters 11.5", Confidence.CHOICE, field="ends_on",
    ),
    must(
        "starts_in_the_past",
        "De eerste dag ligt voor deze stap. Een ontzegging werkt niet terug.",
        "The first day lies before this step. A ban does not work backwards.",
        _starts_in_the_past, _LKC, Confidence.SECONDARY, field="starts_on",
    ),
)  # fmt: skip
BAN_PERIOD = (
    *_PERIOD,
    must(
        "longer_than_six_months",
        f"Een ontzegging duurt hooguit {MAX_MONTHS} maanden. Duurt het probleem voort, neem dan een nieuw besluit.",
        f"A ban lasts {MAX_MONTHS} months at most. If the problem goes on, take a new decision.",
        _longer_than_allowed, "law-and-letters 4 (regeling van een ander bestuur), 11.5", Confidence.SECONDARY,
        field="ends_on",
    ),
    doubt(
        "review_outside",
        "De evaluatie valt buiten de ontzegging.",
        "The review lies outside the ban.",
        _review_outside, "law-and-letters 12.3", Confidence.CHOICE, field="review_on",
    ),
)  # fmt: skip
PROVISIONAL_PERIOD = (
    *_PERIOD,
    must(
        "too_many_school_days",
        f"Een voorlopige ontzegging duurt hooguit {MAX_SCHOOL_DAYS} schooldagen.",
        f"A provisional ban lasts {MAX_SCHOOL_DAYS} school days at most.",
        _too_many_school_days, "law-and-letters 11.5", Confidence.CHOICE, field="ends_on",
    ),
    must(
        "hearing_outside",
        "Hoor de ouder binnen de dagen van de voorlopige ontzegging.",
        "Hear the parent within the days of the provisional ban.",
        _hearing_outside, "law-and-letters 11.5", Confidence.CHOICE, field="hearing_on",
    ),
    must(
        "provisional_again",
        "Er is al een voorlopige ontzegging gegeven. Verlengen kan niet; stuur een voornemen en hoor de ouder.",
        "A provisional ban was given already. It cannot be extended; send a notice of intent and hear the parent.",
        lambda asked: asked.case.has("provisional"), "law-and-letters 11.5", Confidence.CHOICE, early=True,
    ),
)  # fmt: skip
UNHEARD = must(
    "unheard",
    "De ouder is na het laatste voornemen nog niet gehoord.",
    "The parent was not heard yet since the ban was last announced.",
    lambda asked: not had_their_say(asked.case),
    "LKC, via vbs.nl; law-and-letters 1.11, 4", Confidence.SECONDARY, early=True,
)  # fmt: skip
AFTER_PROVISIONAL = must(
    "after_provisional",
    "De voorlopige ontzegging was toen al voorbij. Stuur eerst een voornemen.",
    "The provisional ban was over by then. Send a notice of intent first.",
    _after_provisional, "law-and-letters 11.5", Confidence.CHOICE,
)  # fmt: skip
VIEW_TERM = must(
    "view_term_runs",
    "De ouder kan nog een zienswijze geven. Besluit na de laatste dag van die termijn.",
    "The parent can still give a view. Decide after the last day of that term.",
    _view_term_runs, "law-and-letters 11.5 (eigen regel: vijf werkdagen)", Confidence.CHOICE, early=True,
)  # fmt: skip
NOT_WARNED = doubt(
    "not_warned",
    "De ouder is niet eerder gewaarschuwd dat een ontzegging kan volgen.",
    "The parent was not warned before that a ban may follow.",
    _not_warned, "LKC, via vbs.nl; law-and-letters 1.11, 4", Confidence.SECONDARY, early=True,
)  # fmt: skip
NOT_REVIEWED = doubt(
    "not_reviewed",
    "De ontzegging is nog niet geëvalueerd.",
    "The ban was not reviewed yet.",
    _not_reviewed, "law-and-letters 11.5", Confidence.CHOICE, early=True,
)  # fmt: skip
