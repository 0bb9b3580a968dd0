"""The clauses on objection, appeal and complaint: read, rewritten, put back and confirmed; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from wm_desktop.domain.letter_case import public_source
from wm_desktop.domain.remedies import SUPPLIED, Remedy, names_a_term
from wm_desktop.services.settings import SchoolSettings


@dataclass(frozen=True)
class ClauseShown:
    """One clause as the tab shows it; `own`: the school rewrote it. `lacks_term`: it should name one and does not."""

    remedy: Remedy
    text: str
    source: str
    own: bool
    confirmed: bool
    lacks_term: bool


class RemediesView(Protocol):
    """What the presenter asks of the tab."""

    def show_clause(self, clause: ClauseShown) -> None:
        """Show what is known of the clause that is chosen; the text only when it differs from what stands there."""
        ...


class RemediesPresenter:
    """Keeps what is typed for every clause until the dialog stores it; a text that changes must be confirmed anew."""

    def __init__(self, settings: SchoolSettings, view: RemediesView) -> None:
        self._view = view
        own = {Remedy.SUSPENSION.value: settings.remedy, **settings.remedies}
        self._texts = {remedy: own.get(remedy.value, SUPPLIED[remedy].text) for remedy in Remedy}
        self._confirmed = {remedy for remedy in Remedy if remedy.value in settings.confirmed_remedies}
        self._chosen = next(iter(Remedy))

    def choose(self, remedy: Remedy) -> None:
        """Show another clause."""
        self._chosen = remedy
        self._show()

    def type(self, text: str) -> None:
        """Another text stands in the field."""
        if text == self._texts[self._chosen]:
            return
        self._texts[self._chosen] = text
        self._confirmed.discard(self._chosen)
        self._show()

    def confirm(self, *, confirmed: bool) -> None:
        """The board has confirmed the text that stands there, or not."""
        (self._confirmed.add if confirmed else self._confirmed.discard)(self._chosen)
        self._show()

    def put_back(self) -> None:
        """Take the supplied text again."""
        self.type(SUPPLIED[self._chosen].text)

    def typed(self, settings: SchoolSettings) -> SchoolSettings:
        """Give the settings with what was typed; a clause like the supplied one is not kept as the school's own."""
        own = {
            remedy.value: text.strip()
            for remedy, text in self._texts.items()
            if remedy is not Remedy.SUSPENSION and text.strip() != SUPPLIED[remedy].text
        }
        confirmed = tuple(remedy.value for remedy in Remedy if remedy in self._confirmed)
        remedy = self._texts[Remedy.SUSPENSION].strip()
        return replace(settings, remedy=remedy, remedies=own, confirmed_remedies=confirmed)

    def _show(self) -> None:
        remedy, text = self._chosen, self._texts[self._chosen]
        supplied = SUPPLIED[remedy]
        self._view.show_clause(
            ClauseShown(
                remedy,
                text,
                public_source(supplied.source),
                own=text.strip() != supplied.text,
                confirmed=remedy in self._confirmed,
                lacks_term=supplied.term and not names_a_term(text),
            )
        )
