"""Layouts of our own making reach their truth: with the choices of their profile, and safely without any.

How well every file is recognised is reported at the end of the check (see `tests/recognition.py`).
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.recognition import PROPERTY
from tests.spreadsheets.judge import DATA, Judge, Verdict, layouts, truth_of
from tests.support import YEAR, FixedClock, copy_engine, workplace_on
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.services.consent_import import preview_import, store_import
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets import read, worker

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

CROSSES: dict[str, Any] = {"marks": [{"mark": "x", "means": "yes"}], "empty_means": "no_if_returned"}
SAMPLES: dict[str, dict[str, Any]] = {
    "01_las_overzicht_privacyvoorkeuren.xlsx": {},
    "03_microsoft_forms.xlsx": {"unticked_choice_means": "no"},
    "05_kruisjes_alleen_toestemming.xlsx": CROSSES,
    "06_excel_csv_windows1252_puntkomma.csv": {},
    "15_rij_per_ouder.xlsx": {},
    "20_grote_school_420_leerlingen.xlsx": {"unknown_pupils": "add"},
    "23_groep_door_excel_als_datum.xlsx": {"groups": {"5-jun": "5/6B", "1-feb": "1/2A"}},
}
ALL = {path.name: path for path in layouts()}
REFUSED = {name: path for name, path in ALL.items() if truth_of(path)["refused"]}
STORED = ("g02_google_forms_raster.xlsx", "h01_lange_lijst_met_historie.xlsx", "h02_rij_per_ouder_ver_uiteen.xlsx")
READ = {name: path for name, path in ALL.items() if name not in REFUSED}


@pytest.fixture(scope="module")
def in_this_process() -> Any:
    """Read without a process per file: the reading process has its own tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "_ask_worker", lambda data, name, password, _progress: worker.answer(data, name, password))
        yield


@pytest.fixture(scope="module")
def schools(
    in_this_process: None, template_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[bool], Workplace]:
    """Give a school with the roster of the samples, or with no pupils at all; nobody stores into it."""
    folder = tmp_path_factory.mktemp("layouts")
    engines = []

    @functools.cache
    def school(roster: bool) -> Workplace:
        engines.append(copy_engine(template_file, folder / f"{roster}.db"))
        place = workplace_on(engines[-1], FixedClock())
        if roster:
            source = read.read_source(DATA / "edexml/roster_het_voorbeeld_2026-2027.xml")
            store_roster(place, preview_roster(place, source, YEAR), source)
        return place

    yield school
    for engine in engines:
        engine.dispose()


@pytest.fixture(scope="module")
def source(in_this_process: None) -> Callable[[Path], SourceFile]:
    """Read every file once."""
    return functools.cache(read.read_source)


@pytest.fixture(scope="module")
def judged(schools: Callable[[bool], Workplace], source: Callable[[Path], SourceFile]) -> Callable[..., Verdict]:
    """Judge a file with a profile; where choices are not needed one preview serves both ways."""

    @functools.cache
    def result(path: Path, profile: str) -> dict[str, Any]:
        place = schools(truth_of(path)["roster"] is not None)
        return preview_import(place, source(path), YEAR, Profile.parse(json.loads(profile))).to_json()

    @functools.cache
    def judge(path: Path, profile: str, chosen: bool) -> Verdict:
        return Judge(truth_of(path), result(path, profile), chosen=chosen).judge()

    return judge


@pytest.fixture
def verdict(judged: Callable[..., Verdict], record_property: Callable[[str, object], None]) -> Callable[..., Verdict]:
    """Judge a file, and hand the figures to the report at the end."""

    def judge(path: Path, profile: dict[str, Any], *, chosen: bool) -> Verdict:
        found = judged(path, json.dumps(profile), chosen)
        record_property(PROPERTY, [path.name, chosen, *found.cells, len(found.needless)])
        return found

    return judge


@pytest.mark.parametrize("name", READ)
def test_a_layout_reaches_its_truth_with_its_choices(name: str, verdict: Callable[..., Verdict]) -> None:
    assert verdict(READ[name], truth_of(READ[name])["profile"], chosen=True).failures == []


@pytest.mark.parametrize("name", READ)
def test_a_layout_without_choices_gives_what_is_sure(name: str, verdict: Callable[..., Verdict]) -> None:
    assert verdict(READ[name], {}, chosen=False).failures == []


@pytest.mark.parametrize("name", READ)
def test_a_layout_without_choices_gives_no_wrong_yes(name: str, verdict: Callable[..., Verdict]) -> None:
    assert verdict(READ[name], {}, chosen=False).wrong_yes == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_without_a_list_is_refused(name: str, source: Callable[[Path], SourceFile]) -> None:
    with pytest.raises(EnvironmentFault) as refusal:
        source(REFUSED[name])
    assert type(refusal.value).__name__ in truth_of(REFUSED[name])["refused"]


@pytest.mark.parametrize("name", STORED)
def test_what_is_stored_is_what_was_shown_and_a_repeat_changes_nothing(
    name: str, place: Workplace, source: Callable[[Path], SourceFile]
) -> None:
    roster = source(DATA / "edexml/roster_het_voorbeeld_2026-2027.xml")
    store_roster(place, preview_roster(place, roster, YEAR), roster)
    file, profile = source(READ[name]), Profile.parse(truth_of(READ[name])["profile"])
    preview = preview_import(place, file, YEAR, profile)
    store_import(place, preview, file)
    with place.unit_of_work() as uow:
        states = uow.consent.states()
        numbers = {pupil.id: pupil.pupil_number for pupil in uow.people.pupils()}
        codes = {purpose.id: purpose.code for purpose in uow.consent.purposes()}
    stored = {(numbers[pupil], codes[purpose]): state.status.value for (pupil, purpose), state in states.items()}
    shown = preview.to_json()["pupils"]
    assert isinstance(shown, dict)
    said = {(key, code): answer for key, answers in shown.items() for code, answer in answers.items()}
    plain = {"conflict": "no", "withdrawn": "no"}
    told = {cell: plain.get(status, status) for cell, status in stored.items() if status != "unanswered"}
    assert told == {cell: answer for cell, answer in said.items() if answer != "unanswered"}
    again = preview_import(place, file, YEAR, profile)
    assert (again.plan.store, again.result.changes, again.to_json()["pupils"]) == ((), (), shown)


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_given_sample_has_no_wrong_cell(name: str, chosen: bool, verdict: Callable[..., Verdict]) -> None:
    """Their truth is held cell by cell in test_consent_samples.py; here they come into the report."""
    found = verdict(DATA / name, SAMPLES[name] if chosen or name.startswith("20") else {}, chosen=chosen)
    assert (found.wrong, found.wrong_yes, found.left_open if chosen else 0) == (0, [], 0)
