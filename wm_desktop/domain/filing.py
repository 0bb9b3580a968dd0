"""Where correspondence about a breach belongs, and what of it does not lie there yet.

The protocol says it (Sancties 1 and 4): about an employee in the personnel file, about a pupil or a parent in the file
of the pupil. What a parent is told goes to the file of the child, and so a file holds words about other people as well
(domain reference 10): whoever shows it to somebody must mask those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wm_desktop.domain.case_work import Dossier, FiledItem, Filing
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.evidence import Shown, attached_to, shown_as
from wm_desktop.domain.incidents import Entry, EntryKind, Evidence, Party, PartyRole, PersonKind
from wm_desktop.domain.letters import Letter, LetterState, letter_label

SOURCES = {
    Dossier.PERSONNEL: Words("protocol, Sancties 1", "protocol, Sancties 1"),
    Dossier.PUPIL: Words("protocol, Sancties 4", "protocol, Sancties 4"),
}
DOSSIERS = {
    Dossier.PERSONNEL: Words("personeelsdossier", "personnel file"),
    Dossier.PUPIL: Words("leerlingdossier", "pupil file"),
}
_CORRESPONDENCE = {
    EntryKind.MAIL_IN: Words("Bericht ontvangen", "Mail received"),
    EntryKind.MAIL_OUT: Words("Bericht verzonden", "Mail sent"),
    EntryKind.RESPONSE: Words("Reactie", "Response"),
    EntryKind.HEARING: Words("Hoor en wederhoor", "Hearing"),
    EntryKind.REPORT: Words("Melding", "Report"),
    EntryKind.LETTER: Words("Brief", "Letter"),
}
_LONGEST = 60


@dataclass(frozen=True)
class Child:
    """A child of a guardian."""

    id: UUID
    name: str


@dataclass(frozen=True)
class Destination:
    """A file something belongs in; `third_party`: it will hold words about somebody else than whose file it is."""

    dossier: Dossier
    person_id: UUID
    name: str
    third_party: bool = False


@dataclass(frozen=True)
class Belonging:
    """The files that correspondence with or about somebody belongs in; for a parent, those of the children."""

    party: Party
    destinations: tuple[Destination, ...]


@dataclass(frozen=True)
class Paper:
    """A piece of correspondence; `about` is the pupil a letter is about, the only file that letter belongs in."""

    item: FiledItem
    item_id: UUID
    day: date
    words: Words
    about: UUID | None = None

    @property
    def key(self) -> tuple[FiledItem, UUID]:
        """What tells it from every other piece."""
        return self.item, self.item_id


@dataclass(frozen=True)
class Unfiled:
    """A piece that does not lie where it belongs; with `choose` one of the destinations is enough: somebody chooses."""

    paper: Paper
    destinations: tuple[Destination, ...]
    choose: bool = False


def belongings(parties: Sequence[Party], children: Mapping[UUID, Sequence[Child]]) -> tuple[Belonging, ...]:
    """Give per person who is spoken to where correspondence belongs; `children` are those of each guardian, by id.

    Of a guardian's children only those in this incident are concerned, and all of them when none is. For an outsider
    the protocol knows no file; a guardian without a known child has an empty list.
    """
    found: dict[UUID, Belonging] = {}
    for party in parties:
        if party.role is not PartyRole.ACCUSED or party.person_id is None or party.person_id in found:
            continue
        files = tuple(_files_of(party, party.person_id, parties, children))
        found[party.person_id] = Belonging(party, files)
    return tuple(found.values())


def correspondence(entries: Sequence[Entry], letters: Iterable[Letter], evidence: Iterable[Evidence]) -> list[Paper]:
    """Give what is correspondence in a file, oldest first.

    Letters that are final; messages, responses, hearings, reports and letters made elsewhere from the timeline, each
    as it was last corrected; and evidence, without what hangs on a mail (it goes where the mail goes) and without what
    is sealed (nobody may open it).
    """
    finals = [letter for letter in letters if letter.state is not LetterState.DRAFT]
    known = {letter.reference for letter in finals}
    corrected = {entry.corrects for entry in entries}
    papers = [_letter(letter) for letter in finals]
    for entry in entries:
        own_letter = entry.kind is EntryKind.LETTER and entry.letter_reference in known
        if entry.kind in _CORRESPONDENCE and entry.id not in corrected and not own_letter:
            papers.append(_entry(entry))
    for piece in evidence:
        if attached_to(piece) is None and shown_as(piece.file_name, piece.media_type) is not Shown.SEALED:
            papers.append(_evidence(piece))
    return sorted(papers, key=lambda paper: (paper.day, paper.item.value, paper.item_id))


def unfiled(papers: Iterable[Paper], known: Sequence[Belonging], filings: Iterable[Filing]) -> list[Unfiled]:
    """Give the pieces that lie nowhere yet, or not in every file they belong in.

    A letter belongs to its pupil. Anything else may be about one of several people who are spoken to: then it is
    enough that it lies with one of them, for it must not lie with somebody it does not concern. While nobody is spoken
    to, nothing can be said.
    """
    if not known:
        return []
    filed: dict[tuple[FiledItem, UUID], set[UUID]] = {}
    for filing in filings:
        filed.setdefault((filing.item, filing.item_id), set()).add(filing.person_id)
    found = (_lacking(paper, known, filed.get(paper.key, set())) for paper in papers)
    return [one for one in found if one is not None]


def destinations_for(paper: Paper, known: Sequence[Belonging]) -> tuple[Destination, ...]:
    """Give every file a piece can belong in, each once."""
    options = [one.destinations for one in _options(paper, known)]
    return tuple({one.person_id: one for files in options for one in files}.values())


def _lacking(paper: Paper, known: Sequence[Belonging], filed: set[UUID]) -> Unfiled | None:
    options = [option for one in _options(paper, known) if (option := one.destinations)]
    if not options and filed:
        return None
    lacking = [[one for one in files if one.person_id not in filed] for files in options]
    if any(not rest for rest in lacking):
        return None
    begun = [rest for rest, files in zip(lacking, options, strict=True) if len(rest) < len(files)]
    left = begun[:1] or lacking
    offered = {one.person_id: one for rest in left for one in rest}
    return Unfiled(paper, tuple(offered.values()), choose=len(left) > 1)


def _options(paper: Paper, known: Sequence[Belonging]) -> list[Belonging]:
    if paper.about is None:
        return list(known)
    return [
        Belonging(one.party, own)
        for one in known
        if (own := tuple(file for file in one.destinations if file.person_id == paper.about))
    ][:1]


def _files_of(
    party: Party, person: UUID, parties: Sequence[Party], children: Mapping[UUID, Sequence[Child]]
) -> Iterable[Destination]:
    if party.person_kind is PersonKind.GUARDIAN:
        here = {one.person_id for one in parties if one.person_kind is PersonKind.PUPIL}
        own = children.get(person, ())
        for child in [one for one in own if one.id in here] or own:
            yield Destination(Dossier.PUPIL, child.id, child.name, third_party=True)
        return
    others = any(one.person_id != person for one in parties)
    dossier = Dossier.PERSONNEL if party.person_kind is PersonKind.EMPLOYEE else Dossier.PUPIL
    yield Destination(dossier, person, party.name, third_party=others)


def _letter(letter: Letter) -> Paper:
    label, who = letter_label(letter.kind), letter.addressee.name_line
    words = Words(f"{label} {letter.reference} aan {who}", f"Letter {letter.reference} to {who}")
    day = letter.letter_date or letter.created_at.astimezone(SCHOOL_ZONE).date()
    return Paper(FiledItem.LETTER, letter.id, day, words, letter.pupil_id)


def _entry(entry: Entry) -> Paper:
    kind, line = _CORRESPONDENCE[entry.kind], _short(entry.text)
    words = Words(f"{kind.nl}: {line}", f"{kind.en}: {line}")
    return Paper(FiledItem.ENTRY, entry.id, entry.happened_at.astimezone(SCHOOL_ZONE).date(), words)


def _evidence(piece: Evidence) -> Paper:
    words = Words(f"Bewijs: {piece.file_name}", f"Evidence: {piece.file_name}")
    return Paper(FiledItem.EVIDENCE, piece.id, piece.recorded_at.astimezone(SCHOOL_ZONE).date(), words)


def _short(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
