"""Recording what guardians answer, and keeping the projection of what holds in step with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wm_desktop.domain.consent import (
    Answer,
    AnswerKind,
    AnswerWay,
    EffectiveConsent,
    Purpose,
)
from wm_desktop.domain.consent_timeline import Interval, YesPolicy, holds_now, intervals
from wm_desktop.domain.ids import AnswerId, DocumentId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import Pupil
from wm_desktop.domain.recording import (
    AnswerFromImportError,
    AnswerUnknownError,
    PupilUnknownError,
    PurposeUnknownError,
    after_all,
    check_age,
    check_given_on,
    check_guardian,
    check_purpose,
    check_withdrawal,
    day_of,
)
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Kind, Workplace

Cell = tuple[PupilId, PurposeId]


@dataclass(frozen=True)
class NewAnswer:
    """One answer to record. `guardian_id` None is the household as a whole, or with `by_pupil` the pupil.

    `asked_on` is the day of the text that was answered, where that is not the day of the answer (a form).
    """

    pupil_id: PupilId
    purpose_id: PurposeId
    kind: AnswerKind
    guardian_id: GuardianId | None
    given_on: date
    way: AnswerWay
    remark: str = ""
    by_pupil: bool = False
    document_id: DocumentId | None = None
    asked_on: date | None = None


def record_answer(
    place: Workplace,
    *,
    pupil_id: PupilId,
    purpose_id: PurposeId,
    kind: AnswerKind,
    guardian_id: GuardianId | None,
    given_on: date,
    way: AnswerWay,
    remark: str = "",
) -> Answer:
    """Append one answer and bring the projection up to date; see `record_answers`."""
    [answer] = record_answers(place, [NewAnswer(pupil_id, purpose_id, kind, guardian_id, given_on, way, remark)])
    return answer


def record_answers(place: Workplace, new: Sequence[NewAnswer]) -> Sequence[Answer]:
    """Append some answers, all or none, and bring the projection up to date: a returned form, or a whole family.

    An answer of a guardian without custody is recorded, and does not count. Raises the named refusals of
    `domain.recording`.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        answers = add_answers_in(place, uow, new)
        uow.commit()
    place.changed(Kind.CONSENT)
    return answers


def add_answers_in(place: Workplace, uow: UnitOfWork, new: Sequence[NewAnswer]) -> Sequence[Answer]:
    """Append answers inside a unit of work that asked for the role already, with audit and projection."""
    answers = [_added(place, uow, one) for one in new]
    refresh_states(uow, [answer.pupil_id for answer in answers])
    return answers


def _added(place: Workplace, uow: UnitOfWork, new: NewAnswer) -> Answer:
    pupil, purpose = pupil_of(uow, new.pupil_id), purpose_of(uow, new.purpose_id)
    check_given_on(new.given_on, pupil, place.today())
    standing = uow.consent.answers([pupil.id])
    given = [each for each in standing if each.purpose_id == purpose.id]
    answer = Answer(
        id=AnswerId(new_uuid()),
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        guardian_id=new.guardian_id,
        kind=new.kind,
        given_on=day_of(new.given_on, place.today(), given),
        way=new.way,
        recorded_by=place.actor.name,
        recorded_at=after_all(place.now(), standing),
        purpose_version=purpose.version_asked(min(new.given_on, new.asked_on or new.given_on), place.today()),
        remark=new.remark.strip(),
        document_id=new.document_id,
        by_pupil=new.by_pupil,
    )
    _check(uow, answer, pupil, purpose, given)
    uow.consent.add_answers([answer])
    detail = f"{purpose.code} {new.kind.value} {answer.id}"
    uow.audit.add(actor=place.actor.name, action="consent.answer", subject=str(pupil.id), detail=detail)
    return answer


def withdraw(
    place: Workplace,
    *,
    pupil_id: PupilId,
    purpose_id: PurposeId,
    guardian_id: GuardianId | None,
    way: AnswerWay = AnswerWay.ORAL,
) -> Answer:
    """Withdraw a yes today, in one act and without a reason (AVG 7(3)); raises NothingToWithdrawError."""
    return record_answer(
        place,
        pupil_id=pupil_id,
        purpose_id=purpose_id,
        kind=AnswerKind.WITHDRAWN,
        guardian_id=guardian_id,
        given_on=place.today(),
        way=way,
    )


def retract_answer(
    place: Workplace, *, pupil_id: PupilId, answer_id: AnswerId, reason: str = "vergissing bij het vastleggen"
) -> None:
    """Take back one answer that was recorded by hand: it stays in the history and no longer counts.

    Answers that an import brought are taken back with the whole import. Raises AnswerUnknownError or
    AnswerFromImportError.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        answer = next((each for each in uow.consent.answers([pupil_id]) if each.id == answer_id), None)
        if answer is None:
            raise AnswerUnknownError(what="Antwoord", key=answer_id)
        if answer.batch_id is not None:
            raise AnswerFromImportError
        uow.consent.retract([answer_id], reason=reason, by=place.actor.name, at=place.now())
        refresh_states(uow, [pupil_id])
        uow.audit.add(actor=place.actor.name, action="consent.retract", subject=str(pupil_id), detail=str(answer_id))
        uow.commit()
    place.changed(Kind.CONSENT)


_AT_ONCE = 400


def refresh_everybody(uow: UnitOfWork, progress: Progress | None = None) -> None:
    """Recompute the projections of all pupils, some at a time: after what touches a whole school."""
    ids = [pupil.id for pupil in uow.people.pupils()]
    for start in range(0, len(ids), _AT_ONCE):
        if progress is not None:
            progress.report(start, len(ids))
        refresh_states(uow, ids[start : start + _AT_ONCE])


def refresh_states(uow: UnitOfWork, pupil_ids: Iterable[PupilId], standing: Sequence[Answer] | None = None) -> None:
    """Recompute the projections of some pupils; to be called in the unit of work that changed what they rest on.

    They rest on answers, retractions, custody, protection, addresses, birth dates, the purposes and the policy.
    `standing` are all their standing answers, if they are at hand already.
    """
    ids = list(dict.fromkeys(pupil_ids))
    if ids:
        basis = _Basis(uow, ids, standing)
        uow.consent.save_states(basis.states())
        uow.consent.save_intervals(ids, basis.intervals())


def expected_states(
    uow: UnitOfWork,
    pupil_ids: Iterable[PupilId],
    standing: Sequence[Answer] | None = None,
    *,
    policy: YesPolicy | None = None,
) -> dict[Cell, EffectiveConsent]:
    """Compute what holds for every cell of some pupils from the answers, silence included.

    `policy`: what would hold under another policy than the school's.
    """
    return _Basis(uow, list(dict.fromkeys(pupil_ids)), standing, policy).states()


def expected_intervals(uow: UnitOfWork, pupil_ids: Iterable[PupilId]) -> Iterator[tuple[PupilId, PurposeId, Interval]]:
    """Compute what held over time for every cell of some pupils from the events."""
    return _Basis(uow, list(dict.fromkeys(pupil_ids)), None).intervals()


class _Basis:
    """The events of some pupils, from which both projections follow."""

    def __init__(
        self,
        uow: UnitOfWork,
        ids: Sequence[PupilId],
        standing: Sequence[Answer] | None,
        policy: YesPolicy | None = None,
    ) -> None:
        self._ids, self._today = ids, uow.today()
        self._policy = read_policy(uow) if policy is None else policy
        self._purposes = uow.consent.purposes(closed=True)
        self._histories = uow.people.histories(ids)
        self._given = _by_cell(uow.consent.answers(ids) if standing is None else standing)

    def states(self) -> dict[Cell, EffectiveConsent]:
        """Give what holds now; answers dated after today count too (see `effective_consent`)."""
        return {
            (pupil_id, purpose.id): holds_now(
                self._given.get((pupil_id, purpose.id), ()),
                self._histories[pupil_id],
                purpose,
                self._policy,
                self._today,
            )
            for pupil_id in self._ids
            for purpose in self._purposes
        }

    def intervals(self) -> Iterator[tuple[PupilId, PurposeId, Interval]]:
        """Give what held over time, exactly up to a year from now."""
        horizon = self._today + timedelta(days=366)
        for pupil_id in self._ids:
            history = self._histories[pupil_id]
            for purpose in self._purposes:
                answers = self._given.get((pupil_id, purpose.id), ())
                for interval in intervals(answers, history, purpose, self._policy, horizon):
                    yield pupil_id, purpose.id, interval


def pupil_of(uow: UnitOfWork, pupil_id: PupilId) -> Pupil:
    """Give the pupil; raises PupilUnknownError."""
    pupil = uow.people.pupil(pupil_id)
    if pupil is None:
        raise PupilUnknownError(what="Leerling", key=pupil_id)
    return pupil


def purpose_of(uow: UnitOfWork, purpose_id: PurposeId) -> Purpose:
    """Give the purpose, closed or not; raises PurposeUnknownError."""
    for purpose in uow.consent.purposes(closed=True):
        if purpose.id == purpose_id:
            return purpose
    raise PurposeUnknownError(what="Doel", key=purpose_id)


def _check(uow: UnitOfWork, answer: Answer, pupil: Pupil, purpose: Purpose, given: Sequence[Answer]) -> None:
    check_purpose(purpose, answer.given_on)
    if answer.by_pupil:
        check_age(pupil, answer.given_on)
    check_guardian(answer.guardian_id, {guardian.id for guardian, _ in uow.people.guardians_of(pupil.id)}, pupil)
    if answer.kind is AnswerKind.WITHDRAWN:
        same = [each for each in given if each.by_pupil == answer.by_pupil]
        check_withdrawal(same, answer.guardian_id, answer.given_on)


def _by_cell(answers: Sequence[Answer]) -> dict[Cell, list[Answer]]:
    given: dict[Cell, list[Answer]] = defaultdict(list)
    for answer in answers:
        given[answer.pupil_id, answer.purpose_id].append(answer)
    return given
