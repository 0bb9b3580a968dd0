"""The form that hands a list out: for what, which groups, who gets it, and who permitted it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import GroupId
from wm_desktop.domain.issued_lists import IssuedLine, IssuedList, line_titles
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_list_issue import Ui_ListIssue
from wm_desktop.gui.lists.issued_presenter import IssuedPresenter
from wm_desktop.gui.lists.ticks import add_tick, ticked, toggle_all_on_ctrl_a
from wm_desktop.gui.tasks import TaskRunner
from wm_desktop.services.issued_lists import NewIssue, NotPermittedError

_NAMED = 12


class ListIssueDialog(AskingDialog):
    """Stays open, with the reason, until the list can be made."""

    help_topic = "meegegeven-lijsten"

    def __init__(self, presenter: IssuedPresenter, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ListIssue()
        self.ui.setupUi(self)
        self.messages = self.ui.message_bar
        self._presenter, self._run = presenter, tasks.run_for(self)
        self._looked = 0
        choices = presenter.choices()
        self.ui.permitted_on_edit.set_today(choices.today)
        for purpose in choices.purposes:
            self.ui.purpose_combo.addItem(purpose.label, purpose.code)
        for title in dict.fromkeys(choices.groups.values()):
            add_tick(self.ui.groups_list, title, title)
        self._groups = choices.groups
        toggle_all_on_ctrl_a(self.ui.groups_list)
        self._look_timer = QTimer(self, singleShot=True, interval=0)
        self._look_timer.timeout.connect(self._look)
        self.ui.groups_list.itemChanged.connect(self._look_timer.start)
        self.ui.purpose_combo.currentIndexChanged.connect(self._look_timer.start)
        self.ui.issue_button.clicked.connect(self._issue)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.purpose_combo.setFocus()
        self._look()

    def reject(self) -> None:
        """Leave, but not while a list is being made: its number would be given and nobody told."""
        if self.ui.issue_button.isEnabled():
            super().reject()

    def asked(self) -> NewIssue:
        """What was filled in; raises NotADayError and NotPermittedError."""
        ui = self.ui
        permitted_on = ui.permitted_on_edit.day()
        if permitted_on is None:
            raise NotPermittedError
        return NewIssue(
            purpose=str(ui.purpose_combo.currentData() or ""),
            groups=self._ticked(),
            goal=ui.goal_edit.text(),
            receiver=ui.receiver_edit.text(),
            permitted_by=ui.permitted_by_edit.text(),
            permitted_on=permitted_on,
        )

    def _ticked(self) -> tuple[GroupId, ...]:
        chosen = ticked(self.ui.groups_list)
        return tuple(group_id for group_id, title in self._groups.items() if title in chosen)

    def _issue(self) -> None:
        self.attempt(self._begin)

    def _begin(self) -> None:
        new = self.asked()
        self.ui.issue_button.setEnabled(False)
        self._run("", lambda _: self._presenter.issue(new), self._issued, self._refused)

    def _issued(self, issued: IssuedList) -> None:
        self._presenter.issued(issued)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.ui.issue_button.setEnabled(True)
        self.fail(error)

    def _look(self) -> None:
        """Ask who would be on it; an answer to what was ticked before is let go of."""
        groups, purpose = self._ticked(), str(self.ui.purpose_combo.currentData() or "")
        self._looked = asked = self._looked + 1
        if not groups:
            self.ui.names_label.setText(self.tr("Vink de groepen aan; hier staat dan wie er op de lijst komt."))
            return

        def found(lines: Sequence[IssuedLine]) -> None:
            if asked == self._looked:
                self._show_lines(lines)

        self._run("", lambda _: self._presenter.lines(purpose, groups), found, self._cannot_look)

    def _cannot_look(self, error: Exception) -> None:
        if not isinstance(error, WmError):
            raise error
        self.ui.names_label.setText(sentence_of(error))

    def _show_lines(self, lines: Sequence[IssuedLine]) -> None:
        named = line_titles(lines)
        names = ", ".join(f"{line.name} ({named[line.group, line.location]})" for line in lines[:_NAMED])
        more = ", …" if len(lines) > _NAMED else ""
        text = self.tr("Op de lijst (%1): %2").replace("%1", str(len(lines))).replace("%2", names + more)
        self.ui.names_label.setText(text if lines else self.tr("Op de lijst komt niemand: voor iedereen is er een ja."))
