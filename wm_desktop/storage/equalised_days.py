"""The days made equal to a holiday that come with the program; data in resources/protocol/equalised_days.json."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from wm_desktop.domain.free_days import EqualisedDay
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.paths import resource


@cache
def shipped_equalised_days() -> tuple[EqualisedDay, ...]:
    """Give them in order of date, each with its decree and how sure that is."""
    stored = json.loads(resource("protocol", "equalised_days.json").read_text("utf-8"))
    return tuple(
        EqualisedDay(date.fromisoformat(day), decree["source"], Confidence(decree["confidence"]))
        for decree in stored["decrees"]
        for day in decree["days"]
    )
