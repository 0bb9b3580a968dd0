"""The school's policy changes what holds for everybody, and every new day is caught up with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.memory import NOW, TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, EffectiveConsent
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.ids import PupilId, new_uuid
from wm_desktop.domain.recording import NothingToWithdrawError, PupilTooYoungError, PupilUnknownError
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import NewAnswer, record_answer, record_answers
from wm_desktop.services.consent_policy import PROJECTION_KEY, LapseDayError, catch_up, load_policy, save_policy
from wm_desktop.services.workplace import Kind


@pytest.fixture
def file() -> MemoryFile:
    return MemoryFile()


def status(file: MemoryFile) -> ConsentStatus | None:
    states = list(file.tables.states.values())
    return states[0].status if states else None


def say_yes(file: MemoryFile, on: date = TODAY) -> None:
    pupil, purpose = file.add_pupil(), file.add_purpose()
    record_answer(
        file.place(),
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind.YES,
        guardian_id=None,
        given_on=on,
        way=AnswerWay.FORM,
    )


def test_a_school_that_chose_nothing_lets_a_yes_stay(file: MemoryFile) -> None:
    assert load_policy(file.place()) == YesPolicy()


def test_a_policy_is_kept_and_holds_at_once(file: MemoryFile) -> None:
    say_yes(file, date(2026, 3, 1))
    assert status(file) is ConsentStatus.YES
    policy = YesPolicy((8, 1), both_signatures=True)
    save_policy(file.place(), policy)
    assert load_policy(file.place()) == policy
    assert status(file) is None
    assert file.announced[-1] == {Kind.CONSENT, Kind.SETTINGS}
    save_policy(file.place(), YesPolicy())
    assert status(file) is ConsentStatus.YES


@pytest.mark.parametrize("day", [(2, 29), (13, 1), (4, 31), (0, 1)])
def test_a_day_that_does_not_come_every_year_is_refused(file: MemoryFile, day: tuple[int, int]) -> None:
    with pytest.raises(LapseDayError):
        save_policy(file.place(), YesPolicy(day))
    assert load_policy(file.place()) == YesPolicy()


def test_a_teacher_does_not_choose_the_policy(file: MemoryFile) -> None:
    with pytest.raises(NotAllowedError):
        save_policy(file.place(Role.TEACHER), YesPolicy((8, 1)))


def test_the_first_time_everything_is_computed_and_then_once_a_day(file: MemoryFile) -> None:
    say_yes(file)
    file.tables.states.clear()
    assert catch_up(file.place())
    assert status(file) is ConsentStatus.YES
    assert file.announced[-1] == {Kind.CONSENT}
    assert not catch_up(file.place())


def test_a_yes_lapses_on_its_day_without_anybody_doing_anything(file: MemoryFile) -> None:
    save_policy(file.place(), YesPolicy((12, 1)))
    say_yes(file)
    assert not catch_up(file.place(now=NOW))
    assert catch_up(file.place(now=NOW + timedelta(days=7)))
    assert status(file) is ConsentStatus.YES
    assert catch_up(file.place(now=NOW + timedelta(days=8)))
    assert status(file) is None


def test_after_half_a_year_everything_is_computed_again(file: MemoryFile) -> None:
    say_yes(file)
    catch_up(file.place())
    file.tables.states.clear()
    assert catch_up(file.place(now=NOW + timedelta(days=180)))
    assert status(file) is None
    assert catch_up(file.place(now=NOW + timedelta(days=181)))
    assert status(file) is ConsentStatus.YES


def test_a_file_of_an_older_rule_is_computed_anew_when_it_is_opened(file: MemoryFile) -> None:
    say_yes(file)
    catch_up(file.place())
    [cell] = file.tables.states
    file.tables.states[cell] = EffectiveConsent(ConsentStatus.CONFLICT, TODAY)
    known = dict(file.tables.settings[PROJECTION_KEY])
    assert not catch_up(file.place())
    file.tables.settings[PROJECTION_KEY] = {**known, "form": known["form"] - 1}
    assert catch_up(file.place())
    assert status(file) is ConsentStatus.YES
    assert file.tables.settings[PROJECTION_KEY] == known


def test_a_pupil_of_sixteen_answers_and_withdraws_for_themselves(file: MemoryFile) -> None:
    pupil, purpose = file.add_pupil(birth_date=date(2010, 11, 23)), file.add_purpose()

    def own(kind: str, on: date = TODAY) -> None:
        record_answers(
            file.place(),
            [NewAnswer(pupil.id, purpose.id, AnswerKind(kind), None, on, AnswerWay.FORM, by_pupil=True)],
        )

    with pytest.raises(PupilTooYoungError):
        own("yes", TODAY - timedelta(days=1))
    with pytest.raises(NothingToWithdrawError):
        own("withdrawn")
    own("yes")
    assert status(file) is ConsentStatus.YES
    own("withdrawn")
    assert status(file) is ConsentStatus.WITHDRAWN


def test_of_several_answers_all_are_recorded_or_none(file: MemoryFile) -> None:
    noor, sem, purpose = file.add_pupil(), file.add_pupil("1002", "Sem de Graaf"), file.add_purpose()
    yes = [NewAnswer(one.id, purpose.id, AnswerKind.YES, None, TODAY, AnswerWay.FORM) for one in (noor, sem)]
    stranger = replace(yes[1], pupil_id=PupilId(new_uuid()))
    with pytest.raises(PupilUnknownError):
        record_answers(file.place(), [yes[0], stranger])
    assert file.tables.answers == {}
    assert len(record_answers(file.place(), yes)) == 2
    assert {state.status for state in file.tables.states.values()} == {ConsentStatus.YES}
    assert len(file.tables.states) == 2
