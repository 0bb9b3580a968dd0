"""Choosing what goes behind a letter: what is ticked, in which order, under which name; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.enclosures import ENCLOSED, as_value, enclosed_in
from wm_desktop.services.letter_enclosures import Candidate
from wm_desktop.services.letter_errors import EnclosureNamelessError


@dataclass(frozen=True)
class Choosable:
    """One line: what it is, what it is called in the letter, and its number there (0: not chosen)."""

    candidate: Candidate
    title: str
    ticked: bool = False
    number: int = 0


class EnclosureChoice:
    """What can go behind a letter, the chosen pieces first and in their order."""

    def __init__(self, candidates: Sequence[Candidate], value: str) -> None:
        known = {one.piece.key: one for one in candidates if not one.reason}
        chosen = [one for one in enclosed_in(Facts({ENCLOSED: value})) if one.key in known]
        taken = {one.key for one in chosen}
        self.impossible = tuple(one for one in candidates if one.reason)
        self._rows = [Choosable(known[one.key], one.title, ticked=True) for one in chosen]
        self._rows += [Choosable(one, one.piece.title) for key, one in known.items() if key not in taken]

    @property
    def rows(self) -> tuple[Choosable, ...]:
        """Every line, the ticked ones with the number they get."""
        numbered, number = [], 0
        for row in self._rows:
            number += row.ticked
            numbered.append(replace(row, number=number if row.ticked else 0))
        return tuple(numbered)

    def tick(self, place: int, *, ticked: bool) -> None:
        """Take a piece or leave it."""
        self._rows[place] = replace(self._rows[place], ticked=ticked)

    def rename(self, place: int, title: str) -> None:
        """Give a piece another name in the letter."""
        self._rows[place] = replace(self._rows[place], title=title)

    def move(self, place: int, step: int) -> int:
        """Move a line up (-1) or down (1); gives where it stands then."""
        to = min(max(place + step, 0), len(self._rows) - 1)
        self._rows.insert(to, self._rows.pop(place))
        return to

    def value(self) -> str:
        """Give what is kept in the letter; raises EnclosureNamelessError."""
        chosen = [row for row in self.rows if row.ticked]
        for row in chosen:
            if not row.title.strip():
                raise EnclosureNamelessError(number=row.number, label=row.candidate.label)
        return as_value(replace(row.candidate.piece, title=row.title) for row in chosen)
