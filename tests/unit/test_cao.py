"""What the school says of its cao: kept as typed, read with care, named in a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.courses.walking import Walk
from wm_desktop.domain.case_work import recorded_terms
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.cao import CaoSettings, cao_from_json, cao_to_json
from wm_desktop.services.settings import (
    SchoolSettings,
    SettingError,
    check_settings,
    settings_from_json,
    settings_to_json,
)

FULL = CaoSettings("CAO PO 2025-2027", "3.14", "artikel 3.15 lid 1", 28)


def test_nothing_is_known_until_somebody_looked_it_up() -> None:
    assert SchoolSettings().cao == CaoSettings("", "", "", 21)
    assert [CaoSettings().article(kind) for kind in CourseKind] == [""] * len(CourseKind)


def test_what_is_stored_comes_back() -> None:
    settings = SchoolSettings(cao=FULL)
    check_settings(settings)
    assert settings_from_json(settings_to_json(settings)).cao == FULL
    assert cao_from_json(cao_to_json(FULL)) == FULL


@pytest.mark.parametrize("days", [6, 61, True, "21", None, 21.0])
def test_a_term_that_cannot_be_is_not_read(days: object) -> None:
    assert cao_from_json({"response_days": days, "version": 3}) == CaoSettings()


@pytest.mark.parametrize("days", [6, 61])
def test_a_term_that_cannot_be_is_not_stored(days: int) -> None:
    with pytest.raises(SettingError) as refused:
        check_settings(SchoolSettings(cao=CaoSettings(response_days=days)))
    assert "7 tot 60 dagen" in refused.value.sentence()


def test_an_article_is_named_as_in_a_sentence() -> None:
    assert FULL.article(CourseKind.STAFF_REPRIMAND) == "artikel 3.14 van de CAO PO 2025-2027"
    assert FULL.article(CourseKind.STAFF_SUSPENSION) == "artikel 3.15 lid 1 van de CAO PO 2025-2027"
    assert replace(FULL, version=" ").article(CourseKind.STAFF_REPRIMAND) == "artikel 3.14"
    assert FULL.article(CourseKind.PUPIL_SUSPENSION) == ""
    assert FULL.article(None) == ""


def test_the_course_counts_with_the_days_of_the_school() -> None:
    walk = Walk(CourseKind.STAFF_REPRIMAND, known={"lengths": FULL.lengths})
    assert walk.case.term(TermKind.STAFF_RESPONSE, date(2026, 9, 7)).end == date(2026, 10, 5)
    assert walk.case.term(TermKind.STAFF_RESPONSE, date(2026, 9, 7), length=14).length == 14
    assert walk.case.term(TermKind.APPEAL, date(2026, 9, 7)).length == 6
    assert recorded_terms((), FULL.lengths) == {}
