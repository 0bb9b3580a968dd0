"""Reading one sentence about several purposes: 'ja, behalve social media', 'alleen nieuwsbrief en schoolgids'.

A small grammar of clauses in which every word is known. A word that is not, a condition, or clauses that contradict
each other leave everything unanswered: a purpose becomes yes only by a clear yes that covers it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import Said, meaning_of
from wm_desktop.domain.importing.mentions import Mention, mentions
from wm_desktop.domain.importing.tables import words_of
from wm_desktop.domain.text import fold

_LONGEST = 300
# Each word becomes one sign: Yes, No, eXcept, Only, All, Rest, or; Z says no to all, w agrees weakly, P is a purpose.
_PHRASES = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)"), sign)
    for words, sign in (
        (r"geen (?:enkel )?(?:bezwaar|bezwaren|probleem)|no (?:objections?|problem)", " zzagreed "),
        (r"liever (?:niet|geen)|(?:niet|not) (?:alleen|only|alles|overal)|rather not", " zzdoubt "),
        (r"met uitzondering van|m\.? ?u\.? ?v\.?|except for|apart from|alleen (?:niet|geen)|only not", " zzexcept "),
        (r"maar (?:niet|geen)|but (?:not|no)", " , niet "),
        (r"voor de rest|al het andere|voor het overige|het overige|de rest|all others?|the rest", " rest "),
        (r"geen van (?:alle|beide|deze)|geen enkele?|helemaal niets|nowhere|none", " nergens "),
        (r"alle (?:doelen|kanalen|media|onderdelen|punten|bovenstaande)|voor alles|all of (?:it|them)", " alles "),
        (r"a\.?u\.?b\.?|s\.?v\.?p\.?", " "),
    )
)
_SIGNS: Mapping[str, str] = {
    word: sign
    for sign, words in {
        "Y": "ja jawel jazeker wel yes ok oke okay prima zzagreed",
        "N": "nee neen niet geen nooit no not never bezwaar geweigerd",
        "X": "behalve uitgezonderd exclusief excl except zzexcept",
        "O": "alleen enkel uitsluitend slechts only",
        "A": "alles overal allemaal everything everywhere",
        "R": "rest overige verder",
        "Z": "nergens niets niks nothing",
        "o": "of or",
        "w": "akkoord goed toestemming mag mogen toegestaan permission consent agree agreed allowed may fine",
        "f": "foto s fotos video videos film films filmpje filmpjes filmen photo photos picture pictures",
        "": (
            "en ook de het een op in voor van aan bij via door tegen onze ons school schoolse mijn kind kinderen "
            "dochter zoon ik we wij u beeldmateriaal beelden beeld plaatsen geplaatst plaatsing publiceren "
            "gepubliceerd publicatie gebruiken gebruikt gebruik worden wordt delen gedeeld zijn is dit dat er met te "
            "zetten gezet staan komen geef geven gegeven gaan ga heb hebben vind vinden wil willen graag zeker hoor "
            "echt absoluut gewoon dus bedankt dank ermee mee eens and also the a an on for our my child i to be by "
            "please with it give images posted used shared"
        ),
    }.items()
    for word in words_of(words)
}
_JOINED = (
    *(("ww", "w"), ("Nw", "N"), ("wN", "N"), ("w", "Y"), ("YY", "Y"), ("NN", "N"), ("NZ", "Z"), ("ZN", "Z")),
    *(("AN", "Z"), ("NA", "?"), ("RA", "R"), ("RZ", "RN"), ("ZA", "Z"), ("ZP", "NP")),
)
_OF_ANOTHER = re.compile(r"P van (?:(?:de|het|onze|een) )?P")
_SPOKEN = str.maketrans({"&": " en ", "+": " en ", "/": " of ", ":": " "})
_PREPOSITIONS = words_of("op in voor van aan bij via on for of")
_CUT = re.compile(r"[,;.!\n()|]+|\s-+\s|\b(?:maar|echter|doch|but)\b")
_LIST = "P(?:o?P)*"
_PART = re.compile(rf"(?P<sign>X|O|[YN])(?P<named>{_LIST})(?P<after>(?<=P)Y(?=$))?|R(?P<rest>[YN])|(?P<same>[YN])R")
_OVERALL = re.compile(r"(YA|AY|A|Z|Y|N)(?=[XO]|$)")
_BACKWARD = re.compile(rf"(?P<named>{_LIST})(?P<sign>[YN])")


@dataclass(frozen=True)
class FreeAnswer:
    """What a sentence says per purpose, and for which purposes it leaves a doubt.

    `wide`: the purposes that got a yes only because it was said of all; it is worth no more than the list of purposes.
    """

    said: Mapping[str, Said]
    doubt: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()


def read_sentence(text: str, purposes: Collection[str], names: PurposeNames) -> FreeAnswer:
    """Say what a sentence answers for each of these purposes."""
    meaning = meaning_of(text)
    if meaning.certain and not names.find(text)[0]:
        wide = frozenset(purposes) if meaning.said is Said.YES else frozenset()
        return FreeAnswer(dict.fromkeys(purposes, meaning.said), wide=wide)
    reading = _read(text, names)
    return (
        FreeAnswer(dict.fromkeys(purposes, Said.UNANSWERED), frozenset(purposes))
        if reading.doubt
        else (_settled(reading, purposes))
    )


def is_sentence(text: str, names: PurposeNames) -> bool:
    """Whether a text says of some purposes that they may, or may not; a list of purposes alone is none."""
    reading = _read(text, names)
    return not reading.doubt and reading.names_purposes


@dataclass
class _Reading:
    """What the clauses have said so far; `last` is what a list that goes on after a comma belongs to."""

    overall: str = ""
    plain: bool = True
    rest: str = ""
    said: dict[str, set[str]] = field(default_factory=dict)
    hazy: set[str] = field(default_factory=set)
    online: bool = False
    last: str = ""
    waiting: list[Mention] = field(default_factory=list)
    doubt: bool = False

    @property
    def names_purposes(self) -> bool:
        return bool(self.said)

    def take(self, sign: str, named: list[Mention]) -> None:
        """Take in what is said of these purposes: a yes for a part of one is no yes, a no counts for all of it."""
        for mention in named:
            for code in mention.codes:
                self.said.setdefault(code, set()).add(sign)
                if not mention.whole and sign in "YO":
                    self.hazy.add(code)
            self.online = self.online or len(mention.codes) > 1
        self.last = sign

    def take_overall(self, signs: str) -> None:
        """Take in what is said of everything."""
        sign = "N" if signs in {"N", "Z"} else "Y"
        self.doubt = self.doubt or bool(self.overall and self.overall != sign)
        self.overall, self.plain = sign, self.plain and signs == "Y"
        self.last = signs


def _read(text: str, names: PurposeNames) -> _Reading:
    reading = _Reading()
    if len(text) > _LONGEST or "?" in text or '"' in text:
        reading.doubt = True
        return reading
    bare = (
        fold(text.replace("\n", ", ")).replace("&", " en ").replace("+", " en ").replace("/", " of ").replace(":", " ")
    )
    for pattern, sign in _PHRASES:
        bare = pattern.sub(sign, bare)
    for clause in _CUT.split(bare):
        if clause.strip() and not reading.doubt:
            _take_clause(reading, clause, names)
    reading.doubt = reading.doubt or bool(reading.waiting) or _contradicts(reading)
    return reading


def _take_clause(reading: _Reading, clause: str, names: PurposeNames) -> None:
    words = list(mentions(clause, names))
    named = [word for word in words if isinstance(word, Mention)]
    signs, pictures = _signs(words)
    if "?" in signs or (pictures and not named and signs not in {"N", "Z"}):
        reading.doubt = True
    elif signs and not (_forward(reading, signs, named) or _backward(reading, signs, words)):
        reading.doubt = not _goes_on(reading, signs, named)


def _signs(words: list[str | Mention]) -> tuple[str, bool]:
    """Give the signs of a clause, and whether it speaks of pictures."""
    plain = ["P" if isinstance(word, Mention) else word for word in words]
    if _OF_ANOTHER.search(" ".join(plain)):
        return "?", False
    signs = "".join("P" if word == "P" else _SIGNS.get(word, "?") for word in plain)
    pictures = "f" in signs
    signs = signs.replace("f", "")
    for old, new in _JOINED:
        signs = signs.replace(old, new)
    return signs, pictures


def _forward(reading: _Reading, signs: str, named: list[Mention]) -> bool:
    """Clauses as 'alles behalve P', 'ja alleen P', 'wel P geen P', 'de rest niet'."""
    overall = _OVERALL.match(signs)
    place = overall.end() if overall else 0
    parts = []
    while place < len(signs):
        part = _PART.match(signs, place)
        if part is None or reading.waiting or (part["after"] and not _may_agree(part["sign"], overall)):
            return False
        parts.append(part)
        place = part.end()
    if overall:
        reading.take_overall(overall[1])
    left = list(named)
    for part in parts:
        if part["sign"]:
            count = part["named"].count("P")
            reading.doubt = reading.doubt or ("o" in part["named"] and part["sign"] in "YO")
            reading.take(part["sign"], left[:count])
            left = left[count:]
        else:
            reading.rest = part["rest"] or part["same"]
    return True


def _may_agree(sign: str, overall: re.Match[str] | None) -> bool:
    """Whether a yes may end the clause: 'alleen P mag', 'alles behalve P mag'."""
    return sign == "O" or (sign == "X" and overall is not None and "A" in overall[1])


def _backward(reading: _Reading, signs: str, words: list[str | Mention]) -> bool:
    """Clauses as 'P wel', 'P en P niet': they also settle a list before them ('P, P wel').

    In 'P niet op P ja' the 'niet' may belong to either: that is none.
    """
    if not re.fullmatch(rf"(?:{_LIST}[YN])+", signs) or any(
        after in _PREPOSITIONS and isinstance(word, str) and _SIGNS.get(word) in {"Y", "N"}
        for word, after in pairwise(words)
    ):
        return False
    left = [*reading.waiting, *(word for word in words if isinstance(word, Mention))]
    ahead = len(reading.waiting)
    for part in _BACKWARD.finditer(signs):
        count = part["named"].count("P") + ahead
        reading.doubt = reading.doubt or ("o" in part["named"] and part["sign"] == "Y")
        reading.take(part["sign"], left[:count])
        left, ahead = left[count:], 0
    reading.waiting, reading.last = [], ""
    return True


def _goes_on(reading: _Reading, signs: str, named: list[Mention]) -> bool:
    """A list that goes on after a comma ('behalve P, P'), or that waits for its answer ('P, P wel')."""
    if not re.fullmatch(_LIST, signs) or "o" in signs:
        return False
    if reading.last in {"X", "O", "Y", "N"} and (reading.said or reading.last == "Y"):
        if not reading.said:
            reading.overall = ""
        reading.take(reading.last, named)
        return True
    reading.waiting += named
    return not reading.last and not reading.said


def _contradicts(reading: _Reading) -> bool:
    kinds = set().union(*reading.said.values()) if reading.said else set()
    both = any({"N", "X"} & said and {"Y", "O"} & said for said in reading.said.values())
    only = "O" in kinds and ("X" in kinds or reading.rest == "Y" or (reading.overall == "Y" and not reading.plain))
    return both or only or bool(reading.rest and reading.overall and reading.rest != reading.overall)


def _settled(reading: _Reading, purposes: Collection[str]) -> FreeAnswer:
    said: dict[str, Said] = {}
    doubt: set[str] = set()
    wide: set[str] = set()
    for code in purposes:
        sign = _sign(reading, code)
        if sign == "wide":
            wide.add(code)
        if sign == "?":
            doubt.add(code)
        said[code] = {"Y": Said.YES, "wide": Said.YES, "N": Said.NO}.get(sign, Said.UNANSWERED)
    return FreeAnswer(said, frozenset(doubt), frozenset(wide))


def _sign(reading: _Reading, code: str) -> str:
    """Give the answer for one purpose: Y, N, 'wide' (yes since all may), '?' (in doubt) or nothing."""
    own = reading.said.get(code, set())
    kinds = set().union(*reading.said.values()) if reading.said else set()
    if own & {"Y", "O"}:
        return "?" if code in reading.hazy or reading.overall == "N" else "Y"
    if own:
        return "?" if "X" in own and reading.overall == "N" else "N"
    if "O" in kinds or reading.rest == "N" or reading.overall == "N":
        return "N"
    if reading.rest == "Y" or (reading.overall == "Y" and not (reading.plain and "Y" in kinds)):
        return "?" if reading.online else "wide"
    return ""
