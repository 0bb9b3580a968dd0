"""Concepts of letters: begun for every address, changed together, thrown away, or begun to replace a final letter."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wm_desktop.domain.addressees import Addressees, Skipped
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.ids import CourseId, IncidentId, LetterId, PartyId, PupilId, new_uuid
from wm_desktop.domain.incidents import Incident, Party, PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import LetterPlan, To
from wm_desktop.domain.letters import (
    NOBODY,
    Addressee,
    Letter,
    LetterKind,
    LetterState,
    letter_label,
)
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.letter_addressees import addressees_for
from wm_desktop.services.letter_context import (
    context_of,
    disputed_party,
    letter_in,
    siblings,
    withdrawn_in,
)
from wm_desktop.services.letter_errors import (
    LetterIsFinalError,
    LetterNotFinalError,
    LetterNotForPartyError,
    LetterPromisedError,
    LetterWithdrawnError,
    NobodyToWriteToError,
    NothingNewToDraftError,
)
from wm_desktop.services.letter_offers import offered_values
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

ALREADY = "heeft al een concept van deze brief"


@dataclass(frozen=True)
class DraftResult:
    """The concepts that were made, and the guardians who get no letter with the reason."""

    letters: tuple[Letter, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True)
class NewLetter:
    """A letter to be written: which file and kind, whom it is about, and what is filled in already.

    Without `course_id` it belongs to the newest course of its kind about that party; a decision in a dispute without
    `party_id` is about whom the disputed measure is about. `replaces`: the final letter that
    it takes the place of.
    """

    incident_id: IncidentId
    kind: LetterKind
    party_id: PartyId | None = None
    course_id: CourseId | None = None
    replaces: LetterId | None = None
    values: Facts = field(default_factory=Facts)


def draft_letters(place: Workplace, new: NewLetter) -> DraftResult:
    """Make a concept for every address that gets this letter; who gets none is listed with the reason.

    What the course and the letters before it say already is filled in, to be checked.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        result = _draft(place, uow, new)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return result


def replace_letter(place: Workplace, letter_id: LetterId, kind: LetterKind | None = None) -> DraftResult:
    """Begin a letter that takes the place of a final one, to the same people: the same kind again, or a withdrawal.

    The letters of the same measure to other people are replaced with it: no parent may go by what another no longer
    has to.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        old = letter_in(place, uow, letter_id)
        if old.state is LetterState.DRAFT:
            raise LetterNotFinalError
        values = old.values if kind in (None, old.kind) else Facts(_kept_in_withdrawal(old.values))
        made = [
            _draft(
                place, uow, NewLetter(one.incident_id, kind or one.kind, one.party_id, one.course_id, one.id, values)
            )
            for one in (old, *_still_valid(uow, old))
        ]
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return DraftResult(
        tuple(letter for each in made for letter in each.letters), tuple(skip for each in made for skip in each.skipped)
    )


def update_draft(
    place: Workplace, letter_id: LetterId, values: Facts, overrides: tuple[Override, ...] | None = None
) -> Letter:
    """Change a concept, and with it the concepts of the same measure: it is one decision, told to each parent.

    The addressee is refreshed from the people register. `overrides`: the doubts that are passed, each with its reason.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = draft_in(place, uow, letter_id)
        given = letter.overrides if overrides is None else overrides
        drafts = [other for other in siblings(uow, letter) if other.state is LetterState.DRAFT]
        for draft in (letter, *drafts):
            typed = replace(draft, values=values, overrides=given)
            uow.letters.save(replace(typed, addressee=_refreshed(place, uow, typed)))
            uow.audit.add(actor=place.actor.name, action="letter.update", subject=str(draft.id))
        changed = letter_in(place, uow, letter_id)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return changed


def remove_draft(place: Workplace, letter_id: LetterId) -> None:
    """Throw a concept away; not one that another parent's final letter announces."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = draft_in(place, uow, letter_id)
        _refuse_broken_promise(place, uow, letter)
        uow.letters.remove_draft(letter_id)
        uow.audit.add(actor=place.actor.name, action="letter.remove", subject=str(letter_id))
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)


def draft_in(place: Workplace, uow: UnitOfWork, letter_id: LetterId) -> Letter:
    """Load a concept; raises LetterIsFinalError."""
    letter = letter_in(place, uow, letter_id)
    if letter.state is not LetterState.DRAFT:
        raise LetterIsFinalError(reference=letter.reference)
    return letter


def _draft(place: Workplace, uow: UnitOfWork, new: NewLetter) -> DraftResult:
    incident, plan = incident_in(place, uow, new.incident_id), plan_of(new.kind)
    party_id = new.party_id or disputed_party(uow, incident, plan)
    party = next((one for one in uow.incidents.parties(incident.id) if one.id == party_id), None)
    _require_fitting(plan, party, incident, replacing=new.replaces is not None)
    replaced = None if new.replaces is None else letter_in(place, uow, new.replaces)
    if replaced is not None and replaced.id in withdrawn_in(list(uow.letters.of_incident(incident.id))):
        raise LetterWithdrawnError(reference=replaced.reference)
    pupil_id = party.person_id if party is not None and party.person_kind is PersonKind.PUPIL else None
    first = Letter(
        id=LetterId(new_uuid()),
        incident_id=incident.id,
        kind=new.kind,
        addressee=NOBODY,
        values=new.values,
        created_by=place.actor.name,
        created_at=place.now(),
        party_id=party_id,
        pupil_id=None if pupil_id is None else PupilId(pupil_id),
        course_id=new.course_id,
        replaces=new.replaces,
    )
    first = replace(first, values=offered_values(place, uow, first))
    who = addressees_for(uow, plan, party, first.values, replaced)
    if not who.found:
        reasons = " ".join(f"{skip.name} {skip.reason}." for skip in who.skipped)
        raise NobodyToWriteToError(reasons=reasons or "Voeg bij Personen de ouders van deze leerling toe.")
    return _store_drafts(place, uow, first, who)


def _still_valid(uow: UnitOfWork, letter: Letter) -> list[Letter]:
    """The final letters of the same measure to others that nothing replaces yet, not even a concept."""
    replaced = {one.replaces for one in uow.letters.of_incident(letter.incident_id)}
    return [one for one in siblings(uow, letter) if one.state is not LetterState.DRAFT and one.id not in replaced]


def _require_fitting(plan: LetterPlan, party: Party | None, incident: Incident, *, replacing: bool) -> None:
    fits = party.person_kind in plan.about and party.role in plan.roles if party else plan.to is To.BODY or replacing
    if not fits:
        raise LetterNotForPartyError(letter=letter_label(plan.kind), number=incident.number)


def _kept_in_withdrawal(values: Facts) -> dict[str, str]:
    """A withdrawal goes to the same address and is signed by the same person; its reasons are its own."""
    return {name: text for name, text in values.values.items() if name.startswith(("to_", "signed_", "handled_"))}


def _refreshed(place: Workplace, uow: UnitOfWork, letter: Letter) -> Addressee:
    """The addressee as the register has it now; the one of before when that person no longer gets this letter."""
    incident = incident_in(place, uow, letter.incident_id)
    party = next((one for one in uow.incidents.parties(incident.id) if one.id == letter.party_id), None)
    replaced = None if letter.replaces is None else uow.letters.get(letter.replaces)
    found = addressees_for(uow, plan_of(letter.kind), party, letter.values, replaced).found
    if letter.addressee.guardian_id is None and len(found) == 1:
        return found[0]
    known = {one.guardian_id: one for one in found}
    return known.get(letter.addressee.guardian_id, letter.addressee)


def _store_drafts(place: Workplace, uow: UnitOfWork, first: Letter, who: Addressees) -> DraftResult:
    existing = {
        other.addressee
        for other in uow.letters.of_incident(first.incident_id)
        if other.state is LetterState.DRAFT
        and (other.party_id, other.kind, other.replaces) == (first.party_id, first.kind, first.replaces)
    }
    letters = []
    already = []
    for addressee in who.found:
        if addressee in existing:
            already.append(Skipped(addressee.guardian_id, addressee.name_line, ALREADY))
            continue
        letter = replace(first, id=LetterId(new_uuid()), addressee=addressee)
        uow.letters.add(letter)
        uow.audit.add(actor=place.actor.name, action="letter.draft", subject=str(letter.id), detail=letter.kind.value)
        letters.append(letter)
    if not letters:
        raise NothingNewToDraftError
    return DraftResult(tuple(letters), (*who.skipped, *already))


def _refuse_broken_promise(place: Workplace, uow: UnitOfWork, letter: Letter) -> None:
    """A final letter that names the other parent stays true as long as that parent still is to get one."""
    promised = [other for other in siblings(uow, letter) if other.state is not LetterState.DRAFT]
    if not promised:
        return
    still_due = context_of(place, uow, letter).case.addressee_current
    if still_due:
        raise LetterPromisedError(reference=promised[0].reference)
