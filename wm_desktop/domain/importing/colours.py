"""Names for the colours of cells, as people write them in a legend."""

from __future__ import annotations

import colorsys

_HUES = (
    (14, "rood"),
    (47, "oranje"),
    (68, "geel"),
    (165, "groen"),
    (200, "lichtblauw"),
    (260, "blauw"),
    (295, "paars"),
    (340, "roze"),
    (361, "rood"),
)
COLOUR_WORDS = {
    "rood": "rood",
    "rode": "rood",
    "oranje": "oranje",
    "geel": "geel",
    "gele": "geel",
    "groen": "groen",
    "groene": "groen",
    "blauw": "blauw",
    "blauwe": "blauw",
    "lichtblauw": "blauw",
    "lichtblauwe": "blauw",
    "paars": "paars",
    "paarse": "paars",
    "roze": "roze",
    "grijs": "grijs",
    "grijze": "grijs",
}


_NEAR = 2


def shades(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of 'RRGGBB'."""
    red, green, blue = (int(colour[index : index + 2], 16) for index in (0, 2, 4))
    return red, green, blue


def is_same(colour: str, other: str) -> bool:
    """Whether nobody sees two colours apart: programs round the shades of a theme differently."""
    return colour == other or all(
        abs(one - two) <= _NEAR for one, two in zip(shades(colour), shades(other), strict=True)
    )


def colour_name(colour: str) -> str:
    """Give the Dutch name of 'RRGGBB'."""
    red, green, blue = shades(colour)
    hue, light, strength = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
    if strength < 0.12 or light < 0.06:
        return "zwart" if light < 0.2 else "wit" if light > 0.97 else "grijs"
    name = next(name for limit, name in _HUES if hue * 360 < limit)
    return "roze" if name == "rood" and light > 0.88 else name


def is_called(colour: str, word: str) -> bool:
    """Whether a colour is the one a word names; light blue is blue, and pale red (Excel's own 'bad') is red."""
    name, wanted = colour_name(colour), COLOUR_WORDS.get(word, word)
    return wanted in {name, COLOUR_WORDS.get(name, name)} or (name == "roze" and wanted == "rood")
