"""Verify finds every change of evidence behind the program's back: bytes, size, facts, a row too many or too few."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import Engine

from tests.support import FixedClock
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.incidents import Evidence, IncidentKind
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewIncident, open_incident
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.verify import verify

FORGED = hashlib.sha256(b"ander").hexdigest()


@pytest.fixture
def kept(place: Workplace, engine: Engine) -> Evidence:
    incident = open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje."))
    evidence = add_evidence(place, incident.id, file_name="a.txt", pieces=[b"hallo"], note="van een ouder")
    add_evidence(place, incident.id, file_name="b.txt", pieces=[b"dag"])
    with engine.connect() as connection:
        for table in ("incident_evidence", "audit"):
            for act in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_no_{act}")
        connection.commit()
    return evidence


def tamper(engine: Engine, *statements: str, key: bytes) -> None:
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement.replace("?", f"x'{key.hex()}'"))
        connection.commit()


def found(engine: Engine, clock: FixedClock) -> list[tuple[str, str]]:
    return [(one.what, one.subject) for one in verify(engine, clock) if one.what == "evidence"]


def test_evidence_as_it_was_taken_in_has_no_findings(kept: Evidence, engine: Engine, clock: FixedClock) -> None:
    assert verify(engine, clock) == ()


@pytest.mark.parametrize(
    "column",
    ["file_name", "media_type", "link", "note", "recorded_by"],
)
def test_a_word_beside_the_bytes_cannot_change(kept: Evidence, engine: Engine, clock: FixedClock, column: str) -> None:
    tamper(engine, f"UPDATE incident_evidence SET {column} = 'iets anders' WHERE id = ?", key=kept.id.bytes)
    (finding,) = verify(engine, clock)
    assert (finding.what, finding.subject) == ("evidence", str(kept.id))
    assert "buiten het programma gewijzigd" in finding.message


@pytest.mark.parametrize(
    "change",
    [
        "captured_at = '2026-01-01 00:00:00.000000'",
        "recorded_at = '2026-01-01 00:00:00.000000'",
        "size = 6",
        f"sha256 = '{FORGED}'",
        "document_id = (SELECT document_id FROM incident_evidence WHERE file_name = 'b.txt')",
    ],
)
def test_neither_can_a_moment_a_size_or_which_bytes_they_are(
    kept: Evidence, engine: Engine, clock: FixedClock, change: str
) -> None:
    tamper(engine, f"UPDATE incident_evidence SET {change} WHERE id = ?", key=kept.id.bytes)
    assert found(engine, clock) == [("evidence", str(kept.id))]


def test_other_bytes_with_every_fingerprint_forged_differ_from_the_audit(
    kept: Evidence, engine: Engine, clock: FixedClock
) -> None:
    tamper(
        engine,
        "UPDATE document_piece SET data = CAST('ander' AS BLOB) WHERE document_id = ?",
        f"UPDATE document SET sha256 = '{FORGED}' WHERE id = ?",
        f"UPDATE incident_evidence SET sha256 = '{FORGED}' WHERE document_id = ?",
        key=kept.document_id.bytes,
    )
    assert [one.what for one in verify(engine, clock)] == ["evidence"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document_piece SET data = x'00' WHERE document_id = ?",
        "UPDATE document SET size = 4 WHERE id = ?",
        "INSERT INTO document_piece SELECT document_id, 1, data FROM document_piece WHERE document_id = ?",
    ],
)
def test_a_piece_or_a_size_of_the_document(kept: Evidence, engine: Engine, clock: FixedClock, statement: str) -> None:
    tamper(engine, statement, key=kept.document_id.bytes)
    assert "document" in {one.what for one in verify(engine, clock)}


def test_a_row_that_has_gone_and_one_that_slipped_in(kept: Evidence, engine: Engine, clock: FixedClock) -> None:
    other = new_uuid()
    tamper(engine, f"UPDATE incident_evidence SET id = x'{other.hex}' WHERE id = ?", key=kept.id.bytes)
    assert sorted(found(engine, clock)) == sorted([("evidence", str(other)), ("evidence", str(kept.id))])


def test_an_intake_from_before_the_seal_is_held_against_its_fingerprint(
    kept: Evidence, engine: Engine, clock: FixedClock
) -> None:
    tamper(engine, "UPDATE audit SET detail = substr(detail, 1, 101) WHERE action = 'evidence.add'", key=b"")
    assert found(engine, clock) == []
    tamper(engine, "UPDATE incident_evidence SET sha256 = 'x' WHERE id = ?", key=kept.id.bytes)
    assert found(engine, clock) == [("evidence", str(kept.id))]
