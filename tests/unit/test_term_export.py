"""The agenda file, read back by a small reader of its own that knows only RFC 5545."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.term_export import AgendaEntry, agenda_bytes, agenda_entries, export_agenda

NOW = datetime(2026, 11, 23, 9, 5, 7, tzinfo=UTC)


def read(data: bytes) -> list[tuple[str, dict[str, str], str]]:
    """Unfold and take apart: (name, parameters, unescaped value) per line."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    physical = data[:-2].split(b"\r\n")
    assert all(0 < len(line) <= 75 for line in physical)
    for line in physical:
        line.decode("utf-8")  # no fold inside a character
    found = []
    for line in b"\r\n".join(physical).replace(b"\r\n ", b"").decode("utf-8").split("\r\n"):
        head, _colon, value = line.partition(":")
        name, *parameters = head.split(";")
        plain = re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
        found.append((name, dict(one.split("=") for one in parameters), plain))
    return found


def events(data: bytes) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for name, parameters, value in read(data):
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif len(inside) > 1:
            prefix = "ALARM " if inside[-1] == "VALARM" else ""
            assert prefix + name not in found[-1]
            found[-1][prefix + name] = value
            if "VALUE" in parameters:
                assert parameters["VALUE"] == "DATE"
                assert re.fullmatch(r"\d{8}", value)
    assert inside == []
    return found


def test_a_day_is_an_event_of_the_whole_day_and_a_moment_ends_at_it():
    terms = [
        ("2026-014", compute_term(TermKind.OBJECTION_DECISION, date(2026, 3, 9))),
        ("2026-014", compute_term(TermKind.OBJECTION_DECISION, date(2026, 11, 27))),
        ("2026-002", compute_term(TermKind.DATA_BREACH, datetime(2026, 3, 27, 15, tzinfo=UTC))),
    ]
    first, second, breach = events(agenda_bytes(agenda_entries(terms), NOW))
    assert first == {
        "UID": "2026-014-decision_4w-1@wm-desktop",
        "DTSTAMP": "20261123T090507Z",
        "DTSTART": "20260406",
        "DTEND": "20260407",
        "SUMMARY": "2026-014: beslissen op bezwaar",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
        "ALARM ACTION": "DISPLAY",
        "ALARM DESCRIPTION": "2026-014: beslissen op bezwaar",
        "ALARM TRIGGER": "-PT15H",
    }
    assert second["UID"] == "2026-014-decision_4w-2@wm-desktop"
    assert (breach["DTSTART"], breach["DTEND"]) == ("20260330T144500Z", "20260330T150000Z")
    assert breach["ALARM TRIGGER"] == "-PT4H"
    assert agenda_entries(terms, "en")[2].words == "2026-002: reporting a data breach"


def test_the_calendar_says_what_it_is():
    lines = read(agenda_bytes([], NOW))
    assert [name for name, _parameters, _value in lines] == ["BEGIN", "VERSION", "PRODID", "CALSCALE", "END"]
    assert lines[1][2] == "2.0"


def test_long_words_are_folded_between_characters():
    for words in ("x" * 400, "é" * 200, "🎓" * 100, "ab€" * 90):
        [event] = events(agenda_bytes([AgendaEntry("1@wm", date(2026, 11, 23), words)], NOW))
        assert event["SUMMARY"] == event["ALARM DESCRIPTION"] == words


@settings(max_examples=20)
@given(st.text("aé€🎓,;\\\n\r\t ", max_size=120), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_any_words_come_back_as_they_were(words, day):
    [event] = events(agenda_bytes([AgendaEntry("één;twee,drie\\vier@wm", day, words)], NOW))
    expected = words.replace("\r\n", "\n").replace("\r", "\n")
    assert event["SUMMARY"] == "".join(c if c == "\n" or (c >= " " and c != "\x7f") else " " for c in expected)
    assert event["UID"] == "één;twee,drie\\vier@wm"


def test_an_export_is_written_in_the_log_and_asks_for_the_role(place):
    data = export_agenda(place, agenda_entries([("2026-014", compute_term(TermKind.REACTION, date(2026, 11, 2)))]))
    assert [event["DTSTART"] for event in events(data)] == ["20261116"]
    assert ("terms.export", "1") in [(line.action, line.detail) for line in place.queries.audit()]
