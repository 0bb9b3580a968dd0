"""Whatever the clock does: what a parent has withdrawn is no yes any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.memory import MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.recording import ClockBehindError
from wm_desktop.services.consent import expected_states, record_answer, withdraw

MIDNIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)
"""In the Netherlands it has just become the 24th."""
MINUTES = st.integers(-11 * 60, 11 * 60) | st.integers(-4000, 4000)
WHO = st.sampled_from((None, 0, 1))
STEPS = st.lists(st.tuples(MINUTES, WHO, st.sampled_from(("yes", "no"))), min_size=1, max_size=6)


class Case:
    """A pupil with two guardians, and a clock that goes where it likes."""

    def __init__(self) -> None:
        self.file, self.moment = MemoryFile(), MIDNIGHT
        self.purpose, self.pupil = self.file.add_purpose(), self.file.add_pupil()
        self.parents = [self.file.add_guardian(self.pupil, name).id for name in ("Eva Bos", "Bram Bos")]
        self.place = replace(self.file.place(), clock=lambda: self.moment)

    def say(self, who: int | None, kind: str) -> None:
        whom = None if who is None else self.parents[who]
        asked = {"pupil_id": self.pupil.id, "purpose_id": self.purpose.id, "guardian_id": whom}
        if kind == "withdrawn":
            withdraw(self.place, **asked)
        else:
            day = self.place.today()
            record_answer(self.place, **asked, kind=AnswerKind(kind), given_on=day, way=AnswerWay.FORM)

    @property
    def status(self) -> ConsentStatus:
        with self.place.unit_of_work() as uow:
            return expected_states(uow, [self.pupil.id])[self.pupil.id, self.purpose.id].status


@settings(max_examples=150, deadline=None)
@given(STEPS, MINUTES, WHO, MINUTES)
def test_after_a_withdrawal_there_is_no_yes(
    steps: list[tuple[int, int | None, str]], minutes: int, who: int | None, later: int
) -> None:
    case = Case()
    for step, whom, kind in steps:
        case.moment += timedelta(minutes=step)
        try:
            case.say(whom, kind)
        except ClockBehindError:
            return
    case.say(who, "yes")
    case.moment += timedelta(minutes=minutes)
    try:
        case.say(who, "withdrawn")
    except ClockBehindError:
        assert minutes < 0
        return
    for step in (0, later, 60 * 24 * 400):
        case.moment += timedelta(minutes=step)
        assert case.status is not ConsentStatus.YES


@pytest.mark.parametrize("yes_of", [None, 0])
def test_a_yes_of_after_midnight_is_withdrawn_before_midnight(yes_of: int | None) -> None:
    case = Case()
    case.moment -= timedelta(days=300)
    case.say(yes_of, "yes")
    case.moment = MIDNIGHT
    case.say(yes_of, "yes")
    case.moment -= timedelta(hours=3)
    case.say(0, "withdrawn")
    assert case.status is ConsentStatus.WITHDRAWN
    case.say(yes_of, "yes")
    case.say(0, "yes")
    assert case.status is ConsentStatus.YES


def test_a_withdrawal_dated_ahead_by_a_fast_clock_holds_at_once() -> None:
    case = Case()
    case.say(0, "yes")
    case.moment += timedelta(days=400)
    case.say(0, "withdrawn")
    case.moment = MIDNIGHT
    assert case.status is ConsentStatus.WITHDRAWN
