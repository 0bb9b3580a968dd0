"""The yearly reminder of the right to change: a task with a day, its papers, and who did it when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.rounds import FormState
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.yearly_reminder import due_on
from wm_desktop.services.consent_policy import LapseDayError, load_policy, save_policy
from wm_desktop.services.round_papers import forms_paper, note_forms
from wm_desktop.services.rounds import NobodyToAskError, close_round
from wm_desktop.services.workplace import Workplace
from wm_desktop.services.yearly_reminder import (
    ReminderDoneError,
    ReminderNotAskedError,
    ReminderTask,
    begin_reminder,
    finish_reminder,
    reminder_task,
    reopen_reminder,
)

TODAY = MONDAY.date()
DUE = date(2026, 12, 1)


@pytest.fixture
def school(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", group="5A", guardians=2)
    office.pupil("Sem Kaya", group="6A", guardians=1)
    save_policy(place, YesPolicy(reminds_on=(12, 1)))


def test_the_day_falls_in_the_school_year() -> None:
    year = SchoolYear(2026)
    assert [due_on(day, year) for day in ((8, 1), (12, 31), (7, 31))] == [
        date(2026, 8, 1),
        date(2026, 12, 31),
        date(2027, 7, 31),
    ]


def test_the_task_is_there_from_four_weeks_before_its_day(place: Workplace, school: None, clock: FixedClock) -> None:
    for day, expected in (
        (DUE - timedelta(days=29), None),
        (DUE - timedelta(days=28), ReminderTask(DUE, late=False)),
        (DUE, ReminderTask(DUE, late=False)),
        (DUE + timedelta(days=1), ReminderTask(DUE, late=True)),
        (date(2027, 8, 1), None),
    ):
        clock.set(day)
        assert reminder_task(place) == expected


def test_without_pupils_or_where_a_yes_lapses_there_is_no_task(place: Workplace, office: Office) -> None:
    assert load_policy(place).reminds_on == (10, 1)
    assert reminder_task(place) is None
    with pytest.raises(NobodyToAskError):
        begin_reminder(place)
    office.pupil("Noor Bos", group="5A")
    assert reminder_task(place) == ReminderTask(date(2026, 10, 1), late=True)
    save_policy(place, YesPolicy((8, 1)))
    assert reminder_task(place) is None
    for act in (begin_reminder, finish_reminder):
        with pytest.raises(ReminderNotAskedError):
            act(place)
    with pytest.raises(LapseDayError):
        save_policy(place, YesPolicy(reminds_on=(2, 29)))


def test_its_papers_tell_what_holds_and_when_all_leave_it_is_done(place: Workplace, school: None) -> None:
    asked = begin_reminder(place)
    assert (asked.name, asked.groups) == ("Jaarlijkse herinnering 2026-2027", ("5A", "6A"))
    assert len(asked.purpose_ids) == len(place.queries.purposes())
    assert reminder_task(place) == ReminderTask(DUE, late=False, round_id=asked.id)
    made = forms_paper(place, asked.id, posted=True)
    assert (made.right_to_change, len(made.forms)) == (True, 3)
    note_forms(place, asked.id, forms_paper(place, asked.id, posted=True, groups=("5A",)))
    assert reminder_task(place) is not None
    note_forms(place, asked.id, made)
    note_forms(place, asked.id, made)
    assert reminder_task(place) is None
    assert [row.detail for row in place.queries.audit() if row.action == "reminder.done"] == ["2026"]
    assert {row.form.state for row in place.queries.round_forms(asked.id)} == {FormState.OUT}


def test_it_is_recorded_once_and_can_be_taken_back(place: Workplace, school: None, clock: FixedClock) -> None:
    done = finish_reminder(place)
    assert (done.school_year, done.on, done.by) == (2026, TODAY, "directie")
    for act in (begin_reminder, finish_reminder):
        with pytest.raises(ReminderDoneError, match=r"23-11-2026 door directie"):
            act(place)
    reopen_reminder(place)
    assert reminder_task(place) == ReminderTask(DUE, late=False)
    asked = begin_reminder(place)
    close_round(place, asked.id)
    assert reminder_task(place) == ReminderTask(DUE, late=False)
    finish_reminder(place)
    clock.set(date(2027, 12, 1))
    assert reminder_task(place) == ReminderTask(date(2027, 12, 1), late=False)
