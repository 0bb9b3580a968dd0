"""For whom, on what, and from which label: looked at, printed, saved; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED
from wm_desktop.domain.postal import L7160, EnvelopeSize, LabelSheet, NoPost
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.ports import Progress
from wm_desktop.services.postal import DrawnPost, Post, note_post, post_name
from wm_desktop.services.workplace import Workplace

Medium = LabelSheet | EnvelopeSize


@dataclass(frozen=True)
class PostSource:
    """Those the post is for; `gather` asks the data file again every time."""

    label: str
    gather: Callable[[], Post]


@dataclass(frozen=True)
class PostChoice:
    """What was chosen; `first` is the first free label of a begun sheet.

    `own`: above a name stands what stands there in the letter; None: there are no letters.
    """

    on: Medium = L7160
    first: int = 1
    confidential: bool = False
    registered: bool = False
    test: bool = False
    own: bool | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands above every name."""
        return (CONFIDENTIAL,) * self.confidential + (REGISTERED,) * self.registered


@dataclass(frozen=True)
class PostShown:
    """The pages, how many labels or envelopes they hold, and who is not among them."""

    pdf: bytes
    count: int
    skipped: tuple[NoPost, ...]
    name: str
    test: bool

    @property
    def is_paper(self) -> bool:
        """Whether there is something to print."""
        return self.test or self.count > 0


class PostView(Protocol):
    """What the presenter asks of the dialog."""

    def show_choice(self, choice: PostChoice) -> None:
        """Offer what belongs to the medium: a first label only on a sheet."""
        ...

    def show_post(self, shown: PostShown) -> None:
        """Show the pages and who is left out."""
        ...

    def print_pages(self, pdf: bytes, name: str, kind: PaperKind) -> None:
        """Ask for a printer."""
        ...

    def saved(self, path: Path) -> None:
        """The file is written."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class PostPresenter:
    """Looking is not written down; printing and saving are."""

    def __init__(
        self,
        place: Workplace,
        view: PostView,
        tools: Tools,
        run: Runner,
        sources: Sequence[PostSource],
        choice: PostChoice,
    ) -> None:
        self._place, self._view, self._tools, self._run = place, view, tools, run
        self._sources = tuple(sources)
        self._source = self._sources[0]
        self.choice = choice
        self._newest = 0
        self.shown: PostShown | None = None

    def start(self, source: int = 0) -> None:
        """Show the first choice."""
        self._view.show_choice(self.choice)
        self.choose_source(source)

    def choose_source(self, number: int) -> None:
        """Post for others."""
        self._source = self._sources[number]
        self.look()

    def choose(self, choice: PostChoice) -> None:
        """Another sheet, envelope, first label or mark."""
        if choice.on is not self.choice.on:
            choice = replace(choice, first=1, test=choice.test and isinstance(choice.on, LabelSheet))
        self.choice = choice
        self._view.show_choice(choice)
        self.look()

    def look(self) -> None:
        """Show the pages; only the newest question is answered."""
        self._newest += 1
        number, source, choice = self._newest, self._source, self.choice
        self.shown = None

        def done(shown: PostShown) -> None:
            if number == self._newest:
                self.shown = shown
                self._view.show_post(shown)

        self._run("", lambda _: self._shown(*self._drawn(source, choice), choice), done, self._view.fail)

    def print(self, title: str = "") -> None:
        """Make the pages anew for the printer, and write down that addresses leave the program."""
        kind = PaperKind.LABELS if isinstance(self.choice.on, LabelSheet) else PaperKind.ENVELOPE
        if self.choice.test:
            kind = PaperKind.PLAIN  # on ordinary paper first
        self._leave(title, lambda shown: self._view.print_pages(shown.pdf, shown.name, kind))

    def save(self, path: Path, title: str = "") -> None:
        """Write the pages to a file, and that down."""
        source, choice = self._source, self.choice

        def work(_: Progress) -> Path:
            shown = self._noted(source, choice)
            self._tools.save_file(path, shown.pdf)
            return path

        self._run(title, work, self._view.saved, self._view.fail)

    def _leave(self, title: str, done: Callable[[PostShown], None]) -> None:
        source, choice = self._source, self.choice
        self._run(title, lambda _: self._noted(source, choice), done, self._view.fail)

    def _noted(self, source: PostSource, choice: PostChoice) -> PostShown:
        post, drawn = self._drawn(source, choice)
        if not choice.test:
            note_post(self._place, post, drawn)
        return self._shown(post, drawn, choice)

    def _drawn(self, source: PostSource, choice: PostChoice) -> tuple[Post, DrawnPost]:
        post = source.gather()
        if not choice.own:
            post = post.marked(*choice.marks)
        return post, self._tools.draw_post(post, choice.on, choice.first, choice.test)

    @staticmethod
    def _shown(post: Post, drawn: DrawnPost, choice: PostChoice) -> PostShown:
        skipped = (*post.skipped, *drawn.skipped)
        count = len(post.items) - len(drawn.skipped)
        return PostShown(drawn.pdf, count, skipped, post_name(post, choice.on, test=choice.test), choice.test)
