"""Guardians and employees from a list: found again by number, name and address, added where they are new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import EmployeeId, GroupId, GuardianId, PupilId, new_uuid
from wm_desktop.domain.importing.roster_file import ListedEmployee, ListedGuardian
from wm_desktop.domain.importing.roster_list import employees_of, guardians_of
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.people import Address, Employee, FormOfAddress, Guardian, Guardianship, Pupil
from wm_desktop.domain.person_checks import check_email
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.text import fold
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


class PeopleListKind(StrEnum):
    """What a list holds."""

    GUARDIANS = "guardians"
    EMPLOYEES = "employees"


class PupilNotFoundError(DomainError):
    """A line names a pupil that is not in the register."""

    nl = "Rij {row}: leerling '{name}' staat niet in het register. Lees eerst de leerlingen in of kies de juiste naam."
    en = "Row {row}: pupil '{name}' is not in the register. Import the pupils first, or correct the name."


class SeveralPupilsError(DomainError):
    """A line could be about several pupils."""

    nl = "Rij {row}: er zijn meer leerlingen die '{name}' heten. Zet het leerlingnummer in de lijst."
    en = "Row {row}: several pupils are called '{name}'. Put the pupil number in the list."


class BadEmailError(DomainError):
    """An e-mail address that cannot be one was left out."""

    nl = "Rij {row}: '{email}' is geen e-mailadres en is weggelaten."
    en = "Row {row}: '{email}' is not an e-mail address and was left out."


_CODES: Mapping[type[DomainError], str] = {
    PupilNotFoundError: "pupil_unknown",
    SeveralPupilsError: "pupil_doubtful",
    BadEmailError: "bad_email",
}


@dataclass
class PeopleReport:
    """What a list changed, or would change; `problems` are sentences about lines that were left out or mended."""

    stored: bool = False
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list[DomainError] = field(default_factory=list)

    def count(self, before: object, after: object) -> None:
        """Count one line by what stood before (None: nothing) and what stands now."""
        if before is None:
            self.added += 1
        elif before == after:
            self.unchanged += 1
        else:
            self.changed += 1

    @property
    def is_empty(self) -> bool:
        """Whether storing changes nothing."""
        return not (self.added or self.changed)

    def counts(self) -> dict[str, int]:
        """Give the numbers by their names."""
        return {"added": self.added, "changed": self.changed, "unchanged": self.unchanged}

    def problems_json(self) -> list[dict[str, object]]:
        """Give the problems as wm-admin prints them."""
        return [
            {"severity": "warning", "code": _CODES[type(one)], "row": one.facts["row"], "message": one.sentence()}
            for one in self.problems
        ]

    def to_json(self, source: SourceFile, kind: PeopleListKind) -> dict[str, object]:
        """Give the document wm-admin prints; such a list is of no school year and cannot be taken back as a batch."""
        return {
            "kind": kind.value,
            "file": source.name,
            "format": source.workbook.format,
            "sha256": source.sha256,
            "school_year": None,
            "committed": self.stored,
            "batch": None,
            "dropped": [one.header for one in source.dropped],
            "problems": self.problems_json(),
            "counts": self.counts(),
        }


def import_people_list(
    place: Workplace, source: SourceFile, kind: PeopleListKind, *, store: bool = True
) -> PeopleReport:
    """Read guardians or employees in, in one transaction after a backup; `store` False only looks.

    What the list leaves empty stays as it was; nobody is ever removed. Raises NoRosterError for another kind of file.
    """
    place.actor.require(Act.CHANGE_ROSTER)
    report = PeopleReport(stored=store)
    work: Callable[[UnitOfWork], None]
    if kind is PeopleListKind.GUARDIANS:
        guardians = guardians_of(source.workbook, source.name)
        work = _Guardians(place, report, guardians).work
    else:
        employees = employees_of(source.workbook, source.name)
        work = _Employees(place, report, employees).work
    if store:
        place.backups.make(f"{kind.value}-list")
    with place.unit_of_work() as uow:
        work(uow)
        if store:
            detail = f"{report.added} added, {report.changed} changed, {len(report.problems)} problems"
            uow.audit.add(actor=place.actor.name, action=f"{kind.value}.import", subject=source.sha256, detail=detail)
            uow.commit()
    if store:
        place.changed(Kind.ROSTER, Kind.CONSENT)
    return report


def save_guardians(place: Workplace, uow: UnitOfWork, listed: Sequence[ListedGuardian], *, store: bool) -> PeopleReport:
    """Save the guardians who stand beside the pupils of a roster, in the unit of work that saved those pupils."""
    report = PeopleReport(stored=store)
    _Guardians(place, report, listed).work(uow)
    return report


class _Guardians:
    """Works through a list of guardians inside one unit of work."""

    def __init__(self, place: Workplace, report: PeopleReport, listed: Sequence[ListedGuardian]) -> None:
        self._place, self._report, self._listed = place, report, listed

    def work(self, uow: UnitOfWork) -> None:
        """Store every line that can be placed."""
        pupils = [pupil for pupil in uow.people.pupils() if pupil.left_on is None]
        self._by_number = {pupil.pupil_number: pupil for pupil in pupils}
        self._by_name: dict[str, list[Pupil]] = defaultdict(list)
        for pupil in pupils:
            self._by_name[fold(pupil.name.full)].append(pupil)
        self._known = {_marks(guardian): guardian for guardian in uow.people.guardians()}
        touched: list[PupilId] = []
        for line in self._listed:
            whose = self._pupil(line)
            if whose is not None:
                touched.extend(self._store(uow, line, whose))
        refresh_states(uow, touched)

    def _pupil(self, line: ListedGuardian) -> Pupil | None:
        if line.pupil_key:
            if line.pupil_key in self._by_number:
                return self._by_number[line.pupil_key]
            name = line.pupil_name.full or line.pupil_key
            self._report.problems.append(PupilNotFoundError(row=line.row, name=name))
            return None
        named = self._by_name.get(fold(line.pupil_name.full), [])
        if len(named) == 1:
            return named[0]
        refusal = SeveralPupilsError if named else PupilNotFoundError
        self._report.problems.append(refusal(row=line.row, name=line.pupil_name.full))
        return None

    def _store(self, uow: UnitOfWork, line: ListedGuardian, pupil: Pupil) -> Sequence[PupilId]:
        """Give every pupil of the guardian: an address counts for brothers and sisters too."""
        bonds = uow.people.guardians_of(pupil.id)
        own = next(((one, bond) for one, bond in bonds if fold(one.name.full) == fold(line.name.full)), None)
        told = self._told(line)
        if own is not None:
            guardian, before = _merged(own[0], told), own[1]
            bond = replace(before, has_custody=line.has_custody, relation=line.relation)
            self._report.count(own, (guardian, bond))
        else:
            known = self._known.get(_marks(told)) if told.email or told.address.street else None
            guardian = told if known is None else _merged(known, told)
            position = max((each.position for _, each in bonds), default=-1) + 1
            bond = Guardianship(guardian.id, pupil.id, line.relation, line.has_custody, position)
            self._report.count(None, guardian)
        uow.people.save_guardian(guardian)
        uow.people.save_guardianship(bond)
        self._known[_marks(guardian)] = guardian
        return uow.people.pupils_of(guardian.id)

    def _told(self, line: ListedGuardian) -> Guardian:
        return Guardian(
            GuardianId(new_uuid()),
            line.name,
            line.form_of_address,
            Address(line.street, line.postcode, line.city),
            email=_usable_email(self._report, line.email, line.row),
            phone=line.phone,
        )


class _Employees:
    """Works through a list of employees inside one unit of work."""

    def __init__(self, place: Workplace, report: PeopleReport, listed: Sequence[ListedEmployee]) -> None:
        self._place, self._report, self._listed = place, report, listed

    def work(self, uow: UnitOfWork) -> None:
        """Store every line."""
        known = uow.people.employees()
        by_key = {employee.key: employee for employee in known if employee.key}
        by_name = {fold(employee.name.full): employee for employee in known}
        groups: Mapping[str, list[GroupId]] = defaultdict(list)
        for group in uow.school.groups(SchoolYear.of(self._place.today())):
            groups[group.name.casefold()].append(group.id)
        for line in self._listed:
            before = by_key.get(line.key) if line.key else by_name.get(fold(line.name.full))
            start = before or Employee(EmployeeId(new_uuid()), line.name, line.key or None)
            after = replace(
                start,
                name=line.name,
                function=line.function or start.function,
                email=_usable_email(self._report, line.email, line.row) or start.email,
                group_ids=tuple(one for name in line.groups for one in groups[name.casefold()]) or start.group_ids,
            )
            self._report.count(before, after)
            uow.people.save_employee(after)
            by_name[fold(after.name.full)] = after
            by_key.update({after.key: after} if after.key else {})


def _usable_email(report: PeopleReport, email: str, row: int) -> str:
    try:
        check_email(email)
    except DomainError:
        report.problems.append(BadEmailError(row=row, email=email))
        return ""
    return email


def _marks(guardian: Guardian) -> tuple[str, str]:
    """What makes a guardian of a brother or sister the same person: the name with the e-mail or postal address."""
    return fold(guardian.name.full), fold(guardian.email or guardian.address.street + guardian.address.postcode)


def _merged(known: Guardian, told: Guardian) -> Guardian:
    address = told.address if told.address.street else known.address
    form = known.form_of_address if told.form_of_address is FormOfAddress.NEUTRAL else told.form_of_address
    return replace(
        known,
        form_of_address=form,
        address=replace(address, country=known.address.country),
        email=told.email or known.email,
        phone=told.phone or known.phone,
    )


def own_number(uow: UnitOfWork) -> str:
    """A number of the program's own for a pupil whose administration gives none."""
    number = f"WM-{uow.school.next_number('pupil', 0):05d}"
    return number if uow.people.pupil_by_number(number) is None else own_number(uow)
