"""The handbook and the change log, beside the work: F1 opens it at the page in front."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from wm_desktop.gui.help.topics import with_anchors
from wm_desktop.paths import resource


class HelpWindow(QDialog):
    """Shows one Markdown file; does not block the work."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(title)
        self.browser.setOpenExternalLinks(False)
        self.browser.setMarkdown(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 78, metrics.height() * 36)

    @classmethod
    def show_topic(cls, parent: QWidget, topic: str) -> HelpWindow:
        """Open the handbook at the heading of a topic ('' is the beginning)."""
        text = resource("help", "handboek.md").read_text(encoding="utf-8")
        window = cls(parent, QCoreApplication.translate("HelpWindow", "Handboek"), text)
        window.show()
        window.go_to(with_anchors(text).get(topic, ""))
        return window

    @classmethod
    def show_changes(cls, parent: QWidget) -> HelpWindow:
        """Open the change log."""
        text = resource("help", "wijzigingen.md").read_text(encoding="utf-8")
        window = cls(parent, QCoreApplication.translate("HelpWindow", "Wat is er nieuw"), text)
        window.show()
        return window

    def go_to(self, heading: str) -> None:
        """Bring a heading to the top of the window."""
        block = self.browser.document().begin()
        while heading and block.isValid():
            if block.text() == heading:
                layout = self.browser.document().documentLayout()
                self.browser.verticalScrollBar().setValue(int(layout.blockBoundingRect(block).top()))
                return
            block = block.next()
        self.browser.setSource(QUrl())
