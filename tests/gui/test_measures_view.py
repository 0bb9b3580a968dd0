"""The tab Maatregelen and its dialogs in a window."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget

from tests.cases import a_file
from tests.gui.papers import desk_with_paper
from tests.storage.test_courses import judged, suspended
from tests.storage.test_track_papers import step
from tests.support import MONDAY
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.engine import Verdict
from wm_desktop.domain.courses.facts import Choice, Facts, Field, FieldKind
from wm_desktop.domain.courses.model import CourseKind, Guard, Override, Step, Taken
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import IncidentId, PartyId, new_uuid
from wm_desktop.domain.incidents import Finding, Incident, IncidentKind, IncidentStage, Party, PartyRole, PersonKind
from wm_desktop.gui import theme
from wm_desktop.gui.field_editors import TickEditor
from wm_desktop.gui.incidents.measures.bar import CourseBar
from wm_desktop.gui.incidents.measures.card import CourseCardView
from wm_desktop.gui.incidents.measures.fields import editor_for
from wm_desktop.gui.incidents.measures.stages import stage_marks
from wm_desktop.gui.incidents.measures.start_dialog import StartDialog
from wm_desktop.gui.incidents.measures.step_dialog import StepDialog
from wm_desktop.gui.incidents.measures.typed import MOMENT
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.measures.words import fact_words, recorded_lines
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.services.case_file import OtherFile, SimilarCases
from wm_desktop.services.course_sheets import LetterChoice, StepSheet
from wm_desktop.services.courses import NewStep, courses_of_file, start_course, take_step

WORDS = Words("iets", "something")
SUSPENSION = CourseKind.PUPIL_SUSPENSION


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, desk):
    made = IncidentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1216, 700)
    made.show()
    made.shown()
    yield made
    desk.tasks.wait()
    for dialog in made.findChildren(QDialog):
        dialog.close()


def tab_of(page, incident):
    page.refresh_now()
    page.open_file(incident.id)
    page.file_view.go_to(MeasuresTab)
    return page.file_view.tab(MeasuresTab)


def child(page, kind):
    found = [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


@pytest.fixture
def planned(page, office):
    """The tab with a suspension of which nothing is recorded yet."""
    incident, _, party = judged(office)
    start_course(office.place, incident.id, SUSPENSION, party.id)
    return tab_of(page, incident), incident


@pytest.fixture
def sheet():
    """A step of a course, as the fields look at it."""
    machine = machine_of(SUSPENSION)
    return StepSheet(machine, machine.by_code["tell"], None, Facts(), Verdict(), (), (), MONDAY)


# the card


def test_a_course_says_where_it_stands_what_is_next_and_what_never_can(page, office):
    incident, _ = suspended(office)
    tab = tab_of(page, incident)
    card = tab.ui.card
    assert "Besloten: nu" in card.ui.bar.accessibleDescription()
    assert "Gehoord: bereikt" in card.ui.bar.accessibleDescription()
    assert next(iter(card.step_buttons)) == "notify"
    assert "administratie" in card.step_buttons["notify"].accessibleDescription()
    assert card.ui.never_label.text().startswith("✗ Verlengen: De wet kent geen verlenging")
    assert "Bron:" not in card.ui.never_label.text()
    card.ui.sources_check.setChecked(True)
    assert "Zekerheid:" in card.ui.never_label.text()
    rows = card.ui.taken_table.model()
    assert rows.rowCount() == 5
    assert rows.index(0, 2).data().splitlines()[1] == "Eerste dag: 24 november 2026"
    assert rows.index(0, 2).data().endswith("Vastgelegd door directie.")
    assert "Maatregelen (1)" in page.file_view.ui.tabs.tabText(2)


def test_the_letters_come_before_the_steps_for_the_tab_key_as_they_do_on_the_card(page, office):
    incident, _ = suspended(office)
    card = tab_of(page, incident).ui.card
    letters = [one for one in card.ui.letter_row.findChildren(QPushButton) if not one.isHidden()]
    assert len(letters) > 1
    order, widget = [], card.ui.begin_button
    while (widget := widget.nextInFocusChain()) is not card.ui.begin_button:
        order.append(widget)
    places = [order.index(one) for one in (*letters, *card.step_buttons.values(), card.ui.taken_table)]
    assert places == sorted(places)


def test_what_is_missing_and_blocked_is_said_with_its_reason(planned, office, page):
    tab, incident = planned
    course = courses_of_file(office.place, incident.id)[0].course
    facts = {"reasons": "x", "starts_on": "2026-11-24", "ends_on": "2026-11-24", "form": "external"}
    take_step(office.place, course.id, NewStep("plan", facts))
    page.refresh_now()
    text = tab.ui.card.ui.missing_label.text()
    assert "○ Voor 'Gehoord': Leerling gehoord of Leerling niet gehoord" in text
    assert "✗ 'Besluit tot schorsing' kan nog niet: De leerling is nog niet gehoord." in text
    assert "decide" not in tab.ui.card.step_buttons
    tab.ui.card.ui.sources_check.setChecked(True)
    assert "Zekerheid:" in tab.ui.card.ui.missing_label.text()


def test_words_go_below_buttons_that_take_the_room(page, office, qtbot):
    incident, _ = suspended(office)
    shown = tab_of(page, incident).ui.card._card
    card = CourseCardView()
    qtbot.addWidget(card)
    card.resize(1200, 600)
    card.show_card(shown)
    card.show()
    button, note = card.step_buttons["notify"], card.ui.offers.notes["notify"]
    qtbot.waitUntil(lambda: note.x() > button.geometry().right())
    card.resize(360, 900)
    qtbot.waitUntil(lambda: note.y() > button.geometry().bottom() - 1 and note.x() == button.x())
    card.resize(1200, 600)
    qtbot.waitUntil(lambda: note.x() > button.geometry().right())


@pytest.mark.parametrize("width", [360, 700, 1200])
def test_what_to_look_out_for_at_a_step_has_room_for_every_line(page, office, qtbot, width):
    incident, _, _ = judged(office)
    course = start_course(office.place, incident.id, CourseKind.POLICE)
    step(office.place, course, "decide_charge")
    step(office.place, course, "file_charge")
    tab = tab_of(page, incident)
    tab.presenter.choose_course(course.id)
    card = CourseCardView()
    qtbot.addWidget(card)
    card.resize(width, 900)
    card.show_card(tab.ui.card._card)
    card.show()
    note = card.ui.offers.notes["close"]
    assert note.text().count("\n! ") == 3
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))
    for offers in (card.ui.offers, card.ui.others):
        for each in offers.notes.values():
            assert each.height() >= each.heightForWidth(each.width())
            assert each.geometry().bottom() <= offers.height()


def test_a_course_that_ended_or_waits_says_so(page, office, clock):
    incident, course = suspended(office)
    reasons = {"letter_not_sent": "volgt", "not_everybody_told": "geen ouders"}
    take_step(office.place, course.id, NewStep("notify", {"letter": "X", "told": "n"}, reasons=reasons))
    tab = tab_of(page, incident)
    assert "Gaat vanzelf verder naar 'Loopt': eerste dag." in tab.ui.card.ui.next_label.text()
    departed = tab.ui.card.taken.rows[-1]
    lines = list(recorded_lines(tab.presenter.line.shown, departed, {}))
    assert any(line.startswith("! Afgeweken: De genoemde brief") and "Reden: volgt" in line for line in lines)
    take_step(office.place, course.id, NewStep("revoke", {"why": "vergissing"}))
    page.refresh_now()
    assert tab.ui.card.ui.next_label.text() == "Dit traject is klaar."
    assert not tab.ui.card.step_buttons


def test_courses_of_the_file_can_be_begun_and_say_what_asks_for_them(planned):
    tab, _ = planned
    words = [tab.ui.course_list.item(row).text() for row in range(tab.ui.course_list.count())]
    assert any(text.startswith("! Datalek") for text in words)
    row = next(row for row, text in enumerate(words) if "vertrouwensinspecteur" in text)
    tab.ui.course_list.setCurrentRow(row)
    card = tab.ui.card
    assert "0900-1113111" in card.ui.trigger_label.text()
    card.ui.sources_check.setChecked(True)
    assert "Zekerheid:" in card.ui.trigger_label.text()
    tab.ui.course_list.itemActivated.emit(tab.ui.course_list.currentItem())
    card.ui.begin_button.click()
    assert tab.presenter.line.shown is not None
    assert tab.presenter.line.machine.kind is CourseKind.INSPECTOR
    assert card.ui.begin_row.isHidden()
    assert card.step_buttons


def test_a_suspected_offence_locks_the_inquiry_and_says_whom_to_call(planned):
    tab, _ = planned
    case = tab.presenter.case
    assert tab.ui.lock_label.isHidden()
    known = replace(
        case.file.incident, known_at=datetime(2026, 3, 27, 15, 0, tzinfo=UTC), kind=IncidentKind.DATA_BREACH
    )
    tab.presenter.show(replace(case, locked=True, file=replace(case.file, incident=known)), may_handle=False)
    assert "0900-1113111" in tab.ui.lock_label.text()
    assert not tab.ui.lock_label.isHidden()
    assert not tab.ui.start_button.isEnabled()
    assert not tab.ui.card.step_buttons
    number = next(n for n, line in enumerate(tab.presenter._lines) if line.machine.kind is CourseKind.DATA_BREACH)
    tab.presenter.choose(number)
    assert "30 maart 2026, 17.00 uur" in tab.ui.card.ui.deadline_label.text()


def test_warnings_follow_from_light_to_dark(planned, qapp):
    tab, _ = planned
    light = tab.ui.lock_label.styleSheet()
    theme.apply(qapp, dark=True)
    try:
        assert theme.DARK.trouble[0] in tab.ui.lock_label.styleSheet()
    finally:
        theme.apply(qapp, dark=False)
    assert tab.ui.lock_label.styleSheet() == light


def test_a_bar_goes_on_below_and_keeps_its_words(qtbot):
    bar = CourseBar()
    qtbot.addWidget(bar)
    bar.show_marks(stage_marks(machine_of(SUSPENSION), ("start", "planned")))
    assert bar.heightForWidth(200) > bar.heightForWidth(2000)
    bar.resize(300, bar.heightForWidth(300))
    bar.show()
    bar.setFocus()
    assert not bar.grab().isNull()
    bar.clearFocus()
    assert [one.state.code for one in bar.marks][:2] == ["planned", "heard"]


# a step


def open_step(tab, page, code="plan"):
    tab.ui.card.step_buttons[code].click()
    return child(page, StepDialog)


def fill(dialog, **values):
    for name, text in values.items():
        dialog.editors[name].set_value(text)


GOOD = {"reasons": "Gedreigd.", "starts_on": "24-11-2026", "ends_on": "26-11-2026", "form": "external"}


def test_a_step_is_filled_in_judged_and_stored(planned, page, desk, qtbot):
    tab, _ = planned
    dialog = open_step(tab, page)
    assert "redenen en afweging" in dialog.ui.missing_label.text()
    fill(dialog, **GOOD | {"ends_on": "24-12-2026"})
    dialog.judge()
    desk.tasks.wait()
    note = dialog.notes["ends_on"]
    assert "niet meer dan vijf schooldagen" in note.text()
    assert "staat nog iets in de weg" in dialog.ui.missing_label.text()
    assert "Bron" not in note.text()
    dialog.ui.sources_check.setChecked(True)
    assert "Bron: WPO 40c" in note.text()
    assert "vijf schooldagen" in dialog.editors["ends_on"].control.accessibleDescription()
    dialog.ui.save_button.click()
    assert dialog.isVisible()
    assert "Nog niet vastgelegd" in dialog.messages.text
    assert dialog.form().values["reasons"] == "Gedreigd."
    fill(dialog, ends_on="26-11-2026")
    dialog.ui.save_button.click()
    assert not dialog.isVisible()
    assert page.messages.text == "Vastgelegd: Voornemen vastleggen. Het traject staat op: Voorgenomen."
    first = tab.ui.card.step_buttons["hear_pupil"]
    assert first.property("primary")
    qtbot.waitUntil(lambda: page.window().focusWidget() is first)


def test_what_was_typed_is_not_lost_by_escape(planned, page):
    tab, _ = planned
    dialog = open_step(tab, page)
    assert not dialog.has_typed
    dialog.editors["form"].set_value("external")
    assert dialog.has_typed
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "nog niet opgeslagen" in child(page, QMessageBox).text()


def test_doubts_ask_their_reasons_which_stay_when_the_doubt_comes_back(page, office, desk):
    incident, _ = suspended(office)
    dialog = open_step(tab_of(page, incident), page, "notify")
    people = dialog.editors["told"]
    assert [people.list.item(row).text() for row in range(2)] == ["Ouder1 Visser", "Ouder2 Visser"]
    fill(dialog, letter="WM-2026-009")
    people.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.judge()
    desk.tasks.wait()
    assert set(dialog.doubts.rows) == {"letter_not_sent", "not_everybody_told"}
    dialog.ui.save_button.click()
    assert "waarom het toch zo kan" in dialog.messages.text
    dialog.doubts.rows["not_everybody_told"].edit.setPlainText("vader is op reis")
    people.list.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.judge()
    desk.tasks.wait()
    assert dialog.doubts.rows["not_everybody_told"].isHidden()
    people.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.judge()
    desk.tasks.wait()
    row = dialog.doubts.rows["not_everybody_told"]
    assert (row.isHidden(), row.edit.toPlainText()) == (False, "vader is op reis")
    dialog.doubts.rows["letter_not_sent"].edit.setPlainText("ging per bode")
    dialog.ui.save_button.click()
    assert courses_of_file(office.place, incident.id)[0].state == "notified"
    assert "Ouder1 Visser" in tab_of(page, incident).ui.card.ui.taken_table.model().index(5, 2).data()


def test_a_step_that_no_longer_fits_is_refused_on_the_page(planned, page, office):
    tab, incident = planned
    course = courses_of_file(office.place, incident.id)[0].course
    tab.ask_step("decide")
    assert "kan nu niet" in page.messages.text
    assert courses_of_file(office.place, incident.id)[0].course == course


# the fields


def made(kind, sheet, parent, **facts):
    return editor_for(Field("a", WORDS, kind, **facts), sheet, parent)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldKind.DAY, "3 sep"),
        (FieldKind.MOMENT, "vandaag 9:15"),
        (FieldKind.LINE, "een regel"),
        (FieldKind.TEXT, "twee\nregels"),
        (FieldKind.LINES, "een\ntwee"),
        (FieldKind.NUMBER, "12"),
        (FieldKind.YES_NO, "no"),
        (FieldKind.CHOICE, "b"),
    ],
)
def test_each_kind_of_field_gives_back_what_was_put_in(sheet, parent, kind, text):
    editor = made(kind, sheet, parent, choices=(Choice("a", WORDS), Choice("b", WORDS)))
    assert editor.value() == ""
    editor.set_value(text)
    assert editor.value() == text
    assert editor.control.accessibleName() == "Iets"


def test_a_typed_day_is_read_back(sheet, parent):
    editor = made(FieldKind.DAY, sheet, parent)
    editor.set_value("3 sep")
    assert editor.reading.text() == "= donderdag 3 september 2026"
    editor.set_value("ooit")
    assert editor.reading.text() == " "
    editor = made(FieldKind.MOMENT, sheet, parent)
    editor.set_value("gisteren 14.30")
    assert editor.reading.text() == "= 22 november 2026, 14.30 uur"
    editor.set_value("ooit")
    assert editor.reading.text() == " "


def test_what_need_not_be_said_can_be_left_unsaid(sheet, parent):
    editor = made(FieldKind.YES_NO, sheet, parent, required=False)
    editor.set_value("yes")
    editor.set_value("")
    assert (editor.value(), list(editor.buttons)) == ("", ["yes", "no", ""])
    editor.set_value("misschien")
    assert editor.value() == ""


def test_letters_of_the_file_are_ticked_and_others_typed(sheet, parent):
    letters = (LetterChoice("WM-1", "Fam. Visser", True), LetterChoice("WM-2", "Mw. Post", False))
    editor = made(FieldKind.LETTER, replace(sheet, letters=letters), parent)
    editor.set_value("WM-2, WM-7")
    assert editor.value() == "WM-2, WM-7"
    assert (editor.list.ticked(), editor.edit.text()) == (["WM-2"], "WM-7")
    assert "nog niet verzonden" in editor.list.item(1).text()


def test_nobody_in_the_register_does_not_stop_a_step(sheet, parent):
    editor = made(FieldKind.PEOPLE, replace(sheet, people=()), parent)
    editor.set_value("oma De Wit")
    assert editor.value() == "oma De Wit"
    assert isinstance(made(FieldKind.PEOPLE, replace(sheet, people=(("1", "Jan"),)), parent), TickEditor)


def test_announced_grounds_are_ticked(sheet, parent):
    field = Field("a", WORDS, FieldKind.LINES, carried=True)
    guard = Guard("g", WORDS, lambda asked: False, hard=True, source="x", field="a")
    step = Step("x", WORDS, frozenset(), fields=(field,), guards=(guard,))
    editor = editor_for(field, replace(sheet, step=step, offered=Facts({"a": "een\ntwee"})), parent)
    editor.set_value("een\ntwee")
    editor.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert editor.value() == "twee"


def test_facts_are_told_in_words(qapp):
    party = Party(
        PartyId(new_uuid()), IncidentId(new_uuid()), PartyRole.ACCUSED, PersonKind.GUARDIAN, new_uuid(), "Jan"
    )
    told = {
        FieldKind.MOMENT: ("2026-11-23T09:00:00+00:00", "23 november 2026, 10.00 uur"),
        FieldKind.YES_NO: ("yes", "ja"),
        FieldKind.CHOICE: ("vreemd", "vreemd"),
        FieldKind.PEOPLE: (str(party.person_id), "Jan"),
        FieldKind.LINE: ("woorden", "woorden"),
    }
    for kind, (text, words) in told.items():
        assert fact_words(Field("a", WORDS, kind), Facts({"a": text}), {}, party) == words


def test_a_departure_from_a_guard_that_is_gone_keeps_its_reason(page, office):
    incident, course = suspended(office)
    shown = courses_of_file(office.place, incident.id)[0]
    taken = Taken("hear_pupil", office.place.now(), overrides=(Override("oud", "toen nodig"),))
    assert list(recorded_lines(shown, taken, {})) == ["! Afgeweken: oud Reden: toen nodig"]
    assert shown.course == course


# a start


def test_a_measure_is_chosen_after_what_came_before(page, office, desk):
    incident, _, _ = judged(office)
    tab = tab_of(page, incident)
    tab.ui.start_button.click()
    dialog = child(page, StartDialog)
    desk.tasks.wait()
    assert "Bram Visser" in dialog.ui.earlier_box.title()
    assert dialog.ui.earlier_value.text() == "Geen eerder dossier dat nog meetelt."
    assert dialog.ui.similar_value.text() == "Er is nog geen afgehandeld dossier van deze soort."
    assert dialog.ui.reason_box.isHidden()
    dialog.ui.save_button.setEnabled(True)
    dialog.ui.save_button.click()
    assert dialog.messages.text == "Kies eerst een maatregel."
    rows = [dialog.ui.measure_list.item(row).text() for row in range(dialog.ui.measure_list.count())]
    assert rows[0] == "Waarschuwing van een leerling"
    assert rows[1].startswith("Een waarschuwing legt vast")
    dialog.ui.measure_list.setCurrentRow(0)
    dialog.ui.save_button.click()
    assert not dialog.isVisible()
    assert page.messages.text.startswith("Begonnen: Waarschuwing van een leerling.")
    assert tab.presenter.line.shown is not None
    assert tab.ui.card.step_buttons


def test_how_similar_files_ended_stays_honest_about_few(planned, page, desk):
    tab, _ = planned
    tab.ask_start()
    dialog = child(page, StartDialog)
    desk.tasks.wait()
    ended = ((PersonKind.PUPIL, SUSPENSION, "closed", 1),)
    dialog.show_similar(SimilarCases(2, 1, ended, ((None, 1), (3, 1))))
    text = dialog.ui.similar_value.text()
    assert "- 1 × Schorsing van een leerling (leerling): Afgerond" in text
    assert "- ernst nog niet beoordeeld: 1\n- ernst 3: 1" in text
    assert text.endswith("Dat zijn er te weinig om op af te gaan.")
    dialog.show_similar(SimilarCases(9, 0, ended, ((3, 9),)))
    assert "te weinig" not in dialog.ui.similar_value.text()
    incident = Incident(
        IncidentId(new_uuid()), "2025-003", IncidentKind.BULLYING, "", "", date(2025, 3, 1),
        stage=IncidentStage.CLOSED, severity=2, finding=Finding.BREACH,
    )  # fmt: skip
    words = "2025-003 (01-03-2025): Pesten, ernst 2, Afgehandeld. "
    assert dialog._earlier(OtherFile(incident, measures=(SUSPENSION,))) == words + "Schorsing van een leerling."
    assert dialog._earlier(OtherFile(incident)) == words + "Zonder maatregel."


def test_a_file_that_was_not_judged_asks_why_it_cannot_wait(page, office):
    incident, _ = a_file(office)
    tab = tab_of(page, incident)
    tab.ask_start()
    dialog = child(page, StartDialog)
    assert not dialog.ui.reason_box.isHidden()
    dialog.ui.measure_list.setCurrentRow(0)
    dialog.ui.save_button.click()
    assert "nog niet beoordeeld" in dialog.messages.text
    dialog.ui.reason_edit.setPlainText("Er is gevaar.")
    assert dialog.has_typed
    dialog.ui.save_button.click()
    assert tab.presenter.line.shown is not None


def test_without_anybody_spoken_to_nothing_can_be_chosen(page, office):
    incident, _ = a_file(office, parties=())
    tab = tab_of(page, incident)
    tab.ask_start()
    dialog = child(page, StartDialog)
    assert "Niemand is in dit dossier aangesproken" in dialog.messages.text
    assert not dialog.ui.save_button.isEnabled()


def test_every_field_of_a_step_is_on_the_way_of_the_tab_key(planned, page):
    tab, _ = planned
    dialog = open_step(tab, page)
    seen, widget = [], dialog.editors[MOMENT].control
    for _ in range(60):
        widget = widget.nextInFocusChain()
        if widget in [editor.control for editor in dialog.editors.values()]:
            seen.append(widget)
    order = [editor.control for name, editor in dialog.editors.items() if name != MOMENT]
    assert seen[: len(order)] == order
