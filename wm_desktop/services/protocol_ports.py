"""What the use cases need of stored protocol versions and professional accounts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from wm_desktop.domain.accounts import Account, AccountEvent
from wm_desktop.domain.protocols import ProtocolEvent, ProtocolVersion, VersionMade


class ProtocolRepository(Protocol):
    """Versions of the protocol (append-only)."""

    def next_number(self) -> int:
        """Give the number of the next version, from 1."""
        ...

    def add(self, made: VersionMade) -> None:
        """Begin a version."""
        ...

    def append(self, event: ProtocolEvent) -> None:
        """Append what happened."""
        ...

    def all(self) -> Sequence[ProtocolVersion]:
        """All versions as they are now, in the order of their numbers."""
        ...

    def incident_days(self) -> Sequence[date]:
        """Give the day of every incident file: when it happened at the school's clock, else when it was reported."""
        ...


class AccountRepository(Protocol):
    """Professional accounts (append-only)."""

    def add(self, account: Account) -> None:
        """Store an account without its events."""
        ...

    def append(self, event: AccountEvent) -> None:
        """Append what happened."""
        ...

    def all(self) -> Sequence[Account]:
        """All accounts, ended ones too, in the order they were added."""
        ...
