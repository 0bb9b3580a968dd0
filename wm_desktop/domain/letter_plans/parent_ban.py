"""The letters of a ban on access for one parent: provisional, decided, ended (domain reference 4, 11.5, 12.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parent_parts import (
    ABOUT_VISITS,
    AREA,
    BOARD_ADDRESS,
    CHILD,
    CHILD_UNKNOWN,
    CONTACT,
    EXCEPTIONS,
    FACTS,
    GROUNDS,
    HEARD,
    HEARD_RULES,
    HEARING_PAST,
    LAST_FIELDS,
    ONE_PERSON,
    PERIOD,
    SCHOOLING,
    SOURCE,
    TO_HEARING,
    board_post,
    ended_in,
    hearing_in,
    last_day_of_ban,
    to_board,
)
from wm_desktop.domain.letter_plans.parts import choice, day, limit, line, text, under, yes_no
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

_ENDING = "law-and-letters 11.5"


def _ban_copies(case: LetterCase) -> tuple[str, ...]:
    copies = [to_board(case), "medewerkers die bij de deur staan: alleen uw naam en de periode"]
    if case.values.yes("police") is True:
        copies.append("de wijkagent")
    return tuple(copies)


PROVISIONAL = LetterPlan(
    kind=LetterKind.PARENT_PROVISIONAL_BAN,
    about=ONE_PERSON,
    signer=Signer.BAN,
    fields=(
        *under(
            "Wat er is gebeurd",
            "What happened",
            CHILD,
            FACTS,
            text(
                "acute",
                ("waarom het niet kon wachten", "why it could not wait"),
                (
                    "Schrijf welk gevaar er is, en waarom horen niet eerst kon.",
                    "Write what the danger is, and why the hearing could not come first.",
                ),
                source="law-and-letters 11.5",
                confidence=Confidence.CHOICE,
            ),
            GROUNDS,
        ),
        *under("De voorlopige maatregel", "The provisional measure", *PERIOD, AREA, EXCEPTIONS, CONTACT, SCHOOLING),
        *under("Het gesprek", "The hearing", *TO_HEARING),
        *LAST_FIELDS,
    ),
    rules=(CHILD_UNKNOWN, HEARING_PAST, BOARD_ADDRESS),
    breach=False,
    course=CourseKind.PARENT,
    step="provisional",
    remedy=Remedy.BAN,
    computed=board_post,
    copies=_ban_copies,
    registered=True,
    subject=ABOUT_VISITS,
    source="law-and-letters 11.5, 12.3",
)

BAN = LetterPlan(
    kind=LetterKind.PARENT_BAN,
    about=ONE_PERSON,
    signer=Signer.BAN,
    fields=(
        *under("Wat er is gebeurd", "What happened", CHILD, FACTS, GROUNDS),
        *under(
            "Wat de ouder zei",
            "What the parent said",
            *HEARD,
            replace(
                text(
                    "answer",
                    ("hoe u dat hebt meegewogen", "how you weighed that"),
                    (
                        "Schrijf wat u vindt van wat de ouder zei, en waarom het besluit toch nodig is.",
                        "Write what you think of what the parent said, and why the decision is needed all the same.",
                    ),
                    source="LKC, via vbs.nl; law-and-letters 4",
                ),
                when=lambda case: bool(case.values.text("hearing")),
            ),
        ),
        *under(
            "Het besluit",
            "The decision",
            *PERIOD,
            AREA,
            EXCEPTIONS,
            CONTACT,
            text(
                "proportion",
                ("waarom niet lichter kon", "why nothing lighter would do"),
                (
                    "Schrijf welke lichtere stap is geprobeerd of overwogen, en waarom die niet genoeg is.",
                    "Write which lighter step was tried or considered, and why that is not enough.",
                ),
                source="Onderwijsgeschillen 106760; law-and-letters 4, 11.5",
                confidence=Confidence.OFFICIAL,
            ),
            SCHOOLING,
            day(
                "review_on",
                ("dag van de evaluatie", "day of the review"),
                ("Vul in wanneer u met de ouder bespreekt hoe het gaat.", "Fill in when you review it together."),
                source=SOURCE,
            ),
            yes_no(
                "police",
                ("de wijkagent krijgt bericht", "the local officer is told"),
                ("Alleen als dat nodig is; de brief zegt het dan.", "Only if needed; the letter says so then."),
                required=False,
            ),
        ),
        *LAST_FIELDS,
    ),
    rules=(CHILD_UNKNOWN, *HEARD_RULES, BOARD_ADDRESS),
    course=CourseKind.PARENT,
    step="ban",
    notices=(LetterKind.PARENT_BAN_NOTICE, LetterKind.PARENT_PROVISIONAL_BAN),
    remedy=Remedy.BAN,
    computed=board_post,
    copies=_ban_copies,
    registered=True,
    subject=ABOUT_VISITS,
    offers=hearing_in,
    source=SOURCE,
)


def _end_copies(case: LetterCase) -> tuple[str, ...]:
    told = () if _ends("none")(case) else ("medewerkers die bij de deur staan: dat u weer welkom bent",)
    return (to_board(case), *told)


def _ends(*outcomes: str) -> Callable[[LetterCase], bool]:
    return lambda case: case.values.text("outcome") in outcomes


def _nothing_to_end(case: LetterCase) -> bool:
    ended = _ends("lifted", "over")(case)
    return ended and case.course is not None and not case.course.has("ban", "provisional")


def _still_banned(case: LetterCase) -> bool:
    return _ends("none")(case) and case.course is not None and case.course.has("ban")


def _welcome_too_late(case: LetterCase) -> bool:
    welcome, last = case.values.day("welcome_on"), last_day_of_ban(case.course)
    return welcome is not None and last is not None and welcome > last + timedelta(days=1)


END = LetterPlan(
    kind=LetterKind.PARENT_BAN_END,
    about=ONE_PERSON,
    signer=Signer.BAN,
    fields=(
        *under(
            "Wat er verandert",
            "What changes",
            CHILD,
            choice(
                "outcome",
                ("wat er eindigt", "what ends"),
                ("Kies wat deze brief zegt.", "Choose what this letter says."),
                ("lifted", "de ontzegging stopt eerder", "the ban ends early"),
                ("over", "de laatste dag van de ontzegging is bereikt", "the ban has come to its last day"),
                ("none", "er komt geen ontzegging", "no ban follows"),
                source=_ENDING,
            ),
            line(
                "about_letter",
                ("over welke brief het gaat", "which letter this is about"),
                (
                    "Vul het kenmerk en de datum in van de brief waarover dit gaat.",
                    "Fill in reference and date of the letter this is about.",
                ),
                source=_ENDING,
            ),
            replace(PERIOD[1], when=_ends("lifted", "over")),
            replace(
                day(
                    "welcome_on",
                    ("weer welkom vanaf", "welcome again from"),
                    ("Vul in vanaf welke dag de ouder weer welkom is.", "Fill in from which day."),
                    source=_ENDING,
                ),
                when=_ends("lifted", "over"),
            ),
            text(
                "why",
                ("waarom", "why"),
                ("Schrijf wat er goed gaat of wat is afgesproken.", "Write what goes well or what was agreed."),
                source=_ENDING,
            ),
            text(
                "agreements",
                ("afspraken voor hierna", "agreements from here on"),
                ("Alleen als er afspraken zijn.", "Only when there are agreements."),
                required=False,
            ),
        ),
        *LAST_FIELDS,
    ),
    rules=(
        CHILD_UNKNOWN,
        limit(
            "nothing_to_end",
            "outcome",
            _nothing_to_end,
            "Er is geen ontzegging vastgelegd die kan eindigen. Kies dat er geen ontzegging komt.",
            "No ban was recorded that could end. Choose that no ban follows.",
            source=_ENDING,
        ),
        limit(
            "still_banned",
            "outcome",
            _still_banned,
            "Er is een ontzegging vastgelegd. Kies of die eerder stopt of op haar laatste dag eindigt.",
            "A ban was recorded. Choose whether it ends early or on its last day.",
            source=_ENDING,
        ),
        limit(
            "welcome_too_late",
            "welcome_on",
            _welcome_too_late,
            "De ouder is uiterlijk weer welkom op de dag na de laatste dag van de ontzegging. Langer vraagt een nieuw "
            "besluit.",
            "The parent is welcome on the day after the last day of the ban at the latest. Longer asks a new decision.",
            source="LKC 26-4-2022; law-and-letters 4, 11.5",
            confidence=Confidence.SECONDARY,
        ),
    ),
    breach=False,
    course=CourseKind.PARENT,
    after=frozenset({"ban", "intend", "provisional"}),
    turns=(("lifted", "lift"),),
    copies=_end_copies,
    closing="Met vriendelijke groet,",
    subject=ABOUT_VISITS,
    offers=ended_in,
    source=_ENDING,
)

PLANS = (PROVISIONAL, BAN, END)
