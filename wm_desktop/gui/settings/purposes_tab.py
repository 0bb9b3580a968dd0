"""The tab of purposes in the settings: in use, in their order, and closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.errors import WmError
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_purposes_tab import Ui_PurposesTab
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.settings.purpose_dialogs import PurposeDialog, TextsDialog
from wm_desktop.gui.settings.purpose_words import audience_words, media_text, when_text
from wm_desktop.gui.settings.purposes_presenter import PurposesPresenter, PurposeTyped
from wm_desktop.gui.tables import Column, ResultTable, RowTableModel


class PurposesTab(QWidget):
    """Shows the purposes; whatever is changed here is stored at once."""

    messages: MessageBar
    presenter: PurposesPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PurposesTab()
        self.ui.setupUi(self)
        self.in_use = RowTableModel[Purpose](self._columns(), self)
        self.closed = RowTableModel[Purpose](self._columns(closed=True), self)
        self.dialog: QDialog | None = None
        self._asking: PurposeDialog | None = None
        self._last: ResultTable = self.ui.purpose_table

    def set_up(self, desk: Desk, messages: MessageBar) -> None:
        """Begin to work with a data file."""
        self.messages = messages
        self.presenter = PurposesPresenter(desk.place, self, desk.tasks.run_for(self))
        ui = self.ui
        for table, model in ((ui.purpose_table, self.in_use), (ui.closed_table, self.closed)):
            table.use(model)
            table.setSortingEnabled(False)
            table.row_opened.connect(self._opened)
            table.row_chosen.connect(partial(self._chosen, table))
        ui.new_button.clicked.connect(self.ask_new)
        ui.edit_button.clicked.connect(self.ask_change)
        ui.up_button.clicked.connect(lambda: self.move_chosen(-1))
        ui.down_button.clicked.connect(lambda: self.move_chosen(1))
        ui.texts_button.clicked.connect(self.show_texts)
        ui.close_button.clicked.connect(self.ask_close)
        ContextMenu(ui.purpose_table, (ui.edit_button, ui.up_button, ui.down_button, ui.texts_button, ui.close_button))
        for key, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), ui.purpose_table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.move_chosen, step))
        self.presenter.refresh()

    def show_purposes(self, in_use: Sequence[Purpose], closed: Sequence[Purpose]) -> None:
        """Show both lists; the chosen purpose stays chosen."""
        ui = self.ui
        for table, model, rows in ((ui.purpose_table, self.in_use, in_use), (ui.closed_table, self.closed, closed)):
            known = model.row(table.currentIndex().row())
            model.set_rows(rows)
            table.fit_columns()
            codes = [row.code for row in rows]
            if known is not None and known.code in codes:
                table.select_number(codes.index(known.code))
        for widget in (ui.closed_label, ui.closed_table):
            widget.setVisible(bool(closed))

    def fail(self, error: Exception) -> None:
        """Say why something was refused; a bug goes on to the global hook."""
        if not isinstance(error, WmError):
            raise error
        self.messages.trouble(sentence_of(error))

    def move_chosen(self, step: int) -> None:
        """Put the chosen purpose higher or lower."""
        purpose = self._chosen_in_use()
        if purpose is not None:
            self._attempt(lambda: self.presenter.move(purpose, step))

    def ask_new(self) -> None:
        """Open the dialog for a new purpose."""
        self._open(PurposeDialog(self.presenter.add, self.presenter.years(), parent=self))

    def ask_change(self) -> None:
        """Open the dialog of the chosen purpose."""
        purpose = self._chosen_in_use()
        if purpose is None:
            return

        def save(typed: PurposeTyped) -> None:
            said = self.tr("'%1' is gewijzigd.").replace("%1", typed.label.strip())
            title = self.tr("Doel wijzigen")
            self.presenter.change(purpose, typed, title, partial(self._changed, dialog, said), self._refused)

        years, yes_now = self.presenter.years(purpose), self.presenter.yes_now(purpose)
        dialog = PurposeDialog(save, years, purpose, yes_now, parent=self, waits=True)
        self._asking = dialog
        dialog.finished.connect(self._answered)
        self._open(dialog)

    def _changed(self, dialog: PurposeDialog, said: str) -> None:
        """The change stands; the dialog may have been left meanwhile."""
        self.messages.news(said)
        if self._asking is dialog:
            dialog.accept()

    def _refused(self, error: Exception) -> None:
        """Say it where the person is: what was typed stays in the dialog."""
        (self._asking or self).fail(error)

    def _answered(self) -> None:
        self._asking = None

    def show_texts(self) -> None:
        """Show the texts of the chosen purpose, closed or not."""
        model = self.closed if self._last is self.ui.closed_table else self.in_use
        purpose = model.row(self._last.currentIndex().row())
        if purpose is None:
            self.messages.trouble(self.tr("Kies eerst een doel in de lijst."))
            return
        self._open(TextsDialog(purpose, self.presenter.texts(purpose), self))

    def ask_close(self) -> None:
        """Closing is for good, so it is asked once."""
        purpose = self._chosen_in_use()
        if purpose is None:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Doel afsluiten"))
        text = self.tr(
            "'%1' neemt na afsluiten geen antwoorden meer aan en komt niet meer op lijsten. Alle antwoorden blijven "
            "bewaard. Dit kan niet ongedaan worden gemaakt."
        )
        box.setText(text.replace("%1", purpose.label))
        close = box.addButton(self.tr("&Afsluiten"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("A&nnuleren"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(lambda: self._attempt(lambda: self.presenter.close(purpose)))
        self._open(box)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def _opened(self, row: object) -> None:
        if self._last is self.ui.closed_table:
            self.show_texts()
        elif row is not None:
            self.ask_change()

    def _chosen(self, table: ResultTable, _row: object) -> None:
        self._last = table

    def _chosen_in_use(self) -> Purpose | None:
        purpose = self.in_use.row(self.ui.purpose_table.currentIndex().row())
        if purpose is None:
            self.messages.trouble(self.tr("Kies eerst een doel in de lijst."))
        return purpose

    def _attempt(self, work: Callable[[], object]) -> None:
        try:
            work()
        except WmError as error:
            self.fail(error)
        else:
            self.messages.clear()

    def _columns(self, *, closed: bool = False) -> tuple[Column[Purpose], ...]:
        shown = (
            Column[Purpose](self.tr("Naam"), lambda row: row.label, tooltip=lambda row: row.explanation),
            Column[Purpose](self.tr("Code"), lambda row: row.code),
            Column[Purpose](self.tr("Wie ziet het"), lambda row: audience_words()[row.audience]),
            Column[Purpose](self.tr("Beeld"), media_text),
            Column[Purpose](self.tr("Alleen voor"), when_text),
        )
        if not closed:
            return shown
        day = Column[Purpose](
            self.tr("Gesloten"),
            lambda row: row.closed_on,
            lambda row: short_day(row.closed_on) if row.closed_on else "",
        )
        return (shown[0], day, *shown[1:])
