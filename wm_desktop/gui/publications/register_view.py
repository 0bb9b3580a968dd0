"""The tab Register: publications, and beside them who is in the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.publications import CheckedPerson, Publication, PublicationCheck
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.dates import long_day
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.forms.ui_publication_register import Ui_PublicationRegister
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.publications.dialogs import EndDialog
from wm_desktop.gui.publications.new_dialog import PublicationDialog
from wm_desktop.gui.publications.register_presenter import RegisterPanePresenter
from wm_desktop.gui.publications.words import contents_words, names_in_words, printed_words, reason_words
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import PublicationRow

if TYPE_CHECKING:
    from wm_desktop.domain.incidents import Incident
    from wm_desktop.gui.pages import Page

_DETAIL_CHARACTERS = 34


class RegisterPane(QWidget):
    """Shows the register; new publications come from here or from a check."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_PublicationRegister()
        self.ui.setupUi(self)
        desk = page.desk
        self.model = RowTableModel[PublicationRow](self._columns(), self)
        self.ui.publications_table.use(self.model, key="publications", settings=desk.settings)
        self.presenter = RegisterPanePresenter(desk.place, self, desk.tasks.run_for(self), desk.tools.save_file)
        self.may_record = desk.place.actor.may(Act.RECORD_CONSENT)
        self.may_open = desk.place.actor.may(Act.HANDLE_INCIDENTS)
        for button in (self.ui.new_button, self.ui.end_button, self.ui.file_button):
            button.setVisible(self.may_record)
        self.ui.incident_button.setVisible(self.may_open)
        self._without: Sequence[CheckedPerson] = ()
        self._counts = ""
        self.restyle()
        self._connect()

    @property
    def search_edit(self) -> QLineEdit:
        """Where Ctrl+F goes."""
        return self.ui.search_edit

    def refresh(self) -> None:
        """Ask again; the cursor stays on its publication."""
        chosen = self._chosen()
        self.presenter.refresh()
        number = -1
        if chosen is not None:
            number = self.model.number_of(lambda row: row.publication.id == chosen.publication.id)
        self.ui.publications_table.select_number(number if number >= 0 else 0 if self.model.rowCount() else -1)
        self.presenter.choose(self._chosen())

    def on_new(self) -> None:
        """Write a publication down."""
        self.publish(None)

    def publish(self, check: PublicationCheck | None) -> None:
        """Write a publication down; with a check its people, purpose and place are taken over."""
        if self.may_record:
            PublicationDialog(self.page.desk, self._stored, check, self.window()).open()

    def status(self) -> str:
        """What the status bar says."""
        return self._counts

    def restyle(self) -> None:
        """The pane beside the list grows with the text."""
        self.ui.detail_pane.setMinimumWidth(self.fontMetrics().averageCharWidth() * _DETAIL_CHARACTERS)

    def select(self, publication_id: UUID) -> None:
        """Put the cursor on a publication, whatever is searched for."""
        self.ui.search_edit.clear()
        self.ui.publications_table.select_number(self.model.number_of(lambda row: row.publication.id == publication_id))
        self.ui.publications_table.setFocus()

    # What the presenter says.

    def show_rows(self, rows: Sequence[PublicationRow], *, in_all: int) -> None:
        """Show these publications."""
        self.model.set_rows(rows)
        self.ui.publications_table.fit_columns()
        first = self.tr(
            "Nog geen publicaties. Leg er een vast met Nieuwe publicatie… (Ctrl+N), of vanuit een controle."
        )
        self.ui.publications_table.set_empty_text(self.tr("Niets gevonden.") if in_all else first)
        self._counts = self.tr("%1 van %2 publicaties").replace("%1", str(len(rows))).replace("%2", str(in_all))
        if not rows:
            self.show_detail(None, "", ())

    def show_detail(self, row: PublicationRow | None, check: str, without: Sequence[CheckedPerson]) -> None:
        """Show one publication whole."""
        ui = self.ui
        self._without = without
        picture = QPixmap()
        if row is not None:
            picture.loadFromData(row.publication.thumbnail)
            ui.picture_label.setAccessibleName(row.publication.title)
        ui.picture_label.setPixmap(picture)
        ui.picture_label.setVisible(not picture.isNull())
        ui.title_value.setText(row.publication.title if row else "")
        ui.facts_value.setText(self._facts(row) if row else "")
        ui.people_list.clear()
        reasons = {one.shown: reason_words(one.reason) for one in without}
        for person in sorted(row.people, key=lambda one: one.shown not in reasons) if row else ():
            text = f"{person.name} ({person.group})" if person.group else person.name
            reason = reasons.get(person.shown)
            ui.people_list.addItem(f"✗ {text}: {reason}" if reason else f"✓ {text}")
        self._show_check(row, check)
        self._offer(row)

    def say_recorded(self, publication: Publication, without: Sequence[CheckedPerson]) -> None:
        """Tell that a publication was recorded, and who was shown without a yes."""
        self.select(publication.id)
        if not without:
            self.page.messages.news(self.tr("Publicatie %1 is vastgelegd.").replace("%1", publication.number))
            return
        text = self.tr("Publicatie %1 is vastgelegd. Zonder toestemming getoond: %2. Haal dit zo snel mogelijk weg.")
        text = text.replace("%1", publication.number).replace("%2", names_in_words(one.name for one in without))
        if self.may_open:
            button, act = self.tr("Incident openen…"), partial(self.ask_incident, publication)
            self.page.messages.warning(text, button=button, action=act)
        else:
            self.page.messages.warning(text)

    def file_saved(self, path: Path) -> None:
        """Tell where the kept file was written."""
        self.page.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        self.page.fail(error)

    # What the person does.

    def ask_incident(self, publication: Publication) -> None:
        """Open a new incident of the kind data breach, filled in; nothing is stored before it is confirmed."""

        def work() -> None:
            start = self.presenter.breach(publication.id)
            IncidentDialog(self.page.place, self._incident_stored, start=start, parent=self.window()).open()

        self.page.attempt(work)

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self.presenter.search)
        ui.search_edit.textChanged.connect(self._tell_status)
        ui.search_edit.returnPressed.connect(ui.publications_table.setFocus)
        ui.new_button.clicked.connect(self.on_new)
        ui.publications_table.row_chosen.connect(self._choose)
        ui.link_button.clicked.connect(self._copy_link)
        ui.file_button.clicked.connect(self._ask_file)
        ui.incident_button.clicked.connect(self._incident)
        ui.end_button.clicked.connect(self._ask_end)
        buttons = (ui.link_button, ui.file_button, ui.incident_button, ui.end_button)
        ContextMenu(ui.publications_table, buttons)

    def _tell_status(self) -> None:
        self.page.say_status(self._counts, filtered=bool(self.ui.search_edit.text().strip()))

    def _choose(self, row: PublicationRow | None) -> None:
        self.page.attempt(lambda: self.presenter.choose(row))

    def _chosen(self) -> PublicationRow | None:
        return self.model.row(self.ui.publications_table.currentIndex().row())

    def _offer(self, row: PublicationRow | None) -> None:
        book = row.publication if row else None
        self.ui.link_button.setEnabled(bool(book and book.link))
        self.ui.file_button.setEnabled(bool(book and book.document_id))
        self.ui.incident_button.setEnabled(book is not None and bool(self._without))
        self.ui.end_button.setEnabled(book is not None and book.ended_on is None and not book.printed)

    def _stored(self, publication: Publication) -> None:
        self.page.show_aim(Aim("publications", subject=publication.id))
        self.page.attempt(lambda: self.presenter.recorded(publication))

    def _incident_stored(self, incident: Incident) -> None:
        self.page.desk.go(Aim("incidents", subject=incident.id))

    def _copy_link(self) -> None:
        row = self._chosen()
        if row is not None:
            QGuiApplication.clipboard().setText(row.publication.link)
            self.page.messages.news(self.tr("De link staat op het klembord."))

    def _ask_file(self) -> None:
        row = self._chosen()
        if row is not None:
            book = row.publication
            save = partial(self._save_file, book, self.tr("Bestand opslaan"))
            ask_save(self.window(), self.page.desk.settings, row.file_name, self.tr("Alle bestanden (*)"), save)

    def _save_file(self, book: Publication, title: str, path: Path) -> None:
        self.presenter.save_file(book.id, path, title)

    def _incident(self) -> None:
        row = self._chosen()
        if row is not None:
            self.ask_incident(row.publication)

    def _ask_end(self) -> None:
        row = self._chosen()
        if row is not None:
            book = row.publication
            EndDialog(book, self.page.place.today(), partial(self.presenter.end, book.id), self.window()).open()

    def _facts(self, row: PublicationRow) -> str:
        book = row.publication
        lines = [
            f"{book.number} - {long_day(book.published_on)}",
            f"{row.purpose}: {contents_words(book.contents)}",
            book.where,
            book.link,
            self._state(row),
        ]
        return "\n".join(line for line in lines if line)

    def _show_check(self, row: PublicationRow | None, check: str) -> None:
        text = self.tr("Controle vooraf: %1").replace("%1", check) if check else self.tr("Zonder controle vooraf")
        if row is not None:
            by = self.tr("vastgelegd door %1").replace("%1", row.publication.recorded_by)
            text = f"{text}; {by}"
        self.ui.check_value.setText(text if row else "")

    def _state(self, row: PublicationRow) -> str:
        book = row.publication
        if book.ended_on is not None:
            return self.tr("weg sinds %1").replace("%1", short_day(book.ended_on))
        words = [printed_words()] if book.printed else []
        if row.duties:
            words.insert(0, self.tr("! %n persoon/personen weg te halen", "", row.duties))
        return "; ".join(words)

    def _columns(self) -> list[Column[PublicationRow]]:
        return [
            Column(self.tr("Nummer"), lambda row: row.publication.number),
            Column(
                self.tr("Datum"),
                lambda row: row.publication.published_on,
                lambda row: short_day(row.publication.published_on),
            ),
            Column(self.tr("Titel"), lambda row: row.publication.title),
            Column(self.tr("Stand"), lambda row: -row.duties, self._state),
            Column(self.tr("Plaats of kanaal"), lambda row: row.publication.where),
            Column(self.tr("Doel"), lambda row: row.purpose),
            Column(self.tr("Mensen"), lambda row: len(row.people)),
            Column(self.tr("Link"), lambda row: row.publication.link),
        ]
