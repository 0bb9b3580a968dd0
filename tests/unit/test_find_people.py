import pytest

from tests.support import as_role
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.services.actors import Role
from wm_desktop.services.find_people import find_people


def test_nothing_is_searched_before_three_letters(place, office):
    office.pupil("Noor de Vries")
    assert find_people(place, " vr ") == ()


def test_pupils_guardians_and_employees_are_found_with_what_tells_them_apart(place, office):
    pupil = office.pupil("Noor de Vries", group="3A", guardians=1)
    office.employee("Eva de Vries")
    found = find_people(place, "vries")
    assert [(person.kind, person.listed, person.note) for person in found] == [
        (PersonKind.PUPIL, "Vries, Noor de", "3A"),
        (PersonKind.GUARDIAN, "Vries, Ouder1 de", "Noor de Vries (3A)"),
        (PersonKind.EMPLOYEE, "Vries, Eva de", "leerkracht"),
    ]
    assert (found[0].id, found[0].name) == (pupil.id, "Noor de Vries")


def test_every_word_must_be_in_the_name_of_a_guardian(place, office):
    office.pupil("Noor Bakker", guardians=2)
    assert [person.name for person in find_people(place, "ouder2 bak")] == ["Ouder2 Bakker"]


def test_a_guardian_without_custody_has_no_children_beside_the_name(place, office):
    pupil = office.pupil("Noor Bakker", guardians=0)
    office.guardian(pupil, "Kees Dekker", custody=False)
    assert [person.note for person in find_people(place, "dekker")] == [""]


def test_a_child_without_a_group_is_only_named(place, office):
    from dataclasses import replace
    from datetime import date

    pupil = office.pupil("Noor Bakker", guardians=1)
    with place.unit_of_work() as uow:
        stay = uow.people.open_enrolments()[pupil.id]
        uow.people.save_enrolment(replace(stay, ends_on=date(2026, 10, 1)))
        uow.commit()
    assert [person.note for person in find_people(place, "ouder1")] == ["Noor Bakker"]


def test_a_teacher_may_not_search(place):
    with pytest.raises(NotAllowedError):
        find_people(as_role(place, Role.TEACHER), "vries")
