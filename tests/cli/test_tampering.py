"""Somebody with the key changes rows behind the program's back: wm-admin names what was changed and exits 1."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Admin
from tests.support import CHEAP
from wm_desktop.cli import session
from wm_desktop.services.health import recompute_states
from wm_desktop.services.workplace import workplace_for
from wm_desktop.storage.datafile import DataFileStore

LETTER = "SELECT reference, document_id FROM letter WHERE state <> 'draft' ORDER BY reference LIMIT 1"

BY_HAND = "SELECT id FROM consent_answer WHERE batch_id IS NULL AND kind <> 'yes' LIMIT 1"


def tamper(folder: Path, statement: str, *facts: object) -> None:
    """Take the guards away and change rows by hand."""
    opened = DataFileStore(session.now, "werkplek", CHEAP).open(folder, PASSPHRASE)
    with opened.queries._engine.connect() as connection:
        driver = connection.connection.driver_connection
        for (guard,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            driver.execute(f"DROP TRIGGER {guard}")
        driver.execute(statement, facts)
    opened.close()


def first_letter(folder: Path) -> tuple[str, bytes]:
    opened = DataFileStore(session.now, "werkplek", CHEAP).open(folder, PASSPHRASE)
    with opened.queries._engine.connect() as connection:
        reference, document_id = connection.exec_driver_sql(LETTER).one()
    opened.close()
    return str(reference), bytes(document_id)


def test_a_letter_with_all_its_fingerprints_forged_differs_from_the_log(sample_school: Admin, tmp_path: Path) -> None:
    folder, forged = tmp_path / "school", b"%PDF-1.7 een andere brief"
    reference, document_id = first_letter(folder)
    sha256 = hashlib.sha256(forged).hexdigest()
    tamper(folder, "DELETE FROM document_piece WHERE document_id = ? AND position > 0", document_id)
    tamper(folder, "UPDATE document_piece SET data = ? WHERE document_id = ?", forged, document_id)
    tamper(folder, "UPDATE document SET sha256 = ?, size = ? WHERE id = ?", sha256, len(forged), document_id)
    tamper(folder, "UPDATE letter SET sha256 = ? WHERE document_id = ?", sha256, document_id)
    result = sample_school("verify")
    assert (result.status, f"letter {reference}:" in result.out) == (1, True)


def test_an_answer_forged_with_its_state_differs_from_the_log(sample_school: Admin, tmp_path: Path) -> None:
    folder = tmp_path / "school"
    tamper(folder, f"UPDATE consent_answer SET kind = 'yes' WHERE id = ({BY_HAND})")
    sample = DataFileStore(session.now, "werkplek", CHEAP).open(folder, PASSPHRASE)
    recompute_states(workplace_for(sample, session.now))
    sample.close()
    result = sample_school("verify")
    assert result.status == 1
    assert "volgens het logboek" in result.out


@pytest.mark.parametrize("forged", [False, True])
def test_other_bytes_in_a_letter(sample_school: Admin, tmp_path: Path, forged: bool) -> None:
    folder = tmp_path / "school"
    reference, document_id = first_letter(folder)
    tamper(folder, "UPDATE document_piece SET data = x'2550' WHERE document_id = ?", document_id)
    if forged:  # the forger also writes the fingerprint of the new bytes beside the document
        sha256 = "d4ef80d1e1c3c3b3f2b6d1e2f1d4cb8d13f6a7a1f2a7b63a3f5c2e1d0b9a8f70"
        tamper(folder, "UPDATE document SET sha256 = ? WHERE id = ?", sha256, document_id)
    for asked in (("letter", "verify"), ("letter", "verify", reference), ("verify",)):
        result = sample_school(*asked)
        assert result.status == 1, asked
        assert reference in result.out, asked
    target = tmp_path / "brief.pdf"
    result = sample_school("letter", "export", reference, target)
    assert (result.status, result.out, target.exists()) == (1, "", False)
    assert reference in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE audit SET actor = 'iemand anders' WHERE number = 3", "audit 3:"),
        ("DELETE FROM audit WHERE number = 3", "audit 4:"),
        ("UPDATE consent_answer SET kind = 'yes' WHERE kind <> 'yes'", "consent "),
        ("UPDATE consent_answer SET given_on = given_on - 3000", "consent "),
        ("DELETE FROM consent_answer WHERE kind = 'no'", "consent "),
        ("UPDATE consent_state SET status = 'yes'", "consent "),
    ],
)
def test_other_lines_in_the_log_and_the_register(
    sample_school: Admin, tmp_path: Path, statement: str, what: str
) -> None:
    tamper(tmp_path / "school", statement)
    result = sample_school("verify")
    assert result.status == 1
    assert what in result.out
