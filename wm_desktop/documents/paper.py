"""What letters need of paper, in one piece: `letter_paper()` for whoever wires the program together."""

from __future__ import annotations

from wm_desktop.documents.letter import draw_letter
from wm_desktop.documents.rulebook import load_rules
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.services.letters import LetterPaper


def letter_paper() -> LetterPaper:
    """Give the program's own printer, wording and rules."""
    return LetterPaper(printer=draw_letter, wording=TemplateWording(), rules=load_rules())
