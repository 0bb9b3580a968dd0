"""The school's calendar: days off per location, and the days made equal to a holiday for the counting of terms.

Kept as settings: `school_calendar` per location, `equalised_days` as the school's difference with the table that
comes with the program, so that a later table of the program still reaches a school that changed a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.free_days import EqualisedDay, FreeDays
from wm_desktop.domain.ids import LocationId
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.school import Location
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod, SchoolCalendar
from wm_desktop.domain.term_days import TermCalendar
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import Json, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

CALENDAR_KEY = "school_calendar"
EQUALISED_KEY = "equalised_days"
OWN_DAY = "toegevoegd door de school"


@dataclass(frozen=True)
class CalendarBook:
    """Everything the tab of the calendar shows; a location without days off has an empty calendar."""

    locations: tuple[Location, ...]
    calendars: Mapping[LocationId, SchoolCalendar]
    free: FreeDays = field(default_factory=FreeDays)

    def of(self, location_id: LocationId) -> SchoolCalendar:
        """Give the calendar of a location."""
        return self.calendars.get(location_id, SchoolCalendar())


def load_calendar(place: Workplace) -> CalendarBook:
    """Read the calendars of all locations and the free days of the law."""
    with place.unit_of_work() as uow:
        locations = tuple(uow.school.locations())
        return CalendarBook(locations, {one.id: read_calendar(uow, one.id) for one in locations}, read_free_days(uow))


def save_calendar(place: Workplace, location_id: LocationId, periods: Iterable[ClosedPeriod]) -> SchoolCalendar:
    """Replace the days off of one location; raises ClosedPeriodError, NotFoundError."""
    place.actor.require(Act.CHANGE_SETTINGS)
    calendar = SchoolCalendar.of(periods)
    with place.unit_of_work() as uow:
        if all(one.id != location_id for one in uow.school.locations()):
            raise NotFoundError(what="Locatie", key=location_id)
        stored = dict(uow.school.setting(CALENDAR_KEY) or {})
        stored[str(location_id)] = [_period_to_json(period) for period in calendar.periods]
        uow.school.set_setting(CALENDAR_KEY, stored)
        count = str(len(calendar.periods))
        uow.audit.add(actor=place.actor.name, action="calendar.save", subject=str(location_id), detail=count)
        uow.commit()
    place.changed(Kind.SETTINGS)
    return calendar


def add_equalised_day(place: Workplace, day: date, source: str = "") -> FreeDays:
    """Count a day as a holiday for terms; a day that came with the program and was taken out comes back."""
    place.actor.require(Act.CHANGE_SETTINGS)
    return _change_equalised(place, "equalised.add", day, source.strip() or OWN_DAY)


def remove_equalised_day(place: Workplace, day: date) -> FreeDays:
    """Count a day as a working day again, whether the school added it or the program brought it."""
    place.actor.require(Act.CHANGE_SETTINGS)
    return _change_equalised(place, "equalised.remove", day, None)


def read_calendar(uow: UnitOfWork, location_id: LocationId | None) -> SchoolCalendar:
    """Read the days off of a location inside a unit of work; none for no location."""
    stored = (uow.school.setting(CALENDAR_KEY) or {}).get(str(location_id))
    entries = stored if isinstance(stored, list) else []
    return SchoolCalendar(tuple(_period_from_json(entry) for entry in entries))


def read_free_days(uow: UnitOfWork) -> FreeDays:
    """Read the free days of the law inside a unit of work: the program's table with the school's own changes."""
    stored = uow.school.setting(EQUALISED_KEY) or {}
    found = {one.day: one for one in uow.school.shipped_equalised_days()}
    for day, source in _days(_part(stored, "added")):
        found.setdefault(day, EqualisedDay(day, source, Confidence.CHOICE))
    gone = frozenset(day for day, _source in _days(_part(stored, "removed")))
    return FreeDays(tuple(found[day] for day in sorted(found) if day not in gone), gone)


def calendar_at(uow: UnitOfWork, location_id: LocationId | None, location: str = "") -> TermCalendar:
    """Give the days a term is counted by, inside a unit of work.

    The location is that of the incident; without one, that with the given name (of the pupil's group); without
    that, the only one. Where none of these is known nothing is closed: that counts more school days, never fewer.
    """
    if location_id is None:
        locations = uow.school.locations()
        named = [one.id for one in locations if one.name == location] or [one.id for one in locations]
        location_id = named[0] if len(named) == 1 else None
    return TermCalendar(read_free_days(uow), read_calendar(uow, location_id).closed)


def _change_equalised(place: Workplace, action: str, day: date, source: str | None) -> FreeDays:
    with place.unit_of_work() as uow:
        stored = uow.school.setting(EQUALISED_KEY) or {}
        added, removed = dict(_part(stored, "added")), dict(_part(stored, "removed"))
        key = day.isoformat()
        added.pop(key, None)
        removed.pop(key, None)
        known = FreeDays(tuple(uow.school.shipped_equalised_days())).of_year(day.year)
        comes_by_itself = any(one.day == day for one in known)
        if source is None and comes_by_itself:
            removed[key] = ""
        elif source is not None and not comes_by_itself:
            added[key] = source
        uow.school.set_setting(EQUALISED_KEY, {"added": added, "removed": removed})
        uow.audit.add(actor=place.actor.name, action=action, subject=key)
        free = read_free_days(uow)
        uow.commit()
    place.changed(Kind.SETTINGS)
    return free


def _period_to_json(period: ClosedPeriod) -> Json:
    return {
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "name": period.name.strip(),
        "kind": period.kind.value,
    }


def _period_from_json(stored: Mapping[str, str]) -> ClosedPeriod:
    first, last = date.fromisoformat(stored["first"]), date.fromisoformat(stored["last"])
    return ClosedPeriod(first, last, stored["name"], ClosedKind(stored["kind"]))


def _part(stored: Json, key: str) -> Mapping[str, str]:
    value = stored.get(key)
    return value if isinstance(value, dict) else {}


def _days(stored: Mapping[str, str]) -> list[tuple[date, str]]:
    return [(date.fromisoformat(day), source) for day, source in stored.items()]
