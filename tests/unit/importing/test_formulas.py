"""What only the reader of a file can see: formulas never computed, rows that have shifted, lists without pupils."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.importing.support import answers, codes, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.names import mend
from wm_desktop.domain.importing.problems import KINDS, Severity
from wm_desktop.domain.importing.tables import Cell, SourceFile, cell_of

HEAD = ("Leerlingnummer", "Naam", "Website", "Nieuwsbrief", "Totaal")
FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")
OPEN = cell_of(None, formula=True)


def with_cells(*lines: tuple[object, ...], delimited: bool = False) -> SourceFile:
    """A file of which some cells are given as they are."""
    bare = sheet_of(*(tuple(None if isinstance(one, Cell) else one for one in line) for line in lines))
    made = tuple(
        tuple(own if isinstance(own, Cell) else cell for own, cell in zip(line, row, strict=True))
        for line, row in zip(lines, bare.rows, strict=True)
    )
    return source_of(replace(bare, rows=made, is_delimited=delimited))


def test_a_formula_without_a_value_says_nothing_and_is_told_per_row() -> None:
    made = plan(source=with_cells(HEAD, (*FINN, OPEN, "ja", OPEN), (*ANNA, "nee", "nee", OPEN)))
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "yes"}
    assert answers(made, 1) == {"website": "no", "nieuwsbrief": "no"}
    assert codes(made) == [("formulas_not_computed", None), ("formula_without_value", 2)]
    assert "rij 2" in made.result.problems[0].message()
    assert made.result.problems[1].severity is Severity.ERROR


def test_a_row_of_nothing_but_such_formulas_is_not_passed_over_in_silence() -> None:
    lines = [(OPEN, OPEN, OPEN, OPEN, None) for _ in range(20)]
    made = plan(source=with_cells(HEAD, (*FINN, "ja", "nee", 2), *lines))
    assert rows(made) == [("1101", "exact")]
    assert codes(made).count(("formula_without_value", 22)) == 1
    assert [one.facts for one in made.result.problems if one.code == "formulas_not_computed"] == [
        (("name", "Blad1"), ("count", 20), ("rows", "3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, …"))
    ]


def test_totals_that_were_never_computed_are_no_matter() -> None:
    made = plan(source=with_cells(HEAD, (*FINN, "ja", "nee", None), (None, "Totaal", OPEN, OPEN, OPEN)))
    assert codes(made) == []


def test_computed_answers_are_answers_but_a_nought_may_be_an_empty_lookup() -> None:
    yes, nought, one = (cell_of(value, formula=True) for value in ("ja", 0, 1))
    made = plan(source=with_cells(HEAD, (*FINN, yes, nought, None), (*ANNA, yes, one, None)))
    assert answers(made) == {"website": "yes", "nieuwsbrief": "unanswered"}
    assert answers(made, 1) == {"website": "yes", "nieuwsbrief": "yes"}
    assert codes(made) == [("unclear_mark", 2)]


def test_choices_that_were_never_computed_are_in_doubt() -> None:
    head = ("Naam", "Waarvoor geeft u toestemming?")
    lines = [("Anna Vos", "Website;Nieuwsbrief"), ("Finn Mulder", OPEN)]
    made = plan(source=with_cells(head, *lines), profile={"unticked_choice_means": "no"})
    assert answers(made, 1) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert ("formula_without_value", 3) in codes(made)


def test_nothing_is_taken_from_a_row_that_has_shifted() -> None:
    head = ("Naam", "Groep", "Website", "Nieuwsbrief")
    lines = [("Vos", "Anna", "7A", "ja", "nee"), ("Finn Mulder", "3A", "ja", "nee")]
    made = plan(source=with_cells((*head,), *lines, delimited=True))
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert answers(made, 1) == {"website": "yes", "nieuwsbrief": "no"}
    assert ("row_shifted", 2) in codes(made)
    assert ("row_shifted", 2) not in codes(plan(source=with_cells((*head,), *lines)))


def test_words_beside_the_last_answer_are_a_remark() -> None:
    line = ("Finn Mulder", "3A", "ja", "nee", "moeder belt nog")
    made = plan(source=with_cells(("Naam", "Groep", "Website", "Nieuwsbrief"), line, delimited=True))
    assert answers(made) == {"website": "yes", "nieuwsbrief": "no"}
    pointed = {"columns": [{"letter": "E", "role": "remark"}]}
    wider = plan(
        source=with_cells(("Naam", "Groep", "Website", "Nieuwsbrief"), (*line[:4], "x"), delimited=True),
        profile=pointed,
    )
    assert answers(wider) == {"website": "yes", "nieuwsbrief": "no"}
    more = plan(source=with_cells(("Naam", "Website", "Opmerking"), ("Finn Mulder", "ja", "x", "y"), delimited=True))
    assert answers(more) == {"website": "unanswered"}


def test_garbled_letters_are_mended_on_request_and_told_without() -> None:
    lines = [("Naam", "CafÃ© Website", "Opmerking"), ("Å\u0081ukasz WÃ³jcik", "nee", "zÃ³ is het")]
    told = plan(source=with_cells(*lines))
    assert rows(told) == [("1202", "repaired")]
    assert {"text_garbled", "encoding_damage"} <= {code for code, _ in codes(told)}
    mended = plan(source=with_cells(*lines), profile={"repair_encoding": True})
    assert rows(mended) == [("1202", "repaired")]
    assert [one.header for one in mended.result.sheets[0].columns][1] == "Café Website"
    assert [dict(one.facts)["text"] for one in mended.result.problems if one.code == "remark"] == ["zó is het"]
    assert "text_garbled" not in {code for code, _ in codes(mended)}
    left = plan(source=with_cells(*lines), profile={"repair_encoding": False})
    assert rows(left)[0][1] != "repaired"


def test_sound_names_and_repeated_cells_stay_what_they_are() -> None:
    yes = cell_of("ja")
    lines = [("Naam", "Website", "CafÃ©"), ("Finn Mulder", yes, yes), ("Anna Vos", yes, "Ã©")]
    made = plan(source=with_cells(*lines), profile={"repair_encoding": True})
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]
    assert answers(made) == {"website": "yes"}


def test_letters_garbled_twice_or_beside_sound_ones_are_mended() -> None:
    assert mend("JosÃƒÂ© Åukasz") == "José Åukasz"
    assert mend("Fotoâ€™s Ł") == "Foto’s Ł"
    assert mend("Ãngel") == "Ãngel"
    assert mend("Zoë") == "Zoë"
    assert mend("Ã\u2015") == "Ã\u2015"


def test_a_header_without_pupils_is_an_empty_template() -> None:
    made = plan(("Vul hieronder de antwoorden in", None, None, None, None), HEAD)
    assert codes(made) == [("no_pupils_in_list", None)]
    assert made.result.blocked


def test_what_a_reader_notices_is_told() -> None:
    source = with_cells(HEAD, (*FINN, "ja", "nee", None))
    book = replace(source.workbook, notices=("looks_not_read",))
    made = plan(source=replace(source, workbook=book))
    assert codes(made) == [("looks_not_read", None)]
    assert KINDS["looks_not_read"][0] is Severity.NOTICE
