"""Remembered choices are listed with their file and can be forgotten; a file says through which door it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import Office
from wm_desktop.domain.importing.profile import Profile, ProfileError
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.consent_import import layout_of, preview_import, store_import
from wm_desktop.services.file_kind import holds_consents, holds_people
from wm_desktop.services.import_profiles import (
    NoProfileError,
    forget_profile,
    profile_from_bytes,
    profile_to_bytes,
    remembered_profiles,
)
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.read import source_of

YEAR = SchoolYear(2026)
DATA = Path(__file__).parents[1] / "data"


def csv(text: str, name: str = "lijst.csv"):
    return source_of(text.encode(), name)


CONSENTS = "Leerlingnummer;Naam;Website\n1001;Noor de Vries;x\n"
PUPILS = "Roepnaam;Achternaam;Geboortedatum;Groep\nNoor;Vries;1-2-2019;3A\n"


def test_remembered_choices_are_listed_with_the_last_file_and_can_be_forgotten(
    place: Workplace, office: Office
) -> None:
    office.pupil("Noor de Vries", number="1001")
    assert list(remembered_profiles(place)) == []
    chosen = Profile.parse({"marks": [{"mark": "x", "means": "yes"}]})
    for name in ("vorig jaar.csv", "dit jaar.csv"):
        source = csv(CONSENTS, name)
        store_import(place, preview_import(place, source, YEAR, chosen), source)
    with place.unit_of_work() as uow:
        uow.imports.save_profile("oud", {"empty_means": "no"})
        uow.commit()
    kept = remembered_profiles(place)
    assert [(one.fingerprint, one.file_name) for one in kept] == [(layout_of(source), "dit jaar.csv"), ("oud", "")]
    assert kept[0].profile == {"marks": [{"mark": "x", "means": "yes"}]}
    assert preview_import(place, source, YEAR).remembered
    forget_profile(place, layout_of(source))
    assert [one.fingerprint for one in remembered_profiles(place)] == ["oud"]
    assert not preview_import(place, source, YEAR).remembered


def test_choices_go_to_a_file_and_back_without_what_is_about_one_file() -> None:
    mine = Profile.parse({"marks": [{"mark": "x", "means": "yes"}], "matches": [{"row": 3, "pupil": "1001"}]})
    back = profile_from_bytes(b"\xef\xbb\xbf" + profile_to_bytes(mine), "keuzes.json")
    assert back.marks == mine.marks
    assert back.matches == ()
    for data in (b"geen json", b"\xff\xfe", b"[" * 100_000):
        with pytest.raises(NoProfileError):
            profile_from_bytes(data, "x.json")
    with pytest.raises(ProfileError):
        profile_from_bytes(b'{"alles": "ja"}', "x.json")


def test_a_file_says_through_which_door_it_belongs(place: Workplace) -> None:
    assert holds_consents(place, csv(CONSENTS), YEAR)
    assert not holds_consents(place, csv(PUPILS), YEAR)
    assert holds_people(csv(PUPILS))
    assert holds_people(csv("Personeelsnummer;Medewerker;Functie\n1;Anja Smit;directeur\n"))
    assert not holds_people(csv("Appels;Peren\n1;2\n"))
    roster = DATA / "edexml" / "roster_het_voorbeeld_2026-2027.xml"
    edexml = source_of(roster.read_bytes(), roster.name)
    assert holds_people(edexml)
    assert not holds_consents(place, edexml, YEAR)
