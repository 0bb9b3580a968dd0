"""Recording answers: what is refused, what is stored, and that the projection follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.memory import TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus
from wm_desktop.domain.errors import DomainError, NotAllowedError
from wm_desktop.domain.ids import AnswerId, BatchId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.recording import (
    AnswerBeforeBirthError,
    AnswerFromImportError,
    AnswerInTheFutureError,
    AnswerUnknownError,
    NothingToWithdrawError,
    NotTheirGuardianError,
    PupilUnknownError,
    PurposeClosedError,
    PurposeUnknownError,
)
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer, refresh_states, retract_answer, withdraw
from wm_desktop.services.workplace import Kind


class Case:
    """One pupil with two guardians and one purpose."""

    def __init__(self, *, protected: bool = False, audience: Audience = Audience.OUTWARD) -> None:
        self.file = MemoryFile()
        self.purpose = self.file.add_purpose(audience=audience)
        self.pupil = self.file.add_pupil(birth_date=date(2018, 3, 1), protected=protected)
        self.mother = self.file.add_guardian(self.pupil)
        self.father = self.file.add_guardian(self.pupil, "Bram Meulen")

    def record(self, kind: str, by: GuardianId | None, on: date = TODAY, **changes):
        asked = {"pupil_id": self.pupil.id, "purpose_id": self.purpose.id, "remark": ""} | changes
        return record_answer(
            self.file.place(), kind=AnswerKind(kind), guardian_id=by, given_on=on, way=AnswerWay.FORM, **asked
        )

    def withdraw(self, by: GuardianId | None):
        return withdraw(self.file.place(), pupil_id=self.pupil.id, purpose_id=self.purpose.id, guardian_id=by)

    @property
    def status(self) -> ConsentStatus:
        state = self.file.tables.states.get((self.pupil.id, self.purpose.id))
        return state.status if state else ConsentStatus.UNANSWERED


def test_an_answer_is_stored_projected_audited_and_announced() -> None:
    case = Case()
    answer = case.record("yes", case.mother.id, remark="  op het formulier ")
    assert case.file.tables.answers == {answer.id: answer}
    assert (answer.remark, answer.recorded_by) == ("op het formulier", "directie")
    assert case.status is ConsentStatus.YES
    assert case.file.tables.audit == [("directie", "consent.answer", str(case.pupil.id), f"website yes {answer.id}")]
    assert case.file.announced == [frozenset({Kind.CONSENT})]


def test_the_audit_holds_no_name() -> None:
    case = Case()
    case.record("no", None, remark="ruzie")
    words = " ".join(case.file.tables.audit[0])
    assert "Noor" not in words
    assert "ruzie" not in words


@pytest.mark.parametrize("role", [Role.READER, Role.TEACHER])
def test_a_reader_may_not_record(role: Role) -> None:
    case = Case()
    with pytest.raises(NotAllowedError):
        withdraw(case.file.place(role), pupil_id=case.pupil.id, purpose_id=case.purpose.id, guardian_id=None)


@pytest.mark.parametrize(
    ("refusal", "kind", "by", "on", "changes"),
    [
        (AnswerInTheFutureError, "yes", None, TODAY + timedelta(days=1), {}),
        (AnswerBeforeBirthError, "no", None, date(2018, 2, 28), {}),
        (NotTheirGuardianError, "yes", GuardianId(new_uuid()), TODAY, {}),
        (PupilUnknownError, "yes", None, TODAY, {"pupil_id": PupilId(new_uuid())}),
        (PurposeUnknownError, "yes", None, TODAY, {"purpose_id": PurposeId(new_uuid())}),
        (NothingToWithdrawError, "withdrawn", None, TODAY, {}),
    ],
)
def test_refusals_store_nothing(refusal, kind, by, on, changes) -> None:
    case = Case()
    with pytest.raises(refusal) as caught:
        case.record(kind, by, on, **changes)
    assert not case.file.tables.answers
    assert not case.file.tables.audit
    assert not case.file.announced
    assert isinstance(caught.value, DomainError)
    assert caught.value.sentence("nl").endswith(".")
    assert caught.value.sentence("en").endswith(".")


def test_a_pupil_without_birth_date_can_answer() -> None:
    case = Case()
    case.file.tables.pupils[case.pupil.id] = replace(case.pupil, birth_date=None)
    case.record("yes", case.mother.id, date(1999, 1, 1))
    assert case.status is ConsentStatus.YES


def test_a_closed_purpose_takes_no_answers_from_the_day_it_closed() -> None:
    case = Case()
    case.file.tables.purposes[case.purpose.id] = replace(case.purpose, closed_on=TODAY)
    with pytest.raises(PurposeClosedError):
        case.record("yes", case.mother.id)
    case.record("yes", case.mother.id, TODAY - timedelta(days=1))
    assert case.status is ConsentStatus.YES


def test_an_answer_without_custody_is_kept_and_does_not_count() -> None:
    case = Case()
    uncle = case.file.add_guardian(case.pupil, "Karel Oom", custody=False)
    case.record("yes", uncle.id)
    assert len(case.file.tables.answers) == 1
    assert case.status is ConsentStatus.UNANSWERED


def test_withdrawal_is_one_act_of_today() -> None:
    case = Case()
    case.record("yes", case.mother.id, TODAY - timedelta(days=30))
    case.record("yes", case.father.id, TODAY - timedelta(days=20))
    answer = case.withdraw(case.mother.id)
    assert (answer.kind, answer.given_on, answer.remark) == (AnswerKind.WITHDRAWN, TODAY, "")
    assert case.status is ConsentStatus.WITHDRAWN


def test_each_guardian_may_withdraw_what_the_household_gave() -> None:
    case = Case()
    case.record("yes", None)
    case.withdraw(case.father.id)
    assert case.status is ConsentStatus.WITHDRAWN


def test_the_household_may_withdraw_what_a_guardian_gave() -> None:
    case = Case()
    case.record("yes", case.mother.id)
    case.withdraw(None)
    assert case.status is ConsentStatus.WITHDRAWN


def test_a_second_withdrawal_and_one_after_a_no_are_refused() -> None:
    case = Case()
    case.record("yes", case.mother.id)
    case.withdraw(case.mother.id)
    with pytest.raises(NothingToWithdrawError):
        case.withdraw(case.mother.id)
    case.record("no", case.mother.id)
    with pytest.raises(NothingToWithdrawError):
        case.withdraw(case.mother.id)


def test_a_withdrawal_dated_before_the_yes_is_refused() -> None:
    case = Case()
    case.record("yes", case.mother.id)
    with pytest.raises(NothingToWithdrawError):
        case.record("withdrawn", case.mother.id, TODAY - timedelta(days=1))


def test_a_father_who_never_answered_cannot_withdraw_but_may_say_no() -> None:
    case = Case()
    case.record("yes", case.mother.id)
    with pytest.raises(NothingToWithdrawError):
        case.withdraw(case.father.id)
    case.record("no", case.father.id)
    assert case.status is ConsentStatus.CONFLICT


@pytest.mark.parametrize(
    ("audience", "status"), [(Audience.OUTWARD, ConsentStatus.NO), (Audience.CLOSED, ConsentStatus.YES)]
)
def test_a_protected_pupil_is_withheld_for_outward_purposes_only(audience: Audience, status: ConsentStatus) -> None:
    case = Case(protected=True, audience=audience)
    case.record("yes", case.mother.id)
    assert case.status is status
    assert case.file.tables.states[case.pupil.id, case.purpose.id].withheld is (audience is Audience.OUTWARD)


def test_silence_leaves_no_state() -> None:
    case = Case()
    other = case.file.add_purpose("pers")
    case.record("yes", None)
    assert (case.pupil.id, other.id) not in case.file.tables.states


def test_refreshing_nobody_writes_nothing() -> None:
    case = Case()
    with case.file.place().unit_of_work() as uow:
        refresh_states(uow, [])
        uow.commit()
    assert case.file.tables.states == {}


def test_an_answer_taken_back_no_longer_counts_and_stays() -> None:
    case = Case()
    case.record("yes", case.mother.id, TODAY - timedelta(days=3))
    withdrawn = case.withdraw(case.mother.id)
    retract_answer(case.file.place(), pupil_id=case.pupil.id, answer_id=withdrawn.id)
    assert case.status is ConsentStatus.YES
    assert withdrawn.id in case.file.tables.answers
    assert case.file.tables.audit[-1] == ("directie", "consent.retract", str(case.pupil.id), str(withdrawn.id))
    assert case.file.announced[-1] == frozenset({Kind.CONSENT})


def test_an_answer_is_taken_back_once_only() -> None:
    case = Case()
    answer = case.record("yes", case.mother.id)
    retract_answer(case.file.place(), pupil_id=case.pupil.id, answer_id=answer.id)
    for unknown in (answer.id, AnswerId(new_uuid())):
        with pytest.raises(AnswerUnknownError) as caught:
            retract_answer(case.file.place(), pupil_id=case.pupil.id, answer_id=unknown)
        assert caught.value.sentence("en").endswith(".")


def test_an_answer_of_an_import_is_not_taken_back_alone() -> None:
    case = Case()
    answer = case.record("yes", case.mother.id)
    case.file.tables.answers[answer.id] = replace(answer, batch_id=BatchId(new_uuid()))
    with pytest.raises(AnswerFromImportError):
        retract_answer(case.file.place(), pupil_id=case.pupil.id, answer_id=answer.id)
    assert case.status is ConsentStatus.YES


def test_a_reader_may_not_take_back() -> None:
    case = Case()
    answer = case.record("yes", case.mother.id)
    with pytest.raises(NotAllowedError):
        retract_answer(case.file.place(Role.READER), pupil_id=case.pupil.id, answer_id=answer.id)
