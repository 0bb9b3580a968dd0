"""Brothers and sisters together, and what changed in the register between two days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.people import Guardianship, Pupil
from wm_desktop.domain.recording import NotTheirGuardianError
from wm_desktop.services.family import FamilyAnswers, NoChildChosenError, family_of, record_family
from wm_desktop.services.people import mark_left
from wm_desktop.services.register_changes import DaysTurnedRoundError, register_changes
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()


@pytest.fixture
def noor(office: Office) -> Pupil:
    return office.pupil("Noor van der Sluis", group="5A", born=date(2017, 1, 1))


def sibling(place: Workplace, office: Office, noor: Pupil, name: str, **facts: object) -> Pupil:
    pupil = office.pupil(name, guardians=0, **facts)  # type: ignore[arg-type]
    mother = office.guardians_of(noor)[0]
    with place.unit_of_work() as uow:
        uow.people.save_guardianship(Guardianship(mother.id, pupil.id, has_custody=True))
        uow.commit()
    return pupil


def answers(place: Workplace, guardian: GuardianId | None, *pupils: Pupil) -> FamilyAnswers:
    codes = {one.code: one.id for one in place.queries.purposes()}
    said = {codes["website"]: AnswerKind.YES, codes["pers"]: AnswerKind.NO}
    return FamilyAnswers(guardian, tuple(one.id for one in pupils), said, TODAY, AnswerWay.FORM)


def test_brothers_and_sisters_stand_together(place: Workplace, office: Office, noor: Pupil) -> None:
    tom = sibling(place, office, noor, "Tom van der Sluis", born=date(2019, 1, 1))
    eva = sibling(place, office, noor, "Eva van der Sluis", born=date(2015, 1, 1))
    gone = sibling(place, office, noor, "Jan van der Sluis")
    mark_left(place, gone.id, TODAY)
    office.pupil("Lot Visser", group="6A")
    family = family_of(place, noor.id)
    assert [one.pupil.id for one in family.children] == [noor.id, eva.id, tom.id]
    assert len(family.guardians) == 2
    assert [len(one.custody) for one in family.children] == [2, 1, 1]
    assert len(family.purposes) == 11


def test_one_guardian_answers_for_several_children(place: Workplace, office: Office, noor: Pupil) -> None:
    tom = sibling(place, office, noor, "Tom van der Sluis")
    mother, father = office.guardians_of(noor)
    made = record_family(place, answers(place, mother.id, noor, tom, noor))
    assert len(made) == 4
    website = next(one.id for one in place.queries.purposes() if one.code == "website")
    states = [one.states[website] for one in family_of(place, noor.id).children]
    assert [(one.status, one.awaits_second) for one in states] == [
        (ConsentStatus.YES, True),
        (ConsentStatus.YES, False),
    ]
    with pytest.raises(NotTheirGuardianError):
        record_family(place, answers(place, father.id, noor, tom))
    assert len(place.queries.history(noor.id)) == 2


def test_answers_for_nobody_are_refused(place: Workplace, noor: Pupil) -> None:
    with pytest.raises(NoChildChosenError):
        record_family(place, answers(place, None))


def test_what_changed_between_two_days(place: Workplace, office: Office, noor: Pupil, clock: FixedClock) -> None:
    lot = office.pupil("Lot Visser", group="6A")
    clock.move(days=10)
    record_family(place, FamilyAnswers(None, (noor.id,), answers(place, None).answers, place.today(), AnswerWay.FORM))
    mark_left(place, lot.id, place.today() - timedelta(days=3))
    changes = register_changes(place, TODAY, place.today(), ConsentFilter(purpose="website"))
    told = [
        (one.row.name.first_name, one.before and one.before.status, one.after and one.after.status) for one in changes
    ]
    assert told == [
        ("Noor", ConsentStatus.UNANSWERED, ConsentStatus.YES),
        ("Lot", ConsentStatus.UNANSWERED, None),
    ]
    assert register_changes(place, TODAY, TODAY, ConsentFilter()) == []
    with pytest.raises(DaysTurnedRoundError):
        register_changes(place, place.today(), TODAY, ConsentFilter())
