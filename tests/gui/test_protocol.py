"""The page Protocol: versions from concept to in force, rules of a concept, and professional accounts."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.cases import RecordingView
from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from tests.support import as_role
from wm_desktop.documents.protocol_hints import load_hints
from wm_desktop.documents.protocol_version import draw
from wm_desktop.domain.accounts import AccountEnd, Finding
from wm_desktop.domain.protocols import Adopted, Answered, Body, Result, Standing, VersionStage
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.protocol.account_dialogs import AccountDialog, CheckDialog, EndDialog
from wm_desktop.gui.protocol.accounts_presenter import AccountsPresenter
from wm_desktop.gui.protocol.file_field import FileField
from wm_desktop.gui.protocol.rule_dialog import RuleDialog
from wm_desktop.gui.protocol.rules_presenter import RulesPresenter, rule_order
from wm_desktop.gui.protocol.version_dialogs import (
    AdoptDialog,
    AnswerDialog,
    AskDialog,
    NameDialog,
    NewVersionDialog,
    StartDialog,
    TextDialog,
)
from wm_desktop.gui.protocol.versions_presenter import Step, VersionsPresenter
from wm_desktop.gui.protocol.view import ProtocolPage
from wm_desktop.services.accounts import NewAccount, account_rows, add_account, end_account
from wm_desktop.services.actors import Role
from wm_desktop.services.protocols import (
    NewFile,
    NewVersion,
    adopt_version,
    ask_bodies,
    begin_version,
    record_answer_of,
)
from wm_desktop.spreadsheets.account_list import accounts_workbook

TODAY = date(2026, 11, 23)
MR = Body.PARTICIPATION_COUNCIL


@pytest.fixture
def view():
    return RecordingView()


@pytest.fixture
def page(qapp, qtbot, place, office, tmp_path):
    desk = make_desk(
        place, tmp_path, protocol_hints=load_hints, draw_protocol_version=draw, accounts_workbook=accounts_workbook
    )
    made = ProtocolPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    yield made
    desk.tasks.wait()
    desk.close()


def a_concept(place, text=b"tekst"):
    file = NewFile("protocol.pdf", "application/pdf", [text])
    return begin_version(place, NewVersion("Protocol", "2026", SchoolYear(2026), text=file))


def newest(place):
    return place.queries.protocol_versions()[-1]


def opened(page, kind):
    page.desk.tasks.wait()
    return next(child for child in page.window().findChildren(kind) if child.isVisible())


# presenters


def test_steps_follow_the_stage_and_the_role(place, view):
    presenter = VersionsPresenter(place, view, (), draw, AtOnce(), lambda *_: None)
    presenter.refresh()
    [first] = presenter.versions
    assert presenter.steps_of(first) == {Step.NEW, Step.TEXT, Step.START}
    version_id = a_concept(place)
    assert presenter.steps_of(newest(place)) == {Step.NEW, Step.NAME, Step.TEXT, Step.READ, Step.ASK}
    ask_bodies(place, version_id, (MR,), TODAY)
    assert presenter.steps_of(newest(place)) == {*Step} - {Step.START}
    adopt_version(place, version_id, Adopted(TODAY, "directie"))
    assert presenter.steps_of(newest(place)) == {*Step} - {Step.NAME, Step.TEXT, Step.ADOPT}
    reader = VersionsPresenter(as_role(place, Role.READER), view, (), draw, AtOnce(), lambda *_: None)
    assert reader.steps_of(first) == frozenset()
    presenter.choose(version_id)  # not asked for yet: nothing to show
    assert view.count("show_version") == 0


def test_rules_are_found_per_version_by_code_and_words(place, view):
    presenter = RulesPresenter(place, view)
    presenter.refresh()
    assert (len(view.last("show_rules")[0]), view.last("show_rules")[1]) == (19, 19)
    assert view.named("show_rules") == {"may_change": False}
    presenter.search("A12")
    assert [rule.code for rule in view.last("show_rules")[0]] == ["A12"]
    version_id = a_concept(place)
    presenter.refresh()
    presenter.choose(version_id)
    assert view.named("show_rules") == {"may_change": True}
    presenter.remove("A12")
    presenter.refresh()
    assert view.last("show_rules") == ([], 18)


def test_rules_sort_as_people_count():
    codes = sorted(["A10", "A2", "B1", "A1", "12x"], key=rule_order)
    assert codes == ["12x", "A1", "A2", "A10", "B1"]


def test_accounts_are_searched_and_ended_ones_hidden(place, office, view):
    eva = office.employee("Eva Jansen")
    add_account(place, NewAccount(eva.id, "X", "@school", "nieuws"))
    old = add_account(place, NewAccount(eva.id, "TikTok", "@oud", "nieuws"))
    end_account(place, old, AccountEnd(TODAY, "directie"))
    presenter = AccountsPresenter(place, view, accounts_workbook, AtOnce(), lambda *_: None)
    presenter.refresh()
    assert [row.account.handle for row in view.last("show_accounts")[0]] == ["@school"]
    presenter.show_ended(shown=True)
    presenter.search("tiktok jansen")
    assert [row.account.handle for row in view.last("show_accounts")[0]] == ["@oud"]
    assert view.named("show_accounts") == {"due": 1, "filtered": True}


# versions


def test_the_page_shows_the_supplied_version_without_making_anything_up(page):
    pane = page.versions_pane
    assert pane.ui.stage_bar.stage is VersionStage.IN_FORCE
    assert "?" in pane.ui.stage_bar._past
    words = [pane.bodies.columns[3].text(row) for row in pane.bodies.rows]
    assert words == ["? niet in het programma vastgelegd"] * 4
    text = pane.ui.facts_view.toPlainText()
    assert "Geen bezwaar is iets anders dan toestemming" in text
    assert "geen juridisch oordeel" in text
    assert "niet in het programma bewaard" in text


def test_a_version_goes_from_concept_to_in_force_by_hand(page, place, tmp_path):
    pane, file = page.versions_pane, tmp_path / "protocol.pdf"
    file.write_bytes(b"de tekst")
    page.on_new()
    dialog = opened(page, NewVersionDialog)
    dialog.ui.year_edit.setText("ooit")
    dialog.ui.save_button.click()
    assert dialog.messages.isVisible()
    dialog.ui.year_edit.setText("2026-2027")
    dialog.ui.file_field.choose(file)
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert pane.ui.next_label.text().startswith("Volgende stap: Leg de tekst voor")

    pane.ui.ask_button.click()
    asking = opened(page, AskDialog)
    asking.ui.pupils_check.setChecked(False)
    asking.ui.day_edit.set_day(date(2026, 10, 1))
    asking.ui.save_button.click()
    pane.ui.bodies_table.select_number(0)
    page.on_edit()
    answering = opened(page, AnswerDialog)
    answering.ui.save_button.click()
    assert answering.messages.isVisible()
    answering.ui.result_combo.setCurrentIndex(answering.ui.result_combo.findData(Result.CONSENT))
    answering.ui.day_edit.set_day(date(2026, 9, 1))
    answering.ui.signatory_edit.setText("V. Voorzitter")
    answering.ui.file_field.choose(file)
    answering.ui.save_button.click()
    page.desk.tasks.wait()
    assert answering.isVisible()  # before it was asked: refused, and nothing typed is lost
    answering.ui.day_edit.set_day(date(2026, 10, 20))
    answering.ui.save_button.click()
    page.desk.tasks.wait()
    assert newest(place).standing(MR) is Standing.CONSENT

    pane.ui.adopt_button.click()
    adopting = opened(page, AdoptDialog)
    adopting.ui.by_edit.setText("H. de Directeur")
    adopting.ui.save_button.click()
    pane.ui.start_button.click()
    starting = opened(page, StartDialog)
    assert "OR (ouderraad?): … nog geen uitkomst" in starting.ui.subject_label.text()
    assert not starting.ui.override_box.isVisible()
    starting.ui.save_button.click()
    assert starting.messages.isVisible()
    starting.ui.day_edit.set_day(TODAY)
    starting.ui.save_button.click()
    assert [one.stage(TODAY) for one in place.queries.protocol_versions()] == [
        VersionStage.REPLACED,
        VersionStage.IN_FORCE,
    ]
    assert pane.ui.stage_bar.stage is VersionStage.IN_FORCE


def adopted_without_consent(place):
    version_id = a_concept(place)
    ask_bodies(place, version_id, (MR,), TODAY - timedelta(days=9))
    said = Answered(MR, Result.NO_CONSENT, TODAY - timedelta(days=1), "", "V. Voorzitter", "Eerst A.8 herschrijven.")
    record_answer_of(place, version_id, said)
    adopt_version(place, version_id, Adopted(TODAY, "directie"))
    return newest(place)


def test_the_boards_decision_is_asked_for_only_of_who_may_record_it(page, place, tmp_path):
    version = adopted_without_consent(place)
    page.refresh_now()
    page.versions_pane.ui.versions_table.select_number(0)
    assert page.versions_pane.bodies.columns[3].text(page.versions_pane.bodies.rows[0]) == "✕ Geen instemming"
    assert "MR: Eerst A.8 herschrijven." in page.versions_pane.ui.facts_view.toPlainText()
    page.versions_pane.ui.start_button.click()
    dialog = opened(page, StartDialog)
    dialog.ui.day_edit.set_day(TODAY)
    dialog.ui.save_button.click()
    assert "niet (zonder voorbehoud" in dialog.messages.text_label.text()
    dialog.ui.override_box.setChecked(True)
    dialog.ui.decided_by_edit.setText("B. Bestuurder")
    dialog.ui.why_edit.setPlainText("De MR kreeg zes weken.")
    dialog.ui.save_button.click()
    started = newest(place).started
    assert started.override.decided_by == "B. Bestuurder"
    office = make_desk(as_role(place, Role.ADMINISTRATOR), tmp_path)
    other = StartDialog(office, version)
    assert other.ui.override_box.isHidden()
    assert "Alleen directeur of bestuur" in other.ui.hint_label.text()
    other.reject()
    office.close()


def test_a_start_that_stands_is_offered_again_with_its_day(page, place):
    dialog = StartDialog(page.desk, place.queries.protocol_versions()[0], page)
    assert dialog.ui.day_edit.day() == date(2023, 8, 1)
    assert dialog._override() is None
    dialog.reject()


def test_the_text_of_the_supplied_version_may_still_come(page, place, tmp_path):
    file = tmp_path / "oud.pdf"
    file.write_bytes(b"oude tekst")
    pane = page.versions_pane
    pane.ui.text_button.click()
    dialog = opened(page, TextDialog)
    dialog.ui.save_button.click()
    assert dialog.messages.isVisible()
    dialog.ui.file_field.choose(file)
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert newest(place).text.file_name == "oud.pdf"
    assert not pane.ui.text_button.isEnabled()
    pane.ui.read_button.click()
    saving = opened(page, QFileDialog)
    saving.fileSelected.emit(str(tmp_path / "kopie.pdf"))
    page.desk.tasks.wait()
    assert (tmp_path / "kopie.pdf").read_bytes() == b"oude tekst"
    saving.reject()


def test_an_unchosen_file_is_no_file(page, qtbot, tmp_path):
    field = FileField()
    qtbot.addWidget(field)
    field.ask()
    assert field.file() is None
    field.use(page.desk.settings)
    field.show()
    field.browse_button.click()
    dialog = next(one for one in field.findChildren(QFileDialog))
    dialog.fileSelected.emit(str(tmp_path / "protocol.pdf"))
    assert field.file().file_name == "protocol.pdf"
    dialog.reject()


def test_a_concept_gets_another_name_but_not_that_of_another_version(page, place):
    a_concept(place)
    page.refresh_now()
    page.versions_pane.ui.versions_table.select_number(0)
    page.versions_pane.ui.name_button.click()
    dialog = opened(page, NameDialog)
    dialog.ui.title_edit.setText("Protocol Sociale Media")
    dialog.ui.name_edit.setText("schooljaar 2023-2024")
    dialog.ui.save_button.click()
    assert dialog.messages.isVisible()
    dialog.ui.name_edit.setText("voorjaar 2027")
    dialog.ui.save_button.click()
    assert newest(place).facts.name == "voorjaar 2027"


def test_nobody_asked_is_refused(page, place):
    a_concept(place)
    dialog = AskDialog(page.desk, newest(place), page)
    dialog.show()
    for check in dialog._checks().values():
        check.setChecked(False)
    dialog.ui.save_button.click()
    assert dialog.messages.isVisible()
    dialog.close()


def test_a_version_is_shown_on_paper_before_it_is_printed(page, place):
    page.on_print()
    page.desk.tasks.wait()
    from wm_desktop.gui.pdf_view.window import PreviewWindow

    window = opened(page, PreviewWindow)
    assert "schooljaar 2023-2024" in window.windowTitle()
    assert [row.action for row in place.queries.audit()].count("protocol.print") == 1
    window.close()


# rules


def test_the_rules_are_a_catalogue_to_read(page):
    page.show_aim(Aim("protocol", search="A10"))
    pane = page.rules_pane
    row = [column.text(pane.model.rows[0]) for column in pane.model.columns]
    assert row[:3] == ["A10", "A. Iedereen", "medewerker"]
    assert page.status.filtered
    assert "eigen woorden" in pane.ui.remark_label.text()
    pane.ui.search_edit.clear()
    pane.model.sort(0)
    assert [rule.code for rule in pane.model.rows][:3] == ["A1", "A2", "A3"]
    page.resize(500, 400)
    table = pane.ui.rules_table
    assert max(table.rowHeight(row) for row in range(19)) > 2 * table.fontMetrics().height()


def test_rules_of_a_concept_are_changed_taken_out_and_put_back(page, place):
    page.rules_pane.on_new()  # the supplied version does not change: nothing opens
    a_concept(place)
    page.refresh_now()
    page.ui.tabs.setCurrentWidget(page.rules_pane)
    pane = page.rules_pane
    pane.ui.version_combo.setCurrentIndex(0)
    pane.ui.version_combo.activated.emit(0)
    pane.ui.rules_table.select_number(0)
    page.on_edit()
    dialog = opened(page, RuleDialog)
    dialog.ui.title_edit.setPlainText("In de les geen telefoon")
    dialog.ui.pupil_check.setChecked(False)
    dialog.ui.save_button.click()
    page.on_new()
    adding = opened(page, RuleDialog)
    adding.ui.code_edit.setText("D1")
    adding.ui.save_button.click()
    assert adding.messages.isVisible()  # a rule for nobody
    adding.ui.title_edit.setPlainText("Nieuw")
    adding.ui.guardian_check.setChecked(True)
    adding.ui.save_button.click()
    book = newest(place).book
    assert (book.title_of("A1"), book.title_of("D1")) == ("In de les geen telefoon", "Nieuw")
    pane.ui.rules_table.select_number(0)
    page.on_delete()
    assert newest(place).book.title_of("A1") == ""
    page.messages.action_button.click()
    assert newest(place).book.title_of("A1") == "In de les geen telefoon"


def test_the_page_goes_where_it_is_aimed(page, place, office):
    page.show_aim(Aim("protocol", search="A12"))
    assert page.search_edit is page.rules_pane.ui.search_edit
    assert [rule.code for rule in page.rules_pane.model.rows] == ["A12"]
    account_id = add_account(place, NewAccount(office.employee().id, "X", "@school", "nieuws"))
    page.refresh_now()
    page.show_aim(Aim("protocol", subject=account_id, action="accounts"))
    assert page.ui.tabs.currentWidget() is page.accounts_pane
    assert page.ui.tabs.tabText(2) == "A&ccounts (1)"
    page.show_aim(Aim("protocol", action="accounts"))
    page.show_aim(Aim("protocol"))
    page.theme_changed()
    page.ui.tabs.setCurrentWidget(page.versions_pane)
    page.on_delete()  # nothing of a version is ever deleted
    assert page.status.counts == "1 versie(s)"


def test_a_reader_sees_versions_and_rules_only(qapp, qtbot, place, tmp_path):
    desk = make_desk(as_role(place, Role.READER), tmp_path)
    made = ProtocolPage(desk)
    qtbot.addWidget(made)
    made.refresh_now()
    made.on_new()
    assert made.ui.tabs.count() == 2
    assert not made.versions_pane.ui.new_button.isEnabled()
    desk.close()


# accounts


def test_an_account_is_added_checked_ended_and_written_out(page, place, office, tmp_path):
    office.employee("Eva Jansen")
    page.ui.tabs.setCurrentWidget(page.accounts_pane)
    pane = page.accounts_pane
    page.on_new()
    dialog = opened(page, AccountDialog)
    assert not dialog.ui.day_edit.isEnabled()
    dialog.ui.save_button.click()
    assert dialog.messages.isVisible()
    dialog.ui.platform_edit.setText("Instagram")
    dialog.ui.handle_edit.setText("@groep3")
    dialog.ui.purpose_edit.setText("nieuws")
    dialog.ui.finding_combo.setCurrentIndex(dialog.ui.finding_combo.findData(Finding.PERSONAL))
    dialog.ui.save_button.click()
    assert pane.model.columns[3].text(pane.model.rows[0]) == "! persoonlijke informatie gevonden"
    page.on_edit()
    checking = opened(page, CheckDialog)
    checking.ui.save_button.click()
    assert checking.messages.isVisible()
    checking.ui.finding_combo.setCurrentIndex(checking.ui.finding_combo.findData(Finding.NONE))
    checking.ui.note_edit.setText("foto weg")
    checking.ui.save_button.click()
    assert pane.ui.history_label.text().splitlines()[0].endswith("foto weg")
    page.on_print()
    saving = opened(page, QFileDialog)
    saving.fileSelected.emit(str(tmp_path / "accounts.xlsx"))
    page.desk.tasks.wait()
    assert (tmp_path / "accounts.xlsx").read_bytes().startswith(b"PK")
    saving.reject()
    pane.ui.end_button.click()
    ending = opened(page, EndDialog)
    ending.ui.note_edit.setText("gestopt")
    ending.ui.save_button.click()
    pane.ui.ended_check.setChecked(True)
    assert pane.ui.history_label.text().startswith("Beëindigd op 23-11-2026 gestopt")
    assert pane.model.columns[3].text(pane.model.rows[0]) == "beëindigd op 23-11-2026"
    assert [row.account.ended is None for row in account_rows(place)] == [False]
    pane.ask_end()
    page.on_edit()  # an ended account is left alone


def test_the_employee_to_whom_an_account_belongs_may_be_chosen_ahead(page, place, office):
    office.employee("Anna Bos")
    eva = office.employee("Eva Jansen")
    dialog = AccountDialog(page.desk, page, eva.id)
    assert dialog.ui.employee_combo.currentText() == "Eva Jansen"
    dialog.reject()
