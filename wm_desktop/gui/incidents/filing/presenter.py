"""Dossiercontrole of a file: what is open, put in somebody's file, and the whole file on paper; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from wm_desktop.domain.dossier_check import Line, Where
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.filing import DOSSIERS, Destination
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.dossier_check import check_dossier
from wm_desktop.services.filing import ToFile, file_items
from wm_desktop.services.ports import Progress
from wm_desktop.services.whole_file import WholeFile, whole_file, whole_file_name
from wm_desktop.services.workplace import Workplace

Result = TypeVar("Result")


class ChooseFileError(DomainError):
    """A piece can belong in the file of several people, and nobody chose."""

    nl = "'{what}' kan in meer dan één dossier horen. Kies eerst bij 'In het dossier van' van wie."
    en = "'{what}' may belong in more than one file. Choose first whose, at 'In the file of'."


class NothingTickedError(DomainError):
    """Nothing was ticked that can be put in a file."""

    nl = "Kruis eerst aan wat in het dossier is gelegd (spatiebalk), of kies zo'n regel."
    en = "First tick what was put in the file (space bar), or choose such a line."


class CheckNews(Enum):
    """What was done; the view knows the words for it."""

    FILED = "filed"
    EXPORTED = "exported"


class CheckView(Protocol):
    """What the presenter asks of the view."""

    def show_lines(self, lines: Sequence[Line], owners: Sequence[Destination]) -> None:
        """Draw the lines; `owners` are the people somebody must choose from."""
        ...

    def show_ticks(self) -> None:
        """Draw the ticks anew."""
        ...

    def go(self, where: Where, subject: UUID | None) -> None:
        """Go to where a line is mended."""
        ...

    def tell(self, news: CheckNews, words: str) -> None:
        """Say what was done."""
        ...

    def run_export(self, work: Callable[[Progress], str], done: Callable[[str], object]) -> None:
        """Do long work beside the window."""
        ...


Draw = Callable[[Workplace, WholeFile, Progress], Iterator[bytes]]
SavePieces = Callable[[Path, Iterator[bytes]], None]


@dataclass
class Ticks:
    """Which lines are ticked, by what they are about."""

    subjects: set[UUID] = field(default_factory=set)

    def has(self, line: Line) -> bool | None:
        """Whether a line is ticked; None when it cannot be."""
        return line.subject in self.subjects if can_be_filed(line) else None


class CheckPresenter:
    """Turns ticks and clicks into use cases."""

    def __init__(self, place: Workplace, view: CheckView, draw: Draw, save: SavePieces) -> None:
        self._place = place
        self._view = view
        self._draw = draw
        self._save = save
        self._case: CaseFile | None = None
        self.lines: tuple[Line, ...] = ()
        self.ticks = Ticks()

    def show(self, case: CaseFile) -> None:
        """Check a file and draw what is open; ticks of lines that are gone go as well."""
        self._case = case
        self.lines = check_dossier(self._place, case.file.incident.id)
        self.ticks.subjects &= {line.subject for line in self.lines if line.subject and can_be_filed(line)}
        owners = {one.person_id: one for line in self.lines for one in _choices(line)}
        self._view.show_lines(self.lines, tuple(owners.values()))

    @property
    def open_count(self) -> int:
        """How many lines ask something."""
        return sum(line.is_open for line in self.lines)

    def tick(self, line: Line, on: bool) -> None:
        """Tick a line, or untick it."""
        if line.subject is not None and can_be_filed(line):
            (self.ticks.subjects.add if on else self.ticks.subjects.discard)(line.subject)
        self._view.show_ticks()

    def tick_all(self) -> None:
        """Tick everything that is to be filed; when all of it is, untick it."""
        found = {line.subject for line in self.lines if line.subject is not None and can_be_filed(line)}
        self.ticks.subjects = set() if self.ticks.subjects == found else found
        self._view.show_ticks()

    def mend(self, line: Line, whose: UUID | None = None, where: str = "") -> None:
        """Mend one line: file what can be filed at once, or go where it is mended."""
        if can_be_filed(line):
            self._file([line], whose, where)
        else:
            self._view.go(line.where, line.subject)

    def file_ticked(self, current: Line | None, whose: UUID | None = None, where: str = "") -> None:
        """Record that all ticked lines, or without any the chosen one, were put in the file they belong in."""
        ticked = [line for line in self.lines if self.ticks.has(line)]
        if not ticked and current is not None and can_be_filed(current):
            ticked = [current]
        if not ticked:
            raise NothingTickedError
        self._file(ticked, whose, where)

    def export(self, target: Path, *, names: bool) -> None:
        """Put the whole file on paper, beside the window."""
        incident_id = self.case.file.incident.id

        def work(progress: Progress) -> str:
            whole = whole_file(self._place, incident_id, names=names)
            self._save(target, self._draw(self._place, whole, progress))
            return target.name

        self._view.run_export(work, lambda name: self._view.tell(CheckNews.EXPORTED, name))

    def export_name(self, *, names: bool) -> str:
        """Propose a name for the PDF."""
        return whole_file_name(self._place, self.case.file.incident.number, names=names)

    @property
    def case(self) -> CaseFile:
        """The file that is open."""
        if self._case is None:
            raise LookupError("no incident file is open")
        return self._case

    def _file(self, lines: Sequence[Line], whose: UUID | None, where: str) -> None:
        pieces = [piece for line in lines for piece in _pieces(line, whose)]
        made = file_items(self._place, self.case.file.incident.id, pieces, where=where)
        self.ticks.subjects -= {filing.item_id for filing in made}
        self._view.tell(CheckNews.FILED, str(len({filing.item_id for filing in made})))


def can_be_filed(line: Line) -> bool:
    """Whether a line is mended by recording that something lies in a file."""
    return line.where is Where.FILING and line.unfiled is not None


def owner_words(target: Destination) -> str:
    """'Bram Visser (leerlingdossier)'."""
    return f"{target.name} ({DOSSIERS[target.dossier].nl})"


def _choices(line: Line) -> tuple[Destination, ...]:
    return line.unfiled.destinations if line.unfiled is not None and line.unfiled.choose else ()


def _pieces(line: Line, whose: UUID | None) -> Iterator[ToFile]:
    if line.unfiled is None:
        return
    paper, targets = line.unfiled.paper, line.unfiled.destinations
    if line.unfiled.choose:
        targets = tuple(one for one in targets if one.person_id == whose)
        if not targets:
            raise ChooseFileError(what=paper.words.nl)
    for target in targets:
        yield ToFile(paper.item, paper.item_id, target.person_id)
