"""The fields of a letter on the form: filled, read back, and found by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from wm_desktop.domain.letters import LetterKind, Signatory
from wm_desktop.gui.forms.ui_letter_edit import Ui_LetterEdit
from wm_desktop.gui.letters.form import LetterForm
from wm_desktop.gui.letters.words import suspension_form_label


class LetterFields(QObject):
    """Stands between the widgets and the values; `changed` comes only when a person changes something."""

    changed = Signal()

    def __init__(self, ui: Ui_LetterEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._filling = False
        self.texts: Mapping[str, QLineEdit | QPlainTextEdit] = {
            "facts": ui.facts_edit,
            "heard_on": ui.heard_on_edit,
            "hearing": ui.hearing_edit,
            "no_hearing_reason": ui.no_hearing_edit,
            "reasons": ui.reasons_edit,
            "starts_on": ui.starts_edit,
            "ends_on": ui.ends_edit,
            "told_on": ui.told_edit,
            "homework": ui.homework_edit,
            "return_talk": ui.return_talk_edit,
            "agreements": ui.agreements_edit,
            "support": ui.support_edit,
            "next_step": ui.next_step_edit,
            "enclosures": ui.enclosures_edit,
            "handled_by": ui.handled_by_edit,
        }
        ui.form_combo.addItem(self.tr("(maak een keuze)"), "")
        for form in ("external", "internal"):
            ui.form_combo.addItem(suspension_form_label(form), form)
        for field in self.texts.values():
            field.textChanged.connect(self._tell)
        ui.form_combo.currentIndexChanged.connect(self._tell)
        ui.signatory_combo.currentIndexChanged.connect(self._tell)

    def show(self, form: LetterForm, kind: LetterKind) -> None:
        """Fill the fields; those of a measure stand only in a suspension."""
        self._filling = True
        for name, field in self.texts.items():
            text = form.texts.get(name, "")
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            else:
                field.setText(text)
        self._ui.form_combo.setCurrentIndex(max(0, self._ui.form_combo.findData(form.texts.get("form", ""))))
        self._choose_signatory(form.signatory)
        self._ui.measure_box.setVisible(kind is LetterKind.PUPIL_SUSPENSION)
        self._filling = False

    def show_signatories(self, known: Sequence[Signatory], chosen: Signatory | None) -> None:
        """Fill the list of who may sign; whoever stands in the letter already stays in it."""
        self._filling = True
        combo = self._ui.signatory_combo
        combo.clear()
        combo.addItem(self.tr("(kies; namen staan bij Instellingen)"), None)
        for who in known:
            combo.addItem(f"{who.name}, {who.function}", who)
        self._choose_signatory(chosen)
        self._filling = False

    def allow(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        for field in self.texts.values():
            field.setReadOnly(not editable)
        for combo in (self._ui.form_combo, self._ui.signatory_combo):
            combo.setEnabled(editable)

    def form(self) -> LetterForm:
        """What stands in the fields."""
        texts = {
            name: field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
            for name, field in self.texts.items()
        }
        texts["form"] = str(self._ui.form_combo.currentData())
        return LetterForm(texts, self._ui.signatory_combo.currentData())

    def widget(self, name: str) -> QWidget | None:
        """The widget a thing on the checklist is about; None when it is not on this form."""
        others: dict[str, QWidget] = {
            "signatory": self._ui.signatory_combo,
            "form": self._ui.form_combo,
            "school_days": self._ui.ends_edit,
            "addressee": self._ui.addressee_combo,
        }
        return self.texts.get(name) or others.get(name)

    def _choose_signatory(self, wanted: Signatory | None) -> None:
        combo = self._ui.signatory_combo
        for number in range(combo.count()):
            if combo.itemData(number) == wanted:
                combo.setCurrentIndex(number)
                return
        if wanted is not None:
            combo.addItem(f"{wanted.name}, {wanted.function}", wanted)
            combo.setCurrentIndex(combo.count() - 1)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
