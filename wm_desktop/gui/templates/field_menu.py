"""The fields above the text of a letter: chosen by what they are, put in the text as a template wants them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from wm_desktop.domain.letter_templates.fields import TemplateField
from wm_desktop.gui.forms.ui_template_texts import Ui_TemplateTexts
from wm_desktop.gui.templates.highlighter import TextColours
from wm_desktop.gui.templates.words import field_label, group_label


class FieldMenu(QObject):
    """Holds the list of fields and its two buttons; the text knows by it which fields there are."""

    def __init__(self, ui: Ui_TemplateTexts, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._fields: tuple[TemplateField, ...] = ()
        self._colours = TextColours(ui.text_edit.document())
        ui.insert_button.clicked.connect(self.insert_field)
        ui.condition_button.clicked.connect(self.insert_condition)
        ui.field_combo.currentIndexChanged.connect(self._chosen)

    def show(self, fields: tuple[TemplateField, ...]) -> None:
        """Offer the fields of a kind of letter."""
        if fields == self._fields:
            return
        self._fields = fields
        combo = self._ui.field_combo
        combo.clear()
        for field in fields:
            combo.addItem(field_label(field), field.name)
            combo.setItemData(combo.count() - 1, self._example(field), Qt.ItemDataRole.ToolTipRole)
        self._colours.know({field.name for field in fields} | {part for field in fields for part in field.parts})

    def insert_field(self) -> None:
        """Put the chosen field in the text; a field that is ja or nee goes around what is selected."""
        field = self._field()
        if field is not None:
            self._insert(field.snippet)

    def insert_condition(self) -> None:
        """Let what is selected be printed only when the chosen field holds something."""
        field = self._field()
        if field is not None:
            self._insert(f"{{% if {field.name} %}}\n\n{{% endif %}}\n")

    def _insert(self, snippet: str) -> None:
        cursor = self._ui.text_edit.textCursor()
        chosen = cursor.selectedText().replace("\u2029", "\n")
        cursor.insertText(snippet.replace("\n\n", f"\n{chosen}\n", 1))
        self._ui.text_edit.setFocus()

    def _field(self) -> TemplateField | None:
        name = self._ui.field_combo.currentData()
        return next((field for field in self._fields if field.name == name), None)

    def _chosen(self) -> None:
        field = self._field()
        self._ui.insert_button.setToolTip("" if field is None else self._example(field))

    def _example(self, field: TemplateField) -> str:
        example = field.example if isinstance(field.example, str) else ""
        words = self.tr("%1, bijvoorbeeld: %2") if example else "%1"
        return words.replace("%1", group_label(field.kind)).replace("%2", example)
