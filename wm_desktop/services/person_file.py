"""Everything known of one pupil, as far as who asks may know it."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.people import Address
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import visible
from wm_desktop.services.rows import GuardianRow, PersonFile
from wm_desktop.services.workplace import Workplace


def person_file(place: Workplace, pupil_id: PupilId) -> PersonFile | None:
    """Give a pupil's file: incidents and letters as on their own pages, no secret address for who writes no letters."""
    place.actor.require(Act.SEE_REGISTER)
    person = place.queries.person(pupil_id)
    if person is None:
        return None
    return replace(
        person,
        guardians=tuple(_as_shown(place, guardian) for guardian in person.guardians),
        incidents=tuple(visible(place, person.incidents)),
        letters=tuple(visible(place, person.letters)),
    )


def _as_shown(place: Workplace, guardian: GuardianRow) -> GuardianRow:
    secret = guardian.secret_address and not place.actor.may(Act.SEE_INCIDENTS)
    return replace(guardian, address=Address()) if secret else guardian
