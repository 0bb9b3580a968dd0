"""Why a term ends when it does, in Dutch and English sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, WEEKDAYS, written_day
from wm_desktop.domain.free_days import DAY, FreeDays
from wm_desktop.domain.term_days import Point, local_day
from wm_desktop.domain.term_rules import Nature, TermRule, Unit

_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_UNITS = {
    Unit.HOURS: (("uur", "uur"), ("hour", "hours")),
    Unit.DAYS: (("dag", "dagen"), ("day", "days")),
    Unit.WEEKS: (("week", "weken"), ("week", "weeks")),
    Unit.MONTHS: (("maand", "maanden"), ("month", "months")),
    Unit.WORKING_DAYS: (("werkdag", "werkdagen"), ("working day", "working days")),
    Unit.SCHOOL_DAYS: (("schooldag", "schooldagen"), ("school day", "school days")),
    Unit.OPENING_HOURS: (("uur", "uur"), ("hour", "hours")),
}


@dataclass(frozen=True)
class Reason:
    """One sentence about a term, in both languages."""

    nl: str
    en: str


def dutch(point: Point) -> str:
    """'maandag 27 april 2026', with the time at the school for a moment."""
    day = local_day(point)
    words = f"{WEEKDAYS[day.weekday()]} {written_day(day)}"
    return f"{words}, {point.astimezone(SCHOOL_ZONE):%H.%M} uur" if isinstance(point, datetime) else words


def english(point: Point) -> str:
    """'Monday 27 April 2026', with the time at the school for a moment."""
    day = local_day(point)
    words = f"{_ENGLISH_DAYS[day.weekday()]} {day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{words}, {point.astimezone(SCHOOL_ZONE):%H:%M}" if isinstance(point, datetime) else words


def length_words(length: int, unit: Unit) -> tuple[str, str]:
    """'6 weken', '6 weeks'."""
    (one_nl, more_nl), (one_en, more_en) = _UNITS[unit]
    return (
        (f"{length} {one_nl}", f"{length} {one_en}") if length == 1 else (f"{length} {more_nl}", f"{length} {more_en}")
    )


def counted(rule: TermRule, length: int, start: Point, raw: Point) -> Reason:
    """Say how the unrolled end was counted."""
    if rule.unit is Unit.OPENING_HOURS:
        return Reason(
            f"Meteen; de vertrouwensinspecteur is op werkdagen van 8.00 tot 17.00 uur te bereiken: {dutch(raw)}.",
            f"At once; the confidential inspector can be called on working days from 8:00 to 17:00: {english(raw)}.",
        )
    if length == 0:
        return Reason(f"Dezelfde dag: {dutch(raw)}.", f"The same day: {english(raw)}.")
    nl, en = length_words(length, rule.unit)
    if rule.nature is Nature.AT_MOST:
        longest_nl = " en ten hoogste een week" if rule.longest_days else ""
        longest_en = " and at most a week" if rule.longest_days else ""
        return Reason(
            f"Ten hoogste {nl}{longest_nl} vanaf {dutch(start)}, die dag meegeteld: tot en met {dutch(raw)}.",
            f"At most {en}{longest_en} from {english(start)}, that day included: up to and including {english(raw)}.",
        )
    return Reason(f"{nl} na {dutch(start)} is {dutch(raw)}.", f"{en} after {english(start)} is {english(raw)}.")


def moved(raw: date, end: date, free: FreeDays, *, statutory: bool) -> tuple[Reason, ...]:
    """Say which free days moved the end, or that none did."""
    if end == raw:
        return (
            Reason("Dat is een gewone werkdag; de termijn schuift niet op.", "That is a working day; it is not moved."),
        )
    passed = [(day, free.why(day)) for day in _days(raw, end)]
    nl = _listed([f"{dutch(day)} is {why.nl}" for day, why in passed if why is not None], "en")
    en = _listed([f"{english(day)} is {why.en}" for day, why in passed if why is not None], "and")
    source_nl = " (Algemene termijnenwet)" if statutory else " (zo rekent het programma ook waar de wet het niet eist)"
    source_en = " (Algemene termijnenwet)" if statutory else " (counted so also where the law does not ask it)"
    return (
        Reason(
            f"{_sentence(nl)}; de termijn loopt daarom door tot en met {dutch(end)}{source_nl}.",
            f"{en}; so the term runs up to and including {english(end)}{source_en}.",
        ),
    )


def not_moved(*, too_long: bool) -> Reason:
    """Say that this kind of term is not moved."""
    if too_long:
        return Reason(
            "Een termijn van meer dan twaalf weken of drie maanden schuift niet op (Algemene termijnenwet art. 4).",
            "A term of more than twelve weeks or three months is not moved (Algemene termijnenwet art. 4).",
        )
    return Reason(
        "Deze termijn schuift niet op voor weekend of feestdag.", "This term is not moved for weekends or holidays."
    )


def kept_by_school(due: Point, advised: Point) -> Reason:
    """Say what the school itself keeps to: not rolled, and rather a working day before."""
    nl, en = (
        f"Voor de school zelf geldt uiterlijk {dutch(due)}",
        f"The school itself keeps to {english(due)} at the latest",
    )
    if advised != due:
        nl, en = f"{nl}, liever {dutch(advised)}", f"{en}, rather {english(advised)}"
    return Reason(f"{nl}.", f"{en}.")


def stood_still(first: date, last: date, days: int, until: date, *, is_open: bool) -> Reason:
    """Say how long the term stood still and what that made of its end."""
    nl, en = length_words(days, Unit.DAYS)
    if is_open:
        return Reason(
            f"De termijn staat stil sinds {dutch(first)}; liep hij vandaag verder, dan was het eind {dutch(until)}.",
            f"The term stands still since {english(first)}; if it went on today it would end on {english(until)}.",
        )
    return Reason(
        f"Van {dutch(first)} tot {dutch(last)} stond de termijn {nl} stil; het eind werd {dutch(until)}.",
        f"From {english(first)} to {english(last)} the term stood still for {en}; the end became {english(until)}.",
    )


def real_hours(start: datetime, end: datetime) -> tuple[Reason, ...]:
    """Say that hours are real hours, and which change of clock is in them."""
    found = [
        Reason(
            "Het zijn echte uren: nachten, weekend en feestdagen tellen mee.",
            "These are real hours: nights, weekends and holidays count.",
        )
    ]
    change = end.astimezone(SCHOOL_ZONE).utcoffset() != start.astimezone(SCHOOL_ZONE).utcoffset()
    if change:
        to_summer = bool(end.astimezone(SCHOOL_ZONE).dst())
        nl, en = ("vooruit", "forward") if to_summer else ("terug", "back")
        found.append(
            Reason(
                f"In deze tijd gaat de klok een uur {nl}; dat uur is meegerekend.",
                f"The clock goes {en} one hour meanwhile; that hour is counted.",
            )
        )
    return (*found, *_which_of_two(end))


def _which_of_two(end: datetime) -> tuple[Reason, ...]:
    """Say which one is meant when the clock shows the same time twice that night."""
    local = end.astimezone(SCHOOL_ZONE)
    if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
        return ()
    nl, en = ("tweede", "second") if local.fold else ("eerste", "first")
    return (
        Reason(
            f"Die nacht is het twee keer {local:%H.%M} uur; bedoeld is de {nl} keer.",
            f"It is {local:%H:%M} twice that night; the {en} time is meant.",
        ),
    )


def _days(first: date, before: date) -> Iterator[date]:
    return (first + timedelta(days=offset) for offset in range((before - first) // DAY))


def _listed(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
