"""Asking for the password of the board's certificate file, and opening that; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.running import Runner
from wm_desktop.services.letter_seals import load_seal, require_same
from wm_desktop.services.ports import LetterSealer
from wm_desktop.services.workplace import Workplace

OpenSealer = Callable[[Path, str, datetime], LetterSealer]


class SealAskView(Protocol):
    """What the presenter asks of the dialog."""

    def show_certificate(self, certificate: SealCertificate, now: datetime) -> None:
        """Say with whose certificate the letter will be sealed."""
        ...

    def give(self, sealer: LetterSealer) -> None:
        """The certificate file is open: hand the sealer on and close."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be asked twice while the file is being opened."""
        ...

    def refuse(self, error: Exception) -> None:
        """Say why not, and let the person try again."""
        ...


class SealAskPresenter:
    """Opens the file off the window's thread: a careful file takes up to a second to open."""

    def __init__(self, place: Workplace, open_sealer: OpenSealer, view: SealAskView, run: Runner) -> None:
        self._place = place
        self._open = open_sealer
        self._view = view
        self._run = run
        self.expected = load_seal(place).certificate

    def start(self) -> None:
        """Show what the settings say."""
        if self.expected is not None:
            self._view.show_certificate(self.expected, self._place.now())

    def open(self, title: str, path: str, password: str) -> None:
        """Open the file; the dialog gets a sealer of the certificate in the settings, or the reason why not."""
        now, expected, given = self._place.now(), self.expected, Path(path.strip())

        def work(_progress: object) -> LetterSealer:
            sealer = self._open(given, password, now)
            if expected is not None:
                require_same(sealer.certificate, expected)
            return sealer

        self._view.show_busy(busy=True)
        self._run(title, work, self._opened, self._refused)

    def _opened(self, sealer: LetterSealer) -> None:
        self._view.show_busy(busy=False)
        self._view.give(sealer)

    def _refused(self, error: Exception) -> None:
        self._view.show_busy(busy=False)
        self._view.refuse(error)
