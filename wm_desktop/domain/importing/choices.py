"""The choices of one question inside one cell: which were ticked, what was on the form, and what stays in doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wm_desktop.domain.importing.freetext import read_sentence
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm
from wm_desktop.domain.importing.heading_words import FILLERS
from wm_desktop.domain.importing.interpret import Said, meaning_of

_NONE = re.compile(
    r"^(?:nee )?(?:ik |wij |we )?(?:geef |geven )?(?:geen(?! (?:enkel )?(?:bezwa|probleem))|nergens|niets|niks"
    r"|none|nothing|nowhere|not any|neither)\b"
)
_ALL = re.compile(
    r"(?:ja |yes )?(?:ik geef |wij geven )?(?:toestemming )?(?:voor |op |in )?"
    r"(?:alles|overal|everything|everywhere|anywhere|all of the above|all"
    r"|alle (?:bovenstaande|genoemde|onderdelen|opties|doelen|kanalen)(?: \w+)?)(?: voor)?(?: toestemming| akkoord)?"
)
_LIMITED = re.compile(
    r"\?|\b(?:nee|n|mits|tenzij|misschien|maar|overleg|overleggen|liever|soms|wellicht|weet|alleen|slechts|enkel|indien"
    r"|als|zolang|wanneer|voorbehoud|eerst|vragen|vooraf|per keer|only|unless|except|if|maybe|but)\b"
)
_OUTSIDE_BRACKETS = re.compile(r", (?![^(\[]*[)\]])")
_TWICE = 2


@dataclass(frozen=True)
class Chosen:
    """What one cell ticks and refuses by name; `none`: nothing, and it says so; `doubt`: not all was understood."""

    ticked: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    none: bool = False
    doubt: bool = False


class Choices:
    """Knows the choices of one column by what stands in it: a form does not tell which boxes it had."""

    def __init__(self, texts: Iterable[str], names: PurposeNames) -> None:
        texts = [text for text in texts if text.strip()]
        self._names = names
        self._known = _known(texts)
        self._longest = max((known.count(", ") + 1 for known in self._known), default=1)
        self._often = Counter(norm(part) for text in texts for part in self.parts(text))
        found = (code for part in self._often for code in names.find(part)[0])
        self.offered = tuple(dict.fromkeys(found))

    def parts(self, text: str) -> list[str]:
        """Cut a cell into its choices; ', ' may also stand inside one: the longest known text goes first."""
        if re.search(r"[;\n]", text):
            return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
        pieces = [piece.strip() for piece in _OUTSIDE_BRACKETS.split(text) if piece.strip()]
        parts = []
        while pieces:
            size = next(size for size in range(min(self._longest, len(pieces)), 0, -1) if self._fits(pieces, size))
            parts.append(", ".join(pieces[:size]))
            pieces = pieces[size:]
        return parts

    def _fits(self, pieces: list[str], size: int) -> bool:
        return size == 1 or norm(", ".join(pieces[:size])) in {norm(known) for known in self._known}

    def read(self, text: str) -> Chosen:
        """Say what a cell ticks; a choice beside 'none of these' is a contradiction."""
        ticked: set[str] = set()
        refused: set[str] = set()
        none = doubt = False
        for part in self.parts(text):
            kind, codes = self._part(part)
            none = none or kind == "none"
            doubt = doubt or kind == "doubt"
            (refused if kind == "refused" else ticked).update(codes)
        if doubt or ticked & refused or (none and ticked):
            return Chosen(refused=frozenset(refused - ticked), doubt=True)
        return Chosen(frozenset(ticked), frozenset(refused), none)

    def _part(self, part: str) -> tuple[str, tuple[str, ...]]:
        codes, sure = self._names.find(part)
        said = norm(part)
        if not codes:
            if _ALL.fullmatch(said):
                return "ticked", self.offered
            none = _NONE.match(said) or _says(part, Said.NO)
            return ("none" if none and not _LIMITED.search(re.sub(r"^nee\b", "", said)) else "doubt"), ()
        if is_negated(part):
            answer = read_sentence(part, codes, self._names)
            refuses = not answer.doubt and set(answer.said.values()) == {Said.NO}
            return ("refused", codes) if refuses else ("doubt", ())
        if not sure or _LIMITED.search(part.casefold()) or not self._is_choice(part, codes):
            return "doubt", ()
        return "ticked", codes

    def _is_choice(self, part: str, codes: tuple[str, ...]) -> bool:
        """Whether it is a choice of the form: it says no more than its purpose, or others ticked it too."""
        left = set(self._names.without(part, codes).split()) - FILLERS
        return not left or self._often[norm(part)] >= _TWICE


def looks_chosen(texts: Iterable[str], names: PurposeNames) -> bool:
    """Whether the cells of a column hold choices: most of those that choose anything name purposes in their pieces."""
    texts = list(texts)
    asked = any(_says(text, Said.YES) for text in texts)
    texts = [text for text in texts if not _names_nothing(text) and (asked or not _says(text, Said.NO))]
    known = sum(any(_names_purposes(part, names) for part in re.split(r"[;\n]|, ", text)) for text in texts)
    return known * 2 >= len(texts) > 0


def _says(text: str, said: Said) -> bool:
    return meaning_of(text).certain and meaning_of(text).said is said


def _names_nothing(text: str) -> bool:
    """Whether a choice tells nothing of what was offered: all of it, or nothing."""
    said = norm(text)
    return bool(_NONE.match(said) or _ALL.fullmatch(said))


def _names_purposes(part: str, names: PurposeNames) -> bool:
    return bool(names.find(part)[0]) and not is_negated(part) and not _LIMITED.search(part.casefold())


def _known(texts: list[str]) -> frozenset[str]:
    """Find the choices with a comma in them: the pieces that only ever stand together, and in that order."""
    if any(";" in text for text in texts):
        return frozenset(part.strip() for text in texts for part in text.split(";") if ", " in part)
    rows = [[piece.strip() for piece in _OUTSIDE_BRACKETS.split(text)] for text in texts]
    after: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for row in rows:
        for piece, follower in zip(row, [*row[1:], ""], strict=True):
            after.setdefault(piece, set()).add(follower)
            before.setdefault(follower, set()).add(piece)
        before.setdefault(row[0], set()).add("")
    return frozenset(joined for row in rows for joined in _chains(row, after, before))


def _chains(row: list[str], after: dict[str, set[str]], before: dict[str, set[str]]) -> Iterator[str]:
    chain = row[:1]
    for piece in row[1:]:
        if _goes_on(piece) and after[chain[-1]] == {piece} and before[piece] == {chain[-1]}:
            chain.append(piece)
            continue
        if len(chain) > 1:
            yield ", ".join(chain)
        chain = [piece]
    if len(chain) > 1:
        yield ", ".join(chain)


@lru_cache(maxsize=1000)
def _goes_on(piece: str) -> bool:
    """Whether a piece may be the rest of a choice: it begins in the middle of a sentence."""
    return piece[:1].islower()
