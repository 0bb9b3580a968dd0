"""Incident files and letters of the small sample school, from the command line."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.conftest import Admin


def test_the_sample_school_can_be_listed_shown_exported_and_verified(sample_school: Admin, tmp_path: Path) -> None:
    admin = sample_school
    incidents = admin("incident", "list", "--json").document["incidents"]
    assert len({row["number"] for row in incidents}) == len(incidents)
    file = admin("incident", "show", incidents[-1]["number"], "--json").document
    assert file["entries"]
    assert file["parties"]
    assert incidents[0]["number"] in admin("incident", "show", incidents[0]["number"]).out
    letters = admin("letter", "list", "--json").document["letters"]
    final = next(row for row in letters if row["reference"])
    assert final["reference"] in admin("letter", "list").out
    target = tmp_path / "brief.pdf"
    assert admin("letter", "export", final["reference"], target, "--json").document["sha256"] == final["sha256"]
    assert hashlib.sha256(target.read_bytes()).hexdigest() == final["sha256"]
    assert admin("letter", "verify").status == 0
    assert admin("letter", "verify", final["reference"], "--json").document["whole"] is True
    assert admin("verify", "--json").document["whole"] is True
    read = [row for row in admin("audit", "list", "--json").document["audit"] if row["action"] == "incident.read"]
    assert len(read) == 2
    assert "Voorbeeldschool" not in admin("audit", "list").out


def test_a_whole_file_is_written_with_and_without_names(sample_school: Admin, tmp_path: Path) -> None:
    admin, target = sample_school, tmp_path / "dossier.pdf"
    rows = admin("incident", "list", "--json").document["incidents"]
    number = max(rows, key=lambda row: row["letters"])["number"]
    document = admin("incident", "export", number, target, "--json").document
    assert (document["names"], target.read_bytes()[:5]) == (True, b"%PDF-")
    assert all(len(piece["sha256"]) == 64 for piece in document["pieces"])
    bare = tmp_path / "zonder.pdf"
    assert admin("incident", "export", number, bare, "--without-names", "--json").document["names"] is False
    told = [row["detail"] for row in admin("audit", "list", "--json").document["audit"] if row["subject"] == number]
    assert told[-1] == "zonder namen"
    assert admin("incident", "export", "1999-001", tmp_path / "geen.pdf").status == 1
    assert not (tmp_path / "geen.pdf").exists()


def test_a_file_about_an_employee_is_closed_to_the_office(sample_school: Admin) -> None:
    seen = {row["subject"] for row in sample_school("incident", "list", "--json").document["incidents"]}
    assert not any("privéaccount" in subject for subject in seen)
