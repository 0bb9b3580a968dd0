"""Letters to many families: chosen, looked at, and made in a folder all at once; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letter_batches import LetterBatch
from wm_desktop.gui.merge.presenter import SKIPPED, audiences
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.batch_texts import TEXTS, BatchText, Changes, Typed, batch_mailing
from wm_desktop.services.letter_batches import (
    BatchRun,
    Way,
    batch_folder,
    batch_skipped,
    made_batches,
    make_batch,
    prepare_batch,
    preview_letter,
)
from wm_desktop.services.mailings import Audience, Mailing, Whom
from wm_desktop.services.ports import Progress
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class Made:
    """A batch that is in a folder; `pdf` is the one file, under `name`, when all letters are in it."""

    folder: Path
    letters: int
    left_out: int
    pdf: bytes
    name: str


class BatchView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(self, texts: Sequence[BatchText], audiences: Sequence[Audience]) -> None:
        """Fill the choices."""
        ...

    def show_batches(self, batches: Sequence[LetterBatch]) -> None:
        """Show what was made before."""
        ...

    def show_outlook(self, mailing: Mailing) -> None:
        """Say how many letters it comes to and who gets none."""
        ...

    def show_preview(self, pdf: bytes | None, trouble: WmError | None) -> None:
        """Show the first letter, or why there is none."""
        ...

    def made(self, made: Made) -> None:
        """The letters are in a folder."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class BatchPresenter:
    """Looks behind the window at every choice; who gets a letter is asked again only when that can differ."""

    def __init__(self, view: BatchView, place: Workplace, tools: Tools, run: Runner) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self._quiet = replace(place, announce=lambda kinds: None)
        self._press = tools.batch_press()
        self._asked: tuple[BatchText, Typed, Audience] | None = None
        self._known: tuple[tuple[object, ...], tuple[Mailing, Changes]] | None = None

    def start(self) -> None:
        """Offer the texts and the people."""
        families = [one for one in audiences(self._place) if one.whom is Whom.FAMILIES]
        self._view.offer(TEXTS, families)
        self._view.show_batches(made_batches(self._place))

    def look(self, text: BatchText, typed: Typed, audience: Audience) -> None:
        """Show who gets a letter and how the first one looks; what was asked last is what is shown."""
        self._asked = asked = (text, typed, audience)

        def work(_: Progress) -> tuple[Mailing, bytes | None, WmError | None]:
            known = self._who(text, typed, audience)
            try:
                run = prepare_batch(self._quiet, text, typed, audience, self._press, whole=False, known=known)
                return run.mailing, preview_letter(self._quiet, run, self._press), None
            except WmError as error:
                return known[0], None, error

        def done(found: tuple[Mailing, bytes | None, WmError | None]) -> None:
            if asked is self._asked:
                mailing, pdf, error = found
                self._view.show_outlook(mailing)
                self._view.show_preview(pdf, error)

        self._run("", work, done, self._view.fail)

    def make(self, folder: Path, text: BatchText, typed: Typed, audience: Audience, way: Way, title: str = "") -> None:
        """Write the letters in a new folder within this one; all of them, or nothing and no number."""
        kept: list[tuple[str, bytes]] = []

        def files(run: BatchRun, progress: Progress) -> Iterator[tuple[str, bytes]]:
            skipped = batch_skipped(self._quiet, run)
            if skipped is not None:
                name = file_name(SKIPPED, run.text.label, day=self._place.today(), suffix="pdf")
                yield name, self._tools.draw_round_list(skipped)
            for file in make_batch(self._quiet, run, self._press, progress, way):
                if way is not Way.EACH:
                    kept.append(file)
                yield file

        def work(progress: Progress) -> Made:
            run = prepare_batch(self._quiet, text, typed, audience, self._press, progress=progress)
            target = self._tools.save_folder(folder, batch_folder(self._quiet, run), files(run, progress))
            name, pdf = kept[0] if kept else ("", b"")
            return Made(target, len(run.pages), len(run.mailing.left_out), pdf, name)

        def done(made: Made) -> None:
            self._view.made(made)
            self._view.show_batches(made_batches(self._place))
            self._place.changed(Kind.LETTERS)

        self._run(title, work, done, self._view.fail)

    def _who(self, text: BatchText, typed: Typed, audience: Audience) -> tuple[Mailing, Changes]:
        """Ask who gets a letter, unless only the words changed."""
        key = (text.kind, audience, typed.get("sinds"))
        if self._known is None or self._known[0] != key:
            self._known = (key, batch_mailing(self._quiet, text, typed, audience))
        return self._known[1]
