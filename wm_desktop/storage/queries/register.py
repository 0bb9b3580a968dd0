"""The consent register in SQL: built for speed, since 10,000 pupils by 11 purposes are shown at once.

The states of a pupil are gathered by the database into one text ('A23678114,D23672001': a letter for the purpose, then
day, status and flags in one number), and every distinct number becomes one shared cell. Ids stay bytes until a
pupil's UUID is needed, and are remembered between questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.types import NullType

from wm_desktop.domain.consent import (
    ConsentStatus,
    Purpose,
)
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.people import PersonName
from wm_desktop.services.rows import ConsentCell, ConsentFilter, MatrixRow
from wm_desktop.storage.queries.people import in_group, named_like
from wm_desktop.storage.tables import (
    EnrolmentRecord,
    GroupRecord,
    IntervalRecord,
    LocationRecord,
    PupilRecord,
    StateRecord,
    UuidBytes,
)

_STATUSES = tuple(ConsentStatus)
SILENT = ConsentCell(ConsentStatus.UNANSWERED)
Cells = dict[bytes, tuple[ConsentCell, ...]]
Projection = type[StateRecord] | type[IntervalRecord]


class Ids:
    """Remembers the UUID of every pupil, because making one costs more than reading its row."""

    def __init__(self) -> None:
        self._known: dict[bytes, PupilId] = {}

    def of(self, raw: bytes) -> PupilId:
        """Give the id for its bytes."""
        known = self._known.get(raw)
        if known is None:
            known = self._known[raw] = PupilId(UUID(bytes=bytes(raw)))
        return known

    def all_of(self, raw: Iterable[bytes]) -> frozenset[PupilId]:
        """Give the ids for many."""
        return frozenset(map(self.of, raw))


def purpose_number(purposes: Sequence[Purpose], code: str) -> int:
    """Give the place of the purpose with a code; raises NotFoundError."""
    for number, purpose in enumerate(purposes):
        if purpose.code == code:
            return number
    raise NotFoundError(what="Doel", key=code)


def present(on: date | None) -> list[ColumnElement[bool]]:
    """Conditions on a pupil: at the school now, or on a past day (not between leaving and coming back)."""
    if on is None:
        return [PupilRecord.left_on.is_(None)]
    own = select(EnrolmentRecord.id).where(EnrolmentRecord.pupil_id == PupilRecord.id).correlate(PupilRecord)
    then = or_(EnrolmentRecord.ends_on.is_(None), EnrolmentRecord.ends_on >= on)
    there = own.where(EnrolmentRecord.starts_on <= on, then).exists()  # true of nearly everybody, so it comes first
    return [
        or_(PupilRecord.left_on.is_(None), PupilRecord.left_on >= on),
        or_(there, ~own.where(EnrolmentRecord.ends_on < on).exists()),
    ]


def matching_ids(asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None) -> Select[Any]:
    """Ask for the ids (bytes) of the pupils that match."""
    question: Select[Any] = select(_raw(PupilRecord.id)).select_from(PupilRecord)
    if asked.group or asked.location:
        question = _where_they_are(question, on)
    return question.where(*_conditions(asked, purposes, on))


def matrix_rows(
    connection: Connection, asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None, cells: Cells, ids: Ids
) -> list[MatrixRow]:
    """Give the rows of the register in name order, with the cells that were found for them.

    They are put in order here: in the order of names the database would fetch and decipher a page for every pupil.
    """
    silence = (SILENT,) * len(purposes)
    found = connection.execute(_pupils(on).where(*_conditions(asked, purposes, on))).all()
    return [
        MatrixRow(
            ids.of(raw),
            number,
            PersonName(first, prefix, last, initials),
            group or "",
            location or "",
            bool(protected),
            cells.get(raw, silence),
        )
        for _, raw, number, first, prefix, last, initials, group, location, protected in sorted(found, key=_by_name)
    ]


_by_name = itemgetter(0, 1)


class _SharedCells(dict[str, ConsentCell]):
    """One cell for every distinct state, made when it is first met."""

    def __missing__(self, text: str) -> ConsentCell:
        rest, flags = divmod(int(text), 4)
        since, status = divmod(rest, 8)
        day = date.fromordinal(since) if since else None
        cell = self[text] = ConsentCell(_STATUSES[status], day, flags >= 2, flags % 2 == 1)
        return cell


def projected_cells(
    connection: Connection, purposes: Sequence[Purpose], chosen: Select[Any] | None, on: date | None
) -> Cells:
    """Read what holds now or held on a past day, per pupil in the order of the purposes; `chosen` None is everyone."""
    if len(purposes) == 1 and chosen is None:
        return _one_column(connection, purposes[0], on)
    state, held = _held(on)
    question = select(_raw(state.pupil_id), func.aggregate_strings(_piece(purposes, state), ",")).where(*held)
    if len(purposes) == 1:
        question = question.where(state.purpose_id == purposes[0].id)
    if chosen is not None:
        question = question.where(_raw(state.pupil_id).in_(chosen))
    shared = _SharedCells()
    places = {_letter(number): number for number in range(len(purposes))}
    blank = [SILENT] * len(purposes)
    found: Cells = {}
    for raw, text in connection.execute(question.group_by(state.pupil_id)):
        line = blank.copy()
        for part in text.split(",") if text else ():
            line[places[part[0]]] = shared[part[1:]]
        found[raw] = tuple(line)
    return found


def _one_column(connection: Connection, purpose: Purpose, on: date | None) -> Cells:
    """Read one purpose for everybody: nothing has to be gathered per pupil."""
    state, held = _held(on)
    asked = select(_raw(state.pupil_id), cast(_number(state), String)).where(state.purpose_id == purpose.id, *held)
    shared = _SharedCells()
    return {raw: (shared[text],) for raw, text in connection.execute(asked)}


def _letter(number: int) -> str:
    """Stand for the place of a purpose with one character that is no comma and no digit."""
    return chr(ord("A") + number)


def _held(on: date | None) -> tuple[Projection, list[ColumnElement[bool]]]:
    """Where to read what holds now, or held on a past day, and the condition for that day."""
    if on is None:
        return StateRecord, []
    return IntervalRecord, [IntervalRecord.valid_from <= on, IntervalRecord.valid_to > on]


def _piece(purposes: Sequence[Purpose], state: Projection) -> ColumnElement[str]:
    """One state as a letter and a number; NULL, which is left out, for a purpose that is closed."""
    if not purposes:
        return cast(null(), String)
    places = ((literal(purpose.id, UuidBytes()), literal(_letter(number))) for number, purpose in enumerate(purposes))
    return case(*places, value=state.purpose_id) + cast(_number(state), String)


def _number(state: Projection) -> ColumnElement[int]:
    """Give day, status and flags of one state in one number."""
    status = case({each.value: number for number, each in enumerate(_STATUSES)}, value=state.status)
    return (
        (func.coalesce(type_coerce(state.since, Integer), 0) * 8 + status) * 4
        + cast(state.awaits_second, Integer) * 2
        + cast(state.withheld, Integer)
    )


def _raw(column: Any) -> Any:  # noqa: ANN401 - any column of ids
    """Read an id as the bytes it is stored in, without making a UUID."""
    return type_coerce(column, NullType())


def _conditions(asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None) -> list[ColumnElement[bool]]:
    """Everything that is asked of a pupil."""
    conditions = [*present(on), *named_like(asked.search), *in_group(asked.group, asked.location)]
    if asked.group:  # nobody else can be in it, now or then: the database begins with these few
        ever = select(EnrolmentRecord.pupil_id).join(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        conditions.insert(0, PupilRecord.id.in_(ever.where(GroupRecord.name == asked.group)))
    if asked.status is not None or asked.not_yes:
        conditions.append(_in_state(asked, purposes, on))
    return conditions


def _pupils(on: date | None) -> Select[Any]:
    question: Select[Any] = select(
        PupilRecord.sort_key,
        _raw(PupilRecord.id),
        PupilRecord.pupil_number,
        PupilRecord.first_name,
        PupilRecord.prefix,
        PupilRecord.last_name,
        PupilRecord.initials,
        GroupRecord.name,
        LocationRecord.name,
        type_coerce(PupilRecord.protected, Integer),
    ).select_from(PupilRecord)
    return _where_they_are(question, on)


def _where_they_are(question: Select[Any], on: date | None) -> Select[Any]:
    """Join the group and location of each pupil: now, or on a day (where no stay is known: now)."""
    if on is None:
        open_stay = and_(EnrolmentRecord.pupil_id == PupilRecord.id, EnrolmentRecord.ends_on.is_(None))
        question = question.outerjoin(EnrolmentRecord, open_stay)
        group: ColumnElement[Any] = EnrolmentRecord.group_id.expression
    else:
        own = select(EnrolmentRecord.group_id).where(EnrolmentRecord.pupil_id == PupilRecord.id).correlate(PupilRecord)
        first = own.order_by(EnrolmentRecord.starts_on, EnrolmentRecord.id).limit(1)
        still = EnrolmentRecord.ends_on.is_(None)
        then = first.where(EnrolmentRecord.starts_on <= on, or_(still, EnrolmentRecord.ends_on >= on))
        group = func.coalesce(then.scalar_subquery(), first.where(still).scalar_subquery())
    return question.outerjoin(GroupRecord, GroupRecord.id == group).outerjoin(
        LocationRecord, LocationRecord.id == GroupRecord.location_id
    )


def _in_state(asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None) -> ColumnElement[bool]:
    """The condition on what holds: for one purpose, or for at least one of all.

    Where other conditions leave few pupils over, the database looks at each of them; for the whole school it gathers
    the pupils who have the state once, which is many times cheaper.
    """
    one = purpose_number(purposes, asked.purpose) if asked.purpose else None
    chosen = purposes if one is None else purposes[one : one + 1]
    state, held = _held(on)
    about = [state.purpose_id.in_([purpose.id for purpose in chosen]), *held, _wanted_state(asked, state)]
    if asked.search or asked.group:
        own = select(func.count()).select_from(state).where(state.pupil_id == PupilRecord.id, *about)
        number = own.correlate(PupilRecord).scalar_subquery()
        return number < len(chosen) if _asks_for_gap(asked) else number > 0
    owners = select(state.pupil_id).where(*about)
    if not _asks_for_gap(asked):
        return PupilRecord.id.in_(owners)
    if len(chosen) > 1:
        owners = owners.group_by(state.pupil_id).having(func.count() >= len(chosen))
    return PupilRecord.id.not_in(owners)


def _asks_for_gap(asked: ConsentFilter) -> bool:
    """Whether those are asked for who lack something (a yes, an answer) rather than have it."""
    return asked.not_yes or asked.status is ConsentStatus.UNANSWERED


def _wanted_state(asked: ConsentFilter, state: Projection) -> ColumnElement[bool]:
    """The state that is asked for, or of which the lack is asked for."""
    if asked.not_yes:
        return state.status == ConsentStatus.YES.value
    if asked.status is ConsentStatus.UNANSWERED:
        return state.status != ConsentStatus.UNANSWERED.value
    return state.status == asked.status
