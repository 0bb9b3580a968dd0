"""The no-consent list: who is on it, what it says of itself, and what it never says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.test_consent_queries import answer
from tests.support import MONDAY, FixedClock, Office, as_role, as_teacher
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.people import Employee, Pupil
from wm_desktop.services.actors import Role
from wm_desktop.services.employee_consent import record_employee_answer
from wm_desktop.services.lists import (
    STATUS_WORDS,
    ListKind,
    ListRequest,
    NothingToListError,
    no_consent_list,
    register_note,
    word_of,
)
from wm_desktop.services.people import save_employee
from wm_desktop.services.rows import ConsentCell, ConsentFilter
from wm_desktop.services.trip_lists import trip_list
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.queries import SqlQueries

TODAY = MONDAY.date()
WEBSITE = ListRequest(purposes=("website",))


@pytest.fixture
def school(place: Workplace, office: Office) -> dict[str, Pupil]:
    made = {
        "noor": office.pupil("Noor van der Sluis", group="5A"),
        "sem": office.pupil("Sem de Graaf", group="5A"),
        "mees": office.pupil("Mees Bos", group="5A", location="Miland"),
        "eva": office.pupil("Eva Smit", group="5A", protected=True),
        "tom": office.pupil("Tom Aas", group="10"),
    }
    for name in ("noor", "mees", "eva"):
        answer(place, made[name], "website", "yes")
    answer(place, made["tom"], "website", "no")
    return made


def told(made) -> list[tuple[str, str, list[str], int]]:
    return [(s.group_title, s.location, [p.listed for p in s.pupils], s.in_group) for s in made.sections]


def test_everyone_without_a_yes_is_on_it_the_protected_and_the_silent_too(place: Workplace, school) -> None:
    made = no_consent_list(place, WEBSITE)
    assert told(made) == [
        ("Groep 5A", "Willibrord", ["Graaf, Sem de", "Smit, Eva"], 3),
        ("Groep 10", "Willibrord", ["Aas, Tom"], 1),
        ("Groep 5A", "Miland", [], 1),
    ]
    assert (made.listed, made.pupils, made.without_consent) == (3, 5, True)
    assert made.title == "Lijst zonder toestemming"


def test_it_says_who_when_and_what(place: Workplace, school) -> None:
    made = no_consent_list(place, ListRequest(("website",), ("5A",), "Willibrord"))
    assert made.note.made == "Gemaakt door directie op 23 november 2026, 10.00 uur"
    assert made.note.stand == "23 november 2026, 10.00 uur"
    assert made.note.school == "Basisschool Het Voorbeeld"
    assert made.note.filters == (f"Doel: {made.purposes[0]}", "Groep: 5A", "Locatie: Willibrord")
    assert made.suggested_name == "Lijst zonder toestemming - website - groep 5A - Willibrord - 2026-11-23.pdf"
    assert len(made.sections) == 1


def test_several_purposes_stand_together_per_group(place: Workplace, school) -> None:
    made = no_consent_list(place, ListRequest(("pers", "website", "pers"), ("5A",), "Miland"))
    assert [section.purpose for section in made.sections] == list(made.purposes)
    assert [len(section.pupils) for section in made.sections] == [0, 1]
    assert made.pupils == 1
    everything = no_consent_list(place, ListRequest())
    assert len(everything.sections) == 11 * 3
    assert everything.note.filters == ("Alle doelen", "Alle groepen")
    assert everything.suggested_name == "Lijst zonder toestemming - 2026-11-23.pdf"


def test_the_opposite_list_and_other_choices(place: Workplace, school) -> None:
    yes = no_consent_list(place, ListRequest(("website",), statuses=frozenset({ConsentStatus.YES})))
    assert (yes.title, yes.listed, yes.without_consent) == ("Lijst met toestemming", 2, False)
    asked = ListRequest(("website",), statuses=frozenset({ConsentStatus.UNANSWERED, ConsentStatus.NO}))
    made = no_consent_list(place, asked)
    assert made.listed == 3
    assert made.note.filters[-1] == "Alleen nee, onbeantwoord"


def test_a_list_of_a_past_day_says_so(place: Workplace, clock: FixedClock, school) -> None:
    clock.move(days=30)
    answer(place, school["noor"], "website", "withdrawn", on=place.today())
    past = no_consent_list(place, ListRequest(("website",), ("5A",), "Willibrord", as_of=TODAY))
    assert past.note.stand == "23 november 2026"
    assert past.sections[0].pupils[0].listed == "Graaf, Sem de"
    assert past.suggested_name.endswith("2026-11-23.pdf")
    assert len(no_consent_list(place, ListRequest(("website",), ("5A",), "Willibrord")).sections[0].pupils) == 3


def test_pupils_in_no_group_come_last(place: Workplace, office: Office, school) -> None:
    office.pupil("Instroom Kind", group="Instroom")
    with place.unit_of_work() as uow:
        stay = uow.people.enrolments_of(school["tom"].id)[0]
        uow.people.save_enrolment(type(stay)(**{**vars(stay), "ends_on": TODAY - timedelta(days=1)}))
        uow.commit()
    titles = [section.group_title for section in no_consent_list(place, WEBSITE).sections]
    assert titles == ["Groep 5A", "Instroom", "Groep 5A", "Zonder groep"]


def test_refusals(place: Workplace, engine, school) -> None:
    with pytest.raises(NotFoundError, match="krant"):
        no_consent_list(place, ListRequest(("krant",)))
    with pytest.raises(NothingToListError):
        no_consent_list(place, ListRequest(("website",), ("9Z",)))


def test_a_reader_may_print_and_it_is_written_down_without_names(place: Workplace, engine, school) -> None:
    no_consent_list(as_role(place, Role.READER), ListRequest(("website",), ("5A",)))
    line = SqlQueries(engine, place.clock).audit()[-1]
    assert (line.actor, line.action, line.subject, line.detail) == (
        "reader",
        "list.make",
        "register",
        "lijst zonder toestemming; doel website; groep 5A; 2 personen",
    )


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (ConsentFilter(), ()),
        (ConsentFilter("noor", "5A", "Miland", "pers"), ("Zoeken: noor", "Groep: 5A", "Locatie: Miland", "Doel: Pers")),
        (ConsentFilter(not_yes=True), ("Alleen zonder ja",)),
        (ConsentFilter(status=ConsentStatus.CONFLICT), ("Alleen oneens",)),
    ],
)
def test_the_note_of_a_register(place: Workplace, asked, words) -> None:
    assert register_note(place, asked, 7).filters == words
    assert register_note(place, ConsentFilter(as_of=date(2026, 1, 2)), 1).stand == "2 januari 2026"


def test_every_status_has_a_word_and_protection_has_none() -> None:
    assert set(STATUS_WORDS) == set(ConsentStatus)
    assert word_of(ConsentCell(ConsentStatus.NO, withheld=True)) == "nee"


def test_a_preview_is_the_same_list_and_is_not_written_down(place: Workplace, engine, school) -> None:
    before = len(SqlQueries(engine, place.clock).audit())
    looked = no_consent_list(place, ListRequest(("website",)), preview=True)
    assert len(SqlQueries(engine, place.clock).audit()) == before
    assert looked == no_consent_list(place, ListRequest(("website",)))


def test_the_list_for_a_day_out_has_everybody_and_no_reason(place: Workplace, engine, school) -> None:
    asked = ListRequest(("website", "pers"), ("5A",), "Willibrord", kind=ListKind.TRIP)
    made = trip_list(place, asked, preview=True)
    [group] = made.groups
    assert (group.title, made.purposes, made.listed, made.pupils) == ("Groep 5A", ("Website", "Pers"), 3, 3)
    whole = place.queries.register(ConsentFilter(group="5A", location="Willibrord"))
    codes = [purpose.code for purpose in whole.purposes]
    columns = [codes.index(code) for code in ("website", "pers")]
    assert [(row.listed, row.allowed) for row in group.rows] == [
        (row.name.listed, tuple(row.cells[n].status is ConsentStatus.YES for n in columns)) for row in whole.rows
    ]
    assert any(row.protected for row in whole.rows)
    assert made.suggested_name == "Lijst voor een uitstapje - groep 5A - Willibrord - 2026-11-23.pdf"
    assert not [row for row in place.queries.audit() if row.action == "list.make"]
    trip_list(place, asked)
    assert [row.detail for row in place.queries.audit() if row.action == "list.make"] == [
        "lijst voor een uitstapje; doel website,pers; groep 5A; locatie Willibrord; 3 personen"
    ]
    with pytest.raises(NothingToListError):
        trip_list(place, ListRequest(groups=("9Z",)))


def test_the_photographer_takes_only_who_is_on_the_list(place: Workplace, school) -> None:
    kind = ListKind.PHOTOGRAPHER
    made = no_consent_list(place, ListRequest(("website",), ("5A",), statuses=kind.statuses, kind=kind))
    plain = no_consent_list(place, ListRequest(("website",), ("5A",), statuses=ListKind.WITH.statuses))
    assert (made.title, made.without_consent) == ("Lijst voor de fotograaf", False)
    assert (made.sections, plain.title) == (plain.sections, "Lijst met toestemming")
    assert ListKind.WITHOUT.statuses == ListKind.TRIP.statuses == ListRequest().statuses


def staff(place: Workplace, office: Office) -> dict[str, Employee]:
    """Three employees: Anna teaches 5A at Miland and said yes to the website, Bas teaches nothing, Cas left."""
    made = {name: office.employee(f"{name} Zon", group="5A") for name in ("Anna", "Bas", "Cas")}
    save_employee(place, replace(made["Anna"], group_ids=(office.group("5A", "Miland").id,)))
    save_employee(place, replace(made["Bas"], group_ids=()))
    save_employee(place, replace(made["Cas"], left_on=TODAY - timedelta(days=10)))
    website = next(one.id for one in place.queries.purposes() if one.code == "website")
    given = {"purpose_id": website, "way": AnswerWay.FORM, "given_on": TODAY - timedelta(days=5)}
    record_employee_answer(place, employee_id=made["Anna"].id, kind=AnswerKind.YES, **given)
    return made


def of_staff(made) -> tuple[list[str], int]:
    [section] = [one for one in made.sections if one.staff]
    assert section.group_title == "Medewerkers"
    return [one.listed for one in section.pupils], section.in_group


def test_employees_stand_on_a_sheet_of_their_own_when_they_are_asked(place: Workplace, office: Office, school) -> None:
    staff(place, office)
    without = no_consent_list(place, replace(WEBSITE, staff=True))
    assert of_staff(without) == (["Zon, Bas"], 2)
    assert told(without)[:-1] == told(no_consent_list(place, WEBSITE))
    assert (without.pupils, without.listed) == (5, 4)
    assert without.note.filters[-1] == "Ook medewerkers"
    yes = frozenset({ConsentStatus.YES})
    assert of_staff(no_consent_list(place, replace(WEBSITE, staff=True, statuses=yes))) == (["Zon, Anna"], 2)
    then = replace(WEBSITE, staff=True, as_of=TODAY - timedelta(days=10))
    assert of_staff(no_consent_list(place, then)) == (["Zon, Anna", "Zon, Bas", "Zon, Cas"], 3)


@pytest.mark.parametrize(
    ("groups", "location", "found"),
    [
        (("5A",), "", 1),
        (("5A",), "Willibrord", 0),
        (("10",), "", 0),
        ((), "Miland", 2),
        ((), "Willibrord", 1),
    ],
)
def test_of_a_group_those_who_teach_it(place: Workplace, office: Office, school, groups, location, found) -> None:
    staff(place, office)
    made = no_consent_list(place, ListRequest(("website",), groups, location, staff=True))
    assert of_staff(made)[1] == found


def test_a_list_of_employees_is_not_for_teachers(place: Workplace, office: Office, school) -> None:
    eva = office.employee(group="5A")
    with pytest.raises(NotAllowedError):
        no_consent_list(as_teacher(place, eva), replace(WEBSITE, staff=True))
    assert of_staff(no_consent_list(as_role(place, Role.READER), replace(WEBSITE, staff=True)))[1] == 1
