"""Fixtures for all tests: a standing clock and a workplace on a fresh, migrated data file."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from tests.support import FixedClock, Office
    from wm_desktop.domain.importing.tables import SourceFile
    from wm_desktop.services.workplace import Workplace
    from wm_desktop.storage.datafile import DataFileStore

# A slow moment of the machine is no failure; the whole check tries the same examples every time.
SLOW_IS_FINE = [HealthCheck.too_slow]
settings.register_profile("desk", deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile("check", deadline=None, suppress_health_check=SLOW_IS_FINE, derandomize=True)
settings.load_profile("desk")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[object]:
    """Once there have been windows (see tests/gui/conftest.py), collect between tests and in this thread only."""
    result = yield
    if not gc.isenabled():
        from wm_desktop.gui.collector import collect_what_is_due

        collect_what_is_due()
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how well the sample files were recognised, from all workers together."""
    from tests.recognition import report

    report(terminalreporter)


@pytest.fixture
def clock() -> FixedClock:
    """Monday 23 November 2026, 09:00 UTC; `clock.move(days=1)` moves it."""
    from tests.support import FixedClock

    return FixedClock()


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated data file with a school, made once."""
    from tests.support import FixedClock, make_template

    path = tmp_path_factory.mktemp("template") / "data.db"
    make_template(path, FixedClock())
    return path


@pytest.fixture
def engine(template_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """An engine on a fresh copy of the template."""
    from tests.support import copy_engine

    engine = copy_engine(template_file, tmp_path / "data.db")
    yield engine
    engine.dispose()


@pytest.fixture
def place(engine: Engine, clock: FixedClock) -> Workplace:
    """A workplace of the principal 'directie' on a fresh data file."""
    from tests.support import workplace_on

    return workplace_on(engine, clock)


@pytest.fixture
def office(place: Workplace) -> Office:
    """Makes people quickly in `place`."""
    from tests.support import Office

    return Office(place)


@pytest.fixture
def store(clock: FixedClock) -> DataFileStore:
    """Makes and opens data files, with keys that are cheap to try."""
    from tests.support import CHEAP
    from wm_desktop.storage.datafile import DataFileStore

    return DataFileStore(clock, "PC-1", CHEAP)


@pytest.fixture(scope="session")
def new_school_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new data file, closed, and its recovery key beside it; made once, never opened."""
    from tests.support import CHEAP, NEW_SCHOOL, FixedClock
    from wm_desktop.storage.datafile import DataFileStore

    folder = tmp_path_factory.mktemp("new_school")
    opened, recovery_key = DataFileStore(FixedClock(), "PC-1", CHEAP).create(folder / "school", NEW_SCHOOL)
    opened.close()
    (folder / "herstelcode.txt").write_text(recovery_key, "utf-8")
    return folder


@pytest.fixture
def school_folder(new_school_folder: Path, tmp_path: Path) -> Path:
    """A closed data file of 'Basisschool Het Voorbeeld' that Marja opens with PASSPHRASE."""
    shutil.copytree(new_school_folder, tmp_path, dirs_exist_ok=True)
    return tmp_path / "school"


@pytest.fixture(scope="session")
def roster_source() -> SourceFile:
    """The sample roster, read once."""
    from wm_desktop.spreadsheets.read import read_source

    return read_source(Path(__file__).parent / "data" / "edexml" / "roster_het_voorbeeld_2026-2027.xml")


@pytest.fixture
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start processes without measuring their coverage, which costs more than half of a short life.

    For those that are killed, and so never tell it, and for readers whose every line other tests measure.
    """
    for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)
