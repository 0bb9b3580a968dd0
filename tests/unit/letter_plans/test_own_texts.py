"""A school's own text of these letters may not leave out what the law or the reference asks the text itself to say."""

from __future__ import annotations

import re

import pytest

from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.letter_templates import check_text

SAID = {
    LetterKind.PUPIL_EXPULSION_NOTICE: "ingeschreven",
    LetterKind.PUPIL_EXPULSION: "ingeschreven",
    LetterKind.PUPIL_EXPULSION_DATE: "ingeschreven",
    LetterKind.HEARING_REPORT: "gezien",
}


@pytest.mark.parametrize(("kind", "word"), SAID.items())
def test_what_the_text_itself_must_say(kind: LetterKind, word: str) -> None:
    wording = TemplateWording()
    text = wording.supplied(kind.value).text
    assert check_text(kind, text, wording).findings == ()
    without = re.sub(word, "iets anders", text)
    found = check_text(kind, without, wording)
    assert found.refused
    assert len(found.findings) == 1
