"""Looking at a piece of evidence inside the program, straight from memory; no copy is ever left on the computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.evidence import Shown, shown_as
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.evidence.files import Kept, readable_size
from wm_desktop.gui.evidence.looks import Looked, Unseen
from wm_desktop.gui.forms.ui_evidence_view import Ui_EvidenceView
from wm_desktop.gui.help.key import help_on_f1


@dataclass(frozen=True)
class Ways:
    """What can be done from the piece that is shown; None hides it."""

    export: Callable[[], object] | None = None
    step: Callable[[int], object] | None = None
    look_at_attachment: Callable[[Attachment], object] | None = None
    keep_attachment: Callable[[Attachment], object] | None = None


class EvidenceDialog(QDialog):
    """A piece of evidence as it is kept: picture, text, pages or mail; the arrow keys go to the next."""

    help_topic = "bewijs"

    def __init__(self, kept: Kept, looked: Looked, ways: Ways | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_EvidenceView()
        self.ui.setupUi(self)
        self._ways = ways or Ways()
        self._mail: Mail | None = None
        self._connect()
        self.resize(960, 680)
        grow_with_text(self)
        self.show_piece(kept, looked)

    def show_piece(self, kept: Kept, looked: Looked, ways: Ways | None = None, place: str = "") -> None:
        """Show a piece, this one or the next; `place` is which of how many ('3 van 12')."""
        self._ways = ways or self._ways
        self.ui.messages.clear()
        self.setWindowTitle(kept.file_name)
        self.ui.facts_label.setText(facts_of(kept))
        self.ui.export_button.setVisible(self._ways.export is not None)
        for button in (self.ui.previous_button, self.ui.next_button):
            button.setVisible(self._ways.step is not None)
        self.ui.place_label.setText(place)
        page = self._page_of(kept, looked)
        self.ui.stack.setCurrentWidget(page)
        self._begin_at(page)

    def _connect(self) -> None:
        ui = self.ui
        ui.export_button.clicked.connect(self._export)
        ui.close_button.clicked.connect(self.accept)
        ui.previous_button.clicked.connect(self._back)
        ui.next_button.clicked.connect(self._on)
        ui.view_attachment_button.clicked.connect(self._view_attachment)
        ui.keep_attachment_button.clicked.connect(self._keep_attachment)
        ui.attachment_list.itemActivated.connect(self._view_attachment)
        ui.attachment_list.currentRowChanged.connect(self._offer_attachment)
        for edit in (ui.text_view, ui.mail_text):  # so that the arrow keys are left to the dialog
            edit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        keys: tuple[tuple[QKeySequence | QKeySequence.StandardKey | Qt.Key, Callable[[], None]], ...] = (
            (QKeySequence.StandardKey.ZoomIn, self.zoom_in),
            (QKeySequence.StandardKey.ZoomOut, self.zoom_out),
            (Qt.Key.Key_Plus, self.zoom_in),
            (Qt.Key.Key_Equal, self.zoom_in),
            (Qt.Key.Key_Minus, self.zoom_out),
            (Qt.Key.Key_Left, self._back),
            (Qt.Key.Key_Right, self._on),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act)

    def zoom_in(self) -> None:
        """Make what is shown larger."""
        self._zoom(larger=True)

    def zoom_out(self) -> None:
        """Make what is shown smaller."""
        self._zoom(larger=False)

    def _zoom(self, *, larger: bool) -> None:
        ui, page = self.ui, self.ui.stack.currentWidget()
        if page is ui.image_page:
            (ui.image_area.zoom_in if larger else ui.image_area.zoom_out)()
        elif page is ui.pdf_page:
            (ui.preview.zoom_in if larger else ui.preview.zoom_out)()
        else:
            edit = ui.mail_text if page is ui.mail_page else ui.text_view
            (edit.zoomIn if larger else edit.zoomOut)(1)

    def _page_of(self, kept: Kept, looked: Looked) -> QWidget:
        self._mail = looked.mail
        if looked.mail is not None:
            self._show_mail(looked.mail, self._more(cut=looked.cut))
            return self.ui.mail_page
        if not looked.image.isNull():
            self.ui.image_area.show_image(looked.image, kept.file_name)
            return self.ui.image_page
        if looked.text is not None:
            self.ui.text_view.setPlainText(looked.text + self._more(cut=looked.cut))
            return self.ui.text_page
        if looked.pdf and self.ui.preview.show_pdf(looked.pdf):
            return self.ui.pdf_page
        self.ui.other_label.setText(why_unseen(kept, looked))
        return self.ui.other_page

    def _more(self, *, cut: bool) -> str:
        words = self.tr("… het vervolg staat in het bestand; exporteer het om alles te lezen.")
        return f"\n\n{words}" if cut else ""

    def _begin_at(self, page: QWidget) -> None:
        first: dict[QWidget, QWidget] = {
            self.ui.text_page: self.ui.text_view,
            self.ui.mail_page: self.ui.mail_text,
            self.ui.image_page: self.ui.image_area,
        }
        first.get(page, self.ui.close_button).setFocus()

    def _show_mail(self, mail: Mail, more: str) -> None:
        self.ui.mail_head.setText(head_of(mail))
        self.ui.mail_text.setPlainText((mail.text or self.tr("(deze mail heeft geen leesbare tekst)")) + more)
        self.ui.attachment_list.clear()
        for one in mail.attachments:
            self.ui.attachment_list.addItem(f"{one.name}  ({readable_size(one.size)})")
        shown = bool(mail.attachments)
        self.ui.attachment_list.setVisible(shown)
        self.ui.view_attachment_button.setVisible(shown and self._ways.look_at_attachment is not None)
        self.ui.keep_attachment_button.setVisible(shown and self._ways.keep_attachment is not None)
        self.ui.attachment_list.setCurrentRow(0 if shown else -1)
        self._offer_attachment()

    def _attachment(self) -> Attachment | None:
        row = self.ui.attachment_list.currentRow()
        found = self._mail.attachments if self._mail else ()
        return found[row] if 0 <= row < len(found) else None

    def _offer_attachment(self) -> None:
        chosen = self._attachment()
        closed = chosen is None or shown_as(chosen.name, chosen.media_type) is Shown.SEALED
        self.ui.view_attachment_button.setEnabled(not closed)
        self.ui.keep_attachment_button.setEnabled(chosen is not None)

    def _view_attachment(self) -> None:
        chosen = self._attachment()
        if chosen is not None and self._ways.look_at_attachment and self.ui.view_attachment_button.isEnabled():
            self._ways.look_at_attachment(chosen)

    def _keep_attachment(self) -> None:
        chosen = self._attachment()
        if chosen is not None and self._ways.keep_attachment:
            self._ways.keep_attachment(chosen)

    def _back(self) -> None:
        if self._ways.step is not None:
            self._ways.step(-1)

    def _on(self) -> None:
        if self._ways.step is not None:
            self._ways.step(1)

    def _export(self) -> None:
        if self._ways.export is not None:
            self._ways.export()


def facts_of(kept: Kept) -> str:
    """What is known of a piece, with its fingerprint."""
    translate = QCoreApplication.translate
    added = translate("evidence", "%1, toegevoegd op %2 door %3")
    lines = [
        added.replace("%1", readable_size(kept.size))
        .replace("%2", short_moment(kept.recorded_at))
        .replace("%3", kept.recorded_by)
    ]
    if not kept.sha256:
        lines = [translate("evidence", "%1, bijlage van de mail").replace("%1", readable_size(kept.size))]
    if kept.captured_at:
        lines.append(translate("evidence", "Vastgelegd op %1").replace("%1", short_moment(kept.captured_at)))
    if kept.link.startswith("http"):
        lines.append(kept.link)
    note = getattr(kept, "note", "")
    if note:
        lines.append(translate("evidence", "Notitie: %1").replace("%1", note))
    if kept.sha256:
        checked = translate("evidence", "SHA-256: %1 (zojuist nagerekend en gelijk)")
        lines.append(checked.replace("%1", kept.sha256))
    return "\n".join(lines)


def head_of(mail: Mail) -> str:
    """Who, to whom, when and about what, as the mail itself says; then what could not be read of it."""
    translate = QCoreApplication.translate
    lines = [
        (translate("evidence", "Van: %1"), mail.sender),
        (translate("evidence", "Aan: %1"), mail.to),
        (translate("evidence", "Kopie: %1"), mail.cc),
        (translate("evidence", "Verzonden: %1"), mail.sent),
        (translate("evidence", "Onderwerp: %1"), mail.subject),
    ]
    told = [words.replace("%1", value) for words, value in lines if value]
    said = translate("evidence", "Dit staat in de mail zelf; een afzender kan elke naam en datum invullen.")
    return "\n".join([*told, said, *mail.notices])


def why_unseen(kept: Kept, looked: Looked) -> str:
    """Why the contents are not shown, and what can be done."""
    translate = QCoreApplication.translate
    sentences = {
        Unseen.SEALED: translate(
            "evidence",
            "Dit bestand is een programma, of doet zich anders voor dan het is. Het is verzegeld bewaard: het bewijst "
            "wat er is gestuurd, maar het wordt hier nooit geopend. Exporteer het alleen voor de politie of een "
            "deskundige.",
        ),
        Unseen.FILM: translate(
            "evidence",
            "Een film of geluid wordt hier niet afgespeeld. De vingerafdruk is nagerekend en klopt. Met Exporteren "
            "krijgt u een kopie met de vingerafdruk ernaast.",
        ),
        Unseen.TOO_LARGE: translate(
            "evidence",
            "Deze afbeelding is te groot om hier te tonen (%1 beeldpunten). De vingerafdruk klopt. Met Exporteren "
            "krijgt u een kopie.",
        ),
        Unseen.DAMAGED: translate(
            "evidence",
            "Deze afbeelding is beschadigd of van een soort die hier niet kan worden getoond. Zij is bewaard zoals zij "
            "is toegevoegd; de vingerafdruk klopt. Met Exporteren krijgt u een kopie.",
        ),
    }
    other = translate(
        "evidence",
        "Dit soort bestand kan hier niet worden getoond. Met Exporteren krijgt u een kopie met de vingerafdruk "
        "ernaast.",
    )
    if looked.unseen is Unseen.SAID:
        return looked.said
    words = sentences.get(looked.unseen, other) if looked.unseen else other
    return words.replace("%1", looked.said)
