"""Children of one household together, and one guardian's answers for several of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, EffectiveConsent, Purpose
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import GuardianId, PupilId, PurposeId
from wm_desktop.domain.people import Guardian, Pupil
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import NewAnswer, pupil_of, record_answers
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace


class NoChildChosenError(DomainError):
    """Answers for nobody, or about nothing."""

    nl = "Kies minstens één kind en vul minstens één antwoord in."
    en = "Choose at least one child and fill in at least one answer."


@dataclass(frozen=True)
class Child:
    """A child of the family: with which guardians (the bond counts per child), and what holds."""

    pupil: Pupil
    guardians: tuple[GuardianId, ...]
    custody: frozenset[GuardianId]
    states: Mapping[PurposeId, EffectiveConsent]


@dataclass(frozen=True)
class Family:
    """All children who share a guardian with one child, and all their guardians."""

    children: tuple[Child, ...]
    guardians: tuple[Guardian, ...]
    purposes: tuple[Purpose, ...]


def family_of(place: Workplace, pupil_id: PupilId) -> Family:
    """Gather brothers and sisters at the school: the pupil first, then the others from old to young."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        own = [guardian for guardian, _ in uow.people.guardians_of(pupil_id)]
        siblings = [one for one in _children_of(uow, [guardian.id for guardian in own]) if one.id != pupil_id]
        siblings.sort(key=lambda one: (one.birth_date or date.max, one.name.sort_key))
        children = tuple(_child(uow, one) for one in (pupil, *siblings))
        known = {guardian.id: guardian for guardian in own}
        for child in children:
            known |= {guardian.id: guardian for guardian, _ in uow.people.guardians_of(child.pupil.id)}
        return Family(children, tuple(known.values()), tuple(uow.consent.purposes()))


def _children_of(uow: UnitOfWork, guardians: Sequence[GuardianId]) -> list[Pupil]:
    found = {pupil_id for guardian in guardians for pupil_id in uow.people.pupils_of(guardian)}
    pupils = [pupil_of(uow, pupil_id) for pupil_id in found]
    return [pupil for pupil in pupils if pupil.left_on is None or pupil.left_on > uow.today()]


def _child(uow: UnitOfWork, pupil: Pupil) -> Child:
    bonds = [bond for _, bond in uow.people.guardians_of(pupil.id)]
    states = uow.consent.states([pupil.id])
    return Child(
        pupil,
        tuple(bond.guardian_id for bond in bonds),
        frozenset(bond.guardian_id for bond in bonds if bond.has_custody),
        {purpose_id: state for (_, purpose_id), state in states.items()},
    )


@dataclass(frozen=True)
class FamilyAnswers:
    """What one guardian (None: the household) answered for several children."""

    guardian_id: GuardianId | None
    pupil_ids: tuple[PupilId, ...]
    answers: Mapping[PurposeId, AnswerKind]
    given_on: date
    way: AnswerWay
    remark: str = ""


def record_family(place: Workplace, given: FamilyAnswers) -> Sequence[Answer]:
    """Record the same answers for each child, each an answer of its own: all of them, or none.

    Raises the refusals of `record_answers`, among them NotTheirGuardianError for a child of somebody else.
    """
    place.actor.require(Act.RECORD_CONSENT)
    if not given.pupil_ids or not given.answers:
        raise NoChildChosenError
    return record_answers(
        place,
        [
            NewAnswer(pupil_id, purpose_id, kind, given.guardian_id, given.given_on, given.way, given.remark)
            for pupil_id in dict.fromkeys(given.pupil_ids)
            for purpose_id, kind in given.answers.items()
        ],
    )
