"""The letter that confirms a talk with an employee: an instruction, never a measure.

The CAO PO has no disciplinary warning, so no text of this letter may hold the words of one. Sources: domain reference
1.14, 11.6 and 12.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.staff_rules import forbidden_words
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, LetterRule, Signer
from wm_desktop.domain.letter_plans.parts import day, doubt, limit, text, under
from wm_desktop.domain.letter_plans.staff_limits import FUNCTION, HEARD_RULES, later_than_letter
from wm_desktop.domain.letter_plans.staff_parts import (
    ADDRESS,
    EMPLOYEE,
    HEARD,
    HEARD_ON,
    SIGN,
    SOURCE,
    kept,
    texts_of,
    to_personnel,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy
from wm_desktop.domain.term_days import in_months

LONGEST_MONTHS = 24
"""How long a confirmed talk stays in the file at most (own rule; domain reference 7.1 and 12.1)."""
_LINT = "law-and-letters 1.14, 11.6 (102653)"
_FIELDS = (
    *ADDRESS,
    *under(
        "Het gesprek",
        "The talk",
        replace(HEARD_ON, required=True),
        text(
            "behaviour",
            ("wat er is gebeurd", "what happened"),
            (
                "Schrijf wat er is gebeurd: wanneer, waar en wat, en welke regel daarbij hoort.",
                "Write what happened: when, where and what, and which rule goes with it.",
            ),
            source=SOURCE,
        ),
        replace(HEARD[1], required=True),
    ),
    *under(
        "Hoe het verdergaat",
        "How it goes on",
        text(
            "expected",
            ("wat u voortaan verwacht", "what you expect from now on"),
            ("Schrijf wat u voortaan van de medewerker verwacht.", "Write what you expect from now on."),
            source=SOURCE,
        ),
        text(
            "support",
            ("welke hulp de medewerker krijgt", "which support the employee gets"),
            ("Schrijf waarmee de school helpt.", "Write how the school helps."),
            source=SOURCE,
        ),
        text(
            "consequence",
            ("wat bij herhaling kan volgen", "what may follow on repetition"),
            ("Schrijf dit in algemene woorden.", "Write this in general words."),
            source=SOURCE,
        ),
        day(
            "expires_on",
            ("in het dossier tot", "in the file until"),
            ("Kies tot wanneer de brief in het dossier blijft.", "Choose until when the letter stays in the file."),
            source=SOURCE,
            confidence=Confidence.CHOICE,
        ),
    ),
    *SIGN,
)


def _speaks_of_discipline(name: str) -> Callable[[LetterCase], bool]:
    return lambda case: bool(forbidden_words(case.values.text(name)))


def _neutral(name: str) -> LetterRule:
    return limit(
        f"disciplinary_{name}",
        name,
        _speaks_of_discipline(name),
        "Hier staat een woord van een disciplinaire maatregel. De cao kent geen disciplinaire waarschuwing: schrijf "
        "het anders, of begin het traject Berisping.",
        "This holds a word of a disciplinary measure. The CAO knows no disciplinary warning: write it otherwise, or "
        "begin the course of a reprimand.",
        source=_LINT,
    )


def _kept_long(case: LetterCase) -> bool:
    expires = case.values.day("expires_on")
    return expires is not None and expires > in_months(case.letter_date, LONGEST_MONTHS)


_RULES = (
    FUNCTION,
    *HEARD_RULES,
    *(_neutral(name) for name in texts_of(_FIELDS)),
    limit(
        "disciplinary_remedy",
        "settings.remedy",
        lambda case: bool(forbidden_words(case.remedy)),
        "De tekst over de reactie van de medewerker bevat een woord van een disciplinaire maatregel. Schrijf die "
        "anders bij Instellingen.",
        "The clause on the employee's reaction holds a word of a disciplinary measure. Write it otherwise in Settings.",
        source=_LINT,
    ),
    later_than_letter("expires_too_soon", "expires_on"),
    doubt(
        "kept_long",
        "expires_on",
        _kept_long,
        "Een gespreksbevestiging blijft hooguit twee jaar in het dossier (eigen regel).",
        "A confirmed talk stays in the file for two years at most (own rule).",
        source=SOURCE,
        confidence=Confidence.CHOICE,
    ),
)


def _from_course(course: CourseCase) -> Mapping[str, str]:
    talk = course.last("talk")
    found = {"expires_on": in_months(course.today, LONGEST_MONTHS // 2).isoformat()}
    if talk is not None:
        found |= {"heard_on": talk.day.isoformat(), "hearing": talk.facts.text("report")}
    return found


WARNING = LetterPlan(
    kind=LetterKind.STAFF_WARNING,
    about=EMPLOYEE,
    signer=Signer.PRINCIPAL,
    fields=_FIELDS,
    rules=_RULES,
    course=CourseKind.STAFF_WARNING,
    step="letter",
    remedy=Remedy.STAFF_WARNING,
    copies=to_personnel,
    closing="Met vriendelijke groet,",
    subject="Bevestiging van ons gesprek",
    offers=_from_course,
    computed=kept,
    source="law-and-letters 11.6, 12.1",
)
PLANS = (WARNING,)
