"""The publication check: who is in the picture, what may go where, and the checks made before; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.publications import Content, PublicationCheck, Shown
from wm_desktop.gui.running import Runner
from wm_desktop.services.publication_papers import CheckSheet, check_sheet
from wm_desktop.services.publications import CheckRequest, check_publication, look_up
from wm_desktop.services.workplace import Workplace


class CheckView(Protocol):
    """What the presenter asks of the pane."""

    def show_purposes(self, purposes: Sequence[Purpose]) -> None:
        """Fill the list of purposes, keeping the one that is chosen."""
        ...

    def show_check(self, check: PublicationCheck | None, *, people: int) -> None:
        """Show the verdict on everybody; None while something is still to be chosen."""
        ...

    def show_checks(self, checks: Sequence[PublicationCheck]) -> None:
        """Show the checks that were recorded."""
        ...

    def recorded(self, check: PublicationCheck) -> None:
        """Tell that a check was recorded."""
        ...

    def show_paper(self, sheet: CheckSheet, pdf: bytes) -> None:
        """Show a stored check as it will be printed."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class CheckPresenter:
    """Keeps what was asked; every change is judged at once, nothing is stored before it is recorded."""

    def __init__(self, place: Workplace, view: CheckView, draw: Callable[[CheckSheet], bytes], run: Runner) -> None:
        self._place = place
        self._view = view
        self._draw = draw
        self._run = run
        self._purpose = ""
        self._where = ""
        self._contents = frozenset({Content.PHOTO})
        self._people: tuple[Shown, ...] = ()
        self.check: PublicationCheck | None = None
        self._recorded: tuple[CheckRequest, PublicationCheck] | None = None

    def refresh(self) -> None:
        """Ask everything again: what was judged is judged by the answers of now."""
        purposes = tuple(self._place.queries.purposes())
        if purposes and self._purpose not in {purpose.code for purpose in purposes}:
            self._purpose = purposes[0].code
        self._view.show_purposes(purposes)
        self._view.show_checks(tuple(self._place.queries.checks()))
        self._judge()

    def ask(self, purpose: str, contents: frozenset[Content]) -> None:
        """Another purpose, or another kind of picture."""
        if (purpose, contents) != (self._purpose, self._contents):
            self._purpose, self._contents = purpose, contents
            self._judge()

    def tell_where(self, where: str) -> None:
        """Where it would go, in words; decides nothing."""
        self._where = where

    def add(self, people: Iterable[Shown]) -> None:
        """Put people in the picture; nobody twice."""
        self._people = tuple(dict.fromkeys((*self._people, *people)))
        self._judge()

    def remove(self, people: Iterable[Shown]) -> None:
        """Take people out of the picture."""
        gone = set(people)
        self._people = tuple(one for one in self._people if one not in gone)
        self._judge()

    def leave_out(self) -> None:
        """Take out everybody who may not be shown just like that."""
        if self.check is not None:
            self.remove(one.shown for one in self.check.without)

    def clear(self) -> None:
        """Begin with nobody."""
        self._people, self._where, self._recorded = (), "", None
        self._judge()

    def record(self) -> None:
        """Number the check and keep it with the answers it used; the announcement shows it among the others.

        The same question with the same verdicts is not recorded twice in a row: that is a second press of the key,
        not a second check.
        """
        asked, before = self._request(), self._recorded
        if before is None or self.check is None or (before[0], before[1].people) != (asked, self.check.people):
            before = self._recorded = asked, check_publication(self._place, asked)
        self._view.recorded(before[1])

    def print(self, check: PublicationCheck, title: str) -> None:
        """Draw a stored check as it was given."""
        sheet = check_sheet(self._place, check.id)
        self._run(title, lambda _: self._draw(sheet), lambda pdf: self._view.show_paper(sheet, pdf), self._view.fail)

    def _request(self) -> CheckRequest:
        return CheckRequest(self._purpose, self._contents, self._people, self._where)

    def _judge(self) -> None:
        ready = bool(self._purpose and self._people and self._contents)
        self.check = look_up(self._place, self._request()) if ready else None
        self._view.show_check(self.check, people=len(self._people))
