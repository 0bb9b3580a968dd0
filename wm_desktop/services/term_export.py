"""Terms as an iCalendar file (RFC 5545) for the school's agenda, without names.

An entry holds the number of a file and the kind of term, so that a shared agenda tells nobody who it is about. A day
is an event of the whole day with an alarm the morning before; a moment is an event of a quarter of an hour that ends
at it, with an alarm four hours before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from wm_desktop.domain.errors import Language
from wm_desktop.domain.term_days import Point
from wm_desktop.domain.terms import Term
from wm_desktop.services.actors import Act
from wm_desktop.services.workplace import Workplace

_ALARM_DAY, _ALARM_MOMENT = "-PT15H", "-PT4H"
_LINE = 75  # octets, without the line break (RFC 5545, 3.1)
_EVENT = timedelta(minutes=15)


@dataclass(frozen=True)
class AgendaEntry:
    """One entry: `uid` stays the same when it is exported again, `at` is a day or a moment in UTC."""

    uid: str
    at: Point
    words: str


def agenda_entries(terms: Iterable[tuple[str, Term]], language: Language = "nl") -> tuple[AgendaEntry, ...]:
    """Make entries of the number of a file and its term: the day to keep to; several of one kind are numbered."""
    found: list[AgendaEntry] = []
    seen: dict[str, int] = {}
    for number, term in terms:
        base = f"{number}-{term.kind.value}"
        seen[base] = seen.get(base, 0) + 1
        uid = f"{base}-{seen[base]}@wm-desktop"
        kind = term.rule.nl if language == "nl" else term.rule.en
        found.append(AgendaEntry(uid, term.due, f"{number}: {kind}"))
    return tuple(found)


def export_agenda(place: Workplace, entries: Sequence[AgendaEntry]) -> bytes:
    """Write entries as the bytes of an .ics file, with a line in the audit log that says how many left."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        uow.audit.add(actor=place.actor.name, action="terms.export", detail=str(len(entries)))
        uow.commit()
    return agenda_bytes(entries, place.now())


def agenda_bytes(entries: Iterable[AgendaEntry], made_at: datetime) -> bytes:
    """Write entries as an iCalendar file: UTF-8, CRLF, lines of at most 75 octets."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//WM Desktop//Termijnen//NL", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += _event(entry, made_at)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode("utf-8")


def _event(entry: AgendaEntry, made_at: datetime) -> Iterator[str]:
    words = _escaped(entry.words)
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(entry.uid)}"
    yield f"DTSTAMP:{_utc(made_at)}"
    if isinstance(entry.at, datetime):
        yield f"DTSTART:{_utc(entry.at - _EVENT)}"
        yield f"DTEND:{_utc(entry.at)}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(entry.at)}"
        yield f"DTEND;VALUE=DATE:{_day(entry.at + timedelta(days=1))}"
    yield f"SUMMARY:{words}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{words}"
    yield f"TRIGGER:{_ALARM_MOMENT if isinstance(entry.at, datetime) else _ALARM_DAY}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    """Escape a text value; what is no text for a line (control characters) becomes a space."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    plain = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in plain)


def _folded(line: str) -> Iterator[str]:
    """Fold a line at 75 octets, never inside a character; what follows begins with a space."""
    part, size = "", 0
    for sign in line:
        width = len(sign.encode("utf-8"))
        if size + width > _LINE:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + width
    yield part
