"""A new data file is refused while its names or passphrase would not do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.new_school import LocationTwiceError, SchoolNameError, checked
from wm_desktop.services.users import PassphraseTooShortError, UserNameMissingError

GOOD = NewSchool("Het Voorbeeld", ("Willibrord", "Miland"), "Marja", "vier gewone woorden samen")


def test_names_are_tidied() -> None:
    messy = replace(GOOD, school="  Het   Voorbeeld ", locations=(" Willibrord", "Miland "), user=" Marja ")
    assert checked(messy) == GOOD


@pytest.mark.parametrize("passphrase", ["", " " * 30, "kort"])
def test_a_passphrase_that_protects_nothing_is_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseTooShortError):
        checked(replace(GOOD, passphrase=passphrase))


@pytest.mark.parametrize(
    "wrong",
    [{"school": " "}, {"school": "a\x01"}, {"school": "x" * 201}, {"locations": ()}, {"locations": ("A", "")}],
)
def test_a_school_or_location_needs_a_name(wrong: dict[str, object]) -> None:
    with pytest.raises(SchoolNameError):
        checked(replace(GOOD, **wrong))


def test_two_locations_have_two_names() -> None:
    with pytest.raises(LocationTwiceError, match="miland"):
        checked(replace(GOOD, locations=("miland", "Miland")))


def test_the_first_user_needs_a_name() -> None:
    with pytest.raises(UserNameMissingError):
        checked(replace(GOOD, user=" "))
