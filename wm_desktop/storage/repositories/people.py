"""Pupils, enrolments, guardians and employees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    SQLColumnExpression,
    and_,
    delete,
    distinct,
    func,
    insert,
    select,
    true,
)

from wm_desktop.domain.consent_timeline import ALWAYS, CustodyChange, ProtectionChange, PupilHistory
from wm_desktop.domain.ids import EmployeeId, EnrolmentId, GroupId, GuardianId, PupilId
from wm_desktop.domain.people import (
    Address,
    Employee,
    EmployeeKind,
    Enrolment,
    FormOfAddress,
    Guardian,
    Guardianship,
    PersonName,
    Pupil,
)
from wm_desktop.storage.repositories.rows import all_rows, chunks, one_row, row_with, rows_with, save_row
from wm_desktop.storage.tables import (
    CustodyRecord,
    EmployeeGroup,
    EmployeeRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianRecord,
    GuardianshipRecord,
    ProtectionRecord,
    PupilRecord,
)


class SqlPeople:
    """Implements `PeopleRepository`."""

    def __init__(self, connection: Connection, today: Callable[[], date]) -> None:
        self._connection = connection
        self._today = today

    def pupils(self) -> Sequence[Pupil]:
        """All pupils, those who left included."""
        return [_pupil(row) for row in all_rows(self._connection, PupilRecord, order=(PupilRecord.sort_key,))]

    def pupil(self, pupil_id: PupilId) -> Pupil | None:
        """One pupil."""
        row = row_with(self._connection, PupilRecord, {"id": pupil_id})
        return None if row is None else _pupil(row)

    def pupil_by_number(self, pupil_number: str) -> Pupil | None:
        """One pupil by the administration's number."""
        row = one_row(self._connection, PupilRecord, PupilRecord.pupil_number == pupil_number)
        return None if row is None else _pupil(row)

    def save_pupil(self, pupil: Pupil, *, since: date | None = None) -> None:
        """Insert or update a pupil; a change of protection is kept with its first day.

        That day is `since`, else today; a pupil who was not known before is protected from always.
        """
        known = row_with(self._connection, PupilRecord, {"id": pupil.id})
        save_row(self._connection, PupilRecord, {"id": pupil.id}, _pupil_values(pupil))
        if pupil.protected != (known is not None and known.protected):
            own = ProtectionRecord.pupil_id == pupil.id
            day = since or (ALWAYS if known is None else self._day_after(ProtectionRecord, own))
            self._connection.execute(insert(ProtectionRecord).values(_protection(pupil, day)))

    def add_pupils(self, pupils: Sequence[Pupil], stays: Sequence[Enrolment]) -> None:
        """Insert many new pupils with their stays at once."""
        for record, rows in (
            (PupilRecord, [{"id": one.id, **_pupil_values(one)} for one in pupils]),
            (ProtectionRecord, [_protection(one, ALWAYS) for one in pupils if one.protected]),
            (EnrolmentRecord, [{"id": one.id, **_enrolment_values(one)} for one in stays]),
        ):
            if rows:
                self._connection.execute(insert(record), rows)

    def open_enrolments(self) -> Mapping[PupilId, Enrolment]:
        """Where every pupil is now."""
        rows = all_rows(self._connection, EnrolmentRecord, EnrolmentRecord.ends_on.is_(None))
        return {PupilId(row.pupil_id): _enrolment(row) for row in rows}

    def enrolments_of(self, pupil_id: PupilId) -> Sequence[Enrolment]:
        """All stays of a pupil, oldest first."""
        order = (EnrolmentRecord.starts_on, EnrolmentRecord.id)
        rows = all_rows(self._connection, EnrolmentRecord, EnrolmentRecord.pupil_id == pupil_id, order=order)
        return [_enrolment(row) for row in rows]

    def save_enrolment(self, enrolment: Enrolment) -> None:
        """Insert or update an enrolment."""
        save_row(self._connection, EnrolmentRecord, {"id": enrolment.id}, _enrolment_values(enrolment))

    def guardians_of(self, pupil_id: PupilId) -> Sequence[tuple[Guardian, Guardianship]]:
        """Guardians of a pupil in their order, with and without custody."""
        order = ("position", "guardian_id")
        bonds = rows_with(self._connection, GuardianshipRecord, {"pupil_id": pupil_id}, order)
        ids = [bond.guardian_id for bond in bonds]
        people = {row.id: row for row in all_rows(self._connection, GuardianRecord, GuardianRecord.id.in_(ids))}
        return [(_guardian(people[bond.guardian_id]), _bond(bond)) for bond in bonds]

    def guardians_of_pupils(self, pupil_ids: Iterable[PupilId]) -> Mapping[PupilId, Sequence[Guardian]]:
        """Guardians of many pupils in their order, with and without custody; a pupil without any is absent."""
        order = (GuardianshipRecord.pupil_id, GuardianshipRecord.position, GuardianshipRecord.guardian_id)
        bonds = [
            bond
            for chunk in chunks(pupil_ids)
            for bond in all_rows(
                self._connection, GuardianshipRecord, GuardianshipRecord.pupil_id.in_(chunk), order=order
            )
        ]
        people = {
            row.id: _guardian(row)
            for chunk in chunks(bond.guardian_id for bond in bonds)
            for row in all_rows(self._connection, GuardianRecord, GuardianRecord.id.in_(chunk))
        }
        found: defaultdict[PupilId, list[Guardian]] = defaultdict(list)
        for bond in bonds:
            found[PupilId(bond.pupil_id)].append(people[bond.guardian_id])
        return found

    def pupils_of(self, guardian_id: GuardianId) -> Sequence[PupilId]:
        """The pupils of a guardian."""
        asked = select(GuardianshipRecord.pupil_id).where(GuardianshipRecord.guardian_id == guardian_id)
        return [PupilId(pupil_id) for pupil_id in self._connection.execute(asked).scalars()]

    def custody(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, frozenset[GuardianId]]:
        """For some pupils, or for all, the guardians with custody; a pupil without any may be absent."""
        asked = select(GuardianshipRecord.pupil_id, GuardianshipRecord.guardian_id)
        found: defaultdict[PupilId, set[GuardianId]] = defaultdict(set)
        for some in _some(GuardianshipRecord.pupil_id, pupil_ids):
            for pupil_id, guardian_id in self._connection.execute(asked.where(GuardianshipRecord.has_custody, some)):
                found[PupilId(pupil_id)].add(GuardianId(guardian_id))
        return {pupil_id: frozenset(guardians) for pupil_id, guardians in found.items()}

    def protected(self, pupil_ids: Iterable[PupilId] | None = None) -> frozenset[PupilId]:
        """Which of some pupils, or of all, are protected."""
        asked = select(PupilRecord.id).where(PupilRecord.protected)
        return frozenset(
            PupilId(pupil_id)
            for some in _some(PupilRecord.id, pupil_ids)
            for pupil_id in self._connection.execute(asked.where(some)).scalars()
        )

    def named(self, pupil_ids: Iterable[PupilId]) -> Mapping[PupilId, tuple[PersonName, str]]:
        """Name and group of now ('' for none) of many pupils at once; who is not there is absent."""
        stays = and_(EnrolmentRecord.pupil_id == PupilRecord.id, EnrolmentRecord.ends_on.is_(None))
        names = (PupilRecord.first_name, PupilRecord.prefix, PupilRecord.last_name, PupilRecord.initials)
        asked = (
            select(PupilRecord.id, *names, GroupRecord.name.label("group"))
            .outerjoin(EnrolmentRecord, stays)
            .outerjoin(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        )
        return {
            PupilId(row.id): (PersonName(row.first_name, row.prefix, row.last_name, row.initials), row.group or "")
            for some in _some(PupilRecord.id, pupil_ids)
            for row in self._connection.execute(asked.where(some))
        }

    def guardian(self, guardian_id: GuardianId) -> Guardian | None:
        """One guardian."""
        row = row_with(self._connection, GuardianRecord, {"id": guardian_id})
        return None if row is None else _guardian(row)

    def guardians(self) -> Sequence[Guardian]:
        """All guardians."""
        return [_guardian(row) for row in all_rows(self._connection, GuardianRecord, order=(GuardianRecord.id,))]

    def save_guardian(self, guardian: Guardian) -> None:
        """Insert or update a guardian."""
        values = {
            **_name_values(guardian.name),
            "form_of_address": guardian.form_of_address.value,
            "street": guardian.address.street,
            "postcode": guardian.address.postcode,
            "city": guardian.address.city,
            "country": guardian.address.country,
            "secret_address": guardian.secret_address,
            "email": guardian.email,
            "phone": guardian.phone,
            "search_text": guardian.name.search_text,
        }
        save_row(self._connection, GuardianRecord, {"id": guardian.id}, values)

    def save_guardianship(self, bond: Guardianship, *, since: date | None = None) -> None:
        """Insert or update the bond between a guardian and a pupil; a change of custody is kept with its first day.

        That day is `since`, else today; a bond that was not known before holds from always.
        """
        key = {"pupil_id": bond.pupil_id, "guardian_id": bond.guardian_id}
        same = (GuardianshipRecord.pupil_id == bond.pupil_id, GuardianshipRecord.guardian_id == bond.guardian_id)
        known = one_row(self._connection, GuardianshipRecord, *same)
        values = {"relation": bond.relation, "has_custody": bond.has_custody, "position": bond.position}
        save_row(self._connection, GuardianshipRecord, key, values)
        if known is None or known.has_custody != bond.has_custody:
            own = and_(CustodyRecord.pupil_id == bond.pupil_id, CustodyRecord.guardian_id == bond.guardian_id)
            day = since or (ALWAYS if known is None else self._day_after(CustodyRecord, own))
            change = {**key, "has_custody": bond.has_custody, "since": day}
            self._connection.execute(insert(CustodyRecord).values(change))

    def _day_after(self, record: type[CustodyRecord] | type[ProtectionRecord], own: ColumnElement[bool]) -> date:
        """Give the day for a new change: today, or that of the last one, which a wrong clock dated later."""
        latest = self._connection.execute(select(func.max(record.since)).where(own)).scalar()
        return max(self._today(), latest or ALWAYS)

    def histories(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, PupilHistory]:
        """For some pupils, or for all, everything that consent rests on besides answers, with its days."""
        custody = self._changes(CustodyRecord, pupil_ids)
        protection = self._changes(ProtectionRecord, pupil_ids)
        apart = self._apart(pupil_ids)
        asked = select(PupilRecord.id, PupilRecord.birth_date)
        return {
            PupilId(row.id): PupilHistory(
                tuple(
                    CustodyChange(GuardianId(one.guardian_id), one.has_custody, one.since) for one in custody[row.id]
                ),
                tuple(ProtectionChange(one.protected, one.since) for one in protection[row.id]),
                row.birth_date,
                row.id in apart,
            )
            for some in _some(PupilRecord.id, pupil_ids)
            for row in self._connection.execute(asked.where(some))
        }

    def _changes(
        self, record: type[CustodyRecord] | type[ProtectionRecord], pupil_ids: Iterable[PupilId] | None
    ) -> Mapping[UUID, list[Row[Any]]]:
        found: defaultdict[UUID, list[Row[Any]]] = defaultdict(list)
        for some in _some(record.pupil_id, pupil_ids):
            for row in all_rows(self._connection, record, some, order=(record.number,)):
                found[row.pupil_id].append(row)
        return found

    def _apart(self, pupil_ids: Iterable[PupilId] | None) -> frozenset[UUID]:
        """Pupils whose guardians with custody have more than one address; an address that is not known says nothing."""
        address = func.lower(func.replace(GuardianRecord.postcode + GuardianRecord.street, " ", ""))
        asked = (
            select(GuardianshipRecord.pupil_id)
            .join(GuardianRecord, GuardianRecord.id == GuardianshipRecord.guardian_id)
            .where(GuardianshipRecord.has_custody, GuardianRecord.street != "")
            .group_by(GuardianshipRecord.pupil_id)
            .having(func.count(distinct(address)) > 1)
        )
        return frozenset(
            pupil_id
            for some in _some(GuardianshipRecord.pupil_id, pupil_ids)
            for pupil_id in self._connection.execute(asked.where(some)).scalars()
        )

    def employees(self) -> Sequence[Employee]:
        """All employees, those who left included."""
        groups: defaultdict[EmployeeId, list[GroupId]] = defaultdict(list)
        for row in all_rows(self._connection, EmployeeGroup, order=(EmployeeGroup.group_id,)):
            groups[EmployeeId(row.employee_id)].append(GroupId(row.group_id))
        rows = all_rows(self._connection, EmployeeRecord, order=(EmployeeRecord.id,))
        return [_employee(row, groups[EmployeeId(row.id)]) for row in rows]

    def employee(self, employee_id: EmployeeId) -> Employee | None:
        """One employee."""
        row = row_with(self._connection, EmployeeRecord, {"id": employee_id})
        if row is None:
            return None
        asked = select(EmployeeGroup.group_id).where(EmployeeGroup.employee_id == employee_id)
        groups = self._connection.execute(asked.order_by(EmployeeGroup.group_id)).scalars()
        return _employee(row, [GroupId(group) for group in groups])

    def save_employee(self, employee: Employee) -> None:
        """Insert or update an employee with the groups taught."""
        values = {
            "employee_key": employee.key,
            **_name_values(employee.name),
            "form_of_address": employee.form_of_address.value,
            "kind": employee.kind.value,
            "function": employee.function,
            "email": employee.email,
            "left_on": employee.left_on,
            "search_text": employee.name.search_text,
        }
        save_row(self._connection, EmployeeRecord, {"id": employee.id}, values)
        self._connection.execute(delete(EmployeeGroup).where(EmployeeGroup.employee_id == employee.id))
        bonds = [{"employee_id": employee.id, "group_id": group_id} for group_id in dict.fromkeys(employee.group_ids)]
        if bonds:
            self._connection.execute(insert(EmployeeGroup), bonds)


def _some(column: SQLColumnExpression[UUID], ids: Iterable[UUID] | None) -> Iterator[ColumnElement[bool]]:
    """Give conditions that together cover these ids, or one that covers all."""
    if ids is None:
        yield true()
    else:
        yield from (column.in_(chunk) for chunk in chunks(ids))


def _protection(pupil: Pupil, since: date) -> dict[str, object]:
    return {"pupil_id": pupil.id, "protected": pupil.protected, "since": since}


def _pupil_values(pupil: Pupil) -> dict[str, object]:
    return {
        "pupil_number": pupil.pupil_number,
        **_name_values(pupil.name),
        "birth_date": pupil.birth_date,
        "protected": pupil.protected,
        "left_on": pupil.left_on,
        "search_text": pupil.name.search_text,
        "sort_key": pupil.name.sort_key,
    }


def _enrolment_values(enrolment: Enrolment) -> dict[str, object]:
    return {
        "pupil_id": enrolment.pupil_id,
        "group_id": enrolment.group_id,
        "year_group": enrolment.year_group,
        "starts_on": enrolment.starts_on,
        "ends_on": enrolment.ends_on,
    }


def _name_values(name: PersonName) -> dict[str, str]:
    return {
        "first_name": name.first_name,
        "prefix": name.prefix,
        "last_name": name.last_name,
        "initials": name.initials,
    }


def _name(row: Row[Any]) -> PersonName:
    return PersonName(row.first_name, row.prefix, row.last_name, row.initials)


def _pupil(row: Row[Any]) -> Pupil:
    return Pupil(PupilId(row.id), row.pupil_number, _name(row), row.birth_date, row.protected, row.left_on)


def _enrolment(row: Row[Any]) -> Enrolment:
    return Enrolment(
        EnrolmentId(row.id), PupilId(row.pupil_id), GroupId(row.group_id), row.year_group, row.starts_on, row.ends_on
    )


def _guardian(row: Row[Any]) -> Guardian:
    return Guardian(
        id=GuardianId(row.id),
        name=_name(row),
        form_of_address=FormOfAddress(row.form_of_address),
        address=Address(row.street, row.postcode, row.city, row.country),
        secret_address=row.secret_address,
        email=row.email,
        phone=row.phone,
    )


def _bond(row: Row[Any]) -> Guardianship:
    return Guardianship(GuardianId(row.guardian_id), PupilId(row.pupil_id), row.relation, row.has_custody, row.position)


def _employee(row: Row[Any], groups: Sequence[GroupId]) -> Employee:
    return Employee(
        id=EmployeeId(row.id),
        name=_name(row),
        key=row.employee_key,
        form_of_address=FormOfAddress(row.form_of_address),
        kind=EmployeeKind(row.kind),
        function=row.function,
        email=row.email,
        left_on=row.left_on,
        group_ids=tuple(groups),
    )
