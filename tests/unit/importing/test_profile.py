"""The profile: everything in it comes back, and anything unknown is refused with a sentence."""

from __future__ import annotations

import pytest

from wm_desktop.domain.importing.profile import Profile, ProfileError, fingerprint

WHOLE = {
    "sheets": {"skip": ["Legenda"]},
    "header_rows": {"Blad1": [4, 5]},
    "columns": [
        {"header": "weekbrief", "role": "purpose:nieuwsbrief"},
        {"letter": "C", "role": "purposes:website,pers"},
    ],
    "marks": [{"mark": "x", "means": "yes", "sheet": "Blad 7"}, {"mark": "v", "means": "no"}],
    "empty_means": "no_if_returned",
    "unticked_choice_means": "no",
    "list_kind": "refusals",
    "colours": {"00B050": "yes", "FF0000": "no"},
    "hidden_rows": "skip",
    "struck_through": "read",
    "several_rows_per_pupil": "latest",
    "unknown_pupils": "add",
    "repair_encoding": True,
    "groups": {"5-jun": "5/6B"},
    "matches": [{"sheet": "Blad1", "row": 9, "pupil": "1017"}],
    "accept_other_school_year": False,
    "password_file": "geheim.txt",
}


def test_a_whole_profile_comes_back_as_it_was() -> None:
    assert Profile.parse(WHOLE).to_json() == WHOLE
    assert Profile.parse({}).to_json() == {}


def test_what_is_remembered_holds_for_the_next_file_too() -> None:
    kept = Profile.parse(WHOLE).to_remember().to_json()
    assert WHOLE.keys() - kept.keys() == {"matches", "accept_other_school_year", "password_file", "unknown_pupils"}


@pytest.mark.parametrize(
    ("document", "key"),
    [
        ([], "profile"),
        ({"kolommen": []}, "kolommen"),
        ({"empty_means": "yes"}, "empty_means"),
        ({"empty_means": 1}, "empty_means"),
        ({"repair_encoding": "ja"}, "repair_encoding"),
        ({"sheets": {"leave": []}}, "sheets.leave"),
        ({"sheets": []}, "sheets"),
        ({"header_rows": {"Blad1": [0]}}, "header_rows"),
        ({"header_rows": {"Blad1": 3}}, "header_rows"),
        ({"header_rows": {"Blad1": [True]}}, "header_rows"),
        ({"columns": [{"letter": "A", "role": "naam"}]}, "columns"),
        ({"columns": [{"letter": "A", "role": "purpose:"}]}, "columns"),
        ({"columns": [{"role": "name"}]}, "columns"),
        ({"columns": [{"role": "name", "letter": "A", "header": "x"}]}, "columns"),
        ({"columns": [{"letter": "A1", "role": "name"}]}, "columns"),
        ({"columns": [{"letter": "A"}]}, "columns"),
        ({"columns": [{"kolom": "A", "role": "name"}]}, "columns.kolom"),
        ({"marks": [{"mark": " ", "means": "no"}]}, "marks"),
        ({"marks": [{"mark": "x", "means": "ja"}]}, "marks"),
        ({"colours": {"groen": "yes"}}, "colours"),
        ({"colours": {"00B050": "ja"}}, "colours"),
        ({"groups": {"5-jun": 5}}, "groups"),
        ({"matches": [{"sheet": "Blad1", "row": "9", "pupil": "1"}]}, "matches"),
        ({"password_file": 1}, "password_file"),
        ({1: 2}, "profile"),
    ],
)
def test_what_is_not_known_is_refused(document: object, key: str) -> None:
    with pytest.raises(ProfileError) as caught:
        Profile.parse(document)
    assert caught.value.facts["key"] == key
    assert key in caught.value.sentence("en")


def test_a_layout_is_known_by_its_headings_without_years() -> None:
    one = fingerprint((("Naam", "Website 2025-2026"), ("Groep",)))
    assert one == fingerprint((("Groep ",), ("NAAM", "Website 2026-2027")))
    assert one != fingerprint((("Naam", "Nieuwsbrief"),))
