"""The pieces of a whole file: letters, the receipts of their delivery, and evidence, in the order of their days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wm_desktop.domain.case_work import FiledItem, Filing
from wm_desktop.domain.deliveries import HAPPENING_WORDS, WAY_WORDS, Delivery
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, short_day, written_day, written_moment
from wm_desktop.domain.evidence import Shown, media_type_of, shown_as
from wm_desktop.domain.filing import DOSSIERS
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Evidence
from wm_desktop.domain.letters import Letter, LetterState, letter_label
from wm_desktop.services.actors import Act
from wm_desktop.services.deliveries import read_receipt
from wm_desktop.services.dossier_words import SHOWN
from wm_desktop.services.evidence import read_evidence
from wm_desktop.services.letters import letter_bytes
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Receipt:
    """The scan that proves the delivery of a letter."""

    delivery: Delivery
    letter: Letter
    file_name: str
    sha256: str


@dataclass(frozen=True)
class Piece:
    """A letter, a receipt or a piece of evidence in its place; `shown` None: a letter of the school itself."""

    place: int
    title: str
    kind: str
    size: int
    sha256: str
    facts: tuple[tuple[str, str], ...]
    shown: Shown | None
    source: Letter | Evidence | Receipt
    leaves: bool = True
    """Whether its bytes are put on paper; else they are only read to compute the fingerprint again."""


def read_piece(place: Workplace, piece: Piece) -> Iterator[bytes]:
    """Give the bytes of a piece; raises DamagedDocumentError when they are not what was kept.

    Whoever asks must not use the bytes before the end has come.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    source = piece.source
    if isinstance(source, Evidence):
        return read_evidence(place, source, leaves=piece.leaves)
    if isinstance(source, Receipt):
        return iter((read_receipt(place, source.letter.id, source.delivery.id)[1],))
    return iter((letter_bytes(place, source.id),))


def pieces_of_file(
    uow: UnitOfWork,
    incident_id: IncidentId,
    evidence: Sequence[Evidence],
    filings: Sequence[Filing],
    people: Mapping[UUID | None, str],
    *,
    named: bool,
) -> tuple[Piece, ...]:
    """Gather the pieces of a file in order; `people` are the names of those whose file something lies in."""
    finals = [one for one in uow.letters.of_incident(incident_id) if one.state is not LetterState.DRAFT]
    dated: list[tuple[date, Letter | Evidence | Receipt]] = [(one.letter_date or date.min, one) for one in finals]
    dated += [(_day(one.delivery.happened_at), one) for one in _receipts(uow, incident_id, finals)]
    dated += [(_day(one.captured_at or one.recorded_at), one) for one in evidence]
    dated.sort(key=lambda one: one[0])
    found = []
    for place, (_, one) in enumerate(dated, 1):
        if isinstance(one, Receipt):
            found.append(_receipt(place, one, named=named))
        elif isinstance(one, Evidence):
            found.append(_evidence(place, one, _lies(FiledItem.EVIDENCE, one.id, filings, people), named=named))
        else:
            found.append(_letter(place, one, _lies(FiledItem.LETTER, one.id, filings, people), named=named))
    return tuple(found)


def _lies(kind: FiledItem, item_id: UUID, filings: Sequence[Filing], people: Mapping[UUID | None, str]) -> str:
    return "\n".join(
        f"{DOSSIERS[filing.dossier].nl} van {people.get(filing.person_id, 'het kind')} "
        f"({filing.place}, {short_day(filing.filed_on)})"
        for filing in filings
        if (filing.item, filing.item_id) == (kind, item_id)
    )


def _receipts(uow: UnitOfWork, incident_id: IncidentId, letters: Sequence[Letter]) -> Iterator[Receipt]:
    deliveries = uow.deliveries.of_incident(incident_id)
    for letter in letters:
        for one in deliveries.get(letter.id, ()):
            if one.document_id is not None:
                name, sha256 = uow.documents.about(one.document_id)
                yield Receipt(one, letter, name, sha256)


def _letter(place: int, letter: Letter, lies: str, *, named: bool) -> Piece:
    facts = _filled(
        ("Aan", letter.addressee.name_line),
        ("Datum", "" if letter.letter_date is None else written_day(letter.letter_date)),
        ("Definitief", f"{_written(letter.finalised_at)} door {letter.finalised_by}"),
        ("Verzonden", _written(letter.sent_at) or "niet vastgelegd"),
        ("Ligt in", lies),
    )
    title = f"{letter_label(letter.kind)} {letter.reference}"
    return Piece(place, title, "brief", 0, letter.sha256, facts if named else (), None, letter, named)


def _receipt(place: int, receipt: Receipt, *, named: bool) -> Piece:
    one = receipt.delivery
    shown = shown_as(receipt.file_name, media_type_of(receipt.file_name, b""))
    way = "" if one.way is None else f", {WAY_WORDS[one.way].nl}"
    facts = _filled(
        ("Hoort bij", f"brief {receipt.letter.reference}"),
        ("Wat", f"{HAPPENING_WORDS[one.event].nl}{way}, {written_moment(one.happened_at)}"),
        ("Toelichting", one.note),
        ("Toegevoegd", f"{written_moment(one.recorded_at)} door {one.recorded_by}"),
    )
    title = f"Bewijs van bezorging {receipt.letter.reference}"
    return Piece(place, title, SHOWN[shown], 0, receipt.sha256, facts if named else (), shown, receipt, named)


def _evidence(place: int, piece: Evidence, lies: str, *, named: bool) -> Piece:
    shown = shown_as(piece.file_name, piece.media_type)
    facts = _filled(
        ("Vastgelegd", f"{_written(piece.captured_at)}" if piece.captured_at else "moment onbekend"),
        ("Toegevoegd", f"{written_moment(piece.recorded_at)} door {piece.recorded_by}"),
        ("Bron", piece.link),
        ("Toelichting", piece.note),
        ("Ligt in", lies),
    )
    title = piece.file_name if named else f"Bewijsstuk {place}"
    return Piece(place, title, SHOWN[shown], piece.size, piece.sha256, facts if named else (), shown, piece, named)


def _day(moment: datetime) -> date:
    return moment.astimezone(SCHOOL_ZONE).date()


def _written(moment: datetime | None) -> str:
    return "" if moment is None else written_moment(moment)


def _filled(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if pair[1].strip())
