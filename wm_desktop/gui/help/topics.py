"""Which heading of the handbook belongs to which page; knows no Qt."""

from __future__ import annotations

import re

from wm_desktop.domain.text import fold


def with_anchors(text: str) -> dict[str, str]:
    """Give the headings of a Markdown text under their folded first word and under all their words.

    'Leerlingen inlezen' is found as 'leerlingen' (when it is the first heading of that word) and 'leerlingen-inlezen'.
    """
    headings = re.findall(r"^#{1,3} (.+?)\s*$", text, flags=re.MULTILINE)
    found = {anchor_of(heading): heading for heading in reversed(headings)}
    for heading in headings:
        found.setdefault(fold(heading).split()[0], heading)
    return found


def anchor_of(heading: str) -> str:
    """Give what a link inside the handbook calls a heading."""
    return "-".join(re.sub(r"[^\w -]", "", fold(heading)).split())
