"""The smaller parts around reading in: dropping, saving, the words, and what is said afterwards."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from tests.gui.registers import answer, purposes
from wm_desktop.domain.consent import Audience, ConsentStatus
from wm_desktop.gui import save_as
from wm_desktop.gui.consent.words import answer_lines, cell_advice, cell_reading, column_tip, history_html
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.import_wizard import ending, view, words
from wm_desktop.gui.import_wizard.choices import Choices
from wm_desktop.gui.import_wizard.drop_zone import DropZone, dropped_file
from wm_desktop.gui.import_wizard.lines import Counts
from wm_desktop.gui.import_wizard.roles import role_word
from wm_desktop.gui.pages import Page
from wm_desktop.services.consent_import import UndoReport
from wm_desktop.services.rows import ConsentCell

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def zone(qtbot):
    made = DropZone()
    qtbot.addWidget(made)
    return made


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_one_file_is_taken_from_a_drop(zone, qtbot, tmp_path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"x")
    data = mime(tmp_path, path)
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), COPY, data, LEFT, NONE)
    zone.dragEnterEvent(enter)
    assert enter.isAccepted()
    before = zone.styleSheet()
    zone.dragLeaveEvent(QDragLeaveEvent())
    assert zone.styleSheet() != before
    with qtbot.waitSignal(zone.file_dropped) as dropped:
        zone.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert dropped.args == [path]


def test_what_is_no_file_is_not_taken(zone, tmp_path) -> None:
    assert dropped_file(mime(tmp_path / "weg.xlsx")) is None
    data = QMimeData()
    data.setText("tekst")
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), COPY, data, LEFT, NONE)
    enter.ignore()
    zone.dragEnterEvent(enter)
    assert not enter.isAccepted()
    zone.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))


def test_saving_proposes_a_name_in_the_folder_used_last(qtbot, tmp_path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    chosen = []
    dialog = save_as.ask_save(parent, settings, "Lijst.pdf", "PDF (*.pdf)", chosen.append)
    dialog.fileSelected.emit(str(tmp_path / "Lijst.pdf"))
    dialog.close()
    assert chosen == [tmp_path / "Lijst.pdf"]
    assert save_as.usual_folder(settings) == tmp_path
    dialog = save_as.ask_open(parent, settings, "Excel (*.xlsx)", chosen.append)
    dialog.fileSelected.emit(str(tmp_path / "in.xlsx"))
    dialog.close()
    again = save_as.ask_open(parent, settings, "Excel (*.xlsx)", chosen.append)
    assert Path(again.directory().absolutePath()) == tmp_path
    again.close()


def test_after_an_import_the_page_says_so_with_the_way_back(qtbot, desk, monkeypatch) -> None:
    page = Page(desk)
    qtbot.addWidget(page)
    page.show()
    undone = []
    monkeypatch.setattr(ending, "undo", lambda desk, page, batch: undone.append(batch))
    with qtbot.waitSignal(desk.go_requested) as gone:
        ending.tell_stored(desk, page, "ronde", Counts(48, 47, 12, 0, 0, 0))
    assert gone.args == [Aim("consent")]
    assert page.messages.text.startswith("Ingelezen: 47 rijen, 12 wijzigingen")
    page.on_undo()
    assert undone == ["ronde"]


def test_a_window_that_was_dropped_on_says_it_on_its_visible_page(qtbot, desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ending.tell_stored(desk, window, "ronde", Counts(1, 1, 1, 0, 0, 0))
    page = Page(desk, window)
    window.show()
    ending.tell_stored(desk, window, "ronde", Counts(1, 1, 1, 0, 0, 0))
    assert "Ingelezen" in page.messages.text


def test_an_undo_says_what_stayed() -> None:
    text = words.undone_text(UndoReport(uuid4(), 12, (("1001", "website"),), ("2001", "2002")))
    assert text == (
        "Ongedaan gemaakt: 12 antwoorden tellen niet meer. 1 antwoorden die daarna zijn vastgelegd, blijven gelden. "
        "2 toegevoegde leerlingen blijven staan."
    )


def test_choices_change_only_when_something_else_is_chosen() -> None:
    choices = Choices({"empty_means": "no", "columns": [{"header": "Web", "role": "ignore"}]})
    choices.set("empty_means", "no")
    assert not choices.changed
    choices.set_role("Blad1", "D", "purpose:website")
    assert choices.changed
    assert choices.profile["columns"][0] == {"sheet": "Blad1", "letter": "D", "role": "purpose:website"}
    choices.changed = False
    choices.set_role("Blad1", "D", "purpose:website")
    choices.set_colour("00B050", "yes")
    assert choices.changed
    choices.set_header_rows("Blad1", [5])
    choices.changed = False
    choices.set_header_rows("Blad1", [5])
    assert not choices.changed
    choices.profile["columns"].clear()
    assert len(choices.profile["columns"]) == 2


def test_roles_have_words() -> None:
    known = purposes("website", "pers")
    assert role_word("first_name", known) == "Roepnaam"
    assert role_word("purposes:website,pers", known) == "Doelen: Website, Pers"
    assert role_word("iets", known) == "iets"


def test_the_story_is_told_in_full_and_escaped() -> None:
    told = answer(
        "no",
        "Anna <b>",
        file_name="lijst.xlsx",
        source="Blad1!D14",
        remark="a & b",
        retracted=True,
        recorded_at=datetime(2026, 9, 4, 8, 12, tzinfo=UTC),
    )
    html = history_html([told])
    assert "<s>" in html
    assert "Anna &lt;b&gt;" in html
    assert answer_lines(told) == [
        "teruggenomen: telt niet meer",
        "03-09-2026, formulier",
        "vastgelegd door directie op 04-09-2026 10:12",
        "lijst.xlsx, Blad1!D14",
        "“a & b”",
    ]
    assert answer_lines(answer("yes", "Karel", counts=False))[0] == "geen gezag: telt niet mee"
    assert "nog niets" in history_html([])


def test_every_state_has_a_reading_and_its_advice() -> None:
    assert cell_reading(ConsentCell(ConsentStatus.NO, date(2026, 9, 3))) == "nee sinds 03-09-2026"
    assert "niet eens" in cell_advice(ConsentCell(ConsentStatus.CONFLICT))
    assert "nooit getoond" in cell_advice(ConsentCell(ConsentStatus.NO, withheld=True))
    assert cell_advice(ConsentCell(ConsentStatus.NO)) == ""
    (purpose,) = purposes("besloten")
    assert "buiten" in column_tip(purpose)
    assert purpose.audience is Audience.OUTWARD


def test_the_wizard_asks_for_files_without_blocking(qtbot, desk, monkeypatch, tmp_path) -> None:
    wizard = view.ImportWizard(desk)
    qtbot.addWidget(wizard)
    wizard.show()
    asked = []
    monkeypatch.setattr(view, "ask_open", lambda parent, settings, kind, then: asked.append(kind))
    monkeypatch.setattr(view, "ask_save", lambda parent, settings, name, kind, then: asked.append(name))
    wizard.file_step.ui.choose_button.click()
    wizard.preview_step.save_problems_requested.emit()
    assert "*.csv" in asked[0]
    assert asked[1] == "Fouten bij inlezen - 2026-11-23.xlsx"
    wizard.presenter.store()
    wizard.presenter.save_problems(tmp_path / "niets.xlsx")
    wizard.presenter.give_password("x")
    wizard.presenter.set_whole("empty_means", "no")
    wizard.presenter.back()
    assert not (tmp_path / "niets.xlsx").exists()
    wizard.ui.cancel_button.click()
    assert not wizard.isVisible()
