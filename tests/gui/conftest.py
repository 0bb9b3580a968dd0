"""Fixtures for tests with a window."""

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def _empty_clipboard():
    """Qt ends in a crash when Python's own clipboard data outlive the interpreter."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
