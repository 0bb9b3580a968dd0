"""The register, its filters, a past day, history and the import log, on a real data file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from tests.benchmarks.school import fill
from tests.support import MONDAY, YEAR, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import BatchId, PupilId, new_uuid
from wm_desktop.domain.people import Pupil
from wm_desktop.services.consent import expected_states, record_answer, refresh_states
from wm_desktop.services.people import mark_left, move_pupil, set_custody, set_protected
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.queries import SqlQueries
from wm_desktop.storage.queries.register import purpose_number
from wm_desktop.storage.tables import PurposeRecord

TODAY = MONDAY.date()


def answer(place: Workplace, pupil: Pupil, code: str, kind: str, guardian=None, on: date = TODAY):
    purpose = next(each for each in place.queries.purposes() if each.code == code)
    return record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind(kind),
        guardian_id=guardian,
        given_on=on,
        way=AnswerWay.FORM,
    )


def cell(place: Workplace, pupil: Pupil, code: str, as_of: date | None = None):
    register = place.queries.register(ConsentFilter(as_of=as_of))
    number = [purpose.code for purpose in register.purposes].index(code)
    return next(row for row in register.rows if row.id == pupil.id).cells[number]


def names(place: Workplace, **asked) -> list[str]:
    found = place.queries.register(ConsentFilter(**asked)).rows
    if not asked.get("as_of"):
        assert place.queries.matching(ConsentFilter(**asked)) == {row.id for row in found}
    return [row.name.full for row in found]


@pytest.fixture
def school(place: Workplace, office: Office) -> dict[str, Pupil]:
    return {
        "noor": office.pupil("Noor van der Sluis", group="5/6B"),
        "yildiz": office.pupil("Yıldız Łukasz", group="5A", location="Miland"),
        "sem": office.pupil("Sem de Graaf", group="5A"),
    }


def test_the_register_is_sorted_on_core_name_and_complete(place: Workplace, school) -> None:
    register = place.queries.register(ConsentFilter())
    assert [row.name.listed for row in register.rows] == ["Graaf, Sem de", "Łukasz, Yıldız", "Sluis, Noor van der"]
    assert [(row.group, row.location) for row in register.rows] == [
        ("5A", "Willibrord"),
        ("5A", "Miland"),
        ("5/6B", "Willibrord"),
    ]
    assert len(register.purposes) == 11
    assert all(c.status is ConsentStatus.UNANSWERED for row in register.rows for c in row.cells)
    assert register.pupils_in_all == 3


def test_cells_say_everything(place: Workplace, office: Office, school) -> None:
    mother, father = office.guardians_of(school["noor"])
    day = TODAY - timedelta(days=3)
    answer(place, school["noor"], "website", "yes", mother.id, day)
    found = cell(place, school["noor"], "website")
    assert (found.status, found.since, found.awaits_second, found.withheld) == (ConsentStatus.YES, day, True, False)
    answer(place, school["noor"], "website", "no", father.id)
    assert cell(place, school["noor"], "website").status is ConsentStatus.CONFLICT
    set_protected(place, school["noor"].id, True)
    assert cell(place, school["noor"], "website").withheld
    assert cell(place, school["noor"], "pers").status is ConsentStatus.NO
    assert [row.protected for row in place.queries.register(ConsentFilter()).rows] == [False, False, True]


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("sluis", ["Noor van der Sluis"]),
        ("NOOR  sluis", ["Noor van der Sluis"]),
        ("lukasz yildiz", ["Yıldız Łukasz"]),
        ("1003", ["Sem de Graaf"]),
        ("100", ["Sem de Graaf", "Yıldız Łukasz", "Noor van der Sluis"]),
        ("%", []),
        ("noor graaf", []),
    ],
)
def test_search(place: Workplace, school, search, expected) -> None:
    assert names(place, search=search) == expected
    assert [row.name.full for row in place.queries.pupils(search)] == expected


def test_group_and_location(place: Workplace, school) -> None:
    assert names(place, group="5A") == ["Sem de Graaf", "Yıldız Łukasz"]
    assert names(place, group="5A", location="Miland") == ["Yıldız Łukasz"]
    assert names(place, location="Zuid") == []
    assert place.queries.register(ConsentFilter(group="5A")).pupils_in_all == 3
    assert place.queries.register(ConsentFilter(group="5A", counted=False)).pupils_in_all == 2


def test_status_filters_for_one_purpose_and_for_all(place: Workplace, school) -> None:
    answer(place, school["noor"], "website", "yes")
    answer(place, school["sem"], "website", "no")
    for purpose in place.queries.purposes():
        if purpose.code != "website":
            answer(place, school["noor"], purpose.code, "yes")
    yes, no, silent = ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED
    for as_of in (None, TODAY):
        assert names(place, purpose="website", status=yes, as_of=as_of) == ["Noor van der Sluis"]
        assert names(place, purpose="website", status=no, as_of=as_of) == ["Sem de Graaf"]
        assert names(place, purpose="website", status=silent, as_of=as_of) == ["Yıldız Łukasz"]
        assert names(place, purpose="website", not_yes=True, as_of=as_of) == ["Sem de Graaf", "Yıldız Łukasz"]
        assert names(place, status=yes, as_of=as_of) == ["Noor van der Sluis"]
        assert names(place, status=silent, as_of=as_of) == ["Sem de Graaf", "Yıldız Łukasz"]
        assert names(place, not_yes=True, status=yes, as_of=as_of) == ["Sem de Graaf", "Yıldız Łukasz"]
        assert names(place, purpose="website", as_of=as_of) == [row.name.full for row in place.queries.pupils()]


def test_status_filters_on_a_past_day_follow_the_same_rule(place: Workplace, clock: FixedClock, school) -> None:
    answer(place, school["noor"], "website", "yes")
    answer(place, school["sem"], "website", "no")
    clock.move(days=10)
    past = {"as_of": TODAY}
    assert names(place, purpose="website", status=ConsentStatus.YES, **past) == ["Noor van der Sluis"]
    assert names(place, not_yes=True, **past) == ["Sem de Graaf", "Yıldız Łukasz", "Noor van der Sluis"]
    assert names(place, status=ConsentStatus.NO, **past) == ["Sem de Graaf"]
    asked = ConsentFilter(status=ConsentStatus.NO, as_of=TODAY)
    assert place.queries.matching(asked) == {school["sem"].id}
    assert len(place.queries.matching(ConsentFilter(as_of=TODAY, search="sem"))) == 1


def test_an_unknown_purpose_is_named(place: Workplace, school) -> None:
    for asked in (ConsentFilter(purpose="krant"), ConsentFilter(purpose="krant", not_yes=True)):
        with pytest.raises(NotFoundError, match="krant"):
            place.queries.register(asked)
    with pytest.raises(NotFoundError):
        place.queries.matching(ConsentFilter(purpose="krant", status=ConsentStatus.NO))


def test_a_closed_purpose_is_no_column(place: Workplace, engine, school) -> None:
    answer(place, school["sem"], "website", "yes")
    with engine.begin() as connection:
        connection.execute(update(PurposeRecord).values(closed_on=TODAY).where(PurposeRecord.code == "website"))
    register = place.queries.register(ConsentFilter())
    assert len(register.purposes) == 10
    assert {c.status for row in register.rows for c in row.cells} == {ConsentStatus.UNANSWERED}
    with engine.begin() as connection:
        connection.execute(update(PurposeRecord).values(closed_on=TODAY))
    assert place.queries.register(ConsentFilter()).rows[0].cells == ()


def test_as_it_stood(place: Workplace, clock: FixedClock, office: Office, school) -> None:
    sem = school["sem"]
    mother, _ = office.guardians_of(sem)
    answer(place, sem, "website", "yes", mother.id)
    clock.move(days=10)
    answer(place, sem, "website", "withdrawn", mother.id, TODAY + timedelta(days=10))
    set_protected(place, school["noor"].id, True)
    assert cell(place, sem, "website", TODAY - timedelta(days=1)).status is ConsentStatus.UNANSWERED
    assert cell(place, sem, "website", TODAY).status is ConsentStatus.YES
    assert cell(place, sem, "website").status is ConsentStatus.WITHDRAWN
    assert cell(place, sem, "website", TODAY + timedelta(days=99)).status is ConsentStatus.WITHDRAWN
    assert not cell(place, school["noor"], "website", TODAY).withheld
    assert cell(place, school["noor"], "website").withheld


def test_where_a_pupil_was_then_and_who_has_left_since(place: Workplace, clock: FixedClock, school) -> None:
    clock.move(days=10)
    later = place.today()
    move_pupil(place, school["sem"].id, "7B", "Miland", later)
    mark_left(place, school["noor"].id, later)
    clock.move(days=1)
    assert names(place, group="7B") == ["Sem de Graaf"]
    assert names(place, group="5A", as_of=TODAY) == ["Sem de Graaf", "Yıldız Łukasz"]
    assert names(place, group="5/6B", as_of=TODAY) == ["Noor van der Sluis"]
    assert names(place, search="noor") == []
    assert names(place, group="7B", as_of=date(2020, 1, 1)) == ["Sem de Graaf"]


def keeps(asked: ConsentFilter, purposes, cells) -> bool:
    """The plain rule of the filters on what holds."""
    if asked.purpose:
        cells = (cells[purpose_number(purposes, asked.purpose)],)
    if asked.not_yes:
        return any(cell.status is not ConsentStatus.YES for cell in cells)
    return asked.status is None or any(cell.status is asked.status for cell in cells)


def test_projection_and_computation_agree_for_a_whole_school(engine) -> None:
    fill(engine, pupils=90, seed=7)
    tomorrow = FixedClock(MONDAY + timedelta(days=1))
    now, later = SqlQueries(engine, FixedClock()), SqlQueries(engine, tomorrow)
    projected, computed = now.register(ConsentFilter()), later.register(ConsentFilter(as_of=TODAY))
    assert computed == projected
    everyone = projected.rows
    for purpose in ("", "website", "pers"):
        for status in (None, *ConsentStatus):
            asked = ConsentFilter(purpose=purpose, status=status, not_yes=status is None)
            expected = [row for row in everyone if keeps(asked, projected.purposes, row.cells)]
            assert list(now.register(asked).rows) == expected
            assert now.matching(asked) == {row.id for row in expected}
            past = replace(asked, as_of=TODAY)
            assert list(later.register(past).rows) == expected
            assert later.matching(past) == {row.id for row in expected}


def test_the_stored_projection_is_what_recomputing_gives(place: Workplace, engine) -> None:
    fill(engine, pupils=60, seed=3)
    pupil = place.queries.pupils()[0].id
    guardian = place.queries.guardians_of(pupil)[0]
    set_custody(place, pupil, guardian.id, not guardian.has_custody)
    set_protected(place, place.queries.pupils()[1].id, True)
    with place.unit_of_work() as uow:
        expected = expected_states(uow, [row.id for row in place.queries.pupils()])
        known = {cell: state for cell, state in expected.items() if state.status is not ConsentStatus.UNANSWERED}
        assert dict(uow.consent.states()) == known


def test_history_newest_first_with_what_counts(place: Workplace, office: Office, school) -> None:
    sem = school["sem"]
    mother, father = office.guardians_of(sem)
    uncle = office.guardian(sem, "Karel Oom", custody=False)
    answer(place, sem, "website", "yes", mother.id, TODAY - timedelta(days=5))
    answer(place, sem, "website", "no", uncle.id, TODAY - timedelta(days=4))
    answer(place, sem, "pers", "yes")
    wrong = answer(place, sem, "website", "no", father.id, TODAY - timedelta(days=3))
    with place.unit_of_work() as uow:
        uow.consent.retract([wrong.id], reason="undo", by="kantoor", at=place.now())
        refresh_states(uow, [sem.id])
        uow.commit()
    rows = place.queries.history(sem.id)
    assert [(row.purpose, row.guardian, row.kind.value, row.counts, row.retracted) for row in rows] == [
        (rows[0].purpose, "", "yes", True, False),
        (rows[1].purpose, "Ouder2 de Graaf", "no", False, True),
        (rows[1].purpose, "Karel Oom", "no", False, False),
        (rows[1].purpose, "Ouder1 de Graaf", "yes", True, False),
    ]
    assert len(place.queries.history(sem.id, rows[1].purpose_id)) == 3
    assert rows[0].file_name == rows[0].sha256 == rows[0].source == ""
    assert place.queries.history(PupilId(new_uuid())) == []


def test_history_and_log_name_the_file(place: Workplace, school) -> None:
    batches = [BatchId(new_uuid()), BatchId(new_uuid())]
    purpose = place.queries.purposes()[0]
    given = answer(place, school["sem"], purpose.code, "yes")
    with place.unit_of_work() as uow:
        for batch, result in zip(batches, ({"counts": {"changes": 12}}, {}), strict=True):
            uow.imports.add_batch(
                batch,
                kind="consent",
                file_name="las.xlsx",
                sha256="ab" * 32,
                school_year=YEAR,
                document_id=None,
                profile={},
                result=result,
                by="kantoor",
                at=place.now(),
            )
        uow.imports.mark_undone(batches[1], by="kantoor", at=place.now())
        brought = replace(given, id=new_uuid(), batch_id=batches[0])
        uow.consent.add_answers([replace(brought, source="Blad1!D6")])
        uow.commit()
    row = place.queries.history(school["sem"].id)[0]
    assert (row.file_name, row.sha256, row.source, row.batch_id) == ("las.xlsx", "ab" * 32, "Blad1!D6", batches[0])
    log = place.queries.batches()
    assert [(entry.id, entry.changes, entry.school_year) for entry in log] == [
        (batches[1], 0, "2026-2027"),
        (batches[0], 12, "2026-2027"),
    ]
    assert log[0].undone_at == place.now()
    assert log[1].undone_at is None


def test_a_list_of_one_purpose_reads_one_column(engine) -> None:
    fill(engine, pupils=60, seed=5)
    queries = SqlQueries(engine, FixedClock(MONDAY + timedelta(days=1)))
    for as_of in (None, TODAY):
        asked = ConsentFilter(purpose="pers", not_yes=True, as_of=as_of)
        whole, one = queries.register(asked), queries.register(replace(asked, columns=("pers",)))
        place = purpose_number(whole.purposes, "pers")
        assert [purpose.code for purpose in one.purposes] == ["pers"]
        assert [(row.id, row.cells) for row in one.rows] == [
            (row.id, row.cells[place : place + 1]) for row in whole.rows
        ]
        assert one.pupils_in_all == whole.pupils_in_all
    with pytest.raises(NotFoundError):
        queries.register(ConsentFilter(columns=("billboard",)))
