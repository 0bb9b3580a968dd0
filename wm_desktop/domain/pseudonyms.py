"""Texts without names: every known person becomes a role with a number, as well as words can tell.

Who is in the file is replaced however the name is written, without regard to capitals, because a quoted message often
has none. Anybody else of the school only where the name has its capital, or half the words would go. Best effort: a
nickname, or a name with a slip of the pen, is not known. So whoever reads it must be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import pairwise
from typing import TypeVar, cast

from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold

ROLES = {
    PersonKind.PUPIL: "leerling",
    PersonKind.GUARDIAN: "ouder",
    PersonKind.EMPLOYEE: "medewerker",
    PersonKind.OUTSIDER: "buitenstaander",
}
SOMEBODY = "iemand"
"""What stands where a name may be that of several people."""
LEFT_OUT = "(weggelaten)"

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[^\n]{1,4}")
_TRACES = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\w)@[\w.]+"
    r"|(?<![\w-])(?!\d\d-\d\d-\d{4}\b)(?:\+31|0031|0(?![89]00\b))(?:[\s-]?\d){8,9}(?!\d)"
    r"|\b(?!19|20)\d{4}\s?[A-Z]{2}\b"
)
_SHORTEST = 3
_PREFIXES = "de den der van het ten ter te la le du juf meester mevrouw mevr meneer heer dhr mw en"
_TITLES = frozenset(_PREFIXES.split())

Value = TypeVar("Value")


@dataclass(frozen=True)
class Known:
    """Somebody whose name is to go; `inside`: in this file, so that capitals do not matter."""

    kind: PersonKind
    name: PersonName
    inside: bool = True
    also: tuple[PersonName, ...] = ()
    """Other ways this person is called, such as the name of before."""


@dataclass
class _Candidate:
    words: tuple[str, ...]
    inside: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)


class Masks:
    """The names that go and what comes in their place; the same person keeps the same number."""

    def __init__(self, people: Iterable[Known]) -> None:
        """Number who is in the file in the given order; others get a number where they are met first."""
        self._people = list(people)
        self._labels: dict[int, str] = {}
        self._counts: dict[PersonKind, int] = {}
        self._candidates: dict[tuple[str, ...], _Candidate] = {}
        self._begins: dict[str, list[_Candidate]] = {}
        for number, person in enumerate(self._people):
            for name in (person.name, *person.also):
                for words in _ways_of(name):
                    self._learn(words, number, inside=person.inside)
            if person.inside:
                self._label(number)
        for found in self._begins.values():
            found.sort(key=lambda one: -len(one.words))

    def hide(self, text: str) -> str:
        """Give a text without the names that are known, and without addresses and numbers that lead to somebody."""
        text = _TRACES.sub(LEFT_OUT, text)
        words = list(_WORD.finditer(text))
        said, at, place = [], 0, 0
        while place < len(words):
            found = self._match(text, words, place)
            if found is None:
                place += 1
                continue
            label, length, glued = found
            said += [text[at : words[place].start()], label + glued]
            place += length
            at = words[place - 1].end()
        return "".join([*said, text[at:]])

    def everywhere(self, value: Value, *, keep: frozenset[str] = frozenset()) -> Value:
        """Hide names in every text of a value made of dataclasses and tuples, except in the fields that are kept."""
        return cast(Value, self._within(value, keep))

    def _within(self, value: object, keep: frozenset[str]) -> object:
        if isinstance(value, str) and type(value) is str:
            return self.hide(value)
        if isinstance(value, tuple):
            return tuple(self._within(one, keep) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            found = {
                one.name: self._within(getattr(value, one.name), keep) for one in fields(value) if one.name not in keep
            }
            return replace(value, **found)
        return value

    def _learn(self, words: tuple[str, ...], number: int, *, inside: bool) -> None:
        one = self._candidates.get(words)
        if one is None:
            one = self._candidates[words] = _Candidate(words)
            self._begins.setdefault(words[0], []).append(one)
        known = one.inside if inside else one.outside
        if number not in known:
            known.append(number)

    def _match(self, text: str, words: Sequence[re.Match[str]], place: int) -> tuple[str, int, str] | None:
        """Give what stands for the name that begins here, of how many words it is, and an 's' glued to it."""
        first = fold(words[place].group())
        begins = [*self._begins.get(first, ()), *(self._begins.get(first[:-1], ()) if first.endswith("s") else ())]
        for one in sorted(begins, key=lambda one: -len(one.words)):
            length = len(one.words)
            here = words[place : place + length]
            glued = _fits(text, here, one.words)
            if glued is not None and (one.inside or here[0].group()[0].isupper()):
                return self._said(one), length, glued
        return None

    def _said(self, one: _Candidate) -> str:
        numbers = one.inside or one.outside
        return self._label(numbers[0]) if len(numbers) == 1 else SOMEBODY

    def _label(self, number: int) -> str:
        if number not in self._labels:
            kind = self._people[number].kind
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._labels[number] = f"{ROLES[kind]} {self._counts[kind]}"
        return self._labels[number]


def _fits(text: str, here: Sequence[re.Match[str]], words: tuple[str, ...]) -> str | None:
    """Say whether these words are the name: '' or the 's' of a possessive, None when they are not."""
    if len(here) < len(words):
        return None
    for before, after in pairwise(here):
        if not _BETWEEN.fullmatch(text, before.end(), after.start()):
            return None
    folded = tuple(fold(one.group()) for one in here)
    if folded == words:
        return ""
    return "s" if folded[:-1] == words[:-1] and folded[-1] == f"{words[-1]}s" else None


def _ways_of(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Give the ways a name is written, in folded words: whole, turned round, family name, first names."""
    first, last = _folded(name.first_name), _folded(name.last_name)
    prefix, initials = _folded(name.prefix), _folded(name.initials)
    family = [
        *((*first, *prefix, *last), (*first, *last), (*first[:1], *prefix, *last), (*prefix, *last)),
        *((*last, *first, *prefix), (*last, *prefix, *first), (*initials, *prefix, *last), first, last),
    ]
    for words in family if last else [first or initials]:
        if words and not (len(words) == 1 and (len(words[0]) < 2 or words[0] in _TITLES)):
            yield words
    for word in (*first, *last):
        if len(word) >= _SHORTEST and word not in _TITLES:
            yield (word,)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(text))
