"""What a column asks, by its heading and by what stands below it: purposes, choices in one cell, or sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wm_desktop.domain.importing.choices import looks_chosen
from wm_desktop.domain.importing.freetext import is_sentence
from wm_desktop.domain.importing.header_rows import ABOUT_CONSENT, purposes_of
from wm_desktop.domain.importing.headers import PurposeNames, norm
from wm_desktop.domain.importing.interpret import is_short_mark, meaning_of

_GRID = re.compile(r"\[([^\[\]]+)\]\s*$")
_LISTED = (re.compile(r"\(([^()]+)\)"), re.compile(r":([^:]+)$"))
_EXTRA = re.compile(r"^(?:punten|feedback|points|totaal\w* punten|quizfeedback|total points|quiz feedback)\b")
# 'Waar moeten foto's weg?', 'Toestemming vorig jaar': short headings that turn a choice around or are not about now.
_ELSE = re.compile(
    r"\b(?:vorige?|oude?|afgelopen|verlopen|weg|weghalen|weggehaald|verwijder\w*|gewijzigd|gewijzigde|wijziging\w*"
    r"|uitzondering\w*|remov\w+|delet\w+|chang\w+|exceptions?|previous|last year)\b"
)
_SHORT = 8
_FEW = 6


def answer_role(parts: Sequence[str], values: Sequence[str], names: PurposeNames) -> str:
    """Say what a column asks: 'purpose:…', 'purposes:…', 'choices', 'unclear' or 'ignore'."""
    header = " ".join(parts)
    if _EXTRA.match(norm(header)):
        return "ignore"
    codes, sure = _asked_for(parts, names)
    if not codes:
        return _without_purposes(header, values, names)
    if not sure or not (_are_answers(values) or (len(codes) > 1 and _are_sentences(values, names))):
        return "unclear"
    return f"purpose:{codes[0]}" if len(codes) == 1 else f"purposes:{','.join(codes)}"


def _asked_for(parts: Sequence[str], names: PurposeNames) -> tuple[tuple[str, ...], bool]:
    """The purposes of a heading; in a grid the row of it, 'Mag uw kind op de foto? [Website]', says which."""
    header = " ".join(parts)
    row = _GRID.search(header)
    if row is not None and names.find(row[1])[0]:
        return names.find(row[1])
    codes, sure = purposes_of(parts, names)
    if len(codes) > 1 and not sure:
        listed = (names.find(met[1]) for pattern in _LISTED for met in pattern.finditer(header))
        return codes, any(found == codes and certain for found, certain in listed)
    return codes, sure


def _without_purposes(header: str, values: Sequence[str], names: PurposeNames) -> str:
    if not values or not ABOUT_CONSENT.search(norm(header)):
        return "ignore"
    if _ELSE.search(norm(header)) and len(header.split()) <= _SHORT:
        return "unclear" if any(names.find(value)[0] for value in values) else "ignore"
    if _are_sentences(values, names):
        named = {code for value in values if is_sentence(value, names) for code in names.find(value)[0]}
        return f"purposes:{','.join(code for code in names.codes if code in named)}"
    return "choices" if looks_chosen(values, names) else "ignore"


def _are_sentences(values: Sequence[str], names: PurposeNames) -> bool:
    """Whether at least some say it in a sentence about purposes, and hardly any only name them."""
    spoken = sum(is_sentence(value, names) for value in values)
    listed = sum(bool(names.find(value)[0]) and not is_sentence(value, names) for value in values)
    return spoken > listed


def _are_answers(values: Sequence[str]) -> bool:
    """Whether a column's values can be answers: some are understood, or there are few different ones."""
    if not values:
        return True
    if any(meaning_of(value).certain or is_short_mark(value) for value in values):
        return True
    return len({value.casefold() for value in values}) <= _FEW
