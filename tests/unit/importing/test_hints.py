"""What a file says between the lines: merged answers, legends, and signs nobody sees."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import answers, codes, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.tables import Area

HEAD = ("Leerling", "Groep", "Website", "Nieuwsbrief")
FINN = ("Finn Mulder", "3A", "ja", "nee")
ANNA = ("Anna Vos", "7A", None, "nee")


@pytest.mark.parametrize("empty", ["unanswered", "no"])
@pytest.mark.parametrize(
    ("word", "said", "code"),
    [(("ja"), ["yes", "unanswered"], "merged_answer"), ("nee", ["no", "no"], "merged_answer_taken")],
)
def test_a_yes_merged_over_several_pupils_is_asked_and_a_no_holds(
    empty: str, word: str, said: list[str], code: str
) -> None:
    sheet = sheet_of(HEAD, (*FINN[:2], word, "nee"), ANNA, merged=(Area(2, 3, 3, 3),))
    made = plan(source=source_of(sheet), profile={"empty_means": empty})
    assert [answers(made, row)["website"] for row in (0, 1)] == said
    assert (code, 3) in codes(made)


def test_an_answer_merged_over_two_purposes_counts_for_the_first() -> None:
    made = plan(source=source_of(sheet_of(HEAD, (*FINN[:3], None), merged=(Area(2, 3, 2, 4),))))
    assert answers(made) == {"website": "yes", "nieuwsbrief": "unanswered"}
    assert codes(made) == [("merged_answer", 2)]
    assert "C2" in made.result.problems[0].message()


def test_merged_blanks_and_merged_headings_say_nothing() -> None:
    sheet = sheet_of(HEAD, FINN, (*ANNA[:3], None), ANNA, merged=(Area(3, 3, 4, 4), Area(1, 3, 1, 4)))
    assert "merged_answer" not in {code for code, _ in codes(plan(source=source_of(sheet)))}


def test_choices_merged_over_several_pupils_count_for_the_first() -> None:
    head = ("Leerling", "Groep", "Waarvoor geeft u toestemming?")
    sheet = sheet_of(head, (*FINN[:2], "Website; Pers"), ANNA[:3], merged=(Area(2, 3, 3, 3),))
    made = plan(source=source_of(sheet))
    assert [answers(made, row)["website"] for row in (0, 1)] == ["yes", "unanswered"]
    assert codes(made) == [("merged_answer", 3)]


@pytest.mark.parametrize(
    ("line", "profile"),
    [
        (("Legenda: ja betekent bezwaar",), {}),
        (("Legenda", None, "ja = bezwaar"), {}),
        (("Ja", "= geen foto's"), {}),
        (("nee = wel toestemming",), {}),
        (("ja = geen toestemming, nee = geen bezwaar",), {}),
        (("x = niet op de foto",), {"marks": [{"mark": "x", "means": "yes"}]}),
        ((*FINN, "", "ja = bezwaar"), {}),
    ],
)
def test_a_legend_that_says_the_opposite_is_reported(line: tuple[str, ...], profile: dict[str, object]) -> None:
    assert ("legend_found", 3) in codes(plan(HEAD, ("Anna Vos", "7A", "ja", "nee"), line, profile=profile))


@pytest.mark.parametrize(
    "line",
    [
        ("ja = toestemming, nee = geen toestemming",),
        ("Aantal ja: 1 nee: 1",),
        ("Legenda", "x = niet ingevuld"),
        ("x = mag niet",),
        ("Uitleg: ja staat voor geen bezwaar",),
        ("ja = zie blad 2",),
        ("ja = ouders hebben geen bezwaar",),
    ],
)
def test_a_legend_that_agrees_is_not(line: tuple[str, ...]) -> None:
    assert codes(plan(HEAD, FINN, line)) == []


def test_a_legend_on_a_sheet_of_its_own_is_read_unless_it_was_skipped() -> None:
    source = source_of(sheet_of(HEAD, FINN), sheet_of(("ja = geen toestemming",), name="Legenda"))
    made = plan(source=source)
    assert codes(made) == [("unclear_mark", 2), ("legend_found", 1)]
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "no"}
    assert codes(plan(source=source, profile={"sheets": {"skip": ["Legenda"]}})) == []


def test_a_list_of_refusals_needs_no_warning() -> None:
    made = plan(HEAD, ("Finn Mulder", "3A", "x", ""), ("ja = bezwaar",), profile={"list_kind": "refusals"})
    assert [code for code, _ in codes(made)] == ["list_of_refusals"]


def test_signs_nobody_sees_are_no_part_of_a_name() -> None:
    unseen = ("Finn\x07 Mul\u200bder\u202e", "3A", "ja", "nee")
    assert rows(plan(HEAD, unseen)) == [("1101", "exact")]
    made = plan(
        (*HEAD, "Leerlingnummer"), ("\x00Bob\x1b Ba\u00ads", *FINN[1:], "99\u200b"), profile={"unknown_pupils": "add"}
    )
    (new,) = made.new_pupils
    assert (new.number, new.name.full) == ("99", "Bob Bas")


def test_signs_nobody_sees_make_no_yes() -> None:
    made = plan(HEAD, ("Finn Mulder", "3A", "ja\x07", "\u200bja"))
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert [code for code, _ in codes(made) if code == "ambiguous_answer"] == ["ambiguous_answer"] * 2
