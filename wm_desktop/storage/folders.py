"""Is this a good place for a data file? Sync folders and network shares are named, so that people can choose."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

_SYNC_NAMES = {
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mijn drive": "Google Drive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "icloud drive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
}
_SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SHARES = frozenset({"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "davfs", "afpfs"})
_MOUNTS = Path("/proc/mounts")
_REMOTE_DRIVE = 4


def warnings(path: Path) -> tuple[str, ...]:
    """Give Dutch sentences about a place that is not fit for a data file; none for an ordinary folder."""
    found = []
    service = sync_service(path)
    if service:
        found.append(
            f"Deze map wordt gesynchroniseerd door {service}. Daardoor kan het gegevensbestand beschadigd raken of "
            "dubbel ontstaan. Kies liever een map op deze computer, en bewaar hier alleen back-ups."
        )
    if on_share(path):
        found.append(
            "Deze map staat op een netwerkschijf. Valt het netwerk weg, dan kan werk verloren gaan en kan maar één "
            "computer tegelijk werken. Kies liever een map op deze computer, en bewaar hier alleen back-ups."
        )
    return tuple(found)


def is_shared(path: Path) -> bool:
    """Whether write-ahead logging must stay off here: it needs memory shared with the file's own computer."""
    return bool(sync_service(path)) or on_share(path)


def sync_service(path: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Name the service that synchronises a folder, or give an empty text."""
    for variable in _SYNC_VARIABLES:
        root = environment.get(variable, "")
        if root and path.is_relative_to(root):
            return "OneDrive"
    for part in path.parts:
        name = part.casefold()
        plain = name.split(" - ")[0].split(" (")[0]
        if plain in _SYNC_NAMES:
            return _SYNC_NAMES[plain]
    return ""


def on_share(path: Path, mounts: Iterable[str] | None = None, drive_type: Callable[[str], int] | None = None) -> bool:
    """Whether a folder is on another computer: a UNC path, a mapped drive, a mounted share."""
    text = str(path)
    if text.startswith("\\\\") or (os.name == "nt" and text.startswith("//")):
        return True
    if drive_type is not None or os.name == "nt":
        return bool(path.drive or text[1:2] == ":") and (drive_type or _drive_type)(text[:2] + "\\") == _REMOTE_DRIVE
    return _mounted_type(text, _mount_lines() if mounts is None else mounts) in _SHARES


def _mounted_type(path: str, mounts: Iterable[str]) -> str:
    """Give the type of the file system that the longest mount point above the path has."""
    best, kind = "", ""
    for line in mounts:
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ").rstrip("/")
        if (path == point or path.startswith(point + "/")) and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _mount_lines() -> Iterator[str]:
    if _MOUNTS.exists():
        yield from _MOUNTS.read_text("utf-8", "replace").splitlines()


def _drive_type(root: str) -> int:
    """Ask Windows what kind of drive this is."""
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return 0 if windll is None else int(windll.kernel32.GetDriveTypeW(root))
