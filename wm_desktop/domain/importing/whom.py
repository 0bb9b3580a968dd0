"""Whom the rows of a file are about: who is found, what the user chose, pupils to add and rows about nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.importing.children import children_in, confirmed, is_test_name, one_child, says_test
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.group_names import clean_group
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.match import Matcher
from wm_desktop.domain.importing.matched import Match, MatchKind
from wm_desktop.domain.importing.names import strict_key
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.pupil_index import Known
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.people import PersonName

_NO_PUPIL = frozenset({"missing_name", "test_entry"})


@dataclass(frozen=True)
class NewPupil:
    """A pupil the import adds; `unnumbered` when the file gives no number and the program gives one as it stores."""

    number: str
    name: PersonName
    birth_date: date | None
    group: str
    unnumbered: bool = False

    @property
    def state(self) -> PupilState:
        """What is known of such a pupil: nothing was answered yet."""
        return PupilState(self.name.full, {}, birth_date=self.birth_date)


class Whom:
    """Says per row whom it is about; keeps the names by number, the pupils to add and what is wrong."""

    def __init__(self, known: Sequence[Known], profile: Profile, choices: RowChoices) -> None:
        self._profile = profile
        self._left_out, self._new_rows = choices.left_out, choices.add_as_new
        self._matcher = Matcher(known, profile)
        self._layouts: Sequence[Layout] = ()
        self._added: dict[str, RowReading] = {}
        self.names = {one.number: one.name.full for one in known}
        self.new: dict[str, NewPupil] = {}
        self.problems: list[Problem] = []

    def learn(self, rows: Sequence[RowReading], layouts: Sequence[Layout]) -> None:
        """See from all rows what a single one does not tell."""
        self._layouts = layouts
        self.problems += self._matcher.learn(rows)

    def of(self, row: RowReading) -> list[tuple[RowReading, Match]]:
        """Give who a row is about; two children in one answer are shown apart, and each has to be confirmed."""
        found = self._children(row)
        if not found:
            return [(row, self._match(row))]
        chosen = {one.pupil for one in self._profile.matches if (one.sheet, one.row) == row.place}
        names = ", ".join(child.name_text for child, _ in found)
        if row.place not in self._left_out and not chosen:
            where = (row.sheet, row.row, row.name_letter)
            self.problems.append(problem("several_children", *where, name=row.name_text, pupils=names))
        others = confirmed([match for _, match in found], sorted(filter(self._matcher.knows, chosen)))
        return [*found, *((row, Match(MatchKind.EXACT, one, (one,))) for one in others)]

    def _match(self, row: RowReading) -> Match:
        match = self._matcher.match(row)
        if row.place in self._left_out:
            return Match(match.kind, match.number, match.proposals)
        if says_test(row.remark):
            match = _trouble(MatchKind.UNKNOWN, problem("test_entry", row.sheet, row.row, None, name=row.name_text))
            self.problems += match.problems
            return match
        if row.struck:
            return Match(_held(match.kind), match.number, match.proposals)
        if row.place in self._new_rows and not self._matcher.knows(row.number):
            match = self._add_chosen(row)
        elif match.kind is MatchKind.UNKNOWN:
            match = self._unknown(row)
        self.problems += match.problems
        return match

    def _children(self, row: RowReading) -> list[tuple[RowReading, Match]]:
        names = () if row.number or row.struck else children_in(row.name_text)
        if not names or self._matcher.match_named(row).kind in {MatchKind.EXACT, MatchKind.REPAIRED}:
            return []
        children = [one_child(row, name, place, len(names)) for place, name in enumerate(names)]
        found = [(child, self._matcher.match_named(child)) for child in children]
        return found if any(match.proposals for _, match in found) else []

    def _unknown(self, row: RowReading) -> Match:
        """Nobody known: a row that needs no pupil, a pupil to add, or one to report."""
        where = row.place
        name = row.name_text or row.number
        if not row.number and is_test_name(row.name_text):
            return _trouble(MatchKind.UNKNOWN, problem("test_entry", *where, row.name_letter, name=name))
        if not row.number and (not row.name_text or not row.complete_name):
            return _trouble(MatchKind.UNKNOWN, problem("missing_name", *where, row.name_letter, name=name))
        if self._profile.unknown_pupils != "add":
            return _trouble(MatchKind.UNKNOWN, problem("pupil_unknown", *where, row.name_letter, name=name))
        return self._add(row, row.number)

    def _add_chosen(self, row: RowReading) -> Match:
        """The user says this row is a new pupil: without a number the program will give one, per name and group."""
        return self._add(row, row.number or f"{row.name_text}, {clean_group(row.group)}", unnumbered=not row.number)

    def _add(self, row: RowReading, number: str, *, unnumbered: bool = False) -> Match:
        where, name = row.place, row.name_text or row.number
        if not number:
            return _trouble(MatchKind.NEEDS_CHOICE, problem("missing_number", *where, None, name=name))
        first = self._added.get(number)
        if first is not None and strict_key(first.name.full) != strict_key(row.name.full):
            letter = self._letter(row.sheet, "pupil_number")
            trouble = problem("duplicate_number", *where, letter, number=number, place=first.row)
            return _trouble(MatchKind.NEEDS_CHOICE, trouble)
        if not row.name_text or not row.complete_name:
            return _trouble(MatchKind.NEEDS_CHOICE, problem("missing_name", *where, row.name_letter, name=name))
        if not row.group and first is None:
            trouble = problem("missing_group", *where, row.group_letter, about=row.number or None, name=name)
            return _trouble(MatchKind.NEEDS_CHOICE, trouble, row.number or None)
        self._added.setdefault(number, row)
        new = NewPupil(number, row.name, row.birth_date, clean_group(row.group), unnumbered)
        self.new.setdefault(number, new)
        self.names.setdefault(number, row.name.full)
        return Match(MatchKind.EXACT, number, (number,), is_new=True)

    def _letter(self, sheet: str, role: str) -> str | None:
        layout = next(layout for layout in self._layouts if layout.sheet == sheet)
        column = layout.column(role)
        return column.letter if column else None


def _held(kind: MatchKind) -> MatchKind:
    """A row that may not count any more needs a choice, whoever it is about."""
    return kind if kind is MatchKind.UNKNOWN else MatchKind.NEEDS_CHOICE


def _trouble(kind: MatchKind, trouble: Problem, number: str | None = None) -> Match:
    return Match(kind, number, (number,) if number else (), [trouble])


def is_no_pupil(match: Match) -> bool:
    """A row without a name or number, or a test, is reported, but it is no pupil's row."""
    return match.kind is MatchKind.UNKNOWN and any(one.code in _NO_PUPIL for one in match.problems)
