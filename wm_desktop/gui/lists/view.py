"""The dialog of the no-consent list: choose, look, then print or save."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.domain.errors import DomainError, WmError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_list_print import Ui_ListPrint
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.lists.presenter import CLASS_PHOTO, ListPresenter
from wm_desktop.gui.lists.ticks import add_tick, tick_only, tick_these, ticked, toggle_all_on_ctrl_a
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.actors import Act
from wm_desktop.services.lists import ListKind, ListRequest
from wm_desktop.services.rows import ConsentFilter, GroupRow

_OWN_TICKS = frozenset({ListKind.WITHOUT, ListKind.WITH})


class ListPrintDialog(QDialog):
    """Choices on the left, the pages on the right."""

    help_topic = "lijst"
    issued_lists_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, asked: ConsentFilter | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ListPrint()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.preview.view.setAccessibleName(self.tr("Voorbeeld van de lijst"))
        self.ui.day_edit.set_today(desk.place.today())
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.output = PaperOutput(self, self.ui.message_bar, desk)
        self.presenter = ListPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self))
        self._groups: tuple[GroupRow, ...] = ()
        self._kind, self._own_ticks = ListKind.WITHOUT, list[str]()
        self.ui.staff_check.setVisible(desk.place.actor.may(Act.SEE_STAFF_CONSENT))
        self.ui.issued_button.setVisible(desk.place.actor.may(Act.ISSUE_LISTS))
        for ticks in (self.ui.purposes_list, self.ui.groups_list):
            toggle_all_on_ctrl_a(ticks)
        self._connect()
        self.presenter.start(asked)

    # What the presenter says.

    def offer(
        self, purposes: Sequence[Purpose], locations: Sequence[str], groups: Sequence[GroupRow], chosen: ListRequest
    ) -> None:
        """Fill the choices."""
        self._groups = tuple(groups)
        with (
            QSignalBlocker(self.ui.purposes_list),
            QSignalBlocker(self.ui.location_combo),
            QSignalBlocker(self.ui.kind_combo),
        ):
            for kind, text in self._kinds().items():
                self.ui.kind_combo.addItem(text, kind.value)
            for purpose in purposes:
                add_tick(self.ui.purposes_list, purpose.label, purpose.code, checked=purpose.code in chosen.purposes)
            self.ui.location_combo.addItem(self.tr("Alle locaties"), "")
            for name in locations:
                self.ui.location_combo.addItem(name, name)
            self.ui.location_combo.setCurrentIndex(max(self.ui.location_combo.findData(chosen.location), 0))
        for widget in (self.ui.location_combo, self.ui.location_label):
            widget.setVisible(len(locations) > 1)
        self._fill_groups(chosen.groups)
        self.ui.day_edit.set_day(chosen.as_of)

    def show_preview(self, pdf: bytes, listed: int, pupils: int) -> None:
        """Show the pages and the numbers."""
        self.ui.message_bar.clear()
        self.ui.preview.show_pdf(pdf)
        text = self.tr("%1 vermeldingen, %2 leerlingen bekeken").replace("%1", str(listed)).replace("%2", str(pupils))
        self.ui.counts_label.setText(text)
        self._allow(paper=True)

    def ask_purpose(self) -> None:
        """No purpose is chosen yet."""
        self.ui.preview.show_text(self.tr("Vink links aan voor welke doelen u de lijst wilt."))
        self.ui.counts_label.clear()
        self._allow(paper=False)

    def show_nothing(self, error: Exception) -> None:
        """Say why there are no pages."""
        sentence = sentence_of(error)
        self.ui.preview.show_text(sentence)
        self.ui.counts_label.clear()
        self._allow(paper=False)
        if not isinstance(error, DomainError):
            self.fail(error)

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        self.output.ask_printer(pdf, name)

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what was chosen stays."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def asked(self) -> ListRequest:
        """What the choices ask for; raises NotADayError."""
        kind = ListKind(self.ui.kind_combo.currentData())
        return ListRequest(
            kind=kind,
            statuses=kind.statuses,
            purposes=tuple(ticked(self.ui.purposes_list)),
            groups=tuple(ticked(self.ui.groups_list)),
            location=str(self.ui.location_combo.currentData() or ""),
            as_of=self.ui.day_edit.day(),
            staff=self.ui.staff_check.isEnabled() and self.ui.staff_check.isChecked(),
        )

    def reject(self) -> None:
        """Close; work under way is stopped."""
        self.desk.tasks.cancel()
        super().reject()

    def _connect(self) -> None:
        ui = self.ui
        ui.kind_combo.currentIndexChanged.connect(self._kind_chosen)
        ui.purposes_list.itemChanged.connect(self._ask)
        ui.groups_list.itemChanged.connect(self._ask)
        ui.location_combo.currentIndexChanged.connect(self._location_chosen)
        ui.day_edit.editingFinished.connect(self._ask)
        ui.staff_check.toggled.connect(self._ask)
        ui.per_group_check.toggled.connect(self._ask)
        ui.print_button.clicked.connect(self._print)
        ui.pdf_button.clicked.connect(self._save_pdf)
        ui.excel_button.clicked.connect(self._save_workbook)
        ui.issued_button.clicked.connect(self.issued_lists_requested)
        ui.close_button.clicked.connect(self.reject)

    def _ask(self) -> bool:
        """Ask for what stands in the fields; says whether that can be asked."""
        try:
            asked = self.asked()
        except NotADayError as error:
            self.presenter.ask_nothing()
            self.show_nothing(error)
            return False
        self.presenter.ask(asked, sheet_per_group=self.ui.per_group_check.isChecked())
        return True

    def _kind_chosen(self) -> None:
        """The photographer's list is about the class photo, and one for a trip about all purposes.

        A list with or without consent gets the ticks back that the person gave it.
        """
        self.setWindowTitle(self.ui.kind_combo.currentText())
        kind, purposes = ListKind(self.ui.kind_combo.currentData()), self.ui.purposes_list
        if self._kind in _OWN_TICKS:
            self._own_ticks = ticked(purposes)
        self._kind = kind
        self.ui.staff_check.setEnabled(kind is not ListKind.TRIP)  # that list is of the children of a group
        with QSignalBlocker(purposes):
            if kind is ListKind.PHOTOGRAPHER:
                tick_only(purposes, CLASS_PHOTO)
            else:
                tick_these(purposes, self._own_ticks if kind in _OWN_TICKS else None)
        self._ask()

    def _kinds(self) -> dict[ListKind, str]:
        return {
            ListKind.WITHOUT: self.tr("Lijst zonder toestemming"),
            ListKind.WITH: self.tr("Lijst met toestemming"),
            ListKind.PHOTOGRAPHER: self.tr("Voor de fotograaf: wie op de foto mag"),
            ListKind.TRIP: self.tr("Voor een uitstapje: alle doelen op één blad"),
        }

    def _location_chosen(self) -> None:
        self._fill_groups(())
        self._ask()

    def _fill_groups(self, chosen: Sequence[str]) -> None:
        location = self.ui.location_combo.currentData() or ""
        names = dict.fromkeys(group.name for group in self._groups if location in {"", group.location})
        with QSignalBlocker(self.ui.groups_list):
            self.ui.groups_list.clear()
            for name in names:
                add_tick(self.ui.groups_list, name, name, checked=name in chosen)

    def _print(self) -> None:
        """Print what stands in the fields: Alt+letter leaves a day that was just typed unread."""
        if self._ask():
            self.presenter.print(self.tr("Lijst maken"))

    def _save_pdf(self) -> None:
        if not self._ask():
            return
        ask_save(self, self.desk.settings, self._name("pdf"), self.tr("PDF (*.pdf)"), self.presenter.save_pdf)

    def _save_workbook(self) -> None:
        if not self._ask():
            return
        ask_save(
            self,
            self.desk.settings,
            self._name("xlsx"),
            self.tr("Excel-werkmap (*.xlsx)"),
            self.presenter.save_workbook,
        )

    def _name(self, suffix: str) -> str:
        try:
            return self.presenter.proposed_name(suffix)
        except WmError as error:
            self.fail(error)
            return f"Lijst zonder toestemming.{suffix}"

    def _allow(self, *, paper: bool) -> None:
        for button in (self.ui.print_button, self.ui.pdf_button, self.ui.excel_button):
            button.setEnabled(paper)
