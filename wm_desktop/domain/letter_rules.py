"""The gate before a letter becomes final: what must be in it, and the limits of the law.

Data and pure functions. Every rule names its source in the domain reference and how sure that is, because the program
may say which texts are present and which limits are kept, never that a letter is legally correct.
"""

from __future__ import annotations

from collections.abc import Callable

from wm_desktop.domain.letter_case import (
    Confidence,
    LetterCase,
    LetterRule,
    Missing,
    counted_school_days,
    may_sign,
    touches,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.school_days import next_school_day, school_days

MAX_SCHOOL_DAYS = 5
MAX_CALENDAR_DAYS = 7
"""A week, the first and the last day included."""


_BOTH = frozenset(LetterKind)
_WARNING = frozenset({LetterKind.PUPIL_WARNING})
_SUSPENSION = frozenset({LetterKind.PUPIL_SUSPENSION})
_COMMON_SOURCE = "law-and-letters 12"
_WPO = "WPO 40c"


def missing_in(case: LetterCase) -> tuple[Missing, ...]:
    """Give everything that keeps a letter from becoming final, in the order of the form; empty means it may."""
    return tuple(rule.missing for rule in RULES if case.kind in rule.kinds and rule.fails(case))


def _blank(text: str) -> bool:
    return not text.strip()


def _unsigned(case: LetterCase) -> bool:
    signatory = case.details.signatory
    return signatory is None or _blank(signatory.name) or _blank(signatory.function)


def _not_mandated(case: LetterCase) -> bool:
    signatory = case.details.signatory
    if signatory is None or _blank(signatory.function):
        return False
    return not may_sign(case.kind, signatory, suspension_mandate=case.suspension_mandate)


def _not_heard(case: LetterCase) -> bool:
    return _blank(case.details.hearing) and _blank(case.details.no_hearing_reason)


def _heard_after_letter(case: LetterCase) -> bool:
    return case.details.heard_on is not None and case.details.heard_on > case.letter_date


def _ends_before_start(case: LetterCase) -> bool:
    return case.period is not None and case.period.last < case.period.first


def _starts_before_notice(case: LetterCase) -> bool:
    first, told = case.details.starts_on, case.details.told_on
    notice = case.letter_date if told is None else min(told, case.letter_date)
    return first is not None and first < notice


def _letter_after_oral_notice(case: LetterCase) -> bool:
    told = case.details.told_on
    return told is not None and case.letter_date > next_school_day(told, case.closed)


def _too_many_school_days(case: LetterCase) -> bool:
    in_calendar = 0 if case.period is None else len(school_days(case.period.first, case.period.last, case.closed))
    return max(in_calendar, case.details.school_days or 0) > MAX_SCHOOL_DAYS


def _longer_than_a_week(case: LetterCase) -> bool:
    return case.period is not None and (case.period.last - case.period.first).days + 1 > MAX_CALENDAR_DAYS


def _no_school_day(case: LetterCase) -> bool:
    return case.period is not None and not _ends_before_start(case) and counted_school_days(case) < 1


def _more_days_than_calendar(case: LetterCase) -> bool:
    period, given = case.period, case.details.school_days
    return period is not None and given is not None and given > len(school_days(period.first, period.last, case.closed))


def _extends_another(case: LetterCase) -> bool:
    period = case.period
    return period is not None and any(touches(period, other, case.closed) for other in case.other_suspensions)


def _part(
    code: str,
    where: str,
    fails: Callable[[LetterCase], bool],
    nl: str,
    en: str,
    kinds: frozenset[LetterKind] = _BOTH,
    source: str = _COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> LetterRule:
    return LetterRule(Missing(code, nl, where, en, limit=False, source=source, confidence=confidence), kinds, fails)


def _limit(
    code: str,
    where: str,
    fails: Callable[[LetterCase], bool],
    nl: str,
    en: str,
    kinds: frozenset[LetterKind] = _SUSPENSION,
    source: str = _WPO,
    confidence: Confidence = Confidence.OFFICIAL,
) -> LetterRule:
    return LetterRule(Missing(code, nl, where, en, limit=True, source=source, confidence=confidence), kinds, fails)


RULES: tuple[LetterRule, ...] = (
    _part(
        "school",
        "settings.school",
        lambda case: _blank(case.school),
        "De naam van de school ontbreekt. Vul die in bij Instellingen.",
        "The name of the school is missing. Fill it in under Settings.",
    ),
    _part(
        "board",
        "settings.board",
        lambda case: _blank(case.board),
        "De naam van het bestuur ontbreekt. Vul die in bij Instellingen.",
        "The name of the board is missing. Fill it in under Settings.",
    ),
    _part(
        "addressee",
        "addressee",
        lambda case: not case.addressee_complete,
        "Het adres van de ouder is niet volledig. Vul straat, postcode en plaats in bij Personen.",
        "The guardian's address is incomplete. Fill in street, postcode and place under Persons.",
    ),
    _part(
        "addressee_changed",
        "addressee",
        lambda case: not case.addressee_current,
        "Naam, adres of gezag van de ouder is gewijzigd na het maken van dit concept. Sla het concept opnieuw op, of "
        "verwijder het en maak de brief opnieuw.",
        "The guardian's name, address or custody changed after this concept was made. Save the concept again, or "
        "remove it and make the letter anew.",
        source="law-and-letters 8.3",
        confidence=Confidence.CHOICE,
    ),
    _part(
        "pupil_name",
        "pupil.name",
        lambda case: _blank(case.pupil_name),
        "De naam van de leerling ontbreekt. Vul die in bij Personen.",
        "The pupil's name is missing. Fill it in under Persons.",
    ),
    _part(
        "pupil_birth_date",
        "pupil.birth_date",
        lambda case: case.pupil_birth_date is None,
        "De geboortedatum van de leerling ontbreekt. Vul die in bij Personen.",
        "The pupil's birth date is missing. Fill it in under Persons.",
    ),
    _part(
        "pupil_group",
        "pupil.group",
        lambda case: _blank(case.pupil_group),
        "De leerling zit in geen groep. Plaats de leerling in een groep bij Personen.",
        "The pupil is in no group. Place the pupil in a group under Persons.",
    ),
    _part(
        "incident_number",
        "incident.number",
        lambda case: _blank(case.incident_number),
        "Het nummer van het incident ontbreekt. Sla eerst het incident op.",
        "The incident number is missing. Store the incident first.",
    ),
    _part(
        "rules",
        "incident.rules",
        lambda case: not case.rules,
        "Kies bij het incident welke regel(s) van het protocol zijn overtreden.",
        "Choose in the incident which rule(s) of the protocol were broken.",
    ),
    _part(
        "facts",
        "facts",
        lambda case: _blank(case.details.facts),
        "Beschrijf wat er is gebeurd: wanneer, waar en wat.",
        "Describe what happened: when, where and what.",
    ),
    _part(
        "hearing",
        "hearing",
        _not_heard,
        "Vat samen wat leerling, ouders en leerkracht hebben gezegd, of schrijf waarom niemand gehoord kon worden.",
        "Summarise what pupil, parents and teacher said, or write why nobody could be heard.",
        source="law-and-letters 11.3 step 2; Onderwijsinspectie",
        confidence=Confidence.OFFICIAL,
    ),
    _limit(
        "heard_after_letter",
        "heard_on",
        _heard_after_letter,
        "De datum van het gesprek ligt na de datum van de brief. Controleer de datum.",
        "The date of the talk lies after the date of the letter. Check the date.",
        kinds=_BOTH,
        source="law-and-letters 11.3",
        confidence=Confidence.CHOICE,
    ),
    _part(
        "reasons",
        "reasons",
        lambda case: _blank(case.details.reasons),
        "Schrijf waarom de school deze maatregel neemt en wat is afgewogen.",
        "Write why the school takes this measure and what was weighed.",
        source="WPO 40c lid 1; law-and-letters 12",
        confidence=Confidence.OFFICIAL,
    ),
    _part(
        "agreements",
        "agreements",
        lambda case: _blank(case.details.agreements),
        "Schrijf welke afspraken voortaan gelden.",
        "Write which agreements hold from now on.",
        kinds=_WARNING,
        source="law-and-letters 12.2",
    ),
    _part(
        "support",
        "support",
        lambda case: _blank(case.details.support),
        "Schrijf welke hulp de school de leerling geeft.",
        "Write which help the school gives the pupil.",
        kinds=_WARNING,
        source="law-and-letters 12.2",
    ),
    _part(
        "next_step",
        "next_step",
        lambda case: _blank(case.details.next_step),
        "Schrijf wat er volgt als het weer gebeurt.",
        "Write what follows if it happens again.",
        kinds=_WARNING,
        source="law-and-letters 12.2",
    ),
    _part(
        "starts_on",
        "starts_on",
        lambda case: case.details.starts_on is None,
        "Vul de eerste dag van de schorsing in.",
        "Fill in the first day of the suspension.",
        kinds=_SUSPENSION,
        source="law-and-letters 12.2",
    ),
    _part(
        "ends_on",
        "ends_on",
        lambda case: case.details.ends_on is None,
        "Vul de laatste dag van de schorsing in.",
        "Fill in the last day of the suspension.",
        kinds=_SUSPENSION,
        source="law-and-letters 12.2",
    ),
    _limit(
        "ends_before_start",
        "ends_on",
        _ends_before_start,
        "De laatste dag van de schorsing ligt voor de eerste. Verbeter de datums.",
        "The last day of the suspension lies before the first. Mend the dates.",
        source="law-and-letters 11.3",
    ),
    _limit(
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
    _limit(
        "letter_after_oral_notice",
        "told_on",
        _letter_after_oral_notice,
        "Na een mondelinge mededeling moet de brief er uiterlijk de volgende schooldag zijn. Overleg met het bestuur.",
        "After telling the parents, the letter must follow on the next school day at the latest. Consult the board.",
        source="law-and-letters 11.3 step 4",
        confidence=Confidence.CHOICE,
    ),
    _limit(
        "too_many_school_days",
        "school_days",
        _too_many_school_days,
        "Een leerling mag hoogstens vijf schooldagen worden geschorst. Maak de periode korter; verlengen kan niet.",
        "A pupil may be suspended for five school days at most. Shorten the period; it cannot be extended.",
        source="WPO 40c lid 1; Rijksoverheid (een week is vijf schooldagen)",
    ),
    _limit(
        "longer_than_a_week",
        "ends_on",
        _longer_than_a_week,
        "Een schorsing duurt hoogstens een week (zeven dagen, de eerste en de laatste dag meegeteld). Maak de periode "
        "korter.",
        "A suspension lasts a week at most (seven days, the first and the last included). Shorten the period.",
        source="WPO 40c lid 1",
    ),
    _limit(
        "no_school_day",
        "starts_on",
        _no_school_day,
        "In deze periode valt geen schooldag. Controleer de datums.",
        "There is no school day in this period. Check the dates.",
        source="law-and-letters 13",
        confidence=Confidence.CHOICE,
    ),
    _limit(
        "more_days_than_calendar",
        "school_days",
        _more_days_than_calendar,
        "Er staan meer schooldagen ingevuld dan er in deze periode vallen. Controleer het aantal.",
        "More school days are filled in than this period has. Check the number.",
        source="law-and-letters 13",
        confidence=Confidence.CHOICE,
    ),
    _limit(
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
    _part(
        "homework",
        "homework",
        lambda case: _blank(case.details.homework),
        "Schrijf hoe de leerling schoolwerk krijgt tijdens de schorsing en wie de ouders kunnen bereiken.",
        "Write how the pupil gets school work during the suspension and whom the parents can reach.",
        kinds=_SUSPENSION,
        source="law-and-letters 3.2, 12.2 (regional attendance desk)",
    ),
    _part(
        "return_talk",
        "return_talk",
        lambda case: _blank(case.details.return_talk),
        "Schrijf wanneer en met wie het gesprek over de terugkeer is.",
        "Write when and with whom the talk about the return is.",
        kinds=_SUSPENSION,
        source="law-and-letters 12.2",
    ),
    _part(
        "remedy",
        "settings.remedy",
        lambda case: _blank(case.remedy),
        "De tekst over bezwaar en klacht ontbreekt. Vul die in bij Instellingen.",
        "The clause on objection and complaint is missing. Fill it in under Settings.",
        kinds=_SUSPENSION,
        source="law-and-letters 3.3, 12",
    ),
    _part(
        "handled_by",
        "handled_by",
        lambda case: _blank(case.details.handled_by),
        "Vul in wie de brief behandelt.",
        "Fill in who handles the letter.",
    ),
    _part(
        "signatory",
        "signatory",
        _unsigned,
        "Vul naam en functie in van wie de brief ondertekent.",
        "Fill in name and function of who signs the letter.",
    ),
    _limit(
        "not_mandated",
        "signatory",
        _not_mandated,
        "Deze ondertekenaar mag deze brief niet tekenen. Kies de bestuurder, of de directeur als die daarvoor mandaat "
        "heeft (zie Instellingen).",
        "This signatory may not sign this letter. Choose the board member, or the principal if mandated (Settings).",
        kinds=_BOTH,
        source="law-and-letters 5.3",
        confidence=Confidence.CHOICE,
    ),
)
"""The gate, in the order of the form."""
