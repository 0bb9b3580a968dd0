"""The consent register of a large school (see `school`): how long its questions take, today and on a past day.

Each beside reading the same rows with nothing but the database driver; as in the window, Python's collector of
cycles waits until a question was answered.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.benchmarks.school import clock, fill, size
from tests.support import FixedClock, copy_as_used, make_template
from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.storage.queries import SqlQueries

KEYSTROKE_MS = 60
FLOOR = "the bare driver reading the same rows"
LAST_MONTH, YEARS_AGO = date(2026, 10, 23), date(2023, 11, 23)
GROUP = ConsentFilter(group="5A", location="Miland", counted=False)
WITHOUT = ConsentFilter(purpose="website", not_yes=True, columns=("website",), counted=False)


def plain(engine: Engine) -> None:
    """Read the rows the register rests on with the bare driver: the floor everything is compared with."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute(
            "SELECT p.id, pupil_number, first_name, prefix, last_name, initials, protected, g.name, l.name FROM pupil p"
            " LEFT JOIN enrolment e ON e.pupil_id = p.id AND e.ends_on IS NULL"
            " LEFT JOIN school_group g ON g.id = e.group_id LEFT JOIN location l ON l.id = g.location_id"
            " ORDER BY sort_key"
        ).fetchall()
        raw.cursor().execute(
            "SELECT pupil_id, purpose_id, status, since, awaits_second, withheld FROM consent_state"
        ).fetchall()
    finally:
        raw.close()


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Fill a data file and ask it the questions of the Toestemmingen page."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    pupils = size(tiny)
    fill(engine, pupils)
    gc.disable()
    figures = questions(engine, pupils, 1 if tiny else 5)
    engine.dispose()
    return figures


def questions(engine: Engine, pupils: int, times: int) -> Figures:
    """Time each question, beside the bare driver reading the same rows."""
    queries = SqlQueries(engine, clock)
    floor = timed(lambda: plain(engine), times)
    once = {
        "register, first time": _register(queries, ConsentFilter()),
        "register, last month": _register(queries, ConsentFilter(as_of=LAST_MONTH)),
        "register, three years ago": _register(queries, ConsentFilter(as_of=YEARS_AGO)),
    }
    spent = {name: _collected(act) for name, act in once.items()}
    acts, goals = _lists(queries, large=pupils > 10_000)
    more = _typed(queries)
    goals |= dict.fromkeys(more, KEYSTROKE_MS) if pupils <= 10_000 else {}
    spent |= {name: _collected(act, times) for name, act in (acts | more | {"today": queries.today}).items()}
    figures = {
        name: Figure(value, ratio=value / floor, ratio_to=FLOOR, goal=goals.get(name)) for name, value in spent.items()
    }
    return {"bare driver, same rows": Figure(floor), **figures}


def _collected(act: Callable[[], object], times: int = 1) -> float:
    spent = timed(act, times)
    gc.collect()
    return spent


Acts = dict[str, Callable[[], object]]


def _lists(queries: SqlQueries, *, large: bool) -> tuple[Acts, dict[str, float]]:
    """Give the whole register, one group and one purpose, each today and on past days, with their goals."""
    days = {"today": None, "last month": LAST_MONTH, "three years ago": YEARS_AGO}
    groups = {f"one group, {name}": _register(queries, replace(GROUP, as_of=day)) for name, day in days.items()}
    without = {
        f"without consent for one purpose, {name}": _register(queries, replace(WITHOUT, as_of=day))
        for name, day in days.items()
    }
    now, past = (1000, 1500) if large else (100, 200)
    goals = dict.fromkeys(groups, 10.0) | {name: float(now if "today" in name else past) for name in without}
    return {"register": _register(queries, ConsentFilter()), **groups, **without}, goals


def _typed(queries: SqlQueries) -> Acts:
    """Give what a keystroke or a filter asks."""
    asked = {
        **{repr(text): ConsentFilter(search=text) for text in ("", "v", "vis", "1042")},
        "not yes": ConsentFilter(not_yes=True),
        "not yes, 'vis'": ConsentFilter(not_yes=True, search="vis"),
        "website unanswered": ConsentFilter(purpose="website", status=ConsentStatus.UNANSWERED),
    }
    return {f"matching {name}": _matching(queries, one) for name, one in asked.items()}


def _register(queries: SqlQueries, asked: ConsentFilter) -> Callable[[], object]:
    return lambda: queries.register(asked)


def _matching(queries: SqlQueries, asked: ConsentFilter) -> Callable[[], object]:
    return lambda: queries.matching(asked)


if __name__ == "__main__":
    sys.exit(main(measure))
