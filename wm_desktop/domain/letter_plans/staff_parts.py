"""Fields and copies that the letters to employees share (domain reference 5, 8.4, 11.6 to 11.9 and 12.1).

The present text of the CAO PO could not be confirmed. Article and length of the term for a response come from the
settings or from who writes the letter, never from here. The rules are in `staff_limits`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.staff_parts import CAO
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, Part
from wm_desktop.domain.letter_plans.parts import (
    FACTS,
    OWN_ADDRESS,
    SIGNING,
    day,
    line,
    moment,
    text,
    under,
)
from wm_desktop.domain.retention import AFTER_LEAVING

EMPLOYEE = frozenset({PersonKind.EMPLOYEE})
SOURCE = "law-and-letters 12.1"
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


def written(found: date | None) -> str:
    """Write a day out; empty when there is none."""
    return "" if found is None else written_day(found)


def texts_of(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Give the names of the fields that hold running text, without the address."""
    kinds = {FieldKind.TEXT, FieldKind.LINE, FieldKind.LINES}
    return tuple(part.name for part in parts if part.kind in kinds and not part.name.startswith("to_"))
