"""Choices inside one cell: cut on the known choices, longest first; a contradiction or a condition is a doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.importing.support import PURPOSES, answers, codes, plan, sheet_of, source_of
from wm_desktop.domain.importing.choices import Choices, looks_chosen
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.tables import cell_of

NAMES = PurposeNames(PURPOSES)
HEAD = ("Leerlingnummer", "Naam", "Waarvoor geeft u toestemming?")
FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")


def test_a_comma_inside_a_choice_does_not_cut_it() -> None:
    guide = "Schoolgids, kalender en ander drukwerk"
    choices = Choices([f"{guide}, Website", guide, f"Website, Sociale media (Facebook, Instagram), {guide}"], NAMES)
    assert choices.parts(f"Website, {guide}") == ["Website", guide]
    assert choices.parts("Sociale media (Facebook, Instagram), Website") == [
        "Sociale media (Facebook, Instagram)",
        "Website",
    ]
    assert choices.read(f"{guide}, Website").ticked == {"schoolgids", "website"}
    assert choices.offered == ("schoolgids", "website", "sociale_media")


def test_a_semicolon_or_a_line_break_cuts_and_a_comma_then_does_not() -> None:
    choices = Choices(["Schoolgids, en wat daarbij hoort;Website;", "Website;"], NAMES)
    assert choices.parts("Schoolgids, en wat daarbij hoort;Website;") == ["Schoolgids, en wat daarbij hoort", "Website"]
    assert choices.parts("Website\nNieuwsbrief") == ["Website", "Nieuwsbrief"]
    assert choices.parts("Schoolgids, en wat daarbij hoort, Website") == ["Schoolgids, en wat daarbij hoort", "Website"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Website, Nieuwsbrief", "yy"),
        ("Geen van bovenstaande", "nn"),
        ("Ik geef geen toestemming", "nn"),
        ("Nee, ik geef nergens toestemming voor", "nn"),
        ("None of the above", "nn"),
        ("Alle bovenstaande", "yy"),
        ("Website, Niet in de nieuwsbrief", "yn"),
        ("Website, Geen van beide", "??"),
        ("Website, Nieuwsbrief mits kort", "??"),
        ("Website, wie weet", "??"),
        ("Website, liever niet in de nieuwsbrief", "??"),
        ("Website, Niet op de website", "?n"),
        ("Website onder toezicht van de meester", "??"),
    ],
)
def test_what_a_cell_ticks(text: str, expected: str) -> None:
    rows = [(*FINN, text), (*ANNA, "Website, Nieuwsbrief")]
    made = plan(HEAD, *rows, profile={"unticked_choice_means": "no"})
    letters = {"yes": "y", "no": "n", "unanswered": "?"}
    found = answers(made)
    assert "".join(letters[found[code]] for code in ("website", "nieuwsbrief")) == expected.replace("?n", "??")
    assert (("ambiguous_answer", 2) in codes(made)) is ("?" in expected)


def test_a_wordy_choice_counts_when_others_ticked_it_too() -> None:
    choice = "De website, voor iedereen te zien"
    made = plan(HEAD, (*FINN, choice), (*ANNA, f"{choice}, Nieuwsbrief"), profile={"unticked_choice_means": "no"})
    assert answers(made) == {"website": "yes", "nieuwsbrief": "no"}


def test_a_box_that_one_parent_left_open_is_in_doubt_beside_the_other_who_ticked_it() -> None:
    head = (*HEAD, "Uw naam")
    rows = [(*FINN, "Website, Nieuwsbrief", "A. Mulder"), (*FINN, "Website", "B. de Wit")]
    assert dict(dict(plan(head, *rows).result.pupils)["1101"]) == {"website": "yes", "nieuwsbrief": "unanswered"}
    no = plan(head, *rows, profile={"unticked_choice_means": "no"})
    assert dict(dict(no.result.pupils)["1101"]) == {"website": "yes", "nieuwsbrief": "no"}
    assert ("conflicting_parents", 2) in codes(no)


def test_columns_of_choices_are_told_by_what_stands_in_them() -> None:
    assert looks_chosen(["Website;Nieuwsbrief;", "Pers, en meer", "anders"], NAMES)
    assert not looks_chosen(["ja", "nee", "Website"], NAMES)
    assert looks_chosen(["No", "Everywhere", "I do not give permission", "School website, Local press"], NAMES)
    assert not looks_chosen(["No", "Everywhere", "Nowhere"], NAMES)


def test_english_choices_joined_in_one_cell() -> None:
    head = ("Child's name", "Class", "Where may we use photos of your child?")
    made = plan(head, ("Finn Mulder", "3A", "Closed parent app, Local press"), ("Anna Vos", "7A", "Everywhere"))
    assert [answers(made, row) for row in (0, 1)] == [{"ouderapp": "yes", "pers": "yes"}] * 2


@pytest.mark.parametrize(
    "header",
    [
        "Waar moeten we foto's weghalen?",
        "Where should photos be removed from?",
        "Toestemming vorig jaar",
        "Uitzondering op toestemming",
    ],
)
def test_choices_under_a_heading_that_asks_the_opposite_or_of_before_are_no_yes(header: str) -> None:
    made = plan(("Naam", "Website", header), ("Finn Mulder", "nee", "Nieuwsbrief, Pers"), ("Anna Vos", "ja", "Pers"))
    assert answers(made) == {"website": "no"}
    assert ("column_unclear", 1) in codes(made)


def test_such_a_heading_above_plain_words_is_left_alone() -> None:
    made = plan(("Naam", "Website", "Toestemming gewijzigd"), ("Finn Mulder", "nee", "ja"))
    assert (answers(made), codes(made)) == ({"website": "no"}, [])


def test_two_columns_for_one_purpose_that_contradict_are_told() -> None:
    made = plan(("Leerlingnummer", "Naam", "Site", "Website"), (*FINN, "ja", "nee"))
    assert (answers(made), codes(made)) == ({"website": "no"}, [("conflicting_columns", 2)])
    pair = plan(
        ("Leerlingnummer", "Naam", "Website ouder 1", "Website ouder 2"), (*FINN, "nee", "ja"), (*ANNA, "ja", None)
    )
    assert (answers(pair), codes(pair)) == ({"website": "no"}, [("conflicting_parents", 2)])
    assert answers(pair, 1) == {"website": "yes"}


def test_struck_and_commented_choices_and_sentences_are_in_doubt() -> None:
    cells = (cell_of("Website;Pers;", struck=True), cell_of("Website;", comment="vader: niet op de foto"))
    sentence = cell_of("ja, behalve pers", comment="vader: niet op de foto")
    head = sheet_of(HEAD, (*FINN, "Website;Pers;"), (*ANNA, "Website;"))
    rows = [(*head.rows[at][:2], cell) for at, cell in zip((1, 2), cells, strict=True)]
    made = plan(source=source_of(replace(head, rows=(head.rows[0], *rows))))
    assert codes(made) == [("struck_through", 2), ("commented_answer", 3)]
    assert made.store == ()
    spoken = sheet_of(("Leerlingnummer", "Naam", "Website, pers en jaarboek"), (*FINN, "ja"), (*ANNA, "ja"))
    struck = cell_of("ja, behalve website", struck=True)
    lines = [(*spoken.rows[at][:2], cell) for at, cell in zip((1, 2), (sentence, struck), strict=True)]
    said = plan(source=source_of(replace(spoken, rows=(spoken.rows[0], *lines))))
    assert answers(said) == {"website": "unanswered", "pers": "no", "jaarboek": "unanswered"}
    assert set(answers(said, 1).values()) == {"unanswered"}
