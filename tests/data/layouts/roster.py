"""The pupils of the sample roster, with their names as lists write them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
ROSTER = "edexml/roster_het_voorbeeld_2026-2027.xml"


@dataclass(frozen=True)
class Child:
    """A pupil of the roster."""

    key: str
    first: str
    prefix: str
    last: str
    born: date
    group: str
    year: str

    @property
    def full(self) -> str:
        """Give 'Noor van der Meulen'."""
        return " ".join(filter(None, (self.first, self.prefix, self.last)))

    @property
    def comma(self) -> str:
        """Give 'Meulen, Noor van der'."""
        return f"{self.last}, {self.first} {self.prefix}".strip() if self.last else self.first

    @property
    def dutch_birth(self) -> str:
        """Give '3-11-2021'."""
        return f"{self.born.day}-{self.born.month}-{self.born.year}"


def _children() -> dict[str, Child]:
    document = json.loads((FOLDER.parent / ROSTER).with_suffix(".json").read_text("utf-8"))
    return {
        one["key"]: Child(
            one["key"],
            one["roepnaam"],
            one["tussenvoegsel"],
            one["achternaam"],
            date.fromisoformat(one["geboortedatum"]),
            one["groep"],
            one["leerjaar"],
        )
        for one in document["pupils"]
    }


CHILDREN = _children()
TWINS_BY_NAME = ("1104", "1105")


def of(*groups: str, leave: Iterable[str] = ()) -> list[Child]:
    """The children of some groups, as the roster lists them."""
    return [one for one in CHILDREN.values() if one.group in groups and one.key not in set(leave)]
