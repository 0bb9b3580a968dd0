"""Whatever happens to a register: no yes without a yes, and the projection is what recomputing gives."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.unit.memory import TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus, EffectiveConsent
from wm_desktop.domain.recording import AnswerBeforeBirthError, NothingToWithdrawError
from wm_desktop.services.consent import expected_states, record_answer, refresh_states
from wm_desktop.services.people import set_custody, set_protected
from wm_desktop.services.purposes import PurposeFacts, add_purpose

PUPILS, GUARDIANS, PURPOSES = st.integers(0, 1), st.integers(0, 2), st.integers(0, 1)


class Register(RuleBasedStateMachine):
    """Two pupils with three guardians each, one outward and one closed purpose, and everything an office does."""

    @initialize()
    def begin(self) -> None:
        self.file = MemoryFile()
        self.purposes = [self.file.add_purpose("website"), self.file.add_purpose("ouderapp", audience=Audience.CLOSED)]
        self.pupils = [self.file.add_pupil(str(number), birth_date=TODAY - timedelta(9)) for number in range(2)]
        self.guardians = [
            [self.file.add_guardian(pupil, f"Ouder{number} Bos", custody=number < 2) for number in range(3)]
            for pupil in self.pupils
        ]

    @rule(
        pupil=PUPILS,
        purpose=PURPOSES,
        guardian=st.none() | GUARDIANS,
        kind=st.sampled_from(AnswerKind),
        days=st.integers(0, 10),
    )
    def answer(self, pupil: int, purpose: int, guardian: int | None, kind: AnswerKind, days: int) -> None:
        try:
            record_answer(
                self.file.place(),
                pupil_id=self.pupils[pupil].id,
                purpose_id=self.purposes[purpose].id,
                kind=kind,
                guardian_id=None if guardian is None else self.guardians[pupil][guardian].id,
                given_on=TODAY - timedelta(days=days),
                way=AnswerWay.FORM,
            )
        except NothingToWithdrawError:
            assert kind is AnswerKind.WITHDRAWN
        except AnswerBeforeBirthError:
            assert days == 10

    @rule(pupil=PUPILS, guardian=GUARDIANS, custody=st.booleans())
    def change_custody(self, pupil: int, guardian: int, custody: bool) -> None:
        set_custody(self.file.place(), self.pupils[pupil].id, self.guardians[pupil][guardian].id, custody)

    @rule(pupil=PUPILS, protected=st.booleans())
    def change_protection(self, pupil: int, protected: bool) -> None:
        set_protected(self.file.place(), self.pupils[pupil].id, protected)

    @rule(which=st.integers(0, 100))
    def take_back(self, which: int) -> None:
        known = list(self.file.tables.answers.values())
        if known:
            taken = known[which % len(known)]
            with self.file.place().unit_of_work() as uow:
                uow.consent.retract([taken.id], reason="undo", by="kantoor", at=self.file.place().now())
                refresh_states(uow, [taken.pupil_id])
                uow.commit()

    @rule(audience=st.sampled_from(Audience))
    def ask_for_more(self, audience: Audience) -> None:
        number = len(self.purposes)
        if number < 4:
            self.purposes.append(
                add_purpose(self.file.place(), f"doel{number}", f"Doel {number}", "", PurposeFacts(audience))
            )

    @invariant()
    def projection_is_what_recomputing_gives(self) -> None:
        with self.file.place().unit_of_work() as uow:
            expected = expected_states(uow, [pupil.id for pupil in self.pupils])
        known = {cell: state for cell, state in expected.items() if state != EffectiveConsent(ConsentStatus.UNANSWERED)}
        assert self.file.tables.states == known

    @invariant()
    def a_yes_rests_on_a_yes_and_on_no_standing_refusal(self) -> None:
        tables = self.file.tables
        for (pupil_id, purpose_id), state in tables.states.items():
            if state.status is not ConsentStatus.YES:
                continue
            pupil, purpose = tables.pupils[pupil_id], tables.purposes[purpose_id]
            assert not (pupil.protected and purpose.audience is Audience.OUTWARD)
            standing = {}
            for given in sorted(tables.answers.values(), key=lambda each: each.order):
                if (given.pupil_id, given.purpose_id) == (pupil_id, purpose_id) and given.id not in tables.retracted:
                    standing[given.guardian_id] = given.kind
            heard = {
                kind
                for guardian_id, kind in standing.items()
                if guardian_id is None or tables.bonds[pupil_id, guardian_id].has_custody
            }
            assert heard == {AnswerKind.YES}


TestRegister = Register.TestCase
TestRegister.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
