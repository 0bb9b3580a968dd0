"""What a list asks when no heading names a purpose: a column of purposes, a title, a sheet's name, or sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.importing.support import answers, codes, plan, sheet_of, source_of

FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")
HEAD = ("Leerlingnummer", "Naam", "Toestemming")


def test_a_long_list_is_told_by_what_stands_in_its_columns() -> None:
    made = plan((*HEAD, "Status"), (*FINN, "Website", "Ja"), (*FINN, "Nieuwsbrief", "Nee"), (*ANNA, "Website", "Nee"))
    assert [column.role for column in made.result.sheets[0].columns][2:] == ["purpose_name", "answer"]
    assert dict(dict(made.result.pupils)["1101"]) == {"website": "yes", "nieuwsbrief": "no"}


def test_a_title_or_the_name_of_the_sheet_tells_what_one_column_is_about() -> None:
    rows = ((*FINN, "ja"), (*ANNA, "nee"))
    assert answers(plan(("Foto's op de website",), HEAD, *rows)) == {"website": "yes"}
    sheets = [sheet_of(HEAD, *rows, name=name) for name in ("Website", "Nieuwsbrief")]
    made = plan(source=source_of(*sheets))
    assert dict(dict(made.result.pupils)["1401"]) == {"website": "no", "nieuwsbrief": "no"}
    assert codes(made) == []
    both = plan(("Website en nieuwsbrief",), HEAD, *rows)
    assert answers(both) == {"website": "yes", "nieuwsbrief": "yes"}


@pytest.mark.parametrize("title", ["Foto's", "Website", "Schoolfotograaf op de website"])
def test_what_is_not_sure_is_asked(title: str) -> None:
    hidden = sheet_of((title,), (*HEAD, "Akkoord"), (*FINN, "ja", "nee"))
    made = plan(source=source_of(hidden))
    assert [one.code for one in made.result.problems] == ["no_answers_found", "column_unclear", "column_unclear"]
    unseen = plan(source=source_of(replace(hidden, hidden_columns=frozenset({3, 4}))))
    assert [one.code for one in unseen.result.problems] == ["no_answers_found"]


def test_a_title_that_is_not_sure_or_refuses_tells_nothing() -> None:
    made = plan(("Schoolfotograaf op de website",), HEAD, (*FINN, "ja"))
    assert ("column_unclear", 2) in codes(made)


def test_sentences_under_toestemming_are_read_as_far_as_they_name_purposes() -> None:
    texts = ("ja, behalve social media", "alleen nieuwsbrief", "alles goed", "x")
    pupils = (FINN, ANNA, ("1301", "Julia van Leeuwen"), ("1001", "Noor van der Meulen"))
    made = plan(HEAD, *[(*pupil, text) for pupil, text in zip(pupils, texts, strict=True)])
    assert [answers(made, row) for row in range(4)] == [
        {"sociale_media": "no", "nieuwsbrief": "unanswered"},
        {"sociale_media": "no", "nieuwsbrief": "yes"},
        {"sociale_media": "unanswered", "nieuwsbrief": "unanswered"},
        {"sociale_media": "unanswered", "nieuwsbrief": "unanswered"},
    ]
    assert ("purposes_unclear", 2) in codes(made)
    marked = plan(HEAD, (*FINN, "niet op de website"), (*ANNA, "x"), profile={"marks": [{"mark": "x", "means": "yes"}]})
    assert answers(marked, 1) == {"website": "unanswered"}


def test_words_for_all_without_any_purpose_are_asked() -> None:
    head = ("Leerlingnummer", "Naam", "Beeldmateriaal")
    made = plan(head, (*FINN, "nergens"), (*ANNA, "geen bezwaar"), ("1301", "Julia van Leeuwen", "niet op internet"))
    assert {one.kind.value for one in made.store} == {"no"}


def test_a_sign_that_means_yes_is_no_answer_to_an_unknown_question() -> None:
    texts = ("niet op de website", "x", "wel website, geen pers")
    pupils = (FINN, ANNA, ("1301", "Julia van Leeuwen"))
    marks = {"marks": [{"mark": "x", "means": "yes"}]}
    made = plan(HEAD, *[(*pupil, text) for pupil, text in zip(pupils, texts, strict=True)], profile=marks)
    assert answers(made, 1) == {"website": "unanswered", "pers": "unanswered"}
    assert ("purposes_unclear", 3) in codes(made)
