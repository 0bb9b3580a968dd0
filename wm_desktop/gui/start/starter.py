"""What the first window is given by `app`: where the data file stands, and how to get at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from wm_desktop.gui.tools import SaveFile
    from wm_desktop.services.data_files import DataFiles, OpenDataFile
    from wm_desktop.services.ports import Progress


@dataclass(frozen=True)
class Starter:
    """`load` brings the heavy libraries in (behind the window, in the task thread); `stands` only looks at the disk."""

    path: Path
    stands: Callable[[Path], bool]
    load: Callable[[], DataFiles]
    demo: Callable[[Progress], OpenDataFile]
    save_file: SaveFile
    settings: QSettings
