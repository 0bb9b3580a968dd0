"""What a letter template is built of: words, fields, conditions and lists; nothing else can stand in one.

An outline says what would be printed and when, without printing it. The reader of templates makes it
(documents/template_reader.py); a template that holds anything else has no outline and cannot be used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Filled:
    """A field that holds something: a text that is not empty, a yes, a list with an item."""

    name: str


@dataclass(frozen=True)
class Says:
    """A comparison ('school_days == 1'), taken as it stands; `names` are the fields it looks at."""

    text: str
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Not:
    """The other way round."""

    of: Condition


@dataclass(frozen=True)
class AllOf:
    """Every one of these; of none at all it is always so."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class AnyOf:
    """At least one of these; of none at all it is never so."""

    parts: tuple[Condition, ...] = ()


Condition = Filled | Says | Not | AllOf | AnyOf
ALWAYS, NEVER = AllOf(), AnyOf()


@dataclass(frozen=True)
class Plain:
    """Plain of the letter as they stand."""

    text: str


@dataclass(frozen=True)
class Printed:
    """A field in its place; `line` counts from 1."""

    name: str
    line: int = 0


@dataclass(frozen=True)
class Branch:
    """`then` when the condition holds, else `otherwise`."""

    when: Condition
    then: Outline
    otherwise: Outline = ()
    line: int = 0


@dataclass(frozen=True)
class Each:
    """`body` for every item of a list; `names` are what the parts of an item are called in it."""

    names: tuple[str, ...]
    field: str
    body: Outline
    line: int = 0


Piece = Plain | Printed | Branch | Each
Outline = tuple[Piece, ...]


def conditions(outline: Outline) -> Iterator[tuple[Condition, int]]:
    """Give every condition with its line, in the order of the text."""
    for piece in outline:
        if isinstance(piece, Branch):
            yield piece.when, piece.line
            yield from conditions(piece.then)
            yield from conditions(piece.otherwise)
        elif isinstance(piece, Each):
            yield from conditions(piece.body)


def names_in(condition: Condition) -> frozenset[str]:
    """Give the fields that a condition looks at."""
    if isinstance(condition, Filled):
        return frozenset({condition.name})
    if isinstance(condition, Says):
        return condition.names
    if isinstance(condition, Not):
        return names_in(condition.of)
    return frozenset().union(*map(names_in, condition.parts))


def renamed(outline: Outline, names: Mapping[str, str]) -> Outline:
    """Give an outline in which fields have other names."""
    if not names:
        return outline
    made: list[Piece] = []
    for piece in outline:
        if isinstance(piece, Printed):
            made.append(replace(piece, name=names.get(piece.name, piece.name)))
        elif isinstance(piece, Branch):
            then, otherwise = renamed(piece.then, names), renamed(piece.otherwise, names)
            made.append(Branch(_renamed(piece.when, names), then, otherwise, piece.line))
        elif isinstance(piece, Each):
            made.append(replace(piece, field=names.get(piece.field, piece.field), body=renamed(piece.body, names)))
        else:
            made.append(piece)
    return tuple(made)


def _renamed(condition: Condition, names: Mapping[str, str]) -> Condition:
    if isinstance(condition, Filled):
        return Filled(names.get(condition.name, condition.name))
    if isinstance(condition, Says):
        return condition
    if isinstance(condition, Not):
        return Not(_renamed(condition.of, names))
    return type(condition)(tuple(_renamed(part, names) for part in condition.parts))


def uses(outline: Outline) -> Mapping[str, int]:
    """Give every field that a template asks for, with the line where it does so first."""
    found: dict[str, int] = {}
    for name, line in _uses(outline, frozenset()):
        found.setdefault(name, line)
    return found


def _uses(outline: Outline, own: frozenset[str]) -> Iterator[tuple[str, int]]:
    for piece in outline:
        if isinstance(piece, Printed) and piece.name not in own:
            yield piece.name, piece.line
        elif isinstance(piece, Branch):
            yield from ((name, piece.line) for name in sorted(names_in(piece.when) - own))
            yield from _uses(piece.then, own)
            yield from _uses(piece.otherwise, own)
        elif isinstance(piece, Each):
            yield piece.field, piece.line
            yield from _uses(piece.body, own | frozenset(piece.names))
