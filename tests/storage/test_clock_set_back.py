"""A clock that is set back neither lets an older yes win from a withdrawal nor passes in silence."""

from __future__ import annotations

import pytest

from tests.support import FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.recording import ClockBehindError
from wm_desktop.services.consent import record_answer, withdraw
from wm_desktop.services.workplace import Workplace


@pytest.mark.parametrize("back", [{"hours": -1}, {"hours": 0}, {"minutes": -90}])
def test_a_withdrawal_counts_though_the_clock_went_back_a_little(
    place: Workplace, clock: FixedClock, back: dict[str, float]
) -> None:
    pupil, purpose, one = _yes(place)
    clock.move(**back)
    withdraw(place, pupil_id=pupil, purpose_id=purpose, guardian_id=one)
    with place.unit_of_work() as uow:
        assert uow.consent.states()[pupil, purpose].status is ConsentStatus.WITHDRAWN


def test_a_clock_that_is_days_behind_is_said(place: Workplace, clock: FixedClock) -> None:
    pupil, purpose, one = _yes(place)
    clock.move(days=-2)
    with pytest.raises(ClockBehindError, match="23-11-2026"):
        withdraw(place, pupil_id=pupil, purpose_id=purpose, guardian_id=one)
    with place.unit_of_work() as uow:
        assert len(uow.consent.answers([pupil])) == 1


def _yes(place: Workplace):
    office = Office(place)
    pupil = office.pupil()
    one = office.guardians_of(pupil)[0].id
    purpose = place.queries.purposes()[1].id
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose,
        kind=AnswerKind.YES,
        guardian_id=one,
        given_on=place.today(),
        way=AnswerWay.FORM,
    )
    return pupil.id, purpose, one
