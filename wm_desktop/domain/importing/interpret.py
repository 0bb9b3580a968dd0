"""What a cell says about consent. Only a fixed set of texts is a yes; whatever is in doubt stays unanswered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wm_desktop.domain.importing.answer_words import NO_TEXTS, SILENT_TEXTS, YES_TEXTS
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.profile import normal_mark
from wm_desktop.domain.importing.tables import words_of
from wm_desktop.domain.text import fold


class Said(StrEnum):
    """What an answer in a file comes to."""

    YES = "yes"
    NO = "no"
    UNANSWERED = "unanswered"


class Meaning(NamedTuple):
    """What a text means, and whether that needs no question."""

    said: Said
    certain: bool = True


_DOUBT = words_of(
    "ja wel mits tenzij maar behalve alleen zolang soms misschien ? wellicht indien uitgezonderd overleg zonder eerst "
    "vragen anders but only unless except yes"
)
_NO_BEGINS = ("nee ", "geen toestemming ", "niet akkoord ", "ingetrokken ", "toestemming ingetrokken ", "geweigerd ")
_REFUSING = re.compile(
    r"\b(?:nee|niet|geen|bezwaar|ingetrokken|intrekking|weiger\w*|verbod\w*|mits|tenzij|behalve|alleen|overleg\w*"
    r"|ontbre\w+|mist|missen|wacht\w*|moet|moeten|vra(?:ag|agt|gen)|navragen|twijfel\w*|controle\w*|nabellen|checken"
    r"|voorbehoud|tegen\w*|oneens|liever|maar|misschien|onduidelijk|not|only|unless|except|withdrawn|refus\w*)\b"
)
_TRIM = re.compile(r"[\s.!,:;'\"()]+")
_QUOTED = re.compile(r"""[()"]|(?<!\w)'|'(?!\w)""")
_DASH = re.compile(r"[\u2010-\u2015\u2212]")
_LONE_DASH = re.compile(r"(?<=\s)-+(?=\s)")
_DRAWN_OUT = ((re.compile(r"\bjaa+\b"), "ja"), (re.compile(r"\bnee+n?\b"), "nee"))
# Words that say nothing about yes or no: 'Ja, mijn kind mag op de website' in the column of the website is 'ja mag'.
_EMPTY_WORDS = words_of(
    "mijn ons onze kind op in voor de het een van beeldmateriaal gebruik gebruiken plaatsing plaatsen publicatie "
    "publiceren gebruikt geplaatst gepubliceerd worden getoond te on in the for of my child"
)
_BRANDS = re.compile(r"\b(?:facebook|fb|insta(?:gram)?|twitter|tiktok|youtube|linkedin|snapchat)\b")
_PICTURES = re.compile(r"\bfoto s (?:en|of) (?:video s|films?|filmpjes|video|film s)\b")


def bare(text: str) -> str:
    """Give an answer without capitals, accents, stops, quotes, double blanks and drawn-out letters.

    A question mark stays, since it is doubt.
    """
    said = _TRIM.sub(" ", _LONE_DASH.sub(" ", _DASH.sub("-", fold(text)))).strip()
    for pattern, short in _DRAWN_OUT:
        said = pattern.sub(short, said)
    return said


@lru_cache(maxsize=20_000)
def meaning_of(text: str) -> Meaning:
    """Say what a text means by itself, without any choice of the user."""
    said = bare(text)
    if said in YES_TEXTS and not _in_brackets(text):
        return Meaning(Said.YES)
    if said in NO_TEXTS:
        return Meaning(Said.NO)
    if said in SILENT_TEXTS and (said or not text.strip()):
        return Meaning(Said.UNANSWERED)
    words = set(said.replace("?", " ? ").replace("/", " / ").split())
    if said.startswith(_NO_BEGINS) and not words & {*_DOUBT, "/"}:
        return Meaning(Said.NO)
    return Meaning(Said.UNANSWERED, certain=False)


def meaning_about(text: str, purposes: Sequence[str], names: PurposeNames, heading: str = "") -> Meaning:
    """Say what a text means in the column of one purpose: there its name adds nothing ('Ja, mag op sociale media').

    A text that names another purpose, or limits it, keeps the doubt it has; a yes for Facebook is a yes for social
    media only where the heading names Facebook too.
    """
    meaning = meaning_of(text)
    if meaning.certain or _in_brackets(text):
        return meaning
    rest = _PICTURES.sub(" ", bare(text))
    found, sure = names.find(rest)
    if found and not (sure and found == tuple(purposes)):
        return meaning
    narrowed = set(_BRANDS.findall(rest)) - set(_BRANDS.findall(bare(heading)))
    rest = " ".join(word for word in names.without(rest, found).split() if word not in _EMPTY_WORDS)
    about = meaning_of(rest or "?")
    return meaning if about.said is Said.YES and narrowed else about


def is_pair_of_digits(texts: set[str]) -> bool:
    """Whether the answers of a sheet are ones and zeros: both are there, and no words that say yes or no.

    Beside words a 0 is what a formula gives for an empty cell; ones alone are ticks, and a tick is a question.
    """
    digits = {text.strip() for text in texts}
    if not {"1", "0"} <= digits:
        return False
    return not any(meaning.certain and meaning.said is not Said.UNANSWERED for meaning in map(meaning_of, texts))


def meaning_of_digit(text: str) -> Meaning | None:
    """What a 1 or a 0 means where `is_pair_of_digits` holds; None for anything else."""
    said = {"1": Said.YES, "0": Said.NO}.get(text.strip())
    return None if said is None else Meaning(said)


@lru_cache(maxsize=20_000)
def spelling_key(text: str) -> str:
    """Give the mark under which near-equal spellings are one: 'Ja', 'ja.' and 'jaa'; never a yes with a no."""
    said = bare(text)
    return said if said and meaning_of(said) == meaning_of(text) else normal_mark(text)


def _in_brackets(text: str) -> bool:
    """'(ja)' is somebody's note, not an answer; the apostrophe of "foto's" is none."""
    return bool(_QUOTED.search(text))


def is_short_mark(text: str) -> bool:
    """Whether it is a sign (x, v, 1, -) whose meaning the user can choose once, rather than words or a doubt ('?')."""
    mark = normal_mark(text)
    return (len(mark) <= 2 and "?" not in mark) or mark in {"waar", "onwaar", "true", "false"}


def speaks_against(comment: str) -> bool:
    """Whether a comment beside an answer may take it back or limit it."""
    return bool(_REFUSING.search(normal_mark(comment)))


def strictest(said: Said, other: Said, *, doubt: bool = False) -> Said:
    """Put two answers of one respondent together: a no wins, doubt beats a yes, silence yields."""
    if Said.NO in {said, other}:
        return Said.NO
    if doubt:
        return Said.UNANSWERED
    return said if other is Said.UNANSWERED else other
