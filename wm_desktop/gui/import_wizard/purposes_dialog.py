"""Several purposes for one column: composed by hand with ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_import_purposes import Ui_ImportPurposes
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.import_wizard.lines import IGNORE

_CODE = Qt.ItemDataRole.UserRole


class PurposesDialog(QDialog):
    """Asks which purposes one answer counts for; `chosen` gives the role."""

    help_topic = "inlezen"

    chosen = Signal(str)

    def __init__(self, purposes: Sequence[Purpose], header: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.ui = Ui_ImportPurposes()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = self.tr("Voor welke doelen geldt het antwoord in kolom '%1'?")
        self.ui.hint_label.setText(text.replace("%1", header))
        ticked = role.partition(":")[2].split(",")
        for purpose in purposes:
            item = QListWidgetItem(purpose.label)
            item.setData(_CODE, purpose.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if purpose.code in ticked else Qt.CheckState.Unchecked)
            self.ui.purposes_list.addItem(item)
        self.ui.purposes_list.setCurrentRow(0)
        self.ui.purposes_list.setFocus()
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.ok_button.clicked.connect(self.accept)

    @property
    def role(self) -> str:
        """The role for what is ticked."""
        items = [self.ui.purposes_list.item(row) for row in range(self.ui.purposes_list.count())]
        codes = [str(item.data(_CODE)) for item in items if item.checkState() == Qt.CheckState.Checked]
        if not codes:
            return IGNORE
        return f"purpose:{codes[0]}" if len(codes) == 1 else f"purposes:{','.join(codes)}"

    def accept(self) -> None:
        """Take over what is ticked."""
        self.chosen.emit(self.role)
        super().accept()
