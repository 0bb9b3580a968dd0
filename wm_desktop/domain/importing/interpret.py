"""What a cell says about consent. Only a fixed set of texts is a yes; whatever is in doubt stays unanswered."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from wm_desktop.domain.importing.profile import normal_mark
from wm_desktop.domain.importing.tables import words_of


class Said(StrEnum):
    """What an answer in a file comes to."""

    YES = "yes"
    NO = "no"
    UNANSWERED = "unanswered"


class Meaning(NamedTuple):
    """What a text means, and whether that needs no question."""

    said: Said
    certain: bool = True


YES_TEXTS = frozenset(
    (
        *("ja", "j", "yes", "ja hoor", "ja graag", "ja akkoord", "akkoord", "toestemming", "wel", "wel toestemming"),
        *("ja toestemming", "ja wel toestemming", "ja ik geef toestemming", "ik geef toestemming", "geef toestemming"),
        *("ja ik geef wel toestemming", "ik geef wel toestemming", "geeft toestemming", "toestemming gegeven"),
        *("toestemming verleend", "toegestaan", "mag", "mag wel", "ja mag", "ja dat mag", "dat mag", "ja prima"),
        *("ik ga akkoord", "ja ik ga akkoord", "ja wij geven toestemming", "wij geven toestemming", "goedgekeurd"),
        *("geen bezwaar", "ik heb geen bezwaar", "wij hebben geen bezwaar", "ja geen bezwaar"),
    )
)
NO_TEXTS = frozenset(
    (
        *("nee", "n", "no", "neen", "nee hoor", "geen toestemming", "niet akkoord", "geen", "niet", "mag niet"),
        *("nee ik geef geen toestemming", "ik geef geen toestemming", "geef geen toestemming", "nee geen toestemming"),
        *("geeft geen toestemming", "niet toegestaan", "geweigerd", "weigert", "bezwaar", "wel bezwaar", "liever niet"),
        *(
            "ik ga niet akkoord",
            "nee ik ga niet akkoord",
            "wij geven geen toestemming",
            "ingetrokken",
            "nee liever niet",
        ),
        *(
            "nee wij geven geen toestemming",
            "toestemming ingetrokken",
            "nee mag niet",
            "nee dat mag niet",
            "dat mag niet",
        ),
        *("toestemming geweigerd", "afgekeurd", "wil niet", "wil ik niet", "willen wij niet", "verboden"),
    )
)
SILENT_TEXTS = frozenset(
    (
        *("", "niet ingevuld", "onbekend", "geen antwoord", "onbeantwoord", "niet beantwoord", "leeg", "n v t", "nvt"),
        *("nog niet ingevuld", "geen reactie", "niet ingeleverd", "nog niet beantwoord", "volgt", "geen voorkeur"),
        *("nog niet bekend", "niet van toepassing", "geen formulier", "nog niet ontvangen", "niet ontvangen"),
    )
)
_DOUBT = words_of("ja wel mits tenzij maar behalve alleen zolang soms misschien ? wellicht indien uitgezonderd overleg")
_REFUSING = re.compile(
    r"\b(?:nee|niet|geen|bezwaar|ingetrokken|intrekking|weiger\w*|verbod\w*|mits|tenzij|behalve|alleen|overleg)\b"
)
_TRIM = re.compile(r"[\s.!,:;'\"()]+")


def bare(text: str) -> str:
    """Give an answer without capitals, stops, quotes and double blanks; a question mark stays, since it is doubt."""
    return _TRIM.sub(" ", normal_mark(text)).strip()


def meaning_of(text: str) -> Meaning:
    """Say what a text means by itself, without any choice of the user."""
    said = bare(text)
    if said in YES_TEXTS and not _in_brackets(text):
        return Meaning(Said.YES)
    if said in NO_TEXTS:
        return Meaning(Said.NO)
    if said in SILENT_TEXTS and (said or not text.strip()):
        return Meaning(Said.UNANSWERED)
    words = said.replace("?", " ? ").replace("/", " / ").split()
    if (
        len(words) > 1
        and (words[0] == "nee" or said.startswith("geen toestemming "))
        and not set(words) & {*_DOUBT, "/"}
    ):
        return Meaning(Said.NO)
    return Meaning(Said.UNANSWERED, certain=False)


def _in_brackets(text: str) -> bool:
    """'(ja)' is somebody's note, not an answer."""
    return "(" in text or '"' in text or "'" in text


def is_short_mark(text: str) -> bool:
    """Whether it is a sign (x, v, 1, -, WAAR) whose meaning the user can choose once, rather than words."""
    mark = normal_mark(text)
    return len(mark) <= 2 or mark in {"waar", "onwaar", "true", "false"}


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
