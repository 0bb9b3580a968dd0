"""The sample consent files reach their truth, cell by cell, with every problem and without one wrong yes."""

from __future__ import annotations

import functools
import io
import json
from pathlib import Path

import openpyxl
import pytest

from wm_desktop.domain.consent import EffectiveConsent
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.consent_import import preview_import, store_import
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.read import read_source, source_of

pytestmark = pytest.mark.usefixtures("unmeasured")
DATA = Path(__file__).parents[1] / "data"
YEAR = SchoolYear(2026)
ADD = {"unknown_pupils": "add"}
CROSSES = {"marks": [{"mark": "x", "means": "yes"}], "empty_means": "no_if_returned"}
CASES = [
    ("01_las_overzicht_privacyvoorkeuren.xlsx", {}),
    ("03_microsoft_forms.xlsx", {"unticked_choice_means": "no"}),
    ("05_kruisjes_alleen_toestemming.xlsx", CROSSES),
    ("06_excel_csv_windows1252_puntkomma.csv", {}),
    ("15_rij_per_ouder.xlsx", {}),
    ("20_grote_school_420_leerlingen.xlsx", ADD),
    ("23_groep_door_excel_als_datum.xlsx", {"groups": {"5-jun": "5/6B", "1-feb": "1/2A"}}),
    ("23_groep_door_excel_als_datum.xlsx", {}),
]


def truth_of(name: str) -> dict:
    return json.loads((DATA / name).with_suffix(".json").read_text())


@pytest.fixture
def school(place: Workplace, roster_source: SourceFile) -> Workplace:
    store_roster(place, preview_roster(place, roster_source, YEAR), roster_source)
    return place


@functools.cache
def sample(name: str) -> SourceFile:
    """A sample as its truth describes it.

    The truth of sample 20 says that no group stands in F113; in the file as it was handed out it is 4B. The cell is
    blanked here; `test_sample_20_as_it_was_handed_out` reads the file itself.
    """
    if not name.startswith("20_"):
        return read_source(DATA / name)
    book, out = openpyxl.load_workbook(DATA / name), io.BytesIO()
    book.active["F113"] = None
    book.save(out)
    return source_of(out.getvalue(), name)


def imported(request: pytest.FixtureRequest, name: str, profile: dict) -> tuple[dict, Workplace]:
    place = request.getfixturevalue("place" if truth_of(name)["roster"] is None else "school")
    source = sample(name)
    preview = preview_import(place, source, YEAR, Profile.parse(profile))
    batch = store_import(place, preview, source)
    return preview.to_json(committed=True, batch=batch), place


@pytest.mark.parametrize(("name", "profile"), CASES)
def test_a_sample_reaches_its_truth(request: pytest.FixtureRequest, name: str, profile: dict) -> None:
    result, place = imported(request, name, profile)
    check_rows(result, truth_of(name))
    check_stored(result, place)
    check_repeat(result, place, name, profile)


def check_rows(result: dict, truth: dict) -> None:
    """Cell by cell, and every problem by code, row, severity and column."""
    rows = {(row["sheet"] or "csv", row["row"]): row for row in result["rows"]}
    wrong = []
    for pupil in truth["pupils"]:
        places = [(one["sheet"], one["row"]) for one in pupil["source"]]
        row = rows.pop(places[0])
        for one in places[1:]:
            rows.pop(one)
        answers = row["answers"]
        if pupil["match"] != "needs_choice":
            answers = result["pupils"].get(pupil["key"])
        if (row["pupil"], row["match"]) != (pupil["key"], pupil["match"]) or answers != pupil["answers"]:
            wrong.append((places, row, pupil, answers))
    assert wrong == []
    assert rows == {}
    found = {(one["code"], one["sheet"] or "csv", one["row"], one["severity"]) for one in result["problems"]}
    wanted = {(one["code"], one["sheet"], one["row"], one["severity"]) for one in truth["problems"]}
    assert wanted <= found
    extra = {code for code, *_ in found - wanted}
    assert extra <= {"pupil_missing_in_file", "group_repaired", "pupil_added", "nothing_answered"}
    assert [sheet["header_rows"] for sheet in result["sheets"]] == list(truth["header_rows"].values())
    letters = {(one["code"], one["row"]): one["column"] for one in result["problems"]}
    for one in truth["problems"]:
        if one.get("column") and len(one["column"]) == 1:
            assert letters[one["code"], one["row"]] == one["column"]


@pytest.mark.parametrize(("name", "profile"), CASES)
def test_no_choice_never_makes_a_wrong_yes(request: pytest.FixtureRequest, name: str, profile: dict) -> None:
    truth = truth_of(name)
    result, _ = imported(request, name, ADD if profile == ADD else {})
    true = {one["key"]: one["answers"] for one in truth["pupils"]}
    wrong = [
        (pupil, purpose)
        for pupil, answers in result["pupils"].items()
        for purpose, answer in answers.items()
        if answer == "yes" and true[pupil][purpose] != "yes"
    ]
    assert wrong == []


def test_sample_20_as_it_was_handed_out(place: Workplace) -> None:
    source = read_source(DATA / "20_grote_school_420_leerlingen.xlsx")
    result = preview_import(place, source, YEAR, Profile.parse(ADD)).to_json()
    row = next(row for row in result["rows"] if row["row"] == 113)
    assert (row["pupil"], row["match"]) == ("20111", "exact")
    assert result["counts"] == {"rows": 420, "matched": 419, "changes": 2360, "errors": 4, "warnings": 1, "notices": 0}


def _plain(state: EffectiveConsent | None) -> str:
    return "unanswered" if state is None else state.status.value


def check_stored(result: dict, place: Workplace) -> None:
    """What was stored is what the result said."""
    with place.unit_of_work() as uow:
        states = uow.consent.states()
        numbers = {pupil.pupil_number: pupil.id for pupil in uow.people.pupils()}
        codes = {purpose.code: purpose.id for purpose in uow.consent.purposes()}
    stored = {
        pupil: {code: _plain(states.get((numbers[pupil], codes[code]))) for code in answers}
        for pupil, answers in result["pupils"].items()
    }
    assert stored == result["pupils"]


def check_repeat(result: dict, place: Workplace, name: str, profile: dict) -> None:
    """A repeat of the same file changes nothing."""
    again = preview_import(place, sample(name), YEAR, Profile.parse(profile))
    assert again.plan.store == ()
    assert again.new_pupils == ()
    assert again.result.changes == ()
    assert again.to_json()["pupils"] == result["pupils"]
