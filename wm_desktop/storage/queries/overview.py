"""Questions that gather from everywhere: the first page, and everything known of one pupil."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.letters import LetterState
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.rows import GroupResponse, PersonFile, PupilRow, Today
from wm_desktop.storage.queries.cases import CaseReader
from wm_desktop.storage.queries.consent import ConsentReader
from wm_desktop.storage.queries.house import last_backup
from wm_desktop.storage.queries.people import PeopleReader, pupil_row, pupils_now
from wm_desktop.storage.tables import (
    EnrolmentRecord,
    GroupRecord,
    LetterRecord,
    LocationRecord,
    PartyRecord,
    PupilRecord,
    PurposeRecord,
    StateRecord,
)


class OverviewReader(PeopleReader, ConsentReader, CaseReader):
    """Answers what must happen today, and what is known of a pupil."""

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
            written = set(
                connection.execute(select(LetterRecord.id).where(LetterRecord.pupil_id == pupil_id)).scalars()
            )
        return PersonFile(
            pupil=pupil,
            guardians=tuple(self.guardians_of(pupil_id)),
            groups=tuple(groups),
            answers=tuple(self.history(pupil_id)),
            incidents=tuple(incident for incident in self.incidents() if incident.id in cases) if cases else (),
            letters=tuple(letter for letter in self.letters() if letter.id in written) if written else (),
        )


def _conflicts(connection: Connection) -> Sequence[PupilRow]:
    still_asked = select(PurposeRecord.id).where(PurposeRecord.closed_on.is_(None))
    disagree = select(StateRecord.pupil_id).where(
        StateRecord.status == ConsentStatus.CONFLICT.value, StateRecord.purpose_id.in_(still_asked)
    )
    asked = pupils_now().where(PupilRecord.left_on.is_(None), PupilRecord.id.in_(disagree))
    return [pupil_row(row) for row in connection.execute(asked.order_by(PupilRecord.sort_key, PupilRecord.id))]


def _responses(connection: Connection) -> Sequence[GroupResponse]:
    """Per group how many pupils have every open purpose answered (or withheld: then nobody need answer)."""
    open_purposes = select(PurposeRecord.id).where(PurposeRecord.closed_on.is_(None))
    number = connection.execute(select(func.count()).select_from(open_purposes.subquery())).scalar_one()
    complete = (
        select(StateRecord.pupil_id)
        .where(StateRecord.purpose_id.in_(open_purposes), StateRecord.status != ConsentStatus.UNANSWERED.value)
        .group_by(StateRecord.pupil_id)
        .having(func.count() >= number)
        .subquery()
    )
    asked = (
        select(GroupRecord.name, LocationRecord.name, func.count(), func.count(complete.c.pupil_id))
        .select_from(PupilRecord)
        .join(EnrolmentRecord, EnrolmentRecord.pupil_id == PupilRecord.id)
        .join(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        .join(LocationRecord, LocationRecord.id == GroupRecord.location_id)
        .outerjoin(complete, complete.c.pupil_id == PupilRecord.id)
        .where(PupilRecord.left_on.is_(None), EnrolmentRecord.ends_on.is_(None))
        .group_by(GroupRecord.name, LocationRecord.name)
    )
    found = connection.execute(asked).all()
    names = [name for name, *_ in found]
    rows = [
        (group_sort_key(name), location, f"{name} {location}" if names.count(name) > 1 else name, pupils, done)
        for name, location, pupils, done in found
    ]
    return [GroupResponse(name, pupils, done) for _, _, name, pupils, done in sorted(rows)]


def _groups_of(connection: Connection, pupil_id: PupilId) -> Sequence[tuple[str, str]]:
    asked = (
        select(GroupRecord.school_year, GroupRecord.name, LocationRecord.name)
        .join(EnrolmentRecord, EnrolmentRecord.group_id == GroupRecord.id)
        .join(LocationRecord, LocationRecord.id == GroupRecord.location_id)
        .where(EnrolmentRecord.pupil_id == pupil_id)
        .order_by(EnrolmentRecord.starts_on.desc(), EnrolmentRecord.id.desc())
    )
    return [(f"{year}-{year + 1}", f"{name} ({location})") for year, name, location in connection.execute(asked)]
