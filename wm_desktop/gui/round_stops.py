"""The tour's pictures of the yearly round."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import AnswerKind
from wm_desktop.gui.round.start_dialog import RoundStartDialog
from wm_desktop.gui.round.view import RoundPage
from wm_desktop.services.rounds import NewRound, enter_form, start_round

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_ENTERED, _BACK = 3, 24


def start(window: MainWindow) -> QWidget:
    """A round about to begin."""
    dialog = RoundStartDialog(window.desk, window)
    dialog.open()
    return dialog


def entry(window: MainWindow) -> QWidget:
    """A returned form half entered, after some others."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.ui.entry_tab)
    part = page.entry.presenter
    out = [row.form.code for row in page.presenter.state.out] if page.presenter.state is not None else []
    while len(part.entered) < _ENTERED and len(out) > 1:
        part.look(out.pop(0))
        for number in range(len(part.lines)):
            part.answer(number, AnswerKind.NO if number % 4 == 3 else AnswerKind.YES)
        part.store()
    code = next(iter(out), "")
    page.ui.code_edit.setText(code)
    part.look(code)
    for number, kind in enumerate((AnswerKind.YES, AnswerKind.YES, AnswerKind.NO)):
        part.answer(number, kind)
    return window


def state(window: MainWindow) -> QWidget:
    """What came back and what did not."""
    page = _page(window)
    page.entry.presenter.leave()
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    return window


def _page(window: MainWindow) -> RoundPage:
    """The page with a round: one is begun when there is none, with some forms back."""
    place = window.desk.place
    if not place.queries.rounds():
        codes = tuple(purpose.code for purpose in place.queries.purposes())
        groups = tuple(group.name for group in place.queries.groups())
        asked = start_round(place, NewRound("Jaarronde", codes, groups, place.today() + timedelta(weeks=2)))
        forms = place.queries.round_forms(asked.id)
        for row in forms[:: max(len(forms) // _BACK, 2)]:
            enter_form(place, row.form.code, {})
    page = window.go_to_page("round")
    if not isinstance(page, RoundPage):
        raise TypeError(page)
    page.presenter.refresh()
    window.desk.tasks.wait()
    return page
