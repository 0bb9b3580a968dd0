"""Entries that are not about one pupil: a test by the office, or two children in one answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.matched import Match, MatchKind
from wm_desktop.domain.importing.names import split_name, tidy
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.importing.tables import words_of

_TESTS = words_of(
    "test testje testleerling testkind testpersoon testouder tester testen asdf asdfg qwerty qwertz dummy"
)
_TEST_REMARK = re.compile(
    r"(?:dit is )?(?:maar |even |slechts )?(?:een )?test(?:je|inzending|invoer|inschrijving|formulier)?"
    r"(?: van (?:het )?(?:kantoor|de administratie|school|mij))?|(?:graag )?negeren|this is a test|please ignore"
)
_NOISE = re.compile(r"(.)\1\1+|(?:asd+f*|qwe+r*|abc|xyz)+")
_BETWEEN = re.compile(r" ?(?:[&+/;]|\b(?:en|and|und)\b) ?", re.IGNORECASE)
_GROUPS = re.compile(r" ?(?:[&+;,]|\b(?:en|and)\b) ?", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_MOST = 6


def is_test_name(name: str) -> bool:
    """Whether somebody only tried the form under this name ('test', 'Test Leerling', 'asdf')."""
    words = norm(name).split()
    return bool(_TESTS & set(words)) or bool(words and all(_NOISE.fullmatch(word) for word in words))


def says_test(remark: str) -> bool:
    """Whether a remark says that the entry is a test."""
    return bool(_TEST_REMARK.fullmatch(norm(remark)))


def children_in(name: str) -> tuple[str, ...]:
    """Give the names of the children in one answer ('Emma en Daan Bakker'); none when it is about one child."""
    text = tidy(_ASIDE.sub(" ", name))
    if not _BETWEEN.search(text):
        return ()
    last, comma, rest = text.partition(",")
    firsts = _BETWEEN.split(rest.strip())
    if comma and len(firsts) > 1 and all(len(first.split()) == 1 for first in firsts):
        return tuple(f"{first} {last}" for first in firsts)
    pieces = (part.strip() for piece in _BETWEEN.split(text) for part in piece.split(","))
    parts = [part for part in pieces if part]
    surname = " ".join(parts[-1].split()[1:]) if parts else ""
    if not surname or not 1 < len(parts) < _MOST:
        return ()
    return tuple(part if len(part.split()) > 1 else f"{part} {surname}" for part in parts)


def one_child(row: RowReading, name: str, place: int, count: int) -> RowReading:
    """Give the row as it would be for one of the children; a group for each is split too."""
    groups = [group for group in _GROUPS.split(" ".join(row.group.split())) if group]
    forms = row.group_forms
    group = row.group
    if len(groups) == count:
        group, forms = groups[place], (groups[place],)
    changed = replace(row, name=split_name(name), name_text=name, group=group, group_forms=forms, problems=[])
    return replace(changed, answers=dict(row.answers))


def confirmed(children: Sequence[Match], chosen: Iterable[str]) -> list[str]:
    """Settle the children of one answer with the pupils the user chose for its row; give those that are left over.

    A choice says no more than the row, so it goes to the child it fits; once there are as many choices as children
    each of them is meant.
    """
    for match in children:
        match.kind = MatchKind.NEEDS_CHOICE
        match.problems.clear()
    waiting = list(chosen)
    fitting: list[Callable[[Match, str], bool]] = [
        lambda match, one: match.number == one,
        lambda match, one: one in match.proposals,
        lambda match, one: not match.proposals,
    ]
    if len(waiting) >= len(children):
        fitting.append(lambda match, one: True)
    for fits in fitting:
        for one in list(waiting):
            found = next((match for match in children if match.kind is not MatchKind.EXACT and fits(match, one)), None)
            if found is not None:
                found.kind, found.number = MatchKind.EXACT, one
                found.proposals = tuple(dict.fromkeys([one, *found.proposals]))
                waiting.remove(one)
    return waiting
