"""The letters of a pupil's expulsion: the notice of intent and the decision (domain reference 3.4, 11.4 and 12.2).

What the course already guards (who was heard, whether a school is willing) is judged through the step a letter carries
out; here stands only what the letter itself must say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.expulsion_facts import willing
from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_parts import (
    COURT,
    EXPULSION_SIGNING,
    GPO,
    OBJECTION_ADDRESS,
    OBJECTION_RIGHT,
    PUPIL,
    PUPIL_AND_TEACHER,
    SOURCE,
    attendance_field,
    expulsion_copies,
    heard_before,
    hearing_parts,
    hearings_in,
    pupil_and_teacher_in,
)
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Part, Signer
from wm_desktop.domain.letter_plans.parts import (
    FACTS,
    GROUNDS,
    REASONS,
    choice,
    day,
    doubt,
    limit,
    line,
    moment,
    text,
    under,
    yes_no,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term

_WPO63 = "WPO 63 lid 2; law-and-letters 3.2, 12.2"
_WPO40 = "WPO 40 lid 11; law-and-letters 3.2, 12.2"


def _because_of_parents(case: LetterCase) -> bool:
    return case.values.yes("because_of_parents") is True


def _at_date(case: LetterCase) -> bool:
    return case.values.text("execution") != "suspended"


def _later(case: LetterCase) -> bool:
    return not _at_date(case)


_ABOUT_PARENTS = (
    yes_no(
        "because_of_parents",
        ("gaat het om gedrag van de ouders", "is it for the parents' conduct"),
        ("Kies of de verwijdering om gedrag van de ouders gaat.", "Choose whether it is for the parents' conduct."),
        source="RBLIM 2022:5138; law-and-letters 12.3",
        confidence=Confidence.OFFICIAL,
    ),
    replace(
        text(
            "why_no_ban",
            ("waarom niet volstaan met ontzegging van de toegang", "why a ban on access will not do"),
            (
                "Schrijf waarom het niet genoeg is om de ouder de toegang te ontzeggen.",
                "Write why a ban on access for the parent will not do.",
            ),
            source="RBLIM 2022:5138; law-and-letters 12.3",
            confidence=Confidence.OFFICIAL,
        ),
        when=_because_of_parents,
    ),
)
_REASONS = replace(
    REASONS,
    hint=Words(
        "Schrijf waarom het bestuur tot deze stap komt en wat het heeft afgewogen.",
        "Write why the board comes to this step and what it weighed.",
    ),
    source=_WPO63,
)
_MEASURES = text(
    "measures",
    ("eerdere maatregelen en gesprekken", "earlier measures and talks"),
    (
        "Schrijf welke maatregelen en gesprekken er al waren, en waarom die niet genoeg hielpen.",
        "Write which measures and talks came before, and why they did not help enough.",
    ),
    source="law-and-letters 3.4, 12.2",
)
_SUPPORT = text(
    "support_tried",
    ("welke hulp is geprobeerd", "what support was tried"),
    ("Schrijf welke hulp is geprobeerd en wat die opleverde.", "Write what support was tried and what came of it."),
    source="law-and-letters 3.4, 12.2",
)
_SEARCH = text(
    "search",
    ("het zoeken naar een andere school", "the search for another school"),
    (
        "Schrijf welke scholen zijn gevraagd en hoe het zoeken verder gaat.",
        "Write which schools were asked and how the search goes on.",
    ),
    source=_WPO40,
)

_INVITATION = (
    moment(
        "hearing_on",
        ("dag en tijd van het gesprek", "day and time of the hearing"),
        ("Vul in wanneer de ouders worden gehoord.", "Fill in when the parents are heard."),
        source=_WPO63,
        confidence=Confidence.OFFICIAL,
    ),
    line(
        "hearing_place",
        ("plaats van het gesprek", "place of the hearing"),
        ("Vul in waar het gesprek is.", "Fill in where the hearing is."),
        source="law-and-letters 3.4",
    ),
    line(
        "hearing_with",
        ("met wie", "with whom"),
        ("Vul in met wie de ouders spreken, met functie.", "Fill in whom the parents speak with, and their function."),
        source="law-and-letters 3.4",
    ),
)


def _hearing_in_the_past(case: LetterCase) -> bool:
    heard = case.values.moment("hearing_on")
    return heard is not None and heard.astimezone(SCHOOL_ZONE).date() <= case.letter_date


def _hearing_early(case: LetterCase) -> bool:
    heard = case.values.moment("hearing_on")
    if heard is None or _hearing_in_the_past(case):
        return False
    calendar = None if case.course is None else case.course.calendar
    first = compute_term(TermKind.HEARING_NOTICE, case.letter_date, calendar).due_day
    return heard.astimezone(SCHOOL_ZONE).date() < first


NOTICE = LetterPlan(
    kind=LetterKind.PUPIL_EXPULSION_NOTICE,
    about=PUPIL,
    signer=Signer.BOARD,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS, GROUNDS, _REASONS),
        *under("Gedrag van de ouders", "Conduct of the parents", *_ABOUT_PARENTS),
        *under("Wat al is gedaan", "What was done before", _MEASURES, _SUPPORT),
        *under("Wat daarover is gezegd", "What was said", *PUPIL_AND_TEACHER),
        *under("Het gesprek met de ouders", "The hearing of the parents", *_INVITATION),
        *under(
            "Onderwijs en een andere school",
            "Schooling and another school",
            replace(_SEARCH, required=False),
            text(
                "meanwhile",
                ("hoe het onderwijs doorgaat", "how schooling goes on"),
                (
                    "Alleen als daar iets over af te spreken is, zoals een aangepast rooster.",
                    "Only when there is something to agree, such as an adapted timetable.",
                ),
                required=False,
                source=SOURCE,
            ),
        ),
        *under("Ondertekening", "Signing", *EXPULSION_SIGNING),
    ),
    rules=(
        limit(
            "hearing_in_the_past",
            "hearing_on",
            _hearing_in_the_past,
            "Het gesprek moet na de datum van de brief liggen. Kies een latere dag.",
            "The hearing must lie after the date of the letter. Choose a later day.",
            source=_WPO63,
        ),
        doubt(
            "hearing_early",
            "hearing_on",
            _hearing_early,
            "Het gesprek is binnen drie werkdagen na de brief. Hebben de ouders genoeg tijd om zich voor te bereiden?",
            "The hearing is within three working days of the letter. Do the parents have enough time to prepare?",
            source="law-and-letters 12.2 (eigen regel)",
            confidence=Confidence.CHOICE,
        ),
    ),
    course=CourseKind.PUPIL_EXPULSION,
    step="notice",
    copies=expulsion_copies(inspectorate=False),
    registered=True,
    offers=pupil_and_teacher_in,
    computed=attendance_field,
    source="law-and-letters 3.4, 11.4, 12.2; WPO 40, 63",
)


def _offered(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of the hearings since the last notice, and of the school that is willing."""
    found = dict(hearings_in(course))
    school = course.last("school_found")
    if school is not None and willing(course):
        found |= {"new_school": school.facts.text("school"), "new_school_contact": school.facts.text("contact")}
    return {name: text for name, text in found.items() if text}


def _school_withdrew(case: LetterCase) -> bool:
    return case.course is not None and _at_date(case) and not willing(case.course)


def _another_school(case: LetterCase) -> bool:
    found = None if case.course is None else case.course.last("school_found")
    if found is None or not _at_date(case):
        return False
    names = (("new_school", "school"), ("confirmed_on", "confirmed_on"))
    return any((said := case.values.text(own)) and said != found.facts.text(known) for own, known in names)


def _effective_in_the_past(case: LetterCase) -> bool:
    first = case.values.day("effective_on")
    return _at_date(case) and first is not None and first < case.letter_date


def _when(asked: Part, *, at_date: bool) -> Part:
    return replace(asked, when=_at_date if at_date else _later)


_EXECUTION = (
    choice(
        "execution",
        ("uitvoering", "execution"),
        ("Kies wanneer het besluit wordt uitgevoerd.", "Choose when the decision is carried out."),
        ("at_date", "op de ingangsdatum", "on the effective date"),
        ("suspended", "opgeschort tot een andere school bereid is", "suspended until a school is willing"),
        source=_WPO40,
        confidence=Confidence.OFFICIAL,
    ),
    _when(
        day(
            "effective_on",
            ("ingangsdatum", "effective date"),
            ("Vul in op welke dag het besluit ingaat.", "Fill in on which day the decision takes effect."),
            source="law-and-letters 3.4, 12.2",
        ),
        at_date=True,
    ),
    _when(
        line(
            "new_school",
            ("welke school bereid is", "which school is willing"),
            (
                "Vul in welke school bereid is de leerling toe te laten.",
                "Fill in which school is willing to admit the pupil.",
            ),
            source=_WPO40,
            confidence=Confidence.OFFICIAL,
        ),
        at_date=True,
    ),
    _when(
        day(
            "confirmed_on",
            ("school bevestigde dit schriftelijk op", "the school confirmed this in writing on"),
            (
                "Vul in op welke dag die school schriftelijk bevestigde dat zij bereid is.",
                "Fill in on which day that school confirmed in writing that it is willing.",
            ),
            source=_WPO40,
            confidence=Confidence.OFFICIAL,
        ),
        at_date=True,
    ),
    _when(
        line(
            "new_school_contact",
            ("contactpersoon daar", "contact person there"),
            ("Met wie de ouders daar kunnen bellen.", "Whom the parents can call there."),
            required=False,
        ),
        at_date=True,
    ),
    _when(
        line(
            "distance",
            ("afstand en reistijd", "distance and travel time"),
            ("Vul de afstand en de reistijd in.", "Fill in distance and travel time."),
            source="law-and-letters 3.4 (AVS)",
        ),
        at_date=True,
    ),
    _when(
        text(
            "fit",
            ("waarom deze school past", "why this school fits"),
            (
                "Schrijf waarom deze school past, en wat met de wensen van de ouders is gedaan.",
                "Write why this school fits, and what was done with the wishes of the parents.",
            ),
            source="law-and-letters 3.4 (AVS)",
        ),
        at_date=True,
    ),
    _when(_SEARCH, at_date=False),
)
_VIEWS = text(
    "views",
    ("hoe dat is gewogen", "how that was weighed"),
    (
        "Ga in op elk punt dat ouders, leerling en leerkracht noemden, en schrijf wat het bestuur ervan vindt.",
        "Go into every point that parents, pupil and teacher made, and write what the board thinks of it.",
    ),
    source=_WPO63,
    confidence=Confidence.OFFICIAL,
)


def _decided(case: LetterCase) -> Mapping[str, object]:
    address = ", ".join(" ".join(line.split()) for line in case.board_address)
    return {"objection_address": address, **attendance_field(case)}


DECISION = LetterPlan(
    kind=LetterKind.PUPIL_EXPULSION,
    about=PUPIL,
    signer=Signer.BOARD,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS, GROUNDS),
        *under("Gedrag van de ouders", "Conduct of the parents", *_ABOUT_PARENTS),
        *under("Wat al is gedaan", "What was done before", replace(_MEASURES, required=False),
               replace(_SUPPORT, required=False)),
        *under("Wat daarover is gezegd", "What was said", *hearing_parts(), *PUPIL_AND_TEACHER),
        *under("Afweging", "What was weighed", _VIEWS, _REASONS),
        *under("Uitvoering en de andere school", "Execution and the other school", *_EXECUTION),
        *under("Ondertekening", "Signing", *EXPULSION_SIGNING),
    ),
    rules=(
        *heard_before("hear_parents", "parents_declined", "parents_absent"),
        limit(
            "school_withdrew",
            "execution",
            _school_withdrew,
            "Er is nu geen andere school bereid. Dan kan het besluit niet op een dag ingaan.",
            "No other school is willing now, so the decision cannot take effect on a day.",
            source=_WPO40,
        ),
        limit(
            "another_school",
            "new_school",
            _another_school,
            "De school of de datum van haar bevestiging is anders dan in het traject is vastgelegd.",
            "The school or the day of its confirmation differs from what was recorded in the course.",
            source=_WPO40,
        ),
        limit(
            "effective_in_the_past",
            "effective_on",
            _effective_in_the_past,
            "De ingangsdatum ligt voor de datum van de brief. Kies een latere dag.",
            "The effective date lies before the date of the letter. Choose a later day.",
            source=SOURCE,
            confidence=Confidence.CHOICE,
        ),
        OBJECTION_RIGHT,
        OBJECTION_ADDRESS,
        GPO,
        COURT,
    ),
    course=CourseKind.PUPIL_EXPULSION,
    after=frozenset({"decide"}),
    step="notify",
    notices=(LetterKind.PUPIL_EXPULSION_NOTICE,),
    remedy=Remedy.EXPULSION,
    copies=expulsion_copies(inspectorate=True),
    registered=True,
    offers=_offered,
    computed=_decided,
    source="law-and-letters 3.4, 11.4, 12.2; WPO 40, 63",
)  # fmt: skip

PLANS = (NOTICE, DECISION)
