"""The presenters of the tab Maatregelen, without a window."""

import pytest

from tests.cases import RecordingView, a_file
from tests.gui.running import AtOnce
from tests.storage.test_courses import PLAN, judged, suspended
from wm_desktop.domain.courses.errors import ReasonNeededError, StepRefusedError
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import IncidentStage, PartyRole, PersonKind
from wm_desktop.gui.incidents.measures.presenter import CoursesPresenter
from wm_desktop.gui.incidents.measures.start_presenter import Choice, StartPresenter
from wm_desktop.gui.incidents.measures.step_presenter import StepPresenter
from wm_desktop.gui.incidents.measures.typed import MOMENT, Typed
from wm_desktop.services.case_file import case_again
from wm_desktop.services.courses import MeasureEarlyError, NewStep, courses_of_file, start_course, take_step
from wm_desktop.services.incidents import NewParty, add_party, change_stage, open_file

SUSPENSION = CourseKind.PUPIL_SUSPENSION
TYPED = {"reasons": "Gedreigd.", "starts_on": "24-11-2026", "ends_on": "26 nov", "form": "external"}


@pytest.fixture
def view():
    return RecordingView()


def a_course(office):
    incident, _, party = judged(office)
    return incident, start_course(office.place, incident.id, SUSPENSION, party.id)


def a_step(office, view, code="plan"):
    incident, course = a_course(office)
    presenter = StepPresenter(office.place, course.id, code, view, AtOnce())
    presenter.begin()
    return incident, presenter


# the list


def test_the_first_open_course_is_looked_at_and_stays_so(office, view):
    incident, course = a_course(office)
    presenter = CoursesPresenter(office.place, view)
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    assert presenter.line.key.course_id == course.id
    assert view.last("show_card")[0].line.shown.course == course
    lines, chosen = view.last("show_lines")
    assert (lines[chosen], view.named("show_lines")) == (presenter.line, {"locked": False, "may_handle": True})
    presenter.choose(len(lines) - 1)
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    assert presenter.line.machine.kind is lines[-1].machine.kind
    presenter.choose(99)
    assert presenter.line.machine.kind is lines[-1].machine.kind


def test_without_a_measure_the_facts_say_where_to_begin(office, view):
    incident, _ = a_file(office)
    presenter = CoursesPresenter(office.place, view)
    assert (presenter.line, presenter.case) == (None, None)
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    assert presenter.line.machine.kind is CourseKind.DATA_BREACH
    assert view.last("show_card")[0].trigger.words.nl.startswith("Nodig als persoonsgegevens")


def test_a_course_of_the_file_begins_and_stays_in_front(office, view):
    incident, _ = a_file(office)
    presenter = CoursesPresenter(office.place, view)
    presenter.begin()
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    presenter.begin()
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    begun = courses_of_file(office.place, incident.id)
    assert [one.machine.kind for one in begun] == [CourseKind.DATA_BREACH]
    assert presenter.line.key.course_id == begun[0].course.id
    presenter.begin()
    assert len(courses_of_file(office.place, incident.id)) == 1


def test_a_measure_that_was_started_comes_to_the_front(office, view):
    incident, _, party = judged(office)
    presenter = CoursesPresenter(office.place, view)
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    course = start_course(office.place, incident.id, SUSPENSION, party.id)
    presenter.choose_course(course.id)
    assert presenter.line.shown is None
    presenter.show(case_again(office.place, incident.id), may_handle=True)
    presenter.choose_course(course.id)
    assert presenter.line.shown.course == course


def test_another_file_begins_at_its_own_first_course(office, view):
    incident, course = a_course(office)
    other, _, party = judged(office, pupil="Ali Demir")
    later = start_course(office.place, other.id, SUSPENSION, party.id)
    presenter = CoursesPresenter(office.place, view)
    for shown, expected in ((incident, course), (other, later)):
        presenter.show(case_again(office.place, shown.id), may_handle=False)
        assert presenter.line.key.course_id == expected.id


# a step


def test_nothing_typed_is_no_refusal_but_said_to_be_missing(office, view):
    _, presenter = a_step(office, view)
    judged_now = view.last("show_judged")[0]
    assert (judged_now.refusals, judged_now.doubts) == ((), ())
    assert [one.name for one in judged_now.missing] == ["reasons", "starts_on", "ends_on", "form"]
    sheet, typed = view.last("show_sheet")
    assert (sheet, typed.moment) == (presenter.sheet, "23-11-2026 10:00")


def test_nobody_is_told_that_an_empty_signature_is_not_authorised(office, view):
    _, course = a_course(office)
    facts = {"report": "Spijt.", "who": "moeder"}
    for step in ("plan", "hear_pupil", "hear_parents", "hear_teacher"):
        plan = TYPED | {"starts_on": "2026-11-24", "ends_on": "2026-11-26"}
        take_step(office.place, course.id, NewStep(step, plan if step == "plan" else facts))
    presenter = StepPresenter(office.place, course.id, "decide", view, AtOnce())
    presenter.begin()
    assert view.last("show_judged")[0].refusals == ()
    presenter.typed("kijk mee", Typed("", {"signed_as": "leerkracht"}))
    assert [one.field for one in view.last("show_judged")[0].refusals] == ["signed_as"]


def test_limits_are_told_while_typing(office, view):
    _, presenter = a_step(office, view)
    presenter.typed("kijk mee", Typed("", TYPED | {"ends_on": "24-12-2026"}))
    found = view.last("show_judged")[0]
    assert {one.code for one in found.refusals} == {"too_many_school_days", "longer_than_a_week"}
    assert all(one.source for one in found.refusals)
    presenter.typed("kijk mee", Typed("", TYPED | {"ends_on": "ooit"}))
    found = view.last("show_judged")[0]
    assert [(one.code, one.field) for one in found.refusals] == [("unreadable", "ends_on")]
    assert not found.missing


def test_only_the_newest_judgement_is_shown(office, view):
    incident, course = a_course(office)
    waiting = []
    presenter = StepPresenter(office.place, course.id, "plan", view, lambda *asked: waiting.append(asked))
    presenter.begin()
    for end in ("24-12-2026", "26-11-2026"):
        presenter.typed("", Typed("", TYPED | {"ends_on": end}))
    before = view.count("show_judged")
    for _, work, done, _ in waiting:
        done(work(None))
    assert view.count("show_judged") == before + 1
    assert view.last("show_judged")[0].refusals == ()
    assert courses_of_file(office.place, incident.id)[0].taken == ()


def test_a_step_is_stored_as_typed(office, view, clock):
    incident, presenter = a_step(office, view)
    clock.move(seconds=40)
    shown = presenter.store(Typed("23-11-2026 10:00", TYPED))
    assert (shown.state, shown.taken[0].happened_at) == ("planned", clock())
    assert shown.taken[0].facts.text("ends_on") == "2026-11-26"
    assert open_file(office.place, incident.id).entries[-1].text.startswith("Schorsing van een leerling")


def test_a_refused_step_says_everything_that_is_in_the_way(office, view):
    incident, presenter = a_step(office, view)
    with pytest.raises(StepRefusedError):
        presenter.store(Typed("", TYPED | {"reasons": ""}))
    assert [(one.code, one.field) for one in view.last("show_judged")[0].refusals] == [("empty", "reasons")]
    with pytest.raises(StepRefusedError):
        presenter.store(Typed("ooit", TYPED))
    assert [one.field for one in view.last("show_judged")[0].refusals] == [MOMENT]
    assert courses_of_file(office.place, incident.id)[0].taken == ()


def test_a_doubt_asks_a_reason_that_stays_with_the_step(office, view):
    _, course = suspended(office)
    presenter = StepPresenter(office.place, course.id, "notify", view, AtOnce())
    presenter.begin()
    assert view.last("show_judged")[0].doubts == ()
    values = {"letter": "WM-2026-001", "told": "niemand"}
    with pytest.raises(ReasonNeededError):
        presenter.store(Typed("", values))
    doubts = view.last("show_judged")[0].doubts
    assert {one.code for one in doubts} == {"letter_not_sent", "not_everybody_told"}
    shown = presenter.store(Typed("", values, {one.code: "volgt vandaag" for one in doubts}))
    assert {one.reason for one in shown.taken[-1].overrides} == {"volgt vandaag"}


# a start


def test_earlier_files_and_similar_ones_are_shown_before_the_choice(office, view):
    place = office.place
    earlier, course = suspended(office)
    pupil = open_file(place, earlier.id).parties[0]
    incident, _, _ = judged(office, pupil="Ali Demir")
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.person_id))
    add_party(place, incident.id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name="Buurman"))
    StartPresenter(place, case_again(place, incident.id), view, AtOnce()).begin("zoek op")
    parties = view.last("show_parties")[0]
    assert [one.party.name for one in parties] == ["Ali Demir", "Bram Visser"]
    assert [[one.incident.number for one in each.earlier] for each in parties] == [[], [earlier.number]]
    assert parties[1].earlier[0].measures == (course.kind,)
    assert SUSPENSION in {machine.kind for machine in parties[0].fitting}
    assert view.last("show_similar")[0].files == 0


def test_a_measure_before_the_judgement_needs_its_reason(office, view):
    incident, _ = a_file(office)
    presenter = StartPresenter(office.place, case_again(office.place, incident.id), view, AtOnce())
    presenter.begin("zoek op")
    assert view.named("show_parties") == {"early": True}
    party = view.last("show_parties")[0][0].party
    with pytest.raises(MeasureEarlyError):
        presenter.start(Choice(party, SUSPENSION))
    course = presenter.start(Choice(party, SUSPENSION, reason="Er is gevaar."))
    assert course.party_id == party.id
    file = open_file(office.place, incident.id)
    assert (file.incident.stage, "Er is gevaar." in file.entries[-1].text) == (IncidentStage.MEASURE_RUNNING, True)


def test_a_judged_file_asks_no_reason(office, view):
    incident, _, _ = judged(office)
    assert PLAN["form"] == TYPED["form"]
    change_stage(office.place, incident.id, IncidentStage.MEASURE_RUNNING)
    StartPresenter(office.place, case_again(office.place, incident.id), view, AtOnce()).begin("zoek op")
    assert view.named("show_parties") == {"early": False}
