"""Every page and dialog by keyboard: names for what can be reached, Alt letters of its own, a sensible first focus."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.gui.conftest import make_desk
from tests.support import Office
from wm_desktop.documents.issued_list import draw as draw_issued_list
from wm_desktop.documents.letter_batch import Press
from wm_desktop.documents.no_consent_list import draw
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.post import draw_post
from wm_desktop.documents.report import draw as draw_report
from wm_desktop.documents.trip_list import draw as draw_trip_list
from wm_desktop.documents.window_sheet import draw_window_test
from wm_desktop.documents.word.sample import sample_template
from wm_desktop.documents.word.template import read_template_file
from wm_desktop.gui import doors, theme
from wm_desktop.gui.consent.summary import FIRST_PURPOSE
from wm_desktop.gui.enter_key import EnterKey
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.start.panels import LoginPanel, NewFilePanel, RecoverPanel, RecoveryKeyPanel, WelcomePanel
from wm_desktop.gui.tour import tour_stops
from wm_desktop.spreadsheets.read import read_source
from wm_desktop.spreadsheets.write import register_workbook

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

REACHED = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QTabBar,
)  # fmt: skip
PANELS = (WelcomePanel, NewFilePanel, RecoveryKeyPanel, LoginPanel, RecoverPanel)


@pytest.fixture
def window(qtbot, place, tmp_path):
    office = Office(place)
    for number, name in enumerate(("Noor van der Meulen", "Sem de Vries", "Yusuf Kaya")):
        office.pupil(name, group=f"{3 + number}A")
    desk = make_desk(
        place,
        tmp_path,
        read_source=read_source,
        register_workbook=register_workbook,
        draw_no_consent_list=draw,
        draw_report=draw_report,
        draw_issued_list=draw_issued_list,
        draw_trip_list=draw_trip_list,
        letter_paper=letter_paper,
        draw_window_test=draw_window_test,
        draw_post=draw_post,
        read_word_template=read_template_file,
        sample_word_template=sample_template,
        batch_press=Press,
    )
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.tasks.wait()
    desk.close()


def reached(root: QWidget) -> list[QWidget]:
    """Everything Tab comes to, without the parts Qt itself puts inside fields."""
    found = [widget for kind in REACHED for widget in root.findChildren(kind)]
    return [
        widget
        for widget in found
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not within_a_field(widget)
    ]


def within_a_field(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        parent = parent.parentWidget()
    return False


def has_name(widget: QWidget, root: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text or any(label.buddy() is widget for label in root.findChildren(QLabel)))


def nameless(root: QWidget) -> list[str]:
    return [f"{type(w).__name__} {w.objectName()}" for w in reached(root) if not has_name(w, root)]


def alt_letter(text: str) -> str:
    bare = text.replace("&&", "")
    place = bare.find("&")
    return bare[place + 1].casefold() if 0 <= place < len(bare) - 1 else ""


def letters_twice(root: QWidget) -> dict[str, list[str]]:
    """The Alt letters that two things which can be seen and used share."""
    texts = [label.text() for label in root.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    texts += [b.text() for b in root.findChildren(QAbstractButton) if b.isVisible()]
    texts += [bar.tabText(n) for bar in root.findChildren(QTabBar) if bar.isVisible() for n in range(bar.count())]
    texts += [a.text() for bar in root.findChildren(QMenuBar) if bar.isEnabled() for a in bar.actions()]
    counted = Counter(filter(None, map(alt_letter, texts)))
    return {key: [t for t in texts if alt_letter(t) == key] for key, times in counted.items() if times > 1}


@pytest.mark.parametrize("stop", tour_stops(), ids=lambda stop: stop.name)
def test_everything_on_the_tour_has_a_name_and_its_own_alt_letter(window, stop) -> None:
    shown = stop.show(window)
    window.desk.tasks.wait()
    try:
        assert nameless(shown) == []
        assert letters_twice(shown) == {}
        if isinstance(shown, QDialog):
            first = shown.focusWidget()
            assert isinstance(first, REACHED), first
    finally:
        if shown is not window:
            shown.close()


@pytest.mark.parametrize("make", [doors.open_settings, doors.open_find, doors.open_consent_import])
def test_a_door_begins_at_a_field_or_button(window, make) -> None:
    dialog = make(window.desk, window)
    assert isinstance(dialog.focusWidget(), REACHED)
    assert nameless(dialog) == []
    dialog.close()


def test_every_tab_of_the_settings_has_names_and_letters(window) -> None:
    dialog = doors.open_settings(window.desk, window)
    for number in range(dialog.ui.tabs.count()):
        dialog.ui.tabs.setCurrentIndex(number)
        assert nameless(dialog) == []
        assert letters_twice(dialog) == {}
    dialog.close()


@pytest.mark.parametrize("make", PANELS)
def test_the_first_screens_have_names_letters_and_a_first_field(qtbot, make) -> None:
    panel = make()
    qtbot.addWidget(panel)
    panel.show()
    assert nameless(panel) == []
    assert letters_twice(panel) == {}
    assert panel.focusProxy() in reached(panel)


def test_enter_presses_the_button_with_the_focus(qtbot, qapp) -> None:
    pressed = []
    box = QWidget()
    QHBoxLayout(box)
    for name in ("een", "twee"):
        button = QPushButton(name, box)
        button.clicked.connect(lambda _checked=False, name=name: pressed.append(name))
        box.layout().addWidget(button)
    qtbot.addWidget(box)
    watch = EnterKey(qapp)
    box.show()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is box.windowHandle())
    watch._watch(box.windowHandle())
    button.setFocus()
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_Return)
    assert pressed == ["twee"]
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_A)
    assert pressed == ["twee"]


def test_enter_is_left_to_fields_and_check_boxes(qtbot, qapp) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = EnterKey(qapp)
    field.show()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is field.windowHandle())
    watch._watch(field.windowHandle())
    with qtbot.waitSignal(field.returnPressed):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_Return)


def test_ctrl_l_locks_from_within_a_dialog(window, qtbot) -> None:
    dialog = doors.open_find(window.desk, window)
    qtbot.keyClick(dialog.ui.search_edit, Qt.Key.Key_L)
    assert not window.is_locked
    qtbot.keyClick(dialog.ui.search_edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.is_locked)
    assert not dialog.isVisible()
    window.unlock()
    assert dialog.isVisible()
    assert dialog.ui.search_edit.text() == "l"
    dialog.close()


def test_a_long_name_does_not_make_the_wizard_wider(window, tmp_path) -> None:
    path = tmp_path / f"{'n' * 180}.csv"
    path.write_text(f"Leerlingnummer;Naam;Groep;Website\n1;{'x' * 200};3A;ja\n", encoding="utf-8")
    wizard = doors.open_consent_import(window.desk, window, path)
    window.desk.tasks.wait()
    wizard.presenter.go_to(3, "")
    window.desk.tasks.wait()
    assert wizard.minimumSizeHint().width() < 1200
    wizard.close()


def test_a_bad_file_leaves_nothing_of_the_one_before_it(window, tmp_path) -> None:
    good, bad = tmp_path / "goed.csv", tmp_path / "leeg.csv"
    good.write_text("Leerlingnummer;Naam;Groep;Website\n1;Noor van der Meulen;3A;ja\n", encoding="utf-8")
    bad.write_bytes(b"")
    wizard = doors.open_consent_import(window.desk, window, good)
    window.desk.tasks.wait()
    assert not wizard.file_step.ui.found_panel.isHidden()
    wizard.open_file(bad)
    window.desk.tasks.wait()
    assert wizard.file_step.ui.found_panel.isHidden()
    assert wizard.file_step.ui.file_label.text() == "leeg.csv"
    assert "leeg" in wizard.ui.message_bar.text
    wizard.close()


def test_a_sheet_without_pupils_is_said_to_have_none(window, tmp_path) -> None:
    path = tmp_path / "brief.csv"
    path.write_text("Beste ouders;van\nhierbij;het nieuws\n", encoding="utf-8")
    wizard = doors.open_consent_import(window.desk, window, path)
    window.desk.tasks.wait()
    assert "geen leerlingen" in wizard.file_step.ui.found_label.text()
    wizard.close()


def test_the_register_grows_with_the_text(window, qtbot, qapp) -> None:
    page = window.go_to_page("consent")
    theme.apply(qapp, dark=False, text_percent=100)
    window.theme_changed()
    qtbot.wait(20)
    width, height = page.table.columnWidth(FIRST_PURPOSE), page.table.rowHeight(0)
    theme.apply(qapp, dark=False, text_percent=150)
    try:
        window.theme_changed()
        qtbot.waitUntil(lambda: page.table.columnWidth(FIRST_PURPOSE) > width * 1.2)
        assert page.table.rowHeight(0) == page.table.frozen.rowHeight(0) > height
    finally:
        theme.apply(qapp, dark=False, text_percent=100)
        window.theme_changed()
    qtbot.waitUntil(lambda: page.table.columnWidth(FIRST_PURPOSE) == width)
