"""Address labels on sheets from the shop, from the first label that is still there."""

from __future__ import annotations

from datetime import datetime

from wm_desktop.documents.fitting import draw_fitted, fit_address, why_not
from wm_desktop.documents.fonts import BOLD
from wm_desktop.documents.page import GREY, HEIGHT, INK, MM, WIDTH, Paper
from wm_desktop.domain.postal import LabelSheet, NoPost
from wm_desktop.services.postal import DrawnPost, Post

PADDING_X, PADDING_Y = 4.5 * MM, 3.5 * MM
"""Kept white inside a label: sheets shift up to two millimetres in a printer."""


def draw_labels(post: Post, sheet: LabelSheet, first: int = 1) -> DrawnPost:
    """Draw the labels; `first` is the first label of the first sheet that is still there (1 to `sheet.count`).

    An address that cannot be drawn whole takes no label and is named with the reason.
    """
    title = f"Adresetiketten {sheet.name}"
    paper = Paper(title=title, author=post.school, subject=post.what, made_at=post.made_at)
    width, height = sheet.width_mm * MM - 2 * PADDING_X, sheet.height_mm * MM - 2 * PADDING_Y
    skipped: list[NoPost] = []
    place = first
    for item in post.items:
        fitted = fit_address(item, width, height)
        reason = why_not(item, fitted)
        if reason or fitted is None:
            skipped.append(NoPost(item.who, reason))
            continue
        if place > sheet.count:
            paper.next_page()
            place = 1
        left, top = sheet.corner_mm(place)
        middle = top * MM + PADDING_Y + (height - fitted.height) / 2
        draw_fitted(paper, left * MM + PADDING_X, middle, fitted)
        place += 1
    return DrawnPost(paper.finish(), tuple(skipped))


def draw_label_test(sheet: LabelSheet, school: str, made_at: datetime) -> bytes:
    """Draw the outline and the number of every label, to hold against a sheet before it is used."""
    title = f"Proefblad etiketten {sheet.name}"
    paper = Paper(title=title, author=school, subject="", made_at=made_at)
    for place in range(1, sheet.count + 1):
        left, top = (side * MM for side in sheet.corner_mm(place))
        paper.frame(left, top, sheet.width_mm * MM, sheet.height_mm * MM)
        paper.text(left + 3 * MM, top + 7 * MM, str(place), font=BOLD, size=13, colour=GREY)
    advice = "Druk af op gewoon papier, op 100 %, en houd het samen met een vel etiketten tegen het licht."
    paper.text(10 * MM, 9 * MM, f"{title}. {advice}", size=8.5)
    _ruler(paper)
    return paper.finish()


def _ruler(paper: Paper) -> None:
    """Draw a line to measure: a printer that shrinks is seen at once."""
    y = HEIGHT - 9 * MM
    paper.line(10 * MM, 110 * MM, y, colour=INK, width=0.8)
    for end in (10, 110):
        paper.fill(end * MM - 0.4, y - 1.5 * MM, 0.8, 3 * MM, INK)
    paper.text(113 * MM, y + 3, "precies 100 mm; klopt dat niet, dan verkleint de printer", size=8, colour=GREY)
    paper.text_right(WIDTH - 10 * MM, y + 3, "A4", size=8, colour=GREY)
