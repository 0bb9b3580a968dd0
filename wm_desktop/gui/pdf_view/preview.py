"""A PDF shown inside the program, straight from memory; no temporary file is ever made."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

_ZOOM_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 4.0
_A4_RATIO = 297 / 210


class LoadedPdf:
    """A PDF in memory with the buffer it is read from; they must live and die together."""

    def __init__(self, data: bytes, parent: QWidget | None = None) -> None:
        self.document = QPdfDocument(parent) if parent else QPdfDocument()
        self._buffer = QBuffer(self.document)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)

    @property
    def is_readable(self) -> bool:
        """Whether the bytes were a PDF."""
        return self.document.status() == QPdfDocument.Status.Ready

    def discard(self) -> None:
        """Let go of the pages once nothing paints them any more."""
        self.document.deleteLater()


class WhitePage(QWidget):
    """An empty sheet with a line of text, shown until there is something to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    @property
    def text(self) -> str:
        """What stands on the sheet."""
        return self._text

    def write(self, text: str) -> None:
        """Put a line on the sheet."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet in the middle, as large as fits."""
        painter = QPainter(self)
        width = min(self.width() - 16, int((self.height() - 16) / _A4_RATIO))
        height = int(width * _A4_RATIO)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        painter.fillRect(left, top, width, height, QColor(Qt.GlobalColor.white))
        painter.setPen(QColor("#5a5a5a"))
        inner = self.rect().adjusted(left + 24, top + 24, -left - 24, -top - 24)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._text)


class PdfPreview(QWidget):
    """Shows a PDF page under page with zoom; a new version takes the old one's place without a jump.

    QPdfView draws in a thread of its own. The views live in `_stack`, made before any document: Qt deletes children
    in that order, so the drawing has ended before its document goes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: LoadedPdf | None = None
        self._data = b""
        self._stack = QStackedWidget(self)
        self._blank = QPdfDocument(self)
        self.view = self._fresh_view()
        self.white_page = WhitePage(self)
        self.pages_label = QLabel(self)
        self._build()
        self.show_text(self.tr("Geen voorbeeld"))

    @property
    def document(self) -> QPdfDocument | None:
        """What is shown, if anything is."""
        return self._loaded.document if self._loaded else None

    @property
    def data(self) -> bytes:
        """The bytes that are shown; empty when nothing is."""
        return self._data

    def show_pdf(self, data: bytes) -> bool:
        """Show these bytes; gives False (and says so on the sheet) when they are no readable PDF."""
        fresh = LoadedPdf(data, self)
        if not fresh.is_readable:
            fresh.discard()
            self.show_text(self.tr("Dit bestand kan niet als PDF worden gelezen."))
            return False
        place, was_shown = self.view.verticalScrollBar().value(), self._stack.currentWidget() is self.view
        self._take_fresh_view()
        self._replace(fresh)
        self._data = data
        self._stack.setCurrentWidget(self.view)
        if was_shown:
            bar = self.view.verticalScrollBar()
            bar.setValue(min(place, bar.maximum()))
        self._tell_pages()
        return True

    def show_text(self, text: str) -> None:
        """Show an empty sheet with a line of text."""
        self._replace(None)
        self._data = b""
        self.white_page.write(text)
        self._stack.setCurrentWidget(self.white_page)
        self._tell_pages()

    def zoom_in(self) -> None:
        """Make the page larger."""
        self._zoom(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the page smaller."""
        self._zoom(1 / _ZOOM_STEP)

    def fit_width(self) -> None:
        """Make the page as wide as the pane."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """Show a whole page."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)

    def _build(self) -> None:
        self._stack.addWidget(self.white_page)
        self._stack.addWidget(self.view)
        tools = QHBoxLayout()
        tools.addWidget(self.pages_label)
        tools.addStretch(1)
        for text, name, act in (
            ("−", self.tr("Kleiner"), self.zoom_out),
            ("+", self.tr("Groter"), self.zoom_in),
            (self.tr("Breedte"), self.tr("Passend op de breedte"), self.fit_width),
            (self.tr("Pagina"), self.tr("Hele pagina"), self.fit_page),
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(act)
            tools.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(tools)
        layout.addWidget(self._stack, 1)

    def _fresh_view(self) -> QPdfView:
        view = QPdfView(self._stack)
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setAccessibleName(self.tr("Voorbeeld van de brief"))
        view.setDocument(self._blank)
        return view

    def _take_fresh_view(self) -> None:
        """Every version gets a view of its own: QPdfView may show a page of the old one it was still drawing."""
        old, fresh = self.view, self._fresh_view()
        fresh.setZoomMode(old.zoomMode())
        fresh.setZoomFactor(old.zoomFactor())
        self._stack.addWidget(fresh)
        fresh.setGeometry(old.geometry())
        if old.hasFocus():
            fresh.setFocus()
        self.view = fresh
        self._stack.removeWidget(old)
        old.setDocument(self._blank)
        old.deleteLater()

    def _replace(self, fresh: LoadedPdf | None) -> None:
        old, self._loaded = self._loaded, fresh
        self.view.setDocument(fresh.document if fresh else self._blank)
        if old is not None:
            old.discard()

    def _zoom(self, factor: float) -> None:
        current = self.view.zoomFactor()
        if self.view.zoomMode() != QPdfView.ZoomMode.Custom:
            current = self._fitted_factor()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(_LARGEST, max(_SMALLEST, current * factor)))

    def _fitted_factor(self) -> float:
        if self._loaded is None:
            return 1.0
        points = self._loaded.document.pagePointSize(0)
        shown = QPointF(self.view.viewport().width(), self.view.viewport().height())
        return max(_SMALLEST, shown.x() / (points.width() * self.logicalDpiX() / 72))

    def _tell_pages(self) -> None:
        if self._loaded is None:
            self.pages_label.clear()
        else:
            self.pages_label.setText(self.tr("%n pagina('s)", "", self._loaded.document.pageCount()))
