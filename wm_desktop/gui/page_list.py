"""Which pages there are, in the order of the bar. A page is one entry here; it is loaded when first shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.pages import Page, PageEntry


def page_list() -> tuple[PageEntry, ...]:
    """All pages; keys are used in `Aim.page`: today, consent, incidents, letters, persons."""
    return (PageEntry("today", lambda: QCoreApplication.translate("pages", "Vandaag"), "wm-today", _today),)


def _today(desk: Desk) -> Page:
    from wm_desktop.gui.today.view import TodayPage

    return TodayPage(desk)
