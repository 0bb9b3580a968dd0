"""Rounds of consent forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert

from wm_desktop.domain.ids import FormId, GuardianId, PupilId, PurposeId, RoundId
from wm_desktop.domain.rounds import ConsentForm, ConsentRound, FormState
from wm_desktop.storage.repositories.rows import all_rows, one_row, save_row
from wm_desktop.storage.tables import FormRecord, RoundRecord


class SqlRounds:
    """Implements `RoundRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, one: ConsentRound) -> None:
        """Insert or update a round."""
        values = {
            "name": one.name,
            "school_year": one.school_year,
            "purposes": [str(purpose_id) for purpose_id in one.purpose_ids],
            "groups": list(one.groups),
            "return_before": one.return_before,
            "made_by": one.made_by,
            "made_at": one.made_at,
            "closed_on": one.closed_on,
        }
        save_row(self._connection, RoundRecord, {"id": one.id}, values)

    def get(self, round_id: RoundId) -> ConsentRound | None:
        """One round."""
        row = one_row(self._connection, RoundRecord, RoundRecord.id == round_id)
        return None if row is None else round_of(row)

    def all(self) -> Sequence[ConsentRound]:
        """All rounds, newest first."""
        order = (RoundRecord.made_at.desc(), RoundRecord.id.desc())
        return [round_of(row) for row in all_rows(self._connection, RoundRecord, order=order)]

    def add_forms(self, forms: Sequence[ConsentForm]) -> None:
        """Add the forms of a round."""
        if forms:
            self._connection.execute(insert(FormRecord), [{"id": one.id, **_form_values(one)} for one in forms])

    def save_form(self, form: ConsentForm) -> None:
        """Update a form: returned, cancelled, reminded of."""
        save_row(self._connection, FormRecord, {"id": form.id}, _form_values(form))

    def form(self, number: int) -> ConsentForm | None:
        """The form with a number."""
        row = one_row(self._connection, FormRecord, FormRecord.number == number)
        return None if row is None else form_of(row)

    def forms(self, round_id: RoundId) -> Sequence[ConsentForm]:
        """All forms of a round, in the order of their numbers."""
        same = FormRecord.round_id == round_id
        return [form_of(row) for row in all_rows(self._connection, FormRecord, same, order=(FormRecord.number,))]


def round_of(row: Row[Any]) -> ConsentRound:
    """Give a row as the domain knows it (shared with the queries)."""
    return ConsentRound(
        RoundId(row.id),
        row.name,
        row.school_year,
        tuple(PurposeId(UUID(one)) for one in row.purposes),
        tuple(row.groups),
        row.return_before,
        row.made_by,
        row.made_at,
        row.closed_on,
    )


def form_of(row: Row[Any]) -> ConsentForm:
    """Give a row as the domain knows it (shared with the queries)."""
    return ConsentForm(
        FormId(row.id),
        RoundId(row.round_id),
        row.number,
        PupilId(row.pupil_id),
        None if row.guardian_id is None else GuardianId(row.guardian_id),
        FormState(row.state),
        row.returned_on,
        tuple(date.fromisoformat(day) for day in row.reminders),
    )


def _form_values(form: ConsentForm) -> dict[str, object]:
    return {
        "round_id": form.round_id,
        "number": form.number,
        "pupil_id": form.pupil_id,
        "guardian_id": form.guardian_id,
        "state": form.state.value,
        "returned_on": form.returned_on,
        "reminders": [day.isoformat() for day in form.reminders],
    }
