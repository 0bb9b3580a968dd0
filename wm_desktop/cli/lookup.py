"""Finding pupils, purposes and guardians by what people type on a command line."""

from __future__ import annotations

from uuid import UUID

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.text import fold
from wm_desktop.services.queries import Queries
from wm_desktop.services.rows import PupilRow

HOUSEHOLD_WORDS = frozenset({"ouders", "household", "parents"})


class GuardianNotClearError(DomainError):
    """A guardian was named in a way that fits none or several."""

    nl = "'{text}' wijst niet één ouder van leerling {pupil} aan. Kies uit: {choices}, of 'ouders' voor beiden samen."
    en = "'{text}' does not name one guardian of pupil {pupil}. Choose from: {choices}, or 'parents' for both."


def pupil_called(queries: Queries, number: str) -> PupilRow:
    """The pupil with a pupil number; raises NotFoundError."""
    for row in queries.pupils(number, left=True):
        if row.pupil_number == number:
            return row
    raise NotFoundError(what="Leerling", key=number)


def purpose_called(queries: Queries, code: str) -> Purpose:
    """The purpose with a code; raises NotFoundError."""
    for purpose in queries.purposes():
        if purpose.code == code:
            return purpose
    raise NotFoundError(what="Doel", key=code)


def guardian_called(queries: Queries, pupil: PupilRow, text: str) -> GuardianId | None:
    """A guardian of the pupil by id, name, e-mail address or relation; None for the household as a whole."""
    if fold(text) in HOUSEHOLD_WORDS:
        return None
    guardians = queries.guardians_of(pupil.id)
    wanted = fold(text)
    found = [
        row
        for row in guardians
        if str(row.id) == text
        or wanted in {fold(row.name.full), fold(row.name.listed), fold(row.email), fold(row.relation)}
    ]
    if len(found) != 1:
        choices = "; ".join(row.name.full for row in guardians) or "er is nog geen ouder bekend"
        raise GuardianNotClearError(text=text, pupil=pupil.pupil_number, choices=choices)
    return found[0].id


def batch_called(text: str) -> UUID:
    """An import's id; raises NotFoundError for text that is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFoundError(what="Inleesronde", key=text) from error
