"""The fields of a letter as typed, and the values they mean; knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.dutch_dates import NotADayError, parse_day, short_day
from wm_desktop.domain.letters import Signatory, signatory_in, signed_by


@dataclass(frozen=True)
class LetterForm:
    """What stands in the fields, by name; days as typed."""

    texts: Mapping[str, str] = field(default_factory=dict)
    signatory: Signatory | None = None


@dataclass(frozen=True)
class FieldProblem:
    """A field that cannot be read, with why."""

    field: str
    error: NotADayError


DAY_FIELDS = ("heard_on", "starts_on", "ends_on", "told_on")
_SIGNED = frozenset(("signed_by", "signed_as", "on_behalf"))


def read_form(form: LetterForm, today: date) -> tuple[Facts, tuple[FieldProblem, ...]]:
    """Give the values that were typed; a day that cannot be read is left out and named."""
    problems: list[FieldProblem] = []
    values: dict[str, str] = {}
    for name, text in form.texts.items():
        try:
            values[name] = parse_day(text, today).isoformat() if name in DAY_FIELDS and text.strip() else text.strip()
        except NotADayError as error:
            problems.append(FieldProblem(name, error))
    found = {name: text for name, text in values.items() if text}
    return Facts(found | signed_by(form.signatory)), tuple(problems)


def form_of(values: Facts) -> LetterForm:
    """Give the fields as they are first shown."""
    texts = {}
    for name, text in values.values.items():
        day = values.day(name) if name in DAY_FIELDS else None
        texts[name] = text if day is None else short_day(day)
    return LetterForm({name: text for name, text in texts.items() if name not in _SIGNED}, signatory_in(values))
