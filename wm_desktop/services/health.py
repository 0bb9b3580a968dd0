"""Keeping the data file safe: backups and checks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from wm_desktop.services.actors import Act
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.data_files import Finding
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Kind, Workplace

_ROUTINE = "daily"
_ASKED = "asked"


class Verifiable(Protocol):
    """What can check itself: an open data file."""

    def verify(self, progress: Progress | None = None) -> Sequence[Finding]:
        """Check integrity, audit chain, projection and fingerprints."""
        ...


def make_backup(place: Workplace) -> Path:
    """Make a backup in the usual folder because somebody asked."""
    place.actor.require(Act.BACK_UP)
    made = place.backups.make(_ASKED)
    place.changed(Kind.SETTINGS)
    return made


def copy_backup(place: Workplace, target: Path, progress: Progress | None = None) -> Path:
    """Make a backup at a place of the user's choice, a stick for instance."""
    place.actor.require(Act.BACK_UP)
    made = place.backups.copy_to(target, progress)
    place.changed(Kind.SETTINGS)
    return made


def backup_is_due(place: Workplace) -> bool:
    """Whether no backup was made today."""
    last = place.backups.last()
    return last is None or _day(last) != _day(place.now())


def daily_backup(place: Workplace) -> Path | None:
    """Make the backup of the day if it is due; done by the program itself, so no role is asked."""
    if not backup_is_due(place):
        return None
    made = place.backups.make(_ROUTINE)
    place.changed(Kind.SETTINGS)
    return made


def check_data_file(place: Workplace, data_file: Verifiable, progress: Progress | None = None) -> Sequence[Finding]:
    """Check the whole data file; the number of findings goes into the audit."""
    place.actor.require(Act.BACK_UP)
    findings = data_file.verify(progress)
    with place.unit_of_work() as uow:
        uow.audit.add(actor=place.actor.name, action="verified", detail=str(len(findings)))
        uow.commit()
    return findings


def recompute_states(place: Workplace) -> None:
    """Rebuild the projection of all consent from the answers, after a check found it out of step."""
    place.actor.require(Act.BACK_UP)
    with place.unit_of_work() as uow:
        refresh_states(uow, [pupil.id for pupil in uow.people.pupils()])
        uow.audit.add(actor=place.actor.name, action="states_recomputed")
        uow.commit()
    place.changed(Kind.CONSENT)


def _day(moment: datetime) -> str:
    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date().isoformat()
