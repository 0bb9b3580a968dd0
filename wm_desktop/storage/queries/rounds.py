"""Questions about yearly rounds: forms with names, groups and states in a few statements, however many there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ScalarSelect, Select, and_, case, func, not_, select, true

from wm_desktop.domain.consent import Answer
from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.rounds import FormState
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.rows import FormRow, GuardianRow, PupilRow, RoundRow
from wm_desktop.storage.queries.people import guardian_row, pupil_row, pupils_now
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.consent import answer_of
from wm_desktop.storage.repositories.rounds import form_of, round_of
from wm_desktop.storage.repositories.rows import all_rows
from wm_desktop.storage.tables import (
    AnswerRecord,
    FormRecord,
    GuardianRecord,
    GuardianshipRecord,
    PupilRecord,
    RetractionRecord,
    RoundRecord,
)


class RoundReader(Reader):
    """Implements `RoundQueries`."""

    def rounds(self) -> Sequence[RoundRow]:
        """All rounds, newest first, with their counts."""
        order = (RoundRecord.made_at.desc(), RoundRecord.id.desc())
        bond = and_(
            GuardianshipRecord.pupil_id == FormRecord.pupil_id, GuardianshipRecord.guardian_id == FormRecord.guardian_id
        )
        asked = and_(PupilRecord.left_on.is_(None), func.coalesce(GuardianshipRecord.has_custody, true()))
        lapsed = and_(FormRecord.state == FormState.OUT.value, not_(asked))
        state = case((lapsed, FormState.CANCELLED.value), else_=FormRecord.state)
        counts = (
            select(FormRecord.round_id, state, func.count())
            .join(PupilRecord, PupilRecord.id == FormRecord.pupil_id)
            .outerjoin(GuardianshipRecord, bond)
        )
        counted: Counter[tuple[UUID, str]] = Counter()
        with self._connect() as connection:
            rows = all_rows(connection, RoundRecord, order=order)
            for round_id, where, number in connection.execute(counts.group_by(FormRecord.round_id, state)):
                counted[round_id, where] = number
        return [RoundRow(round_of(row), *(counted[row.id, state.value] for state in FormState)) for row in rows]

    def round_forms(self, round_id: RoundId) -> Sequence[FormRow]:
        """All forms of a round with their people, in the order of group and name."""
        with self._connect() as connection:
            pupils = _pupils(connection, round_id)
            bonds = _bonds(connection, round_id)
            forms = [form_of(row) for row in all_rows(connection, FormRecord, FormRecord.round_id == round_id)]
        rows = [
            FormRow(
                form,
                pupils[form.pupil_id],
                bonds.get((form.pupil_id, form.guardian_id)) if form.guardian_id is not None else None,
            )
            for form in forms
        ]
        return sorted(rows, key=_order)

    def households(self, *, everybody: bool = False) -> Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]]:
        """All pupils who are at the school now, each with the guardians who have custody, or with `everybody`."""
        guardians: defaultdict[UUID, list[GuardianRow]] = defaultdict(list)
        asked = _guardianships().order_by(GuardianshipRecord.position, GuardianRecord.id)
        with self._connect() as connection:
            for row in connection.execute(asked if everybody else asked.where(GuardianshipRecord.has_custody)):
                guardians[row.pupil_id].append(guardian_row(row))
            found = connection.execute(pupils_now().where(PupilRecord.left_on.is_(None)))
            return [(pupil_row(row), tuple(guardians[row.id])) for row in found]

    def round_answers(self, round_id: RoundId) -> Sequence[Answer]:
        """The standing answers of the pupils of a round, for the purposes that it asks."""
        taken_back = select(RetractionRecord.answer_id)
        with self._connect() as connection:
            asked = all_rows(connection, RoundRecord, RoundRecord.id == round_id)
            wanted = {UUID(one) for row in asked for one in row.purposes}
            own = AnswerRecord.pupil_id.in_(_of_round(round_id))
            rows = all_rows(connection, AnswerRecord, own, AnswerRecord.id.not_in(taken_back))
            return [answer_of(row) for row in rows if row.purpose_id in wanted]


def _of_round(round_id: RoundId) -> ScalarSelect[Any]:
    return select(FormRecord.pupil_id).where(FormRecord.round_id == round_id).scalar_subquery()


def _pupils(connection: Connection, round_id: RoundId) -> Mapping[UUID, PupilRow]:
    found = connection.execute(pupils_now().where(PupilRecord.id.in_(_of_round(round_id))))
    return {row.id: pupil_row(row) for row in found}


def _bonds(connection: Connection, round_id: RoundId) -> Mapping[tuple[UUID, UUID], GuardianRow]:
    asked = _guardianships().where(GuardianshipRecord.pupil_id.in_(_of_round(round_id)))
    return {(row.pupil_id, row.id): guardian_row(row) for row in connection.execute(asked)}


def _guardianships() -> Select[Any]:
    return select(
        GuardianRecord.__table__,
        GuardianshipRecord.pupil_id,
        GuardianshipRecord.relation,
        GuardianshipRecord.has_custody,
    ).join(GuardianshipRecord, GuardianshipRecord.guardian_id == GuardianRecord.id)


def _order(row: FormRow) -> tuple[tuple[object, ...], str, str, int]:
    return (_group_order(row.pupil.group), row.pupil.location, row.pupil.name.sort_key, row.form.number)


def _group_order(group: str) -> tuple[object, ...]:
    """Pupils without a group, who left since, come last."""
    return (not group, group_sort_key(group))
