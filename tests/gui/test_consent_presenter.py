"""The Toestemmingen page without a window: what is asked, shown, counted and recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.gui.registers import FakeQueries, answer, line, names
from tests.unit.memory import TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.ids import GuardianId, new_uuid
from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.recording import AnswerInTheFutureError
from wm_desktop.gui.consent.presenter import RegisterPresenter
from wm_desktop.gui.consent.summary import FIRST_PURPOSE, GROUP_COLUMN, NAME_COLUMN, Total, sort_rows, totals
from wm_desktop.services.actors import Role
from wm_desktop.services.rows import ConsentFilter, GuardianRow


class FakeView:
    """Remembers the last thing said by each name: `view.counts`, `view.register`..."""

    def __getattr__(self, name: str):
        if not name.startswith(("show_", "say_", "ask_", "close_")):
            raise AttributeError(name)

        def remember(*arguments, **named) -> None:
            setattr(self, name.split("_", 1)[1], (*arguments, *named.values()))

        return remember


class Desk:
    """A presenter on three pupils and two purposes."""

    def __init__(self, role: Role = Role.PRINCIPAL) -> None:
        self.view = FakeView()
        self.file = MemoryFile()
        website, pers = self.file.add_purpose("website"), self.file.add_purpose("pers")
        self.queries = FakeQueries((website, pers))
        self.rows = [
            line("Zoë Bakker", "3A", "jn", "1003"),
            line("Noor van der Meulen", "1/2A", "n.", "1001"),
            line("Sem de Vries", "10", "cw", "1002"),
        ]
        for row in self.rows:
            pupil = self.file.add_pupil(row.pupil_number, row.name.full)
            self.rows[self.rows.index(row)] = replace(row, id=pupil.id)
        self.queries.rows = tuple(self.rows)
        self.place = replace(self.file.place(role), queries=self.queries)
        self.presenter = RegisterPresenter(self.view, self.place)
        self.presenter.refresh()

    @property
    def shown(self) -> list[str]:
        return names(self.view.register[1])

    def choose(self, row: int = 0, purpose: int = 0) -> None:
        self.presenter.choose(self.rows[row].id, self.queries.asked_purposes[purpose].id)

    @property
    def answers(self):
        return list(self.file.tables.answers.values())


def test_the_register_comes_in_name_order_with_totals_and_counts() -> None:
    desk = Desk()
    assert desk.shown == ["Zoë", "Noor", "Sem"]
    assert desk.view.totals == ((Total(1, 1, 1), Total(0, 2, 1)),)
    assert desk.view.counts == (3, 3, False)


def test_totals_of_nothing_are_nought_per_purpose() -> None:
    assert totals([], 2) == (Total(), Total())


def test_an_empty_data_file_says_what_to_do_first() -> None:
    desk = Desk()
    desk.queries.rows = ()
    desk.presenter.refresh()
    assert desk.view.empty == (True,)
    desk.presenter.set_filter(ConsentFilter(search="x"))
    assert desk.queries.matches == []


def test_a_keystroke_asks_only_who_matches() -> None:
    desk = Desk()
    desk.presenter.set_filter(ConsentFilter(search="meulen"))
    assert desk.shown == ["Noor"]
    assert desk.view.counts == (1, 3, True)
    assert len(desk.queries.registers) == 1
    assert desk.queries.matches == [ConsentFilter(search="meulen")]


def test_the_same_filter_again_does_nothing() -> None:
    desk = Desk()
    desk.presenter.set_filter(ConsentFilter())
    assert desk.queries.matches == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (ConsentFilter(status=ConsentStatus.NO), ["Zoë", "Noor"]),
        (ConsentFilter(status=ConsentStatus.NO, purpose="website"), ["Noor"]),
        (ConsentFilter(not_yes=True, purpose="website"), ["Noor", "Sem"]),
        (ConsentFilter(not_yes=True, group="3A"), ["Zoë"]),
        (ConsentFilter(purpose="pers"), ["Zoë", "Noor", "Sem"]),
    ],
)
def test_states_and_purposes_filter_the_rows_in_hand(asked: ConsentFilter, expected: list[str]) -> None:
    desk = Desk()
    desk.presenter.set_filter(asked)
    assert desk.shown == expected


def test_another_day_asks_the_whole_register_again() -> None:
    desk = Desk()
    desk.presenter.set_filter(ConsentFilter(as_of=date(2026, 9, 1), group="3A"))
    assert desk.queries.registers[-1] == ConsentFilter(as_of=date(2026, 9, 1))
    assert desk.shown == ["Zoë"]


def test_clearing_shows_everything() -> None:
    desk = Desk()
    desk.presenter.set_filter(ConsentFilter(group="3A"))
    desk.presenter.clear_filter()
    assert desk.view.filter == (ConsentFilter(),)
    assert len(desk.shown) == 3


def test_sorting_by_a_column_and_turning_it_round() -> None:
    desk = Desk()
    desk.presenter.sort_by(GROUP_COLUMN)
    assert desk.shown == ["Noor", "Zoë", "Sem"]
    desk.presenter.sort_by(GROUP_COLUMN)
    assert desk.shown == ["Sem", "Zoë", "Noor"]
    assert desk.view.order == (GROUP_COLUMN, True)
    desk.presenter.sort_by(FIRST_PURPOSE)
    assert desk.shown == ["Sem", "Noor", "Zoë"]


def test_names_turn_round_without_sorting_again() -> None:
    rows = [line("A Aa", "1", "j"), line("B Bb", "1", "j")]
    assert names(sort_rows(rows, NAME_COLUMN)) == ["A", "B"]
    assert names(sort_rows(rows, NAME_COLUMN, descending=True)) == ["B", "A"]


def test_the_export_holds_what_is_in_view() -> None:
    desk = Desk()
    desk.presenter.set_filter(ConsentFilter(purpose="pers", status=ConsentStatus.NO))
    register = desk.presenter.in_view
    assert [purpose.code for purpose in register.purposes] == ["pers"]
    assert [[cell.status for cell in row.cells] for row in register.rows] == [[ConsentStatus.NO]]
    assert register.pupils_in_all == 3


def test_a_cell_shows_its_story_and_a_name_none() -> None:
    desk = Desk()
    desk.queries.told = [answer("yes")]
    desk.choose(0, 1)
    (story,) = desk.view.story
    assert (story.row.name.first_name, story.purpose.code) == ("Zoë", "pers")
    assert story.history == tuple(desk.queries.told)
    desk.presenter.choose(desk.rows[0].id, None)
    assert desk.view.story == (None,)


def test_a_cell_that_is_gone_has_no_story() -> None:
    desk = Desk()
    desk.choose(0)
    desk.queries.rows = desk.queries.rows[1:]
    desk.presenter.refresh()
    assert desk.view.story == (None,)


def guardian(name: str, *, custody: bool = True) -> GuardianRow:
    return GuardianRow(
        GuardianId(new_uuid()), PersonName(name), FormOfAddress.MADAM, Address(), False, "", "", "moeder", custody
    )


def test_recording_is_asked_first_and_stored_after() -> None:
    desk = Desk()
    desk.choose(1)
    desk.presenter.start_answer(AnswerKind.NO)
    (draft,) = desk.view.answer
    assert (draft.kind, draft.guardian_id, draft.given_on) == (AnswerKind.NO, None, TODAY)
    assert desk.answers == []
    desk.presenter.store(replace(draft, given_on=date(2026, 11, 20), way=AnswerWay.EMAIL, remark="per mail"))
    (stored,) = desk.answers
    assert (stored.kind, stored.given_on, stored.way) == (AnswerKind.NO, date(2026, 11, 20), AnswerWay.EMAIL)
    assert desk.view.recorded[1] == stored


def test_an_open_choice_is_not_stored() -> None:
    desk = Desk()
    desk.choose(1)
    desk.presenter.start_answer()
    desk.presenter.store(desk.view.answer[0])
    assert desk.answers == []


def test_a_refusal_of_the_rule_comes_up() -> None:
    desk = Desk()
    desk.choose(1)
    desk.presenter.start_answer(AnswerKind.YES)
    with pytest.raises(AnswerInTheFutureError):
        desk.presenter.store(replace(desk.view.answer[0], given_on=date(2027, 1, 1)))
    assert not hasattr(desk.view, "recorded")


def test_undo_takes_that_very_answer_back() -> None:
    desk = Desk()
    desk.choose(1)
    desk.presenter.start_answer(AnswerKind.NO)
    desk.presenter.store(desk.view.answer[0])
    desk.view.recorded[2]()
    assert desk.file.tables.retracted == {desk.answers[0].id}
    assert desk.view.retracted == ()


def test_a_single_guardian_with_custody_is_proposed() -> None:
    desk = Desk()
    mother, uncle = guardian("Anna"), guardian("Karel", custody=False)
    desk.queries.bonds = [uncle, mother]
    desk.choose(1)
    desk.presenter.start_answer(AnswerKind.YES)
    assert desk.view.answer[0].guardian_id == mother.id


def test_withdrawing_proposes_who_said_yes() -> None:
    desk = Desk()
    giver = GuardianId(new_uuid())
    desk.queries.told = [answer("yes", "Anna", guardian_id=giver)]
    desk.choose(0)
    desk.presenter.start_answer(AnswerKind.WITHDRAWN)
    assert desk.view.answer[0].guardian_id == giver


def test_delete_withdraws_in_one_act() -> None:
    desk = Desk()
    desk.choose(0)
    desk.presenter.start_answer(AnswerKind.YES)
    desk.presenter.store(desk.view.answer[0])
    desk.queries.told = [answer("yes")]
    desk.presenter.withdraw()
    assert [each.kind for each in desk.answers] == [AnswerKind.YES, AnswerKind.WITHDRAWN]
    assert desk.view.recorded[1].kind is AnswerKind.WITHDRAWN


@pytest.mark.parametrize(
    "history",
    [
        [],
        [answer("no"), answer("yes")],
        [answer("withdrawn"), answer("yes")],
        [answer("yes", retracted=True)],
        [answer("yes", "Oom Karel", guardian_id=GuardianId(new_uuid()), counts=False)],
    ],
)
def test_without_a_standing_yes_there_is_nothing_to_withdraw(history) -> None:
    desk = Desk()
    desk.queries.told = history
    desk.choose(0)
    desk.presenter.withdraw()
    assert desk.answers == []
    assert desk.view.no_yes[0].row.name.first_name == "Zoë"


def test_without_a_cell_the_page_asks_to_choose_one() -> None:
    for act in ("start_answer", "withdraw"):
        desk = Desk()
        getattr(desk.presenter, act)()
        assert desk.view.choose_cell == ()


def test_a_reader_sees_and_may_not_record() -> None:
    desk = Desk(Role.READER)
    desk.choose(0)
    assert not desk.presenter.may_record
    with pytest.raises(NotAllowedError):
        desk.presenter.start_answer(AnswerKind.YES)
