"""Fields, rules and copies that the letters to employees share (domain reference 5, 8.4, 11.6 to 11.9 and 12.1).

The present text of the CAO PO could not be confirmed. Article and length of the term for a response come from the
settings or from who writes the letter, never from here; a rule that rests on that text says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.model import CourseCase, Taken
from wm_desktop.domain.courses.staff_parts import CAO
from wm_desktop.domain.courses.staff_rules import VIEWS, end_of_term
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule, Part
from wm_desktop.domain.letter_plans.parts import (
    FACTS,
    HEARD_AFTER_LETTER,
    OWN_ADDRESS,
    SIGNING,
    blank,
    day,
    doubt,
    limit,
    line,
    moment,
    rule,
    text,
    under,
)
from wm_desktop.domain.retention import AFTER_LEAVING
from wm_desktop.domain.term_rules import TERM_RULES, TermKind

EMPLOYEE = frozenset({PersonKind.EMPLOYEE})
SOURCE = "law-and-letters 12.1"
POST_DAYS = 3
"""Days a letter may be under way; a last day for a response is offered so much later (choice of design)."""
_IN_WORDS = {1: "een", 2: "twee", 3: "drie", 4: "vier", 5: "vijf"}


def years(count: int) -> str:
    """Write a number of years: 'twee jaar'."""
    return f"{_IN_WORDS.get(count, str(count))} jaar"


def kept(case: LetterCase) -> Mapping[str, object]:
    """How long a letter stays at most in the personnel file (domain reference 7.1), for the end of a sentence."""
    del case
    return {"kept": f"{years(AFTER_LEAVING)} na het einde van uw dienstverband"}


def numbered(case: LetterCase) -> Mapping[str, object]:
    """The grounds with their numbers, as (number, ground), and whether there are several."""
    grounds = case.values.lines("grounds")
    return {"numbered_grounds": list(enumerate(grounds, 1)), "several_grounds": len(grounds) > 1}


def kept_and_numbered(case: LetterCase) -> Mapping[str, object]:
    """Grounds with their numbers, and how long the letter is kept."""
    return {**kept(case), **numbered(case)}


def personnel_file(case: LetterCase) -> str:
    """Name the employee's own file among the copies."""
    return f"personeelsdossier van {case.person.name if case.person else ''}".strip()


def to_principal(case: LetterCase) -> tuple[str, ...]:
    """Copies of a reprimand or a suspension (domain reference 5.3)."""
    return (personnel_file(case), f"de directeur van {case.school}")


def to_personnel(case: LetterCase) -> tuple[str, ...]:
    """Copies of a talk that is confirmed, and of the end of an employment (domain reference 5.3)."""
    return (personnel_file(case), "personeelszaken")


ADDRESS = under("Adres van de medewerker", "Address of the employee", *OWN_ADDRESS)
SIGN = under("Ondertekening", "Signing", *SIGNING)
STAFF_FACTS = replace(
    FACTS,
    hint=Words(
        "Schrijf wat er is gebeurd: op welke dag, waar of via welk medium, en wat u daarvan weet.",
        "Write what happened: on which day, where or by which medium, and what you know of it.",
    ),
)
HEARD_ON = day(
    "heard_on",
    ("datum van het gesprek", "date of the talk"),
    ("Vul in op welke dag u met de medewerker hebt gesproken.", "Fill in on which day you spoke with the employee."),
    required=False,
    source=SOURCE,
)
HEARD = (
    HEARD_ON,
    text(
        "hearing",
        ("wat de medewerker daarover zei", "what the employee said of it"),
        ("Geef de kant van de medewerker weer, zonder oordeel.", "Give the employee's side, without judging it."),
        required=False,
        source=SOURCE,
    ),
    text(
        "no_hearing_reason",
        ("niet gehoord, omdat", "not heard, because"),
        ("Alleen als er geen gesprek kon zijn.", "Only when there could be no talk."),
        required=False,
        source=SOURCE,
    ),
)
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
ARTICLE = line(
    "article",
    ("artikel en versie van de cao", "article and version of the CAO"),
    (
        "Noem het artikel en de versie van de cao. Vraag ze na bij personeelszaken: de nummers verschillen per cao.",
        "Name the article and the version of the CAO. Ask human resources: the numbers differ per CAO.",
    ),
    source=f"{CAO}; law-and-letters 5.1 (106010)",
    confidence=Confidence.UNKNOWN,
)
RESPOND_BY = day(
    "respond_by",
    ("laatste dag voor de reactie", "last day for the response"),
    (
        "Vul in tot en met welke dag de medewerker kan reageren. Reken de dagen voor de post mee.",
        "Fill in until which day the employee can respond. Count the days for the post as well.",
    ),
    source=f"{CAO}; law-and-letters 5.1",
    confidence=Confidence.UNKNOWN,
)
HEARING_ON = moment(
    "hearing_on",
    ("dag en tijd van het gesprek", "day and time of the hearing"),
    (
        "Vul in wanneer de medewerker zijn kant mondeling kan vertellen.",
        "Fill in when the employee can tell the other side in person.",
    ),
    source=SOURCE,
)
HEARING_PLACE = line(
    "hearing_place",
    ("plaats van het gesprek, en met wie", "place of the hearing, and with whom"),
    ("Vul in waar het gesprek is en wie erbij zijn.", "Fill in where the hearing is and who is there."),
    source=SOURCE,
)
VIEW = (
    replace(HEARD_ON, words=Words("zienswijze gegeven op", "view given on"), hint=Words(
        "Vul in op welke dag de medewerker heeft gereageerd.", "Fill in on which day the employee responded.",
    )),
    text(
        "view",
        ("zienswijze van de medewerker", "view of the employee"),
        ("Geef de punten van de medewerker weer, elk apart.", "Give the employee's points, each by itself."),
        required=False,
        source="law-and-letters 5.1, 12.1",
    ),
    text(
        "no_view",
        ("geen zienswijze, omdat", "no view, because"),
        (
            "Alleen als er geen reactie kwam: schrijf hoe en tot wanneer de medewerker kon reageren.",
            "Only when there was no response: write how and until when the employee could respond.",
        ),
        required=False,
        source="law-and-letters 5.1, 12.1",
    ),
    text(
        "answer",
        ("wat het bestuur daarvan vindt", "what the board makes of it"),
        ("Ga in op elk punt van de medewerker.", "Go into each point of the employee."),
        required=False,
        source="law-and-letters 5.1, 12.1",
    ),
)  # fmt: skip
REASONS = text(
    "reasons",
    ("waarom dit besluit", "why this decision"),
    (
        "Schrijf wat is afgewogen en waarom niet met iets lichters kon worden volstaan. Noem geen nieuwe gronden.",
        "Write what was weighed and why nothing milder would do. Name no new grounds.",
    ),
    source="law-and-letters 12",
)
LEGAL_CHECK = (
    line(
        "checked_by",
        ("juridische toets door (naam en kantoor)", "legal check by (name and firm)"),
        (
            "Vul in welke jurist dit heeft getoetst. Dit komt niet in de brief.",
            "Fill in which lawyer checked this. It does not come into the letter.",
        ),
        source="law-and-letters 5.2",
    ),
    day(
        "checked_on",
        ("datum van die toets", "date of that check"),
        ("Vul in op welke dag de jurist dit heeft getoetst.", "Fill in on which day the lawyer checked this."),
        source="law-and-letters 5.2",
    ),
)
"""Kept with the letter, never printed in it: it is the board's own advice."""

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


def written(found: date | None) -> str:
    """Write a day out; empty when there is none."""
    return "" if found is None else written_day(found)


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


def texts_of(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Give the names of the fields that hold running text, without the address."""
    kinds = {FieldKind.TEXT, FieldKind.LINE, FieldKind.LINES}
    return tuple(part.name for part in parts if part.kind in kinds and not part.name.startswith("to_"))


DECISION_RULES: tuple[LetterRule, ...] = (FUNCTION, ARTICLE_NUMBER, OTHER_ARTICLE, *VIEW_RULES)
