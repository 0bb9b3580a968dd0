"""Evidence in the window: taking in by hand, looking at every kind, going from piece to piece, giving out."""

import io
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from tests.cases import a_file
from tests.gui.papers import desk_with_paper
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.gui import theme
from wm_desktop.gui.evidence import picture, thumbnails
from wm_desktop.gui.evidence.dialogs import AddEvidenceDialog
from wm_desktop.gui.evidence.files import KeptFile
from wm_desktop.gui.evidence.looks import LONGEST_LINE, MOST_TEXT, Looked, Unseen, look_at
from wm_desktop.gui.evidence.picture import PictureArea, PictureTooLargeError, png_of, read_image
from wm_desktop.gui.evidence.table import PICTURE
from wm_desktop.gui.evidence.viewer import EvidenceDialog, Ways
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.publications.thumbnail import thumbnail_of

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MAIL = Mail(
    "Piet <piet@voorbeeld.nl>",
    "school@voorbeeld.nl",
    "",
    "ma 23 nov 2026",
    "Wacht maar",
    "Hoi",
    (Attachment(0, "foto.png", "image/png", 9), Attachment(1, "foto.jpg.exe", "application/x-sealed", 9)),
    ("Een deel kon niet worden gelezen.",),
)


def image(width=40, height=30):
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor("#336699"))
    return made


def jpeg_of(made):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, "JPEG")
    return bytes(buffer.data().data())


def kept(name="foto.png", media_type="image/png", **known):
    return KeptFile(name, media_type, 9, "ab" * 32, "Marja", NOW, **known)


class MailForTestError(EnvironmentFault):
    nl = "De mail is beschadigd."
    en = "The mail is damaged."


def read_mail(data, name, progress=None):
    if data == b"kapot":
        raise MailForTestError
    return MAIL


def child(page, kind):
    found = [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(
        place,
        tmp_path,
        read_mail=read_mail,
        read_attachment=lambda data, name, number, progress: png_of(image()),
        draw_evidence_list=lambda made: b"%PDF " + made.title.encode(),
        evidence_workbook=lambda made: b"xlsx",
    )
    yield made
    made.close()


@pytest.fixture
def page(qtbot, desk, office):
    incident, _ = a_file(office)
    made = IncidentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1216, 640)
    made.show()
    made.shown()
    made.open_file(incident.id)
    yield made
    desk.tasks.wait()
    for dialog in made.findChildren(QDialog):
        dialog.close()


@pytest.fixture
def panel(page):
    page.file_view.go_to(EvidenceTab)
    return page.file_view.tab(EvidenceTab).panel


def done(desk):
    desk.tasks.wait()
    QApplication.processEvents()
    desk.tasks.wait()


def take(panel, desk, path, **typed):
    """Choose a file, say what is known of it and store it."""
    panel.ask_files()
    dialog = child(panel._page, AddEvidenceDialog)
    dialog.take_files([str(path)])
    for name, text in typed.items():
        getattr(dialog.ui, f"{name}_edit").setText(text)
    dialog.ui.save_button.click()
    done(desk)


def cells(panel):
    model = panel.model
    return [[model.index(n, c).data() for c in range(model.columnCount())] for n in range(model.rowCount())]


# taking in


def test_a_file_dropped_on_the_incident_becomes_evidence(page, panel, desk, tmp_path):
    view = page.file_view
    path = tmp_path / "chat.txt"
    path.write_text("hallo", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    view.dragEnterEvent(entering)
    assert entering.isAccepted()
    view.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    dialog = child(page, AddEvidenceDialog)
    dialog.ui.captured_edit.setText("gisteren 20:15")
    dialog.ui.link_edit.setText("https://voorbeeld.nl/bericht")
    dialog.ui.note_edit.setText("van de moeder")
    dialog.ui.save_button.click()
    done(desk)
    ((number, name, captured, _, sha256, origin, *_),) = cells(panel)
    assert (number, name, captured, len(sha256)) == ("1", "chat.txt", "22-11-2026 20:15", 12)
    assert origin == "https://voorbeeld.nl/bericht · van de moeder"
    panel.ui.evidence_table.select_number(0)
    assert panel.pieces[0].sha256 in panel.ui.fingerprint_value.text()
    panel.ui.view_evidence_button.click()
    done(desk)
    assert child(page, EvidenceDialog).ui.text_view.toPlainText() == "hallo"


@pytest.mark.parametrize(
    ("clipboard", "name", "link"),
    [
        (image(), "Schermafbeelding 2026-11-23 10.00.00.png", ""),
        ("een bericht", "Geplakte tekst 2026-11-23 10.00.00.txt", ""),
    ],
)
def test_what_is_pasted_was_captured_now_unless_one_says_otherwise(page, panel, desk, clipboard, name, link):
    board = QGuiApplication.clipboard()
    board.setText(clipboard) if isinstance(clipboard, str) else board.setImage(clipboard)
    panel.paste()
    dialog = child(page, AddEvidenceDialog)
    assert (dialog.ui.files_label.text(), dialog.ui.captured_edit.text()) == (name, "23-11-2026 10:00")
    dialog.ui.save_button.click()
    done(desk)
    assert cells(panel)[0][1:3] == [name, "23-11-2026 10:00"]
    assert "vingerafdruk" in page.messages.text


def test_a_pasted_link_asks_for_a_print_of_the_page(page, panel, desk, tmp_path):
    QGuiApplication.clipboard().setText(" https://voorbeeld.nl/bericht ")
    panel.paste()
    dialog = child(page, AddEvidenceDialog)
    assert dialog.ui.link_edit.text() == "https://voorbeeld.nl/bericht"
    dialog.ui.save_button.click()
    assert "bewijst niet wat er stond" in dialog.messages.text
    path = tmp_path / "afdruk.pdf"
    path.write_bytes(b"%PDF-1.7")
    dialog.ui.choose_button.click()
    child(page, QFileDialog).filesSelected.emit([str(path), str(path)])
    child(page, QFileDialog).close()
    assert dialog.ui.files_label.text() == "afdruk.pdf"
    dialog.ui.save_button.click()
    done(desk)
    assert panel.pieces[0].link == "https://voorbeeld.nl/bericht"
    assert panel.pieces[0].captured_at == NOW


def test_a_link_dragged_from_a_browser_and_nothing_at_all(page, panel):
    data = QMimeData()
    assert not panel.can_take(data)
    data.setUrls([QUrl("https://voorbeeld.nl/a")])
    assert panel.can_take(data)
    assert panel.take(data)
    assert child(page, AddEvidenceDialog).ui.link_edit.text() == "https://voorbeeld.nl/a"
    QGuiApplication.clipboard().clear()
    panel.paste()
    assert "niets dat bewijs kan worden" in page.messages.text


def test_many_files_are_named_and_counted(qtbot, tmp_path):
    dialog = AddEvidenceDialog([], NOW, lambda *_: None)
    qtbot.addWidget(dialog)
    assert "Nog geen bestand" in dialog.ui.files_label.text()
    dialog.take_files([str(tmp_path / f"{number}.png") for number in range(11)])
    assert dialog.ui.files_label.text().endswith("7.png\n… en nog 3")
    dialog.ui.captured_edit.setText("gisteren 20:15")
    assert dialog.ui.captured_hint.text() == "= 22 november 2026, 20.15 uur"


@pytest.mark.parametrize(("captured", "told"), [("ooit", "geen datum"), ("morgen 10:00", "ligt in de toekomst")])
def test_a_moment_that_cannot_be_right_keeps_the_dialog_open(page, panel, desk, tmp_path, captured, told):
    path = tmp_path / "a.txt"
    path.write_text("a", encoding="utf-8")
    take(panel, desk, path, captured=captured)
    dialog = child(page, AddEvidenceDialog)
    assert (told in dialog.messages.text, panel.pieces) == (True, ())
    dialog.close()


def test_a_file_that_is_here_already_is_kept_again_only_when_asked(page, panel, desk, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("a", encoding="utf-8")
    take(panel, desk, path)
    take(panel, desk, path)
    assert "staat al in dit dossier" in page.messages.text
    assert len(panel.pieces) == 1
    page.messages.action_button.click()
    done(desk)
    assert [line[0] for line in cells(panel)] == ["1", "2"]


def test_a_refused_file_does_not_stop_the_others_and_a_disguised_one_is_sealed(page, panel, desk, tmp_path):
    for name, data in (("leeg.txt", b""), ("goed.txt", b"goed"), ("foto.jpg.scr", b"MZ\0")):
        (tmp_path / name).write_bytes(data)
    panel.ask_files()
    dialog = child(page, AddEvidenceDialog)
    dialog.take_files([str(tmp_path / name) for name in ("leeg.txt", "goed.txt", "weg.txt", "foto.jpg.scr")])
    dialog.ui.save_button.click()
    done(desk)
    assert [one.file_name for one in panel.pieces] == ["goed.txt", "foto.jpg.scr"]
    said = page.messages.text
    for words in ("goed.txt, foto.jpg.scr", "leeg bestand", "'weg.txt' kon niet", "verzegeld bewaard"):
        assert words in said
    panel.ui.evidence_table.select_number(1)
    panel.ui.view_evidence_button.click()
    done(desk)
    assert "nooit geopend" in child(page, EvidenceDialog).ui.other_label.text()


# looking


def test_the_arrow_keys_go_from_piece_to_piece_and_keep_the_window(page, panel, desk, tmp_path, qtbot):
    (tmp_path / "a.txt").write_text("een", encoding="utf-8")
    (tmp_path / "b.png").write_bytes(png_of(image()))
    (tmp_path / "c.mp4").write_bytes(b"film")
    for name in ("a.txt", "b.png", "c.mp4"):
        take(panel, desk, tmp_path / name)
    panel.ui.evidence_table.select_number(0)
    panel.ui.view_evidence_button.click()
    done(desk)
    dialog = child(page, EvidenceDialog)
    seen = [dialog.windowTitle()]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(dialog.focusWidget(), key)
        done(desk)
        seen.append(dialog.windowTitle())
    assert seen == ["a.txt", "a.txt", "b.png", "c.mp4", "c.mp4", "b.png"]
    assert dialog.ui.place_label.text() == "2 van 3"
    assert panel.ui.evidence_table.currentIndex().row() == 1
    width = dialog.ui.image_area.shown_size.width()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Plus)
    assert dialog.ui.image_area.shown_size.width() > width
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Minus)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert panel._viewer is None


def test_a_mail_is_shown_and_an_attachment_becomes_evidence_that_points_to_it(page, panel, desk, tmp_path):
    (tmp_path / "bericht.eml").write_bytes(b"From: Piet")
    take(panel, desk, tmp_path / "bericht.eml")
    panel.ui.evidence_table.select_number(0)
    panel.ui.view_evidence_button.click()
    done(desk)
    dialog = child(page, EvidenceDialog)
    head = dialog.ui.mail_head.text()
    assert head.startswith("Van: Piet <piet@voorbeeld.nl>\nAan: school@voorbeeld.nl\nVerzonden: ma 23 nov 2026")
    assert head.endswith("Een deel kon niet worden gelezen.")
    assert dialog.ui.mail_text.toPlainText() == "Hoi"
    dialog.ui.view_attachment_button.click()
    done(desk)
    shown = child(page, EvidenceDialog)
    assert (shown.windowTitle(), shown.ui.stack.currentWidget()) == ("foto.png", shown.ui.image_page)
    assert "bijlage van de mail" in shown.ui.facts_label.text()
    shown.close()
    dialog.ui.keep_attachment_button.click()
    done(desk)
    assert "foto.png" in dialog.ui.messages.text
    assert cells(panel)[1][1] == "foto.png"
    assert cells(panel)[1][5] == "bijlage van bericht.eml"
    dialog.ui.attachment_list.setCurrentRow(1)
    assert not dialog.ui.view_attachment_button.isEnabled()
    dialog._view_attachment()


def test_a_copy_goes_out_with_its_fingerprint(page, panel, desk, tmp_path):
    (tmp_path / "a.txt").write_text("beeld", encoding="utf-8")
    take(panel, desk, tmp_path / "a.txt")
    panel.ui.evidence_table.select_number(0)
    panel.ui.export_evidence_button.click()
    dialog = child(page, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "kopie.txt"))
    dialog.close()
    done(desk)
    assert [path.name for path in desk.tools.save_file.paths] == ["kopie.txt", "kopie.txt.sha256"]
    assert (tmp_path / "kopie.txt.sha256").read_text() == f"{panel.pieces[0].sha256}  kopie.txt\n"
    assert "kopie.txt" in page.messages.text


@pytest.mark.parametrize(("name", "data"), [("lijst.pdf", b"%PDF Bewijslijst"), ("lijst.xlsx", b"xlsx")])
def test_the_list_goes_out_as_pages_or_as_a_workbook(page, panel, desk, tmp_path, name, data):
    assert not panel.ui.list_button.isEnabled()
    (tmp_path / "a.txt").write_text("beeld", encoding="utf-8")
    take(panel, desk, tmp_path / "a.txt")
    panel.ui.list_button.click()
    dialog = child(page, QFileDialog)
    dialog.filterSelected.emit("Excel (*.xlsx)")
    assert dialog.defaultSuffix() == "xlsx"
    assert "Bewijslijst - dossier 2026-001" in dialog.selectedFiles()[0]
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    done(desk)
    assert (tmp_path / name).read_bytes().startswith(data)
    assert name in page.messages.text


def test_small_pictures_come_one_by_one_and_go_with_the_file(page, panel, desk, tmp_path, office):
    (tmp_path / "a.png").write_bytes(png_of(image(300, 200)))
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n kapot")
    (tmp_path / "c.txt").write_bytes(b"tekst")
    for name in ("a.png", "b.png", "c.txt"):
        take(panel, desk, tmp_path / name)
    assert [panel.thumbnails.icon_of(one) is not None for one in panel.pieces] == [True, False, False]
    assert panel.model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is not None
    first = panel.pieces[0]
    incident, _ = a_file(office, "Ander", pupil="Noor de Wit")
    page.open_file(incident.id)
    assert panel.thumbnails.icon_of(first) is None


def test_larger_text_keeps_room_for_the_pictures(panel, qapp):
    try:
        theme.apply(qapp, dark=False, text_percent=225)
        QApplication.processEvents()
        high = panel.ui.evidence_table.verticalHeader().defaultSectionSize()
    finally:
        theme.apply(qapp, dark=False, text_percent=100)
    QApplication.processEvents()
    assert high >= panel.ui.evidence_table.verticalHeader().defaultSectionSize() == PICTURE.height() + 6


def test_a_piece_that_cannot_be_read_has_no_small_picture_but_a_bug_is_told(page, panel, monkeypatch):
    maker = thumbnails.Thumbnails(page.place, lambda *_: None)
    maker._busy = True
    maker._failed(MailForTestError())
    assert not maker._busy
    with pytest.raises(ZeroDivisionError):
        maker._failed(ZeroDivisionError())
    monkeypatch.setattr(picture, "MOST_PIXELS", 10)
    assert thumbnails.small_picture(png_of(image())).isNull()


def open_dialog(qtbot, looked, ways=None, **known):
    dialog = EvidenceDialog(kept(**known), looked, ways)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_is_known_stands_above_the_picture(qtbot):
    dialog = open_dialog(qtbot, Looked(image=image(3000, 900)), captured_at=NOW, link="https://voorbeeld.nl")
    facts = dialog.ui.facts_label.text()
    for words in ("1 kB, toegevoegd op 23-11-2026 10:00 door Marja", "Vastgelegd op 23-11-2026 10:00"):
        assert words in facts
    assert f"https://voorbeeld.nl\nSHA-256: {'ab' * 32} (zojuist nagerekend en gelijk)" in facts
    assert dialog.ui.stack.currentWidget() is dialog.ui.image_page
    assert dialog.ui.image_area.shown_size.width() < 1000
    assert not dialog.ui.export_button.isVisible()
    assert not dialog.ui.next_button.isVisible()


def test_a_long_text_is_cut_and_says_so(qtbot):
    looked = look_at(kept("a.txt", "text/plain"), b"x" * (MOST_TEXT + 1), read_mail=read_mail)
    assert max(map(len, looked.text.splitlines())) == LONGEST_LINE
    dialog = open_dialog(qtbot, looked)
    assert dialog.ui.text_view.toPlainText().endswith("exporteer het om alles te lezen.")
    size = dialog.ui.text_view.font().pointSizeF()
    dialog.zoom_in()
    assert dialog.ui.text_view.font().pointSizeF() > size
    dialog.zoom_out()


def test_a_pdf_is_shown_from_memory(qtbot):
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.showPage()
    canvas.save()
    pdf = kept("a.pdf", "application/pdf")
    dialog = open_dialog(qtbot, look_at(pdf, made.getvalue(), read_mail=read_mail))
    assert dialog.ui.stack.currentWidget() is dialog.ui.pdf_page
    dialog.zoom_in()
    dialog.zoom_out()
    broken = open_dialog(qtbot, look_at(pdf, b"onzin", read_mail=read_mail))
    assert broken.ui.stack.currentWidget() is broken.ui.other_page


@pytest.mark.parametrize(
    ("name", "media_type", "data", "said"),
    [
        ("a.png", "image/png", b"onzin", "beschadigd"),
        ("a.docx", "application/zip", b"PK", "kan hier niet worden getoond"),
        ("a.mp4", "video/mp4", b"", "niet afgespeeld"),
        ("a.pdf.exe", "application/x-sealed", b"", "nooit geopend"),
        ("a.eml", "message/rfc822", b"kapot", "De mail is beschadigd."),
    ],
)
def test_what_is_not_shown_says_why_and_how_to_get_it(qtbot, name, media_type, data, said):
    exported = []
    ways = Ways(export=lambda: exported.append(name))
    looked = look_at(kept(name, media_type), data, read_mail=read_mail)
    dialog = open_dialog(qtbot, looked, ways, name=name, media_type=media_type)
    assert said in dialog.ui.other_label.text()
    dialog.ui.export_button.click()
    assert exported == [name]


def test_a_mail_without_words_or_ways_out(qtbot):
    dialog = open_dialog(qtbot, Looked(mail=Mail(attachments=MAIL.attachments)))
    assert "geen leesbare tekst" in dialog.ui.mail_text.toPlainText()
    assert not dialog.ui.keep_attachment_button.isVisible()
    dialog.zoom_in()
    for act in (dialog._back, dialog._on, dialog._export, dialog._view_attachment, dialog._keep_attachment):
        act()
    assert dialog.isVisible()


# pictures


def test_a_picture_that_would_fill_the_memory_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(picture, "MOST_PIXELS", 9_999)
    with pytest.raises(PictureTooLargeError, match="100 x 100"):
        read_image(png_of(image(100, 100)))
    looked = look_at(kept(), png_of(image(100, 100)), read_mail=read_mail)
    assert (looked.unseen, looked.said) == (Unseen.TOO_LARGE, "100 x 100")
    assert thumbnail_of(png_of(image(100, 100))) == b""
    assert not read_image(jpeg_of(image(100, 100))).isNull()
    monkeypatch.setattr(picture, "MOST_JPEG_PIXELS", 9_999)
    with pytest.raises(PictureTooLargeError):
        read_image(jpeg_of(image(100, 100)))


def test_a_bomb_of_a_few_bytes_is_held_off():
    """A PNG that says it is 60,000 x 60,000 pixels: nothing is unpacked."""
    head = bytearray(png_of(image(1, 1)))
    import struct
    import zlib

    head[16:24] = struct.pack(">II", 60_000, 60_000)
    head[29:33] = struct.pack(">I", zlib.crc32(bytes(head[12:29])))
    with pytest.raises(PictureTooLargeError):
        read_image(bytes(head))


def test_pictures_are_made_smaller_while_they_are_read_and_drawings_of_text_are_not_pictures():
    assert max(read_image(jpeg_of(image(900, 30)), 300).size().toTuple()) == 300
    assert read_image(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull()
    assert read_image(b"").isNull()


def test_a_picture_fits_until_one_zooms(qtbot):
    area = PictureArea()
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.zoom_in()
    area.show_image(image(1000, 500), "foto")
    area.show()
    fitting = area.shown_size.width()
    assert 250 < fitting <= 300
    area.zoom_in()
    larger = area.shown_size.width()
    area.resize(400, 400)
    assert area.shown_size.width() == larger > fitting
    for _ in range(40):
        area.zoom_out()
    assert area.shown_size.width() == 50
    area.grab()
    assert QByteArray(png_of(image())).startsWith(b"\x89PNG")
