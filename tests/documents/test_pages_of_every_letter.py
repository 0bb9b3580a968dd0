"""Every kind of letter, however it was filled in: pages begin and end where a reader expects it."""

from __future__ import annotations

import pytest

from tests.documents.test_every_letter import EXAMPLES, written
from wm_desktop.documents.letter import set_letter
from wm_desktop.documents.rows import Begin
from wm_desktop.domain.letter_plans.catalogue import plans
from wm_desktop.domain.letters import LetterKind


@pytest.mark.parametrize("kind", plans())
def test_no_heading_line_or_signature_stands_alone(kind: LetterKind) -> None:
    for seed in range(1, 1 + EXAMPLES):
        context, page = written(kind, seed)
        pages = set_letter(page, context.settings.paper(context.location)).pages
        assert [one[0].text for one in pages[1:] if one[0].begin is Begin.NEVER] == []
        assert [one[-1].mark for one in pages[:-1] if one[-1].mark] == []
        (signed,) = [one for one in pages if page.closing in [row.text for row in one]]
        before = [row.text for row in signed].index(page.closing)
        assert sum(row.words for row in signed[:before]) >= 2
