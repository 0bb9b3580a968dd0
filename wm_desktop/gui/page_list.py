"""Which pages there are, in the order of the bar. A page is one entry here; it is loaded when first shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.pages import Page, PageEntry
from wm_desktop.services.actors import Act


def page_list() -> tuple[PageEntry, ...]:
    """All pages in their order; their keys are used in `Aim.page`."""
    return (
        PageEntry("today", lambda: QCoreApplication.translate("pages", "Vandaag"), "wm-today", _today),
        PageEntry(
            "consent",
            lambda: QCoreApplication.translate("pages", "Toestemmingen"),
            "wm-consent",
            _consent,
            Act.SEE_REGISTER,
        ),
        PageEntry(
            "publications",
            lambda: QCoreApplication.translate("pages", "Publicaties"),
            "wm-publications",
            _publications,
            Act.SEE_REGISTER,
        ),
        PageEntry(
            "round",
            lambda: QCoreApplication.translate("pages", "Jaarronde"),
            "wm-round",
            _round,
            Act.RECORD_CONSENT,
        ),
        PageEntry(
            "incidents",
            lambda: QCoreApplication.translate("pages", "Incidenten"),
            "wm-incidents",
            _incidents,
            Act.SEE_INCIDENTS,
        ),
        PageEntry(
            "letters", lambda: QCoreApplication.translate("pages", "Brieven"), "wm-letters", _letters, Act.SEE_INCIDENTS
        ),
        PageEntry("persons", lambda: QCoreApplication.translate("pages", "Personen"), "wm-persons", _persons),
        PageEntry("protocol", lambda: QCoreApplication.translate("pages", "Protocol"), "wm-protocol", _protocol),
    )


def _today(desk: Desk) -> Page:
    from wm_desktop.gui.today.view import TodayPage

    return TodayPage(desk)


def _consent(desk: Desk) -> Page:
    from wm_desktop.gui.consent.view import ConsentPage

    return ConsentPage(desk)


def _publications(desk: Desk) -> Page:
    from wm_desktop.gui.publications.view import PublicationsPage

    return PublicationsPage(desk)


def _incidents(desk: Desk) -> Page:
    from wm_desktop.gui.incidents.view import IncidentsPage

    return IncidentsPage(desk)


def _letters(desk: Desk) -> Page:
    from wm_desktop.gui.letters.view import LettersPage

    return LettersPage(desk)


def _protocol(desk: Desk) -> Page:
    from wm_desktop.gui.protocol.view import ProtocolPage

    return ProtocolPage(desk)


def _persons(desk: Desk) -> Page:
    from wm_desktop.gui.persons.view import PersonsPage

    return PersonsPage(desk)


def _round(desk: Desk) -> Page:
    from wm_desktop.gui.round.view import RoundPage

    return RoundPage(desk)
