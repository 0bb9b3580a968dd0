"""The page Publicaties: checks, the register, and what must come down; with the keyboard, on the real data file."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog

from tests.gui.papers import desk_with_paper
from tests.gui.running import AtOnce
from tests.support import as_role
from wm_desktop.documents.publication_check import draw
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.incidents import IncidentKind
from wm_desktop.domain.letters import Signatory
from wm_desktop.domain.publications import Content, PersonKind, Shown, TakedownOutcome, Verdict
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.words import clock_words
from wm_desktop.gui.messages import MessageKind
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.publications.dialogs import DoneDialog, EndDialog
from wm_desktop.gui.publications.new_dialog import PublicationDialog
from wm_desktop.gui.publications.new_presenter import LARGEST_FILE, PublicationForm, PublicationFormPresenter
from wm_desktop.gui.publications.takedown_presenter import DutyLine
from wm_desktop.gui.publications.thumbnail import SIDE, thumbnail_of
from wm_desktop.gui.publications.view import PublicationsPage
from wm_desktop.gui.publications.words import names_in_words
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.people import set_protected
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    Picture,
    check_publication,
    record_publication,
    record_takedown,
)
from wm_desktop.services.settings import load_settings, save_settings

PHOTO = frozenset({Content.PHOTO})


@pytest.fixture
def school(place, office):
    """Noor has a yes for the website, Sem said no, Yusuf said nothing; Eva teaches, and somebody signs letters."""
    save_settings(place, replace(load_settings(place), principal=Signatory("Marieke de Boer", "directeur")))
    people = {
        "noor": office.pupil("Noor van der Sluis", group="5A"),
        "sem": office.pupil("Sem de Graaf", group="5A"),
        "yusuf": office.pupil("Yusuf Kaya", group="6B", location="Miland"),
        "eva": office.employee("Eva Jansen"),
    }
    say(place, people["noor"], "yes")
    say(place, people["sem"], "no")
    return people


def say(place, pupil, kind):
    purpose = next(one for one in place.queries.purposes() if one.code == "website")
    record_answer(
        place, pupil_id=pupil.id, purpose_id=purpose.id, kind=AnswerKind(kind), guardian_id=None,
        given_on=place.today(), way=AnswerWay.FORM,
    )  # fmt: skip


def shown(person):
    return Shown(PersonKind.EMPLOYEE if hasattr(person, "function") else PersonKind.PUPIL, person.id)


def published(place, *people, title="Sportdag", picture=None, **facts):
    facts = {"where": "nieuws", "published_on": place.today(), "link": "https://school.nl/sportdag"} | facts
    new = NewPublication("website", title, contents=PHOTO, people=tuple(map(shown, people)), **facts)
    return record_publication(place, new, picture)


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path, draw_publication_check=draw)
    yield made
    made.close()


def open_page(qtbot, desk):
    page = PublicationsPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    page.shown()
    pane = page.check_pane.ui
    pane.purpose_combo.setCurrentIndex(pane.purpose_combo.findData("website"))
    return page


@pytest.fixture
def page(qtbot, desk, school):
    made = open_page(qtbot, desk)
    yield made
    desk.tasks.wait()
    for dialog in dialogs(made):
        dialog.close()


def dialogs(page, *kinds):
    return page.findChildren(*(kinds or (PublicationDialog,)))


def child(page, kind):
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert found, kind
    return found[-1]


def cells(table):
    model = table.model()
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def find(picker, text, qtbot):
    picker.ui.search_edit.setText(text)
    qtbot.keyClick(picker.ui.search_edit, Qt.Key.Key_Return)


# the check


def test_everybody_is_judged_while_they_are_typed(page, qtbot):
    pane = page.check_pane
    assert "Mag deze foto daar?" in pane.ui.verdict_label.text()
    for name in ("noo", "sem", "yus", "jans"):
        find(pane.ui.picker, name, qtbot)
    assert cells(pane.ui.people_table) == [
        ["✗ mag niet", "Sem de Graaf", "5A", "geen toestemming"],
        ["? eerst vragen", "Yusuf Kaya", "6B", "nog geen antwoord"],
        ["? eerst vragen", "Eva Jansen", "medewerker", "nog geen antwoord"],
        ["✓ mag", "Noor van der Sluis", "5A", "er is toestemming"],
    ]
    assert pane.ui.verdict_label.text() == "✗  Dit mag niet."
    assert pane.ui.without_label.text() == "Zonder deze 3 mag het: Sem de Graaf, Yusuf Kaya en Eva Jansen."
    pane.ui.without_button.click()
    assert pane.ui.verdict_label.text() == "✓  Dit mag."
    assert pane.ui.without_label.isHidden()


def test_of_nobody_there_is_consent(page, qtbot):
    pane = page.check_pane
    find(pane.ui.picker, "yus", qtbot)
    assert pane.ui.verdict_label.text() == "?  Eerst vragen."
    assert pane.ui.without_label.text() == "Van niemand in beeld is er toestemming."
    assert pane.ui.without_button.isHidden()


def test_a_whole_group_minus_who_was_absent(page, qtbot):
    pane = page.check_pane
    combo = pane.ui.picker.ui.group_combo
    assert [combo.itemText(number) for number in range(combo.count())] == ["5A (Willibrord)", "6B (Miland)"]
    qtbot.keyClick(pane.ui.picker.ui.group_button, Qt.Key.Key_Space)
    assert [row[1] for row in cells(pane.ui.people_table)] == ["Sem de Graaf", "Noor van der Sluis"]
    assert pane.ui.without_label.text() == "Zonder Sem de Graaf mag het."
    pane.ui.people_table.select_number(0)
    assert pane.ui.remove_button.isEnabled()
    qtbot.keyClick(pane.ui.people_table, Qt.Key.Key_Delete)
    assert [row[1] for row in cells(pane.ui.people_table)] == ["Noor van der Sluis"]
    qtbot.keyClick(pane.ui.people_table, Qt.Key.Key_Down)
    page.on_new()
    assert cells(pane.ui.people_table) == []


def test_another_kind_of_picture_is_judged_anew(page, qtbot):
    pane = page.check_pane
    find(pane.ui.picker, "noo", qtbot)
    pane.ui.name_check.setChecked(True)
    assert cells(pane.ui.people_table)[0][3] == "er is niet naar de naam bij het beeld gevraagd"
    for box in (pane.ui.name_check, pane.ui.photo_check):
        box.setChecked(False)
    assert cells(pane.ui.people_table) == []
    assert not pane.ui.record_button.isEnabled()


def test_letters_are_counted_and_down_goes_to_what_was_found(page, qtbot):
    ui = page.check_pane.ui.picker.ui
    ui.search_edit.setText("no")
    assert "1 letter" in ui.found_hint.text()
    ui.search_edit.setText("xyzzy")
    assert ui.found_hint.text() == "Niemand gevonden."
    assert not ui.add_button.isEnabled()
    ui.search_edit.setText("jansen")
    assert ui.found_list.item(0).text() == "Jansen, Eva - medewerker, leerkracht"
    ui.search_edit.setFocus()
    qtbot.keyClick(ui.search_edit, Qt.Key.Key_Down)
    qtbot.keyClick(ui.search_edit, Qt.Key.Key_Escape)
    ui.add_button.click()
    assert cells(page.check_pane.ui.people_table)[0][1] == "Eva Jansen"


def test_a_recorded_check_is_numbered_and_printed_as_it_was(page, place, school, qtbot):
    pane = page.check_pane
    find(pane.ui.picker, "noo", qtbot)
    pane.ui.where_edit.setText("nieuws")
    pane.ui.record_button.click()
    assert page.messages.text == "Controle C2026-001 is vastgelegd: mag."
    check = place.queries.checks()[0]
    assert (check.where, check.verdict) == ("nieuws", Verdict.MAY)
    say(page.place, school["noor"], "withdrawn")
    pane.ui.checks_table.select_number(0)
    page.on_print()
    page.desk.tasks.wait()
    window = child(page, PreviewWindow)
    assert window.windowTitle() == "C2026-001"
    assert window.preview.data.startswith(b"%PDF")
    window.save_button.click()
    child(page, QFileDialog).close()
    window.close()


def test_a_second_press_records_no_second_check_but_a_changed_answer_does(page, place, school, qtbot):
    pane = page.check_pane
    find(pane.ui.picker, "noo", qtbot)
    pane.ui.record_button.click()
    pane.ui.record_button.click()
    assert [check.number for check in place.queries.checks()] == ["C2026-001"]
    assert page.messages.text == "Controle C2026-001 is vastgelegd: mag."
    assert page.messages.action_button.text() == "Publicatie maken…"
    say(page.place, school["noor"], "withdrawn")
    page.refresh_now()
    pane.ui.record_button.click()
    assert page.messages.text == "Controle C2026-002 is vastgelegd: mag niet."
    assert page.messages.action_button.isHidden()
    pane.ui.where_edit.setText("nieuws")
    pane.ui.record_button.click()
    assert len(place.queries.checks()) == 3


def test_del_takes_people_out_one_after_the_other(page, qtbot):
    pane = page.check_pane
    find(pane.ui.picker, "noo", qtbot)
    find(pane.ui.picker, "jansen", qtbot)
    pane.ui.people_table.select_number(0)
    for left in (1, 0):
        qtbot.keyClick(pane.ui.people_table, Qt.Key.Key_Delete)
        assert pane.people.rowCount() == left
    qtbot.keyClick(pane.ui.people_table, Qt.Key.Key_Delete)
    assert pane.people.rowCount() == 0


def test_what_is_stored_can_be_saved_as_pdf(page, place, school, tmp_path, qtbot):
    check_publication(page.place, CheckRequest("website", PHOTO, (shown(school["noor"]),)))
    page.check_pane.ui.checks_table.select_number(0)
    page.check_pane.ui.print_button.click()
    page.desk.tasks.wait()
    window = child(page, PreviewWindow)
    window.save_button.click()
    child(page, QFileDialog).fileSelected.emit(str(tmp_path / "controle.pdf"))
    assert (tmp_path / "controle.pdf").read_bytes().startswith(b"%PDF")
    window.close()


def test_an_earlier_check_becomes_a_publication(page, school):
    check_publication(page.place, CheckRequest("website", PHOTO, (shown(school["noor"]), shown(school["eva"]))))
    page.check_pane.ui.checks_table.select_number(0)
    page.check_pane.ui.publish_button.click()
    dialog = child(page, PublicationDialog)
    assert dialog.ui.people_list.item(1).text() == "Eva Jansen - medewerker"
    dialog.close()


def test_printing_asks_for_a_choice_first(page):
    page.on_print()
    assert "Kies eerst bij 'Eerdere controles'" in page.messages.text


def test_a_protected_pupil_reads_like_any_no(page, place, school, qtbot):
    set_protected(page.place, school["noor"].id, protected=True)
    page.refresh_now()
    find(page.check_pane.ui.picker, "noo", qtbot)
    assert cells(page.check_pane.ui.people_table)[0][3] == "geen toestemming"


def test_a_reader_checks_but_publishes_nothing(qtbot, place, school, tmp_path):
    desk = desk_with_paper(as_role(place, Role.READER), tmp_path)
    page = open_page(qtbot, desk)
    find(page.check_pane.ui.picker, "noo", qtbot)
    page.check_pane.ui.record_button.click()
    assert "vastgelegd" in page.messages.text
    assert page.messages.action_button.isHidden()
    assert page.check_pane.ui.publish_button.isHidden()
    page.ui.tabs.setCurrentWidget(page.register_pane)
    page.on_new()
    assert page.findChildren(PublicationDialog) == []
    desk.close()


# a new publication


def test_a_check_becomes_a_publication_with_one_act(page, place, school, qtbot):
    find(page.check_pane.ui.picker, "noo", qtbot)
    page.check_pane.ui.where_edit.setText("nieuws")
    page.check_pane.ui.record_button.click()
    page.messages.action_button.click()
    dialog = child(page, PublicationDialog)
    assert [dialog.ui.people_list.item(0).text(), dialog.ui.where_edit.text()] == ["Noor van der Sluis (5A)", "nieuws"]
    dialog.ui.title_edit.setText("Sportdag")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert "op welke dag" in dialog.messages.text
    dialog.ui.day_edit.setText("31-12-2026")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert "in de toekomst" in dialog.messages.text
    assert dialog.ui.save_button.isEnabled()
    dialog.ui.day_edit.setText("vandaag")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert page.messages.text == "Publicatie P2026-001 is vastgelegd."
    row = place.queries.publications()[0]
    assert row.publication.check_id == place.queries.checks()[0].id
    assert page.register_pane.ui.check_value.text() == "Controle vooraf: C2026-001; vastgelegd door directie"


def test_publishing_somebody_without_a_yes_offers_an_incident(page, place, school, qtbot):
    page.ui.tabs.setCurrentWidget(page.register_pane)
    page.register_pane.ui.new_button.click()
    dialog = child(page, PublicationDialog)
    dialog.ui.purpose_combo.setCurrentIndex(dialog.ui.purpose_combo.findData("website"))
    for name in ("noo", "sem", "yus"):
        find(dialog.ui.picker, name, qtbot)
    dialog.ui.people_list.setCurrentRow(2)
    qtbot.keyClick(dialog.ui.people_list, Qt.Key.Key_Delete)
    qtbot.keyClick(dialog.ui.people_list, Qt.Key.Key_Up)
    for edit, text in ((dialog.ui.title_edit, "Sportdag"), (dialog.ui.where_edit, "nieuws")):
        edit.setText(text)
    dialog.ui.link_edit.setText("https://school.nl/sportdag")
    dialog.ui.day_edit.setText("vandaag")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert page.messages.kind is MessageKind.WARNING
    assert "Zonder toestemming getoond: Sem de Graaf." in page.messages.text
    page.messages.action_button.click()
    incident = child(page, IncidentDialog)
    assert incident.ui.kind_combo.currentData() == IncidentKind.DATA_BREACH
    assert incident.ui.link_edit.text() == "https://school.nl/sportdag"
    assert incident.picker.parties[0].person_id == school["sem"].id
    gone = QSignalSpy(page.desk.go_requested)
    incident.ui.save_button.click()
    stored = place.queries.incidents()[0]
    assert (stored.kind, stored.parties) == (IncidentKind.DATA_BREACH, ("Sem de Graaf",))
    assert gone.at(0)[0] == Aim("incidents", subject=stored.id)
    with place.unit_of_work() as uow:
        known = uow.incidents.get(stored.id)
    assert "26 november 2026" in clock_words(known)


def test_an_administrative_reader_of_incidents_is_offered_no_incident(qtbot, place, school, tmp_path):
    published(place, school["sem"])
    desk = desk_with_paper(as_role(place, Role.READER), tmp_path)
    page = open_page(qtbot, desk)
    page.register_pane.presenter.recorded(place.queries.publications()[0].publication)
    assert page.messages.kind is MessageKind.WARNING
    assert page.messages.action_button.isHidden()
    desk.close()


def jpeg(width=800, height=400):
    target = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(target, "JPEG")
    return target.getvalue()


def test_the_file_is_kept_with_a_small_picture(page, place, school, tmp_path, qtbot):
    path = tmp_path / "sportdag.jpg"
    path.write_bytes(jpeg())
    check = check_publication(page.place, CheckRequest("website", PHOTO, (shown(school["noor"]),), "nieuws"))
    page.publish(check)
    dialog = child(page, PublicationDialog)
    dialog.ui.file_button.click()
    child(dialog, QFileDialog).fileSelected.emit(str(path))
    page.desk.tasks.wait()
    assert dialog.ui.file_value.text() == "sportdag.jpg"
    assert dialog.ui.picture_label.pixmap().width() == SIDE
    dialog.ui.title_edit.setText("Sportdag")
    dialog.ui.day_edit.setText("vandaag")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    pane = page.register_pane
    assert not pane.ui.picture_label.isHidden()
    pane.ui.file_button.click()
    child(page, QFileDialog).fileSelected.emit(str(tmp_path / "terug.jpg"))
    page.desk.tasks.wait()
    assert (tmp_path / "terug.jpg").read_bytes() == path.read_bytes()
    assert "Opgeslagen" in page.messages.text


def test_small_pictures_stay_and_other_files_have_none():
    assert thumbnail_of(b"%PDF-1.7") == b""
    assert Image.open(io.BytesIO(thumbnail_of(jpeg(40, 30)))).size == (40, 30)
    assert max(Image.open(io.BytesIO(thumbnail_of(jpeg(3000, 4000)))).size) == SIDE


class FormView:
    """Remembers what was said."""

    def __init__(self):
        self.failed, self.kept = [], []

    def show_file(self, kept):
        self.kept.append(kept)

    def fail(self, error):
        self.failed.append(error)

    def __getattr__(self, name):
        return lambda *_: None


def test_a_file_that_is_too_large_or_gone_is_refused(place, school, tmp_path):
    view = FormView()
    presenter = PublicationFormPresenter(place, view, AtOnce(), thumbnail_of)
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    presenter.take_file(large, "")
    presenter.take_file(tmp_path / "weg.jpg", "")
    assert view.kept == []
    assert "64 MB" in str(view.failed[0].sentence("nl"))
    assert isinstance(view.failed[1], EnvironmentFault)


def test_what_lacks_words_is_refused_before_anything_is_written(place, school):
    view = FormView()
    presenter = PublicationFormPresenter(place, view, AtOnce(), thumbnail_of)
    presenter.store(PublicationForm("website", "", "nieuws", day="vandaag"), "", print)
    assert "Vul in wat het is" in view.failed[0].sentence("nl")
    assert place.queries.publications() == []


# the register


def test_the_register_is_searched_and_shows_who_is_in_it(page, place, school, qtbot):
    published(page.place, school["noor"], school["sem"])
    published(page.place, school["noor"], school["eva"], title="Gids", where="op papier", link="", printed=True)
    pane = page.register_pane
    page.ui.tabs.setCurrentWidget(pane)
    assert page.search_edit is pane.ui.search_edit
    pane.ui.search_edit.setText("sportdag graaf")
    assert pane.model.rowCount() == 1
    assert page.status.filtered
    pane.ui.publications_table.select_number(0)
    people = [pane.ui.people_list.item(number).text() for number in range(pane.ui.people_list.count())]
    assert people == ["✗ Sem de Graaf (5A): geen toestemming", "✓ Noor van der Sluis (5A)"]
    assert "persoon" in pane.ui.facts_value.text()
    pane.ui.link_button.click()
    assert QGuiApplication.clipboard().text() == "https://school.nl/sportdag"
    pane.ui.search_edit.setText("niets hiervan")
    assert pane.ui.title_value.text() == ""
    pane.ui.search_edit.setText("gids")
    pane.ui.publications_table.select_number(0)
    assert "gedrukt, niet terug te halen" in pane.ui.facts_value.text()
    assert not pane.ui.end_button.isEnabled()


def test_all_of_it_was_taken_away(page, place, school, clock):
    published(page.place, school["sem"])
    pane = page.register_pane
    page.ui.tabs.setCurrentWidget(pane)
    pane.ui.publications_table.select_number(0)
    pane.ui.end_button.click()
    dialog = child(page, EndDialog)
    dialog.ui.day_edit.clear()
    dialog.ui.save_button.click()
    assert "sinds welke dag" in dialog.messages.text
    dialog.ui.day_edit.setText("vandaag")
    dialog.ui.save_button.click()
    assert place.queries.publications()[0].publication.ended_on == place.today()
    assert "weg sinds 23-11-2026" in pane.ui.facts_value.text()
    assert place.queries.takedowns() == []


def test_an_incident_can_be_opened_later(page, place, school):
    published(page.place, school["sem"])
    page.register_pane.ui.publications_table.select_number(0)
    page.register_pane.ui.incident_button.click()
    dialog = child(page, IncidentDialog)
    assert "P2026-001" in dialog.ui.subject_edit.text()
    dialog.close()


# what must come down


def test_what_must_come_down_is_dealt_with_and_told_in_a_letter(page, place, school, qtbot, tmp_path):
    published(page.place, school["sem"])
    page.show_aim(Aim("publications", search="Graaf", action="takedowns"))
    pane = page.takedown_pane
    assert page.ui.tabs.tabText(2) == "We&ghalen (1)"
    assert cells(pane.ui.takedowns_table) == [["23-11-2026", "Sem de Graaf", "5A", "geen toestemming"]]
    page.on_edit()
    dialog = child(page, DoneDialog)
    dialog.ui.outcome_combo.setCurrentIndex(1)
    dialog.ui.note_edit.setText("Gezicht vervaagd.")
    dialog.ui.save_button.click()
    done = place.queries.takedowns_done()[0]
    assert (done.outcome, done.note) == (TakedownOutcome.MADE_UNRECOGNISABLE, "Gezicht vervaagd.")
    assert page.messages.text == "Vastgelegd: Sem de Graaf, onherkenbaar gemaakt."
    assert pane.model.rowCount() == 0
    page.messages.action_button.click()
    page.desk.tasks.wait()
    letter = child(page, PreviewWindow)
    assert letter.windowTitle().startswith("Beeld van Sem de Graaf - ")
    letter.save_button.click()
    child(page, QFileDialog).fileSelected.emit(str(tmp_path / "brief.pdf"))
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    letter.close()


def test_what_was_done_can_be_looked_up(page, place, school, office):
    book = published(page.place, school["sem"], school["eva"], printed=True)
    record_takedown(page.place, book.id, shown(school["sem"]), TakedownOutcome.PRINTED, "Ligt al bij de ouders.")
    office.guardian(school["sem"], "Opa de Graaf", custody=False)
    pane = page.takedown_pane
    page.ui.tabs.setCurrentWidget(pane)
    pane.ui.takedowns_table.select_number(0)
    assert pane.model.rows[0].who.name == "Eva Jansen"
    page.on_print()
    assert "Kies eerst wat gedaan is" in page.messages.text
    pane.ui.done_check.setChecked(True)
    states = [row.data() for row in (pane.model.index(number, 6) for number in range(2))]
    assert states == ["! gedrukt, niet terug te halen", "✓ gedrukt, niet terug te halen"]
    pane.ui.takedowns_table.select_number(1)
    assert "gedrukt, niet terug te halen door directie op 23-11-2026" in pane.ui.note_value.text()
    pane.ui.link_button.click()
    assert QGuiApplication.clipboard().text() == "https://school.nl/sportdag"
    pane.ui.letter_button.click()
    page.desk.tasks.wait()
    assert "Opa de Graaf heeft geen gezag" in page.messages.text
    child(page, PreviewWindow).close()
    pane.ui.takedowns_table.select_number(0)
    pane.ui.done_button.click()
    dialog = child(page, DoneDialog)
    assert dialog.ui.outcome_combo.currentData() == TakedownOutcome.PRINTED
    dialog.ui.save_button.click()
    page.messages.action_button.click()
    page.desk.tasks.wait()
    assert child(page, PreviewWindow).windowTitle() == "Beeld van Eva Jansen - E. Jansen"


def test_a_line_is_due_or_done():
    with pytest.raises(ValueError, match="DutyLine"):
        _ = DutyLine().facts


def test_keys_do_nothing_where_they_have_nothing_to_do(page):
    page.ui.tabs.setCurrentWidget(page.register_pane)
    page.on_print()
    page.on_edit()
    page.on_delete()
    page.ui.tabs.setCurrentWidget(page.takedown_pane)
    page.on_edit()
    page.on_delete()
    page.theme_changed()
    assert page.findChildren(DoneDialog) == []
    page.show_aim(Aim("publications", action="new"))
    assert child(page, PublicationDialog).ui.title_edit.text() == ""


def test_an_aim_goes_to_the_publication(page, place, school):
    first = published(page.place, school["noor"])
    published(page.place, school["noor"], title="Later", published_on=place.today() - timedelta(days=1))
    page.show_aim(Aim("publications", subject=first.id))
    assert page.ui.tabs.currentWidget() is page.register_pane
    assert page.register_pane.ui.title_value.text() == "Sportdag"


def test_a_file_kept_by_another_name_is_proposed_by_it(page, place, school):
    published(page.place, school["noor"], picture=Picture("film.mp4", "video/mp4", (b"abc",)))
    pane = page.register_pane
    pane.ui.publications_table.select_number(0)
    assert pane.ui.picture_label.isHidden()
    assert pane.ui.file_button.isEnabled()


def test_long_rows_of_names_are_cut():
    assert names_in_words("abc") == "a, b en c"
    assert names_in_words("abcdefgh") == "a, b, c, d, e, f en nog 2"
