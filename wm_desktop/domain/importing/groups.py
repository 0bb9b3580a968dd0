"""Groups as people write them: in a column, on a line above the pupils, in a title, or as what Excel made of '5-6'."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from wm_desktop.domain.importing.dates import date_in, read_date
from wm_desktop.domain.importing.group_names import group_key
from wm_desktop.domain.importing.names import tidy
from wm_desktop.domain.importing.tables import Cell

_NAME = r"[1-8](?:\s?[-/+&_]\s?[1-8]){0,2}(?:\s?-?\s?[a-z](?![a-z]))?"
_WORD = r"(?:groep|klas|gr\.?)\s*:?\s*"
_RANGE = r"(?!\s*(?:t/m|tm|tot|en)\b)"
_LINE = re.compile(rf"{_WORD}(?P<group>{_NAME})(?![\w/]){_RANGE}(?:\W.*)?", re.IGNORECASE)
_WITHIN = re.compile(rf"\b{_WORD}(?P<group>{_NAME})(?![\w/]){_RANGE}", re.IGNORECASE)
_SEVERAL = re.compile(r"\d\w?\s*(?:t/m|tm|tot en met|en)\s+(?:groep |klas )?\d", re.IGNORECASE)
_BARE = re.compile(_NAME, re.IGNORECASE)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"), start=1
    )
    for name in names.split()
}
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})[-./ ](?P<month>[a-z]{3})[a-z]*\.?(?:[-./ ]\d{2,4})?")
_MONTH_DAY = re.compile(r"(?P<month>[a-z]{3})[a-z]*\.?[-./ ](?P<day>\d{1,2})")
_ZEROS = re.compile(r"(?P<day>\d{1,2})[-.](?P<month>\d{1,2})")
_HIGHEST = 8


@dataclass(frozen=True)
class Group:
    """A group as it was read: the text, other ways it may have been meant, and what the cell held."""

    text: str = ""
    forms: tuple[str, ...] = ()
    is_date: bool = False
    is_number: bool = False


@lru_cache(maxsize=4096)
def is_group(text: str, known: frozenset[str]) -> bool:
    """Whether a text is a group and nothing else: 'Groep 5A', '5/6B', 'Groep 3 - juf Anna', or one the school has."""
    bare = tidy(text)
    return bool(bare) and (group_key(bare) in known or bool(_LINE.fullmatch(bare) or _BARE.fullmatch(bare)))


@lru_cache(maxsize=4096)
def group_in(text: str, known: frozenset[str]) -> str:
    """Give the one group that a title or a sheet's name is about, or nothing."""
    bare = tidy(text)
    if group_key(bare) in known or _BARE.fullmatch(bare):
        return bare
    if _SEVERAL.search(bare):
        return ""
    named = [met["group"] for met in _WITHIN.finditer(bare)]
    words = [word for word in bare.split() if len(key := group_key(word)) > 1 and key in known and not key.isdigit()]
    found = list(dict.fromkeys(named or words))
    return found[0] if len(found) == 1 else ""


def within_line(text: str) -> str:
    """Give the group of a line that says more ('Groep 3 - juf Anna'), or nothing."""
    met = _LINE.fullmatch(tidy(text))
    return met["group"] if met else ""


def read_group(cell: Cell) -> Group:
    """Read a group; a date is what Excel made of a combined group: 5 June, and in American 6 May, was typed as 5-6."""
    if isinstance(cell.value, date):
        return _of_day(cell.value.day, cell.value.month, cell.text)
    number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    serial = date_in(cell) if number else None
    if serial is not None:
        return _of_day(serial.day, serial.month, cell.text)
    text = tidy(cell.text)
    return _written(text) or Group(text, (text,) if text else (), is_number=number)


def _written(text: str) -> Group | None:
    """'5-jun', 'jun-05', '05-06' or '5-6-2026' as text is also a group that became a date, and so is '6-5'."""
    bare = text.casefold()
    met = _DAY_MONTH.fullmatch(bare) or _MONTH_DAY.fullmatch(bare)
    if met is not None and met["month"] in _MONTHS:
        return _of_day(int(met["day"]), _MONTHS[met["month"]], text)
    met = _ZEROS.fullmatch(bare)
    if met is not None and (met["day"] > met["month"] or met["day"][0] == "0"):
        return _of_day(int(met["day"]), int(met["month"]), text)
    day = read_date(text) if len(text) > 5 else None
    return None if day is None else _of_day(day.day, day.month, text)


def _of_day(day: int, month: int, text: str) -> Group:
    low, high = (month, day) if month < day <= _HIGHEST else (day, month)
    if not 1 <= month <= 12:
        return Group(text, (text,))
    name = _SHORT[month - 1]
    forms = (f"{low}-{high}", f"{day}-{month}", f"{day}-{name}", f"{day:02}-{name}", tidy(text))
    return Group(f"{low}-{high}", tuple(dict.fromkeys(forms)), is_date=True)


def chosen_group(group: Group, choices: Collection[tuple[str, str]]) -> Group:
    """Put the user's own word for a group in its place ('5-jun' is 5/6B)."""
    chosen = {key.casefold(): name for key, name in choices}
    for form in group.forms:
        if form.casefold() in chosen:
            name = chosen[form.casefold()]
            return Group(name, (name,), group.is_date, group.is_number)
    return group
