"""The dialogs of a purpose: its facts and text, and the texts it had."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from wm_desktop.domain.consent import Audience, Media, Purpose
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_purpose_edit import Ui_PurposeEdit
from wm_desktop.gui.forms.ui_purpose_texts import Ui_PurposeTexts
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.settings.purpose_words import audience_words, consequence_text, media_words, texts_html
from wm_desktop.gui.settings.purposes_presenter import PurposeTyped, other_text
from wm_desktop.services.purposes import PurposeFacts
from wm_desktop.services.rows import PurposeText


class PurposeDialog(AskingDialog):
    """A new purpose, or one in use; a changed text asks whether the question itself changed."""

    help_topic = "doelen"

    def __init__(
        self,
        save: Callable[[PurposeTyped], object],
        years: Sequence[int],
        known: Purpose | None = None,
        yes_now: int = 0,
        parent: QWidget | None = None,
        *,
        waits: bool = False,
    ) -> None:
        super().__init__(parent)
        self._waits = waits
        self.ui = Ui_PurposeEdit()
        self.ui.setupUi(self)
        self.messages = self.ui.message_bar
        self._save, self._known, self._yes_now = save, known, yes_now
        self.setWindowTitle(self.tr("Doel wijzigen") if known else self.tr("Nieuw doel"))
        self._fill(years)
        self._connect()
        self._tell()
        (self.ui.label_edit if known else self.ui.code_edit).setFocus()

    def typed(self) -> PurposeTyped:
        """What stands in the fields."""
        ui = self.ui
        facts = PurposeFacts(
            Audience(ui.audience_combo.currentData()),
            Media(ui.media_combo.currentData()),
            ui.names_check.isChecked(),
            ui.year_combo.currentData(),
            ui.activity_edit.text(),
        )
        anew = ui.anew_radio.isChecked()
        return PurposeTyped(ui.code_edit.text(), ui.label_edit.text(), ui.explanation_edit.toPlainText(), facts, anew)

    def save(self) -> None:
        """Store, or say what is wrong; who `waits` is closed when work in the background succeeded."""
        if self._waits:
            self.ui.button_box.setEnabled(False)
            self.attempt(lambda: self._save(self.typed()))
        else:
            self.settle(lambda: self._save(self.typed()))

    def fail(self, error: Exception) -> None:
        """Say what is wrong; what was typed stays."""
        self.ui.button_box.setEnabled(True)
        super().fail(error)

    def _fill(self, years: Sequence[int]) -> None:
        ui, known = self.ui, self._known
        ui.button_box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Opslaan"))
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        for audience, word in audience_words().items():
            ui.audience_combo.addItem(word, audience)
        for media, word in media_words().items():
            ui.media_combo.addItem(word, media)
        ui.year_combo.addItem(self.tr("elk schooljaar"), None)
        for year in years:
            ui.year_combo.addItem(str(SchoolYear(year)), year)
        ui.text_box.setVisible(known is not None)
        if known is not None:
            ui.code_edit.setText(known.code)
            ui.code_edit.setEnabled(False)
            ui.label_edit.setText(known.label)
            ui.explanation_edit.setPlainText(known.explanation)
            ui.audience_combo.setCurrentIndex(ui.audience_combo.findData(known.audience))
            ui.media_combo.setCurrentIndex(ui.media_combo.findData(known.media))
            ui.names_check.setChecked(known.covers_names)
            ui.year_combo.setCurrentIndex(ui.year_combo.findData(known.school_year))
            ui.activity_edit.setText(known.activity)

    def _connect(self) -> None:
        ui = self.ui
        ui.button_box.accepted.connect(self.save)
        ui.button_box.rejected.connect(self.reject)
        ui.label_edit.textChanged.connect(self._tell)
        ui.explanation_edit.textChanged.connect(self._tell)
        for button in (ui.correction_radio, ui.anew_radio, ui.names_check):
            button.toggled.connect(self._tell)
        for combo in (ui.audience_combo, ui.media_combo):
            combo.currentIndexChanged.connect(self._tell)

    def _tell(self) -> None:
        """Say what a changed text does; it is stored only when the person chose one of the two."""
        ui, known = self.ui, self._known
        if known is None:
            return
        changed = other_text(known, ui.label_edit.text(), ui.explanation_edit.toPlainText())
        chosen = ui.correction_radio.isChecked() or ui.anew_radio.isChecked()
        wider = _asks_more(known, self.typed().facts)
        ui.text_box.setEnabled(changed or wider)
        for radio in (ui.correction_radio, ui.anew_radio):
            radio.setEnabled(changed and not wider)
        if wider:
            more = self.tr("U vraagt nu meer dan waar ouders ja op zeiden; zij moeten opnieuw antwoorden.")
            text = f"{more} {consequence_text(self._yes_now, asks_anew=True)}"
        elif not changed:
            text = self.tr("De tekst is niet veranderd.")
        elif not chosen:
            text = self.tr("Kies of dit een correctie is, of dat ouders opnieuw moeten antwoorden.")
        else:
            text = consequence_text(self._yes_now, asks_anew=ui.anew_radio.isChecked())
        ui.consequence_label.setText(text)
        ui.button_box.button(QDialogButtonBox.StandardButton.Save).setEnabled(wider or chosen or not changed)


def _asks_more(known: Purpose, facts: PurposeFacts) -> bool:
    """Whether more is asked than guardians agreed to: then they are asked anew, whatever the text says."""
    changed = replace(known, audience=facts.audience, media=facts.media, covers_names=facts.covers_names)
    return changed.asks_more_than(known)


class TextsDialog(QDialog):
    """The texts a purpose had, newest first."""

    help_topic = "doelen"

    def __init__(self, purpose: Purpose, texts: Sequence[PurposeText], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.ui = Ui_PurposeTexts()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.purpose_label.setText(f"{purpose.label} ({purpose.code})")
        self.ui.texts_view.setHtml(texts_html(texts))
        self.ui.button_box.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("&Sluiten"))
        self.ui.button_box.rejected.connect(self.reject)
        self.ui.texts_view.setFocus()
