"""The clock, and the data file's libraries brought in when they are first needed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wm_desktop.services.data_files import DataFiles


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def load_data_files() -> DataFiles:
    """Bring in the data file's libraries (SQLAlchemy, the cipher), in whatever thread this is called."""
    from wm_desktop.storage.datafile import DataFileStore

    return DataFileStore(now)
