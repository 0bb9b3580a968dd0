"""Letters to many: the supplied texts, and letters of one batch behind each other in one PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import datetime

from wm_desktop.documents.letter import begin_file, draw_letter, put_letter, set_letter
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.paths import resource


class Press:
    """Implements `services.letter_batches.BatchPress`."""

    def __init__(self) -> None:
        self._wording = TemplateWording(resource("letters", "batch"))

    def paragraphs(self, template: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """Render a supplied text; raises TemplateError."""
        return self._wording.paragraphs(template, fields)

    def version(self, template: str) -> str:
        """Name and version of a supplied text."""
        return self._wording.version(template)

    def check(self, page: LetterPage, letterhead: Letterhead) -> None:
        """Raise an EnvironmentFault for a letter that cannot be drawn."""
        set_letter(page, letterhead)

    def one(self, page: LetterPage, letterhead: Letterhead) -> bytes:
        """Draw one letter."""
        return draw_letter(page, letterhead)

    def whole(
        self, title: str, made_at: datetime, letters: Iterable[tuple[LetterPage, Letterhead]], *, sheets: bool
    ) -> bytes:
        """Draw letters one behind the other; each has a bookmark and counts its own pages.

        `sheets`: a letter begins on an odd page, with an empty one before it where that is needed.
        """
        target = io.BytesIO()
        canvas = None
        for page, letterhead in letters:
            letter = set_letter(page, letterhead)
            if canvas is None:
                canvas = begin_file(target, title, letter.letterhead.school, made_at)
            elif sheets and canvas.getPageNumber() % 2 == 0:
                canvas.showPage()
            put_letter(canvas, letter)
        if canvas is not None:
            canvas.save()
        return target.getvalue()
