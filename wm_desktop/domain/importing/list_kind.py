"""Which people a file is about, so that a person need not say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from wm_desktop.domain.importing.headers import norm, role_by_header
from wm_desktop.domain.importing.roster_file import RosterFile
from wm_desktop.domain.importing.roster_list import NoRosterError, employees_of, guardians_of, roster_of
from wm_desktop.domain.importing.tables import Workbook

_Found = TypeVar("_Found")
_LOOK_FOR_HEADER = 30
_OF_PUPILS = frozenset({"birth_date", "pupil_number", "guardian"})
_OF_EMPLOYEES = frozenset(
    {
        *("medewerker", "naam medewerker", "personeelslid", "functie", "functienaam"),
        *("personeelsnummer", "medewerkernummer", "personeelsnr"),
    }
)
# In a list of pupils this is a column beside their names; in a list of employees it holds the names.
_TEACHER = "leerkracht"
_NAMES = frozenset({"name", "first_name", "last_name"})


class ListKind(StrEnum):
    """What a roster file holds; a list of pupils may name their guardians beside them."""

    PUPILS = "pupils"
    GUARDIANS = "guardians"
    EMPLOYEES = "employees"


def kind_of_list(workbook: Workbook, name: str) -> ListKind:
    """Say what a file is a list of; what is none of the three counts as pupils, so that reading it says what is wrong.

    Guardians: several rows may be about one pupil, or the rows say no more of a pupil than who it is.
    """
    if workbook.format == "edexml":
        return ListKind.PUPILS
    if _speaks_of_employees(workbook) and _tried(employees_of, workbook, name) is not None:
        return ListKind.EMPLOYEES
    pupils = _tried(roster_of, workbook, name)
    if _tried(guardians_of, workbook, name) is not None and (pupils is None or not _is_roster(pupils)):
        return ListKind.GUARDIANS
    return ListKind.PUPILS


def _speaks_of_employees(workbook: Workbook) -> bool:
    shown = (sheet for sheet in workbook.sheets if not sheet.hidden)
    texts = {cell.text for sheet in shown for row in sheet.rows[:_LOOK_FOR_HEADER] for cell in row}
    headers = {norm(text) for text in texts}
    roles = {role_by_header(text) for text in texts}
    if roles & _OF_PUPILS:
        return False
    return bool(headers & _OF_EMPLOYEES) or (_TEACHER in headers and not roles & _NAMES)


def _tried(read: Callable[[Workbook, str], _Found], workbook: Workbook, name: str) -> _Found | None:
    try:
        return read(workbook, name)
    except NoRosterError:
        return None


def _is_roster(file: RosterFile) -> bool:
    """One row per pupil, and most of them in a group: such a list makes pupils, whoever stands beside them."""
    rows = Counter((pupil.key, pupil.name.full, pupil.birth_date) for pupil in file.pupils)
    grouped = sum(bool(pupil.group) for pupil in file.pupils)
    return max(rows.values()) == 1 and 2 * grouped > len(file.pupils)
