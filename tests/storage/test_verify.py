"""Verify finds what was changed behind the program's back, and nothing in a sound file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.storage.test_backup import Steps
from tests.storage.test_unit_of_work import make_answer, make_incident, make_letter
from tests.support import FixedClock, Office
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.data_files import Finding
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage import verify as verify_module
from wm_desktop.storage.verify import verify

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
GUARDS = (
    *("audit_no_update", "audit_no_delete", "letter_no_update", "consent_answer_no_update"),
    *(f"{table}_no_{act}" for table in ("custody_change", "protection_change") for act in ("update", "delete")),
)


@pytest.fixture
def filled(place: Workplace, office: Office) -> Workplace:
    """Two pupils with answers, a protected one, a final letter, a document and an audit of three lines."""
    pupil, other = office.pupil(), office.pupil("Sem Bos", protected=True)
    incident = make_incident()
    with place.unit_of_work() as uow:
        purpose = uow.consent.purposes()[0]
        uow.consent.add_answers([make_answer(pupil, purpose), make_answer(other, purpose)])
        refresh_states(uow, [pupil.id, other.id])
        uow.incidents.add(incident)
        letter = make_letter(incident, pupil)
        uow.letters.add(letter)
        document_id, sha256, _ = uow.documents.add([b"pdf"], file_name="a.pdf", media_type="x/y", at=NOW)
        uow.letters.save(
            replace(letter, state=LetterState.FINAL, reference="WM-1", document_id=document_id, sha256=sha256)
        )
        for action in ("een", "twee", "drie"):
            uow.audit.add(actor="directie", action=action)
        uow.commit()
    return place


def tamper(engine: Engine, statement: str) -> None:
    """Change a row as somebody with the key and a database program could."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys = OFF")
        for guard in GUARDS:
            driver.execute(f"DROP TRIGGER {guard}")
        driver.execute(statement)
        driver.execute("PRAGMA foreign_keys = ON")


def test_a_sound_file_has_no_findings(filled: Workplace, engine: Engine, clock: FixedClock) -> None:
    steps = Steps()
    assert verify(engine, clock, steps) == ()
    assert steps.heard[-1] == (6, 6)
    assert [done for done, _ in steps.heard] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("statement", "what", "subjects"),
    [
        ("UPDATE audit SET actor = 'iemand' WHERE number = 2", "audit", ["2"]),
        ("UPDATE audit SET moment = '2020-01-01 00:00:00.000000' WHERE number = 1", "audit", ["1"]),
        ("DELETE FROM audit WHERE number = 2", "audit", ["3"]),
        ("UPDATE document_piece SET data = x'00'", "document", None),
        ("UPDATE letter SET sha256 = 'x'", "letter", ["WM-1"]),
        ("UPDATE letter SET document_id = NULL", "letter", ["WM-1"]),
        ("UPDATE consent_state SET status = 'yes' WHERE withheld", "consent", None),
        ("DELETE FROM consent_state WHERE status = 'yes'", "consent", None),
        ("UPDATE consent_answer SET kind = 'no'", "consent", None),
        ("UPDATE consent_interval SET status = 'yes' WHERE withheld", "consent", None),
        ("UPDATE consent_interval SET valid_from = valid_from + 40 WHERE valid_from > 1", "consent", None),
        ("DELETE FROM consent_interval", "consent", None),
        ("UPDATE guardianship SET has_custody = 0 WHERE position = 0", "custody", None),
        ("DELETE FROM custody_change", "custody", None),
        ("UPDATE custody_change SET has_custody = 0", "custody", None),
        ("UPDATE pupil SET protected = 0", "protection", None),
        ("DELETE FROM protection_change", "protection", None),
        ("UPDATE enrolment SET group_id = x'00'", "file", None),
    ],
)
def test_every_change_behind_the_back_is_found(
    filled: Workplace, engine: Engine, clock: FixedClock, statement: str, what: str, subjects: list[str] | None
) -> None:
    tamper(engine, statement)
    findings = verify(engine, clock)
    assert what in {finding.what for finding in findings}
    assert all(finding.message.endswith(".") for finding in findings)
    if subjects is not None:
        assert [finding.subject for finding in findings if finding.what == what] == subjects


def test_a_damaged_page_is_found(filled: Workplace, engine: Engine, clock: FixedClock, tmp_path: Path) -> None:
    engine.dispose()
    path = tmp_path / "data.db"
    data = bytearray(path.read_bytes())
    data[20 * 4096 + 50] ^= 255
    path.write_bytes(data)
    findings = verify(engine, clock)
    assert {finding.what for finding in findings} == {"file"}
    assert "beschadigd" in findings[0].message


def test_a_file_that_cannot_be_read_at_all_is_one_finding(engine: Engine, clock: FixedClock, tmp_path: Path) -> None:
    engine.dispose()
    (tmp_path / "data.db").write_bytes(bytes(4096 * 4))
    findings = verify(engine, clock)
    assert [finding.what for finding in findings] == ["file"]


def test_checking_can_be_given_up(filled: Workplace, engine: Engine, clock: FixedClock) -> None:
    with pytest.raises(CancelledError):
        verify(engine, clock, Steps(3))
    assert verify(engine, clock) == ()


def test_a_large_school_is_walked_in_portions(
    filled: Workplace, engine: Engine, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wm_desktop.storage.repositories.rows.CHUNK", 1)
    steps = Steps()
    assert verify(engine, clock, steps) == ()
    assert steps.heard[-1] == (7, 7)


def test_a_finding_is_a_plain_value() -> None:
    assert Finding("file", "", "x") == Finding("file", "", "x")
    assert verify_module._OUT_OF_STEP.endswith(".")
