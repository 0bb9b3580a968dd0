"""A full disk: a clear sentence, nothing half written, no number lost."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.cases import a_warning
from tests.support import KEY, FixedClock, Office, workplace_on
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.faults import DiskFullError
from wm_desktop.services.letters import finalise, letter_bytes
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.files import write_whole
from wm_desktop.storage.verify import verify


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB of its own; only root can make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip(
            "a small file system can be made by root on Linux only; the simulated full disk is tested all the same"
        )
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(
            f"no small file system here ({made.stderr.strip()}); the simulated full disk is tested all the same"
        )
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write until nothing fits any more."""
    filler = folder / "vol"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    assert shutil.disk_usage(folder).free == 0
    return filler


def no_trace(engine: Engine, place: Workplace, clock: FixedClock) -> None:
    assert {(row.state, row.reference) for row in place.queries.letters()} == {(LetterState.DRAFT, "")}
    assert "letter.final" not in [row.action for row in place.queries.audit()]
    assert verify(engine, clock) == ()


def test_making_final_on_a_simulated_full_disk(engine: Engine, office: Office, clock: FixedClock) -> None:
    letter, *_ = a_warning(office)
    with engine.connect() as one, engine.connect() as other:  # whichever of the two is used to write
        for driver in (one.connection.driver_connection, other.connection.driver_connection):
            [pages] = driver.execute("PRAGMA page_count").fetchone()
            driver.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DiskFullError) as told:
        finalise(office.place, letter.id, letter_paper())
    assert "vol" in told.value.sentence()
    engine.dispose()
    no_trace(engine, office.place, clock)
    assert finalise(office.place, letter.id, letter_paper()).reference == "WM-2026-001-WAA"


def test_making_final_on_a_disk_that_is_really_full(template_file: Path, small_disk: Path, clock: FixedClock) -> None:
    shutil.copy(template_file, small_disk / "data.db")
    engine = open_engine(small_disk / "data.db", KEY)
    place = workplace_on(engine, clock)
    letter, *_ = a_warning(Office(place))
    filler = fill(small_disk)
    with pytest.raises(DiskFullError) as told:
        finalise(place, letter.id, letter_paper())
    assert "vol" in told.value.sentence()
    engine.dispose()
    filler.unlink()
    no_trace(engine, place, clock)
    final = finalise(place, letter.id, letter_paper())
    assert final.reference == "WM-2026-001-WAA"
    assert letter_bytes(place, letter.id).startswith(b"%PDF")
    engine.dispose()


@pytest.mark.parametrize("name", ["lijst.pdf", "register.xlsx"])
def test_saving_a_file_on_a_disk_that_is_really_full(small_disk: Path, name: str) -> None:
    target = small_disk / name
    target.write_bytes(b"van vorige week")
    filler = fill(small_disk)
    with pytest.raises(DiskFullError):
        write_whole(target, bytes(100_000))
    with pytest.raises(DiskFullError):
        write_whole(small_disk / f"nieuw {name}", bytes(100_000))
    assert sorted(each.name for each in small_disk.iterdir()) == sorted([name, filler.name])
    assert target.read_bytes() == b"van vorige week"
    filler.unlink()
    write_whole(target, b"van vandaag")
    assert target.read_bytes() == b"van vandaag"


@pytest.mark.parametrize("name", ["lijst.pdf", "register.xlsx"])
def test_saving_a_file_when_the_last_bytes_do_not_fit(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / name
    target.write_bytes(b"van vorige week")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write_whole(target, b"van vandaag")
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert target.read_bytes() == b"van vorige week"
