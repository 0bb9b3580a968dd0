"""What letters need of paper, in one piece: `letter_paper()` for whoever wires the program together."""

from __future__ import annotations

from contextlib import suppress

from wm_desktop.documents.enclosures import bind_enclosures
from wm_desktop.documents.fonts import register_fonts
from wm_desktop.documents.letter import draw_letter
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letter_plans.catalogue import plans
from wm_desktop.domain.letters import Letterhead, LetterPage, Signatory
from wm_desktop.services.letters import LetterPaper

_EMPTY = LetterPage("", (), (("", ""),), "", "", ("",), "", Signatory("", ""), "", watermark="CONCEPT")
"""A letter without a word; drawing it loads what drawing needs."""


def letter_paper() -> LetterPaper:
    """Give the program's own printer, wording and binder."""
    return LetterPaper(printer=draw_letter, wording=TemplateWording(), binder=bind_enclosures)


def warm_up() -> None:
    """Load fonts and templates before they are needed, so that the first preview is as quick as the next.

    What is missing is not told now but when a letter is made: that is when somebody can do something about it.
    """
    with suppress(EnvironmentFault):
        register_fonts()
        wording = TemplateWording()
        for kind in plans():
            wording.load(kind.value)
        draw_letter(_EMPTY, Letterhead())
