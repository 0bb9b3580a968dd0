"""What is open in all files together: who may see it, in which order, and how files are found."""

from datetime import date

import pytest

from tests.cases import a_file
from tests.support import as_role
from wm_desktop.domain.case_work import CaseTerm
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.ids import TermId, new_uuid
from wm_desktop.domain.incidents import EntryKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.actors import Role
from wm_desktop.services.case_list import duties, find_cases, is_mine, list_cases
from wm_desktop.services.case_work import Done, add_term, change_term, end_term, finish_task, new_task
from wm_desktop.services.courses import start_course
from wm_desktop.services.incidents import NewEntry, NewParty, add_entry, add_party, change_stage


def a_term(place, incident, kind=TermKind.OBJECTION_DECISION):
    counted = compute_term(kind, date(2026, 11, 20))
    words = Words("Beslis op het bezwaar", "Decide on the objection")
    term = CaseTerm(TermId(new_uuid()), incident.id, None, words, counted, "directie", place.now())
    with place.unit_of_work() as uow:
        add_term(place, uow, incident, term)
        uow.commit()
    return term


def words(place):
    return [duty.words.nl for duty in duties(place)]


def test_what_is_open_stands_by_urgency_until_it_is_done_ended_replaced_or_the_file_closed(office):
    place = office.place
    incident, _ = a_file(office)
    other, _ = a_file(office, pupil="Noor de Wit")
    late = new_task(place, incident.id, "Nabespreken", date(2026, 11, 22))
    new_task(place, other.id, "Bel de ouders")
    term = a_term(place, incident)
    assert words(place) == ["Nabespreken", "Bel de ouders", "Beslis op het bezwaar"]
    finish_task(place, incident.id, late.id, Done())
    later = change_term(place, incident.id, term.id, reason="stil", stops=(Stop(date(2026, 11, 23)),))
    (still,) = [duty for duty in duties(place) if duty.term]
    assert (still.due, still.standing_still) == (later.term.due_day, True)
    end_term(place, incident.id, later.id, Done())
    assert words(place) == ["Bel de ouders"]
    change_stage(place, other.id, IncidentStage.CLOSED, "Toch niets.")
    assert words(place) == []


def test_duties_about_an_employee_are_for_who_may_see_those_files(office):
    place = office.place
    incident, _ = a_file(office)
    new_task(place, incident.id, "Bel de ouders")
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, office.employee().id))
    administrator = as_role(place, Role.ADMINISTRATOR)
    assert (words(place), words(administrator)) == (["Bel de ouders"], [])
    assert (list_cases(administrator), find_cases(administrator, "foto")) == ([], frozenset())
    for role in (Role.TEACHER, Role.READER):
        with pytest.raises(NotAllowedError):
            duties(as_role(place, role))
    teacher = as_role(place, Role.TEACHER)
    queries = teacher.queries
    assert (queries.duties(), queries.running_courses(), queries.found_incidents("foto", employees=False)) == (
        (),
        {},
        frozenset(),
    )


def test_a_task_is_for_its_role_and_a_term_of_the_school_for_everybody(office):
    place = office.place
    incident, _ = a_file(office)
    new_task(place, incident.id, "Bel de ouders")
    administrator = as_role(place, Role.ADMINISTRATOR)
    assert is_mine(administrator, duties(administrator))
    assert not is_mine(place, duties(place))
    a_term(place, incident, TermKind.OBJECTION)
    assert not is_mine(place, duties(place))
    a_term(place, incident)
    assert is_mine(place, duties(place))


def test_a_line_tells_what_comes_next_and_which_course_runs(office):
    place = office.place
    incident, _ = a_file(office)
    assert [(line.duty, line.running) for line in list_cases(place)] == [(None, ())]
    course = start_course(place, incident.id, CourseKind.REMOVAL)
    (line,) = list_cases(place)
    assert line.running == (CourseKind.REMOVAL,)
    new_task(place, incident.id, "Bel de ouders", date(2026, 11, 25))
    (line,) = list_cases(place)
    assert line.duty.words.nl == "Bel de ouders"
    assert course.kind is CourseKind.REMOVAL


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ÉÉN FILMPJE", True), ("een filmpje", True), ("2026-001", True), ("visser", True), ("zoë", True),
        ("wijkagent belt", True), ("regel twee", True), ("100%", True), ("50_", False), ("niets", False),
    ],
)  # fmt: skip
def test_a_file_is_found_however_a_word_is_typed(office, search, found):
    place = office.place
    incident, _ = a_file(office, "Eén filmpje")
    add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "De wijkagent  belt over Zoe."))
    add_entry(place, incident.id, NewEntry(EntryKind.NOTE, "Regel\ntwee, 100% zeker"))
    assert find_cases(place, search) == (frozenset({incident.id}) if found else frozenset())
