"""The sample rosters reach their truth: read, compared, stored, and read in again without change."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.importing.roster_list import NoRosterError, roster_of
from wm_desktop.domain.roster import RosterKind
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.roster import (
    NoLocationError,
    RosterMovedOnError,
    RosterYearError,
    preview_roster,
    store_roster,
)
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets import worker
from wm_desktop.spreadsheets.read import read_roster, source_of

DATA = Path(__file__).parents[1] / "data/edexml"
TRUTH = json.loads((DATA / "roster_het_voorbeeld_2026-2027.json").read_text())
YEAR = SchoolYear(2026)
SAMPLES = ["roster_het_voorbeeld_2026-2027.xml", "roster_windows-1252.xml", "roster_1.03_zonder_leerkrachten.xml"]


def import_(place: Workplace, name: str = SAMPLES[0], location: str | None = "Willibrord"):
    source = read_roster(DATA / name)
    preview = preview_roster(place, source, YEAR, location)
    store_roster(place, preview, source)
    return preview


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_roster_reaches_its_truth(place: Workplace, name: str) -> None:
    preview = import_(place, name)
    with place.unit_of_work() as uow:
        stays = uow.people.open_enrolments()
        groups = {group.id: group.name for group in uow.school.groups(YEAR)}
        stored = [
            {
                "key": pupil.pupil_number,
                "roepnaam": pupil.name.first_name,
                "tussenvoegsel": pupil.name.prefix,
                "achternaam": pupil.name.last_name,
                "geboortedatum": str(pupil.birth_date),
                "groep": groups[stays[pupil.id].group_id],
                "leerjaar": stays[pupil.id].year_group,
            }
            for pupil in uow.people.pupils()
        ]
    assert sorted(stored, key=lambda one: one["key"]) == TRUTH["pupils"]
    assert [one["pupil"] for one in preview.to_json()["left"]] == TRUTH["left_pupils"]
    assert set(groups.values()) == set(TRUTH["groups"])
    assert {stay.starts_on for stay in stays.values()} == {date(2026, 8, 1)}


def test_employees_come_along_with_their_groups(place: Workplace) -> None:
    import_(place)
    with place.unit_of_work() as uow:
        employees = {employee.key: employee for employee in uow.people.employees()}
        groups = {group.id: group.name for group in uow.school.groups(YEAR)}
    assert {key: [groups[one] for one in employee.group_ids] for key, employee in employees.items()} == {
        "LK1": ["3A"],
        "LK2": ["4A"],
        "LK3": ["1/2A"],
        "LK4": [],
        "LK5": [],
    }
    assert employees["LK4"].function == "administratie"


def test_an_employee_who_differs_is_brought_up_to_date(place: Workplace) -> None:
    import_(place)
    with place.unit_of_work() as uow:
        known = {employee.key: employee for employee in uow.people.employees()}
        uow.people.save_employee(replace(known["LK4"], function="conciërge", email="lk4@school.nl"))
        uow.commit()
    import_(place)
    with place.unit_of_work() as uow:
        (after,) = [employee for employee in uow.people.employees() if employee.key == "LK4"]
    assert after == replace(known["LK4"], email="lk4@school.nl")


@pytest.mark.parametrize("again", SAMPLES)
def test_a_repeat_changes_nothing(place: Workplace, again: str) -> None:
    import_(place)
    preview = preview_roster(place, read_roster(DATA / again), YEAR, "Willibrord")
    assert preview.plan.is_empty
    assert preview.plan.unchanged == 48
    assert preview.notices == ()


def test_a_preview_writes_nothing_and_a_stale_one_is_refused(place: Workplace) -> None:
    source = read_roster(DATA / SAMPLES[0])
    preview = preview_roster(place, source, YEAR)
    with place.unit_of_work() as uow:
        assert uow.people.pupils() == []
    assert [notice.code for notice in preview.notices] == ["location_assumed"]
    store_roster(place, preview, source)
    with pytest.raises(RosterMovedOnError):
        store_roster(place, preview, source)
    assert place.backups.last() is not None


class GivesUp:
    """A person who presses cancel as soon as storing says how far it is."""

    def report(self, done: int, total: int) -> None:
        raise CancelledError


def test_cancelling_while_storing_leaves_nothing(place: Workplace) -> None:
    source = read_roster(DATA / SAMPLES[0])
    with pytest.raises(CancelledError):
        store_roster(place, preview_roster(place, source, YEAR), source, GivesUp())
    with place.unit_of_work() as uow:
        assert (uow.people.pupils(), uow.school.groups(YEAR)) == ([], [])
    assert place.queries.batches() == []


def changed(**edits: str) -> bytes:
    text = (DATA / SAMPLES[0]).read_text()
    for old, new in edits.values():
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def test_changes_moves_departures_and_returns_are_seen_and_stored(place: Workplace, clock) -> None:
    import_(place)
    block = '<leerling key="1003">'
    data = changed(
        a=("<roepnaam>Noor</roepnaam>", "<roepnaam>Nora</roepnaam>"),
        b=('<leerling key="1101">', '<leerling key="1101"><!-- -->'),
        c=(block, block.replace("1003", "2003")),
        d=('<groep key="G4A"/>\n  </leerling>', '<groep key="G56B"/>\n  </leerling>'),
        e=("<uitstroomdatum>2026-09-30</uitstroomdatum>", ""),
    )
    data = data.replace(
        b"<roepnaam>Emma</roepnaam>", b"<roepnaam>Emma</roepnaam><uitstroomdatum>2026-11-01</uitstroomdatum>"
    )
    source = source_of(data, "nieuw.xml")
    preview = preview_roster(place, source, YEAR, "Willibrord")
    numbers = {kind.value: [one.listed.key for one in preview.plan.of_kind(kind)] for kind in RosterKind}
    assert numbers["changed"] == ["1001"]
    assert numbers["new"] == ["2003", "1509"]
    assert numbers["left"] == ["1008"]
    assert numbers["moved"] == [f"120{number}" for number in range(1, 9)]
    assert [one.pupil.pupil_number for one in preview.plan.missing] == ["1003"]
    store_roster(place, preview, source)
    assert preview_roster(place, source, YEAR, "Willibrord").plan.is_empty

    first = read_roster(DATA / SAMPLES[0])
    back = preview_roster(place, first, YEAR, "Willibrord")
    assert [one.listed.key for one in back.plan.of_kind(RosterKind.RETURNED)] == ["1008"]
    clock.move(days=1)
    store_roster(place, preview_roster(place, first, YEAR, "Willibrord"), first)
    assert [one.pupil.pupil_number for one in preview_roster(place, first, YEAR, "Willibrord").plan.missing] == ["2003"]
    with place.unit_of_work() as uow:
        emma = uow.people.pupil_by_number("1008")
        stays = uow.people.enrolments_of(emma.id)
        lukasz = uow.people.enrolments_of(uow.people.pupil_by_number("1202").id)
    assert emma.left_on is None
    assert [(stay.starts_on, stay.ends_on) for stay in stays] == [
        (date(2026, 8, 1), date(2026, 11, 1)),
        (date(2026, 11, 24), None),
    ]
    assert [stay.starts_on for stay in lukasz] == [date(2026, 8, 1), date(2026, 11, 23), date(2026, 11, 24)]


def test_a_new_school_year_starts_on_its_first_day(place: Workplace, clock) -> None:
    import_(place)
    clock.set(date(2027, 8, 30))
    data = changed(a=("2026-2027", "2027-2028"), b=("2026-11-16<", "2027-08-30<"))
    source = source_of(data, "volgend.xml")
    preview = preview_roster(place, source, SchoolYear(2027), "Willibrord")
    assert len(preview.plan.of_kind(RosterKind.MOVED)) == 48
    store_roster(place, preview, source)
    with place.unit_of_work() as uow:
        stays = uow.people.enrolments_of(uow.people.pupil_by_number("1101").id)
    assert [(stay.starts_on, stay.ends_on) for stay in stays] == [
        (date(2026, 8, 1), date(2027, 7, 31)),
        (date(2027, 8, 1), None),
    ]


def test_the_official_examples_are_read_and_their_identity_numbers_are_not() -> None:
    for version in ("2.0", "2.1"):
        source = read_roster(DATA / f"EDEXML.Voorbeeld.{version}.xml")
        file = roster_of(source.workbook, source.name)
        assert [pupil.key for pupil in file.pupils] == ["00001", "00002", "12345"]
        assert file.pupils[0].location == "Vestiging Huissen"
        assert file.pupils[1].name.first_name == "Ismaël Hassan"
        assert (file.pupils[1].birth_date, file.pupils[1].group) == (None, "")
        assert "133456785" not in repr(source)
        assert {one.header for one in source.dropped} >= {"bsn", "bsn_ondwnr-4"}
        assert source.data == b""
        assert file.employees[2].groups == ("4A",)


def test_the_official_example_is_stored_by_location(place: Workplace) -> None:
    source = read_roster(DATA / "EDEXML.Voorbeeld.2.1.xml")
    preview = preview_roster(place, source, SchoolYear(2014))
    assert {one.code for one in preview.notices} == {"location_unknown", "no_group"}
    assert preview.to_json()["left"][0]["pupil"] == "12345"
    assert {one.message()[:5] for one in preview.notices}
    store_roster(place, preview, source)
    assert preview_roster(place, source, SchoolYear(2014)).plan.is_empty


def test_a_namespace_and_private_additions_do_not_matter() -> None:
    text = (DATA / SAMPLES[0]).read_text()
    body = text[text.index(" <school>") : text.index("</EDEX>")]
    uwlr = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
        '<leerlinggegevens xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">'
        f"{body}<eigen><blok>x</blok></eigen></leerlinggegevens></s:Body></s:Envelope>"
    )
    file = roster_of(worker.parse(uwlr.encode(), "uwlr.xml"), "uwlr.xml")
    assert len(file.pupils) == 49


def test_entities_are_not_followed() -> None:
    hostile = (
        b'<?xml version="1.0"?><!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b'<EDEX><leerlingen><leerling key="1"><roepnaam>&x;</roepnaam></leerling></leerlingen></EDEX>'
    )
    file = roster_of(worker.parse(hostile, "x.xml"), "x.xml")
    assert file.pupils[0].name.first_name == ""


def test_keys_that_promise_nothing_are_not_used(place: Workplace) -> None:
    data = changed(a=('key="1001"', 'key="#1"'))
    source = source_of(data, "x.xml")
    store_roster(place, preview_roster(place, source, YEAR, "Miland"), source)
    assert preview_roster(place, source, YEAR, "Miland").plan.is_empty
    with place.unit_of_work() as uow:
        assert uow.people.pupil_by_number("WM-00001").name.full == "Noor van der Meulen"


CSV = """Leerlingenlijst 2026-2027
Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klasnaam;Leerjaar;Naam ouder 1;Gezag ouder 1;E-mail ouder 1;Naam ouder 2
Noor;van der;Meulen;3-11-2021;1/2A;1;Anna van der Meulen;ja;a@b.nl;Piet Jansen
Sem;de;Vries;17-1-2022;Groep 1/2A;1;;;;
Totaal: 2;;;;;;;;;
"""


def test_a_pupils_list_in_csv(place: Workplace) -> None:
    source = source_of(CSV.encode("cp1252"), "leerlingen.csv")
    preview = preview_roster(place, source, YEAR, "miland")
    assert [one.listed.name.full for one in preview.plan.of_kind(RosterKind.NEW)] == [
        "Noor van der Meulen",
        "Sem de Vries",
    ]
    assert preview.plan.new_groups == (("1/2A", "Miland"),)
    assert [one.name.full for one in preview.file.guardians] == ["Anna van der Meulen", "Piet Jansen"]
    store_roster(place, preview, source)
    assert preview_roster(place, source, YEAR).plan.is_empty


def test_refusals(place: Workplace) -> None:
    source = source_of(CSV.encode(), "leerlingen.csv")
    with pytest.raises(RosterYearError):
        preview_roster(place, source, SchoolYear(2025))
    with pytest.raises(NoLocationError, match="Willibrord, Miland"):
        preview_roster(place, source, YEAR, "Elders")
    with pytest.raises(NoRosterError):
        preview_roster(place, source_of(b"a;b\n1;2\n", "x.csv"), YEAR)


def test_a_number_of_its_own_is_never_one_that_stands(place: Workplace) -> None:
    first = source_of(b"Naam;Groep;Leerlingnummer\nBo Bos;3A;WM-00001\n", "een.csv")
    store_roster(place, preview_roster(place, first, YEAR), first)
    second = source_of(b"Naam;Groep\nLot Kok;3A\n", "twee.csv")
    store_roster(place, preview_roster(place, second, YEAR), second)
    assert sorted(row.pupil_number for row in place.queries.pupils()) == ["WM-00001", "WM-00002"]
