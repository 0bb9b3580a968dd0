"""A small school and quick tables for the tests of the pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay
from wm_desktop.domain.ids import AnswerId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.names import split_name
from wm_desktop.domain.importing.plan import ImportPlan, Standing, plan_import
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.pupil_index import Known
from wm_desktop.domain.importing.row_choices import NO_CHOICES, RowChoices
from wm_desktop.domain.importing.tables import Sheet, SourceFile, Value, Workbook, cell_of
from wm_desktop.domain.school import SchoolYear

YEAR = SchoolYear(2026)
TODAY = date(2026, 11, 23)
PURPOSES = {
    code: code.replace("_", " ").title()
    for code in (
        *("schoolgids", "website", "sociale_media", "nieuwsbrief", "ouderapp", "klassenfoto", "pers", "jaarboek"),
        *("opleiding", "onderzoek", "bestuur", "afscheidsfoto"),
    )
}


def sheet_of(*rows: Sequence[Value], name: str = "Blad1", **more: object) -> Sheet:
    return replace(Sheet(name, tuple(tuple(cell_of(value) for value in row) for row in rows)), **more)


def source_of(*sheets: Sheet, name: str = "lijst.xlsx", **more: object) -> SourceFile:
    return replace(SourceFile(name, "0" * 64, 1, b"x", Workbook("xlsx", sheets)), **more)


def known(number: str, name: str, group: str = "3A", born: str = "", *, left: bool = False) -> Known:
    return Known(number, split_name(name), date.fromisoformat(born) if born else None, group, left)


SCHOOL = (
    known("1001", "Noor van der Meulen", "1/2A", "2021-11-03"),
    known("1101", "Finn Mulder", "3A", "2019-10-02"),
    known("1104", "Sophie Jansen", "3A", "2020-02-28"),
    known("1105", "Sophie Jansen", "3A", "2019-12-12"),
    known("1202", "Łukasz Wójcik", "4A", "2019-01-08"),
    known("1301", "Julia van Leeuwen", "5/6B", "2017-11-21"),
    known("1401", "Anna Vos", "7A", "2016-01-25"),
    known("1405", "Suryani", "7A"),
    known("1509", "Pieter van Vliet", "8A", left=True),
)


def answer(kind: str, day: str = "2026-09-01", by: GuardianId | None = None) -> Answer:
    moment = datetime(2026, 9, 1, 9, tzinfo=UTC)
    ids = AnswerId(new_uuid()), PupilId(new_uuid()), PurposeId(new_uuid())
    return Answer(*ids, by, AnswerKind(kind), date.fromisoformat(day), AnswerWay.FORM, "kantoor", moment)


def plan(
    *rows: Sequence[Value],
    profile: Mapping[str, object] | None = None,
    states: Mapping[str, PupilState] | None = None,
    choices: RowChoices = NO_CHOICES,
    pupils: Sequence[Known] = SCHOOL,
    source: SourceFile | None = None,
) -> ImportPlan:
    """Plan an import of one sheet, or of a whole source."""
    given = states or {}
    names = {one.number: one.name.full for one in pupils}
    standing = Standing(
        pupils,
        lambda numbers, named: {number: given.get(number, PupilState(names[number], {})) for number in numbers},
        PURPOSES,
        TODAY,
    )
    chosen = source or source_of(sheet_of(*rows))
    return plan_import(chosen, standing, Profile.parse(profile or {}), YEAR, choices=choices)


def codes(made: ImportPlan) -> list[tuple[str, int | None]]:
    return [(one.code, one.row) for one in made.result.problems if one.code != "pupil_missing_in_file"]


def rows(made: ImportPlan) -> list[tuple[str | None, str]]:
    return [(row.pupil, row.match.value) for row in made.result.rows]


def answers(made: ImportPlan, row: int = 0) -> dict[str, str]:
    return dict(made.result.rows[row].answers)
