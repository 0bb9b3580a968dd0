"""The yearly report over very many incident files: counted in SQL, hidden where it must be, drawn and written.

Files, parties, courses, terms and tasks are put in the tables as they are; nobody could click so many together.
"""

from __future__ import annotations

import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert, select

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.support import FixedClock, copy_as_used, make_template, workplace_on
from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.report_years import ReportYear, YearKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.terms import term_to_json
from wm_desktop.storage.tables import (
    CourseRecord,
    CourseStepRecord,
    EntryRecord,
    IncidentRecord,
    LocationRecord,
    MarkRecord,
    PartyRecord,
    TaskRecord,
    TermRecord,
)

FILES = 2000
WHOLE_MS, COUNTED_MS = 1000, 300
TODAY = date(2026, 11, 23)
YEAR = ReportYear(YearKind.CALENDAR, 2026)
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_BY = {"recorded_by": "directie", "recorded_at": AT}
_KINDS, _STAGES = tuple(IncidentKind), tuple(IncidentStage)
_PLAN = {"reasons": "Gedreigd.", "starts_on": "2026-03-10", "ends_on": "2026-03-12", "form": "external"}
_HEARD = ("hear_pupil", "hear_parents", "hear_teacher")


def fill_cases(engine: Engine, files: int, seed: int = 1) -> None:
    """Put files in the tables, spread over two years; one of ten is about an employee."""
    chance = random.Random(seed)
    rows: dict[type[Any], list[dict[str, object]]] = {
        record: [] for record in (IncidentRecord, PartyRecord, EntryRecord, CourseRecord, CourseStepRecord, TermRecord)
    }
    rows |= {TaskRecord: [], MarkRecord: []}
    with engine.begin() as connection:
        places = list(connection.execute(select(LocationRecord.id)).scalars())
        for number in range(files):
            _file(rows, chance, places, number)
        for record, values in rows.items():
            if values:
                connection.execute(insert(record), values)


def _file(
    rows: dict[type[Any], list[dict[str, object]]], chance: random.Random, places: list[Any], number: int
) -> None:
    key, reported = new_uuid(), TODAY - timedelta(days=chance.randrange(690))
    stage = chance.choices(_STAGES, (1, 2, 1, 2, 6))[0]
    closed = stage is IncidentStage.CLOSED
    kind = chance.choices(_KINDS, (9, 2, 8, 5, 1, 3, 3, 1, 1, 7, 2, 2))[0]
    rows[IncidentRecord].append(
        {
            "id": key,
            "number": f"{reported.year}-{number:05d}",
            "kind": kind.value,
            "subject": "Voorval",
            "description": "Wat er is gebeurd.",
            "reported_on": reported,
            "location_id": chance.choice([*places, places[0], None]),
            **dict.fromkeys(("platform", "account", "link", "rules"), ""),
            "severity": chance.choice((None, 1, 1, 2, 2, 3, 4)),
            "stage": stage.value,
            "closed_on": min(TODAY, reported + timedelta(days=chance.randrange(120))) if closed else None,
        }
    )
    about = PersonKind.EMPLOYEE if number % 10 == 0 else chance.choice((PersonKind.PUPIL, PersonKind.GUARDIAN))
    party = new_uuid()
    for one, role, person in ((party, PartyRole.ACCUSED, about), (new_uuid(), PartyRole.AFFECTED, PersonKind.PUPIL)):
        rows[PartyRecord].append(
            {"id": one, "incident_id": key, "role": role.value, "person_kind": person.value, "name": "Bram Visser"}
        )
    if about is PersonKind.PUPIL:
        _course(rows, chance, (key, party))
    _duties(rows, chance, key, reported)


def _course(rows: dict[type[Any], list[dict[str, object]]], chance: random.Random, keys: tuple[Any, Any]) -> None:
    course, entry, (key, party) = new_uuid(), new_uuid(), keys
    rows[EntryRecord].append(
        {"id": entry, "incident_id": key, "kind": "note", "happened_at": AT, "text": "Stap.", "heard": ""}
        | {"letter_reference": "", **_BY}
    )
    kind = CourseKind.PUPIL_SUSPENSION
    rows[CourseRecord].append({"id": course, "incident_id": key, "kind": kind.value, "party_id": party, **_BY})
    steps = ["plan", *_HEARD, "decide", "notify", "return_talk"][: chance.choice((1, 4, 7, 7, 7))]
    for position, step in enumerate(steps, start=1):
        happened = datetime(2026, 3, 9 + position, 9, tzinfo=UTC)
        facts = _PLAN if step in {"plan", "decide"} else {}
        rows[CourseStepRecord].append(
            {"id": new_uuid(), "course_id": course, "position": position, "step": step, "happened_at": happened}
            | {"facts": facts, "overrides": {}, "entry_id": entry, **_BY}
        )


def _duties(rows: dict[type[Any], list[dict[str, object]]], chance: random.Random, key: Any, reported: date) -> None:
    term, task = new_uuid(), new_uuid()
    counted = compute_term(TermKind.OBJECTION_DECISION, reported)
    rows[TermRecord].append(
        {"id": term, "incident_id": key, "kind": counted.kind.value, "words": "Beslissen", "words_en": "Deciding"}
        | {"due_on": counted.due_day, "ends": term_to_json(counted), "reason": "", **_BY}
    )
    rows[TaskRecord].append(
        {"id": task, "incident_id": key, "code": "own", "words": "Bellen", "words_en": "Call", "by": "office"}
        | {"due": reported + timedelta(days=3), "source": "", "confidence": "D", **_BY}
    )
    for one in ({"term_id": term}, {"task_id": task}):
        if chance.random() < 0.8:
            happened = datetime.combine(reported, datetime.min.time(), UTC) + timedelta(days=chance.randrange(6))
            rows[MarkRecord].append(
                {"id": new_uuid(), "incident_id": key, "outcome": Outcome.DONE.value, "happened_at": happened}
                | {"channel": "", "note": "", "task_id": None, "term_id": None, **one, **_BY}
            )


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Count, make, draw and write the report."""
    from wm_desktop.documents.report import draw
    from wm_desktop.services.yearly_report import yearly_report
    from wm_desktop.spreadsheets.reports import report_workbook

    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    fill_cases(engine, 30 if tiny else FILES)
    place = workplace_on(engine, FixedClock())
    made = yearly_report(place, YEAR, preview=True)
    draw(made)  # fonts
    times = 1 if tiny else 5
    count = timed(lambda: place.queries.year_counts(YEAR.first_day, YEAR.last_day, employees=False), times)
    making = timed(lambda: yearly_report(place, YEAR, preview=True), times)
    engine.dispose()
    return {
        "year report, one year counted": Figure(count, goal=COUNTED_MS),
        "year report, both years made": Figure(making, goal=WHOLE_MS),
        "year report, drawn": Figure(timed(lambda: draw(made), times), goal=WHOLE_MS),
        "year report, written": Figure(timed(lambda: report_workbook(made), times), goal=WHOLE_MS),
    }


if __name__ == "__main__":
    sys.exit(main(measure))
