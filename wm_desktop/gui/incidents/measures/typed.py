"""From what stands in the fields of a step to its facts, and back; knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wm_desktop.domain.courses.errors import Refusal
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import Step
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import (
    NotADayError,
    parse_moment,
    short_moment,
)
from wm_desktop.gui.typed_values import stored_value, typed_value
from wm_desktop.services.courses import NewStep

MOMENT = "happened_at"
"""Where what is said of the moment of a step belongs."""


@dataclass(frozen=True)
class Typed:
    """A step as filled in: its moment, its fields and the reasons for doubts, all as they stand on the screen.

    Days and moments are as typed; a choice, yes and no, people and letters are as they are stored.
    """

    moment: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """The same, read: a step to take, and what could not be read."""

    new: NewStep
    unreadable: tuple[Refusal, ...]


def read_step(step: Step, typed: Typed, begun: Typed, now: datetime) -> Read:
    """Read what was typed. A moment that was left as it stood is now, to the second."""
    facts: dict[str, str] = {}
    troubles: list[Refusal] = []
    for each in step.fields:
        text = typed.values.get(each.name, "").strip()
        try:
            facts[each.name] = stored_value(each, text, now)
        except NotADayError as error:
            troubles.append(_unreadable(each.name, error))
    moment = None
    try:
        moment = _moment(typed.moment, begun.moment, now)
    except NotADayError as error:
        troubles.append(_unreadable(MOMENT, error))
    return Read(NewStep(step.code, facts, moment, dict(typed.reasons)), tuple(troubles))


def begin_with(step: Step, offered: Facts, now: datetime) -> Typed:
    """Give the fields as they stand when the dialog opens: now, and what earlier steps say already."""
    values = {one.name: typed_value(one, offered) for one in step.fields if offered.text(one.name)}
    return Typed(short_moment(now), values)


def announced(step: Step, asked: Field, offered: Facts) -> tuple[str, ...]:
    """Give the lines a field can be ticked from: those announced before, when a limit guards what may be added."""
    guarded = any(guard.hard and guard.field == asked.name for guard in step.guards)
    return offered.lines(asked.name) if asked.kind is FieldKind.LINES and asked.carried and guarded else ()


def _moment(text: str, begun: str, now: datetime) -> datetime | None:
    """The moment of a step; one in the minute of now is now, for a step does not lie before one just taken."""
    if text.strip() in {"", begun}:
        return None
    found = parse_moment(text, now)
    return None if found == now.replace(second=0, microsecond=0) else found


def _unreadable(name: str, error: NotADayError) -> Refusal:
    return Refusal("unreadable", Words(error.sentence("nl"), error.sentence("en")), field=name)
