"""The tab Dossiercontrole: lines, ticks, what is mended with one key, and the whole file as a PDF."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.cases import RecordingView, a_file, a_final_warning
from tests.gui.papers import desk_with_paper
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.dossier_check import Gap, Where
from wm_desktop.domain.incidents import EntryKind, PartyRole, PersonKind
from wm_desktop.gui.incidents.filing.presenter import (
    CheckNews,
    CheckPresenter,
    ChooseFileError,
    NothingTickedError,
    can_be_filed,
)
from wm_desktop.gui.incidents.filing.view import FilingTab
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.services.case_file import case_again
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewEntry, NewParty, add_entry, add_party


@pytest.fixture
def shown(office):
    """A presenter on a file with a final letter and a mail; gives presenter, view, what was saved, and the letter."""
    place, view, saved = office.place, RecordingView(), {}
    letter = a_final_warning(office, letter_paper())
    add_entry(place, letter.incident_id, NewEntry(EntryKind.MAIL_IN, "Boze mail"))
    presenter = CheckPresenter(
        place,
        view,
        lambda _place, whole, progress: iter([whole.number.encode(), str(whole.named).encode()]),
        lambda target, pieces: saved.__setitem__(target.name, b"".join(pieces)),
    )
    view.run_export = lambda work, done: done(work(None))
    presenter.show(case_again(place, letter.incident_id))
    return presenter, view, saved, letter


def to_file(presenter):
    return [line for line in presenter.lines if can_be_filed(line)]


def test_ticked_lines_are_filed_at_once(office, shown):
    presenter, view, _saved, letter = shown
    assert view.last("show_lines") == (presenter.lines, ())
    assert presenter.open_count == 4
    presenter.tick_all()
    assert [presenter.ticks.has(line) for line in presenter.lines] == [None, None, True, True]
    presenter.tick_all()
    presenter.tick(to_file(presenter)[0], True)
    presenter.tick_all()
    presenter.file_ticked(None, where="kast 3")
    assert view.last("tell") == (CheckNews.FILED, "2")
    case = case_again(office.place, letter.incident_id)
    assert {one.place for one in case.filings} == {"kast 3"}
    presenter.show(case)
    assert (to_file(presenter), presenter.ticks.subjects) == ([], set())
    with pytest.raises(NothingTickedError):
        presenter.file_ticked(presenter.lines[0])


def test_one_line_is_mended_by_filing_it_or_by_going_there(office, shown):
    presenter, view, _saved, letter = shown
    first = to_file(presenter)[0]
    presenter.tick(first, True)
    presenter.tick(first, False)
    presenter.mend(first)
    assert len(case_again(office.place, letter.incident_id).filings) == 1
    presenter.mend(presenter.lines[0])
    assert view.last("go") == (Where.COURSES, None)
    presenter.tick(presenter.lines[0], True)
    assert presenter.ticks.subjects == set()
    presenter.file_ticked(to_file(presenter)[1])
    assert len(case_again(office.place, letter.incident_id).filings) == 2


def test_of_two_people_one_must_be_chosen(office, shown):
    presenter, view, _saved, letter = shown
    other = office.pupil("Ali Demir")
    add_party(office.place, letter.incident_id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, other.id))
    presenter.show(case_again(office.place, letter.incident_id))
    owners = view.last("show_lines")[1]
    assert [owner.name for owner in owners] == ["Bram Visser", "Ali Demir"]
    presenter.tick_all()
    with pytest.raises(ChooseFileError, match="Boze mail"):
        presenter.file_ticked(None)
    assert case_again(office.place, letter.incident_id).filings == ()
    presenter.file_ticked(None, whose=other.id)
    assert {one.person_id for one in case_again(office.place, letter.incident_id).filings} == {
        other.id,
        letter.pupil_id,
    }


def test_the_whole_file_is_saved_under_the_chosen_name(shown, tmp_path):
    presenter, view, saved, _letter = shown
    presenter.export(tmp_path / presenter.export_name(names=False), names=False)
    name = "Dossier 2026-001 - zonder namen - 2026-11-23.pdf"
    assert saved == {name: b"2026-001False"}
    assert view.last("tell") == (CheckNews.EXPORTED, name)


def test_without_a_file_there_is_nothing_to_export(place):
    with pytest.raises(LookupError):
        CheckPresenter(place, RecordingView(), None, None).export_name(names=True)


@pytest.fixture
def tab(qtbot, place, office, tmp_path):
    """The tab in the window, on a file with evidence and two pupils who are spoken to."""
    incident, _ = a_file(office)
    other = office.pupil("Ali Demir")
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, other.id))
    add_evidence(place, incident.id, file_name="foto.png", pieces=[b"\x89PNG"], link="https://x")
    desk = desk_with_paper(
        place,
        tmp_path,
        draw_dossier=lambda _place, whole, _progress: iter([whole.number.encode()]),
        save_pieces=lambda target, pieces: target.write_bytes(b"".join(pieces)),
    )
    page = IncidentsPage(desk)
    qtbot.addWidget(page)
    page.resize(1216, 640)
    page.show()
    page.shown()
    page.open_file(incident.id)
    page.file_view.go_to(FilingTab)
    yield page.file_view.tab(FilingTab)
    desk.tasks.wait()
    for dialog in page.findChildren(QFileDialog):
        dialog.close()
    desk.close()


def test_the_tab_files_a_line_with_one_key(qtbot, tab, place):
    ui, lines = tab.ui, tab.lines.rows
    assert [line.gap for line in lines] == [Gap.NOT_DECIDED, Gap.NOT_FILED]
    assert ui.count_label.text().startswith("2 ")
    tab.take_focus()
    ui.check_table.select_number(1)
    assert "gegevens van anderen" in ui.source_label.text()
    qtbot.keyClick(ui.check_table, Qt.Key.Key_Return)
    assert "Kies eerst" in tab.page.messages.text
    ui.owner_box.setCurrentIndex(2)
    ui.check_table.select_number(1)
    tab._tick_chosen()
    assert tab.presenter.ticks.has(lines[1])
    ui.place_edit.setText("map 4")
    qtbot.mouseClick(ui.file_button, Qt.MouseButton.LeftButton)
    case = case_again(place, tab.presenter.case.file.incident.id)
    assert [filing.place for filing in case.filings] == ["map 4"]
    assert not ui.owner_box.isVisible()


def test_the_tab_goes_where_a_line_is_mended_and_saves_the_file(qtbot, tab, tmp_path):
    opened = []
    tab.frame.letter_requested.connect(opened.append)
    tab.go(Where.LETTER, tab.lines.rows[1].subject)
    assert opened == [tab.lines.rows[1].subject]
    tab.ui.check_table.select_number(0)
    tab.mend()
    assert tab.frame.tab(MeasuresTab).isVisible()
    tab.frame.go_to(FilingTab)
    tab.ui.unnamed_check.setChecked(True)
    tab.ask_export()
    dialog = tab.window().findChildren(QFileDialog)[-1]
    target = tmp_path / "uit.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    tab.page.desk.tasks.wait()
    assert target.read_bytes() == b"2026-001"
    assert "uit.pdf" in tab.page.messages.text


def test_the_frame_offers_the_pdf_from_every_tab_beside_the_choice_of_names(qtbot, tab, tmp_path):
    tab.frame.go_to(MeasuresTab)
    qtbot.mouseClick(tab.frame.ui.export_button, Qt.MouseButton.LeftButton)
    assert tab.ui.unnamed_check.isVisible()
    dialog = tab.window().findChildren(QFileDialog)[-1]
    target = tmp_path / "kader.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    tab.page.desk.tasks.wait()
    assert target.read_bytes() == b"2026-001"
