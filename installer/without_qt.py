"""A pytest plugin that makes PySide6 impossible to import: `python -m pytest -p no:pytest-qt -p installer.without_qt`.

Domain and services must pass their tests where no window library exists. Anything that tries to import it fails there.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

FORBIDDEN = {"PySide6", "shiboken6"}
QT_SETTINGS = (
    "qt_api",
    "qt_log_level_fail",
    "qt_log_ignore",
    "qt_log_format",
    "qt_no_exception_capture",
    "qt_default_raising",
    "qt_qapp_name",
)


class Blocker(MetaPathFinder):
    """Stands before all other finders and refuses the window library."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse a forbidden module; know nothing of any other."""
        if fullname.partition(".")[0] in FORBIDDEN:
            raise ModuleNotFoundError(f"{fullname} is out of reach in this run", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt, which is absent, so that the one configuration serves both runs."""
    for name in QT_SETTINGS:
        parser.addini(name, "a setting of pytest-qt, without meaning here")


def pytest_configure() -> None:
    """Close the door, and prove that it is closed."""
    loaded = FORBIDDEN & set(sys.modules)
    if loaded:
        raise pytest.UsageError(f"already imported before the tests: {', '.join(sorted(loaded))}")
    sys.meta_path.insert(0, Blocker())
    for name in FORBIDDEN:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        raise pytest.UsageError(f"{name} can still be imported")
