"""Neutral remarks on the supplied text of the protocol, from resources/protocol/hints.json."""

from __future__ import annotations

import json
from functools import cache

from wm_desktop.domain.protocol_hints import Confidence, Hint
from wm_desktop.paths import resource


@cache
def load_hints() -> tuple[Hint, ...]:
    """Read the remarks; each says what it is about, where it comes from and how sure that is."""
    stored = json.loads(resource("protocol", "hints.json").read_text(encoding="utf-8"))
    return tuple(
        Hint(one["about"], one["title"], one["text"], one["source"], Confidence(one["confidence"]))
        for one in stored["hints"]
    )
