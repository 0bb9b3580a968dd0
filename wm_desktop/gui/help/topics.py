"""Which heading of the handbook belongs to which page; knows no Qt."""

from __future__ import annotations

import re

from wm_desktop.domain.text import fold


def with_anchors(text: str) -> dict[str, str]:
    """Give the headings of a Markdown text under their folded first word ('toestemmingen': 'Toestemmingen')."""
    found: dict[str, str] = {}
    for heading in re.findall(r"^#{1,3} (.+?)\s*$", text, flags=re.MULTILINE):
        found.setdefault(fold(heading).split()[0], heading)
    return found
