"""The tour's pictures of the consent register, its list on paper, and reading in."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import AnswerKind, ConsentStatus
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui import doors
from wm_desktop.gui.consent.conflicts_view import ConflictsDialog
from wm_desktop.gui.consent.summary import FIRST_PURPOSE
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.family.view import FamilyDialog
from wm_desktop.gui.import_wizard.view import ImportWizard
from wm_desktop.gui.import_wizard.wizard_view import Step
from wm_desktop.gui.lists.issue_view import ListIssueDialog
from wm_desktop.gui.lists.issued_view import IssuedListsDialog
from wm_desktop.gui.lists.view import ListPrintDialog
from wm_desktop.gui.roster.view import RosterImportDialog
from wm_desktop.services.consent_import import undo_import
from wm_desktop.services.family import family_of
from wm_desktop.services.issued_lists import NewIssue, issue_list
from wm_desktop.services.issued_papers import issued_rows
from wm_desktop.services.lists import ListKind
from wm_desktop.services.rows import ConsentFilter

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_PAGES_APPEAR_MS = 350
_NEW_PUPILS = (
    "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep\n"
    "99001;Noor;van der;Meulen;3-11-2021;1/2A\n99002;Sem;de;Vries;17-1-2022;1/2A\n"
)
_COLUMNS = 5
_NEW_CHILDREN = ("Jip van den Zomer", "Fenna Bijsterveld")


def register(window: MainWindow) -> QWidget:
    """The matrix with the story of a cell beside it."""
    page = _page(window)
    page.presenter.clear_filter()
    page.close_answer()
    page.table.setCurrentIndex(page.table.matrix.index(2, FIRST_PURPOSE + 1))
    return window


def recording(window: MainWindow) -> QWidget:
    """An answer about to be recorded."""
    register(window)
    page = _page(window)
    page.attempt(lambda: page.presenter.start_answer(AnswerKind.NO))
    return window


def conflicts(window: MainWindow) -> QWidget:
    """The worklist of cells in which parents disagree, with an answer about to be recorded."""
    dialog = ConflictsDialog(window.desk, window)
    dialog.open()
    window.desk.tasks.wait()
    first = dialog.conflicts.row(0)
    if first is not None:
        dialog.presenter.start(first)
    return dialog


def family(window: MainWindow) -> QWidget:
    """Brothers and sisters together, with some answers about to be recorded."""
    place = window.desk.place
    rows = place.queries.register(ConsentFilter()).rows
    families = (family_of(place, row.id) for row in rows)
    found = max(families, key=lambda one: len(one.children))
    dialog = FamilyDialog(window.desk, found.children[0].pupil.id, window)
    dialog.keeps_by_itself = True
    dialog.open()
    if found.guardians:
        dialog.ui.guardian_combo.setCurrentIndex(1)
        dialog.presenter.choose_guardian(found.guardians[0].id)
    for kind in (AnswerKind.YES, AnswerKind.YES, AnswerKind.NO):
        dialog.put(kind)
    return dialog


def paper_list(window: MainWindow) -> QWidget:
    """The no-consent list of one group, ready for the printer."""
    groups = window.desk.place.queries.groups()
    asked = ConsentFilter(purpose="website", group=groups[len(groups) // 2].name if groups else "")
    dialog = ListPrintDialog(window.desk, window, asked)
    dialog.open()
    window.desk.tasks.wait()
    _wait_for_pages()
    return dialog


def trip_list(window: MainWindow) -> QWidget:
    """All purposes of one group on one sheet."""
    dialog = paper_list(window)
    if isinstance(dialog, ListPrintDialog):
        dialog.ui.kind_combo.setCurrentIndex(dialog.ui.kind_combo.findData(ListKind.TRIP.value))
        for number in range(dialog.ui.purposes_list.count()):
            dialog.ui.purposes_list.item(number).setCheckState(Qt.CheckState.Checked)
        window.desk.tasks.wait()
        _wait_for_pages()
    return dialog


def issued_lists(window: MainWindow) -> QWidget:
    """Who holds which list."""
    _issue_first(window)
    dialog = IssuedListsDialog(window.desk, window)
    dialog.open()
    window.desk.tasks.wait()
    _wait_for_pages()
    return dialog


def list_issue(window: MainWindow) -> QWidget:
    """A list about to be handed out."""
    dialog = ListIssueDialog(IssuedListsDialog(window.desk, window).presenter, window.desk.tasks, window)
    dialog.open()
    groups = dialog.ui.groups_list
    groups.item(groups.count() // 2).setCheckState(Qt.CheckState.Checked)
    return dialog


def register_changes(window: MainWindow) -> QWidget:
    """What changed between two days."""
    return doors.open_register_changes(window.desk, window, ConsentFilter())


def _issue_first(window: MainWindow) -> None:
    """One list to look at, where the school has handed out none."""
    place = window.desk.place
    groups = place.queries.groups()
    if groups and not issued_rows(place):
        group = groups[len(groups) // 2]
        goal = f"klassenapp {group.name}"
        new = NewIssue("website", group.ids, goal, "mw. Bos, klassenouder", "directie", place.today())
        issue_list(place, new)


def import_file(window: MainWindow) -> QWidget:
    """Step 1 of the wizard, on a list as a school makes it."""
    return _wizard(window, Step.FILE)


def import_columns(window: MainWindow) -> QWidget:
    """Step 2."""
    return _wizard(window, Step.COLUMNS)


def import_meaning(window: MainWindow) -> QWidget:
    """Step 3."""
    return _wizard(window, Step.MEANING)


def import_pupils(window: MainWindow) -> QWidget:
    """Step 4."""
    wizard = _wizard(window, Step.PUPILS)
    wizard.pupils_step.ui.show_combo.setCurrentIndex(wizard.pupils_step.ui.show_combo.findData("all"))
    return wizard


def import_preview(window: MainWindow) -> QWidget:
    """Step 5."""
    return _wizard(window, Step.PREVIEW)


def import_done(window: MainWindow) -> QWidget:
    """What is said when all of it is stored; the tour takes it back, so that its other pictures stay true."""
    wizard = _wizard(window, Step.PREVIEW)
    wizard.batch_stored.connect(lambda batch, _: undo_import(window.desk.place, batch))
    wizard.ui.next_button.click()
    window.desk.tasks.wait()
    return wizard


def import_log(window: MainWindow) -> QWidget:
    """The log of imports."""
    return doors.open_import_log(window.desk, window)


def roster_import(window: MainWindow) -> QWidget:
    """The roster import, on a short list with two pupils who are new."""
    dialog = RosterImportDialog(window.desk, window)
    dialog.open()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Nieuwe leerlingen.csv"
        path.write_text(_NEW_PUPILS, encoding="utf-8")
        dialog.open_file(path)
        window.desk.tasks.wait()
    return dialog


def _page(window: MainWindow) -> ConsentPage:
    page = window.go_to_page("consent")
    if not isinstance(page, ConsentPage):
        raise TypeError(page)
    return page


def _wizard(window: MainWindow, step: Step) -> ImportWizard:
    wizard = ImportWizard(window.desk, window)
    wizard.open()
    with tempfile.TemporaryDirectory() as folder:
        wizard.open_file(_list(window, Path(folder)))
        window.desk.tasks.wait()
    while wizard.ui.steps_stack.currentIndex() < step and wizard.ui.next_button.isEnabled():
        wizard.ui.next_button.click()
        window.desk.tasks.wait()
    return wizard


def _list(window: MainWindow, folder: Path) -> Path:
    """A list as a school makes it: a title, marks without a meaning, names written otherwise, two new children."""
    place = window.desk.place
    register = place.queries.register(ConsentFilter())
    purposes = register.purposes[:_COLUMNS]
    year = SchoolYear.of(place.today())
    lines = [f"Toestemmingen beeldmateriaal {year}", "", ";".join(["Leerling", "Groep", *(p.label for p in purposes)])]
    for number, row in enumerate(register.rows):
        answers = (_as_written(number + column, row.cells[column].status) for column in range(len(purposes)))
        lines.append(";".join([_name_as_written(number, row.name), row.group, *answers]))
    lines += [f"{name};{register.rows[0].group};" + ";".join("ja" for _ in purposes) for name in _NEW_CHILDREN]
    lines += ["", "x = wel toestemming"]
    path = folder / f"Toestemmingen {year}.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _as_written(number: int, status: ConsentStatus) -> str:
    """Most families say the same as before; some other things stand in a list too."""
    if number % 23 == 0:
        return "ja, mits niet herkenbaar"
    if number % 17 == 0:
        return "nee" if status is ConsentStatus.YES else "ja"
    if number % 13 == 0:
        return ""
    if number % 5 == 0 and status is ConsentStatus.YES:
        return "x" if number % 2 else "v"
    if status in {ConsentStatus.YES, ConsentStatus.NO}:
        return "ja" if status is ConsentStatus.YES else "nee"
    return "ja" if number % 3 else "nee"


def _name_as_written(number: int, name: PersonName) -> str:
    if number % 9 == 4:
        return name.full.upper()
    if number % 11 == 5:
        return name.full.replace("e", "", 1)
    return name.full if number % 3 else name.listed


def _wait_for_pages() -> None:
    """QtPdf draws in a thread of its own; give it the time to be on the screen."""
    loop = QEventLoop()
    QTimer.singleShot(_PAGES_APPEAR_MS, loop.quit)
    loop.exec()
