"""Envelopes without a window: the return address in one line, and the addressee clear of stamp and sorting zones."""

from __future__ import annotations

from wm_desktop.documents.fitting import draw_fitted, fit_address, why_not
from wm_desktop.documents.page import MM, Paper, fitted
from wm_desktop.domain.postal import STAMP_WIDTH_MM, EnvelopeSize, NoPost, PostItem
from wm_desktop.services.postal import DrawnPost, Post

EDGE = 10 * MM
SENDER_SIZE = 8.0


def draw_envelopes(post: Post, size: EnvelopeSize) -> DrawnPost:
    """Draw an envelope to a page; an address that cannot be drawn whole is named with the reason."""
    page = (size.width_mm * MM, size.height_mm * MM)
    title = f"Enveloppen {size.name}"
    paper = Paper(title=title, author=post.school, subject=post.what, made_at=post.made_at, size=page)
    skipped: list[NoPost] = []
    drawn = 0
    for item in post.items:
        address = fit_address(item, size.address_width_mm * MM, size.address_height_mm * MM)
        reason = why_not(item, address)
        if reason or address is None:
            skipped.append(NoPost(item.who, reason))
            continue
        if drawn:
            paper.next_page()
        _draw_sender(paper, item, size)
        draw_fitted(paper, size.address_left_mm * MM, size.address_top_mm * MM, address)
        drawn += 1
    return DrawnPost(paper.finish(), tuple(skipped))


def _draw_sender(paper: Paper, item: PostItem, size: EnvelopeSize) -> None:
    room = (size.width_mm - STAMP_WIDTH_MM) * MM - 2 * EDGE
    text, points = fitted(item.sender, room, size=SENDER_SIZE, smallest=0.6)
    paper.text(EDGE, EDGE + SENDER_SIZE, text, size=points)
