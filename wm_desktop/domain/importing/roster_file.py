"""What a file says about pupils, employees and guardians, whatever shape it had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.people import FormOfAddress, PersonName
from wm_desktop.domain.school import SchoolYear


@dataclass(frozen=True)
class ListedPupil:
    """A pupil as a file gives it; `key` is empty when the file has no number that stays."""

    key: str
    name: PersonName
    birth_date: date | None = None
    group: str = ""
    year_group: str = ""
    location: str = ""
    left_on: date | None = None
    row: int = 0


@dataclass(frozen=True)
class ListedEmployee:
    """An employee as a file gives it."""

    key: str
    name: PersonName
    function: str = ""
    groups: tuple[str, ...] = ()
    email: str = ""
    row: int = 0


@dataclass(frozen=True)
class ListedGuardian:
    """A guardian as a file gives it, with the pupil it belongs to (by number, else by name and group)."""

    pupil_key: str
    pupil_name: PersonName
    pupil_group: str
    name: PersonName
    relation: str = "ouder"
    has_custody: bool = True
    form_of_address: FormOfAddress = FormOfAddress.NEUTRAL
    street: str = ""
    postcode: str = ""
    city: str = ""
    email: str = ""
    phone: str = ""
    row: int = 0


@dataclass(frozen=True)
class RosterFile:
    """What a file says about pupils, groups and employees."""

    format: str
    school_year: SchoolYear | None
    reference_date: date | None
    pupils: tuple[ListedPupil, ...]
    employees: tuple[ListedEmployee, ...] = ()
    guardians: tuple[ListedGuardian, ...] = ()


def lasting_key(key: str) -> str:
    """Give a key that stays; one with a # is made anew for every file."""
    return "" if key.startswith("#") else key
