"""Terms on a data file: counted with the school's own calendar, and kept as plain values.

A counted `Term` is kept as it was told: `term_to_json` holds its ends and its reasons, so that a term counted again
after a change of the calendar or of the facts can stand beside what it was before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import LocationId
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_days import Point
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.term_words import Reason
from wm_desktop.domain.terms import Term, compute_term
from wm_desktop.services.ports import Json, UnitOfWork
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.workplace import Workplace


def count_term(
    place: Workplace,
    kind: TermKind,
    start: Point,
    *,
    location: str = "",
    length: int | None = None,
    stops: Sequence[Stop] = (),
) -> Term:
    """Count a term with the calendar of a location, named as the school names it; stores nothing.

    Raises TermStartError, TermLengthError, TermStopError, and NotFoundError for a location the school has not.
    """
    with place.unit_of_work() as uow:
        if location and all(one.name != location for one in uow.school.locations()):
            raise NotFoundError(what="Locatie", key=location)
        return count_term_in(uow, kind, start, location=location, length=length, stops=stops)


def count_term_in(
    uow: UnitOfWork,
    kind: TermKind,
    start: Point,
    location_id: LocationId | None = None,
    *,
    location: str = "",
    length: int | None = None,
    stops: Sequence[Stop] = (),
) -> Term:
    """Count a term inside a unit of work, for the location of an incident or that with a name."""
    calendar = calendar_at(uow, location_id, location)
    return compute_term(kind, start, calendar, length=length, stops=stops, today=uow.today())


def term_to_json(term: Term) -> Json:
    """Turn a counted term into what is stored."""
    return {
        "kind": term.kind.value,
        "length": term.length,
        "start": term.start.isoformat(),
        "raw_end": term.raw_end.isoformat(),
        "end": term.end.isoformat(),
        "due": term.due.isoformat(),
        "advised": term.advised.isoformat(),
        "why": [[reason.nl, reason.en] for reason in term.why],
        "source": term.source,
        "confidence": term.confidence.value,
        "stops": [[stop.first.isoformat(), stop.last and stop.last.isoformat()] for stop in term.stops],
        "standing_still": term.standing_still,
    }


def term_from_json(stored: Json) -> Term:
    """Read a stored term as it was told, whatever the rules say by now."""
    why, stops = stored["why"], stored["stops"]
    assert isinstance(why, list)
    assert isinstance(stops, list)
    return Term(
        kind=TermKind(str(stored["kind"])),
        length=int(str(stored["length"])),
        start=point_from_text(stored["start"]),
        raw_end=point_from_text(stored["raw_end"]),
        end=point_from_text(stored["end"]),
        due=point_from_text(stored["due"]),
        advised=point_from_text(stored["advised"]),
        why=tuple(Reason(nl, en) for nl, en in why),
        source=str(stored["source"]),
        confidence=Confidence(str(stored["confidence"])),
        stops=tuple(Stop(date.fromisoformat(a), date.fromisoformat(b) if b else None) for a, b in stops),
        standing_still=stored["standing_still"] is True,
    )


def point_from_text(stored: object) -> Point:
    """Read a stored day or moment."""
    text = str(stored)
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
