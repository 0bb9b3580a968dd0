"""What of a file can go behind a letter, and the bytes of what was chosen, each checked against its fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.enclosures import (
    MOST_BYTES,
    Enclosed,
    EnclosedKind,
    Enclosure,
    enclosed_in,
    evidence_title,
    why_not,
)
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.incidents import Evidence
from wm_desktop.domain.letters import Letter, LetterState, letter_label
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import letter_in, own_copy, stored_bytes
from wm_desktop.services.letter_errors import EnclosureGoneError, EnclosuresTooLargeError
from wm_desktop.services.ports import LetterBinder, UnitOfWork
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Candidate:
    """Something of the file that could go behind a letter, with the name that is proposed for it.

    `label` is how the school knows it, `reason` why it cannot be chosen; empty when it can, as far as its kind tells.
    """

    piece: Enclosed
    label: str
    reason: str = ""


@dataclass
class EnclosureReader:
    """Reads what lies behind the letters of one measure: each piece once, whole and unchanged, or not at all."""

    uow: UnitOfWork
    _known: dict[object, bytes] = field(default_factory=dict)

    def pieces(self, letter: Letter) -> tuple[tuple[Enclosure, str], ...]:
        """Give the pieces behind a letter in order, each with what the audit says of it.

        Raises EnclosureGoneError, DamagedDocumentError or EnclosuresTooLargeError, each with the piece by name.
        """
        chosen = enclosed_in(letter.values)
        if not chosen:
            return ()
        sources = self._sources(letter, chosen)
        _refuse_too_much([one.size for one in sources if isinstance(one, Evidence)])
        made = tuple(
            (Enclosure(one.title, self._read(source)), f"{one.kind}:{source.id} {source.sha256}")
            for one, source in zip(chosen, sources, strict=True)
        )
        _refuse_too_much([len(enclosure.data) for enclosure, _ in made])
        return made

    def _sources(self, letter: Letter, chosen: Sequence[Enclosed]) -> list[Evidence | Letter]:
        known: dict[str, Evidence | Letter] = {}
        for piece in self.uow.incidents.evidence(letter.incident_id):
            known[f"{EnclosedKind.EVIDENCE}:{piece.id}"] = piece
        for other in self.uow.letters.of_incident(letter.incident_id):
            if other.state is not LetterState.DRAFT:
                known[f"{EnclosedKind.LETTER}:{other.id}"] = other
        sources = []
        for number, one in enumerate(chosen, 1):
            found = known.get(one.key)
            if found is None:
                raise EnclosureGoneError(number=number, title=one.title)
            sources.append(own_copy(self.uow, letter, found) if isinstance(found, Letter) else found)
        return sources

    def _read(self, source: Evidence | Letter) -> bytes:
        if source.id not in self._known:
            data = (
                stored_bytes(self.uow, source)
                if isinstance(source, Letter)
                else b"".join(self.uow.documents.read(source.document_id, source.sha256))
            )
            self._known[source.id] = data
        return self._known[source.id]


def enclosable(place: Workplace, letter_id: LetterId) -> tuple[Candidate, ...]:
    """Give everything in the file of a letter that could go behind it: its evidence, then its final letters."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        evidence = uow.incidents.evidence(letter.incident_id)
        finals = [one for one in uow.letters.of_incident(letter.incident_id) if one.state is not LetterState.DRAFT]
    return (
        *(_of_evidence(number, one) for number, one in enumerate(evidence, 1)),
        *(_of_letter(one) for one in finals if one.id != letter.id),
    )


def bound(place: Workplace, reader: EnclosureReader, letter: Letter, data: bytes, binder: LetterBinder) -> bytes:
    """Put what was chosen behind the pages of a letter; the audit says which pieces were read, by fingerprint."""
    pieces = reader.pieces(letter)
    final = bool(letter.reference)
    action, subject = ("letter.enclosure", letter.reference) if final else ("letter.enclosure_read", str(letter.id))
    for _, which in pieces:
        reader.uow.audit.add(actor=place.actor.name, action=action, subject=subject, detail=which)
    return binder(data, [one for one, _ in pieces], letter.reference)


def _refuse_too_much(sizes: Sequence[int]) -> None:
    if sum(sizes) > MOST_BYTES:
        raise EnclosuresTooLargeError(most=MOST_BYTES // 2**20)


def _of_evidence(number: int, piece: Evidence) -> Candidate:
    found = Enclosed(EnclosedKind.EVIDENCE, piece.id, evidence_title(piece))
    return Candidate(found, f"Bewijsstuk {number}: {piece.file_name}", why_not(piece))


def _of_letter(letter: Letter) -> Candidate:
    day = "" if letter.letter_date is None else f" van {written_day(letter.letter_date)}"
    label = f"{letter_label(letter.kind)} {letter.reference}, {letter.addressee.name_line}"
    return Candidate(Enclosed(EnclosedKind.LETTER, letter.id, f"onze brief{day}"), label)
