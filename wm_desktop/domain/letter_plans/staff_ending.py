"""The notice of an intended end of an employment: what the board intends, never an end as a fact.

Sources: domain reference 5.2, 11.9 and 12.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wm_desktop.domain.courses.ending_rules import REFLECTION_UNNAMED, route_of
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, LetterRule, Signer
from wm_desktop.domain.letter_plans.parts import GROUNDS, choice, limit, line, text, under
from wm_desktop.domain.letter_plans.staff_limits import FUNCTION, HEARD_RULES, holding
from wm_desktop.domain.letter_plans.staff_parts import (
    ADDRESS,
    EMPLOYEE,
    HEARD,
    LEGAL_CHECK,
    SIGN,
    SOURCE,
    STAFF_FACTS,
    kept_and_numbered,
    texts_of,
    to_personnel,
)
from wm_desktop.domain.letter_plans.staff_reprimand import talk_in
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.term_rules import TERM_RULES, TermKind

DISMISSED = re.compile(
    r"\b(?:u\s+bent|bent\s+u)\s+(?!niet\b)(?:[\w-]+\s+){0,5}?ontslagen\b"
    r"|\b(?:wij\s+)?ontslaan\s+(?:wij\s+)?u\b"
    r"|\b(?:u\s+wordt|wordt\s+u)\s+(?!niet\b)(?:[\w-]+\s+){0,5}?ontslagen\b"
    r"|\b(?:dienstverband|arbeidsovereenkomst|contract|aanstelling)\s+eindigt\s+(?:op|per|met\s+ingang\s+van)\s+\d"
)
"""Sentences that dismiss by letter, or give an end as a fact (domain reference 5.2)."""

_FIELDS = (
    *ADDRESS,
    *under("Wat er is gebeurd", "What happened", STAFF_FACTS, *HEARD),
    *under(
        "Het voornemen",
        "The notice",
        GROUNDS,
        line(
            "legal_ground",
            ("wettelijke grond (BW 7:669 lid 3)", "legal ground (BW 7:669 lid 3)"),
            (
                "Noem de grond zoals de jurist die noemde, bijvoorbeeld 'artikel 7:669 lid 3, onderdeel g'.",
                "Name the ground as the lawyer did, such as 'article 7:669 lid 3, part g'.",
            ),
            source="BW 7:669 lid 3",
            confidence=Confidence.GENERAL,
        ),
        choice(
            "route",
            ("weg", "route"),
            ("Kies langs welke weg het bestuur dit wil.", "Choose by which route the board intends this."),
            ("agreement", "vaststellingsovereenkomst", "settlement agreement"),
            ("court", "ontbinding door de kantonrechter", "dissolution by the court"),
            ("uwv", "toestemming van het UWV", "permission of the UWV"),
            source="law-and-letters 5.2",
        ),
        text(
            "other_work",
            ("mogelijkheden voor ander werk", "chances of other work"),
            (
                "Schrijf wat is onderzocht om de medewerker ander werk te geven, en wat dat opleverde.",
                "Write what was looked into to give the employee other work, and what came of it.",
            ),
            source=SOURCE,
        ),
    ),
    *under(
        "Hoe het verdergaat",
        "How it goes on",
        text(
            "offer",
            ("voorstel en gesprek", "offer and talk"),
            (
                "Schrijf wat u voorstelt en wanneer u daarover wilt praten. Noem geen einddatum als feit.",
                "Write what you offer and when you want to talk about it. Name no end date as a fact.",
            ),
            source=SOURCE,
        ),
        text(
            "meanwhile",
            ("werk tot die tijd", "work until then"),
            (
                "Schrijf wat tot die tijd geldt voor werk en salaris. Een schorsing is een besluit apart.",
                "Write what holds until then for work and pay. A suspension is a decision of its own.",
            ),
            source=SOURCE,
        ),
    ),
    *under("Juridische toets", "Legal check", *LEGAL_CHECK),
    *SIGN,
)


def _dismisses(name: str) -> Callable[[LetterCase], bool]:
    return holding(DISMISSED, name)


def no_bare_dismissal(name: str) -> LetterRule:
    """A text does not dismiss by itself: an agreement, the court or the UWV does."""
    return limit(
        f"dismisses_{name}",
        name,
        _dismisses(name),
        "Deze zin ontslaat de medewerker, of noemt een einde als feit. Een vast dienstverband eindigt niet door een "
        "brief: schrijf wat het bestuur van plan is.",
        "This sentence dismisses the employee, or names an end as a fact. A permanent employment does not end by a "
        "letter: write what the board intends.",
        source="law-and-letters 1.17, 5.2",
        confidence=Confidence.SECONDARY,
    )


def _another_route(case: LetterCase) -> bool:
    return case.course is not None and case.values.text("route") not in {"", route_of(case.course)}


def _extra(case: LetterCase) -> Mapping[str, object]:
    usual = TERM_RULES[TermKind.SETTLEMENT_REFLECTION].length
    return {**kept_and_numbered(case), "reflection_days": usual, "reflection_unnamed": REFLECTION_UNNAMED}


ENDING_NOTICE = LetterPlan(
    kind=LetterKind.STAFF_ENDING_NOTICE,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_FIELDS,
    rules=(
        FUNCTION,
        *HEARD_RULES,
        *(no_bare_dismissal(name) for name in texts_of(_FIELDS)),
        limit(
            "other_route",
            "route",
            _another_route,
            "In het traject heeft het bestuur een andere weg gekozen. Maak beide gelijk.",
            "The board chose another route in the course. Make both the same.",
            source="law-and-letters 11.9",
        ),
    ),
    breach=False,
    course=CourseKind.STAFF_ENDING,
    step="notice",
    copies=to_personnel,
    registered=True,
    subject="Voornemen van het bestuur",
    offers=talk_in,
    computed=_extra,
    source="law-and-letters 5.2, 11.9, 12.1",
)
PLANS = (ENDING_NOTICE,)
