"""When an answer was given, to the minute: form services write it in American, Dutch and ISO order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from wm_desktop.domain.importing.dates import FIRST_SERIAL, LAST_SERIAL, date_in
from wm_desktop.domain.importing.tables import Cell

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - the office's own clock, as the file has it
_SLASHED = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?:[ t,]+(.*))?$")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap])?\.?(?:m\.?)?\b")


class Order(StrEnum):
    """In which order day, month and year stand."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class _Numbers(NamedTuple):
    first: int
    second: int
    third: int
    slashed: bool
    clock: timedelta


@dataclass(frozen=True)
class Moments:
    """Reads the moments of one column; the order of day and month is told from the column as a whole."""

    order: Order = Order.DAY_FIRST

    @classmethod
    def of(cls, cells: Iterable[Cell], *, american: bool) -> Moments:
        """Find out the order: `american` is what is likely when the column itself cannot tell."""
        found = [numbers for cell in cells if isinstance(cell.value, str) and (numbers := _numbers(cell.value))]
        slashed = [one for one in found if one.slashed and one.first < 1000]
        if not slashed or any(one.first > 12 for one in slashed):
            return cls()
        if any(one.second > 12 for one in slashed):
            return cls(Order.MONTH_FIRST)
        spans = {order: _span([_moment(one, order) for one in slashed]) for order in Order}
        if spans[Order.DAY_FIRST] != spans[Order.MONTH_FIRST]:
            return cls(min(Order, key=lambda order: spans[order]))
        return cls(Order.MONTH_FIRST if american else Order.DAY_FIRST)

    def read(self, cell: Cell) -> datetime | None:
        """Give the moment in a cell; a day without a clock counts as its beginning."""
        value = cell.value
        if isinstance(value, datetime):
            return value.replace(tzinfo=None)
        if isinstance(value, float) and FIRST_SERIAL <= value <= LAST_SERIAL:
            return _EPOCH + timedelta(seconds=round(value * 86400))
        numbers = _numbers(value) if isinstance(value, str) else None
        moment = None if numbers is None else _moment(numbers, self.order)
        day = None if moment else date_in(cell)
        return _start_of(day) if day else moment


def _start_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - see above


def _numbers(text: str) -> _Numbers | None:
    met = _SLASHED.match(" ".join(text.casefold().split()))
    if met is None:
        return None
    return _Numbers(int(met[1]), int(met[3]), int(met[4]), met[2] == "/", _clock(met[5] or ""))


def _clock(text: str) -> timedelta:
    met = _CLOCK.match(text)
    if met is None:
        return timedelta()
    hour = int(met[1])
    if met[4]:
        hour = hour % 12 + (12 if met[4] == "p" else 0)
    return timedelta(hours=hour, minutes=int(met[2]), seconds=int(met[3] or 0))


def _moment(numbers: _Numbers, order: Order) -> datetime | None:
    first, second, third = numbers.first, numbers.second, numbers.third
    if first >= 1000:
        year, month, day = first, second, third
    elif order is Order.MONTH_FIRST and numbers.slashed:
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    try:
        return _start_of(date(year + 2000 if year < 100 else year, month, day)) + numbers.clock
    except ValueError:
        return None


def _span(moments: Sequence[datetime | None]) -> timedelta:
    """How long a form was open, read this way; endless when the answers then do not come in order of time."""
    known = [moment for moment in moments if moment is not None]
    return known[-1] - known[0] if len(known) == len(moments) and known == sorted(known) else timedelta.max
