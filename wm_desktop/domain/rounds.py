"""The yearly round: personal forms that go out to guardians, come back or are reminded of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.form_codes import form_code
from wm_desktop.domain.ids import FormId, GuardianId, PupilId, PurposeId, RoundId


@dataclass(frozen=True)
class ConsentRound:
    """One round: for these purposes, to these groups (names, of the school year it is held in)."""

    id: RoundId
    name: str
    school_year: int
    purpose_ids: tuple[PurposeId, ...]
    groups: tuple[str, ...]
    return_before: date
    made_by: str
    made_at: datetime
    closed_on: date | None = None


class FormState(StrEnum):
    """Where a form is."""

    OUT = "out"
    RETURNED = "returned"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class ConsentForm:
    """A personal form; `number` is unique in the data file, and its code stands on the paper.

    `guardian_id` None: for the household of a pupil whose guardians are not known by name. `reminders` are the days
    on which a reminder was made.
    """

    id: FormId
    round_id: RoundId
    number: int
    pupil_id: PupilId
    guardian_id: GuardianId | None
    state: FormState = FormState.OUT
    returned_on: date | None = None
    reminders: tuple[date, ...] = ()

    @property
    def code(self) -> str:
        """The code that is printed on it."""
        return form_code(self.number)
