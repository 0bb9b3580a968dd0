"""What letters need of paper, loaded before it is needed."""

from __future__ import annotations

import pytest

from wm_desktop.documents import paper
from wm_desktop.documents.fonts import FontMissingError
from wm_desktop.documents.letter import draw_letter
from wm_desktop.documents.wording import _compiled
from wm_desktop.domain.letter_plans.catalogue import plans


def test_warming_up_reads_every_template() -> None:
    _compiled.cache_clear()
    paper.warm_up()
    assert _compiled.cache_info().currsize == len(plans())


def test_a_missing_font_is_not_told_before_a_letter_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def missing() -> None:
        asked.append("fonts")
        raise FontMissingError(name="NotoSans-Regular.ttf", file="x", path="x", folder="x", fonts="x")

    monkeypatch.setattr(paper, "register_fonts", missing)
    paper.warm_up()
    assert asked == ["fonts"]


def test_warming_up_draws_once_what_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    monkeypatch.setattr(paper, "draw_letter", lambda page, head: drawn.append(draw_letter(page, head)))
    paper.warm_up()
    assert [data[:5] for data in drawn] == [b"%PDF-"]
