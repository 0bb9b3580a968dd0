"""How names are written and sorted, and which school year a day is in."""

from __future__ import annotations

from datetime import date

import pytest

from wm_desktop.domain.people import Address, PersonName
from wm_desktop.domain.school import NotASchoolYearError, SchoolYear, group_sort_key
from wm_desktop.domain.text import fold


@pytest.mark.parametrize(
    ("name", "full", "listed"),
    [
        (PersonName("Noor", "van der", "Meulen"), "Noor van der Meulen", "Meulen, Noor van der"),
        (PersonName("", "de", "Vries", "A.B."), "A.B. de Vries", "Vries, A.B. de"),
        (PersonName("Madonna"), "Madonna", "Madonna"),
        (PersonName("", "", "Bos"), "Bos", "Bos"),
    ],
)
def test_names(name: PersonName, full: str, listed: str) -> None:
    assert (name.full, name.listed) == (full, listed)
    assert fold(full) in name.search_text


def test_names_sort_on_the_core_name() -> None:
    names = [PersonName("Noor", "van der", "Sluis"), PersonName("Zoë", "", "Łukasz"), PersonName("Ad", "de", "Sluis")]
    assert [name.full for name in sorted(names, key=lambda one: one.sort_key)] == [
        "Zoë Łukasz",
        "Ad de Sluis",
        "Noor van der Sluis",
    ]


def test_folding() -> None:
    assert fold("  Łukasz  YILDIZ-Öztürk’s Ĳ ") == "lukasz yildiz-ozturk's ij"


def test_an_address_is_complete_with_a_postcode_or_a_country() -> None:
    assert Address("Kade 1", "2411 AB", "Bodegraven").is_complete
    assert Address("Rue 1", "", "Brussel", "België").is_complete
    assert not Address("Kade 1", "", "Bodegraven").is_complete


@pytest.mark.parametrize("text", ["2026-2027", "2026/2027", "2026-27", " 2026/27 ", "2026–2027"])
def test_school_years_are_read(text: str) -> None:
    year = SchoolYear.parse(text)
    assert (year.first_day, year.last_day, str(year)) == (date(2026, 8, 1), date(2027, 7, 31), "2026-2027")


@pytest.mark.parametrize("text", ["2026", "2026-2028", "26-27", ""])
def test_what_is_no_school_year(text: str) -> None:
    with pytest.raises(NotASchoolYearError):
        SchoolYear.parse(text)


def test_the_year_of_a_day_and_the_order_of_groups() -> None:
    assert SchoolYear.of(date(2026, 7, 31)) == SchoolYear(2025)
    assert SchoolYear.of(date(2026, 8, 1)) == SchoolYear(2026)
    assert sorted(["10", "3A", "Instroom", "1/2A", "3B"], key=group_sort_key) == ["1/2A", "3A", "3B", "10", "Instroom"]
