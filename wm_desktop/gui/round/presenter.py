"""The state of a yearly round and everything that goes on paper for it; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.ports import Progress
from wm_desktop.services.round_families import FamilySet, family_papers
from wm_desktop.services.round_papers import FormsPaper, forms_paper, note_forms, why_not_posted
from wm_desktop.services.round_state import (
    RoundList,
    RoundState,
    address_list,
    out_list,
    round_state,
    round_summary,
)
from wm_desktop.services.rounds import close_round, remind
from wm_desktop.services.rows import RoundRow
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Kind, Workplace
from wm_desktop.services.yearly_reminder import (
    ReminderTask,
    begin_reminder,
    finish_reminder,
    reminder_task,
    reopen_reminder,
)


class RoundView(Protocol):
    """What the presenter asks of the page."""

    def show_rounds(self, rounds: Sequence[RoundRow], chosen: RoundId | None) -> None:
        """Offer the rounds; without any, say what to do first."""
        ...

    def show_reminder(self, task: ReminderTask | None) -> None:
        """Show the yearly reminder that is to be done, or that there is none."""
        ...

    def say_reminder_ready(self) -> None:
        """The papers of the reminder can be made."""
        ...

    def say_reminder_done(self, undo: Callable[[], object]) -> None:
        """That it was done is recorded."""
        ...

    def show_state(self, state: RoundState) -> None:
        """Show counts, pictures and the forms that are out."""
        ...

    def show_pages(self, pdf: bytes, name: str, printed: Callable[[], object] | None = None) -> None:
        """Show pages before they are printed or saved; `printed` is called when they really go out."""
        ...

    def say_skipped(self, number: int) -> None:
        """Say how many forms are not among the letters because they have no address to print."""
        ...

    def saved(self, path: Path) -> None:
        """The file is written."""
        ...

    def saved_families(self, folder: Path, files: int, skipped: int) -> None:
        """The folder is written, with so many families; so many forms are not in it."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class RoundPresenter:
    """Shows one round at a time; all paper is made in the background and looked at first."""

    def __init__(self, view: RoundView, place: Workplace, tools: Tools, run: Runner) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self.chosen: RoundId | None = None
        self.state: RoundState | None = None

    def refresh(self, *, whole: bool = True) -> None:
        """Ask again; the newest round is chosen when nothing was. Not `whole`: only how many forms are back."""
        rounds = self._place.queries.rounds()
        ids = [row.round.id for row in rounds]
        if self.chosen not in ids:
            self.chosen = ids[0] if ids else None
        self._view.show_rounds(rounds, self.chosen)
        self._view.show_reminder(reminder_task(self._place))
        if whole:
            self._show()

    def choose(self, round_id: RoundId | None) -> None:
        """Show another round."""
        self.chosen = round_id
        self._show()

    def begin_reminder(self) -> None:
        """Make the forms of the yearly reminder behind the window, and show that round."""
        quiet = replace(self._place, announce=lambda kinds: None)

        def done(asked: ConsentRound) -> None:
            self.chosen = asked.id
            self._place.changed(Kind.CONSENT)
            self._view.say_reminder_ready()

        self._run("", lambda _: begin_reminder(quiet), done, self._view.fail)

    def finish_reminder(self) -> None:
        """Record that the yearly reminder was done; raises what the page has to say."""
        finish_reminder(self._place)
        self._view.say_reminder_done(lambda: reopen_reminder(self._place))

    def preview(self, *, posted: bool) -> None:
        """Show one form before all of them are made."""
        state = self.state
        if state is None or not state.out:
            self.forms(posted=posted)  # which says that nothing is out
            return
        fitting = [row for row in state.out if not why_not_posted(row)] or list(state.out)
        only = fitting[0].form.id
        chosen = state.round.id
        self._pages(
            lambda: forms_paper(self._place, chosen, posted=posted, only=only),
            "Voorbeeld",
            noted=lambda made: self._change(lambda quiet: note_forms(quiet, chosen, made)),
        )

    def forms(self, *, posted: bool, covers: bool = False, title: str = "") -> None:
        """Show all forms that are out; that they leave is written down when they are printed or saved."""
        if self.chosen is not None:
            chosen = self.chosen
            self._pages(
                lambda: forms_paper(self._place, chosen, posted=posted, covers=covers),
                "Formulieren",
                title,
                lambda made: self._change(lambda quiet: note_forms(quiet, chosen, made)),
            )

    def remind(self, *, posted: bool, covers: bool = False, title: str = "") -> None:
        """Show the next reminder; it is noted on the forms when it is printed or saved."""
        state = self.state
        if state is None:
            return
        chosen, number = state.round.id, self._next_reminder(state)
        if posted:
            self._view.say_skipped(sum(bool(why_not_posted(row)) for row in state.out))

        def noted(made: FormsPaper) -> None:
            self._change(lambda quiet: remind(quiet, chosen, {form.code for form in made.forms}))

        self._pages(
            lambda: forms_paper(self._place, chosen, posted=posted, reminder=number, covers=covers),
            f"Herinnering {number}",
            title,
            noted,
        )

    def per_family(self, folder: Path, *, posted: bool, reminder: bool = False, title: str = "") -> None:
        """Write a file for each family in a new folder within this one; all of them, or nothing."""
        state = self.state
        if state is None:
            return
        chosen, number = state.round.id, self._next_reminder(state) if reminder else 0
        quiet = replace(self._place, announce=lambda kinds: None)

        def work(progress: Progress) -> tuple[Path, FamilySet]:
            made = family_papers(quiet, chosen, posted=posted, reminder=number)
            target = self._tools.save_folder(folder, made.folder, self._files(made, progress))
            note_forms(quiet, chosen, made.whole)
            if reminder:
                remind(quiet, chosen, {form.code for form in made.whole.forms})
            return target, made

        def done(found: tuple[Path, FamilySet]) -> None:
            target, made = found
            left_out = len(made.skipped.rows) if made.skipped is not None else 0
            self._view.saved_families(target, len(made.families), left_out)
            if reminder:
                self._place.changed(Kind.CONSENT)

        self._run(title, work, done, self._view.fail)

    def _files(self, made: FamilySet, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Draw one file after another, so that giving up takes effect at once."""
        for number, family in enumerate(made.families):
            progress.report(number, len(made.families))
            yield family.name, self._tools.draw_forms(family.paper, None)
        if made.skipped is not None:
            yield made.skipped_name, self._tools.draw_round_list(made.skipped)
        progress.report(len(made.families), len(made.families))

    def _next_reminder(self, state: RoundState) -> int:
        days = {day for row in state.out for day in row.form.reminders}
        return len(days | {self._place.today()})

    def out_pages(self) -> None:
        """Show the list of forms that are out."""
        self._draw("Nog niet terug", lambda chosen: self._tools.draw_round_list(out_list(self._place, chosen)))

    def summary(self) -> None:
        """Show the summary without names."""
        self._draw("Samenvatting", lambda chosen: self._tools.draw_round_summary(round_summary(self._place, chosen)))

    def save_out(self, path: Path, title: str = "") -> None:
        """Save the list of forms that are out for Excel."""
        self._save(path, out_list, title)

    def save_addresses(self, path: Path, title: str = "") -> None:
        """Save the addresses that may be used."""
        self._save(path, address_list, title)

    def close(self) -> None:
        """Close the round: what is out lapses."""
        if self.chosen is not None:
            chosen = self.chosen
            self._change(lambda quiet: close_round(quiet, chosen))

    def file_name(self, kind: str, suffix: str) -> str:
        """Propose a name for a file about the round."""
        name = self.state.round.name if self.state is not None else ""
        return file_name(kind, name, day=self._place.today(), suffix=suffix)

    def _show(self) -> None:
        """Gather the state behind the window; what was asked last is what is shown."""
        chosen = self.chosen
        if chosen is None:
            self.state = None
            return

        def done(state: RoundState) -> None:
            if chosen == self.chosen:
                self.state = state
                self._view.show_state(state)

        self._run("", lambda _: round_state(self._place, chosen), done, self._view.fail)

    def _change(self, act: Callable[[Workplace], object]) -> None:
        """Change many forms behind the window, and tell the pages when all of it stands."""
        quiet = replace(self._place, announce=lambda kinds: None)
        self._run("", lambda _: act(quiet), lambda _: self._place.changed(Kind.CONSENT), self._view.fail)

    def _pages(
        self,
        gather: Callable[[], FormsPaper],
        kind: str,
        title: str = "",
        noted: Callable[[FormsPaper], object] | None = None,
    ) -> None:
        def work(progress: Progress) -> tuple[FormsPaper, bytes]:
            made = gather()
            return made, self._tools.draw_forms(made, progress)

        def done(found: tuple[FormsPaper, bytes]) -> None:
            made, pdf = found
            printed = None if noted is None else lambda: noted(made)
            self._view.show_pages(pdf, self.file_name(kind, "pdf"), printed)

        self._run(title, work, done, self._view.fail)

    def _draw(self, kind: str, draw: Callable[[RoundId], bytes]) -> None:
        if self.chosen is not None:
            chosen, name = self.chosen, self.file_name(kind, "pdf")
            self._run("", lambda _: draw(chosen), lambda pdf: self._view.show_pages(pdf, name), self._view.fail)

    def _save(self, path: Path, make: Callable[[Workplace, RoundId], RoundList], title: str) -> None:
        if self.chosen is not None:
            chosen = self.chosen

            def work(_: Progress) -> None:
                self._tools.save_file(path, self._tools.round_workbook(make(self._place, chosen)))

            self._run(title, work, lambda _: self._view.saved(path), self._view.fail)
