"""Fuzzing: tables of every make through the pipeline, and damaged files through the reader.

The check tries a few, the same each time. `WM_FUZZ=2000 pytest tests/spreadsheets/test_fuzz.py` tries that many
examples per kind, other ones each time (`WM_FUZZ_SEED=7` for the same ones again).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.spreadsheets.mutations import KINDS
from tests.unit.importing.support import PURPOSES, SCHOOL, plan
from wm_desktop.domain.consent import AnswerKind
from wm_desktop.domain.importing.tables import Area, Cell, Sheet, SourceFile, Workbook, cell_of, words_of

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

WANTED = int(os.environ.get("WM_FUZZ", "0"))
TABLES = settings(
    max_examples=WANTED or 60,
    derandomize=not WANTED,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)

# An oracle of its own: a yes is said in words that agree and words that mean nothing, and in no others.
AGREEING = words_of(
    "ja j y yes jazeker akkoord toestemming mag mogen toegestaan wel goedgekeurd prima ok oke okay okee eens goed waar "
    "true natuurlijk uiteraard agree agreed accepted allowed permission consent approved granted permitted sure"
)
EMPTY_WORDS = words_of(
    "ik wij we u je jullie ga gaan geef geeft geven gegeven verleend heb hebben hoor graag dat dit het er mee zeker "
    "alles ouders ouder is ben zijn hiervoor hierbij de met i my give do given to have no objection objections of"
)
CLEAR_YES = (
    *("ja", "Ja", "JA", "j", "yes", "ja hoor", "ja graag", "akkoord", "ja, akkoord", "toestemming", "geen bezwaar"),
    *("wel toestemming", "ik geef toestemming", "Ja, ik geef toestemming", "mag", "toegestaan", "ja, geen bezwaar"),
)
DOUBTFUL = (
    *("x", "X", "v", "✓", "1", "0", "-", "?", "ja?", "(ja)", "ja, mits", "ja nee", "nee", "n.v.t.", "volgt", "ja/nee"),
    *("alleen besloten", "WAAR", "ONWAAR", "#N/B", "ja maar niet op facebook", "geen toestemming", "misschien", "ja*"),
    *(
        "ja\n\nbehalve website",
        "niet",
        "bezwaar",
        "wel bezwaar",
        "=JA()",
        "ja" * 50,
        "ja\u200b?",
        "n\u00e9\u00e9",
        "Nja",
    ),
)
PERSON = ("Leerlingnummer", "Naam", "Roepnaam", "Achternaam", "Tussenvoegsel", "Groep", "Geboortedatum")
ASKING = ("Website", "Nieuwsbrief", "Sociale media", "Pers", "Klassenfoto", "Toestemming website?", "Schoolgids ja/nee")
REFUSING = (
    *("Geen toestemming website", "Bezwaar nieuwsbrief", "Niet op website", "Website nee", "Website 2024-2025"),
    *("Pers (ja = bezwaar)", "Alle kanalen behalve website", "Klassenfoto ingetrokken"),
)
BESIDE = ("Opmerking", "Formulier retour", "Ouder", "Datum", "E-mail", "BSN", "Volgnummer", "")
TITLES = ("Privacyvoorkeuren 2026-2027", "Groep 3A", "Toestemmingen", "Totaal", "ja", "Leerling", "3A", "2025-2026")
JUNK = st.one_of(
    st.text(max_size=12),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True, allow_infinity=True),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(9999, 12, 31)),
    st.datetimes(datetime(1900, 1, 1), datetime(9999, 12, 31)),  # noqa: DTZ001 - spreadsheets know no zones
)
LOOKS = st.sampled_from(
    (
        *(({},) * 12),
        *({"struck": True}, {"colour": "00B050"}, {"colour": "FF0000"}, {"comment": "vader zegt nee"}),
        *({"comment": "mits besloten"}, {"comment": "gebeld"}),
    )
)


def is_clear_yes(text: str) -> bool:
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).casefold()
    words = re.findall(r"[^\W_]+|[^\s.,!;:\u200b]", plain.replace("geen bezwaar", "akkoord"))
    return bool(set(words) & AGREEING) and set(words) <= AGREEING | EMPTY_WORDS


@st.composite
def heads(draw: st.DrawFn) -> list[str]:
    persons = draw(st.lists(st.sampled_from(PERSON), min_size=1, max_size=4))
    asked = draw(st.lists(st.sampled_from(ASKING + ASKING + REFUSING), min_size=1, max_size=5))
    beside = draw(st.lists(st.sampled_from(BESIDE), max_size=2))
    head = [*persons, *asked, *beside]
    return draw(st.permutations(head)) if draw(st.booleans()) else head


@st.composite
def value_under(draw: st.DrawFn, heading: str, pupil: int) -> object:
    if draw(st.integers(0, 19)) == 0:
        return draw(JUNK)
    known = SCHOOL[pupil]
    told = {
        "Leerlingnummer": known.number,
        "Naam": draw(st.sampled_from((known.name.full, known.name.full.upper()))),
        "Roepnaam": known.name.first_name,
        "Achternaam": known.name.last_name,
        "Tussenvoegsel": known.name.prefix,
        "Groep": known.group,
        "Geboortedatum": known.birth_date,
    }
    if heading in told:
        return told[heading]
    if heading in ASKING or heading in REFUSING:
        return draw(st.sampled_from((*("ja", "Ja", "nee", "akkoord", "Ja.", None) * 3, *CLEAR_YES, *DOUBTFUL)))
    return draw(st.sampled_from((None, "ja", "nee", "x", "1-9-2026", "ingetrokken", "123456782")))


@st.composite
def sheets(draw: st.DrawFn, number: int) -> Sheet:
    head = draw(heads())
    above = [[draw(st.sampled_from(TITLES))] for _ in range(draw(st.integers(0, 3)))]
    rows: list[list[object]] = [*above, list(head)]
    for _ in range(draw(st.integers(0, 6))):
        pupil = draw(st.integers(0, len(SCHOOL) - 1))
        kind = draw(st.integers(0, 14))
        if kind == 0:
            rows.append([draw(st.sampled_from((*TITLES, "Groep 4A", "")))])
        elif kind == 1:
            rows.append(list(head))
        else:
            rows.append([draw(value_under(heading, pupil)) for heading in head])
    cells = tuple(tuple(cell_of(value, **draw(LOOKS)) for value in row) for row in rows)
    place = st.integers(1, len(rows) + 1)
    column = st.integers(1, len(head) + 1)
    areas = draw(st.lists(st.tuples(place, column, st.integers(0, 2), st.integers(0, 2)), max_size=2))
    return Sheet(
        draw(st.sampled_from((f"Blad{number}", f"3A {number}", f"Niet op de foto {number}", f"2025-2026 {number}"))),
        cells,
        hidden=draw(st.integers(0, 9)) == 0,
        merged=tuple(Area(top, left, top + down, left + right) for top, left, down, right in areas),
        hidden_rows=draw(st.frozensets(place, max_size=1)),
        hidden_columns=draw(st.frozensets(column, max_size=1)),
    )


@st.composite
def files(draw: st.DrawFn) -> SourceFile:
    made = tuple(draw(sheets(number)) for number in range(draw(st.integers(1, 2))))
    kind = draw(st.sampled_from(("xlsx", "csv", "ods")))
    if kind == "csv":
        made = (replace(made[0], name=""),)
    return SourceFile("lijst." + kind, "0" * 64, 1, b"x", Workbook(kind, made))


@dataclass
class Found:
    """The cell an answer is stored from, and all that stands above it."""

    sheet: Sheet
    row: int
    column: int

    @property
    def cell(self) -> Cell:
        return self.sheet.cell(self.row, self.column)

    def above(self) -> list[str]:
        return [self.sheet.cell(row, self.column).text for row in range(1, self.row)]


def found_at(source: SourceFile, address: str) -> Found:
    at = re.fullmatch(r"(?:(?P<sheet>.*)!|record (?P<record>\d+), kolom )(?P<column>[A-Z]+)(?P<row>\d*)", address)
    assert at is not None, address
    column = 0
    for char in at["column"]:
        column = column * 26 + ord(char) - 64
    (sheet,) = [one for one in source.workbook.sheets if one.name == (at["sheet"] or "")]
    return Found(sheet, int(at["record"] or at["row"]), column)


def names_the_pupil(found: Found, number: str) -> bool:
    (pupil,) = [one for one in SCHOOL if one.number == number]
    line = " ".join(cell.text for cell in found.sheet.rows[found.row - 1]).casefold()
    return number in line or pupil.name.last_name.casefold() in line or pupil.name.first_name.casefold() in line


def check_yes(source: SourceFile, address: str, number: str, nearest: Sequence[str]) -> None:
    found = found_at(source, address)
    assert is_clear_yes(found.cell.text), (address, found.cell)
    assert not found.cell.struck, address
    assert found.cell.comment not in {"vader zegt nee", "mits besloten"}, address
    assert not found.sheet.hidden, address
    assert found.column not in found.sheet.hidden_columns, address
    assert "Niet op" not in found.sheet.name, address
    headings = [text for text in found.above() if text in nearest]
    assert headings, (address, found.above())
    assert headings[-1] in ASKING, (address, headings)
    assert names_the_pupil(found, number), (address, number)


@given(source=files())
@TABLES
def test_no_table_breaks_the_pipeline_or_makes_a_yes_that_was_not_said(source: SourceFile) -> None:
    made = plan(source=source)
    document = made.result.to_json(committed=False, batch=None)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    again = plan(source=source)
    assert (again.result, again.store, again.marks) == (made.result, made.store, made.marks)
    for one in made.store:
        if one.kind is AnswerKind.YES:
            check_yes(source, one.source, one.pupil, ASKING + REFUSING)


TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(st.sampled_from("ja ne,mits/?()=x1.;:-'\"\n\t\u200b\u0301éÉſK"), max_size=20),
    st.sampled_from(CLEAR_YES).flatmap(
        lambda yes: st.sampled_from((f"{yes}?", f"{yes} niet", f"niet {yes}", f"{yes} mits", f"{yes}/nee", f"({yes})"))
    ),
)


@given(text=TEXTS, heading=st.sampled_from(sorted(PURPOSES.values())))
@TABLES
def test_no_text_that_is_not_a_clear_yes_is_taken_for_one(text: str, heading: str) -> None:
    made = plan(("Leerlingnummer", "Naam", heading), ("1101", "Finn Mulder", text), ("1401", "Anna Vos", "ja"))
    said = dict(made.result.pupils).get("1101", ())
    assert is_clear_yes(text) or "yes" not in dict(said).values(), text
    for one in made.result.problems:
        assert one.message("nl")
        assert one.message("en")


def damage(kind: str, seed: int, count: int) -> list[str]:
    """Read so many damaged files; a process that ended is gone on from after the file that ended it."""
    first, found = 0, []
    while first < count:
        batch = str(min(count - first, 200))  # a held process has only so much time
        command = [sys.executable, "-m", "tests.spreadsheets.mutations", kind, str(seed), str(first), batch]
        root = str(Path(__file__).parents[2])
        done = subprocess.run(
            command, cwd=root, env={**os.environ, "PYTHONPATH": root}, capture_output=True, check=False
        )
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        found += [f"{kind} {seed} {line['number']}: {line['trouble']}" for line in lines if "trouble" in line]
        last = max((line["at"] for line in lines if "at" in line), default=count)
        if done.returncode not in {0, -6}:  # -6: memory ran out in a reader that is no Python; the parent names that
            found.append(f"{kind} {seed} {last}: ended with {done.returncode}\n{done.stderr.decode()[-1500:]}")
        first = last + 1
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_read_or_refused_by_name(kind: str) -> None:
    """Every damaged file gives tables or a named fault; nothing escapes and nothing takes long."""
    seed = int(os.environ.get("WM_FUZZ_SEED", "0" if not WANTED else str(time.time_ns() % 1_000_000)))
    assert damage(kind, seed, WANTED or 12) == []
