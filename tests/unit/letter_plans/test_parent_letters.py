"""The letters to one parent: no part of reference 12.3 can be left out, and the course is never overtaken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.letter_plans.parent_cases import (
    GROUNDS,
    PLANS,
    banned,
    codes,
    complete,
    heard,
    parent_walk,
    warned,
    without,
)
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.gate import missing_in
from wm_desktop.domain.letter_plans.model import Concerned
from wm_desktop.domain.letter_plans.parent_parts import ended_in
from wm_desktop.domain.letters import LetterKind

WARNING, NOTICE = LetterKind.PARENT_WARNING, LetterKind.PARENT_BAN_NOTICE
PROVISIONAL, BAN, END = LetterKind.PARENT_PROVISIONAL_BAN, LetterKind.PARENT_BAN, LetterKind.PARENT_BAN_END
PARENTS = (WARNING, NOTICE, PROVISIONAL, BAN, END)
COMMON = ("handled_by",)
ROWS = {
    WARNING: ("child", "behaviour", "effect", "expected", "next_step"),
    NOTICE: ("child", "facts", "earlier", "grounds", "area", "planned", "hearing_on", "hearing_time", "hearing_place",
             "view_until"),
    PROVISIONAL: ("child", "facts", "acute", "grounds", "starts_on", "ends_on", "area", "exceptions", "contact",
                  "schooling", "hearing_on", "hearing_time", "hearing_place"),
    BAN: ("child", "facts", "grounds", "answer", "starts_on", "ends_on", "area", "exceptions", "contact", "proportion",
          "schooling", "review_on"),
    END: ("child", "outcome", "about_letter", "ends_on", "welcome_on", "why"),
}  # fmt: skip
"""The rows of 12.3 that somebody fills in; the rest is fixed text of the template or comes from the settings."""


@pytest.mark.parametrize("kind", PARENTS)
def test_a_complete_letter_passes(kind):
    assert missing_in(complete(kind)) == ()


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in PARENTS for name in (*ROWS[kind], *COMMON)])
def test_no_part_can_be_left_out(kind, name):
    found = missing_in(without(complete(kind), name))
    assert name in {one.code for one in found}
    assert name in {one.field for one in found}
    assert all(one.source for one in found)


@pytest.mark.parametrize("kind", PARENTS)
@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("school", {"school": ""}),
        ("board", {"board": " "}),
        ("incident_number", {"incident_number": ""}),
        ("addressee", {"addressee_complete": False}),
        ("addressee_changed", {"addressee_current": False}),
        ("person_name", {"person": Concerned(PersonKind.GUARDIAN, "")}),
    ],
)
def test_what_every_letter_needs(kind, code, changes):
    assert codes(replace(complete(kind), **changes)) == {code}


@pytest.mark.parametrize("kind", PARENTS)
def test_nobody_signs_unnamed(kind):
    assert "signatory" in codes(without(complete(kind), "signed_by", "signed_as"))


@pytest.mark.parametrize("kind", [WARNING, NOTICE, BAN])
def test_the_broken_rules_are_named(kind):
    assert codes(replace(complete(kind), rules=())) == {"rules"}


@pytest.mark.parametrize("kind", [WARNING, PROVISIONAL, BAN])
def test_what_the_parent_can_do_is_said(kind):
    assert codes(replace(complete(kind), remedy="")) == {"remedy"}


@pytest.mark.parametrize("kind", [PROVISIONAL, BAN])
def test_an_objection_has_a_term_and_an_address(kind):
    assert codes(replace(complete(kind), remedy="U kunt bezwaar maken.")) == {"remedy_term"}
    assert codes(replace(complete(kind), board_address=())) == {"board_address"}


@pytest.mark.parametrize("kind", [NOTICE, PROVISIONAL, BAN, END])
def test_the_principal_signs_a_ban_only_with_a_mandate(kind):
    signed = {"signed_by": "M. de Boer", "signed_as": "directeur"}
    assert "not_mandated" in codes(complete(kind, **signed))
    mandates = frozenset({CourseKind.PARENT})
    case = complete(kind, **signed)
    assert case.course is not None
    assert codes(replace(case, mandates=mandates, course=replace(case.course, mandates=mandates))) == set()


@pytest.mark.parametrize("kind", [WARNING, BAN])
def test_the_parent_was_heard_or_it_says_why_not(kind):
    silent = without(complete(kind), "hearing", "heard_on")
    assert codes(silent) == {"hearing"}
    said = replace(silent, values=Facts({**silent.values.values, "no_hearing_reason": "U wilde geen gesprek."}))
    assert codes(said) == set()
    if kind is BAN:
        assert codes(without(said, "answer")) == set()
    assert codes(complete(kind, heard_on="2027-01-01")) == {"heard_after_letter"}


def test_somebody_without_a_child_at_school_needs_no_child():
    case = replace(without(complete(WARNING), "child"), person=Concerned(PersonKind.OUTSIDER, "P. Jansen"))
    assert codes(case) == set()
    assert case.plan.copies(case) == ("het bestuur, De Groeiling",)


@pytest.mark.parametrize("kind", [WARNING, NOTICE, PROVISIONAL, BAN])
def test_a_letter_waits_for_its_course(kind):
    assert codes(replace(complete(kind), course=None)) == {"no_course"}
    assert codes(complete(kind, parent_walk())) >= ({"course_state"} if kind is not PROVISIONAL else set())


def test_a_notice_without_a_warning_needs_a_reason():
    case = complete(NOTICE, parent_walk().do("talk"))
    assert codes(case) == {"not_warned"}
    assert missing_in(case, [Override("not_warned", "de ouder bedreigde een medewerker")]) == ()
    assert [one.code for one in missing_in(case, [Override("not_warned", " ")])] == ["not_warned"]


def test_the_parent_gets_five_working_days_for_a_view():
    assert codes(complete(NOTICE, view_until="2026-09-11")) == {"view_too_short"}
    assert codes(complete(NOTICE, hearing_on="2026-09-06")) == {"hearing_past"}


def test_no_ban_before_the_hearing_or_the_end_of_the_term():
    unheard = warned().do("intend", grounds=GROUNDS).on(date(2026, 9, 15))
    assert codes(complete(BAN, unheard)) == {"course_state"}
    early = heard().on(date(2026, 9, 14))
    assert codes(complete(BAN, early)) == {"view_term_runs"}


def test_a_ban_names_no_other_ground_than_the_frozen_notice():
    assert codes(complete(BAN, grounds=f"{GROUNDS}\nU hebt gescholden.")) == {"other_grounds"}
    case = complete(BAN)
    assert case.announced is not None
    assert codes(replace(case, announced=None)) == {"no_notice"}
    assert codes(replace(case, announced=replace(case.announced, sent_on=None))) == {"notice_not_sent"}
    frozen = replace(case.announced, values=Facts({"grounds": "iets anders"}))
    assert codes(replace(case, announced=frozen)) == {"other_grounds"}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"ends_on": "2027-03-21"}, "longer_than_six_months"),
        ({"ends_on": "2026-09-20"}, "ends_before_start"),
        ({"starts_on": "2026-09-14"}, "starts_in_the_past"),
        ({"review_on": "2026-12-21"}, "review_outside"),
    ],
)
def test_the_period_of_a_ban(values, code):
    assert code in codes(complete(BAN, **values))


def test_a_provisional_ban_is_short_and_once():
    assert codes(complete(PROVISIONAL, ends_on="2026-09-14")) == {"too_many_school_days"}
    assert codes(complete(PROVISIONAL, hearing_on="2026-09-12")) == {"hearing_outside"}
    ban = {"starts_on": "2026-09-07", "ends_on": "2026-09-09", "hearing_on": "2026-09-08", "grounds": GROUNDS}
    again = warned().do("provisional", **ban, letter="WM-2026-001-OWA").on(date(2026, 9, 10)).do("intend")
    later = {"starts_on": "2026-09-10", "ends_on": "2026-09-11"}
    assert codes(complete(PROVISIONAL, again, **later)) == {"provisional_again"}


def test_the_end_of_a_ban():
    assert codes(complete(END, welcome_on="2026-12-22")) == {"welcome_too_late"}
    assert codes(complete(END, welcome_on="2026-12-21", outcome="over")) == set()
    assert codes(complete(END, ends_on="2026-12-01")) == {"otherwise_ends_on"}
    assert codes(complete(END, outcome="none")) == {"still_banned"}
    assert codes(complete(END, banned().on(date(2026, 12, 21)))) == {"course_state"}
    assert codes(complete(END, warned())) == {"not_decided", "nothing_to_end"}
    intended = warned().do("intend", grounds=GROUNDS)
    assert codes(complete(END, intended)) == {"nothing_to_end", "course_state"}
    stops = without(complete(END, intended, outcome="none"), "ends_on", "welcome_on")
    assert codes(stops) == set()
    assert stops.plan.copies(stops) == ("het bestuur, De Groeiling",)
    assert len(complete(END).plan.copies(complete(END))) == 2


def test_who_gets_a_copy():
    assert PLANS[WARNING].copies(complete(WARNING)) == ("leerlingdossier van Sem", "het bestuur, De Groeiling")
    assert PLANS[NOTICE].copies(complete(NOTICE)) == ("het bestuur, De Groeiling",)
    assert PLANS[BAN].copies(complete(BAN)) == (
        "het bestuur, De Groeiling",
        "medewerkers die bij de deur staan: alleen uw naam en de periode",
    )
    assert PLANS[BAN].copies(complete(BAN, police="yes"))[-1] == "de wijkagent"


@pytest.mark.parametrize("kind", PARENTS)
def test_the_subject_says_nothing_to_others_and_the_letter_is_for_one_person(kind):
    plan = PLANS[kind]
    assert plan.subject
    assert not {"waarschuwing", "ontzegging", "verbod", "schorsing"} & set(plan.subject.casefold().split())
    assert plan.about == {PersonKind.GUARDIAN, PersonKind.OUTSIDER}
    assert plan.registered is (kind in {NOTICE, PROVISIONAL, BAN})


def test_what_the_course_knows_is_offered():
    talked = parent_walk().do("talk", report="U was boos.")
    assert PLANS[WARNING].offers(talked.case) == {"heard_on": "2026-09-07", "hearing": "U was boos."}
    assert PLANS[WARNING].offers(parent_walk().case) == {}
    unwilling = parent_walk().do("no_talk", why="U wilde niet.")
    assert PLANS[WARNING].offers(unwilling.case) == {"no_hearing_reason": "U wilde niet."}
    earlier = PLANS[NOTICE].offers(warned().case)["earlier"]
    assert earlier == (
        "Op 7 september 2026 hebben wij met u gesproken. Op 7 september 2026 hebben wij u schriftelijk gewaarschuwd "
        "(brief WM-2026-001-OWA)."
    )
    acute = {"starts_on": "2026-09-07", "ends_on": "2026-09-09", "hearing_on": "2026-09-08"}
    provisional = parent_walk().do("provisional", **acute, letter="WM-2026-001-OWA")
    assert (
        PLANS[NOTICE]
        .offers(provisional.case)["earlier"]
        .endswith("voorlopig de toegang ontzegd (brief WM-2026-001-OWA).")
    )


def test_what_the_parent_said_is_offered_to_the_ban():
    walk = warned().do("intend", grounds=GROUNDS).do("view", view="Ik was boos.").do("hear", report="U had spijt.")
    assert PLANS[BAN].offers(walk.case) == {
        "heard_on": "2026-09-07",
        "hearing": "Ik was boos.\n\nU had spijt.",
        "no_hearing_reason": "",
    }
    assert PLANS[BAN].offers(warned().case) == {"hearing": "", "no_hearing_reason": ""}
    declined = warned().do("intend").do("hearing_declined")
    assert PLANS[BAN].offers(declined.case)["no_hearing_reason"].endswith("dat u geen gesprek wilt.")
    away = warned().do("intend").do("not_come")
    assert "niet gekomen" in PLANS[BAN].offers(away.case)["no_hearing_reason"]


def test_which_letter_ends_is_offered():
    assert ended_in(banned().case) == {"about_letter": "WM-2026-004-OVO van 15 september 2026"}
    assert ended_in(warned().case) == {}
