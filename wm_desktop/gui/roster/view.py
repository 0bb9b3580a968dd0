"""Reading people in: choose a file, see what would change, read it in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_roster_import import Ui_RosterImport
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.roster.presenter import PeopleFacts, RosterFacts, RosterLine, RosterPart, RosterPresenter
from wm_desktop.gui.save_as import ask_open
from wm_desktop.gui.tables import Column, ResultTable, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.people_list import PeopleListKind


class RosterImportDialog(QDialog):
    """Shows the preview in tabs; stores with one button."""

    help_topic = "leerlingen"

    pupils_stored = Signal(int)
    consents_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_RosterImport()
        self.ui.setupUi(self)
        grow_with_text(self)
        policy = self.ui.tabs.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.ui.tabs.setSizePolicy(policy)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Wat er verandert"))
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.presenter = RosterPresenter(self, desk.place, desk.tools.read_source, desk.tasks.run_for(self))
        self._connect()
        self.presenter.start()

    def open_file(self, path: Path) -> None:
        """Look at a file."""
        self.ui.message_bar.clear()
        self.ui.file_label.setText(path.name)
        self.presenter.open(path, title=self.tr("Bestand lezen"))

    # What the presenter says.

    def offer(self, years: Sequence[str], chosen: str, locations: Sequence[str]) -> None:
        """Fill the lists of school years and locations."""
        with QSignalBlocker(self.ui.year_combo), QSignalBlocker(self.ui.location_combo):
            self.ui.year_combo.addItems(list(years))
            self.ui.year_combo.setCurrentText(chosen)
            self.ui.location_combo.addItem(self.tr("zoals het bestand zegt"), "")
            for name in locations:
                self.ui.location_combo.addItem(name, name)

    def ask_password(self, name: str, trouble: str) -> None:
        """Ask for the password of an encrypted file."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Wachtwoord van het bestand"))
        dialog.setLabelText(trouble)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._password_given)
        dialog.open()

    def show_nothing(self) -> None:
        """Nothing to store yet."""
        self.ui.tabs.clear()
        self.ui.tabs.hide()
        self.ui.found_label.setText(
            self.tr(
                "Kies het bestand uit uw leerlingadministratie: EDEXML, of een lijst in Excel of csv met leerlingen, "
                "ouders of medewerkers."
            )
        )
        self.ui.dropped_label.hide()
        self.ui.store_button.setEnabled(False)

    def show_preview(self, facts: RosterFacts, parts: Sequence[RosterPart]) -> None:
        """Show what would change."""
        text = self.tr("%1 leerlingen zijn nieuw of veranderen, %2 blijven zoals ze zijn.")
        if facts.is_empty:
            text = self.tr("Er verandert niets: %2 leerlingen staan al zo in het programma.")
        text = text.replace("%1", str(facts.changes)).replace("%2", str(facts.unchanged))
        if facts.guardians is not None:
            text = f"{text} {self._people_text(facts.guardians)}"
        self._show(text, facts.dropped, parts, can_store=not facts.is_empty)

    def show_people(self, facts: PeopleFacts, parts: Sequence[RosterPart]) -> None:
        """Show what a list of guardians or employees would change."""
        self._show(self._people_text(facts), facts.dropped, parts, can_store=facts.changes > 0)

    def _people_text(self, facts: PeopleFacts) -> str:
        if facts.kind is PeopleListKind.GUARDIANS:
            text = self.tr("Ouders en verzorgers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.")
        else:
            text = self.tr("Medewerkers: %1 nieuw, %2 gewijzigd, %3 blijven zoals ze zijn.")
        numbers = {"%1": facts.added, "%2": facts.changed, "%3": facts.unchanged}
        for mark, number in numbers.items():
            text = text.replace(mark, str(number))
        return text

    def _show(self, text: str, dropped: Sequence[str], parts: Sequence[RosterPart], *, can_store: bool) -> None:
        self.ui.found_label.setText(text)
        self.ui.dropped_label.setVisible(bool(dropped))
        self.ui.dropped_label.setText(
            self.tr(
                "Persoonsgebonden nummers (BSN, onderwijsnummer) zijn niet ingelezen en worden niet bewaard: %1."
            ).replace("%1", ", ".join(dropped))
        )
        self.ui.tabs.clear()
        for part in parts:
            if part.lines:
                table = self._table(part)
                self.ui.tabs.addTab(table, f"{self._title(part.key)} ({len(part.lines)})")
                self.setTabOrder(self.ui.tabs.tabBar(), table)
        self.ui.tabs.setVisible(self.ui.tabs.count() > 0)
        self.ui.store_button.setEnabled(can_store)
        if can_store:
            self.ui.store_button.setFocus()

    def point_to_consents(self, path: Path) -> None:
        """The file holds consents: they are not read in here, but through the other door."""
        text = self.tr(
            "'%1' lijkt een lijst met toestemmingen. Hier worden alleen leerlingen ingelezen; de antwoorden niet."
        )
        self.ui.message_bar.warning(
            text.replace("%1", path.name),
            button=self.tr("&Toestemmingen inlezen…"),
            action=lambda: self._to_consents(path),
        )

    def _to_consents(self, path: Path) -> None:
        self.consents_wanted.emit(path)
        self.reject()

    def fail(self, error: Exception) -> None:
        """Say what went wrong, in the dialog."""
        self.ui.message_bar.refused(error)
        self.ui.store_button.setEnabled(False)

    def stored(self, changes: int) -> None:
        """Everything is stored."""
        self.pupils_stored.emit(changes)
        self.accept()

    def reject(self) -> None:
        """Close; work under way is stopped."""
        self.desk.tasks.cancel()
        super().reject()

    def _connect(self) -> None:
        self.ui.choose_button.clicked.connect(self._choose)
        self.ui.drop_zone.file_dropped.connect(self.open_file)
        self.ui.year_combo.currentTextChanged.connect(self._year_chosen)
        self.ui.location_combo.currentIndexChanged.connect(self._location_chosen)
        self.ui.store_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.reject)

    def _choose(self) -> None:
        ask_open(
            self,
            self.desk.settings,
            self.tr(
                "EDEXML en lijsten (*.xml *.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;Alle bestanden (*)"
            ),
            self.open_file,
        )

    def _password_given(self, password: str) -> None:
        self.presenter.give_password(password, self.tr("Bestand lezen"))

    def _year_chosen(self, text: str) -> None:
        self.ui.message_bar.clear()
        self.presenter.set_year(text)

    def _location_chosen(self) -> None:
        self.ui.message_bar.clear()
        self.presenter.set_location(str(self.ui.location_combo.currentData() or ""))

    def _store(self) -> None:
        self.ui.store_button.setEnabled(False)
        self.presenter.store(self.tr("Inlezen"))

    def _table(self, part: RosterPart) -> ResultTable:
        table = ResultTable(self.ui.tabs)
        table.setAccessibleName(self._title(part.key))
        model: RowTableModel[RosterLine] = RowTableModel(self._columns(part.key), table)
        model.set_rows(part.lines)
        table.use(model)
        return table

    def _columns(self, key: str) -> list[Column[RosterLine]]:
        name: Column[RosterLine] = Column(self.tr("Naam"), value=lambda line: line.name)
        number: Column[RosterLine] = Column(self.tr("Nummer"), value=lambda line: line.number)
        group: Column[RosterLine] = Column(self.tr("Groep"), value=lambda line: line.group)
        if key == "groups":
            location: Column[RosterLine] = Column(self.tr("Locatie"), value=lambda line: line.group)
            return [Column(self.tr("Groep"), value=lambda line: line.name), location]
        if key == "notices":
            row: Column[RosterLine] = Column(self.tr("Rij"), value=lambda line: line.number)
            return [row, Column(self.tr("Melding"), value=lambda line: line.name, tooltip=lambda line: line.name)]
        if key in {"new", "missing", "employees"}:
            return [name, number, group]
        return [name, number, group, Column(self.tr("Was"), value=lambda line: line.before)]

    def _title(self, key: str) -> str:
        return {
            "new": self.tr("Nieuw"),
            "changed": self.tr("Gewijzigd"),
            "moved": self.tr("Andere groep"),
            "left": self.tr("Van school"),
            "returned": self.tr("Teruggekomen"),
            "missing": self.tr("Niet in het bestand (blijven staan)"),
            "groups": self.tr("Nieuwe groepen"),
            "employees": self.tr("Nieuwe medewerkers"),
            "notices": self.tr("Meldingen"),
        }[key]
