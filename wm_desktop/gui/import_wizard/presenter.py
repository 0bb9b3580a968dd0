"""The import wizard without its window: choices change a profile, a preview says what they would do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wm_desktop.domain.errors import Language
from wm_desktop.domain.ids import BatchId
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.import_wizard import reading, reading_rows
from wm_desktop.gui.import_wizard.choices import Choices
from wm_desktop.gui.import_wizard.lines import MarkLine, PermissionLine, PupilLine
from wm_desktop.gui.import_wizard.look import Look, look_at
from wm_desktop.gui.import_wizard.shown import Shown
from wm_desktop.gui.import_wizard.wizard_view import Step, WizardView
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.consent_import import NoConsentListError, note_problems, store_import, undo_import
from wm_desktop.services.faults import PasswordNeededError
from wm_desktop.services.import_profiles import NoProfileError, profile_from_bytes, profile_to_bytes
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Workplace

_FOUND_AT_MOST = 200
_PASSWORD_TRIES = 3


class ImportPresenter:
    """Keeps the file, the choices and what they come to; going back loses nothing."""

    def __init__(
        self, view: WizardView, place: Workplace, tools: Tools, run: Runner, language: Language = "nl"
    ) -> None:
        self._language = language
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self._path: Path | None = None
        self._source: SourceFile | None = None
        self._look_now: Look | None = None
        self._choices = Choices()
        self._wished = ""
        self._step = Step.FILE
        self._shown = Shown(view)
        self._pending = self._tries = 0
        self._batch: BatchId | None = None
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

    # Step 1: the file.

    def open(self, path: Path, password: str = "", title: str = "") -> None:
        """Read a file and recognise it; choices about an earlier file are gone."""
        self._tries = self._tries + 1 if password and path == self._path else 0
        self._path, self._source, self._look_now = path, None, None
        self._choices, self._shown = Choices(), Shown(self._view)
        self._show_step(Step.FILE)

        def work(progress: Progress) -> tuple[SourceFile, Look]:
            source = self._tools.read_source(path, progress, password=password)
            return source, look_at(self._place, source, self.year, None, self._choices.rows, self._language, progress)

        self._run(title, work, self._opened, self._open_failed)

    def give_password(self, password: str, title: str = "") -> None:
        """Read the same file again with its password."""
        if self._path is not None:
            self.open(self._path, password, title)

    def set_year(self, text: str) -> None:
        """The answers are of another school year."""
        self.year = SchoolYear.parse(text)
        self._look()

    def accept_other_year(self, accepted: bool) -> None:
        """The file names another school year, and is read all the same."""
        self._choose("accept_other_school_year", accepted, at_once=True)

    def mend(self, mends: bool) -> None:
        """Turn garbled letters back, or leave them as they are."""
        self._choose("repair_encoding", mends, at_once=True)

    def toggle_sheet(self, name: str, used: bool) -> None:
        """Read a sheet, also one that is hidden or was not recognised; or leave it out."""
        self._choices.skip_sheet(name, skip=not used)
        look, source = self._look_now, self._source
        if used and look is not None and source is not None:
            layout = next(one for one in look.preview.result.sheets if one.sheet == name)
            sheet = next(one for one in source.workbook.sheets if one.name == name)
            was_skipped = name in look.preview.profile.skip_sheets
            if not layout.header_rows and (sheet.hidden or not was_skipped):
                self._choices.set_header_rows(name, [reading.likely_header(sheet)])
            if any(one.code == "sheet_other_year" and one.sheet == name for one in look.preview.result.problems):
                self._choices.set("accept_other_school_year", value=True)
            self._shown.sheet = self._wished = name
        self._look()

    def start_afresh(self, title: str = "") -> None:
        """Recognise the file again without any choice, also without those of an earlier file."""
        self._use_profile(Profile(), title)

    def load_choices(self, path: Path, title: str = "") -> None:
        """Take the choices of a file that was saved before, here or on another computer."""

        def work(_: Progress) -> Profile:
            try:
                return profile_from_bytes(path.read_bytes(), path.name)
            except OSError as error:
                raise NoProfileError(name=path.name) from error

        self._run(title, work, lambda profile: self._use_profile(profile, title), self._view.fail)

    def save_choices(self, path: Path, title: str = "") -> None:
        """Save the choices of now as the JSON that wm-admin takes."""
        data = profile_to_bytes(Profile.parse(self._choices.profile))
        self._run(title, lambda _: self._tools.save_file(path, data), lambda _: self._view.saved(path), self._view.fail)

    # Step 2: the columns.

    def choose_sheet(self, name: str) -> None:
        """Look at another sheet in step 2."""
        self._shown.sheet = name
        self._show_again(Step.COLUMNS)

    def set_header_rows(self, sheet: str, rows: Sequence[int]) -> None:
        """The headings stand in other rows: recognise the columns again."""
        self._choices.set_header_rows(sheet, rows)
        self._look()

    def set_role(self, sheet: str, letter: str, role: str) -> None:
        """A column holds something else."""
        self._choices.set_role(sheet, letter, role)

    def set_manners(self, key: str, value: str) -> None:
        """Hidden ('hidden_rows') or struck-through rows ('struck_through') are read, or skipped."""
        self._choose(key, value)

    # Step 3: the meaning.

    def set_mark(self, lines: Sequence[MarkLine], means: str) -> None:
        """Marks mean something else, in all their spellings."""
        for line in lines:
            if line.colour:
                self._choices.set_colour(line.colour, means)
            for mark in filter(None, line.spellings):
                self._choices.set_mark(mark, means, line.sheet)
        self._shown.mark(lines, means)

    def show_per_sheet(self, per_sheet: bool) -> None:
        """Give marks a meaning per sheet, or for the whole file at once."""
        self._shown.per_sheet = per_sheet
        self._show_again(Step.MEANING)

    def set_whole(self, key: str, value: str) -> None:
        """A choice for the whole file ('empty_means', 'list_kind'...); '' lets it be detected."""
        self._choose(key, value or None)

    # Step 4: the pupils.

    def match(self, lines: Sequence[PupilLine], number: str) -> None:
        """Rows are about this pupil."""
        for line in lines:
            self._choices.match(line.key, number, beside=line.siblings or ())
        self._look()

    def leave_out(self, lines: Sequence[PupilLine]) -> None:
        """Rows are not read."""
        self._choices.leave_out([line.key for line in lines])
        self._look()

    def add_as_new(self, lines: Sequence[PupilLine]) -> None:
        """The pupils of these rows are new."""
        self._choices.add_as_new([line.key for line in lines])
        self._look()

    def forget(self, lines: Sequence[PupilLine]) -> None:
        """Take back what was chosen for rows."""
        self._choices.forget([line.key for line in lines])
        self._look()

    def add_unknown(self, add: bool) -> None:
        """Pupils nobody knows are added, or only reported."""
        self._choose("unknown_pupils", "add" if add else "report", at_once=True)

    def search(self, text: str) -> None:
        """Find pupils by hand."""
        found = self._place.queries.pupils(text)[:_FOUND_AT_MOST]
        self._view.show_found([reading_rows.proposal(pupil) for pupil in found])

    # Step 5: what would change.

    def permit(self, lines: Sequence[PermissionLine], granted: bool) -> None:
        """A yes replaces a no in these cells, or not after all."""
        self._choices.allow([line.cell for line in lines], allowed=granted)
        self._look()

    def store(self, title: str = "") -> None:
        """Store what was shown."""
        look, source = self._look_now, self._source
        if look is None or source is None or self._pending:
            return
        self._run(
            title,
            lambda progress: store_import(self._place, look.preview, source, progress),
            self._stored,
            self._store_failed,
        )

    def undo(self, title: str = "") -> None:
        """Take back what was stored just now."""
        batch = self._batch
        if batch is not None:
            self._run(title, lambda _: undo_import(self._place, batch), self._view.undone, self._view.fail)

    def save_problems(self, path: Path, title: str = "") -> None:
        """Save the rows with a problem, as they stand in the file, with what is wrong beside them."""
        look, source = self._look_now, self._source
        if look is None or source is None:
            return

        def work(_: Progress) -> None:
            note_problems(self._place, source, look.preview.result)
            self._tools.save_file(path, self._tools.problems_workbook(source, look.preview.result))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    # From step to step.

    def next(self, title: str = "") -> None:
        """To the following step."""
        if self._step < Step.PREVIEW:
            self.go_to(Step(self._step + 1), title)

    def back(self) -> None:
        """To the step before; nothing is lost."""
        if Step.FILE < self._step < Step.DONE:
            self.go_to(Step(self._step - 1))

    def go_to(self, step: Step, title: str = "") -> None:
        """To any step that can be reached; what was chosen since is looked at first."""
        if step > self._last_reachable() or step is self._step:
            self._show_step(self._step)
        elif self._choices.changed or self._pending:
            self._look(step, title)
        else:
            self._show_step(step)

    def _choose(self, key: str, value: object, *, at_once: bool = False) -> None:
        self._choices.set(key, value)
        if at_once:
            self._look()

    def _use_profile(self, profile: Profile, title: str) -> None:
        self._choices = Choices(profile.to_json())
        self._look(None, title)

    def _opened(self, found: tuple[SourceFile, Look]) -> None:
        self._source, look = found
        self._tries = 0
        self._choices = Choices(look.preview.profile.to_json())
        self._take(look)

    def _open_failed(self, error: Exception) -> None:
        if isinstance(error, PasswordNeededError) and self._path is not None:
            if self._tries < _PASSWORD_TRIES:
                self._view.ask_password(self._path.name, error.sentence(self._language))
            else:
                self._view.refuse_password(self._path.name)
        elif isinstance(error, NoConsentListError) and self._path is not None:
            self._view.point_to_roster(self._path, error.sentence(self._language))
        else:
            self._view.fail(error)

    def _stored(self, batch: BatchId) -> None:
        look = self._look_now
        if look is not None:
            self._batch = batch
            self._step = Step.DONE
            self._view.stored(batch, look.outcome.counts)

    def _store_failed(self, error: Exception) -> None:
        self._look()
        self._view.fail(error)

    def _look(self, step: Step | None = None, title: str = "") -> None:
        """Make the preview again with the choices of now, then go to a step (None: wherever the person is then)."""
        source = self._source
        if source is None:
            return
        profile, rows, year = Profile.parse(self._choices.profile), self._choices.rows, self.year
        self._choices.changed = False
        self._pending += 1
        self._view.wait()
        self._run(
            title,
            lambda progress: look_at(self._place, source, year, profile, rows, self._language, progress),
            lambda look: self._looked(look, step),
            self._look_failed,
        )

    def _looked(self, look: Look, step: Step | None) -> None:
        self._pending -= 1
        self._take(look, step)

    def _look_failed(self, error: Exception) -> None:
        self._pending -= 1
        self._choices.changed = True
        self._show_step(self._step)
        self._view.fail(error)

    def _take(self, look: Look, step: Step | None = None) -> None:
        self._look_now = look
        self._shown.stale = set(Step)
        self._show_step(min(self._step if step is None else step, self._last_reachable()))
        wished, self._wished = self._wished, ""
        if any(line.name == wished and not line.used for line in look.sheets):
            self._view.point_to_columns(wished)
        if look.is_roster and self._path is not None:
            self._view.point_to_roster(self._path, NoConsentListError(name=self._path.name).sentence(self._language))

    def _show_step(self, step: Step) -> None:
        self._step = step
        look = self._look_now
        may_store = look is not None and not look.preview.result.blocked and bool(look.preview.plan.store)
        self._view.show_step(step, last_reachable=self._last_reachable(), may_store=may_store and not self._pending)
        if look is not None and self._source is not None:
            self._shown.fill(step, look, self._source)

    def _show_again(self, step: Step) -> None:
        """Fill a step anew; what was chosen since is looked at first."""
        self._shown.stale.add(step)
        if self._choices.changed:
            self._look()
        elif self._look_now is not None and self._source is not None:
            self._shown.fill(step, self._look_now, self._source)

    def _last_reachable(self) -> Step:
        """Without a file only the first step, without columns the second; then all of them."""
        if self._look_now is None:
            return Step.FILE
        if not any(line.used for line in self._look_now.sheets):
            return Step.COLUMNS
        return Step.PREVIEW
