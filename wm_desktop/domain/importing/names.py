"""Names as people type them: one cell or three, any order, prefixes shortened, letters damaged."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wm_desktop.domain.importing.tables import words_of
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold, visible

_PREFIX_WORDS = words_of(
    "van de der den het 't 'n in op ten ter te aan bij uit over onder voor vd v.d. v/d v. d. v/d. el al da dos "
    "das do di la le "
    "les du des del della von zu zum zur af bin ben ibn abu st. saint s' d' l' o' 's tot thoe vande vander "
    "vanden van't v't "
    "vant o.d. v."
)
_ABBREVIATIONS = tuple(
    (re.compile(pattern), short)
    for pattern, short in (
        (r"\bv(?:an)? ?(?:t|het)\b", "vt"),
        (r"\b(?:van de[nr]?|v ?d|van ?de[nr]?|v de[nr]?)\b", "vd"),
        (r"\b(?:op de[nr]?|o ?d)\b", "od"),
        (r"\bin (?:t|het)\b", "int"),
        (r"\bvan\b", "v"),
    )
)
_TIDY = re.compile(r"[A-Za-z0-9.,'/]+(?: [A-Za-z0-9.,'/]+)*|")  # what most names and groups look like
_SHORTENED = re.compile(r"\b(?:v|vt|vhet|vd|van\w*|op|o|od|in)\b")  # one of these words is needed for any of them
_DAMAGE = re.compile(r"[?\ufffd]")
_AT_MOST = 3
_CONTINUED = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2013-\u203a\u20ac\u2122\u02c6\u02dc]"
_MOJIBAKE = re.compile(f"[\u00c2-\u00c5]{_CONTINUED}|\u00e2[\u20ac\u201a\u201e]{_CONTINUED}")


def tidy(text: str) -> str:
    """Give a name without stray blanks and signs nobody sees, with one kind of apostrophe and hyphen."""
    if _TIDY.fullmatch(text):
        return text
    text = (
        unicodedata.normalize("NFKC", visible(text))
        .replace("’", "'")
        .replace("‘", "'")
        .replace("`", "'")
        .replace("´", "'")
    )
    return re.sub(" ?[-‐‑] ?", "-", " ".join(text.split()))


def split_name(text: str) -> PersonName:
    """Split one cell: 'Meulen, Noor van der', 'van der Meulen, Noor' or 'Noor van der Meulen'."""
    text = tidy(text)
    last, comma, rest = text.partition(",")
    if comma:
        words = rest.split()
        cut = len(words)
        while cut > 1 and words[cut - 1].casefold() in _PREFIX_WORDS:
            cut -= 1
        before, core = _cut_prefix(last.strip())
        return PersonName(" ".join(words[:cut]), " ".join([*words[cut:], *before.split()]), core)
    words = text.split()
    for index in range(1, len(words)):
        if words[index].casefold() in _PREFIX_WORDS:
            prefix, core = _cut_prefix(" ".join(words[index:]))
            return PersonName(" ".join(words[:index]), prefix, core)
    return PersonName(words[0], "", " ".join(words[1:])) if words else PersonName()


def join_name(first: str, prefix: str, last: str) -> PersonName:
    """Make a name of three columns; a prefix typed before the last name goes where it belongs."""
    last, prefix = tidy(last), tidy(prefix)
    if not prefix and last:
        prefix, last = _cut_prefix(last)
    return PersonName(tidy(first), prefix, last)


def _cut_prefix(last: str) -> tuple[str, str]:
    words = last.split()
    cut = 0
    while cut < len(words) - 1 and words[cut].casefold() in _PREFIX_WORDS:
        cut += 1
    core = " ".join(words[cut:])
    if cut == 0 and (elided := re.match(r"([ds]')\s*(\S.*)$", core, re.IGNORECASE)) is not None:
        return elided[1], elided[2]
    return " ".join(words[:cut]), core


@lru_cache(maxsize=20_000)
def strict_key(text: str) -> str:
    """Key for 'the same name': case and blanks do not count, accents do. One cell with a comma is turned round."""
    text = tidy(text)
    last, comma, rest = text.partition(",")
    if comma:
        text = f"{rest.strip()} {last.strip()}"
    return re.sub(r"(\b[ds]'|')\s+", r"\1", text.casefold())


@lru_cache(maxsize=20_000)
def sorted_key(text: str) -> str:
    """Key for 'the same name in another order'."""
    return " ".join(sorted(strict_key(text).split()))


@lru_cache(maxsize=20_000)
def loose_key(text: str) -> str:
    """Key for 'the same name after mending': no accents, any order, short prefixes, IJ and Y alike."""
    words = re.sub(r"[^0-9a-z?]+", " ", fold(strict_key(_DAMAGE.sub("?", text)))).strip()
    if _SHORTENED.search(words):
        for pattern, short in _ABBREVIATIONS:
            words = pattern.sub(short, words)
    words = words.replace("ij", "y")
    return " ".join(sorted(words.split()))


@lru_cache(maxsize=20_000)
def bare_key(text: str) -> str:
    """Key without any prefix: proposes 'Anna Vos' for 'Anna de Vos', never links by itself."""
    kept = [word for word in strict_key(text).replace(".", ". ").split() if word not in _PREFIX_WORDS]
    return loose_key(" ".join(re.sub(r"^[ds']'?(?=\w{3})", "", word) if "'" in word[:2] else word for word in kept))


def is_damaged(text: str) -> bool:
    """Whether letters were lost ('Y?ld?z') or garbled ('ZoÃ«')."""
    return bool(_DAMAGE.search(text) or _MOJIBAKE.search(text))


def mend(text: str) -> str:
    """Turn garbled letters back where that can be done ('ZoÃ«' is 'Zoë'); it may have happened more than once."""
    for _ in range(_AT_MOST if not text.isascii() else 0):
        mended = _MOJIBAKE.sub(_mended, text)
        if mended == text:
            break
        text = mended
    return text


def _mended(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, found[0])).decode("utf-8")
    except UnicodeError:
        return found[0]


def _byte(char: str) -> bytes:
    """Windows-1252, with the five codes it leaves open."""
    return char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252")


def damaged_pattern(text: str) -> re.Pattern[str]:
    """A pattern in which every lost letter may be one letter, or two where accents were folded away."""
    key = fold(strict_key(_DAMAGE.sub("?", text)))
    return re.compile("".join(r"\w{1,2}" if char == "?" else re.escape(char) for char in key))


def similarity(left: str, right: str) -> float:
    """Say how alike two keys are, from 0 to 1 (Dice over pairs of letters); for proposals only."""
    pairs_left, pairs_right = _pairs(left), _pairs(right)
    if not pairs_left or not pairs_right:
        return 0.0
    return 2 * len(pairs_left & pairs_right) / (len(pairs_left) + len(pairs_right))


def _pairs(text: str) -> frozenset[str]:
    padded = f" {text} "
    return frozenset(padded[index : index + 2] for index in range(len(padded) - 1)) if text else frozenset()
