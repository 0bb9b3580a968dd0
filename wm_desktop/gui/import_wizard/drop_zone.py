"""A place to drop a file on: marked while a file hangs over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from wm_desktop.gui import theme


class DropZone(QFrame):
    """Takes one file; more than one takes the first."""

    file_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._mark(over=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only files are taken."""
        if dropped_file(event.mimeData()) is not None:
            self._mark(over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went away."""
        self._mark(over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        self._mark(over=False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def _mark(self, *, over: bool) -> None:
        colours = theme.colours()
        edge = colours.accent if over else colours.border
        self.setStyleSheet(f"DropZone {{ border: 2px dashed {edge}; border-radius: 6px; background: {colours.base}; }}")


def dropped_file(data: QMimeData) -> Path | None:
    """The first local file among what is dropped."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return next((path for path in files if path.is_file()), None)
