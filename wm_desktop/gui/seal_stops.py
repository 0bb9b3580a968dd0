"""The tour's pictures of seals: choosing the certificate, and the password before a letter is made final."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.letters.seal_dialog import LetterSealDialog
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.letter_seals import SealSettings

if TYPE_CHECKING:
    from datetime import datetime

    from wm_desktop.gui.main_window import MainWindow


def settings(window: MainWindow) -> QWidget:
    """A certificate that is used and ends soon, and the next one that was tried."""
    dialog = SettingsDialog(window.desk, window)
    dialog.open()
    tab, now = dialog.ui.seal_tab, window.desk.place.now()
    dialog.ui.tabs.setCurrentWidget(tab)
    used = _example(now, days=41)
    tab.show_state(SealSettings(used, (used.fingerprint,)), now)
    tab.ui.file_edit.setText("E:/Zegel/de-groeiling-2027.p12")
    tab.show_tried(_example(now, days=1095), now)
    return dialog


def asking(window: MainWindow) -> QWidget:
    """The password is asked."""
    dialog = LetterSealDialog(window.desk, window)
    now = window.desk.place.now()
    dialog.show_certificate(_example(now, days=400), now)
    dialog.ui.file_edit.setText("E:/Zegel/de-groeiling.p12")
    dialog.ui.password_edit.setText("voorbeeld")
    dialog.open()
    return dialog


def _example(now: datetime, days: int) -> SealCertificate:
    return SealCertificate(
        holder="Zegel brieven (Stichting De Groeiling)",
        issuer="Voorbeeld Uitgever van Certificaten B.V.",
        valid_from=now - timedelta(days=700),
        valid_until=now + timedelta(days=days),
        fingerprint=f"{days:064x}"[::-1],
        self_signed=False,
    )
