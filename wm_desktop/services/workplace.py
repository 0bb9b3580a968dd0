"""What a use case works with: who acts, the open data file, the clock, and the tools for paper and files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.services.actors import Actor
from wm_desktop.services.data_files import Backups, OpenDataFile
from wm_desktop.services.own_groups import questions_for
from wm_desktop.services.ports import Clock, UnitOfWorkFactory, today_of
from wm_desktop.services.queries import Queries


class Kind(StrEnum):
    """Kinds of data that views show; announced once after a change."""

    ROSTER = "roster"
    CONSENT = "consent"
    PUBLICATIONS = "publications"
    INCIDENTS = "incidents"
    LETTERS = "letters"
    SETTINGS = "settings"
    USERS = "users"
    PROTOCOL = "protocol"
    ACCOUNTS = "accounts"


Announce = Callable[[frozenset[Kind]], None]


def _to_nobody(kinds: frozenset[Kind]) -> None:
    """Announce to nobody: the command line has no views."""


@dataclass(frozen=True)
class Workplace:
    """Given to every use case as its first argument.

    However it was made, the questions a teacher can ask are those about the own groups.
    """

    actor: Actor
    unit_of_work: UnitOfWorkFactory
    queries: Queries
    clock: Clock
    backups: Backups
    announce: Announce = field(default=_to_nobody)

    def __post_init__(self) -> None:
        """Narrow the questions to the role of who acts, or widen them again for somebody else."""
        object.__setattr__(self, "queries", questions_for(self.actor, self.queries))

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.clock()

    def today(self) -> date:
        """Today at the school."""
        return today_of(self.clock)

    def changed(self, *kinds: Kind) -> None:
        """Tell the views, once per use case, after the commit."""
        self.announce(frozenset(kinds))


def workplace_for(opened: OpenDataFile, clock: Clock) -> Workplace:
    """Give whoever opened a data file a workplace without views: the command line, and making the sample school."""
    return Workplace(opened.actor, opened.unit_of_work, opened.queries, clock, opened.backups)
