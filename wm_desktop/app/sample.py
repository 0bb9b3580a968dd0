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

PASSPHRASE = "de voorbeeldschool bekijken"  # noqa: S105 - protects nothing: every name in it is made up
USER = "Anja Voorbeeld"
PRINCIPAL = "Hans de Directeur"


def open_sample_school(
    progress: Progress | None = None, *, small: bool = False, as_principal: bool = False
) -> OpenDataFile:
    """Make the sample school in a folder that disappears with the process, and open it as the office.

    `as_principal`: open it as the principal instead, who sees the files about employees as well.
    """
    from wm_desktop.documents.paper import letter_paper
    from wm_desktop.services.sample_school.build import build_sample_school, new_sample_school
    from wm_desktop.services.workplace import workplace_for

    folder = Path(tempfile.mkdtemp(prefix="wm-voorbeeld-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    opened, _ = load_data_files().create(folder / "school", new_sample_school(USER, PASSPHRASE))
    try:
        build_sample_school(workplace_for(opened, now), letter_paper(), small=small, progress=progress)
    except BaseException:
        opened.close()
        raise
    return _reopened_by_principal(opened, folder / "school") if as_principal else opened


def _reopened_by_principal(opened: OpenDataFile, path: Path) -> OpenDataFile:
    from wm_desktop.services.actors import Role

    opened.users.add(PRINCIPAL, Role.PRINCIPAL, PASSPHRASE)
    opened.close()
    return load_data_files().open(path, PASSPHRASE, PRINCIPAL)
