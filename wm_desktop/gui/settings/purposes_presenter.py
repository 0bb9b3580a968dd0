"""What the purposes in the settings show and change; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.running import Runner
from wm_desktop.services import purposes
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import Progress
from wm_desktop.services.purposes import PurposeFacts
from wm_desktop.services.rows import PurposeText
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class PurposeTyped:
    """The form of a purpose as it was typed; `asks_anew` only matters when the text changed."""

    code: str
    label: str
    explanation: str
    facts: PurposeFacts
    asks_anew: bool = False


def facts_of(purpose: Purpose) -> PurposeFacts:
    """What a purpose is about besides its text."""
    return PurposeFacts(purpose.audience, purpose.media, purpose.covers_names, purpose.school_year, purpose.activity)


def other_text(purpose: Purpose, label: str, explanation: str) -> bool:
    """Whether guardians would read something else than now."""
    return (" ".join(label.split()), explanation.strip()) != (purpose.label, purpose.explanation)


class PurposesView(Protocol):
    """What the presenter asks of the tab."""

    def show_purposes(self, in_use: Sequence[Purpose], closed: Sequence[Purpose]) -> None:
        """Show both lists; the chosen purpose stays chosen."""
        ...

    def fail(self, error: Exception) -> None:
        """Say why long work was refused."""
        ...


class PurposesPresenter:
    """Between the tab and the use cases."""

    def __init__(self, place: Workplace, view: PurposesView, run: Runner) -> None:
        self._place, self._view, self._run = place, view, run
        self._in_use: tuple[Purpose, ...] = ()

    @property
    def may_change(self) -> bool:
        """Whether this role may change settings."""
        return self._place.actor.may(Act.CHANGE_SETTINGS)

    def refresh(self) -> None:
        """Ask the purposes again; who may not change them sees those in use."""
        known = purposes.all_purposes(self._place) if self.may_change else self._place.queries.purposes()
        self._in_use = tuple(one for one in known if one.closed_on is None)
        self._view.show_purposes(self._in_use, [one for one in known if one.closed_on is not None])

    def move(self, purpose: Purpose, step: int) -> None:
        """Put a purpose higher (-1) or lower (1); at the end of the list nothing happens."""
        codes = [one.code for one in self._in_use]
        place = codes.index(purpose.code)
        if not 0 <= place + step < len(codes):
            return
        codes[place], codes[place + step] = codes[place + step], codes[place]
        purposes.order_purposes(self._place, codes)
        self.refresh()

    def add(self, typed: PurposeTyped) -> None:
        """Add a purpose at the end."""
        purposes.add_purpose(self._place, typed.code, typed.label, typed.explanation, typed.facts)
        self.refresh()

    def change(
        self,
        purpose: Purpose,
        typed: PurposeTyped,
        title: str,
        told: Callable[[], object],
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        """Change text and facts; asking anew concerns every pupil, so it is done in the background.

        A refusal goes to `refused`, or to the view.
        """

        def work(progress: Progress) -> None:
            if other_text(purpose, typed.label, typed.explanation):
                purposes.change_text(
                    self._place,
                    purpose.code,
                    typed.label,
                    typed.explanation,
                    asks_anew=typed.asks_anew,
                    progress=progress,
                )
            if typed.facts != facts_of(purpose):
                purposes.change_facts(self._place, purpose.code, typed.facts, progress)

        def done(_result: object) -> None:
            self.refresh()
            told()

        self._run(title, work, done, refused or self._view.fail)

    def close(self, purpose: Purpose) -> None:
        """Take no answers for a purpose any more."""
        purposes.close_purpose(self._place, purpose.code)
        self.refresh()

    def yes_now(self, purpose: Purpose) -> int:
        """For how many pupils a yes holds now: what asking anew puts aside."""
        return self._place.queries.yes_cells(purpose.id)

    def texts(self, purpose: Purpose) -> Sequence[PurposeText]:
        """Every text a purpose had, newest first."""
        return purposes.texts_of(self._place, purpose.id)

    def years(self, purpose: Purpose | None = None) -> tuple[int, ...]:
        """The school years a purpose can be for: this one, the next, and the one it is for already."""
        now = SchoolYear.of(self._place.today()).start
        own = () if purpose is None or purpose.school_year is None else (purpose.school_year,)
        return tuple(sorted({now, now + 1, *own}))
