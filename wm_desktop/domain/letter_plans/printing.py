"""What was filled in, as a letter prints it."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day, written_moment


def as_printed(asked: Field, values: Facts) -> object:
    """Give what was filled in as a template prints it: days in words, a list as lines, yes as true."""
    day, moment = values.day(asked.name), values.moment(asked.name)
    printed: Mapping[FieldKind, object] = {
        FieldKind.DAY: "" if day is None else written_day(day),
        FieldKind.MOMENT: "" if moment is None else written_moment(moment.astimezone(SCHOOL_ZONE)),
        FieldKind.LINES: list(values.lines(asked.name)),
        FieldKind.YES_NO: values.yes(asked.name) is True,
        FieldKind.NUMBER: values.number(asked.name) or "",
    }
    return printed.get(asked.kind, values.text(asked.name))
