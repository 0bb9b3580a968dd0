"""The typeface in a file: remembered, and the same as when it is cut out anew, whoever asks at the same time."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

from pypdf import PdfReader

from tests.documents.test_letter import HEAD, PAGE, draw
from wm_desktop.documents.fonts import REGULAR, register_fonts
from wm_desktop.documents.letter import draw_letter
from wm_desktop.documents.typeface import Typeface
from wm_desktop.paths import resource


def forget() -> None:
    from reportlab.pdfbase import pdfmetrics

    register_fonts()
    for name in ("NotoSans", "NotoSans-Bold"):
        font = pdfmetrics.getFont(name)
        assert isinstance(font, Typeface)
        font._part.cache_clear()


def test_what_is_remembered_gives_the_bytes_that_cutting_again_gives() -> None:
    forget()
    first = draw_letter(PAGE, HEAD)
    others = [draw(salutation=f"Geachte {name},") for name in ("Łukasz", "Žofie", "Zoë")]
    assert draw_letter(PAGE, HEAD) == first
    forget()
    assert [draw(salutation=f"Geachte {name},") for name in ("Łukasz", "Žofie", "Zoë")] == others


def test_letters_drawn_at_the_same_time_are_those_drawn_one_by_one() -> None:
    names = [f"Geachte {chr(0x100 + number)}{chr(0x400 + number)}," for number in range(24)]
    one_by_one = [draw(salutation=name) for name in names]
    forget()
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda name: draw(salutation=name), names)) == one_by_one


def test_more_signs_than_one_table_holds_can_be_read_back() -> None:
    text = " ".join(chr(code) for code in (*range(0xC0, 0x17F), *range(0x391, 0x3A2), *range(0x410, 0x450)))
    data = draw(paragraphs=(text,))
    found = "".join(PdfReader(io.BytesIO(data)).pages[0].extract_text().split())
    assert text.replace(" ", "") in found


def test_a_typeface_that_was_not_used_can_be_put_in_a_file() -> None:
    from reportlab.pdfgen.canvas import Canvas

    font = Typeface(REGULAR, str(resource("fonts", "NotoSans-Regular.ttf")))
    canvas = Canvas(io.BytesIO())
    font.addObjects(canvas._doc)
    assert "F" in "".join(canvas._doc.idToObject["BasicFonts"].dict)


def test_other_letters_give_the_font_in_the_file_another_name() -> None:
    def names(data: bytes) -> set[str]:
        fonts = PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
        return {font.get_object()["/BaseFont"] for font in fonts}

    usual, other, again = draw(), draw(salutation="Geachte heer Żuk,"), draw(subject="Een ander bericht")
    assert names(usual) == names(again) != names(other)
    assert {name.split("+")[1] for name in names(other)} == {"NotoSans-Regular", "NotoSans-Bold"}
