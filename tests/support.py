"""What tests of services and storage share: a clock that stands still, a school, and people made quickly."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.util import LRUCache

from wm_desktop.domain.ids import EmployeeId, EnrolmentId, GroupId, GuardianId, LocationId, PupilId, new_uuid
from wm_desktop.domain.people import (
    Address,
    Employee,
    Enrolment,
    FormOfAddress,
    Guardian,
    Guardianship,
    PersonName,
    Pupil,
)
from wm_desktop.domain.school import Group, Location, SchoolYear
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.issued_lists import NewIssue
from wm_desktop.services.ports import Clock, Progress
from wm_desktop.services.settings import SETTINGS_KEY, SchoolSettings, settings_to_json
from wm_desktop.services.workplace import Kind, Workplace
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.keys import Argon2Cost
from wm_desktop.storage.migrations import migrate
from wm_desktop.storage.protocol_start import begin_protocol
from wm_desktop.storage.purposes import default_purposes
from wm_desktop.storage.queries import SqlQueries
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

KEY = bytes(range(32))
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEAR = SchoolYear(2026)
LOCATIONS = ("Willibrord", "Miland")
PASSPHRASE = "vier gewone woorden samen"
CHEAP = Argon2Cost(1, 8, 1)
_STATEMENTS: Any = LRUCache(4000)
_SHARED: dict[str, Any] = {}
NEW_SCHOOL = NewSchool("Basisschool Het Voorbeeld", LOCATIONS, "Marja", PASSPHRASE)


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime = MONDAY) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **step: float) -> None:
        """Move on: `clock.move(days=1, minutes=5)`."""
        self.moment += timedelta(**step)

    def set(self, day: date) -> None:
        """Go to 09:00 UTC of a day."""
        self.moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


@dataclass
class FakeBackups:
    """Backups that only remember why they were asked for."""

    clock: Clock
    reasons: list[str] = field(default_factory=list)
    made_at: datetime | None = None

    def make(self, reason: str) -> Path:
        self.reasons.append(reason)
        self.made_at = self.clock()
        return Path("backup.wmbackup")

    def copy_to(self, target: Path, progress: Progress | None = None) -> Path:
        self.reasons.append(str(target))
        return target

    def last(self) -> datetime | None:
        return self.made_at


@dataclass
class Announcements:
    """Remembers what `place.changed` announced, one set per call."""

    heard: list[frozenset[Kind]] = field(default_factory=list)

    def __call__(self, kinds: frozenset[Kind]) -> None:
        self.heard.append(kinds)


def make_template(path: Path, clock: Clock) -> None:
    """Make a migrated data file with a school, two locations and the default purposes."""
    engine = open_engine(path, KEY, new=True)
    migrate(engine)
    with SqlUnitOfWork(engine, clock) as uow:
        for position, name in enumerate(LOCATIONS):
            uow.school.add_location(Location(LocationId(new_uuid()), name, position))
        for purpose in default_purposes():
            uow.consent.add_purpose(purpose)
        begin_protocol(uow, clock)
        uow.school.set_setting(SETTINGS_KEY, settings_to_json(SchoolSettings(school="Basisschool Het Voorbeeld")))
        uow.commit()
    engine.dispose()


def copy_engine(template: Path, target: Path) -> Engine:
    """Give an engine on a fresh copy of the template."""
    return quick(copy_as_used(template, target))


def copy_as_used(template: Path, target: Path) -> Engine:
    """Give an engine on a fresh copy of the template as a school has it, for whoever measures how long things take."""
    shutil.copy(template, target)
    return open_engine(target, KEY)


def quick(engine: Engine) -> Engine:
    """Spare an engine of a test what takes time and says nothing there: it behaves the same in every other way.

    The disk is not waited for at each commit (only a power cut tells the difference; what DataFileStore opens waits
    as always), and statements are made into SQL once for all tests, not once for each engine.
    """
    event.listen(engine, "connect", _wait_for_no_disk)
    engine.dialect = _SHARED.setdefault("dialect", engine.dialect)
    engine.update_execution_options(compiled_cache=_STATEMENTS)
    return engine


def _wait_for_no_disk(raw: Any, _record: object) -> None:
    raw.execute("PRAGMA synchronous = OFF")


def workplace_on(engine: Engine, clock: Clock, role: Role = Role.PRINCIPAL, name: str = "directie") -> Workplace:
    """Give a workplace for one actor; `place.backups` and `place.announce` remember what was asked of them."""
    return Workplace(
        actor=Actor(name, role),
        unit_of_work=lambda: SqlUnitOfWork(engine, clock),
        queries=SqlQueries(engine, clock),
        clock=clock,
        backups=FakeBackups(clock),
        announce=Announcements(),
    )


def as_role(place: Workplace, role: Role) -> Workplace:
    """Give the same workplace with another role at the keyboard."""
    return replace(place, actor=Actor(role.value, role))


def as_teacher(place: Workplace, employee: Employee | None) -> Workplace:
    """Give the same workplace with a teacher at the keyboard, who is an employee of the register or nobody yet."""
    return replace(place, actor=Actor("juf", Role.TEACHER, None if employee is None else employee.id))


class Office:
    """Makes people quickly: `office.pupil("Noor de Vries", group="3A")` has two guardians with custody."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        self._numbers = itertools.count(1001)

    def location(self, name: str = "Willibrord") -> Location:
        with self.place.unit_of_work() as uow:
            return next(location for location in uow.school.locations() if location.name == name)

    def group(self, name: str = "3A", location: str = "Willibrord", year: SchoolYear = YEAR) -> Group:
        """Find the group, or make it."""
        where = self.location(location)
        with self.place.unit_of_work() as uow:
            for group in uow.school.groups(year):
                if (group.name, group.location_id) == (name, where.id):
                    return group
            group = Group(GroupId(new_uuid()), where.id, year, name)
            uow.school.add_group(group)
            uow.commit()
        return group

    def pupil(
        self,
        name: str = "Noor de Vries",
        *,
        number: str = "",
        group: str = "3A",
        location: str = "Willibrord",
        guardians: int = 2,
        born: date | None = date(2018, 3, 14),
        protected: bool = False,
    ) -> Pupil:
        """Store a pupil in a group, with guardians 'Ouder1 ...', 'Ouder2 ...' who have custody."""
        where = self.group(group, location)
        pupil = Pupil(
            PupilId(new_uuid()), number or str(next(self._numbers)), person_name(name), born, protected=protected
        )
        with self.place.unit_of_work() as uow:
            uow.people.save_pupil(pupil)
            stay = Enrolment(EnrolmentId(new_uuid()), pupil.id, where.id, where.name[:1], YEAR.first_day)
            uow.people.save_enrolment(stay)
            uow.commit()
        for position in range(guardians):
            form = (FormOfAddress.MADAM, FormOfAddress.SIR)[position % 2]
            self.guardian(pupil, f"Ouder{position + 1} {pupil.name.prefix} {pupil.name.last_name}", form=form)
        return pupil

    def guardian(
        self,
        pupil: Pupil,
        name: str,
        *,
        custody: bool = True,
        form: FormOfAddress = FormOfAddress.MADAM,
        street: str = "Dorpsstraat 1",
    ) -> Guardian:
        """Store a guardian of a pupil."""
        guardian = Guardian(
            GuardianId(new_uuid()), person_name(name), form, Address(street, "3421 AA", "Oudewater"), email="a@b.nl"
        )
        with self.place.unit_of_work() as uow:
            position = len(uow.people.guardians_of(pupil.id))
            uow.people.save_guardian(guardian)
            uow.people.save_guardianship(Guardianship(guardian.id, pupil.id, has_custody=custody, position=position))
            uow.commit()
        return guardian

    def guardians_of(self, pupil: Pupil) -> list[Guardian]:
        with self.place.unit_of_work() as uow:
            return [guardian for guardian, _ in uow.people.guardians_of(pupil.id)]

    def employee(self, name: str = "Eva Jansen", *, group: str = "3A") -> Employee:
        """Store an employee who teaches a group."""
        employee = Employee(
            EmployeeId(new_uuid()), person_name(name), function="leerkracht", group_ids=(self.group(group).id,)
        )
        with self.place.unit_of_work() as uow:
            uow.people.save_employee(employee)
            uow.commit()
        return employee


def person_name(text: str) -> PersonName:
    """Split 'Noor van der Meulen' into first name, prefix (lower case words) and last name."""
    first, *rest = text.split()
    prefix = [word for word in rest if word.islower()]
    last = [word for word in rest if not word.islower()]
    return PersonName(first, " ".join(prefix), " ".join(last), f"{first[0]}.")


def group_ids(place: Workplace, *names: str, location: str = "") -> tuple[GroupId, ...]:
    """The ids of the groups of these names that have pupils now, at one location or at all."""
    rows = [row for row in place.queries.groups() if row.name in names and location in {"", row.location}]
    return tuple(group_id for row in rows for group_id in row.ids)


def new_issue(place: Workplace, *groups: str, location: str = "", **others: Any) -> NewIssue:
    """What is asked for a list of the website for mw. Bos; by default of group 5A."""
    ids = group_ids(place, *(groups or ("5A",)), location=location)
    asked = NewIssue("website", ids, "klassenapp 5A", "mw. Bos", "directie", place.today())
    return replace(asked, **others)
