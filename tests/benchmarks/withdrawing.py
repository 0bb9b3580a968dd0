"""A withdrawal at a large school: recording it, and saying at once what must come down and where.

Beside the bare driver writing one line to the same file, which waits for the disk as often.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, text

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.benchmarks.school import clock, fill, publish, size
from tests.support import FixedClock, copy_as_used, make_template, workplace_on
from wm_desktop.domain.consent import AnswerKind, ConsentStatus
from wm_desktop.domain.ids import GuardianId, PupilId, PurposeId
from wm_desktop.services.consent import withdraw
from wm_desktop.services.rows import TakedownRow
from wm_desktop.services.workplace import Workplace

LIMIT_MS = 50
FLOOR = "the bare driver writing one line"
Yes = tuple[PupilId, PurposeId, GuardianId | None]


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Withdraw for pupils who are in publications."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    pupils = size(tiny)
    fill(engine, pupils)
    publish(engine, max(pupils // 20, 10))
    place, times = workplace_on(engine, clock), 1 if tiny else 15
    found = _shown_with_yes(place)
    gc.disable()
    figures = _figures(engine, place, found, times)
    engine.dispose()
    return figures


def _figures(engine: Engine, place: Workplace, found: Iterator[Yes], times: int) -> Figures:
    floor = timed(lambda: _bare(engine), times)
    whole = timed(lambda: _withdrawn(place, next(found)), times)
    alone = timed(lambda: _recorded(place, next(found)), times)
    pupil_id = next(found)[0]
    parts = {
        "withdrawal with what must come down": (whole, LIMIT_MS),
        "the withdrawal alone": (alone, None),
        "what must come down of one pupil": (timed(lambda: place.queries.takedowns(pupil_id), times), None),
        "what must come down of everybody": (timed(place.queries.takedowns, times), None),
    }
    return {"bare driver, one line": Figure(floor)} | {
        name: Figure(spent, ratio=spent / floor, ratio_to=FLOOR, goal=goal) for name, (spent, goal) in parts.items()
    }


def _withdrawn(place: Workplace, yes: Yes) -> list[TakedownRow]:
    _recorded(place, yes)
    found = list(place.queries.takedowns(yes[0]))
    if not found:
        raise AssertionError("a withdrawal of somebody who is shown gives work")
    return found


def _recorded(place: Workplace, yes: Yes) -> None:
    pupil_id, purpose_id, guardian_id = yes
    withdraw(place, pupil_id=pupil_id, purpose_id=purpose_id, guardian_id=guardian_id)


def _shown_with_yes(place: Workplace) -> Iterator[Yes]:
    """Give pupils who are shown somewhere with a yes, and a guardian who said it."""
    met = set()
    for row in place.queries.publications():
        book = row.publication
        if book.ended_on is not None:
            continue
        for shown in book.people:
            pupil_id = PupilId(shown.id)
            with place.unit_of_work() as uow:
                state = uow.consent.states([pupil_id]).get((pupil_id, book.purpose_id))
            if pupil_id in met or state is None or state.status is not ConsentStatus.YES:
                continue
            met.add(pupil_id)
            said = {one.guardian_id: one for one in reversed(place.queries.history(pupil_id, book.purpose_id))}
            guardian = next((who for who, one in said.items() if one.counts and one.kind is AnswerKind.YES), None)
            if guardian is not None:
                yield pupil_id, book.purpose_id, guardian


def _bare(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS bare_line (words TEXT)"))
        connection.execute(text("INSERT INTO bare_line VALUES ('een regel')"))


if __name__ == "__main__":
    sys.exit(main(measure))
