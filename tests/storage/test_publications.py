"""Publications on the real data file: checks that stay as they were, and what must come down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.employee_consent import employee_consent
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import EmployeeId, PublicationId, PupilId, new_uuid
from wm_desktop.domain.people import Employee, PersonName, Pupil
from wm_desktop.domain.publications import Content, PersonKind, Publication, Reason, Shown, TakedownOutcome, Verdict
from wm_desktop.domain.recording import AnswerInTheFutureError, NothingToWithdrawError
from wm_desktop.services.consent import record_answer
from wm_desktop.services.employee_consent import record_employee_answer
from wm_desktop.services.people import save_employee, set_protected
from wm_desktop.services.publications import (
    CheckRequest,
    ConsentNotRecordedError,
    NewPublication,
    NobodyShownError,
    NothingShownError,
    NothingToTakeDownError,
    Picture,
    PublicationDayError,
    PublicationTitleError,
    check_publication,
    end_publication,
    look_up,
    record_publication,
    record_takedown,
)
from wm_desktop.services.workplace import Kind, Workplace

TODAY = MONDAY.date()
PHOTO = frozenset({Content.PHOTO})


@pytest.fixture
def noor(office: Office) -> Pupil:
    return office.pupil("Noor van der Sluis", number="1001", group="5A")


@pytest.fixture
def sem(office: Office) -> Pupil:
    return office.pupil("Sem de Graaf", number="1002", group="5A")


@pytest.fixture
def teacher(place: Workplace) -> Employee:
    return save_employee(place, Employee(EmployeeId(new_uuid()), PersonName("Anna", "", "Bos"), key="m1"))


def shown(person: Pupil | Employee) -> Shown:
    return Shown(PersonKind.PUPIL if isinstance(person, Pupil) else PersonKind.EMPLOYEE, person.id)


def say(place: Workplace, pupil: Pupil, kind: str, on: date | None = None) -> None:
    purpose = next(one for one in place.queries.purposes() if one.code == "website")
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=on or place.today(),
        way=AnswerWay.FORM,
    )


def staff_says(place: Workplace, teacher: Employee, kind: str, on: date | None = None) -> None:
    purpose = next(one for one in place.queries.purposes() if one.code == "website")
    record_employee_answer(
        place,
        employee_id=teacher.id,
        purpose_id=purpose.id,
        kind=AnswerKind(kind),
        given_on=on or place.today(),
        way=AnswerWay.FORM,
    )


def asked(*people: Pupil | Employee, **rest: object) -> CheckRequest:
    return CheckRequest("website", PHOTO, tuple(map(shown, people)), **rest)  # type: ignore[arg-type]


def published(place: Workplace, *people: Pupil | Employee, **rest: object) -> Publication:
    facts = {"title": "Sportdag", "where": "nieuws", "published_on": place.today(), **rest}
    return record_publication(
        place, NewPublication("website", contents=PHOTO, people=tuple(map(shown, people)), **facts)
    )  # type: ignore[arg-type]


def test_a_check_says_why_and_without_whom_it_may(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    say(place, noor, "yes")
    check = check_publication(place, asked(noor, sem, where="nieuwspagina"))
    assert check.number == "C2026-001"
    assert check.verdict is Verdict.ASK_FIRST
    assert [(one.name, one.group, one.verdict, one.reason) for one in check.people] == [
        ("Noor van der Sluis", "5A", Verdict.MAY, Reason.YES),
        ("Sem de Graaf", "5A", Verdict.ASK_FIRST, Reason.UNANSWERED),
    ]
    assert [one.name for one in check.without] == ["Sem de Graaf"]


def test_a_check_is_not_rewritten_by_what_changes_later(place: Workplace, noor: Pupil) -> None:
    say(place, noor, "yes")
    check = check_publication(place, asked(noor))
    say(place, noor, "withdrawn")
    assert place.queries.checks() == [check]
    assert look_up(place, asked(noor)).verdict is Verdict.MAY_NOT
    with place.unit_of_work() as uow:
        assert uow.publications.check(check.id) == check
        assert uow.publications.check(uuid4()) is None  # type: ignore[arg-type]


def test_looking_stores_nothing(place: Workplace, noor: Pupil) -> None:
    assert look_up(place, asked(noor)).number == ""
    assert place.queries.checks() == []


def test_somebody_protected_reads_like_any_no(place: Workplace, noor: Pupil) -> None:
    say(place, noor, "yes")
    set_protected(place, noor.id, True)
    [line] = look_up(place, asked(noor)).people
    assert (line.verdict, line.reason, line.since) == (Verdict.MAY_NOT, Reason.NO, None)


def test_an_employee_answers_for_themselves(place: Workplace, clock: FixedClock, teacher: Employee) -> None:
    assert look_up(place, asked(teacher)).verdict is Verdict.ASK_FIRST
    staff_says(place, teacher, "yes")
    check = look_up(place, asked(teacher))
    assert (check.verdict, check.people[0].name, check.people[0].group) == (Verdict.MAY, "Anna Bos", "")
    staff_says(place, teacher, "withdrawn")
    assert look_up(place, asked(teacher)).people[0].reason is Reason.WITHDRAWN
    with pytest.raises(NothingToWithdrawError):
        staff_says(place, teacher, "withdrawn")
    with pytest.raises(AnswerInTheFutureError):
        staff_says(place, teacher, "yes", TODAY + timedelta(days=1))
    with pytest.raises(NotFoundError):
        staff_says(place, replace(teacher, id=EmployeeId(new_uuid())), "yes")


def test_an_employees_yes_can_be_too_old(place: Workplace, clock: FixedClock, teacher: Employee) -> None:
    staff_says(place, teacher, "yes")
    purpose = next(one for one in place.queries.purposes() if one.code == "website")
    with place.unit_of_work() as uow:
        answers = uow.consent.employee_answers(teacher.id)
    lapses = YesPolicy(lapses_on=(8, 1))
    summer = date(TODAY.year + 1, 8, 1)
    days = (summer - timedelta(days=1), summer)
    held = [employee_consent(answers, purpose, lapses, day).status for day in days]
    assert held == [ConsentStatus.YES, ConsentStatus.UNANSWERED]
    assert employee_consent(answers, purpose, YesPolicy(), summer).status is ConsentStatus.YES


@pytest.mark.parametrize(
    ("contents", "people", "error"), [(PHOTO, False, NobodyShownError), (frozenset(), True, NothingShownError)]
)
def test_a_check_of_nothing_is_refused(
    place: Workplace, noor: Pupil, contents: frozenset[Content], people: bool, error: type[Exception]
) -> None:
    wanted = (shown(noor),) if people else ()
    with pytest.raises(error):
        check_publication(place, CheckRequest("website", contents, wanted))
    with pytest.raises(error):
        record_publication(place, NewPublication("website", "a", "b", TODAY, contents, wanted))


@pytest.mark.parametrize("kind", list(PersonKind))
def test_who_is_not_in_the_data_file_is_refused(place: Workplace, kind: PersonKind) -> None:
    with pytest.raises(NotFoundError):
        look_up(place, CheckRequest("website", PHOTO, (Shown(kind, PupilId(uuid4())),)))


def test_a_purpose_nobody_knows_is_refused(place: Workplace, noor: Pupil) -> None:
    with pytest.raises(NotFoundError, match="billboard"):
        look_up(place, CheckRequest("billboard", PHOTO, (shown(noor),)))


def test_a_publication_is_kept_with_its_file_and_who_is_in_it(place: Workplace, noor: Pupil, teacher: Employee) -> None:
    say(place, noor, "yes")
    staff_says(place, teacher, "yes")
    picture = Picture("sportdag.jpg", "image/jpeg", [b"abc", b"def"], b"small")
    new = NewPublication("website", " Sportdag ", "nieuws", TODAY, PHOTO, (shown(noor), shown(teacher)), printed=True)
    book = record_publication(place, new, picture)
    [row] = place.queries.publications()
    assert (row.publication.number, row.publication.title, row.purpose) == ("P2026-001", "Sportdag", "Website")
    assert {one.name for one in row.people} == {"Noor van der Sluis", "Anna Bos"}
    assert (row.publication.thumbnail, row.duties) == (b"small", 0)
    with place.unit_of_work() as uow:
        stored = uow.publications.get(book.id)
        assert stored is not None
        assert stored.document_id is not None
        assert b"".join(uow.documents.read(stored.document_id)) == b"abcdef"


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"title": " "}, PublicationTitleError),
        ({"where": ""}, PublicationTitleError),
        ({"published_on": TODAY + timedelta(days=1)}, PublicationDayError),
    ],
)
def test_a_publication_that_cannot_be_is_refused(
    place: Workplace, noor: Pupil, facts: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        published(place, noor, **facts)
    assert place.queries.publications() == []


def test_a_withdrawal_gives_at_once_what_must_come_down(
    place: Workplace, clock: FixedClock, noor: Pupil, sem: Pupil
) -> None:
    say(place, noor, "yes")
    say(place, sem, "yes")
    book = published(place, noor, sem, link="https://example.org/sportdag")
    assert place.queries.takedowns() == []
    clock.move(days=5)
    say(place, noor, "withdrawn")
    [duty] = place.queries.takedowns()
    assert (duty.who.name, duty.status, duty.since) == ("Noor van der Sluis", ConsentStatus.WITHDRAWN, place.today())
    assert (duty.number, duty.link, duty.purpose) == ("P2026-001", "https://example.org/sportdag", "Website")
    assert place.queries.takedowns(noor.id) == [duty]
    assert place.queries.takedowns(sem.id) == []
    assert place.queries.publications()[0].duties == 1
    record_takedown(place, book.id, shown(noor), TakedownOutcome.REMOVED, "vervaagd bestand teruggezet")
    assert place.queries.takedowns() == []
    with pytest.raises(NothingToTakeDownError):
        record_takedown(place, book.id, shown(noor), TakedownOutcome.REMOVED)


def test_what_never_had_a_yes_is_due_since_it_was_published(place: Workplace, noor: Pupil, teacher: Employee) -> None:
    book = published(place, noor, teacher)
    assert {one.who.name: one.status for one in place.queries.takedowns()} == {
        "Noor van der Sluis": ConsentStatus.UNANSWERED,
        "Anna Bos": ConsentStatus.UNANSWERED,
    }
    done = record_takedown(place, book.id, shown(teacher), TakedownOutcome.PRINTED)
    assert done.since == TODAY
    assert [one.who.name for one in place.queries.takedowns()] == ["Noor van der Sluis"]
    end_publication(place, book.id, TODAY)
    assert place.queries.takedowns() == []
    assert place.announce.heard[-1] == {Kind.PUBLICATIONS}  # type: ignore[attr-defined]


@pytest.mark.parametrize("days", [-1, 1])
def test_a_publication_ends_after_it_began_and_not_tomorrow(place: Workplace, noor: Pupil, days: int) -> None:
    book = published(place, noor)
    with pytest.raises(PublicationDayError):
        end_publication(place, book.id, TODAY + timedelta(days=days))
    with pytest.raises(NotFoundError):
        end_publication(place, PublicationId(uuid4()), TODAY)


def test_somebody_who_is_not_in_it_cannot_come_out(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    with pytest.raises(NothingToTakeDownError):
        record_takedown(place, published(place, noor).id, shown(sem), TakedownOutcome.REMOVED)


@pytest.mark.parametrize("table", ["publication_check", "takedown", "custody_change", "employee_answer"])
def test_what_was_recorded_stays(
    place: Workplace, noor: Pupil, teacher: Employee, engine: Engine, office: Office, table: str
) -> None:
    office.guardian(noor, "Anna Bos")
    check_publication(place, asked(noor))
    record_takedown(place, published(place, noor).id, shown(noor), TakedownOutcome.REMOVED)
    staff_says(place, teacher, "yes")
    with pytest.raises(IntegrityError, match="append-only"), engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM {table}")


def test_a_duty_does_not_end_with_a_yes_that_nobody_recorded(place: Workplace, noor: Pupil) -> None:
    book = record_publication(place, NewPublication("website", "Sportdag", "website", TODAY, PHOTO, (shown(noor),)))
    with pytest.raises(ConsentNotRecordedError):
        record_takedown(place, book.id, shown(noor), TakedownOutcome.CONSENT_GIVEN)
    say(place, noor, "yes")
    assert place.queries.takedowns() == []
    set_protected(place, noor.id, protected=True)
    assert [one.status for one in place.queries.takedowns()] == [ConsentStatus.NO]
