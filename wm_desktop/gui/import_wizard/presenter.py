"""The import wizard without its window: choices change a profile, a preview says what they would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import Language
from wm_desktop.domain.ids import BatchId
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.import_wizard import reading
from wm_desktop.gui.import_wizard.choices import Choices
from wm_desktop.gui.import_wizard.lines import (
    ChangeLine,
    Counts,
    FileFacts,
    MarkLine,
    PermissionLine,
    ProblemLine,
    Proposal,
    PupilLine,
    SheetLine,
    SheetPicture,
)
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.consent_import import ImportPreview, preview_import, store_import
from wm_desktop.services.faults import PasswordNeededError
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.workplace import Workplace

_FOUND_AT_MOST = 20


class Step(IntEnum):
    """The five steps."""

    FILE = 0
    COLUMNS = 1
    MEANING = 2
    PUPILS = 3
    PREVIEW = 4


class WizardView(Protocol):
    """What the presenter asks of the wizard."""

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the school years."""
        ...

    def ask_password(self, name: str, sentence: str) -> None:
        """The file is encrypted."""
        ...

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Step 1."""
        ...

    def ask_other_year(self, *, wanted: bool, accepted: bool) -> None:
        """The file names another school year."""
        ...

    def show_columns(self, sheets: Sequence[str], picture: SheetPicture | None, purposes: Sequence[Purpose]) -> None:
        """Step 2."""
        ...

    def show_meaning(
        self, marks: Sequence[MarkLine], empty: str, kind: str, unticked: str, *, has_choices: bool
    ) -> None:
        """Step 3."""
        ...

    def show_pupils(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Step 4."""
        ...

    def show_found(self, pupils: Sequence[Proposal]) -> None:
        """Step 4: pupils that were searched for."""
        ...

    def show_preview(
        self,
        counts: Counts,
        changes: Sequence[ChangeLine],
        permissions: Sequence[PermissionLine],
        problems: Sequence[ProblemLine],
    ) -> None:
        """Step 5."""
        ...

    def show_step(self, step: Step, *, last_reachable: Step, may_store: bool) -> None:
        """Go to a step."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...

    def stored(self, batch: BatchId, counts: Counts) -> None:
        """Everything is stored: close and say so."""
        ...

    def saved(self, path: Path) -> None:
        """The workbook of problems is written."""
        ...


class ImportPresenter:
    """Keeps the file, the choices and the last preview; going back loses nothing."""

    def __init__(
        self, view: WizardView, place: Workplace, tools: Tools, run: Runner, language: Language = "nl"
    ) -> None:
        self._language = language
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self._path: Path | None = None
        self._source: SourceFile | None = None
        self._preview: ImportPreview | None = None
        self._choices = Choices()
        self._left_out: set[tuple[str, int]] = set()
        self._allowed: frozenset[tuple[str, str]] = frozenset()
        self._offered: dict[tuple[str, str], PermissionLine] = {}
        self._pupils: dict[str, PupilRow] = {}
        self._purposes: tuple[Purpose, ...] = ()
        self._sheet = ""
        self._step = Step.FILE
        self.year = SchoolYear.of(place.today())

    @property
    def file_stem(self) -> str:
        """The name of the file without its suffix, for the names of what is saved."""
        return Path(self._source.name).stem if self._source else ""

    def start(self) -> None:
        """Show the first step."""
        years = [str(SchoolYear(self.year.start + step)) for step in (-1, 0, 1)]
        self._view.offer_years(years, str(self.year))
        self._show_step(Step.FILE)

    def open(self, path: Path, password: str = "", title: str = "") -> None:
        """Read a file and recognise it; choices about an earlier file are gone."""
        self._path, self._source, self._preview = path, None, None
        self._choices, self._left_out, self._offered, self._sheet = Choices(), set(), {}, ""
        self._allowed = frozenset()
        self._show_step(Step.FILE)

        def work(progress: Progress) -> tuple[SourceFile, ImportPreview]:
            source = self._tools.read_source(path, progress, password=password)
            return source, preview_import(self._place, source, self.year, None, progress)

        self._run(title, work, self._opened, self._open_failed)

    def give_password(self, password: str, title: str = "") -> None:
        """Read the same file again with its password."""
        if self._path is not None:
            self.open(self._path, password, title)

    def set_year(self, text: str) -> None:
        """The answers are of another school year."""
        self.year = SchoolYear.parse(text)
        self._look(self._step)

    def accept_other_year(self, accepted: bool) -> None:
        """The file names another school year, and is read all the same."""
        self._choices.set("accept_other_school_year", accepted)
        self._look(self._step)

    def toggle_sheet(self, name: str, used: bool) -> None:
        """Read a sheet, or leave it out."""
        self._choices.skip_sheet(name, skip=not used)
        self._look(self._step)

    def choose_sheet(self, name: str) -> None:
        """Look at another sheet in step 2."""
        self._sheet = name
        self._show_columns()

    def set_header_row(self, sheet: str, row: int) -> None:
        """The headings stand in another row: recognise the columns again."""
        self._choices.set_header_row(sheet, row)
        self._look(self._step)

    def set_role(self, sheet: str, letter: str, role: str) -> None:
        """A column holds something else."""
        self._choices.set_role(sheet, letter, role)

    def set_mark(self, line: MarkLine, means: str) -> None:
        """A mark means something else."""
        self._choices.set_mark(line.mark, means, line.sheet)

    def set_empty(self, means: str) -> None:
        """What an empty cell means."""
        self._choices.set("empty_means", means)

    def set_kind(self, kind: str) -> None:
        """Answers, or refusals only."""
        self._choices.set("list_kind", kind)

    def set_unticked(self, means: str) -> None:
        """What a choice that was not ticked means."""
        self._choices.set("unticked_choice_means", means)

    def match(self, line: PupilLine, number: str) -> None:
        """A row is about this pupil."""
        self._left_out.discard((line.sheet, line.row))
        self._choices.set_match(line.sheet, line.row, number)
        self._look(self._step)

    def leave_out(self, line: PupilLine) -> None:
        """A row is not read; it was not going to be stored, and no longer asks for a choice."""
        self._left_out.add((line.sheet, line.row))
        self._choices.forget_match(line.sheet, line.row)
        self._look(self._step)

    def forget(self, line: PupilLine) -> None:
        """Take back what was chosen for a row."""
        self._left_out.discard((line.sheet, line.row))
        self._choices.forget_match(line.sheet, line.row)
        self._look(self._step)

    def add_unknown(self, add: bool) -> None:
        """Pupils nobody knows are added, or only reported."""
        self._choices.set("unknown_pupils", "add" if add else "report")
        self._look(self._step)

    def search(self, text: str) -> None:
        """Find pupils by hand."""
        found = self._place.queries.pupils(text)[:_FOUND_AT_MOST]
        self._view.show_found([reading.proposal(pupil) for pupil in found])

    def permit(self, line: PermissionLine, granted: bool) -> None:
        """A yes replaces a no for this pupil and purpose, or not after all."""
        cell = (line.number, line.code)
        self._allowed = self._allowed | {cell} if granted else self._allowed - {cell}
        self._look(Step.PREVIEW)

    def next(self, title: str = "") -> None:
        """To the following step."""
        if self._step < Step.PREVIEW:
            self.go_to(Step(self._step + 1), title)

    def back(self) -> None:
        """To the step before; nothing is lost."""
        if self._step > Step.FILE:
            self.go_to(Step(self._step - 1))

    def go_to(self, step: Step, title: str = "") -> None:
        """To any step that can be reached; what was chosen since is looked at first."""
        if step > self._last_reachable() or step is self._step:
            self._show_step(self._step)
        elif self._choices.changed:
            self._look(step, title)
        else:
            self._show_step(step)

    def store(self, title: str = "") -> None:
        """Store what was shown."""
        preview, source = self._preview, self._source
        if preview is None or source is None:
            return
        counts = reading.counts_of(preview)
        self._run(
            title,
            lambda progress: store_import(self._place, preview, source, progress),
            lambda batch: self._view.stored(batch, counts),
            self._store_failed,
        )

    def save_problems(self, path: Path, title: str = "") -> None:
        """Save the rows with a problem, as they stand in the file, with what is wrong beside them."""
        preview, source = self._preview, self._source
        if preview is None or source is None:
            return

        def work(_: Progress) -> None:
            self._tools.save_file(path, self._tools.problems_workbook(source, preview.result))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def _opened(self, found: tuple[SourceFile, ImportPreview]) -> None:
        self._source, preview = found
        self._choices = Choices(preview.profile.to_json())
        self._take(preview, Step.FILE)

    def _open_failed(self, error: Exception) -> None:
        if isinstance(error, PasswordNeededError) and self._path is not None:
            self._view.ask_password(self._path.name, error.sentence(self._language))
        else:
            self._view.fail(error)

    def _store_failed(self, error: Exception) -> None:
        self._look(Step.PREVIEW)
        self._view.fail(error)

    def _look(self, step: Step, title: str = "") -> None:
        """Make the preview again with the choices of now, then go to a step."""
        source = self._source
        if source is None:
            return
        profile, year, choices = Profile.parse(self._choices.profile), self.year, RowChoices(allowed=self._allowed)
        self._choices.changed = False
        self._run(
            title,
            lambda progress: preview_import(self._place, source, year, profile, progress, choices=choices),
            lambda preview: self._take(preview, step),
            self._look_failed,
        )

    def _look_failed(self, error: Exception) -> None:
        self._choices.changed = True
        self._view.fail(error)

    def _take(self, preview: ImportPreview, step: Step) -> None:
        self._preview = preview
        self._pupils = {pupil.pupil_number: pupil for pupil in self._place.queries.pupils(left=True)}
        self._purposes = tuple(self._place.queries.purposes())
        self._show_all(preview)
        self._show_step(min(step, self._last_reachable()))

    def _show_all(self, preview: ImportPreview) -> None:
        source = self._source
        if source is None:
            return
        self._view.show_file(reading.file_facts(preview, source), reading.sheet_lines(preview, source))
        other_year = any(problem.code == "other_school_year" for problem in preview.result.problems)
        accepted = self._choices.get("accept_other_school_year", otherwise=False)
        self._view.ask_other_year(wanted=other_year or accepted, accepted=accepted)
        self._show_columns()
        layouts = preview.result.sheets
        self._view.show_meaning(
            reading.mark_lines(preview),
            self._choices.get("empty_means", otherwise="unanswered"),
            "refusals" if any(layout.refusals for layout in layouts) else "answers",
            self._choices.get("unticked_choice_means", otherwise="no"),
            has_choices=any(layout.column("choices") for layout in layouts),
        )
        lines = reading.pupil_lines(preview, source, self._pupils, self._left_out, self._language)
        self._view.show_pupils(lines, adds_unknown=preview.profile.unknown_pupils == "add")
        self._show_preview(preview)

    def _show_columns(self) -> None:
        preview, source = self._preview, self._source
        if preview is None or source is None:
            return
        names = [layout.sheet for layout in preview.result.sheets if layout.sheet not in preview.profile.skip_sheets]
        if self._sheet not in names:
            used = [layout.sheet for layout in preview.result.sheets if layout.used]
            self._sheet = next(iter([*used, *names]), "")
        self._view.show_columns(names, reading.sheet_picture(preview, source, self._sheet), self._purposes)

    def _show_preview(self, preview: ImportPreview) -> None:
        self._offered |= reading.permission_lines(preview, self._purposes)
        permissions = [replace(line, granted=cell in self._allowed) for cell, line in self._offered.items()]
        changes = reading.change_lines(preview, self._pupils, self._purposes)
        problems = reading.problem_lines(preview.result.problems, self._language)
        self._view.show_preview(reading.counts_of(preview), changes, permissions, problems)

    def _show_step(self, step: Step) -> None:
        self._step = step
        may_store = self._preview is not None and not self._preview.result.blocked and bool(self._preview.plan.store)
        self._view.show_step(step, last_reachable=self._last_reachable(), may_store=may_store)

    def _last_reachable(self) -> Step:
        """Without a file only the first step, without columns the second; then all of them."""
        if self._preview is None:
            return Step.FILE
        if not any(layout.used for layout in self._preview.result.sheets):
            return Step.COLUMNS
        return Step.PREVIEW
