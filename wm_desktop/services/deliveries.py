"""Recording what happens to a final letter on its way, with the proof of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wm_desktop.domain.deliveries import (
    HAPPENING_WORDS,
    WAY_WORDS,
    Delivery,
    DeliveryDoubt,
    DeliveryState,
    Happening,
    Way,
    doubts_about,
    standing,
    state_of,
    tidy_tracking,
)
from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import DeliveryId, LetterId, new_uuid
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import Letter, LetterState
from wm_desktop.domain.salutations import within_sentence
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import AnswerFile, keep_answer_file
from wm_desktop.services.delivery_errors import (
    DeliveryCorrectedError,
    DeliveryDoubtError,
    DeliveryIncompleteError,
    DeliveryTwiceError,
    NotSentYetError,
    ReceiptTooLargeError,
    ResultMomentError,
    SentMomentError,
)
from wm_desktop.services.delivery_terms import follow_arrival
from wm_desktop.services.incidents import record_letter
from wm_desktop.services.letter_context import letter_in, siblings
from wm_desktop.services.letter_errors import LetterNotFinalError
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

MOST_RECEIPT_MB = 20


@dataclass(frozen=True)
class NewDelivery:
    """What is to be recorded; see `Delivery`. `reason` says why a doubt is passed, `receipt` is a scan to keep.

    A correction without a scan of its own keeps that of the line it corrects.
    """

    event: Happening
    happened_at: datetime
    way: Way | None = None
    tracking: str = ""
    by: str = ""
    note: str = ""
    reason: str = ""
    receipt: AnswerFile | None = None
    corrects: DeliveryId | None = None


@dataclass(frozen=True)
class DeliverySheet:
    """A letter on its way as the window shows it: every line, those that no longer count too, oldest first.

    `registered`: this kind of letter goes registered or by hand (domain reference 8.4). `others` are the letters of the
    same measure to other addresses of which no sending was recorded yet.
    """

    letter: Letter
    events: tuple[Delivery, ...]
    state: DeliveryState
    registered: bool
    others: tuple[Letter, ...] = ()

    @property
    def counting(self) -> frozenset[DeliveryId]:
        """The lines that still count."""
        return frozenset(one.id for one in standing(self.events))


def delivery_sheet(place: Workplace, letter_id: LetterId) -> DeliverySheet:
    """Give everything that was recorded of a letter on its way; raises LetterNotFinalError for a concept."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        return _sheet(uow, _final_in(place, uow, letter_id))


def doubts_of(place: Workplace, letter_id: LetterId, new: NewDelivery) -> tuple[DeliveryDoubt, ...]:
    """Say what is doubtful about what stands in the window, before it is recorded."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = _final_in(place, uow, letter_id)
        sheet = _sheet(uow, letter)
    return doubts_about(_delivery(place, letter, new), sheet.events, registered=sheet.registered)


def record_delivery(
    place: Workplace, letter_id: LetterId, new: NewDelivery, also: Sequence[LetterId] = ()
) -> DeliverySheet:
    """Append a line, with its scan, the letter's mark of being sent, the timeline and the audit; all of it or nothing.

    `also` are other letters that went in the same way at the same moment: each gets a line of its own. Raises
    DeliveryDoubtError when something is doubtful and no reason was given, and the refusals of a wrong moment.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    with place.unit_of_work() as uow:
        for other in also:
            _record(place, uow, _final_in(place, uow, other), replace(new, receipt=None, corrects=None))
        sheet = _record(place, uow, _final_in(place, uow, letter_id), new)
        uow.commit()
    place.changed(Kind.LETTERS, Kind.INCIDENTS)
    return sheet


def read_receipt(place: Workplace, letter_id: LetterId, delivery_id: DeliveryId) -> tuple[str, bytes]:
    """Give name and contents of the scan with a line, whole or not at all; the reading is in the audit."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        found = next((one for one in uow.deliveries.of_letter(letter_id) if one.id == delivery_id), None)
        if found is None or found.document_id is None:
            raise NotFoundError(what="Ontvangstbewijs", key=delivery_id)
        name, sha256 = uow.documents.about(found.document_id)
        data = b"".join(uow.documents.read(found.document_id, sha256))
        uow.audit.add(actor=place.actor.name, action="letter.receipt_read", subject=letter.reference, detail=sha256)
        uow.commit()
    return name, data


def _final_in(place: Workplace, uow: UnitOfWork, letter_id: LetterId) -> Letter:
    letter = letter_in(place, uow, letter_id)
    if letter.state is LetterState.DRAFT:
        raise LetterNotFinalError
    return letter


def _record(place: Workplace, uow: UnitOfWork, letter: Letter, new: NewDelivery) -> DeliverySheet:
    before = uow.deliveries.of_letter(letter.id)
    made = _delivery(place, letter, new)
    _check(place, letter, made, before, has_receipt=new.receipt is not None)
    doubts = doubts_about(made, before, registered=plan_of(letter.kind).registered)
    if doubts and not new.reason.strip():
        raise DeliveryDoubtError(doubts)
    if doubts:
        made = replace(made, note="\n".join(filter(None, (made.note, f"Toch zo vastgelegd: {new.reason.strip()}"))))
    return _store(place, uow, letter, made, new.receipt)


def _sheet(uow: UnitOfWork, letter: Letter) -> DeliverySheet:
    events = tuple(uow.deliveries.of_letter(letter.id))
    others = tuple(one for one in siblings(uow, letter) if one.state is LetterState.FINAL)
    return DeliverySheet(letter, events, state_of(events), plan_of(letter.kind).registered, others)


def _delivery(place: Workplace, letter: Letter, new: NewDelivery) -> Delivery:
    sending = new.event is Happening.SENT
    return Delivery(
        id=DeliveryId(new_uuid()),
        letter_id=letter.id,
        event=new.event,
        happened_at=new.happened_at,
        recorded_by=place.actor.name,
        recorded_at=place.now(),
        way=new.way if sending else None,
        tracking=tidy_tracking(new.tracking) if sending else "",
        by=" ".join(new.by.split()) if sending else "",
        note=new.note.strip(),
        corrects=new.corrects,
    )


def _check(place: Workplace, letter: Letter, new: Delivery, before: Sequence[Delivery], *, has_receipt: bool) -> None:
    counting = standing(before)
    if new.corrects is not None and new.corrects not in {one.id for one in counting}:
        raise DeliveryCorrectedError
    lacking = _lacking(new, has_receipt=has_receipt)
    if lacking is not None:
        field, what, what_en = lacking
        raise DeliveryIncompleteError(field=field, what=what, what_en=what_en)
    if new.event is Happening.VOID:
        return
    others = [one for one in counting if one.id != new.corrects]
    if any((one.event, one.way, one.happened_at) == (new.event, new.way, new.happened_at) for one in others):
        raise DeliveryTwiceError
    made_in = (letter.finalised_at or letter.created_at).replace(second=0, microsecond=0)  # typed moments: no seconds
    if new.event is Happening.SENT:
        if not made_in <= new.happened_at <= place.now():
            raise SentMomentError
        return
    sent_at = state_of(others).sent_at or letter.sent_at
    if sent_at is None:
        raise NotSentYetError
    if not sent_at.replace(second=0, microsecond=0) <= new.happened_at <= place.now():
        raise ResultMomentError(sent=written_moment(sent_at))


def _lacking(new: Delivery, *, has_receipt: bool) -> tuple[str, str, str] | None:
    """Give the first field that must be filled in, with what to write there."""
    by_hand = new.event is Happening.SENT and new.way is Way.BY_HAND
    asked: tuple[tuple[bool, str, str, str], ...] = (
        (
            new.event is Happening.SENT and new.way is None,
            "way", "Kies hoe de brief is verzonden.", "Choose how the letter was sent.",
        ),
        (by_hand and not new.by, "by", "Vul in wie de brief heeft uitgereikt.", "Fill in who handed it over."),
        (by_hand and not new.note, "note", "Vul in aan wie de brief is uitgereikt.", "Fill in to whom."),
        (
            new.event is Happening.RECEIVED and not new.note,
            "note", "Vul in hoe u weet dat de brief is ontvangen.", "Fill in how it is known that it arrived.",
        ),
        (
            new.event is Happening.RECEIPT and not has_receipt,
            "receipt", "Kies het bestand met het ontvangstbewijs.", "Choose the file with the receipt.",
        ),
        (
            new.event is Happening.VOID and new.corrects is None,
            "event", "Kies eerst de regel die niet klopt.", "First choose the line that is wrong.",
        ),
        (
            new.corrects is not None and not new.note,
            "note", "Schrijf wat er niet klopte.", "Write what was wrong.",
        ),
    )  # fmt: skip
    return next(((field, nl, en) for lacks, field, nl, en in asked if lacks), None)


def _store(
    place: Workplace, uow: UnitOfWork, letter: Letter, made: Delivery, receipt: AnswerFile | None
) -> DeliverySheet:
    fingerprint = ""
    if receipt is not None:
        document_id, fingerprint = keep_answer_file(place, uow, replace(receipt, pieces=_bounded(receipt.pieces)))
        made = replace(made, document_id=document_id)
    elif made.event is not Happening.VOID:  # a scan proves what it proved, whatever of the line was wrong
        known = {one.id: one.document_id for one in uow.deliveries.of_letter(letter.id)}
        made = replace(made, document_id=known.get(made.corrects) if made.corrects else None)
    uow.deliveries.add(made)
    if made.counts_as_sending:
        uow.letters.mark_sent(letter.id, made.happened_at)
    record_letter(place, uow, letter.incident_id, told(letter, made), letter.reference)
    detail = " ".join(part for part in (made.event.value, made.way.value if made.way else "", fingerprint) if part)
    uow.audit.add(actor=place.actor.name, action="letter.delivery", subject=letter.reference, detail=detail)
    sheet = _sheet(uow, letter_in(place, uow, letter.id))
    if made.counts_as_receipt and sheet.state.received_on is not None:
        follow_arrival(place, uow, letter, sheet.state.received_on)
    return sheet


def _bounded(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Give the pieces of a scan; a film that was chosen by mistake stops here, and nothing is kept."""
    taken = 0
    for piece in pieces:
        taken += len(piece)
        if taken > MOST_RECEIPT_MB * 1_000_000:
            raise ReceiptTooLargeError(most=MOST_RECEIPT_MB)
        yield piece


def told(letter: Letter, made: Delivery) -> str:
    """Give the line of the timeline: what, when, how, and what is known of it."""
    addressee = within_sentence(letter.addressee.name_line)
    what, moment = HAPPENING_WORDS[made.event].nl, written_moment(made.happened_at)
    head = f"Brief {letter.reference} aan {addressee}: "
    if made.event is Happening.VOID:
        return f"{head}een eerdere regel over de verzending klopte niet. {made.note}"
    parts = [f"{what} op {moment}" if made.event is not Happening.RECEIPT else what]
    if made.way is not None:
        parts.append(WAY_WORDS[made.way].nl)
    parts += [f"nummer {made.tracking}"] if made.tracking else []
    parts += [f"door {made.by}"] if made.by else []
    line = head + ", ".join(parts) + "."
    correction = " Dit komt in de plaats van een eerdere regel." if made.corrects is not None else ""
    return f"{line}{correction} {made.note}".strip()
