"""What is written down when personal data leaves the program on paper or in a file: what and how much, never who.

A list is a disclosure (domain reference 2.3): afterwards the school must be able to say who made which paper, for which
purpose and groups, and about how many people (AVG article 5.2). Names would make the audit itself a second register.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Disclosure:
    """One paper or file: `what` it is, purposes by code, groups and location by name, `people` who are on it."""

    what: str
    people: int
    purposes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    location: str = ""
    as_of: date | None = None

    @property
    def told(self) -> str:
        """'lijst zonder toestemming; doel website; groep 5A; 7 personen'; what is not named was not narrowed down."""
        parts = [
            self.what,
            f"doel {','.join(self.purposes)}" if self.purposes else "",
            f"groep {','.join(self.groups)}" if self.groups else "",
            f"locatie {self.location}" if self.location else "",
            f"stand {self.as_of.isoformat()}" if self.as_of is not None else "",
            "1 persoon" if self.people == 1 else f"{self.people} personen",
        ]
        return "; ".join(part for part in parts if part)


def write_down(place: Workplace, action: str, subject: str, left: Disclosure) -> None:
    """Write the line in a unit of work of its own."""
    with place.unit_of_work() as uow:
        write_down_in(place, uow, action, subject, left)
        uow.commit()


def write_down_in(place: Workplace, uow: UnitOfWork, action: str, subject: str, left: Disclosure) -> None:
    """Write the line in the unit of work of the use case."""
    uow.audit.add(actor=place.actor.name, action=action, subject=subject, detail=left.told)
