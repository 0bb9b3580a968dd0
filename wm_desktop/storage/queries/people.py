"""Questions about pupils, guardians, employees, groups and locations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from wm_desktop.domain.ids import EmployeeId, GroupId, GuardianId, LocationId, PupilId
from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.school import group_sort_key
from wm_desktop.domain.text import fold
from wm_desktop.services.rows import EmployeeRow, GroupRow, GuardianRow, LocationRow, PupilRow
from wm_desktop.services.settings import SETTINGS_KEY, settings_from_json
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.tables import (
    EmployeeGroup,
    EmployeeRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianRecord,
    GuardianshipRecord,
    LocationRecord,
    PupilRecord,
    SettingRow,
)


class PeopleReader(Reader):
    """Implements `PeopleQueries`, but for the whole file of a person (see `overview`)."""

    def locations(self) -> Sequence[LocationRow]:
        """Locations in their order, with the addresses from the settings."""
        asked = select(LocationRecord.id, LocationRecord.name).order_by(LocationRecord.position, LocationRecord.name)
        with self._connect() as connection:
            rows = connection.execute(asked).all()
            stored = connection.execute(select(SettingRow.value).where(SettingRow.key == SETTINGS_KEY)).scalar()
        settings = settings_from_json(stored or {})
        return [
            LocationRow(LocationId(row.id), row.name, known.address, known.phone, known.email)
            for row in rows
            for known in (settings.location(row.name),)
        ]

    def groups(self) -> Sequence[GroupRow]:
        """Groups that have pupils now, in school order (1/2A, 3A, 10), then by location."""
        asked = (
            select(GroupRecord.name, LocationRecord.name, GroupRecord.id, func.count(), LocationRecord.position)
            .join(EnrolmentRecord, EnrolmentRecord.group_id == GroupRecord.id)
            .join(PupilRecord, PupilRecord.id == EnrolmentRecord.pupil_id)
            .join(LocationRecord, LocationRecord.id == GroupRecord.location_id)
            .where(EnrolmentRecord.ends_on.is_(None), PupilRecord.left_on.is_(None))
            .group_by(GroupRecord.name, LocationRecord.name, GroupRecord.id, LocationRecord.position)
        )
        rows: dict[tuple[str, str], GroupRow] = {}
        with self._connect() as connection:
            found = sorted(connection.execute(asked), key=lambda row: (group_sort_key(row[0]), row[4], row[1]))
        for name, location, group_id, pupils, _ in found:
            known = rows.get((name, location), GroupRow(name, location, 0))
            ids = (*known.ids, GroupId(group_id))
            rows[name, location] = GroupRow(name, location, known.pupils + pupils, ids)
        return list(rows.values())

    def pupils(
        self, search: str = "", group: str = "", location: str = "", *, left: bool = False
    ) -> Sequence[PupilRow]:
        """Pupils in name order; `left` adds those who left."""
        asked = pupils_now().where(*named_like(search), *in_group(group, location))
        if not left:
            asked = asked.where(PupilRecord.left_on.is_(None))
        with self._connect() as connection:
            return [pupil_row(row) for row in connection.execute(asked.order_by(PupilRecord.sort_key, PupilRecord.id))]

    def pupil(self, pupil_id: PupilId) -> PupilRow | None:
        """One pupil."""
        with self._connect() as connection:
            row = connection.execute(pupils_now().where(PupilRecord.id == pupil_id)).first()
        return None if row is None else pupil_row(row)

    def guardians_of(self, pupil_id: PupilId) -> Sequence[GuardianRow]:
        """Guardians of a pupil in their order."""
        asked = (
            select(GuardianRecord.__table__, GuardianshipRecord.relation, GuardianshipRecord.has_custody)
            .join(GuardianshipRecord, GuardianshipRecord.guardian_id == GuardianRecord.id)
            .where(GuardianshipRecord.pupil_id == pupil_id)
            .order_by(GuardianshipRecord.position, GuardianRecord.id)
        )
        with self._connect() as connection:
            return [guardian_row(row) for row in connection.execute(asked)]

    def employees(self, search: str = "") -> Sequence[EmployeeRow]:
        """Employees in name order."""
        asked = select(EmployeeRecord.__table__).where(
            *(EmployeeRecord.search_text.contains(word, autoescape=True) for word in fold(search).split())
        )
        with self._connect() as connection:
            groups = _groups_taught(connection)
            rows = [_employee_row(row, groups) for row in connection.execute(asked)]
        return sorted(rows, key=lambda row: row.name.sort_key)

    def taught_by(self, employee_id: EmployeeId) -> frozenset[PupilId]:
        """The pupils who are now in a group of an employee; of one who left nobody."""
        asked = (
            select(EnrolmentRecord.pupil_id)
            .join(EmployeeGroup, EmployeeGroup.group_id == EnrolmentRecord.group_id)
            .join(EmployeeRecord, EmployeeRecord.id == EmployeeGroup.employee_id)
            .join(PupilRecord, PupilRecord.id == EnrolmentRecord.pupil_id)
            .where(
                EmployeeRecord.id == employee_id,
                EmployeeRecord.left_on.is_(None),
                EnrolmentRecord.ends_on.is_(None),
                PupilRecord.left_on.is_(None),
            )
        )
        with self._connect() as connection:
            return frozenset(map(PupilId, connection.execute(asked).scalars()))


@cache
def pupils_now() -> Select[Any]:
    """Start a question about pupils and where they are now."""
    columns: tuple[Any, ...] = (
        PupilRecord.id,
        PupilRecord.pupil_number,
        PupilRecord.first_name,
        PupilRecord.prefix,
        PupilRecord.last_name,
        PupilRecord.initials,
        PupilRecord.birth_date,
        PupilRecord.protected,
        PupilRecord.left_on,
        EnrolmentRecord.year_group,
        GroupRecord.name.label("group_name"),
        LocationRecord.name.label("location_name"),
    )
    return (
        select(*columns)
        .select_from(PupilRecord)
        .outerjoin(EnrolmentRecord, and_(EnrolmentRecord.pupil_id == PupilRecord.id, EnrolmentRecord.ends_on.is_(None)))
        .outerjoin(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        .outerjoin(LocationRecord, LocationRecord.id == GroupRecord.location_id)
    )


def named_like(search: str) -> list[ColumnElement[bool]]:
    """Conditions on a pupil: every typed word is in the folded name or in the number."""
    return [
        or_(
            PupilRecord.search_text.contains(word, autoescape=True),
            PupilRecord.pupil_number.contains(word, autoescape=True),
        )
        for word in fold(search).split()
    ]


def in_group(group: str, location: str) -> list[ColumnElement[bool]]:
    """Conditions on where the pupil is; an empty text is anywhere."""
    conditions: list[ColumnElement[bool]] = []
    if group:
        conditions.append(GroupRecord.name == group)
    if location:
        conditions.append(LocationRecord.name == location)
    return conditions


def name_of(row: Row[Any]) -> PersonName:
    """Give the name that stands in a row."""
    return PersonName(row.first_name, row.prefix, row.last_name, row.initials)


def pupil_row(row: Row[Any]) -> PupilRow:
    """Give a row of `pupils_now` as the window knows it."""
    return PupilRow(
        id=PupilId(row.id),
        pupil_number=row.pupil_number,
        name=name_of(row),
        birth_date=row.birth_date,
        group=row.group_name or "",
        year_group=row.year_group or "",
        location=row.location_name or "",
        protected=row.protected,
        left_on=row.left_on,
    )


def guardian_row(row: Row[Any]) -> GuardianRow:
    """Give a guardian with the bond, as `guardians_of` asks for them."""
    return GuardianRow(
        id=GuardianId(row.id),
        name=name_of(row),
        form_of_address=FormOfAddress(row.form_of_address),
        address=Address(row.street, row.postcode, row.city, row.country),
        secret_address=row.secret_address,
        email=row.email,
        phone=row.phone,
        relation=row.relation,
        has_custody=row.has_custody,
    )


def _groups_taught(connection: Connection) -> Mapping[UUID, list[str]]:
    asked = select(EmployeeGroup.employee_id, GroupRecord.name).join(
        GroupRecord, GroupRecord.id == EmployeeGroup.group_id
    )
    taught: defaultdict[UUID, list[str]] = defaultdict(list)
    for employee_id, name in connection.execute(asked):
        taught[employee_id].append(name)
    return taught


def _employee_row(row: Row[Any], groups: Mapping[UUID, list[str]]) -> EmployeeRow:
    return EmployeeRow(
        id=EmployeeId(row.id),
        name=name_of(row),
        function=row.function,
        groups=tuple(sorted(dict.fromkeys(groups.get(row.id, ())), key=group_sort_key)),
        email=row.email,
        left_on=row.left_on,
    )
