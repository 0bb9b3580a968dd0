"""Taking an act of the register back: nothing of it holds any more, now or on an earlier day, and its history stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from tests.support import YEAR, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.ids import PupilId
from wm_desktop.services.answer_evidence import record_with_evidence
from wm_desktop.services.consent import NewAnswer, record_answers, retract_answer, withdraw
from wm_desktop.services.consent_import import preview_import, store_import, undo_import
from wm_desktop.services.family import FamilyAnswers, record_family
from wm_desktop.services.rounds import NewRound, enter_form, start_round, undo_entry
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.read import source_of
from wm_desktop.storage.tables import IntervalRecord, StateRecord
from wm_desktop.storage.verify import verify


class Desk:
    """Two children of one mother, with answers that stand already."""

    def __init__(self, place: Workplace, office: Office) -> None:
        self.place = place
        self.children = [office.pupil(name, group="5A") for name in ("Noor Bos", "Sem Bos")]
        self.mother = office.guardians_of(self.children[0])[0]
        with place.unit_of_work() as uow:
            _, bond = uow.people.guardians_of(self.children[0].id)[0]
            uow.people.save_guardianship(type(bond)(self.mother.id, self.children[1].id, has_custody=True, position=9))
            uow.commit()
        purposes = place.queries.purposes()
        self.website, self.press = (
            next(one.id for one in purposes if one.code == code) for code in ("website", "pers")
        )
        self.earlier = place.today() - timedelta(days=40)
        record_answers(place, [self.new(AnswerKind.YES), self.new(AnswerKind.NO, self.press)])
        asked = start_round(place, NewRound("Ronde", ("website", "pers"), ("5A",), place.today() + timedelta(days=9)))
        with place.unit_of_work() as uow:
            self.code = next(form.code for form in uow.rounds.forms(asked.id) if form.guardian_id == self.mother.id)

    def new(self, kind: AnswerKind, purpose: Any = None, *, days: int = 0) -> NewAnswer:
        """An answer of the mother about the first child, of forty days ago or later."""
        return NewAnswer(
            self.children[0].id,
            purpose or self.website,
            kind,
            self.mother.id,
            self.earlier + timedelta(days=days),
            AnswerWay.FORM,
        )

    def taken_back(self, answers: Any) -> None:
        """Take every answer of an act back."""
        for answer in answers:
            retract_answer(self.place, pupil_id=answer.pupil_id, answer_id=answer.id)

    def one_answer(self) -> Callable[[], None]:
        """One answer, given a while ago."""
        done = record_answers(self.place, [self.new(AnswerKind.NO, days=9)])
        return lambda: self.taken_back(done)

    def withdrawal(self) -> Callable[[], None]:
        """A yes that is withdrawn."""
        done = withdraw(self.place, pupil_id=self.children[0].id, purpose_id=self.website, guardian_id=self.mother.id)
        return lambda: self.taken_back([done])

    def answer_with_a_scan(self) -> Callable[[], None]:
        """An answer with what proves it."""
        new = [self.new(AnswerKind.YES, self.press, days=20)]
        done = record_with_evidence(
            self.place, new, file_name="a.pdf", pieces=iter([b"%PDF"]), media_type="application/pdf"
        )
        return lambda: self.taken_back(done)

    def family(self) -> Callable[[], None]:
        """One parent's answers for two children."""
        said = {self.website: AnswerKind.NO, self.press: AnswerKind.YES}
        ids: tuple[PupilId, ...] = tuple(one.id for one in self.children)
        given = FamilyAnswers(self.mother.id, ids, said, self.earlier + timedelta(days=3), AnswerWay.ORAL)
        done = record_family(self.place, given)
        assert len(done) == 4
        return lambda: self.taken_back(done)

    def form(self) -> Callable[[], None]:
        """A form that came back."""
        enter_form(self.place, self.code, {self.website: AnswerKind.NO, self.press: AnswerKind.YES})
        return lambda: undo_entry(self.place, self.code) and None

    def imported(self) -> Callable[[], None]:
        """A list that was read in."""
        numbers = [one.pupil_number for one in self.children]
        lines = ["Leerlingnummer;Naam;Website", f"{numbers[0]};Noor Bos;nee", f"{numbers[1]};Sem Bos;ja"]
        source = source_of("\n".join(lines).encode(), "lijst.csv")
        batch = store_import(self.place, preview_import(self.place, source, YEAR), source)
        return lambda: undo_import(self.place, batch) and None


def projections(engine: Engine) -> tuple[set[Any], set[Any]]:
    """What holds, and what held when."""
    with engine.connect() as connection:
        tables = (StateRecord.__table__, IntervalRecord.__table__)
        now, then = ({tuple(row) for row in connection.execute(select(table))} for table in tables)
    return now, then


def history(desk: Desk) -> dict[Any, bool]:
    """Every answer, and whether it was taken back."""
    return {row.id: row.retracted for child in desk.children for row in desk.place.queries.history(child.id)}


@pytest.mark.parametrize("act", ["one_answer", "withdrawal", "answer_with_a_scan", "family", "form", "imported"])
def test_an_act_that_is_taken_back_leaves_its_history_and_nothing_else(
    place: Workplace, office: Office, engine: Engine, clock: FixedClock, act: str
) -> None:
    desk = Desk(place, office)
    before, known = projections(engine), history(desk)
    clock.move(minutes=5)
    undo = getattr(desk, act)()
    between = projections(engine)
    assert between[0] != before[0]
    assert between[1] != before[1]
    brought = history(desk).keys() - known.keys()
    assert brought
    undo()
    assert projections(engine) == before
    after = history(desk)
    assert {key for key, retracted in after.items() if retracted} == brought
    assert after.keys() == known.keys() | brought
    assert verify(engine, clock) == ()
