"""What is said after an import: on the page it was started from, with the way back beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import BatchId
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.import_wizard.lines import Counts
from wm_desktop.gui.import_wizard.words import undone_text
from wm_desktop.gui.pages import Page
from wm_desktop.services.consent_import import UndoReport, undo_import

translate = QCoreApplication.translate


def tell_stored(desk: Desk, parent: QWidget, batch: BatchId, counts: Counts) -> None:
    """Go to the register and say what was read in, with 'Ongedaan maken'."""
    desk.go(Aim("consent"))
    page = _page(parent)
    if page is None:
        return
    text = translate("ImportEnding", "Ingelezen: %1 rijen, %2 wijzigingen. De back-up van vlak ervoor is bewaard.")
    text = text.replace("%1", str(counts.matched)).replace("%2", str(counts.changes))
    page.messages.news(text, undo=lambda: undo(desk, page, batch))


def tell_roster_stored(desk: Desk, parent: QWidget, open_consents: Callable[[Page], object], changes: int) -> None:
    """Say how many people were read in; while no answers are known, with the next step (`open_consents`) beside it."""
    page = _page(parent)
    if page is None:
        return
    text = translate("ImportEnding", "Ingelezen: %1 wijzigingen in leerlingen, ouders en medewerkers.")
    text = text.replace("%1", str(changes))
    if any(batch.kind == "consent" for batch in desk.place.queries.batches()):
        page.messages.news(text)
        return
    button = translate("ImportEnding", "Toestemmingen inlezen…")
    page.messages.next_step(text, button, lambda: open_consents(page))


def undo(desk: Desk, page: Page, batch: BatchId) -> None:
    """Take an import back in the background; the page says what happened."""

    def done(report: UndoReport) -> None:
        page.messages.news(undone_text(report))

    title = translate("ImportEnding", "Inleesronde ongedaan maken")
    desk.tasks.run_for(page)(title, lambda _: undo_import(desk.place, batch), done, page.fail)


def _page(parent: QWidget) -> Page | None:
    """The page that asked, or the register of the window that was dropped on."""
    if isinstance(parent, Page):
        return parent
    return next((page for page in parent.findChildren(Page) if page.isVisible()), None)
