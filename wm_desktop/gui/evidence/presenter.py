"""The evidence of one dossier: taking in, looking, giving out; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from wm_desktop.domain.dutch_dates import parse_moment
from wm_desktop.domain.errors import CancelledError, WmError
from wm_desktop.domain.evidence import attachment_link, clean_name, is_sealed, shown_as
from wm_desktop.domain.ids import EvidenceId, IncidentId
from wm_desktop.domain.incidents import Evidence, Incident
from wm_desktop.domain.mail import Attachment
from wm_desktop.gui.evidence.files import InMemory, Kept, KeptFile, fingerprint_file
from wm_desktop.gui.evidence.looks import WHOLE, Looked
from wm_desktop.services.evidence import About, Source, read_evidence, refuse_future, take_in
from wm_desktop.services.evidence_faults import REFUSALS, AlreadyEvidenceError
from wm_desktop.services.evidence_list import EvidenceList, evidence_list, evidence_list_name
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Workplace

Result = TypeVar("Result")
SaveFile = Callable[[Path, bytes], None]
SavePieces = Callable[[Path, Iterable[bytes]], None]


class EvidenceJob(Enum):
    """Work that may take a while; the view knows the words for it."""

    ADD = "add"
    READ = "read"
    EXPORT = "export"


class LookAt(Protocol):
    """Makes a piece ready to be shown."""

    def __call__(self, kept: Kept, data: bytes, progress: Progress | None = None) -> Looked:
        """Give what is shown, or why not."""
        ...


@dataclass(frozen=True)
class EvidenceTools:
    """What the presenter needs from outside."""

    save_file: SaveFile
    save_pieces: SavePieces
    look_at: LookAt
    read_attachment: Callable[[bytes, str, int, Progress | None], bytes]
    draw_list: Callable[[EvidenceList], bytes]
    list_workbook: Callable[[EvidenceList], bytes]


@dataclass(frozen=True)
class EvidenceForm:
    """What is known about files that become evidence, as typed."""

    captured: str = ""
    link: str = ""
    note: str = ""


@dataclass
class Outcome:
    """What became of the files that were offered; `known` are in the dossier already and can be kept all the same."""

    about: About
    kept: list[Evidence] = field(default_factory=list)
    refused: list[WmError] = field(default_factory=list)
    known: list[Source] = field(default_factory=list)
    cancelled: bool = False

    @property
    def sealed(self) -> tuple[Evidence, ...]:
        """What was kept closed."""
        return tuple(one for one in self.kept if is_sealed(one))


@dataclass(frozen=True)
class Place:
    """Where a piece stands: which of how many."""

    number: int
    total: int


class EvidenceView(Protocol):
    """What the presenter asks of the view."""

    def run(self, job: EvidenceJob, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window; errors are told by the view."""
        ...

    def tell_added(self, outcome: Outcome) -> None:
        """Say what became of the files."""
        ...

    def tell_exported(self, name: str) -> None:
        """Say that a copy stands outside."""
        ...

    def tell_list_saved(self, name: str) -> None:
        """Say that the list stands outside."""
        ...

    def show_piece(self, evidence: Evidence, looked: Looked, place: Place) -> None:
        """Show a piece inside the program."""
        ...

    def show_attachment(self, kept: Kept, looked: Looked) -> None:
        """Show something that hangs on the mail that is open."""
        ...

    def tell_attachment_kept(self, outcome: Outcome) -> None:
        """Say that it is evidence of its own now, or why not."""
        ...


class EvidencePresenter:
    """Works on the pieces of the dossier that is shown; `order` is how they stand in the list."""

    def __init__(self, place: Workplace, view: EvidenceView, tools: EvidenceTools) -> None:
        self._place = place
        self._view = view
        self._tools = tools
        self._incident_id: IncidentId | None = None
        self._number = ""

    def show(self, incident: Incident) -> None:
        """The dossier that is open."""
        self._incident_id, self._number = incident.id, incident.number

    def add(self, sources: Sequence[Source], form: EvidenceForm) -> None:
        """Make files evidence, one after the other; a refused one does not stop the others.

        A moment that cannot be right is refused at once, with the dialog still open.
        """
        captured = parse_moment(form.captured, self._place.now()) if form.captured.strip() else None
        about = About(captured, form.link, form.note)
        refuse_future(about, self._place.now())
        self._add(sources, about, again=False)

    def add_again(self, outcome: Outcome) -> None:
        """Keep what is in the dossier already once more."""
        self._add(outcome.known, outcome.about, again=True)

    def look(self, evidence: Evidence, order: Sequence[Evidence]) -> None:
        """Look at a piece; its fingerprint is computed again first."""
        number = next((n for n, one in enumerate(order) if one.id == evidence.id), 0)
        place = Place(number + 1, len(order))

        def show(looked: Looked) -> None:
            self._view.show_piece(evidence, looked, place)

        self._view.run(EvidenceJob.READ, lambda progress: self._looked(evidence, progress), show)

    def look_beside(self, evidence_id: EvidenceId, order: Sequence[Evidence], step: int) -> None:
        """Look at the next (1) or the previous (-1) piece of the list; nothing beyond its ends."""
        numbers = {one.id: number for number, one in enumerate(order)}
        number = numbers.get(evidence_id, -2) + step
        if 0 <= number < len(order):
            self.look(order[number], order)

    def look_at_attachment(self, mail: Evidence, attachment: Attachment) -> None:
        """Look at something that hangs on a mail, without keeping it."""

        def work(progress: Progress) -> tuple[Kept, Looked]:
            data = self._taken_off(mail, attachment, progress)
            kept = KeptFile(
                clean_name(attachment.name), attachment.media_type, len(data), "", mail.recorded_by, mail.recorded_at
            )
            return kept, self._tools.look_at(kept, data, progress)

        self._view.run(EvidenceJob.READ, work, lambda made: self._view.show_attachment(*made))

    def keep_attachment(self, mail: Evidence, attachment: Attachment) -> None:
        """Make something that hangs on a mail evidence of its own, which points to the mail."""
        about = About(mail.captured_at, attachment_link(mail))

        def work(progress: Progress) -> Outcome:
            source = InMemory(attachment.name, lambda: self._taken_off(mail, attachment, progress))
            return self._taken_in(mail.incident_id, [source], about, progress, again=False)

        self._view.run(EvidenceJob.ADD, work, self._view.tell_attachment_kept)

    def export(self, evidence: Evidence, target: Path) -> None:
        """Write a copy out, with its fingerprint beside it; a damaged piece leaves no copy."""

        def work(progress: Progress) -> str:
            self._tools.save_pieces(target, self._counted(evidence, progress, leaves=True))
            beside = target.with_name(target.name + ".sha256")
            self._tools.save_file(beside, fingerprint_file(evidence.sha256, target.name))
            return target.name

        self._view.run(EvidenceJob.EXPORT, work, self._view.tell_exported)

    @property
    def list_name(self) -> str:
        """A name for the list of evidence of the open dossier."""
        return evidence_list_name(self._place, self._number)

    def save_list(self, target: Path) -> None:
        """Write the list of evidence: a workbook when the name ends so, else pages."""
        incident_id = self._open_id()

        def work(progress: Progress) -> str:
            made = evidence_list(self._place, incident_id)
            draw = self._tools.list_workbook if target.suffix.casefold() == ".xlsx" else self._tools.draw_list
            self._tools.save_file(target, draw(made))
            return target.name

        self._view.run(EvidenceJob.EXPORT, work, self._view.tell_list_saved)

    def _add(self, sources: Sequence[Source], about: About, *, again: bool) -> None:
        incident_id = self._open_id()

        def work(progress: Progress) -> Outcome:
            return self._taken_in(incident_id, sources, about, progress, again=again)

        self._view.run(EvidenceJob.ADD, work, self._view.tell_added)

    def _taken_in(
        self, incident_id: IncidentId, sources: Sequence[Source], about: About, progress: Progress, *, again: bool
    ) -> Outcome:
        outcome = Outcome(about)
        for source in sources:
            try:
                outcome.kept.append(take_in(self._place, incident_id, source, about, again=again, progress=progress))
            except CancelledError:
                outcome.cancelled = True
                break
            except AlreadyEvidenceError as refusal:
                outcome.refused.append(refusal)
                outcome.known.append(source)
            except REFUSALS as refusal:
                outcome.refused.append(refusal)
        return outcome

    def _looked(self, evidence: Evidence, progress: Progress) -> Looked:
        whole = shown_as(evidence.file_name, evidence.media_type) in WHOLE
        pieces = [piece if whole else b"" for piece in self._counted(evidence, progress)]
        return self._tools.look_at(evidence, b"".join(pieces), progress)

    def _taken_off(self, mail: Evidence, attachment: Attachment, progress: Progress) -> bytes:
        data = b"".join(self._counted(mail, progress))
        return self._tools.read_attachment(data, mail.file_name, attachment.number, progress)

    def _counted(self, evidence: Evidence, progress: Progress, *, leaves: bool = False) -> Iterable[bytes]:
        done = 0
        for piece in read_evidence(self._place, evidence, leaves=leaves):
            done += len(piece)
            progress.report(done, evidence.size)
            yield piece

    def _open_id(self) -> IncidentId:
        if self._incident_id is None:
            raise LookupError("no incident file is open")
        return self._incident_id
