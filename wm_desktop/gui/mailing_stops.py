"""The tour's pictures of letters to many."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.gui.merge.batch_view import LetterBatchDialog
from wm_desktop.gui.merge.view import WordMergeDialog

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow


def letter_batch(window: MainWindow) -> QWidget:
    """An invitation to the families of the school, with the first letter beside it."""
    dialog = LetterBatchDialog(window.desk, window)
    dialog.open()
    texts = ("de informatieavond van alle groepen", "dinsdag 8 december, 19.30 uur", "in de aula")
    for name, text in zip(("gelegenheid", "wanneer", "waar"), texts, strict=True):
        edit = dialog.ui.fields.edits[name]
        if isinstance(edit, QLineEdit):
            edit.setText(text)
    dialog.look()
    window.desk.tasks.wait()
    return dialog


def word_merge(window: MainWindow) -> QWidget:
    """A school's own template, chosen and ready to be filled for all families."""
    dialog = WordMergeDialog(window.desk, window)
    dialog.open()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Uitnodiging ouderavond.docx"
        path.write_bytes(window.desk.tools.sample_word_template())
        dialog.presenter.choose_template(path)
        window.desk.tasks.wait()
    return dialog
