"""The tour's pictures of the texts of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.doors import open_letter_texts
from wm_desktop.gui.templates.view import TemplateTextsDialog

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_PAGES_APPEAR_MS = 350
_LOCATION = ", op onze locatie {{ location }}"


def text(window: MainWindow) -> QWidget:
    """A text being changed, with a doubt about a field that may be empty."""
    dialog = _dialog(window)
    edit = dialog.ui.text_edit
    edit.setPlainText(edit.toPlainText().replace("{% if location %}, locatie {{ location }}{% endif %}", _LOCATION, 1))
    return _settled(window, dialog)


def differences(window: MainWindow) -> QWidget:
    """What differs from the supplied text."""
    dialog = _dialog(window)
    edit = dialog.ui.text_edit
    edit.setPlainText(edit.toPlainText().replace("Met deze brief geven wij", "Hiermee geven wij", 1))
    dialog.ui.tabs.setCurrentWidget(dialog.ui.differences_tab)
    return _settled(window, dialog)


def history(window: MainWindow) -> QWidget:
    """Every version that was kept; one is made when there is none."""
    dialog = _dialog(window)
    if not dialog.history.rows and dialog.presenter.may_change:
        edit = dialog.ui.text_edit
        edit.setPlainText(edit.toPlainText().replace("Met deze brief geven wij", "Hiermee geven wij", 1))
        dialog.ui.note_edit.setText("Kortere eerste zin, afgesproken in het team.")
        dialog.store()
    dialog.ui.tabs.setCurrentWidget(dialog.ui.history_tab)
    dialog.ui.history_table.select_number(0)
    return _settled(window, dialog)


def _dialog(window: MainWindow) -> TemplateTextsDialog:
    dialog = open_letter_texts(window.desk, window, LetterKind.PUPIL_WARNING)
    if not isinstance(dialog, TemplateTextsDialog):
        raise TypeError(dialog)
    dialog.keeps_by_itself = True  # the tour closes it with what was typed
    return dialog


def _settled(window: MainWindow, dialog: TemplateTextsDialog) -> QWidget:
    """The text is looked over a moment later, and the pages are drawn by a thread that tells nobody when it is done."""
    dialog.settle_typing()
    window.desk.tasks.wait()
    loop = QEventLoop()
    QTimer.singleShot(_PAGES_APPEAR_MS, loop.quit)
    loop.exec()
    return dialog
