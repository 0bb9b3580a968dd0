"""The list for the yearly clean-up and the register of data breaches, on the real storage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.cases import a_file
from tests.storage.test_courses import suspended
from tests.support import MONDAY, as_role
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind, Taken
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.services.actors import Role
from wm_desktop.services.case_overviews import _SHOWN, breach_facts, breach_register, retention_overview
from wm_desktop.services.courses import NewStep, start_course, take_step
from wm_desktop.services.incidents import NewParty, change_stage, update_incident
from wm_desktop.services.people import mark_left
from wm_desktop.services.reports import FactSheet, Prose, Rows, plain_text

CLOSED = IncidentStage.CLOSED
WHOLE = {
    "begin": {"known_at": "2026-11-20T09:00:00+00:00", "what": "Lijst naar de verkeerde ouders.", "data": "adressen"}
    | {"people": "24", "stopped": "yes", "stopped_at": "2026-11-20T12:00:00+00:00"},
    "assess": {"breach": "yes", "risk": "", "reasons": "Geheime adressen.", "decided_by": "A. Kok"}
    | {"decided_as": "bestuurder"},
    "report": {"ap_number": "AP-77", "provisional": "no", "decided_by": "A. Kok", "decided_as": "bestuurder"},
}


def overview(place: Any) -> dict[str, tuple[tuple[str, ...], ...]]:
    made = retention_overview(place, preview=True)
    return {block.title: block.rows for block in made.blocks if isinstance(block, Rows)}


def test_closed_files_stand_where_they_belong(office: Any, clock: Any) -> None:
    place = office.place
    for number, facts in enumerate(({}, {"legal_hold": "kort geding"}, {"sexual_offence": True})):
        incident, _ = a_file(office, pupil=f"Bram {number}")
        change_stage(place, incident.id, CLOSED, "Opgelost.")
        if facts:
            with place.unit_of_work() as uow:
                stored = uow.incidents.get(incident.id)
            update_incident(place, replace(stored, **facts))
    still, _course = suspended(office)
    change_stage(place, still.id, CLOSED, "Opgelost.")
    a_file(office, pupil="Open Dossier")
    assert {title: len(rows) for title, rows in overview(place).items()} == {
        "De dagen zijn voorbij (0)": 0,
        "Vastgehouden (1)": 1,
        "Leg voor aan het bestuur (1)": 1,
        "Einddag nog niet bekend (1)": 1,
        "De dagen lopen nog (1)": 1,
    }
    with place.unit_of_work() as uow:
        child = uow.incidents.parties(still.id)[0].person_id
    mark_left(place, child, date(2026, 11, 23))
    clock.set(date(2028, 11, 23))
    found = overview(place)
    assert [row[0] for row in found["De dagen zijn voorbij (2)"]] == ["2026-001", "2026-004"]
    assert "2 jaar nadat de leerling van school is (23 november 2026) [A]" in found["De dagen zijn voorbij (2)"][1][4]
    assert "kort geding" in found["Vastgehouden (1)"][0][4]


def test_a_parent_is_kept_until_the_last_child_left(office: Any) -> None:
    place = office.place
    first, second = office.pupil("Noor Bos", group="5A"), office.pupil("Sem Bos", group="3A")
    with place.unit_of_work() as uow:
        mother = uow.people.guardians_of(first.id)[0][0]
        uow.people.save_guardianship(replace(uow.people.guardians_of(first.id)[0][1], pupil_id=second.id))
        uow.commit()
    party = NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, mother.id)
    incident, _ = a_file(office, parties=(party,))
    with place.unit_of_work() as uow:
        accused = uow.incidents.parties(incident.id)[0]
    start_course(place, incident.id, CourseKind.PARENT, accused.id, reason="Kan niet wachten.")
    change_stage(place, incident.id, CLOSED, "Opgelost.")
    mark_left(place, first.id, date(2026, 11, 1))
    [file] = place.queries.closed_files(employees=True)
    assert [(one.kind, one.left_on) for one in file.measured] == [(PersonKind.GUARDIAN, None)]
    mark_left(place, second.id, date(2026, 11, 20))
    [file] = place.queries.closed_files(employees=True)
    assert [one.left_on for one in file.measured] == [date(2026, 11, 20)]


def a_breach(office: Any, **facts: Any) -> Any:
    incident, _ = a_file(office, kind=IncidentKind.DATA_BREACH, known_at=MONDAY - timedelta(days=3), **facts)
    return incident


def test_the_register_tells_of_every_breach_and_its_72_hours(office: Any) -> None:
    place = office.place
    incident = a_breach(office)
    a_breach(office, pupil="Noor de Wit")
    course = start_course(place, incident.id, CourseKind.DATA_BREACH)
    risk = next(f for f in machine_of(CourseKind.DATA_BREACH).by_code["assess"].fields if f.name == "risk").choices[-1]
    for step, facts in WHOLE.items():
        given = facts | ({"risk": risk.code} if step == "assess" else {})
        reasons = dict.fromkeys(("no_officer", "officer_not_asked", "not_asked"), "Niet bereikbaar.")
        take_step(place, course.id, NewStep(step, given, reasons=reasons))
    made = breach_register(place)
    first, second = (block for block in made.blocks if isinstance(block, FactSheet))
    facts = dict(first.rows)
    assert facts["De school wist het op"] == "20 november 2026, 10.00 uur"
    assert facts["72 uur later"] == "23 november 2026, 10.00 uur"
    assert facts["Gemeld bij de AP"] == "23-11-2026 10:00, binnen 72 uur"
    assert risk.words.nl in facts.values()
    assert "AP-77" in plain_text(made)
    assert "Bram" not in plain_text(made)
    assert dict(second.rows)["Stand"] == "Nog geen traject Datalek in dit dossier"
    assert made.sheet.header[0] == "Dossier"
    assert [row[0] for row in made.sheet.rows] == ["2026-001", "2026-002"]
    line = next(line for line in place.queries.audit() if line.action == "incident.overview")
    assert line.detail == "register van datalekken, 2 regels; 0 personen"


def test_a_breach_reported_late_or_not_at_all(office: Any, clock: Any) -> None:
    place = office.place
    incident = a_breach(office)
    course = start_course(place, incident.id, CourseKind.DATA_BREACH)
    take_step(place, course.id, NewStep("begin", WHOLE["begin"]))
    text = plain_text(breach_register(place, preview=True))
    assert "Gemeld bij de AP: nee" in text
    assert "lijst naar de verkeerde ouders" in text.casefold()
    assert not [line for line in place.queries.audit() if line.action == "incident.overview"]
    known = datetime(2026, 11, 20, 9, tzinfo=UTC)
    late = Taken("report", known + timedelta(hours=73), Facts({"ap_number": "AP-1"}))
    assert ("Gemeld bij de AP", "23-11-2026 11:00, later dan 72 uur") in breach_facts([late], known)
    assert dict(breach_facts([late], None))["Gemeld bij de AP"] == "23-11-2026 11:00"


def test_every_field_the_register_shows_is_one_of_the_course() -> None:
    steps = machine_of(CourseKind.DATA_BREACH).by_code
    known = {(code, field.name) for code, step in steps.items() for field in step.fields}
    assert {(code, name) for code, labels in _SHOWN.items() for name in labels} <= known


def test_files_about_employees_are_for_who_may_see_them(office: Any) -> None:
    place = office.place
    teacher = office.employee("Eva Smit")
    incident = a_breach(office, parties=(NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, teacher.id),))
    change_stage(place, incident.id, CLOSED, "Opgelost.")
    admin = as_role(place, Role.ADMINISTRATOR)
    for make in (breach_register, retention_overview):
        whole, part = make(place, preview=True), make(admin, preview=True)
        assert (len(whole.sheet.rows), len(part.sheet.rows)) == (1, 0)
        said = [next(block for block in made.blocks if isinstance(block, Prose)).texts[0] for made in (whole, part)]
        assert ["medewerkers staan er niet op" in text for text in said] == [False, True]
    assert "Er zijn nog geen datalekken" in plain_text(breach_register(admin, preview=True))
