"""Fields that the side letters share (domain reference 12.2, 12.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wm_desktop.domain.letter_plans.model import LetterCase, Part
from wm_desktop.domain.letter_plans.parts import TO_ADDRESS, choice, day, ends_before_start, limit, number

SUSPENSION_SOURCE = "WPO 40c lid 3; law-and-letters 3.2, 12.2"


def only(part: Part, when: Callable[[LetterCase], bool]) -> Part:
    """The same field, asked only then."""
    return replace(part, when=when)


TO_BODY = tuple(replace(part, required=part.name == "to_name") for part in TO_ADDRESS)
"""The address of who may also get it through a portal, by mail or at the counter: only the name is needed."""
FORM = choice(
    "form",
    ("vorm", "form"),
    ("Kies waar de leerling tijdens de schorsing is.", "Choose where the pupil is during the suspension."),
    ("external", "thuis", "at home"),
    ("internal", "op school, buiten de groep", "at school, outside the group"),
    source=SUSPENSION_SOURCE,
)
STARTS_ON = day(
    "starts_on",
    ("eerste dag", "first day"),
    ("Vul de eerste dag van de schorsing in.", "Fill in the first day of the suspension."),
    source=SUSPENSION_SOURCE,
)
ENDS_ON = day(
    "ends_on",
    ("laatste dag", "last day"),
    ("Vul de laatste dag van de schorsing in.", "Fill in the last day of the suspension."),
    source=SUSPENSION_SOURCE,
)
SCHOOL_DAYS = number(
    "school_days",
    ("aantal schooldagen", "number of school days"),
    ("Vul het aantal schooldagen in.", "Fill in the number of school days."),
    source=SUSPENSION_SOURCE,
)
BACKWARDS = limit(
    "ends_before_start",
    "ends_on",
    ends_before_start,
    "De laatste dag van de schorsing ligt voor de eerste. Verbeter de datums.",
    "The last day of the suspension lies before the first. Mend the dates.",
    source=SUSPENSION_SOURCE,
)
