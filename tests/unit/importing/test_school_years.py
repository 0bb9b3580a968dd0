"""Last year's list is asked about before it is used, whatever tells its year."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import plan, sheet_of, source_of

HEAD = ("Leerlingnummer", "Naam", "Website", "Datum")
FINN = ("1101", "Finn Mulder", "ja")
PEOPLE = (FINN, ("1401", "Anna Vos", "ja"), ("1301", "Julia van Leeuwen", "nee"))


def blocked(*titles: str, days: tuple[str | None, ...] = (None,), name: str = "lijst.xlsx", sheet: str = "Blad1"):
    lines = [(*person, day) for person, day in zip(PEOPLE, days, strict=False)]
    source = source_of(sheet_of(*[(title,) for title in titles], HEAD, *lines, name=sheet), name=name)
    made = plan(source=source)
    accepted = plan(source=source, profile={"accept_other_school_year": True})
    assert accepted.result.blocked == ()
    return [(one.code, dict(one.facts)["found"]) for one in made.result.blocked]


@pytest.mark.parametrize(
    "title",
    ["Toestemmingen schooljaar 2025-2026", "Schooljaar 25/26", "Stand per 12-03-2026", "Peildatum: 1 oktober 2025"],
)
def test_a_title_tells_the_year(title: str) -> None:
    assert blocked(title) == [("other_school_year", "2025-2026")]


@pytest.mark.parametrize(
    "title",
    ["Schooljaar 26/27", "Stand per 12-09-2026", "Uitgevraagd 1 juni 2026", "Week 24/25", "Stand per 31-02-2026"],
)
def test_other_titles_do_not(title: str) -> None:
    assert blocked(title) == []


def test_the_names_of_file_and_sheet_tell_the_year() -> None:
    assert blocked(name="avg_2025_2026.xlsx") == blocked(sheet="2025-2026") == [("other_school_year", "2025-2026")]
    assert blocked(name="foto's 2025.xlsx") == [("other_school_year", "foto's 2025")]
    assert blocked(name="foto's 2026.xlsx") == blocked(name="export-2026-11-03.xlsx") == []


def test_days_that_are_all_of_last_year_are_asked_about() -> None:
    old = ("1-9-2025", "2-9-2025", "3-10-2025")
    assert blocked(days=old) == [("other_school_year", "2025-2026")]
    assert blocked(days=old[:2]) == blocked(days=(*old[:2], "3-9-2026")) == []
    assert blocked("Schooljaar 2026-2027", days=old) == []


def test_last_years_answers_beside_those_of_now_do_not_make_the_list_last_years() -> None:
    made = plan(("Naam", "Website 2025-2026", "Website", "Pers"), ("Finn Mulder", "ja", "nee", "ja"))
    assert [one.code for one in made.result.problems] == ["column_other_year"]
    assert dict(dict(made.result.pupils)["1101"]) == {"website": "no", "pers": "yes"}


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (("Naam", "Groep 2025-2026", "Website", "Pers"), "other_school_year"),
        (("Naam", "Website 2025-2026", "Pers 2025-2026", "Jaarboek 25/26"), "column_other_year"),
    ],
)
def test_a_list_of_last_year_by_its_headings_is_not_stored(head: tuple[str, ...], code: str) -> None:
    made = plan(head, ("Finn Mulder", "3A", "ja", "ja"))
    assert not made.result.pupils
    assert code in {one.code for one in made.result.problems}
