"""Data files that were filled by an older version: nothing is lost, and what held goes on holding."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.support import NEW_SCHOOL, PASSPHRASE, FixedClock
from wm_desktop.domain.ids import LetterId, new_uuid
from wm_desktop.domain.letters import Signatory
from wm_desktop.services.rows import ConsentFilter, Register
from wm_desktop.services.workplace import workplace_for
from wm_desktop.storage import migrations
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.keys import KeyFile
from wm_desktop.storage.places import Place
from wm_desktop.storage.repositories.audit import FIRST, line_hash
from wm_desktop.storage.repositories.letters import SqlLetters

MOMENT = "2026-09-01 07:30:00.000000"
BY = ("Marja", MOMENT)
NOT_YET = (None, None, None)
NAMES = ("location", "school_group", "pupil", "hidden", "left", "mother", "father", "employee", "document", "batch")
IDS = {
    name: new_uuid().bytes
    for name in (
        *NAMES,
        "website",
        "app",
        "yes",
        "no",
        "lost",
        "hers",
        "incident",
        "letter",
        "evidence",
        "round",
        "said",
    )
}
DATA = b"Leerling;Website\n"
SHA256 = hashlib.sha256(DATA).hexdigest()


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def person(first: str, last: str) -> tuple[str, ...]:
    return (first, "", last, "")


def answer(
    key: str, pupil: str, purpose: str, guardian: str | None, kind: str, on: str, batch: str | None = None
) -> Any:
    whose = None if guardian is None else IDS[guardian]
    brought = None if batch is None else IDS[batch]
    known = (IDS[key], IDS[pupil], IDS[purpose], 1, whose, kind, day(on), "form", "", brought, None)
    return (*known, "Blad1!B2" if batch else "", "Marja", MOMENT)


def rows(user: UUID) -> dict[str, list[tuple[Any, ...]]]:
    """At least one row for every table of version 0001, parents first."""
    pupil, website, app = IDS["pupil"], IDS["website"], IDS["app"]
    moment = datetime.fromisoformat(MOMENT).replace(tzinfo=UTC)
    made = ("Marja", "data_file_made", str(user), "")
    kept = ("Marja", "evidence.add", "I2026-003", f"{UUID(bytes=IDS['evidence'])} {SHA256}")
    first = line_hash(FIRST, 1, moment, *made)
    return {
        "setting": [("school", json.dumps({"school": "Het Voorbeeld"}))],
        "location": [(IDS["location"], "Willibrord", 0)],
        "school_group": [(IDS["school_group"], IDS["location"], 2026, "5A")],
        "number_series": [("incident", 2026, 3)],
        "pupil": [
            (pupil, "1001", *person("Noor", "Bos"), "2018-03-14", 0, None, "noor bos 1001", "bos"),
            (IDS["hidden"], "1002", *person("Sem", "Vos"), None, 1, None, "sem vos 1002", "vos"),
            (IDS["left"], "1003", *person("Lot", "Das"), None, 0, "2026-09-30", "lot das 1003", "das"),
        ],
        "enrolment": [
            (new_uuid().bytes, IDS[one], IDS["school_group"], "5", "2026-08-01", None) for one in ("pupil", "hidden")
        ],
        "guardian": [
            (IDS[one], *person(one, "Bos"), "neutraal", "Kade 1", "2411 AB", "Bodegraven", "", 0, "", "", one)
            for one in ("mother", "father")
        ],
        "guardianship": [(pupil, IDS["mother"], "moeder", 1, 0), (pupil, IDS["father"], "vader", 0, 1)],
        "employee": [(IDS["employee"], "m1", *person("Eva", "Jansen"), "mevrouw", "employee", "", "", None, "eva")],
        "employee_group": [(IDS["employee"], IDS["school_group"])],
        "document": [(IDS["document"], "lijst.csv", "text/csv", len(DATA), SHA256, MOMENT)],
        "document_piece": [(IDS["document"], 0, DATA)],
        "import_batch": [
            (IDS["batch"], "consent", "lijst.csv", SHA256, 2026, IDS["document"], "{}", "{}", *BY, None, None)
        ],
        "import_profile": [("vingerafdruk", "{}")],
        "purpose": [(website, "website", "outward", 0, None), (app, "ouderapp", "closed", 1, None)],
        "purpose_version": [
            (website, 1, "Website", "Oud", "2026-08-01"),
            (website, 2, "Website", "Nieuw", "2026-08-15"),
            (app, 1, "Ouderapp", "", "2026-08-01"),
        ],
        "consent_answer": [
            answer("yes", "pupil", "website", "mother", "yes", "2026-09-01"),
            answer("no", "pupil", "website", "father", "no", "2026-09-02"),
            answer("lost", "pupil", "app", None, "no", "2026-09-03"),
            answer("hers", "hidden", "app", None, "yes", "2026-08-20", "batch"),
        ],
        "consent_retraction": [(IDS["lost"], "vergissing", "Marja", MOMENT)],
        "consent_state": [
            (pupil, website, "yes", day("2026-09-01"), 0, 0),
            (IDS["hidden"], website, "no", None, 0, 1),
            (IDS["hidden"], app, "yes", day("2026-08-20"), 0, 0),
        ],
        "incident": [
            (IDS["incident"], "I2026-003", "x", "pupil", "Wat", "2026-09-01", *[None] * 3, *[""] * 3, None, "", "open")
        ],
        "incident_party": [(new_uuid().bytes, IDS["incident"], "victim", "pupil", pupil, "Noor Bos")],
        "incident_entry": [
            (new_uuid().bytes, IDS["incident"], "note", MOMENT, "Gebeld", "Marja", MOMENT, None, "", "")
        ],
        "incident_evidence": [
            (IDS["evidence"], IDS["incident"], IDS["document"], "a.csv", "text/csv", 17, SHA256, None, "", "", *BY)
        ],
        "letter": [
            (IDS["letter"], IDS["incident"], pupil, "x", "draft", "{}", "{}", None, None, "", *BY, "", *NOT_YET, "")
        ],
        "app_user": [(user.bytes, "Marja", "administrator")],
        "audit": [(1, MOMENT, *made, FIRST, first), (2, MOMENT, *kept, first, line_hash(first, 2, moment, *kept))],
    }  # fmt: skip


def rows_of_0002(_: UUID) -> dict[str, list[tuple[Any, ...]]]:
    """At least one row for every table that version 0002 added; what it made of the rows before stands already."""
    website, pupil, first, check = IDS["website"], IDS["pupil"], new_uuid().bytes, new_uuid().bytes
    shown = new_uuid().bytes
    groups, lines = json.dumps(["5A"]), json.dumps([[str(UUID(bytes=pupil)), "Noor", "5A"]])
    given, held = ("musical", "de ouderraad", "directie", "2026-09-01"), (None, *BY, None, "")
    about = ("photo", "website")
    return {
        "consent_interval": [(pupil, website, day("2026-09-01"), day("9999-12-31"), "no", day("2026-09-02"), 0, 0)],
        "employee_answer": [
            (IDS["said"], IDS["employee"], website, 2, "yes", day("2026-09-01"), "form", "", IDS["document"], *BY)
        ],
        "publication_check": [(check, "C2026-001", website, "Website", *about, "[]", "may", *BY)],
        "publication": [
            (shown, "P2026-001", website, "Musical", "website", "", day("2026-09-05"), "photo", 0, check, None, b"",
             None, *BY)
        ],
        "published_person": [(shown, IDS["employee"], "employee"), (shown, pupil, "pupil")],
        "takedown": [(new_uuid().bytes, shown, pupil, "pupil", day("2026-09-06"), "removed", "", *BY)],
        "issued_list": [
            (first, "L2026-001", website, groups, *given, lines, *held),
            (new_uuid().bytes, "L2026-002", website, groups, *given, lines, first, *held[1:]),
        ],
        "consent_round": [(IDS["round"], "Ronde", 2026, "[]", "[]", "2026-10-01", *BY, None)],
        "consent_form": [(new_uuid().bytes, IDS["round"], 1, pupil, IDS["mother"], "out", None, "[]")],
    }  # fmt: skip


def contents(engine: Engine, tables: dict[str, list[str]]) -> dict[str, list[Any]]:
    """Every row of the old tables, in the columns they had then."""
    with engine.connect() as connection:
        return {
            table: sorted(connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {table}").all(), key=repr)
            for table, columns in tables.items()
        }


def columns_of(engine: Engine) -> dict[str, list[str]]:
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        return {
            name: [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")]
            for name in names
            if name != "alembic_version"
        }


def filled(school_folder: Path, **versions: Any) -> tuple[Path, bytes]:
    """Make the database of a school anew, version by version, each filled with rows; gives the folder and its key."""
    place = Place.of(school_folder)
    slot, key = KeyFile.read(place.keys).unlock(PASSPHRASE, NEW_SCHOOL.user)
    for leftover in school_folder.glob("data.db*"):
        if leftover.suffix != ".keys" and leftover != place.keys:
            leftover.unlink()
    engine = open_engine(place.database, key, new=True)
    upgrade = command.upgrade
    for version, rows_of in versions.items():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(command, "upgrade", lambda config, _, wanted=version[1:]: upgrade(config, wanted))
            migrations.migrate(engine)
        with engine.begin() as connection:
            for table, lines in rows_of(slot.id).items():
                for line in lines:
                    marks = ", ".join("?" * len(line))
                    connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", line)
    engine.dispose()
    return school_folder, key


@pytest.fixture
def old_file(school_folder: Path) -> tuple[Path, bytes]:
    """The folder of a school whose database is of version 0001, filled; with its key."""
    return filled(school_folder, v0001=rows)


@pytest.fixture
def second_file(school_folder: Path) -> tuple[Path, bytes]:
    """The same of version 0002."""
    return filled(school_folder, v0001=rows, v0002=rows_of_0002)


def test_a_filled_file_of_the_first_version_loses_nothing(
    old_file: tuple[Path, bytes], store: DataFileStore, clock: FixedClock
) -> None:
    folder, key = old_file
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    assert before.keys() == rows(UUID(int=0)).keys()
    assert all(before.values())
    engine.dispose()
    opened = store.open(folder, PASSPHRASE)
    place = workplace_for(opened, clock)
    register = place.queries.register(ConsentFilter())
    told = "\n".join(one.message for one in opened.verify())
    past = {on: found(place.queries.register(ConsentFilter(as_of=on))) for on in (date(2026, 8, 31), date(2026, 9, 29))}
    opened.close()
    assert told == ""
    assert [path.name for path in folder.rglob("*.wmbackup")]
    engine = open_engine(Place.of(folder).database, key)
    after = contents(engine, tables)
    with engine.connect() as connection:
        ask = connection.exec_driver_sql
        custody = set(ask("SELECT pupil_id, guardian_id, has_custody, since FROM custody_change").all())
        protection = ask("SELECT pupil_id, protected, since FROM protection_change").all()
        versions = set(ask("SELECT purpose_id, version, asks_anew, audience FROM purpose_version").all())
    engine.dispose()
    assert {table for table in before if before[table] != after[table]} <= {"setting", "audit"}
    assert set(before["setting"]) < set(after["setting"])  # the day of the projection
    assert set(before["audit"]) < set(after["audit"])  # the backup
    assert custody == {(IDS["pupil"], IDS["mother"], 1, 1), (IDS["pupil"], IDS["father"], 0, 1)}
    assert protection == [(IDS["hidden"], 1, 1)]
    website, app = IDS["website"], IDS["app"]
    assert versions == {(website, 1, 0, "outward"), (website, 2, 0, "outward"), (app, 1, 0, "closed")}
    assert found(register) == {"1001 website": "yes", "1002 website": "no", "1002 ouderapp": "yes"}
    assert past[date(2026, 8, 31)] == {"1002 website": "no", "1002 ouderapp": "yes"}
    assert past[date(2026, 9, 29)] == found(register)


def found(register: Register) -> dict[str, str]:
    return {
        f"{row.pupil_number} {purpose.code}": cell.status.value
        for row in register.rows
        for purpose, cell in zip(register.purposes, row.cells, strict=True)
        if cell.status.value != "unanswered"
    }


def test_a_filled_file_of_the_second_version_loses_nothing(
    second_file: tuple[Path, bytes], store: DataFileStore
) -> None:
    folder, key = second_file
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    assert before.keys() == {*rows(UUID(int=0)), *rows_of_0002(UUID(int=0)), "custody_change", "protection_change"}
    assert all(before.values())
    engine.dispose()
    opened = store.open(folder, PASSPHRASE)
    told = "\n".join(one.message for one in opened.verify())
    opened.close()
    engine = open_engine(Place.of(folder).database, key)
    after = contents(engine, tables)
    with engine.connect() as connection:
        ask = connection.exec_driver_sql
        links = (ask("SELECT employee_id FROM app_user").all(), ask("SELECT group_ids FROM issued_list").all())
    projected = ("setting", "audit", "consent_interval", "consent_state")
    assert told == ""
    assert [path.name for path in folder.rglob("*.wmbackup")]
    assert {table for table in before if before[table] != after[table]} <= set(projected)
    assert set(before["audit"]) < set(after["audit"])  # the backup
    assert links == ([(None,)], [("[]",), ("[]",)])
    for change in ("group_ids = '[1]'", "groups = '[]'", "lines = '[]'"):
        with pytest.raises(IntegrityError, match="an issued list stays"), engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE issued_list SET {change}")
    with engine.begin() as connection:
        assert connection.exec_driver_sql("UPDATE issued_list SET ended_on = '2026-10-01'").rowcount == 2
    engine.dispose()


def test_a_filled_file_of_the_third_version_loses_nothing_and_gets_a_protocol(
    school_folder: Path, store: DataFileStore, clock: FixedClock
) -> None:
    retracted = {"employee_retraction": [(IDS["said"], "vergissing", *BY)]}
    folder, key = filled(school_folder, v0001=rows, v0002=rows_of_0002, v0003=lambda _: retracted)
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    assert before["employee_retraction"]
    engine.dispose()
    opened = store.open(folder, PASSPHRASE)
    place = workplace_for(opened, clock)
    told = "\n".join(one.message for one in opened.verify())
    versions = place.queries.protocol_versions()
    opened.close()
    again = store.open(folder, PASSPHRASE)
    assert again.queries.protocol_versions() == versions
    again.close()
    engine = open_engine(Place.of(folder).database, key)
    after = contents(engine, tables)
    engine.dispose()
    projected = {"setting", "audit", "consent_interval", "consent_state"}
    assert told == ""
    assert {table for table in before if before[table] != after[table]} <= projected
    assert [(one.made.number, one.made.supplied) for one in versions] == [(1, True)]
    assert [path.name for path in folder.rglob("*.wmbackup")]


def test_a_filled_file_of_the_fourth_version_knows_when_a_file_was_closed(
    school_folder: Path, store: DataFileStore
) -> None:
    closed, forgotten, account, entry = (new_uuid().bytes for _ in range(4))
    facts = ("pupil", "Wat", "2026-09-01", *[None] * 3, *[""] * 3, None, "", "closed")
    words = "Van 'beoordeeld' naar 'afgehandeld'."

    def rows_of_0004(_: UUID) -> dict[str, list[tuple[Any, ...]]]:
        return {
            "incident": [(closed, "2026-001", "other", *facts), (forgotten, "2026-002", "other", *facts)],
            "incident_entry": [(entry, closed, "decision", MOMENT, words, *BY, None, "", "")],
            "professional_account": [(account, IDS["employee"], "Instagram", "@juf", "groep", *BY)],
            "account_event": [(1, account, "checked", "2026-09-01", "directie", "", *BY)],
        }

    retracted = {"employee_retraction": [(IDS["said"], "vergissing", *BY)]}
    folder, key = filled(school_folder, v0001=rows, v0002=rows_of_0002, v0003=lambda _: retracted, v0004=rows_of_0004)
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    engine.dispose()
    opened = store.open(folder, PASSPHRASE)
    told = "\n".join(one.message for one in opened.verify())
    opened.close()
    engine = open_engine(Place.of(folder).database, key)
    after = contents(engine, tables)
    with engine.connect() as connection:
        asked = "SELECT number, closed_on, circumstance, finding, legal_hold, sexual_offence FROM incident"
        known = {number: facts for number, *facts in connection.exec_driver_sql(asked)}
    engine.dispose()
    projected = {"setting", "audit", "consent_interval", "consent_state", "protocol_version", "protocol_event"}
    assert told == ""
    assert {table for table in before if before[table] != after[table]} <= projected | {"document", "document_piece"}
    assert known["2026-001"] == ["2026-09-01", "", "", "", 0]
    assert known["2026-002"] == known["I2026-003"] == [None, "", "", "", 0]
    assert [path.name for path in folder.rglob("*.wmbackup")]


OLD_DETAILS = {
    "facts": "Een foto.", "hearing": "Spijt.", "no_hearing_reason": "", "heard_on": "2026-09-02",
    "reasons": "Verdriet.",
    "starts_on": None, "ends_on": None, "told_on": None, "school_days": 2, "form": "external", "handled_by": "Marja",
    "signatory": {"name": "H. Bos", "function": "directeur", "on_behalf": True},
}  # fmt: skip
OLD_ADDRESSEE = {
    "guardian_id": str(UUID(bytes=IDS["mother"])), "name_line": "Mevrouw Bos", "salutation": "Geachte mevrouw Bos,",
    "address": {"street": "Kade 1", "postcode": "2411 AB", "city": "Bodegraven", "country": ""}, "others": [],
    "name_lines": ["Mevrouw Bos"],
}  # fmt: skip


def test_a_filled_file_of_the_fifth_version_keeps_its_letters_and_knows_whom_they_are_about(
    school_folder: Path, store: DataFileStore
) -> None:
    party, final, draft = (new_uuid().bytes for _ in range(3))
    who, said = json.dumps(OLD_ADDRESSEE), json.dumps(OLD_DETAILS)
    kept = (
        "2026-09-03",
        "WM-2026-001-SCH",
        "pupil_suspension 2",
        *BY,
        "directie",
        MOMENT,
        None,
        IDS["document"],
        SHA256,
    )
    open_yet = (None, None, "", *BY, "", *NOT_YET, "")

    def rows_of_0005(_: UUID) -> dict[str, list[tuple[Any, ...]]]:
        about = (IDS["incident"], IDS["pupil"], "pupil_suspension")
        return {
            "incident_party": [(party, IDS["incident"], "accused", "pupil", IDS["pupil"], "Noor Bos")],
            "letter": [(final, *about, "final", who, said, *kept), (draft, *about, "draft", who, said, *open_yet)],
        }

    folder, key = filled(school_folder, v0001=rows, v0005=rows_of_0005)
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    engine.dispose()
    store.open(folder, PASSPHRASE).close()
    engine = open_engine(Place.of(folder).database, key)
    assert contents(engine, {"letter": tables["letter"]})["letter"] == before["letter"]
    with engine.connect() as connection:
        letters = SqlLetters(connection)
        letter, concept = letters.get(LetterId(UUID(bytes=final))), letters.get(LetterId(UUID(bytes=draft)))
        assert letter is not None
        assert concept is not None
        assert (letter.party_id, concept.party_id) == (UUID(bytes=party), UUID(bytes=party))
        assert letter.signatory == Signatory("H. Bos", "directeur")
        assert (letter.values.number("school_days"), letter.values.text("form")) == (2, "external")
        assert letter.values.day("heard_on") == date(2026, 9, 2)
        assert "starts_on" not in letter.values.values
        assert concept.values == letter.values
        for change in ("UPDATE letter SET details = '{}'", "UPDATE letter SET party_id = NULL", "DELETE FROM letter"):
            with pytest.raises(IntegrityError, match="a final letter stays"):
                connection.exec_driver_sql(f"{change} WHERE reference IS NOT NULL")
    engine.dispose()
    assert [path.name for path in folder.rglob("*.wmbackup")]


def test_a_filled_file_of_the_sixth_version_loses_nothing(school_folder: Path, store: DataFileStore) -> None:
    def rows_of_0006(_: UUID) -> dict[str, list[tuple[Any, ...]]]:
        way = (IDS["letter"], "sent", "post", MOMENT, "3S123", "Marja", "", None, None, *BY)
        return {
            "letter_delivery": [(new_uuid().bytes, *way)],
            "letter_template": [(new_uuid().bytes, "pupil_warning", 1, "Beste {{ pupil }}", "", 1, *BY)],
        }

    folder, key = filled(school_folder, v0001=rows, v0006=rows_of_0006)
    engine = open_engine(Place.of(folder).database, key)
    tables = columns_of(engine)
    before = contents(engine, tables)
    engine.dispose()
    opened = store.open(folder, PASSPHRASE)
    told = "\n".join(one.message for one in opened.verify())
    opened.close()
    engine = open_engine(Place.of(folder).database, key)
    after = contents(engine, tables)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM letter_batch").scalar() == 0
    engine.dispose()
    projected = {"setting", "audit", "consent_interval", "consent_state", "protocol_version", "protocol_event"}
    assert told == ""
    assert before["letter"]
    assert {table for table in before if before[table] != after[table]} <= projected | {"document", "document_piece"}
    assert [path.name for path in folder.rglob("*.wmbackup")]
