"""The school's own structure: school years, locations and groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import GroupId, LocationId


class NotASchoolYearError(DomainError):
    """A school year was typed that does not read as one."""

    nl = "'{text}' is geen schooljaar. Typ het als 2026-2027."
    en = "'{text}' is not a school year. Type it as 2026-2027."


@dataclass(frozen=True, order=True)
class SchoolYear:
    """A school year, 1 August to 31 July (WPO art. 1), known by the calendar year it starts in."""

    start: int

    @classmethod
    def parse(cls, text: str) -> SchoolYear:
        """Read '2026-2027', '2026/2027', '2026-27' or '2026/27'; raises NotASchoolYearError."""
        found = re.fullmatch(r"\s*(20\d\d)\s*[-/–]\s*(?:20)?(\d\d)\s*", text)
        if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
            raise NotASchoolYearError(text=text)
        return cls(int(found[1]))

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """Give the school year a day falls in."""
        return cls(day.year if day.month >= 8 else day.year - 1)

    @property
    def first_day(self) -> date:
        """1 August of the first calendar year."""
        return date(self.start, 8, 1)

    @property
    def last_day(self) -> date:
        """31 July of the second calendar year."""
        return date(self.start + 1, 7, 31)

    def __str__(self) -> str:
        return f"{self.start}-{self.start + 1}"


@dataclass(frozen=True)
class Location:
    """A building of the school; groups exist per location."""

    id: LocationId
    name: str
    position: int = 0


@dataclass(frozen=True)
class Group:
    """A base group of one school year at one location; combination groups have one name ('5/6B')."""

    id: GroupId
    location_id: LocationId
    school_year: SchoolYear
    name: str


def group_sort_key(name: str) -> tuple[int, str]:
    """Sort groups as a school does: 1/2A, 3A, 10; names without a number come last."""
    found = re.search(r"\d+", name)
    return (int(found[0]) if found else 99, name.casefold())
