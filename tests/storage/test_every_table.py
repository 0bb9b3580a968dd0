"""Every table comes back from a backup, and what is written once cannot be changed unseen: also tables added later."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from tests.storage.every_table import contents, fill_every_table
from tests.support import NEW_SCHOOL, PASSPHRASE, FixedClock, Office, group_ids
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.publications import Content, PersonKind, Shown, TakedownOutcome
from wm_desktop.services.consent import record_answer, retract_answer
from wm_desktop.services.employee_consent import record_employee_answer
from wm_desktop.services.issued_lists import NewIssue, end_list, issue_list
from wm_desktop.services.people import set_custody, set_protected
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    check_publication,
    end_publication,
    record_publication,
    record_takedown,
)
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.columns import Base
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.keys import KeyFile
from wm_desktop.storage.places import Place
from wm_desktop.storage.seals import SEALED, broken
from wm_desktop.storage.verify import verify

CHECKED_OTHERWISE = {"audit", "letter", "incident_evidence"}
PHOTO = frozenset({Content.PHOTO})


def key_of(folder: Path) -> bytes:
    _, key = KeyFile.read(Place.of(folder).keys).unlock(PASSPHRASE, NEW_SCHOOL.user)
    return key


def test_every_row_of_every_table_comes_back_from_a_backup(
    store: DataFileStore, school_folder: Path, tmp_path: Path
) -> None:
    key = key_of(school_folder)
    opened = store.open(school_folder, PASSPHRASE)
    engine = open_engine(Place.of(school_folder).database, key)
    fill_every_table(engine)
    before = contents(engine)
    engine.dispose()
    assert before.keys() == {table.name for table in Base.metadata.sorted_tables}
    assert all(before.values())
    made = opened.backups.make("asked")
    opened.close()
    store.restore(made, tmp_path / "terug")
    engine = open_engine(Place.of(tmp_path / "terug").database, key_of(tmp_path / "terug"))
    after = contents(engine)
    tables = set(inspect(engine).get_table_names()) - {"alembic_version"}
    engine.dispose()
    assert after == before
    assert tables == before.keys()


@pytest.fixture
def written(place: Workplace, office: Office, clock: FixedClock) -> Workplace:
    """A register in which everything that is written once was written at least once, and changed where it may be."""
    pupil = office.pupil("Noor Bos", group="5A")
    mother, father = office.guardians_of(pupil)
    employee = office.employee(group="5A")
    website = next(one for one in place.queries.purposes() if one.code == "website")
    facts = {"purpose_id": website.id, "given_on": place.today(), "way": AnswerWay.FORM}
    for guardian in (mother, father):
        last = record_answer(place, pupil_id=pupil.id, kind=AnswerKind.YES, guardian_id=guardian.id, **facts)
    shown = Shown(PersonKind.PUPIL, pupil.id)
    check = check_publication(place, CheckRequest("website", PHOTO, (shown,), "nieuws"))
    shown_in = record_publication(
        place, NewPublication("website", "Sportdag", "site", place.today(), PHOTO, (shown,), check_id=check.id)
    )
    retract_answer(place, pupil_id=pupil.id, answer_id=last.id)
    record_answer(place, pupil_id=pupil.id, kind=AnswerKind.WITHDRAWN, guardian_id=mother.id, **facts)
    record_takedown(place, shown_in.id, shown, TakedownOutcome.REMOVED)
    end_publication(place, shown_in.id, place.today())
    record_employee_answer(
        place, employee_id=employee.id, purpose_id=website.id, kind=AnswerKind.YES, given_on=place.today(),
        way=AnswerWay.ORAL,
    )  # fmt: skip
    issued = issue_list(
        place, NewIssue("website", group_ids(place, "5A"), "musical", "mw. Bos", "directie", place.today())
    )
    end_list(place, issued.id, "vernietigd")
    set_custody(place, pupil.id, father.id, False)
    set_protected(place, pupil.id, True)
    clock.move(days=1)
    return place


def found_after(engine: Engine, statement: str) -> set[str]:
    """Change rows as somebody with the key and a database program could, look, and take the change back."""
    with engine.connect() as connection:
        ask = connection.exec_driver_sql
        ask("PRAGMA defer_foreign_keys = ON")
        for guard in ask("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all():
            ask(f"DROP TRIGGER {guard}")
        assert ask(statement).rowcount > 0
        found = {table for table, _ in broken(connection)}
        connection.rollback()
    return found


def test_every_table_that_is_written_once_is_sealed(engine: Engine) -> None:
    with engine.connect() as connection:
        asked = "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_no_delete'"
        guarded = set(connection.exec_driver_sql(asked).scalars())
    assert guarded - CHECKED_OTHERWISE <= SEALED.keys()
    for table, changing in SEALED.items():
        assert changing <= set(Base.metadata.tables[table].columns.keys())


def test_the_program_breaks_no_seal(written: Workplace, engine: Engine, clock: FixedClock) -> None:
    assert verify(engine, clock) == ()
    told = [row for row in written.queries.audit() if row.action == "sealed"]
    assert {row.actor for row in told} == {"directie", "WM Desktop"}
    named = {piece.split(" ")[0] for row in told for piece in row.detail.split("; ")}
    assert named >= {"consent_answer", "consent_retraction", "publication_check", "takedown", "issued_list"}


CHANGES = {
    "consent_answer": ("given_on = given_on - 30", "recorded_by = 'iemand'", "id = randomblob(16)"),
    "consent_retraction": ("reason = ''",),
    "custody_change": ("since = since - 1 WHERE since > 1",),
    "employee_answer": ("kind = 'no'",),
    "issued_list": ("receiver = 'iemand'", "lines = '[]'"),
    "protection_change": ("since = since - 1",),
    "publication": ("title = 'Anders'", "published_on = published_on - 1"),
    "publication_check": ("people = '[]'", "verdict = 'ask'"),
    "published_person": ("person_kind = 'employee'",),
    "takedown": ("outcome = 'printed'",),
}


def test_a_row_that_was_changed_or_taken_away_is_found(written: Workplace, engine: Engine) -> None:
    assert CHANGES.keys() <= SEALED.keys()
    for table, changes in CHANGES.items():
        for change in changes:
            assert found_after(engine, f"UPDATE {table} SET {change}") == {table}, change
        assert found_after(engine, f"DELETE FROM {table} WHERE rowid = 1") == {table}
    for table, changing in SEALED.items():
        for column in changing:
            assert found_after(engine, f"UPDATE {table} SET {column} = '2026-12-01'") == set()


def test_a_yes_that_nobody_recorded_is_found(written: Workplace, engine: Engine, clock: FixedClock) -> None:
    columns = [column.name for column in Base.metadata.tables["consent_answer"].columns]
    copied = ", ".join({"id": "randomblob(16)", "kind": "'yes'"}.get(name, name) for name in columns)
    forged = f"INSERT INTO consent_answer ({', '.join(columns)}) SELECT {copied} FROM consent_answer LIMIT 1"
    assert found_after(engine, forged) == {"consent_answer"}
    with engine.begin() as connection:
        connection.exec_driver_sql(forged)
    [finding] = [one for one in verify(engine, clock) if one.what == "sealed"]
    assert finding.subject == "consent_answer 4"
    assert "zet zo nodig een back-up terug" in finding.message


def test_what_an_older_version_wrote_needs_no_seal(written: Workplace, engine: Engine, clock: FixedClock) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_no_delete")
        connection.exec_driver_sql("DELETE FROM audit")
    assert verify(engine, clock) == ()
    pupil = written.queries.pupils()[0]
    set_protected(written, pupil.id, False)
    assert verify(engine, clock) == ()
    [line] = [row for row in written.queries.audit() if row.action == "sealed"]
    assert line.detail.startswith("protection_change 2-2 ")
