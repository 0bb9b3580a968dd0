"""The dialog 'Eigen Word-sjabloon': the school's own letter, filled for many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.errors import DomainError, EnvironmentFault, WmError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_word_merge import Ui_WordMerge
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.merge.audience import AudienceFields
from wm_desktop.gui.merge.presenter import MergePresenter, MergeTitles
from wm_desktop.gui.save_as import ask_folder, ask_open, ask_save
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.mailings import Audience, Mailing
from wm_desktop.services.merge_fields import MergeField


class WordMergeDialog(QDialog):
    """Template and people above, the fields to copy and who gets no letter below."""

    help_topic = "brieven-aan-velen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.ui = Ui_WordMerge()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Velden of wie geen brief krijgt"))
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.fields = RowTableModel[MergeField](self._columns(), self)
        self.ui.fields_table.use(self.fields, key="merge-fields", settings=desk.settings)
        titles = MergeTitles(self.tr("Sjabloon lezen"), self.tr("Brieven maken"))
        self.presenter = MergePresenter(self, desk.place, desk.tools, desk.tasks.run_for(self), titles)
        ui = self.ui
        choice = (ui.audience_combo, ui.order_combo, ui.hidden_check)
        self.audience = AudienceFields(self, choice, ui.skipped_table, desk.settings, self.presenter.choose)
        self._connect()
        self.presenter.start()
        self.ui.choose_button.setFocus()

    # What the presenter says.

    def offer(self, audiences: Sequence[Audience]) -> None:
        """Fill the choice of whom letters are for."""
        self.audience.offer(audiences)

    def show_fields(self, fields: Sequence[MergeField]) -> None:
        """Show the fields that letters to them may use."""
        if tuple(fields) != self.fields.rows:
            self.fields.set_rows(fields)
            self.ui.fields_table.fit_columns()
            self.ui.fields_table.select_number(0)

    def show_template(self, name: str, alone: str) -> None:
        """Show which template is chosen, and whether its letters can stand in one document."""
        self.ui.message_bar.clear()
        self.ui.template_edit.setText(name)
        self.ui.joined_radio.setEnabled(not alone)
        why = self.tr("Dat kan niet met dit sjabloon: %1.").replace("%1", alone) if alone else ""
        self.ui.joined_radio.setToolTip(why)
        if alone:
            self.ui.each_radio.setChecked(True)
            self.ui.message_bar.news(self.tr("Eén document met alle brieven: %1").replace("%1", why))

    def show_outlook(self, mailing: Mailing, *, ready: bool) -> None:
        """Say how many letters it comes to and who gets none."""
        self.ui.outlook_label.setText(self.audience.outlook(mailing))
        self.audience.show_skipped(mailing)
        self.ui.skipped_table.fit_columns()
        self.ui.make_button.setEnabled(ready)

    def refuse(self, error: WmError) -> None:
        """Say what is wrong with the template for these people."""
        self.ui.message_bar.trouble(sentence_of(error))

    def made(self, folder: Path, letters: int, skipped: int) -> None:
        """The letters are in a folder."""
        text = self.tr("%n brief(brieven) opgeslagen in %1.", "", letters).replace("%1", str(folder))
        if skipped:
            more = self.tr("Wie geen brief kreeg en waarom, staat in een lijst in die map.")
            self.ui.message_bar.warning(f"{text} {more}")
        else:
            self.ui.message_bar.news(text)

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what was chosen stays."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def _connect(self) -> None:
        ui = self.ui
        ui.choose_button.clicked.connect(self._ask_template)
        ui.sample_button.clicked.connect(self._ask_sample)
        ui.copy_button.clicked.connect(self._copy)
        ui.fields_table.row_chosen.connect(lambda row: ui.copy_button.setEnabled(row is not None))
        ui.fields_table.row_opened.connect(lambda _: self._copy())
        ui.make_button.clicked.connect(self._ask_folder)
        ui.close_button.clicked.connect(self.close)

    def _ask_template(self) -> None:
        kind = self.tr("Word-document (*.docx)")
        ask_open(self, self.desk.settings, kind, self.presenter.choose_template)

    def _ask_sample(self) -> None:
        name, kind = self.tr("Voorbeeld eigen brief.docx"), self.tr("Word-document (*.docx)")
        ask_save(self, self.desk.settings, name, kind, self._save_sample)

    def _save_sample(self, path: Path) -> None:
        try:
            self.presenter.save_sample(path)
        except (DomainError, EnvironmentFault) as error:
            self.fail(error)
        else:
            self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def _copy(self) -> None:
        numbers = self.ui.fields_table.selected_numbers()
        field = self.fields.row(numbers[0]) if numbers else None
        if field is not None:
            text = in_template(field)
            QGuiApplication.clipboard().setText(text)
            said = self.tr("%1 staat op het klembord. Plak het in Word.")
            self.ui.message_bar.news(said.replace("%1", " ".join(text.split("\n"))))

    def _ask_folder(self) -> None:
        chosen = partial(self.presenter.make, joined=self.ui.joined_radio.isChecked())
        ask_folder(self, self.desk.settings, self.tr("Kies de map waarin de brieven komen"), chosen)

    def _columns(self) -> list[Column[MergeField]]:
        return [
            Column(self.tr("Veld"), lambda field: f"{{{{ {field.name} }}}}"),
            Column(self.tr("Wat er komt te staan"), lambda field: field.label),
            Column(self.tr("Bijvoorbeeld"), lambda field: field.example.replace("\n", " / ")),
        ]


def in_template(field: MergeField) -> str:
    """Give a field as it is typed in Word; a list comes with its repetition."""
    if field.repeated:
        return f"{{%p for kind in {field.name} %}}\n{{{{ kind }}}}\n{{%p endfor %}}"
    return f"{{{{ {field.name} }}}}"
