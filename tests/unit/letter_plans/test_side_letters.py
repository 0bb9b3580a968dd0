"""The side letters of reference 12.4: what their reader needs is there, and nothing is said that was not recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.courses.walking import Walk
from tests.unit.letter_plans.parent_cases import PLANS, codes, complete, suspended, without
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.gate import missing_in
from wm_desktop.domain.letter_plans.model import Concerned
from wm_desktop.domain.letters import LetterKind

ATTENDANCE, INSPECTORATE = LetterKind.ATTENDANCE_NOTICE, LetterKind.INSPECTORATE_NOTICE
BOARD, POLICE, BREACH = LetterKind.BOARD_NOTICE, LetterKind.POLICE_SUMMARY, LetterKind.DATA_BREACH_NOTICE
AUTHOR, PLATFORM = LetterKind.REMOVAL_AUTHOR, LetterKind.REMOVAL_PLATFORM
SIDE = (ATTENDANCE, INSPECTORATE, BOARD, POLICE, AUTHOR, PLATFORM, BREACH)
ROWS = {
    ATTENDANCE: ("to_name", "to_street", "to_city", "occasion", "starts_on", "ends_on", "form", "schooling",
                 "parents_know"),
    INSPECTORATE: ("to_name", "decided_on", "starts_on", "ends_on", "school_days", "form", "reasons", "hearing",
                   "told_on"),
    BOARD: ("to_name", "to_street", "to_city", "concerns", "facts", "measures"),
    POLICE: ("to_name", "type", "behalf", "facts", "offence", "account", "link", "evidence"),
    AUTHOR: ("to_name", "link", "what", "why", "answer_by", "evidence"),
    PLATFORM: ("to_name", "platform", "link", "what", "why", "answer_by", "evidence", "summary", "reply_to"),
    BREACH: ("what", "period", "channel", "data", "consequences", "measures", "judged", "reported", "privacy_contact"),
}  # fmt: skip


def expelling() -> Walk:
    walk = Walk(CourseKind.PUPIL_EXPULSION).do("prepare")
    walk.do("hear_teacher").do("hear_pupil")
    return walk


@pytest.mark.parametrize("kind", SIDE)
def test_a_complete_letter_passes(kind):
    assert missing_in(complete(kind)) == ()


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in SIDE for name in (*ROWS[kind], "handled_by")])
def test_no_part_can_be_left_out(kind, name):
    found = missing_in(without(complete(kind), name))
    assert name in {one.code for one in found}
    assert all(one.source for one in found)


@pytest.mark.parametrize("kind", SIDE)
def test_nobody_signs_unnamed(kind):
    assert codes(without(complete(kind), "signed_by", "signed_as")) == {"signatory"}


@pytest.mark.parametrize("kind", SIDE)
def test_only_what_goes_by_post_needs_an_address(kind):
    assert codes(replace(complete(kind), addressee_complete=False)) == (
        {"addressee"} if kind in {ATTENDANCE, BOARD, BREACH} else set()
    )


@pytest.mark.parametrize("kind", [INSPECTORATE, POLICE, AUTHOR, PLATFORM, BREACH])
def test_a_letter_waits_for_its_course(kind):
    assert "no_course" in codes(replace(complete(kind), course=None))


def test_the_attendance_officer_hears_what_was_decided():
    assert codes(replace(complete(ATTENDANCE), course=None)) == {"not_recorded"}
    assert codes(complete(ATTENDANCE, Walk(CourseKind.PUPIL_SUSPENSION).do("plan"))) == {"not_recorded"}
    assert codes(complete(ATTENDANCE, starts_on="2026-09-09")) == {"otherwise_period"}
    assert codes(complete(ATTENDANCE, ends_on="2026-09-07")) == {"otherwise_period", "ends_before_start"}
    assert codes(complete(ATTENDANCE, occasion="expulsion", decided_on="2026-09-07")) == {"not_recorded"}


def test_the_attendance_officer_hears_of_an_expulsion():
    walk = expelling()
    notice = {"occasion": "expulsion_notice", "decided_on": "2026-09-07"}
    letter = without(complete(ATTENDANCE, walk, **notice), "starts_on", "ends_on", "form")
    assert codes(letter) == {"not_recorded"}
    walk.do("notice", {"letter_not_sent": "de brief is op papier gemaakt"})
    after = replace(letter, course=walk.case)
    assert codes(after) == set()
    assert codes(without(after, "decided_on")) == {"decided_on"}
    assert PLANS[ATTENDANCE].offers(walk.case) == notice


def test_what_the_attendance_officer_hears_is_offered():
    assert PLANS[ATTENDANCE].offers(suspended().case) == {"occasion": "suspension", "decided_on": "2026-09-07"}
    assert PLANS[ATTENDANCE].offers(expelling().case) == {}


def test_a_child_below_school_age_and_parents_who_do_not_know_are_doubts():
    young = replace(complete(ATTENDANCE), person=Concerned(PersonKind.PUPIL, "Noor", date(2022, 3, 1), "groep 1"))
    assert [(one.code, one.passable) for one in missing_in(young)] == [("below_school_age", True)]
    assert codes(complete(ATTENDANCE, parents_know="no")) == {"parents_unaware"}
    assert codes(replace(young, person=Concerned(PersonKind.PUPIL, "Noor", None, "groep 1"))) == {"pupil_birth_date"}
    assert complete(ATTENDANCE).plan.copies(replace(young, person=None)) == ("leerlingdossier van",)


def test_the_text_for_the_inspectorate_says_what_was_decided():
    assert codes(complete(INSPECTORATE, Walk(CourseKind.PUPIL_SUSPENSION).do("plan"))) == {"not_decided"}
    assert codes(complete(INSPECTORATE, form="internal")) == {"otherwise_form"}
    assert codes(complete(INSPECTORATE, ends_on="2026-09-07")) == {"otherwise_ends_on", "ends_before_start"}
    assert [(one.code, one.passable) for one in missing_in(complete(INSPECTORATE, school_days="1"))] == [
        ("a_day_or_less", True)
    ]


def test_what_the_inspectorate_hears_is_offered():
    offered = PLANS[INSPECTORATE].offers(suspended().case)
    assert offered["school_days"] == "3"
    assert offered["decided_on"] == "2026-09-07"
    assert offered["hearing"].splitlines() == [
        "Leerling: gehoord op 7 september 2026.",
        "Ouders: gehoord op 7 september 2026.",
        "Groepsleerkracht: gehoord op 7 september 2026.",
    ]
    assert "told_on" not in offered
    told = suspended().do("notify", {"letter_not_sent": "de brief is op papier gemaakt"})
    assert PLANS[INSPECTORATE].offers(told.case)["told_on"] == "2026-09-07"
    acute = Walk(CourseKind.PUPIL_SUSPENSION).do("plan").do("pupil_not_heard")
    assert PLANS[INSPECTORATE].offers(acute.case) == {
        "hearing": "Leerling: niet gehoord; de reden ligt vast bij de school."
    }


def test_evidence_for_the_police_has_its_fingerprint():
    assert codes(complete(POLICE, evidence="Stuk 1: bericht.png")) == {"no_fingerprint"}
    assert codes(complete(POLICE, Walk(CourseKind.POLICE))) == {"not_decided"}
    assert codes(complete(POLICE, type="notice")) == {"otherwise_type"}
    [none] = missing_in(without(complete(POLICE), "evidence"))
    assert (none.code, none.passable) == ("evidence", True)
    case = complete(POLICE)
    assert case.plan.computed(case) == {"board_at": "De Groeiling, Postbus 95, 2800 AB GOUDA"}


@pytest.mark.parametrize("kind", [AUTHOR, PLATFORM])
def test_the_evidence_comes_before_the_request(kind):
    found = missing_in(complete(kind, evidence="no"))
    assert [(one.code, one.field, one.passable) for one in found] == [("evidence_first", "evidence", True)]
    assert codes(complete(kind, answer_by="2026-09-07")) == {"answer_past"}


def test_a_removed_message_is_not_asked_for_again():
    gone = Walk(CourseKind.REMOVAL).do("ask_author").do("removed")
    assert codes(complete(PLATFORM, gone)) == {"course_state"}


def test_parents_hear_no_more_of_a_breach_than_was_recorded():
    started = Walk(CourseKind.DATA_BREACH).do("begin", stopped_at="2026-09-04T09:30:00+02:00")
    assert codes(complete(BREACH, started)) == {"judged_otherwise", "not_reported"}
    assert codes(complete(BREACH, started, judged="open", reported="no")) == set()
    started.do("assess", breach="no", risk="unlikely")
    assert codes(complete(BREACH, started, judged="breach", reported="no")) == {"judged_otherwise"}
    assert codes(complete(BREACH, started, judged="no_breach", reported="no")) == set()
    assert codes(complete(BREACH, Walk(CourseKind.DATA_BREACH))) >= {"not_decided"}


def test_a_breach_says_when_it_stopped_or_what_is_done_about_it():
    going = Walk(CourseKind.DATA_BREACH).do("begin", stopped="no", stopped_at="")
    silent = without(complete(BREACH, going, judged="open", reported="no"), "stopped_at")
    assert codes(silent) == {"stopped"}
    said = {"judged": "open", "reported": "no", "not_stopped": "Wij vroegen het platform."}
    assert codes(without(complete(BREACH, going, **said), "stopped_at")) == set()


def test_what_is_known_of_a_breach_is_offered():
    started = Walk(CourseKind.DATA_BREACH)
    assert PLANS[BREACH].offers(started.case) == {"judged": "open", "reported": "no"}
    started.do("begin", stopped_at="2026-09-04T09:30:00+02:00").do("assess", breach="yes", risk="risk").do("report")
    assert PLANS[BREACH].offers(started.case) == {
        "judged": "breach",
        "reported": "yes",
        "stopped_at": "2026-09-04T09:30:00+02:00",
    }


@pytest.mark.parametrize("kind", SIDE)
def test_who_gets_a_copy(kind):
    copies = PLANS[kind].copies(complete(kind))
    assert copies == {
        ATTENDANCE: ("leerlingdossier van Sem van Dijk",),
        BOARD: ("dossier 2026-014",),
        AUTHOR: (),
        PLATFORM: (),
        BREACH: ("het bestuur, De Groeiling", "de functionaris gegevensbescherming"),
    }.get(kind, ("het bestuur, De Groeiling",))
