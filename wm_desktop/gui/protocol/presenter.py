"""The catalogue of the protocol's rules; knows no Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from wm_desktop.domain.incidents import ProtocolRule, RuleBook
from wm_desktop.domain.text import fold


class ProtocolView(Protocol):
    """What the presenter asks of the page."""

    def show_rules(self, rules: Sequence[ProtocolRule], in_all: int) -> None:
        """Show these rules, out of so many."""
        ...


class ProtocolPresenter:
    """Searches the rules."""

    def __init__(self, view: ProtocolView, book: RuleBook) -> None:
        self._view = view
        self._book = book
        self._words: list[str] = []

    def refresh(self) -> None:
        """Show the rules that were asked for."""
        shown = [rule for rule in self._book.rules if self._asked(rule)]
        self._view.show_rules(shown, len(self._book.rules))

    def search(self, text: str) -> None:
        """Look for rules by code or words."""
        self._words = fold(text).split()
        self.refresh()

    def _asked(self, rule: ProtocolRule) -> bool:
        text = fold(f"{rule.code} {rule.title}")
        return all(word in text for word in self._words)


def rule_order(code: str) -> tuple[str, int]:
    """A2 before A10, A before B."""
    found = re.fullmatch(r"(\D*)(\d*)", code)
    return (found[1], int(found[2] or 0)) if found else (code, 0)
