"""Settings: defaults, round trip, refusals; and file names."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.memory import MemoryFile
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.letters import FoldMarks, Letterhead, Signatory
from wm_desktop.domain.people import Address
from wm_desktop.services.actors import Role
from wm_desktop.services.settings import (
    SETTINGS_KEY,
    LocationSettings,
    SchoolSettings,
    SettingError,
    check_settings,
    file_name,
    load_settings,
    save_settings,
    settings_from_json,
    settings_to_json,
)
from wm_desktop.services.workplace import Kind

MILAND = LocationSettings(Address("Dorpsstraat 1", "2411 AB", "Bodegraven"), "0172-000000", "miland@school.nl")
FULL = SchoolSettings(
    school="De Proef",
    board="Stichting",
    city="Gouda",
    locations={"Miland": MILAND},
    letterhead=Letterhead(
        "Kop", ("regel",), "voet", "#112233", b"\x89PNG", 20.0, 50.0, preprinted=True, fold_marks=FoldMarks.HALF
    ),
    principal=Signatory("A. Bos", "directeur", on_behalf=False),
    board_member=Signatory("B. Vos", "voorzitter"),
    remedy="Bezwaar kan.",
    lock_after_minutes=5,
    suspension_mandate=False,
)


def test_defaults_are_sensible_and_valid() -> None:
    settings = load_settings(MemoryFile().place())
    assert (settings.school, settings.board, settings.city) == ("Willibrord-Miland", "De Groeiling", "Bodegraven")
    assert "zes weken" in settings.remedy
    assert "klachtencommissie" in settings.remedy
    assert "rechter" in settings.remedy
    check_settings(settings)


def test_what_is_saved_comes_back_and_is_announced() -> None:
    file = MemoryFile()
    save_settings(file.place(), FULL)
    assert load_settings(file.place()) == FULL
    assert file.announced == [frozenset({Kind.SETTINGS})]
    assert file.tables.audit == [("directie", "settings.save", SETTINGS_KEY, "")]
    json.dumps(file.tables.settings)


def test_a_reader_may_not_change_them() -> None:
    with pytest.raises(NotAllowedError):
        save_settings(MemoryFile().place(Role.READER), FULL)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"school": " "}, "school"),
        ({"city": ""}, "city"),
        ({"remedy": ""}, "remedy"),
        ({"lock_after_minutes": 0}, "lock_after_minutes"),
        ({"lock_after_minutes": 121}, "lock_after_minutes"),
        ({"letterhead": Letterhead(colour="blauw")}, "colour"),
        ({"letterhead": Letterhead(address_left_mm=5)}, "address_window"),
        ({"letterhead": Letterhead(address_top_mm=100)}, "address_window"),
        ({"letterhead": Letterhead(address_top_mm=41.5)}, "address_window"),
        ({"locations": {"X": LocationSettings(Address(postcode="24 AB"))}}, "postcode"),
        ({"locations": {"X": LocationSettings(email="school")}}, "email"),
    ],
)
def test_unusable_settings_are_refused_with_the_field(changes, field) -> None:
    with pytest.raises(SettingError) as caught:
        check_settings(replace(FULL, **changes))
    assert caught.value.facts["field"] == field
    assert caught.value.sentence("en").startswith(field)


def test_a_foreign_postcode_is_fine() -> None:
    place = LocationSettings(Address("Rue 1", "B-1000", "Brussel", "België"))
    check_settings(replace(FULL, locations={"X": place}))


# A small alphabet: building Hypothesis' table of all of Unicode takes seconds the first time.
LETTERS = st.text('aA1 .-/\\:*?<>|"\x00\n\té€ı', max_size=200)


@given(
    st.dictionaries(
        st.sampled_from(list(settings_to_json(FULL))),
        st.one_of(st.none(), st.booleans(), st.integers(), LETTERS, st.just([1]), st.just({"logo": "%%", "x": 1})),
    )
)
def test_damaged_settings_never_break_the_program(stored) -> None:
    assert isinstance(settings_from_json(stored), SchoolSettings)


def test_a_damaged_logo_is_left_out() -> None:
    assert settings_from_json({"letterhead": {"logo": "%%"}, "locations": {"X": None}}).letterhead.logo == b""


def test_paper_fills_in_what_is_empty() -> None:
    settings = replace(FULL, letterhead=Letterhead())
    paper = settings.paper("Miland")
    assert paper.school == "De Proef"
    assert paper.location_lines == ("Miland", "Dorpsstraat 1", "2411 AB Bodegraven", "0172-000000", "miland@school.nl")
    assert settings.paper().location_lines == ()
    assert FULL.paper("Miland").location_lines == ("regel",)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("website", "groep 5A"), "Lijst zonder toestemming - website - groep 5A - 2026-11-22.pdf"),
        (("", "groep 5/6B"), "Lijst zonder toestemming - groep 5-6B - 2026-11-22.pdf"),
        (("a:b*?", "..."), "Lijst zonder toestemming - a-b - 2026-11-22.pdf"),
    ],
)
def test_file_names(parts, expected) -> None:
    assert file_name("Lijst zonder toestemming", *parts, day=date(2026, 11, 22), suffix="pdf") == expected


def test_a_reserved_or_empty_name_becomes_a_usable_one() -> None:
    day = date(2026, 11, 22)
    assert file_name("con", day=day, suffix=".pdf") == "Bestand con - 2026-11-22.pdf"
    assert file_name("", day=day, suffix="pdf") == "Bestand - 2026-11-22.pdf"


@given(st.lists(LETTERS, max_size=4))
def test_a_file_name_is_always_safe(parts: list[str]) -> None:
    name = file_name("Lijst", *parts, day=date(2026, 11, 22), suffix="pdf")
    assert not set('<>:"/\\|?*\x00\n') & set(name)
    assert len(name) <= 170
    assert name.endswith(" - 2026-11-22.pdf")


def test_pre_printed_paper_may_have_the_address_higher() -> None:
    for head in (Letterhead(address_top_mm=30, preprinted=True), Letterhead(address_top_mm=42)):
        check_settings(replace(FULL, letterhead=head))
        assert settings_from_json(settings_to_json(replace(FULL, letterhead=head))).letterhead == head
