"""The consent register of a large school: 10,000 pupils x 11 purposes, and how long its questions take.

Each beside reading the same rows with nothing but the database driver. `fill` is used by the tests of the queries too.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.support import FixedClock, copy_engine, make_template
from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.storage.queries import SqlQueries
from wm_desktop.storage.tables import (
    AnswerRecord,
    CustodyRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianRecord,
    GuardianshipRecord,
    ProtectionRecord,
    PupilRecord,
)
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
KEYSTROKE_MS = 60
FLOOR = "the bare driver reading the same rows"
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
        for letter in ("ABCDEFGHIJKLMNOPQRSTUVWXYZ" if pupils > 1000 else "AB")
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
    custody = [
        {key: bond[key] for key in ("pupil_id", "guardian_id", "has_custody")} | {"since": date.min} for bond in bonds
    ]
    hidden = [{"pupil_id": one["id"], "protected": True, "since": date.min} for one in people if one["protected"]]
    answers = [_answer(bond, purpose.id, chance) for bond in bonds for purpose in purposes if chance.random() < 0.65]
    with engine.begin() as connection:
        for record, rows in (
            (GroupRecord, groups),
            (PupilRecord, people),
            (EnrolmentRecord, stays),
            (GuardianRecord, guardians),
            (GuardianshipRecord, bonds),
            (CustodyRecord, custody),
            (ProtectionRecord, hidden),
            (AnswerRecord, answers),
        ):
            if rows:
                connection.execute(insert(record), rows)
    with SqlUnitOfWork(engine, clock) as uow:
        refresh_states(uow, [pupil["id"] for pupil in people])
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
    engine = copy_engine(folder / "template.db", folder / "data.db")
    fill(engine, 40 if tiny else 10_000)
    figures = questions(engine, 1 if tiny else 5)
    engine.dispose()
    return figures


def questions(engine: Engine, times: int) -> Figures:
    """Time each question, beside the bare driver reading the same rows."""
    queries = SqlQueries(engine, clock)
    floor = timed(lambda: plain(engine), times)
    without = ConsentFilter(purpose="website", not_yes=True, columns=("website",))
    website = ConsentFilter(purpose="website", status=ConsentStatus.UNANSWERED)
    acts: dict[str, Callable[[], object]] = {
        "register": lambda: queries.register(ConsentFilter()),
        "register of one group": lambda: queries.register(ConsentFilter(group="5A", location="Miland")),
        "one group, last month": lambda: queries.register(
            ConsentFilter(group="5A", location="Miland", as_of=date(2026, 10, 23))
        ),
        "without consent for one purpose": lambda: queries.register(
            ConsentFilter(purpose="website", not_yes=True, columns=("website",))
        ),
        "the same, last month": lambda: queries.register(replace(without, as_of=date(2026, 10, 23))),
        **{f"matching {text!r}": _matching(queries, ConsentFilter(search=text)) for text in ("", "v", "vis", "1042")},
        "matching not yes": _matching(queries, ConsentFilter(not_yes=True)),
        "matching not yes, 'vis'": _matching(queries, ConsentFilter(not_yes=True, search="vis")),
        "matching website unanswered": _matching(queries, website),
        "today": queries.today,
    }
    once = {
        "register, first time": lambda: queries.register(ConsentFilter()),
        "register as of last month": lambda: queries.register(ConsentFilter(as_of=date(2026, 10, 23))),
    }
    spent = {name: timed(act) for name, act in once.items()}
    spent |= {name: timed(act, times) for name, act in acts.items()}
    goals = {name: KEYSTROKE_MS for name in acts if name.startswith("matching")}
    goals |= {"register of one group": 10, "one group, last month": 10}
    goals |= {"without consent for one purpose": 100, "the same, last month": 200}
    figures = {
        name: Figure(value, ratio=value / floor, ratio_to=FLOOR, goal=goals.get(name)) for name, value in spent.items()
    }
    return {"bare driver, same rows": Figure(floor), **figures}


def _matching(queries: SqlQueries, asked: ConsentFilter) -> Callable[[], object]:
    return lambda: queries.matching(asked)


if __name__ == "__main__":
    sys.exit(main(measure))
