"""Where a sentence names purposes: its words in order, with the names of purposes put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wm_desktop.domain.importing.headers import PurposeNames, norm
from wm_desktop.domain.importing.tables import words_of

_LONGEST = 6
# Only a part of what the purpose is: a no for it counts for the whole, a yes does not.
_PARTS = words_of("facebook fb insta instagram twitter tiktok youtube linkedin snapchat pinterest x tv televisie")
_INTERNET = words_of("internet online web www digitaal")
_ONLINE = ("website", "sociale_media")


class Mention(NamedTuple):
    """A purpose named in a sentence; a yes for only a part of it, or for something wider, is no yes."""

    codes: tuple[str, ...]
    whole: bool = True


def mentions(text: str, names: PurposeNames) -> Iterator[str | Mention]:
    """Give the words of a text, folded, with a mention in the place of every name of a purpose."""
    words = norm(text).split()
    start = 0
    while start < len(words):
        if words[start] in _INTERNET:
            yield Mention(tuple(code for code in _ONLINE if code in names.codes), whole=False)
            start += 1
            continue
        end, codes = _longest(words, start, names)
        if codes:
            yield Mention(codes, whole=_is_whole(words[start:end], codes, names))
            start = end
        else:
            yield words[start]
            start += 1


def _longest(words: Sequence[str], start: int, names: PurposeNames) -> tuple[int, tuple[str, ...]]:
    """Find the longest name of one purpose that begins here: 'website van het bestuur' is not the school's website."""
    for end in range(min(len(words), start + _LONGEST), start, -1):
        codes = _codes(words[start:end], names)
        if len(codes) != 1 or _codes(words[start : end - 1], names) == codes:
            continue
        if _codes(words[start + 1 : end], names) != codes or _begins(words, start, end, codes, names):
            return end, codes
    return start, ()


def _begins(words: Sequence[str], start: int, end: int, codes: tuple[str, ...], names: PurposeNames) -> bool:
    """Whether the first word belongs to the name, since by itself it would name something else."""
    return any(_codes(words[start:cut], names) not in {(), codes} for cut in range(start + 1, end))


def _codes(words: Sequence[str], names: PurposeNames) -> tuple[str, ...]:
    return names.find(" ".join(words))[0] if words else ()


def _is_whole(words: Sequence[str], codes: tuple[str, ...], names: PurposeNames) -> bool:
    phrase = " ".join(words)
    return names.is_label(phrase, codes[0]) or (names.find(phrase)[1] and not _PARTS & set(words))
