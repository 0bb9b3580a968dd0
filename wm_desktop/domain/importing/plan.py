"""The whole pipeline over one workbook: recognise, read, match, put together, compare; nothing is stored here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wm_desktop.domain.ids import BatchId
from wm_desktop.domain.importing.columns import words_of_name
from wm_desktop.domain.importing.compare import OWN_LIST, Change, PupilState, Terms, ToStore, compare
from wm_desktop.domain.importing.encoding import with_mended_texts, with_names_as_written
from wm_desktop.domain.importing.gather import Telling, gather, wait_for
from wm_desktop.domain.importing.group_names import group_key
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import Said
from wm_desktop.domain.importing.layout import Hints, Layout
from wm_desktop.domain.importing.legends import Legends, Proposal
from wm_desktop.domain.importing.marks import MarkCount
from wm_desktop.domain.importing.matched import Match, MatchKind
from wm_desktop.domain.importing.names import strict_key
from wm_desktop.domain.importing.problems import Problem, Severity, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.pupil_index import Known, number_key
from wm_desktop.domain.importing.recognise import recognise
from wm_desktop.domain.importing.result import ImportResult, ResultRow
from wm_desktop.domain.importing.row_choices import NO_CHOICES, RowChoices
from wm_desktop.domain.importing.row_reading import RowReading, SheetReading
from wm_desktop.domain.importing.rows import read_sheet
from wm_desktop.domain.importing.sections import part_of
from wm_desktop.domain.importing.tables import Sheet, SourceFile
from wm_desktop.domain.importing.whom import NewPupil, Whom, is_no_pupil
from wm_desktop.domain.school import SchoolYear

Step = Callable[[int, int], None]
Held = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Standing:
    """What the school knows when an import begins.

    `states` gives what stands for some pupils, by number; guardians only for those in its second argument.
    `same_file`: the imports of this very file that still stand.
    """

    pupils: Sequence[Known]
    states: Callable[[Sequence[str], frozenset[str]], Mapping[str, PupilState]]
    purposes: Mapping[str, str]
    today: date
    same_file: frozenset[BatchId] = frozenset()


@dataclass(frozen=True)
class ImportPlan:
    """What would be stored, and everything there is to show about it."""

    result: ImportResult
    store: tuple[ToStore, ...]
    new_pupils: tuple[NewPupil, ...]
    marks: tuple[MarkCount, ...]
    proposals: tuple[Proposal, ...] = ()


def plan_import(
    source: SourceFile,
    standing: Standing,
    profile: Profile,
    year: SchoolYear,
    *,
    choices: RowChoices = NO_CHOICES,
    step: Step = lambda done, total: None,
) -> ImportPlan:
    """Carry out every step but storing; the same input always gives the same plan."""
    return _Planner(source, standing, profile, year, choices, step).plan()


class _Planner:
    def __init__(
        self,
        source: SourceFile,
        standing: Standing,
        profile: Profile,
        year: SchoolYear,
        choices: RowChoices,
        step: Step,
    ) -> None:
        self._source, self._standing, self._profile, self._year = source, standing, profile, year
        self._choices, self._step = choices, step
        self._names = PurposeNames(standing.purposes)
        self._whom = Whom(standing.pupils, profile, choices)
        self._hints = _hints(standing.pupils)
        self._problems: list[Problem] = []
        self._layouts: tuple[Layout, ...] = ()
        self._offered: tuple[Proposal, ...] = ()
        self._workbook = with_mended_texts(source.workbook) if profile.repair_encoding else source.workbook

    def plan(self) -> ImportPlan:
        workbook = self._workbook
        self._layouts, problems = recognise(
            workbook, self._names, self._profile, self._year, self._source.name, self._hints
        )
        self._problems += [
            problem("identity_number_dropped", None, None, one.letter or None, letter=one.letter, header=one.header)
            for one in self._source.dropped
        ]
        self._problems += [*map(problem, workbook.notices), *problems]
        rows, marks = self._read()
        self._whom.learn(rows, self._layouts)
        pairs: list[tuple[RowReading, Match]] = []
        for done, row in enumerate(rows):
            if done % 200 == 0:
                self._step(done, len(rows))
            pairs += self._whom.of(row)
        self._problems += self._whom.problems
        rows, matches = [row for row, _ in pairs], [match for _, match in pairs]
        store, changes, holds = self._compare(rows, matches)
        if any(one.row is None and one.severity is Severity.ERROR for one in self._problems):
            store, changes, holds = [], [], {}
        shown = [(row, match) for row, match in zip(rows, matches, strict=True) if not is_no_pupil(match)]
        self._mention_silent(shown)
        self._mention_missing(matches)
        return self._finish(shown, store, changes, holds, marks)

    def _read(self) -> tuple[list[RowReading], tuple[MarkCount, ...]]:
        readings = [self._reading(*one, frozenset()) for one in self._used]
        legends = self._legends_in(readings)
        for index, (sheet, layout) in enumerate(self._used):
            distrusted = legends.distrusted(sheet.name)
            if distrusted:
                readings[index] = self._reading(sheet, layout, distrusted)
        self._offered = legends.proposals()
        self._problems += [*legends.contradictions(), *(one for each in readings for one in each.problems)]
        rows = [row for each in readings for row in each.rows]
        if readings and not rows:
            self._problems.append(problem("no_pupils_in_list"))
        garbled = [row for row in rows if row.mended_from]
        if garbled and self._profile.repair_encoding is None:
            shown = {"example": garbled[0].mended_from, "mended": garbled[0].name_text}
            self._problems.append(problem("text_garbled", None, None, None, count=len(garbled), **shown))
        for row in rows:
            if row.place not in self._choices.left_out:
                self._problems += row.problems
        return rows, tuple(mark for each in readings for mark in each.marks)

    @cached_property
    def _used(self) -> list[tuple[Sheet, Layout]]:
        """The lists that are read, in the order of the file; one sheet may hold several below each other."""
        each = zip(self._workbook.sheets, self._source.workbook.sheets, self._layouts, strict=True)
        used = [
            (with_names_as_written(sheet, written, one), one)
            for sheet, written, first in each
            if first.used
            for one in (first, *first.more)
        ]
        return [(part_of(sheet, one.first_row, one.last_row) if one.last_row else sheet, one) for sheet, one in used]

    def _reading(self, sheet: Sheet, layout: Layout, distrusted: frozenset[str]) -> SheetReading:
        return read_sheet(sheet, layout, self._names, self._profile, self._hints, distrusted)

    def _legends_in(self, readings: Sequence[SheetReading]) -> Legends:
        """What the file itself says about its marks: taken for a doubt, and offered to the user."""
        pupils: dict[str, set[int]] = {}
        for (sheet, _), reading in zip(self._used, readings, strict=True):
            pupils.setdefault(sheet.name, set()).update(row.row for row in reading.rows)
        both = zip(self._workbook.sheets, self._layouts, strict=True)
        told = ((sheet, layout, pupils.get(sheet.name, set())) for sheet, layout in both)
        return Legends.of(told, [mark for reading in readings for mark in reading.marks], self._profile)

    def _compare(
        self, rows: Sequence[RowReading], matches: Sequence[Match]
    ) -> tuple[list[ToStore], list[Change], dict[str, Held]]:
        by_pupil: dict[str, list[RowReading]] = {}
        waiting: dict[str, list[RowReading]] = {}
        for row, match in zip(rows, matches, strict=True):
            if match.kind is MatchKind.NEEDS_CHOICE and row.place not in self._choices.left_out:
                for number in self._candidates(match):
                    waiting.setdefault(number, []).append(row)
            sure = match.kind in {MatchKind.EXACT, MatchKind.REPAIRED} and row.place not in self._choices.left_out
            if sure and match.number is not None:
                by_pupil.setdefault(match.number, []).append(row)
        named = frozenset(number for number, mine in by_pupil.items() if any(row.guardian for row in mine))
        states = self._standing.states([number for number in by_pupil if number not in self._whom.new], named)
        long = {layout.sheet for layout in self._layouts if layout.is_long}
        ours = self._own_lists()
        terms = Terms(self._year, self._standing.today, self._choices.allowed, self._standing.same_file)
        several = self._profile.several_rows_per_pupil
        store: list[ToStore] = []
        changes: list[Change] = []
        holds: dict[str, Held] = {}
        alike: dict[Held, Held] = {}  # most pupils have the same answers as others: each is kept once
        for number, mine in by_pupil.items():
            state = states.get(number) or self._whom.new[number].state
            log = several is None and all(row.sheet in long for row in mine)
            each = several == "each_is_a_guardian"
            telling = Telling(several == "latest", each, log, self._standing.today)
            given, problems = gather(mine, number, state, telling)
            given = wait_for(given, waiting.get(number, ()), state.name, problems)
            own = bool(ours) and all(row.sheet in ours for row in mine)
            outcome = compare(number, state, given, replace(terms, own_list=True) if own else terms)
            self._problems += [*problems, *outcome.problems]
            store += outcome.store
            changes += outcome.changes
            held = tuple(outcome.holds.items())
            holds[number] = alike.setdefault(held, held)
        return store, changes, holds

    def _candidates(self, match: Match) -> tuple[str, ...]:
        """Whom a row that waits for a choice may well be about: one pupil, or several of the same name."""
        names = {strict_key(self._whom.names[number]) for number in match.proposals if number in self._whom.names}
        return match.proposals if len(names) == 1 else ()

    def _own_lists(self) -> frozenset[str]:
        """The sheets that this program wrote itself: its register says what holds, and who said so does not show."""
        return frozenset(
            sheet.name
            for sheet, layout in zip(self._source.workbook.sheets, self._layouts, strict=True)
            if layout.used and layout.header_rows[0] > 1 and sheet.cell(1, 1).text.startswith(OWN_LIST)
        )

    def _mention_silent(self, shown: Sequence[tuple[RowReading, Match]]) -> None:
        long = {layout.sheet for layout in self._layouts if layout.is_long}
        for row, match in shown:
            if row.place in self._choices.left_out or row.sheet in long:
                continue
            if row.answers and all(one.said is Said.UNANSWERED and not one.doubt for one in row.answers.values()):
                name = self._whom.names.get(match.number or "", row.name_text)
                told = problem("nothing_answered", row.sheet, row.row, None, about=match.number, name=name)
                self._problems.append(told)

    def _mention_missing(self, matches: Sequence[Match]) -> None:
        """Name who is missing, when the file is clearly about the whole school."""
        seen = {number for match in matches for number in match.proposals}
        staying = [one for one in self._standing.pupils if not one.left]
        missing = [one for one in staying if one.number not in seen]
        if 2 * (len(staying) - len(missing)) > len(staying):
            for one in missing:
                facts = {"name": one.name.full, "number": one.number}
                self._problems.append(problem("pupil_missing_in_file", None, None, None, about=one.number, **facts))

    def _finish(
        self,
        shown: Sequence[tuple[RowReading, Match]],
        store: Sequence[ToStore],
        changes: Sequence[Change],
        holds: Mapping[str, Held],
        marks: tuple[MarkCount, ...],
    ) -> ImportPlan:
        alike: dict[Held, Held] = {}
        result = ImportResult(
            self._source.name,
            self._source.workbook.format,
            self._source.sha256,
            str(self._year),
            self._layouts,
            tuple(_result_row(row, match, alike, left_out=row.place in self._choices.left_out) for row, match in shown),
            tuple(holds.items()),
            tuple(changes),
            tuple(sorted(dict.fromkeys(self._problems), key=lambda one: one.order)),
        )
        return ImportPlan(result, tuple(store), tuple(self._whom.new.values()), marks, self._offered)


def _hints(pupils: Sequence[Known]) -> Hints:
    groups = frozenset(group_key(one.group) for one in pupils if one.group)
    words = frozenset().union(*(words_of_name(one.name.full) for one in pupils)) if pupils else frozenset()
    return Hints(groups, frozenset(number_key(one.number) for one in pupils), words)


def _result_row(row: RowReading, match: Match, alike: dict[Held, Held], *, left_out: bool) -> ResultRow:
    said = tuple((code, answer.said.value) for code, answer in row.answers.items())
    answers = alike.setdefault(said, said)
    held = left_out or match.kind not in {MatchKind.EXACT, MatchKind.REPAIRED}
    return ResultRow(
        row.sheet,
        row.row,
        row.name_text,
        match.number,
        match.kind,
        row.guardian or None,
        answers,
        match.proposals,
        held,
        left_out,
    )
