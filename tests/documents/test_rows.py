"""Rows on pages: nothing lost, nothing too high, and breaks only where a reader expects them."""

from __future__ import annotations

import os
import random

import pytest

from wm_desktop.documents.fonts import register_fonts
from wm_desktop.documents.letter_rows import WIDTH, _body, _with_signature
from wm_desktop.documents.rows import Begin, Row, Style, item, lines_of, not_first, on_pages, paragraph, together

TIMES = int(os.environ.get("WM_EXAMPLES", "60"))
FIRST, LATER = 400.0, 650.0


@pytest.fixture(autouse=True)
def fonts() -> None:
    register_fonts()


def some_letter(chance: random.Random) -> list[str]:
    """Paragraphs, headings and lists in any order, of any length."""
    made = []
    for _ in range(chance.randint(1, 40)):
        kind = chance.choice(("", "", "# ", "- ", "- "))
        lengths = (3, 8) if kind == "# " else (3, 8, 20, 60, 200)  # no page holds a row of headings of half a page each
        made.append(kind + "woord " * chance.choice(lengths) + chance.choice(("", ":")))
    return made


def divided(rows: list[Row]) -> list[list[Row]]:
    return [list(page) for page in on_pages(rows, FIRST, LATER)]


def test_pages_hold_every_row_once_and_begin_where_they_may() -> None:
    for seed in range(TIMES):
        check_pages(_body(some_letter(random.Random(seed))))


def check_pages(rows: list[Row]) -> None:
    pages = divided(rows)
    assert [row for page in pages for row in page] == rows
    for number, page in enumerate(pages):
        height = sum(row.height + (row.above if place else 0) for place, row in enumerate(page))
        assert height <= (LATER if number else FIRST) + 0.1
        if number:
            assert page[0].begin is not Begin.NEVER
        if number < len(pages) - 1:
            assert not page[-1].mark, "a heading stands last"


def test_no_line_of_a_paragraph_stands_alone() -> None:
    for length in range(2, 60):
        rows = [*paragraph("x", Style(), WIDTH)] * 20 + paragraph("woord " * 15 * length, Style(), WIDTH, above=7)
        count = len(rows) - 20
        _, *later = divided(rows)
        before = count - sum(len(page) for page in later)
        assert before in {0, count} or (before >= 2 and count - before >= 2)


@pytest.mark.parametrize("lines", [1, 2, 3, 12])
@pytest.mark.parametrize("fill", range(20, 28))
def test_two_lines_of_text_stay_with_the_signature(lines: int, fill: int) -> None:
    texts = [*["Korte regel."] * fill, "# Slot", "woord " * (14 * lines)]
    body = _with_signature(_body(texts))
    signed = [*body, *not_first(together([Row(20, text="Hoogachtend,"), Row(90, text="naam")]))]
    last = divided(signed)[-1]
    end = next(at for at, row in enumerate(last) if row.text == "Hoogachtend,")
    assert sum(row.words for row in last[:end]) >= 2


def test_a_list_keeps_its_announcement_and_leaves_no_item_alone() -> None:
    for fill in range(8, 26):
        texts = [*["Korte regel."] * fill, "Wij spraken af:", *(f"- punt {number}" for number in range(5)), "Daarna."]
        pages = [[row.text for row in page] for page in divided(_body(texts))]
        for page in pages[:-1]:
            assert page[-1] not in {"Wij spraken af:", "punt 0"}
        for page in pages[1:]:
            assert page[0] not in {"punt 0", "punt 1", "punt 4"}


def test_a_short_item_is_not_divided_and_a_very_long_one_is() -> None:
    short = item("woord " * 60, Style(), WIDTH, bullet="-", bullet_left=0)
    assert len(short) > 4
    pages = divided([*paragraph("x", Style(), WIDTH)] * 24 + short)
    assert [len(page) for page in pages] == [24, len(short)]
    long = item("woord " * 3000, Style(), WIDTH, bullet="-", bullet_left=0)
    assert len(divided(long)) > 3


def test_what_must_stay_together_is_divided_only_when_no_page_can_hold_it() -> None:
    whole = together(Row(20, text=str(number)) for number in range(100))
    assert [row.text for page in divided(whole) for row in page] == [str(number) for number in range(100)]
    assert [len(page) for page in divided([Row(10), Row(5000), Row(10)])] == [1, 1, 1]
    assert divided([]) == []


def test_a_page_is_not_left_rather_empty_to_keep_things_together() -> None:
    rows = [Row(20, text="eerst"), *not_first(together([Row(20) for _ in range(40)]), Begin.RATHER_NOT)]
    rows[10] = Row(20, begin=Begin.RATHER_NOT)
    assert [len(page) for page in divided(rows)] == [10, 31]


def test_lines_break_at_blanks_but_not_at_those_that_bind() -> None:
    style = Style()
    assert lines_of("een  twee\tdrie", style, 400) == ["een twee drie"]
    assert lines_of("een\ntwee\n\ndrie", style, 400) == ["een", "twee", "", "drie"]
    assert lines_of("aaaa bbbb\u00a0cccc", style, 60) == ["aaaa", "bbbb\u00a0cccc"]
    assert lines_of("", style, 60) == [""]
    wide = "https://voorbeeld.nl/een-lange-weg/naar-een-bericht"
    assert "".join(lines_of(wide, style, 120)) == wide
    assert [line[-1] for line in lines_of(wide, style, 120)[:-1]] == ["/", "/"] or len(lines_of(wide, style, 120)) > 2
    assert lines_of("ab", style, 1) == ["a", "b"]
