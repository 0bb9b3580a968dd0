"""The letters of one measure together: who gets one, how far each is, and who gets none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.addressees import Skipped, addressees
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letters import Letter, LetterKind, LetterState, Signatory
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import context_of, letter_in, siblings
from wm_desktop.services.settings import read_settings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class LetterSet:
    """One measure as told to each address: the letters in the order they were made, and who is skipped and why.

    `closed` are the days off of the location, for counting school days while the days of a suspension are typed.
    """

    incident_number: str
    pupil: str
    kind: LetterKind
    letters: tuple[Letter, ...]
    skipped: tuple[Skipped, ...]
    signatories: tuple[Signatory, ...]
    closed: frozenset[date] = frozenset()

    @property
    def drafts(self) -> tuple[Letter, ...]:
        """The letters that can still change."""
        return tuple(letter for letter in self.letters if letter.state is LetterState.DRAFT)


def open_letter_set(place: Workplace, letter_id: LetterId) -> LetterSet:
    """Gather a letter with those of the same measure to other addresses."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        incident = uow.incidents.get(letter.incident_id)
        pupil = uow.people.pupil(letter.pupil_id)
        letters = sorted((letter, *siblings(uow, letter)), key=lambda each: each.id)
        reached = {guardian_id for each in letters for guardian_id in each.addressee.guardian_ids}
        skipped = addressees(uow.people.guardians_of(letter.pupil_id)).skipped
        settings = read_settings(uow)
        closed = context_of(place, uow, letter).case.closed
    return LetterSet(
        incident_number=incident.number if incident else "",
        pupil=pupil.name.full if pupil else "",
        kind=letter.kind,
        letters=tuple(letters),
        skipped=tuple(skip for skip in skipped if skip.guardian_id not in reached),
        signatories=tuple(who for who in (settings.principal, settings.board_member) if who.name),
        closed=closed,
    )
