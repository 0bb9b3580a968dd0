"""The small parts: tables, dates, headings and identity numbers."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.importing.support import PURPOSES, sheet_of
from wm_desktop.domain.importing.dates import date_in, read_date, years_named
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, role_by_header
from wm_desktop.domain.importing.identity import drop_identity_numbers, mask_numbers, passes_eleven_test
from wm_desktop.domain.importing.tables import EMPTY, Cell, Sheet, Workbook, cell_of, letter_of, number_of
from wm_desktop.domain.school import SchoolYear


@given(st.integers(1, 16_384))
def test_letters_and_numbers_of_columns(number: int) -> None:
    assert number_of(letter_of(number)) == number


def test_cells_outside_a_sheet_are_empty() -> None:
    sheet = sheet_of(("a",), ("b", "c"))
    assert (sheet.cell(0, 1), sheet.cell(3, 1), sheet.cell(1, 2), sheet.width) == (EMPTY, EMPTY, EMPTY, 2)
    assert Sheet("leeg").width == 0


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "WAAR"),
        (False, "ONWAAR"),
        (3, "3"),
        (3.0, "3"),
        (2.5, "2,5"),
        (date(2020, 1, 2), "02-01-2020"),
        (datetime.fromisoformat("2020-01-02"), "02-01-2020"),
        (datetime.fromisoformat("2020-01-02T08:30"), "02-01-2020 08:30"),
    ],
)
def test_the_text_of_a_value(value: object, text: str) -> None:
    assert cell_of(value).text == text


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (cell_of(datetime.fromisoformat("2020-01-02T08:30")), date(2020, 1, 2)),
        (cell_of(date(2020, 1, 2)), date(2020, 1, 2)),
        (cell_of(44629), date(2022, 3, 9)),
        (cell_of(7), None),
        (cell_of(True), None),
        (Cell(), None),
        (cell_of("31-02-2019"), None),
        (cell_of("2019-02-03T00:00"), date(2019, 2, 3)),
        (cell_of("3 mrt. 2019"), date(2019, 3, 3)),
        (cell_of("3/2/19"), date(2019, 2, 3)),
        (cell_of("3-2-85"), date(1985, 2, 3)),
        (cell_of("3 foo 2019"), None),
        (cell_of("gisteren"), None),
    ],
)
def test_days(cell: Cell, day: date | None) -> None:
    assert date_in(cell) == day


@given(st.dates(date(1960, 1, 1), date(2059, 12, 31)))
def test_days_come_back(day: date) -> None:
    assert read_date(f"{day.day}-{day.month}-{day.year}") == read_date(day.isoformat()) == day


def test_school_years_in_a_text() -> None:
    assert years_named("2025/26 en 2026-2027, gedrukt 2026-09-01") == {SchoolYear(2025), SchoolYear(2026)}
    assert years_named("16-11-2026 09:12") == frozenset()


NAMES = PurposeNames(PURPOSES)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Beeldmateriaal Parro", (("ouderapp",), True)),
        ("Afscheidsfoto", (("afscheidsfoto",), True)),
        ("Foto's voor de afscheidsfoto", (("afscheidsfoto",), True)),
        ("Website / social media", (("website", "sociale_media"), True)),
        ("Schoolfotograaf op de website", (("website", "klassenfoto"), False)),
        ("Social Schools", (("ouderapp",), True)),
        ("Wilt u de nieuwsbrief ontvangen?", (("nieuwsbrief",), False)),
        ("Zwemdiploma", ((), False)),
    ],
)
def test_purposes_in_a_heading(header: str, expected: tuple[tuple[str, ...], bool]) -> None:
    assert NAMES.find(header) == expected


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Lln.nr", "pupil_number"),
        ("Roepnaam van uw kind\u00a0", "first_name"),
        ("Uw naam (ouder/verzorger)", "guardian"),
        ("Wat is de naam van uw kind?", None),
        ("Naam van de leerling", "name"),
        ("", None),
    ],
)
def test_roles_of_headings(header: str, role: str | None) -> None:
    assert role_by_header(header) == role


def test_headings_that_refuse() -> None:
    assert is_negated("Niet op website")
    assert not is_negated("Wel/geen toestemming website")


def test_the_eleven_test() -> None:
    assert passes_eleven_test("123456782")
    assert not passes_eleven_test("123456789")
    assert not passes_eleven_test("12345678")
    assert not passes_eleven_test("000000000")


def dropped(*rows: tuple[object, ...]) -> tuple[Workbook, list[tuple[str, str]]]:
    book, lost = drop_identity_numbers(Workbook("xlsx", (sheet_of(*rows),)))
    return book, [(one.letter, one.header) for one in lost]


def test_columns_with_identity_numbers_are_emptied_by_heading_or_by_value() -> None:
    book, lost = dropped(
        ("Overzicht", None, None, None, None),
        ("Naam", "PGN", "Nummer", "Leerlingnummer", "Tel"),
        ("Noor", "geheim", 123456782, 123456789, 612345678),
        ("Sem", None, "1112.22.333", 100000001, 612345679),
        ("Zoë", 7, 111222333, 100000002, 612345671),
    )
    assert lost == [("B", "PGN"), ("C", "Nummer")]
    assert [cell.text for cell in book.sheets[0].rows[2]] == ["Noor", "", "", "123456789", "612345678"]


def test_a_single_value_counts_when_the_heading_does_not_explain_it() -> None:
    assert dropped(("Naam", "Code x"), ("Noor", "123456782"))[1] == [("B", "Code x")]
    assert dropped(("Naam", "Leerlingnummer"), ("Noor", "123456782"))[1] == []
    assert dropped((123456782,))[1] == [("A", "")]


def test_numbers_inside_texts_and_comments_are_masked() -> None:
    sheet = sheet_of(("Naam", "Opmerking"), ("Noor", "bsn 123456782!"), ("Sem", "bel 0612345678"))
    line = (cell_of("Zoë", comment="zie 111222333"), cell_of("https://id.school/pilot/abc def"))
    book, lost = drop_identity_numbers(Workbook("xlsx", (Sheet("Blad1", (*sheet.rows, line)),)))
    texts = [[cell.text for cell in row] for row in book.sheets[0].rows]
    assert texts[1][1] == "bsn [nummer weggelaten]!"
    assert texts[2][1] == "bel 0612345678"
    assert texts[3][1] == "[nummer weggelaten] def"
    assert book.sheets[0].rows[3][0].comment == "zie [nummer weggelaten]"
    assert [one.letter for one in lost] == ["A", "B"]


def test_nothing_to_drop_leaves_the_workbook_alone() -> None:
    book = Workbook("csv", (sheet_of(("Naam",), ("Noor",)),))
    assert drop_identity_numbers(book) == (book, ())
    assert mask_numbers("123456789") == "123456789"
