"""The dialog that links another file: search, choose, say why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_case_link import Ui_CaseLink
from wm_desktop.services.rows import IncidentRow


class LinkDialog(AskingDialog):
    """Files that belong together; a link cannot be taken away, so the dialog says that first."""

    def __init__(
        self,
        candidates: Callable[[str], Sequence[IncidentRow]],
        link: Callable[[IncidentRow, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseLink()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._candidates, self._link = candidates, link
        self._rows: Sequence[IncidentRow] = ()
        self.ui.search_edit.textChanged.connect(self._search)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self._search("")
        self.ui.search_edit.setFocus()
        self.resize(620, 420)

    def _search(self, text: str) -> None:
        self.attempt(lambda: self._show(self._candidates(text)))

    def _show(self, rows: Sequence[IncidentRow]) -> None:
        self._rows = rows
        self.ui.found_list.clear()
        self.ui.found_list.addItems([f"{row.number}  {row.subject} ({short_day(row.reported_on)})" for row in rows])
        # A link stays: Enter takes a file only when it is the one that was looked for, or was chosen.
        self.ui.found_list.setCurrentRow(0 if len(rows) == 1 and self.ui.search_edit.text().strip() else -1)

    def _save(self) -> None:
        number = self.ui.found_list.currentRow()
        if not 0 <= number < len(self._rows):
            self.messages.trouble(self.tr("Kies eerst een dossier."))
            return
        self.settle(lambda: self._link(self._rows[number], self.ui.note_edit.text()))
