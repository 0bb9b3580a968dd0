"""Beginning a round: what is asked of whom, and what that comes to on paper; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.domain.school import SchoolYear, group_sort_key
from wm_desktop.gui.running import Runner
from wm_desktop.services.round_papers import Households, Outlook, outlook
from wm_desktop.services.rounds import NewRound, start_round
from wm_desktop.services.workplace import Kind, Workplace

WEEKS = 2


class StartView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(self, name: str, day: date, purposes: Sequence[Purpose], groups: Sequence[str]) -> None:
        """Fill the choices: everything is asked of everybody."""
        ...

    def show_outlook(self, made: Outlook) -> None:
        """Say what the choice comes to."""
        ...

    def close_begun(self, made: ConsentRound) -> None:
        """The round stands: close."""
        ...

    def fail(self, error: Exception) -> None:
        """Say why it was refused."""
        ...


class StartPresenter:
    """Reads the households once; every tick is counted from them."""

    def __init__(self, view: StartView, place: Workplace, run: Runner) -> None:
        self._view, self._place, self._run = view, place, run
        # Told in the window's thread, when all of it stands.
        self._quiet = replace(place, announce=lambda kinds: None)
        self._households: Households = ()

    def start(self) -> None:
        """Propose a round over all groups and purposes, back in two weeks."""
        place = self._place
        self._households = place.queries.households()
        year = SchoolYear.of(place.today())
        groups = sorted({group.name for group in place.queries.groups()}, key=group_sort_key)
        name = f"Toestemmingen {year}"
        self._view.offer(name, place.today() + timedelta(weeks=WEEKS), place.queries.purposes(), groups)
        self.look(groups)

    def look(self, groups: Sequence[str]) -> None:
        """Count for other groups."""
        self._view.show_outlook(outlook(self._households, set(groups)))

    def begin(self, new: NewRound, title: str = "") -> None:
        """Begin the round behind the window; a refusal leaves the dialog as it is."""
        self._run(title, lambda _: start_round(self._quiet, new), self._begun, self._view.fail)

    def _begun(self, made: ConsentRound) -> None:
        self._view.close_begun(made)
        self._place.changed(Kind.CONSENT)
