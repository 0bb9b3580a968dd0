"""A few of the sample layouts through `wm-admin consent import --json`, read in the reading process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Admin
from tests.spreadsheets.judge import LAYOUTS, Judge, truth_of

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

ASKED = ("--school-year", "2026-2027", "--json")


def test_layouts_reach_their_truth_on_the_command_line(school: Admin, tmp_path: Path) -> None:
    for name in ("s02_groep_als_tussenkop.xlsx", "t07_libreoffice.ods", "k01_alleen_kleuren_met_legenda.xlsx"):
        truth, profile = truth_of(LAYOUTS / name), tmp_path / "keuzes.json"
        profile.write_text(json.dumps(truth["profile"]), "utf-8")
        made = school("consent", "import", LAYOUTS / name, *ASKED, "--profile", profile, "--dry-run").document
        assert Judge(truth, made, chosen=True).judge().failures == []


def test_a_file_without_a_list_is_refused_in_one_sentence(school: Admin) -> None:
    refused = school("consent", "import", LAYOUTS / "e02_word_genoemd.xlsx", *ASKED)
    assert (refused.status, refused.out, refused.err.count("\n")) == (1, "", 1)
    assert "Word-document" in refused.err
