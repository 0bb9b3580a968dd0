"""The last bounds before tables leave the reading process."""

from __future__ import annotations

import json

import pytest

from wm_desktop.domain.importing.tables import EMPTY, Area, Sheet, Workbook, cell_of
from wm_desktop.spreadsheets import bounds, limits, worker
from wm_desktop.spreadsheets.bounds import bounded
from wm_desktop.spreadsheets.faults import TooLargeWorkbookError

LINE = (cell_of("Naam"), cell_of("ja"))


def book(*sheets: Sheet, format_: str = "xlsx") -> Workbook:
    return Workbook(format_, sheets or (Sheet("Blad1", (LINE,)),))


@pytest.mark.parametrize(
    ("workbook", "told"),
    [
        (book(*[Sheet(str(number)) for number in range(limits.MAX_SHEETS + 1)]), "501 bladen"),
        (book(Sheet("a", ((),) * (limits.MAX_ROWS + 1))), "200001 regels"),
        (book(Sheet("a", ((EMPTY,) * (limits.MAX_COLUMNS + 1),))), "1001 kolommen"),
        (book(*[Sheet(name, ((EMPTY,) * 1000,) * 2_500) for name in "ab"]), "4000000 cellen"),
        (book(Sheet("a", (LINE,) * 9, merged=(Area(1, 1, 2, 2),) * (limits.MAX_MERGED + 1))), "samengevoegde"),
        (book(Sheet("a", (LINE, LINE, LINE, (cell_of("x" * 40_000),)))), "cel A4 staan 40000 tekens"),
        (book(Sheet("", ((EMPTY, cell_of("x" * 40_000)),)), format_="csv"), "cel B1 .* aanhalingsteken"),
        (book(Sheet("a", ((cell_of("ja", comment="x" * 40_000),),))), "cel A1"),
    ],
)
def test_tables_out_of_bounds_are_refused_with_the_place(workbook: Workbook, told: str) -> None:
    with pytest.raises(TooLargeWorkbookError, match=told) as caught:
        bounded(workbook, "x.xlsx")
    assert "x.xlsx" in caught.value.sentence("en")


def test_merged_areas_count_only_as_far_as_the_sheet_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    far = book(Sheet("a", (LINE,) * 3, merged=(Area(1, 1, 1_000_000, 16_384), Area(9, 9, 10, 10))))
    assert bounded(far, "x") is far
    monkeypatch.setattr(bounds, "MAX_MERGED_CELLS", 5)
    with pytest.raises(TooLargeWorkbookError, match="samengevoegde"):
        bounded(far, "x")


def test_all_texts_together_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    long = cell_of("x" * 30_000)
    same, distinct = book(Sheet("a", ((long,),) * 3_000)), [cell_of(str(number) * 2) for number in range(99)]
    assert bounded(same, "x") is same
    monkeypatch.setattr(bounds, "MAX_TEXT", 100)
    with pytest.raises(TooLargeWorkbookError, match="tekens"):
        bounded(book(Sheet("a", (tuple(distinct),))), "x")


def test_different_cells_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_DISTINCT", 3)
    assert bounded(book(Sheet("a", (LINE,) * 9)), "x").sheets
    with pytest.raises(TooLargeWorkbookError, match="verschillende"):
        bounded(book(Sheet("a", (LINE, tuple(map(cell_of, "abc"))))), "x")


def test_sheets_of_one_name_or_an_endless_one_can_be_told_apart() -> None:
    made = bounded(book(Sheet("Blad1", (LINE,)), Sheet("Blad1"), Sheet("Blad1 (2)"), Sheet("x" * 10_000)), "x")
    assert [sheet.name for sheet in made.sheets] == ["Blad1", "Blad1 (2)", "Blad1 (2) (2)", "x" * limits.LONGEST_NAME]
    assert made.sheets[0].rows == (LINE,)


def test_the_reading_process_keeps_the_bounds() -> None:
    kind, facts = json.loads(worker.answer(b"Naam;Groep\n" + b"x" * 40_000 + b";3A\n", "x.csv")[1:])
    assert kind == "TooLargeWorkbookError"
    assert "aanhalingsteken" in facts["what"]
