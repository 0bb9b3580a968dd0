"""Letters on their way, on the real storage: proof, corrections, and what the rest of the program makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.cases import WARNING, FakePaper, a_file, a_warning, draft_for_pupil, sign
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.services import deliveries
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.case_state import letter_fact
from wm_desktop.services.deliveries import NewDelivery, delivery_sheet, doubts_of, read_receipt, record_delivery
from wm_desktop.services.delivery_errors import (
    DeliveryCorrectedError,
    DeliveryDoubtError,
    DeliveryIncompleteError,
    DeliveryTwiceError,
    NotSentYetError,
    ReceiptTooLargeError,
    ResultMomentError,
    SentMomentError,
)
from wm_desktop.services.incidents import open_file
from wm_desktop.services.letter_errors import LetterNotFinalError
from wm_desktop.services.letters import finalise, finalise_set, find_letter, list_letters
from wm_desktop.storage.verify import verify

NUMBER = "3SABCD1234567"
SENT, RECEIVED = Happening.SENT, Happening.RECEIVED


@pytest.fixture
def letter(office, place, clock):
    """A final warning of an hour ago."""
    made = finalise(place, a_warning(office)[0].id, FakePaper().paper())
    clock.move(hours=1)
    return made


@pytest.fixture
def registered(monkeypatch, letter):
    """The same, as if its kind goes registered or by hand."""
    plan = replace(plan_of(letter.kind), registered=True)
    monkeypatch.setattr(deliveries, "plan_of", lambda kind: plan)
    return letter


def new(place, event=SENT, way=Way.POST, **others):
    return NewDelivery(event, others.pop("at", place.now()), way if event is SENT else None, **others)


def entries(place, letter):
    return [entry.text for entry in open_file(place, letter.incident_id).entries]


def test_a_sending_marks_the_letter_and_stands_on_the_timeline(place, letter):
    sheet = record_delivery(place, letter.id, new(place, way=Way.REGISTERED_AND_POST, tracking="3s abcd 1234567"))
    assert (sheet.letter.state, sheet.letter.sent_at) == (LetterState.SENT, place.now())
    assert (sheet.state.way, sheet.state.tracking, sheet.registered) == (Way.REGISTERED_AND_POST, NUMBER, False)
    assert entries(place, letter)[-1] == (
        f"Brief {letter.reference} aan {sheet.letter.addressee.name_line[0].lower()}"
        f"{sheet.letter.addressee.name_line[1:]}: verzonden op 23 november 2026, 11.00 uur, "
        f"aangetekend en per gewone post, nummer {NUMBER}."
    )
    line = place.queries.audit()[-1]
    assert ("letter.delivery", "sent registered_and_post") in {
        (one.action, one.detail) for one in place.queries.audit()
    }
    assert line.actor == "directie"
    assert sheet == delivery_sheet(place, letter.id)


def test_an_email_is_an_extra_and_no_sending(place, letter):
    sheet = record_delivery(place, letter.id, new(place, way=Way.EMAIL))
    assert (sheet.letter.state, sheet.state.sent_at) == (LetterState.FINAL, None)
    with pytest.raises(NotSentYetError):
        record_delivery(place, letter.id, new(place, RECEIVED, note="gebeld"))


def test_a_letter_handed_over_is_received_with_its_signed_receipt(place, letter):
    scan = AnswerFile("C:\\scans\\ontvangst.pdf", "application/pdf", [b"%PDF-1.7 getekend"])
    given = new(place, way=Way.BY_HAND, by="M. de Boer", note="mevrouw De Vries", receipt=scan)
    sheet = record_delivery(place, letter.id, given)
    assert sheet.state.received_at == sheet.state.sent_at == place.now()
    [line] = sheet.events
    assert read_receipt(place, letter.id, line.id) == ("ontvangst.pdf", b"%PDF-1.7 getekend")
    assert "uitgereikt, door M. de Boer. mevrouw De Vries" in entries(place, letter)[-1]
    later = replace(given, receipt=None, corrects=line.id, note="de heer De Vries")
    assert record_delivery(place, letter.id, later).events[-1].document_id == line.document_id
    fact = letter_fact(find_letter(place, letter.reference), sheet.events)
    assert fact is not None
    assert (fact.sent_on, fact.received_on, fact.way) == (date(2026, 11, 23), date(2026, 11, 23), Way.BY_HAND)


def test_a_scan_may_come_later_and_must_be_there(place, letter):
    record_delivery(place, letter.id, new(place, way=Way.BY_HAND, by="M. de Boer", note="de heer Bos"))
    with pytest.raises(DeliveryIncompleteError) as refused:
        record_delivery(place, letter.id, new(place, Happening.RECEIPT))
    assert refused.value.facts["field"] == "receipt"
    scan = AnswerFile("bewijs.png", "image/png", [b"\x89PNG"])
    sheet = record_delivery(place, letter.id, new(place, Happening.RECEIPT, receipt=scan))
    assert read_receipt(place, letter.id, sheet.events[-1].id) == ("bewijs.png", b"\x89PNG")
    with pytest.raises(NotFoundError):
        read_receipt(place, letter.id, sheet.events[0].id)
    assert "ontvangstbewijs toegevoegd." in entries(place, letter)[-1]


def test_a_film_is_no_receipt(place, letter):
    film = AnswerFile("film.mp4", "video/mp4", (b"\0" * 1_000_000 for _ in range(21)))
    with pytest.raises(ReceiptTooLargeError, match="20 MB"):
        record_delivery(place, letter.id, new(place, way=Way.BY_HAND, by="x", note="y", receipt=film))
    assert delivery_sheet(place, letter.id).events == ()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"way": None}, "way"),
        ({"way": Way.BY_HAND, "note": "mevrouw Bos"}, "by"),
        ({"way": Way.BY_HAND, "by": "M. de Boer"}, "note"),
        ({"event": RECEIVED}, "note"),
        ({"event": Happening.VOID}, "event"),
    ],
)
def test_what_makes_no_proof_is_refused_with_the_field(place, letter, given, field):
    with pytest.raises(DeliveryIncompleteError) as refused:
        record_delivery(place, letter.id, new(place, **given))
    assert refused.value.facts["field"] == field
    assert refused.value.sentence("en") != refused.value.sentence("nl")


def test_moments_lie_after_what_came_before_and_not_in_the_future(place, letter, clock):
    for at in (letter.finalised_at - timedelta(minutes=1), place.now() + timedelta(minutes=1)):
        with pytest.raises(SentMomentError):
            record_delivery(place, letter.id, new(place, at=at))
    record_delivery(place, letter.id, new(place))
    with pytest.raises(DeliveryTwiceError):
        record_delivery(place, letter.id, new(place))
    clock.move(days=1)
    for days in (-1.1, 0.1):
        with pytest.raises(ResultMomentError):
            record_delivery(place, letter.id, new(place, RECEIVED, at=place.now() + timedelta(days=days), note="x"))
    sheet = record_delivery(place, letter.id, new(place, RECEIVED, note="ontvangstmelding PostNL"))
    assert sheet.state.received_at == place.now()


def test_ordinary_mail_of_a_letter_that_goes_registered_asks_a_reason(place, registered):
    sending = new(place)
    assert [doubt.code for doubt in doubts_of(place, registered.id, sending)] == ["ordinary_only"]
    with pytest.raises(DeliveryDoubtError) as refused:
        record_delivery(place, registered.id, sending)
    assert "aangetekend" in refused.value.sentence()
    assert "registered" in refused.value.sentence("en")
    assert delivery_sheet(place, registered.id).events == ()
    sheet = record_delivery(place, registered.id, replace(sending, reason="het postkantoor is dicht"))
    assert sheet.events[0].note == "Toch zo vastgelegd: het postkantoor is dicht"
    assert sheet.registered


def test_a_correction_is_a_new_line_and_moves_the_sending(place, letter, clock, engine):
    clock.move(days=2)
    wrong = record_delivery(place, letter.id, new(place)).events[0]
    at = place.now() - timedelta(days=1)
    with pytest.raises(DeliveryIncompleteError):
        record_delivery(place, letter.id, new(place, at=at, corrects=wrong.id))
    sheet = record_delivery(place, letter.id, new(place, at=at, corrects=wrong.id, note="het was een dag eerder"))
    assert sheet.letter.sent_at == at
    assert find_letter(place, letter.reference).sent_at == at
    assert len(sheet.events) == 2
    assert sheet.counting == {sheet.events[1].id}
    with pytest.raises(DeliveryCorrectedError):
        record_delivery(place, letter.id, new(place, corrects=wrong.id, note="nog eens"))
    assert "in de plaats van een eerdere regel" in entries(place, letter)[-1]
    with engine.begin() as connection, pytest.raises(DBAPIError, match="append-only"):
        connection.execute(text("UPDATE letter_delivery SET tracking = 'x'"))


def test_a_letter_that_did_not_go_is_to_be_sent_again(place, letter, clock):
    wrong = record_delivery(place, letter.id, new(place)).events[0]
    void = new(place, Happening.VOID, corrects=wrong.id, note="dit was een andere brief")
    sheet = record_delivery(place, letter.id, void)
    assert (sheet.letter.state, sheet.letter.sent_at) == (LetterState.FINAL, None)
    assert [row.state for row in list_letters(place) if row.id == letter.id] == [LetterState.FINAL]
    assert "klopte niet. dit was een andere brief" in entries(place, letter)[-1]
    clock.move(days=1)
    sheet = record_delivery(place, letter.id, new(place))
    assert sheet.letter.sent_at == place.now()
    assert [row.state for row in list_letters(place) if row.id == letter.id] == [LetterState.SENT]


def test_letters_to_other_addresses_may_go_alike_each_with_a_line_of_its_own(office, place, clock):
    sign(place)
    incident, child = a_file(office)
    office.guardian(child, "Kees Visser", street="Kerkweg 9")
    drafts = draft_for_pupil(
        place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    ).letters
    mine, other = finalise_set(place, [draft.id for draft in drafts], FakePaper().paper())
    clock.move(hours=1)
    assert [one.id for one in delivery_sheet(place, mine.id).others] == [other.id]
    scan = AnswerFile("bewijs.pdf", "application/pdf", [b"%PDF"])
    sheet = record_delivery(place, mine.id, new(place, receipt=scan), also=[other.id])
    assert sheet.others == ()
    [line] = delivery_sheet(place, other.id).events
    assert (line.event, line.way, line.document_id) == (SENT, Way.POST, None)
    with pytest.raises(DeliveryTwiceError):
        record_delivery(place, mine.id, new(place, way=Way.EMAIL, at=place.now()), also=[other.id, other.id])
    assert len(delivery_sheet(place, mine.id).events) == 1


def test_a_letter_that_was_marked_before_there_were_lines_stays_sent(place, letter, clock):
    with place.unit_of_work() as uow:
        uow.letters.mark_sent(letter.id, place.now())
        uow.commit()
    sent_at = place.now()
    clock.move(days=1)
    record_delivery(place, letter.id, new(place, way=Way.EMAIL))
    sheet = record_delivery(place, letter.id, new(place, RECEIVED, note="gebeld"))
    assert (sheet.letter.state, sheet.letter.sent_at) == (LetterState.SENT, sent_at)
    void = new(place, Happening.VOID, corrects=sheet.events[-1].id, note="ander gesprek")
    assert record_delivery(place, letter.id, void).letter.sent_at == sent_at
    assert [row.state for row in list_letters(place) if row.id == letter.id] == [LetterState.SENT]
    again = record_delivery(place, letter.id, new(place, way=Way.REGISTERED, tracking=NUMBER))
    assert again.letter.sent_at == sent_at


def test_a_concept_is_not_on_its_way(office, place):
    draft = a_warning(office)[0]
    for use in (lambda: delivery_sheet(place, draft.id), lambda: record_delivery(place, draft.id, new(place))):
        with pytest.raises(LetterNotFinalError):
            use()


def test_every_line_is_sealed(place, letter, engine, clock):
    record_delivery(place, letter.id, new(place))
    assert verify(engine, clock) == ()
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER letter_delivery_no_update"))
        connection.execute(text("UPDATE letter_delivery SET tracking = '3SVALS1234567'"))
    assert any("letter_delivery" in str(finding) for finding in verify(engine, clock))
