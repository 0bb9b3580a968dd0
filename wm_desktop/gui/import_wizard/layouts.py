"""The remembered layouts: which choices are used for files of the same shape, and forgetting them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_import_layouts import Ui_ImportLayouts
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.import_profiles import forget_profile, remembered_profiles
from wm_desktop.services.ports import RememberedProfile


class LayoutsDialog(QDialog):
    """Lists the layouts, the one used last first."""

    help_topic = "inlezen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ImportLayouts()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model: RowTableModel[RememberedProfile] = RowTableModel(self._columns(), self)
        self.ui.layouts_table.use(self.model)
        self.ui.layouts_table.set_empty_text(self.tr("Er zijn nog geen keuzes onthouden."))
        self.ui.layouts_table.row_chosen.connect(self._show)
        self.ui.forget_button.clicked.connect(self.forget)
        self.ui.close_button.clicked.connect(self.accept)
        self.refresh()
        self.ui.layouts_table.setFocus()

    def refresh(self) -> None:
        """Ask again."""
        place = self.desk.place
        self.desk.tasks.run_for(self)("", lambda _: list(remembered_profiles(place)), self._listed, self._failed)

    def forget(self) -> None:
        """Forget the chosen layout; the next file like it is recognised afresh."""
        line = self.model.row(self.ui.layouts_table.currentIndex().row())
        if line is not None:
            place = self.desk.place
            run = self.desk.tasks.run_for(self)
            run("", lambda _: forget_profile(place, line.fingerprint), self._forgotten, self._failed)

    def _listed(self, lines: list[RememberedProfile]) -> None:
        self.model.set_rows(lines)
        self.ui.layouts_table.fit_columns()
        self.ui.layouts_table.select_number(0 if lines else -1)
        self._show(self.model.row(0))

    def _forgotten(self, _: object) -> None:
        self.ui.message_bar.news(self.tr("Vergeten. Een volgend bestand met deze indeling wordt opnieuw herkend."))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self.ui.message_bar.trouble(sentence_of(error))

    def _show(self, line: RememberedProfile | None) -> None:
        self.ui.forget_button.setEnabled(line is not None)
        self.ui.detail_label.setText("" if line is None else self._detail(line))

    def _columns(self) -> list[Column[RememberedProfile]]:
        return [
            Column(
                self.tr("Laatste bestand"),
                value=lambda line: line.file_name,
                display=lambda line: line.file_name or self.tr("(onbekend)"),
            ),
            Column(
                self.tr("Gebruikt op"),
                value=lambda line: line.used_at,
                display=lambda line: short_moment(line.used_at) if line.used_at else "",
            ),
            Column(self.tr("Onthouden"), value=self._kinds),
        ]

    def _kinds(self, line: RememberedProfile) -> str:
        words = {
            "columns": self.tr("kolommen"),
            "marks": self.tr("tekens"),
            "colours": self.tr("kleuren"),
            "header_rows": self.tr("kopregels"),
            "sheets": self.tr("bladen"),
        }
        named = [word for key, word in words.items() if line.profile.get(key)]
        rest = [self.tr("overige keuzes")] if set(line.profile) - set(words) else []
        return ", ".join([*named, *rest])

    def _detail(self, line: RememberedProfile) -> str:
        marks = line.profile.get("marks")
        if not isinstance(marks, list) or not marks:
            return ""
        words = {"yes": self.tr("ja"), "no": self.tr("nee"), "unanswered": self.tr("onbeantwoord")}
        told = [f"'{one['mark']}' = {words.get(one['means'], one['means'])}" for one in marks[:12]]
        return self.tr("Tekens: %1").replace("%1", ", ".join(told))
