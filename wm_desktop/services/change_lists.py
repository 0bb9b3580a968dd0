"""The difference between two days of the register, as it is shown, printed and saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.services.lists import ExportNote, note_export, note_of, word_of, words_of_filter
from wm_desktop.services.register_changes import CellChange, register_changes
from wm_desktop.services.rows import ConsentCell, ConsentFilter
from wm_desktop.services.workplace import Workplace

TITLE = "Verschil in toestemmingen"
NOT_HERE = "niet in register"


@dataclass(frozen=True)
class ChangeLine:
    """One cell that differs: what it was, what it became, and since when (None where there is no answer).

    NOT_HERE stands for a pupil who was not at the school on that day, or a purpose that was not asked.
    """

    pupil: str
    group: str
    location: str
    purpose: str
    was: str
    became: str
    since: date | None


@dataclass(frozen=True)
class ChangeList:
    """All differences between two days; never a reason."""

    title: str
    note: ExportNote
    lines: tuple[ChangeLine, ...]
    suggested_name: str = field(default="", compare=False)


def change_list(
    place: Workplace, first: date, last: date, asked: ConsentFilter, *, preview: bool = False
) -> ChangeList:
    """Compare the register of two days; a day after today is today. A `preview` is not written down.

    Of who or what is there on one of the days only answers count: silence before and after is no difference.
    """
    last = min(last, place.today())
    found = [change for change in register_changes(place, first, last, asked) if _tells(change)]
    days = f"{written_day(first)} en {written_day(last)}"
    words = words_of_filter(place, ConsentFilter(asked.search, asked.group, asked.location, asked.purpose))
    note, name = note_of(place, days, words, TITLE, asked)
    if not preview:
        note_export(place, TITLE.lower(), asked, len({change.row.id for change in found}))
    return ChangeList(TITLE, note, tuple(map(_line, found)), name)


def _tells(change: CellChange) -> bool:
    present = [cell for cell in (change.before, change.after) if cell is not None]
    return len(present) > 1 or present[0].status is not ConsentStatus.UNANSWERED


def _line(change: CellChange) -> ChangeLine:
    row, after = change.row, change.after
    since = None if after is None else after.since
    return ChangeLine(
        row.name.listed, row.group, row.location, change.purpose, _word(change.before), _word(after), since
    )


def _word(cell: ConsentCell | None) -> str:
    return NOT_HERE if cell is None else word_of(cell)


def counted(lines: Sequence[ChangeLine]) -> str:
    """Say how many there are: '12 wijzigingen bij 7 leerlingen'."""
    pupils = len({(line.pupil, line.group, line.location) for line in lines})
    changes = "1 wijziging" if len(lines) == 1 else f"{len(lines)} wijzigingen"
    return f"{changes} bij {pupils} leerling{'' if pupils == 1 else 'en'}"
