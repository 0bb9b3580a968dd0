"""What changed in the register between two days: the question after a year, and the proof that nothing else did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import PurposeId
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import ConsentCell, ConsentFilter, MatrixRow, Register
from wm_desktop.services.workplace import Workplace


class DaysTurnedRoundError(DomainError):
    """The second day lies before the first."""

    nl = "De tweede dag ligt voor de eerste. Kies eerst de vroegste dag."
    en = "The second day lies before the first. Choose the earlier day first."


@dataclass(frozen=True)
class CellChange:
    """One cell that differs; None: the pupil was not at the school, or the purpose was closed."""

    row: MatrixRow
    purpose: str
    before: ConsentCell | None
    after: ConsentCell | None


def register_changes(place: Workplace, first: date, last: date, asked: ConsentFilter) -> Sequence[CellChange]:
    """Give every cell that differs between two days, in name order; `asked` says which pupils and purpose.

    Who changed group or location counts as both; a state that is asked for says nothing about a difference.
    """
    place.actor.require(Act.SEE_REGISTER)
    if last < first:
        raise DaysTurnedRoundError
    people = ConsentFilter(search=asked.search)
    old = place.queries.register(replace(people, as_of=first))
    new = place.queries.register(replace(people, as_of=last))
    before, after = {row.id: row for row in old.rows}, {row.id: row for row in new.rows}
    purposes = {one.id: one for one in (*old.purposes, *new.purposes)}
    wanted = [one for one in purposes.values() if asked.purpose in {"", one.code}]
    if not wanted and asked.purpose:
        raise NotFoundError(what="Doel", key=asked.purpose)
    found = []
    for row in sorted({**before, **after}.values(), key=lambda one: one.name.sort_key):
        then, now = before.get(row.id), after.get(row.id)
        if not _asked_for(asked, then, now):
            continue
        was, holds = _cells(old, then), _cells(new, now)
        for purpose in wanted:
            earlier, later = was.get(purpose.id), holds.get(purpose.id)
            if (earlier and earlier.status) is not (later and later.status):
                found.append(CellChange(row, purpose.label, earlier, later))
    return found


def _asked_for(asked: ConsentFilter, *days: MatrixRow | None) -> bool:
    rows = [row for row in days if row is not None]
    return any(asked.group in {"", row.group} and asked.location in {"", row.location} for row in rows)


def _cells(register: Register, row: MatrixRow | None) -> Mapping[PurposeId, ConsentCell]:
    if row is None:
        return {}
    return {purpose.id: cell for purpose, cell in zip(register.purposes, row.cells, strict=True)}
