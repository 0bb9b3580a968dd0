"""The dialog of a letter on its way, and its presenter."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from tests.cases import FakePaper, RecordingView, a_final_warning, a_warning
from tests.gui.running import AtOnce
from tests.support import as_role
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.gui.deliveries.presenter import (
    DeliveryPresenter,
    DeliveryTyped,
    NoteAsked,
    Row,
    asked_for,
)
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.deliveries.words import note_words
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.services import deliveries
from wm_desktop.services.actors import Role
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.delivery_errors import DeliveryDoubtError
from wm_desktop.services.letter_errors import LetterNotFinalError

SENT, RECEIVED, RECEIPT, VOID = Happening.SENT, Happening.RECEIVED, Happening.RECEIPT, Happening.VOID
NUMBER = "3SABCD1234567"


@pytest.fixture
def letter(office, clock):
    made = a_final_warning(office, FakePaper().paper())
    clock.move(hours=1)
    return made


@pytest.fixture
def registered(monkeypatch, letter):
    plan = plan_of(letter.kind)
    monkeypatch.setattr(deliveries, "plan_of", lambda kind: type(plan)(**(vars(plan) | {"registered": True})))
    return letter


def presenter_for(place, letter):
    view = RecordingView()
    made = DeliveryPresenter(place, letter.id, view, AtOnce())
    made.open()
    return view, made


def typed(event=SENT, way=Way.POST, moment="nu", **others):
    return DeliveryTyped(event, way, moment, **others)


def test_a_letter_that_did_not_go_yet_begins_with_the_usual_way(place, letter):
    view, presenter = presenter_for(place, letter)
    events, form, corrected = view.last("show_form")
    assert (form.event, form.way, corrected) == (SENT, Way.POST, None)
    assert VOID not in events
    assert presenter.may_record
    presenter.record(typed(), "")
    assert view.last("recorded") == (SENT,)
    assert view.last("show_form")[1].event is RECEIVED
    presenter.record(typed(RECEIVED, None, note="ontvangstmelding"), "")
    assert view.last("show_form")[1].event is RECEIPT


def test_a_letter_that_goes_registered_begins_so(place, registered):
    view, presenter = presenter_for(place, registered)
    assert view.last("show_form")[1].way is Way.REGISTERED_AND_POST
    presenter.choose(typed())
    assert [doubt.code for doubt in view.last("show_doubts")[0]] == ["ordinary_only"]
    presenter.record(typed(), "")
    assert isinstance(view.last("refused")[0], DeliveryDoubtError)
    presenter.record(typed(reason="het postkantoor is dicht"), "")
    assert view.count("recorded") == 1


def test_letters_that_go_alike_are_recorded_together(place, letter, clock, monkeypatch):
    recorded = []
    real = deliveries.record_delivery
    monkeypatch.setattr(
        "wm_desktop.gui.deliveries.presenter.record_delivery",
        lambda place, letter_id, new, also: recorded.append(also) or real(place, letter_id, new),
    )
    view, presenter = presenter_for(place, letter)
    presenter.sheet = replace(presenter.sheet, others=(letter,))
    presenter.choose(typed())
    assert Row.OTHERS in view.last("show_asked")[0].rows
    presenter.record(typed(others=True), "")
    clock.move(minutes=1)
    presenter.record(typed(way=Way.EMAIL, others=True), "")  # by now nobody is left
    assert recorded == [(letter.id,), ()]


def test_doubts_wait_until_the_moment_reads(place, registered):
    view, presenter = presenter_for(place, registered)
    presenter.choose(typed(moment="ooit"))
    assert view.last("show_doubts") == ((),)


@pytest.mark.parametrize(
    ("event", "way", "correcting", "rows", "note"),
    [
        (SENT, Way.POST, False, {Row.WAY, Row.MOMENT, Row.NOTE, Row.OTHERS}, NoteAsked.REMARK),
        (SENT, Way.POST, True, {Row.WAY, Row.MOMENT, Row.NOTE}, NoteAsked.WHAT_WAS_WRONG),
        (SENT, Way.REGISTERED, False, {Row.WAY, Row.MOMENT, Row.NOTE, Row.TRACKING, Row.RECEIPT}, NoteAsked.REMARK),
        (SENT, Way.BY_HAND, True, {Row.WAY, Row.MOMENT, Row.NOTE, Row.BY, Row.RECEIPT}, NoteAsked.TO_WHOM),
        (RECEIVED, None, False, {Row.MOMENT, Row.NOTE, Row.RECEIPT}, NoteAsked.HOW_KNOWN),
        (RECEIVED, None, True, {Row.MOMENT, Row.NOTE, Row.RECEIPT}, NoteAsked.WHAT_WAS_WRONG),
        (RECEIPT, None, False, {Row.NOTE, Row.RECEIPT}, NoteAsked.REMARK),
        (VOID, None, True, {Row.NOTE}, NoteAsked.WHAT_WAS_WRONG),
    ],
)
def test_only_what_belongs_to_it_is_asked(event, way, correcting, rows, note):
    asked = asked_for(event, way, correcting=correcting)
    assert (asked.rows, asked.note) == (rows, note)
    assert "&" in note_words(note)


def test_a_line_is_corrected_or_taken_back_once(place, letter):
    view, presenter = presenter_for(place, letter)
    presenter.record(typed(), "")
    [line] = presenter.sheet.events
    presenter.correct(line)
    events, form, corrected = view.last("show_form")
    assert (list(events), form.moment, corrected) == ([SENT, VOID], "23-11-2026 11:00", line)
    presenter.record(typed(VOID, None, note="andere brief"), "")
    assert presenter.sheet.state.sent_at is None
    shown = view.count("show_form")
    presenter.correct(line)
    assert view.count("show_form") == shown
    presenter.leave_correction()
    assert view.last("show_form")[2] is None


def test_a_concept_has_no_dialog(office, place):
    with pytest.raises(LetterNotFinalError):
        presenter_for(place, a_warning(office)[0])


@pytest.fixture
def dialog(qtbot, desk, letter):
    made = DeliveryDialog(desk, letter.id)
    qtbot.addWidget(made)
    made.open()
    return made


def choose(dialog, event, way=None):
    ui = dialog.ui
    ui.event_combo.setCurrentIndex(ui.event_combo.findData(event))
    if way is not None:
        ui.way_combo.setCurrentIndex(ui.way_combo.findData(way))


def save(dialog, desk):
    dialog.ui.save_button.click()
    desk.tasks.wait()


def test_a_registered_letter_from_sending_to_arrival(dialog, desk, clock):
    ui = dialog.ui
    assert "Nog niet als verzonden" in ui.standing_label.text()
    assert not ui.registered_label.isVisible()
    choose(dialog, SENT, Way.REGISTERED)
    ui.tracking_edit.setText("12345")
    ui.tracking_edit.editingFinished.emit()
    assert "PostNL" in ui.doubt_label.text()
    assert ui.reason_edit.isVisible()
    save(dialog, desk)
    assert "waarom" in dialog.messages.text
    ui.tracking_edit.setText(NUMBER)
    ui.tracking_edit.editingFinished.emit()
    assert not ui.reason_edit.isVisible()
    save(dialog, desk)
    assert "aangetekend, 3SABCD1234567" in ui.standing_label.text()
    assert "Op 30 november 2026 vraagt" in ui.standing_label.text()
    clock.move(days=1)
    choose(dialog, RECEIVED)
    ui.moment_edit.setText("nu")
    assert not ui.way_combo.isVisible()
    ui.note_edit.setText("ontvangstmelding")
    save(dialog, desk)
    assert "Ontvangen op 24 november 2026" in ui.standing_label.text()
    assert len(dialog.model.rows) == 2


def test_a_letter_handed_over_with_its_scan(dialog, desk, tmp_path):
    ui = dialog.ui
    scan = tmp_path / "ontvangst.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n")
    choose(dialog, SENT, Way.BY_HAND)
    assert ui.note_label.text().replace("&", "") == "Aan wie:"
    ui.by_edit.setText("M. de Boer")
    ui.note_edit.setText("mevrouw De Vries")
    ui.file_field.choose(scan)
    save(dialog, desk)
    ui.lines_table.selectRow(0)
    assert ui.receipt_button.isEnabled()
    ui.receipt_button.click()
    desk.tasks.wait()
    shown = dialog.window().findChildren(EvidenceDialog)
    assert shown
    shown[-1].close()
    assert ui.file_field.file() is None


def test_a_line_is_corrected_in_the_window(dialog, desk):
    ui = dialog.ui
    save(dialog, desk)
    ui.lines_table.selectRow(0)
    ui.correct_button.click()
    assert ui.back_button.isVisible()
    assert "Verbetering" in ui.form_label.text()
    ui.back_button.click()
    assert not ui.back_button.isVisible()
    ui.lines_table.selectRow(0)
    ui.correct_button.click()
    choose(dialog, VOID)
    ui.note_edit.setText("dit was een andere brief")
    save(dialog, desk)
    assert "Nog niet als verzonden" in ui.standing_label.text()
    assert "(verbeterd)" in dialog.model.columns[0].text(dialog.model.rows[0])
    ui.lines_table.selectRow(0)
    assert not ui.correct_button.isEnabled()


def test_what_came_of_it_is_told(dialog, desk, clock):
    choose(dialog, SENT, Way.REGISTERED)
    dialog.ui.tracking_edit.setText(NUMBER)
    save(dialog, desk)
    clock.move(days=2)
    choose(dialog, Happening.NOT_COLLECTED)
    dialog.ui.moment_edit.setText("nu")
    save(dialog, desk)
    assert "Niet opgehaald." in dialog.ui.standing_label.text()


def test_nothing_to_open_and_nothing_to_correct(dialog):
    dialog._open_receipt()
    dialog._correct()
    assert not dialog.ui.correct_button.isEnabled()
    assert not dialog.findChildren(QDialog)


def test_who_may_not_record_sees_the_lines_only(place, letter):
    deliveries.record_delivery(place, letter.id, deliveries.NewDelivery(SENT, place.now(), Way.POST))
    scan = AnswerFile("x.pdf", "application/pdf", [b"%PDF"])
    new = deliveries.NewDelivery(RECEIPT, place.now(), receipt=scan)
    line = deliveries.record_delivery(place, letter.id, new).events[-1]
    view, presenter = presenter_for(as_role(place, Role.ADMINISTRATOR), letter)
    assert view.last("show_sheet")[0].events[-1] == line
    presenter.read(line, "")
    assert view.last("show_receipt")[1] == b"%PDF"
