"""The papers of one file: every step that was recorded, fingerprints, no names of parties, and the audit."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from tests.cases import a_file
from tests.storage.test_courses import suspended
from tests.support import MONDAY, Office
from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.people import Address
from wm_desktop.services.courses import NewStep, courses_of_file, start_course, take_step
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewParty, update_incident
from wm_desktop.services.reports import FactSheet, Report, Rows, plain_text
from wm_desktop.services.settings import LocationSettings, load_settings, save_settings
from wm_desktop.services.track_papers import PaperChoice, PaperKind, papers_of_file, track_paper, value_without_names


def step(place: Any, course: Any, code: str, **facts: str) -> None:
    """Take a step with sensible facts, and a reason for whatever is doubted."""
    walk = Walk(course.kind, now=place.now())
    given = dict(walk.sensible(code, facts).values)
    asked = machine_of(course.kind).by_code[code]
    reasons = {guard.code: "Een goede reden." for guard in asked.guards if not guard.hard}
    take_step(place, course.id, NewStep(code, given, reasons=reasons))


def titles(place: Any, incident: Any) -> list[str]:
    return [choice.words.nl for choice in papers_of_file(place, incident.id)]


def paper(place: Any, incident: Any, kind: PaperKind, **asked: Any) -> Report:
    choice = next(one for one in papers_of_file(place, incident.id) if one.kind is kind)
    return track_paper(place, incident.id, choice, **asked)


def test_a_new_file_has_only_the_summary_for_the_police(office: Office) -> None:
    incident, _ = a_file(office)
    start_course(office.place, incident.id, CourseKind.INSPECTOR)
    assert titles(office.place, incident) == ["Samenvatting en bewijslijst voor de politie"]
    made = paper(office.place, incident, PaperKind.POLICE)
    assert "nog geen bewijs" in plain_text(made)
    assert made.suggested_name == "Samenvatting en bewijslijst voor de politie - dossier 2026-001 - 2026-11-23.pdf"


def test_the_record_of_the_call_tells_every_step(office: Office) -> None:
    place = office.place
    incident, _ = a_file(office)
    course = start_course(place, incident.id, CourseKind.INSPECTOR)
    step(place, course, "qualify", decided_by="A. Kok", reasoning="Herhaald bedreigd.")
    step(place, course, "plan_call")
    step(place, course, "not_reached")
    step(place, course, "call", duty="no", suspicion="", advice="Praat met de ouders.", number="0900-1113111")
    made = paper(place, incident, PaperKind.TRACK)
    text = plain_text(made)
    assert made.title == "Verslag van het overleg met de vertrouwensinspecteur"
    for words in (
        *("A. Kok", "Herhaald bedreigd.", "Praat met de ouders.", "0900-1113111", "Stand van het traject: Gebeld."),
        *("Vastgelegd door: directie", "1 leerling (aangesproken)", "Gebeld, niet bereikt"),
    ):
        assert words in text
    assert "Bram" not in text
    assert "geen juridisch advies" in made.closing
    assert ("incident.paper", "2026-001") in [(line.action, line.subject) for line in place.queries.audit()]


def test_what_was_passed_stands_there_with_its_reason(office: Office) -> None:
    place = office.place
    incident, _ = a_file(office)
    course = start_course(place, incident.id, CourseKind.POLICE)
    step(place, course, "file_charge", school_address="no")
    text = plain_text(paper(place, incident, PaperKind.TRACK, preview=True))
    assert "Afgeweken: " in text
    assert "Reden: Een goede reden." in text
    assert not [line for line in place.queries.audit() if line.action == "incident.paper"]


def test_the_police_get_the_evidence_with_fingerprints_and_the_address_of_the_school(office: Office) -> None:
    place = office.place
    settings = load_settings(place)
    there = {"Willibrord": LocationSettings(Address("Schoolstraat 1", "2411 AB", "Bodegraven"))}
    save_settings(place, replace(settings, locations=there))
    with place.unit_of_work() as uow:
        location = next(one.id for one in uow.school.locations() if one.name == "Willibrord")
    incident, _ = a_file(office, location_id=location, platform="TikTok", happened_at=MONDAY, known_at=MONDAY)
    known = {"captured_at": MONDAY, "link": "https://voorbeeld.nl/filmpje", "note": "schermfoto"}
    add_evidence(place, incident.id, file_name="scherm.png", pieces=[b"beeld"], **known)
    course = start_course(place, incident.id, CourseKind.POLICE)
    step(place, course, "decide_charge")
    step(place, course, "file_charge", number="PL1500-1")
    text = plain_text(paper(place, incident, PaperKind.POLICE))
    for words in (
        *("Schoolstraat 1", "nooit dat van een slachtoffer", "TikTok", "Willibrord", "PL1500-1", "schermfoto"),
        *(hashlib.sha256(b"beeld").hexdigest(), "https://voorbeeld.nl/filmpje", "Een foto is zonder toestemming"),
    ):
        assert words in text
    assert "Bram" not in text


def test_the_decision_not_to_go_to_the_police_has_a_paper_of_its_own(office: Office) -> None:
    place = office.place
    incident, _ = a_file(office, platform="TikTok", account="@naam")
    update_incident(place, replace(incident, link="https://voorbeeld.nl"))
    course = start_course(place, incident.id, CourseKind.POLICE)
    step(place, course, "decide_not", why="De ouders lossen het samen op.", decided_by="A. Kok")
    assert titles(place, incident)[:2] == [
        *("Politie: wat is besloten en gedaan", "Gemotiveerd besluit: niet naar de politie"),
    ]
    text = plain_text(paper(place, incident, PaperKind.DECIDED_NOT))
    assert "De ouders lossen het samen op." in text
    assert "@naam" in text
    step(place, course, "weigh_again")
    assert "Gemotiveerd besluit: niet naar de politie" not in titles(place, incident)


def test_the_sheet_of_a_data_breach_begins_with_the_clock(office: Office) -> None:
    place = office.place
    incident, _ = a_file(office)
    course = start_course(place, incident.id, CourseKind.DATA_BREACH)
    step(place, course, "begin", known_at="2026-11-20T09:00:00+00:00", stopped_at="2026-11-20T10:00:00+00:00")
    made = paper(place, incident, PaperKind.TRACK)
    facts = next(block for block in made.blocks if isinstance(block, FactSheet) and block.title == "Voor het register")
    assert facts.rows[:2] == (
        ("De school wist het op", "20 november 2026, 10.00 uur"),
        ("72 uur later", "23 november 2026, 10.00 uur"),
    )
    [steps] = [block for block in made.blocks if isinstance(block, Rows)]
    assert steps.rows == (("23-11-2026 10:00", "Mogelijk datalek vastleggen", "directie"),)


def test_people_who_were_chosen_are_counted() -> None:
    asked = Field("told", Words("aan wie", "to whom"), FieldKind.PEOPLE)
    assert value_without_names(asked, Facts({"told": f"{new_uuid()}"})) == "1 persoon"
    assert value_without_names(asked, Facts({"told": f"{new_uuid()}\n{new_uuid()}"})) == "2 personen"


@pytest.mark.parametrize(("last", "offered"), [("2026-11-26", True), ("2026-11-24", False)])
def test_a_suspension_of_more_than_a_day_has_a_text_for_the_inspectorate(
    office: Office, monkeypatch: pytest.MonkeyPatch, last: str, offered: bool
) -> None:
    from tests.storage import test_courses

    monkeypatch.setattr(test_courses, "PLAN", test_courses.PLAN | {"ends_on": last})
    place = office.place
    incident, course = suspended(office)
    name = "Tekst voor het Internet Schooldossier (Inspectie)"
    assert (name in titles(place, incident)) is offered
    if not offered:
        return
    text = plain_text(paper(place, incident, PaperKind.INSPECTORATE))
    for words in (
        *("Aantal schooldagen: 3", "Eerste dag: 24 november 2026", "Gedreigd.", "Leerling gehoord: ja, 23 november"),
        *("Schriftelijk aan de ouders: nog niet", "Dossier van de school: 2026-001", "kies die daar zelf"),
    ):
        assert words in text
    assert "Bram" not in text
    step(place, course, "revoke")
    assert courses_of_file(place, incident.id)[0].state == "revoked"
    assert name not in titles(place, incident)


def test_who_was_not_heard_is_said(office: Office) -> None:
    place = office.place
    incident, _ = a_file(office)
    with place.unit_of_work() as uow:
        party = uow.incidents.parties(incident.id)[0]
    course = start_course(place, incident.id, CourseKind.PUPIL_SUSPENSION, party.id, reason="Kan niet wachten.")
    days = {"starts_on": "2026-11-24", "ends_on": "2026-11-26"}
    step(place, course, "plan", **days)
    step(place, course, "pupil_not_heard")
    step(place, course, "decide_acute", acute="Gevaar.", **days)
    text = plain_text(paper(place, incident, PaperKind.INSPECTORATE))
    assert "Leerling gehoord: nee, met reden vastgelegd" in text
    assert "Groepsleerkracht gehoord: nog niet vastgelegd" in text
    assert "Gevaar." in text


def test_several_parties_are_counted_by_role(office: Office) -> None:
    place = office.place
    others = [NewParty(PartyRole.AFFECTED, PersonKind.OUTSIDER, None, name) for name in ("Iemand", "Nog iemand")]
    incident, _ = a_file(office, parties=tuple(others))
    text = plain_text(paper(place, incident, PaperKind.POLICE))
    assert "2 buitenstaander (benadeeld)" in text
    assert "Iemand" not in text
    empty, _ = a_file(office, pupil="Noor Bos", parties=())
    assert "Betrokkenen" not in plain_text(paper(place, empty, PaperKind.POLICE))


def test_a_paper_of_another_file_is_not_made(office: Office) -> None:
    incident, _ = a_file(office)
    course = start_course(office.place, incident.id, CourseKind.REMOVAL)
    with pytest.raises(NotFoundError):
        track_paper(office.place, incident.id, PaperChoice(PaperKind.TRACK, Words("Iets", "Thing"), course.id))
