"""Between what stands in a field and what is stored: days and moments as people type them; knows no Qt."""

from __future__ import annotations

from datetime import datetime

from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, parse_day, parse_moment, short_day, short_moment


def stored_value(asked: Field, text: str, now: datetime) -> str:
    """Give what was typed as it is stored; raises NotADayError for a day or moment that cannot be read."""
    if text and asked.kind is FieldKind.DAY:
        return parse_day(text, now.astimezone(SCHOOL_ZONE).date()).isoformat()
    if text and asked.kind is FieldKind.MOMENT:
        return parse_moment(text, now).isoformat()
    return text


def typed_value(asked: Field, values: Facts) -> str:
    """Give what is stored as somebody would type it."""
    day, moment = values.day(asked.name), values.moment(asked.name)
    if asked.kind is FieldKind.DAY and day is not None:
        return short_day(day)
    if asked.kind is FieldKind.MOMENT and moment is not None:
        return short_moment(moment)
    return values.text(asked.name)
