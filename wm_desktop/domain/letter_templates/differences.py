"""What differs between two texts of a letter, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\n|[^\S\n]+|[^\s{]+|\{")
"""A field or a condition is one word; so are a line feed and a stretch of blanks."""
MOST_COMPARED = 6_000_000
"""Words of the one times words of the other, above which nobody reads a comparison and it takes seconds to make."""


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, came or went together."""

    change: Change
    text: str


def differences(old: str, new: str) -> tuple[Stretch, ...]:
    """Give both texts in one: what stayed and went makes up the old, what stayed and came the new."""
    return tuple(_joined(_by_line(old, new)))


def differ(stretches: Sequence[Stretch]) -> bool:
    """Whether anything came or went."""
    return any(stretch.change is not Change.SAME for stretch in stretches)


def _by_line(old: str, new: str) -> Iterator[Stretch]:
    """Compare lines first: a long text with few changes is soon done, and a changed line stays together."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch(Change.SAME, "".join(before[i:j]))
        else:
            yield from _by_word("".join(before[i:j]), "".join(after[k:m]))


def _by_word(old: str, new: str) -> Iterator[Stretch]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) * len(after) > MOST_COMPARED:
        yield Stretch(Change.REMOVED, old)
        yield Stretch(Change.ADDED, new)
        return
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if before[i:j] == after[k:m]:
            yield Stretch(Change.SAME, "".join(before[i:j]))
        else:
            yield Stretch(Change.REMOVED, "".join(before[i:j]))
            yield Stretch(Change.ADDED, "".join(after[k:m]))


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Put stretches of one kind together, and what went before what came."""
    went, came, stayed = "", "", ""
    for stretch in stretches:
        if stretch.change is Change.SAME:
            if went or came:
                yield from _told(stayed, went, came)
                stayed = went = came = ""
            stayed += stretch.text
        elif stretch.change is Change.REMOVED:
            went += stretch.text
        else:
            came += stretch.text
    yield from _told(stayed, went, came)


def _told(stayed: str, went: str, came: str) -> Iterator[Stretch]:
    for change, text in ((Change.SAME, stayed), (Change.REMOVED, went), (Change.ADDED, came)):
        if text:
            yield Stretch(change, text)
