"""The consent register of a large school: 10,000 pupils x 11 purposes, and how long its questions take.

Run `python -m tests.benchmarks.register`; it is not a test, and prints times and their ratio to reading the same rows
with nothing but the database driver. `fill` is used by the tests of the queries too.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.storage.queries import SqlQueries
from wm_desktop.storage.tables import (
    AnswerRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianRecord,
    GuardianshipRecord,
    PupilRecord,
)
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
_FIRST = ("Noor", "Sem", "Łukasz", "Yıldız", "Emma", "Daan", "Zoë", "Finn", "Sofie", "Björn", "Lotte", "İpek", "Mees")
_LAST = ("Meulen", "Vries", "Bakker", "Jansen", "Sluis", "Kowalski", "Öztürk", "Visser", "Graaf", "Dijk", "Peters")
_PREFIX = ("", "", "van der", "de", "van")


def clock() -> datetime:
    """The moment of the benchmark."""
    return NOW


def fill(engine: Engine, pupils: int = 10_000, seed: int = 1) -> None:
    """Fill a migrated data file (with locations and purposes) with pupils, guardians, answers and the projection."""
    chance = random.Random(seed)
    with SqlUnitOfWork(engine, clock) as uow:
        locations, purposes = uow.school.locations(), uow.consent.purposes()
    groups = [
        {"id": new_uuid(), "location_id": location.id, "school_year": 2026, "name": f"{year}{letter}"}
        for location in locations
        for year in range(1, 9)
        for letter in "AB"
    ]
    people = [_pupil(number, chance) for number in range(pupils)]
    stays = [
        {
            "id": new_uuid(),
            "pupil_id": pupil["id"],
            "group_id": groups[number % len(groups)]["id"],
            "year_group": "5",
            "starts_on": date(2026, 8, 1),
            "ends_on": None,
        }
        for number, pupil in enumerate(people)
    ]
    guardians = [_guardian(chance) for _ in range(2 * pupils)]
    bonds = [
        {
            "pupil_id": people[number // 2]["id"],
            "guardian_id": guardian["id"],
            "relation": "ouder",
            "has_custody": chance.random() < 0.95,
            "position": number % 2,
        }
        for number, guardian in enumerate(guardians)
    ]
    answers = [_answer(bond, purpose.id, chance) for bond in bonds for purpose in purposes if chance.random() < 0.65]
    with engine.begin() as connection:
        for record, rows in (
            (GroupRecord, groups),
            (PupilRecord, people),
            (EnrolmentRecord, stays),
            (GuardianRecord, guardians),
            (GuardianshipRecord, bonds),
            (AnswerRecord, answers),
        ):
            connection.execute(insert(record), rows)
    with SqlUnitOfWork(engine, clock) as uow:
        refresh_states(uow, [pupil["id"] for pupil in people], TODAY)
        uow.commit()


def _pupil(number: int, chance: random.Random) -> dict[str, Any]:
    name = PersonName(chance.choice(_FIRST), chance.choice(_PREFIX), f"{chance.choice(_LAST)}{number % 97}")
    return {
        "id": new_uuid(),
        "pupil_number": str(100_000 + number),
        "first_name": name.first_name,
        "prefix": name.prefix,
        "last_name": name.last_name,
        "initials": "",
        "birth_date": date(2018, 1, 1),
        "protected": chance.random() < 0.01,
        "left_on": None,
        "search_text": name.search_text,
        "sort_key": name.sort_key,
    }


def _guardian(chance: random.Random) -> dict[str, Any]:
    name = PersonName(chance.choice(_FIRST), "", chance.choice(_LAST))
    return {
        "id": new_uuid(),
        "first_name": name.first_name,
        "prefix": "",
        "last_name": name.last_name,
        "initials": "",
        "form_of_address": "neutraal",
        "street": "Kade 1",
        "postcode": "2411 AB",
        "city": "Bodegraven",
        "country": "",
        "secret_address": False,
        "email": "",
        "phone": "",
        "search_text": name.search_text,
    }


def _answer(bond: dict[str, Any], purpose_id: Any, chance: random.Random) -> dict[str, Any]:
    return {
        "id": new_uuid(),
        "pupil_id": bond["pupil_id"],
        "purpose_id": purpose_id,
        "purpose_version": 1,
        "guardian_id": bond["guardian_id"],
        "kind": chance.choices(("yes", "no", "withdrawn"), (80, 17, 3))[0],
        "given_on": TODAY - timedelta(days=chance.randrange(800)),
        "way": "form",
        "remark": "",
        "batch_id": None,
        "document_id": None,
        "source": "",
        "recorded_by": "kantoor",
        "recorded_at": NOW,
    }


def _plain(engine: Engine) -> None:
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


def best(act: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """Give the best and the median of some runs, in milliseconds."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        spent.append((time.perf_counter() - start) * 1000)
    return min(spent), statistics.median(spent)


def main() -> int:
    """Measure and print."""
    from tests.support import FixedClock, copy_engine, make_template

    with tempfile.TemporaryDirectory() as folder:
        make_template(Path(folder) / "template.db", FixedClock())
        engine = copy_engine(Path(folder) / "template.db", Path(folder) / "data.db")
        start = time.perf_counter()
        fill(engine)
        print(f"fill                    {time.perf_counter() - start:8.2f} s")  # noqa: T201 - it is a report
        report(engine)
        engine.dispose()
    return 0


def report(engine: Engine) -> None:
    """Print one line per question: best, median, and the ratio to the bare driver."""
    queries = SqlQueries(engine, clock)
    plain = best(lambda: _plain(engine))
    lines: dict[str, tuple[float, float]] = {"bare driver, same rows": plain}
    lines["register, first time"] = best(lambda: queries.register(ConsentFilter()), 1)
    lines["register"] = best(lambda: queries.register(ConsentFilter()))
    lines["register of one group"] = best(lambda: queries.register(ConsentFilter(group="5A")))
    lines["register as of last month"] = best(lambda: queries.register(ConsentFilter(as_of=date(2026, 10, 23))), 1)
    for text in ("", "v", "vis", "visser1", "1042"):
        lines[f"matching {text!r}"] = best(lambda text=text: queries.matching(ConsentFilter(search=text)), 9)
    website = ConsentFilter(purpose="website", status=ConsentStatus.UNANSWERED)
    for what, asked in (
        ("not yes", ConsentFilter(not_yes=True)),
        ("not yes, 'vis'", ConsentFilter(not_yes=True, search="vis")),
        ("website unanswered", website),
    ):
        lines[f"matching {what}"] = best(lambda asked=asked: queries.matching(asked), 9)
    lines["today"] = best(queries.today, 3)
    for what, (least, median) in lines.items():
        print(f"{what:32s}{least:8.1f} ms{median:8.1f} ms{least / plain[0]:7.2f} x")  # noqa: T201 - it is a report
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the process {peak:.0f} MB")  # noqa: T201 - it is a report


if __name__ == "__main__":
    sys.exit(main())
