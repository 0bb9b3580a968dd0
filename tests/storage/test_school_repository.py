"""Settings and locations are read once in a unit of work, and never older than what was written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from wm_desktop.domain.ids import LocationId, new_uuid
from wm_desktop.domain.school import Location


def test_what_a_unit_writes_it_reads_back(place: Any) -> None:
    with place.unit_of_work() as uow:
        assert uow.school.setting("proef") is None
        uow.school.set_setting("proef", {"a": 1})
        assert uow.school.setting("proef") == {"a": 1}
        uow.school.set_setting("proef", {"a": 2})
        assert uow.school.setting("proef") == {"a": 2}
        before = len(uow.school.locations())
        uow.school.add_location(Location(LocationId(new_uuid()), "Nieuw", 9))
        assert len(uow.school.locations()) == before + 1


def test_after_a_commit_everything_is_read_anew(place: Any) -> None:
    with place.unit_of_work() as uow:
        assert uow.school.setting("proef") is None
        uow.commit()
        uow._connection.exec_driver_sql("INSERT INTO setting (key, value) VALUES ('proef', '{\"b\": 3}')")
        assert uow.school.setting("proef") == {"b": 3}


def test_what_was_read_is_not_asked_again(place: Any) -> None:
    with place.unit_of_work() as uow:
        asked: list[str] = []
        event.listen(uow._connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        for _ in range(3):
            uow.school.setting("instellingen")
            uow.school.locations()
    assert len(asked) == 2
