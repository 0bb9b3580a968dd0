"""Who sent a row, when, and whether it was taken back: what stands beside the answers, mostly of a form."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.layout import ANSWERS, Column, Layout
from wm_desktop.domain.importing.moments import Moments
from wm_desktop.domain.importing.names import tidy
from wm_desktop.domain.importing.tables import Cell, Sheet, cells_below, words_of

_FORM = frozenset({"tijdstempel", "timestamp", "tijd van voltooien", "completion time"})
_ENGLISH = frozenset({"timestamp", "completion time", "tijd van voltooien"})
_MAIL = frozenset(
    ("e mail", "email", "mail", "e mailadres", "emailadres", "email address", "e mail address", "gebruikersnaam")
) | {"username"}
_STARTED = frozenset({"begintijd", "start time"})
_SENDER = frozenset({"naam", "name"})
_CHANGED = frozenset({"tijd van laatste wijziging", "last modified time"})
_WITHDRAWN = re.compile(r"\b(?:ingetrokken|intrekking|herroepen|herroeping|withdrawn|revoked)\b")
_OBJECTED = re.compile(r"\b(?:bezwaar|bezwaren|weigert|weigering|weigeringen|objections?|objects|refusals?|refuses)\b")
_NONE = re.compile(r"\b(?:geen|no)\b")
_ENDS = re.compile(r"^(?:einddatum|eind datum|geldig tot(?: en met)?|t m|verloopt op|valid until|expires(?: on)?)$")
_NOT = words_of("nee n no 0 onwaar false niet") | {""}
_NOBODY = frozenset({"", "anonymous", "anoniem"})


@dataclass(frozen=True)
class Taken:
    """That an answer was taken back, and on which day: `sure`, or a text that may say so."""

    text: str
    day: date | None
    sure: bool


def with_sender(columns: Sequence[Column], chosen: Collection[int]) -> list[Column]:
    """Microsoft Forms puts the account that sent it under 'Naam': never the pupil's name, perhaps a guardian's."""
    headers = [norm(column.header) for column in columns]
    if not _STARTED & set(headers) or not _FORM & set(headers):
        return list(columns)
    guardian = any(column.role == "guardian" for column in columns)
    role = "ignore" if guardian else "guardian"
    after_mail = (place for place in range(1, len(headers)) if headers[place - 1] in _MAIL)
    place = next((place for place in after_mail if headers[place] in _SENDER), 0)
    if not place or columns[place].number in chosen:
        return list(columns)
    return [*columns[:place], replace(columns[place], role=role), *columns[place + 1 :]]


class Entries:
    """Reads what stands beside the answers of one sheet."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self._sheet = sheet
        headers = {norm(column.header): column.number for column in reversed(layout.columns)}
        after = layout.header_rows[-1]
        answered = layout.column("answered_on")
        times = [answered.number] if answered and not _WITHDRAWN.search(norm(answered.header)) else []
        self.is_form = bool(_FORM & headers.keys())
        american = bool(_ENGLISH & headers.keys())
        times += [headers[header] for header in _CHANGED if header in headers and self.is_form]
        self._times = {number: Moments.of(cells_below(sheet, number, after), american=american) for number in times}
        self._mail = next((headers[header] for header in headers if header in _MAIL), 0) if self.is_form else 0
        asked = {column.number for column in layout.columns if column.purposes or column.role in ANSWERS}
        self._withdrawn = [
            number for header, number in headers.items() if _WITHDRAWN.search(header) and number not in asked
        ]
        self._objected = [
            number
            for header, number in headers.items()
            if _OBJECTED.search(header) and not _NONE.search(header) and number not in asked
        ]
        self._ends = [number for header, number in headers.items() if _ENDS.match(header)]

    def moment(self, row: int) -> datetime | None:
        """When the row was last filled in."""
        found = (times.read(self._sheet.cell(row, number)) for number, times in self._times.items())
        return max((moment for moment in found if moment is not None), default=None)

    def sender(self, row: int) -> str:
        """The account that sent it, folded; empty when it was sent without one."""
        text = tidy(self._sheet.cell(row, self._mail).text).casefold() if self._mail else ""
        return "" if text in _NOBODY else text

    def taken_back(self, row: int) -> Taken | None:
        """Whether the row says in a column of its own that consent was withdrawn, or that somebody objects."""
        for number in self._withdrawn:
            cell = self._sheet.cell(row, number)
            if not cell.is_blank and norm(cell.text) not in _NOT:
                return Taken(" ".join(cell.text.split()), _day_in(cell), sure=_says_so(cell))
        for number in self._objected:
            cell = self._sheet.cell(row, number)
            text = norm(cell.text)
            if not cell.is_blank and text not in _NOT and not _NONE.search(text):
                return Taken(" ".join(cell.text.split()), None, sure=False)
        return None

    def until(self, row: int) -> date | None:
        """Until which day the answer counts, if a column says so."""
        days = (_day_in(self._sheet.cell(row, number)) for number in self._ends)
        return min((day for day in days if day is not None), default=None)


def _day_in(cell: Cell) -> date | None:
    moment = Moments().read(cell)
    return moment.date() if moment else None


def _says_so(cell: Cell) -> bool:
    return _day_in(cell) is not None or norm(cell.text) in {"ja", "x", "ingetrokken", "yes", "waar"}
