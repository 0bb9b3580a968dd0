"""Holes in sentences: a field in the middle of a sentence that holds nothing in a letter that is to be final."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from wm_desktop.domain.letter_templates.outline import (
    AllOf,
    Branch,
    Condition,
    Each,
    Filled,
    Not,
    Outline,
    Piece,
    Plain,
    Printed,
    Says,
)

Decides = Callable[[Says], bool]


def holes(outline: Outline, fields: Mapping[str, object], decides: Decides) -> tuple[str, ...]:
    """Give the fields that a letter with these values leaves a hole for, each once; `decides` answers comparisons."""
    return tuple(dict.fromkeys(_empty(in_sentences(outline), fields, decides)))


def _empty(outline: Outline, fields: Mapping[str, object], decides: Decides) -> Iterator[str]:
    for piece in outline:
        if isinstance(piece, Printed):
            value = fields.get(piece.name, "it")  # not a field: a part of an item of a list
            if isinstance(value, str) and not value.strip():
                yield piece.name
        elif isinstance(piece, Branch):
            chosen = piece.then if _holds(piece.when, fields, decides) else piece.otherwise
            yield from _empty(chosen, fields, decides)
        elif isinstance(piece, Each) and fields.get(piece.field):
            yield from _empty(piece.body, fields, decides)


def _holds(condition: Condition, fields: Mapping[str, object], decides: Decides) -> bool:
    if isinstance(condition, Filled):
        return bool(fields.get(condition.name))
    if isinstance(condition, Says):
        return decides(condition)
    if isinstance(condition, Not):
        return not _holds(condition.of, fields, decides)
    every = (_holds(part, fields, decides) for part in condition.parts)
    return all(every) if isinstance(condition, AllOf) else any(every)


def in_sentences(outline: Outline) -> Outline:
    """Leave out the fields that have a paragraph to themselves: nobody sees those when they are empty."""
    around = zip((None, *outline), outline, (*outline[1:], None), strict=False)
    return tuple(kept for before, piece, after in around for kept in _sentence(before, piece, after))


def _sentence(before: Piece | None, piece: Piece, after: Piece | None) -> Iterator[Piece]:
    if isinstance(piece, Branch):
        yield replace(piece, then=in_sentences(piece.then), otherwise=in_sentences(piece.otherwise))
    elif isinstance(piece, Each):
        yield replace(piece, body=in_sentences(piece.body))
    elif isinstance(piece, Printed):
        front = before.text.rpartition("\n\n")[2] if isinstance(before, Plain) else ""
        back = after.text.partition("\n\n")[0] if isinstance(after, Plain) else ""
        if (front + back).strip():
            yield piece
    else:
        yield piece
