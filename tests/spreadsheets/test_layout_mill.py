"""Lists put together from a seed: clear ones are read right in every cell, and no trap makes a wrong yes.

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

LAYOUT_MILL=500 tries more of both.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.spreadsheets.judge import DATA, Judge
from tests.spreadsheets.mill import mill
from tests.spreadsheets.traps import set_trap
from tests.support import YEAR, FixedClock, copy_engine, workplace_on
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.services.consent_import import preview_import
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets import read, worker

SEEDS = range(int(os.environ.get("LAYOUT_MILL", "16")))
TRAPS = range(int(os.environ.get("LAYOUT_MILL", "38")))


@pytest.fixture(scope="module")
def school(template_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """The school of the samples; files are read in this process."""
    engine = copy_engine(template_file, tmp_path_factory.mktemp("mill") / "data.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "_ask_worker", lambda data, name, password, _progress: worker.answer(data, name, password))
        place = workplace_on(engine, FixedClock())
        roster = read.read_source(DATA / "edexml/roster_het_voorbeeld_2026-2027.xml")
        store_roster(place, preview_roster(place, roster, YEAR), roster)
        yield place
    engine.dispose()


def test_what_is_clear_is_read_right_in_every_cell(school: Workplace) -> None:
    wrong = {}
    for seed in SEEDS:
        layout, data, name = mill(seed)
        result = preview_import(school, read.source_of(data, name), YEAR, Profile()).to_json()
        found = Judge(layout.document(), result, chosen=False).judge()
        if found.failures or found.cells != (found.right, 0, 0, 0, 0):
            wrong[seed] = found.failures
    assert wrong == {}


def test_no_trap_makes_a_wrong_yes(school: Workplace) -> None:
    wrong = {}
    for seed in TRAPS:
        may, data, kinds = set_trap(seed, 1 + seed % 2)
        pupils = preview_import(school, read.source_of(data, "lijst.xlsx"), YEAR, Profile()).to_json()["pupils"]
        assert isinstance(pupils, dict)
        said = [(key, code) for key, answers in pupils.items() for code in answers if answers[code] == "yes"]
        if any(not may.get(key, {}).get(code) for key, code in said):
            wrong[seed] = kinds
    assert wrong == {}
