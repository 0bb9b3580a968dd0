"""Asking what takes the place of a final letter: a better one, or a letter that withdraws it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from wm_desktop.domain.letters import LetterKind


class ReplaceBox(QMessageBox):
    """Asks once, saying what stays; `make` gets the kind of the new letter, None for the same kind again."""

    help_topic = "brieven"

    def __init__(self, reference: str, make: Callable[[LetterKind | None], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Vervangen of intrekken"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Brief %1 blijft bewaard zoals hij is.").replace("%1", reference))
        self.setInformativeText(
            self.tr(
                "Er komt een nieuw concept aan dezelfde ontvanger(s). De nieuwe brief noemt het kenmerk van de oude;"
                " pas als hij definitief is, staat de oude als vervangen in de lijst."
            )
        )
        self.again_button = self.addButton(self.tr("Verbeterde &brief maken"), QMessageBox.ButtonRole.AcceptRole)
        self.withdraw_button = self.addButton(self.tr("Brief &intrekken"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(self.tr("Niets doen"), QMessageBox.ButtonRole.RejectRole))
        self.again_button.clicked.connect(lambda: make(None))
        self.withdraw_button.clicked.connect(lambda: make(LetterKind.WITHDRAWAL))
