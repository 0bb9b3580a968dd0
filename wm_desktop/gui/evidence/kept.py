"""Looking at a file behind an answer: made ready beside the window, shown like evidence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.evidence.files import Kept
from wm_desktop.gui.evidence.looks import Looked, look_at
from wm_desktop.gui.evidence.viewer import EvidenceDialog


def show_kept(desk: Desk, view: QWidget, kept: Kept, data: bytes, failed: Callable[[Exception], object]) -> None:
    """Show the file in a dialog over `view`; `failed` gets what went wrong."""

    def show(looked: Looked) -> None:
        EvidenceDialog(kept, looked, None, view.window()).open()

    work = partial(look_at, kept, data, read_mail=desk.tools.read_mail)
    desk.tasks.run_for(view)(QCoreApplication.translate("evidence", "Bewijs lezen"), work, show, failed)
