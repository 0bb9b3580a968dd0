"""The letters of one measure together: who gets one, how far each is, and who gets none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.addressees import Skipped
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import LetterPlan
from wm_desktop.domain.letters import Letter, LetterKind, LetterState, Signatory
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import context_of, letter_in, siblings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class LetterSet:
    """One measure as told to each address: the letters in the order they were made, and who is skipped and why.

    `person` is whom they are about. `closed` are the days off of the location, for counting school days while the days
    of a suspension are typed.
    """

    incident_number: str
    person: str
    kind: LetterKind
    letters: tuple[Letter, ...]
    skipped: tuple[Skipped, ...]
    signatories: tuple[Signatory, ...]
    closed: frozenset[date] = frozenset()

    @property
    def drafts(self) -> tuple[Letter, ...]:
        """The letters that can still change."""
        return tuple(letter for letter in self.letters if letter.state is LetterState.DRAFT)

    @property
    def plan(self) -> LetterPlan:
        """What kind of letter it is."""
        return plan_of(self.kind)


def open_letter_set(place: Workplace, letter_id: LetterId) -> LetterSet:
    """Gather a letter with those of the same measure to other addresses."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        context = context_of(place, uow, letter)
        letters = sorted((letter, *siblings(uow, letter)), key=lambda each: each.id)
    reached = {guardian_id for each in letters for guardian_id in each.addressee.guardian_ids}
    settings, person = context.settings, context.case.person
    return LetterSet(
        incident_number=context.incident.number,
        person="" if person is None else person.name,
        kind=letter.kind,
        letters=tuple(letters),
        skipped=tuple(skip for skip in context.skipped if skip.guardian_id not in reached),
        signatories=tuple(who for who in (settings.principal, settings.board_member) if who.name),
        closed=context.case.closed,
    )
