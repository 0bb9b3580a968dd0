"""Who a row is about: mended where that is safe, asked where it is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.importing.support import SCHOOL, codes, known, plan, rows
from wm_desktop.domain.importing.match import Matcher
from wm_desktop.domain.importing.matched import MatchKind
from wm_desktop.domain.importing.names import (
    bare_key,
    is_damaged,
    join_name,
    loose_key,
    mend,
    similarity,
    sorted_key,
    split_name,
    strict_key,
)
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.people import PersonName

HEAD = ("Leerling", "Groep", "Website")


@pytest.mark.parametrize(
    ("name", "group", "outcome"),
    [
        ("Noor van der Meulen", "1/2A", ("1001", "exact")),
        ("Meulen, Noor van der", "Groep 1/2A", ("1001", "exact")),
        ("van der Meulen, Noor", "1-2A", ("1001", "exact")),
        ("Van Der Meulen Noor", "1/2a", ("1001", "exact")),
        (" NOOR  VAN DER\u00a0MEULEN ", "", ("1001", "exact")),
        ("Noor v.d. Meulen", "1/2A", ("1001", "repaired")),
        ("Noor vd Meulen", "1/2A", ("1001", "repaired")),
        ("Lukasz Wojcik", "4A", ("1202", "repaired")),
        ("?ukasz W?jcik", "4A", ("1202", "repaired")),
        ("Å\x81ukasz WÃ³jcik", "4A", ("1202", "repaired")),
        ("Anna de Vos", "7A", ("1401", "needs_choice")),
        ("Anne Vos", "7A", ("1401", "needs_choice")),
        ("Noor", "1/2A", ("1001", "needs_choice")),
        ("Sophie Jansen", "3A", (None, "needs_choice")),
        ("Sophie", "3A", (None, "needs_choice")),
        ("Sophie Janssen", "3A", (None, "needs_choice")),
        ("Finn Mulder", "7A", ("1101", "needs_choice")),
        ("Finn Mulder", "Kikkers", ("1101", "exact")),
        ("Pieter van Vliet", "8A", ("1509", "needs_choice")),
        ("Wie Is Dit", "3A", (None, "unknown")),
        ("Suryani", "7A", ("1405", "exact")),
    ],
)
def test_names_in_one_cell(name: str, group: str, outcome: tuple[str | None, str]) -> None:
    made = plan(HEAD, (name, group, "ja"))
    assert rows(made) == [outcome]
    if outcome[1] in {"needs_choice", "unknown"}:
        assert made.store == ()


def test_a_birth_date_tells_two_of_one_name_apart() -> None:
    head = ("Leerling", "Geboortedatum", "Website")
    made = plan(head, ("Sophie Jansen", "12-12-2019", "ja"), ("Sophie Jansen", "1-1-2018", "ja"))
    assert rows(made) == [("1105", "exact"), (None, "needs_choice")]
    assert ("birth_date_differs", 3) in codes(made)
    again = plan(head, ("Jansen, Sophie", date(2019, 12, 12), "ja"), ("Noor de Vos", "3-3-2001", "ja"))
    assert rows(again) == [("1105", "exact"), (None, "unknown")]


def test_a_birth_date_wins_over_another_group() -> None:
    made = plan(("Leerling", "Groep", "Geboortedatum", "Website"), ("Finn Mulder", "7A", "2-10-2019", "ja"))
    assert rows(made) == [("1101", "exact")]
    assert ("other_group", 2) in codes(made)


@pytest.mark.parametrize(
    ("number", "name", "outcome", "code"),
    [
        ("1101", "Finn Mulder", ("1101", "exact"), None),
        ("1202", "Lukasz Wojcik", ("1202", "exact"), None),
        ("1202", "?ukasz W?jcik", ("1202", "repaired"), "encoding_damage"),
        ("1101", "Fin Mulder", ("1101", "repaired"), "name_repaired"),
        ("1101", "Mulder", ("1101", "repaired"), "name_repaired"),
        ("1101", "Anna Vos", (None, "needs_choice"), "number_name_mismatch"),
        ("1101", "", ("1101", "exact"), None),
        ("1509", "Pieter van Vliet", ("1509", "needs_choice"), "pupil_left"),
        ("9999", "Finn Mulder", (None, "needs_choice"), "number_name_mismatch"),
        ("9999", "Wie Is Dit", (None, "unknown"), "pupil_unknown"),
        ("9999", "", (None, "unknown"), "pupil_unknown"),
    ],
)
def test_numbers_are_checked_against_the_name(
    number: str, name: str, outcome: tuple[str | None, str], code: str | None
) -> None:
    made = plan(("Leerlingnummer", "Naam", "Website"), (number, name, "ja"))
    assert rows(made) == [outcome]
    assert [found for found, _ in codes(made)] == ([code] if code else [])


def test_a_number_with_another_birth_date_or_group_is_mentioned() -> None:
    head = ("Leerlingnummer", "Naam", "Geboortedatum", "Groep", "Website")
    made = plan(head, (1101, "Finn Mulder", "3-10-2019", "4A", "ja"), (1401, "Anna Vos", 42394, "groep 7", "ja"))
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]
    assert codes(made) == [
        ("birth_date_differs", 2),
        ("other_group", 2),
        ("date_as_number", 3),
        ("group_repaired", 3),
    ]


@pytest.mark.parametrize("group", [date(2026, 6, 5), "5-jun", "5-jun."])
def test_a_group_that_became_a_date_is_read_back(group: object) -> None:
    made = plan(HEAD, ("Julia van Leeuwen", group, "ja"))
    assert (rows(made), codes(made)) == ([("1301", "exact")], [("group_looks_like_date", 2)])


def test_a_group_can_be_chosen_in_the_profile() -> None:
    made = plan(HEAD, ("Julia van Leeuwen", date(2026, 6, 5), "ja"), profile={"groups": {"5-JUN": "5/6B"}})
    assert rows(made) == [("1301", "exact")]
    assert [one.message() for one in made.result.problems if one.row] == [
        "De groep staat als datum (5/6B); gelezen als 5/6B."
    ]


def test_a_row_can_be_matched_by_hand() -> None:
    choice = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "1105"}, {"sheet": "Blad1", "row": 3, "pupil": "0"}]}
    made = plan(HEAD, ("Sophie Jansen", "3A", "ja"), ("Sophie Jansen", "3A", "ja"), profile=choice)
    assert rows(made) == [("1105", "exact"), (None, "needs_choice")]


def test_the_group_may_be_the_sheet_or_a_line_above() -> None:
    made = plan(
        ("Leerling", "Website", "Nieuwsbrief"),
        ("Groep 7A", None, None),
        ("Anna Vos", "ja", "nee"),
        ("Groep 4A", None, None),
        ("Finn Mulder", "ja", "nee"),
    )
    assert rows(made) == [("1401", "exact"), ("1101", "needs_choice")]


def test_several_who_left_are_a_question() -> None:
    gone = [known("1", "Jan Smit", left=True), known("2", "Jan Smit", left=True)]
    assert rows(plan(HEAD, ("Jan Smit", "3A", "ja"), pupils=gone)) == [(None, "needs_choice")]


def test_two_of_one_name_in_other_groups_are_a_question() -> None:
    two = [known("1", "Jan Smit", "4A"), known("2", "Jan Smit", "5A"), known("3", "Piet Bos", "3A")]
    assert rows(plan(HEAD, ("Jan Smit", "3A", "ja"), ("Jan Smit", "5A", "ja"), pupils=two)) == [
        (None, "needs_choice"),
        ("2", "exact"),
    ]


def test_a_pupil_without_a_group_matches_by_name() -> None:
    lone = [known("1", "Jan Smit", ""), known("2", "Piet Bos", "3A")]
    assert rows(plan(HEAD, ("Jan Smit", "3A", "ja"), pupils=lone)) == [("1", "needs_choice")]
    assert rows(plan(("Nr", "Leerlingnummer", "Groep", "Website"), (1, "1", "3A", "ja"), pupils=lone)) == [
        ("1", "exact")
    ]


NAMES = st.builds(
    PersonName,
    st.sampled_from(["Jan", "Zoë", "Łukasz", "IJsbrand", "Ysbrand", "Anna"]),
    st.sampled_from(["", "de", "van der", "van den", "'t"]),
    st.sampled_from(["Vos", "Wójcik", "Meulen", "Hart", "Jansen-de Boer"]),
)


@given(st.lists(NAMES, min_size=1, max_size=8), st.data())
def test_one_of_two_is_never_taken_in_silence(names: list[PersonName], data: st.DataObject) -> None:
    school = [known(str(number), "") for number in range(len(names))]
    school = [type(one)(one.number, name, None, "3A") for one, name in zip(school, names, strict=True)]
    wanted = data.draw(st.sampled_from(names))
    text = data.draw(st.sampled_from([wanted.full, wanted.listed, wanted.full.upper(), loose_key(wanted.full)]))
    row = RowReading("Blad1", 2, name=split_name(text), name_text=text)
    match = Matcher(school, Profile()).match(row)
    same = [one for one in school if sorted_key(one.name.full) == sorted_key(text)]
    if len(same) > 1 and len([one for one in same if strict_key(one.name.full) == strict_key(text)]) != 1:
        assert match.kind is MatchKind.NEEDS_CHOICE
        assert match.number is None
    if match.kind in {MatchKind.EXACT, MatchKind.REPAIRED}:
        alike = [one for one in school if loose_key(one.name.full) == loose_key(text)]
        ordered = [one for one in same if strict_key(one.name.full) == strict_key(text)]
        assert len(ordered or same or alike) == 1


def test_keys() -> None:
    assert loose_key("IJsbrand Kok") == loose_key("Ysbrand Kok")
    assert loose_key("Daan van 't Hof") == loose_key("Daan v't Hof")
    assert loose_key("Jasper op den Camp") == loose_key("Jasper o.d. Camp")
    assert loose_key("Eva in 't Veld") == loose_key("Eva in het Veld")
    assert bare_key("Anna de Vos") == bare_key("Anna Vos")
    assert bare_key("Chloé d'Hondt") == bare_key("Chloé Hondt")
    assert strict_key("d' Hondt") == strict_key("d'Hondt")


def test_splitting_and_joining() -> None:
    assert split_name("Berg, Jan-Willem van den") == PersonName("Jan-Willem", "van den", "Berg")
    assert split_name("van den Berg, Jan") == PersonName("Jan", "van den", "Berg")
    assert split_name("Jan van den Berg") == PersonName("Jan", "van den", "Berg")
    assert split_name("Jan Berg") == PersonName("Jan", "", "Berg")
    assert split_name("") == PersonName()
    assert join_name("Thijs", "", "van de Ven") == PersonName("Thijs", "van de", "Ven")
    assert join_name("Chloé", "", "d'Hondt") == PersonName("Chloé", "d'", "Hondt")
    assert join_name("Fleur", "ten", "Have") == PersonName("Fleur", "ten", "Have")


def test_damage() -> None:
    assert mend("ZoÃ«") == "Zoë"
    assert mend("Zoë") == "Zoë"
    assert mend("Ã\u0152x Ã") == "Ìx Ã"
    assert is_damaged("Y?ld?z")
    assert similarity("", "x") == 0.0


def test_searching_for_likeness_stops_in_a_file_full_of_strangers() -> None:
    matcher = Matcher(SCHOOL, Profile())
    strangers = [RowReading("Blad1", row, name_text=f"Anna Vosz{row}") for row in range(301)]
    assert {matcher.match(row).kind for row in strangers[:300]} >= {MatchKind.NEEDS_CHOICE}
    assert matcher.match(strangers[300]).kind is MatchKind.UNKNOWN
    assert matcher.known("1401").name.full == "Anna Vos"


def test_a_garbled_name_beside_its_number_is_mended_and_told() -> None:
    made = plan(("Leerlingnummer", "Naam", "Website"), ("1202", "Łukasz WÃ³jcik", "ja"), ("1405", "SuryanÃ«", "ja"))
    assert [code for code, _ in codes(made)] == ["text_garbled", "encoding_damage", "name_repaired"]
    garbled = plan(("Leerlingnummer", "Naam", "Website"), ("1202", "Å\x81ukasz WÃ³jcik", "ja"))
    assert (rows(garbled), codes(garbled)) == ([("1202", "repaired")], [("text_garbled", None), ("encoding_damage", 2)])
    left = plan(
        ("Leerlingnummer", "Naam", "Website"), ("1202", "Å\x81ukasz WÃ³jcik", "ja"), profile={"repair_encoding": False}
    )
    assert rows(left)[0][1] != "exact"
