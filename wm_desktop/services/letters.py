"""Sanction letters: made per address, checked, shown, made final once and kept for ever."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from wm_desktop.domain.addressees import Addressees, Skipped, addressees
from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import IncidentId, LetterId, PupilId, new_uuid
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letter_case import Missing, may_sign
from wm_desktop.domain.letter_rules import missing_in
from wm_desktop.domain.letters import (
    Letter,
    LetterDetails,
    LetterKind,
    LetterState,
    Signatory,
    letter_label,
    letter_reference,
)
from wm_desktop.domain.salutations import within_sentence
from wm_desktop.services.actors import Act
from wm_desktop.services.data_files import Finding
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import incident_in, record_letter, visible
from wm_desktop.services.letter_context import LetterContext, context_of, letter_in, siblings
from wm_desktop.services.letter_errors import (
    LetterIncompleteError,
    LetterIsFinalError,
    LetterNotFinalError,
    LetterPromisedError,
    NobodyToWriteToError,
    NothingNewToDraftError,
    PupilNotInvolvedError,
    SentMomentError,
)
from wm_desktop.services.letter_text import compose
from wm_desktop.services.ports import LetterPrinter, LetterWording, UnitOfWork
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "letter"
ALREADY = "heeft al een concept van deze brief"


@dataclass(frozen=True)
class LetterPaper:
    """What turns a letter into paper: printer and wording (documents/paper.py makes one)."""

    printer: LetterPrinter
    wording: LetterWording


@dataclass(frozen=True)
class DraftResult:
    """The concepts that were made, and the guardians who get no letter with the reason."""

    letters: tuple[Letter, ...]
    skipped: tuple[Skipped, ...]


def draft_letters(
    place: Workplace, *, incident_id: IncidentId, pupil_id: PupilId, kind: LetterKind, details: LetterDetails
) -> DraftResult:
    """Make a concept for every address of guardians with custody; who gets none is listed with the reason."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        who = _whom(place, uow, incident_id, pupil_id)
        first = Letter(
            id=LetterId(new_uuid()),
            incident_id=incident_id,
            pupil_id=pupil_id,
            kind=kind,
            addressee=who.found[0],
            details=_with_defaults(place, kind, details, read_settings(uow)),
            created_by=place.actor.name,
            created_at=place.now(),
        )
        result = _store_drafts(place, uow, first, who)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return result


def update_draft(place: Workplace, letter_id: LetterId, details: LetterDetails) -> Letter:
    """Change a concept, and with it the concepts of the same measure: it is one decision, told to each parent.

    The addressee is refreshed from the people register.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = _draft_in(place, uow, letter_id)
        known = {group.guardian_id: group for group in addressees(uow.people.guardians_of(letter.pupil_id)).found}
        drafts = [other for other in siblings(uow, letter) if other.state is LetterState.DRAFT]
        for draft in (letter, *drafts):
            addressee = known.get(draft.addressee.guardian_id, draft.addressee)
            uow.letters.save(replace(draft, details=details, addressee=addressee))
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
        _refuse_broken_promise(uow, letter)
        uow.letters.remove_draft(letter_id)
        uow.audit.add(actor=place.actor.name, action="letter.remove", subject=str(letter_id))
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)


def missing(place: Workplace, letter_id: LetterId, details: LetterDetails | None = None) -> tuple[Missing, ...]:
    """Say what keeps a concept from becoming final; `details` are what the window holds but has not stored yet."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return ()
        return missing_in(context_of(place, uow, _as_typed(letter, details)).case)


def preview(place: Workplace, letter_id: LetterId, paper: LetterPaper, details: LetterDetails | None = None) -> bytes:
    """Draw a concept with its watermark; of a final letter give the stored bytes."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.state is not LetterState.DRAFT:
            return _stored(uow, letter)
        context = context_of(place, uow, _as_typed(letter, details))
    return _draw(context, paper)


def finalise(place: Workplace, letter_id: LetterId, paper: LetterPaper) -> Letter:
    """Make a letter final: number, bytes, fingerprint, timeline and audit in one transaction, or nothing."""
    place.actor.require(Act.ISSUE_LETTERS)
    with place.unit_of_work() as uow:
        draft = replace(_draft_in(place, uow, letter_id), letter_date=place.today())
        context = context_of(place, uow, draft)
        lacking = missing_in(context.case)
        if lacking:
            raise LetterIncompleteError(lacking)
        letter = _store_final(place, uow, context, paper)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return letter


def letter_bytes(place: Workplace, letter_id: LetterId) -> bytes:
    """Give the stored bytes of a final letter, checked; raises DamagedDocumentError. The reading is in the audit."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        data = _stored(uow, letter)
        uow.audit.add(actor=place.actor.name, action="letter.read", subject=letter.reference)
        uow.commit()
    return data


def mark_sent(place: Workplace, letter_id: LetterId, at: datetime) -> Letter:
    """Record when a final letter was sent or handed over."""
    place.actor.require(Act.ISSUE_LETTERS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        if letter.finalised_at is None:
            raise LetterNotFinalError
        made_in = letter.finalised_at.replace(second=0, microsecond=0)  # a typed moment knows no seconds
        if letter.state is LetterState.SENT or not made_in <= at <= place.now():
            raise SentMomentError
        sent = replace(letter, state=LetterState.SENT, sent_at=at)
        uow.letters.save(sent)
        addressee = within_sentence(letter.addressee.name_line)
        text = f"Brief {letter.reference} aan {addressee} verzonden op {written_moment(at)}."
        record_letter(place, uow, letter.incident_id, text, letter.reference)
        uow.audit.add(actor=place.actor.name, action="letter.sent", subject=letter.reference)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return sent


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
                _stored(uow, letter)
            except DamagedDocumentError as error:
                findings.append(Finding("letter", letter.reference, error.sentence()))
        subject = "alle" if asked is None else asked.reference
        uow.audit.add(actor=place.actor.name, action="letter.verify", subject=subject)
        uow.commit()
    return findings


def _whom(place: Workplace, uow: UnitOfWork, incident_id: IncidentId, pupil_id: PupilId) -> Addressees:
    incident = incident_in(place, uow, incident_id)
    accused = {
        party.person_id
        for party in uow.incidents.parties(incident_id)
        if party.person_kind is PersonKind.PUPIL and party.role is PartyRole.ACCUSED
    }
    if pupil_id not in accused:
        raise PupilNotInvolvedError(number=incident.number)
    who = addressees(uow.people.guardians_of(pupil_id))
    if not who.found:
        reasons = " ".join(f"{skip.name} {skip.reason}." for skip in who.skipped)
        raise NobodyToWriteToError(reasons=reasons or "Voeg bij Personen de ouders van deze leerling toe.")
    return who


def _with_defaults(
    place: Workplace, kind: LetterKind, details: LetterDetails, settings: SchoolSettings
) -> LetterDetails:
    may = (who for who in (settings.principal, settings.board_member) if _fits(kind, who, settings))
    return replace(
        details,
        handled_by=details.handled_by or place.actor.name,
        signatory=details.signatory or next(may, None),
    )


def _fits(kind: LetterKind, who: Signatory, settings: SchoolSettings) -> bool:
    return bool(who.name) and may_sign(kind, who, suspension_mandate=settings.suspension_mandate)


def _store_drafts(place: Workplace, uow: UnitOfWork, first: Letter, who: Addressees) -> DraftResult:
    existing = {
        other.addressee
        for other in uow.letters.of_incident(first.incident_id)
        if other.state is LetterState.DRAFT and (other.pupil_id, other.kind) == (first.pupil_id, first.kind)
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


def _refuse_broken_promise(uow: UnitOfWork, letter: Letter) -> None:
    """A final letter that names the other parent stays true as long as that parent still is to get one."""
    promised = [other for other in siblings(uow, letter) if other.state is not LetterState.DRAFT]
    if not promised:
        return
    still_due = letter.addressee in addressees(uow.people.guardians_of(letter.pupil_id)).found
    if still_due:
        raise LetterPromisedError(reference=promised[0].reference)


def _as_typed(letter: Letter, details: LetterDetails | None) -> Letter:
    return letter if details is None else replace(letter, details=details)


def _draw(context: LetterContext, paper: LetterPaper) -> bytes:
    page = compose(context, paper.wording)
    return paper.printer(page, context.settings.paper(context.pupil.location))


def _store_final(place: Workplace, uow: UnitOfWork, context: LetterContext, paper: LetterPaper) -> Letter:
    draft, now, year = context.letter, place.now(), place.today().year
    letter = replace(
        draft,
        state=LetterState.FINAL,
        reference=letter_reference(draft.kind, year, uow.school.next_number(SERIES, year)),
        template=paper.wording.version(draft.kind.value),
        finalised_by=place.actor.name,
        finalised_at=now,
    )
    data = _draw(replace(context, letter=letter), paper)
    document_id, sha256, _size = uow.documents.add(
        [data], file_name=f"{letter.reference}.pdf", media_type="application/pdf", at=now
    )
    letter = replace(letter, document_id=document_id, sha256=sha256)
    uow.letters.save(letter)
    addressee = within_sentence(letter.addressee.name_line)
    text = f"{letter_label(letter.kind)} {letter.reference} aan {addressee} definitief gemaakt."
    record_letter(place, uow, letter.incident_id, text, letter.reference)
    uow.audit.add(actor=place.actor.name, action="letter.final", subject=letter.reference, detail=sha256)
    return letter


def _stored(uow: UnitOfWork, letter: Letter) -> bytes:
    if letter.document_id is None:
        raise LetterNotFinalError
    data = b"".join(uow.documents.read(letter.document_id))
    if hashlib.sha256(data).hexdigest() != letter.sha256:
        raise DamagedDocumentError(file_name=f"{letter.reference}.pdf")
    return data
