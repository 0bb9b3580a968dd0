from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from tests.cases import WARNING, FakePaper, a_file, draft_for_pupil, sign
from tests.gui.papers import desk_with_paper
from tests.support import as_role
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.incidents import EntryKind, IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui import theme
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.incidents.dialogs import (
    CorrectionDialog,
    EntryDialog,
    PartyDialog,
    moment_hint,
)
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.letters_tab import LettersTab
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.overview.link_dialog import LinkDialog
from wm_desktop.gui.incidents.overview.view import OverviewTab
from wm_desktop.gui.incidents.stage_bar import StageBar
from wm_desktop.gui.incidents.stage_dialog import StageDialog
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.new_dialog import NewLetterDialog
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.text_box import TextBox
from wm_desktop.services.actors import Role
from wm_desktop.services.case_work import new_task
from wm_desktop.services.courses import start_course
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewEntry, NewParty, add_entry, add_party, change_stage, correct_entry
from wm_desktop.services.letters import finalise


def child(page, kind):
    """The dialog of a kind that is open now."""
    found = [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, desk):
    made = IncidentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1216, 640)
    made.show()
    made.shown()
    yield made
    desk.tasks.wait()
    for dialog in made.findChildren(QDialog):
        dialog.close()


@pytest.fixture
def opened(page, office):
    """The page with one file open; gives the page, the view of the file and the incident."""
    incident, _ = a_file(office)
    page.refresh_now()
    page.open_file(incident.id)
    return page, page.file_view, incident


def shown_cells(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


# the list


def test_an_empty_list_says_what_to_do_first(page):
    assert "Nieuw incident" in page.ui.incidents_table._empty_text
    assert page.status.counts == "0 van 0 dossiers"


def test_names_stay_hidden_until_asked(page, office):
    a_file(office)
    page.refresh_now()
    (row,) = shown_cells(page.ui.incidents_table)
    assert row[0] == "2026-001"
    assert row[4] == "1/5 Gemeld"
    assert row[6] == "••• (1)"
    page.ui.names_check.setChecked(True)
    assert shown_cells(page.ui.incidents_table)[0][6] == "Bram Visser"


def test_searching_and_closed_files(page, office):
    a_file(office)
    page.refresh_now()
    page.ui.search_edit.setText("bestaat niet")
    assert shown_cells(page.ui.incidents_table) == []
    assert "Zoek anders" in page.ui.incidents_table._empty_text
    page.ui.search_edit.setText("groepsapp")
    page.ui.open_only_check.setChecked(False)
    assert len(shown_cells(page.ui.incidents_table)) == 1
    assert page.status.filtered


def test_a_file_opens_from_the_keyboard_and_escape_goes_back(page, office, qtbot):
    incident, _ = a_file(office)
    page.refresh_now()
    page.ui.incidents_table.select_number(0)
    assert page.ui.open_button.isEnabled()
    qtbot.keyClick(page.ui.incidents_table, Qt.Key.Key_Return)
    assert page.is_open
    assert incident.number in page.file_view.ui.title_label.text()
    page.file_view.left.emit()
    assert not page.is_open
    page.on_edit()
    assert page.is_open


def test_an_aim_opens_a_file_searches_or_starts_one(page, office):
    incident, _ = a_file(office)
    page.show_aim(Aim("incidents", subject=incident.id))
    assert page.is_open
    page.show_aim(Aim("incidents", search="app"))
    assert not page.is_open
    assert page.ui.search_edit.text() == "app"
    page.show_aim(Aim("incidents", action="new"))
    assert child(page, IncidentDialog).windowTitle() == "Nieuw incident"


def test_a_reader_may_not_start_or_change_anything(qtbot, place, office, tmp_path):
    incident, _ = a_file(office)
    reader = desk_with_paper(as_role(place, Role.READER), tmp_path)
    page = IncidentsPage(reader)
    qtbot.addWidget(page)
    page.show()
    page.on_new()
    page.open_file(incident.id)
    assert not page.ui.new_button.isEnabled()
    assert "Uw rol" in page.messages.text
    assert page.findChildren(IncidentDialog) == []
    reader.close()


# a new incident


def test_a_new_incident_is_written_down_by_keyboard(page, office, qtbot):
    office.pupil("Bram Visser", guardians=0)
    page.on_new()
    dialog = child(page, IncidentDialog)
    dialog.ui.save_button.click()
    assert "onderwerp" in dialog.messages.text
    assert dialog.focusWidget() is dialog.ui.subject_edit
    dialog.ui.subject_edit.setText("Filmpje")
    dialog.ui.happened_edit.setText("gisteren 14:30")
    assert dialog.ui.happened_hint.text() == "= 22 november 2026, 14.30 uur"
    dialog.ui.happened_edit.setText("ooit")
    assert dialog.ui.happened_hint.text() == "Typ een dag, met of zonder tijd."
    dialog.ui.happened_edit.setText("gisteren")
    dialog.ui.description_edit.setPlainText("Er is een filmpje geplaatst.")
    dialog.ui.kind_combo.setCurrentIndex(2)
    dialog.ui.location_combo.setCurrentIndex(1)
    dialog.ui.platform_combo.setEditText("Snapchat")
    dialog.ui.rules_list.item(4).setCheckState(Qt.CheckState.Checked)
    dialog.picker.ui.person_edit.setText("vis")
    qtbot.keyClick(dialog.picker.ui.person_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.save_button.click()
    file = page.file_view.presenter.case.file
    assert (file.incident.kind, file.incident.rules, file.location) == (IncidentKind.BULLYING, ("A5",), "Willibrord")
    assert [(party.name, party.role) for party in file.parties] == [("Bram Visser", PartyRole.ACCUSED)]
    assert "2026-001 is vastgelegd" in page.messages.text


def test_a_new_incident_can_be_left_without_a_trace(page, place, qtbot):
    page.on_new()
    dialog = child(page, IncidentDialog)
    dialog.ui.subject_edit.setText("Toch niet")
    dialog.ui.cancel_button.click()
    question = child(page, QMessageBox)
    assert "nog niet opgeslagen" in question.text()
    with qtbot.waitSignal(dialog.rejected):
        next(button for button in question.buttons() if "Sluiten" in button.text()).click()
    assert place.queries.incidents() == []


def test_escape_asks_before_typed_words_are_lost(page, qtbot):
    page.on_new()
    dialog = child(page, IncidentDialog)
    dialog.ui.description_edit.setPlainText("Een lang verhaal")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    question = child(page, QMessageBox)
    question.defaultButton().click()
    assert dialog.isVisible()
    assert dialog.ui.description_edit.toPlainText() == "Een lang verhaal"
    dialog.ui.description_edit.clear()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_the_lock_put_away_is_still_unsaved_when_it_comes_back(page):
    page.on_new()
    dialog = child(page, IncidentDialog)
    dialog.ui.subject_edit.setText("Half getypt")
    dialog.hide()
    dialog.show()
    assert dialog.has_typed
    dialog.ui.subject_edit.clear()


def test_the_tab_key_goes_past_the_people_before_the_buttons(page):
    page.on_new()
    dialog = child(page, IncidentDialog)
    way = [dialog.ui.rules_list]
    while way[-1] is not dialog.ui.cancel_button:
        way.append(way[-1].nextInFocusChain())
    people = dialog.picker.ui
    stops = [dialog.ui.rules_list, people.person_edit, people.chosen_list, dialog.ui.save_button]
    assert [widget for widget in way if widget in stops] == stops


def test_people_are_picked_and_taken_away_by_keyboard(page, office, qtbot):
    office.pupil("Bram Visser", guardians=0)
    page.on_new()
    picker = child(page, IncidentDialog).picker
    ui = picker.ui
    assert ui.found_list.item(0).text().startswith("Typ drie letters")
    ui.person_edit.setText("vi")
    assert not ui.add_button.isEnabled()
    ui.person_edit.setText("vis")
    assert [ui.found_list.item(n).text() for n in range(ui.found_list.count())] == [
        "Visser, Bram - leerling, 3A",
        "vis (buitenstaander, niet in de administratie)",
    ]
    dialog = picker.window()
    dialog.activateWindow()
    ui.person_edit.setFocus()
    qtbot.keyClick(ui.person_edit, Qt.Key.Key_Down)
    assert dialog.focusWidget() is ui.found_list
    ui.role_combo.setCurrentIndex(1)
    ui.add_button.click()
    assert ui.chosen_list.item(0).text() == "benadeeld: Visser, Bram - leerling, 3A"
    ui.chosen_list.setCurrentRow(0)
    ui.chosen_list.setFocus()
    qtbot.keyClick(ui.chosen_list, Qt.Key.Key_Delete)
    assert picker.parties == ()
    picker._add()
    qtbot.keyClick(picker, Qt.Key.Key_F9)
    assert ui.chosen_hint.text() == "Nog niemand gekozen."


# one file


def test_facts_rules_and_people_are_shown(opened):
    _, view, _ = opened
    assert view.tab(OverviewTab).ui.kind_value.text() == "Beeld zonder toestemming"
    assert (
        view.tab(OverviewTab)
        .ui.rules_value.text()
        .startswith("Protocol Sociale Media, schooljaar 2023-2024\nA5  Geen foto")
    )
    assert shown_cells(view.tab(OverviewTab).ui.parties_table) == [["Bram Visser", "aangesproken", "leerling"]]
    assert view.ui.stage_bar.stage is IncidentStage.REPORTED
    assert view.ui.tabs.tabText(1) == "Tijdlijn (0)"


def test_an_entry_is_added_and_corrected(opened, clock, qtbot):
    page, view, _incident = opened
    view.ui.entry_button.click()
    dialog = child(page, EntryDialog)
    assert dialog.ui.moment_edit.text() == "23-11-2026 10:00"
    assert not dialog.ui.pupil_check.isVisible()
    dialog.ui.kind_combo.setCurrentIndex(dialog.ui.kind_combo.findData(EntryKind.HEARING))
    assert dialog.ui.pupil_check.isVisible()
    dialog.ui.pupil_check.setChecked(True)
    dialog.ui.save_button.click()
    assert "tekst" in dialog.messages.text
    dialog.ui.text_edit.setPlainText("Bram is gehoord.")
    dialog.ui.save_button.click()
    assert shown_cells(view.tab(TimelineTab).ui.timeline_table)[0][:3] == [
        "23-11-2026 10:00",
        "⚖ Hoor en wederhoor",
        "[leerling] Bram is gehoord.",
    ]
    view.tab(TimelineTab).ui.correct_button.click()
    dialog = child(page, CorrectionDialog)
    assert dialog.ui.old_text.text() == "Bram is gehoord."
    dialog.ui.text_edit.setPlainText("Bram en zijn moeder zijn gehoord.")
    dialog.ui.save_button.click()
    (row,) = shown_cells(view.tab(TimelineTab).ui.timeline_table)
    assert (row[2], row[3]) == ("[leerling] Bram is gehoord.", "Bram en zijn moeder zijn gehoord.")
    assert not view.tab(TimelineTab).ui.timeline_table.isColumnHidden(3)
    assert "door directie" in view.tab(TimelineTab).lines.columns[4].tooltip(view.tab(TimelineTab).lines.rows[0])
    assert view.tab(TimelineTab).lines.columns[2].look(view.tab(TimelineTab).lines.rows[0]).foreground is not None


def test_long_entries_are_wrapped(opened, place, office):
    page, view, incident = opened
    add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "woord " * 200))
    page.refresh_now()
    view.go_to(TimelineTab)
    table = view.tab(TimelineTab).ui.timeline_table
    assert table.rowHeight(0) > 3 * table.fontMetrics().height()


def test_the_stage_is_changed_with_a_reason(opened):
    page, view, _ = opened
    view.ui.stage_button.click()
    dialog = child(page, StageDialog)
    dialog.ui.stage_combo.setCurrentIndex(dialog.ui.stage_combo.findData(IncidentStage.CLOSED))
    dialog.ui.save_button.click()
    assert dialog.isVisible()
    assert "waarom" in dialog.messages.text
    dialog.ui.reason_edit.setPlainText("Loos alarm.")
    dialog.ui.save_button.click()
    assert view.ui.stage_bar.stage is IncidentStage.CLOSED
    assert "Afgehandeld" in page.messages.text


def test_a_judgement_asks_whether_it_is_a_breach_and_how_severe(opened, place):
    page, view, incident = opened
    change_stage(place, incident.id, IncidentStage.UNDER_INVESTIGATION)
    add_entry(place, incident.id, NewEntry(EntryKind.HEARING, "Bram is gehoord."))
    page.refresh_now()
    view.ui.stage_button.click()
    dialog = child(page, StageDialog)
    ui = dialog.ui
    ui.stage_combo.setCurrentIndex(ui.stage_combo.findData(IncidentStage.ASSESSED))
    assert ui.finding_combo.isVisible()
    ui.save_button.click()
    assert "Kies eerst het oordeel" in dialog.messages.text
    ui.finding_combo.setCurrentIndex(1)
    assert ui.severity_combo.itemText(3).startswith("3 - ernstig: schade")
    ui.severity_combo.setCurrentIndex(3)
    ui.save_button.click()
    assert view.ui.stage_bar.stage is IncidentStage.ASSESSED
    assert view.tab(OverviewTab).ui.severity_value.text().startswith("schending, 3 - ernstig")


def test_closing_tells_what_is_open_and_reopening_asks_why(opened, place):
    page, view, incident = opened
    new_task(place, incident.id, "Ouders bellen")
    page.refresh_now()
    view.ui.stage_button.click()
    dialog = child(page, StageDialog)
    dialog.ui.stage_combo.setCurrentIndex(dialog.ui.stage_combo.findData(IncidentStage.CLOSED))
    assert "Ouders bellen" in dialog.ui.stage_hint.text()
    dialog.ui.reason_edit.setPlainText("Moeder is al gebeld.")
    dialog.ui.save_button.click()
    view.ui.stage_button.click()
    dialog = child(page, StageDialog)
    assert "weer open" in dialog.ui.stage_hint.text()
    dialog.close()


def test_ctrl_tab_goes_through_the_tabs_from_anywhere_in_the_window(opened, qtbot):
    page, view, incident = opened
    page.activateWindow()
    view.ui.back_button.setFocus()
    tabs, ctrl = view.ui.tabs, Qt.KeyboardModifier.ControlModifier
    assert (tabs.currentIndex(), view.ui.title_label.toolTip()) == (0, incident.subject)
    qtbot.keyClick(view.ui.back_button, Qt.Key.Key_Tab, ctrl)
    assert tabs.currentIndex() == 1
    qtbot.keyClick(view.ui.back_button, Qt.Key.Key_Backtab, ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert tabs.currentIndex() == 0


def test_nothing_of_what_is_open_is_cut_when_closing_is_refused(opened, place):
    page, view, incident = opened
    for number in range(12):
        new_task(place, incident.id, f"Werk {number}: bel de ouders nog een keer over wat er is afgesproken")
    page.refresh_now()
    view.ui.stage_button.click()
    dialog = child(page, StageDialog)
    dialog.ui.stage_combo.setCurrentIndex(dialog.ui.stage_combo.findData(IncidentStage.CLOSED))
    dialog.ui.save_button.click()
    dialog.layout().activate()
    hint, told = dialog.ui.stage_hint, dialog.messages.text_label
    assert ("Werk 11" in hint.text(), dialog.messages.isVisible()) == (True, True)
    assert hint.height() >= hint.heightForWidth(hint.width())
    assert told.height() >= told.heightForWidth(told.width())
    dialog.ui.cancel_button.click()


def test_what_is_special_about_an_incident_is_asked_and_shown(opened):
    page, view, _ = opened
    page.on_edit()
    dialog = child(page, IncidentDialog)
    assert not dialog.ui.offence_hint.isVisible()
    dialog.ui.offence_check.setChecked(True)
    assert "0900 111 3 111" in dialog.ui.offence_hint.text()
    dialog.ui.known_edit.setText("gisteren 16:10")
    dialog.ui.circumstance_combo.setCurrentIndex(2)
    dialog.ui.hold_edit.setText("Er loopt een rechtszaak.")
    dialog.ui.save_button.click()
    ui = view.tab(OverviewTab).ui
    assert ui.circumstance_value.text() == "Op het werk"
    assert ui.hold_value.text() == "Er loopt een rechtszaak."
    assert "Op slot" in ui.locked_label.text()


def test_someone_is_added_to_the_file(opened, office):
    page, view, _ = opened
    office.employee("Eva Jansen")
    view.tab(OverviewTab).ui.party_button.click()
    dialog = child(page, PartyDialog)
    dialog.save_button.click()
    assert "Kies eerst iemand" in dialog.messages.text
    dialog.picker.ui.person_edit.setText("Jan")
    dialog.picker.ui.role_combo.setCurrentIndex(2)
    dialog.picker._add()
    dialog.save_button.click()
    assert ["Eva Jansen", "melder", "medewerker"] in shown_cells(view.tab(OverviewTab).ui.parties_table)


def test_the_facts_are_changed_and_the_old_ones_stay_on_the_timeline(opened):
    page, view, _ = opened
    page.on_edit()
    dialog = child(page, IncidentDialog)
    assert not dialog.ui.parties_box.isVisible()
    dialog.ui.subject_edit.setText("Filmpje in de groepsapp")
    dialog.ui.save_button.click()
    assert "Filmpje in de groepsapp" in view.ui.title_label.text()
    view.go_to(TimelineTab)
    assert "onderwerp was: Foto in de groepsapp" in shown_cells(view.tab(TimelineTab).ui.timeline_table)[0][2]
    assert "staat op de tijdlijn" in page.messages.text


def test_a_letter_begins_at_the_file_and_opens_from_it(opened, place, desk):
    page, view, _ = opened
    sign(place)
    view.ui.letter_button.click()
    dialog = child(page, NewLetterDialog)
    dialog.choose(LetterKind.PUPIL_SUSPENSION)
    dialog.ui.save_button.click()
    desk.tasks.wait()
    editing = child(page, LetterEditDialog)
    assert editing.presenter.letter.kind is LetterKind.PUPIL_SUSPENSION
    page.window().setFocus()
    editing.close()
    desk.tasks.wait()
    QApplication.processEvents()
    assert view.isAncestorOf(page.window().focusWidget())
    view.go_to(LettersTab)
    view.tab(LettersTab).ui.letters_table.select_number(0)
    view.tab(LettersTab).ui.open_letter_button.click()
    assert child(page, LetterEditDialog)
    desk.tasks.wait()


def test_without_a_pupil_who_is_spoken_to_no_letter_is_offered(page, office):
    incident, _ = a_file(office, parties=())
    page.open_file(incident.id)
    page.file_view.ui.letter_button.click()
    dialog = child(page, NewLetterDialog)
    assert dialog.ui.person_combo.currentText() in {"", "het dossier als geheel"}
    assert "Voeg die eerst toe bij Betrokkenen" in dialog.messages.text


def test_an_open_file_follows_what_others_change(opened, place):
    page, view, incident = opened
    entry = add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "Van elders.", place.now() - timedelta(hours=1)))
    correct_entry(place, incident.id, entry.id, "Van elders, verbeterd.")
    page.refresh_now()
    assert view.ui.tabs.tabText(1) == "Tijdlijn (1)"


def test_the_timeline_is_searched_and_filtered_by_kind(opened, place, qtbot):
    page, view, incident = opened
    add_entry(place, incident.id, NewEntry(EntryKind.CALL, "Moeder gebeld over Zoë."))
    note = add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "Vader komt langs."))
    correct_entry(place, incident.id, note.id, "Opa komt langs.")
    page.refresh_now()
    assert page.search_edit is view.tab(TimelineTab).ui.timeline_search_edit
    ui = view.tab(TimelineTab).ui
    ui.timeline_search_edit.setText("zoe")
    assert [row[1] for row in shown_cells(ui.timeline_table)] == ["☎ Telefoongesprek"]
    assert ui.found_label.text() == "1 van 2"
    ui.timeline_search_edit.setText("opa")
    assert [row[2] for row in shown_cells(ui.timeline_table)] == ["Vader komt langs."]
    ui.timeline_search_edit.clear()
    ui.kind_combo.setCurrentIndex(ui.kind_combo.findData(EntryKind.DECISION.value))
    assert shown_cells(ui.timeline_table) == []
    assert "past bij" in ui.timeline_table._empty_text
    ui.kind_combo.setCurrentIndex(0)
    assert ui.found_label.text() == ""


def test_evidence_and_letters_stand_on_the_timeline_and_open_from_it(opened, place, desk):
    page, view, incident = opened
    sign(place)
    add_evidence(place, incident.id, file_name="chat.txt", pieces=[b"hallo"])
    letters = draft_for_pupil(
        place, incident_id=incident.id, pupil_id=view.presenter.letters_offered()[0].party.person_id,
        kind=LetterKind.PUPIL_WARNING, values=WARNING,
    ).letters  # fmt: skip
    finalise(place, letters[0].id, FakePaper().paper())
    page.refresh_now()
    view.go_to(TimelineTab)
    tab = view.tab(TimelineTab)
    rows = shown_cells(tab.ui.timeline_table)
    assert {row[1] for row in rows} >= {"◉ Bewijs", "✉ Brief"}
    tab.ui.timeline_table.select_number(tab.lines.number_of(lambda line: line.piece is not None))
    assert not tab.ui.correct_button.isEnabled()
    tab.ask_correction()
    tab.ui.attachment_button.click()
    panel = view.tab(EvidenceTab).panel
    assert panel.isVisible()
    assert panel.ui.evidence_table.currentIndex().row() == 0
    view.go_to(TimelineTab)
    tab.ui.timeline_table.select_number(tab.lines.number_of(lambda line: bool(line.reference)))
    tab.ui.timeline_table.row_opened.emit(None)
    assert child(page, LetterEditDialog)
    desk.tasks.wait()


def test_another_file_is_linked_and_opened(opened, place, office):
    page, view, incident = opened
    other, _ = a_file(office, "Zelfde groepsapp", pupil="Noor de Wit")
    page.refresh_now()
    tab = view.tab(OverviewTab)
    assert not tab.ui.others_table.isVisible()
    tab.ui.link_button.click()
    dialog = child(page, LinkDialog)
    for text in ("", "niets"):
        dialog.ui.search_edit.setText(text)
        dialog.ui.save_button.click()
        assert "Kies eerst" in dialog.messages.text
    dialog.ui.search_edit.setText("zelfde")
    assert dialog.ui.found_list.count() == 1
    dialog.ui.note_edit.setText("zelfde app")
    dialog.ui.save_button.click()
    (row,) = shown_cells(tab.ui.others_table)
    assert row == [other.number, "gekoppeld: zelfde app", "Zelfde groepsapp", "Gemeld"]
    assert "in beide dossiers" in page.messages.text
    tab.ui.others_table.select_number(0)
    tab.ui.open_other_button.click()
    assert other.number in view.ui.title_label.text()
    assert shown_cells(tab.ui.others_table)[0][0] == incident.number


def test_an_earlier_file_tells_the_measures_about_that_person_only(opened, place, office):
    page, view, incident = opened
    bram = view.presenter.letters_offered()[0].party
    start_course(place, incident.id, CourseKind.PUPIL_WARNING, bram.id, reason="Nu nodig.")
    sara = office.pupil("Sara de Wit")
    party = add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, sara.id))
    start_course(place, incident.id, CourseKind.PUPIL_SUSPENSION, party.id, reason="Nu nodig.")
    later, _ = a_file(office, "Weer een foto", pupil="Noor de Wit")
    add_party(place, later.id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, bram.person_id))
    page.open_file(later.id)
    (row,) = shown_cells(view.tab(OverviewTab).ui.others_table)
    assert row[:2] == [incident.number, "eerder: Bram Visser"]
    assert "aarschuwing" in row[3]
    assert "chorsing" not in row[3]


# parts


@pytest.mark.parametrize("dark", [False, True])
def test_the_stage_bar_draws_past_present_and_future_differently(qtbot, qapp, dark):
    before = theme.is_dark()
    theme.apply(qapp, dark=dark)
    bar = StageBar()
    qtbot.addWidget(bar)
    bar.resize(800, 32)
    bar.show_stage(IncidentStage.ASSESSED)
    image = bar.grab().toImage()
    grounds = [image.pixelColor(40 + 158 * number, 6).name() for number in range(5)]
    theme.apply(qapp, dark=before)
    assert len(set(grounds[:2])) == len(set(grounds[3:])) == 1
    assert len(set(grounds)) == 3
    assert bar.accessibleDescription() == "Beoordeeld"


def test_a_text_box_grows_with_its_text(qtbot):
    box = TextBox()
    qtbot.addWidget(box)
    box.setProperty("lines", 2)
    box.resize(300, 50)
    box.show()
    low = box.sizeHint().height()
    box.setPlainText("\n".join("regel" for _ in range(6)))
    assert box.sizeHint().height() > low
    box.setPlainText("\n".join("regel" for _ in range(60)))
    assert box.sizeHint().height() < 30 * box.fontMetrics().lineSpacing()
    assert box.property("lines") == 2


def test_a_moment_is_read_along(clock):
    assert moment_hint("gisteren", clock()) == "= 22 november 2026"
    assert moment_hint("", clock()) == moment_hint("ooit", clock()) == " "


def test_a_dialog_tells_faults_apart_and_passes_bugs_on(qtbot, monkeypatch):
    class Asking(AskingDialog):
        def __init__(self):
            super().__init__()
            self.messages = MessageBar(self)

    class DiskFullForTestError(EnvironmentFault):
        nl = "De schijf is vol."
        en = "The disk is full."

    shown = []
    monkeypatch.setattr("wm_desktop.gui.asking.show_fault", lambda error, parent: shown.append(error.sentence()))
    dialog = Asking()

    def full():
        raise DiskFullForTestError

    assert not dialog.attempt(full)
    assert shown == ["De schijf is vol."]
    with pytest.raises(ZeroDivisionError):
        dialog.fail(ZeroDivisionError())
    dialog.deleteLater()
