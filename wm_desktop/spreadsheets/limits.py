"""How much a spreadsheet may be, and how the reading process is held to it."""

from __future__ import annotations

import importlib

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_CELLS = 4_000_000
MAX_MEMORY = 1024 * 1024 * 1024
BASE_SECONDS = 8.0
SECONDS_PER_MEGABYTE = 12.0


def seconds_for(size: int) -> float:
    """How long reading a file of this size may take."""
    return BASE_SECONDS + SECONDS_PER_MEGABYTE * size / 1_048_576


def limit_memory() -> None:
    """Hold this process to 1 GB where the system can (Windows cannot: there the time limit alone guards)."""
    try:
        resource = importlib.import_module("resource")
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
