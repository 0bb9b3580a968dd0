"""What changed between two days, in the window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.gui.conftest import make_desk
from tests.support import MONDAY, Office
from wm_desktop.documents.change_list import draw
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.gui import doors
from wm_desktop.gui.lists.changes_view import RegisterChangesDialog
from wm_desktop.services.consent import record_answer
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.spreadsheets.register_lists import changes_workbook

TODAY = MONDAY.date()


@pytest.fixture
def desk(qapp, place, tmp_path):
    office = Office(place)
    pupils = [office.pupil("Noor van der Sluis", group="5A"), office.pupil("Sem de Graaf", group="6A")]
    website = next(one.id for one in place.queries.purposes() if one.code == "website")
    for pupil in pupils:
        for kind, days in ((AnswerKind.YES, 30), (AnswerKind.NO, 2)):
            record_answer(
                place, pupil_id=pupil.id, purpose_id=website, kind=kind, guardian_id=None,
                given_on=TODAY - timedelta(days=days), way=AnswerWay.FORM,
            )  # fmt: skip
    made = make_desk(place, tmp_path, draw_changes=draw, changes_workbook=changes_workbook)
    yield made
    made.close()


def open_dialog(qtbot, desk, asked=None) -> RegisterChangesDialog:
    dialog = RegisterChangesDialog(desk, None, asked)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.tasks.wait()
    return dialog


def shown(dialog) -> list[tuple[str, ...]]:
    return [tuple(column.text(row) for column in dialog.model.columns) for row in dialog.model.rows]


def test_it_begins_with_the_filter_of_the_register(qtbot, desk) -> None:
    filtered = ConsentFilter(group="5A", purpose="website", as_of=TODAY - timedelta(days=10), not_yes=True)
    dialog = open_dialog(qtbot, desk, filtered)
    assert (dialog.ui.first_edit.text(), dialog.ui.last_edit.text()) == ("13-11-2026", "23-11-2026")
    assert (dialog.ui.group_combo.currentText(), dialog.ui.purpose_combo.currentText()) == ("5A", "Website")
    assert shown(dialog) == [("Sluis, Noor van der", "5A", "Website", "ja", "nee", "21-11-2026")]
    assert dialog.ui.counts_label.text() == "1 wijziging bij 1 leerling"


def test_without_a_day_it_begins_with_the_school_year(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk)
    assert dialog.presenter.asked.first == date(2026, 8, 1)
    assert [(row[0], row[3], row[4]) for row in shown(dialog)] == [
        ("Graaf, Sem de", "onbeantwoord", "nee"),
        ("Sluis, Noor van der", "onbeantwoord", "nee"),
    ]


def test_other_days_and_another_part(qtbot, desk) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(as_of=TODAY - timedelta(days=10)))
    assert len(shown(dialog)) == 2
    dialog.ui.group_combo.setCurrentText("6A")
    desk.tasks.wait()
    assert [row[0] for row in shown(dialog)] == ["Graaf, Sem de"]
    dialog.ui.first_edit.setText("gisteren")
    dialog.ui.first_edit.editingFinished.emit()
    desk.tasks.wait()
    assert shown(dialog) == []
    dialog.ui.last_edit.setText("1-9-26")
    dialog.ui.last_edit.editingFinished.emit()
    desk.tasks.wait()
    assert "vroegste dag" in dialog.ui.message_bar.text
    assert not dialog.ui.pdf_button.isEnabled()
    dialog.ui.first_edit.setText("ooit")
    dialog.ui.first_edit.editingFinished.emit()
    assert "geen datum" in dialog.ui.message_bar.text
    dialog.ui.last_edit.setText("")
    dialog.ui.first_edit.setText("1-9-26")
    dialog.ui.first_edit.editingFinished.emit()
    desk.tasks.wait()
    assert dialog.ui.pdf_button.isEnabled()
    dialog.ui.first_edit.setText("ooit")
    for button in (dialog.ui.print_button, dialog.ui.pdf_button, dialog.ui.excel_button):
        button.setEnabled(True)
        button.click()
        assert "geen datum" in dialog.ui.message_bar.text
        assert not button.isEnabled()


def test_it_goes_to_paper_and_to_files(qtbot, desk, tmp_path, monkeypatch) -> None:
    dialog = open_dialog(qtbot, desk, ConsentFilter(as_of=TODAY - timedelta(days=10)))
    asked = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda pdf, name: asked.append((pdf[:4], name)))
    monkeypatch.setattr(dialog.output, "ask_target", lambda name, save: save(tmp_path / name))
    monkeypatch.setattr(
        "wm_desktop.gui.lists.changes_view.ask_save", lambda parent, settings, name, kind, save: save(tmp_path / name)
    )
    for button in (dialog.ui.print_button, dialog.ui.pdf_button, dialog.ui.excel_button):
        button.click()
    desk.tasks.wait()
    name = "Verschil in toestemmingen - 2026-11-23"
    assert asked == [(b"%PDF", f"{name}.pdf")]
    assert sorted(path.suffix for path in tmp_path.glob(f"{name}*")) == [".pdf", ".xlsx"]
    assert "Opgeslagen" in dialog.ui.message_bar.text
    dialog.reject()


def test_the_door_opens_it(qtbot, desk) -> None:
    dialog = doors.open_register_changes(desk, open_dialog(qtbot, desk))
    desk.tasks.wait()
    assert dialog.isVisible()
    dialog.close()
