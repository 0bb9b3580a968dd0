"""Whole lists: numbers as spreadsheets show them, first names only, pet forms, and choices that fit nobody."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import SCHOOL, codes, known, plan, rows
from wm_desktop.domain.importing.group_names import Groups, fit, group_key
from wm_desktop.domain.importing.names import split_name
from wm_desktop.domain.importing.proposals import Proposer
from wm_desktop.domain.importing.pupil_index import PupilIndex, number_key
from wm_desktop.domain.importing.row_reading import RowReading

HEAD = ("Leerling", "Groep", "Website")
CLASS = (
    *SCHOOL,
    known("1110", "Mohamed el Amrani", "3A", "2020-01-20"),
    known("1111", "Saar Jansen-de Boer", "3A"),
    known("1112", "Jan-Willem van den Berg", "3A"),
    known("1113", "Lotte Mulder", "3A", "2019-10-02"),
    known("1114", "Bram", "3A"),
    known("1115", "IJsbrand Kok", "3A"),
)


@pytest.mark.parametrize(
    "number", ["1101", "01101", "1101.0", "1101,0", "'1101", " 1101 ", "1.101", "lln 1101", 1101.0]
)
def test_a_number_however_a_spreadsheet_shows_it(number: object) -> None:
    made = plan(("Leerlingnummer", "Naam", "Website"), (number, "Finn Mulder", "ja"))
    assert (rows(made), codes(made)) == ([("1101", "exact")], [])


def test_numbers_that_become_alike_are_no_match() -> None:
    index = PupilIndex([known("007", "Jan Smit"), known("7", "Piet Bos")])
    assert [one and one.number for one in map(index.numbered, ("7", "007", "07", ""))] == ["7", "007", None, None]
    assert number_key("000") == "000"


def test_a_chosen_pupil_that_does_not_exist_is_reported() -> None:
    choice = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "4711"}, {"sheet": "Blad1", "row": 9, "pupil": "1101"}]}
    made = plan(HEAD, ("Sophie Jansen", "3A", "ja"), profile=choice)
    assert rows(made) == [(None, "needs_choice")]
    assert codes(made) == [("chosen_pupil_unknown", 2), ("same_name_in_group", 2), ("chosen_row_unknown", 9)]
    assert made.store == ()


def test_numbers_of_another_system_are_left_aside() -> None:
    people = [("501", "Finn Mulder"), ("502", "Anna Vos"), ("503", "Suryani"), ("504", "Wie Is Dit")]
    made = plan(("Leerlingnummer", "Naam", "Website"), *((number, name, "ja") for number, name in people))
    assert rows(made) == [("1101", "exact"), ("1401", "exact"), ("1405", "exact"), (None, "unknown")]
    assert codes(made) == [("numbers_not_of_this_school", None), ("pupil_unknown", 5)]
    one = plan(("Leerlingnummer", "Naam", "Website"), ("501", "Finn Mulder", "ja"), ("1401", "Anna Vos", "ja"))
    assert rows(one)[0] == (None, "needs_choice")


SEVEN = [("1101", "Finn Mulder"), ("1401", "Anna Vos"), ("1405", "Suryani"), ("1301", "Julia van Leeuwen")]


def test_numbers_under_a_heading_that_does_not_say_so_are_used() -> None:
    mistyped = [*SEVEN[:3], ("1401", "Julia van Leeuwen"), ("1301", "Julia van Leeuwen")]
    made = plan(("Nummer", "Naam", "Website"), *((number, name, "ja") for number, name in mistyped))
    assert made.result.sheets[0].columns[0].role == "pupil_number"
    assert rows(made)[3] == (None, "needs_choice")
    assert ("number_name_mismatch", 5) in codes(made)


def test_a_count_of_rows_is_no_pupil_number() -> None:
    few = [known(str(number), name) for number, (_, name) in enumerate(SEVEN, 1)]
    turned = [("Website", name) for _, name in reversed(SEVEN)]
    made = plan(("Nr", "Naam", "Website"), *((at, name, "ja") for at, (_, name) in enumerate(turned, 1)), pupils=few)
    assert rows(made) == [("4", "exact"), ("3", "exact"), ("2", "exact"), ("1", "exact")]


def test_a_list_of_first_names_in_groups_is_understood() -> None:
    made = plan(
        HEAD,
        ("Finn", "3A", "ja"),
        ("Mohamed", "3A", "ja"),
        ("jan willem", "3A", "ja"),
        ("Sophie", "3A", "ja"),
        ("Lotte M.", "3A", "ja"),
        ("J.W. van den Berg", "3A", "ja"),
        ("Onbekend", "3A", "ja"),
        ("Noor", "3A", "ja"),
        ("Saar B.", "3A", "ja"),
        pupils=CLASS,
    )
    assert rows(made) == [
        *(("1101", "repaired"), ("1110", "repaired"), ("1112", "repaired"), (None, "needs_choice")),
        *(("1113", "repaired"), ("1112", "repaired"), (None, "unknown"), (None, "unknown"), (None, "unknown")),
    ]
    assert ("same_name_in_group", 5) in codes(made)


def test_a_first_name_among_full_names_is_a_question() -> None:
    full = [("Mohamed el Amrani", "3A", "ja"), ("Lotte Mulder", "3A", "ja"), ("Anna Vos", "7A", "ja")]
    made = plan(HEAD, *full, ("Finn", "3A", "ja"), pupils=CLASS)
    assert rows(made)[3] == ("1101", "needs_choice")


@pytest.mark.parametrize(
    ("name", "group", "outcome"),
    [
        ("Mo el Amrani", "3A", ("1110", "needs_choice")),
        ("Amrani, Moh el", "", ("1110", "needs_choice")),
        ("Mo el Amrani", "7A", (None, "unknown")),
        ("Saar Jansen", "3A", ("1111", "needs_choice")),
        ("Saar de Boer", "3A", ("1111", "needs_choice")),
        ("Saar de Boer-Jansen", "3A", ("1111", "repaired")),
        ("M. el Amrani", "", ("1110", "needs_choice")),
        ("Jan Willem vd Berg", "3A", ("1112", "repaired")),
        ("JAN-WILLEM V.D. BERG", "3A", ("1112", "repaired")),
        ("Berg van den, Jan-Willem", "3A", ("1112", "exact")),
        ("Willem van den Berg", "3A", ("1112", "needs_choice")),
        ("Yvonne van den Berg", "3A", (None, "unknown")),
        ("Abraham", "3A", (None, "unknown")),
        ("van den Berg", "3A", ("1112", "needs_choice")),
        ("Jansen", "3A", (None, "needs_choice")),
        ("Mulder", "7A", (None, "unknown")),
        ("Finn Mulder (broer van Lotte)", "3A", ("1101", "needs_choice")),
        ("IJ. Kok", "3A", ("1115", "needs_choice")),
    ],
)
def test_pet_forms_and_double_names_are_proposed(name: str, group: str, outcome: tuple[str | None, str]) -> None:
    made = plan(HEAD, (name, group, "ja"), pupils=CLASS)
    assert rows(made) == [outcome]
    assert bool(made.store) is (outcome[1] in {"exact", "repaired"})


def test_several_likely_pupils_are_named() -> None:
    made = plan(HEAD, ("Lott Muldr", "", "ja"), pupils=[*CLASS, known("1120", "Lotta Mulder", "4A")])
    (told,) = [one for one in made.result.problems if one.code == "several_alike"]
    assert "Lotta Mulder, Lotte Mulder" in told.message()
    assert made.result.rows[0].proposals == ("1113", "1120")


def test_a_birth_date_makes_a_likely_pupil_sure() -> None:
    head = ("Leerling", "Groep", "Geboortedatum", "Website")
    made = plan(
        head,
        ("Mo el Amrani", "3A", "20-1-2020", "ja"),
        ("Mo el Amrani", "3A", "21-1-2020", "ja"),
        ("Lot Mulder", "", "2-10-2019", "ja"),
        ("Lottie Mulders", "", "2-10-2019", "ja"),
        ("Finna Muldr", "3A", "2-10-2019", "ja"),
        ("Fien Mulder", "3A", "2-10-2019", "ja"),
        pupils=CLASS,
    )
    assert rows(made)[:3] == [("1110", "repaired"), (None, "unknown"), ("1113", "repaired")]
    assert [kind for _, kind in rows(made)[3:]] == ["needs_choice", "repaired", "needs_choice"]
    assert [code for code, _ in codes(made)][:1] == ["name_repaired"]


def test_short_names_need_a_first_name() -> None:
    def row(text: str, *, complete: bool = True) -> RowReading:
        return RowReading("Blad1", 2, name=split_name(text), name_text=text, complete_name=complete)

    proposer = Proposer(PupilIndex(CLASS))
    texts = ("Noor", "Noor M.", "N. Meulen", "Jan Willem", "Noor Meulen", "")
    assert [proposer.is_short(row(text)) for text in texts] == [True, True, True, True, False, False]
    assert not proposer.is_short(row("Noor", complete=False))
    assert proposer.short(row("Noor Meulen")) == []
    assert proposer.likely(row("Noor", complete=False)) == []


@pytest.mark.parametrize(
    ("form", "group", "verdict"),
    [
        ("Groep 5/6 B", "5/6B", "same"),
        ("5-6b", "5/6B", "same"),
        ("5/6B (juf Els)", "5/6B", "same"),
        ("group 3a", "3A", "same"),
        ("5/6", "5/6B", "repaired"),
        ("5", "5/6B", "repaired"),
        ("groep 3", "3A", "repaired"),
        ("4", "5/6B", "other"),
        ("3B", "3A", "other"),
        ("3A", "", "other"),
    ],
)
def test_groups_as_people_type_them(form: str, group: str, verdict: str) -> None:
    assert fit((form,), group) == verdict
    assert fit((group,), group, is_date=True) in {"repaired", "other"}


def test_a_group_nobody_knows() -> None:
    groups = Groups(["3A", "5/6B", ""])
    assert [groups.knows((form,)) for form in ("groep 3", "6", "56", "Kikkers", "4A")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert group_key("Groep 8") == "8"


def test_a_group_behind_the_name_is_taken_off() -> None:
    made = plan(
        ("Naam en groep van uw kind", "Website"),
        ("Finn Mulder groep 3A", "ja"),
        ("Lotte Mulder - 3", "ja"),
        ("Mohamed el Amrani (3)", "ja"),
        ("Anna Vos, groep 3A", "ja"),
        ("Wie Is Dit (3)", "ja"),
        pupils=CLASS,
    )
    assert rows(made)[:3] == [("1101", "repaired"), ("1113", "repaired"), ("1110", "repaired")]
    assert rows(made)[3:] == [("1401", "needs_choice"), (None, "unknown")]
    grouped = plan(HEAD, ("Finn Mulder (3A)", "7A", "ja"), pupils=CLASS)
    assert rows(grouped) == [("1101", "needs_choice")]
