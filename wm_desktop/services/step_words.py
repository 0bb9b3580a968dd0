"""A step of a course as a line on the timeline: Dutch words, with everything that was filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import Machine, Taken
from wm_desktop.domain.dutch_dates import written_day, written_moment
from wm_desktop.domain.incidents import Party

_YES_NO = {True: "ja", False: "nee"}
_MOST_REFERENCE = 40
"""Characters of the references beside a line on the timeline; all of them stand in its text."""


def step_text(machine: Machine, taken: Taken, party: Party | None, names: Mapping[str, str]) -> str:
    """Give the text of the timeline; `names` are the people a field can name, by id."""
    step = machine.by_code[taken.step]
    about = "" if party is None else f" ({party.name})"
    lines = [f"{machine.words.nl}{about}: {step.words.nl}."]
    lines += [f"{field.words.nl}: {value}" for field, value in _values(step.fields, taken.facts, names)]
    words = {guard.code: guard.words.nl for guard in step.guards}
    lines += [f"Afgeweken: {words[one.guard]} Reden: {one.reason}" for one in taken.overrides]
    return "\n".join(lines)


def _values(fields: tuple[Field, ...], facts: Facts, names: Mapping[str, str]) -> Iterator[tuple[Field, str]]:
    for field in fields:
        if facts.text(field.name):
            yield field, said(field, facts, names)


def said(field: Field, facts: Facts, names: Mapping[str, str]) -> str:
    """Give what was filled in as people read it."""
    day, moment = facts.day(field.name), facts.moment(field.name)
    yes = facts.yes(field.name)
    if field.kind is FieldKind.DAY and day is not None:
        return written_day(day)
    if field.kind is FieldKind.MOMENT and moment is not None:
        return written_moment(moment)
    if field.kind is FieldKind.YES_NO and yes is not None:
        return _YES_NO[yes]
    if field.kind is FieldKind.CHOICE:
        return next(one.words.nl for one in field.choices if one.code == facts.text(field.name))
    if field.kind is FieldKind.PEOPLE:
        return ", ".join(names.get(line, line) for line in facts.lines(field.name))
    return facts.text(field.name)


def entry_reference(letters: str) -> str:
    """Give the references of letters for beside the line: the first whole ones that fit in 40 characters.

    A single reference that is longer is shortened with a sign that it goes on, so that it is not taken for another.
    """
    if len(letters) <= _MOST_REFERENCE:
        return letters
    ends = (letters[: one.start()].strip() for one in re.finditer(r"[\n,;]", letters))
    fitting = [whole for whole in ends if 0 < len(whole) <= _MOST_REFERENCE]
    return max(fitting, key=len, default=letters[: _MOST_REFERENCE - 1].rstrip() + "…")
