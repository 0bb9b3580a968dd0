"""A teacher sees the own groups and nobody else, whatever is asked; who is tied to nothing is told why."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

import pytest

from tests.support import YEAR, Office, as_role, as_teacher
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.ids import DocumentId, EmployeeId, GroupId, IncidentId, PurposeId
from wm_desktop.domain.people import Employee, Pupil
from wm_desktop.domain.publications import Content, PersonKind, Publication, Shown, TakedownOutcome
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.find import find
from wm_desktop.services.actors import Role
from wm_desktop.services.change_lists import change_list
from wm_desktop.services.consent import record_answer
from wm_desktop.services.employee_consent import employees_without, record_employee_answer
from wm_desktop.services.lists import ListRequest, NothingToListError, no_consent_list
from wm_desktop.services.own_groups import (
    NoOwnPupilsError,
    NotOwnGroupError,
    NotTiedError,
    OwnGroupQueries,
    own_people,
    why_nobody,
)
from wm_desktop.services.people import save_employee
from wm_desktop.services.person_file import history_of, person_file
from wm_desktop.services.publication_papers import check_sheet
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    check_publication,
    look_up,
    record_publication,
    record_takedown,
)
from wm_desktop.services.published import shown_without_yes
from wm_desktop.services.queries import Queries
from wm_desktop.services.rounds import NewRound, start_round
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.trip_lists import trip_list
from wm_desktop.services.users import choose_groups, group_choices
from wm_desktop.services.workplace import Kind, Workplace

STRANGERS = ("Sluis", "Graaf", "4A", "NR9002", "NR9003")
"""Names, numbers and groups that no teacher of 3A at Willibrord may meet; 3A exists at Miland too."""
PHOTO = frozenset({Content.PHOTO})


@dataclass
class Case:
    """A school with three groups, of which the teacher has one."""

    place: Workplace
    eva: Employee
    own: Pupil
    other: Pupil
    namesake: Pupil
    book: Publication

    @property
    def teacher(self) -> Workplace:
        return as_teacher(self.place, self.eva)

    @property
    def website(self) -> PurposeId:
        return next(one.id for one in self.place.queries.purposes() if one.code == "website")


def shown(person: Pupil | Employee) -> Shown:
    return Shown(PersonKind.PUPIL if isinstance(person, Pupil) else PersonKind.EMPLOYEE, person.id)


def say(case: Case, pupil: Pupil, kind: AnswerKind) -> None:
    asked = {"purpose_id": case.website, "guardian_id": None, "given_on": case.place.today(), "way": AnswerWay.FORM}
    record_answer(case.place, pupil_id=pupil.id, kind=kind, **asked)


@pytest.fixture
def case(place: Workplace, office: Office) -> Case:
    own = office.pupil("Noor de Wit", number="1001", group="3A")
    other = office.pupil("Sem van der Sluis", number="NR9002", group="4A")
    namesake = office.pupil("Lot de Graaf", number="NR9003", group="3A", location="Miland")
    eva = office.employee("Eva Jansen", group="3A")
    people = (shown(own), shown(other), shown(namesake), shown(eva))
    new = NewPublication("website", "Sportdag", "website, nieuws", date(2026, 11, 2), PHOTO, people)
    earlier = record_publication(place, replace(new, title="Musical", people=people[:2]))
    record_publication(place, replace(new, title="Reis", people=people[1:2]))
    case = Case(place, eva, own, other, namesake, record_publication(place, new))
    for pupil in (own, other, namesake):
        say(case, pupil, AnswerKind.NO)
        check_publication(place, CheckRequest("website", PHOTO, (shown(pupil),)))
    for pupil in (own, other):
        record_takedown(place, earlier.id, shown(pupil), TakedownOutcome.REMOVED)
    start_round(place, NewRound("Ronde", ("website",), ("3A", "4A"), date(2026, 12, 18)))
    return case


def answers(case: Case) -> dict[str, object]:
    """Ask everything that can be asked, for the teacher and about the others."""
    asked = case.teacher.queries
    lines = {
        name: question()
        for name, question in inspect.getmembers(asked, inspect.ismethod)
        if name in {*dir(Queries)} - {"audit", "accounts"} and not _needs(question)
    }
    [row] = case.place.queries.rounds()
    for pupil in (case.own, case.other, case.namesake):
        lines |= {f"{name} {pupil.pupil_number}": getattr(asked, name)(pupil.id) for name in ABOUT_A_PUPIL}
    lines |= {name: getattr(asked, name)(row.round.id) for name in ("round_forms", "round_answers")}
    lines |= {name: getattr(asked, name)(ConsentFilter()) for name in ("register", "matching")}
    lines["taught_by"] = asked.taught_by(EmployeeId(uuid4()))
    lines["incident"] = asked.incident(IncidentId(uuid4()))
    lines["found_incidents"] = asked.found_incidents("de", employees=True)
    lines |= {name: getattr(asked, name)(employees=True) for name in ("closed_files", "breaches")}
    lines["purpose_texts"] = asked.purpose_texts(case.website)
    return lines


REFUSED = {"audit", "accounts", "yes_cells", "document", "year_counts"}
ABOUT_A_PUPIL = ("pupil", "guardians_of", "person", "history", "takedowns")


def _needs(question: object) -> bool:
    parameters = inspect.signature(question).parameters.values()  # type: ignore[arg-type]
    return any(one.default is one.empty for one in parameters)


def test_no_question_tells_a_teacher_of_other_groups(case: Case) -> None:
    told = answers(case)
    strange = [case.other.id, case.namesake.id]
    for question, answer in told.items():
        text = repr(answer)
        known = [one for one in (*STRANGERS, *map(str, strange)) if one in text]
        assert not known or question in {"employees", "rounds"}, (question, known)
    unasked = {*dir(Queries)} - {name.split()[0] for name in told} - REFUSED
    assert not {name for name in unasked if not name.startswith("_")}
    some = ("groups", "pupils", "checks", "publications", "takedowns", "takedowns_done", "households", "round_forms")
    assert [name for name in (*some, "matching", "today") if not told[name]] == []
    assert {row.number for row in told["takedowns"]} == {case.book.number}
    assert told["round_answers"][0].pupil_id == case.own.id


def test_the_other_questions_are_refused(case: Case) -> None:
    with pytest.raises(NotAllowedError, match="teacher"):
        case.teacher.queries.audit()
    with pytest.raises(NotAllowedError, match="teacher"):
        case.teacher.queries.accounts()
    with pytest.raises(NotAllowedError, match="teacher"):
        case.teacher.queries.yes_cells(case.website)
    with pytest.raises(NotAllowedError, match="teacher"):
        case.teacher.queries.document(DocumentId(uuid4()))
    with pytest.raises(NotAllowedError, match="teacher"):
        case.teacher.queries.year_counts(date(2026, 1, 1), date(2026, 12, 31), employees=False)
    with pytest.raises(NotAllowedError, match="teacher"):
        employees_without(case.teacher, case.website)


def test_what_is_asked_of_own_pupils_is_answered_as_for_everybody(case: Case) -> None:
    whole, teacher = case.place.queries, case.teacher.queries
    assert teacher.pupil(case.own.id) == whole.pupil(case.own.id)
    assert teacher.guardians_of(case.own.id) == whole.guardians_of(case.own.id)
    assert teacher.person(case.own.id) == whole.person(case.own.id)
    assert teacher.history(case.own.id) == whole.history(case.own.id)
    assert [(row.name, row.location, row.pupils) for row in teacher.groups()] == [("3A", "Willibrord", 1)]
    today = teacher.today()
    assert (today.pupils, [row.group for row in today.responses]) == (1, ["3A Willibrord"])
    book = next(row for row in teacher.publications() if row.publication.title == "Sportdag")
    assert ([one.name for one in book.people], book.duties) == (["Noor de Wit"], 1)
    assert book.publication.people == (shown(case.own),)


def test_the_register_and_its_lists_are_of_the_own_group(case: Case) -> None:
    register = case.teacher.queries.register(ConsentFilter())
    assert ([row.pupil_number for row in register.rows], register.pupils_in_all) == (["1001"], 1)
    past = case.teacher.queries.register(ConsentFilter(as_of=date(2026, 9, 1)))
    assert ([row.pupil_number for row in past.rows], past.pupils_in_all) == (["1001"], 1)
    asked = ListRequest(("website",))
    [section] = no_consent_list(case.teacher, asked).sections
    assert ([one.listed for one in section.pupils], section.in_group) == (["Wit, Noor de"], 1)
    assert [row.listed for group in trip_list(case.teacher, asked).groups for row in group.rows] == ["Wit, Noor de"]
    lines = change_list(case.teacher, date(2026, 9, 1), case.place.today(), ConsentFilter()).lines
    assert {line.pupil for line in lines} == {"Wit, Noor de"}
    with pytest.raises(NothingToListError):
        no_consent_list(case.teacher, ListRequest(groups=("4A",)))


def test_a_pupil_of_another_group_has_no_file_and_is_not_found(case: Case) -> None:
    assert person_file(case.teacher, case.other.id) is None
    assert history_of(case.teacher, case.other.id) == ()
    assert find(case.teacher, "sluis") == []
    assert [one.subject for one in find(case.teacher, "wit")] == [case.own.id]


def test_verdicts_are_about_own_pupils_and_colleagues(case: Case) -> None:
    mine = CheckRequest("website", PHOTO, (shown(case.own), shown(case.eva)))
    assert len(look_up(case.teacher, mine).people) == 2
    check = check_publication(case.teacher, mine)
    assert check_sheet(case.teacher, check.id).check == check
    with_others = replace(mine, people=(shown(case.own), shown(case.namesake)))
    for act in (look_up, check_publication):
        with pytest.raises(NotOwnGroupError):
            act(case.teacher, with_others)
    other = check_publication(case.place, with_others)
    with pytest.raises(NotOwnGroupError):
        check_sheet(case.teacher, other.id)
    assert [one.name for one in shown_without_yes(case.teacher, case.book.id)] == ["Noor de Wit", "Eva Jansen"]
    assert len(shown_without_yes(case.place, case.book.id)) == 4
    assert own_people(case.place, case.book.people) == list(case.book.people)


def test_who_is_tied_to_nothing_sees_nobody_and_is_told_why(case: Case) -> None:
    nobody = as_teacher(case.place, None)
    assert nobody.queries.pupils() == []
    assert nobody.queries.register(ConsentFilter()).pupils_in_all == 0
    assert isinstance(why_nobody(nobody), NotTiedError)
    assert why_nobody(case.teacher) is None
    assert why_nobody(case.place) is None
    for asked in (no_consent_list, trip_list):
        with pytest.raises(NotTiedError, match="Instellingen, Gebruikers"):
            asked(nobody, ListRequest())


@pytest.mark.parametrize("how", ["without a group", "left"])
def test_an_employee_without_pupils_now_sees_nobody(case: Case, how: str) -> None:
    change = {"group_ids": ()} if how == "without a group" else {"left_on": date(2026, 9, 1)}
    save_employee(case.place, replace(case.eva, **change))
    assert case.teacher.queries.pupils() == []
    assert isinstance(why_nobody(case.teacher), NoOwnPupilsError)


def test_a_pupil_who_moves_to_another_group_goes_with_it(case: Case, office: Office) -> None:
    before = case.teacher.queries.pupils()
    choose_groups(case.place, case.eva.id, [office.group("4A").id])
    assert [row.pupil_number for row in before] == ["1001"]
    assert [row.pupil_number for row in case.teacher.queries.pupils()] == ["NR9002"]
    assert case.place.announce.heard[-1] == {Kind.ROSTER, Kind.USERS}


def test_the_office_chooses_the_groups_of_now_and_keeps_those_of_before(case: Case, office: Office) -> None:
    last_year = office.group("2A", year=SchoolYear(YEAR.start - 1))
    save_employee(case.place, replace(case.eva, group_ids=(*case.eva.group_ids, last_year.id)))
    offered = group_choices(case.place, case.eva.id)
    assert [(one.name, one.location, one.chosen) for one in offered] == [
        ("3A", "Willibrord", True),
        ("4A", "Willibrord", False),
        ("3A", "Miland", False),
    ]
    choose_groups(case.place, case.eva.id, [offered[2].id])
    with case.place.unit_of_work() as uow:
        assert set(uow.people.employee(case.eva.id).group_ids) == {last_year.id, offered[2].id}
    with pytest.raises(NotFoundError, match="Groep"):
        choose_groups(case.place, case.eva.id, [GroupId(uuid4())])
    with pytest.raises(NotFoundError, match="Medewerker"):
        group_choices(case.place, EmployeeId(uuid4()))


def test_another_role_at_the_same_workplace_asks_everything_again(case: Case) -> None:
    assert isinstance(case.teacher.queries, OwnGroupQueries)
    again = as_role(case.teacher, Role.READER)
    assert again.queries is case.place.queries
    assert as_role(case.teacher, Role.TEACHER).queries.whole is case.place.queries


def test_a_duty_about_a_colleague_is_not_for_teachers(case: Case) -> None:
    given = record_employee_answer(
        case.place,
        employee_id=case.eva.id,
        purpose_id=case.website,
        kind=AnswerKind.NO,
        given_on=case.place.today(),
        way=AnswerWay.ORAL,
    )
    assert isinstance(given, EmployeeAnswer)
    duties = {row.who.name: row.status for row in case.place.queries.takedowns()}
    assert duties["Eva Jansen"] is ConsentStatus.NO
    assert {row.who.name for row in case.teacher.queries.takedowns()} == {"Noor de Wit"}
