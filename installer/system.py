"""What the operating system must bring: a screen or not, and the libraries that Qt loads on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from installer.messages import SetupError

SCREENLESS_PLATFORMS = {"offscreen", "minimal"}


class Manager(NamedTuple):
    """A package manager: how it installs without asking, and what it calls Qt's libraries."""

    program: str
    install: str
    always: str
    with_screen: str


MANAGERS = (
    Manager(
        "apt-get",
        "install -y --no-install-recommends",
        "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0",
        "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
        "libwayland-cursor0 libwayland-egl1",
    ),
    Manager(
        "dnf",
        "install -y",
        "mesa-libEGL mesa-libGL libxkbcommon dbus-libs fontconfig glib2",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb libwayland-cursor libwayland-egl",
    ),
    Manager(
        "zypper",
        "--non-interactive install",
        "libEGL1 libGL1 libxkbcommon0 libdbus-1-3 fontconfig libglib-2_0-0",
        "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
        "libwayland-cursor0 libwayland-egl1",
    ),
    Manager(
        "pacman",
        "-S --needed --noconfirm",
        "libglvnd libxkbcommon dbus fontconfig glib2",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb wayland",
    ),
)

# Run by the Python of .venv: exits with 0 when the window can be loaded, else says which library is missing. A platform
# plugin is loaded as a plain library, which needs no screen and names the missing one where Qt itself would abort.
PROBE = """
import ctypes, pathlib, sys
try:
    import PySide6.QtGui, PySide6.QtWidgets, PySide6.QtPrintSupport, PySide6.QtSvg, PySide6.QtPdfWidgets
    folder = next((pathlib.Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms").glob("libqoffscreen.so")).parent
    ctypes.CDLL(str(folder / "libqoffscreen.so"))
    troubles = []
    for name in sys.argv[1:]:
        try:
            ctypes.CDLL(str(folder / name))
            break
        except OSError as trouble:
            troubles.append(str(trouble))
    else:
        if troubles:
            raise OSError(troubles[0])
except (ImportError, OSError) as trouble:
    sys.exit(str(trouble))
"""


def has_screen(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether a window can be shown: always on Windows and macOS, on Linux with a display server."""
    wanted = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if wanted:
        return wanted not in SCREENLESS_PLATFORMS
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def window_plugins(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Name Qt's platform plugins of which one must load for the display at hand, the likeliest first."""
    plugins = ["libqwayland.so"] if environment.get("WAYLAND_DISPLAY") else []
    return plugins + (["libqxcb.so"] if environment.get("DISPLAY") else [])


def find_manager(which: Callable[[str], str | None] = shutil.which) -> Manager | None:
    """Find the package manager of this machine."""
    return next((manager for manager in MANAGERS if which(manager.program)), None)


def install_command(manager: Manager, packages: tuple[str, ...]) -> list[str]:
    """Give the command that installs packages, without sudo."""
    return [manager.program, *manager.install.split(), *packages]


def packages_for(manager: Manager, *, screen: bool) -> tuple[str, ...]:
    """Name the packages Qt needs from this manager."""
    return tuple(f"{manager.always} {manager.with_screen if screen else ''}".split())


def missing_library(python: Path) -> str:
    """Give the complaint of the loader about a library Qt needs, or nothing if the window can be loaded."""
    if sys.platform != "linux":
        return ""
    run = subprocess.run([str(python), "-c", PROBE, *window_plugins()], capture_output=True, text=True, check=False)
    return run.stderr.strip() if run.returncode else ""


def provide_libraries(python: Path, say: Callable[[str], None]) -> bool:
    """Make sure that Qt's system libraries are there: install them where that is allowed, else name the command.

    Gives whether anything was missing and has been installed.
    """
    complaint = missing_library(python)
    if not complaint:
        return False
    manager = find_manager()
    if manager is None:
        raise SetupError("libraries_unknown", complaint=complaint)
    packages = packages_for(manager, screen=bool(window_plugins()))
    if is_root():
        say("Systeembibliotheken voor het venster installeren: " + " ".join(packages))
        install(manager, packages)
        complaint = missing_library(python)
    if complaint:
        command = "sudo " + " ".join(install_command(manager, packages))
        raise SetupError("libraries", complaint=complaint.splitlines()[-1], command=command)
    return True


def is_root() -> bool:
    """Say whether system packages may be installed without asking anyone."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install(manager: Manager, packages: tuple[str, ...]) -> bool:
    """Install system packages as root; a list of packages that is not there yet is fetched first."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = install_command(manager, packages)
    if subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0:
        return True
    if manager.program != "apt-get":
        return False
    subprocess.run(["apt-get", "update"], env=environment, capture_output=True, check=False)
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
