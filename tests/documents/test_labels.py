"""Labels and envelopes: true to the millimetre, and every address whole."""

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from tests.documents.test_letter import MM, pages
from wm_desktop.documents.envelopes import draw_envelopes
from wm_desktop.documents.fitting import TOO_LONG, fit_address
from wm_desktop.documents.labels import draw_label_test, draw_labels
from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED
from wm_desktop.domain.postal import C5, DL, L7160, L7163, LABEL_SHEETS, PostItem
from wm_desktop.services.postal import Post

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
SENDER = "Basisschool Het Voorbeeld, Dronenplein 2, 2411 GT  BODEGRAVEN"
LINES = ("Mevrouw A. de Vries en", "de heer B. Bos", "Noordstraat 14", "2411 BM  BODEGRAVEN")
PLAIN = PostItem("Mevrouw A. de Vries en de heer B. Bos", LINES, SENDER)
LONG = PostItem(
    "lang",
    ("Mevrouw W.A.C.M.T. van Hogendorp-Wolffenbüttel van den Bergh tot Schaffelaar en", "X" * 120, *LINES[1:]),
    SENDER,
)
FOREIGN = PostItem(
    "ver weg", (*LINES[:2], "c/o Yılmaz Łukasz", "Blok 7", "Mahalle", "Sokak 12", "34000  İSTANBUL", "TURKIJE")
)
ARABIC = PostItem("onbekend", ("نور", "Noordstraat 14", "2411 BM  BODEGRAVEN"), SENDER)


def post(*items):
    return Post("groep 5A", items, (), "Het Voorbeeld", MADE, date(2026, 11, 23))


def spots(data, number=0):
    """Give (text, x, y from the top) in mm of every line on a page."""
    page = PdfReader(io.BytesIO(data)).pages[number]
    height = float(page.mediabox.height)
    found = []

    def visit(text, _matrix, matrix, _font, size):
        if text.strip():
            found.append((text.strip(), matrix[4] / MM, (height - matrix[5]) / MM))

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda one: one.name)
def test_every_line_lies_inside_its_label(sheet):
    items = [PLAIN, LONG, FOREIGN] * 7
    made = draw_labels(post(*items[: sheet.count]), sheet)
    assert made.skipped == ()
    found = spots(made.pdf)
    assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 1
    for text, x, y in found:
        inside = [
            place
            for place in range(1, sheet.count + 1)
            if sheet.corner_mm(place)[0] + 4 < x < sheet.corner_mm(place)[0] + sheet.width_mm
            and sheet.corner_mm(place)[1] + 3 < y < sheet.corner_mm(place)[1] + sheet.height_mm - 3
        ]
        assert len(inside) == 1, text


def test_a_begun_sheet_starts_at_its_first_free_label_and_goes_on_overleaf():
    made = draw_labels(post(*[PLAIN] * 4), L7160, first=19)
    left, top = L7160.corner_mm(19)
    first = spots(made.pdf)[0]
    assert first[1] == pytest.approx(left + 4.5, abs=0.1)
    assert top < first[2] < top + L7160.height_mm
    assert [text.count("Noordstraat") for text in pages(made.pdf)] == [3, 1]
    assert made.pdf == draw_labels(post(*[PLAIN] * 4), L7160, first=19).pdf


def test_long_names_are_smaller_or_broken_and_never_cut():
    text = "".join(text for text, _, _ in spots(draw_labels(post(LONG), L7160).pdf)).replace(" ", "")
    assert "X" * 120 in text
    assert "Wolffenbüttel" in text
    assert fit_address(PLAIN, 54.5 * MM, 31 * MM).size == 11
    assert fit_address(LONG, 54.5 * MM, 31 * MM).size >= 6


def test_what_cannot_be_drawn_whole_is_named_and_takes_no_label():
    endless = PostItem("eindeloos", tuple(f"regel {number} " + "w" * 90 for number in range(9)), SENDER)
    for made in (draw_labels(post(endless, ARABIC, PLAIN), L7160), draw_envelopes(post(endless, ARABIC, PLAIN), DL)):
        assert [(one.who, one.reason[:20]) for one in made.skipped] == [
            ("eindeloos", TOO_LONG[:20]),
            ("onbekend", "in naam of adres sta"),
        ]
        assert len(pages(made.pdf)) == 1
    assert spots(draw_labels(post(ARABIC, PLAIN), L7160).pdf)[0][1] < L7160.width_mm


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda one: one.name)
def test_the_test_sheet_shows_every_label_and_a_line_to_measure(sheet):
    data = draw_label_test(sheet, "Het Voorbeeld", MADE)
    numbers = {text for text, _, _ in spots(data)}
    assert {str(place) for place in range(1, sheet.count + 1)} <= numbers
    content = PdfReader(io.BytesIO(data)).pages[0].get_contents().get_data().decode()
    assert content.count(" re S") == sheet.count
    assert "precies 100 mm" in pages(data)[0]


@pytest.mark.parametrize("size", [DL, C5], ids=lambda one: one.name)
def test_an_envelope_has_its_own_size_sender_marks_and_addressee(size):
    marked = post(PLAIN, PLAIN).marked(CONFIDENTIAL, REGISTERED)
    made = draw_envelopes(marked, size)
    reader = PdfReader(io.BytesIO(made.pdf))
    box = reader.pages[1].mediabox
    assert (float(box.width) / MM, float(box.height) / MM) == pytest.approx((size.width_mm, size.height_mm))
    assert len(reader.pages) == 2
    found = spots(made.pdf)
    assert [text for text, _, _ in found][:3] == [SENDER.replace("  ", " "), CONFIDENTIAL, REGISTERED]
    assert found[0][1:] == pytest.approx((10, 12.8), abs=0.2)
    addressee = found[1:]
    assert all(x >= size.address_left_mm - 0.1 for _, x, _ in addressee)
    assert max(y for _, _, y in addressee) <= size.height_mm - 30
    assert found[3][2] - found[2][2] > found[2][2] - found[1][2]
    assert all("NotoSans" in font.get_object()["/BaseFont"] for font in reader.pages[0]["/Resources"]["/Font"].values())


def test_marks_stand_on_labels_too():
    assert CONFIDENTIAL in pages(draw_labels(post(PLAIN).marked(CONFIDENTIAL), L7163).pdf)[0]
