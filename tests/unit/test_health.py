"""Backups and checks: who may ask for them, when one is due, and what is announced."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.support import FixedClock, Office, as_role
from wm_desktop.domain.consent import ConsentStatus, EffectiveConsent
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.services.actors import Role
from wm_desktop.services.data_files import Finding
from wm_desktop.services.health import (
    backup_is_due,
    check_data_file,
    copy_backup,
    daily_backup,
    make_backup,
    recompute_states,
)
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Kind, Workplace


class Damaged:
    """A data file with one finding."""

    def verify(self, progress: Progress | None = None) -> tuple[Finding, ...]:
        return (Finding("audit", "2", "Regel 2 is gewijzigd."),)


def test_a_backup_is_made_and_copied_on_request(place: Workplace) -> None:
    make_backup(place)
    copy_backup(place, Path("stick.wmbackup"))
    assert place.backups.reasons == ["asked", "stick.wmbackup"]
    assert place.announce.heard == [frozenset({Kind.SETTINGS})] * 2


def test_a_backup_is_due_once_a_day(place: Workplace, clock: FixedClock) -> None:
    assert backup_is_due(place)
    assert daily_backup(place) is not None
    clock.move(hours=13)
    assert daily_backup(place) is None
    clock.move(hours=2)
    assert backup_is_due(place)
    assert place.backups.reasons == ["daily"]


def test_a_check_is_audited_with_its_number_of_findings(place: Workplace) -> None:
    assert len(check_data_file(place, Damaged())) == 1
    line = place.queries.audit()[-1]
    assert (line.action, line.detail) == ("verified", "1")


def test_the_projection_can_be_rebuilt(place: Workplace, office: Office) -> None:
    pupil = office.pupil(protected=True)
    with place.unit_of_work() as uow:
        closed = next(purpose.id for purpose in uow.consent.purposes() if purpose.audience == "closed")
        uow.consent.save_states({(pupil.id, closed): EffectiveConsent(ConsentStatus.YES, date(2026, 1, 1))})
        uow.commit()
    recompute_states(place)
    with place.unit_of_work() as uow:
        states = uow.consent.states()
    assert (pupil.id, closed) not in states
    assert {state.withheld for state in states.values()} == {True}
    assert place.announce.heard[-1] == frozenset({Kind.CONSENT})


@pytest.mark.parametrize("act", [make_backup, recompute_states])
def test_a_teacher_may_not(place: Workplace, act) -> None:
    teacher = as_role(place, Role.TEACHER)
    with pytest.raises(NotAllowedError):
        act(teacher)
    with pytest.raises(NotAllowedError):
        copy_backup(teacher, Path("a"))
    with pytest.raises(NotAllowedError):
        check_data_file(teacher, Damaged())
