"""The catalogue of the protocol's rules, per version; knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from wm_desktop.domain.incidents import ProtocolRule
from wm_desktop.domain.protocols import ProtocolVersion, version_for
from wm_desktop.domain.text import fold
from wm_desktop.services.actors import Act
from wm_desktop.services.protocols import protocol_versions, remove_rule, save_rule
from wm_desktop.services.workplace import Workplace


class RulesView(Protocol):
    """What the presenter asks of the pane."""

    def show_versions(self, versions: Sequence[ProtocolVersion], chosen: ProtocolVersion, today: date) -> None:
        """Offer these versions."""
        ...

    def show_rules(self, rules: Sequence[ProtocolRule], in_all: int, *, may_change: bool) -> None:
        """Show these rules, out of so many."""
        ...


class RulesPresenter:
    """Searches the rules of a version, and changes those of a concept."""

    def __init__(self, place: Workplace, view: RulesView) -> None:
        self._place = place
        self._view = view
        self._words: list[str] = []
        self._versions: Sequence[ProtocolVersion] = ()
        self._version: ProtocolVersion | None = None

    @property
    def version(self) -> ProtocolVersion | None:
        """The version whose rules are shown."""
        return self._version

    def refresh(self) -> None:
        """Ask again; the chosen version stays, at first it is the one of today."""
        self._versions = protocol_versions(self._place)
        known = {one.id: one for one in self._versions}
        kept = None if self._version is None else known.get(self._version.id)
        self._version = kept or version_for(self._versions, self._place.today())
        if self._version is not None:
            self._view.show_versions(tuple(reversed(self._versions)), self._version, self._place.today())
        self._show()

    def choose(self, version_id: UUID) -> None:
        """Show the rules of a version."""
        self._version = next((one for one in self._versions if one.id == version_id), self._version)
        self._show()

    def search(self, text: str) -> None:
        """Look for rules by code or words."""
        self._words = fold(text).split()
        self._show()

    def save(self, rule: ProtocolRule, old_code: str = "") -> None:
        """Change a rule of the shown concept, or add one."""
        if self._version is not None:
            save_rule(self._place, self._version.id, rule, old_code)

    def remove(self, code: str) -> None:
        """Take a rule out of the shown concept."""
        if self._version is not None:
            remove_rule(self._place, self._version.id, code)

    def _show(self) -> None:
        rules = () if self._version is None else self._version.facts.rules
        is_open = self._version is not None and self._version.is_open
        may_change = is_open and self._place.actor.may(Act.MANAGE_PROTOCOL)
        self._view.show_rules([rule for rule in rules if self._asked(rule)], len(rules), may_change=may_change)

    def _asked(self, rule: ProtocolRule) -> bool:
        text = fold(f"{rule.code} {rule.title}")
        return all(word in text for word in self._words)


def rule_order(code: str) -> tuple[str, int]:
    """A2 before A10, A before B."""
    found = re.fullmatch(r"(\D*)(\d*)", code)
    return (found[1], int(found[2] or 0)) if found else (code, 0)
