"""The school's choices about how long a yes counts and whose signatures it needs, and keeping what holds up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import PupilId
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import expected_states, refresh_everybody, refresh_states
from wm_desktop.services.ports import Json, Progress, UnitOfWork
from wm_desktop.services.stored_policy import POLICY_KEY, read_policy
from wm_desktop.services.workplace import Kind, Workplace

PROJECTION_KEY = "consent_projection"
_FORM = 2  # raised when the rule itself changes: then every file is computed anew when it is opened
_AT_ONCE = 400
_REFRESH_ALL_AFTER = timedelta(days=180)  # well within the year that the intervals look ahead


class LapseDayError(DomainError):
    """A day that does not come back every year."""

    nl = "{day}-{month} bestaat niet elk jaar. Kies een dag van 1-1 tot en met 31-12, maar niet 29-2."
    en = "{day}-{month} does not exist every year. Choose a day from 1-1 to 31-12, but not 29-2."


def load_policy(place: Workplace) -> YesPolicy:
    """Read the policy."""
    with place.unit_of_work() as uow:
        return read_policy(uow)


@dataclass(frozen=True)
class PolicyEffect:
    """What another policy would change today: cells in all, a yes that no longer counts, a yes that counts again.

    `apart` is how many pupils have guardians with custody at different addresses.
    """

    cells: int = 0
    lost: int = 0
    gained: int = 0
    apart: int = 0


def foresee_policy(place: Workplace, policy: YesPolicy, progress: Progress | None = None) -> PolicyEffect:
    """Count what a policy would change for the pupils of now, before it is stored. Raises LapseDayError."""
    place.actor.require(Act.CHANGE_SETTINGS)
    _check_day(policy)
    cells = lost = gained = apart = 0
    with place.unit_of_work() as uow:
        pupils = [pupil.id for pupil in uow.people.pupils() if pupil.left_on is None]
        open_ones = {purpose.id for purpose in uow.consent.purposes()}
        for start in range(0, len(pupils), _AT_ONCE):
            if progress is not None:
                progress.report(start, len(pupils))
            some = pupils[start : start + _AT_ONCE]
            apart += sum(history.apart for history in uow.people.histories(some).values())
            before = expected_states(uow, some)
            for cell, state in expected_states(uow, some, policy=policy).items():
                if cell[1] in open_ones and state.status is not before[cell].status:
                    cells += 1
                    lost += before[cell].status is ConsentStatus.YES
                    gained += state.status is ConsentStatus.YES
    return PolicyEffect(cells, lost, gained, apart)


def save_policy(place: Workplace, policy: YesPolicy, progress: Progress | None = None) -> None:
    """Store the policy; what holds changes at once for everybody. Raises LapseDayError."""
    place.actor.require(Act.CHANGE_SETTINGS)
    _check_day(policy)
    with place.unit_of_work() as uow:
        lapses = None if policy.lapses_on is None else list(policy.lapses_on)
        stored: Json = {
            "lapses_on": lapses,
            "both_signatures": policy.both_signatures,
            "reminds_on": list(policy.reminds_on),
        }
        uow.school.set_setting(POLICY_KEY, stored)
        refresh_everybody(uow, progress)
        _refresh_note(uow, uow.today())
        uow.audit.add(actor=place.actor.name, action="consent.policy", subject=POLICY_KEY, detail=str(lapses or ""))
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)


def catch_up(place: Workplace) -> bool:
    """Bring what holds up to the day of today: to be called when a data file is opened and when a day begins.

    A yes may lapse and a pupil become 16 without anybody doing anything. After a migration everything is computed.
    Gives whether anything had to be done; then views must look again.
    """
    with place.unit_of_work() as uow:
        pupils = _behind(uow, uow.school.setting(PROJECTION_KEY) or {})
        if pupils is None:
            return False
        refresh_states(uow, pupils)
        uow.commit()
    place.changed(Kind.CONSENT)
    return True


def _behind(uow: UnitOfWork, known: Json) -> Iterable[PupilId] | None:
    """Give the pupils to compute again and note the day, or None when it was done today."""
    today = uow.today()
    day, full = _day(known.get("day")), _day(known.get("full"))
    ahead = day is not None and day > today  # the clock was wrong then; what lapsed or began must be looked at again
    if known.get("form") != _FORM or day is None or full is None or ahead or today - full > _REFRESH_ALL_AFTER:
        _refresh_note(uow, today)
        return [pupil.id for pupil in uow.people.pupils()]
    if day == today:
        return None
    uow.school.set_setting(PROJECTION_KEY, {**known, "day": today.isoformat()})
    return uow.consent.turning(day, today)


def _check_day(policy: YesPolicy) -> None:
    for month, day in filter(None, (policy.lapses_on, policy.reminds_on)):
        try:
            date(2026, month, day)
        except ValueError:
            raise LapseDayError(day=day, month=month) from None


def _refresh_note(uow: UnitOfWork, today: date) -> None:
    day = today.isoformat()
    uow.school.set_setting(PROJECTION_KEY, {"form": _FORM, "day": day, "full": day})


def _day(stored: object) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else None
