"""The no-consent list in the window: choices, pages, printer and files."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import make_desk
from tests.support import Office, as_teacher
from wm_desktop.documents.no_consent_list import draw
from wm_desktop.documents.trip_list import draw as draw_trip_list
from wm_desktop.gui import doors
from wm_desktop.gui.lists.issued_view import IssuedListsDialog
from wm_desktop.gui.lists.view import ListPrintDialog
from wm_desktop.services.faults import TargetBusyError
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.spreadsheets.register_lists import trip_workbook
from wm_desktop.spreadsheets.write import no_consent_workbook


@pytest.fixture
def desk(qapp, place, tmp_path):
    office = Office(place)
    office.pupil("Noor van der Meulen", group="3A")
    office.pupil("Sem de Vries", group="5/6B")
    office.pupil("Zoë Bakker", group="1/2A", location="Miland")
    made = make_desk(
        place,
        tmp_path,
        draw_no_consent_list=draw,
        no_consent_workbook=no_consent_workbook,
        draw_trip_list=draw_trip_list,
        trip_workbook=trip_workbook,
    )
    yield made
    made.close()


def open_dialog(qtbot, desk, asked=None):
    dialog = ListPrintDialog(desk, None, asked)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.tasks.wait()
    return dialog


def tick(widget, text: str) -> None:
    (item,) = widget.findItems(text, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)


def made_lists(place) -> int:
    return sum(row.action == "list.make" for row in place.queries.audit())


def test_the_filter_of_the_page_is_taken_over(qtbot, desk, place) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website", group="3A"))
    assert dialog.ui.preview.document.pageCount() == 1
    assert dialog.ui.counts_label.text() == "1 vermeldingen, 1 leerlingen bekeken"
    assert dialog.ui.print_button.isEnabled()
    assert made_lists(place) == 0
    assert dialog.presenter.proposed_name("xlsx") == "Lijst zonder toestemming - website - groep 3A - 2026-11-23.xlsx"


def test_without_a_purpose_the_sheet_says_what_to_do(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk)
    assert "Vink links aan" in dialog.ui.preview.white_page.text
    assert not dialog.ui.print_button.isEnabled()
    tick(dialog.ui.purposes_list, "Website")
    tick(dialog.ui.purposes_list, "Pers")
    desk.tasks.wait()
    assert dialog.ui.preview.document.pageCount() == 6
    tick(dialog.ui.groups_list, "3A")
    desk.tasks.wait()
    assert dialog.ui.preview.document.pageCount() == 2


def test_the_kinds_of_list(qtbot, desk, tmp_path) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    kinds = dialog.ui.kind_combo
    assert dialog.windowTitle() == "Lijst zonder toestemming"
    kinds.setCurrentIndex(kinds.findData("photographer"))
    desk.tasks.wait()
    assert dialog.asked().purposes == ("klassenfoto",)
    assert dialog.ui.counts_label.text() == "0 vermeldingen, 3 leerlingen bekeken"
    assert dialog.presenter.proposed_name("pdf").startswith("Lijst voor de fotograaf - klassenfoto - ")
    kinds.setCurrentIndex(kinds.findData("trip"))
    desk.tasks.wait()
    assert len(dialog.asked().purposes) == dialog.ui.purposes_list.count()
    assert dialog.ui.counts_label.text() == "3 vermeldingen, 3 leerlingen bekeken"
    assert dialog.ui.preview.document.pageCount() == 3
    dialog.presenter.save_workbook(tmp_path / "uitstapje.xlsx")
    desk.tasks.wait()
    assert openpyxl.load_workbook(tmp_path / "uitstapje.xlsx").sheetnames == ["3A", "5-6B", "1-2A"]
    kinds.setCurrentIndex(kinds.findData("with"))
    desk.tasks.wait()
    assert dialog.asked().purposes == ("website",)
    assert dialog.presenter.proposed_name("pdf").startswith("Lijst met toestemming")


def test_a_location_narrows_the_groups(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website", group="3A"))
    dialog.ui.location_combo.setCurrentText("Miland")
    desk.tasks.wait()
    assert [dialog.ui.groups_list.item(n).text() for n in range(dialog.ui.groups_list.count())] == ["1/2A"]
    assert dialog.ui.counts_label.text().startswith("1 vermeldingen")


def test_a_day_that_is_none_is_said_on_the_sheet(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    dialog.ui.day_edit.setText("ooit")
    tick(dialog.ui.groups_list, "3A")
    assert "geen datum" in dialog.ui.preview.white_page.text
    assert not dialog.ui.pdf_button.isEnabled()
    dialog.ui.day_edit.setText("")
    dialog.ui.day_edit.editingFinished.emit()
    desk.tasks.wait()
    assert dialog.ui.pdf_button.isEnabled()


def test_a_day_that_was_just_typed_is_the_day_that_is_printed(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    desk.tasks.wait()
    dialog.ui.day_edit.setText("1-9-2026")
    dialog.ui.excel_button.click()
    assert dialog.presenter.asked.as_of == date(2026, 9, 1)
    dialog.ui.day_edit.setText("31-2-2026")
    for button in (dialog.ui.print_button, dialog.ui.pdf_button, dialog.ui.excel_button):
        button.setEnabled(True)
        button.click()
        assert "geen datum" in dialog.ui.preview.white_page.text
        assert not button.isEnabled()


def test_ctrl_a_ticks_everything_or_nothing(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    dialog.show()
    groups = dialog.ui.groups_list
    groups.setFocus()
    qtbot.waitUntil(groups.hasFocus)
    for wanted in (groups.count(), 0):
        qtbot.keyClick(groups, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert len(dialog.asked().groups) == wanted


def test_saving_writes_down_that_a_list_was_made(qtbot, desk, place, tmp_path) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    pdf, book = tmp_path / "lijst.pdf", tmp_path / "lijst.xlsx"
    dialog.presenter.save_pdf(pdf)
    dialog.presenter.save_workbook(book)
    desk.tasks.wait()
    assert pdf.read_bytes().startswith(b"%PDF")
    assert len(openpyxl.load_workbook(io.BytesIO(book.read_bytes())).sheetnames) == 3
    assert made_lists(place) == 2
    assert "Opgeslagen" in dialog.ui.message_bar.text
    dialog.ui.per_group_check.setChecked(False)
    dialog.presenter.save_workbook(book)
    desk.tasks.wait()
    assert len(openpyxl.load_workbook(io.BytesIO(book.read_bytes())).sheetnames) == 1


def test_a_target_that_is_open_elsewhere_is_said_and_the_choices_stay(qtbot, place, tmp_path, desk) -> None:
    def busy(path: Path, data: bytes) -> None:
        raise TargetBusyError(name=path.name)

    other = make_desk(place, tmp_path, draw_no_consent_list=draw, save_file=busy)
    dialog = open_dialog(qtbot, other, ConsentFilter(purpose="website"))
    dialog.presenter.save_pdf(tmp_path / "open.pdf")
    other.tasks.wait()
    assert "open.pdf" in dialog.ui.message_bar.text
    assert dialog.ui.pdf_button.isEnabled()
    dialog.reject()
    other.close()


def test_the_pages_go_to_the_print_dialog(qtbot, desk, monkeypatch) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    asked = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda pdf, name: asked.append((pdf, name)))
    dialog.ui.print_button.click()
    desk.tasks.wait()
    assert asked[0][0].startswith(b"%PDF")
    assert asked[0][1].endswith(".pdf")


def test_the_doors_open_the_dialogs_without_blocking(qtbot, desk, qapp) -> None:
    parent = ListPrintDialog(desk)
    qtbot.addWidget(parent)
    opened = [
        doors.open_no_consent_list(desk, parent, ConsentFilter(purpose="website")),
        doors.open_import_log(desk, parent),
        doors.open_roster_import(desk, parent),
        doors.open_consent_import(desk, parent),
        doors.open_dropped(desk, parent, Path("lijst.xlsx")),
    ]
    desk.tasks.wait()
    opened[0].ui.issued_button.click()
    [issued] = opened[0].findChildren(IssuedListsDialog)
    opened.append(issued)
    assert all(dialog.isVisible() for dialog in opened)
    for dialog in reversed(opened):
        dialog.close()
    qapp.processEvents()


def test_a_dropped_file_is_asked_about_unless_it_is_edexml(qtbot, desk, monkeypatch) -> None:
    parent = ListPrintDialog(desk)
    qtbot.addWidget(parent)
    went = []
    monkeypatch.setattr(doors, "open_roster_import", lambda desk, parent, path: went.append(("roster", path.name)))
    monkeypatch.setattr(doors, "open_consent_import", lambda desk, parent, path: went.append(("consent", path.name)))
    doors.open_dropped(desk, parent, Path("rooster.XML"))
    for number in (0, 1):
        box = doors.open_dropped(desk, parent, Path("lijst.xlsx"))
        assert "lijst.xlsx" in box.text()
        box.buttons()[number].click()
    assert sorted(went) == [("consent", "lijst.xlsx"), ("roster", "lijst.xlsx"), ("roster", "rooster.XML")]


def test_employees_come_along_when_they_are_ticked(qtbot, desk, place, tmp_path) -> None:
    Office(place).employee("Eva Jansen", group="3A")
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    pages = dialog.ui.preview.document.pageCount()
    dialog.ui.staff_check.setChecked(True)
    desk.tasks.wait()
    assert dialog.ui.preview.document.pageCount() == pages + 1
    assert dialog.ui.counts_label.text() == "4 vermeldingen, 3 leerlingen bekeken"
    dialog.presenter.save_workbook(tmp_path / "lijst.xlsx")
    desk.tasks.wait()
    book = openpyxl.load_workbook(tmp_path / "lijst.xlsx")
    assert book.sheetnames[-1] == "Medewerkers"
    cells = [cell.value for row in book["Medewerkers"].iter_rows() for cell in row]
    assert {"Jansen, Eva", "medewerker"} <= set(cells)
    assert "Website: 1 van de 1 medewerkers zonder toestemming" in cells
    trip = dialog.ui.kind_combo.findData("trip")
    dialog.ui.kind_combo.setCurrentIndex(trip)
    assert not dialog.ui.staff_check.isEnabled()
    assert not dialog.asked().staff
    dialog.reject()


def test_a_teacher_is_not_offered_employees(qtbot, desk, place) -> None:
    desk.place = as_teacher(place, Office(place).employee("Eva Jansen", group="3A"))
    dialog = open_dialog(qtbot, desk, ConsentFilter(purpose="website"))
    assert dialog.ui.staff_check.isHidden()
    assert dialog.ui.counts_label.text() == "1 vermeldingen, 1 leerlingen bekeken"
    dialog.reject()
