"""The limits of a dispute about another course (domain reference 3.3, 4, 5.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wm_desktop.domain.courses.build import doubt, must
from wm_desktop.domain.courses.model import Asked, CourseCase, CourseKind
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

STAFF = frozenset(
    {
        CourseKind.STAFF_WARNING,
        CourseKind.STAFF_REPRIMAND,
        CourseKind.STAFF_SUSPENSION,
        CourseKind.STAFF_ENDING,
        CourseKind.STAFF_SUMMARY_DISMISSAL,
    }
)
HEARD = frozenset({"hear", "not_heard"})


def form_of(case: CourseCase) -> str:
    """Which kind of dispute it is; empty before it came in."""
    received = case.last("receive")
    return "" if received is None else received.facts.text("form")


def is_form(*forms: str) -> Callable[[Asked], bool]:
    """Whether the dispute, as recorded or as asked now, is one of these."""
    return lambda asked: (form_of(asked.case) or asked.facts.text("form")) in forms


def decision_due(case: CourseCase) -> date | None:
    """The last day for the board's decision on an objection."""
    start = day_in(case.last("receive"), "received_on")
    return None if start is None else case.term(TermKind.OBJECTION_DECISION, start).due_day


def received_on(asked: Asked) -> date | None:
    """The day the dispute came in."""
    return day_in(asked.case.last("receive"), "received_on")


def deadline_given(asked: Asked) -> bool:
    """Whether the body set a day for papers."""
    return asked.facts.day("papers_by") is not None


def _in_expulsion(asked: Asked) -> bool:
    return asked.case.disputed is CourseKind.PUPIL_EXPULSION and asked.facts.text("form") in {"objection", "gpo"}


def _not_for_gpo(asked: Asked) -> bool:
    return asked.facts.text("form") == "gpo" and asked.case.disputed is not CourseKind.PUPIL_EXPULSION


def _appeal_without_employee(asked: Asked) -> bool:
    return asked.facts.text("form") == "appeal" and asked.case.disputed not in STAFF


def _late(asked: Asked) -> bool:
    due = decision_due(asked.case)
    return due is not None and asked.day > due


IN_EXPULSION = must(
    "in_expulsion",
    "Bezwaar en geschil over een verwijdering hebben eigen stappen. Leg ze vast in het traject van de verwijdering.",
    "Objection and dispute about an expulsion have steps of their own. Record them in the course of the expulsion.",
    _in_expulsion, "law-and-letters 11.4", Confidence.CHOICE, field="form",
)  # fmt: skip
NOT_FOR_GPO = doubt(
    "not_for_gpo",
    "Deze commissie gaat over verwijdering, toelating en het ontwikkelingsperspectief. Klopt dit?",
    "This committee deals with expulsion, admission and the development plan. Is this right?",
    _not_for_gpo, "procedure GPO; law-and-letters 3.3", Confidence.SECONDARY, field="form",
)  # fmt: skip
APPEAL_FOR_STAFF = doubt(
    "appeal_for_staff",
    "Beroep bij de commissie van beroep is er voor medewerkers. Klopt dit?",
    "An appeal to the appeals committee is for employees. Is this right?",
    _appeal_without_employee, "law-and-letters 5.1", Confidence.SECONDARY, field="form",
)  # fmt: skip
ONLY_OBJECTION = must(
    "only_objection",
    "Over dit geschil beslist niet het bestuur. Kies 'Uitspraak of oordeel ontvangen'.",
    "The board does not decide this dispute. Choose 'Ruling or opinion received'.",
    lambda asked: form_of(asked.case) != "objection", "law-and-letters 3.3", Confidence.OFFICIAL, early=True,
)  # fmt: skip
NOT_OBJECTION = must(
    "not_objection",
    "Op een bezwaar beslist het bestuur zelf. Kies 'Beslissing op bezwaar'.",
    "The board itself decides an objection. Choose 'Decision on the objection'.",
    lambda asked: form_of(asked.case) == "objection", "law-and-letters 3.3", Confidence.OFFICIAL, early=True,
)  # fmt: skip
UNHEARD = must(
    "unheard",
    "Wie bezwaar maakte, is nog niet gehoord.",
    "Who objected was not heard yet.",
    lambda asked: not asked.case.has(*HEARD),
    "law-and-letters 3.2 (WPO 63 lid 3), 4 (regeling van een ander bestuur)", Confidence.SECONDARY, early=True,
)  # fmt: skip
LATE = doubt(
    "decision_late",
    "De vier weken voor deze beslissing zijn voorbij. Schrijf waarom zij later komt.",
    "The four weeks for this decision are over. Write why it comes later.",
    _late, "law-and-letters 3.3, 12.3", Confidence.SECONDARY, early=True,
)  # fmt: skip
