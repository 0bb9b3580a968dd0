"""The tour's pictures of incidents, letters and the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMimeData, QTimer
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.letters import LetterState
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.doors import open_group_post
from wm_desktop.gui.evidence.dialogs import AddEvidenceDialog
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.filing.view import FilingTab
from wm_desktop.gui.incidents.overview.link_dialog import LinkDialog
from wm_desktop.gui.incidents.overview.view import OverviewTab
from wm_desktop.gui.incidents.stage_dialog import StageDialog
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.incidents.work.dialogs import DoneDialog, OwnTaskDialog, TermDialog
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.view import LettersPage
from wm_desktop.gui.post.view import PostDialog
from wm_desktop.gui.printing.view import PrintDialog
from wm_desktop.services.rows import IncidentRow

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_PAGES_APPEAR_MS = 350


def incidents(window: MainWindow) -> QWidget:
    """The list of files, names hidden."""
    page = _incidents_page(window)
    page.show_list()
    page.ui.open_only_check.setChecked(False)
    return window


def incident_file(window: MainWindow) -> QWidget:
    """A file with much in it: one that is being handled, with letters and several people."""
    page = _incidents_page(window)
    files = (row.incident for row in page.model.rows)
    rows = sorted(files, key=_how_full)
    if rows:
        page.open_file(rows[-1].id)
    return window


def _how_full(row: IncidentRow) -> tuple[bool, bool, int]:
    return row.stage is IncidentStage.MEASURE_RUNNING, row.letters > 0, len(row.parties)


def incident_timeline(window: MainWindow) -> QWidget:
    """The timeline of that file."""
    incident_file(window)
    _incidents_page(window).file_view.go_to(TimelineTab)
    return window


def incident_work(window: MainWindow) -> QWidget:
    """What must be done in that file, and what was done."""
    incident_file(window)
    view = _incidents_page(window).file_view
    view.go_to(WorkTab)
    view.tab(WorkTab).ui.done_check.setChecked(True)
    return window


def incident_stage(window: MainWindow) -> QWidget:
    """Which stage comes next, with what is still open in that file."""
    incident_file(window)
    _incidents_page(window).file_view.ask_stage()
    return _asking(window, StageDialog)


def incident_link(window: MainWindow) -> QWidget:
    """Which other file belongs with that one."""
    incident_file(window)
    _incidents_page(window).file_view.tab(OverviewTab).ask_link()
    return _asking(window, LinkDialog)


def work_done(window: MainWindow) -> QWidget:
    """What came of the most urgent thing in that file."""
    incident_work(window)
    tab = _incidents_page(window).file_view.tab(WorkTab)
    tab.ui.work_table.select_number(0)
    tab.ask_done()
    return _asking(window, DoneDialog)


def term_changed(window: MainWindow) -> QWidget:
    """How a running term of that file changes."""
    incident_work(window)
    tab = _incidents_page(window).file_view.tab(WorkTab)
    tab.ui.work_table.select_number(tab.lines.number_of(lambda line: line.term is not None and line.is_open))
    tab.ask_change()
    return _asking(window, TermDialog)


def own_task(window: MainWindow) -> QWidget:
    """Something the office wants to remember in that file."""
    incident_work(window)
    _incidents_page(window).file_view.tab(WorkTab).ask_task()
    return _asking(window, OwnTaskDialog)


def _asking(window: MainWindow, kind: type[AskingDialog]) -> QWidget:
    """The dialog of a kind that is open now, which the tour may close; the window when there is none."""
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    for dialog in found:
        dialog.keeps_by_itself = True
    return found[-1] if found else window


def incident_evidence(window: MainWindow) -> QWidget:
    """The evidence of that file."""
    incident_file(window)
    view = _incidents_page(window).file_view
    view.go_to(EvidenceTab)
    panel = view.tab(EvidenceTab).panel
    panel.ui.evidence_table.select_number(0 if panel.pieces else -1)
    window.desk.tasks.wait()
    return window


def incident_check(window: MainWindow) -> QWidget:
    """What that file lacks, with everything that is to be filed ticked."""
    incident_file(window)
    view = _incidents_page(window).file_view
    view.go_to(FilingTab)
    view.tab(FilingTab).presenter.tick_all()
    return window


def evidence_added(window: MainWindow) -> QWidget:
    """What is asked of a pasted screenshot."""
    incident_evidence(window)
    panel = _incidents_page(window).file_view.tab(EvidenceTab).panel
    data = QMimeData()
    data.setText("Schrijf het niet op, dan is er niets gebeurd.")
    if not panel.take(data):
        return window
    dialog = window.findChildren(AddEvidenceDialog)[-1]
    dialog.ui.note_edit.setText("Voorgelezen en overgenomen in bijzijn van de leerkracht.")
    dialog.keeps_by_itself = True
    return dialog


def evidence_shown(window: MainWindow) -> QWidget:
    """A mail inside the program, with what hangs on it."""
    incident_evidence(window)
    panel = _incidents_page(window).file_view.tab(EvidenceTab).panel
    found = panel.model.number_of(lambda line: line.piece.media_type == "message/rfc822")
    panel.ui.evidence_table.select_number(found)
    panel.ui.view_evidence_button.click()
    window.desk.tasks.wait()
    shown = [dialog for dialog in window.findChildren(EvidenceDialog) if dialog.isVisible()]
    return shown[-1] if shown else window


def new_incident(window: MainWindow) -> QWidget:
    """The dialog of a new incident."""
    page = _incidents_page(window)
    page.show_list()
    page.on_new()
    return page.window().findChildren(QWidget, "IncidentNew")[-1]


def yearly_report(window: MainWindow) -> QWidget:
    """The yearly report with its charts, before it is printed."""
    page = _incidents_page(window)
    page.show_list()
    page.show_reports()
    _let_pages_appear(window)
    return page.window().findChildren(QWidget, "ReportPrint")[-1]


def case_papers(window: MainWindow) -> QWidget:
    """The papers of the file with the most in it."""
    incident_file(window)
    page = _incidents_page(window)
    if not page.is_open:
        return window
    page.file_view.ask_papers()
    _let_pages_appear(window)
    return page.window().findChildren(QWidget, "ReportPrint")[-1]


def letters(window: MainWindow) -> QWidget:
    """The list of letters with the newest final one beside it."""
    page = window.go_to_page("letters")
    if isinstance(page, LettersPage):
        page.ui.letters_table.select_number(page.model.number_of(lambda row: row.state is not LetterState.DRAFT))
        _let_pages_appear(window)
    return window


def letter(window: MainWindow) -> QWidget:
    """A letter being written: a concept when there is one."""
    page = window.go_to_page("letters")
    if not isinstance(page, LettersPage) or not page.model.rows:
        return window
    rows = sorted(page.model.rows, key=lambda row: row.state is not LetterState.DRAFT)
    dialog = LetterEditDialog(window.desk, rows[0].id, window)
    dialog.open()
    _let_pages_appear(window)
    return dialog


def letter_delivery(window: MainWindow) -> QWidget:
    """A letter on its way, and what came of it."""
    letters(window)
    page = window.go_to_page("letters")
    if not isinstance(page, LettersPage) or not page.ui.sent_button.isEnabled():
        return window
    page.ui.sent_button.click()
    return _asking(window, DeliveryDialog)


def letter_printing(window: MainWindow) -> QWidget:
    """The letter on its way to the printer."""
    page = window.go_to_page("letters")
    if not isinstance(page, LettersPage) or not page.model.rows:
        return window
    page.ui.letters_table.select_number(0)
    window.desk.tasks.wait()
    page.ui.print_button.click()
    window.desk.tasks.wait()
    return page.window().findChildren(PrintDialog)[-1]


def labels(window: MainWindow) -> QWidget:
    """Labels for the parents of the second group."""
    window.go_to_page("persons")
    dialog = open_group_post(window.desk, window, 2)
    _let_pages_appear(window)
    return dialog


def envelopes(window: MainWindow) -> QWidget:
    """Envelopes for the chosen letter."""
    letters(window)
    page = window.go_to_page("letters")
    if not isinstance(page, LettersPage) or not page.model.rows:
        return window
    page.ui.post_button.click()
    dialog = page.window().findChildren(PostDialog)[-1]
    dialog.ui.paper_combo.setCurrentIndex(2)
    _let_pages_appear(window)
    return dialog


def _incidents_page(window: MainWindow) -> IncidentsPage:
    page = window.go_to_page("incidents")
    if not isinstance(page, IncidentsPage):
        raise TypeError(page)
    return page


def _let_pages_appear(window: MainWindow) -> None:
    """The pages of a PDF are drawn by a thread of Qt's own, which tells nobody when it is done."""
    window.desk.tasks.wait()
    loop = QEventLoop()
    QTimer.singleShot(_PAGES_APPEAR_MS, loop.quit)
    loop.exec()
