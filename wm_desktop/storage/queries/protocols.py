"""Questions about protocol versions and professional accounts."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.accounts import Account
from wm_desktop.domain.protocols import ProtocolVersion
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.accounts import SqlAccounts
from wm_desktop.storage.repositories.protocols import versions_in


class ProtocolReader(Reader):
    """Implements `ProtocolQueries`."""

    def protocol_versions(self) -> Sequence[ProtocolVersion]:
        """All versions of the protocol as they are now, in the order of their numbers."""
        with self._connect() as connection:
            return versions_in(connection)

    def accounts(self) -> Sequence[Account]:
        """All professional accounts, ended ones too, in the order they were added."""
        with self._connect() as connection:
            return SqlAccounts(connection).all()
