"""What the looks of cells say: merged, coloured, commented, struck through and hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.importing.support import answers, codes, known, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.looks import remark_of
from wm_desktop.domain.importing.tables import Area, Cell, Sheet, cell_of

HEAD = ("Leerling", "Groep", "Website", "Nieuwsbrief", "Pers")
FINN, ANNA = ("Finn Mulder", "3A"), ("Anna Vos", "7A")
GREEN, RED = "00B050", "FF0000"


def said(sheet: Sheet, row: int = 0, **profile: object) -> list[str]:
    return list(answers(plan(source=source_of(sheet), profile=profile), row).values())


def found(sheet: Sheet, **profile: object) -> list[tuple[str, int | None]]:
    return codes(plan(source=source_of(sheet), profile=profile))


def with_cells(sheet: Sheet, row: int, **cells: Cell) -> Sheet:
    line = list(sheet.rows[row - 1])
    for letter, cell in cells.items():
        line[ord(letter) - 65] = cell
    return replace(sheet, rows=(*sheet.rows[: row - 1], tuple(line), *sheet.rows[row:]))


@pytest.mark.parametrize(
    ("word", "expected", "code"),
    [
        ("nee", ["no", "no", "no"], "merged_answer_taken"),
        ("geen toestemming", ["no", "no", "no"], "merged_answer_taken"),
        ("ja", ["yes", "yes", "yes"], "merged_answer_taken"),
        ("x", ["unanswered", "unanswered", "unanswered"], "merged_answer"),
        ("ja, mits", ["unanswered", "unanswered", "unanswered"], "merged_answer"),
        ("#N/B", ["unanswered", "unanswered", "unanswered"], "merged_answer"),
    ],
)
def test_one_answer_merged_over_all_purposes_of_a_pupil(word: str, expected: list[str], code: str) -> None:
    sheet = sheet_of(HEAD, (*FINN, word, None, None), merged=(Area(2, 3, 2, 5),))
    assert said(sheet) == expected
    assert (code, 2) in found(sheet)


def test_a_yes_merged_over_some_purposes_or_pupils_is_asked() -> None:
    some = sheet_of(HEAD, (*FINN, "ja", None, "nee"), merged=(Area(2, 3, 2, 4),))
    assert said(some) == ["yes", "unanswered", "no"]
    block = sheet_of(HEAD, (*FINN, "ja", None, None), (*ANNA, None, None, None), merged=(Area(2, 3, 3, 5),))
    assert said(block, 1) == ["unanswered"] * 3


@pytest.mark.parametrize("cell", [cell_of("nee", struck=True), cell_of("nee", comment="toch niet?")])
def test_a_merged_no_in_doubt_is_asked(cell: Cell) -> None:
    sheet = with_cells(sheet_of(HEAD, (*FINN, "nee", None, None), merged=(Area(2, 3, 2, 5),)), 2, C=cell)
    assert said(sheet)[1:] == ["unanswered", "unanswered"]


@pytest.mark.parametrize(("word", "second"), [("ja", "unanswered"), ("nee", "no")])
def test_an_answer_merged_over_the_rows_of_one_pupil_counts_once(word: str, second: str) -> None:
    head = ("Leerling", "Groep", "Ouder", "Website")
    merged = (Area(2, 1, 3, 1), Area(2, 4, 3, 4))
    made = plan(source=source_of(sheet_of(head, (*FINN, "A", word), (None, None, "B", None), merged=merged)))
    assert answers(made, 1)["website"] == second
    assert dict(made.result.pupils)["1101"] == (("website", "yes" if word == "ja" else "no"),)


def coloured(rows_: int = 3, text: str | None = None) -> Sheet:
    sheet = sheet_of(HEAD, *((*one, text, None, None) for one in (FINN, ANNA)[: rows_ - 1]))
    return with_cells(with_cells(sheet, 2, D=Cell(colour=GREEN)), 3, D=Cell(colour=RED), E=Cell(colour=GREEN))


def test_colours_mean_what_the_user_says() -> None:
    assert said(coloured(), colours={GREEN: "yes", RED: "no"}) == ["unanswered", "yes", "unanswered"]
    assert said(coloured(), 1, colours={GREEN: "yes", RED: "no"}) == ["unanswered", "no", "yes"]
    assert said(coloured(), 1, colours={GREEN: "yes"}) == ["unanswered", "unanswered", "yes"]
    assert found(coloured(), colours={GREEN: "yes", RED: "no"}) == []
    assert [code for code, _ in found(coloured())] == ["colour_mark", "colour_mark"]


def test_a_colour_that_looks_the_same_means_the_same() -> None:
    near, far = "02AE51", "03B050"
    assert GREEN == "00B050"
    assert said(coloured(), 1, colours={near: "yes"})[2] == "yes"
    assert said(coloured(), 1, colours={GREEN: "no", near: "yes"})[2] == "no"
    assert said(coloured(), 1, colours={far: "yes"})[2] == "unanswered"


def test_a_colour_in_doubt_is_not_made_no_by_blanks() -> None:
    assert said(coloured(), empty_means="no") == ["no", "unanswered", "no"]


def test_a_comment_that_limits_takes_a_green_cell_back() -> None:
    sheet = with_cells(sheet_of(HEAD, (*FINN, None, None, None)), 2, C=Cell(colour=GREEN, comment="niet op internet"))
    assert said(sheet, colours={GREEN: "yes"})[0] == "unanswered"


def test_rows_and_columns_coloured_for_their_looks_are_no_marks() -> None:
    banded = sheet_of(HEAD, (*FINN, "ja", None, None), (*ANNA, "nee", None, None))
    for number in (2, 3):
        whole = dict.fromkeys("DE", Cell(colour=GREEN))
        banded = with_cells(banded, number, A=banded.rows[number - 1][0]._replace(colour=GREEN), **whole)
    assert found(banded) == []
    column = sheet_of(HEAD, (*FINN, "ja", None, None), (*ANNA, None, "nee", None))
    for number in (2, 3):
        column = with_cells(column, number, C=column.rows[number - 1][2]._replace(colour=RED))
    assert found(column) == []


def test_a_yes_in_a_colour_of_refusing_is_a_doubt() -> None:
    sheet = with_cells(sheet_of(HEAD, (*FINN, "ja", "nee", None)), 2, C=cell_of("ja", colour=RED))
    assert said(sheet, colours={RED: "no"}) == ["unanswered", "no", "unanswered"]
    assert ("colour_against", 2) in found(sheet, colours={RED: "no"})


@pytest.mark.parametrize(
    ("comment", "remark"),
    [
        ("  per mail  ", "per mail"),
        ("Juf Anna:\nbelt morgen", "belt morgen"),
        ("[Threaded comment]\n\nYour version lets you read it.\n\nComment:\n    per mail", "per mail"),
        ("[Opmerkingenthread]\n\nU kunt dit lezen.\n\nOpmerking:\n    niet buiten", "niet buiten"),
        ("", ""),
    ],
)
def test_what_somebody_wrote_in_a_comment(comment: str, remark: str) -> None:
    assert remark_of(comment) == remark


def test_comments_go_with_the_answers_as_remarks() -> None:
    sheet = sheet_of((*HEAD, "Opmerking"), (*FINN, "ja", None, None, "belt"))
    sheet = with_cells(sheet, 2, A=cell_of(FINN[0], comment="broer van Tim"), C=cell_of("ja", comment="per mail"))
    made = plan(source=source_of(with_cells(sheet, 2, D=Cell(comment="komt nog"))))
    assert [one.remark for one in made.store] == ["per mail; belt; broer van Tim"]
    assert codes(made) == [("remark", 2)] * 4


def test_a_comment_with_the_name_that_limits_holds_every_yes_back() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "nee", None))
    sheet = with_cells(sheet, 2, A=cell_of(FINN[0], comment="geen foto's herkenbaar"))
    assert said(sheet) == ["unanswered", "no", "unanswered"]
    assert ("commented_answer", 2) in found(sheet)


def struck() -> Sheet:
    sheet = sheet_of(HEAD, (*FINN, "ja", "nee", None), (*ANNA, "ja", None, None))
    return with_cells(sheet, 2, A=cell_of(FINN[0], struck=True), C=cell_of("ja", struck=True))


def test_a_row_that_is_struck_through_is_asked_by_row() -> None:
    made = plan(source=source_of(struck()))
    assert rows(made) == [("1101", "needs_choice"), ("1401", "exact")]
    assert answers(made) == dict.fromkeys(("website", "nieuwsbrief", "pers"), "unanswered")
    assert codes(made) == [("row_struck_through", 2)]
    assert {one.pupil for one in made.store} == {"1401"}
    chosen = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "1101"}]}
    assert answers(plan(source=source_of(struck()), profile=chosen))["nieuwsbrief"] == "no"
    assert rows(plan(source=source_of(struck()), profile={"struck_through": "skip"})) == [("1401", "exact")]
    assert said(struck(), struck_through="read") == ["yes", "no", "unanswered"]


def test_a_struck_row_about_nobody_known_is_no_error() -> None:
    made = plan(source=source_of(struck()), pupils=(known("1401", "Anna Vos", "7A"),))
    assert rows(made)[0] == (None, "unknown")
    assert codes(made) == [("row_struck_through", 2)]


def test_hidden_rows_are_read_and_counted_and_hidden_answers_are_not() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "nee", None), (*ANNA, "ja", "nee", None))
    hidden = replace(sheet, hidden_rows=frozenset({3, 9}), hidden_columns=frozenset({3}))
    made = plan(source=source_of(hidden))
    assert (len(rows(made)), answers(made)) == (2, {"nieuwsbrief": "no", "pers": "unanswered"})
    told = [one.message() for one in made.result.problems if one.code == "rows_hidden"]
    assert told == ["Op blad 'Blad1' zijn 1 regels verborgen; ze zijn wel gelezen."]
    asked = plan(source=source_of(hidden), profile={"columns": [{"letter": "C", "role": "purpose:website"}]})
    assert answers(asked)["website"] == "yes"


def test_a_hidden_sheet_is_read_when_it_is_asked_for() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "nee", None), name="Verborgen", hidden=True)
    assert plan(source=source_of(sheet)).result.blocked != ()
    assert said(sheet, header_rows={"Verborgen": [1]})[0] == "yes"
    wished = [{"sheet": "Verborgen", "letter": "C", "role": "purpose:pers"}]
    assert answers(plan(source=source_of(sheet), profile={"columns": wished}))["pers"] == "yes"
