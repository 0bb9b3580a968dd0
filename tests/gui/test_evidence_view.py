from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QColor, QImage

from tests.cases import a_file
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.gui.evidence.dialogs import AddEvidenceDialog, EvidenceDialog, png_of, read_image
from wm_desktop.services.evidence import add_evidence

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def picture(width=40, height=30):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image


@pytest.fixture
def shown(office, qtbot):
    """Opens a piece of evidence; gives the dialog and what was exported."""
    incident, _ = a_file(office)

    def show(name, media_type, data, **known):
        piece = add_evidence(office.place, incident.id, file_name=name, pieces=[data], media_type=media_type, **known)
        exported = []
        dialog = EvidenceDialog(piece, data, lambda: exported.append(piece))
        dialog.open()
        dialog.exported = exported
        dialog.piece = piece
        return dialog

    return show


def test_a_picture_is_shown_with_its_fingerprint(shown):
    dialog = shown("scherm.png", "image/png", png_of(picture()), captured_at=NOW, link="https://voorbeeld.nl")
    assert dialog.ui.stack.currentWidget() is dialog.ui.image_page
    assert dialog.ui.image_label.pixmap().width() == 40
    facts = dialog.ui.facts_label.text()
    assert f"SHA-256: {dialog.piece.sha256}" in facts
    assert "https://voorbeeld.nl" in facts
    assert "Vastgelegd op 23-11-2026 10:00" in facts
    dialog.close()


def test_a_large_picture_is_made_to_fit(shown):
    dialog = shown("scherm.png", "image/png", png_of(picture(3000, 900)))
    assert dialog.ui.image_label.pixmap().width() < 1000
    dialog.close()


def test_text_is_read(shown):
    dialog = shown("chat.txt", "text/plain", "Hoi, één bericht".encode())
    assert dialog.ui.text_view.toPlainText() == "Hoi, één bericht"
    assert dialog.ui.text_view.isReadOnly()
    dialog.close()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("kapot.png", "image/png"), ("kapot.pdf", "application/pdf"), ("a.docx", "application/zip")],
)
def test_what_cannot_be_shown_says_how_to_get_it(shown, name, media_type):
    dialog = shown(name, media_type, b"onzin")
    assert dialog.ui.stack.currentWidget() is dialog.ui.other_page
    dialog.ui.export_button.click()
    assert dialog.exported == [dialog.piece]
    dialog.close()


def test_a_pdf_is_shown(shown):
    import io

    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.showPage()
    canvas.save()
    dialog = shown("mail.pdf", "application/pdf", made.getvalue())
    assert dialog.ui.stack.currentWidget() is dialog.ui.pdf_page
    dialog.ui.close_button.click()


def test_an_image_that_would_fill_the_memory_is_not_opened(monkeypatch):
    monkeypatch.setattr("wm_desktop.gui.evidence.dialogs._LARGEST_IMAGE_MB", 0.001)
    assert read_image(png_of(picture(100, 100))).isNull()


def test_what_is_known_about_new_files_is_asked(qtbot, tmp_path):
    added = []
    dialog = AddEvidenceDialog([tmp_path / "a.png", tmp_path / "b.png"], NOW, added.append)
    dialog.open()
    assert dialog.ui.files_label.text() == "a.png\nb.png"
    dialog.ui.captured_edit.setText("gisteren 20:15")
    assert dialog.ui.captured_hint.text() == "= 22 november 2026, 20.15 uur"
    dialog.ui.link_edit.setText("https://voorbeeld.nl")
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.save_button.click()
    assert (added[0].captured, added[0].link) == ("gisteren 20:15", "https://voorbeeld.nl")


def test_a_moment_that_cannot_be_read_keeps_the_dialog_open(qtbot, tmp_path):
    def refuse(form):
        raise NotADayError(text=form.captured)

    dialog = AddEvidenceDialog([tmp_path / "a.png"], NOW, refuse)
    dialog.open()
    dialog.ui.captured_edit.setText("ooit")
    dialog.ui.save_button.click()
    assert dialog.isVisible()
    assert "geen datum" in dialog.messages.text
    with qtbot.waitSignal(dialog.rejected):
        dialog.ui.captured_edit.clear()
        dialog.ui.cancel_button.click()
