"""The evidence of a dossier: the list, taking in by dropping, pasting and choosing, and looking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage, QShowEvent
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.evidence import attached_to, export_name
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Evidence, Incident
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.evidence.dialogs import AddEvidenceDialog
from wm_desktop.gui.evidence.files import (
    FileOnDisk,
    InMemory,
    Kept,
    address_in,
    pasted_name,
    pasted_text_name,
)
from wm_desktop.gui.evidence.looks import Looked, look_at
from wm_desktop.gui.evidence.picture import png_of
from wm_desktop.gui.evidence.presenter import (
    EvidenceForm,
    EvidenceJob,
    EvidencePresenter,
    EvidenceTools,
    Outcome,
    Place,
)
from wm_desktop.gui.evidence.table import EvidenceLine, evidence_columns
from wm_desktop.gui.evidence.thumbnails import Thumbnails
from wm_desktop.gui.evidence.viewer import EvidenceDialog, Ways
from wm_desktop.gui.forms.ui_evidence_panel import Ui_EvidencePanel
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.pages import Page
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.evidence import Source
from wm_desktop.services.ports import Progress

Result = TypeVar("Result")


class EvidencePanel(QWidget):
    """Holds the form; decides nothing. `use` once, then `show_evidence` for every file that is opened."""

    taking = Signal()
    """Something is offered: the page brings this panel to the front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidencePanel()
        self.ui.setupUi(self)
        self._may_handle = False
        self._incident_id: IncidentId | None = None
        self._viewer: EvidenceDialog | None = None

    def use(self, page: Page) -> None:
        """Connect to the page this panel stands on."""
        self._page = page
        tools = page.desk.tools
        self.presenter = EvidencePresenter(
            page.place,
            self,
            EvidenceTools(
                tools.save_file,
                tools.save_pieces,
                partial(look_at, read_mail=tools.read_mail),
                tools.read_attachment,
                tools.draw_evidence_list,
                tools.evidence_workbook,
            ),
        )
        self.thumbnails = Thumbnails(page.place, page.desk.tasks.run_for(self), self)
        self.model = RowTableModel[EvidenceLine](evidence_columns(self.thumbnails.icon_of), self)
        self.ui.evidence_table.use(self.model, key="evidence", settings=page.desk.settings)
        self.ui.evidence_table.set_empty_text(
            self.tr("Nog geen bewijs. Sleep een bestand hierheen of plak met Ctrl+V.")
        )
        self._connect()

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """The pieces as they stand in the list now."""
        return tuple(line.piece for line in self.model.rows)

    def show_evidence(self, incident: Incident, pieces: Sequence[Evidence], *, may_handle: bool) -> None:
        """Show the evidence of a file."""
        if incident.id != self._incident_id:
            self.thumbnails.forget()
        self._incident_id, self._may_handle = incident.id, may_handle
        self.presenter.show(incident)
        names = {one.id: one.file_name for one in pieces}
        self.model.set_rows(
            EvidenceLine(number, one, names.get(mail, "") if (mail := attached_to(one)) else "")
            for number, one in enumerate(pieces, 1)
        )
        self.ui.evidence_table.fit_columns()
        self._want_pictures()
        self._offer_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """The list is looked at: its small pictures are wanted."""
        super().showEvent(event)
        if self._incident_id is not None:
            self.ui.evidence_table.fit_columns()  # before it was shown the table did not know its type
        self._want_pictures()

    # what the presenter asks

    def run(self, job: EvidenceJob, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window."""
        titles = {
            EvidenceJob.ADD: self.tr("Bewijs toevoegen"),
            EvidenceJob.READ: self.tr("Bewijs lezen"),
            EvidenceJob.EXPORT: self.tr("Bewijs exporteren"),
        }
        self._page.desk.tasks.run_for(self)(titles[job], work, done, self._page.fail)

    def tell_added(self, outcome: Outcome) -> None:
        """Say what became of the files."""
        self._tell(self._page.messages, outcome)

    def tell_attachment_kept(self, outcome: Outcome) -> None:
        """Say that an attachment is evidence of its own now, or why not."""
        bar = self._viewer.ui.messages if self._viewer is not None else self._page.messages
        self._tell(bar, outcome)

    def tell_exported(self, name: str) -> None:
        """Say that a copy stands outside."""
        words = self.tr("Opgeslagen als %1, met de vingerafdruk ernaast.")
        self._page.messages.news(words.replace("%1", name))

    def tell_list_saved(self, name: str) -> None:
        """Say that the list stands outside."""
        words = self.tr("De bewijslijst staat in %1. Geef hem alleen aan wie hem nodig heeft.")
        self._page.messages.news(words.replace("%1", name))

    def show_piece(self, evidence: Evidence, looked: Looked, place: Place) -> None:
        """Show a piece: in the window that is open already, or in a new one."""
        ways = Ways(
            export=partial(self.ask_export, evidence),
            step=partial(self._step, evidence),
            look_at_attachment=partial(self.presenter.look_at_attachment, evidence),
            keep_attachment=partial(self.presenter.keep_attachment, evidence) if self._may_handle else None,
        )
        words = self.tr("%1 van %2").replace("%1", str(place.number)).replace("%2", str(place.total))
        if self._viewer is None:
            self._viewer = EvidenceDialog(evidence, looked, ways, self.window())
            self._viewer.destroyed.connect(self._viewer_gone)
            self._viewer.finished.connect(self._viewer_gone)
            self._viewer.open()
        self._viewer.show_piece(evidence, looked, ways, words)
        self.ui.evidence_table.select_number(self.model.number_of(lambda line: line.piece.id == evidence.id))

    def show_attachment(self, kept: Kept, looked: Looked) -> None:
        """Show something that hangs on the mail that is open."""
        EvidenceDialog(kept, looked, None, self._viewer or self.window()).open()

    # what the person asks

    def ask_files(self) -> None:
        """Ask which files become evidence, and what is known of them."""
        if self._may_handle:
            self._ask([]).ask_files()

    def paste(self) -> None:
        """Ctrl+V: a screenshot, copied files, a link or words become evidence."""
        data = QGuiApplication.clipboard().mimeData()
        # without a window of the system there may be no clipboard at all
        if self._may_handle and not (isinstance(data, QMimeData) and self.take(data)):
            self._page.messages.warning(
                self.tr("Op het klembord staat niets dat bewijs kan worden. Kopieer eerst een bestand of afbeelding.")
            )

    def can_take(self, data: QMimeData) -> bool:
        """Whether what is dragged over the file can become evidence."""
        return self._may_handle and (bool(files_in(data)) or data.hasImage() or bool(link_in(data)) or data.hasText())

    def take(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; says whether it was anything."""
        if not self._may_handle:
            return False
        now, paths, link = self._page.place.now(), files_in(data), link_in(data)
        form = EvidenceForm(short_moment(now), link)
        if paths:
            self._ask([FileOnDisk(path) for path in paths])
        elif data.hasImage() and isinstance(image := data.imageData(), QImage) and not image.isNull():
            self._ask([InMemory(pasted_name(now), partial(png_of, image))], form)
        elif link:
            self._ask([], form)
        elif data.text().strip():
            self._ask([InMemory(pasted_text_name(now), partial(data.text().encode, "utf-8", "replace"))], form)
        else:
            return False
        return True

    def ask_export(self, evidence: Evidence) -> None:
        """Ask where a copy goes."""
        save = partial(self.presenter.export, evidence)
        parent = self._viewer or self.window()
        ask_save(parent, self._page.desk.settings, export_name(evidence), self.tr("Alle bestanden (*)"), save)

    def ask_list(self) -> None:
        """Ask where the list of evidence goes: as pages, or as a workbook."""
        kinds = ";;".join((self.tr("PDF (*.pdf)"), self.tr("Excel (*.xlsx)")))
        dialog = ask_save(
            self.window(), self._page.desk.settings, self.presenter.list_name, kinds, self.presenter.save_list
        )
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("xlsx" if "xlsx" in kind else "pdf"))

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.list_button.clicked.connect(self.ask_list)
        ui.view_evidence_button.clicked.connect(self._view)
        ui.export_evidence_button.clicked.connect(self._export)
        ui.evidence_table.row_opened.connect(self._view)
        ui.evidence_table.row_chosen.connect(self._offer_chosen)
        self.thumbnails.made.connect(self._picture_made)
        ContextMenu(ui.evidence_table, (ui.view_evidence_button, ui.export_evidence_button, ui.list_button))

    def _ask(self, sources: Sequence[Source], form: EvidenceForm | None = None) -> AddEvidenceDialog:
        self.taking.emit()
        dialog = AddEvidenceDialog(sources, self._page.place.now(), self.presenter.add, self.window(), form)
        dialog.open()
        return dialog

    def _tell(self, bar: MessageBar, outcome: Outcome) -> None:
        said = [sentence_of(one) for one in outcome.refused]
        if outcome.kept:
            names = ", ".join(one.file_name for one in outcome.kept)
            said.insert(0, self.tr("Bewijs toegevoegd met vingerafdruk: %1.").replace("%1", names))
        if outcome.sealed:
            names = ", ".join(one.file_name for one in outcome.sealed)
            words = self.tr(
                "Let op: %1 is een programma of een vermomd bestand. Het is verzegeld bewaard en wordt hier nooit "
                "geopend; open ook het origineel niet."
            )
            said.append(words.replace("%1", names))
        if outcome.cancelled:
            said.append(self.tr("Geannuleerd; wat nog niet was toegevoegd, is niet bewaard."))
        words = " ".join(said)
        if outcome.known:
            again = partial(self.presenter.add_again, outcome)
            bar.warning(words, button=self.tr("Toch nog eens bewaren"), action=again)
        elif outcome.refused:
            bar.trouble(words)
        elif outcome.sealed:
            bar.warning(words)
        else:
            bar.news(words)

    def _step(self, evidence: Evidence, step: int) -> None:
        self._page.attempt(lambda: self.presenter.look_beside(evidence.id, self.pieces, step))

    def _viewer_gone(self, *_: object) -> None:
        self._viewer = None

    def _want_pictures(self) -> None:
        if self.isVisible() and self._incident_id is not None:
            self.thumbnails.want(self.pieces)

    def _picture_made(self) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            self.model.dataChanged.emit(self.model.index(0, 0), self.model.index(last, 1))

    def _chosen(self) -> Evidence | None:
        line = self.model.row(self.ui.evidence_table.currentIndex().row())
        return line.piece if line else None

    def _offer_chosen(self) -> None:
        evidence = self._chosen()
        self.ui.view_evidence_button.setEnabled(evidence is not None)
        self.ui.export_evidence_button.setEnabled(evidence is not None)
        self.ui.list_button.setEnabled(bool(self.model.rows))
        self.ui.fingerprint_value.setText(f"SHA-256: {evidence.sha256}" if evidence else "")

    def _view(self) -> None:
        evidence = self._chosen()
        if evidence is not None:
            self._page.attempt(lambda: self.presenter.look(evidence, self.pieces))

    def _export(self) -> None:
        evidence = self._chosen()
        if evidence is not None:
            self.ask_export(evidence)


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer in what was dropped or pasted; a folder is named later as no file."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def link_in(data: QMimeData) -> str:
    """A web address, when that is what was dropped or pasted."""
    for url in data.urls():
        if url.scheme() in {"http", "https"}:
            return url.toString()
    return address_in(data.text()) if data.hasText() else ""
