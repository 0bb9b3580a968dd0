"""Letters looked over, shown, made final once and kept for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.enclosures import enclosed_in, places_for
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letter_plans.around import form_fields
from wm_desktop.domain.letter_plans.gate import missing_in, objections
from wm_desktop.domain.letter_plans.model import LetterCase
from wm_desktop.domain.letters import (
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
from wm_desktop.services.incidents import record_letter, visible
from wm_desktop.services.letter_context import (
    LetterContext,
    context_of,
    letter_in,
    stored_bytes,
)
from wm_desktop.services.letter_drafts import draft_in
from wm_desktop.services.letter_enclosures import EnclosureReader, bound
from wm_desktop.services.letter_errors import (
    LetterIncompleteError,
)
from wm_desktop.services.letter_seals import sealed_in, sealer_in
from wm_desktop.services.letter_templates import final_wording, holes_in_text, own_text_objections
from wm_desktop.services.letter_text import compose, template_fields
from wm_desktop.services.own_wording import wording_in
from wm_desktop.services.ports import LetterBinder, LetterPrinter, LetterSealer, LetterWording
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
class LookedOver:
    """A concept as the gate sees it: `unasked` are the fields that another one makes needless."""

    objections: tuple[Missing, ...] = ()
    unasked: frozenset[str] = frozenset()


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
        drafts = [replace(draft_in(place, uow, one), letter_date=place.today()) for one in letter_ids]
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


def _objections(
    place: Workplace, letter_id: LetterId, values: Facts | None
) -> tuple[LetterCase, tuple[Override, ...]] | None:
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return None
        return context_of(place, uow, _as_typed(letter, values)).case, letter.overrides


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
