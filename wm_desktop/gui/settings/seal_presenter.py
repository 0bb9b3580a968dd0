"""Choosing the certificate that letters are sealed with: tried first, then used; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.letters.seal_presenter import OpenSealer
from wm_desktop.gui.running import Runner
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_seals import SealSettings, choose_seal, load_seal, stop_sealing
from wm_desktop.services.workplace import Workplace


class SealView(Protocol):
    """What the presenter asks of the tab."""

    def show_state(self, settings: SealSettings, now: datetime) -> None:
        """Say whether letters are sealed, and with what."""
        ...

    def show_tried(self, certificate: SealCertificate | None, now: datetime) -> None:
        """Show the certificate that was tried; None takes it away."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be asked twice while a certificate is being tried."""
        ...

    def say_chosen(self) -> None:
        """Letters are sealed from now on."""
        ...

    def say_stopped(self) -> None:
        """Letters are not sealed any more."""
        ...

    def fail(self, error: Exception) -> None:
        """Say why something was refused."""
        ...


class SealPresenter:
    """A certificate is used only after a letter was really sealed with it, and the seal looked at."""

    def __init__(
        self, place: Workplace, open_sealer: OpenSealer, sample: Callable[[], bytes], view: SealView, run: Runner
    ) -> None:
        self._place = place
        self._open = open_sealer
        self._sample = sample
        self._view = view
        self._run = run
        self._tried: SealCertificate | None = None

    @property
    def has_tried(self) -> bool:
        """Whether a certificate was tried that is not used yet."""
        return self._tried is not None

    def start(self) -> None:
        """Show how it stands, to who may see it."""
        if self._place.actor.may(Act.SEE_INCIDENTS):
            self._view.show_state(load_seal(self._place), self._place.now())

    def retype(self) -> None:
        """Another file or password stands there: what was tried is something else."""
        if self._tried is not None:
            self._tried = None
            self._view.show_tried(None, self._place.now())

    def try_out(self, title: str, path: str, password: str) -> None:
        """Open the file and seal a sample letter with it."""
        now, given = self._place.now(), Path(path.strip())

        def work(_progress: object) -> SealCertificate:
            sealer = self._open(given, password, now)
            sealer(self._sample(), now)
            return sealer.certificate

        self.retype()
        self._view.show_busy(busy=True)
        self._run(title, work, self._worked, self._refused)

    def use(self) -> bool:
        """Seal letters with the certificate that was tried; says whether that was stored."""
        tried = self._tried
        if tried is None or not self._attempt(lambda: choose_seal(self._place, tried)):
            return False
        self._tried = None
        self._view.show_tried(None, self._place.now())
        self._view.show_state(load_seal(self._place), self._place.now())
        self._view.say_chosen()
        return True

    def stop(self) -> None:
        """Seal no letters any more."""
        if self._attempt(lambda: stop_sealing(self._place)):
            self._view.show_state(load_seal(self._place), self._place.now())
            self._view.say_stopped()

    def _attempt(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except WmError as error:
            self._view.fail(error)
            return False
        return True

    def _worked(self, certificate: SealCertificate) -> None:
        self._tried = certificate
        self._view.show_busy(busy=False)
        self._view.show_tried(certificate, self._place.now())

    def _refused(self, error: Exception) -> None:
        self._view.show_busy(busy=False)
        self._view.fail(error)
