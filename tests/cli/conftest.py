"""wm-admin in this process, on a data file whose key slots are cheap to open."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support import CHEAP
from wm_desktop.cli import main, sample, session
from wm_desktop.storage.datafile import DataFileStore

PASSPHRASE = "drie blauwe olifanten"
SAMPLES = Path(__file__).parent.parent / "data"


@dataclass
class Result:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Admin = Callable[..., Result]


@pytest.fixture
def admin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], unmeasured: None
) -> Admin:
    """Run wm-admin on tmp_path/school with the passphrase in the variable."""
    monkeypatch.setenv("WM_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    monkeypatch.setattr(session, "store", lambda: DataFileStore(session.now, "werkplek", CHEAP))

    def run(*words: object, file: Path | None = None) -> Result:
        status = main(["--file", str(file or tmp_path / "school"), *map(str, words)])
        captured = capsysbinary.readouterr()
        return Result(status, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small sample school, made once; tests work on a copy."""
    folder = tmp_path_factory.mktemp("sample") / "school"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sample, "store", lambda: DataFileStore(session.now, "werkplek", CHEAP))
        made = sample.make_sample_school(folder, PASSPHRASE, 2026, small=True)
    assert made["pupils"] == 48
    return folder


@pytest.fixture
def sample_school(admin: Admin, sample_folder: Path, tmp_path: Path) -> Admin:
    """A copy of the small sample school."""
    shutil.copytree(sample_folder, tmp_path / "school")
    return admin


@pytest.fixture(scope="session")
def roster_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with the pupils of the sample roster, made once with wm-admin; tests work on a copy."""
    folder = tmp_path_factory.mktemp("roster") / "school"
    roster = SAMPLES / "edexml" / "roster_het_voorbeeld_2026-2027.xml"
    init = ("init", "--school", "Het Voorbeeld", "--location", "Willibrord", "--location", "Miland")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WM_PASSPHRASE", PASSPHRASE)
        patch.setattr(session, "store", lambda: DataFileStore(session.now, "werkplek", CHEAP))
        for words in (init, ("roster", "import", str(roster), "--school-year", "2026-2027", "--json")):
            assert main(["--file", str(folder), *words]) == 0
    return folder


@pytest.fixture
def school(admin: Admin, roster_folder: Path, tmp_path: Path) -> Admin:
    """A data file with the pupils of the sample roster."""
    shutil.copytree(roster_folder, tmp_path / "school")
    return admin
