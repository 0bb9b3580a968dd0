"""The handbook and the change log, beside the work: F1 opens it at the page in front."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.help.course_images import course_of, draw_image
from wm_desktop.gui.help.topics import with_anchors
from wm_desktop.paths import resource


class HelpText(QTextBrowser):
    """A Markdown text with its pictures made to fit, and tables that look like tables."""

    def __init__(self, text: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width
        self._headings = with_anchors(text)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(12)
        self.setMarkdown(text)
        _space_blocks(self.document())
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _draw_lines(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.anchorClicked.connect(self._follow)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture that stands beside the text, no wider than the window; one of a course is drawn now."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        sharpness = self.devicePixelRatioF()
        wanted = round(self._width * sharpness)
        course = course_of(QUrl(name).path())
        if course is not None:
            return draw_image(course, self._width, sharpness)
        image = QImage(str(resource("help", *QUrl(name).path().split("/"))))
        if image.width() > wanted:
            image = image.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(sharpness)
        return image

    def go_to(self, topic: str) -> None:
        """Bring the heading of a topic to the top of the window; the beginning when there is none."""
        heading = self._headings.get(topic, "")
        block = self.document().begin()
        while heading and block.isValid():
            if block.text() == heading and block.blockFormat().headingLevel():
                layout = self.document().documentLayout()
                self.verticalScrollBar().setValue(int(layout.blockBoundingRect(block).top()))
                return
            block = block.next()
        self.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        self.go_to(link.fragment(QUrl.ComponentFormattingOption.FullyDecoded))


class HelpWindow(QDialog):
    """Shows one Markdown file; does not block the work."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics, room = self.fontMetrics(), self.screen().availableGeometry()
        width = min(metrics.averageCharWidth() * 112, room.width() - 80)
        self.browser = HelpText(text, width - metrics.averageCharWidth() * 12, self)
        self.browser.setAccessibleName(title)
        self.browser.setFocus()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.resize(width, min(metrics.height() * 44, room.height() - 80))

    @classmethod
    def show_topic(cls, parent: QWidget, topic: str) -> HelpWindow:
        """Open the handbook at the heading of a topic ('' is the beginning)."""
        text = resource("help", "handboek.md").read_text(encoding="utf-8")
        window = cls(parent, QCoreApplication.translate("HelpWindow", "Handboek"), text)
        window.show()
        window.browser.go_to(topic)
        return window

    @classmethod
    def show_changes(cls, parent: QWidget) -> HelpWindow:
        """Open the change log."""
        text = resource("help", "wijzigingen.md").read_text(encoding="utf-8")
        window = cls(parent, QCoreApplication.translate("HelpWindow", "Wat is er nieuw"), text)
        window.show()
        return window


def _space_blocks(document: QTextDocument) -> None:
    """Give headings room above, and let a long line of code go on below instead of running out of the window."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        look = block.blockFormat()
        if look.headingLevel() > 1:
            look.setTopMargin(14)
        look.setNonBreakableLines(False)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(look)
        block = block.next()


def _draw_lines(table: QTextTable) -> None:
    """Give a table thin lines and room around its words."""
    look = table.format().toTableFormat()
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QColor(theme.colours().border))
    look.setCellPadding(5)
    look.setTopMargin(6)
    look.setBottomMargin(10)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)
