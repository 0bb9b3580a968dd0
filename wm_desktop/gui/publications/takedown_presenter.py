"""What must come down now, and what was done about it; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.domain.publications import Takedown, TakedownOutcome
from wm_desktop.domain.text import fold
from wm_desktop.gui.running import Runner
from wm_desktop.services.publication_papers import TakedownLetters, takedown_letters
from wm_desktop.services.publications import record_takedown
from wm_desktop.services.rows import DoneRow, ShownRow, TakedownRow
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class DutyLine:
    """One person in one publication: still to be done (`row`), or done (`done`)."""

    row: TakedownRow | None = None
    done: DoneRow | None = None

    @property
    def facts(self) -> TakedownRow | DoneRow:
        """What both have in common: number, title, where, link, printed, who."""
        found = self.row or self.done
        if found is None:
            raise ValueError(self)
        return found

    @property
    def who(self) -> ShownRow:
        """Who it is about."""
        return self.facts.who

    @property
    def since(self) -> date:
        """Since when it must come down: since the yes ended, and never before it appeared."""
        facts = self.facts
        return max(facts.since or facts.published_on, facts.published_on)


@dataclass(frozen=True)
class PrintedLetters:
    """Letters of one duty, drawn: one PDF per address, and who gets none."""

    letters: TakedownLetters
    pdfs: tuple[bytes, ...]


class TakedownView(Protocol):
    """What the presenter asks of the pane."""

    def show_lines(self, lines: Sequence[DutyLine], *, due: int, filtered: bool) -> None:
        """Show these lines; `due` is how many must still come down in all."""
        ...

    def say_done(self, done: Takedown, who: ShownRow) -> None:
        """Tell that it was recorded."""
        ...

    def show_letters(self, printed: PrintedLetters) -> None:
        """Show the letters as they will be printed."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class TakedownPresenter:
    """Asks what is due, records what was done, and has the letter drawn."""

    def __init__(
        self,
        place: Workplace,
        view: TakedownView,
        draw: Callable[[LetterPage, Letterhead], bytes],
        run: Runner,
    ) -> None:
        self._place = place
        self._view = view
        self._draw = draw
        self._run = run
        self._due: tuple[DutyLine, ...] = ()
        self._done: tuple[DutyLine, ...] = ()
        self._search, self._with_done = "", False

    def refresh(self) -> None:
        """Ask again."""
        self._due = tuple(DutyLine(row=row) for row in self._place.queries.takedowns())
        done = self._place.queries.takedowns_done() if self._with_done else ()
        self._done = tuple(DutyLine(done=row) for row in done)
        self._show()

    def search(self, text: str) -> None:
        """Show only what has all the words somewhere."""
        self._search = text
        self._show()

    def show_done(self, *, shown: bool) -> None:
        """Show what was done as well, or not."""
        self._with_done = shown
        self.refresh()

    def record(self, row: TakedownRow, outcome: TakedownOutcome, note: str) -> None:
        """Record what was done."""
        done = record_takedown(self._place, row.publication_id, row.who.shown, outcome, note)
        self._view.say_done(done, row.who)

    def letters(self, done: Takedown | DoneRow, title: str) -> None:
        """Write to the guardians, or to the employee, what was done."""
        made = takedown_letters(self._place, done.publication_id, done.id)

        def work(_: object) -> PrintedLetters:
            return PrintedLetters(made, tuple(self._draw(page, made.letterhead) for page in made.pages))

        self._run(title, work, self._view.show_letters, self._view.fail)

    def _show(self) -> None:
        words = fold(self._search).split()
        lines = [line for line in (*self._due, *self._done) if all(word in _text_of(line) for word in words)]
        self._view.show_lines(lines, due=len(self._due), filtered=bool(words))


def _text_of(line: DutyLine) -> str:
    facts = line.facts
    return fold(" ".join((facts.number, facts.title, facts.where, facts.link, facts.purpose, facts.who.name)))
