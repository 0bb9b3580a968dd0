"""The dialog that writes a new incident down, or changes the facts of one."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QWidget

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.incidents import Circumstance, Incident, IncidentKind, RuleBook
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dates import long_moment
from wm_desktop.gui.forms.ui_incident_new import Ui_IncidentNew
from wm_desktop.gui.incidents.new_presenter import IncidentForm, IncidentFormPresenter
from wm_desktop.gui.incidents.party_picker import PartyPicker
from wm_desktop.gui.incidents.words import circumstance_label, kind_label, severity_label
from wm_desktop.services.incidents import NewIncident
from wm_desktop.services.rows import LocationRow
from wm_desktop.services.workplace import Workplace

_CODE = Qt.ItemDataRole.UserRole


class IncidentDialog(AskingDialog):
    """Everything about an incident on one sheet; `stored` gets the incident when it is kept."""

    def __init__(
        self,
        place: Workplace,
        stored: Callable[[Incident], object],
        incident: Incident | None = None,
        parent: QWidget | None = None,
        *,
        start: NewIncident | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_IncidentNew()
        self.ui.setupUi(self)
        self.ui.kind_combo.setFocus()
        self.messages = self.ui.messages
        self._stored = stored
        self.picker = PartyPicker(place, self.attempt, self)
        self.ui.parties_layout.addWidget(self.picker)
        self._order_tabs()
        for kind in IncidentKind:
            self.ui.kind_combo.addItem(kind_label(kind), kind)
        for circumstance in Circumstance:
            self.ui.circumstance_combo.addItem(circumstance_label(circumstance), circumstance)
        self.ui.offence_hint.hide()
        self.ui.offence_check.toggled.connect(self.ui.offence_hint.setVisible)
        self.presenter = IncidentFormPresenter(place, self, incident, start)
        if start is not None:
            self.picker.presenter.begin(start.parties)
        self.ui.happened_edit.textChanged.connect(self._day_typed)
        self.ui.reported_edit.textChanged.connect(self._day_typed)
        self.ui.save_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.reject)
        if incident is not None:
            self._change_only(incident)
        self._day_typed()
        self.resize(1180, 640)

    def _order_tabs(self) -> None:
        """The people stand between the facts and the buttons: so does the way of the Tab key."""
        own, people = self.ui, self.picker.ui
        order: list[QWidget] = [own.hold_edit, people.person_edit, people.role_combo, people.add_button]
        order += [people.found_list, people.chosen_list, people.remove_button, own.save_button, own.cancel_button]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def show_choices(
        self, locations: Sequence[LocationRow], platforms: Sequence[str], severities: Sequence[str]
    ) -> None:
        """Fill the lists; `severities` are the school's own words for 1 to 4."""
        for severity in (None, 1, 2, 3, 4):
            self.ui.severity_combo.addItem(severity_label(severity, severities), severity)
        self.ui.location_combo.addItem(self.tr("(niet op school)"), None)
        for location in locations:
            self.ui.location_combo.addItem(location.name, location.id)
        self.ui.platform_combo.addItems(["", *platforms])

    def show_rules(self, book: RuleBook, checked: Sequence[str]) -> None:
        """Fill the list of rules with those of a version; a code it does not have stays, and says so."""
        self.ui.rules_box.setTitle(self.tr("Regels van %1").replace("%1", f"{book.title}, {book.version}"))
        self.ui.rules_list.clear()
        lost = [code for code in checked if not book.title_of(code)]
        for code, title in [*((rule.code, rule.title) for rule in book.rules), *((code, "") for code in lost)]:
            words = title or self.tr("(staat niet in deze versie)")
            item = QListWidgetItem(f"{code}  {words}", self.ui.rules_list)
            item.setData(_CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in checked else Qt.CheckState.Unchecked)
        self.ui.rules_list.setCurrentRow(0)

    def show_form(self, form: IncidentForm) -> None:
        """Fill the fields."""
        _choose(self.ui.kind_combo, form.kind)
        _choose(self.ui.location_combo, form.location_id)
        _choose(self.ui.severity_combo, form.severity)
        self.ui.subject_edit.setText(form.subject)
        self.ui.happened_edit.setText(form.happened)
        self.ui.reported_edit.setText(form.reported)
        self.ui.platform_combo.setEditText(form.platform)
        self.ui.account_edit.setText(form.account)
        self.ui.link_edit.setText(form.link)
        self.ui.description_edit.setPlainText(form.description)
        self.ui.known_edit.setText(form.known)
        _choose(self.ui.circumstance_combo, form.circumstance)
        self.ui.offence_check.setChecked(form.sexual_offence)
        self.ui.hold_edit.setText(form.legal_hold)

    def show_moment(self, moment: datetime | None) -> None:
        """Say how the typed moment is understood."""
        unclear = self.tr("Typ een dag, met of zonder tijd.") if self.ui.happened_edit.text().strip() else " "
        self.ui.happened_hint.setText(f"= {long_moment(moment)}" if moment else unclear)

    def fail(self, error: Exception) -> None:
        """Tell what went wrong, and go to the field it is about."""
        super().fail(error)
        fields: dict[object, QWidget] = {
            "subject": self.ui.subject_edit,
            "description": self.ui.description_edit,
            "happened_at": self.ui.happened_edit,
            "known_at": self.ui.known_edit,
            "reported_on": self.ui.reported_edit,
        }
        if isinstance(error, DomainError) and error.facts.get("field") in fields:
            fields[error.facts["field"]].setFocus()

    def _change_only(self, incident: Incident) -> None:
        self.setWindowTitle(self.tr("Gegevens van %1 wijzigen").replace("%1", incident.number))
        self.ui.save_button.setText(self.tr("&Wijzigingen opslaan"))
        self.ui.parties_box.hide()

    def _rule_items(self) -> list[QListWidgetItem]:
        return [self.ui.rules_list.item(number) for number in range(self.ui.rules_list.count())]

    def _checked(self) -> tuple[str, ...]:
        checked = (item for item in self._rule_items() if item.checkState() == Qt.CheckState.Checked)
        return tuple(str(item.data(_CODE)) for item in checked)

    def _day_typed(self) -> None:
        """The moment is read along, and the rules are those of that day."""
        self.presenter.moment_typed(self.ui.happened_edit.text(), self.ui.reported_edit.text(), self._checked())

    def _form(self) -> IncidentForm:
        return IncidentForm(
            kind=IncidentKind(self.ui.kind_combo.currentData()),
            subject=self.ui.subject_edit.text(),
            happened=self.ui.happened_edit.text(),
            reported=self.ui.reported_edit.text(),
            location_id=self.ui.location_combo.currentData(),
            platform=self.ui.platform_combo.currentText(),
            account=self.ui.account_edit.text(),
            link=self.ui.link_edit.text(),
            severity=self.ui.severity_combo.currentData(),
            description=self.ui.description_edit.toPlainText(),
            rules=self._checked(),
            known=self.ui.known_edit.text(),
            circumstance=Circumstance(self.ui.circumstance_combo.currentData()),
            sexual_offence=self.ui.offence_check.isChecked(),
            legal_hold=self.ui.hold_edit.text(),
        )

    def _store(self) -> None:
        self.settle(lambda: self._stored(self.presenter.store(self._form(), self.picker.parties)))


def _choose(combo: QComboBox, value: object) -> None:
    for number in range(combo.count()):
        if combo.itemData(number) == value:
            combo.setCurrentIndex(number)
            return
