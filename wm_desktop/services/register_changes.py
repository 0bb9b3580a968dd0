"""What changed in the register between two days: the question after a year, and the proof that nothing else did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wm_desktop.domain.errors import DomainError
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import ConsentCell, ConsentFilter, MatrixRow
from wm_desktop.services.workplace import Workplace


class DaysTurnedRoundError(DomainError):
    """The second day lies before the first."""

    nl = "De tweede dag ligt voor de eerste. Kies eerst de vroegste dag."
    en = "The second day lies before the first. Choose the earlier day first."


@dataclass(frozen=True)
class CellChange:
    """One cell that differs; None: the pupil was not at the school on that day."""

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
    wanted = [n for n, one in enumerate(new.purposes) if asked.purpose in {"", one.code}]
    found = []
    for row in sorted({**before, **after}.values(), key=lambda one: one.name.sort_key):
        then, now = before.get(row.id), after.get(row.id)
        if not _asked_for(asked, then, now):
            continue
        for number in wanted:
            was = None if then is None else then.cells[number]
            is_now = None if now is None else now.cells[number]
            if was is None or is_now is None or was.status is not is_now.status:
                found.append(CellChange(row, new.purposes[number].label, was, is_now))
    return found


def _asked_for(asked: ConsentFilter, *days: MatrixRow | None) -> bool:
    rows = [row for row in days if row is not None]
    return any(asked.group in {"", row.group} and asked.location in {"", row.location} for row in rows)
