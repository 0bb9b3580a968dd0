"""Rules of the gate that the letters to employees share (domain reference 5, 11.6 to 11.9 and 12.1).

A rule that rests on the text of the CAO PO, which could not be confirmed, says so in its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import takewhile

from wm_desktop.domain.courses.model import CourseCase, Taken
from wm_desktop.domain.courses.staff_parts import CAO
from wm_desktop.domain.courses.staff_rules import VIEWS, end_of_term
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule
from wm_desktop.domain.letter_plans.parts import HEARD_AFTER_LETTER, blank, doubt, limit, rule
from wm_desktop.domain.letter_plans.staff_parts import SOURCE
from wm_desktop.domain.term_rules import TERM_RULES, TermKind

POST_DAYS = 3
"""Days a letter may be under way; a last day for a response is offered so much later (choice of design)."""
NOT_HEARD = rule(
    "hearing",
    "hearing",
    lambda case: blank("hearing")(case) and blank("no_hearing_reason")(case),
    "Schrijf wat de medewerker heeft gezegd, of waarom er geen gesprek kon zijn.",
    "Write what the employee said, or why there could be no talk.",
    source="law-and-letters 5.1, 12",
)
NO_TALK_DATE = rule(
    "heard_on",
    "heard_on",
    lambda case: not blank("hearing")(case) and case.values.day("heard_on") is None,
    "Vul in op welke dag u met de medewerker hebt gesproken.",
    "Fill in on which day you spoke with the employee.",
    source=SOURCE,
)
HEARD_RULES = (NOT_HEARD, NO_TALK_DATE, HEARD_AFTER_LETTER)

FUNCTION = rule(
    "person_function",
    "person.function",
    lambda case: case.person is not None and not case.person.function.strip(),
    "De functie van de medewerker ontbreekt. Vul die in bij Personen.",
    "The function of the employee is missing. Fill it in under Persons.",
    source="law-and-letters 12",
)


def _without_number(case: LetterCase) -> bool:
    article = case.values.text("article")
    return bool(article) and re.search(r"\d", article) is None


ARTICLE_NUMBER = doubt(
    "article_number",
    "article",
    _without_number,
    "Hier staat geen nummer van een artikel. Een besluit zonder artikel van de cao houdt meestal geen stand.",
    "This holds no number of an article. A decision without an article of the CAO mostly does not stand.",
    source="law-and-letters 5.1 (106010)",
    confidence=Confidence.OFFICIAL,
)


def _other_article(case: LetterCase) -> bool:
    announced = case.announced.values.text("article") if case.announced else ""
    decided = case.course.last(*case.plan.after) if case.course else None
    recorded = decided.facts.text("article") if decided else ""
    return any(known and known != case.values.text("article") for known in (announced, recorded))


OTHER_ARTICLE = doubt(
    "other_article",
    "article",
    _other_article,
    "De brief noemt een ander artikel van de cao dan het voornemen of het vastgelegde besluit.",
    "The letter names another article of the CAO than the notice or the decision that was recorded.",
    source=CAO,
    confidence=Confidence.UNKNOWN,
)


def response_days(case: LetterCase) -> int:
    """How many days the employee has for a response: as the school set it, else as supplied."""
    usual = TERM_RULES[TermKind.STAFF_RESPONSE].length
    return usual if case.course is None else case.course.term(TermKind.STAFF_RESPONSE, case.letter_date).length


def response_until(course: CourseCase, sent: date) -> date | None:
    """The last day of the term for a response to a notice that is received on a day."""
    return end_of_term(course, TermKind.STAFF_RESPONSE, sent)


def offered_term(course: CourseCase) -> Mapping[str, str]:
    """Offer a last day for the response that leaves the post its days."""
    until = response_until(course, course.today + timedelta(days=POST_DAYS))
    return {} if until is None else {"respond_by": until.isoformat()}


def _too_short(case: LetterCase) -> bool:
    by = case.values.day("respond_by")
    until = None if case.course is None else response_until(case.course, case.letter_date)
    return by is not None and until is not None and by < until


RESPONSE_SHORT = limit(
    "response_short",
    "respond_by",
    _too_short,
    "Deze dag ligt voor het einde van de termijn voor een zienswijze (zie Instellingen). Kies een latere dag.",
    "This day lies before the end of the term for a view (see Settings). Choose a later day.",
    source=f"{CAO}; law-and-letters 1.15, 5.1",
    confidence=Confidence.OFFICIAL,
)


def _hearing_past(case: LetterCase) -> bool:
    at = case.values.moment("hearing_on")
    return at is not None and at.astimezone(SCHOOL_ZONE).date() < case.letter_date


HEARING_PAST = limit(
    "hearing_past",
    "hearing_on",
    _hearing_past,
    "Het gesprek ligt voor de datum van de brief. Kies een dag die nog komt.",
    "The hearing lies before the date of the letter. Choose a day that is still to come.",
    source="law-and-letters 5.1 (106138)",
    confidence=Confidence.OFFICIAL,
)
NOTICE_RULES = (FUNCTION, ARTICLE_NUMBER, RESPONSE_SHORT, HEARING_PAST)


def _no_view(case: LetterCase) -> bool:
    return blank("view")(case) and blank("no_view")(case)


def heard_on_notice(course: CourseCase, decision: str) -> tuple[Taken, ...]:
    """Give the steps between the notice of a decision and that decision, or until now when it was not taken yet."""
    notice = {"renew_decide": "renew_notice"}.get(decision, "notice")
    return tuple(takewhile(lambda one: one.step != decision, course.since(notice)))


def _view_since_notice(case: LetterCase) -> bool:
    if case.course is None:
        return False
    return any(one.step in VIEWS for one in heard_on_notice(case.course, min(case.plan.after)))


VIEW_RULES = (
    rule(
        "view",
        "view",
        _no_view,
        "Geef de zienswijze van de medewerker weer, of schrijf waarom er geen is.",
        "Give the view of the employee, or write why there is none.",
        source="law-and-letters 5.1, 12.1",
        confidence=Confidence.OFFICIAL,
    ),
    rule(
        "answer",
        "answer",
        lambda case: not blank("view")(case) and blank("answer")(case),
        "Schrijf wat het bestuur vindt van de punten van de medewerker.",
        "Write what the board makes of the employee's points.",
        source="law-and-letters 5.1, 12.1",
    ),
    limit(
        "view_left_out",
        "view",
        lambda case: _view_since_notice(case) and blank("view")(case) and not _no_view(case),
        "In het traject staat een zienswijze van de medewerker. Geef die in de brief weer.",
        "The course holds a view of the employee. Give it in the letter.",
        source="law-and-letters 5.1 (106138)",
        confidence=Confidence.OFFICIAL,
    ),
    doubt(
        "view_not_recorded",
        "view",
        lambda case: case.course is not None and not blank("view")(case) and not _view_since_notice(case),
        "In het traject staat na het voornemen geen zienswijze. Gaat deze tekst wel over dit besluit?",
        "The course holds no view after the notice. Is this text about this decision?",
        source=SOURCE,
    ),
    HEARD_AFTER_LETTER,
)


def later_than_letter(code: str, name: str) -> LetterRule:
    """A day that is still to come when the letter is made."""

    def fails(case: LetterCase) -> bool:
        found = case.values.day(name)
        return found is not None and found <= case.letter_date

    return limit(
        code,
        name,
        fails,
        "Deze dag ligt niet na de datum van de brief. Kies een latere dag.",
        "This day does not lie after the date of the letter. Choose a later day.",
        source=SOURCE,
        confidence=Confidence.CHOICE,
    )


def holding(pattern: re.Pattern[str], *names: str) -> Callable[[LetterCase], bool]:
    """Whether one of these texts holds words that a pattern knows; case makes no difference."""
    return lambda case: any(pattern.search(case.values.text(name).casefold()) for name in names)


DECISION_RULES: tuple[LetterRule, ...] = (FUNCTION, ARTICLE_NUMBER, OTHER_ARTICLE, *VIEW_RULES)
