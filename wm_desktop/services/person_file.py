"""Everything known of one pupil, as far as who asks may know it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wm_desktop.domain.ids import PupilId, PurposeId
from wm_desktop.domain.people import Address
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import visible
from wm_desktop.services.rows import AnswerRow, GuardianRow, PersonFile
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
        answers=_told(place, person.answers),
        incidents=tuple(visible(place, person.incidents)),
        letters=tuple(visible(place, person.letters)),
    )


def history_of(place: Workplace, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> tuple[AnswerRow, ...]:
    """Give the answers of a pupil, newest first; who may not record answers sees no remarks and no files."""
    place.actor.require(Act.SEE_REGISTER)
    return _told(place, place.queries.history(pupil_id, purpose_id))


def _told(place: Workplace, answers: Sequence[AnswerRow]) -> tuple[AnswerRow, ...]:
    """What a parent wrote beside an answer, and where it is kept, is for the office; the answer itself is not."""
    if place.actor.may(Act.RECORD_CONSENT):
        return tuple(answers)
    return tuple(replace(answer, remark="", file_name="", sha256="", source="", document_id=None) for answer in answers)


def _as_shown(place: Workplace, guardian: GuardianRow) -> GuardianRow:
    secret = guardian.secret_address and not place.actor.may(Act.SEE_INCIDENTS)
    return replace(guardian, address=Address()) if secret else guardian
