"""Data files from the command line: made once, copied, restored, checked; secrets never as an argument."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Admin
from tests.support import CHEAP
from wm_desktop.cli import commands, main, sample, session
from wm_desktop.cli.output import language_of_this_computer
from wm_desktop.services.sample_school.build import SampleSchool
from wm_desktop.storage.datafile import DataFileStore


def test_init_prints_the_recovery_key_once_and_never_overwrites(admin: Admin) -> None:
    first = admin("init", "--school", "Het Voorbeeld", "--location", "Willibrord", "--json")
    assert first.status == 0
    assert first.document["recovery_key"].count("-") == 6
    assert "herstelcode" in first.err
    second = admin("init", "--school", "Het Voorbeeld", "--location", "Willibrord")
    assert (second.status, second.out) == (1, "")
    assert "al een gegevensbestand" in second.err


def test_a_wrong_passphrase_is_refused_in_one_sentence(school: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WM_PASSPHRASE", "fout")
    result = school("verify")
    assert (result.status, result.out) == (1, "")
    assert result.err.count("\n") == 1
    assert "klopt niet" in result.err


def test_the_passphrase_comes_from_a_file_before_the_variable(
    school: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WM_PASSPHRASE", "fout")
    secret = tmp_path / "wachtwoordzin.txt"
    secret.write_text(PASSPHRASE + "\r\n", encoding="utf-8")
    assert school("--passphrase-file", secret, "verify").status == 0
    missing = school("--passphrase-file", tmp_path / "weg.txt", "verify")
    assert missing.status == 1
    assert "weg.txt" in missing.err


def test_without_a_terminal_nobody_is_asked(school: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WM_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    result = school("verify")
    assert result.status == 1
    assert "--passphrase-file" in result.err


def test_at_a_terminal_the_passphrase_is_asked(school: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WM_PASSPHRASE")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: PASSPHRASE)
    assert school("verify").status == 0


def test_backup_and_restore_make_the_same_school(school: Admin, tmp_path: Path) -> None:
    before = school("roster", "list", "--json").document
    made = school("backup", tmp_path / "copy.wmbackup", "--json")
    assert made.status == 0
    copy = tmp_path / "second"
    assert school("restore", tmp_path / "copy.wmbackup", file=copy).status == 0
    assert school("roster", "list", "--json", file=copy).document == before
    again = school("restore", tmp_path / "copy.wmbackup", file=copy)
    assert again.status == 1


def test_verify_says_that_a_new_file_is_whole(school: Admin) -> None:
    assert school("verify", "--json").document == {"whole": True, "findings": []}


def test_plain_sqlite_cannot_read_the_file(school: Admin, tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / "school" / "data.db")) as plain,
        pytest.raises(sqlite3.DatabaseError),
    ):
        plain.execute("select * from sqlite_master").fetchall()


def test_the_audit_names_who_did_what_since_a_day(school: Admin) -> None:
    rows = school("audit", "list", "--json").document["audit"]
    assert rows
    assert [row["number"] for row in rows] == sorted(row["number"] for row in rows)
    assert school("audit", "list", "--since", "2999-01-01", "--json").document == {"audit": []}


@pytest.mark.parametrize(
    "words", [[], ["consent"], ["consent", "import", "x.xlsx"], ["audit", "list", "--since", "gisteren"], ["nonsense"]]
)
def test_wrong_usage_is_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_school_year_that_is_none_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["roster", "import", "x.xml", "--school-year", "2026-2029"])
    assert stopped.value.code == 2
    assert "2026-2029" in capsys.readouterr().err


def test_a_bug_is_one_sentence_without_texts(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise RuntimeError("Noor van der Meulen")

    monkeypatch.setattr(commands, "run", broken)
    result = admin("verify")
    assert result.status == 1
    assert "RuntimeError" in result.err
    assert "Noor" not in result.err
    assert "Traceback" not in result.err
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "Fault in the program" in admin("verify").err


def test_stopping_is_no_bug(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", stopped)
    assert "Afgebroken" in admin("verify").err


def test_the_language_follows_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert language_of_this_computer() == "en"
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert language_of_this_computer() == "nl"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert language_of_this_computer() == "nl"


def test_the_frozen_program_becomes_the_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wm_desktop.spreadsheets.worker.main", lambda: 7)
    assert main(["--read-spreadsheet"]) == 7


def test_demo_makes_a_whole_new_school_and_says_the_recovery_key(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    made = SampleSchool(pupils=3, guardians=4, answers=5, incidents=1, letters=2)
    monkeypatch.setattr(sample, "store", lambda: DataFileStore(session.now, "werkplek", CHEAP))
    monkeypatch.setattr(sample, "build_sample_school", lambda *_, **__: made)
    result = admin("demo", "--small", "--json")
    assert result.status == 0
    assert (result.document["pupils"], result.document["letters"]) == (3, 2)
    assert result.document["recovery_key"].count("-") == 6
