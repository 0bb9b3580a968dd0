"""Limits on what was filled in that several courses share: days, invitations, delivery."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wm_desktop.domain.courses.model import Asked, CourseCase, Guard
from wm_desktop.domain.courses.parts import choice_field
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence

INVITATIONS = 2
"""So many times parents are invited before the school may go on without having heard them (domain reference 11.4)."""
DELIVERY = choice_field(
    "delivery",
    "hoe bezorgd",
    "how delivered",
    ("handed", "uitgereikt, met tekening voor ontvangst", "handed over, signed for receipt"),
    ("registered", "aangetekend", "registered"),
    ("other", "anders", "otherwise"),
)


def delivered_for_sure() -> Guard:
    """A letter that has to be proved goes by registered mail or from hand to hand (domain reference 3.2, 8.4)."""
    return Guard(
        "delivery",
        Words(
            "Deze brief hoort aangetekend te gaan of te worden uitgereikt, zodat vaststaat dat hij aankwam.",
            "This letter goes by registered mail or is handed over, so that its arrival is certain.",
        ),
        lambda asked: asked.facts.text("delivery") == "other",
        source="Onderwijsgeschillen 102278; law-and-letters 8.4",
        confidence=Confidence.OFFICIAL,
        field="delivery",
    )


def not_in_future(name: str) -> Guard:
    """A day that was filled in does not lie after the step itself."""

    def fails(asked: Asked) -> bool:
        day = asked.facts.day(name)
        return day is not None and day > asked.day

    return Guard(
        f"{name}_later",
        Words(
            "Deze datum ligt na het moment van de stap. Leg vast wat al is gebeurd.",
            "This day lies after the moment of the step. Record what has happened.",
        ),
        fails,
        hard=True,
        source="law-and-letters 11",
        field=name,
    )


def not_before(name: str, since: Callable[[CourseCase], date | None], nl: str, en: str) -> Guard:
    """A day that was filled in does not lie before another."""

    def fails(asked: Asked) -> bool:
        day, first = asked.facts.day(name), since(asked.case)
        return day is not None and first is not None and day < first

    return Guard(f"{name}_earlier", Words(nl, en), fails, hard=True, source="law-and-letters 11", field=name)


def absent_twice(case: CourseCase, step: str, *since: str) -> bool:
    """Whether people stayed away on two different days after the last of these steps."""
    return len({one.day for one in case.since(*since) if one.step == step}) >= INVITATIONS
