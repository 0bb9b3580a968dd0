"""Where a pupil is and was: stays in groups that never overlap; `ends_on` is the last day in the group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import EnrolmentId, GroupId, PupilId, new_uuid
from wm_desktop.domain.people import Enrolment


class AlreadyInGroupError(DomainError):
    """The pupil is in that group already."""

    nl = "Deze leerling zit al in groep {group}. Er is niets gewijzigd."
    en = "This pupil is in group {group} already. Nothing was changed."


class StayOverlapsError(DomainError):
    """The day lies before the end or the start of a stay that is already recorded."""

    nl = "Op {day} was deze leerling al ingeschreven (vanaf {since}). Kies een latere dag."
    en = "On {day} this pupil was enrolled already (since {since}). Choose a later day."


def stay_in(
    stays: Sequence[Enrolment], pupil_id: PupilId, group_id: GroupId, year_group: str, on: date
) -> list[Enrolment]:
    """Give the stays to store when a pupil is in a group from a day on.

    The open stay ends the day before. A stay that began on that very day was a slip and gets the new group instead.
    Raises StayOverlapsError when the day lies inside or before a stay that is already over, or before the open one.
    """
    changed: list[Enrolment] = []
    for stay in stays:
        if stay.ends_on is None and stay.starts_on == on:
            return [replace(stay, group_id=group_id, year_group=year_group)]
        if stay.starts_on >= on or (stay.ends_on is not None and stay.ends_on >= on):
            raise StayOverlapsError(day=f"{on:%d-%m-%Y}", since=f"{stay.starts_on:%d-%m-%Y}")
        if stay.ends_on is None:
            changed.append(replace(stay, ends_on=on - timedelta(days=1)))
    return [*changed, Enrolment(EnrolmentId(new_uuid()), pupil_id, group_id, year_group, on)]


def ended(stays: Sequence[Enrolment], last_day: date) -> list[Enrolment]:
    """Give the open stays, ended; raises StayOverlapsError when one began after the last day."""
    for stay in stays:
        if stay.starts_on > last_day:
            raise StayOverlapsError(day=f"{last_day:%d-%m-%Y}", since=f"{stay.starts_on:%d-%m-%Y}")
    return [replace(stay, ends_on=last_day) for stay in stays if stay.ends_on is None]


def year_group_of(group_name: str, before: str = "") -> str:
    """Read the year group from a group's name; in a combination group ('5/6B') the one the pupil had, if it fits."""
    years = re.findall(r"\d+", group_name)
    return before if before in years else next(iter(years), "")
