"""Units of work keep everything or nothing, and the repositories give back what was stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.cases import letter_values
from tests.support import YEAR, FixedClock, Office
from wm_desktop.domain.consent import (
    Answer,
    AnswerKind,
    AnswerWay,
    Audience,
    ConsentStatus,
    EffectiveConsent,
    Purpose,
)
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import (
    AnswerId,
    BatchId,
    DocumentId,
    EmployeeId,
    EntryId,
    EvidenceId,
    GuardianId,
    IncidentId,
    LetterId,
    PartyId,
    PupilId,
    PurposeId,
    new_uuid,
)
from wm_desktop.domain.incidents import (
    Entry,
    EntryKind,
    Evidence,
    Heard,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letters import Addressee, Letter, LetterKind, LetterState, Signatory
from wm_desktop.domain.people import Address, Pupil
from wm_desktop.services.faults import DamagedDocumentError, DataFileBusyError
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage import engine as engine_module
from wm_desktop.storage.repositories.documents import PIECE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def make_answer(pupil: Pupil, purpose: Purpose, by: GuardianId | None = None, batch: BatchId | None = None) -> Answer:
    return Answer(
        id=AnswerId(new_uuid()),
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        guardian_id=by,
        kind=AnswerKind.YES,
        given_on=date(2026, 9, 1),
        way=AnswerWay.FORM,
        recorded_by="office",
        recorded_at=NOW,
        remark="op papier",
        batch_id=batch,
        source="Blad1!D6",
    )


def make_incident(number: str = "2026-001") -> Incident:
    return Incident(
        id=IncidentId(new_uuid()),
        number=number,
        kind=IncidentKind.BULLYING,
        subject="Groepsapp",
        description="Berichten in de app.",
        reported_on=date(2026, 11, 20),
        happened_at=NOW,
        platform="chat",
        severity=2,
        rules=("A5", "B1"),
    )


def make_letter(incident: Incident, pupil: Pupil) -> Letter:
    return Letter(
        id=LetterId(new_uuid()),
        incident_id=incident.id,
        pupil_id=pupil.id,
        kind=LetterKind.PUPIL_WARNING,
        addressee=Addressee(
            GuardianId(new_uuid()), "Mevrouw A. Bos", "Geachte mevrouw Bos,", Address("Kade 1", "1234 AB", "Gouda")
        ),
        values=letter_values(
            facts="Feit", heard_on=date(2026, 11, 21), starts_on=None, signatory=Signatory("J. Smit", "directeur")
        ),
        created_by="directie",
        created_at=NOW,
    )


def test_what_is_not_committed_is_gone(place: Workplace) -> None:
    with place.unit_of_work() as uow:
        uow.school.set_setting("a", {"b": 1})
    with place.unit_of_work() as uow:
        assert uow.school.setting("a") is None
        uow.school.set_setting("a", {"b": 1})
        uow.commit()
        uow.school.set_setting("a", {"b": 2})
    with place.unit_of_work() as uow:
        assert uow.school.setting("a") == {"b": 1}


def test_a_second_unit_in_one_thread_is_refused_and_a_commit_needs_one(place: Workplace) -> None:
    with place.unit_of_work() as uow, pytest.raises(RuntimeError, match="already open"), place.unit_of_work():
        pass
    with pytest.raises(RuntimeError, match="outside"):
        uow.commit()


def test_a_unit_that_cannot_begin_leaves_the_thread_free(
    place: Workplace, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0)
    engine.dispose()
    other = engine_module.writing(engine).connect()
    other.begin()
    with pytest.raises(DataFileBusyError), place.unit_of_work():
        pass
    other.close()
    with place.unit_of_work() as uow:
        assert uow.school.setting("x") is None
    unused = place.unit_of_work()
    unused.__exit__(None, None, None)


def test_numbers_have_no_gap_after_a_rollback(place: Workplace) -> None:
    for commit, expected in [(True, 1), (False, 2), (True, 2), (True, 3)]:
        with place.unit_of_work() as uow:
            assert uow.school.next_number("incident", 2026) == expected
            if commit:
                uow.commit()
    with place.unit_of_work() as uow:
        assert uow.school.next_number("incident", 2027) == 1


def test_people_come_back_as_they_were(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Noor van der Meulen", group="5/6B", location="Miland", guardians=2)
    no_custody = office.guardian(pupil, "Oma Bos", custody=False)
    employee = office.employee("Eva Jansen", group="5/6B")
    with place.unit_of_work() as uow:
        assert list(uow.people.pupils()) == [pupil] == [uow.people.pupil_by_number(pupil.pupil_number)]
        assert uow.people.pupil(pupil.id) == pupil
        moved = replace(pupil, protected=True, left_on=date(2026, 12, 1))
        uow.people.save_pupil(moved)
        assert uow.people.pupil(pupil.id) == moved
        pairs = uow.people.guardians_of(pupil.id)
        assert [bond.position for _, bond in pairs] == [0, 1, 2]
        assert pairs[2][0] == no_custody == uow.people.guardian(no_custody.id)
        assert uow.people.custody() == {pupil.id: frozenset(guardian.id for guardian, _ in pairs[:2])}
        assert {guardian.id for guardian in uow.people.guardians()} == {guardian.id for guardian, _ in pairs}
        assert list(uow.people.employees()) == [employee] == [uow.people.employee(employee.id)]
        assert uow.people.custody([]) == {}
        assert list(uow.people.custody([pupil.id, pupil.id])) == [pupil.id]
        assert uow.people.protected() == {pupil.id} == uow.people.protected([pupil.id])
        assert uow.people.protected([]) == frozenset()
        stay = uow.people.open_enrolments()[pupil.id]
        assert list(uow.people.enrolments_of(pupil.id)) == [stay]
        uow.people.save_enrolment(replace(stay, ends_on=date(2026, 12, 1)))
        assert uow.people.open_enrolments() == {}
        uow.people.save_employee(replace(employee, group_ids=()))
        assert uow.people.employee(employee.id) == replace(employee, group_ids=())


def test_unknown_ids_give_none(place: Workplace) -> None:
    unknown = new_uuid()
    with place.unit_of_work() as uow:
        assert uow.people.pupil(PupilId(unknown)) is None
        assert uow.people.pupil_by_number("x") is None
        assert uow.people.guardian(GuardianId(unknown)) is None
        assert uow.people.employee(EmployeeId(unknown)) is None
        assert uow.imports.batch(BatchId(unknown)) is None
        assert uow.imports.profile("x") is None
        assert uow.incidents.get(IncidentId(unknown)) is None
        assert uow.incidents.by_number("x") is None
        assert uow.letters.get(LetterId(unknown)) is None
        assert uow.letters.by_reference("x") is None


def test_eleven_purposes_stand_from_the_start(place: Workplace) -> None:
    expected = (
        "schoolgids website sociale_media nieuwsbrief ouderapp klassenfoto pers jaarboek opleiding onderzoek bestuur"
    )
    with place.unit_of_work() as uow:
        purposes = uow.consent.purposes()
        assert [purpose.code for purpose in purposes] == expected.split()
        assert all(purpose.label and purpose.explanation for purpose in purposes)
        uow.consent.add_purpose(Purpose(PurposeId(new_uuid()), "kamp", "Kamp", "", Audience.CLOSED, 20))
        assert uow.consent.purposes()[-1].code == "kamp"
        uow.consent.add_purpose(Purpose(PurposeId(new_uuid()), "oud", "Oud", position=30, closed_on=date(2026, 1, 1)))
        assert "oud" not in {purpose.code for purpose in uow.consent.purposes()}
        assert uow.consent.purposes(closed=True)[-1].closed_on == date(2026, 1, 1)
        uow.commit()
    assert place.queries.purposes()[-1].audience is Audience.CLOSED


def test_answers_are_kept_retracted_and_never_changed(place: Workplace, office: Office) -> None:
    pupil, other = office.pupil(), office.pupil("Sem Bos")
    batch = BatchId(new_uuid())
    with place.unit_of_work() as uow:
        purpose = uow.consent.purposes()[0]
        uow.imports.add_batch(
            batch,
            kind="consent",
            file_name="a.xlsx",
            sha256="0",
            school_year=YEAR,
            document_id=None,
            profile={"x": 1},
            result={},
            by="office",
            at=NOW,
        )
        first = make_answer(pupil, purpose, uow.people.guardians_of(pupil.id)[0][0].id, batch)
        second = make_answer(other, purpose)
        uow.consent.add_answers([first, second])
        uow.consent.add_answers([])
        assert list(uow.consent.answers()) == [first, second]
        assert list(uow.consent.answers([other.id, other.id])) == [second]
        assert list(uow.consent.answers_of_batch(batch)) == [first]
        uow.consent.retract([first.id], reason="undo", by="office", at=NOW)
        uow.consent.retract([], reason="undo", by="office", at=NOW)
        assert list(uow.consent.answers()) == [second]
        assert list(uow.consent.answers_of_batch(batch)) == []
        with pytest.raises(IntegrityError, match="UNIQUE"):
            uow.consent.add_answers([second])


def test_states_are_replaced_per_cell(place: Workplace, office: Office) -> None:
    pupil = office.pupil()
    yes = EffectiveConsent(ConsentStatus.YES, date(2026, 9, 1), awaits_second=True)
    no = EffectiveConsent(ConsentStatus.NO, withheld=True)
    with place.unit_of_work() as uow:
        one, two = (purpose.id for purpose in uow.consent.purposes()[:2])
        uow.consent.save_states({(pupil.id, one): yes, (pupil.id, two): yes})
        uow.consent.save_states({(pupil.id, one): no})
        three = uow.consent.purposes()[2].id
        uow.consent.save_states({(pupil.id, three): yes})
        uow.consent.save_states({(pupil.id, three): EffectiveConsent(ConsentStatus.UNANSWERED)})
        uow.consent.save_states({})
        assert uow.consent.states() == {(pupil.id, one): no, (pupil.id, two): yes}


def test_the_import_log_and_profiles(place: Workplace) -> None:
    batch = BatchId(new_uuid())
    with place.unit_of_work() as uow:
        uow.imports.add_batch(
            batch,
            kind="roster",
            file_name="a.xml",
            sha256="ab",
            school_year=YEAR,
            document_id=None,
            profile={},
            result={"counts": {"rows": 3}},
            by="office",
            at=NOW,
        )
        logged = uow.imports.batch(batch)
        assert logged == {
            "kind": "roster",
            "file_name": "a.xml",
            "sha256": "ab",
            "school_year": "2026-2027",
            "profile": {},
            "result": {"counts": {"rows": 3}},
            "undone_at": None,
        }
        uow.imports.mark_undone(batch, by="office", at=NOW)
        undone = uow.imports.batch(batch)
        assert undone is not None
        assert undone["undone_at"] == NOW
        uow.imports.save_profile("print", {"empty_means": "no"})
        uow.imports.save_profile("print", {"empty_means": "unanswered"})
        assert uow.imports.profile("print") == {"empty_means": "unanswered"}


def test_documents_come_back_whole_or_not_at_all(place: Workplace) -> None:
    data = bytes(range(256)) * 5000
    with place.unit_of_work() as uow:
        document_id, sha256, size = uow.documents.add(
            [data[:10], data[10:]], file_name="a.png", media_type="image/png", at=NOW
        )
        empty, _, _ = uow.documents.add([], file_name="leeg", media_type="text/plain", at=NOW)
        uow.commit()
        pieces = list(uow.documents.read(document_id))
        assert (b"".join(pieces), size, len(sha256)) == (data, len(data), 64)
        assert [len(piece) for piece in pieces] == [PIECE, len(data) - PIECE]
        assert list(uow.documents.read(empty)) == []
        with pytest.raises(NotFoundError):
            list(uow.documents.read(DocumentId(new_uuid())))


def test_a_changed_document_is_refused(place: Workplace, engine) -> None:
    with place.unit_of_work() as uow:
        document_id, _, _ = uow.documents.add([b"foto"], file_name="a.png", media_type="image/png", at=NOW)
        uow.commit()
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE document_piece SET data = x'00'")
    with place.unit_of_work() as uow, pytest.raises(DamagedDocumentError, match=r"a\.png"):
        list(uow.documents.read(document_id))


def test_an_incident_with_parties_timeline_and_evidence(place: Workplace) -> None:
    incident = make_incident()
    party = Party(PartyId(new_uuid()), incident.id, PartyRole.WITNESS, PersonKind.OUTSIDER, None, "Buurman")
    first = Entry(
        EntryId(new_uuid()), incident.id, EntryKind.HEARING, NOW, "Gehoord", "directie", NOW, None, (Heard.PUPIL,)
    )
    better = replace(first, id=EntryId(new_uuid()), corrects=first.id, heard=(Heard.PUPIL, Heard.GUARDIANS))
    with place.unit_of_work() as uow:
        uow.incidents.add(incident)
        uow.incidents.add_party(party)
        uow.incidents.add_entry(first)
        uow.incidents.add_entry(better)
        document_id, sha256, size = uow.documents.add([b"x"], file_name="a", media_type="b", at=NOW)
        evidence = Evidence(
            EvidenceId(new_uuid()),
            incident.id,
            document_id,
            "a",
            "b",
            size,
            sha256,
            "directie",
            NOW,
            None,
            "https://a.nl",
        )
        uow.incidents.add_evidence(evidence)
        assert uow.incidents.get(incident.id) == incident == uow.incidents.by_number("2026-001")
        assert list(uow.incidents.parties(incident.id)) == [party]
        assert list(uow.incidents.entries(incident.id)) == [first, better]
        assert list(uow.incidents.evidence(incident.id)) == [evidence]
        closed = replace(incident, stage=IncidentStage.CLOSED, rules=())
        uow.incidents.save(closed)
        assert uow.incidents.get(incident.id) == closed


def test_a_letter_goes_from_concept_to_final_to_sent_and_no_further(place: Workplace, office: Office) -> None:
    incident, pupil = make_incident(), office.pupil()
    letter = make_letter(incident, pupil)
    with place.unit_of_work() as uow:
        uow.incidents.add(incident)
        uow.letters.add(letter)
        assert uow.letters.get(letter.id) == letter
        assert list(uow.letters.final()) == []
        document_id, sha256, _ = uow.documents.add([b"pdf"], file_name="a.pdf", media_type="application/pdf", at=NOW)
        final = replace(
            letter,
            state=LetterState.FINAL,
            reference="WM-2026-001-WAA",
            letter_date=date(2026, 11, 23),
            finalised_by="directie",
            finalised_at=NOW,
            document_id=document_id,
            sha256=sha256,
        )
        uow.letters.save(final)
        sent = replace(final, state=LetterState.SENT, sent_at=NOW)
        uow.letters.save(sent)
        assert list(uow.letters.final()) == [sent] == list(uow.letters.of_incident(incident.id))
        assert list(uow.letters.of_pupil(pupil.id)) == [uow.letters.by_reference("WM-2026-001-WAA")]
        uow.commit()
    for changed in (
        replace(sent, sha256="0"),
        replace(sent, state=LetterState.DRAFT),
        sent,
        replace(sent, sent_at=None),
    ):
        with place.unit_of_work() as uow, pytest.raises(IntegrityError, match="a final letter stays"):
            uow.letters.save(changed)
    with place.unit_of_work() as uow, pytest.raises(IntegrityError, match="a final letter stays"):
        uow.letters.remove_draft(letter.id)


def test_a_concept_can_be_thrown_away(place: Workplace, office: Office) -> None:
    incident = make_incident()
    letter = make_letter(incident, office.pupil())
    with place.unit_of_work() as uow:
        uow.incidents.add(incident)
        uow.letters.add(letter)
        uow.letters.remove_draft(letter.id)
        assert uow.letters.get(letter.id) is None


def test_the_audit_is_a_chain_that_queries_can_read(place: Workplace, clock: FixedClock) -> None:
    with place.unit_of_work() as uow:
        uow.audit.add(actor="directie", action="one", subject="2026-001")
        clock.move(hours=1)
        uow.audit.add(actor="directie", action="two", detail="3")
        uow.commit()
    assert [row.action for row in place.queries.audit()][-2:] == ["one", "two"]
    assert [row.number for row in place.queries.audit()] == list(range(1, len(place.queries.audit()) + 1))
    assert [row.detail for row in place.queries.audit(since=clock())] == ["3"]
    assert list(place.queries.users()) == []
