"""What the window needs to fill in a step of a course, gathered in one look: nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wm_desktop.domain.courses.engine import Verdict, judge
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.model import CourseCase, Machine, Step
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, GuardianId, IncidentId, PupilId
from wm_desktop.domain.incidents import Party, PersonKind
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.actors import Act
from wm_desktop.services.case_state import state_of_file
from wm_desktop.services.courses import CourseShown
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.letter_steps import offered_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class LetterChoice:
    """A letter of the file that can be named in a step: final, and perhaps sent already."""

    reference: str
    addressee: str
    sent: bool


@dataclass(frozen=True)
class StepSheet:
    """A step about to be filled in.

    `offered` is what earlier steps say already; `verdict` is what stands in the way when that is all. `people` are
    those a letter goes to, as (id, name): the guardians with custody of a pupil, or the party itself.
    """

    machine: Machine
    step: Step
    party: Party | None
    offered: Facts
    verdict: Verdict
    people: tuple[tuple[str, str], ...]
    letters: tuple[LetterChoice, ...]
    now: datetime


def step_sheet(place: Workplace, course_id: CourseId, step: str) -> StepSheet:
    """Give everything to fill in a step; raises StepNotPossibleError when it does not belong to the state."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        found = uow.courses.get(course_id)
        if found is None:
            raise NotFoundError(what="Traject", key=course_id)
        state = state_of_file(place, uow, incident_in(place, uow, found.incident_id))
        course, case = next(one for one in state.cases if one[0].id == course_id)
        offered, party = offered_in(uow, course, case, step), state.party_of(course)
        return StepSheet(
            machine=case.machine,
            step=case.machine.by_code[step],
            party=party,
            offered=offered,
            verdict=judge(case, step, offered, case.now),
            people=tuple(_people(uow, case, party)),
            letters=tuple(_letters(uow, found.incident_id)),
            now=case.now,
        )


def names_in_steps(place: Workplace, courses: Iterable[CourseShown]) -> Mapping[str, str]:
    """Give the names of the guardians that steps name, by the id that stands in the step."""
    place.actor.require(Act.SEE_INCIDENTS)
    asked = {line for one in courses for line in _named(one)}
    with place.unit_of_work() as uow:
        found = ((key, uow.people.guardian(GuardianId(UUID(key)))) for key in sorted(asked) if _is_id(key))
        return {key: guardian.name.full for key, guardian in found if guardian is not None}


def _people(uow: UnitOfWork, case: CourseCase, party: Party | None) -> Iterable[tuple[str, str]]:
    if party is None or party.person_id is None:
        return
    if party.person_kind is not PersonKind.PUPIL:
        yield str(party.person_id), party.name
        return
    for guardian, _ in uow.people.guardians_of(PupilId(party.person_id)):
        if guardian.id in case.custody:
            yield str(guardian.id), guardian.name.full


def _letters(uow: UnitOfWork, incident_id: IncidentId) -> Iterable[LetterChoice]:
    for letter in uow.letters.of_incident(incident_id):
        if letter.state is not LetterState.DRAFT:
            yield LetterChoice(letter.reference, letter.addressee.name_line, letter.state is LetterState.SENT)


def _named(one: CourseShown) -> Iterable[str]:
    """The ids in the steps of a course; the party's own name is known from the file."""
    for taken in one.taken:
        for field in one.machine.by_code[taken.step].fields:
            if field.kind is FieldKind.PEOPLE:
                yield from taken.facts.lines(field.name)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
