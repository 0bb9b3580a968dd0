"""A page to print and put in an envelope: a grid in mm, the place of the address, and what to do with it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from wm_desktop.documents.address import ADDRESS_WIDTH, MARKED_HEIGHT, MARKED_UP, address_block, draw_address
from wm_desktop.documents.fonts import BOLD, REGULAR
from wm_desktop.documents.letterhead import draw_fold_marks
from wm_desktop.documents.page import GREY, HEIGHT, INK, MM, WIDTH, Paper
from wm_desktop.domain.letters import CONFIDENTIAL, Letterhead

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

GRID_TOP, GRID_BOTTOM = 30, 110
SAMPLE = ("Mevrouw A. de Vries en de heer B. Bos", "Voorbeeldstraat 12", "1234 AB  VOORBEELDDORP")
_SHADES = {10: ("#7F97AB", 0.5), 5: ("#B4C3CF", 0.35), 1: ("#DDE5EB", 0.2)}
_STEPS = (
    "Druk deze bladzijde af op gewoon papier, op schaal 100 % ('werkelijke grootte').",
    "Meet de lijn hieronder. Is die niet precies 100 mm, dan verkleint de printer: kies een andere schaal.",
    "Vouw het blad zoals u een brief vouwt, doe het in uw envelop en houd die rechtop. Tik hem op elke rand.",
    "Het adres en de regel erboven moeten steeds helemaal te zien zijn. Wat u verder door het venster ziet, is in een "
    "brief wit.",
    "Zit het adres te hoog, te laag of opzij? Lees in het rooster af hoeveel mm, en verander 'Adres van links' en "
    "'Adres van boven' bij Instellingen, Briefpapier.",
)


def draw_window_test(letterhead: Letterhead, made_at: datetime) -> bytes:
    """Draw the test page for the address as it stands in the letterhead."""
    title = "Proefblad voor de vensterenvelop"
    paper = Paper(title=title, author=letterhead.school, subject="", made_at=made_at)
    paper.text(25 * MM, 15 * MM, title, font=BOLD, size=15)
    where = f"Adres op {_mm(letterhead.address_left_mm)} mm van links en {_mm(letterhead.address_top_mm)} mm van boven"
    paper.text(25 * MM, 21.5 * MM, f"{where}. Een vakje is 1 mm.", size=9.5, colour=GREY)
    _draw_zone(paper.canvas, letterhead)
    _draw_grid(paper)
    draw_address(paper.canvas, letterhead, address_block(SAMPLE, (CONFIDENTIAL,)))
    draw_fold_marks(paper.canvas, letterhead)
    _draw_steps(paper)
    _draw_measure(paper)
    return paper.finish()


def _mm(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _draw_zone(canvas: Canvas, letterhead: Letterhead) -> None:
    """Shade the room that is kept for the address."""
    left, top = letterhead.address_left_mm * MM, HEIGHT - letterhead.address_top_mm * MM + MARKED_UP
    canvas.setFillColor("#E9EDF0")
    canvas.rect(left, top - MARKED_HEIGHT, ADDRESS_WIDTH, MARKED_HEIGHT, stroke=0, fill=1)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.setDash(3, 2)
    canvas.rect(left, top - MARKED_HEIGHT, ADDRESS_WIDTH, MARKED_HEIGHT, stroke=1, fill=0)
    canvas.setDash()


def _draw_grid(paper: Paper) -> None:
    """Draw a line each millimetre, a darker one each 5 and 10, and say at the edges how far that is."""
    canvas = paper.canvas
    for every in sorted(_SHADES):
        colour, width = _SHADES[every]
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        for down in range(GRID_TOP, GRID_BOTTOM + 1, every):
            canvas.line(10 * MM, HEIGHT - down * MM, WIDTH - 10 * MM, HEIGHT - down * MM)
        for across in range(10, 201, every):
            canvas.line(across * MM, HEIGHT - GRID_TOP * MM, across * MM, HEIGHT - GRID_BOTTOM * MM)
    for down in range(GRID_TOP, GRID_BOTTOM + 1, 10):
        paper.text_right(9 * MM, down * MM + 2.2, str(down), size=6.5, colour=GREY)
    for across in range(10, 201, 10):
        paper.text(across * MM - 3, GRID_TOP * MM - 3, str(across), size=6.5, colour=GREY)


def _draw_steps(paper: Paper) -> None:
    from reportlab.lib.utils import simpleSplit

    y = 122 * MM
    for number, step in enumerate(_STEPS, start=1):
        paper.text(25 * MM, y, f"{number}.", size=10)
        for line in simpleSplit(step, REGULAR, 10, 152 * MM):
            paper.text(31 * MM, y, line, size=10)
            y += 5.2 * MM
        y += 1.6 * MM


def _draw_measure(paper: Paper) -> None:
    y = 184 * MM
    paper.line(25 * MM, 125 * MM, y, colour=INK, width=0.8)
    for end in (25, 125):
        paper.canvas.setLineWidth(0.8)
        paper.canvas.line(end * MM, HEIGHT - y - 2 * MM, end * MM, HEIGHT - y + 2 * MM)
    paper.text(128 * MM, y + 3, "precies 100 mm", size=9, colour=GREY)
