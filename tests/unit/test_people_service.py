"""People by hand: checks, stays that never overlap, and consent that follows custody and protection."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.memory import TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus
from wm_desktop.domain.enrolments import AlreadyInGroupError, StayOverlapsError, ended, stay_in, year_group_of
from wm_desktop.domain.errors import DomainError, NotAllowedError, NotFoundError
from wm_desktop.domain.ids import EmployeeId, GroupId, GuardianId, PupilId, new_uuid
from wm_desktop.domain.people import Address, Employee, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.domain.person_checks import (
    BirthDateError,
    EmailError,
    EmployeeKeyTakenError,
    FutureDayError,
    GroupMissingError,
    GuardianKnownError,
    HasLeftError,
    LocationUnknownError,
    LooksLikeBsnError,
    NameMissingError,
    NotLeftError,
    PupilNumberMissingError,
    PupilNumberTakenError,
    looks_like_bsn,
)
from wm_desktop.domain.recording import NotTheirGuardianError
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.people import (
    add_guardian,
    mark_left,
    mark_returned,
    move_pupil,
    save_employee,
    save_guardian,
    save_pupil,
    set_custody,
    set_protected,
)
from wm_desktop.services.purposes import (
    PurposeCodeError,
    PurposeLabelError,
    PurposeTakenError,
    add_purpose,
    list_purposes,
)
from wm_desktop.services.workplace import Kind

BOTH = frozenset({Kind.ROSTER, Kind.CONSENT})


def new_pupil(number: str = "2001", name: PersonName | None = None, **rest) -> Pupil:
    return Pupil(PupilId(new_uuid()), number, name or PersonName("Łukasz", "", "Yıldız"), **rest)


def new_guardian(name: str = "Anna", **rest) -> Guardian:
    return Guardian(GuardianId(new_uuid()), PersonName(name, "", "Bos"), **rest)


def bond_of(pupil: Pupil, guardian: Guardian, *, custody: bool = True) -> Guardianship:
    return Guardianship(guardian.id, pupil.id, "moeder", custody)


@pytest.fixture
def file() -> MemoryFile:
    made = MemoryFile()
    made.add_location("Willibrord")
    made.add_location("Miland")
    return made


def stays(file: MemoryFile, pupil: Pupil) -> list[tuple[str, str, date, date | None]]:
    own = sorted((s for s in file.tables.enrolments.values() if s.pupil_id == pupil.id), key=lambda s: s.starts_on)
    return [(file.tables.groups[s.group_id].name, s.year_group, s.starts_on, s.ends_on) for s in own]


# -- pupils


def test_a_new_pupil_is_cleaned_stored_and_announced(file: MemoryFile) -> None:
    stored = save_pupil(file.place(), new_pupil(" 2001 ", PersonName(" Noor ", "van  der", "Meulen")))
    assert file.tables.pupils[stored.id] == stored
    assert (stored.pupil_number, stored.name.full) == ("2001", "Noor van der Meulen")
    assert file.tables.audit == [("directie", "pupil.add", str(stored.id), "")]
    assert file.announced == [BOTH]


def test_changing_a_name_keeps_the_rest_and_says_nothing_of_consent(file: MemoryFile) -> None:
    pupil = file.add_pupil(left_on=TODAY)
    stored = save_pupil(file.place(), replace(pupil, name=PersonName("Nora"), left_on=None))
    assert (stored.left_on, stored.name.full) == (TODAY, "Nora")
    assert file.announced == [frozenset({Kind.ROSTER})]
    assert file.tables.audit[0][1] == "pupil.change"


@pytest.mark.parametrize(
    ("refusal", "pupil"),
    [
        (NameMissingError, new_pupil(name=PersonName(" ", "van", ""))),
        (PupilNumberMissingError, new_pupil(" ")),
        (PupilNumberTakenError, new_pupil("1001")),
        (LooksLikeBsnError, new_pupil("111222333")),
        (BirthDateError, new_pupil(birth_date=TODAY + timedelta(days=1))),
    ],
)
def test_a_pupil_is_checked(file: MemoryFile, refusal, pupil) -> None:
    file.add_pupil("1001")
    with pytest.raises(refusal) as caught:
        save_pupil(file.place(), pupil)
    assert pupil.id not in file.tables.pupils
    assert isinstance(caught.value, DomainError)
    assert caught.value.sentence("nl") != caught.value.sentence("en")


@pytest.mark.parametrize(
    ("text", "expected"), [("111222333", True), ("1112.22.333", True), ("111222334", False), ("1001", False)]
)
def test_the_eleven_test(text: str, expected: bool) -> None:
    assert looks_like_bsn(text) is expected


def test_protection_withholds_at_once_and_gives_back(file: MemoryFile) -> None:
    purpose, pupil = file.add_purpose(), file.add_pupil()
    closed = file.add_purpose("ouderapp", audience=Audience.CLOSED)
    mother = file.add_guardian(pupil)
    for each in (purpose, closed):
        record_answer(
            file.place(),
            pupil_id=pupil.id,
            purpose_id=each.id,
            kind=AnswerKind.YES,
            guardian_id=mother.id,
            given_on=TODAY,
            way=AnswerWay.FORM,
        )
    assert set_protected(file.place(), pupil.id, True).protected
    assert file.tables.states[pupil.id, purpose.id].withheld
    assert file.tables.states[pupil.id, closed.id].status is ConsentStatus.YES
    save_pupil(file.place(), replace(pupil, protected=False))
    assert file.tables.states[pupil.id, purpose.id].status is ConsentStatus.YES
    set_protected(file.place(), pupil.id, False)  # it is not protected any more: nothing changes, nothing is noted
    assert [line[1] for line in file.tables.audit[2:]] == ["pupil.protect", "pupil.unprotect", "pupil.change"]


@pytest.mark.parametrize(
    "act",
    [
        save_pupil,
        lambda place, pupil: set_protected(place, pupil.id, True),
        lambda place, pupil: set_custody(place, pupil.id, GuardianId(new_uuid()), True),
        lambda place, pupil: move_pupil(place, pupil.id, "5A", "Miland", TODAY),
        lambda place, pupil: mark_left(place, pupil.id, TODAY),
        lambda place, pupil: mark_returned(place, pupil.id, "5A", "Miland", TODAY),
        lambda place, pupil: save_guardian(place, new_guardian()),
        lambda place, pupil: save_employee(place, Employee(EmployeeId(new_uuid()), PersonName("Eva"))),
        lambda place, pupil: add_purpose(place, "x1", "X"),
        lambda place, pupil: add_guardian(place, pupil.id, new_guardian(), bond_of(pupil, new_guardian())),
    ],
)
def test_a_reader_may_change_nothing(file: MemoryFile, act) -> None:
    with pytest.raises(NotAllowedError):
        act(file.place(Role.READER), file.add_pupil())
    assert not file.announced


# -- guardians


def test_a_guardian_comes_last_and_counts(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    file.add_guardian(pupil)
    father = new_guardian("Bram", address=Address("Kade 1", "2411 AB", "Bodegraven"))
    add_guardian(file.place(), pupil.id, father, Guardianship(GuardianId(new_uuid()), PupilId(new_uuid()), "vader"))
    bond = file.tables.bonds[pupil.id, father.id]
    assert (bond.relation, bond.position, bond.has_custody) == ("vader", 1, True)
    assert file.announced == [BOTH]


def test_a_known_guardian_can_be_connected_to_a_brother_but_not_twice(file: MemoryFile) -> None:
    first, second = file.add_pupil("1"), file.add_pupil("2")
    mother = file.add_guardian(first)
    add_guardian(file.place(), second.id, mother, bond_of(second, mother))
    with pytest.raises(GuardianKnownError):
        add_guardian(file.place(), second.id, mother, bond_of(second, mother))
    assert len(file.tables.guardians) == 1


def test_a_guardian_is_checked(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    mother = file.add_guardian(pupil)
    with pytest.raises(EmailError):
        save_guardian(file.place(), replace(mother, email="anna"))
    with pytest.raises(NotFoundError):
        save_guardian(file.place(), new_guardian())
    save_guardian(file.place(), replace(mother, email="anna@bos.nl"))
    assert file.tables.guardians[mother.id].email == "anna@bos.nl"


def test_losing_and_regaining_custody_changes_what_holds(file: MemoryFile) -> None:
    purpose, pupil = file.add_purpose(), file.add_pupil()
    mother = file.add_guardian(pupil)
    record_answer(
        file.place(),
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind.YES,
        guardian_id=mother.id,
        given_on=TODAY,
        way=AnswerWay.FORM,
    )
    set_custody(file.place(), pupil.id, mother.id, False)
    assert (pupil.id, purpose.id) not in file.tables.states
    set_custody(file.place(), pupil.id, mother.id, True)
    assert file.tables.states[pupil.id, purpose.id].status is ConsentStatus.YES
    with pytest.raises(NotTheirGuardianError):
        set_custody(file.place(), pupil.id, GuardianId(new_uuid()), True)


# -- groups


def test_moving_ends_the_stay_the_day_before(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    move_pupil(file.place(), pupil.id, "5/6B", "Willibrord", date(2026, 8, 1), "5")
    move_pupil(file.place(), pupil.id, " 6A ", "miland", TODAY)
    assert stays(file, pupil) == [
        ("5/6B", "5", date(2026, 8, 1), TODAY - timedelta(days=1)),
        ("6A", "6", TODAY, None),
    ]


def test_groups_are_made_once_per_school_year_and_location(file: MemoryFile) -> None:
    for number, (location, day) in enumerate(
        [("Willibrord", TODAY), ("Willibrord", TODAY), ("Miland", TODAY), ("Willibrord", date(2025, 9, 1))]
    ):
        move_pupil(file.place(), file.add_pupil(str(number)).id, "5a" if number else "5A", location, day)
    assert len(file.tables.groups) == 3


def test_a_slip_on_the_same_day_is_corrected_in_place(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    move_pupil(file.place(), pupil.id, "5A", "Miland", TODAY)
    move_pupil(file.place(), pupil.id, "5B", "Miland", TODAY)
    assert stays(file, pupil) == [("5B", "5", TODAY, None)]


def test_moves_that_cannot_be(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    move_pupil(file.place(), pupil.id, "5A", "Miland", TODAY)
    for refusal, group, location, day in (
        (AlreadyInGroupError, "5A", "Miland", TODAY),
        (StayOverlapsError, "5B", "Miland", TODAY - timedelta(days=1)),
        (GroupMissingError, " ", "Miland", TODAY),
        (LocationUnknownError, "5B", "Zuid", TODAY),
        (LocationUnknownError, "5B", "", TODAY),
    ):
        with pytest.raises(refusal):
            move_pupil(file.place(), pupil.id, group, location, day)
    assert stays(file, pupil) == [("5A", "5", TODAY, None)]


def test_the_only_location_need_not_be_named() -> None:
    file = MemoryFile()
    file.add_location()
    pupil = file.add_pupil()
    move_pupil(file.place(), pupil.id, "Instroom", "", TODAY)
    assert stays(file, pupil) == [("Instroom", "", TODAY, None)]


def test_leaving_and_coming_back(file: MemoryFile) -> None:
    pupil = file.add_pupil()
    with pytest.raises(NotLeftError):
        mark_returned(file.place(), pupil.id, "5A", "Miland", TODAY)
    move_pupil(file.place(), pupil.id, "4A", "Miland", date(2025, 8, 1))
    with pytest.raises(FutureDayError):
        mark_left(file.place(), pupil.id, TODAY + timedelta(days=1))
    with pytest.raises(StayOverlapsError):
        mark_left(file.place(), pupil.id, date(2025, 7, 1))
    assert mark_left(file.place(), pupil.id, date(2026, 7, 31)).left_on == date(2026, 7, 31)
    with pytest.raises(HasLeftError):
        mark_left(file.place(), pupil.id, TODAY)
    with pytest.raises(HasLeftError):
        move_pupil(file.place(), pupil.id, "5A", "Miland", TODAY)
    with pytest.raises(StayOverlapsError):
        mark_returned(file.place(), pupil.id, "5A", "Miland", date(2026, 7, 31))
    assert mark_returned(file.place(), pupil.id, "5A", "Miland", TODAY).left_on is None
    assert [(name, ends) for name, _, _, ends in stays(file, pupil)] == [("4A", date(2026, 7, 31)), ("5A", None)]


def test_a_pupil_without_a_group_can_leave(file: MemoryFile) -> None:
    assert mark_left(file.place(), file.add_pupil().id, TODAY).left_on == TODAY


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 400), st.booleans()), max_size=8))
def test_stays_never_overlap(moves: list[tuple[int, int, bool]]) -> None:
    pupil_id, groups = PupilId(new_uuid()), [GroupId(new_uuid()) for _ in range(4)]
    kept: dict = {}
    for group, offset, leaves in moves:
        day = TODAY + timedelta(days=offset)
        known = sorted(kept.values(), key=lambda stay: stay.starts_on)
        try:
            changed = ended(known, day) if leaves else stay_in(known, pupil_id, groups[group], "5", day)
        except StayOverlapsError:
            continue
        kept.update((stay.id, stay) for stay in changed)
    ordered = sorted(kept.values(), key=lambda stay: stay.starts_on)
    assert all(stay.ends_on is None or stay.ends_on >= stay.starts_on for stay in ordered)
    for earlier, later in itertools.pairwise(ordered):
        assert earlier.ends_on is not None
        assert earlier.ends_on < later.starts_on


def test_year_groups() -> None:
    assert year_group_of("5/6B", "6") == "6"
    assert year_group_of("5/6B", "4") == "5"
    assert year_group_of("Instroom") == ""


# -- employees


def test_employees_are_added_changed_and_checked(file: MemoryFile) -> None:
    eva = save_employee(file.place(), Employee(EmployeeId(new_uuid()), PersonName("Eva"), key=" E1 "))
    save_employee(file.place(), replace(eva, function="leerkracht"))
    assert (file.tables.employees[eva.id].key, file.tables.employees[eva.id].function) == ("E1", "leerkracht")
    assert [line[1] for line in file.tables.audit] == ["employee.add", "employee.change"]
    save_employee(file.place(), Employee(EmployeeId(new_uuid()), PersonName("Sam"), key=" "))
    with pytest.raises(EmployeeKeyTakenError):
        save_employee(file.place(), Employee(EmployeeId(new_uuid()), PersonName("Tom"), key="E1"))
    with pytest.raises(EmailError):
        save_employee(file.place(), replace(eva, email="eva@"))


# -- purposes


def test_a_purpose_comes_last_and_withholds_protected_pupils(file: MemoryFile) -> None:
    file.add_purpose("website")
    pupil = file.add_pupil(protected=True)
    purpose = add_purpose(file.place(), "oudermuseum", "  Tentoonstelling  voor ouders", " in de hal ")
    assert (purpose.label, purpose.explanation, purpose.position) == ("Tentoonstelling voor ouders", "in de hal", 1)
    assert file.tables.states[pupil.id, purpose.id].withheld
    assert file.announced == [frozenset({Kind.CONSENT, Kind.SETTINGS})]


@pytest.mark.parametrize(
    ("refusal", "code", "label"),
    [
        (PurposeCodeError, "Web site", "X"),
        (PurposeCodeError, "x", "X"),
        (PurposeLabelError, "krant", "  "),
        (PurposeTakenError, "website", "Iets anders"),
        (PurposeTakenError, "krant", "WEBSITE"),
    ],
)
def test_a_purpose_is_checked(file: MemoryFile, refusal, code, label) -> None:
    file.add_purpose("website", closed_on=TODAY)
    with pytest.raises(refusal):
        add_purpose(file.place(), code, label)
    assert len(file.tables.purposes) == 1


def test_listing_asks_the_queries(file: MemoryFile) -> None:
    class Queries:
        def purposes(self):
            return ["all"]

    assert list_purposes(replace(file.place(), queries=Queries())) == ["all"]
