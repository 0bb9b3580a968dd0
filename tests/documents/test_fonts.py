"""The typeface: complete, licensed, and with an answer for every name."""

from __future__ import annotations

import shutil

import pytest

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR, FontMissingError, printable, register_fonts, uncovered
from wm_desktop.paths import resource

NAMES = (
    "Łukasz Yıldız Şükran Ğ Đorđe Gyöngyvér Ștefan İpek Nguyễn Åse Øystein Zoë François Ĳsbrand Иван Γιώργος ẞ € – ’ …"
)


def test_the_fonts_are_registered_once_and_carry_their_licence() -> None:
    from reportlab.pdfbase import pdfmetrics

    register_fonts()
    first = pdfmetrics.getFont(REGULAR)
    register_fonts()
    assert pdfmetrics.getFont(REGULAR) is first
    assert {REGULAR, BOLD, ITALIC} <= set(pdfmetrics.getRegisteredFontNames())
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text("utf-8")


def test_names_of_the_school_have_glyphs() -> None:
    assert uncovered(NAMES) == frozenset()
    assert uncovered(["Noor\n", "李"]) == {"李"}


def test_what_cannot_be_drawn_is_replaced_by_what_comes_near() -> None:
    assert printable("Zoe\u0308  van\tDam") == "Zoë van Dam"
    assert printable("ﬁ 李 \U0001d400") == "ﬁ ? A"


@pytest.mark.parametrize("file", ["NotoSans-Bold.ttf", "NotoSans-Regular.ttf"])
@pytest.mark.parametrize("content", [None, b"", b"no font at all", "half"])
def test_a_missing_or_damaged_font_says_what_to_do(tmp_path, file, content) -> None:
    for font in resource("fonts").glob("*.ttf"):
        shutil.copy(font, tmp_path)
    target = tmp_path / file
    whole = target.read_bytes()
    target.unlink()
    if content is not None:
        target.write_bytes(whole[: len(whole) // 2] if content == "half" else content)
    with pytest.raises(FontMissingError) as caught:
        register_fonts(tmp_path)
    assert file in caught.value.sentence("nl")
    assert "Install WM Desktop again" in caught.value.sentence("en")
