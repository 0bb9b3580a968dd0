"""Questions that gather from everywhere: the first page, and everything known of one pupil."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, case, func, select

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.consent_timeline import PupilHistory
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import IncidentId, PupilId
from wm_desktop.domain.letters import LetterState
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.rows import DutyRow, GroupResponse, GuardianRow, PersonFile, PupilRow, Today
from wm_desktop.storage.queries.cases import CaseReader
from wm_desktop.storage.queries.consent import ConsentReader
from wm_desktop.storage.queries.duties import read_duties, read_found, read_running
from wm_desktop.storage.queries.house import last_backup
from wm_desktop.storage.queries.people import PeopleReader, pupil_row, pupils_now
from wm_desktop.storage.repositories.people import SqlPeople
from wm_desktop.storage.tables import (
    EnrolmentRecord,
    GroupRecord,
    LetterRecord,
    LocationRecord,
    PartyRecord,
    PupilRecord,
    PurposeRecord,
    RoundRecord,
    StateRecord,
)


class OverviewReader(PeopleReader, ConsentReader, CaseReader):
    """Answers what must happen today, and what is known of a pupil."""

    def found_incidents(self, search: str, *, employees: bool) -> frozenset[IncidentId]:
        """The files with a text in number, subject, names or timeline; not `employees`: none about an employee."""
        with self._connect() as connection:
            return read_found(connection, search, employees=employees)

    def running_courses(self) -> Mapping[IncidentId, tuple[CourseKind, ...]]:
        """Per file the courses in which no step was taken that ends them."""
        with self._connect() as connection:
            return read_running(connection)

    def duties(self) -> Sequence[DutyRow]:
        """Open tasks and running terms of all files that are not closed (use the use case `duties`)."""
        with self._connect() as connection:
            return read_duties(connection)

    def today(self) -> Today:
        """What must happen."""
        with self._connect() as connection:
            asked = select(func.count()).select_from(PupilRecord).where(PupilRecord.left_on.is_(None))
            pupils = connection.execute(asked).scalar_one()
            conflicts, responses = _conflicts(connection), _responses(connection)
            backup = last_backup(connection)
        return Today(
            pupils=pupils,
            conflicts=tuple(conflicts),
            responses=tuple(responses),
            open_incidents=tuple(self.incidents(open_only=True)),
            draft_letters=tuple(letter for letter in self.letters() if letter.state is LetterState.DRAFT),
            last_backup=backup,
        )

    def person(self, pupil_id: PupilId) -> PersonFile | None:
        """Everything known of a pupil; the groups newest first, each with its school year and location."""
        pupil = self.pupil(pupil_id)
        if pupil is None:
            return None
        with self._connect() as connection:
            groups = _groups_of(connection, pupil_id)
            cases = set(
                connection.execute(select(PartyRecord.incident_id).where(PartyRecord.person_id == pupil_id)).scalars()
            )
            history = SqlPeople(connection, self._today).histories([pupil_id])[pupil_id]
            written = set(
                connection.execute(select(LetterRecord.id).where(LetterRecord.pupil_id == pupil_id)).scalars()
            )
        return PersonFile(
            pupil=pupil,
            guardians=tuple(_with_custody_since(one, history) for one in self.guardians_of(pupil_id)),
            groups=tuple(groups),
            answers=tuple(self.history(pupil_id)),
            incidents=tuple(incident for incident in self.incidents() if incident.id in cases) if cases else (),
            letters=tuple(letter for letter in self.letters() if letter.id in written) if written else (),
            protection=history.protection,
        )


def _with_custody_since(guardian: GuardianRow, history: PupilHistory) -> GuardianRow:
    days = [one.since for one in history.custody if one.guardian_id == guardian.id]
    return replace(guardian, custody_since=max(days, default=None))


def _conflicts(connection: Connection) -> Sequence[PupilRow]:
    still_asked = select(PurposeRecord.id).where(PurposeRecord.closed_on.is_(None))
    disagree = select(StateRecord.pupil_id).where(
        StateRecord.status == ConsentStatus.CONFLICT.value, StateRecord.purpose_id.in_(still_asked)
    )
    asked = pupils_now().where(PupilRecord.left_on.is_(None), PupilRecord.id.in_(disagree))
    return [pupil_row(row) for row in connection.execute(asked.order_by(PupilRecord.sort_key, PupilRecord.id))]


def _asked_purposes(connection: Connection) -> Sequence[UUID]:
    """Give the purposes that are asked: of the open rounds, else those that anybody answered, else all."""
    still_open = select(PurposeRecord.id).where(PurposeRecord.closed_on.is_(None))
    known = connection.execute(still_open).scalars().all()
    rounds = connection.execute(select(RoundRecord.purposes).where(RoundRecord.closed_on.is_(None))).scalars()
    wanted = {UUID(code) for codes in rounds for code in codes}
    if not wanted:
        said = (StateRecord.status != ConsentStatus.UNANSWERED.value) & ~StateRecord.withheld
        anybody = select(StateRecord.pupil_id).where(StateRecord.purpose_id == PurposeRecord.id, said)
        wanted = set(connection.execute(still_open.where(anybody.exists())).scalars())
    return [one for one in known if one in wanted] or known


def _responses(connection: Connection) -> Sequence[GroupResponse]:
    """Per group how many answers there are to what is asked (a withheld one too: then nobody need answer)."""
    purposes = _asked_purposes(connection)
    given = (
        select(StateRecord.pupil_id, func.count().label("answers"))
        .where(StateRecord.purpose_id.in_(purposes), StateRecord.status != ConsentStatus.UNANSWERED.value)
        .group_by(StateRecord.pupil_id)
        .subquery()
    )
    whole = func.sum(case((given.c.answers >= len(purposes), 1), else_=0))
    asked = (
        select(GroupRecord.name, LocationRecord.name, func.count(), whole, func.sum(func.coalesce(given.c.answers, 0)))
        .select_from(PupilRecord)
        .join(EnrolmentRecord, EnrolmentRecord.pupil_id == PupilRecord.id)
        .join(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        .join(LocationRecord, LocationRecord.id == GroupRecord.location_id)
        .outerjoin(given, given.c.pupil_id == PupilRecord.id)
        .where(PupilRecord.left_on.is_(None), EnrolmentRecord.ends_on.is_(None))
        .group_by(GroupRecord.name, LocationRecord.name)
    )
    found = connection.execute(asked).all()
    names = [name for name, *_ in found]
    rows = [
        (group_sort_key(name), location, f"{name} {location}" if names.count(name) > 1 else name, *counts)
        for name, location, *counts in found
    ]
    return [
        GroupResponse(name, pupils, done, answers, pupils * len(purposes))
        for _, _, name, pupils, done, answers in sorted(rows)
    ]


def _groups_of(connection: Connection, pupil_id: PupilId) -> Sequence[tuple[str, str]]:
    asked = (
        select(GroupRecord.school_year, GroupRecord.name, LocationRecord.name)
        .join(EnrolmentRecord, EnrolmentRecord.group_id == GroupRecord.id)
        .join(LocationRecord, LocationRecord.id == GroupRecord.location_id)
        .where(EnrolmentRecord.pupil_id == pupil_id)
        .order_by(EnrolmentRecord.starts_on.desc(), EnrolmentRecord.id.desc())
    )
    return [(f"{year}-{year + 1}", f"{name} ({location})") for year, name, location in connection.execute(asked)]
