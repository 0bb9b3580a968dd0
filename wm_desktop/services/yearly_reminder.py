"""The yearly reminder of the right to change an answer: a task with a day, made from the policy, and its papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.yearly_reminder import TOLD_AHEAD, ReminderBook, ReminderDone, due_on
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rounds import NewRound, start_in
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Kind, Workplace

REMINDER_KEY = "yearly_reminder"
_TIME_TO_ANSWER = timedelta(weeks=3)


class ReminderDoneError(DomainError):
    """The reminder of this school year was recorded already."""

    nl = "De jaarlijkse herinnering van {year} is al vastgelegd: op {day} door {by}."
    en = "The yearly reminder of {year} was recorded already: on {day} by {by}."


class ReminderNotAskedError(DomainError):
    """A school where a yes lapses asks anew; there is nothing to remind of."""

    nl = "Bij deze school vervalt een ja elk jaar en wordt er opnieuw gevraagd. Begin daarvoor een jaarronde."
    en = "At this school a yes lapses every year and is asked anew. Begin a yearly round for that."


@dataclass(frozen=True)
class ReminderTask:
    """What is to be done by which day; `round_id` is the round whose papers are ready."""

    due: date
    late: bool
    round_id: RoundId | None = None


def reminder_task(place: Workplace) -> ReminderTask | None:
    """Give the task of this school year from four weeks before its day; None where nothing is to be done (yet)."""
    place.actor.require(Act.RECORD_CONSENT)
    today = place.today()
    year = SchoolYear.of(today)
    with place.unit_of_work() as uow:
        policy, book = read_policy(uow), read_book(uow)
        due = due_on(policy.reminds_on, year)
        if policy.lapses_on is not None or book.done_in(year) is not None or today < due - TOLD_AHEAD:
            return None
        begun = [one for one in uow.rounds.all() if one.id in book.rounds and one.closed_on is None]
    if not begun and not place.queries.groups():
        return None
    return ReminderTask(due, today > due, begun[0].id if begun else None)


def begin_reminder(place: Workplace) -> ConsentRound:
    """Make the papers of the reminder: a round over all purposes and groups, with what each guardian answered.

    Raises ReminderNotAskedError, ReminderDoneError, and what `start_round` raises.
    """
    place.actor.require(Act.RECORD_CONSENT)
    year = SchoolYear.of(place.today())
    groups = tuple(dict.fromkeys(group.name for group in place.queries.groups()))
    with place.unit_of_work() as uow:
        book = _open_book(uow, year)
        codes = tuple(purpose.code for purpose in uow.consent.purposes())
        new = NewRound(f"Jaarlijkse herinnering {year}", codes, groups, place.today() + _TIME_TO_ANSWER)
        asked = start_in(place, uow, new)
        write_book(uow, replace(book, rounds=(*book.rounds, asked.id)))
        uow.commit()
    place.changed(Kind.CONSENT)
    return asked


def finish_reminder(place: Workplace) -> ReminderDone:
    """Record that guardians were reminded this school year: by whom and on which day.

    Raises ReminderNotAskedError and ReminderDoneError.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        book = _open_book(uow, SchoolYear.of(place.today()))
        done = finish_in(place, uow, book)
        uow.commit()
    place.changed(Kind.CONSENT)
    return done


def finish_in(place: Workplace, uow: UnitOfWork, book: ReminderBook) -> ReminderDone:
    """Record it inside a unit of work."""
    done = ReminderDone(SchoolYear.of(place.today()).start, place.today(), place.actor.name)
    write_book(uow, book.with_done(done))
    _log(place, uow, "reminder.done", done.school_year)
    return done


def reopen_reminder(place: Workplace) -> None:
    """Take back that guardians were reminded this school year: the task is there again."""
    place.actor.require(Act.RECORD_CONSENT)
    year = SchoolYear.of(place.today())
    with place.unit_of_work() as uow:
        write_book(uow, read_book(uow).without(year))
        _log(place, uow, "reminder.undo", year.start)
        uow.commit()
    place.changed(Kind.CONSENT)


def _open_book(uow: UnitOfWork, year: SchoolYear) -> ReminderBook:
    if read_policy(uow).lapses_on is not None:
        raise ReminderNotAskedError
    book = read_book(uow)
    done = book.done_in(year)
    if done is not None:
        raise ReminderDoneError(year=year, day=f"{done.on:%d-%m-%Y}", by=done.by)
    return book


def read_book(uow: UnitOfWork) -> ReminderBook:
    """Read what was recorded."""
    stored: Mapping[str, Any] = uow.school.setting(REMINDER_KEY) or {}
    rounds = tuple(RoundId(UUID(one)) for one in stored.get("rounds", ()))
    done = tuple(ReminderDone(year, date.fromisoformat(day), by) for year, day, by in stored.get("done", ()))
    return ReminderBook(rounds, done)


def write_book(uow: UnitOfWork, book: ReminderBook) -> None:
    """Store it."""
    done = [[one.school_year, one.on.isoformat(), one.by] for one in book.done]
    uow.school.set_setting(REMINDER_KEY, {"rounds": [str(one) for one in book.rounds], "done": done})


def _log(place: Workplace, uow: UnitOfWork, action: str, year: int) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=REMINDER_KEY, detail=str(year))
