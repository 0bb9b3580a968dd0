"""The dialog of lists that were handed out: by a fake view first, then with the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from tests.gui.support import SavedFiles
from tests.support import MONDAY, Office, group_ids, new_issue
from wm_desktop.documents.issued_list import draw
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.gui import doors
from wm_desktop.gui.lists.issue_view import ListIssueDialog
from wm_desktop.gui.lists.issued_presenter import IssuedPresenter
from wm_desktop.gui.lists.issued_view import IssuedListsDialog
from wm_desktop.gui.tools import Tools
from wm_desktop.services.consent import record_answer
from wm_desktop.services.issued_lists import issue_list


class FakeView:
    """Remembers what the presenter said."""

    def __init__(self) -> None:
        self.rows, self.said, self.papers, self.presenter = [], [], [], None

    def show_lists(self, rows, chosen) -> None:
        self.rows = list(rows)
        place = [row.issued.id for row in rows].index(chosen) if chosen else 0
        self.presenter.choose(self.rows[place] if self.rows else None)

    def show_chosen(self, row) -> None:
        self.said.append(("chosen", row.issued.number if row else ""))

    def show_paper(self, pdf) -> None:
        self.papers.append(pdf)

    def say_issued(self, issued) -> None:
        self.said.append(("issued", issued.number))

    def say_replaced(self, made) -> None:
        self.said.append(("replaced", made.issued.number))

    def say_ended(self, row, how) -> None:
        self.said.append((how, row.issued.number))

    def print_pages(self, pdf, name) -> None:
        self.said.append(("print", name))

    def saved(self, path) -> None:
        self.said.append(("saved", path.name))

    def fail(self, error) -> None:
        self.said.append(("fail", type(error).__name__))


@pytest.fixture
def people(place):
    office = Office(place)
    office.pupil("Lot Visser", group="6A")
    return office.pupil("Noor van der Sluis", group="5A"), office.pupil("Sem de Graaf", group="5A")


@pytest.fixture
def view(place, people):
    made = FakeView()
    tools = Tools(data_files=None, save_file=SavedFiles(), draw_issued_list=lambda paper: repr(paper.changes).encode())
    made.presenter = IssuedPresenter(made, place, tools, AtOnce())
    return made


def say(place, pupil, kind: str) -> None:
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=next(one.id for one in place.queries.purposes() if one.code == "website"),
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=MONDAY.date(),
        way=AnswerWay.FORM,
    )


def test_nothing_chosen_nothing_done(view, tmp_path) -> None:
    presenter = view.presenter
    presenter.refresh()
    for act in (presenter.replace, presenter.returned, presenter.destroyed, presenter.print):
        act()
    presenter.save_pdf(tmp_path / "x.pdf")
    presenter.show_whole(whole=True)
    assert presenter.proposed_name() == ""
    assert set(view.said) == {("chosen", "")}
    assert not (tmp_path / "x.pdf").exists()


def test_a_list_is_issued_replaced_and_ended(view, place, people, tmp_path) -> None:
    presenter = view.presenter
    assert [one.name for one in presenter.lines("website", group_ids(place, "5A"))] == ["Sem", "Noor"]
    assert list(presenter.lines("website", [])) == []
    presenter.issued(presenter.issue(new_issue(place)))
    presenter.print()
    presenter.replace()
    say(place, people[0], "yes")
    presenter.refresh()
    presenter.replace()
    presenter.save_pdf(tmp_path / "lijst.pdf")
    assert b"Noor" in (tmp_path / "lijst.pdf").read_bytes()
    presenter.show_whole(whole=True)
    assert view.papers[-1] == b"None"
    presenter.destroyed()
    presenter.returned()
    assert [one for one in view.said if one[0] != "chosen"] == [
        ("issued", "L2026-001"),
        ("print", "Lijst L2026-001 - mw. Bos - 2026-11-23.pdf"),
        ("fail", "NothingChangedError"),
        ("replaced", "L2026-002"),
        ("saved", "lijst.pdf"),
        ("vernietigd", "L2026-002"),
        ("fail", "ListEndedError"),
    ]


@pytest.fixture
def desk(qapp, place, tmp_path, people):
    made = make_desk(place, tmp_path, draw_issued_list=draw)
    yield made
    made.close()


def open_dialog(qtbot, desk) -> IssuedListsDialog:
    dialog = IssuedListsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    desk.tasks.wait()
    return dialog


def test_the_form_stays_open_until_the_principal_permitted(qtbot, desk, people) -> None:
    dialog = open_dialog(qtbot, desk)
    assert not dialog.ui.print_button.isEnabled()
    form = dialog.ask_new()
    assert "Vink de groepen aan" in form.ui.names_label.text()
    [item] = form.ui.groups_list.findItems("5A", Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    form.ui.purpose_combo.setCurrentIndex(form.ui.purpose_combo.findData("website"))
    qtbot.waitUntil(lambda: form.ui.names_label.text() == "Op de lijst (2): Sem (5A), Noor (5A)")
    form.ui.receiver_edit.setText("mw. Bos")
    form.ui.goal_edit.setText("klassenapp")
    form.ui.issue_button.click()
    assert "toestemming van de directeur" in form.messages.text
    form.ui.permitted_by_edit.setText("M. Verhoeven")
    form.ui.permitted_on_edit.setText("ooit")
    form.ui.issue_button.click()
    assert "geen datum" in form.messages.text
    form.ui.permitted_on_edit.setText("vandaag")
    form.ui.issue_button.click()
    form.reject()
    assert form.isVisible()  # not while it is being made
    desk.tasks.wait()
    assert dialog.findChildren(ListIssueDialog) == []
    assert "L2026-001 staat op naam van mw. Bos" in dialog.ui.message_bar.text
    assert [row.issued.number for row in dialog.model.rows] == ["L2026-001"]
    assert dialog.ui.preview.document.pageCount() == 1


def test_when_everybody_may_be_shown_the_form_says_so(qtbot, desk, people, place) -> None:
    for pupil in people:
        say(place, pupil, "yes")
    form = open_dialog(qtbot, desk).ask_new()
    [item] = form.ui.groups_list.findItems("5A", Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    form.ui.purpose_combo.setCurrentIndex(form.ui.purpose_combo.findData("website"))
    qtbot.waitUntil(lambda: "komt niemand" in form.ui.names_label.text())


def test_an_outdated_list_is_replaced_and_the_old_one_is_grey(qtbot, desk, people, place) -> None:
    issue_list(place, new_issue(place))
    say(place, people[1], "yes")
    dialog = open_dialog(qtbot, desk)
    assert dialog.model.columns[1].text(dialog.model.rows[0]) == "verouderd!"
    assert "0 erbij, 1 eraf" in dialog.ui.state_label.text()
    assert not dialog.ui.whole_check.isVisible()
    dialog.ui.replace_button.click()
    desk.tasks.wait()
    assert "L2026-002 vervangt de oude: 0 erbij, 1 eraf" in dialog.ui.message_bar.text
    assert "Vervangt lijst L2026-001" in dialog.ui.state_label.text()
    assert [dialog.model.columns[1].text(row) for row in dialog.model.rows] == ["klopt nog", "vervangen 23-11-2026"]
    assert dialog.ui.whole_check.isVisible()
    dialog.ui.whole_check.setChecked(True)
    desk.tasks.wait()
    assert dialog.presenter.whole
    dialog.ui.returned_button.click()
    desk.tasks.wait()
    assert "L2026-002 is ingeleverd" in dialog.ui.message_bar.text
    assert not dialog.ui.returned_button.isEnabled()


def test_its_pages_go_to_a_file_or_the_printer(qtbot, desk, people, place, tmp_path, monkeypatch) -> None:
    issue_list(place, new_issue(place))
    dialog = open_dialog(qtbot, desk)
    asked = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda pdf, name: asked.append(name))
    monkeypatch.setattr(dialog.output, "ask_target", lambda name, save: save(tmp_path / name))
    dialog.ui.print_button.click()
    dialog.ui.pdf_button.click()
    desk.tasks.wait()
    assert asked == ["Lijst L2026-001 - mw. Bos - 2026-11-23.pdf"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"%PDF")
    assert "Opgeslagen" in dialog.ui.message_bar.text
    dialog.reject()


def test_the_door_opens_it(qtbot, desk) -> None:
    parent = open_dialog(qtbot, desk)
    dialog = doors.open_issued_lists(desk, parent)
    desk.tasks.wait()
    assert dialog.isVisible()
    dialog.close()
