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

MAX_STEPS = 2_000
"""How far the working out goes; a condition that asks more is a doubt, never a yes."""


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
    """Say whether a condition can hold; None when that takes too many steps to find out."""
    steps = 0

    def search(left: Condition) -> bool | None:
        nonlocal steps
        steps += 1
        left = _propagated(left)
        if left is ALWAYS or left is NEVER:
            return left is ALWAYS
        if steps > MAX_STEPS:
            return None
        atom = _key(_first_atom(left))
        one = search(_with(left, {atom: True}))
        if one:
            return True
        other = search(_with(left, {atom: False}))
        return True if other else (None if one is None or other is None else False)

    return search(_with(condition, {}))


def _propagated(condition: Condition) -> Condition:
    """Fill in at once whatever must hold by itself, as long as there is such a thing."""
    while isinstance(condition, AllOf) and condition.parts:
        sure: dict[str, bool] = {}
        for part in condition.parts:
            bare = part.of if isinstance(part, Not) else part
            if isinstance(bare, Filled | Says):
                value = bare is part
                if sure.setdefault(_key(bare), value) is not value:
                    return NEVER
        if not sure:
            break
        condition = _with(condition, sure)
    return condition


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
