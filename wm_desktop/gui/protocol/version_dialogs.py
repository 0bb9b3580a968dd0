"""The dialogs that record what happens to a version of the protocol."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from wm_desktop.domain.protocols import Adopted, Answered, Body, Override, ProtocolVersion, Result, Standing, Started
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_version_adopt import Ui_VersionAdopt
from wm_desktop.gui.forms.ui_version_answer import Ui_VersionAnswer
from wm_desktop.gui.forms.ui_version_ask import Ui_VersionAsk
from wm_desktop.gui.forms.ui_version_new import Ui_VersionNew
from wm_desktop.gui.forms.ui_version_start import Ui_VersionStart
from wm_desktop.gui.forms.ui_version_text import Ui_VersionText
from wm_desktop.gui.protocol.keeping import KeepingDialog, ProtocolDialog
from wm_desktop.gui.protocol.words import body_label, result_label, standing_label
from wm_desktop.services.actors import Act
from wm_desktop.services.protocols import (
    NewVersion,
    adopt_version,
    ask_bodies,
    begin_version,
    describe_version,
    keep_text,
    record_answer_of,
    start_version,
)


def name_of(version: ProtocolVersion) -> str:
    """What a version is called in a dialog."""
    return f"{version.made.number}. {version.facts.title}, {version.facts.name}"


class NewVersionDialog(KeepingDialog):
    """Begin a version as a concept."""

    ui: Ui_VersionNew

    def __init__(self, desk: Desk, versions: Sequence[ProtocolVersion], parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionNew()
        self.ui.setupUi(self)
        year = SchoolYear.of(desk.place.today())
        if versions:
            self.ui.title_edit.setText(versions[-1].facts.title)
        self.ui.name_edit.setText(self.tr("schooljaar %1").replace("%1", str(year)))
        self.ui.year_edit.setText(str(year))
        for version in reversed(versions):
            self.ui.based_combo.addItem(name_of(version), version.id)
        self.ui.file_field.use(desk.settings)
        self.begin(self._store)

    def _store(self) -> None:
        self.attempt(self._begin_version)

    def _begin_version(self) -> None:
        ui, place = self.ui, self.desk.place
        year = SchoolYear.parse(ui.year_edit.text())
        based_on, text = ui.based_combo.currentData(), ui.file_field.file()
        new = NewVersion(ui.title_edit.text(), ui.name_edit.text(), year, based_on, text)
        self.keep(lambda: begin_version(place, new))


class NameDialog(ProtocolDialog):
    """Change what a concept is called."""

    ui: Ui_VersionNew

    def __init__(self, desk: Desk, version: ProtocolVersion, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionNew()
        self.ui.setupUi(self)
        self._version = version
        self.setWindowTitle(self.tr("Naam van de versie wijzigen"))
        self.ui.title_edit.setText(version.facts.title)
        self.ui.name_edit.setText(version.facts.name)
        self.ui.year_edit.setText(str(version.facts.school_year))
        for field in (self.ui.based_combo, self.ui.file_field):
            self.ui.form.setRowVisible(field, False)
        self.begin(self._store, width=560)

    def _store(self) -> None:
        ui = self.ui

        def work() -> None:
            year = SchoolYear.parse(ui.year_edit.text())
            describe_version(self.desk.place, self._version.id, ui.title_edit.text(), ui.name_edit.text(), year)

        self.settle(work)


class TextDialog(KeepingDialog):
    """Keep the text of a version."""

    ui: Ui_VersionText

    def __init__(self, desk: Desk, version: ProtocolVersion, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionText()
        self.ui.setupUi(self)
        self._version = version
        self.ui.file_field.use(desk.settings)
        self.begin(self._store, subject=name_of(version))

    def _store(self) -> None:
        text, place = self.ui.file_field.file(), self.desk.place
        if text is None:
            self.messages.trouble(self.tr("Kies eerst een bestand met 'Bladeren…'."))
        else:
            self.keep(lambda: keep_text(place, self._version.id, text))


class AskDialog(ProtocolDialog):
    """Record that the text was put before bodies."""

    ui: Ui_VersionAsk

    def __init__(self, desk: Desk, version: ProtocolVersion, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionAsk()
        self.ui.setupUi(self)
        self._version = version
        text = "" if version.text is None else version.text.file_name
        self.ui.subject_label.setText(f"{name_of(version)}\n{text}")
        for body, check in self._checks().items():
            check.setChecked(version.standing(body) in {Standing.NOT_ASKED, Standing.OTHER_TEXT})
        self.offer_today()
        self.begin(self._store, width=560)

    def _checks(self) -> dict[Body, QCheckBox]:
        ui = self.ui
        return {
            Body.PARTICIPATION_COUNCIL: ui.mr_check,
            Body.PARENTS_COUNCIL: ui.or_check,
            Body.TEAM: ui.team_check,
            Body.PUPILS: ui.pupils_check,
        }

    def _store(self) -> None:
        bodies = [body for body, check in self._checks().items() if check.isChecked()]
        if not bodies:
            self.messages.trouble(self.tr("Vink aan aan wie de tekst is voorgelegd."))
            return
        place = self.desk.place
        self.settle(
            lambda: ask_bodies(place, self._version.id, bodies, self.ui.day_edit.day() or place.today()),
        )


class AnswerDialog(KeepingDialog):
    """Record what a body said."""

    ui: Ui_VersionAnswer

    def __init__(
        self, desk: Desk, version: ProtocolVersion, body: Body | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionAnswer()
        self.ui.setupUi(self)
        self._version = version
        for one in Body:
            if version.endorsement(one).asked is not None:
                self.ui.body_combo.addItem(body_label(one), one)
        if body is not None:
            self.ui.body_combo.setCurrentIndex(max(0, self.ui.body_combo.findText(body_label(body))))
        self.ui.result_combo.addItem(self.tr("(kies de uitkomst)"), None)
        for result in Result:
            self.ui.result_combo.addItem(result_label(result), result)
        self.ui.day_edit.set_today(desk.place.today())
        self.ui.file_field.use(desk.settings)
        self.begin(self._store, subject=name_of(version))

    def _store(self) -> None:
        self.attempt(self._record)

    def _record(self) -> None:
        ui, place = self.ui, self.desk.place
        day, result = ui.day_edit.day(), ui.result_combo.currentData()
        if result is None or day is None or ui.body_combo.currentData() is None:
            self.messages.trouble(self.tr("Kies de uitkomst en vul in op welke dag het orgaan vergaderde."))
            return
        answer = Answered(
            Body(ui.body_combo.currentData()),
            Result(result),
            day,
            "",
            ui.signatory_edit.text(),
            ui.note_edit.toPlainText(),
        )
        minutes = ui.file_field.file()
        self.keep(lambda: record_answer_of(place, self._version.id, answer, minutes))


class AdoptDialog(ProtocolDialog):
    """Record who adopted the text."""

    ui: Ui_VersionAdopt

    def __init__(self, desk: Desk, version: ProtocolVersion, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionAdopt()
        self.ui.setupUi(self)
        self._version = version
        self.ui.subject_label.setText(name_of(version))
        self.offer_today()
        self.begin(self._store, width=520)

    def _store(self) -> None:
        place = self.desk.place

        def work() -> None:
            adopted = Adopted(self.ui.day_edit.day() or place.today(), self.ui.by_edit.text())
            adopt_version(place, self._version.id, adopted)

        self.settle(work)


class StartDialog(ProtocolDialog):
    """Let a version hold from a day; says what is missing before anything happens."""

    ui: Ui_VersionStart

    def __init__(self, desk: Desk, version: ProtocolVersion, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_VersionStart()
        self.ui.setupUi(self)
        self._version = version
        self.ui.subject_label.setText("\n".join((name_of(version), *self._missing())))
        council = version.standing(Body.PARTICIPATION_COUNCIL)
        may = desk.place.actor.may(Act.OVERRIDE_PROTOCOL)
        lacking = council is not Standing.CONSENT and not version.made.supplied
        self.ui.override_box.setVisible(may and lacking)
        if lacking and not may:
            only = self.tr("Alleen directeur of bestuur kan vastleggen dat het bestuur anders besluit.")
            self.ui.hint_label.setText(f"{self.ui.hint_label.text()} {only}")
        for field in (self.ui.day_edit, self.ui.decided_on_edit):
            field.set_today(desk.place.today())
        if version.started is not None:
            self.ui.day_edit.set_day(version.started.on)
        self.begin(self._store)

    def _missing(self) -> list[str]:
        version = self._version
        lines = []
        for body in Body:
            standing = version.standing(body)
            if standing is not Standing.CONSENT:
                words = standing_label(version.endorsement(body), standing, supplied=version.made.supplied)
                lines.append(f"{body_label(body)}: {words}")
        return lines

    def _store(self) -> None:
        self.attempt(self._start)

    def _start(self) -> None:
        day = self.ui.day_edit.day()
        if day is None:
            self.messages.trouble(self.tr("Vul in vanaf welke dag de versie van kracht is."))
            return
        started = Started(day, self.ui.reason_edit.text(), self._override())
        self.settle(lambda: start_version(self.desk.place, self._version.id, started))

    def _override(self) -> Override | None:
        ui = self.ui
        if ui.override_box.isHidden() or not ui.override_box.isChecked():
            return None
        decided_on = ui.decided_on_edit.day() or self.desk.place.today()
        return Override(ui.decided_by_edit.text().strip(), decided_on, ui.why_edit.toPlainText().strip())
