"""The consent register in SQL: built for speed, since 10,000 pupils by 11 purposes are shown at once.

The states of a pupil are gathered by the database into one text ('A23678114,D23672001': a letter for the purpose, then
day, status and flags in one number), and every distinct number becomes one shared cell. Ids stay bytes until a
pupil's UUID is needed, and are remembered between questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
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
    Answer,
    AnswerKind,
    AnswerWay,
    Audience,
    ConsentStatus,
    EffectiveConsent,
    Purpose,
    effective_consent,
)
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.domain.people import PersonName
from wm_desktop.services.rows import ConsentCell, ConsentFilter, MatrixRow
from wm_desktop.storage.queries.people import in_group, named_like
from wm_desktop.storage.tables import (
    AnswerRecord,
    EnrolmentRecord,
    GroupRecord,
    GuardianshipRecord,
    LocationRecord,
    PupilRecord,
    RetractionRecord,
    StateRecord,
    UuidBytes,
)

_STATUSES = tuple(ConsentStatus)
SILENT = ConsentCell(ConsentStatus.UNANSWERED)
Cells = dict[bytes, tuple[ConsentCell, ...]]


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
    """Conditions on a pupil: at the school now, or on a past day."""
    if on is None:
        return [PupilRecord.left_on.is_(None)]
    return [or_(PupilRecord.left_on.is_(None), PupilRecord.left_on >= on)]


def matching_ids(asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None) -> Select[Any]:
    """Ask for the ids (bytes) of the pupils that match; of a past day without the state of consent."""
    question: Select[Any] = select(_raw(PupilRecord.id)).select_from(PupilRecord)
    if asked.group or asked.location:
        question = _where_they_are(question, on)
    return question.where(*_conditions(asked, purposes, on))


def matrix_rows(
    connection: Connection, asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None, cells: Cells, ids: Ids
) -> list[MatrixRow]:
    """Give the rows of the register in name order, with the cells that were found for them."""
    silence = (SILENT,) * len(purposes)
    found = connection.execute(_pupils(on).where(*_conditions(asked, purposes, on)))
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
        for raw, number, first, prefix, last, initials, group, location, protected in found
    ]


class _SharedCells(dict[str, ConsentCell]):
    """One cell for every distinct state, made when it is first met."""

    def __missing__(self, text: str) -> ConsentCell:
        rest, flags = divmod(int(text), 4)
        since, status = divmod(rest, 8)
        day = date.fromordinal(since) if since else None
        cell = self[text] = ConsentCell(_STATUSES[status], day, flags >= 2, flags % 2 == 1)
        return cell


def projected_cells(connection: Connection, purposes: Sequence[Purpose], chosen: Select[Any] | None) -> Cells:
    """Read the projection: what holds now, per pupil in the order of the purposes; `chosen` None is everyone."""
    question = select(_raw(StateRecord.pupil_id), func.aggregate_strings(_piece(purposes), ","))
    if chosen is not None:
        question = question.where(_raw(StateRecord.pupil_id).in_(chosen))
    shared = _SharedCells()
    places = {_letter(number): number for number in range(len(purposes))}
    blank = [SILENT] * len(purposes)
    found: Cells = {}
    for raw, text in connection.execute(question.group_by(StateRecord.pupil_id)):
        line = blank.copy()
        for part in text.split(",") if text else ():
            line[places[part[0]]] = shared[part[1:]]
        found[raw] = tuple(line)
    return found


def computed_cells(connection: Connection, purposes: Sequence[Purpose], chosen: Select[Any], on: date) -> Cells:
    """Compute what held on a past day from the answers, with custody and protection as they are now."""
    protected = set(connection.execute(select(_raw(PupilRecord.id)).where(PupilRecord.protected)).scalars())
    custody = _custody(connection)
    given = _answers(connection, purposes, chosen, on)
    outward = [purpose.audience is Audience.OUTWARD for purpose in purposes]
    shared: dict[EffectiveConsent, ConsentCell] = {}
    blank = [SILENT] * len(purposes)
    found: Cells = {}
    for raw in connection.execute(chosen).scalars():
        line, guardians, hidden = blank.copy(), custody.get(raw, frozenset()), raw in protected
        for place, is_outward in enumerate(outward):
            answers = given.get((raw, place), ())
            if answers or (hidden and is_outward):
                state = effective_consent(answers, guardians, on, withheld=hidden and is_outward)
                cell = shared.get(state)
                if cell is None:
                    cell = ConsentCell(state.status, state.since, state.awaits_second, state.withheld)
                    shared[state] = cell
                line[place] = cell
        found[raw] = tuple(line)
    return found


def keeps(asked: ConsentFilter, purposes: Sequence[Purpose], cells: Sequence[ConsentCell]) -> bool:
    """Whether a computed row is asked for: the same rule as `_in_state`, in Python."""
    if asked.purpose:
        cells = (cells[purpose_number(purposes, asked.purpose)],)
    if asked.not_yes:
        return any(cell.status is not ConsentStatus.YES for cell in cells)
    return asked.status is None or any(cell.status is asked.status for cell in cells)


def _letter(number: int) -> str:
    """Stand for the place of a purpose with one character that is no comma and no digit."""
    return chr(ord("A") + number)


def _piece(purposes: Sequence[Purpose]) -> ColumnElement[str]:
    """One state as a letter and a number; NULL, which is left out, for a purpose that is closed."""
    if not purposes:
        return cast(null(), String)
    places = ((literal(purpose.id, UuidBytes()), literal(_letter(number))) for number, purpose in enumerate(purposes))
    status = case({each.value: number for number, each in enumerate(_STATUSES)}, value=StateRecord.status)
    number = (
        (func.coalesce(type_coerce(StateRecord.since, Integer), 0) * 8 + status) * 4
        + cast(StateRecord.awaits_second, Integer) * 2
        + cast(StateRecord.withheld, Integer)
    )
    return case(*places, value=StateRecord.purpose_id) + cast(number, String)


def _raw(column: Any) -> Any:  # noqa: ANN401 - any column of ids
    """Read an id as the bytes it is stored in, without making a UUID."""
    return type_coerce(column, NullType())


def _conditions(asked: ConsentFilter, purposes: Sequence[Purpose], on: date | None) -> list[ColumnElement[bool]]:
    """Everything that is asked of a pupil; the state of consent only when it is about now."""
    conditions = [*present(on), *named_like(asked.search), *in_group(asked.group, asked.location)]
    if on is None and (asked.status is not None or asked.not_yes):
        conditions.append(_in_state(asked, purposes))
    return conditions


def _pupils(on: date | None) -> Select[Any]:
    question: Select[Any] = select(
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
    return _where_they_are(question, on).order_by(PupilRecord.sort_key, PupilRecord.id)


def _where_they_are(question: Select[Any], on: date | None) -> Select[Any]:
    """Join the group and location of each pupil: now, or on a day (where no stay is known: now)."""
    stay: ColumnElement[bool] = and_(EnrolmentRecord.pupil_id == PupilRecord.id, EnrolmentRecord.ends_on.is_(None))
    if on is not None:
        own = select(EnrolmentRecord.id).where(EnrolmentRecord.pupil_id == PupilRecord.id).correlate(PupilRecord)
        then = own.where(
            EnrolmentRecord.starts_on <= on, or_(EnrolmentRecord.ends_on.is_(None), EnrolmentRecord.ends_on >= on)
        )
        now = own.where(EnrolmentRecord.ends_on.is_(None))
        stay = EnrolmentRecord.id == func.coalesce(then.limit(1).scalar_subquery(), now.limit(1).scalar_subquery())
    return (
        question.outerjoin(EnrolmentRecord, stay)
        .outerjoin(GroupRecord, GroupRecord.id == EnrolmentRecord.group_id)
        .outerjoin(LocationRecord, LocationRecord.id == GroupRecord.location_id)
    )


def _in_state(asked: ConsentFilter, purposes: Sequence[Purpose]) -> ColumnElement[bool]:
    """The condition on what holds now: for one purpose, or for at least one of all.

    Correlated, so that the database looks only at pupils whom the cheaper conditions left over.
    """
    one = purpose_number(purposes, asked.purpose) if asked.purpose else None
    chosen = purposes if one is None else purposes[one : one + 1]
    states = (
        select(func.count())
        .select_from(StateRecord)
        .where(StateRecord.pupil_id == PupilRecord.id, StateRecord.purpose_id.in_([purpose.id for purpose in chosen]))
        .correlate(PupilRecord)
    )
    if asked.not_yes:
        return states.where(StateRecord.status == ConsentStatus.YES.value).scalar_subquery() < len(chosen)
    if asked.status is ConsentStatus.UNANSWERED:
        return states.where(StateRecord.status != ConsentStatus.UNANSWERED.value).scalar_subquery() < len(chosen)
    return states.where(StateRecord.status == asked.status).scalar_subquery() > 0


def _custody(connection: Connection) -> Mapping[bytes, frozenset[GuardianId]]:
    found: defaultdict[bytes, set[GuardianId]] = defaultdict(set)
    asked = select(_raw(GuardianshipRecord.pupil_id), GuardianshipRecord.guardian_id)
    for raw, guardian_id in connection.execute(asked.where(GuardianshipRecord.has_custody)):
        found[raw].add(guardian_id)
    return {raw: frozenset(guardians) for raw, guardians in found.items()}


def _answers(
    connection: Connection, purposes: Sequence[Purpose], chosen: Select[Any], on: date
) -> Mapping[tuple[bytes, int], list[Answer]]:
    """Read the standing answers up to a day, by pupil and place of the purpose; only what the rule looks at."""
    retracted = select(RetractionRecord.answer_id).where(RetractionRecord.answer_id == AnswerRecord.id).exists()
    asked = select(
        _raw(AnswerRecord.pupil_id),
        _raw(AnswerRecord.purpose_id),
        _raw(AnswerRecord.guardian_id),
        AnswerRecord.kind,
        type_coerce(AnswerRecord.given_on, Integer),
        AnswerRecord.recorded_at,
        AnswerRecord.id,
    ).where(~retracted, AnswerRecord.given_on <= on, _raw(AnswerRecord.pupil_id).in_(chosen))
    places = {purpose.id.bytes: number for number, purpose in enumerate(purposes)}
    kinds = {kind.value: kind for kind in AnswerKind}
    nobody, guardians, days = PupilId(UUID(int=0)), Ids(), _Days()
    given: defaultdict[tuple[bytes, int], list[Answer]] = defaultdict(list)
    for pupil, purpose, guardian, kind, day, moment, answer in connection.execute(asked):
        place = places.get(purpose)
        if place is not None:
            given[pupil, place].append(
                Answer(
                    answer,
                    nobody,
                    purposes[place].id,
                    None if guardian is None else GuardianId(guardians.of(guardian)),
                    kinds[kind],
                    days[day],
                    AnswerWay.FORM,
                    "",
                    moment,
                )
            )
    return given


class _Days(dict[int, date]):
    """Every day once."""

    def __missing__(self, number: int) -> date:
        day = self[number] = date.fromordinal(number)
        return day
