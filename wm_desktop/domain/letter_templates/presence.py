"""When a field of a template is printed: always, sometimes or never. Worked out from the outline, not by trying."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from wm_desktop.domain.letter_templates.outline import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Branch,
    Condition,
    Filled,
    Not,
    Outline,
    Plain,
    Printed,
    Says,
)
from wm_desktop.domain.text import fold

MAX_WORK = 60_000
"""How many parts of conditions are looked at; a question that asks more is a doubt, never a yes."""
MAX_TRIED = 120
"""How many fields are tried together."""


class Presence(StrEnum):
    """How sure it is that something is printed when it should be."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


def presence(printed: Condition, given: Condition = ALWAYS) -> Presence:
    """Say whether something printed under a condition is printed whenever `given` holds.

    It answers SOMETIMES when the condition is too long to work out.
    """
    if _possible(AllOf((given, printed))) is False:
        return Presence.NEVER
    if _possible(AllOf((given, Not(printed)))) is False:
        return Presence.ALWAYS
    return Presence.SOMETIMES


def printed_when(outline: Outline, names: frozenset[str]) -> Condition:
    """Give when at least one of these fields is printed and holds something."""

    def here(name: str, lists: tuple[tuple[str, str], ...]) -> Condition:
        source = dict(lists).get(name, name)
        return Filled(source) if source in names else NEVER

    return _when(outline, (), here, lambda _: False)


def said_when(outline: Outline, phrases: Sequence[str]) -> Condition:
    """Give when at least one of these phrases stands in the letter; capitals and accents do not matter.

    A phrase is found within words that stand together, not across a field or a condition.
    """
    wanted = [fold(phrase) for phrase in phrases]
    return _when(outline, (), lambda *_: NEVER, lambda text: any(each in fold(text) for each in wanted))


def blank_when(outline: Outline, name: str) -> Condition:
    """Give when a field is printed though nothing need be in it: where the text names it without asking first."""

    def here(printed: str, lists: tuple[tuple[str, str], ...]) -> Condition:
        return Not(Filled(name)) if printed == name and name not in dict(lists) else NEVER

    return _when(outline, (), here, lambda _: False)


def _when(
    outline: Outline,
    lists: tuple[tuple[str, str], ...],
    here: Callable[[str, tuple[tuple[str, str], ...]], Condition],
    says: Callable[[str], bool],
) -> Condition:
    found: list[Condition] = []
    for piece in outline:
        if isinstance(piece, Plain):
            found.append(ALWAYS if says(piece.text) else NEVER)
        elif isinstance(piece, Printed):
            found.append(here(piece.name, lists))
        elif isinstance(piece, Branch):
            then, otherwise = (_when(each, lists, here, says) for each in (piece.then, piece.otherwise))
            parts = (_simple_all((piece.when, then)), _simple_all((Not(piece.when), otherwise)))
            found.append(_simple_any(parts))
        else:
            inner = (*lists, *((name, piece.field) for name in piece.names))
            found.append(_simple_all((Filled(piece.field), _when(piece.body, inner, here, says))))
    return _simple_any(found)


def _possible(condition: Condition) -> bool | None:
    """Say whether a condition can hold; None when that takes too much work to find out."""
    left_to_do = MAX_WORK

    def search(left: Condition, depth: int) -> bool | None:
        nonlocal left_to_do
        while left is not ALWAYS and left is not NEVER:
            left_to_do -= _size(left)
            if left_to_do < 0 or depth > MAX_TRIED:
                return None
            sure = _sure(left)
            if not sure:
                break
            left = _with(left, sure)
        if left is ALWAYS or left is NEVER:
            return left is ALWAYS
        atom = _key(_first_atom(left))
        one = search(_with(left, {atom: True}), depth + 1)
        if one:
            return True
        other = search(_with(left, {atom: False}), depth + 1)
        return True if other else (None if one is None or other is None else False)

    return search(_with(condition, {}), 0)


def _size(condition: Condition) -> int:
    if isinstance(condition, Filled | Says):
        return 1
    return 1 + (_size(condition.of) if isinstance(condition, Not) else sum(map(_size, condition.parts)))


def _sure(condition: Condition) -> Mapping[str, bool]:
    """Give what must hold by itself; of a contradiction the first, the second then fails."""
    sure: dict[str, bool] = {}
    for part in condition.parts if isinstance(condition, AllOf) else (condition,):
        bare = part.of if isinstance(part, Not) else part
        if isinstance(bare, Filled | Says):
            sure.setdefault(_key(bare), bare is part)
    return sure


def _key(atom: Filled | Says) -> str:
    return atom.name if isinstance(atom, Filled) else f"={atom.text}"


def _first_atom(condition: Condition) -> Filled | Says:
    while True:
        if isinstance(condition, Filled | Says):
            return condition
        condition = condition.of if isinstance(condition, Not) else condition.parts[0]


def _with(condition: Condition, values: Mapping[str, bool]) -> Condition:
    """Fill in what is known, and leave out what no longer matters; gives ALWAYS or NEVER itself when that is it."""
    if isinstance(condition, Filled | Says):
        value = values.get(_key(condition))
        return condition if value is None else (ALWAYS if value else NEVER)
    if isinstance(condition, Not):
        return _negated(_with(condition.of, values))
    parts = [_with(part, values) for part in condition.parts]
    return _simple_all(parts) if isinstance(condition, AllOf) else _simple_any(parts)


def _negated(condition: Condition) -> Condition:
    if condition is ALWAYS or condition is NEVER:
        return NEVER if condition is ALWAYS else ALWAYS
    if isinstance(condition, Not):
        return condition.of
    if isinstance(condition, AllOf):
        return AnyOf(tuple(_negated(part) for part in condition.parts))
    return AllOf(tuple(_negated(part) for part in condition.parts)) if isinstance(condition, AnyOf) else Not(condition)


def _simple_all(parts: Sequence[Condition]) -> Condition:
    kept: list[Condition] = []
    for part in parts:
        if part is NEVER:
            return NEVER
        if isinstance(part, AllOf):
            kept.extend(part.parts)
        else:
            kept.append(part)
    return kept[0] if len(kept) == 1 else (AllOf(tuple(kept)) if kept else ALWAYS)


def _simple_any(parts: Sequence[Condition]) -> Condition:
    kept: list[Condition] = []
    for part in parts:
        if part is ALWAYS:
            return ALWAYS
        if isinstance(part, AnyOf):
            kept.extend(part.parts)
        else:
            kept.append(part)
    return kept[0] if len(kept) == 1 else (AnyOf(tuple(kept)) if kept else NEVER)
