"""Terms: when something has to be done, and why then."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime

from wm_desktop.cli.output import Output
from wm_desktop.cli.session import data_file, opened
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.free_days import FreeDays
from wm_desktop.domain.term_days import Point, TermCalendar, moment_at_school
from wm_desktop.domain.term_rules import Nature, TermKind
from wm_desktop.domain.term_words import dutch, english
from wm_desktop.domain.terms import Term, compute_term
from wm_desktop.services.terms import count_term
from wm_desktop.storage.equalised_days import shipped_equalised_days


def term_compute(asked: argparse.Namespace, output: Output) -> None:
    """Count one term with the calendar of the school, or that of the program where there is no data file."""
    term = _counted(asked, output, TermKind(asked.kind), _moment(asked.start))
    document = {"raw_end": _local(term.raw_end), "end": _local(term.end), "why": term.why_in(output.language)}
    output.give(document, _lines(term) if output.language == "nl" else _english_lines(term))


def _counted(asked: argparse.Namespace, output: Output, kind: TermKind, start: Point) -> Term:
    if asked.file is not None or data_file(asked).exists():
        with opened(asked) as session:
            return count_term(session.place, kind, start, location=asked.location)
    if asked.location:
        raise NotFoundError(what="Locatie", key=asked.location)
    output.say(
        "Er is geen gegevensbestand; gerekend is met de dagen die bij het programma horen.",
        "There is no data file; counted with the days that come with the program.",
    )
    return compute_term(kind, start, TermCalendar(FreeDays(shipped_equalised_days())))


def _moment(start: date | datetime) -> Point:
    if not isinstance(start, datetime):
        return start
    return moment_at_school(start) if start.tzinfo is None else start.astimezone(UTC)


def _local(point: Point) -> str:
    """Write a day, or the date and time on the clock at the school."""
    if isinstance(point, datetime):
        return point.astimezone(SCHOOL_ZONE).replace(tzinfo=None).isoformat()
    return point.isoformat()


def _lines(term: Term) -> list[str]:
    rule = term.rule
    found = [f"{rule.nl}, vanaf {rule.starts}", f"einde zonder opschuiven: {dutch(term.raw_end)}"]
    found.append(f"einde: {dutch(term.end)}")
    if rule.nature is Nature.FOR_SCHOOL:
        found.append(f"voor de school uiterlijk: {dutch(term.due)}; liever {dutch(term.advised)}")
    return [*found, term.why_in("nl"), f"bron: {term.source} [{term.confidence}]"]


def _english_lines(term: Term) -> list[str]:
    rule = term.rule
    found = [rule.en, f"end as counted: {english(term.raw_end)}", f"end: {english(term.end)}"]
    if rule.nature is Nature.FOR_SCHOOL:
        found.append(f"for the school at the latest: {english(term.due)}; rather {english(term.advised)}")
    return [*found, term.why_in("en"), f"source: {term.source} [{term.confidence}]"]
