"""The yearly report on the real storage: what it counts, what it hides, and what it says it left out."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.benchmarks.year_report import YEAR, fill_cases
from tests.cases import a_file
from tests.support import as_role
from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.report_years import ReportYear, YearKind
from wm_desktop.domain.small_counts import FEWEST, masked
from wm_desktop.services.actors import Role
from wm_desktop.services.case_counts import Duty, FileCount, YearCounts
from wm_desktop.services.incidents import NewParty, change_stage
from wm_desktop.services.reports import Bars, Prose
from wm_desktop.services.yearly_lines import RUNNING, by_course, by_days, by_month, by_stage, came_of, hidden, inside
from wm_desktop.services.yearly_report import report_years, yearly_report

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EMPTY = YearCounts((), (), (), (), (), ())


@pytest.fixture
def many(engine: Any, place: Any) -> Any:
    fill_cases(engine, 90)
    return place


def charts(place: Any, year: ReportYear = YEAR) -> dict[str, Bars]:
    made = yearly_report(place, year, preview=True)
    return {block.title: block for block in made.blocks if isinstance(block, Bars)}


def files(**counts: int) -> YearCounts:
    stages = {name: IncidentStage(name) for name in counts}
    kind = IncidentKind.OTHER
    return YearCounts(
        tuple(FileCount(kind, stages[name], None, None, 3, count) for name, count in counts.items()),
        *((),) * 5,
    )


def test_nothing_small_is_shown_and_every_chart_is_masked_from_its_true_counts(many: Any) -> None:
    found = charts(many)
    shown = [count for chart in found.values() for bar in chart.bars for count in (bar.now, bar.before)]
    assert not [count for count in shown if count is not None and 0 < count < FEWEST]
    assert shown.count(None) > 10
    counts = many.queries.year_counts(YEAR.first_day, YEAR.last_day, employees=True)
    assert found["Alle dossiers"].bars[0].now == counts.in_all > 20
    kinds = [sum(one.count for one in counts.files if one.kind is kind) for kind in IncidentKind]
    assert tuple(bar.now for bar in found["Per soort voorval"].bars) == masked(kinds)
    people = [sum(p.count for p in counts.parties if (p.role, p.kind) == (PartyRole.ACCUSED, k)) for k in PersonKind]
    assert tuple(bar.now for bar in found["Wie is aangesproken"].bars) == masked(people)
    assert len(counts.terms) == len(counts.tasks) == counts.in_all
    assert len(counts.days_open) == sum(one.count for one in counts.files if one.stage is IncidentStage.CLOSED)

    bars = found["Maatregelen en hoe ze zijn geëindigd"].bars
    place = [bar.label for bar in bars].index("Schorsing van een leerling")
    ends = {bar.label for bar in bars[place + 1 : place + 4]}
    assert ends == {"Afgerond", "Ingetrokken", RUNNING}
    assert all(bar.inside for bar in bars[place + 1 : place + 4])
    assert not bars[place].inside
    assert bars[place].now == len(counts.courses)


def test_files_about_employees_count_only_for_who_may_see_them(many: Any) -> None:
    admin = as_role(many, Role.ADMINISTRATOR)
    whole, part = charts(many), charts(admin)
    assert part["Alle dossiers"].bars[0].now < whole["Alle dossiers"].bars[0].now
    assert "Medewerker" in [bar.label for bar in whole["Wie is benadeeld"].bars]
    assert "Medewerker" not in [bar.label for bar in part["Wie is benadeeld"].bars]
    said = [text for made in (yearly_report(admin, YEAR), yearly_report(many, YEAR)) for text in told(made)]
    assert any("medewerkers zijn niet meegeteld" in text for text in said)
    assert any("het verschil zou ze laten zien" in text for text in said)
    assert sum("medewerkers zijn meegeteld" in text for text in said) == 1
    lines = [line for line in many.queries.audit() if line.action == "incident.report"]  # and none of the previews
    assert [(line.actor, line.detail) for line in lines] == [
        ("administrator", "jaarverslag incidenten, kalenderjaar 2026, zonder dossiers over medewerkers; 0 personen"),
        ("directie", "jaarverslag incidenten, kalenderjaar 2026; 0 personen"),
    ]


def told(made: Any) -> list[str]:
    return [text for block in made.blocks if isinstance(block, Prose) for text in block.texts]


def test_of_very_few_files_nothing_is_told(office: Any) -> None:
    for number in range(2):
        a_file(office, pupil=f"Bram {number}")
    found = charts(office.place)
    assert found["Alle dossiers"].bars[0].now is None
    shown = {bar.now for chart in found.values() for bar in chart.bars}
    assert shown == {None}
    assert all(bar.before == 0 for bar in found["Per ernst"].bars)


def test_a_year_without_files(place: Any) -> None:
    found = charts(place)
    assert {bar.now for chart in found.values() for bar in chart.bars if chart.title[:5] != "Dagen"} == {0}


def test_the_days_of_closed_files_and_an_employee_in_a_file(office: Any) -> None:
    place = office.place
    teacher = office.employee("Eva Smit")
    about = NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, teacher.id)
    for number in range(6):
        reported = date(2026, 11, 1 + number)
        parties = {"parties": (about,)} if number == 5 else {}
        incident, _ = a_file(office, pupil=f"Bram {number}", reported_on=reported, **parties)
        change_stage(place, incident.id, IncidentStage.CLOSED, "Opgelost.")
    counts = place.queries.year_counts(YEAR.first_day, YEAR.last_day, employees=True)
    assert sorted(counts.days_open) == list(range(17, 23))
    chart = charts(place)["Dagen van melding tot afsluiten"]
    assert (chart.note, [bar.now for bar in chart.bars]) == ("Mediaan: 20 dagen.", [0, 6, 0, 0, 0])
    assert place.queries.year_counts(YEAR.first_day, YEAR.last_day, employees=False).in_all == 5


def test_the_years_to_choose_from(office: Any) -> None:
    assert [year.short for year in report_years(office.place, YearKind.CALENDAR)] == ["2026"]
    a_file(office, reported_on=date(2025, 3, 1))
    assert [year.short for year in report_years(office.place, YearKind.SCHOOL)] == [
        *("2026-2027", "2025-2026", "2024-2025"),
    ]


@pytest.mark.parametrize(
    ("due", "outcome", "days", "still", "word"),
    [
        (date(2026, 11, 23), None, None, False, "Loopt nog"),
        (date(2026, 11, 22), None, None, False, "Verlopen en nog open"),
        (date(2026, 11, 22), None, None, True, "Loopt nog"),
        (date(2026, 11, 20), Outcome.DONE, 3, False, "Op tijd gedaan"),
        (date(2026, 11, 20), Outcome.DONE, 2, False, "Te laat gedaan"),
        (NOW - timedelta(days=3), Outcome.REFUSED, 3, False, "Op tijd gedaan"),
        (NOW - timedelta(days=3, minutes=1), Outcome.DONE, 3, False, "Te laat gedaan"),
        (date(2026, 11, 1), Outcome.NOT_NEEDED, 2, False, "Niet (meer) nodig"),
    ],
)
def test_what_came_of_a_term(due: Any, outcome: Any, days: Any, still: bool, word: str) -> None:
    happened = None if days is None else NOW - timedelta(days=days)
    assert came_of(Duty(due, outcome, happened, still), NOW) == word


def test_a_row_is_divided_only_where_it_is_shown() -> None:
    assert inside(["a", "b"], [[1, 2], [0, 0]], [None, 0]) == []
    assert inside(["a", "b"], [[1, 9], [0, 0]], [10, None]) == []
    assert [(bar.now, bar.before) for bar in inside(["a", "b"], [[6, 9], [3, 1]], [15, None])] == [(6, None), (9, None)]
    assert [(bar.now, bar.before) for bar in inside(["a", "b"], [[6, 9], [0, 0]], [15, 0])] == [(6, 0), (9, 0)]
    assert hidden([6, 9], tiny=True) == hidden([1, 2], tiny=False) == (None, None)


def test_months_stand_within_their_three_months() -> None:
    year = ReportYear(YearKind.CALENDAR, 2026)
    chart = by_month((files(reported=9), EMPTY), year)
    assert [(bar.label, bar.now, bar.inside) for bar in chart.bars] == [
        ("Januari t/m maart", 9, False),
        *(("januari", 0, True), ("februari", 0, True), ("maart", 9, True)),
        *(("April t/m juni", 0, False), ("Juli t/m september", 0, False), ("Oktober t/m december", 0, False)),
    ]


def test_how_long_closed_files_took_is_hidden_with_the_row_of_closed_files() -> None:
    years = (files(closed=3, reported=20), EMPTY)
    stages = by_stage(years)
    assert stages.bars[-1].now is None
    assert by_days(years, stages).tells_nothing
    assert by_days(years, stages).note == ""


def test_courses_of_nobody_are_no_chart() -> None:
    assert by_course("Niets", [], [Counter(), Counter()], (EMPTY, EMPTY)).tells_nothing
