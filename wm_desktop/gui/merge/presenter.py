"""A school's own Word template filled for many: chosen, checked, and made in a folder at once; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.errors import WmError
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.mail_merge import (
    MergeRun,
    MergeTemplate,
    merge_folder,
    merge_skipped,
    merged_document,
    merged_files,
    prepare_merge,
)
from wm_desktop.services.mailings import Audience, Mailing, Whom, mailing_for
from wm_desktop.services.merge_fields import MergeField, fields_for
from wm_desktop.services.ports import Progress
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Workplace

SKIPPED = "Geen brief"


@dataclass(frozen=True)
class MergeTitles:
    """What the strip says while something takes time."""

    reading: str = ""
    making: str = ""


class MergeView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(self, audiences: Sequence[Audience]) -> None:
        """Fill the choice of whom letters are for."""
        ...

    def show_fields(self, fields: Sequence[MergeField]) -> None:
        """Show the fields that letters to them may use."""
        ...

    def show_template(self, name: str, alone: str) -> None:
        """Show which template is chosen; `alone` says why its letters cannot stand in one document."""
        ...

    def show_outlook(self, mailing: Mailing, *, ready: bool) -> None:
        """Say how many letters it comes to and who gets none; `ready` when they can be made."""
        ...

    def refuse(self, error: WmError) -> None:
        """Say what is wrong with the template for these people."""
        ...

    def made(self, folder: Path, letters: int, skipped: int) -> None:
        """The letters are in a folder."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


def audiences(place: Workplace) -> tuple[Audience, ...]:
    """Give whom letters can be for: everybody, a location where there are more, each group, the employees."""
    groups = place.queries.groups()
    locations = list(dict.fromkeys(row.location for row in groups if row.location))
    return (
        Audience(),
        *(Audience(location=name) for name in locations if len(locations) > 1),
        *(Audience(group=row.name, location=row.location) for row in groups),
        Audience(Whom.EMPLOYEES),
    )


class MergePresenter:
    """Holds the template that was read; every choice is looked at behind the window."""

    def __init__(
        self, view: MergeView, place: Workplace, tools: Tools, run: Runner, titles: MergeTitles | None = None
    ) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self._titles = titles or MergeTitles()
        self._template: MergeTemplate | None = None
        self._title = ""
        self._run_ready: MergeRun | None = None
        self._audience = Audience()

    def start(self) -> None:
        """Offer everybody first."""
        offered = audiences(self._place)
        self._view.offer(offered)
        self.choose(offered[0])

    def choose(self, audience: Audience) -> None:
        """Look at other people, or in another order."""
        self._audience = audience
        self._view.show_fields(fields_for(audience.whom))
        self._look()

    def choose_template(self, path: Path) -> None:
        """Read a template; a refusal leaves none chosen."""
        self._template, self._run_ready = None, None

        def done(template: MergeTemplate) -> None:
            self._template, self._title = template, path.stem
            self._view.show_template(path.name, template.alone)
            self._look()

        def failed(error: Exception) -> None:
            self._view.show_template("", "")
            self._look()
            self._view.fail(error)

        self._run(self._titles.reading, lambda _: self._tools.read_word_template(path), done, failed)

    def save_sample(self, path: Path) -> None:
        """Write a template to begin with."""
        self._tools.save_file(path, self._tools.sample_word_template())

    def make(self, folder: Path, *, joined: bool) -> None:
        """Write the letters in a new folder within this one; all of them, or nothing."""
        run = self._run_ready
        if run is None:
            return

        def work(progress: Progress) -> Path:
            return self._tools.save_folder(folder, merge_folder(self._place, run), self._files(run, progress, joined))

        def done(made: Path) -> None:
            self._view.made(made, len(run.mailing.recipients), len(run.mailing.left_out))

        self._run(self._titles.making, work, done, self._view.fail)

    def _files(self, run: MergeRun, progress: Progress, joined: bool) -> Iterator[tuple[str, bytes]]:
        skipped = merge_skipped(self._place, run)
        if skipped is not None:
            name = file_name(SKIPPED, run.title, day=self._place.today(), suffix="pdf")
            yield name, self._tools.draw_round_list(skipped)
        make = merged_document if joined else merged_files
        yield from make(self._place, run, progress)

    def _look(self) -> None:
        """Gather behind the window who gets a letter; what was asked last is what is shown."""
        asked, template, title = self._audience, self._template, self._title
        quiet = replace(self._place, announce=lambda kinds: None)
        self._run_ready = None

        def work(_: Progress) -> tuple[Mailing, MergeRun | None, WmError | None]:
            try:
                run = None if template is None else prepare_merge(quiet, title, template, asked)
            except WmError as error:
                return mailing_for(quiet, asked), None, error
            return (mailing_for(quiet, asked) if run is None else run.mailing), run, None

        def done(found: tuple[Mailing, MergeRun | None, WmError | None]) -> None:
            mailing, run, error = found
            if asked is not self._audience or template is not self._template:
                return  # something else was chosen meanwhile
            self._run_ready = run
            self._view.show_outlook(mailing, ready=run is not None and bool(mailing.recipients))
            if error is not None:
                self._view.refuse(error)

        self._run("", work, done, self._view.fail)
