"""The engine that walks any course."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.courses.walking import START, Walk
from wm_desktop.domain.courses.engine import carried, is_final, offers, take
from wm_desktop.domain.courses.facts import Choice, Facts, Field, FieldKind, reads
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.words import Words


def test_facts_are_read_as_what_they_are() -> None:
    facts = Facts({"day": "2026-03-09", "moment": "2026-03-09T10:00+01:00", "many": " 3 ", "yes": "yes", "no": "no"})
    assert facts.moment("moment") == datetime(2026, 3, 9, 9, tzinfo=UTC)
    assert (facts.number("many"), facts.yes("yes"), facts.yes("no"), facts.yes("day")) == (3, True, False, None)
    assert Facts({"lines": " een \n\n twee  woorden\n"}).lines("lines") == ("een", "twee woorden")
    assert Facts({"moment": "2026-03-09T10:00"}).moment("moment") is None
    assert Facts({"many": "-3"}).number("many") is None


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (FieldKind.DAY, "2026-03-09", "9 maart"),
        (FieldKind.DAY, "2199-12-31", "0026-03-09"),
        (FieldKind.MOMENT, "2014-01-01T00:00+00:00", "2200-01-01T00:00+00:00"),
        (FieldKind.MOMENT, "2026-03-09T10:00+01:00", "morgen"),
        (FieldKind.NUMBER, "12", "twaalf"),
        (FieldKind.YES_NO, "no", "misschien"),
        (FieldKind.CHOICE, "post", "duif"),
    ],
)
def test_what_does_not_read_is_seen(kind: FieldKind, good: str, bad: str) -> None:
    asked = Field("x", Words("x", "x"), kind, choices=(Choice("post", Words("post", "post")),))
    assert reads(asked, Facts({"x": good}))
    assert reads(asked, Facts())
    assert not reads(asked, Facts({"x": bad}))


def test_what_blocks_a_step_is_said_before_anything_is_filled_in() -> None:
    walk = Walk(CourseKind.PUPIL_SUSPENSION).do("plan", starts_on="2026-09-08", ends_on="2026-09-10")
    offer = next(offer for offer in offers(walk.case) if offer.step.code == "decide")
    assert {refusal.code for refusal in offer.blocked} == {"pupil_unheard", "parents_unheard", "teacher_unheard"}
    walk.do("decide_acute")
    doubtful = next(offer for offer in offers(walk.case) if offer.step.code == "notify")
    assert {doubt.code for doubt in doubtful.doubts} == {"unheard_after_acute"}
    assert not is_final(walk.case)


def test_earlier_words_are_offered_again() -> None:
    walk = Walk(CourseKind.PUPIL_SUSPENSION).do(
        "plan", reasons="Gedreigd.", starts_on="2026-09-08", ends_on="2026-09-10"
    )
    offered = carried(walk.case, "decide")
    assert offered.values == {"reasons": "Gedreigd.", "starts_on": "2026-09-08", "ends_on": "2026-09-10"}


def test_only_what_a_step_asks_is_kept() -> None:
    walk = Walk(CourseKind.PUPIL_SUSPENSION)
    taken = take(walk.case, "plan", walk.sensible("plan", {"else": "x", "ends_on": "2026-09-08"}), START)
    assert set(taken.facts.values) == {"reasons", "starts_on", "ends_on", "form"}


def test_what_happened_in_time_counts_also_when_it_is_recorded_late() -> None:
    walk = Walk(CourseKind.PUPIL_SUSPENSION).do("plan", starts_on="2026-09-08", ends_on="2026-09-10")
    walk.do("decide_acute", {}).do("notify", {"unheard_after_acute": "ziek", "letter_not_sent": "volgt"})
    assert walk.later(days=30).state == "return"
    walk.do("revoke", at=START + timedelta(hours=1))
    assert walk.path == ("start", "planned", "decided", "notified", "revoked")


def test_what_came_after_a_step_is_known() -> None:
    walk = Walk(CourseKind.PUPIL_WARNING).do("talk").do("hear_pupil").do("hear_pupil")
    assert [one.step for one in walk.case.since("talk")] == ["hear_pupil", "hear_pupil"]
    assert walk.case.since("hear_pupil") == ()
    assert walk.case.since("sign") == walk.case.taken
