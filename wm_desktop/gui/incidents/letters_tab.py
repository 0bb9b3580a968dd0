"""The tab Brieven of a file: its letters and how far they are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import LetterId
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_case_letters import Ui_CaseLetters
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.file_tables import letter_columns
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.rows import LetterRow


class LettersTab(CaseTab):
    """Holds the form; decides nothing."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CaseLetters()
        self.ui.setupUi(self)
        self.letters = RowTableModel[LetterRow](letter_columns(incident=False), self)
        table = self.ui.letters_table
        table.use(self.letters, key="incident_letters", settings=self.page.desk.settings)
        table.set_empty_text(self.tr("Nog geen brieven. Maak er een met de knop Brief…"))
        table.row_opened.connect(self._open)
        table.row_chosen.connect(self._offer)
        self.ui.open_letter_button.clicked.connect(self._open)
        ContextMenu(table, (self.ui.open_letter_button,))

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Brieven")

    def count(self, case: CaseFile) -> int | None:
        """How many letters there are."""
        return len(case.file.letters)

    def show_case(self, case: CaseFile) -> None:
        """Show the letters."""
        self.letters.set_rows(case.file.letters)
        self.ui.letters_table.fit_columns()
        self._offer()

    def take_focus(self) -> None:
        """Begin at the list."""
        self.ui.letters_table.setFocus()

    def _chosen(self) -> LetterRow | None:
        return self.letters.row(self.ui.letters_table.currentIndex().row())

    def _offer(self) -> None:
        self.ui.open_letter_button.setEnabled(self._chosen() is not None)

    def _open(self) -> None:
        letter = self._chosen()
        if letter is not None:
            self.frame.open_letter(LetterId(letter.id))
