"""Sync folders and shares are recognised by name, mount table and drive type."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from wm_desktop.storage import folders
from wm_desktop.storage.folders import is_shared, on_share, sync_service, warnings

MOUNTS = (
    "/dev/sda1 / ext4 rw 0 0",
    "server:/school /mnt/school nfs4 rw 0 0",
    "//server/x /mnt/net\\040werk cifs rw 0 0",
    "/dev/sdb1 /mnt/school/lokaal ext4 rw 0 0",
    "kapot",
)


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/a/OneDrive/wm", "OneDrive"),
        ("/home/a/OneDrive - De Groeiling/wm", "OneDrive"),
        ("/home/a/Google Drive/wm", "Google Drive"),
        ("/home/a/Mijn Drive/wm", "Google Drive"),
        ("/home/a/Dropbox (School)/wm", "Dropbox"),
        ("/home/a/Documenten/wm", ""),
        ("/home/a/dropboxen", ""),
    ],
)
def test_sync_folders_are_known_by_name(path: str, service: str) -> None:
    assert sync_service(Path(path), {}) == service


def test_onedrive_is_known_by_its_variable() -> None:
    assert sync_service(Path("/home/a/wolk/wm"), {"OneDriveCommercial": "/home/a/wolk"}) == "OneDrive"
    assert sync_service(Path("/home/a/elders"), {"OneDriveCommercial": "/home/a/wolk"}) == ""


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/mnt/school/wm", True),
        ("/mnt/school", True),
        ("/mnt/net werk/wm", True),
        ("/mnt/school/lokaal/wm", False),
        ("/mnt/schoolplein/wm", False),
        ("/home/a", False),
        ("\\\\server\\school\\wm", True),
    ],
)
def test_mounted_shares_are_known(path: str, share: bool) -> None:
    assert on_share(Path(path), MOUNTS) is share


@pytest.mark.parametrize(("kind", "share"), [(4, True), (3, False)])
def test_mapped_drives_are_known(kind: int, share: bool) -> None:
    asked: list[str] = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return kind

    assert on_share(Path(str(PureWindowsPath("S:/school/wm"))), drive_type=drive_type) is share
    assert asked == ["S:\\"]


def test_without_windows_a_drive_has_no_type() -> None:
    assert folders._drive_type("S:\\") in {0, 1}


def test_a_share_warns_and_an_ordinary_folder_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert warnings(tmp_path) == ()
    assert not is_shared(tmp_path)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path} nfs rw 0 0\n", "utf-8")
    monkeypatch.setattr(folders, "_MOUNTS", mounts)
    assert "netwerkschijf" in warnings(tmp_path)[0]
    assert is_shared(tmp_path)
    monkeypatch.setattr(folders, "_MOUNTS", tmp_path / "geen")
    assert not is_shared(tmp_path)
