"""Writing a publication down, from a check or from nothing; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import parse_day
from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.domain.publications import CheckedPerson, Content, PersonKind, Publication, PublicationCheck
from wm_desktop.gui.evidence.files import media_type_of
from wm_desktop.gui.publications.people_presenter import Candidate
from wm_desktop.gui.running import Runner
from wm_desktop.services.publications import NewPublication, Picture, record_publication
from wm_desktop.services.workplace import Workplace

LARGEST_FILE = 64 * 1024 * 1024


class FileTooLargeError(DomainError):
    """A file that would make the data file and every backup needlessly large."""

    nl = "'{name}' is groter dan 64 MB. Bewaar een kleinere versie, of leg alleen de link vast."
    en = "'{name}' is larger than 64 MB. Keep a smaller version, or record only the link."


class FileUnreadableError(EnvironmentFault):
    """The chosen file cannot be read."""

    nl = "'{name}' kon niet worden gelezen. Zet het bestand op deze computer en probeer het opnieuw."
    en = "'{name}' could not be read. Copy the file to this computer and try again."


@dataclass(frozen=True)
class PublicationForm:
    """What stands in the fields, as typed."""

    purpose: str = ""
    title: str = ""
    where: str = ""
    link: str = ""
    day: str = ""
    contents: frozenset[Content] = frozenset({Content.PHOTO})
    printed: bool = False


@dataclass(frozen=True)
class KeptFile:
    """The chosen file, read whole, with the small picture to recognise it by (empty when it is no picture)."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)


class PublicationFormView(Protocol):
    """What the presenter asks of the dialog."""

    def show_purposes(self, purposes: Sequence[Purpose]) -> None:
        """Fill the list of purposes."""
        ...

    def show_form(self, form: PublicationForm) -> None:
        """Fill the fields."""
        ...

    def show_people(self, people: Sequence[Candidate]) -> None:
        """Show who is in it."""
        ...

    def show_file(self, kept: KeptFile) -> None:
        """Show the chosen file."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class PublicationFormPresenter:
    """Keeps who is in it and the file; turns what was typed into a publication."""

    def __init__(
        self,
        place: Workplace,
        view: PublicationFormView,
        run: Runner,
        thumbnail: Callable[[bytes], bytes],
        check: PublicationCheck | None = None,
    ) -> None:
        self._place = place
        self._view = view
        self._run = run
        self._thumbnail = thumbnail
        self._check = check
        self._file: KeptFile | None = None
        self._people: tuple[Candidate, ...] = ()
        purposes = tuple(place.queries.purposes())
        view.show_purposes(purposes)
        view.show_form(self._begin(check, purposes))
        if check is not None:
            self._people = tuple(map(_candidate, check.people))
        view.show_people(self._people)

    def add(self, people: Iterable[Candidate]) -> None:
        """Put people in it; nobody twice."""
        known = {one.shown for one in self._people}
        fresh = {one.shown: one for one in people if one.shown not in known}
        self._people = (*self._people, *fresh.values())
        self._view.show_people(self._people)

    def remove(self, numbers: Iterable[int]) -> None:
        """Take people out."""
        gone = set(numbers)
        self._people = tuple(one for number, one in enumerate(self._people) if number not in gone)
        self._view.show_people(self._people)

    def take_file(self, path: Path, title: str) -> None:
        """Read a file and make its small picture, in the background."""

        def done(kept: KeptFile) -> None:
            self._file = kept
            self._view.show_file(kept)

        self._run(title, lambda _: self._read(path), done, self._view.fail)

    def store(self, form: PublicationForm, title: str, stored: Callable[[Publication], object]) -> None:
        """Store what was typed; a day that is none or lies in the future is refused before anything is written."""
        day = parse_day(form.day, self._place.today()) if form.day.strip() else None
        new = NewPublication(
            purpose=form.purpose,
            title=form.title,
            where=form.where,
            published_on=day,
            contents=form.contents,
            people=tuple(one.shown for one in self._people),
            link=form.link,
            printed=form.printed,
            check_id=None if self._check is None else self._check.id,
        )
        kept = self._file
        picture = None if kept is None else Picture(kept.name, kept.media_type, (kept.data,), kept.thumbnail)
        self._run(title, lambda _: record_publication(self._place, new, picture), stored, self._view.fail)

    def _read(self, path: Path) -> KeptFile:
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise FileTooLargeError(name=path.name)
            data = path.read_bytes()
        except OSError as error:
            raise FileUnreadableError(name=path.name) from error
        return KeptFile(path.name, media_type_of(path), data, self._thumbnail(data))

    def _begin(self, check: PublicationCheck | None, purposes: Sequence[Purpose]) -> PublicationForm:
        if check is None:
            return PublicationForm(purpose=purposes[0].code if purposes else "")
        code = next((one.code for one in purposes if one.id == check.purpose_id), "")
        return PublicationForm(purpose=code, where=check.where, contents=check.contents)


def _candidate(person: CheckedPerson) -> Candidate:
    note = person.group if person.shown.kind is PersonKind.PUPIL else ""
    return Candidate(person.shown, person.name, note)
