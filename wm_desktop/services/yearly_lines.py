"""The charts of the yearly report: counts of this year and the year before, side by side, each masked on its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from statistics import median

from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.model import Machine
from wm_desktop.domain.incidents import IncidentStage, PartyRole, PersonKind, stage_label
from wm_desktop.domain.report_years import ReportYear, month_name
from wm_desktop.domain.small_counts import FEWEST, masked
from wm_desktop.domain.term_days import local_day
from wm_desktop.services.case_counts import Duty, YearCounts
from wm_desktop.services.case_words import KINDS, PEOPLE
from wm_desktop.services.reports import Bar, Bars

Pair = tuple[YearCounts, YearCounts]
RUNNING = "loopt nog"
NOT_JUDGED = "Nog geen ernst gegeven"
NO_LOCATION = "Geen locatie genoemd"
_LIMITS = ((7, "Binnen een week"), (30, "8 tot en met 30 dagen"), (90, "31 tot en met 90 dagen"))
_LONGER, _UNKNOWN = "Meer dan 90 dagen", "Dag van afsluiten niet bekend"
_IN_TIME, _LATE, _OVERDUE, _RUNS, _NOT_NEEDED = (
    "Op tijd gedaan",
    "Te laat gedaan",
    "Verlopen en nog open",
    "Loopt nog",
    "Niet (meer) nodig",
)


def is_tiny(counts: YearCounts) -> bool:
    """Whether a year has so few files that nothing of them is shown."""
    return 0 < counts.in_all < FEWEST


def hidden(counts: Sequence[int], *, tiny: bool) -> tuple[int | None, ...]:
    """Give a line-up as it may be shown; nothing of it when the year or its own total is too small."""
    if tiny or 0 < sum(counts) < FEWEST:
        return (None,) * len(counts)
    return masked(counts)


def line_up(
    title: str, words: Sequence[tuple[Hashable, str]], counted: Sequence[Counter[Hashable]], years: Pair
) -> Bars:
    """Give one line-up: every row is there, whether it counts anything or not."""
    now, before = (
        hidden([counts[key] for key, _ in words], tiny=is_tiny(year))
        for counts, year in zip(counted, years, strict=True)
    )
    return Bars(title, tuple(map(Bar, (word for _, word in words), now, before)))


def by_kind(years: Pair) -> Bars:
    """Per kind of incident."""
    return line_up("Per soort voorval", list(KINDS.items()), _files(years, "kind"), years)


def by_stage(years: Pair) -> Bars:
    """Per stage of the file."""
    words = [(stage, stage_label(stage).capitalize()) for stage in IncidentStage]
    return line_up("Per fase van het dossier, op dit moment", words, _files(years, "stage"), years)


def by_severity(years: Pair, severities: Sequence[str]) -> Bars:
    """Per severity, in the school's own words."""
    words = [(number, f"{number} {text}") for number, text in enumerate(severities, start=1)]
    return line_up("Per ernst", [*words, (None, NOT_JUDGED)], _files(years, "severity"), years)


def by_location(years: Pair, names: Sequence[tuple[Hashable, str]]) -> Bars:
    """Per location of the school."""
    return line_up("Per locatie", [*names, (None, NO_LOCATION)], _files(years, "location_id"), years)


def by_party(years: Pair, role: PartyRole, title: str, *, employees: bool) -> Bars:
    """Per kind of person with a role; each file for itself, so that somebody in two files counts twice."""
    words = [(kind, word) for kind, word in PEOPLE.items() if employees or kind is not PersonKind.EMPLOYEE]
    found = [_summed((one.kind, one.count) for one in year.parties if one.role is role) for year in years]
    return line_up(title, words, found, years)


def by_month(years: Pair, year: ReportYear) -> Bars:
    """Per three months, and within those per month."""
    whole = _files(years, "month")
    bars: list[Bar] = []
    sums = [[sum(counts[month] for month in months) for months in year.quarters] for counts in whole]
    told = [hidden(line, tiny=is_tiny(one)) for line, one in zip(sums, years, strict=True)]
    for place, months in enumerate(year.quarters):
        label = f"{month_name(months[0])} t/m {month_name(months[-1])}".capitalize()
        bars.append(Bar(label, told[0][place], told[1][place]))
        lines = [[counts[month] for month in months] for counts in whole]
        bars += inside([month_name(month) for month in months], lines, [line[place] for line in told])
    return Bars("Per maand van melding", tuple(bars))


def by_course(title: str, machines: Sequence[Machine], found: Sequence[Counter[tuple[str, str]]], years: Pair) -> Bars:
    """Per course, and within it per state in which it ended; `found` counts (kind, state) of both years."""
    bars: list[Bar] = []
    sums = [
        [sum(count for (kind, _), count in counts.items() if kind == machine.kind.value) for machine in machines]
        for counts in found
    ]
    told = [hidden(line, tiny=is_tiny(year)) for line, year in zip(sums, years, strict=True)]
    for place, machine in enumerate(machines):
        bars.append(Bar(machine.words.nl, told[0][place], told[1][place]))
        ends = {state.code: state.words.nl for state in machine.states if state.final} | {RUNNING: RUNNING}
        lines = [[counts[machine.kind.value, end] for end in ends] for counts in found]
        bars += inside(list(ends.values()), lines, [line[place] for line in told])
    return Bars(title, tuple(bars))


def inside(labels: Sequence[str], lines: Sequence[Sequence[int]], wholes: Sequence[int | None]) -> list[Bar]:
    """Give the rows that divide a row: shown only where that row itself is shown and counts something."""
    if not any(wholes):
        return []
    none = (None,) * len(labels)
    told = [masked(line) if whole else none for line, whole in zip(lines, wholes, strict=True)]
    told = [(0,) * len(labels) if whole == 0 else line for line, whole in zip(told, wholes, strict=True)]
    bars = [Bar(label, now, before, inside=True) for label, now, before in zip(labels, *told, strict=True)]
    return [] if all(bar.now is None and bar.before is None for bar in bars) else bars


def by_duty(title: str, duties: tuple[Sequence[Duty], Sequence[Duty]], years: Pair, now: datetime) -> Bars:
    """What came of terms or tasks: kept, missed, or still running."""
    words = [(word, word) for word in (_IN_TIME, _LATE, _OVERDUE, _RUNS, _NOT_NEEDED)]
    return line_up(title, words, [_summed((came_of(duty, now), 1) for duty in one) for one in duties], years)


def came_of(duty: Duty, now: datetime) -> str:
    """Say what came of a term or a task."""
    if duty.outcome is Outcome.NOT_NEEDED:
        return _NOT_NEEDED
    moment = duty.happened_at or now
    late = moment > duty.due if isinstance(duty.due, datetime) else local_day(moment) > duty.due
    if duty.outcome is None:
        return _OVERDUE if late and not duty.still else _RUNS
    return _LATE if late else _IN_TIME


def by_days(years: Pair, stages: Bars) -> Bars:
    """How long closed files took: inside the row of closed files, and so only where that row is shown."""
    closed = stages.bars[tuple(IncidentStage).index(IncidentStage.CLOSED)]
    labels = [*(label for _, label in _LIMITS), _LONGER, _UNKNOWN]
    lines = [_spread(year.days_open, _closed(year)) for year in years]
    bars = inside(labels, lines, (closed.now, closed.before))
    plain = tuple(Bar(bar.label, bar.now, bar.before) for bar in bars)
    note = ""
    if closed.now and len(years[0].days_open) >= FEWEST:
        note = f"Mediaan: {round(median(years[0].days_open))} dagen."
    return Bars("Dagen van melding tot afsluiten", plain or (Bar("Afgehandelde dossiers", None, None),), note)


def _closed(year: YearCounts) -> int:
    return sum(one.count for one in year.files if one.stage is IncidentStage.CLOSED)


def _spread(days: Sequence[int], closed: int) -> list[int]:
    limits = [limit for limit, _ in _LIMITS]
    within = [sum(day <= limit for day in days) for limit in limits]
    first = [within[0], *(later - earlier for earlier, later in pairwise(within))]
    return [*first, len(days) - within[-1], closed - len(days)]


def _files(years: Pair, name: str) -> list[Counter[Hashable]]:
    return [_summed((getattr(one, name), one.count) for one in year.files) for year in years]


def _summed(pairs: Iterable[tuple[Hashable, int]]) -> Counter[Hashable]:
    found: Counter[Hashable] = Counter()
    for key, count in pairs:
        found[key] += count
    return found
