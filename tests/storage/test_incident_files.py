"""Incident files and evidence on the real storage."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from tests.support import as_role
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.incidents import (
    EntryKind,
    Finding,
    Heard,
    HearingMissingError,
    IncidentKind,
    IncidentStage,
    JudgementMissingError,
    PartyRole,
    PersonKind,
)
from wm_desktop.services.actors import Role
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError, add_evidence, read_evidence
from wm_desktop.services.incident_checks import (
    AlreadyCorrectedError,
    EmptyFieldError,
    InTheFutureError,
    SeverityError,
)
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    add_party,
    change_stage,
    correct_entry,
    list_incidents,
    open_file,
    open_incident,
    update_incident,
    visible,
)
from wm_desktop.services.workplace import Kind


def report(place, **changes):
    new = NewIncident(IncidentKind.BULLYING, "Bericht in groepsapp", "Een kwetsend bericht.", rules=("A9",))
    return open_incident(place, replace(new, **changes))


def actions(place):
    return [row.action for row in place.queries.audit() if row.action != "sealed"]


def outsider(role=PartyRole.REPORTER, name="Buurvrouw"):
    return NewParty(role, PersonKind.OUTSIDER, name=name)


def accused(employee):
    return NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, employee.id)


def test_a_new_file_gets_the_next_number_of_the_year(place, clock):
    assert [report(place).number for _ in range(2)] == ["2026-001", "2026-002"]
    clock.set(date(2027, 1, 4))
    assert report(place).number == "2027-001"
    assert place.announce.heard[-1] == {Kind.INCIDENTS}


def test_a_refused_report_takes_no_number(place):
    with pytest.raises(NotFoundError):
        report(place, parties=(NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, uuid4()),))
    assert report(place).number == "2026-001"


@pytest.mark.parametrize(
    ("changes", "error", "name"),
    [
        ({"subject": " "}, EmptyFieldError, "subject"),
        ({"description": ""}, EmptyFieldError, "description"),
        ({"reported_on": date(2026, 11, 24)}, InTheFutureError, "reported_on"),
        ({"happened_at": datetime(2026, 11, 23, 10, tzinfo=UTC)}, InTheFutureError, "happened_at"),
        ({"known_at": datetime(2026, 11, 23, 10, tzinfo=UTC)}, InTheFutureError, "known_at"),
        ({"severity": 5}, SeverityError, None),
        ({"parties": (outsider(name=" "),)}, EmptyFieldError, "name"),
        ({"parties": (NewParty(PartyRole.WITNESS, PersonKind.PUPIL),)}, EmptyFieldError, "person_id"),
    ],
)
def test_what_cannot_be_right_is_refused(place, changes, error, name):
    with pytest.raises(error) as refusal:
        report(place, **changes)
    assert refusal.value.facts.get("field") == name
    assert list_incidents(place) == []


def test_parties_are_named_by_the_register(place, office):
    pupil = office.pupil("Noor van der Meulen", guardians=1)
    (guardian,) = office.guardians_of(pupil)
    incident = report(place, parties=(NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id, "genegeerd"),))
    add_party(place, incident.id, NewParty(PartyRole.REPORTER, PersonKind.GUARDIAN, guardian.id))
    add_party(place, incident.id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, uuid4(), "Buurvrouw"))
    parties = open_file(place, incident.id).parties
    assert [party.name for party in parties] == ["Noor van der Meulen", guardian.name.full, "Buurvrouw"]
    assert [party.person_id for party in parties] == [pupil.id, guardian.id, None]


def test_opening_a_file_is_in_the_audit(place):
    incident = report(place)
    open_file(place, incident.id)
    assert actions(place) == ["incident.open", "incident.read"]
    with pytest.raises(NotFoundError):
        open_file(place, uuid4())


def test_the_office_does_not_see_files_about_employees(place, office):
    teacher = office.employee()
    incident = report(place, parties=(accused(teacher),))
    other = report(place, parties=(NewParty(PartyRole.REPORTER, PersonKind.EMPLOYEE, teacher.id),))
    admin = as_role(place, Role.ADMINISTRATOR)
    assert [row.id for row in list_incidents(place)] == [other.id, incident.id]
    assert [row.id for row in list_incidents(admin)] == [other.id]
    for attempt in (
        lambda: open_file(admin, incident.id),
        lambda: add_entry(admin, incident.id, NewEntry(EntryKind.NOTE, "x")),
        lambda: add_party(admin, other.id, accused(teacher)),
        lambda: report(admin, parties=(accused(teacher),)),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert open_file(admin, other.id).incident == other
    assert visible(as_role(place, Role.TEACHER), place.queries.incidents()) == []


def test_a_teacher_sees_and_does_nothing_here(place):
    incident = report(place)
    teacher = as_role(place, Role.TEACHER)
    for attempt in (
        lambda: list_incidents(teacher),
        lambda: open_file(teacher, incident.id),
        lambda: report(teacher),
        lambda: update_incident(teacher, incident),
        lambda: change_stage(teacher, incident.id, IncidentStage.UNDER_INVESTIGATION),
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_changed_fields_leave_what_they_were_on_the_timeline(place):
    incident = report(place)
    changed = replace(incident, subject="Foto zonder toestemming", rules=("A5", "A9"), number="1", link="https://x.nl")
    stored = update_incident(place, changed)
    assert stored.number == incident.number
    file = open_file(place, incident.id)
    assert file.incident == stored
    (note,) = file.entries
    assert "onderwerp was: Bericht in groepsapp" in note.text
    assert "regels was: A9" in note.text
    assert "link was: (leeg)" in note.text


def test_an_update_without_changes_writes_nothing(place):
    incident = report(place)
    assert update_incident(place, incident) == incident
    assert actions(place) == ["incident.open"]
    with pytest.raises(EmptyFieldError):
        update_incident(place, replace(incident, subject=""))


def test_the_timeline_only_grows(place, clock):
    incident = report(place)
    earlier = place.now() - timedelta(days=1)
    call = add_entry(place, incident.id, NewEntry(EntryKind.CALL, "Moeder gebeld.", earlier))
    clock.move(minutes=5)
    heard = (Heard.PUPIL, Heard.GUARDIANS)
    hearing = add_entry(place, incident.id, NewEntry(EntryKind.HEARING, "Gesprek.", heard=heard))
    corrected = correct_entry(place, incident.id, call.id, "Vader gebeld.")
    entries = open_file(place, incident.id).entries
    assert {entry.id for entry in entries} == {call.id, hearing.id, corrected.id}
    assert corrected.corrects == call.id
    assert corrected.happened_at == earlier
    assert next(entry for entry in entries if entry.id == call.id).text == "Moeder gebeld."
    assert next(entry for entry in entries if entry.id == hearing.id).heard == heard
    with pytest.raises(AlreadyCorrectedError):
        correct_entry(place, incident.id, call.id, "Opa gebeld.")
    with pytest.raises(NotFoundError):
        correct_entry(place, incident.id, uuid4(), "x")


def test_an_entry_has_words_and_has_happened(place):
    incident = report(place)
    with pytest.raises(EmptyFieldError):
        add_entry(place, incident.id, NewEntry(EntryKind.NOTE, " \n"))
    with pytest.raises(InTheFutureError):
        add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "x", place.now() + timedelta(minutes=1)))
    assert open_file(place, incident.id).entries == ()


def test_a_stage_is_judged_by_the_rules_and_stands_on_the_timeline(place):
    incident = report(place)
    change_stage(place, incident.id, IncidentStage.UNDER_INVESTIGATION)
    with pytest.raises(HearingMissingError):
        change_stage(place, incident.id, IncidentStage.ASSESSED)
    with pytest.raises(JudgementMissingError):
        change_stage(place, incident.id, IncidentStage.ASSESSED, "Ouders kwamen niet.")
    change_stage(place, incident.id, IncidentStage.ASSESSED, "Ouders kwamen niet.", finding=Finding.NO_BREACH)
    file = open_file(place, incident.id)
    assert file.incident.stage is IncidentStage.ASSESSED
    assert [entry.kind for entry in file.entries] == [EntryKind.DECISION, EntryKind.DECISION]
    assert "Ouders kwamen niet." in file.entries[-1].text


def test_the_list_is_searched_folded_in_number_subject_parties_and_timeline(place):
    first = report(place, subject="Één filmpje", parties=(outsider(name="Zoë Çelik"),))
    second = report(place, location_id=None)
    add_entry(place, second.id, NewEntry(EntryKind.NOTE, "Gesproken met de wijkagent."))
    change_stage(place, first.id, IncidentStage.CLOSED, "Afgedaan.")

    def found(search, **options):
        return [row.number for row in list_incidents(place, search, **options)]

    assert found("") == [second.number, first.number]
    assert found("een film") == [first.number]
    assert found("zoe celik") == [first.number]
    assert found("WIJKAGENT") == [second.number]
    assert found("2026-002") == [second.number]
    assert found("", open_only=True) == [second.number]
    assert found("niets hiervan") == []


def test_a_file_knows_its_location(place, office):
    where = office.location("Miland")
    incident = report(place, location_id=where.id)
    assert open_file(place, incident.id).location == "Miland"
    assert list_incidents(place)[0].location == "Miland"
    assert place.queries.incident(uuid4()) is None


def evidence(place, incident, pieces, name="foto.png"):
    return add_evidence(
        place, incident.id, file_name=name, pieces=pieces, media_type="image/png", link=" https://x.nl "
    )


def test_evidence_comes_back_as_it_was_with_its_fingerprint(place):
    incident = report(place)
    data = bytes(range(256)) * 5000
    kept = evidence(place, incident, [data[:1000], data[1000:]], "C:\\map/foto.png")
    assert (kept.file_name, kept.size, kept.link) == ("foto.png", len(data), "https://x.nl")
    assert kept.sha256 == hashlib.sha256(data).hexdigest()
    assert b"".join(read_evidence(place, kept)) == data
    assert open_file(place, incident.id).evidence == (kept,)
    assert actions(place)[1:3] == ["evidence.add", "evidence.read"]


def test_an_empty_file_is_no_evidence(place):
    incident = report(place)
    with pytest.raises(EmptyEvidenceError, match=r"foto\.png"):
        evidence(place, incident, [])
    assert open_file(place, incident.id).evidence == ()


def test_a_file_that_disappears_while_it_is_read_leaves_nothing(place):
    incident = report(place)

    def pieces():
        yield b"x" * 3_000_000
        raise FileNotFoundError

    with pytest.raises(EvidenceUnreadableError):
        evidence(place, incident, pieces())
    assert open_file(place, incident.id).evidence == ()
    assert "evidence.add" not in actions(place)


def test_evidence_about_an_employee_is_closed_to_the_office(place, office):
    incident = report(place, parties=(accused(office.employee()),))
    kept = evidence(place, incident, [b"x"])
    admin = as_role(place, Role.ADMINISTRATOR)
    with pytest.raises(NotAllowedError):
        read_evidence(admin, kept)
    with pytest.raises(NotAllowedError):
        evidence(admin, incident, [b"x"])


def test_a_file_without_a_name_gets_one(place):
    assert evidence(place, report(place), [b"x"], "").file_name == "bewijsstuk"
