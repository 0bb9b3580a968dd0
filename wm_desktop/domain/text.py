"""Folding text so that people find names however they type them."""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ĳ": "ij",
        "Ĳ": "ij",
        "’": "'",
        "‘": "'",
        "`": "'",
    }
)


# Controls, soft hyphens, zero-width and direction signs; not 80-9F, the marks of a wrong code page.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def visible(text: str) -> str:
    """Give a text without control characters and other signs that nobody sees."""
    return _UNSEEN.sub("", text)


def fold(text: str) -> str:
    """Fold for search and sorting: no accents, case-folded, inner white space to one blank."""
    if text.isascii():
        return " ".join(text.replace("`", "'").casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())
