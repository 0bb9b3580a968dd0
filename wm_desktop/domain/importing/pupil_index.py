"""The pupils of a school by number and by every key a name can be found under; built once per import."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.importing.group_names import Groups
from wm_desktop.domain.importing.names import bare_key, loose_key, sorted_key, strict_key
from wm_desktop.domain.people import PersonName

_LABEL = re.compile(r"^(?:lln|llnr|nr|no)\.?(?=\d)")
_DECIMALS = re.compile(r"^(\d+)[.,]0+$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:\.\d{3})+$")


@dataclass(frozen=True)
class Known:
    """A pupil as matching sees it."""

    number: str
    name: PersonName
    birth_date: date | None = None
    group: str = ""
    left: bool = False


def number_key(text: str) -> str:
    """Fold a pupil number: '1003', '01003', '1003.0', "'1003" and '1.003' are one."""
    if text.isdigit():
        return text.lstrip("0") or text
    bare = _LABEL.sub("", "".join(text.split()).strip("'’‘`´\"").casefold())
    if (found := _DECIMALS.match(bare)) is not None:
        bare = found[1]
    elif _THOUSANDS.match(bare):
        bare = bare.replace(".", "")
    return bare.lstrip("0") or bare


class PupilIndex:
    """Finds pupils by number, by name at three levels of exactness, and by first or last name alone."""

    def __init__(self, known: Sequence[Known]) -> None:
        self.all = tuple(known)
        self.groups = Groups(one.group for one in known)
        self.exact = {one.number: one for one in known}
        self._numbers: dict[str, list[Known]] = defaultdict(list)
        self.strict: dict[str, list[Known]] = defaultdict(list)
        self.sorted: dict[str, list[Known]] = defaultdict(list)
        self.loose: dict[str, list[Known]] = defaultdict(list)
        self.bare: dict[str, list[Known]] = defaultdict(list)
        self.first: dict[str, list[Known]] = defaultdict(list)
        self.last: dict[str, list[Known]] = defaultdict(list)
        for one in known:
            full = one.name.full
            self._numbers[number_key(one.number)].append(one)
            self.strict[strict_key(full)].append(one)
            self.sorted[sorted_key(full)].append(one)
            self.loose[loose_key(full)].append(one)
            self.bare[bare_key(full)].append(one)
            self.first[loose_key(one.name.first_name)].append(one)
            self.last[last_key(one.name)].append(one)

    def numbered(self, text: str) -> Known | None:
        """Give the pupil with a number, however a spreadsheet shows it; None when two could be meant."""
        if not text:
            return None
        found = self.exact.get(text)
        alike = self._numbers.get(number_key(text), [])
        return found if found is not None or len(alike) != 1 else alike[0]

    def named(self, text: str) -> tuple[Sequence[Known], bool]:
        """Give who is called so, and whether the spelling had to be mended for it."""
        levels = ((self.strict, strict_key, False), (self.sorted, sorted_key, False), (self.loose, loose_key, True))
        for index, key, mended in levels:
            found = index.get(key(text))
            if found:
                return found, mended
        return (), False


def last_key(name: PersonName) -> str:
    """Key of a family name with its prefix; empty when there is none."""
    return loose_key(f"{name.prefix} {name.last_name}") if name.last_name else ""
