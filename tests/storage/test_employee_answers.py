"""What employees answer: with a scan or without, taken back, and counting from the day it was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import DocumentId, new_uuid
from wm_desktop.domain.people import Employee
from wm_desktop.domain.recording import AnswerUnknownError, ClockBehindError, NothingToWithdrawError
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.employee_consent import (
    EmployeeEntry,
    EmployeeLine,
    NewEmployeeAnswer,
    employee_lines,
    employees_without,
    read_employee_file,
    record_employee,
    retract_employee_answer,
)
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.verify import verify

TODAY = MONDAY.date()


@pytest.fixture
def eva(office: Office) -> Employee:
    return office.employee("Eva Jansen")


def said(place: Workplace, who: Employee, kind: AnswerKind, file: AnswerFile | None = None) -> NewEmployeeAnswer:
    return NewEmployeeAnswer(who.id, place.queries.purposes()[0].id, kind, TODAY, AnswerWay.FORM, file=file)


def line_of(place: Workplace, who: Employee) -> EmployeeLine:
    return employee_lines(place, who.id)[0]


def test_a_scan_stays_with_the_answer_and_its_reading_is_written_down(place: Workplace, eva: Employee) -> None:
    scan = AnswerFile("C:\\Scans\\Eva.pdf", "application/pdf", [b"ab", b"c"])
    answer = record_employee(place, said(place, eva, AnswerKind.YES, scan))
    [entry] = line_of(place, eva).history
    assert (entry.answer, entry.file_name, len(entry.sha256)) == (answer, "Eva.pdf", 64)
    assert read_employee_file(place, entry) == b"abc"
    told = [(row.action, row.detail) for row in place.queries.audit() if row.action.startswith("consent.")]
    assert told == [
        ("consent.employee_evidence", entry.sha256),
        ("consent.employee", f"schoolgids yes {answer.id}"),
        ("consent.evidence_read", entry.sha256),
    ]
    with pytest.raises(NotFoundError):
        read_employee_file(place, EmployeeEntry(replace(answer, document_id=None)))
    with pytest.raises(NotFoundError), place.unit_of_work() as uow:
        uow.documents.about(DocumentId(new_uuid()))


def broken() -> Iterator[bytes]:
    yield b"a"
    raise OSError


@pytest.mark.parametrize(("pieces", "error"), [([], EmptyEvidenceError), (broken(), EvidenceUnreadableError)])
def test_a_bad_scan_keeps_nothing(place: Workplace, eva: Employee, pieces, error: type[Exception]) -> None:
    with pytest.raises(error):
        record_employee(place, said(place, eva, AnswerKind.YES, AnswerFile("a.pdf", "application/pdf", pieces)))
    assert line_of(place, eva).history == ()


def test_what_is_taken_back_stays_and_no_longer_counts(place: Workplace, eva: Employee, engine: Engine) -> None:
    no = record_employee(place, said(place, eva, AnswerKind.NO))
    yes = record_employee(place, said(place, eva, AnswerKind.YES))
    assert line_of(place, eva).state.status is ConsentStatus.YES
    retract_employee_answer(place, eva.id, yes.id)
    line = line_of(place, eva)
    assert line.state.status is ConsentStatus.NO
    assert [(one.answer.id, one.answer.retracted) for one in line.history] == [(yes.id, True), (no.id, False)]
    assert employees_without(place, yes.purpose_id) == {eva.id}
    with pytest.raises(NothingToWithdrawError):
        record_employee(place, said(place, eva, AnswerKind.WITHDRAWN))
    for gone in (yes.id, new_uuid()):
        with pytest.raises(AnswerUnknownError):
            retract_employee_answer(place, eva.id, gone)
    for change in ("UPDATE employee_retraction SET reason = ''", "DELETE FROM employee_retraction"):
        with pytest.raises(IntegrityError, match="append-only"), engine.begin() as connection:
            connection.exec_driver_sql(change)


def test_the_last_answer_counts_although_the_clock_went_back(
    place: Workplace, eva: Employee, clock: FixedClock
) -> None:
    record_employee(place, said(place, eva, AnswerKind.YES))
    clock.move(minutes=-30)
    record_employee(place, said(place, eva, AnswerKind.NO))
    assert line_of(place, eva).state.status is ConsentStatus.NO
    clock.move(days=-2)
    with pytest.raises(ClockBehindError):
        record_employee(place, replace(said(place, eva, AnswerKind.YES), given_on=TODAY - timedelta(days=9)))


@pytest.mark.parametrize("change", ["UPDATE employee_answer SET kind = 'yes'", "DELETE FROM employee_answer"])
def test_an_answer_that_was_changed_behind_the_programs_back_is_found(
    place: Workplace, eva: Employee, engine: Engine, clock: FixedClock, change: str
) -> None:
    record_employee(place, said(place, eva, AnswerKind.NO))
    assert verify(engine, clock) == ()
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER employee_answer_no_update")
        connection.exec_driver_sql("DROP TRIGGER employee_answer_no_delete")
        connection.exec_driver_sql(change)
    assert ("consent", str(eva.id)) in [(one.what, one.subject) for one in verify(engine, clock)]
