"""What comes back from the task thread to a view that was closed meanwhile is let go of."""

from __future__ import annotations

import pytest
import shiboken6

from tests.gui.papers import desk_with_paper
from wm_desktop.domain.errors import DomainError
from wm_desktop.gui.consent.conflicts_view import ConflictsDialog
from wm_desktop.gui.import_wizard import log
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.letters.presenter import ListJob
from wm_desktop.gui.letters.view import LettersPage
from wm_desktop.gui.lists.issued_view import IssuedListsDialog
from wm_desktop.gui.today.view import TodayPage


def refuse(_) -> None:
    raise DomainError


@pytest.mark.parametrize("work", [str, refuse])
def test_letters_and_incidents_take_nothing_after_they_were_closed(qapp, place, tmp_path, work) -> None:
    taken, desk = [], desk_with_paper(place, tmp_path)
    letters, incidents = LettersPage(desk), IncidentsPage(desk)
    letters.run(ListJob.READ, work, taken.append)
    incidents.file_view.tab(EvidenceTab).run("Lezen", work, taken.append)
    shiboken6.delete(letters)
    shiboken6.delete(incidents)
    desk.tasks.wait()
    desk.close()
    assert taken == []


def test_an_import_is_taken_back_although_the_log_was_closed(desk, monkeypatch) -> None:
    undone = []
    monkeypatch.setattr(log, "undo_import", lambda place, batch: undone.append(batch))
    dialog = log.ImportLogDialog(desk)
    dialog._batch = type("Row", (), {"id": 7})()
    dialog.undo()
    shiboken6.delete(dialog)
    desk.tasks.wait()
    assert undone == [7]


@pytest.mark.parametrize("kind", [TodayPage, ConflictsDialog])
def test_what_was_asked_for_a_page_that_was_closed_is_let_go_of(desk, kind) -> None:
    view = kind(desk)
    asked = view.presenter._view = Listening()
    view.presenter.refresh()
    shiboken6.delete(view)
    desk.tasks.wait()
    assert asked.told in ([], ["show_date", "show_backup"])


def test_the_names_of_what_was_ticked_before_are_not_shown(desk, office) -> None:
    office.pupil("Noor Bakker", group="3A")
    lists = IssuedListsDialog(desk)
    form = lists.ask_new()
    form.ui.groups_list.item(0).setCheckState(form.ui.groups_list.item(0).checkState().Checked)
    form._look()
    form.ui.groups_list.item(0).setCheckState(form.ui.groups_list.item(0).checkState().Unchecked)
    form._look()
    desk.tasks.wait()
    assert "Vink de groepen aan" in form.ui.names_label.text()
    form.reject()
    shiboken6.delete(lists)


class Listening:
    """Remembers what a view was asked to show."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def __getattr__(self, name):
        return lambda *_, **__: self.told.append(name)
