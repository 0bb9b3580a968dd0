"""How names are written and sorted."""

from __future__ import annotations

import pytest

from wm_desktop.domain.people import PersonName


@pytest.mark.parametrize(
    ("name", "full", "listed"),
    [
        (PersonName("Noor", "van der", "Meulen"), "Noor van der Meulen", "Meulen, Noor van der"),
        (PersonName("Chloé", "d'", "Hondt"), "Chloé d'Hondt", "Hondt, Chloé d'"),
        (PersonName("Liv", "'t", "Hart"), "Liv 't Hart", "Hart, Liv 't"),
        (PersonName("Suryani"), "Suryani", "Suryani"),
        (PersonName("", "de", "Vries", "A.B."), "A.B. de Vries", "Vries, A.B. de"),
        (PersonName("", "", "Bakker"), "Bakker", "Bakker"),
    ],
)
def test_a_name_is_written_the_dutch_way(name: PersonName, full: str, listed: str) -> None:
    assert (name.full, name.listed) == (full, listed)


def test_names_sort_on_the_core_name_without_prefix_or_accents() -> None:
    names = [PersonName("Zoë", "", "Šimić"), PersonName("Ad", "van der", "Sluis"), PersonName("Bo", "", "Sanders")]
    assert [name.last_name for name in sorted(names, key=lambda name: name.sort_key)] == ["Sanders", "Šimić", "Sluis"]
