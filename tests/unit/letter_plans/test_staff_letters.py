"""The gate of the letters to employees: each row of domain reference 12.1 must be there, and the course is kept to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.letter_plans.staff_samples import EMPLOYEE, case, changed, codes, found, walk_to
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseCase
from wm_desktop.domain.courses.staff_rules import forbidden_words
from wm_desktop.domain.incidents import Party, PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans_for
from wm_desktop.domain.letter_plans.gate import missing_in
from wm_desktop.domain.letter_plans.staff import PLANS
from wm_desktop.domain.letter_plans.staff_parts import texts_of
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy
from wm_desktop.domain.term_rules import TERM_RULES, TermKind
from wm_desktop.domain.terms import compute_term

K = LetterKind
KINDS = tuple(plan.kind for plan in PLANS)
DECISIONS = (K.STAFF_REPRIMAND, K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_EXTENSION)
SUSPENSION_NOTICES = (K.STAFF_SUSPENSION_NOTICE, K.STAFF_EXTENSION_NOTICE)
NOTICES = (K.STAFF_REPRIMAND_NOTICE, *SUSPENSION_NOTICES)
_ADDRESS = ("to_street", "to_city")
_NOTICE = (*_ADDRESS, "facts", "grounds", "article", "respond_by", "handled_by")
_SUSPENSION_NOTICE = (*_NOTICE, "urgency", "starts_on", "ends_on", "hearing_on", "hearing_place", "until_decision")
_DECISION = (*_ADDRESS, "facts", "grounds", "view", "answer", "reasons", "article", "handled_by")
_SUSPENSION = (*_DECISION, "starts_on", "ends_on", "salary", "access", "contact", "duties", "next_steps")
ROWS = {
    K.STAFF_WARNING: (*_ADDRESS, "heard_on", "behaviour", "hearing", "expected", "support", "consequence",
                      "expires_on", "handled_by"),
    K.STAFF_REPRIMAND_NOTICE: (*_NOTICE, "hearing", "heard_on", "reasoning"),
    K.STAFF_REPRIMAND: (*_DECISION, "conditional", "conditional_until", "condition", "follow_up", "remove_on"),
    K.STAFF_SUSPENSION_NOTICE: _SUSPENSION_NOTICE,
    K.STAFF_SUSPENSION: _SUSPENSION,
    K.STAFF_EXTENSION_NOTICE: (*_SUSPENSION_NOTICE, "cause"),
    K.STAFF_SUSPENSION_EXTENSION: (*_SUSPENSION, "cause"),
    K.STAFF_SUSPENSION_LIFTED: (*_ADDRESS, "lifted_on", "why", "returns_on", "return_talk", "informed", "handled_by"),
    K.STAFF_ENDING_NOTICE: (*_ADDRESS, "facts", "heard_on", "hearing", "grounds", "legal_ground", "route",
                            "other_work", "offer", "meanwhile", "checked_by", "checked_on", "handled_by"),
    K.STAFF_SUMMARY_DISMISSAL: (*_ADDRESS, "told_on", "grounds", "known_at", "acted", "heard_on", "hearing", "earlier",
                                "weighing", "settlement", "property", "checked_by", "checked_on", "handled_by"),
}  # fmt: skip
"""What each letter holds (domain reference 12.1 and the common fields of 12)."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_complete_letter_passes_without_a_doubt(kind: LetterKind) -> None:
    assert found(case(kind)) == set()


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in ROWS.items() for name in names])
def test_each_row_must_be_there(kind: LetterKind, name: str) -> None:
    lacking = missing_in(changed(case(kind), {name: " "}))
    assert {one.field for one in lacking} == {name}
    assert name in {one.code for one in lacking} | {f"to_{one.code}" for one in lacking}
    assert all(one.message and one.message_en for one in lacking)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("school", {"school": ""}),
        ("board", {"board": " "}),
        ("addressee", {"addressee_complete": False}),
        ("incident_number", {"incident_number": ""}),
        ("person_name", {"person": replace(EMPLOYEE, name="")}),
        ("person_function", {"person": replace(EMPLOYEE, function=" ")}),
    ],
)
@pytest.mark.parametrize("kind", KINDS)
def test_what_every_letter_holds(kind: LetterKind, code: str, changes: dict[str, object]) -> None:
    assert codes(changed(case(kind), **changes)) == {code}


@pytest.mark.parametrize("kind", KINDS)
def test_rules_and_remedy_where_they_belong(kind: LetterKind) -> None:
    plan = plan_of(kind)
    free = {K.STAFF_SUSPENSION_LIFTED, K.STAFF_ENDING_NOTICE}
    assert codes(changed(case(kind), rules=())) == (set() if kind in free else {"rules"})
    assert codes(changed(case(kind), remedy="")) == ({"remedy"} if plan.remedy else set())
    assert codes(changed(case(kind), remedy="U kunt in beroep.")) == ({"remedy_term"} if plan.remedy else set())
    wanted = {K.STAFF_WARNING: Remedy.STAFF_WARNING, K.STAFF_SUMMARY_DISMISSAL: Remedy.DISMISSAL}
    assert plan.remedy is wanted.get(kind, Remedy.STAFF_APPEAL if kind in DECISIONS else None)


@pytest.mark.parametrize("kind", KINDS)
def test_who_signs(kind: LetterKind) -> None:
    unsigned = changed(case(kind), {"signed_by": "", "signed_as": ""})
    assert "signatory" in codes(unsigned)
    assert codes(changed(case(kind), {"signed_as": "teamleider"})) >= {"not_mandated"}
    by_principal = codes(changed(case(kind), {"signed_as": "directeur"}))
    assert ("not_mandated" in by_principal) == (kind is not K.STAFF_WARNING)
    assert "not_mandated" not in codes(changed(case(kind), {"signed_as": "bestuurder"}))


@pytest.mark.parametrize("kind", KINDS)
def test_who_gets_a_copy_and_how_it_goes(kind: LetterKind) -> None:
    plan, asked = plan_of(kind), case(kind)
    others = {K.STAFF_WARNING, K.STAFF_ENDING_NOTICE, K.STAFF_SUMMARY_DISMISSAL}
    second = "personeelszaken" if kind in others else "de directeur van Het Voorbeeld"
    assert plan.copies(asked) == ("personeelsdossier van Tom van den Berg", second)
    assert plan.copies(changed(asked, person=None))[0] == "personeelsdossier van"
    assert plan.registered == (kind is not K.STAFF_WARNING)
    assert not forbidden_words(plan.subject)
    assert plan.source


def test_an_employee_can_get_these_letters_and_nobody_else() -> None:
    def offered(person: PersonKind) -> set[LetterKind]:
        party = Party(None, None, PartyRole.ACCUSED, person, None, "Tom")  # type: ignore[arg-type]
        return {plan.kind for plan in plans_for(party)}

    assert offered(PersonKind.EMPLOYEE) >= set(KINDS)
    assert not offered(PersonKind.PUPIL) & set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_without_its_course(kind: LetterKind) -> None:
    asked = case(kind)
    assert codes(changed(asked, course=None)) == {"no_course"}
    assert asked.course is not None
    begun = changed(asked, course=replace(asked.course, taken=()))
    if kind is not K.STAFF_SUSPENSION_NOTICE:  # that one is the first step of its course
        assert codes(begun) & {"course_state", "not_decided"}
    assert not any(one.passable for one in missing_in(begun) if one.field == "course")


@pytest.mark.parametrize("name", texts_of(plan_of(K.STAFF_WARNING).fields))
@pytest.mark.parametrize("word", ["een berisping", "Plichts-verzuim", "strafmaatregel", "de sanctie", "DISCIPLINAIR"])
def test_no_text_of_a_confirmed_talk_speaks_of_discipline(name: str, word: str) -> None:
    asked = changed(case(K.STAFF_WARNING), {name: f"Dit is {word} voor u."})
    lacking = [one for one in missing_in(asked) if one.field in {name, "signatory"}]
    assert f"disciplinary_{name}" in {one.code for one in lacking}
    assert all(one.confidence is Confidence.OFFICIAL for one in lacking if one.code.startswith("disciplinary"))
    assert not any(one.passable for one in lacking)


def test_the_clause_of_a_confirmed_talk_is_neutral_too() -> None:
    asked = changed(case(K.STAFF_WARNING), remedy="Tegen deze sanctie kunt u binnen twee weken iets doen.")
    assert found(asked) == {("disciplinary_remedy", "settings.remedy")}


def test_a_confirmed_talk_stays_two_years_at_most() -> None:
    asked = case(K.STAFF_WARNING)
    today = asked.letter_date
    assert codes(changed(asked, {"expires_on": today.isoformat()})) == {"expires_too_soon"}
    assert codes(changed(asked, {"expires_on": (today + timedelta(days=740)).isoformat()})) == {"kept_long"}


@pytest.mark.parametrize("kind", [K.STAFF_WARNING, K.STAFF_REPRIMAND_NOTICE, K.STAFF_SUMMARY_DISMISSAL])
def test_the_talk_was_before_the_letter(kind: LetterKind) -> None:
    late = (case(kind).letter_date + timedelta(days=1)).isoformat()
    assert codes(changed(case(kind), {"heard_on": late})) == {"heard_after_letter"}


@pytest.mark.parametrize("kind", [K.STAFF_REPRIMAND_NOTICE, K.STAFF_ENDING_NOTICE, K.STAFF_SUMMARY_DISMISSAL])
def test_who_could_not_be_heard_reads_why(kind: LetterKind) -> None:
    unheard = {"hearing": "", "heard_on": "", "no_hearing_reason": "U kwam twee keer niet."}
    assert codes(changed(case(kind), unheard)) == set()


@pytest.mark.parametrize("kind", NOTICES)
def test_the_term_for_a_view_is_not_cut_short(kind: LetterKind) -> None:
    asked = case(kind)
    usual = compute_term(TermKind.STAFF_RESPONSE, asked.letter_date).end
    assert isinstance(usual, date)
    day = timedelta(days=1)
    assert codes(changed(asked, {"respond_by": usual.isoformat()})) == set()
    assert codes(changed(asked, {"respond_by": (usual - day).isoformat()})) == {"response_short"}
    assert plan_of(kind).computed(asked)["response_days"] == 21
    assert plan_of(kind).computed(changed(asked, course=None))["response_days"] == 21


@pytest.mark.parametrize("kind", NOTICES)
def test_a_hearing_on_a_notice_is_still_to_come(kind: LetterKind) -> None:
    asked = case(kind)
    past = f"{asked.letter_date - timedelta(days=1)}T10:00:00+02:00"
    assert codes(changed(asked, {"hearing_on": past})) == {"hearing_past"}
    late = f"{asked.letter_date + timedelta(days=8)}T10:00:00+02:00"
    expected = {"heard_late"} if kind in SUSPENSION_NOTICES else set()
    assert codes(changed(asked, {"hearing_on": late})) == expected


@pytest.mark.parametrize("kind", [*NOTICES, *DECISIONS])
def test_the_article_of_the_cao_is_named_and_the_same(kind: LetterKind) -> None:
    vague, other = ({"article": text} for text in ("de cao", "artikel 9.9 van de CAO PO 2030"))
    same = {"other_article"} if kind in DECISIONS else set()
    assert codes(changed(case(kind), vague)) == {"article_number", *same}
    assert codes(changed(case(kind), other)) == same
    assert all(one.passable for one in missing_in(changed(case(kind), other)))


@pytest.mark.parametrize("kind", DECISIONS)
def test_a_decision_rests_on_the_grounds_that_were_announced_and_decided(kind: LetterKind) -> None:
    more = changed(case(kind), {"grounds": f"{case(kind).values.text('grounds')}\nU kwam te laat"})
    assert codes(more) == {"other_grounds", "otherwise_grounds"}
    assert not any(one.passable for one in missing_in(more))
    announced = case(kind).announced
    assert announced is not None
    assert codes(changed(case(kind), announced=None)) == {"no_notice"}
    assert codes(changed(case(kind), announced=replace(announced, sent_on=None))) == {"notice_not_sent"}


@pytest.mark.parametrize("kind", DECISIONS)
def test_a_decision_answers_the_view(kind: LetterKind) -> None:
    silent = changed(case(kind), {"view": "", "answer": "", "heard_on": "", "no_view": "U reageerde niet."})
    assert codes(silent) == {"view_left_out"}
    course = case(kind).course
    assert course is not None
    unasked = replace(course, taken=tuple(one for one in course.taken if one.step != "hear_view"))
    assert "view_not_recorded" in codes(changed(case(kind), course=unasked))
    assert not {"view", "view_left_out", "view_not_recorded"} & codes(changed(silent, course=unasked))


@pytest.mark.parametrize("kind", DECISIONS)
def test_no_decision_before_the_view_or_the_end_of_its_term(kind: LetterKind) -> None:
    step = {K.STAFF_SUSPENSION_EXTENSION: "renew_decide"}.get(kind, "decide")
    walk = walk_to(kind)
    place = next(number for number, one in enumerate(walk.case.taken) if one.step == step)
    before = replace(walk.case, taken=walk.case.taken[: place - 1], now=walk.case.taken[place].happened_at)
    walk.case, walk.now = before, before.now
    assert step not in walk.offered
    assert codes(changed(case(kind), course=before)) & {"not_decided", "older_decision"}


def test_a_reprimand_as_it_was_decided() -> None:
    asked = case(K.STAFF_REPRIMAND)
    today = asked.letter_date.isoformat()
    plain = {"conditional": "no", "conditional_until": "", "condition": ""}
    assert codes(changed(asked, plain)) == {"otherwise_conditional", "otherwise_conditional_until"}
    assert codes(changed(asked, {"conditional_until": today})) == {"condition_over", "otherwise_conditional_until"}
    assert codes(changed(asked, {"remove_on": today})) == {"removed_too_soon", "otherwise_remove_on"}
    course = asked.course
    assert course is not None
    decided = course.taken[-1]
    facts = Facts({**decided.facts.values, "conditional": "no", "conditional_until": ""})
    firm = replace(course, taken=(*course.taken[:-1], replace(decided, facts=facts)))
    assert codes(changed(asked, plain, course=firm)) == set()


@pytest.mark.parametrize("kind", [*SUSPENSION_NOTICES, K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_EXTENSION])
def test_a_suspension_takes_28_days_at_most(kind: LetterKind) -> None:
    first = case(kind).values.day("starts_on")
    assert first is not None
    last, longer = first + timedelta(days=27), first + timedelta(days=28)
    decided = {"otherwise_ends_on"} if kind in DECISIONS else set()
    refused = decided or {"longer_than_four_weeks"}
    assert codes(changed(case(kind), {"ends_on": longer.isoformat()})) == refused
    same = last == case(kind).values.day("ends_on")
    assert codes(changed(case(kind), {"ends_on": last.isoformat()})) == (set() if same else decided)


@pytest.mark.parametrize("kind", [K.STAFF_SUSPENSION, K.STAFF_SUSPENSION_EXTENSION])
def test_the_salary_is_paid_on(kind: LetterKind) -> None:
    assert found(changed(case(kind), {"salary": "no"})) == {("otherwise_salary", "salary")}


@pytest.mark.parametrize("step", ["decide", "renew_decide"])
def test_what_the_letter_must_follow_was_held_to_the_law_already(step: str) -> None:
    walk = walk_to(K.STAFF_SUSPENSION if step == "decide" else K.STAFF_SUSPENSION_EXTENSION)
    place = next(number for number, one in enumerate(walk.case.taken) if one.step == step)
    decided = walk.case.taken[place]
    walk.case = replace(walk.case, taken=walk.case.taken[:place])
    facts = dict(decided.facts.values)
    assert walk.why_not(step, **facts) == set()
    assert walk.why_not(step, **facts | {"salary": "no"}) == {"salary"}
    assert walk.why_not(step, **facts | {"ends_on": "2027-12-31"}) == {"longer_than_four_weeks"}
    assert walk.why_not(step, **facts | {"signed_as": "directeur"}) == {"signatory"}
    assert walk.why_not(step, **facts | {"grounds": "Iets anders"}) == {"other_grounds"}
    assert walk.why_not(step, **facts | {"answer": ""}) == {"view_unanswered"}


def test_an_extension_is_a_decision_of_its_own() -> None:
    walk = walk_to(K.STAFF_SUSPENSION_LIFTED)
    steps = [one.step for one in walk.case.taken]
    until = steps.index("lift")
    renewed = [one for one in walk.case.taken[:until] if one.step == "renew_notice"][-1]
    again = replace(renewed, happened_at=walk.case.taken[until].happened_at)
    second = replace(walk.case, taken=(*walk.case.taken[:until], again))
    assert codes(changed(case(K.STAFF_SUSPENSION_EXTENSION), course=second)) >= {"older_decision"}
    assert codes(changed(case(K.STAFF_SUSPENSION), course=second)) == set()  # the first letter can still be mended


def test_an_extension_says_how_long_the_first_one_runs() -> None:
    for kind in (K.STAFF_EXTENSION_NOTICE, K.STAFF_SUSPENSION_EXTENSION):
        course = case(kind).course
        assert course is not None
        decided = course.last("decide")
        assert decided is not None
        day = decided.facts.day("ends_on")
        assert day is not None
        assert str(plan_of(kind).computed(case(kind))["running_until"]).startswith(f"{day.day} ")
        assert plan_of(kind).computed(changed(case(kind), course=None))["running_until"] == ""


def test_a_suspension_is_lifted_as_it_was_decided() -> None:
    asked = case(K.STAFF_SUSPENSION_LIFTED)
    lifted = asked.letter_date
    earlier, day = lifted - timedelta(days=1), timedelta(days=1)
    assert codes(changed(asked, {"lifted_on": earlier.isoformat()})) == {"other_lifting_day"}
    wrong = {"back_before_lifting", "otherwise_returns_on"}
    assert codes(changed(asked, {"returns_on": (lifted - day).isoformat()})) == wrong
    assert codes(changed(asked, {"rehabilitation": ""})) == set()


def test_an_ending_is_announced_by_the_route_that_was_chosen() -> None:
    asked = case(K.STAFF_ENDING_NOTICE)
    assert found(changed(asked, {"route": "court"})) == {("other_route", "route")}
    walk = walk_to(K.STAFF_ENDING_NOTICE).do("choose", route="trial")
    assert "another_route" in codes(changed(asked, course=walk.case))
    unheard = _without(walk_to(K.STAFF_ENDING_NOTICE).case, "hear")
    chosen = changed(asked, course=_rerouted(unheard, "court"))
    assert codes(changed(chosen, {"route": "court"})) == {"unheard"}


@pytest.mark.parametrize("kind", [K.STAFF_ENDING_NOTICE, K.STAFF_SUMMARY_DISMISSAL])
def test_nobody_is_dismissed_without_a_legal_check(kind: LetterKind) -> None:
    late = (case(kind).letter_date + timedelta(days=1)).isoformat()
    checks = {one.code for one in missing_in(changed(case(kind), {"checked_on": late})) if one.field == "checked_on"}
    assert "checked_later" in checks
    walk = walk_to(kind)
    unchecked = _without(walk.case, "advice" if kind is K.STAFF_ENDING_NOTICE else "legal_check")
    if kind is K.STAFF_ENDING_NOTICE:
        assert codes(changed(case(kind), course=unchecked)) & {"unadvised", "course_state"}
    else:
        undecided = _without(unchecked, "decide", "tell")
        walk.case = undecided
        assert "unchecked" in walk.why_not("decide")
        assert "not_decided" in codes(changed(case(kind), course=undecided))


@pytest.mark.parametrize(
    "words",
    [
        "U bent per 1 januari ontslagen.",
        "Met deze brief bent u ontslagen.",
        "Wij ontslaan u met ingang van vandaag.",
        "Daarom ontslaan wij u.",
        "Uw dienstverband eindigt op 1 mei 2027.",
        "U wordt daarom ontslagen.",
    ],
)
def test_a_notice_of_an_ending_never_dismisses(words: str) -> None:
    for name in texts_of(plan_of(K.STAFF_ENDING_NOTICE).fields):
        lacking = missing_in(changed(case(K.STAFF_ENDING_NOTICE), {name: words}))
        assert (f"dismisses_{name}", False) in {(one.code, one.passable) for one in lacking}


@pytest.mark.parametrize(
    "words", ["U bent niet ontslagen.", "Wij stellen voor dat het dienstverband in mei eindigt.", "Wij willen praten."]
)
def test_an_intention_is_no_dismissal(words: str) -> None:
    assert codes(changed(case(K.STAFF_ENDING_NOTICE), {"offer": words})) == set()


def test_a_summary_dismissal_says_what_was_decided_and_told() -> None:
    asked = case(K.STAFF_SUMMARY_DISMISSAL)
    other = (asked.letter_date - timedelta(days=1)).isoformat()
    assert codes(changed(asked, {"told_on": other})) == {"told_otherwise"}
    assert codes(changed(asked, {"known_at": f"{other}T23:00:00+02:00"})) == {"known_otherwise"}
    fewer = asked.values.lines("grounds")[0]
    assert codes(changed(asked, {"grounds": fewer})) == {"other_reasons", "otherwise_grounds"}
    walk = walk_to(K.STAFF_SUMMARY_DISMISSAL)
    untold = changed(asked, course=_without(walk.case, "tell"))
    assert codes(untold) == {"course_state"}
    late = changed(asked, course=walk.later(days=1).case)
    assert codes(late) == {"not_same_day"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("U hebt diefstal gepleegd", "criminal_words"),
        ("U hebt FRAUDE gepleegd", "criminal_words"),
        ("U hebt misschien lijsten verstuurd", "soft_words"),
        ("Helaas verstuurde u lijsten", "soft_words"),
    ],
)
def test_urgent_reasons_are_plain(words: str, code: str) -> None:
    asked = changed(case(K.STAFF_SUMMARY_DISMISSAL), {"grounds": words})
    assert (code, True) in {(one.code, one.passable) for one in missing_in(asked)}


def test_without_a_course_there_is_nothing_to_compare() -> None:
    for kind in KINDS:
        assert codes(changed(case(kind), course=None)) == {"no_course"}


def test_what_a_course_that_just_began_offers() -> None:
    for kind in KINDS:
        course = case(kind).course
        assert course is not None
        begun = plan_of(kind).offers(replace(course, taken=()))
        assert all(isinstance(text, str) for text in begun.values())
        known = {part.name for part in plan_of(kind).fields}
        assert set(plan_of(kind).offers(course)) <= known | {"view", "no_view"}
    usual = TERM_RULES[TermKind.STAFF_RESPONSE].length
    assert usual == 21


def test_what_the_course_offers_of_a_talk_that_was_not_held() -> None:
    walk = walk_to(K.STAFF_REPRIMAND_NOTICE)
    course = _without(walk.case, "talk")
    walk.case = course
    walk.do("not_heard", why="U kwam twee keer niet.")
    offered = plan_of(K.STAFF_REPRIMAND_NOTICE).offers(walk.case)
    assert offered["no_hearing_reason"] == "U kwam twee keer niet."
    assert "hearing" not in offered


def test_what_the_course_offers_when_no_view_was_given() -> None:
    walk = walk_to(K.STAFF_SUSPENSION)
    course = _without(walk.case, "hear_view", "decide")
    walk.case = course
    walk.do("no_view", reason="declined", invitations="Op 8 en 9 september.")
    assert plan_of(K.STAFF_SUSPENSION).offers(walk.case)["no_view"] == "Op 8 en 9 september."
    assert plan_of(K.STAFF_SUSPENSION).offers(walk.case)["duties"] == ""


def _without(course: CourseCase, *steps: str) -> CourseCase:
    return replace(course, taken=tuple(one for one in course.taken if one.step not in steps))


def _rerouted(course: CourseCase, route: str) -> CourseCase:
    return replace(
        course,
        taken=tuple(
            replace(one, facts=Facts({**one.facts.values, "route": route})) if one.step == "choose" else one
            for one in course.taken
        ),
    )


def test_each_decision_keeps_the_view_that_was_given_on_its_own_notice() -> None:
    course = walk_to(K.STAFF_SUSPENSION_LIFTED).case
    assert plan_of(K.STAFF_SUSPENSION).offers(course)["view"] == "Te zwaar."
    assert plan_of(K.STAFF_SUSPENSION_EXTENSION).offers(course)["view"] == "Te lang."
    assert codes(changed(case(K.STAFF_SUSPENSION), course=course)) == set()
