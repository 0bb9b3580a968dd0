"""The tab Controle: who is in the picture, the verdict on each and on the whole, and earlier checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.publications import CheckedPerson, Content, PersonKind, PublicationCheck, Verdict
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_publication_check_pane import Ui_PublicationCheckPane
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.publications.check_presenter import CheckPresenter
from wm_desktop.gui.publications.people_presenter import Candidate
from wm_desktop.gui.publications.words import (
    contents_words,
    names_in_words,
    reason_words,
    verdict_look,
    verdict_sign,
    verdict_word,
)
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.actors import Act
from wm_desktop.services.publication_papers import CheckSheet

if TYPE_CHECKING:
    from wm_desktop.gui.pages import Page

_WORST_FIRST = (Verdict.MAY_NOT, Verdict.ASK_FIRST, Verdict.MAY)


class CheckPane(QWidget):
    """Asks and shows; `publish_requested` carries the check a publication is to be made of."""

    publish_requested = Signal(object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_PublicationCheckPane()
        self.ui.setupUi(self)
        desk = page.desk
        self.output = PaperOutput(page, page.messages, desk)
        self.people = RowTableModel[CheckedPerson](self._people_columns(), self)
        self.checks = RowTableModel[PublicationCheck](self._check_columns(), self)
        self.ui.people_table.use(self.people)
        self.ui.checks_table.use(self.checks, key="publication_checks", settings=desk.settings)
        self.ui.checks_table.set_empty_text(self.tr("Nog geen controles vastgelegd."))
        self.presenter = CheckPresenter(desk.place, self, desk.tools.draw_publication_check, desk.tasks.run_for(self))
        self.may_publish = desk.place.actor.may(Act.RECORD_CONSENT)
        self.ui.publish_button.setVisible(self.may_publish)
        self.ui.picker.use(desk.place, page.attempt)
        self._connect()

    @property
    def search_edit(self) -> QLineEdit:
        """Where Ctrl+F goes."""
        return self.ui.picker.ui.search_edit

    def refresh(self) -> None:
        """Ask again."""
        self.ui.picker.refresh()
        self.presenter.refresh()

    def on_new(self) -> None:
        """Begin with nobody."""
        self.ui.where_edit.clear()
        self.presenter.clear()
        self.search_edit.setFocus()

    def on_print(self) -> None:
        """Look at the chosen earlier check, then print it."""
        check = self._chosen_check()
        if check is not None:
            self.presenter.print(check, self.tr("Controle tekenen"))
        else:
            self.page.messages.warning(self.tr("Kies eerst bij 'Eerdere controles' welke u wilt afdrukken."))

    def on_delete(self) -> None:
        """Take the chosen people out of the picture."""
        numbers = self.ui.people_table.selected_numbers()
        rows = [self.people.row(number) for number in numbers]
        self.page.attempt(lambda: self.presenter.remove(row.shown for row in rows if row is not None))
        if numbers:
            self.ui.people_table.select_number(min(numbers[0], self.people.rowCount() - 1))

    def status(self) -> str:
        """What the status bar says."""
        return self.tr("%n controle(s)", "", self.checks.rows_in_all)

    # What the presenter says.

    def show_purposes(self, purposes: Sequence[Purpose]) -> None:
        """Fill the list of purposes, keeping the one that is chosen."""
        combo = self.ui.purpose_combo
        before = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for purpose in purposes:
                combo.addItem(purpose.label, purpose.code)
            combo.setCurrentIndex(max(combo.findData(before), 0 if purposes else -1))

    def show_check(self, check: PublicationCheck | None, *, people: int) -> None:
        """Show the verdict on each, the worst first, and on the whole."""
        rows = sorted(check.people, key=lambda one: _WORST_FIRST.index(one.verdict)) if check else ()
        self.people.set_rows(rows)
        self.ui.people_table.fit_columns()
        nothing = self.tr("Vink links aan wat te zien is: foto, video of naam.")
        nobody = self.tr("Zoek links wie er op de foto of video staat, of voeg een hele groep toe.")
        self.ui.people_table.set_empty_text(nothing if people else nobody)
        self.ui.verdict_label.setText(self._whole(check) if check else self.tr("Mag deze foto daar?"))
        self._show_without(check)
        self.ui.record_button.setEnabled(check is not None)
        self._offer()

    def show_checks(self, checks: Sequence[PublicationCheck]) -> None:
        """Show the checks that were recorded."""
        self.checks.set_rows(checks)
        self.ui.checks_table.fit_columns()
        self._offer()

    def recorded(self, check: PublicationCheck) -> None:
        """Tell that a check was recorded, with what usually comes next."""
        text = self.tr("Controle %1 is vastgelegd: %2.").replace("%1", check.number)
        text = text.replace("%2", verdict_word(check.verdict))
        self.ui.checks_table.select_number(self.checks.number_of(lambda row: row.id == check.id))
        if self.may_publish and check.verdict is not Verdict.MAY_NOT:
            button = self.tr("Publicatie maken…")
            self.page.messages.next_step(text, button, lambda: self.publish_requested.emit(check))
        else:
            self.page.messages.news(text)

    def show_paper(self, sheet: CheckSheet, pdf: bytes) -> None:
        """Show the pages, to print or save."""
        tools = self.page.desk.tools
        window = PreviewWindow(
            sheet.check.number,
            pdf,
            lambda: self.output.ask_printer(pdf, sheet.suggested_name),
            lambda: self.output.ask_target(
                sheet.suggested_name, lambda path: self.page.attempt(lambda: tools.save_file(path, pdf))
            ),
            self.window(),
        )
        window.open()

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        self.page.fail(error)

    # What the person does.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del in the table takes people out."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self.on_delete()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        ui = self.ui
        ui.people_table.installEventFilter(self)
        ui.picker.chosen.connect(self._add)
        ui.purpose_combo.currentIndexChanged.connect(self._ask)
        for box in (ui.photo_check, ui.video_check, ui.name_check):
            box.toggled.connect(self._ask)
        ui.where_edit.textChanged.connect(self.presenter.tell_where)
        ui.without_button.clicked.connect(self._leave_out)
        ui.remove_button.clicked.connect(self.on_delete)
        ui.clear_button.clicked.connect(self.on_new)
        ui.record_button.clicked.connect(self._record)
        ui.people_table.selectionModel().selectionChanged.connect(self._offer)
        ui.checks_table.row_chosen.connect(self._offer)
        ui.checks_table.row_opened.connect(self.on_print)
        ui.print_button.clicked.connect(self.on_print)
        ui.publish_button.clicked.connect(self._publish)
        ContextMenu(ui.people_table, (ui.remove_button, ui.without_button))
        ContextMenu(ui.checks_table, (ui.print_button, ui.publish_button))

    def _add(self, found: tuple[Candidate, ...]) -> None:
        self.page.attempt(lambda: self.presenter.add(one.shown for one in found))

    def _ask(self) -> None:
        ui = self.ui
        boxes = {Content.PHOTO: ui.photo_check, Content.VIDEO: ui.video_check, Content.NAME: ui.name_check}
        contents = frozenset(content for content, box in boxes.items() if box.isChecked())
        self.page.attempt(lambda: self.presenter.ask(str(ui.purpose_combo.currentData() or ""), contents))

    def _leave_out(self) -> None:
        self.page.attempt(self.presenter.leave_out)
        self.ui.record_button.setFocus()

    def _record(self) -> None:
        self.page.attempt(self.presenter.record)

    def _publish(self) -> None:
        check = self._chosen_check()
        if check is not None:
            self.publish_requested.emit(check)

    def _chosen_check(self) -> PublicationCheck | None:
        return self.checks.row(self.ui.checks_table.currentIndex().row())

    def _offer(self) -> None:
        chosen = self._chosen_check() is not None
        self.ui.print_button.setEnabled(chosen)
        self.ui.publish_button.setEnabled(chosen)
        self.ui.remove_button.setEnabled(bool(self.ui.people_table.selected_numbers()))

    def _whole(self, check: PublicationCheck) -> str:
        words = {
            Verdict.MAY: self.tr("Dit mag."),
            Verdict.ASK_FIRST: self.tr("Eerst vragen."),
            Verdict.MAY_NOT: self.tr("Dit mag niet."),
        }[check.verdict]
        return f"{verdict_sign(check.verdict)}  {words}"

    def _show_without(self, check: PublicationCheck | None) -> None:
        without = check.without if check else ()
        rest = len(check.people) - len(without) if check else 0
        self.ui.without_button.setVisible(bool(without) and rest > 0)
        self.ui.without_label.setVisible(bool(without))
        names = names_in_words(one.name for one in without)
        if len(without) == 1:
            text = self.tr("Zonder %1 mag het.").replace("%1", names)
        else:
            text = self.tr("Zonder deze %1 mag het: %2.").replace("%1", str(len(without))).replace("%2", names)
        self.ui.without_label.setText(text if rest else self.tr("Van niemand in beeld is er toestemming."))

    def _people_columns(self) -> list[Column[CheckedPerson]]:
        def look(row: CheckedPerson) -> Look:
            return verdict_look(row.verdict)

        return [
            Column(
                self.tr("Oordeel"),
                lambda row: _WORST_FIRST.index(row.verdict),
                lambda row: f"{verdict_sign(row.verdict)} {verdict_word(row.verdict)}",
                look=look,
            ),
            Column(self.tr("Naam"), lambda row: row.name),
            Column(self.tr("Groep"), self._group),
            Column(self.tr("Reden"), lambda row: reason_words(row.reason)),
        ]

    def _group(self, row: CheckedPerson) -> str:
        return row.group if row.shown.kind is PersonKind.PUPIL else self.tr("medewerker")

    def _check_columns(self) -> list[Column[PublicationCheck]]:
        return [
            Column(self.tr("Nummer"), lambda row: row.number),
            Column(self.tr("Wanneer"), lambda row: row.made_at, lambda row: short_moment(row.made_at)),
            Column(
                self.tr("Oordeel"),
                lambda row: _WORST_FIRST.index(row.verdict),
                lambda row: f"{verdict_sign(row.verdict)} {verdict_word(row.verdict)}",
            ),
            Column(self.tr("Doel"), lambda row: row.purpose),
            Column(self.tr("Plaats of kanaal"), lambda row: row.where),
            Column(self.tr("Wat"), lambda row: contents_words(row.contents)),
            Column(self.tr("Mensen"), lambda row: len(row.people)),
            Column(self.tr("Door"), lambda row: row.made_by),
        ]
