"""The letters to one parent before a decision: a warning and a notice of an intended ban (reference 11.5, 12.3)."""

from __future__ import annotations

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parent_parts import (
    ABOUT_VISITS,
    AREA,
    CHILD,
    CHILD_UNKNOWN,
    FACTS,
    GROUNDS,
    HEARD,
    HEARD_RULES,
    HEARING_PAST,
    LAST_FIELDS,
    ONE_PERSON,
    SOURCE,
    TO_HEARING,
    VIEW_TOO_SHORT,
    earlier_in,
    file_of_child,
    talk_in,
    to_board,
)
from wm_desktop.domain.letter_plans.parts import day, line, text, under
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy


def _warning_copies(case: LetterCase) -> tuple[str, ...]:
    return (*file_of_child(case), to_board(case))


WARNING = LetterPlan(
    kind=LetterKind.PARENT_WARNING,
    about=ONE_PERSON,
    signer=Signer.PRINCIPAL,
    fields=(
        *under(
            "Wat er is gebeurd",
            "What happened",
            CHILD,
            text(
                "behaviour",
                ("wat de ouder deed", "what the parent did"),
                (
                    "Schrijf alleen wat deze ouder deed: wat, wanneer, waar. Noem geen andere kinderen of ouders.",
                    "Write only what this parent did: what, when, where. Name no other children or parents.",
                ),
                source=SOURCE,
            ),
            text(
                "effect",
                ("wat dat deed met anderen", "what it did to others"),
                ("Schrijf wat het met anderen deed, zonder namen.", "Write what it did to others, without names."),
                source=SOURCE,
            ),
        ),
        *under("Wat daarover is gezegd", "What was said", *HEARD),
        *under(
            "Wat de school vraagt",
            "What the school asks",
            text(
                "expected",
                ("wat de school verwacht", "what the school expects"),
                ("Schrijf wat u voortaan van deze ouder vraagt.", "Write what you ask of this parent from now on."),
                source=SOURCE,
            ),
            text(
                "agreements",
                ("wat is afgesproken", "what was agreed"),
                ("Alleen als er afspraken zijn gemaakt.", "Only when something was agreed."),
                required=False,
            ),
            text(
                "next_step",
                ("welke stap kan volgen", "which step may follow"),
                (
                    "Noem de maatregel die kan volgen. Een ontzegging van de toegang mag later alleen als u die noemt.",
                    "Name the measure that may follow. A ban on access may follow later only when you name it.",
                ),
                source="LKC, via vbs.nl; law-and-letters 4, 12.3",
            ),
        ),
        *LAST_FIELDS,
    ),
    rules=(CHILD_UNKNOWN, *HEARD_RULES),
    course=CourseKind.PARENT,
    step="warn",
    remedy=Remedy.COMPLAINT,
    copies=_warning_copies,
    closing="Met vriendelijke groet,",
    subject="Bericht over ons contact met u",
    offers=talk_in,
    source=SOURCE,
)

NOTICE = LetterPlan(
    kind=LetterKind.PARENT_BAN_NOTICE,
    about=ONE_PERSON,
    signer=Signer.BAN,
    fields=(
        *under(
            "Wat er is gebeurd",
            "What happened",
            CHILD,
            FACTS,
            text(
                "earlier",
                ("wat de school eerder deed", "what the school did before"),
                (
                    "Noem het gesprek en de waarschuwing, met de datum. Was die er niet, schrijf dan waarom niet.",
                    "Name the talk and the warning with their dates. If there was none, write why not.",
                ),
                source="LKC, via vbs.nl; law-and-letters 4, 12.3",
            ),
            GROUNDS,
        ),
        *under(
            "Wat de school van plan is",
            "What the school intends",
            AREA,
            line(
                "planned",
                ("hoe lang de school eraan denkt", "how long the school has in mind"),
                (
                    "Schrijf hoe lang, zoals 'drie maanden'. Het mag later niet langer worden dan zes maanden.",
                    "Write how long, such as 'three months'. It may not become longer than six months.",
                ),
                source=SOURCE,
            ),
        ),
        *under(
            "Hoe de ouder kan reageren",
            "How the parent can react",
            *TO_HEARING,
            day(
                "view_until",
                ("schriftelijk reageren kan tot en met", "a written reaction until"),
                (
                    "Vul de laatste dag in: minstens vijf werkdagen na de dag waarop de brief weggaat.",
                    "Fill in the last day: at least five working days after the day the letter leaves.",
                ),
                source="law-and-letters 11.5, 12.3",
                confidence=Confidence.CHOICE,
            ),
        ),
        *LAST_FIELDS,
    ),
    rules=(CHILD_UNKNOWN, HEARING_PAST, VIEW_TOO_SHORT),
    course=CourseKind.PARENT,
    step="intend",
    copies=lambda case: (to_board(case),),
    registered=True,
    subject=ABOUT_VISITS,
    offers=earlier_in,
    source=SOURCE,
)

PLANS = (WARNING, NOTICE)
