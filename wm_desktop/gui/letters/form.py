"""The fields of a letter as typed, and the values they mean; knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.dutch_dates import (
    NotADayError,
)
from wm_desktop.domain.letter_plans.around import form_fields
from wm_desktop.domain.letter_plans.model import LetterPlan
from wm_desktop.domain.letters import Letter, Signatory, signatory_in, signed_by
from wm_desktop.gui.typed_values import stored_value, typed_value

SIGNED = frozenset(("signed_by", "signed_as"))
"""The two fields that are chosen as one."""


@dataclass(frozen=True)
class LetterForm:
    """What stands in the fields, by name; days and moments as typed. `reasons` say per doubt why it is passed."""

    texts: Mapping[str, str] = field(default_factory=dict)
    signatory: Signatory | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """The same, read: the values and the doubts that are passed."""

    values: Facts = field(default_factory=Facts)
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True)
class FieldProblem:
    """A field that cannot be read, with why."""

    field: str
    error: NotADayError


def read_form(plan: LetterPlan, form: LetterForm, now: datetime) -> tuple[Read, tuple[FieldProblem, ...]]:
    """Give what was typed; a day that cannot be read is left out and named."""
    problems: list[FieldProblem] = []
    values: dict[str, str] = {}
    for part in form_fields(plan):
        try:
            values[part.name] = stored_value(part, form.texts.get(part.name, "").strip(), now)
        except NotADayError as error:
            problems.append(FieldProblem(part.name, error))
    found = {name: text for name, text in values.items() if text and name not in SIGNED}
    passed = tuple(Override(code, why.strip()) for code, why in form.reasons.items() if why.strip())
    return Read(Facts(found | signed_by(form.signatory)), passed), tuple(problems)


def read_of(letter: Letter) -> Read:
    """Give a letter as it was stored."""
    return Read(letter.values, letter.overrides)


def form_of(plan: LetterPlan, read: Read) -> LetterForm:
    """Give the fields as they are first shown."""
    texts = {part.name: typed_value(part, read.values) for part in form_fields(plan) if part.name not in SIGNED}
    return LetterForm(texts, signatory_in(read.values), {one.guard: one.reason for one in read.overrides})
