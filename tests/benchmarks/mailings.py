"""Letters to 500 families: written, drawn as one PDF and as a PDF each, and a school's own Word template filled.

How fast giving up takes effect is measured from the cancel to the moment that nothing is left on the disk.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, peak_memory, timed
from tests.benchmarks.school import clock, fill, size
from tests.support import FixedClock, copy_as_used, make_template, workplace_on
from wm_desktop.documents.letter_batch import Press
from wm_desktop.documents.word.sample import sample_template
from wm_desktop.documents.word.template import read_template
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.letters import Signatory
from wm_desktop.services.batch_texts import TEXTS, BatchKind
from wm_desktop.services.letter_batches import BatchRun, Way, make_batch, prepare_batch
from wm_desktop.services.mail_merge import MergeRun, merged_document, merged_files, prepare_merge
from wm_desktop.services.mailings import Audience, Mailing
from wm_desktop.services.settings import load_settings, save_settings
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.files import write_folder

LETTERS = 500
CANCEL_MS = 500
A_SECOND = 100
INVITED = {"gelegenheid": "de avond", "wanneer": "dinsdag 8 december, 19.30 uur", "waar": "in de aula"}


class Steps:
    """Progress; gives up at a step, and remembers when."""

    def __init__(self, stop: int = -1) -> None:
        self.stop, self.at = stop, 0.0

    def report(self, done: int, total: int) -> None:
        """Give up when it is time."""
        if done == self.stop:
            self.at = time.perf_counter()
            raise CancelledError


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Write letters to some families of a large school."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    fill(engine, size(tiny))
    place, number = workplace_on(engine, clock), 3 if tiny else LETTERS
    save_settings(place, replace(load_settings(place), principal=Signatory("M. de Wit", "directeur")))
    gc.disable()
    figures = {**_batch(place, number, folder), **_merge(place, number), "most memory": peak_memory()}
    engine.dispose()
    return figures


def _some(mailing: Mailing, number: int) -> Mailing:
    return replace(mailing, recipients=mailing.recipients[:number])


def _drained(pieces: Iterator[tuple[str, bytes]]) -> int:
    return sum(len(data) for _, data in pieces)


def _batch(place: Workplace, number: int, folder: Path) -> Figures:
    text, press = next(one for one in TEXTS if one.kind is BatchKind.INVITATION), Press()
    found: list[BatchRun] = []
    known = (_some(prepare_batch(place, text, INVITED, Audience(), press, whole=False).mailing, number), {})

    def write() -> None:
        found.append(prepare_batch(place, text, INVITED, Audience(), press, known=known))

    writing = timed(write, 3)
    run = found[-1]
    whole = timed(lambda: _drained(make_batch(place, run, press, Steps(), Way.ON_SHEETS)), 3)
    each = timed(lambda: _drained(make_batch(place, run, press, Steps(), Way.EACH)))
    return {
        f"{number} letters written and checked": Figure(writing),
        "letters in one PDF": Figure(whole, goal=number / A_SECOND * 1000),
        "letters in one PDF, a second": Figure(len(run.pages) / whole * 1000, "/s"),
        "a PDF each, a second": Figure(len(run.pages) / each * 1000, "/s"),
        "giving up, until nothing is left": Figure(_cancelled(place, run, folder), goal=CANCEL_MS),
    }


def _cancelled(place: Workplace, run: BatchRun, folder: Path) -> float:
    steps = Steps(len(run.pages) - 1)
    try:
        write_folder(folder, "brieven", make_batch(place, run, Press(), steps, Way.EACH))
    except CancelledError:
        return (time.perf_counter() - steps.at) * 1000
    raise AssertionError("giving up has to be heard")


def _merge(place: Workplace, number: int) -> Figures:
    data = sample_template()
    reading = timed(lambda: read_template(data), 3)
    found = prepare_merge(place, "Uitnodiging", read_template(data), Audience())
    run: MergeRun = replace(found, mailing=_some(found.mailing, number))
    files = timed(lambda: _drained(merged_files(place, run, Steps())))
    return {
        "a Word template read": Figure(reading),
        "Word letters a second": Figure(len(run.mailing.recipients) / files * 1000, "/s"),
        "the same in one document": Figure(timed(lambda: _drained(merged_document(place, run, Steps())))),
    }


if __name__ == "__main__":
    sys.exit(main(measure))
