"""The pupils of a school by number and by every key a name can be found under; built once per import."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

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

    def _by(self, key: Callable[[Known], str]) -> dict[str, list[Known]]:
        found: dict[str, list[Known]] = defaultdict(list)
        for one in self.all:
            found[key(one)].append(one)
        return found

    @cached_property
    def _numbers(self) -> dict[str, list[Known]]:
        return self._by(lambda one: number_key(one.number))

    @cached_property
    def strict(self) -> dict[str, list[Known]]:
        """By full name; each of these is made when somebody is not found by an easier one."""
        return self._by(lambda one: strict_key(one.name.full))

    @cached_property
    def sorted(self) -> dict[str, list[Known]]:
        """By full name in any order."""
        return self._by(lambda one: sorted_key(one.name.full))

    @cached_property
    def loose(self) -> dict[str, list[Known]]:
        """By full name however it is spelled."""
        return self._by(lambda one: loose_key(one.name.full))

    @cached_property
    def bare(self) -> dict[str, list[Known]]:
        """By full name without its prefixes."""
        return self._by(lambda one: bare_key(one.name.full))

    @cached_property
    def first(self) -> dict[str, list[Known]]:
        """By first name."""
        return self._by(lambda one: loose_key(one.name.first_name))

    @cached_property
    def last(self) -> dict[str, list[Known]]:
        """By family name."""
        return self._by(lambda one: last_key(one.name))

    def numbered(self, text: str) -> Known | None:
        """Give the pupil with a number, however a spreadsheet shows it; None when two could be meant."""
        if not text:
            return None
        found = self.exact.get(text)
        alike = self._numbers.get(number_key(text), [])
        return found if found is not None or len(alike) != 1 else alike[0]

    def named(self, text: str) -> tuple[Sequence[Known], bool]:
        """Give who is called so, and whether the spelling had to be mended for it."""
        found = self.strict.get(strict_key(text)) or self.sorted.get(sorted_key(text))
        if found:
            return found, False
        mended = self.loose.get(loose_key(text))
        return (mended, True) if mended else ((), False)


def last_key(name: PersonName) -> str:
    """Key of a family name with its prefix; empty when there is none."""
    return loose_key(f"{name.prefix} {name.last_name}") if name.last_name else ""
