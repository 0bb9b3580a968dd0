"""The sample school's incident files: every course in a state that shows something, on whatever day it is made.

One day in the check, a Saturday; WM_SAMPLE_DAYS=60 tries so many days of a year and more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cases import FakePaper
from tests.support import FixedClock, Office, as_role, copy_engine, workplace_on
from wm_desktop.domain.case_work import Outcome, open_tasks, open_terms
from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.school_calendar import ClosedKind
from wm_desktop.domain.school_days import is_school_day
from wm_desktop.services.actors import Role
from wm_desktop.services.case_file import CaseFile, case_again
from wm_desktop.services.incidents import list_incidents
from wm_desktop.services.sample_school.build import sample_settings
from wm_desktop.services.sample_school.cases import play_all
from wm_desktop.services.sample_school.dossier import Cast
from wm_desktop.services.sample_school.school_year import Days
from wm_desktop.services.school_calendar import load_calendar
from wm_desktop.services.settings import save_settings
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.verify import verify

SATURDAY = date(2026, 12, 12)
DAYS = int(os.environ.get("WM_SAMPLE_DAYS", "0"))
OTHERS = [date(2026, 9, 1) + timedelta(days=8 * number) for number in range(DAYS)]


@dataclass(frozen=True)
class Played:
    """A data file with nothing but the sample school's files."""

    place: Workplace
    engine: Any
    files: dict[str, CaseFile]


def play(template_file: Path, target: Path, today: date) -> Played:
    """Play all files as on a day."""
    clock = FixedClock()
    clock.set(today)
    engine = copy_engine(template_file, target)
    place = workplace_on(engine, clock)
    save_settings(place, sample_settings())
    office = Office(place)
    for number in range(12):
        office.pupil(f"Kind{number} Verzonnen", group="7A")
    for name in ("Anja", "Bas", "Els", "Ria", "Tom", "Wim"):
        office.employee(f"{name} Verzonnen")
    cast = Cast(place.queries.pupils(), place.queries.employees())

    def place_at(moment: datetime) -> Workplace:
        return replace(place, clock=lambda: moment)

    play_all(place_at, FakePaper().paper(), cast, today)
    files = {row.subject: case_again(place, row.id) for row in place.queries.incidents()}
    return Played(place, engine, files)


@pytest.fixture(scope="module")
def played(template_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    made = play(template_file, tmp_path_factory.mktemp("cases") / "data.db", SATURDAY)
    yield made
    made.engine.dispose()


def states(played: Played) -> set[tuple[CourseKind, str]]:
    return {(one.course.kind, one.state) for file in played.files.values() for one in file.courses}


def test_every_course_is_there_and_most_of_them_run(played: Played) -> None:
    assert {kind for kind, _ in states(played)} == MACHINES.keys()
    assert states(played) >= {
        (CourseKind.PUPIL_WARNING, "closed"),
        (CourseKind.PUPIL_SUSPENSION, "running"),
        (CourseKind.PUPIL_SUSPENSION, "closed"),
        (CourseKind.PUPIL_EXPULSION, "parents_heard"),
        (CourseKind.PARENT, "warning"),
        (CourseKind.PARENT, "banned"),
        (CourseKind.STAFF_WARNING, "warned"),
        (CourseKind.STAFF_REPRIMAND, "noticed"),
        (CourseKind.STAFF_SUSPENSION, "suspended"),
        (CourseKind.STAFF_SUMMARY_DISMISSAL, "arrived"),
        (CourseKind.STAFF_ENDING, "chosen"),
        (CourseKind.DISPUTE, "received"),
        (CourseKind.INSPECTOR, "called"),
        (CourseKind.POLICE, "filed"),
        (CourseKind.POLICE, "decided_not"),
        (CourseKind.DATA_BREACH, "told"),
        (CourseKind.REMOVAL, "refused"),
    }


def test_tasks_are_open_late_and_done_and_a_term_was_changed(played: Played) -> None:
    today, files = played.place.today(), played.files.values()
    tasks = [task for file in files for task in open_tasks(file.tasks, file.marks)]
    assert any(task.due is not None and task.due < today for task in tasks)
    assert any(task.due is not None and task.due > today for task in tasks)
    assert any(mark.outcome is Outcome.DONE and mark.note for file in files for mark in file.marks)
    arrived, late = sorted(term.reason for file in files for term in file.terms if term.replaces)
    assert re.fullmatch(r"Brief WM-\d{4}-\d{3}-MVB is ontvangen op .*", arrived)
    assert late == "De brief lag een dag later in de bus dan eerst genoteerd."
    assert sum(len(open_terms(file.terms, file.marks)) for file in files) > 4


def test_files_are_linked_follow_each_other_and_hold_what_was_filed(played: Played) -> None:
    files = played.files
    assert files["Aanhoudende bedreigingen door leerling en ouder"].links
    assert files["Nepaccount met bedreigingen op Instagram"].earlier
    assert files["Kwetsende berichten in een groepsapp"].filings
    assert files["Ouder bedreigt leerkrachten bij het hek en online"].file.incident.legal_hold
    assert sum(file.file.incident.stage is IncidentStage.CLOSED for file in files.values()) == 3
    reasons = {
        text.facts.text("why_no_ban")
        for one in files["Aanhoudende bedreigingen door leerling en ouder"].courses
        for text in one.taken
    }
    assert any("De toegang is ontzegd" in reason for reason in reasons)


def test_the_office_sees_an_interesting_part_and_no_file_about_an_employee(played: Played) -> None:
    seen = {row.subject for row in list_incidents(as_role(played.place, Role.ADMINISTRATOR))}
    assert "Nepaccount met bedreigingen op Instagram" in seen
    assert len(seen) == 9
    assert not seen & {"Adressen van ouders doorverkocht", "Berichten aan een leerling in de avond"}


def test_the_calendar_has_holidays_and_study_days(played: Played) -> None:
    book = load_calendar(played.place)
    for location in book.locations:
        kinds = [period.kind for period in book.of(location.id).periods]
        assert (kinds.count(ClosedKind.HOLIDAY), kinds.count(ClosedKind.STUDY_DAY)) == (15, 2)


def test_days_are_counted_over_weekends_and_holidays() -> None:
    days = Days(date(2027, 1, 4))
    assert days.ago(1) == date(2026, 12, 18)
    assert days.from_day(date(2026, 12, 19)) == days.after(date(2026, 12, 18)) == date(2027, 1, 4)
    friday = Days(date(2026, 12, 11))
    assert friday.ago_before_school_day(5) == 6
    assert friday.ago(6) + timedelta(days=1) == friday.ago(5) == date(2026, 12, 4)
    assert all(is_school_day(days.ago(count), days.closed) for count in range(1, 30))


def test_it_is_whole_on_any_day(played: Played, template_file: Path, tmp_path: Path) -> None:
    check_whole(played)
    for today in OTHERS:
        made = play(template_file, tmp_path / f"{today}.db", today)
        check_whole(made)
        made.engine.dispose()


def check_whole(made: Played) -> None:
    """Every file is there, nothing is wrong with the data file, and the ban on access has not ended."""
    assert len(made.files) == 15, made.place.today()
    assert verify(made.engine, made.place.clock) == (), made.place.today()
    assert (CourseKind.PARENT, "banned") in states(made), made.place.today()
