"""The dialog of reports: chosen, looked at, printed, saved and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.cases import RecordingView, a_file
from tests.gui.conftest import make_desk
from wm_desktop.documents.report import draw
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.gui import case_stops
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.reports.offers import overviews
from wm_desktop.gui.reports.presenter import Offer, ReportPresenter
from wm_desktop.gui.reports.view import ReportDialog
from wm_desktop.services.reports import Prose, Report, Rows
from wm_desktop.services.round_state import export_note
from wm_desktop.spreadsheets.reports import report_workbook


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = make_desk(place, tmp_path, draw_report=draw, report_workbook=report_workbook)
    yield made
    made.tasks.wait()
    made.close()


def dialog_of(qtbot, desk, offers=None):
    dialog = ReportDialog(desk, offers or overviews(desk.place))
    qtbot.addWidget(dialog)
    dialog.show()
    desk.tasks.wait()
    return dialog


def made_lines(desk):
    return [line.action for line in desk.place.queries.audit() if line.action.startswith("incident.")]


def test_the_yearly_report_is_shown_first_and_looking_is_not_written_down(qtbot, desk):
    dialog = dialog_of(qtbot, desk)
    parts = [dialog.ui.part_combo.itemText(number) for number in range(dialog.ui.part_combo.count())]
    assert parts == ["Schooljaar 2026-2027", "Kalenderjaar 2026"]
    assert dialog.ui.preview.document is not None
    assert dialog.ui.excel_button.isEnabled()
    assert not dialog.ui.copy_button.isVisible()
    dialog.ui.part_combo.setCurrentIndex(1)
    desk.tasks.wait()
    assert dialog.presenter.proposed_name("xlsx") == "Jaarverslag incidenten - 2026 - 2026-11-23.xlsx"
    dialog.ui.what_combo.setCurrentIndex(2)
    desk.tasks.wait()
    assert not dialog.ui.part_combo.isVisible()
    assert dialog.presenter.proposed_name("pdf") == "Bewaaroverzicht incidentdossiers - 2026-11-23.pdf"
    assert made_lines(desk) == []


def test_printing_and_saving_are_written_down(qtbot, desk, tmp_path, monkeypatch):
    dialog = dialog_of(qtbot, desk)
    printed = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda pdf, name: printed.append((pdf[:4], name)))
    dialog.ui.print_button.click()
    desk.tasks.wait()
    assert printed == [(b"%PDF", "Jaarverslag incidenten - 2026-2027 - 2026-11-23.pdf")]
    dialog.presenter.save_pdf(tmp_path / "a.pdf")
    desk.tasks.wait()
    dialog.presenter.save_workbook(tmp_path / "a.xlsx")
    desk.tasks.wait()
    assert [path.read_bytes()[:2] for path in desk.tools.save_file.paths] == [b"%P", b"PK"]
    assert made_lines(desk) == ["incident.report"] * 3
    dialog.ui.pdf_button.click()
    dialog.ui.excel_button.click()
    dialog.ui.close_button.click()


def test_text_that_is_to_be_pasted_goes_to_the_clipboard(qtbot, desk):
    note = export_note(desk.place, ())

    def make(_part, _preview):
        return Report("Tekst", "", note, (Prose("Kop", ("Regel.",)), Rows("", ("A",), (1,), (("x",),))))

    dialog = dialog_of(qtbot, desk, (Offer("Tekst", make, copied=True, tabled=False),))
    assert not dialog.ui.excel_button.isVisible()
    dialog.ui.copy_button.click()
    desk.tasks.wait()
    assert QGuiApplication.clipboard().text() == "Tekst\n\nKop\nRegel."


@pytest.mark.parametrize("error", [NotFoundError(what="Dossier", key="1"), OSError("weg")])
def test_what_cannot_be_made_says_why(qtbot, desk, error):
    def make(_part, _preview):
        raise error

    dialog = dialog_of(qtbot, desk, (Offer("Stuk", make),))
    assert not dialog.ui.print_button.isEnabled()
    assert dialog.ui.message_bar.isVisible() is isinstance(error, OSError)


class Later:
    """Runs work when the test says so."""

    def __init__(self):
        self.held = []

    def __call__(self, title, work, done, failed):
        self.held.append((work, done, failed))


def test_only_the_newest_question_is_answered(desk):
    view, run = RecordingView(), Later()
    note = export_note(desk.place, ())
    offers = [Offer(name, lambda _p, _q, name=name: Report(name, "", note, (), suggested_name=name)) for name in "ab"]
    presenter = ReportPresenter(view, desk.tools, run, offers)
    presenter.start()
    presenter.choose(1)
    (first, done_first, failed_first), (second, done_second, _) = run.held
    done_second(second(None))
    done_first(first(None))
    failed_first(OSError())
    assert Path(presenter.proposed_name("pdf")).stem == "b"
    assert (view.count("show_pages"), view.count("show_nothing")) == (1, 0)


def test_the_page_offers_it_and_the_tour_shows_it(qtbot, desk, office):
    a_file(office)
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    dialog = case_stops.yearly_report(window)
    assert isinstance(dialog, ReportDialog)
    assert dialog.ui.preview.document is not None
    dialog.close()
    papers = case_stops.case_papers(window)
    assert papers.windowTitle() == "Stukken van dossier 2026-001"
    assert [papers.ui.what_combo.itemText(n) for n in range(papers.ui.what_combo.count())] == [
        "Samenvatting en bewijslijst voor de politie"
    ]
    assert papers.ui.print_button.isEnabled()
    papers.close()
