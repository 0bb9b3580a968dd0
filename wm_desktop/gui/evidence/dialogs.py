"""Evidence: what is known about new files, and looking at a piece inside the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.evidence.files import EvidenceLook, Kept, look_of, readable_size, text_of
from wm_desktop.gui.forms.ui_evidence_add import Ui_EvidenceAdd
from wm_desktop.gui.forms.ui_evidence_view import Ui_EvidenceView
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.incidents.dialogs import moment_hint
from wm_desktop.gui.incidents.file_presenter import EvidenceForm

_LARGEST_IMAGE_MB = 512


class AddEvidenceDialog(AskingDialog):
    """When the files were captured and where they came from."""

    def __init__(
        self,
        paths: Sequence[Path],
        now: datetime,
        add: Callable[[EvidenceForm], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidenceAdd()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._now = now
        self._add = add
        self.ui.files_label.setText("\n".join(path.name for path in paths))
        self.ui.captured_edit.textChanged.connect(self._captured_typed)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(560, 260)

    def _captured_typed(self, text: str) -> None:
        self.ui.captured_hint.setText(moment_hint(text, self._now))

    def _save(self) -> None:
        form = EvidenceForm(self.ui.captured_edit.text(), self.ui.link_edit.text())
        self.settle(lambda: self._add(form))


class EvidenceDialog(QDialog):
    """A piece of evidence as it is kept: image, text or PDF, straight from memory."""

    help_topic = "bewijs"

    def __init__(
        self, evidence: Kept, data: bytes, export: Callable[[], object] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_EvidenceView()
        self.ui.setupUi(self)
        grow_with_text(self)
        self._evidence = evidence
        self._export = export
        self.setWindowTitle(evidence.file_name)
        self.ui.facts_label.setText(self._facts())
        self.ui.export_button.setVisible(export is not None)
        self.ui.export_button.clicked.connect(self._ask_export)
        self.ui.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, self.ui.preview.zoom_in)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self.ui.preview.zoom_out)
        self.resize(960, 680)
        self._show(look_of(evidence), data)

    def _facts(self) -> str:
        evidence = self._evidence
        lines = [
            self.tr("%1, toegevoegd op %2 door %3")
            .replace("%1", readable_size(evidence.size))
            .replace("%2", short_moment(evidence.recorded_at))
            .replace("%3", evidence.recorded_by)
        ]
        if evidence.captured_at:
            lines.append(self.tr("Vastgelegd op %1").replace("%1", short_moment(evidence.captured_at)))
        if evidence.link:
            lines.append(evidence.link)
        lines.append(f"SHA-256: {evidence.sha256}")
        return "\n".join(lines)

    def _show(self, look: EvidenceLook, data: bytes) -> None:
        page = self.ui.other_page
        if look is EvidenceLook.TEXT:
            self.ui.text_view.setPlainText(text_of(data))
            page = self.ui.text_page
        elif look is EvidenceLook.PDF and self.ui.preview.show_pdf(data):
            page = self.ui.pdf_page
        elif look is EvidenceLook.IMAGE and not (image := read_image(data)).isNull():
            self.ui.image_label.setPixmap(QPixmap.fromImage(_fitting(image, self._room())))
            self.ui.image_label.setAccessibleName(self._evidence.file_name)
            page = self.ui.image_page
        self.ui.stack.setCurrentWidget(page)

    def _room(self) -> QSize:
        return QSize(self.width() - 60, self.height() - 180)

    def _ask_export(self) -> None:
        if self._export is not None:
            self._export()


def read_image(data: bytes) -> QImage:
    """Decode an image from memory; a null image when it is none, or larger than is safe."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() * 4 > _LARGEST_IMAGE_MB * 1024 * 1024:
        return QImage()
    return reader.read()


def png_of(image: QImage) -> bytes:
    """Give an image (from the clipboard) as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _fitting(image: QImage, room: QSize) -> QImage:
    if image.width() <= room.width() and image.height() <= room.height():
        return image
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
