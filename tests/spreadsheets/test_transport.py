"""Tables come out of the reading process as they went in, and a message that is no such thing is refused."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Cells, Dropped, Sheet, Workbook, cell_of
from wm_desktop.spreadsheets import faults, read, transport

MOMENT = datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001 - a sheet knows no zones
VALUES = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8"), max_size=4),
    st.booleans(),
    st.integers(-9, 9),
    st.sampled_from([1.5, 1.0, 0.0, "#N/B", "#REF!", "ja\nnee", MOMENT, MOMENT.date()]),
)
CELLS = st.builds(
    cell_of,
    VALUES,
    colour=st.sampled_from(["", "00B050"]),
    struck=st.booleans(),
    comment=st.sampled_from(["", "let op"]),
    formula=st.booleans(),
)
ROWS = st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=5).map(tuple)


def kinds(book: Workbook) -> list[list[list[type]]]:
    return [[[type(cell.value) for cell in row] for row in sheet.rows] for sheet in book.sheets]


@given(st.lists(ROWS, max_size=3))
def test_tables_travel_unchanged(tables: list[tuple[tuple[Cell, ...], ...]]) -> None:
    book = Workbook("xlsx", tuple(Sheet(f"Blad{number}", rows) for number, rows in enumerate(tables)))
    found, _ = transport.decode(transport.encode(book, ()))
    assert found == book
    assert kinds(found) == kinds(book)


def test_everything_about_a_sheet_travels() -> None:
    sheet = Sheet(
        "Blad1",
        (Cells().texts(["Naam", "", "ja"]), (), (EMPTY, cell_of("ja"))),
        hidden=True,
        merged=(Area(1, 1, 2, 2),),
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({3}),
        is_delimited=True,
    )
    book = Workbook("xlsx", (sheet, Sheet("Leeg")), ("looks_not_read",))
    dropped = (Dropped("Blad1", "B", "BSN"),)
    assert transport.decode(transport.encode(book, dropped)) == (book, dropped)


def test_equal_cells_are_sent_once() -> None:
    cells = Cells()
    book = Workbook("csv", (Sheet("", tuple(cells.texts(["ja", "nee"]) for _ in range(100))),))
    line = transport.encode(book, ()).partition(b"\n")[0]
    assert json.loads(line)["texts"] == ["ja", "nee"]
    (sheet,) = transport.decode(transport.encode(book, ()))[0].sheets
    assert len({id(cell) for row in sheet.rows for cell in row}) == 2


@pytest.mark.parametrize("payload", [b"", b"{}\n", b"[]", b"\xff\n", b'{"texts":[]}\n123'])
def test_another_message_is_refused(payload: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_ask_worker", lambda *_: b"R" + payload)
    with pytest.raises(faults.DamagedWorkbookError):
        read.source_of(b"", "x.csv")


def test_a_place_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = transport.encode(Workbook("csv", (Sheet("", (Cells().texts(["ja"]),)),)), ())
    monkeypatch.setattr(read, "_ask_worker", lambda *_: b"R" + whole[:-4] + b"\x09\0\0\0")
    with pytest.raises(faults.DamagedWorkbookError):
        read.source_of(b"", "x.csv")


def test_equal_values_of_another_kind_stay_apart() -> None:
    values = ["1", 1, 1.0, True, None, "", MOMENT.date(), MOMENT]
    cells = Cells()
    twice = [*cells.line(values), *cells.line(values)]
    assert [cell.value for cell in twice[:6]] == ["1", 1, 1.0, True, None, None]
    assert [cell.text for cell in twice[:5]] == ["1", "1", "1", "WAAR", ""]
    assert len({id(cell) for cell in twice}) == 7
