"""Labels and envelopes through one door: the window asks for a sheet or an envelope, and gets pages."""

from __future__ import annotations

from wm_desktop.documents.envelopes import draw_envelopes
from wm_desktop.documents.labels import draw_label_test, draw_labels
from wm_desktop.domain.postal import EnvelopeSize, LabelSheet
from wm_desktop.services.postal import DrawnPost, Post


def draw_post(post: Post, on: LabelSheet | EnvelopeSize, first: int = 1, test: bool = False) -> DrawnPost:
    """Draw the post; `first` is the first free label of the first sheet, `test`: outlines only (a sheet of labels)."""
    if isinstance(on, EnvelopeSize):
        return draw_envelopes(post, on)
    if test:
        return DrawnPost(draw_label_test(on, post.school, post.made_at))
    return draw_labels(post, on, first)
