"""Reading in files of every kind through wm-admin: passwords from a file, and one list in several formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Admin, Result

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

LOCKED = SAMPLES / "12b_wachtwoord_op_bestand.xlsx"


def imported(school: Admin, source: Path, profile: Path | None = None) -> Result:
    more = () if profile is None else ("--profile", profile)
    return school("consent", "import", source, "--school-year", "2026-2027", *more, "--json")


def profile_with(folder: Path, password_file: str) -> Path:
    path = folder / "profiel.json"
    path.write_text(json.dumps({"password_file": password_file}))
    return path


def test_a_password_comes_from_a_file_and_is_kept_nowhere(school: Admin, tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("Voorbeeld2026\r\n")
    for source in (LOCKED, SAMPLES / "formats/lijst_wachtwoord.xls"):
        done = imported(school, source, profile_with(tmp_path, "geheim.txt"))
        assert done.status == 0, done.err
        assert done.document["counts"]["matched"] > 5
        kept = b"".join(path.read_bytes() for path in (tmp_path / "school").rglob("*") if path.is_file())
        assert b"Voorbeeld2026" not in kept + done.out.encode() + done.err.encode()
        assert b"geheim.txt" not in done.out.encode()


def test_a_wrong_or_missing_password_says_what_to_do(school: Admin, tmp_path: Path) -> None:
    told = {"missing": "password_file", "fout\n": "past niet op", "": "met een wachtwoord beveiligd"}
    for password, sentence in told.items():
        if password != "missing":
            (tmp_path / "geheim.txt").write_text(password)
        done = imported(school, LOCKED, profile_with(tmp_path, str(tmp_path / "geheim.txt")))
        assert (done.status, done.out) == (1, "")
        assert sentence in done.err
    assert "met een wachtwoord beveiligd" in imported(school, LOCKED).err


def answers(website: str, newsletter: str, guide: str) -> dict[str, str]:
    words = {"j": "yes", "n": "no", "-": "unanswered"}
    return {"website": words[website], "nieuwsbrief": words[newsletter], "schoolgids": words[guide]}


def test_the_same_list_in_every_format_gives_the_same_answers(school: Admin) -> None:
    for name in ("lijst.xls", "lijst.ods"):
        check_list(imported(school, SAMPLES / "formats" / name), name)


def check_list(done: Result, name: str) -> None:
    assert done.status == 0, done.err
    document = done.document
    assert document["format"] == name.partition(".")[2]
    assert {row["pupil"]: row["answers"] for row in document["rows"]} == {
        "1001": answers("j", "n", "j"),
        "1002": answers("-", "j", "n"),
        "1003": answers("j", "-", "n"),
        "1004": answers("j", "j", "n"),
        "1005": answers("n", "-", "j"),
        "1006": answers("j", "j", "-"),
        "1007": answers("-", "n", "j"),
    }
    told = {(one["code"], one["row"]) for one in document["problems"]}
    assert {("struck_through", 5), ("error_value", 6), ("commented_answer", 8), ("merged_answer", 9)} <= told
