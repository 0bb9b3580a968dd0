"""The sample school in a temporary folder; gone when the program ends."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from wm_desktop.app.data_files import load_data_files, now

if TYPE_CHECKING:
    from wm_desktop.services.data_files import OpenDataFile
    from wm_desktop.services.ports import Progress
    from wm_desktop.services.workplace import Workplace

PASSPHRASE = "de voorbeeldschool bekijken"  # noqa: S105 - protects nothing: every name in it is made up
USER = "Anja Voorbeeld"
LOCATIONS = ("Willibrord", "Miland")


def open_sample_school(progress: Progress | None = None, *, small: bool = False) -> OpenDataFile:
    """Make the sample school in a folder that disappears with the process, and open it."""
    from wm_desktop.services.data_files import NewSchool

    folder = Path(tempfile.mkdtemp(prefix="wm-voorbeeld-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    new = NewSchool("Voorbeeldschool Willibrord-Miland", LOCATIONS, USER, PASSPHRASE)
    opened, _ = load_data_files().create(folder / "school", new)
    try:
        _fill(workplace_of(opened), progress, small=small)
    except BaseException:
        opened.close()
        raise
    return opened


def workplace_of(opened: OpenDataFile) -> Workplace:
    """A workplace on an open data file without a window."""
    from wm_desktop.services.workplace import Workplace

    return Workplace(opened.actor, opened.unit_of_work, opened.queries, now, opened.backups)


def _fill(place: Workplace, progress: Progress | None, *, small: bool) -> None:
    """Fill it through the ordinary use cases."""
    from wm_desktop.documents.paper import letter_paper
    from wm_desktop.services.sample_school.build import build_sample_school

    build_sample_school(place, letter_paper(), small=small, progress=progress)
