"""Reading in the roster: first what would change, then all of it in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wm_desktop.domain.enrolments import ended, stay_in, year_group_of
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import BatchId, EmployeeId, GroupId, LocationId, PupilId, new_uuid
from wm_desktop.domain.importing.roster_file import ListedEmployee, RosterFile
from wm_desktop.domain.importing.roster_list import roster_of
from wm_desktop.domain.importing.tables import Dropped, SourceFile
from wm_desktop.domain.people import Employee, Pupil
from wm_desktop.domain.roster import (
    RosterChange,
    RosterKind,
    RosterNotice,
    RosterPlan,
    School,
    Standing,
    compare_roster,
    start_of_stay,
    updated_pupil,
)
from wm_desktop.domain.school import Group, SchoolYear
from wm_desktop.domain.text import fold
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.people_list import PeopleReport, own_number, save_guardians
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


class RosterYearError(DomainError):
    """The file is of another school year than asked."""

    nl = "'{name}' is van schooljaar {found}, niet van {asked}. Kies het juiste bestand of het juiste schooljaar."
    en = "'{name}' is of school year {found}, not {asked}. Choose the right file or the right school year."


class RosterMovedOnError(DomainError):
    """The register changed between looking and storing."""

    nl = "De leerlingenlijst is intussen gewijzigd. Er is niets opgeslagen; bekijk het bestand opnieuw."
    en = "The roster changed in the meantime. Nothing was stored; look at the file again."


class NoLocationError(DomainError):
    """A location was named that the school does not have."""

    nl = "De school heeft geen locatie '{location}'. Kies een van: {known}."
    en = "The school has no location '{location}'. Choose one of: {known}."


@dataclass(frozen=True)
class RosterPreview:
    """What a roster file would change; nothing is stored yet. `guardians`: those who stand beside the pupils."""

    file: RosterFile
    plan: RosterPlan
    year: SchoolYear
    location: str
    file_name: str
    sha256: str
    dropped: tuple[Dropped, ...] = ()
    guardians: PeopleReport = field(default_factory=PeopleReport)

    @property
    def is_empty(self) -> bool:
        """Whether storing would change nothing."""
        return self.plan.is_empty and self.guardians.is_empty

    @property
    def notices(self) -> tuple[RosterNotice, ...]:
        """What was not taken as it stood in the file."""
        return self.plan.notices

    def to_json(self, *, committed: bool = False, batch: BatchId | None = None) -> dict[str, object]:
        """Give the preview as wm-admin prints it; pupils by number (null when the program will give one)."""
        plan = self.plan
        lists: dict[str, object] = {
            kind.value: [_line(change) for change in plan.of_kind(kind)]
            for kind in RosterKind
            if kind is not RosterKind.LEFT
        }
        left = [{"pupil": one.key or None, "name": one.name.full, "on": str(one.left_on)} for one in plan.gone]
        missing = [{"pupil": one.pupil.pupil_number, "name": one.pupil.name.full} for one in plan.missing]
        return {
            "kind": "pupils",
            "file": self.file_name,
            "format": self.file.format,
            "sha256": self.sha256,
            "school_year": str(self.year),
            "committed": committed,
            "batch": None if batch is None else str(batch),
            **lists,
            "left": left,
            "missing": missing,
            "new_groups": [{"group": name, "location": place} for name, place in plan.new_groups],
            "new_employees": [one.name.full for one in plan.new_employees],
            "changed_employees": [one.name.full for _, one in plan.changed_employees],
            "dropped": [one.header for one in self.dropped],
            "problems": [
                {"severity": "warning", "code": one.code, "row": one.row, "message": one.message()}
                for one in plan.notices
            ]
            + self.guardians.problems_json(),
            "guardians": self.guardians.counts(),
            "counts": {
                **{kind.value: len(plan.of_kind(kind)) for kind in RosterKind},
                "unchanged": plan.unchanged,
                "missing": len(plan.missing),
            },
        }


def _line(change: RosterChange) -> dict[str, object]:
    listed, standing = change.listed, change.standing
    return {
        "pupil": standing.pupil.pupil_number if standing else listed.key or None,
        "name": listed.name.full,
        "group": listed.group,
        "location": change.location,
        "from": None if standing is None else {"name": standing.pupil.name.full, "group": standing.group},
    }


def preview_roster(
    place: Workplace, source: SourceFile, year: SchoolYear, location_name: str | None = None
) -> RosterPreview:
    """Compare a file with what stands. Raises NoRosterError, RosterYearError or NoLocationError; writes nothing."""
    place.actor.require(Act.CHANGE_ROSTER)
    file = roster_of(source.workbook, source.name)
    if file.school_year is not None and file.school_year != year:
        raise RosterYearError(name=source.name, found=file.school_year, asked=year)
    with place.unit_of_work() as uow:
        location = _location(uow, location_name)
        plan = compare_roster(file, _school(uow, year), year, place.today(), location)
        preview = RosterPreview(file, plan, year, location, source.name, source.sha256, source.dropped)
        if not file.guardians:
            return preview
        # Guardians are found by their pupils, so these are saved first; the unit of work is left without a commit.
        _Storing(place, uow, preview).all(None)
        return replace(preview, guardians=save_guardians(place, uow, file.guardians, store=False))


def store_roster(
    place: Workplace, preview: RosterPreview, source: SourceFile, progress: Progress | None = None
) -> BatchId:
    """Store what the preview showed, after a backup and in one transaction; raises RosterMovedOnError.

    No copy of the file is kept: it holds more about pupils than the register needs.
    """
    place.actor.require(Act.CHANGE_ROSTER)
    place.backups.make("roster")
    batch = BatchId(new_uuid())
    with place.unit_of_work() as uow:
        if compare_roster(preview.file, _school(uow, preview.year), preview.year, place.today(), preview.location) != (
            preview.plan
        ):
            raise RosterMovedOnError
        uow.imports.add_batch(
            batch,
            kind="roster",
            file_name=source.name,
            sha256=source.sha256,
            school_year=preview.year,
            document_id=None,
            profile={},
            result=preview.to_json(committed=True, batch=batch),
            by=place.actor.name,
            at=place.now(),
        )
        _Storing(place, uow, preview).all(progress)
        save_guardians(place, uow, preview.file.guardians, store=True)
        uow.audit.add(actor=place.actor.name, action="roster.import", subject=str(batch), detail=source.sha256)
        uow.commit()
    place.changed(Kind.ROSTER, Kind.CONSENT)
    return batch


def _location(uow: UnitOfWork, name: str | None) -> str:
    known = [location.name for location in uow.school.locations()]
    if not name:
        return ""
    for one in known:
        if fold(one) == fold(name):
            return one
    raise NoLocationError(location=name, known=", ".join(known))


def _school(uow: UnitOfWork, year: SchoolYear) -> School:
    places = {location.id: location.name for location in uow.school.locations()}
    groups = _groups_by_id(uow, year)
    stays = uow.people.open_enrolments()
    standing = []
    for pupil in sorted(uow.people.pupils(), key=lambda one: (one.name.sort_key, one.pupil_number)):
        stay = stays.get(pupil.id)
        group = groups.get(stay.group_id) if stay else None
        if group is None:
            standing.append(Standing(pupil, stay))
        else:
            standing.append(Standing(pupil, stay, group.name, places[group.location_id], group.school_year))
    names = {
        employee: frozenset(groups[one].name for one in employee.group_ids if one in groups)
        for employee in uow.people.employees()
    }
    here = frozenset((group.name, places[group.location_id]) for group in uow.school.groups(year))
    return School(tuple(standing), here, names, tuple(places.values()))


def _groups_by_id(uow: UnitOfWork, year: SchoolYear) -> Mapping[GroupId, Group]:
    """Groups of the asked year and the years around it: an open stay may still be of an earlier one."""
    years = (SchoolYear(start) for start in range(year.start - 12, year.start + 3))
    return {group.id: group for one in years for group in uow.school.groups(one)}


class _Storing:
    """Carries out one plan in one unit of work."""

    def __init__(self, place: Workplace, uow: UnitOfWork, preview: RosterPreview) -> None:
        self._place, self._uow, self._preview, self._year = place, uow, preview, preview.year
        self._locations = {location.name: location.id for location in uow.school.locations()}
        self._groups = {(fold(one.name), one.location_id): one.id for one in uow.school.groups(preview.year)}

    def all(self, progress: Progress | None) -> None:
        changes = self._preview.plan.changes
        touched = []
        for done, change in enumerate(changes):
            if progress is not None and done % 50 == 0:
                progress.report(done, len(changes))
            touched.append(self._pupil(change))
        refresh_states(self._uow, touched)
        for listed in self._preview.plan.new_employees:
            self._employee(Employee(EmployeeId(new_uuid()), listed.name, listed.key or None), listed)
        for employee, listed in self._preview.plan.changed_employees:
            self._employee(employee, listed)

    def _pupil(self, change: RosterChange) -> PupilId:
        pupil = self._updated(change)
        self._uow.people.save_pupil(pupil)
        if RosterKind.LEFT in change.kinds:
            self._leave(pupil)
        elif change.listed.group and change.kinds & {RosterKind.NEW, RosterKind.MOVED, RosterKind.RETURNED}:
            self._enrol(pupil, change)
        return pupil.id

    def _updated(self, change: RosterChange) -> Pupil:
        listed, standing = change.listed, change.standing
        if standing is None:
            return Pupil(PupilId(new_uuid()), listed.key or own_number(self._uow), listed.name, listed.birth_date)
        if RosterKind.LEFT in change.kinds:
            return replace(standing.pupil, left_on=listed.left_on)
        return updated_pupil(standing.pupil, listed)

    def _leave(self, pupil: Pupil) -> None:
        still = [stay for stay in self._uow.people.enrolments_of(pupil.id) if stay.ends_on is None]
        last = max([pupil.left_on or self._place.today(), *(stay.starts_on for stay in still)])
        for stay in ended(still, last):
            self._uow.people.save_enrolment(stay)

    def _enrol(self, pupil: Pupil, change: RosterChange) -> None:
        stays = [] if change.standing is None else self._uow.people.enrolments_of(pupil.id)
        on = start_of_stay(self._year, change.standing, self._place.today())
        group = self._group(change.listed.group, self._locations[change.location])
        before = stays[-1].year_group if stays else ""
        year_group = change.listed.year_group or year_group_of(change.listed.group, before)
        for stay in stay_in(stays, pupil.id, group, year_group, on):
            self._uow.people.save_enrolment(stay)

    def _group(self, name: str, location: LocationId) -> GroupId:
        key = (fold(name), location)
        if key not in self._groups:
            group = Group(GroupId(new_uuid()), location, self._year, name)
            self._uow.school.add_group(group)
            self._groups[key] = group.id
        return self._groups[key]

    def _employee(self, employee: Employee, listed: ListedEmployee) -> None:
        taught = [one for name in listed.groups for (key, _), one in self._groups.items() if key == fold(name)]
        self._uow.people.save_employee(
            replace(
                employee,
                name=replace(listed.name, initials=listed.name.initials or employee.name.initials),
                function=listed.function or employee.function,
                email=listed.email or employee.email,
                group_ids=tuple(dict.fromkeys([*employee.group_ids, *taught])),
            )
        )
