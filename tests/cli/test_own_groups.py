"""What a teacher gets from the command line: the own groups, or the reason why there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Admin
from tests.support import CHEAP
from wm_desktop.cli import session
from wm_desktop.services.actors import Role
from wm_desktop.services.rows import EmployeeRow
from wm_desktop.storage.datafile import DataFileStore

TEACHER = "zeven groene ganzen"


def let_in(folder: Path, *, tie: bool) -> EmployeeRow:
    """Let a teacher in who is, or is not yet, the first employee with a group."""
    opened = DataFileStore(session.now, "werkplek", CHEAP).open(folder, PASSPHRASE)
    try:
        employee = next(row for row in opened.queries.employees() if row.groups)
        opened.users.add("Juf Eva", Role.TEACHER, TEACHER)
        if tie:
            opened.users.tie("Juf Eva", employee.id)
    finally:
        opened.close()
    return employee


COMMANDS = [
    ("consent", "list", "--purpose", "website", "--json"),
    ("consent", "export"),
    ("roster", "list", "--json"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_teacher_who_is_nobody_yet_is_told_what_to_ask(
    school: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    let_in(tmp_path / "school", tie=False)
    monkeypatch.setenv("WM_PASSPHRASE", TEACHER)
    target = [tmp_path / "register.xlsx"] if command[1] == "export" else []
    told = school("--user", "Juf Eva", *command, *target)
    assert told.status == 1
    assert "Instellingen, Gebruikers" in told.err
    assert not (tmp_path / "register.xlsx").exists()


def test_a_teacher_lists_the_own_group_only(school: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everybody = school("roster", "list", "--json").document["pupils"]
    employee = let_in(tmp_path / "school", tie=True)
    monkeypatch.setenv("WM_PASSPHRASE", TEACHER)
    teacher = ("--user", "Juf Eva")
    own = school(*teacher, "roster", "list", "--json").document["pupils"]
    listed = school(*teacher, "consent", "list", "--purpose", "website", "--json").document
    assert {row["group"] for row in own} == set(employee.groups)
    assert 0 < len(own) < len(everybody)
    assert {row["group"] for row in listed["consent"]} == set(employee.groups)
    other = next(row for row in everybody if row["group"] not in employee.groups)
    assert school(*teacher, "consent", "list", "--group", other["group"]).status == 1
    assert school(*teacher, "consent", "history", other["pupil"]).status == 1
    assert school(*teacher, "consent", "check", "--purpose", "website", other["pupil"]).status == 1
