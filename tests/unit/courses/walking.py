"""Take steps of a course in tests: with sensible facts, and with any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.engine import judge, offers, reached, state_of, take
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.facts import Field as Asked
from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.ids import IncidentId, new_uuid

START = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)  # a Monday, in school time
MOTHER = new_uuid()


@dataclass
class Walk:
    """One course, walked step by step on a clock of its own."""

    kind: CourseKind
    now: datetime = START
    known: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        facts = {
            "custody": (MOTHER,),
            "incident_id": IncidentId(new_uuid()),
            "birth_date": date(2016, 3, 1),
        } | self.known
        self.case = CourseCase(machine_of(self.kind), (), self.now, **facts)

    @property
    def state(self) -> str:
        return state_of(self.case)

    @property
    def path(self) -> tuple[str, ...]:
        return reached(self.case)

    @property
    def offered(self) -> set[str]:
        return {offer.step.code for offer in offers(self.case)}

    def later(self, *, days: int = 0, hours: int = 0) -> Walk:
        self.now += timedelta(days=days, hours=hours)
        self.case = replace(self.case, now=self.now)
        return self

    def on(self, day: date) -> Walk:
        """Go to nine o'clock of a day."""
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)
        self.case = replace(self.case, now=self.now)
        return self

    def do(self, code: str, because: Mapping[str, str] | None = None, at: datetime | None = None, **facts: str) -> Walk:
        """Take a step with the facts given and sensible ones for the rest, a minute later."""
        taken = take(self.case, code, self.sensible(code, facts), at or self.now, because)
        self.case = replace(self.case, taken=(*self.case.taken, taken))
        return self

    def why_not(self, code: str, at: datetime | None = None, **facts: str) -> set[str]:
        """Give the codes of what stops a step."""
        verdict = judge(self.case, code, self.sensible(code, facts), at or self.now)
        return {refusal.code for refusal in verdict.refusals}

    def doubts(self, code: str, at: datetime | None = None, **facts: str) -> set[str]:
        verdict = judge(self.case, code, self.sensible(code, facts), at or self.now)
        return {doubt.code for doubt in verdict.doubts}

    def sensible(self, code: str, given: Mapping[str, str]) -> Facts:
        step = self.case.machine.by_code[code]
        return Facts({one.name: self.sensible_value(one) for one in step.fields} | dict(given))

    def sensible_value(self, asked: Asked) -> str:
        earlier = [text for one in self.case.taken if (text := one.facts.text(asked.name))]
        if earlier:
            return earlier[-1]
        if asked.name == "signed_as":
            return "bestuurder"
        return {
            FieldKind.DAY: self.now.date().isoformat(),
            FieldKind.MOMENT: self.now.isoformat(),
            FieldKind.NUMBER: "1",
            FieldKind.YES_NO: "yes",
            FieldKind.CHOICE: asked.choices[0].code if asked.choices else "",
            FieldKind.PEOPLE: "\n".join(str(one) for one in self.case.custody),
        }.get(asked.kind, f"woorden bij {asked.name}")


def wander(
    walk: Walk,
    choose: Callable[[list[str]], str],
    steps: int,
    days: Callable[[], int],
    facts: Mapping[str, tuple[str, ...]] | None = None,
) -> Walk:
    """Take any offered steps that are not refused, with a reason for every doubt and time going by in between.

    `facts` are the values to choose from for some of the fields.
    """
    for _ in range(steps):
        offered = sorted(walk.offered)
        if not offered:
            return walk
        code = choose(offered)
        asked = {one.name for one in walk.case.machine.by_code[code].fields}
        said = {name: choose(list(values)) for name, values in (facts or {}).items() if name in asked}
        if not walk.why_not(code, **said):
            walk.do(code, dict.fromkeys(walk.doubts(code, **said), "er was geen andere weg"), **said)
        walk.later(days=days())
    return walk
