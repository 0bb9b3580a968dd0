"""The dialog that starts a measure: for whom, what came before, how others ended, and only then which one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import Course, CourseKind, Machine
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_course_start import Ui_CourseStart
from wm_desktop.gui.incidents.measures.stages import road_of
from wm_desktop.gui.incidents.measures.start_presenter import FEW, Choice, PartyShown, StartPresenter
from wm_desktop.gui.incidents.words import kind_label, person_label, stage_label
from wm_desktop.gui.spoken import sentence, spoken
from wm_desktop.services.case_file import CaseFile, OtherFile, SimilarCases

_KIND = Qt.ItemDataRole.UserRole


class StartDialog(AskingDialog):
    """Asks which measure; `started` gets the course."""

    help_topic = "maatregelen"

    def __init__(
        self, desk: Desk, case: CaseFile, started: Callable[[Course], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CourseStart()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._started = started
        self._parties: tuple[PartyShown, ...] = ()
        self.ui.similar_value.setText(self.tr("Wordt opgezocht…"))
        self.ui.party_list.currentRowChanged.connect(self._party_chosen)
        self.ui.measure_list.currentRowChanged.connect(self._measure_chosen)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.presenter = StartPresenter(desk.place, case, self, desk.tasks.run_for(self))
        self.presenter.begin(self.tr("Vergelijkbare zaken opzoeken"))
        self.resize(1120, 620)

    @property
    def has_typed(self) -> bool:
        """Only the reason is typed; choosing again is a moment's work."""
        return bool(self.ui.reason_edit.toPlainText().strip())

    # what the presenter asks

    def show_parties(self, parties: tuple[PartyShown, ...], *, early: bool) -> None:
        """Offer those a measure can be about."""
        self._parties = parties
        self.ui.reason_box.setVisible(early)
        for shown in parties:
            self.ui.party_list.addItem(f"{shown.party.name} - {person_label(shown.party.person_kind)}")
        self.ui.party_list.setCurrentRow(0 if parties else -1)
        self.ui.save_button.setEnabled(bool(parties))
        if not parties:
            self.messages.warning(
                self.tr(
                    "Niemand is in dit dossier aangesproken. Voeg eerst bij Overzicht iemand toe als 'aangesproken'."
                )
            )

    def show_similar(self, similar: SimilarCases) -> None:
        """Tell how similar files ended, and how little a few say."""
        self.ui.similar_value.setText("\n".join(self._similar(similar)))

    # inside

    def _party_chosen(self, number: int) -> None:
        if not 0 <= number < len(self._parties):
            return
        shown = self._parties[number]
        self.ui.earlier_box.setTitle(self.tr("Eerdere dossiers van %1").replace("%1", shown.party.name))
        earlier = [self._earlier(one) for one in shown.earlier]
        self.ui.earlier_value.setText("\n".join(earlier) or self.tr("Geen eerder dossier dat nog meetelt."))
        here = [f"{spoken(one.machine.words)}: {sentence(one.machine.state(one.state).words)}" for one in shown.courses]
        own = self.tr("In dit dossier: %1.").replace("%1", "; ".join(here))
        self.ui.here_value.setText(own if here else self.tr("In dit dossier is nog geen maatregel gekozen."))
        self.ui.measure_list.clear()
        for machine in shown.fitting:
            self._add_measure(machine)

    def _add_measure(self, machine: Machine) -> None:
        """Its name, and below it what it is; only the name can be chosen."""
        item = QListWidgetItem(spoken(machine.words), self.ui.measure_list)
        item.setData(_KIND, machine.kind)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _what_it_is(machine))
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        QListWidgetItem(_what_it_is(machine), self.ui.measure_list).setFlags(Qt.ItemFlag.NoItemFlags)

    def _measure_chosen(self) -> None:
        self.ui.save_button.setEnabled(self.ui.measure_list.currentItem() is not None)

    def _earlier(self, one: OtherFile) -> str:
        incident = one.incident
        facts = f"{incident.number} ({short_day(incident.reported_on)}): {kind_label(incident.kind)}"
        ernst = self.tr("ernst %1").replace("%1", self._severity(incident.severity))
        measures = ", ".join(spoken(MACHINES[kind].words) for kind in one.measures)
        told = measures or self.tr("zonder maatregel")
        return f"{facts}, {ernst}, {stage_label(incident.stage)}. {sentence_of_measures(told)}"

    def _severity(self, severity: int | None) -> str:
        return self.tr("nog niet beoordeeld") if severity is None else str(severity)

    def _similar(self, similar: SimilarCases) -> Iterator[str]:
        if not similar.files:
            yield self.tr("Er is nog geen afgehandeld dossier van deze soort.")
            return
        yield self.tr("%n afgehandeld(e) dossier(s) van deze soort, zonder namen:", "", similar.files)
        if similar.without_measure:
            yield self.tr("- %n zonder maatregel", "", similar.without_measure)
        for person, kind, state, count in similar.ended:
            machine = MACHINES[kind]
            ended = sentence(machine.state(state).words)
            yield f"- {count} × {spoken(machine.words)} ({person_label(person)}): {ended}"
        for severity, count in similar.severities:
            text = self.tr("- ernst %1: %2").replace("%1", self._severity(severity))
            yield text.replace("%2", str(count))
        if similar.files < FEW:
            yield self.tr("Dat zijn er te weinig om op af te gaan.")

    def _save(self) -> None:
        item, number = self.ui.measure_list.currentItem(), self.ui.party_list.currentRow()
        if item is None or number < 0:
            self.messages.trouble(self.tr("Kies eerst een maatregel."))
            self.ui.measure_list.setFocus()
            return
        choice = Choice(
            self._parties[number].party,
            CourseKind(item.data(_KIND)),
            self.ui.reason_edit.toPlainText(),
        )
        self.settle(lambda: self._started(self.presenter.start(choice)))

    def fail(self, error: Exception) -> None:
        """Tell what went wrong, and go to where the reason is asked."""
        super().fail(error)
        if not self.ui.reason_box.isHidden():
            self.ui.reason_edit.setFocus()


def sentence_of_measures(text: str) -> str:
    """The measures of an earlier file as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def _what_it_is(machine: Machine) -> str:
    """A sentence about a measure; one without a caption is told by its steps."""
    if machine.caption is not None:
        return spoken(machine.caption)
    return ", ".join(spoken(state.words) for state in road_of(machine))
