"""Doubtful and hostile little lists: none of them makes a yes that was not said, and a doubt is reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.importing.support import SCHOOL, answers, codes, known, plan, sheet_of, source_of
from wm_desktop.domain.importing.dates import is_of_another_year
from wm_desktop.domain.importing.headers import is_negated
from wm_desktop.domain.importing.tables import cell_of
from wm_desktop.domain.school import SchoolYear

FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")
PERSON = ("Leerlingnummer", "Naam")
CROSS = {"marks": [{"mark": "x", "means": "yes"}], "colours": {"00B050": "yes"}}


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "ja, mits het binnen blijft",
            "ja nee",
            "ja/nee",
            "ja?",
            "(ja)",
            "'ja'",
            "ja maar niet op facebook",
            "nee, ja",
        ),
        *("x", "X", "v", "✓", "☒", 1, 0, 2, "1", "100%", 1.0, "ONWAAR", False, "J/N", "ja*", "ja1", "-", "."),
        *(date(2026, 9, 1), "1-9-2026", "alleen groepsfoto", "wel/niet", "ja (tot kerst)", "bijna ja", "ja;nee"),
        *("niet ja", "geen ja", "=JA()", "n.v.t.", "ja ja nee", "zie moeder", "ja misschien", "ik denk ja"),
    ],
)
def test_a_cell_in_doubt_is_no_yes(cell: object) -> None:
    assert answers(plan((*PERSON, "Website"), (*FINN, cell)))["website"] != "yes"


@pytest.mark.parametrize(
    "heading",
    [
        *("Geen toestemming voor: website", "Bezwaar tegen plaatsing website", "Geen foto's op website (ja/nee)"),
        *(
            "Ik wil niet dat er foto's op de website komen: ja of nee",
            "Opt-out website",
            "Website nee",
            "Tegen website",
        ),
        *("Website weigeren", "Website: onherkenbaar maken", "Toestemming website ingetrokken", "Website vorig jaar"),
        *("Website 25/26", "Website 2025", "Website 2024-2025", "Alle kanalen behalve website", "Geen bezwaar website"),
        *("Bezwaar website (ja = bezwaar, nee = geen bezwaar)", "Website (ja = geen toestemming, nee = toestemming)"),
    ],
)
@pytest.mark.parametrize("profile", [{}, CROSS])
def test_a_heading_that_refuses_or_is_about_another_year_gives_no_yes(heading: str, profile: dict) -> None:
    made = plan(
        (*PERSON, heading, "Nieuwsbrief"),
        (*FINN, "ja", "nee"),
        (*ANNA, "x" if not profile else None, "ja"),
        profile=profile,
    )
    assert answers(made, 0).get("website", "unanswered") == "unanswered"
    assert {code for code, _ in codes(made)} & {
        "ambiguous_answer",
        "unclear_mark",
        "column_unclear",
        "column_other_year",
    }
    assert answers(made, 1)["nieuwsbrief"] == "yes"


@pytest.mark.parametrize(
    "heading",
    [
        *("Wel/geen toestemming website", "Website ja/nee", "Website (ja = toestemming, nee = geen toestemming)"),
        *("Website 1 = ja, 0 = nee", "Wel of niet op de website", "Website 2026-2027", "Website 26/27", "Website 2026"),
    ],
)
def test_a_heading_that_only_asks_is_read(heading: str) -> None:
    assert answers(plan((*PERSON, heading), (*FINN, "ja")))["website"] == "yes"
    assert not is_negated(heading)


@pytest.mark.parametrize(
    "title",
    [
        *("Niet op de foto", "Leerlingen die NIET gefotografeerd mogen worden", "Kinderen die niet op internet mogen"),
        *("Lijst zonder toestemming", "Niet filmen (wel klassenfoto)", "Mogen niet gepubliceerd worden", "Niet op"),
    ],
)
def test_under_a_title_that_refuses_nobody_says_yes(title: str) -> None:
    made = plan((title,), (*PERSON, "Website"), (*FINN, "ja"), (*ANNA, "x"), profile=CROSS)
    assert [answers(made, row)["website"] for row in (0, 1)] == ["unanswered", "no"]
    assert "list_of_refusals" in {code for code, _ in codes(made)}


@pytest.mark.parametrize(
    "ticked",
    ["Facebook: nee; Website: nee", "Nee: website", "Website mits besloten", "Alles behalve website", "Website n"],
)
def test_a_choice_that_is_taken_back_is_no_yes(ticked: str) -> None:
    made = plan((*PERSON, "Waarvoor geeft u toestemming?"), (*FINN, ticked), (*ANNA, "Website;Facebook"))
    assert "yes" not in answers(made).values()


def test_a_cross_means_no_in_the_column_of_those_who_refuse() -> None:
    made = plan((*PERSON, "Website ja", "Website nee"), (*FINN, None, "x"), (*ANNA, "x", None), profile=CROSS)
    assert [answers(made, row)["website"] for row in (0, 1)] == ["no", "yes"]


def test_under_no_objection_a_cross_waits_for_the_user() -> None:
    rows = ((*PERSON, "Geen bezwaar website"), (*FINN, "x"))
    assert answers(plan(*rows))["website"] == "unanswered"
    assert answers(plan(*rows, profile=CROSS))["website"] == "yes"


@pytest.mark.parametrize("first", [True, False])
def test_last_years_sheet_is_not_read_beside_this_years(first: bool) -> None:
    old = sheet_of((*PERSON, "Website"), (*FINN, "ja"), name="2025-2026")
    new = sheet_of((*PERSON, "Website"), (*FINN, None), name="2026-2027")
    made = plan(source=source_of(*((old, new) if first else (new, old))))
    assert dict(made.result.pupils)["1101"] == (("website", "unanswered"),)
    assert ("sheet_other_year", None) in codes(made)


def test_a_number_of_a_brother_with_the_name_of_another_is_a_question() -> None:
    pupils = (*SCHOOL, known("2001", "Noor Jansen"), known("2002", "Noah Jansen"))
    made = plan((*PERSON, "Website"), ("2001", "Noah Jansen", "ja"), pupils=pupils)
    assert made.store == ()
    assert ("number_name_mismatch", 2) in codes(made)


@pytest.mark.parametrize(
    "number", ["01101", " 1101 ", 1101, 1101.0, "1101.0", "1l01", "110 1", "9999", None, "1101;1401"]
)
def test_an_odd_number_never_names_another_pupil(number: object) -> None:
    made = plan((*PERSON, "Website"), (number, "Finn Mulder", "ja"))
    assert {one.pupil for one in made.store} <= {"1101"}


@pytest.mark.parametrize("name", ["FINN MULDER", "mulder, finn", "Finn  Mulder ", "Mulder Finn"])
def test_a_name_written_otherwise_is_the_same_pupil(name: str) -> None:
    made = plan((*PERSON, "Website"), (None, name, "nee"))
    assert [(one.pupil, one.kind.value) for one in made.store] == [("1101", "no")]


@pytest.mark.parametrize("answers_", [("ja", "nee"), ("nee", "ja"), ("ja", "ja?"), ("misschien", "ja")])
def test_a_pupil_twice_with_other_answers_is_no_yes(answers_: tuple[str, str]) -> None:
    made = plan((*PERSON, "Website"), *((*FINN, one) for one in answers_))
    assert [one.kind.value for one in made.store] in ([], ["no"])


def test_twins_those_who_left_and_strangers_get_nothing() -> None:
    made = plan(
        ("Naam", "Groep", "Website"),
        ("Sophie Jansen", "3A", "ja"),
        ("Pieter van Vliet", "8A", "ja"),
        ("Test", "3A", "ja"),
    )
    assert made.store == ()


def test_swapped_columns_and_a_pupil_called_like_a_footer() -> None:
    swapped = plan((*PERSON, "Website"), ("Finn Mulder", "1101", "ja"))
    assert {one.pupil for one in swapped.store} <= {"1101"}
    som = plan(
        ("Naam", "Groep", "Website"),
        ("Som Chai", "3A", "nee"),
        ("Totaal", None, "12"),
        pupils=(known("7", "Som Chai"),),
    )
    assert [(one.pupil, one.kind.value) for one in som.store] == [("7", "no")]


@pytest.mark.parametrize("rows", [(), ((*PERSON, "Website"),), ((None,), (None, None)), (("ja", "nee"), ("ja", "ja"))])
def test_nothing_in_the_file_stores_nothing(rows: tuple) -> None:
    assert plan(*rows).store == ()


def test_headings_of_other_years() -> None:
    year = SchoolYear(2026)
    assert is_of_another_year("24/25", year)
    assert is_of_another_year("Website 2025", year)
    assert not any(is_of_another_year(text, year) for text in ("26-27", "Groep 7/8", "2027", "1-9-2026", "12/13"))


def test_a_remark_that_consent_was_withdrawn_holds_a_yes_back() -> None:
    heading = (*PERSON, "Website", "Nieuwsbrief", "Opmerking")
    made = plan(heading, (*FINN, "ja", "nee", "ingetrokken op 3 oktober"), (*ANNA, "ja", "ja", "belt morgen"))
    assert [answers(made, 0)["website"], answers(made, 0)["nieuwsbrief"]] == ["unanswered", "no"]
    assert answers(made, 1)["website"] == "yes"
    assert ("commented_answer", 2) in codes(made)


def test_a_colour_that_means_yes_is_no_yes_where_entries_refuse() -> None:
    green = cell_of(None)._replace(colour="00B050")
    sheet = sheet_of((*PERSON, "Niet op website", "Nieuwsbrief"), (*FINN, None, None))
    coloured = replace(sheet, rows=(sheet.rows[0], (*sheet.rows[1][:2], green, green)))
    made = plan(source=source_of(coloured), profile=CROSS)
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "yes"}
