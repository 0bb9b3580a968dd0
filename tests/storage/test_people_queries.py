"""Pupils, guardians, employees, groups, the first page and the file of a person, on a real data file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.storage.test_consent_queries import answer
from tests.support import MONDAY, Office
from wm_desktop.domain.ids import PupilId, new_uuid
from wm_desktop.domain.people import Address
from wm_desktop.services.people import mark_left, mark_returned, move_pupil
from wm_desktop.services.settings import LocationSettings, load_settings, save_settings
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()


def test_locations_carry_the_addresses_of_the_settings(place: Workplace) -> None:
    miland = LocationSettings(Address("Dorpsstraat 1", "2411 AB", "Bodegraven"), "0172-1", "miland@school.nl")
    save_settings(place, replace(load_settings(place), locations={"Miland": miland}))
    rows = place.queries.locations()
    assert [row.name for row in rows] == ["Willibrord", "Miland"]
    assert (rows[0].address, rows[0].email) == (Address(), "")
    assert (rows[1].address.street, rows[1].phone, rows[1].email) == ("Dorpsstraat 1", "0172-1", "miland@school.nl")


def test_the_name_given_at_creation_is_the_school(place: Workplace) -> None:
    assert load_settings(place).school == "Basisschool Het Voorbeeld"


def test_groups_in_school_order_with_who_is_there_now(place: Workplace, office: Office) -> None:
    for name, group, location in (
        ("A B", "10", "Willibrord"),
        ("C D", "3A", "Miland"),
        ("E F", "3A", "Willibrord"),
        ("G H", "1/2A", "Miland"),
        ("I J", "3A", "Willibrord"),
    ):
        office.pupil(name, group=group, location=location, guardians=0)
    gone = office.pupil("K L", group="8A", guardians=0)
    mark_left(place, gone.id, TODAY)
    assert [(row.name, row.location, row.pupils) for row in place.queries.groups()] == [
        ("1/2A", "Miland", 1),
        ("3A", "Willibrord", 2),
        ("3A", "Miland", 1),
        ("10", "Willibrord", 1),
    ]


def test_pupils_and_those_who_left(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor van der Sluis", group="5A")
    sem = office.pupil("Sem de Graaf", group="5A", location="Miland")
    mark_left(place, noor.id, TODAY)
    assert [row.name.full for row in place.queries.pupils()] == ["Sem de Graaf"]
    both = place.queries.pupils(left=True)
    assert [(row.name.full, row.group, row.left_on) for row in both] == [
        ("Sem de Graaf", "5A", None),
        ("Noor van der Sluis", "", TODAY),
    ]
    assert [row.id for row in place.queries.pupils(group="5A", location="Miland")] == [sem.id]
    found = place.queries.pupil(sem.id)
    assert found is not None
    assert (found.location, found.year_group, found.birth_date, found.pupil_number) == (
        "Miland",
        "5",
        date(2018, 3, 14),
        sem.pupil_number,
    )
    assert place.queries.pupil(PupilId(new_uuid())) is None


def test_guardians_in_their_order(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Sem de Graaf")
    office.guardian(pupil, "Karel Oom", custody=False)
    rows = place.queries.guardians_of(pupil.id)
    assert [(row.name.full, row.has_custody) for row in rows] == [
        ("Ouder1 de Graaf", True),
        ("Ouder2 de Graaf", True),
        ("Karel Oom", False),
    ]
    assert (rows[0].address.city, rows[0].email, rows[0].relation) == ("Oudewater", "a@b.nl", "ouder")


def test_employees_with_their_groups(place: Workplace, office: Office) -> None:
    office.employee("Zoë Bos", group="3A")
    office.employee("Eva van Aken", group="5A")
    assert [(row.name.full, row.groups) for row in place.queries.employees()] == [
        ("Eva van Aken", ("5A",)),
        ("Zoë Bos", ("3A",)),
    ]
    assert [row.name.full for row in place.queries.employees("zoe")] == ["Zoë Bos"]


def test_today_counts_answers_and_disagreement(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor van der Sluis", group="5A")
    office.pupil("Sem de Graaf", group="5A")
    office.pupil("Mees Bos", group="5A", location="Miland")
    office.pupil("Eva Smit", group="3A", protected=True)
    mother, father = office.guardians_of(noor)
    for purpose in place.queries.purposes():
        answer(place, noor, purpose.code, "yes", mother.id)
    answer(place, noor, "website", "no", father.id)
    today = place.queries.today()
    assert today.pupils == 4
    assert [row.name.full for row in today.conflicts] == ["Noor van der Sluis"]
    assert [(row.group, row.pupils, row.complete) for row in today.responses] == [
        ("3A", 1, 0),
        ("5A Miland", 1, 0),
        ("5A Willibrord", 2, 1),
    ]
    assert today.open_incidents == today.draft_letters == ()
    assert today.last_backup is None
    mark_left(place, noor.id, TODAY)
    assert place.queries.today().conflicts == ()


def test_everything_known_of_a_pupil(place: Workplace, clock, office: Office) -> None:
    pupil = office.pupil("Noor van der Sluis", group="5A")
    answer(place, pupil, "website", "yes")
    clock.move(days=1)
    move_pupil(place, pupil.id, "5B", "Miland", TODAY + timedelta(days=1))
    mark_left(place, pupil.id, TODAY + timedelta(days=1))
    clock.move(days=1)
    mark_returned(place, pupil.id, "5A", "Willibrord", TODAY + timedelta(days=2))
    person = place.queries.person(pupil.id)
    assert person is not None
    assert person.groups == (
        ("2026-2027", "5A (Willibrord)"),
        ("2026-2027", "5B (Miland)"),
        ("2026-2027", "5A (Willibrord)"),
    )
    assert [row.kind.value for row in person.answers] == ["yes"]
    assert len(person.guardians) == 2
    assert person.incidents == person.letters == ()
    assert place.queries.person(PupilId(new_uuid())) is None
