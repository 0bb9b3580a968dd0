import io

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QToolButton, QWidget

from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.preview import LoadedPdf, PdfPreview
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.printing.pages import render_band


@pytest.fixture(scope="module")
def pdf():
    """Two pages: the first with a black square in the middle, the second empty."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.rect(200, 320, 200, 200, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def preview(qtbot):
    widget = PdfPreview()
    qtbot.addWidget(widget)
    widget.resize(500, 600)
    widget.show()
    return widget


def test_a_white_sheet_stands_until_there_is_a_page(preview):
    assert preview.white_page.text == "Geen voorbeeld"
    shown = preview.grab().toImage()
    assert shown.pixelColor(250, 120).name() == "#ffffff"
    assert (preview.document, preview.data) == (None, b"")


def test_a_pdf_is_shown_from_memory(preview, pdf):
    assert preview.show_pdf(pdf)
    assert preview.document.pageCount() == 2
    assert preview.pages_label.text().startswith("2")
    assert preview.data == pdf
    assert preview.view.isVisible()


def test_a_new_version_keeps_the_place_on_the_page(preview, pdf, qtbot):
    preview.show_pdf(pdf)
    bar = preview.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 50)
    bar.setValue(50)
    preview.fit_width()
    preview.view.setFocus()
    before = preview.view
    preview.show_pdf(pdf)
    assert preview.view is not before
    assert preview.view.verticalScrollBar().value() == 50
    assert preview.focusWidget() is preview.view


def test_a_page_still_being_drawn_never_covers_the_newest_version(preview, qtbot):
    from reportlab.pdfgen.canvas import Canvas

    def pdf_of(lines):
        made = io.BytesIO()
        canvas = Canvas(made, pagesize=(595, 842))
        for number in range(lines):
            canvas.bezier(0, number % 842, 200, 900 - number % 700, 400, number % 500, 595, 842 - number % 842)
        canvas.showPage()
        canvas.save()
        return made.getvalue()

    slow, empty = pdf_of(4000), pdf_of(0)
    preview.show_pdf(slow)
    qtbot.wait(30)
    preview.show_pdf(empty)
    qtbot.wait(400)
    seen = preview.view.viewport().grab().toImage()
    middle = (seen.width() // 2, int(seen.width() * 422 / 595))
    assert seen.pixelColor(*middle).name() == "#ffffff"


def test_what_is_no_pdf_is_said_on_the_sheet(preview):
    assert not preview.show_pdf(b"geen pdf")
    assert "kan niet als PDF" in preview.white_page.text
    assert preview.document is None


def test_the_page_can_be_larger_smaller_and_fitted(preview, pdf):
    preview.zoom_in()
    assert preview.view.zoomFactor() == pytest.approx(1.2)
    preview.show_pdf(pdf)
    preview.fit_page()
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitInView
    preview.zoom_in()
    larger = preview.view.zoomFactor()
    preview.zoom_out()
    assert preview.view.zoomFactor() < larger
    preview.fit_width()
    assert preview.view.zoomMode() == QPdfView.ZoomMode.FitToWidth
    assert all(button.accessibleName() for button in preview.findChildren(QToolButton))


def test_a_band_is_the_same_part_of_the_page_on_white(qapp, pdf):
    loaded = LoadedPdf(pdf)
    paper = QSize(595, 842)
    whole = render_band(loaded.document, 0, paper, QRect(0, 0, 595, 842))
    band = render_band(loaded.document, 0, paper, QRect(0, 400, 595, 100))
    assert band.pixelColor(10, 10).name() == "#ffffff"
    assert band.pixelColor(300, 20).name() == whole.pixelColor(300, 420).name() == "#000000"


@pytest.fixture
def output(qtbot, desk):
    window = QWidget()
    qtbot.addWidget(window)
    return PaperOutput(window, MessageBar(window), desk)


def test_the_proposed_name_stands_in_the_save_dialog(output, tmp_path):
    chosen = []
    dialog = output.ask_target("Schorsing - concept.pdf", chosen.append)
    assert "Schorsing - concept.pdf" in dialog.selectedFiles()[0]
    dialog.fileSelected.emit(str(tmp_path / "x.pdf"))
    dialog.close()
    assert chosen == [tmp_path / "x.pdf"]


def test_the_preview_window_prints_and_saves(qtbot, pdf):
    asked = []
    window = PreviewWindow("Brief", pdf, lambda: asked.append("print"), lambda: asked.append("save"))
    window.open()
    window.print_button.click()
    window.save_button.click()
    assert asked == ["print", "save"]
    assert window.preview.document.pageCount() == 2
    with qtbot.waitSignal(window.finished):
        window.close_button.click()
