"""The tab Taken en termijnen: what is shown, ticked off, changed and handed to an agenda."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QDialog

from tests.cases import RecordingView, a_file
from tests.gui.papers import desk_with_paper
from wm_desktop.domain.case_work import AlreadyMarkedError, CaseTerm, Outcome
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import TermId, new_uuid
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.incidents.work.dialogs import DoneDialog, OwnTaskDialog, TermDialog
from wm_desktop.gui.incidents.work.presenter import DoneForm, TermForm, WorkNews, WorkPresenter
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.gui.incidents.work.words import days_words, who_label
from wm_desktop.services.case_file import case_again
from wm_desktop.services.case_work import add_term, new_task


def a_term(place, incident, kind=TermKind.OBJECTION_DECISION, start=date(2026, 11, 20)):
    """A term that runs in a file."""
    words = Words("Beslis op het bezwaar", "Decide on the objection")
    counted = compute_term(kind, start)
    term = CaseTerm(TermId(new_uuid()), incident.id, None, words, counted, "directie", place.now())
    with place.unit_of_work() as uow:
        add_term(place, uow, incident, term)
        uow.commit()
    return term


@pytest.fixture
def case(office):
    """A file with a task, a task with a day, and a term; gives the incident."""
    incident, _ = a_file(office)
    new_task(office.place, incident.id, "Bel de ouders")
    new_task(office.place, incident.id, "Nabespreken", date(2026, 11, 22))
    a_term(office.place, incident)
    return incident


@pytest.fixture
def shown(place, case, tmp_path):
    """A presenter that shows the file; gives presenter, view, and a way to show it again."""
    view, saved = RecordingView(), {}
    presenter = WorkPresenter(place, view, saved.__setitem__)

    def again():
        presenter.show(case_again(place, case.id))
        return view.last("show_work")[0]

    return presenter, view, again, saved


def words(lines):
    return [line.words.nl for line in lines]


def test_what_is_open_stands_by_urgency_and_the_rest_when_asked(shown):
    presenter, view, again, _ = shown
    lines = again()
    assert words(lines) == ["Bel de ouders", "Nabespreken", "Beslis op het bezwaar"]
    assert [line.days_left(date(2026, 11, 23)) for line in lines] == [None, -1, 25]
    presenter.finish(lines[0], DoneForm(Outcome.NO_ANSWER, "vandaag 09:30", "telefoon", "Voicemail."))
    assert view.last("tell") == (WorkNews.DONE, "Bel de ouders")
    assert len(again()) == 2
    presenter.show_everything(everything=True)
    done = view.last("show_work")[0][-1]
    assert (done.mark.outcome, done.mark.channel, done.mark.note) == (Outcome.NO_ANSWER, "telefoon", "Voicemail.")
    assert done.mark.happened_at == datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    with pytest.raises(AlreadyMarkedError):
        presenter.finish(done, DoneForm())


def test_a_term_changes_with_a_reason_and_the_old_one_stays(shown):
    presenter, view, again, _ = shown
    old = again()[-1].item
    presenter.change(old, TermForm("23-11-2026", "Bezwaar kwam later binnen.", stop="24-11-2026"))
    assert view.last("tell")[0] is WorkNews.CHANGED
    new = again()[-1].item
    assert (new.term.start, new.term.standing_still, new.replaces) == (date(2026, 11, 23), True, old.id)
    presenter.change(new, TermForm("23-11-2026", "Oordeel ontvangen.", stop="24-11-2026", resume="1-12-2026"))
    presenter.show_everything(everything=True)
    last, *replaced = [line for line in again() if line.term]
    assert last.item.term.stops[0].last == date(2026, 12, 1)
    assert [line.followed is not None for line in replaced] == [True, True]
    presenter.finish(last, DoneForm())
    assert view.last("tell")[0] is WorkNews.ENDED


def test_a_term_in_hours_keeps_its_moment_unless_it_is_typed_anew(place, case, shown):
    presenter = shown[0]
    known = datetime(2026, 11, 23, 7, 12, 33, tzinfo=UTC)
    term = a_term(place, case, TermKind.DATA_BREACH, known)
    presenter.show(case_again(place, case.id))
    presenter.change(term, TermForm("23-11-2026 08:12", "Niets anders."))
    newest = case_again(place, case.id).terms[-1]
    assert newest.term.start == known
    presenter.change(newest, TermForm("vandaag 07:00", "Het was eerder bekend."))
    assert case_again(place, case.id).terms[-1].term.start == datetime(2026, 11, 23, 6, tzinfo=UTC)


def test_an_own_task_is_added_and_the_agenda_tells_no_names(shown, tmp_path):
    presenter, view, again, saved = shown
    again()
    presenter.add_task(" Wijkagent bellen ", "vrijdag")
    assert (view.last("tell"), len(again())) == ((WorkNews.ADDED, "Wijkagent bellen"), 4)
    target = tmp_path / presenter.agenda_name
    presenter.save_agenda(target)
    assert target.name == "Termijnen 2026-001.ics"
    assert b"2026-001" in saved[target]
    assert b"Visser" not in saved[target]


def test_nothing_is_done_when_no_file_is_open(place, tmp_path):
    saved = {}
    presenter = WorkPresenter(place, RecordingView(), saved.__setitem__)
    presenter.show_everything(everything=True)
    presenter.save_agenda(tmp_path / "x.ics")
    assert (saved, presenter.has_terms) == ({}, False)
    with pytest.raises(LookupError):
        presenter.add_task("Iets", "")


def test_days_are_told_in_words():
    said = [days_words(days) for days in (None, 0, 1, 9, -1, -4)]
    assert said == ["zo snel mogelijk", "vandaag", "nog 1 dag", "nog 9 dagen", "1 dag voorbij", "4 dagen voorbij"]
    assert who_label("board") == "bestuur"


# in the window


@pytest.fixture
def tab(qtbot, place, case, tmp_path):
    desk = desk_with_paper(place, tmp_path)
    page = IncidentsPage(desk)
    qtbot.addWidget(page)
    page.resize(1216, 640)
    page.show()
    page.open_file(case.id)
    page.file_view.go_to(WorkTab)
    yield page.file_view.tab(WorkTab)
    for dialog in page.findChildren(QDialog):
        dialog.close()
    desk.close()


def child(tab, kind):
    found = [dialog for dialog in tab.window().findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def cells(tab):
    model = tab.lines
    return [[model.index(n, c).data() for c in range(model.columnCount())] for n in range(model.rowCount())]


def test_a_task_is_ticked_off_in_the_window(tab):
    assert cells(tab)[1] == ["22-11-2026", "1 dag voorbij", "Nabespreken", "administratie", "Taak"]
    tab.ui.work_table.select_number(1)
    assert tab.ui.done_button.isEnabled()
    assert not tab.ui.change_button.isEnabled()
    tab.ui.done_button.click()
    dialog = child(tab, DoneDialog)
    assert dialog.ui.moment_edit.text() == "23-11-2026 10:00"
    dialog.ui.channel_combo.setCurrentText("gesprek")
    dialog.ui.note_edit.setPlainText("Met beide ouders.")
    dialog.ui.save_button.click()
    assert "Afgevinkt: Nabespreken." in tab.page.messages.text
    assert len(cells(tab)) == 2
    tab.ui.done_check.setChecked(True)
    assert cells(tab)[-1][1] == "gedaan, 23 november 2026"
    tab.ui.work_table.select_number(2)
    assert "Afgevinkt door directie. gesprek, Met beide ouders." in tab.ui.why_label.text()
    tabs = tab.page.file_view.ui.tabs
    assert tabs.tabText(tabs.indexOf(tab)) == "Taken en termijnen (2)"


def test_a_term_says_why_and_where_it_comes_from_and_can_change(tab):
    tab.ui.work_table.select_number(2)
    assert "4 weken" in tab.ui.why_label.text()
    tab.ui.source_button.click()
    assert tab.page.messages.text == "Bron: WPO art. 63 lid 3 (uit een officiële bron)."
    tab.ui.change_button.click()
    dialog = child(tab, TermDialog)
    assert dialog.ui.start_edit.text() == "20-11-2026"
    assert not dialog.ui.length_spin.isVisible()
    dialog.ui.stop_edit.setText("vandaag")
    dialog.ui.save_button.click()
    assert "waarom de termijn verandert" in dialog.messages.text
    dialog.ui.reason_edit.setPlainText("Verzoek aan de commissie.")
    dialog.ui.save_button.click()
    assert cells(tab)[2][1].startswith("staat stil")
    tab.ui.done_check.setChecked(True)
    tab.ui.work_table.select_number(3)
    assert "Vervangen; de nieuwe termijn" in tab.ui.why_label.text()
    assert not tab.ui.done_button.isEnabled()
    tab.ui.work_table.select_number(2)
    assert "Gewijzigd door directie: Verzoek" in tab.ui.why_label.text()
    tab.ui.done_button.click()
    assert child(tab, DoneDialog).windowTitle() == "Termijn beëindigen"


def test_an_own_task_asks_what_and_when(tab):
    tab.ui.own_task_button.click()
    dialog = child(tab, OwnTaskDialog)
    dialog.ui.save_button.click()
    assert "wat er moet gebeuren" in dialog.messages.text
    dialog.ui.words_edit.setText("Wijkagent bellen")
    dialog.ui.due_edit.setText("ooit")
    dialog.ui.save_button.click()
    assert dialog.focusWidget() is dialog.ui.due_edit
    dialog.ui.due_edit.setText("27-11-2026")
    assert dialog.ui.due_hint.text() == "= 27 november 2026"
    dialog.ui.save_button.click()
    assert ["27-11-2026", "nog 4 dagen", "Wijkagent bellen", "administratie", "Taak"] in cells(tab)


def test_the_agenda_is_saved_from_the_window(tab, tmp_path):
    tab.ui.agenda_button.click()
    asking = tab.window().findChildren(QDialog)[-1]
    asking.close()
    tab._save_agenda(tmp_path / "termijnen.ics")
    assert "zonder namen" in tab.page.messages.text
