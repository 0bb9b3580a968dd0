"""Lists that leave the program: who may not be shown (or who may), honest about who made them, when and from what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.consent import ConsentStatus, Purpose
from wm_desktop.domain.dutch_dates import written_day, written_moment
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.own_groups import check_there_are_any
from wm_desktop.services.rows import ConsentCell, ConsentFilter, MatrixRow, Register
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.staff_lists import staff_rows
from wm_desktop.services.workplace import Workplace

STATUS_WORDS = {
    ConsentStatus.YES: "ja",
    ConsentStatus.NO: "nee",
    ConsentStatus.UNANSWERED: "onbeantwoord",
    ConsentStatus.WITHDRAWN: "ingetrokken",
    ConsentStatus.CONFLICT: "oneens",
}
REGISTER = "register"
NOT_YES = frozenset(ConsentStatus) - {ConsentStatus.YES}


class NothingToListError(DomainError):
    """No pupils or purposes fall under what was asked."""

    nl = "Er zijn geen leerlingen of doelen die bij deze keuze horen. Kies een andere groep of een ander doel."
    en = "No pupils or purposes fall under this choice. Choose another group or purpose."


class ListKind(StrEnum):
    """What a list is for: who may not be shown, who may, who the photographer takes, or a day out with one group."""

    WITHOUT = "without"
    WITH = "with"
    PHOTOGRAPHER = "photographer"
    TRIP = "trip"

    @property
    def statuses(self) -> frozenset[ConsentStatus]:
        """Who is on it; a photographer takes only who is on it, which is safer than sparing who is not."""
        return frozenset({ConsentStatus.YES}) if self in {ListKind.WITH, ListKind.PHOTOGRAPHER} else NOT_YES


@dataclass(frozen=True)
class ListRequest:
    """What is asked of a list; empty means all. `statuses` is who is on it: by default everyone without a yes.

    `staff`: employees as well, on a sheet of their own; with groups asked those who teach them.
    """

    purposes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    location: str = ""
    as_of: date | None = None
    statuses: frozenset[ConsentStatus] = NOT_YES
    kind: ListKind = ListKind.WITHOUT
    staff: bool = False


@dataclass(frozen=True)
class ExportNote:
    """What every outward file says of itself; `filters` is in words, `stand` is the moment the contents hold for."""

    school: str
    made_by: str
    made_at: datetime
    stand: str
    filters: tuple[str, ...] = ()

    @property
    def made(self) -> str:
        """'Gemaakt door A. de Vries op 23 november 2026, 10.00 uur'."""
        return f"Gemaakt door {self.made_by} op {written_moment(self.made_at)}"


@dataclass(frozen=True)
class ListedPupil:
    """One line of a list: never a reason, and nothing that is not needed to recognise who it is."""

    listed: str
    group: str
    location: str


@dataclass(frozen=True)
class ListSection:
    """One purpose for one group: the pupils on the list, of so many in the group; `staff`: these are employees."""

    purpose: str
    group: str
    location: str
    pupils: tuple[ListedPupil, ...]
    in_group: int
    staff: bool = False

    @property
    def people(self) -> str:
        """Who they are in words."""
        return "medewerkers" if self.staff else "leerlingen"

    @property
    def group_title(self) -> str:
        """'Groep 5A', 'Instroom', 'Zonder groep' or 'Medewerkers'."""
        if self.staff:
            return "Medewerkers"
        if not self.group:
            return "Zonder groep"
        return f"Groep {self.group}" if self.group[:1].isdigit() else self.group


@dataclass(frozen=True)
class NoConsentList:
    """A list ready to be drawn or written; `title` says whether it names those without or with consent."""

    title: str
    note: ExportNote
    purposes: tuple[str, ...]
    sections: tuple[ListSection, ...]
    suggested_name: str = field(default="", compare=False)

    @property
    def listed(self) -> int:
        """How many lines there are in all."""
        return sum(len(section.pupils) for section in self.sections)

    @property
    def pupils(self) -> int:
        """How many pupils were looked at."""
        own = sum(section.in_group for section in self.sections if not section.staff)
        return own // max(len(self.purposes), 1)

    @property
    def people(self) -> int:
        """How many people are on it, who stand on it for several purposes once; namesakes of one group are apart."""
        found: dict[tuple[str, str, bool], Counter[str]] = {}
        for section in self.sections:
            key = (section.group, section.location, section.staff)
            found[key] = found.get(key, Counter()) | Counter(pupil.listed for pupil in section.pupils)
        return sum(counted.total() for counted in found.values())

    @property
    def without_consent(self) -> bool:
        """Whether it is the usual list: those who may not be shown."""
        return self.title == _TITLE_WITHOUT


_TITLE_WITHOUT = "Lijst zonder toestemming"
_TITLE_WITH = "Lijst met toestemming"
TITLE_PHOTOGRAPHER = "Lijst voor de fotograaf"


def no_consent_list(place: Workplace, asked: ListRequest, *, preview: bool = False) -> NoConsentList:
    """Make the list from what holds at the moment asked; printing is written down, since a list is a disclosure.

    A `preview` is only looked at in the window and not written down; printing and saving make the list again.

    Protected pupils are on it like everyone else without a yes. Raises NotFoundError for an unknown purpose and
    NothingToListError when no pupil is in the groups asked. Employees are not for teachers: NotAllowedError.
    """
    place.actor.require(Act.SEE_REGISTER)
    check_there_are_any(place)
    register = register_of(place, asked)
    places = [location.name for location in place.queries.locations()]
    sections = tuple(
        _section(purpose, number, members, asked.statuses)
        for members in by_group(register.rows, places)
        for number, purpose in enumerate(register.purposes)
    )
    if asked.staff:
        sections += _staff_sections(place, asked, register.purposes)
    purposes = tuple(purpose.label for purpose in register.purposes)
    title = _TITLE_WITH if asked.statuses == {ConsentStatus.YES} else _TITLE_WITHOUT
    if asked.kind is ListKind.PHOTOGRAPHER:
        title = TITLE_PHOTOGRAPHER
    note, name = list_note(place, asked, title, register.purposes)
    made = NoConsentList(title, note, purposes, sections, name)
    if not preview:
        note_list(place, asked, title, register.purposes, made.people)
    return made


def register_of(place: Workplace, asked: ListRequest) -> Register:
    """Give the pupils and purposes of a list; of one group no other pupil is read.

    Raises NotFoundError for an unknown purpose and NothingToListError for a list of nobody or nothing.
    """
    one = asked.groups[0] if len(asked.groups) == 1 else ""
    register = place.queries.register(
        ConsentFilter(group=one, location=asked.location, as_of=asked.as_of, columns=asked.purposes, counted=False)
    )
    rows = tuple(row for row in register.rows if not asked.groups or row.group in asked.groups)
    if not rows or not register.purposes:
        raise NothingToListError
    return replace(register, rows=rows)


def list_note(place: Workplace, asked: ListRequest, title: str, purposes: Sequence[Purpose]) -> tuple[ExportNote, str]:
    """Give what a list says of itself and its file name."""
    labels = tuple(purpose.label for purpose in purposes)
    note = _note(place, asked.as_of, _words(asked, labels))
    return note, _name(title, asked, labels, note)


def note_list(place: Workplace, asked: ListRequest, title: str, purposes: Sequence[Purpose], people: int) -> None:
    """Write down that a list leaves, without names."""
    codes = tuple(purpose.code for purpose in purposes)
    left = Disclosure(title.lower(), people, codes, asked.groups, asked.location, asked.as_of)
    write_down(place, "list.make", REGISTER, left)


def register_note(place: Workplace, asked: ConsentFilter, people: int) -> ExportNote:
    """What a workbook of the register with so many pupils says of itself; the export is written down."""
    place.actor.require(Act.SEE_REGISTER)
    note = _note(place, asked.as_of, words_of_filter(place, asked))
    note_export(place, "register", asked, people)
    return note


def note_export(place: Workplace, what: str, asked: ConsentFilter, people: int) -> None:
    """Write down that a part of the register leaves, without names and without what was searched for."""
    purposes, groups = tuple(filter(None, [asked.purpose])), tuple(filter(None, [asked.group]))
    write_down(
        place, "register.export", REGISTER, Disclosure(what, people, purposes, groups, asked.location, asked.as_of)
    )


def note_of(
    place: Workplace, stand: str, words: Sequence[str], title: str, asked: ConsentFilter
) -> tuple[ExportNote, str]:
    """Give what a paper of the register says of itself and its file name."""
    note = ExportNote(load_settings(place).school, place.actor.name, place.now(), stand, tuple(words))
    group = f"groep {asked.group}" if asked.group else ""
    return note, file_name(title, asked.purpose, group, asked.location, day=place.today(), suffix="pdf")


def words_of_filter(place: Workplace, asked: ConsentFilter) -> list[str]:
    """Say in words which part of the register is shown, purposes as the school calls them."""
    labels = {purpose.code: purpose.label for purpose in place.queries.purposes()} if asked.purpose else {}
    words = [f"Zoeken: {asked.search}"] if asked.search else []
    words += [f"Groep: {asked.group}"] if asked.group else []
    words += [f"Locatie: {asked.location}"] if asked.location else []
    words += [f"Doel: {labels.get(asked.purpose, asked.purpose)}"] if asked.purpose else []
    if asked.not_yes:
        words.append("Alleen zonder ja")
    elif asked.status is not None:
        words.append(f"Alleen {STATUS_WORDS[asked.status]}")
    return words


def word_of(cell: ConsentCell) -> str:
    """Say in a word what holds; that a pupil is protected is never told outside the program."""
    return STATUS_WORDS[cell.status]


def by_group(rows: Sequence[MatrixRow], places: Sequence[str]) -> list[list[MatrixRow]]:
    """Put rows together per location and group, in the order of the school; who is in no group comes last."""
    groups: dict[tuple[str, str], list[MatrixRow]] = {}
    for row in rows:
        groups.setdefault((row.location, row.group), []).append(row)

    def school_order(key: tuple[str, str]) -> tuple[bool, int, tuple[int, str]]:
        location, group = key
        return (not group, places.index(location) if location in places else len(places), group_sort_key(group))

    return [groups[key] for key in sorted(groups, key=school_order)]


def _section(
    purpose: Purpose, number: int, members: Sequence[MatrixRow], statuses: frozenset[ConsentStatus]
) -> ListSection:
    pupils = tuple(
        ListedPupil(row.name.listed, row.group, row.location) for row in members if row.cells[number].status in statuses
    )
    return ListSection(purpose.label, members[0].group, members[0].location, pupils, len(members))


def _staff_sections(place: Workplace, asked: ListRequest, purposes: Sequence[Purpose]) -> tuple[ListSection, ...]:
    rows = staff_rows(place, purposes, asked.groups, asked.location, asked.as_of)
    return tuple(
        ListSection(
            purpose.label,
            "",
            asked.location,
            tuple(ListedPupil(row.name.listed, "", "") for row in rows if row.states[number].status in asked.statuses),
            len(rows),
            staff=True,
        )
        for number, purpose in enumerate(purposes)
    )


def _note(place: Workplace, as_of: date | None, words: Sequence[str]) -> ExportNote:
    past = as_of is not None and as_of < place.today()
    stand = written_day(as_of) if as_of is not None and past else written_moment(place.now())
    return ExportNote(load_settings(place).school, place.actor.name, place.now(), stand, tuple(words))


def _words(asked: ListRequest, purposes: Sequence[str]) -> list[str]:
    words = [f"Doel: {', '.join(purposes)}" if asked.purposes else "Alle doelen"]
    words.append(f"Groep: {', '.join(asked.groups)}" if asked.groups else "Alle groepen")
    if asked.location:
        words.append(f"Locatie: {asked.location}")
    if asked.staff:
        words.append("Ook medewerkers")
    if asked.statuses != NOT_YES:
        words.append(
            "Alleen " + ", ".join(STATUS_WORDS[status] for status in ConsentStatus if status in asked.statuses)
        )
    return words


def _name(title: str, asked: ListRequest, purposes: Sequence[str], note: ExportNote) -> str:
    purpose = asked.purposes[0] if len(asked.purposes) == 1 else ""
    group = f"groep {asked.groups[0]}" if len(asked.groups) == 1 else ""
    day = asked.as_of or note.made_at.date()
    return file_name(title, purpose, group, asked.location, day=day, suffix="pdf")
