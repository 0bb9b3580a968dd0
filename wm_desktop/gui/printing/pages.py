"""Pages of a PDF drawn at the printer's own resolution and at their own size, a band at a time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTransform
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

BAND_ROWS = 200
"""So high that the window waits 0.05 s at most (600 dots an inch); drawing keeps Python's lock."""
SAME_SIZE = 72 / 25.4
"""Two papers within a millimetre of each other are the same (points)."""
_FIT_DPI = 200
_STAMP_POINTS, _STAMP_EDGE_MM = 8, 6


def pixels(points: QSizeF, dpi: int) -> QSize:
    """Give how many dots a size on paper takes."""
    return QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))


def same_size(one: QSizeF, other: QSizeF) -> bool:
    """Whether two sizes in points are the same paper."""
    return abs(one.width() - other.width()) < SAME_SIZE and abs(one.height() - other.height()) < SAME_SIZE


def render_band(document: QPdfDocument, page: int, paper: QSize, band: QRect) -> QImage:
    """Draw one band of a page, on white: QtPdf itself leaves the paper transparent.

    QtPdf measures the clip from its first to its last dot, one too few, and would shrink the page by that: a band of
    200 rows stood 1.5 mm too high at the foot of an A4. One dot more makes it exact.
    """
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(paper)
    options.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    return _on_white(document.render(page, band.size(), options))


def bands_of(page: QSize) -> Iterator[QRect]:
    """Cut a page into bands."""
    for top in range(0, page.height(), BAND_ROWS):
        yield QRect(0, top, page.width(), min(BAND_ROWS, page.height() - top))


def draw_page(painter: QPainter, document: QPdfDocument, page: int, paper: QSizeF, dpi: int) -> Iterator[None]:
    """Draw a page from the corner of the paper, at its own size; yields after every band.

    A page of another size than the paper (an enclosure) is turned and made smaller when it would not fit.
    """
    points = document.pagePointSize(page)
    if not same_size(points, paper):
        _draw_fitted(painter, document, page, pixels(paper, dpi))
        yield
        return
    size = pixels(points, dpi)
    for band in bands_of(size):
        painter.drawImage(band.topLeft(), render_band(document, page, size, band))
        yield


def draw_stamp(painter: QPainter, text: str, paper: QSize, dpi: int) -> None:
    """Put a small stamp at the top right, above the head of the paper."""
    font = QFont()
    font.setPixelSize(max(1, round(_STAMP_POINTS * dpi / 72)))
    room = QFontMetrics(font).boundingRect(text).adjusted(0, 0, font.pixelSize(), font.pixelSize() // 2)
    edge = round(_STAMP_EDGE_MM * dpi / 25.4)
    box = QRect(paper.width() - 2 * edge - room.width(), edge, room.width(), room.height())
    painter.save()
    painter.setFont(font)
    painter.fillRect(box, QColor("white"))
    painter.setPen(QPen(QColor("black"), max(1.0, dpi / 150)))
    painter.drawRect(box)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _draw_fitted(painter: QPainter, document: QPdfDocument, page: int, paper: QSize) -> None:
    points = document.pagePointSize(page)
    drawn = _on_white(document.render(page, pixels(points, _FIT_DPI)))
    if (points.width() > points.height()) != (paper.width() > paper.height()):
        drawn = drawn.transformed(QTransform().rotate(90))
    size = drawn.size().scaled(paper, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    painter.drawImage(QRectF(left, top, size.width(), size.height()), drawn)


def _on_white(drawn: QImage) -> QImage:
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet
