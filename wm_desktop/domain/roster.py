"""What a roster file would change: compared with what stands, before anything is stored."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from wm_desktop.domain.importing.roster_file import ListedEmployee, ListedPupil, RosterFile
from wm_desktop.domain.people import Employee, Enrolment, PersonName, Pupil
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.text import fold


class RosterKind(StrEnum):
    """What would happen to a pupil."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    LEFT = "left"
    RETURNED = "returned"


@dataclass(frozen=True)
class Standing:
    """A pupil as it stands: `group`, `location` and `year` are those of the open stay, empty without one."""

    pupil: Pupil
    enrolment: Enrolment | None = None
    group: str = ""
    location: str = ""
    year: SchoolYear | None = None


@dataclass(frozen=True)
class RosterChange:
    """One pupil of the file who would be changed, and how; `standing` is None for a new one."""

    kinds: frozenset[RosterKind]
    listed: ListedPupil
    location: str
    standing: Standing | None = None


@dataclass(frozen=True)
class RosterNotice:
    """Something in the file that was not taken as it stood; `row` as in the file."""

    code: str
    row: int
    facts: tuple[tuple[str, object], ...] = ()

    def message(self) -> str:
        """Say it in Dutch."""
        return _NOTICES[self.code].format(**dict(self.facts))


_NOTICES = {
    "doubtful_pupil": "{name}: er zijn meer leerlingen met deze naam en geen nummer of geboortedatum; niet gewijzigd.",
    "duplicate_pupil": "{name} staat meer dan eens in het bestand (nummer {number}); alleen de eerste telt.",
    "no_group": "{name} heeft geen groep in het bestand.",
    "location_unknown": "Vestiging '{location}' is geen locatie van de school; {used} is gebruikt.",
    "location_assumed": "Het bestand zegt niet op welke locatie de groepen zitten; {used} is gebruikt.",
    "no_name": "Leerling {number} heeft geen naam en is overgeslagen.",
}


@dataclass(frozen=True)
class RosterPlan:
    """Everything a file would change; equal plans mean that nothing changed in between."""

    changes: tuple[RosterChange, ...]
    gone: tuple[ListedPupil, ...]
    missing: tuple[Standing, ...]
    unchanged: int
    new_groups: tuple[tuple[str, str], ...]
    new_employees: tuple[ListedEmployee, ...]
    changed_employees: tuple[tuple[Employee, ListedEmployee], ...]
    notices: tuple[RosterNotice, ...]

    def of_kind(self, kind: RosterKind) -> tuple[RosterChange, ...]:
        """Give the changes of one kind."""
        return tuple(change for change in self.changes if kind in change.kinds)

    @property
    def is_empty(self) -> bool:
        """Whether storing would change nothing."""
        return not (self.changes or self.new_groups or self.new_employees or self.changed_employees)


@dataclass(frozen=True)
class School:
    """What stands: pupils, groups of the year as (name, location), employees and their groups, and the locations."""

    pupils: Sequence[Standing]
    groups: frozenset[tuple[str, str]]
    employees: Mapping[Employee, frozenset[str]]
    locations: Sequence[str]


def compare_roster(file: RosterFile, school: School, year: SchoolYear, today: date, location: str = "") -> RosterPlan:
    """Compare a file with what stands; pupils who are missing from the file are only listed, never changed."""
    comparison = _Comparison(file, school, year, today, location)
    for listed in file.pupils:
        comparison.take(listed)
    return comparison.plan()


class _Comparison:
    def __init__(self, file: RosterFile, school: School, year: SchoolYear, today: date, location: str) -> None:
        self._file, self._school, self._year, self._today = file, school, year, today
        self._by_number = {standing.pupil.pupil_number: standing for standing in school.pupils}
        self._by_name: dict[str, list[Standing]] = defaultdict(list)
        for standing in school.pupils:
            self._by_name[_name_key(standing.pupil.name)].append(standing)
        self._fallback = location or (school.locations[0] if school.locations else "")
        self._fixed = bool(location)
        self._places = {fold(name): name for name in school.locations}
        self._homes = dict(sorted(school.groups, reverse=True))
        self._twice = Counter((_name_key(listed.name), listed.birth_date) for listed in file.pupils if not listed.key)
        self._seen: set[object] = set()
        self._changes: list[RosterChange] = []
        self._gone: list[ListedPupil] = []
        self._unchanged = 0
        self._notices: dict[tuple[str, object], RosterNotice] = {}

    def take(self, listed: ListedPupil) -> None:
        if not listed.name.full:
            self._notice("no_name", listed.row, number=listed.key)
            return
        standing, doubtful = self._find(listed)
        identity = standing.pupil.id if standing else listed.key or (_name_key(listed.name), listed.birth_date)
        if doubtful:
            self._notice("doubtful_pupil", listed.row, name=listed.name.full)
            return
        if identity in self._seen:
            self._notice("duplicate_pupil", listed.row, name=listed.name.full, number=listed.key or "-")
            return
        self._seen.add(identity)
        if self._has_left(listed):
            self._leave(listed, standing)
            return
        place = self._place_of(listed, standing)
        if not listed.group:
            self._notice("no_group", listed.row, name=listed.name.full)
        kinds = self._kinds(listed, standing, place)
        if kinds:
            self._changes.append(RosterChange(kinds, listed, place, standing))
        else:
            self._unchanged += 1

    def plan(self) -> RosterPlan:
        known = {(fold(name), place) for name, place in self._school.groups}
        wanted = dict.fromkeys((one.listed.group, one.location) for one in self._changes if one.listed.group)
        new = [(name, place) for name, place in wanted if (fold(name), place) not in known]
        there = {name for name, _ in known} | {fold(name) for name, _ in new}
        listed = (replace(one, groups=_known(one.groups, there)) for one in self._file.employees)
        new_employees, changed = _compare_employees(listed, self._school.employees)
        here = self._fallback if self._fixed else ""
        missing = [
            standing
            for standing in self._school.pupils
            if standing.pupil.left_on is None
            and standing.pupil.id not in self._seen
            and (not here or standing.location == here)
        ]
        return RosterPlan(
            tuple(self._changes),
            tuple(self._gone),
            tuple(missing),
            self._unchanged,
            tuple(new),
            new_employees,
            changed,
            tuple(self._notices.values()),
        )

    def _find(self, listed: ListedPupil) -> tuple[Standing | None, bool]:
        """Give who it is, and whether that is in doubt (several of one name)."""
        if listed.key:
            return self._by_number.get(listed.key), False
        named = self._by_name.get(_name_key(listed.name), [])
        dated = [one for one in named if listed.birth_date and one.pupil.birth_date == listed.birth_date]
        if len(dated) == 1:
            return dated[0], False
        if len(dated) > 1 or self._twice[_name_key(listed.name), listed.birth_date] > 1:
            return None, True
        undated = [one for one in named if listed.birth_date is None or one.pupil.birth_date is None]
        if len(undated) == 1:
            return undated[0], False
        return None, bool(undated)

    def _has_left(self, listed: ListedPupil) -> bool:
        if listed.left_on is None:
            return False
        reference = self._file.reference_date
        return listed.left_on <= self._today or (reference is not None and listed.left_on < reference)

    def _leave(self, listed: ListedPupil, standing: Standing | None) -> None:
        self._gone.append(listed)
        if standing is not None and standing.pupil.left_on is None:
            self._changes.append(RosterChange(frozenset({RosterKind.LEFT}), listed, standing.location, standing))

    def _kinds(self, listed: ListedPupil, standing: Standing | None, place: str) -> frozenset[RosterKind]:
        if standing is None:
            return frozenset({RosterKind.NEW})
        kinds = set()
        if standing.pupil.left_on is not None:
            kinds.add(RosterKind.RETURNED)
        elif listed.group and self._moves(listed, standing, place):
            kinds.add(RosterKind.MOVED)
        if updated_pupil(standing.pupil, listed) != replace(standing.pupil, left_on=None):
            kinds.add(RosterKind.CHANGED)
        return frozenset(kinds)

    def _moves(self, listed: ListedPupil, standing: Standing, place: str) -> bool:
        if standing.enrolment is None or standing.year is None or standing.year < self._year:
            return True
        other = (fold(standing.group), standing.location) != (fold(listed.group), place)
        return other and standing.year == self._year

    def _place_of(self, listed: ListedPupil, standing: Standing | None) -> str:
        if self._fixed:
            return self._fallback
        if listed.location:
            place = self._places.get(fold(listed.location)) or self._alike(listed.location)
            if place:
                return place
            self._notice("location_unknown", 0, location=listed.location, used=self._fallback)
        if standing is not None and standing.location:
            return standing.location
        if listed.group in self._homes:
            return self._homes[listed.group]
        if not listed.location and len(self._school.locations) > 1:
            self._notice("location_assumed", 0, used=self._fallback)
        return self._fallback

    def _alike(self, text: str) -> str:
        """'Vestiging Miland' is Miland when only one location's name is in it."""
        words = set(fold(text).split())
        found = [name for key, name in self._places.items() if set(key.split()) <= words]
        return found[0] if len(found) == 1 else ""

    def _notice(self, code: str, row: int, **facts: object) -> None:
        self._notices.setdefault((code, row or tuple(facts.items())), RosterNotice(code, row, tuple(facts.items())))


def updated_pupil(pupil: Pupil, listed: ListedPupil) -> Pupil:
    """Give the pupil as it will be: what the file leaves empty changes nothing."""
    name = listed.name
    kept = PersonName(name.first_name, name.prefix, name.last_name, name.initials or pupil.name.initials)
    return replace(pupil, name=kept, birth_date=listed.birth_date or pupil.birth_date, left_on=None)


def start_of_stay(year: SchoolYear, standing: Standing | None, today: date) -> date:
    """Say from when a pupil is in the group: the first day of a new school year, today within one."""
    if standing is not None and standing.year == year and standing.enrolment is not None:
        return min(max(today, year.first_day), year.last_day)
    if standing is not None and standing.pupil.left_on is not None:
        return max(year.first_day, min(today, year.last_day))
    return year.first_day


def _name_key(name: PersonName) -> str:
    return fold(f"{name.first_name}|{name.prefix}|{name.last_name}")


def _known(groups: tuple[str, ...], there: set[str]) -> tuple[str, ...]:
    """Leave out groups without pupils: they are not made for a teacher alone."""
    return tuple(group for group in groups if fold(group) in there)


def _compare_employees(
    listed: Iterable[ListedEmployee], standing: Mapping[Employee, frozenset[str]]
) -> tuple[tuple[ListedEmployee, ...], tuple[tuple[Employee, ListedEmployee], ...]]:
    by_key = {employee.key: employee for employee in standing if employee.key}
    by_name = {_name_key(employee.name): employee for employee in standing}
    new, changed = [], []
    for one in listed:
        known = by_key.get(one.key) if one.key else by_name.get(_name_key(one.name))
        if known is None:
            new.append(one)
        elif _employee_differs(known, standing[known], one):
            changed.append((known, one))
    return tuple(new), tuple(changed)


def _employee_differs(known: Employee, groups: frozenset[str], listed: ListedEmployee) -> bool:
    return (
        _name_key(known.name) != _name_key(listed.name)
        or bool(listed.function and listed.function != known.function)
        or bool(listed.email and listed.email != known.email)
        or not {fold(group) for group in listed.groups} <= {fold(group) for group in groups}
    )
