"""Sanction letters: made per address, checked, shown, made final once and kept for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wm_desktop.domain.addressees import Addressees, Skipped
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.enclosures import enclosed_in, places_for
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, IncidentId, LetterId, PartyId, PupilId, new_uuid
from wm_desktop.domain.incidents import Incident, Party, PersonKind
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letter_plans.around import form_fields
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.gate import missing_in, objections
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, To
from wm_desktop.domain.letters import (
    NOBODY,
    Addressee,
    Letter,
    LetterKind,
    LetterState,
    letter_label,
    letter_reference,
)
from wm_desktop.domain.salutations import within_sentence
from wm_desktop.services.actors import Act
from wm_desktop.services.data_files import Finding
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import incident_in, record_letter, visible
from wm_desktop.services.letter_addressees import addressees_for
from wm_desktop.services.letter_context import (
    LetterContext,
    context_of,
    disputed_party,
    letter_in,
    siblings,
    stored_bytes,
    withdrawn_in,
)
from wm_desktop.services.letter_enclosures import EnclosureReader, bound
from wm_desktop.services.letter_errors import (
    LetterIncompleteError,
    LetterIsFinalError,
    LetterNotFinalError,
    LetterNotForPartyError,
    LetterPromisedError,
    LetterWithdrawnError,
    NobodyToWriteToError,
    NothingNewToDraftError,
)
from wm_desktop.services.letter_offers import offered_values
from wm_desktop.services.letter_seals import sealed_in, sealer_in
from wm_desktop.services.letter_templates import final_wording, holes_in_text, own_text_objections
from wm_desktop.services.letter_text import compose, template_fields
from wm_desktop.services.own_wording import wording_in
from wm_desktop.services.ports import LetterBinder, LetterPrinter, LetterSealer, LetterWording, UnitOfWork
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "letter"
ALREADY = "heeft al een concept van deze brief"


@dataclass(frozen=True)
class LetterPaper:
    """What turns a letter into paper: printer, wording and what binds enclosures (documents/paper.py makes one).

    `sealer`: with what a school that seals makes its letters final; its password was typed for this time.
    """

    printer: LetterPrinter
    wording: LetterWording
    binder: LetterBinder
    sealer: LetterSealer | None = None


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


@dataclass(frozen=True)
class LookedOver:
    """A concept as the gate sees it: `unasked` are the fields that another one makes needless."""

    objections: tuple[Missing, ...] = ()
    unasked: frozenset[str] = frozenset()


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


def _still_valid(uow: UnitOfWork, letter: Letter) -> list[Letter]:
    """The final letters of the same measure to others that nothing replaces yet, not even a concept."""
    replaced = {one.replaces for one in uow.letters.of_incident(letter.incident_id)}
    return [one for one in siblings(uow, letter) if one.state is not LetterState.DRAFT and one.id not in replaced]


def update_draft(
    place: Workplace, letter_id: LetterId, values: Facts, overrides: tuple[Override, ...] | None = None
) -> Letter:
    """Change a concept, and with it the concepts of the same measure: it is one decision, told to each parent.

    The addressee is refreshed from the people register. `overrides`: the doubts that are passed, each with its reason.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = _draft_in(place, uow, letter_id)
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
        letter = _draft_in(place, uow, letter_id)
        _refuse_broken_promise(place, uow, letter)
        uow.letters.remove_draft(letter_id)
        uow.audit.add(actor=place.actor.name, action="letter.remove", subject=str(letter_id))
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)


def missing(place: Workplace, letter_id: LetterId, values: Facts | None = None) -> tuple[Missing, ...]:
    """Say what keeps a concept from becoming final; `values` are what the window holds but has not stored yet.

    A doubt that was passed with a reason is left out; `look_over` gives those as well.
    """
    passed = _objections(place, letter_id, values)
    return () if passed is None else missing_in(*passed)


def look_over(
    place: Workplace, letter_id: LetterId, values: Facts | None = None, wording: LetterWording | None = None
) -> LookedOver:
    """Say everything the gate holds against a concept, passed doubts included, and what need not be filled in now.

    With `wording` also what is wrong with the school's own text of it.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return LookedOver()
        context = context_of(place, uow, _as_typed(letter, values))
        case, found = context.case, objections(context.case)
        if wording is not None:
            known = {item.field for item in found}
            wrong = own_text_objections(uow, wording, letter.kind, template_fields(context))
            found = (*found, *(item for item in wrong if item.field not in known))
    return LookedOver(found, frozenset(part.name for part in form_fields(case.plan) if not part.when(case)))


def preview(
    place: Workplace, letter_id: LetterId, paper: LetterPaper, values: Facts | None = None, *, whole: bool = False
) -> bytes:
    """Draw a concept with its watermark; of a final letter give the stored bytes.

    A page says where each enclosure comes; `whole`: the enclosures themselves lie there, which takes longer and
    stands in the audit.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return stored_bytes(uow, letter)
        context = context_of(place, uow, _as_typed(letter, values))
        paper = replace(paper, wording=wording_in(uow, paper.wording, letter.kind.value))
        if not whole:
            return _draw(context, paper, places_for(context.letter.values))
        data = bound(place, EnclosureReader(uow), context.letter, _draw(context, paper), paper.binder)
        uow.commit()
    return data


def finalise(place: Workplace, letter_id: LetterId, paper: LetterPaper) -> Letter:
    """Make one letter final; see `finalise_set`."""
    [letter] = finalise_set(place, (letter_id,), paper)
    return letter


def finalise_set(place: Workplace, letter_ids: Sequence[LetterId], paper: LetterPaper) -> tuple[Letter, ...]:
    """Make the letters of a measure final: numbers, bytes, fingerprints, timeline and audit of all, or nothing.

    Raises LetterIncompleteError with everything that keeps any of them back; for a school that seals SealNeededError,
    OtherCertificateError or what the sealing itself raises.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    with place.unit_of_work() as uow:
        drafts = [replace(_draft_in(place, uow, one), letter_date=place.today()) for one in letter_ids]
        contexts = [context_of(place, uow, draft) for draft in drafts]
        lacking = [item for one in contexts for item in missing_in(one.case, one.letter.overrides)]
        if lacking:
            raise LetterIncompleteError(tuple(dict.fromkeys(lacking)))
        paper = replace(paper, sealer=sealer_in(uow, paper.sealer))
        reader = EnclosureReader(uow)
        letters = tuple(_store_final(place, reader, context, paper) for context in contexts)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return letters


def letter_bytes(place: Workplace, letter_id: LetterId) -> bytes:
    """Give the stored bytes of a final letter, checked; raises DamagedDocumentError. The reading is in the audit."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        data = stored_bytes(uow, letter)
        uow.audit.add(actor=place.actor.name, action="letter.read", subject=letter.reference)
        uow.commit()
    return data


def list_letters(place: Workplace, search: str = "") -> list[LetterRow]:
    """Give the letters this person may see, newest first."""
    place.actor.require(Act.SEE_INCIDENTS)
    return visible(place, place.queries.letters(search))


def find_letter(place: Workplace, reference: str) -> Letter:
    """Give a final letter by its reference."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = uow.letters.by_reference(reference.strip().upper())
        if letter is None:
            raise NotFoundError(what="Brief", key=reference)
        return letter_in(place, uow, letter.id)


def verify_letters(place: Workplace, reference: str | None = None) -> list[Finding]:
    """Compute the fingerprint of one final letter or of all again; nothing found means whole."""
    place.actor.require(Act.SEE_INCIDENTS)
    asked = None if reference is None else find_letter(place, reference)
    findings = []
    with place.unit_of_work() as uow:
        for letter in uow.letters.final() if asked is None else (asked,):
            try:
                stored_bytes(uow, letter)
            except DamagedDocumentError as error:
                findings.append(Finding("letter", letter.reference, error.sentence()))
        subject = "alle" if asked is None else asked.reference
        uow.audit.add(actor=place.actor.name, action="letter.verify", subject=subject)
        uow.commit()
    return findings


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


def _require_fitting(plan: LetterPlan, party: Party | None, incident: Incident, *, replacing: bool) -> None:
    fits = party.person_kind in plan.about and party.role in plan.roles if party else plan.to is To.BODY or replacing
    if not fits:
        raise LetterNotForPartyError(letter=letter_label(plan.kind), number=incident.number)


def _kept_in_withdrawal(values: Facts) -> dict[str, str]:
    """A withdrawal goes to the same address and is signed by the same person; its reasons are its own."""
    return {name: text for name, text in values.values.items() if name.startswith(("to_", "signed_", "handled_"))}


def _objections(
    place: Workplace, letter_id: LetterId, values: Facts | None
) -> tuple[LetterCase, tuple[Override, ...]] | None:
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return None
        return context_of(place, uow, _as_typed(letter, values)).case, letter.overrides


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


def _draft_in(place: Workplace, uow: UnitOfWork, letter_id: LetterId) -> Letter:
    letter = letter_in(place, uow, letter_id)
    if letter.state is not LetterState.DRAFT:
        raise LetterIsFinalError(reference=letter.reference)
    return letter


def _refuse_broken_promise(place: Workplace, uow: UnitOfWork, letter: Letter) -> None:
    """A final letter that names the other parent stays true as long as that parent still is to get one."""
    promised = [other for other in siblings(uow, letter) if other.state is not LetterState.DRAFT]
    if not promised:
        return
    still_due = context_of(place, uow, letter).case.addressee_current
    if still_due:
        raise LetterPromisedError(reference=promised[0].reference)


def _as_typed(letter: Letter, values: Facts | None) -> Letter:
    return letter if values is None else replace(letter, values=values)


def _draw(context: LetterContext, paper: LetterPaper, following: tuple[str, ...] = ()) -> bytes:
    page = replace(compose(context, paper.wording), following=following)
    return paper.printer(page, context.settings.paper(context.location))


def _store_final(place: Workplace, reader: EnclosureReader, context: LetterContext, paper: LetterPaper) -> Letter:
    uow, draft, now, year = reader.uow, context.letter, place.now(), place.today().year
    paper = replace(paper, wording=final_wording(uow, paper.wording, draft.kind))
    empty = paper.wording.holes(draft.kind.value, template_fields(context))
    if empty:
        raise LetterIncompleteError(holes_in_text(draft.kind, empty))
    letter = replace(
        draft,
        state=LetterState.FINAL,
        reference=letter_reference(draft.kind, year, uow.school.next_number(SERIES, year)),
        template=paper.wording.version(draft.kind.value),
        finalised_by=place.actor.name,
        finalised_at=now,
    )
    data = bound(place, reader, letter, _draw(replace(context, letter=letter), paper), paper.binder)
    if paper.sealer is not None:
        data = sealed_in(place, uow, data, paper.sealer, letter.reference)
    document_id, sha256, _size = uow.documents.add(
        [data], file_name=f"{letter.reference}.pdf", media_type="application/pdf", at=now
    )
    letter = replace(letter, document_id=document_id, sha256=sha256)
    uow.letters.save(letter)
    record_letter(place, uow, letter.incident_id, _told(context, letter), letter.reference)
    uow.audit.add(actor=place.actor.name, action="letter.final", subject=letter.reference, detail=sha256)
    return letter


def _told(context: LetterContext, letter: Letter) -> str:
    """Give the line of the timeline for a letter that became final."""
    addressee = within_sentence(letter.addressee.name_line)
    text = f"{letter_label(letter.kind)} {letter.reference} aan {addressee} definitief gemaakt."
    if context.replaced is not None:
        withdrawn = letter.kind is LetterKind.WITHDRAWAL
        old = context.replaced.reference
        text += f" Deze brief trekt {old} in." if withdrawn else f" Deze brief komt in de plaats van {old}."
    behind = [one.title for one in enclosed_in(letter.values)]
    if behind:
        text += f" Erachter gedrukt: {'; '.join(behind)}."
    if letter.overrides:
        text += f" Ondanks een bedenking: {'; '.join(one.reason for one in letter.overrides)}"
    return text
