"""The purposes every new data file starts with; data in resources/protocol/purposes.json."""

from __future__ import annotations

import json

from wm_desktop.domain.consent import Audience, Purpose
from wm_desktop.domain.ids import PurposeId, new_uuid
from wm_desktop.paths import resource


def default_purposes() -> tuple[Purpose, ...]:
    """Give the eleven default purposes in their order, each with a new id."""
    listed = json.loads(resource("protocol", "purposes.json").read_text("utf-8"))
    return tuple(
        Purpose(
            id=PurposeId(new_uuid()),
            code=entry["code"],
            label=entry["label"],
            explanation=entry["explanation"],
            audience=Audience(entry["audience"]),
            position=position,
        )
        for position, entry in enumerate(listed)
    )
