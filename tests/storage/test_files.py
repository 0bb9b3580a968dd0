"""Files for people are written whole or not at all, and every refusal says what to do."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.services.faults import (
    DamagedDocumentError,
    DiskFullError,
    TargetBusyError,
    TargetDeniedError,
    TargetFolderMissingError,
)
from wm_desktop.storage.files import fault_of, replace_file, write_pieces, write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    write_whole(target, b"een")
    write_whole(target, b"twee")
    assert target.read_bytes() == b"twee"
    assert [path.name for path in tmp_path.iterdir()] == ["lijst.xlsx"]


def test_pieces_that_turn_out_damaged_at_their_end_leave_the_old_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"nieuw"
        raise DamagedDocumentError(file_name="a.txt")

    target = tmp_path / "kopie.txt"
    write_pieces(target, [b"een", b"twee"])
    with pytest.raises(DamagedDocumentError):
        write_pieces(target, pieces())
    assert target.read_bytes() == b"eentwee"
    assert [path.name for path in tmp_path.iterdir()] == ["kopie.txt"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_only_private_files_are_private(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_whole(tmp_path / "lijst.pdf", b"x")
        replace_file(tmp_path / "keys.json", b"x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "lijst.pdf").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


class HeldOpenError(PermissionError):
    """What Windows says when another program has a file open."""

    winerror = 32


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (OSError(28, "No space left on device"), DiskFullError),
        (PermissionError(13, "Permission denied"), TargetDeniedError),
        (HeldOpenError(13, "in use"), TargetBusyError),
        (OSError(30, "Read-only file system"), TargetDeniedError),
        (OSError(22, "Invalid argument"), TargetDeniedError),
    ],
)
def test_a_failure_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, fault: type[EnvironmentFault]
) -> None:
    def fail(*_: object) -> None:
        raise error

    target = tmp_path / "lijst.xlsx"
    target.write_bytes(b"oud")
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(fault) as caught:
        write_whole(target, b"nieuw")
    assert type(caught.value) is fault
    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["lijst.xlsx"]


@pytest.mark.parametrize("mark", ["~$lijst.xlsx", ".~lock.lijst.xlsx#"])
def test_a_file_open_in_an_office_program_is_left_alone(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).touch()
    (tmp_path / "lijst.xlsx").write_bytes(b"oud")
    with pytest.raises(TargetBusyError, match=r"lijst\.xlsx"):
        write_whole(tmp_path / "lijst.xlsx", b"nieuw")
    assert (tmp_path / "lijst.xlsx").read_bytes() == b"oud"


def test_a_missing_folder_and_a_folder_as_target(tmp_path: Path) -> None:
    with pytest.raises(TargetFolderMissingError, match="weg"):
        write_whole(tmp_path / "weg" / "lijst.pdf", b"x")
    (tmp_path / "map").mkdir()
    with pytest.raises(TargetDeniedError, match="map"):
        write_whole(tmp_path / "map", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["map"]


def test_an_error_without_a_better_word_stays_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    assert fault_of(OSError(5, "Input/output error"), tmp_path) is None
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="Input/output"):
        write_whole(tmp_path / "lijst.pdf", b"x")
