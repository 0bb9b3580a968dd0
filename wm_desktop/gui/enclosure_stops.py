"""The tour's picture of what is chosen to lie behind a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.enclosures import Enclosed, EnclosedKind, as_value
from wm_desktop.gui.letters.enclosure_choice import EnclosureChoice
from wm_desktop.gui.letters.enclosure_dialog import EnclosureDialog
from wm_desktop.services.letter_enclosures import Candidate

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_SHOT = Candidate(
    Enclosed(EnclosedKind.EVIDENCE, UUID(int=1), "schermafbeelding van 19 november 2026"),
    "Bewijsstuk 1: IMG_2031.png",
)
_FILM = Candidate(
    Enclosed(EnclosedKind.EVIDENCE, UUID(int=2), "stuk van 19 november 2026"),
    "Bewijsstuk 2: filmpje.mp4",
    "is geen PDF, PNG of JPEG; bewaar het als PDF en voeg die toe aan het dossier",
)
_REPORT = Candidate(
    Enclosed(EnclosedKind.EVIDENCE, UUID(int=3), "document, bewaard op 20 november 2026"),
    "Bewijsstuk 3: gespreksverslag.pdf",
)
_NOTICE = Candidate(
    Enclosed(EnclosedKind.LETTER, UUID(int=4), "onze brief van 12 november 2026"),
    "Brief met waarschuwing WM-2026-017-WAA, Mevrouw A. Voorbeeld",
)


def choosing(window: MainWindow) -> QWidget:
    """Two pieces are chosen, one cannot be printed."""
    chosen = as_value((_NOTICE.piece, _SHOT.piece))
    dialog = EnclosureDialog(EnclosureChoice((_SHOT, _FILM, _REPORT, _NOTICE), chosen), lambda value: None, window)
    dialog.open()
    return dialog
