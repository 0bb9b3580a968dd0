"""The letter of a summary dismissal, which fixes its reasons for good (domain reference 5.2, 11.9 and 12.1).

It confirms what the board decided and told; only with a legal check by name and date, and only the board signs it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from wm_desktop.domain.courses.model import CourseCase, CourseKind, Taken
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_moment
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import GROUNDS, day, doubt, limit, moment, text, under
from wm_desktop.domain.letter_plans.staff_limits import FUNCTION, HEARD_RULES, holding
from wm_desktop.domain.letter_plans.staff_parts import (
    ADDRESS,
    EMPLOYEE,
    HEARD,
    LEGAL_CHECK,
    SIGN,
    SOURCE,
    kept_and_numbered,
    to_personnel,
)
from wm_desktop.domain.letter_plans.staff_reprimand import talk_in
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

_BW = "BW 7:677 lid 1; law-and-letters 5.2"
CRIMINAL = re.compile(
    r"\b(?:diefstal|gestolen|verduister\w*|fraud\w*|oplicht\w*|mishandel\w*|aanrand\w*|verkracht\w*|smaad\w*|laster\w*"
    r"|valsheid|heling|misdrijf|strafba\w*|crimine\w*|delict\w*)\b"
)
"""Words of criminal law: who uses them must prove them (domain reference 5.2)."""
SOFT = re.compile(
    r"\b(?:misschien|mogelijk|wellicht|waarschijnlijk|vermoedelijk|lijkt|leek|zou|zouden|enigszins|helaas|jammer|"
    r"min of meer|een beetje|niet zo)\b"
)
"""Words that make a reason uncertain or soft (domain reference 12.1)."""

_FIELDS = (
    *ADDRESS,
    *under(
        "De redenen",
        "The reasons",
        day(
            "told_on",
            ("mondeling meegedeeld op, en einde van het dienstverband", "told on, and end of the employment"),
            ("Vul in op welke dag het ontslag mondeling is meegedeeld.", "Fill in on which day the employee was told."),
            source=_BW,
        ),
        GROUNDS,
    ),
    *under(
        "Hoe het bestuur handelde",
        "How the board acted",
        moment(
            "known_at",
            ("wanneer bekend bij wie mag ontslaan", "when known to who may dismiss"),
            ("Vul in wanneer het bestuur de feiten kende.", "Fill in when the board knew the facts."),
            source=_BW,
        ),
        text(
            "acted",
            ("wat daarna is gedaan, en wanneer", "what was done then, and when"),
            ("Schrijf elke handeling met dag en uur.", "Write each act with day and hour."),
            source=_BW,
        ),
        *HEARD,
        text(
            "earlier",
            ("eerdere waarschuwingen en afspraken", "earlier warnings and agreements"),
            (
                "Noem eerdere waarschuwingen met hun datum, of schrijf dat die er niet zijn.",
                "Name earlier warnings with their date, or write that there are none.",
            ),
            source=SOURCE,
        ),
        text(
            "weighing",
            ("afweging, met de persoonlijke omstandigheden", "what was weighed, with the personal circumstances"),
            (
                "Weeg ook de duur van het dienstverband, de leeftijd en de gevolgen voor de medewerker.",
                "Weigh the length of service, the age and the consequences for the employee as well.",
            ),
            source=SOURCE,
        ),
    ),
    *under(
        "De afwikkeling",
        "The settlement",
        text(
            "settlement",
            ("eindafrekening", "final settlement"),
            ("Schrijf wat wordt uitbetaald en wanneer.", "Write what is paid, and when."),
            source=SOURCE,
        ),
        text(
            "property",
            ("inleveren en toegang", "returning things, and access"),
            ("Schrijf wat wanneer wordt ingeleverd, en wat met accounts gebeurt.", "Write what is returned and when."),
            source=SOURCE,
        ),
    ),
    *under("Juridische toets", "Legal check", *LEGAL_CHECK),
    *SIGN,
)


def _told_otherwise(case: LetterCase) -> bool:
    told = None if case.course is None else case.course.last("tell")
    return told is not None and case.values.day("told_on") not in {None, told.day}


def _known_otherwise(case: LetterCase) -> bool:
    known = None if case.course is None else case.course.last("know")
    recorded = None if known is None else known.facts.moment("known_at")
    return recorded is not None and case.values.moment("known_at") not in {None, recorded}


_RULES = (
    FUNCTION,
    *HEARD_RULES,
    limit(
        "told_otherwise",
        "told_on",
        _told_otherwise,
        "In het traject staat een andere dag waarop het ontslag is meegedeeld. Maak beide gelijk.",
        "The course holds another day on which the employee was told. Make both the same.",
        source=_BW,
        confidence=Confidence.SECONDARY,
    ),
    limit(
        "known_otherwise",
        "known_at",
        _known_otherwise,
        "In het traject staat een ander moment waarop het bestuur de feiten kende. Maak beide gelijk.",
        "The course holds another moment at which the board knew the facts. Make both the same.",
        source=_BW,
        confidence=Confidence.SECONDARY,
    ),
    doubt(
        "criminal_words",
        "grounds",
        holding(CRIMINAL, "grounds"),
        "Hier staat een woord uit het strafrecht. Wie dat gebruikt, moet het kunnen bewijzen: beschrijf liever wat de "
        "medewerker deed, en vraag het de jurist.",
        "This holds a word of criminal law. Who uses it must be able to prove it: rather describe what the employee "
        "did, and ask the lawyer.",
        source="law-and-letters 5.2",
    ),
    doubt(
        "soft_words",
        "grounds",
        holding(SOFT, "grounds"),
        "Hier staat een woord dat de reden onzeker maakt. Een dringende reden is concreet en vaststaand.",
        "This holds a word that makes the reason uncertain. An urgent reason is concrete and established.",
        source=SOURCE,
    ),
)


def _act(one: Taken) -> str:
    words = {
        "act": one.facts.text("act"),
        "invite": f"Wij nodigden u uit voor een gesprek ({one.facts.text('how')}).",
        "hear": "Wij hebben u gehoord.",
        "not_heard": one.facts.text("why"),
        "decide": "Het bestuur nam zijn besluit.",
    }
    return f"- {_at(one.happened_at)}: {words[one.step]}"


def _at(happened: datetime) -> str:
    return written_moment(happened.astimezone(SCHOOL_ZONE))


def _from_course(course: CourseCase) -> Mapping[str, str]:
    known, told = course.last("know"), course.last("tell")
    acts = [_act(one) for one in course.taken if one.step in {"act", "invite", "hear", "not_heard", "decide"}]
    return {
        **talk_in(course),
        "acted": "\n".join(acts),
        "known_at": "" if known is None else known.facts.text("known_at"),
        "told_on": "" if told is None else told.day.isoformat(),
    }


SUMMARY_DISMISSAL = LetterPlan(
    kind=LetterKind.STAFF_SUMMARY_DISMISSAL,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_FIELDS,
    rules=_RULES,
    course=CourseKind.STAFF_SUMMARY_DISMISSAL,
    after=frozenset({"decide"}),
    step="letter",
    remedy=Remedy.DISMISSAL,
    copies=to_personnel,
    registered=True,
    subject="Besluit van het bestuur",
    offers=_from_course,
    computed=kept_and_numbered,
    source="law-and-letters 5.2, 11.9, 12.1",
)
PLANS = (SUMMARY_DISMISSAL,)
