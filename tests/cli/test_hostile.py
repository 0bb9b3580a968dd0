"""wm-admin under odd words, lost output and doubtful wishes: one sentence, never a traceback, never a false word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, SAMPLES, Admin

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

ROOT = Path(__file__).parents[2]
LONG = "x" * 300


def test_a_word_that_is_no_text_is_wrong_usage(admin: Admin) -> None:
    with pytest.raises(SystemExit) as stopped:
        admin("consent", "export", "slecht\udcff.xlsx")
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("consent", "export", f"{LONG}.xlsx"),
        ("backup", f"{LONG}.wmbackup"),
        ("consent", "list", "--group", "99Z"),
        ("consent", "export", "weg.xlsx", "--group", "99Z"),
        ("roster", "list", "--group", "99Z"),
        ("purpose", "add", "lang", "--label", LONG),
        ("purpose", "add", "teken", "--label", "a\x01b"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_one_sentence(school: Admin, words: tuple[str, ...]) -> None:
    result = school(*words)
    assert (result.status, result.out) == (1, "")
    assert result.err.count("\n") == 1
    assert "Fout in het programma" not in result.err


def test_a_data_file_with_an_endless_name_and_a_folder_as_backup(admin: Admin, tmp_path: Path) -> None:
    assert "Fout in het programma" not in admin("verify", file=Path(LONG)).err
    restored = admin("restore", tmp_path, file=tmp_path / "nieuw")
    assert (restored.status, "kan niet worden gelezen" in restored.err) == (1, True)
    assert not (tmp_path / "nieuw").exists()


def test_an_empty_passphrase_makes_no_data_file(admin: Admin, tmp_path: Path) -> None:
    secret = tmp_path / "leeg.txt"
    secret.write_text("\n", encoding="utf-8")
    result = admin("--passphrase-file", secret, "init", "--school", "S", "--location", "L")
    assert (result.status, "te kort" in result.err) == (1, True)
    assert not (tmp_path / "school").exists()


def test_a_passphrase_file_of_notepad_opens(school: Admin, tmp_path: Path) -> None:
    secret = tmp_path / "zin.txt"
    secret.write_bytes(b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n")
    assert school("--passphrase-file", secret, "purpose", "list").status == 0


def test_a_profile_nested_without_end_is_no_bug(school: Admin, tmp_path: Path) -> None:
    profile = tmp_path / "diep.json"
    profile.write_text("[" * 100_000, encoding="utf-8")
    sample = SAMPLES / "01_las_overzicht_privacyvoorkeuren.xlsx"
    result = school("consent", "import", sample, "--school-year", "2026-2027", "--profile", profile)
    assert (result.status, "geldige JSON" in result.err) == (1, True)


def run_into(stdout: object, tmp_path: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "wm_desktop.cli", "--file", str(tmp_path / "school"), *words]
    environment = {**os.environ, "WM_PASSPHRASE": PASSPHRASE, "LC_ALL": "nl_NL.UTF-8", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=environment, check=False, timeout=60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_lost_output_never_says_that_nothing_was_stored(school: Admin, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_into(full, tmp_path, "purpose", "add", "kalender", "--label", "Kalender")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "De opdracht is uitgevoerd, maar het resultaat kon niet worden getoond. Controleer waar de uitvoer heen gaat."
    ]
    assert "kalender" in school("purpose", "list").out


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_closed_pipe_is_one_sentence(school: Admin, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run_into(writing, tmp_path, "consent", "list", "--json")
    os.close(writing)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
