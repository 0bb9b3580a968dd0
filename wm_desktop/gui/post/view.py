"""The dialog for labels and envelopes: what is chosen on the left, the pages on the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.postal import ENVELOPES, LABEL_SHEETS, LabelSheet
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_post_print import Ui_PostPrint
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.post.presenter import PostChoice, PostPresenter, PostShown, PostSource
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.services.postal import post_for_letters, post_for_pupils

_SIZE = (960, 640)


def letters_source(desk: Desk, letter_ids: Sequence[LetterId]) -> PostSource:
    """Give the addressees of chosen letters."""
    return PostSource("", lambda: post_for_letters(desk.place, tuple(letter_ids)))


def group_sources(desk: Desk, everybody: str) -> list[PostSource]:
    """Give all pupils, and every group of now."""
    groups = desk.place.queries.groups()
    several = len({row.location for row in groups}) > 1

    def of(group: str, location: str, label: str) -> PostSource:
        return PostSource(label, lambda: post_for_pupils(desk.place, group=group, location=location))

    named = [(row.name, row.location, f"{row.name} - {row.location}" if several else row.name) for row in groups]
    return [of("", "", everybody), *(of(*row) for row in named)]


class PostDialog(AskingDialog):
    """For whom, on what, from which label and with which marks."""

    help_topic = "etiketten-en-enveloppen"
    keeps_by_itself = True

    def __init__(
        self,
        desk: Desk,
        sources: Sequence[PostSource],
        choice: PostChoice,
        parent: QWidget | None = None,
        *,
        source: int = 0,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PostPrint()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self.desk = desk
        self.ui.preview.view.setAccessibleName(self.tr("Voorbeeld van de etiketten of enveloppen"))
        self.ui.preview.fit_page()
        self.ui.splitter.setSizes([380, 560])
        for sheet in LABEL_SHEETS:
            words = self.tr("Etiketten %1: %2 op een vel").replace("%1", sheet.name).replace("%2", str(sheet.count))
            self.ui.paper_combo.addItem(words, sheet)
        for size in ENVELOPES:
            measures = f"{size.width_mm:g} x {size.height_mm:g} mm"
            words = self.tr("Enveloppen %1: %2").replace("%1", size.name).replace("%2", measures)
            self.ui.paper_combo.addItem(words, size)
        self.ui.who_combo.addItems([one.label for one in sources])
        self.ui.who_combo.setCurrentIndex(source)
        for widget in (self.ui.who_label, self.ui.who_combo):
            widget.setVisible(len(sources) > 1)
        self.output = PaperOutput(self, self.messages, desk)
        self.presenter = PostPresenter(desk.place, self, desk.tools, desk.tasks.run_for(self), sources, choice)
        self._connect()
        self.resize(*_SIZE)
        self.presenter.start(source)

    def show_choice(self, choice: PostChoice) -> None:
        """Show what is chosen; a first label and a test sheet exist on sheets only."""
        ui, on = self.ui, choice.on
        with (
            QSignalBlocker(ui.paper_combo),
            QSignalBlocker(ui.first_spin),
            QSignalBlocker(ui.confidential_check),
            QSignalBlocker(ui.registered_check),
            QSignalBlocker(ui.test_check),
            QSignalBlocker(ui.own_check),
        ):
            ui.paper_combo.setCurrentIndex(next(n for n, one in enumerate((*LABEL_SHEETS, *ENVELOPES)) if one is on))
            ui.first_spin.setMaximum(on.count if isinstance(on, LabelSheet) else 1)
            ui.first_spin.setValue(choice.first)
            ui.confidential_check.setChecked(choice.confidential)
            ui.registered_check.setChecked(choice.registered)
            ui.test_check.setChecked(choice.test)
            ui.own_check.setChecked(bool(choice.own))
        ui.own_check.setVisible(choice.own is not None)
        for check in (ui.confidential_check, ui.registered_check):
            check.setVisible(choice.own is None)
        for widget in (ui.first_label, ui.first_spin, ui.first_hint, ui.test_check):
            widget.setVisible(isinstance(on, LabelSheet))
        for field in (ui.first_spin, ui.own_check, ui.confidential_check, ui.registered_check):
            field.setEnabled(not choice.test)

    def show_post(self, shown: PostShown) -> None:
        """Show the pages, the count and who is left out with the reason."""
        ui = self.ui
        if shown.is_paper:
            ui.preview.show_pdf(shown.pdf)
        else:
            ui.preview.show_text(self.tr("Er is niemand om een etiket of envelop voor te maken."))
        envelopes = not isinstance(self.presenter.choice.on, LabelSheet)
        counted = (
            self.tr("%n envelop(pen)", "", shown.count) if envelopes else self.tr("%n etiket(ten)", "", shown.count)
        )
        ui.count_label.setText(self.tr("Proefblad, zonder adressen") if shown.test else counted)
        left_out = () if shown.test else shown.skipped
        ui.skipped_label.setText(self.tr("Niet erbij (%1):").replace("%1", str(len(left_out))))
        ui.skipped_list.clear()
        ui.skipped_list.addItems([f"{one.who}: {one.reason}" for one in left_out])
        for widget in (ui.skipped_label, ui.skipped_list):
            widget.setVisible(bool(left_out))
        self._allow(paper=shown.is_paper)

    def print_pages(self, pdf: bytes, name: str, kind: PaperKind) -> None:
        """Ask for a printer."""
        self.output.ask_printer(pdf, name, kind)

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def _connect(self) -> None:
        ui = self.ui
        ui.who_combo.currentIndexChanged.connect(self.presenter.choose_source)
        ui.paper_combo.currentIndexChanged.connect(self._chosen)
        ui.first_spin.valueChanged.connect(self._chosen)
        for check in (ui.own_check, ui.confidential_check, ui.registered_check, ui.test_check):
            check.toggled.connect(self._chosen)
        ui.print_button.clicked.connect(lambda: self.presenter.print(self.tr("Pagina's maken")))
        ui.pdf_button.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)

    def _chosen(self) -> None:
        ui = self.ui
        self._allow(paper=False)
        self.presenter.choose(
            PostChoice(
                on=(*LABEL_SHEETS, *ENVELOPES)[ui.paper_combo.currentIndex()],
                first=ui.first_spin.value(),
                confidential=ui.confidential_check.isChecked(),
                registered=ui.registered_check.isChecked(),
                test=ui.test_check.isChecked(),
                own=None if self.presenter.choice.own is None else ui.own_check.isChecked(),
            )
        )

    def _save(self) -> None:
        shown = self.presenter.shown
        if shown is not None:
            self.output.ask_target(shown.name, lambda path: self.presenter.save(path, self.tr("Opslaan als PDF")))

    def _allow(self, *, paper: bool) -> None:
        for button in (self.ui.print_button, self.ui.pdf_button):
            button.setEnabled(paper)
