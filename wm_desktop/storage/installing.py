"""A new data file appears whole: made in a hidden folder beside its place, then moved in."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from wm_desktop.services.faults import DataFileExistsError
from wm_desktop.storage.files import PRIVATE_FOLDER, faults_named, sync_folder
from wm_desktop.storage.places import Place


@contextmanager
def new_data_file(place: Place) -> Iterator[Place]:
    """Give a temporary place to build in; what stands there at the end is moved to `place`, or nothing is left.

    Raises DataFileExistsError when a database or its keys stand there already.
    """
    if place.database.exists() or place.keys.exists():
        raise DataFileExistsError(path=place.database)
    with faults_named(place.database):
        made_folder = not place.folder.exists()
        place.folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        building = Place(place.folder / f".new-{secrets.token_hex(4)}" / place.database.name)
        building.folder.mkdir(PRIVATE_FOLDER)
        try:
            yield building
            _move_in(building, place)
            made_folder = False
        finally:
            shutil.rmtree(building.folder, ignore_errors=True)
            if made_folder:
                shutil.rmtree(place.folder, ignore_errors=True)


def _move_in(building: Place, place: Place) -> None:
    """The keys go first: a database without keys would look lost."""
    building.keys.rename(place.keys)
    try:
        building.database.rename(place.database)
    except OSError:
        place.keys.unlink(missing_ok=True)
        raise
    sync_folder(place.folder)
