"""The square on a form that a scanner reads: drawn as rectangles, so that it is sharp on every printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

QUIET = 4
"""Blank squares around it, as the standard asks."""
_MASK = 3


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the squares (True is dark) of a short text in capitals, digits and '-'; damage of 15 % is read over."""
    import segno

    # Any of the eight masks can be read; trying all of them takes six times as long.
    code = segno.make(text, error="m", mode="alphanumeric", micro=False, mask=_MASK)
    return tuple(tuple(bool(dark) for dark in line) for line in code.matrix)


def draw_qr(canvas: Canvas, text: str, left: float, bottom: float, side: float) -> None:
    """Draw the square with its blank margin; neighbours in a line become one rectangle."""
    lines = modules(text)
    step = side / (len(lines) + 2 * QUIET)
    path = canvas.beginPath()
    for number, line in enumerate(lines):
        y = bottom + (len(lines) + QUIET - number - 1) * step
        for start, length in _runs(line):
            path.rect(left + (QUIET + start) * step, y, length * step, step)
    canvas.setFillColor("#000000")
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Give the dark stretches of a line as (start, length)."""
    found: list[tuple[int, int]] = []
    for number, dark in enumerate(line):
        if dark and found and sum(found[-1]) == number:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((number, 1))
    return found
