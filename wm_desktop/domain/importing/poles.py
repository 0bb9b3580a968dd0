"""Two columns under one purpose, one to tick for yes and one for no: there a cross says itself what it means."""

from __future__ import annotations

from wm_desktop.domain.importing.interpret import Meaning, Said, is_short_mark, meaning_of
from wm_desktop.domain.importing.profile import normal_mark

_UNTICKED = frozenset({"-", "--", "–", "—", "0", "o", "onwaar", "false", "n.v.t.", "nvt", "☐", "□"})
_UNSURE = frozenset({"?", "??", "!", "n", "j", "/", ".", "..", "…"})
_DOUBT = Meaning(Said.UNANSWERED, certain=False)


def ticked(text: str, side: str, chosen: str | None, *, refuses: bool) -> Meaning:
    """Say what stands under 'ja' or 'nee'; `chosen`: what the user made of the mark; `refuses`: a tick is a no."""
    own = Said.YES if side == "yes" else Said.NO
    mark = normal_mark(text)
    if chosen == "unanswered" or mark in _UNTICKED:
        return Meaning(Said.UNANSWERED)
    said = meaning_of(text)
    signs = is_short_mark(text) and mark not in _UNSURE and not said.certain
    if chosen in {"yes", own.value} or (chosen is None and (signs or (said.certain and said.said is own))):
        return _turned(own) if refuses else Meaning(own)
    if chosen is None and said.certain and said.said is Said.UNANSWERED:
        return said
    if said.certain and said.said is Said.NO and not refuses:
        return said
    return _DOUBT


def _turned(own: Said) -> Meaning:
    """Under a heading of refusals a tick for yes is a no, and a tick for no is still no yes."""
    return Meaning(Said.NO) if own is Said.YES else _DOUBT
