"""The reprimand of an employee (domain reference 5.1 and 11.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import Walk, wander
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseCase, CourseKind, LetterFact
from wm_desktop.domain.courses.staff_rules import end_of_term
from wm_desktop.domain.term_rules import TermKind

SENT = LetterFact("WM-2026-001-BER", date(2026, 9, 7), date(2026, 9, 7))
GROUNDS = "Foto geplaatst zonder toestemming\nNiet verwijderd na verzoek"
LETTER = {"letter": SENT.reference}


def reprimand() -> Walk:
    return Walk(CourseKind.STAFF_REPRIMAND, known={"letters": (SENT,)})


def noticed(**facts: str) -> Walk:
    return reprimand().do("facts").do("talk").do("notice", **{"grounds": GROUNDS, "received_on": ""} | LETTER | facts)


def decided() -> Walk:
    return noticed().later(days=3).do("view").do("decide", remove_on="2028-09-07")


def test_from_the_facts_until_it_leaves_the_file() -> None:
    walk = decided().do("send", **LETTER)
    assert walk.state == "appeal_term"
    assert walk.on(date(2026, 10, 22)).state == "appeal_term"  # sent on 10 September
    assert walk.on(date(2026, 10, 23)).state == "irrevocable"
    assert walk.do("remove").state == "removed"
    assert walk.path[1:5] == ("facts", "heard", "noticed", "view_closed")


def test_without_a_response_the_term_ends_by_the_calendar() -> None:
    walk = noticed()
    assert walk.on(date(2026, 9, 28)).state == "noticed"
    assert walk.on(date(2026, 9, 29)).state == "view_closed"
    assert walk.why_not("decide", at=datetime(2026, 9, 28, 9, tzinfo=UTC)) == {"response_term"}
    assert walk.why_not("decide") == set()


def test_the_term_runs_from_the_day_the_letter_was_received() -> None:
    walk = noticed(received_on="2026-09-09")
    (term,) = following(walk.case, walk.case.taken[-1]).terms
    assert (term.term.start, term.term.end) == (date(2026, 9, 9), date(2026, 9, 30))
    assert walk.on(date(2026, 9, 30)).state == "noticed"
    assert walk.on(date(2026, 10, 1)).state == "view_closed"


def test_an_arrival_recorded_with_the_letter_moves_the_term_as_well() -> None:
    walk = noticed()
    arrived = replace(SENT, received_on=date(2026, 9, 9))
    walk.case = replace(walk.case, letters=(arrived, LetterFact("WM-2026-009-BER", SENT.final_on)))
    assert walk.on(date(2026, 9, 30)).state == "noticed"
    assert walk.on(date(2026, 10, 1)).state == "view_closed"


@pytest.mark.parametrize("step", ["view", "hear_view"])
def test_a_response_that_was_given_is_answered(step: str) -> None:
    walk = noticed().do(step)
    assert walk.why_not("decide", answer="") == {"view_unanswered"}
    assert walk.why_not("decide", answer="niet gevolgd") == set()
    assert noticed().on(date(2026, 9, 29)).why_not("decide", answer="") == set()


def test_a_response_that_comes_late_is_recorded_all_the_same() -> None:
    walk = noticed().on(date(2026, 9, 30)).do("view")
    assert (walk.state, walk.why_not("decide", answer="")) == ("view_closed", {"view_unanswered"})


def test_new_facts_ask_for_a_new_notice_with_its_own_term() -> None:
    walk = noticed().do("view")
    more = f"{GROUNDS}\nTe laat gekomen"
    assert walk.why_not("decide", grounds=more) == {"other_grounds"}
    walk.later(days=10).do("notice", grounds=more, received_on="", **LETTER)
    assert walk.offered >= {"view", "notice", "drop"}
    assert "decide" not in walk.offered
    assert walk.on(date(2026, 10, 9)).why_not("decide", grounds=more, answer="") == set()


def test_the_board_signs_and_the_article_is_the_same() -> None:
    walk = noticed().do("view")
    assert walk.why_not("decide", signed_as="directeur") == {"signatory"}
    assert walk.doubts("decide", article="CAO PO, artikel 9") == {"other_article"}
    assert walk.doubts("decide", remove_on="2030-01-01") == {"kept_long"}
    assert reprimand().do("facts").do("not_heard").why_not("notice", signed_as="directeur") == {"signatory"}


def test_an_appeal_and_how_it_can_end() -> None:
    assert decided().do("send", **LETTER).do("appeal").do("upheld").state == "irrevocable"
    assert decided().do("send", **LETTER).do("appeal").do("annulled").state == "annulled"
    late = decided().do("send", **LETTER).on(date(2026, 10, 23))
    assert late.doubts("appeal") == {"appeal_late"}
    assert decided().do("send", **LETTER).doubts("appeal") == set()
    assert decided().do("revoke").state == "annulled"


def test_no_reprimand_after_all_is_told_when_it_was_announced() -> None:
    walk = noticed().do("drop")
    assert [one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks] == ["tell_dropped"]
    walk = reprimand().do("facts").do("drop")
    assert (walk.state, following(walk.case, walk.case.taken[-1]).tasks) == ("dropped", ())


def test_what_is_locked_is_not_investigated() -> None:
    walk = reprimand()
    walk.case = replace(walk.case, locked=True)
    assert walk.why_not("facts") == {"inquiry_locked"}


def test_a_term_that_cannot_be_counted_is_none() -> None:
    case: CourseCase = reprimand().case
    assert end_of_term(case, TermKind.APPEAL, None) is None
    assert end_of_term(case, TermKind.APPEAL, date(1990, 1, 1)) is None


@given(data=st.data())
def test_nobody_is_reprimanded_without_notice_response_or_the_same_grounds(data: st.DataObject) -> None:
    walk = reprimand().do("facts").do("talk")
    said = {"grounds": ("a", "b", "a\nb"), "answer": ("", "gelezen"), "signed_as": ("bestuurder", "directeur")}
    wander(walk, lambda codes: data.draw(st.sampled_from(codes)), 7, lambda: data.draw(st.integers(0, 25)), said)
    for place, one in enumerate(walk.case.taken):
        if one.step != "decide":
            continue
        before = walk.case.taken[:place]
        notice = max(index for index, other in enumerate(before) if other.step == "notice")
        responded = any(other.step in {"view", "hear_view"} for other in before[notice:])
        assert responded or (one.day - before[notice].day).days > 21
        assert set(one.facts.lines("grounds")) <= set(before[notice].facts.lines("grounds"))
        assert any(other.step in {"talk", "not_heard"} for other in before[:notice])
