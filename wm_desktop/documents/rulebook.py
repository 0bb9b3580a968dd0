"""The rules of the protocol, in the program's own words, from the bundled catalogue."""

from __future__ import annotations

import json
from functools import cache

from wm_desktop.domain.incidents import PersonKind, ProtocolRule, RuleBook
from wm_desktop.paths import resource


@cache
def load_rules() -> RuleBook:
    """Read the catalogue: codes A1-A12, B1-B4 and C1-C3 after the sections of the protocol."""
    stored = json.loads(resource("protocol", "rules.json").read_text(encoding="utf-8"))
    rules = tuple(
        ProtocolRule(rule["code"], rule["title"], tuple(PersonKind(kind) for kind in rule["applies_to"]))
        for rule in stored["rules"]
    )
    return RuleBook(stored["title"], stored["version"], rules)
