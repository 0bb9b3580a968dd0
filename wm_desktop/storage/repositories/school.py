"""Locations, groups, settings and number series."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import ColumnElement, Connection, Select, Update, bindparam, insert, select

from wm_desktop.domain.free_days import EqualisedDay
from wm_desktop.domain.ids import GroupId, LocationId
from wm_desktop.domain.school import Group, Location, SchoolYear
from wm_desktop.services.ports import Json
from wm_desktop.storage.equalised_days import shipped_equalised_days
from wm_desktop.storage.repositories.rows import add_row, all_rows, save_row
from wm_desktop.storage.tables import Base, GroupRecord, LocationRecord, NumberSeries, SettingRow


class SqlSchool:
    """Implements `SchoolRepository`; what was read of settings and locations holds for the whole unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings: dict[str, Json | None] = {}
        self._locations: Sequence[Location] = ()

    def forget(self) -> None:
        """Read everything anew from here on: others may have written since."""
        self._settings.clear()
        self._locations = ()

    def locations(self) -> Sequence[Location]:
        """All locations in their order."""
        if not self._locations:
            rows = all_rows(self._connection, LocationRecord, order=(LocationRecord.position, LocationRecord.name))
            self._locations = tuple(Location(LocationId(row.id), row.name, row.position) for row in rows)
        return list(self._locations)

    def add_location(self, location: Location) -> None:
        """Store a new location."""
        self._locations = ()
        values = {"id": location.id, "name": location.name, "position": location.position}
        self._connection.execute(insert(LocationRecord).values(**values))

    def groups(self, year: SchoolYear) -> Sequence[Group]:
        """All groups of a school year."""
        return self._groups(GroupRecord.school_year == year.start)

    def all_groups(self) -> Sequence[Group]:
        """All groups of all school years."""
        return self._groups()

    def _groups(self, *where: ColumnElement[bool]) -> Sequence[Group]:
        return [
            Group(GroupId(row.id), LocationId(row.location_id), SchoolYear(row.school_year), row.name)
            for row in all_rows(self._connection, GroupRecord, *where, order=(GroupRecord.id,))
        ]

    def add_group(self, group: Group) -> None:
        """Store a new group."""
        values = {
            "id": group.id,
            "location_id": group.location_id,
            "school_year": group.school_year.start,
            "name": group.name,
        }
        self._connection.execute(insert(GroupRecord).values(**values))

    def setting(self, key: str) -> Json | None:
        """Read one setting, or None when it was never set."""
        if key not in self._settings:
            self._settings[key] = self._connection.execute(_setting(), {"asked": key}).scalar()
        return self._settings[key]

    def set_setting(self, key: str, value: Json) -> None:
        """Write one setting."""
        self._settings.pop(key, None)
        save_row(self._connection, SettingRow, {"key": key}, {"value": dict(value)})

    def shipped_equalised_days(self) -> Sequence[EqualisedDay]:
        """The days made equal to a holiday that come with the program, in order."""
        return shipped_equalised_days()

    def next_number(self, series: str, year: int) -> int:
        """Take the next number of a gapless series; given back when the unit is not committed."""
        taking, asking = _numbering()
        which = {"of_series": series, "of_year": year}
        if self._connection.execute(taking, which).rowcount == 0:
            add_row(self._connection, NumberSeries, {"series": series, "year": year, "last": 1})
        return self._connection.execute(asking, which).scalar_one()


@cache
def _setting() -> Select[Json]:
    return select(SettingRow.value).where(SettingRow.key == bindparam("asked"))


@cache
def _numbering() -> tuple[Update, Select[int]]:
    """Give the statements that take a number and read it; built once, for every letter asks them."""
    table = Base.metadata.tables[NumberSeries.__tablename__]
    same = (table.c.series == bindparam("of_series"), table.c.year == bindparam("of_year"))
    return table.update().where(*same).values(last=table.c.last + 1), select(table.c.last).where(*same)
