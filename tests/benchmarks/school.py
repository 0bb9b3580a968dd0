"""A large school with five years behind it: stays in groups, rounds of answers, changes of mind, publications.

The first pupils are worked out answer by answer; the others are copies of them under names and ids of their own,
since half a million answers would otherwise take minutes. `WM_BENCH_PUPILS` sets the size (10,000 without it).
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, text

from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.consent import refresh_states
from wm_desktop.storage.tables import (
    AnswerRecord,
    CustodyRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianRecord,
    GuardianshipRecord,
    ProtectionRecord,
    PublicationRecord,
    PublishedPerson,
    PupilRecord,
)
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FIRST_YEAR, THIS_YEAR = 2022, 2026
_WORKED_OUT = 1000
_CLASS, _YEAR_GROUPS = 24, 8
_FIRST = ("Noor", "Sem", "Łukasz", "Yıldız", "Emma", "Daan", "Zoë", "Finn", "Sofie", "Björn", "Lotte", "İpek", "Mees")
_LAST = ("Meulen", "Vries", "Bakker", "Jansen", "Sluis", "Kowalski", "Öztürk", "Visser", "Graaf", "Dijk", "Peters")
_PREFIX = ("", "", "van der", "de", "van")
_CHANNELS = (("website", "website, nieuws"), ("nieuwsbrief", "nieuwsbrief"), ("schoolgids", "schoolgids"))
Values = dict[str, Any]


def size(tiny: bool) -> int:
    """How many pupils a benchmark is about."""
    return 40 if tiny else int(os.environ.get("WM_BENCH_PUPILS", "10000"))


def clock() -> datetime:
    """The moment of the benchmark."""
    return NOW


def fill(engine: Engine, pupils: int = 10_000, seed: int = 1) -> None:
    """Fill a migrated data file (with locations and purposes) with pupils, guardians, answers and the projection.

    A large school gets one year of pupils who left last summer as well.
    """
    chance = random.Random(seed)
    with SqlUnitOfWork(engine, clock) as uow:
        locations, purposes = uow.school.locations(), uow.consent.purposes()
    gone = pupils // _YEAR_GROUPS if pupils >= _WORKED_OUT else 0
    people = [_pupil(number, chance, left=number >= pupils) for number in range(pupils + gone)]
    groups, stays = _stays([one["id"] for one in people], pupils, [location.id for location in locations])
    guardians = [_guardian(chance) for _ in range(2 * len(people))]
    worked_out = min(len(people), _WORKED_OUT)
    bonds = [_bond(people[number // 2]["id"], one["id"], number) for number, one in enumerate(guardians)]
    answers = [
        line
        for number, bond in enumerate(bonds[: 2 * worked_out])
        for line in _rounds(bond, number // 2, [purpose.id for purpose in purposes], chance)
    ]
    hidden = [{"pupil_id": one["id"], "protected": True, "since": date.min} for one in people if one["protected"]]
    rows = (
        (GroupRecord, groups),
        (PupilRecord, people),
        (EnrolmentRecord, stays),
        (GuardianRecord, guardians),
        (GuardianshipRecord, bonds),
        (CustodyRecord, [_custody(bond) for bond in bonds]),
        (ProtectionRecord, hidden),
        (AnswerRecord, answers),
    )
    with engine.begin() as connection:
        for record, values in rows:
            if values:
                connection.execute(insert(record), values)
    with SqlUnitOfWork(engine, clock) as uow:
        refresh_states(uow, [one["id"] for one in people[:worked_out]])
        uow.commit()
    _copy(engine, [one["id"] for one in people], [one["id"] for one in guardians])


def _pupil(number: int, chance: random.Random, *, left: bool) -> Values:
    name = PersonName(chance.choice(_FIRST), chance.choice(_PREFIX), f"{chance.choice(_LAST)}{number % 97}")
    return {
        "id": new_uuid(),
        "pupil_number": str(100_000 + number),
        "first_name": name.first_name,
        "prefix": name.prefix,
        "last_name": name.last_name,
        "initials": "",
        "birth_date": date(THIS_YEAR - 4 - _year_group(number), 5, 1),
        "protected": number % _WORKED_OUT % 100 == 1,
        "left_on": date(THIS_YEAR, 7, 31) if left else None,
        "search_text": name.search_text,
        "sort_key": name.sort_key,
    }


def _year_group(number: int) -> int:
    """The group a pupil is in now; the same for all copies of a pupil."""
    return number % _WORKED_OUT % _YEAR_GROUPS + 1


def _stays(people: list[UUID], present: int, locations: list[Any]) -> tuple[list[Values], list[Values]]:
    """Groups of five school years, and every pupil's way through them; who left was in group 8 last year."""
    classes = max(2, -(-present // (_YEAR_GROUPS * len(locations) * _CLASS)))
    groups: dict[tuple[int, str, int], Values] = {}
    stays = []
    for number, pupil_id in enumerate(people):
        part, place = number // _YEAR_GROUPS, number // _YEAR_GROUPS % len(locations)
        letter = _letters(part // len(locations) % classes)
        now = _year_group(number) if number < present else _YEAR_GROUPS + 1
        for back in range(min(now, THIS_YEAR - FIRST_YEAR + 1)):
            year, group = THIS_YEAR - back, now - back
            if group > _YEAR_GROUPS:
                continue
            key = (year, f"{group}{letter}", place)
            known = groups.setdefault(
                key, {"id": new_uuid(), "location_id": locations[place], "school_year": year, "name": key[1]}
            )
            stays.append(_stay(pupil_id, known["id"], group, year))
    return list(groups.values()), stays


def _stay(pupil_id: UUID, group_id: UUID, group: int, year: int) -> Values:
    return {
        "id": new_uuid(),
        "pupil_id": pupil_id,
        "group_id": group_id,
        "year_group": str(group),
        "starts_on": date(year, 8, 1),
        "ends_on": None if year == THIS_YEAR else date(year + 1, 7, 31),
    }


def _letters(number: int) -> str:
    """A, B, ... Z, AA, AB."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return alphabet[number] if number < 26 else _letters(number // 26 - 1) + alphabet[number % 26]


def _guardian(chance: random.Random) -> Values:
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


def _bond(pupil_id: UUID, guardian_id: UUID, number: int) -> Values:
    return {
        "pupil_id": pupil_id,
        "guardian_id": guardian_id,
        "relation": "ouder",
        "has_custody": number % (2 * _WORKED_OUT) % 19 != 0,
        "position": number % 2,
    }


def _custody(bond: Values) -> Values:
    return {key: bond[key] for key in ("pupil_id", "guardian_id", "has_custody")} | {"since": date.min}


def _rounds(bond: Values, number: int, purposes: list[Any], chance: random.Random) -> Iterator[Values]:
    """What one guardian said: most years a form with every purpose, most answers as before, now and then a no later.

    Both guardians of a pupil mostly think the same.
    """
    family = random.Random(number)
    said = {purpose: family.random() < 0.83 for purpose in purposes}
    said = {purpose: yes ^ (chance.random() < 0.01) for purpose, yes in said.items()}
    for year in range(max(FIRST_YEAR, THIS_YEAR + 1 - _year_group(number)), THIS_YEAR + 1):
        said = {purpose: yes ^ (family.random() < 0.1) for purpose, yes in said.items()}
        if family.random() > 0.65 or chance.random() < 0.02:
            continue
        on = date(year, 9, 1) + timedelta(days=chance.randrange(60))
        for purpose in purposes:
            yield _answer(bond, purpose, "yes" if said[purpose] else "no", on)
            if said[purpose] and chance.random() < 0.02:
                yield _answer(bond, purpose, "withdrawn", min(on + timedelta(days=chance.randrange(200)), TODAY))


def _answer(bond: Values, purpose_id: UUID, kind: str, on: date) -> Values:
    return {
        "id": new_uuid(),
        "pupil_id": bond["pupil_id"],
        "purpose_id": purpose_id,
        "purpose_version": 1,
        "guardian_id": bond["guardian_id"],
        "kind": kind,
        "given_on": on,
        "way": "form",
        "remark": "",
        "batch_id": None,
        "document_id": None,
        "source": "",
        "recorded_by": "kantoor",
        "recorded_at": datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
    }


def _copy(engine: Engine, pupils: list[UUID], guardians: list[UUID]) -> None:
    """Give the pupils after the first what was worked out for those."""
    with engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.create_function("new_id", 0, lambda: new_uuid().bytes)
        connection.execute(text("CREATE TEMP TABLE same (core BLOB, copy BLOB)"))
        connection.execute(text("CREATE INDEX temp.ix_same ON same (core)"))
        connection.commit()
        for start in range(_WORKED_OUT, len(pupils), _WORKED_OUT):
            people = zip(pupils, pupils[start : start + _WORKED_OUT], strict=False)
            parents = zip(guardians, guardians[2 * start : 2 * (start + _WORKED_OUT)], strict=False)
            pairs = [{"core": core.bytes, "copy": copy.bytes} for two in (people, parents) for core, copy in two]
            connection.execute(text("DELETE FROM same"))
            connection.execute(text("INSERT INTO same VALUES (:core, :copy)"), pairs)
            _copy_once(connection)
            connection.commit()


def _copy_once(connection: Connection) -> None:
    for table, changed in (
        ("consent_answer", {"id": "new_id()", "guardian_id": "g.copy"}),
        ("consent_state", {}),
        ("consent_interval", {}),
    ):
        columns = [row[1] for row in connection.execute(text(f"PRAGMA table_info({table})"))]
        values = [("p.copy" if name == "pupil_id" else changed.get(name, f"a.{name}")) for name in columns]
        parent = " JOIN temp.same g ON g.core = a.guardian_id" if changed else ""
        connection.execute(
            text(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
                f" FROM temp.same p CROSS JOIN {table} a ON a.pupil_id = p.core{parent}"
            )
        )


def publish(engine: Engine, count: int, seed: int = 2) -> None:
    """Record what a school publishes in five years: classes, most of it still standing.

    Who has no yes now is not in the picture, but for one in fifty: with them something must come down.
    """
    chance = random.Random(seed)
    with engine.begin() as connection:
        purposes = dict(connection.execute(text("SELECT code, id FROM purpose")).tuples().all())
        stays = connection.execute(text("SELECT group_id, pupil_id FROM enrolment ORDER BY group_id")).all()
        classes: dict[bytes, list[UUID]] = {}
        for group, pupil in stays:
            classes.setdefault(group, []).append(UUID(bytes=pupil))
        every = list(classes.values())
        held = connection.execute(text("SELECT pupil_id, purpose_id FROM consent_state WHERE status = 'yes'"))
        agreed = {(UUID(bytes=pupil), UUID(bytes=purpose)) for pupil, purpose in held}
        made = [_publication(number, purposes, chance) for number in range(count)]
        shown = [
            {"publication_id": one["id"], "person_id": pupil, "person_kind": "pupil"}
            for one in made
            for pupil in chance.choice(every)[:_CLASS]
            if (pupil, one["purpose_id"]) in agreed or chance.random() < 0.02
        ]
        connection.execute(insert(PublicationRecord), made)
        connection.execute(insert(PublishedPerson), shown)


def _publication(number: int, purposes: dict[str, bytes], chance: random.Random) -> Values:
    code, place = chance.choice(_CHANNELS)
    on = date(FIRST_YEAR, 9, 1) + timedelta(days=chance.randrange((TODAY - date(FIRST_YEAR, 9, 1)).days))
    return {
        "id": new_uuid(),
        "number": f"P{on.year}-{number + 10_000}",
        "purpose_id": UUID(bytes=purposes[code]),
        "title": f"Sportdag {number}",
        "place": place,
        "link": f"https://school.example/{number}",
        "published_on": on,
        "contents": "photo",
        "printed": code == "schoolgids",
        "check_id": None,
        "document_id": None,
        "thumbnail": b"",
        "ended_on": on + timedelta(days=30) if chance.random() < 0.2 else None,
        "recorded_by": "kantoor",
        "recorded_at": NOW,
    }
