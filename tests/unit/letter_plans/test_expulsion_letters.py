"""The letters of an expulsion, of hearings and of a withdrawal: every part they need, and what the course refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.letter_plans.samples import (
    DECISION,
    EMPLOYEE,
    GUARDIAN,
    MONDAY,
    NOTICE,
    PUPIL,
    VALUES,
    case,
    dispute,
    expulsion,
)
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import IncidentId, PartyId, new_uuid
from wm_desktop.domain.incidents import Party, PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans_for
from wm_desktop.domain.letter_plans.gate import missing_in, objections
from wm_desktop.domain.letter_plans.model import Announced, LetterCase, Replaced
from wm_desktop.domain.letters import LetterKind

INTENT, EXPEL, ANSWER = LetterKind.PUPIL_EXPULSION_NOTICE, LetterKind.PUPIL_EXPULSION, LetterKind.PUPIL_OBJECTION
INVITE, REPORT, WITHDRAW = LetterKind.HEARING_INVITATION, LetterKind.HEARING_REPORT, LetterKind.WITHDRAWAL
DAY, MEASURE = LetterKind.PUPIL_EXPULSION_DATE, LetterKind.OBJECTION_DECISION
REACHED = {INTENT: "hear_pupil", EXPEL: "decide", DAY: "hear_objection", ANSWER: "gpo_opinion"}


def letter(kind: LetterKind, values: dict[str, str] | None = None, **changes: object) -> LetterCase:
    """A complete letter at the place in its course where it belongs."""
    if kind is MEASURE:
        changes = {"course": dispute()} | changes
    if kind in REACHED:
        changes = {"course": expulsion(REACHED[kind])} | changes
    return case(kind, values, **changes)


def codes(asked: LetterCase) -> set[str]:
    return {one.code for one in missing_in(asked)}


def places(asked: LetterCase) -> set[tuple[str, str]]:
    return {(one.code, one.field) for one in missing_in(asked)}


@pytest.mark.parametrize("kind", VALUES)
def test_a_complete_letter_passes(kind: LetterKind) -> None:
    assert missing_in(letter(kind)) == ()


EXPULSION = ("facts", "grounds", "reasons", "because_of_parents", "pupil_said", "teacher_said", "handled_by")
PARTS = {
    LetterKind.PUPIL_WARNING: ("facts", "reasons", "agreements", "support", "next_step", "handled_by"),
    LetterKind.PUPIL_SUSPENSION: (
        *("facts", "reasons", "starts_on", "ends_on", "form", "homework", "return_talk", "handled_by"),
    ),
    INTENT: (*EXPULSION, "measures", "support_tried", "hearing_on", "hearing_place", "hearing_with"),
    EXPEL: (
        *EXPULSION,
        *("parents_hearing", "heard_on", "parents_said", "views", "execution"),
        *("effective_on", "new_school", "confirmed_on", "distance", "fit"),
    ),
    ANSWER: (
        *("outcome", "answer_reasons", "consequences", "facts", "received_on", "objector", "objection_points"),
        *("objections_answered", "objection_parents_hearing", "objection_heard_on", "objection_parents_said"),
        *("saw_documents", "gpo"),
        *("opinion_on", "opinion", "opinion_followed", "handled_by"),
    ),
    DAY: ("effective_on", "new_school", "confirmed_on", "distance", "fit", "preparation", "handled_by"),
    MEASURE: (
        *("outcome", "answer_reasons", "consequences", "measure", "facts", "received_on", "objector"),
        *("objection_points", "answers", "objection_parents_hearing", "objection_heard_on", "objection_parents_said"),
        *("saw_documents", "handled_by"),
    ),
    INVITE: ("topic", "hearing_on", "hearing_place", "hearing_with", "with_pupil", "handled_by"),
    REPORT: ("hearing_on", "hearing_place", "attending", "topic", "report", "next_step", "respond_by", "handled_by"),
    WITHDRAW: ("withdrawn_because", "withdrawn_means", "handled_by"),
}
AROUND = {"school": "settings.school", "board": "settings.board", "incident_number": "incident.number"}
BREACH = {"rules": ((), "incident.rules")}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in PARTS.items() for name in names])
def test_every_part_of_the_reference_must_be_there(kind: LetterKind, name: str) -> None:
    """Domain reference 3.4, 12.2 and 12.4, row by row; each is named with the field that mends it."""
    found = places(letter(kind, {name: " "}))
    assert (name, name) in found
    assert {field for _, field in found} == {name}


@pytest.mark.parametrize("kind", PARTS)
@pytest.mark.parametrize("name", AROUND)
def test_what_every_letter_needs(kind: LetterKind, name: str) -> None:
    assert places(letter(kind, **{name: ""})) == {(name, AROUND[name])}


@pytest.mark.parametrize("kind", [INTENT, EXPEL, ANSWER])
def test_a_letter_of_an_expulsion_names_the_rule_and_is_the_boards(kind: LetterKind) -> None:
    assert places(letter(kind, rules=())) == {("rules", "incident.rules")}
    principal = letter(kind, {"signed_as": "directeur"})
    assert ("not_mandated", "signatory") in places(principal)
    assert {one.field for one in missing_in(principal)} == {"signatory"}
    assert codes(letter(kind, {"signed_by": "", "signed_as": ""})) >= {"signatory"}
    assert plan_of(kind).registered
    assert {one.passable for one in missing_in(principal)} == {False}


@pytest.mark.parametrize("kind", [DAY, MEASURE, INVITE, REPORT, WITHDRAW])
def test_hearings_and_withdrawals_speak_of_no_breach(kind: LetterKind) -> None:
    assert missing_in(letter(kind, rules=())) == ()
    assert not plan_of(kind).breach


ALTERNATIVES = [
    (EXPEL, {"execution": "suspended", "search": ""}, "search"),
    (EXPEL, {"parents_hearing": "declined", "hearing_offered": ""}, "hearing_offered"),
    (EXPEL, {"parents_hearing": "absent", "hearing_offered": ""}, "hearing_offered"),
    (ANSWER, {"objection_parents_hearing": "declined", "objection_hearing_offered": ""}, "objection_hearing_offered"),
    (ANSWER, {"opinion_weighed": ""}, "opinion_weighed"),
]


@pytest.mark.parametrize(("kind", "values", "name"), ALTERNATIVES)
def test_what_another_choice_asks(kind: LetterKind, values: dict[str, str], name: str) -> None:
    assert (name, name) in places(letter(kind, values))


def test_an_expulsion_for_the_parents_says_why_a_ban_will_not_do() -> None:
    """RBLIM 2022:5138: the course refuses it for the notice, the gate for the decision."""
    parents = {"because_of_parents": "yes", "why_no_ban": ""}
    assert ("why_no_ban", "why_no_ban") in places(letter(INTENT, parents))
    assert ("why_no_ban", "why_no_ban") in places(letter(EXPEL, parents))
    assert missing_in(letter(INTENT, parents | {"why_no_ban": "Een ontzegging hielp twee keer niet."})) == ()


def test_the_decision_says_of_the_parents_what_was_decided() -> None:
    other = letter(EXPEL, {"because_of_parents": "yes", "why_no_ban": "Een ontzegging hielp niet."})
    assert places(other) == {("otherwise_because_of_parents", "because_of_parents")}


@pytest.mark.parametrize(
    ("kind", "until", "found"),
    [
        (INTENT, "prepare", {"teacher_unheard", "pupil_unheard"}),
        (INTENT, "hear_teacher", {"pupil_unheard"}),
        (EXPEL, "notice", {"not_decided"}),
        (EXPEL, "school_found", {"not_decided"}),
        (ANSWER, "notify", {"not_decided", "hearing_otherwise"}),
        (ANSWER, "objection", {"objectors_unheard", "hearing_otherwise"}),
        (ANSWER, "gpo", {"course_state"}),
    ],
)
def test_the_course_refuses_a_letter_that_comes_too_early(kind: LetterKind, until: str, found: set[str]) -> None:
    """Who was heard, decided or asked is judged by the guards of the step the letter carries out."""
    asked = letter(kind, course=expulsion(until), letter_date=expulsion(until).today)
    assert found <= codes(asked)
    assert {one.field for one in missing_in(asked) if one.code in found} <= {"course", "objection_parents_hearing"}


@pytest.mark.parametrize("kind", REACHED)
def test_a_letter_of_an_expulsion_belongs_to_a_course(kind: LetterKind) -> None:
    assert "no_course" in codes(letter(kind, course=None))


def test_nobody_goes_without_a_willing_school() -> None:
    """WPO 40 lid 11: the decision refuses a day without a school, and so does the letter when the school withdrew."""
    known = expulsion("decide")
    gone = replace(known, taken=(*known.taken, replace(known.taken[-1], step="school_withdraws", facts=Facts())))
    assert ("school_withdrew", "execution") in places(letter(EXPEL, course=gone))
    assert codes(letter(EXPEL, {"new_school": "De Brug"})) == {"another_school"}
    assert codes(letter(EXPEL, {"confirmed_on": "2026-03-19"})) == {"another_school"}
    assert codes(letter(EXPEL, {"effective_on": "2026-04-21"})) == {"otherwise_effective_on"}
    assert "effective_in_the_past" in codes(letter(EXPEL, {"effective_on": "2026-03-20"}))
    later = letter(EXPEL, {"execution": "suspended", "search": "Wij zoeken verder."})
    assert codes(later) == {"otherwise_execution"}


def test_a_day_is_told_once_a_school_is_willing() -> None:
    """WPO 40 lid 11: the course lets nobody tell a day without a school, or one that is over."""
    known = expulsion("hear_objection")
    gone = replace(known, taken=(*known.taken, replace(known.taken[-1], step="school_withdraws", facts=Facts())))
    assert codes(letter(DAY, course=gone)) == {"no_school_now"}
    assert places(letter(DAY, {"effective_on": "2026-04-12"})) == {("effective_past", "effective_on")}
    assert codes(letter(DAY, {"new_school": "De Brug"})) == {"another_school"}
    assert "course_state" in codes(letter(DAY, course=expulsion("decide")))
    assert codes(letter(DAY, {"decision_on": ""}, announced=None)) == {"no_notice", "decision_on"}
    assert places(letter(DAY, board_address=())) == {("board_address", "settings.board_address")}
    assert codes(letter(DAY, {"signed_as": "directeur"})) == {"not_mandated"}
    assert plan_of(DAY).offers(expulsion("hear_objection"))["new_school"] == "De Wegwijzer in Bodegraven"


def test_a_letter_of_a_decision_that_was_told_already_can_still_be_made() -> None:
    """Such as the one to the other parent."""
    assert missing_in(letter(EXPEL, course=expulsion("notify"))) == ()


def test_a_decision_rests_on_the_grounds_of_the_frozen_notice() -> None:
    said = Announced("WM-2026-031-VVW", Facts(NOTICE | {"grounds": "iets anders"}), MONDAY, MONDAY)
    assert codes(letter(EXPEL, announced=said)) == {"other_grounds"}
    unsent = replace(said, values=Facts(NOTICE), sent_on=None)
    assert codes(letter(EXPEL, announced=unsent)) == {"notice_not_sent"}
    without = letter(EXPEL, announced=None)
    assert codes(without) == {"no_notice"}
    assert missing_in(without, (Override("no_notice", "op papier gestuurd"),)) == ()
    more = {"grounds": DECISION["grounds"] + "\nNog een grond."}
    assert {"other_grounds", "otherwise_grounds"} == codes(letter(EXPEL, more))


def test_what_the_letter_says_of_the_hearing_is_in_the_course() -> None:
    assert ("hearing_otherwise", "parents_hearing") in places(
        letter(EXPEL, {"parents_hearing": "declined", "hearing_offered": "Op 9 maart, per brief."})
    )
    assert codes(letter(EXPEL, {"heard_on": "2026-03-24"})) == {"heard_after_letter"}
    absent = {"objection_parents_hearing": "absent", "objection_hearing_offered": "Op 1 en 8 april, per brief."}
    assert codes(letter(ANSWER, absent)) == {"hearing_otherwise"}
    assert places(letter(ANSWER, {"objection_heard_on": "2026-05-05"})) == {
        ("heard_after_letter", "objection_heard_on")
    }


def test_the_hearing_comes_after_the_notice_with_time_to_prepare() -> None:
    assert codes(letter(INTENT, {"hearing_on": "2026-03-09T15:30:00+01:00"})) == {"hearing_in_the_past"}
    soon = letter(INTENT, {"hearing_on": "2026-03-11T15:30:00+01:00"})
    assert codes(soon) == {"hearing_early"}
    assert missing_in(soon, (Override("hearing_early", "de ouders vroegen erom"),)) == ()
    assert missing_in(letter(INTENT, {"hearing_on": "2026-03-12T15:30:00+01:00"})) == ()
    assert codes(letter(INTENT, {"hearing_on": "morgen"})) == {"unreadable_hearing_on"}
    assert codes(letter(INTENT, {"hearing_on": "2026-03-11T15:30:00+01:00"}, course=None)) == {
        "no_course",
        "hearing_early",
    }


@pytest.mark.parametrize(
    ("remedy", "found"),
    [
        ("", {"remedy"}),
        ("U kunt binnen zes weken naar de rechter, of de geschillencommissie.", {"remedy_objection"}),
        ("U kunt bezwaar maken, de geschillencommissie vragen binnen 2 weken, of de rechter.", {"remedy_objection"}),
        ("U kunt binnen 6 weken bezwaar maken of naar de rechter gaan.", {"remedy_gpo"}),
        ("U kunt binnen zes weken bezwaar maken, ook bij de Geschillencommissie.", {"remedy_court"}),
    ],
)
def test_the_decision_names_objection_committee_and_court(remedy: str, found: set[str]) -> None:
    """WPO 63 lid 2; domain reference 3.3: what a school's own clause leaves out is named."""
    asked = letter(EXPEL, remedy=remedy)
    assert codes(asked) == found
    assert {one.field for one in missing_in(asked)} == {"settings.remedy"}
    assert {one.confidence for one in missing_in(asked)} == {Confidence.OFFICIAL}


def test_the_decision_says_where_an_objection_goes() -> None:
    assert places(letter(EXPEL, board_address=())) == {("board_address", "settings.board_address")}
    assert codes(letter(ANSWER, remedy="Binnen zes weken kunt u een klacht indienen.")) == {"remedy_court"}


def test_each_objection_is_answered() -> None:
    assert places(letter(ANSWER, {"objections_answered": "Een antwoord op alles."})) == {
        ("unanswered", "objections_answered")
    }


def test_an_opinion_of_the_committee_cannot_be_left_out() -> None:
    assert ("opinion_left_out", "gpo") in places(letter(ANSWER, {"gpo": "none"}))
    departs = letter(ANSWER, {"opinion_followed": "departed", "opinion_weighed": ""})
    assert codes(departs) == {"opinion_weighed", "opinion_unanswered"}
    without = {"gpo": "none", "opinion_on": "", "opinion": "", "opinion_followed": "", "opinion_weighed": ""}
    heard = letter(ANSWER, without, course=expulsion("hear_objection"), letter_date=date(2026, 4, 13))
    assert missing_in(heard) == ()


def test_a_decision_on_an_objection_can_revoke() -> None:
    assert plan_of(ANSWER).step_for(Facts({"outcome": "revoked"})) == "revoke_on_objection"
    assert plan_of(ANSWER).step_for(Facts({"outcome": "upheld"})) == "uphold"
    assert missing_in(letter(ANSWER, {"outcome": "revoked"})) == ()


def test_who_decided_does_not_decide_the_objection_if_it_can_be_helped() -> None:
    same = letter(ANSWER, {"signed_by": "j. van rijn"})
    assert places(same) == {("same_person", "signatory")}
    assert missing_in(same, (Override("same_person", "er is maar een bestuurder"),)) == ()
    assert "same_person" in {one.code for one in objections(same)}


def test_documents_and_the_term_are_doubts_with_a_reason() -> None:
    assert codes(letter(ANSWER, {"saw_documents": "no"})) == {"documents_unseen"}
    course = expulsion("gpo_opinion")
    late = letter(ANSWER, course=replace(course, now=course.now.replace(month=6)), letter_date=date(2026, 6, 4))
    assert places(late) == {("decision_late", "course")}
    assert {one.passable for one in missing_in(late)} == {True}


def test_an_objection_to_another_measure_follows_its_dispute() -> None:
    """What WPO 63 asks for an expulsion a dispute asks here; the rule is the board's own (reference 3.3)."""
    assert codes(letter(MEASURE, course=None)) == {"no_course"}
    assert "not_decided" in codes(letter(MEASURE, course=replace(dispute("receive"), taken=())))
    assert {"unheard", "hearing_otherwise"} == codes(letter(MEASURE, course=dispute("receive")))
    assert codes(letter(MEASURE, {"signed_as": "directeur"})) == {"not_mandated", "signatory"}
    assert codes(letter(MEASURE, course=dispute(disputed=CourseKind.PARENT))) == {"another_measure"}
    assert missing_in(letter(MEASURE, course=dispute(disputed=CourseKind.PARENT), person=GUARDIAN)) == ()
    assert codes(letter(MEASURE, {"answers": "Een antwoord op alles."})) == {"unanswered"}
    assert codes(letter(MEASURE, {"saw_documents": "no"})) == {"documents_unseen"}
    assert codes(letter(MEASURE, {"received_on": "2026-03-31"})) == {"otherwise_received_on"}
    assert codes(letter(MEASURE, remedy="U kunt een klacht indienen.")) == {"remedy_court"}
    assert letter(MEASURE).plan.copies(letter(MEASURE)) == (
        "leerlingdossier van Noor 't Hart",
        "de directeur van Het Voorbeeld",
    )


def test_what_the_dispute_knows_is_offered() -> None:
    offered = plan_of(MEASURE).offers(dispute())
    assert (offered["objection_parents_hearing"], offered["objection_heard_on"]) == ("heard", "2026-04-13")
    assert offered["objection_points"] == "woorden bij asked"
    known = dispute("receive")
    assert "objection_parents_hearing" not in plan_of(MEASURE).offers(known)
    unheard = replace(known.taken[-1], step="not_heard", facts=Facts({"why": "per mail afgezien"}))
    offered = plan_of(MEASURE).offers(replace(known, taken=(*known.taken, unheard)))
    assert offered["objection_hearing_offered"] == "per mail afgezien"
    assert plan_of(MEASURE).offers(replace(known, taken=())) == {}


def test_the_decision_that_was_objected_to_is_named() -> None:
    without = letter(ANSWER, {"decision_on": ""}, announced=None)
    assert codes(without) == {"no_notice", "decision_on"}


def test_copies_go_to_those_of_12_2() -> None:
    """The attendance officer only hears of a pupil of compulsory age (domain reference 9)."""
    own = "leerlingdossier van Noor 't Hart"
    officer, inspectorate = "leerplichtambtenaar", "Inspectie van het Onderwijs"
    partnership = "samenwerkingsverband passend onderwijs"
    for kind, found in {
        INTENT: (own, officer, partnership),
        EXPEL: (own, officer, inspectorate, partnership),
        DAY: (own, officer, inspectorate, partnership),
        ANSWER: (own, officer, inspectorate, partnership),
    }.items():
        assert letter(kind).plan.copies(letter(kind)) == found
    toddler = letter(EXPEL, person=replace(PUPIL, birth_date=date(2021, 9, 1)))
    assert toddler.plan.copies(toddler) == (own, inspectorate, partnership)
    nobody = letter(EXPEL, person=None)
    assert officer not in nobody.plan.copies(nobody)


@pytest.mark.parametrize("person", [PUPIL, GUARDIAN, EMPLOYEE])
@pytest.mark.parametrize("kind", [INVITE, REPORT])
def test_everybody_can_be_heard(kind: LetterKind, person: object) -> None:
    asked = letter(kind, {"with_pupil": "yes" if person is PUPIL else ""}, person=person)
    assert missing_in(asked) == ()
    assert (
        asked.plan.copies(asked)
        == {
            PUPIL: ("leerlingdossier van Noor 't Hart",),
            GUARDIAN: ("dossier van incident 2026-014",),
            EMPLOYEE: ("personeelsdossier van K. Verbeek",),
        }[person]
    )


def test_an_invitation_gives_time() -> None:
    assert codes(letter(INVITE, {"hearing_on": "2026-03-08T15:30:00+01:00"})) == {"already_held"}
    assert codes(letter(INVITE, {"hearing_on": "2026-03-11T15:30:00+01:00"})) == {"hearing_early"}
    assert codes(letter(INVITE, {"hearing_on": "2026-03-11T15:30:00+01:00"}, course=expulsion("notice"))) == {
        "hearing_early"
    }
    assert missing_in(letter(INVITE, {"hearing_on": "2026-03-12T15:30:00+01:00"})) == ()


def test_another_pupil_is_not_named_to_parents() -> None:
    """Data of a child that is not theirs; with a reason it can be passed, such as at the wish of both families."""
    others = {"other_pupils": ("Sterre de Wit", "Noor Bakker", "Jan-Willem d'Hondt", "")}
    assert missing_in(letter(REPORT, **others)) == ()
    assert places(letter(REPORT, {"report": "Sterre huilde."}, **others)) == {("other_pupil", "report")}
    assert places(letter(REPORT, {"topic": "Over Noor Bakker."}, **others)) == {("other_pupil", "topic")}
    assert places(letter(REPORT, {"attending": "Jan-Willem\nNoor"}, **others)) == {("other_pupil", "attending")}
    assert missing_in(letter(REPORT, {"report": "Noor keek naar de sterretjes en Sterren."}, **others)) == ()
    assert missing_in(letter(REPORT, {"report": "Sterre"}, person=GUARDIAN, **others)) == ()
    passed = (Override("other_pupil", "beide gezinnen willen dat"),)
    assert missing_in(letter(REPORT, {"report": "Sterre huilde."}, **others), passed) == ()


def test_nobody_is_invited_before_the_confidential_inspector_was_consulted() -> None:
    """Domain reference 11.1: no hearing of the accused while a sexual offence is suspected and nobody was consulted."""
    assert places(letter(INVITE, locked=True)) == {("inquiry_locked", "course")}
    assert {one.passable for one in missing_in(letter(INVITE, locked=True))} == {False}


def test_a_report_is_of_a_talk_that_was_held_and_can_be_answered() -> None:
    assert codes(letter(REPORT, {"hearing_on": "2026-03-10T15:30:00+01:00"})) == {"not_held_yet"}
    assert codes(letter(REPORT, {"respond_by": "2026-03-09"})) == {"no_time_to_answer"}


def test_a_withdrawal_names_a_final_letter() -> None:
    nothing = letter(WITHDRAW, replaced=None)
    assert codes(nothing) == {"withdraws_nothing"}
    assert nothing.plan.copies(nothing) == ("leerlingdossier van Noor 't Hart",)


def test_who_withdraws_a_letter_may_sign_it() -> None:
    old = Replaced("WM-2026-038-VWD", Facts(DECISION), date(2026, 3, 23), plan=plan_of(EXPEL))
    assert places(letter(WITHDRAW, replaced=old)) == {("not_entitled", "signatory")}
    by_board = letter(WITHDRAW, {"signed_as": "bestuurder"}, replaced=old)
    assert missing_in(by_board) == ()
    assert by_board.plan.copies(by_board) == letter(EXPEL).plan.copies(letter(EXPEL))
    assert codes(letter(WITHDRAW, mandates=frozenset())) == {"not_entitled"}
    assert codes(letter(WITHDRAW, {"signed_by": "", "signed_as": ""})) == {"signatory"}
    without_copies = replace(old, plan=replace(plan_of(INVITE), copies=lambda _: ()))
    assert letter(WITHDRAW).plan.copies(letter(WITHDRAW, replaced=without_copies)) == (
        "leerlingdossier van Noor 't Hart",
    )


def test_what_the_course_knows_is_offered() -> None:
    offers = plan_of(INTENT).offers(expulsion("hear_pupil"))
    assert offers == {"teacher_said": "woorden bij report", "pupil_said": "woorden bij report"}
    offers = plan_of(EXPEL).offers(expulsion("decide"))
    assert offers["new_school"] == "De Wegwijzer in Bodegraven"
    assert (offers["parents_hearing"], offers["heard_on"]) == ("heard", "2026-03-16")
    assert "new_school" not in plan_of(EXPEL).offers(expulsion("notice"))
    offers = plan_of(ANSWER).offers(expulsion("gpo_opinion"))
    assert (offers["objector"], offers["gpo"], offers["objection_heard_on"]) == ("S. 't Hart", "opinion", "2026-04-13")
    assert plan_of(ANSWER).offers(expulsion("notify")) == {"gpo": "none"}


def test_a_hearing_before_the_last_notice_is_not_offered_as_one_after_it() -> None:
    known = expulsion("hear_parents")
    again = replace(known.taken[-1], step="notice", facts=known.taken[-2].facts)
    offers = plan_of(EXPEL).offers(replace(known, taken=(*known.taken, again)))
    assert (offers["parents_hearing"], offers.get("heard_on")) == ("", None)


@pytest.mark.parametrize(
    ("kind", "until", "step", "name", "hearing"),
    [
        (EXPEL, "notice", "parents_declined", "parents_hearing", "declined"),
        (EXPEL, "notice", "parents_absent", "parents_hearing", "absent"),
        (ANSWER, "objection", "objection_hearing_declined", "objection_parents_hearing", "declined"),
    ],
)
def test_that_nobody_came_is_offered_too(kind: LetterKind, until: str, step: str, name: str, hearing: str) -> None:
    known = expulsion(until)
    facts = Facts({"proof": "per mail, 12 maart"} if hearing == "declined" else {})
    known = replace(known, taken=(*known.taken, replace(known.taken[-1], step=step, facts=facts)))
    assert plan_of(kind).offers(known)[name] == hearing


def test_why_a_course_was_revoked_is_offered_to_its_withdrawal() -> None:
    known = expulsion("decide")
    revoked = replace(known.taken[-1], step="revoke", facts=Facts({"why": "de gronden klopten niet"}))
    offered = plan_of(WITHDRAW).offers(replace(known, taken=(*known.taken, revoked)))
    assert offered == {"withdrawn_because": "de gronden klopten niet"}
    assert plan_of(WITHDRAW).offers(known) == {}


def test_who_is_offered_which_letter() -> None:
    """A withdrawal is begun at the letter it withdraws, so nobody is offered one."""
    file = IncidentId(new_uuid())
    spoken_to = Party(PartyId(new_uuid()), file, PartyRole.ACCUSED, PersonKind.PUPIL, new_uuid(), "Noor")
    kinds = {plan.kind for plan in plans_for(spoken_to)}
    assert {INTENT, EXPEL, DAY, ANSWER, INVITE, REPORT} <= kinds
    assert {plan.kind for plan in plans_for(replace(spoken_to, role=PartyRole.WITNESS))} == {INVITE, REPORT}
    assert WITHDRAW not in kinds | {plan.kind for plan in plans_for(None)}


def test_all_of_them_name_where_a_rule_comes_from() -> None:
    for kind in VALUES:
        for part in plan_of(kind).fields:
            assert part.source, (kind, part.name)
        for one in plan_of(kind).rules:
            assert one.missing.source
            assert one.missing.message_en
