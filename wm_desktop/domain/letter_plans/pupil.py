"""The letters of a warning and of a suspension of a pupil (domain reference 11.2, 11.3 and 12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import MAX_CALENDAR_DAYS, MAX_SCHOOL_DAYS, Confidence, touches
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import (
    FACTS,
    HEARING,
    HEARING_RULES,
    REASONS,
    SIGNING,
    choice,
    day,
    ends_before_start,
    limit,
    number,
    text,
    under,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy
from wm_desktop.domain.school_days import next_school_day, school_days

COMPULSORY_AGE = 5
"""From this age the attendance officer gets a copy (Leerplichtwet; domain reference 9)."""
_PUPIL = frozenset({PersonKind.PUPIL})
_WPO = "WPO 40c"


def counted_school_days(case: LetterCase) -> int:
    """Count the school days of the suspension: as the office filled in, else from the calendar."""
    given = case.values.number("school_days")
    if given is not None:
        return given
    return 0 if case.period is None else len(school_days(case.period.first, case.period.last, case.closed))


def of_compulsory_age(birth_date: date | None, on: date) -> bool:
    """Whether a pupil is of compulsory school age on a day."""
    if birth_date is None:
        return False
    birthday_passed = (on.month, on.day) >= (birth_date.month, birth_date.day)
    return on.year - birth_date.year - (0 if birthday_passed else 1) >= COMPULSORY_AGE


def to_attendance_officer(case: LetterCase) -> bool:
    """Whether the attendance officer gets a copy of a suspension."""
    first_day = case.values.day("starts_on") or case.letter_date
    return case.person is not None and of_compulsory_age(case.person.birth_date, first_day)


_NUMBERS = {2: "twee", 3: "drie", 4: "vier", 5: "vijf"}
_HEARINGS = ("hear_pupil", "hear_parents", "hear_teacher", "talk")


def hearings_in(course: CourseCase) -> Mapping[str, str]:
    """Give what the hearings of a course say for a letter: their reports after one another, and the last day."""
    heard = [one for one in course.taken if one.step in _HEARINGS and one.facts.text("report")]
    told = course.last("tell")
    days = {"heard_on": heard[-1].day.isoformat()} if heard else {}
    days |= {"told_on": told.day.isoformat()} if told else {}
    return days | {"hearing": "\n\n".join(one.facts.text("report") for one in heard)}


def _suspension_fields(case: LetterCase) -> Mapping[str, object]:
    days = counted_school_days(case)
    return {
        "one_date": case.values.text("starts_on") == case.values.text("ends_on"),
        "school_days": days,
        "school_days_words": _NUMBERS.get(days, str(days)),
        "external": case.values.text("form") != "internal",
        "inspectorate": days > 1,
        "attendance_officer": to_attendance_officer(case),
    }


def pupil_file(case: LetterCase) -> str:
    """Name the pupil's own file among the copies."""
    return f"leerlingdossier van {case.person.name if case.person else ''}".strip()


def _warning_copies(case: LetterCase) -> tuple[str, ...]:
    return (pupil_file(case), "groepsleerkracht")


def _suspension_copies(case: LetterCase) -> tuple[str, ...]:
    copies = [pupil_file(case), f"het bestuur, {case.board}"]
    if counted_school_days(case) > 1:
        copies.append("Inspectie van het Onderwijs")
    if to_attendance_officer(case):
        copies.append("leerplichtambtenaar")
    return tuple(copies)


def _starts_before_notice(case: LetterCase) -> bool:
    first, told = case.values.day("starts_on"), case.values.day("told_on")
    notice = case.letter_date if told is None else min(told, case.letter_date)
    return first is not None and first < notice


def _letter_after_oral_notice(case: LetterCase) -> bool:
    told = case.values.day("told_on")
    return told is not None and case.letter_date > next_school_day(told, case.closed)


def _in_calendar(case: LetterCase) -> int:
    return 0 if case.period is None else len(school_days(case.period.first, case.period.last, case.closed))


def _too_many_school_days(case: LetterCase) -> bool:
    return max(_in_calendar(case), case.values.number("school_days") or 0) > MAX_SCHOOL_DAYS


def _longer_than_a_week(case: LetterCase) -> bool:
    return case.period is not None and (case.period.last - case.period.first).days + 1 > MAX_CALENDAR_DAYS


def _no_school_day(case: LetterCase) -> bool:
    return case.period is not None and not ends_before_start(case) and counted_school_days(case) < 1


def _more_days_than_calendar(case: LetterCase) -> bool:
    given = case.values.number("school_days")
    return case.period is not None and given is not None and given > _in_calendar(case)


def _extends_another(case: LetterCase) -> bool:
    period = case.period
    return period is not None and any(touches(period, other, case.closed) for other in case.other_suspensions)


_EARLIER = text(
    "earlier",
    ("wat er eerder is gebeurd en gedaan", "what happened and was done before"),
    (
        "Alleen als er eerder iets was: gesprekken, afspraken, maatregelen, met de datum.",
        "Only when there was something before: talks, agreements, measures, with the day.",
    ),
    required=False,
    source="law-and-letters 3.4",
)
_AGREEMENTS = text(
    "agreements",
    ("wat wij afspreken", "what we agree"),
    ("Schrijf welke afspraken voortaan gelden.", "Write which agreements hold from now on."),
    source="law-and-letters 12.2",
)
_SUPPORT = text(
    "support",
    ("hoe wij helpen", "how we help"),
    ("Schrijf welke hulp de school de leerling geeft.", "Write which help the school gives the pupil."),
    source="law-and-letters 12.2",
)
_NEXT_STEP = text(
    "next_step",
    ("als het weer gebeurt", "if it happens again"),
    ("Schrijf wat er volgt als het weer gebeurt.", "Write what follows if it happens again."),
    source="law-and-letters 12.2",
)

WARNING = LetterPlan(
    kind=LetterKind.PUPIL_WARNING,
    about=_PUPIL,
    signer=Signer.PRINCIPAL,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS),
        *under("Wat daarover is gezegd", "What was said", *HEARING),
        *under("De maatregel", "The measure", REASONS, _AGREEMENTS, _SUPPORT, _NEXT_STEP),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=HEARING_RULES,
    course=CourseKind.PUPIL_WARNING,
    after=frozenset({"sign"}),
    step="send",
    alone=True,
    remedy=Remedy.COMPLAINT,
    copies=_warning_copies,
    offers=hearings_in,
    closing="Met vriendelijke groet,",
    source="law-and-letters 11.2, 12.2",
)

_MEASURE = (
    day(
        "told_on",
        ("ouders hoorden het op", "parents were told on"),
        ("Alleen als u het al verteld hebt.", "Only when you told them already."),
        required=False,
    ),
    day(
        "starts_on",
        ("eerste dag", "first day"),
        ("Vul de eerste dag van de schorsing in.", "Fill in the first day of the suspension."),
        source="law-and-letters 12.2",
    ),
    day(
        "ends_on",
        ("laatste dag", "last day"),
        ("Vul de laatste dag van de schorsing in.", "Fill in the last day of the suspension."),
        source="law-and-letters 12.2",
    ),
    number(
        "school_days",
        ("aantal schooldagen", "number of school days"),
        ("Alleen als de telling niet klopt.", "Only when the count is not right."),
        required=False,
    ),
    choice(
        "form",
        ("vorm", "form"),
        ("Kies waar de leerling tijdens de schorsing is.", "Choose where the pupil is during the suspension."),
        ("external", "thuis", "at home"),
        ("internal", "op school, buiten de groep", "at school, outside the group"),
    ),
    text(
        "homework",
        ("schoolwerk en bereikbaarheid", "school work and whom to reach"),
        (
            "Schrijf hoe de leerling schoolwerk krijgt tijdens de schorsing en wie de ouders kunnen bereiken.",
            "Write how the pupil gets school work during the suspension and whom the parents can reach.",
        ),
        source="law-and-letters 3.2, 12.2 (regional attendance desk)",
    ),
    text(
        "return_talk",
        ("gesprek over de terugkeer", "talk about the return"),
        (
            "Schrijf wanneer en met wie het gesprek over de terugkeer is.",
            "Write when and with whom the talk about the return is.",
        ),
        source="law-and-letters 12.2",
    ),
)
_LIMITS = (
    limit(
        "ends_before_start",
        "ends_on",
        ends_before_start,
        "De laatste dag van de schorsing ligt voor de eerste. Verbeter de datums.",
        "The last day of the suspension lies before the first. Mend the dates.",
        source="law-and-letters 11.3",
    ),
    limit(
        "starts_before_notice",
        "starts_on",
        _starts_before_notice,
        "De schorsing kan niet ingaan voordat de ouders het weten. Kies een eerste dag op of na de datum van de brief, "
        "of vul in op welke dag de ouders het mondeling hoorden.",
        "A suspension cannot begin before the parents know. Choose a first day on or after the date of the letter, or "
        "fill in on which day the parents were told.",
        source="law-and-letters 11.3 step 4",
        confidence=Confidence.SECONDARY,
    ),
    limit(
        "letter_after_oral_notice",
        "told_on",
        _letter_after_oral_notice,
        "Na een mondelinge mededeling moet de brief er uiterlijk de volgende schooldag zijn. Overleg met het bestuur.",
        "After telling the parents, the letter must follow on the next school day at the latest. Consult the board.",
        source="law-and-letters 11.3 step 4",
        confidence=Confidence.CHOICE,
    ),
    limit(
        "too_many_school_days",
        "school_days",
        _too_many_school_days,
        "Een leerling mag hoogstens vijf schooldagen worden geschorst. Maak de periode korter; verlengen kan niet.",
        "A pupil may be suspended for five school days at most. Shorten the period; it cannot be extended.",
        source="WPO 40c lid 1; Rijksoverheid (een week is vijf schooldagen)",
    ),
    limit(
        "longer_than_a_week",
        "ends_on",
        _longer_than_a_week,
        "Een schorsing duurt hoogstens een week (zeven dagen, de eerste en de laatste dag meegeteld). Maak de periode "
        "korter.",
        "A suspension lasts a week at most (seven days, the first and the last included). Shorten the period.",
        source="WPO 40c lid 1",
    ),
    limit(
        "no_school_day",
        "starts_on",
        _no_school_day,
        "In deze periode valt geen schooldag. Controleer de datums.",
        "There is no school day in this period. Check the dates.",
        source="law-and-letters 13",
        confidence=Confidence.CHOICE,
    ),
    limit(
        "more_days_than_calendar",
        "school_days",
        _more_days_than_calendar,
        "Er staan meer schooldagen ingevuld dan er in deze periode vallen. Controleer het aantal.",
        "More school days are filled in than this period has. Check the number.",
        source="law-and-letters 13",
        confidence=Confidence.CHOICE,
    ),
    limit(
        "extends_another",
        "starts_on",
        _extends_another,
        "De leerling heeft al een schorsing die hierop aansluit of hiermee samenvalt. De wet kent geen verlenging; "
        "overleg met het bestuur.",
        "The pupil already has a suspension that adjoins or overlaps this one. The law knows no extension; consult the "
        "board.",
        source="law-and-letters 1 rule 7, 11.3",
        confidence=Confidence.SECONDARY,
    ),
)

SUSPENSION = LetterPlan(
    kind=LetterKind.PUPIL_SUSPENSION,
    about=_PUPIL,
    signer=Signer.SUSPENSION,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS, _EARLIER),
        *under("Wat daarover is gezegd", "What was said", *HEARING),
        *under("De maatregel", "The measure", REASONS, *_MEASURE, replace(_NEXT_STEP, required=False)),
        *under("Afspraken en hulp", "Agreements and help", replace(_AGREEMENTS, required=False),
               replace(_SUPPORT, required=False)),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(*HEARING_RULES, *_LIMITS),
    course=CourseKind.PUPIL_SUSPENSION,
    after=frozenset({"decide", "decide_acute"}),
    step="notify",
    alone=True,
    remedy=Remedy.SUSPENSION,
    copies=_suspension_copies,
    offers=hearings_in,
    computed=_suspension_fields,
    source="law-and-letters 11.3, 12.2",
)  # fmt: skip

PLANS = (WARNING, SUSPENSION)
