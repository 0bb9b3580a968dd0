"""Words for trays and sides."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.gui.printing.order import Sides


def tray_words(tray: int) -> str:
    """Give the name of a tray; the numbers are those of QPrinter.PaperSource."""
    names = {
        0: QCoreApplication.translate("printing", "bovenste lade"),
        1: QCoreApplication.translate("printing", "onderste lade"),
        2: QCoreApplication.translate("printing", "middelste lade"),
        3: QCoreApplication.translate("printing", "handinvoer"),
        4: QCoreApplication.translate("printing", "enveloppeninvoer"),
        5: QCoreApplication.translate("printing", "enveloppen met de hand"),
        6: QCoreApplication.translate("printing", "de printer kiest"),
        10: QCoreApplication.translate("printing", "grote lade"),
        11: QCoreApplication.translate("printing", "cassette"),
    }
    return names.get(tray, QCoreApplication.translate("printing", "lade %1").replace("%1", str(tray)))


def sides_words(sides: Sides) -> str:
    """Give the words for the sides that are printed."""
    return {
        Sides.ONE: QCoreApplication.translate("printing", "enkelzijdig"),
        Sides.LONG_EDGE: QCoreApplication.translate("printing", "dubbelzijdig, omslaan over de lange kant"),
        Sides.SHORT_EDGE: QCoreApplication.translate("printing", "dubbelzijdig, omslaan over de korte kant"),
    }[sides]
