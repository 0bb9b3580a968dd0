"""What a heading says: which role a column has, for which purposes it is, and whether it asks or refuses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from wm_desktop.domain.importing.heading_words import (
    FILLERS,
    FIRST_CODES,
    NEGATIONS,
    OTHER_MATTERS,
    PURPOSE_WORDS,
    ROLE_WORDS,
)
from wm_desktop.domain.text import fold

_EXACT: Mapping[str, str] = {word: role for role, words in ROLE_WORDS.items() for word in words.split("|")}
_PATTERNS = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (r"^(?=.*\b(ouder|verzorger|uw naam|moeder|vader)\b)(?=.*\b(naam|uw)\b)(?!.*\bkind).*", "guardian"),
        (r"^(roep|voor)naam\b.*\b(kind|leerling|zoon|dochter)", "first_name"),
        (r"^(achter|familie)naam\b.*\b(kind|leerling|zoon|dochter)", "last_name"),
        (r"^naam\b.*\b(kind|leerling|zoon|dochter)", "name"),
        (r"^in welke (groep|klas)\b|^(groep|klas)\b.*\b(kind|leerling|zoon|dochter)", "group"),
        (r"^geboortedatum\b", "birth_date"),
        (
            r"^datum (?:van )?(?:de )?(?:laatste )?(?:wijziging|mutatie|antwoord|invul\w*|registratie|toestemming"
            r"|akkoord|ontvangst|ondertekening|verleend|gegeven|vastgelegd)\b"
            r"|^(?:wijzigings|mutatie|invul|registratie|antwoord|toestemmings)datum$"
            r"|^(?:vastgelegd|geregistreerd|gegeven|verleend|gemuteerd) op$",
            "answered_on",
        ),
        (r"^(leerling|stam)(nummer|nr)\b", "pupil_number"),
        (r"^(eventuele |overige )?opmerking|\bopmerkingen$|\b(?:nog|verder) iets\b|\banything else\b", "remark"),
        (r"^(ruimte voor |overige )(opmerkingen|toelichting)|^(other |any )?(remarks|comments)\b", "remark"),
        (r"^(?=.*\b(parent|guardian)\b)(?=.*\bname\b)(?!.*\b(child|pupil|student)\b).*", "guardian"),
        (
            r"^(first|given) name\b.*\b(child|pupil|student)\b|\b(child|pupil|student) s? ?(first|given) name$",
            "first_name",
        ),
        (
            r"^(last|family) name\b.*\b(child|pupil|student)\b|\b(child|pupil|student) s? ?(last|sur|family) ?name$",
            "last_name",
        ),
        (r"^(full )?name\b.*\b(child|pupil|student)\b", "name"),
        (r"^(which|what) (group|class)\b|^(group|class)\b.*\b(child|pupil|student)\b", "group"),
        (r"^(date of birth|birth ?date)\b", "birth_date"),
    )
)
_PURPOSES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{words})\b") for code, words in PURPOSE_WORDS.items()
}
# 'wel/geen', 'ja of nee': the heading asks; 'nee = geen toestemming': the heading explains
_EITHER = re.compile(
    r"\b(?:wel|ja) (?:of )?(?:mag )?(?:geen|niet|nee)\b|\b(?:geen|niet|nee) (?:of )?(?:wel|ja)\b"
    r"|\byes (?:or )?no\b|\bno (?:or )?yes\b|\bj n\b"
)
_TURNED = re.compile(r"\b(?:ja|1|x)\s*[=:][^,;/)]{0,1000}\b(?:niet|geen|bezwaar|weiger\w*)\b")
_EXPLAINED = re.compile(r"\b(?:nee|leeg|blanco|niets|n|0)\s*[=:][^,;/)]*")
# 'foto's zonder naam op de website' is about the photos, and refuses nothing
_NAMELESS = re.compile(
    r"\bzonder (?:vermelding van )?(?:de )?(?:(?:voor|achter)?na(?:am|men)|naamsvermelding)(?: erbij)?\b"
)
_CLOSED = re.compile(r"\b(?:besloten|gesloten|afgeschermde?|interne?|closed|private)\b")
_THROUGH = re.compile("\u00a7 (?:via|through) (?:de |het |onze |the |our )?\u00a7")
_OUTSIDE = re.compile(r"\b(?:buiten|outside)\b")
_PUBLIC = frozenset({"website", "sociale_media"})


@lru_cache(maxsize=4096)
def norm(text: str) -> str:
    """Fold a heading to bare words: 'Lln.nr ' and 'LLN NR' become the same."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", fold(text.replace("\u00a0", " "))).split())


@lru_cache(maxsize=4096)
def role_by_header(text: str) -> str | None:
    """Give the role a heading names by itself (purposes left aside), or None."""
    bare = norm(text)
    if not bare:
        return None
    if bare in _EXACT:
        return _EXACT[bare]
    return next((role for pattern, role in _PATTERNS if pattern.search(bare)), None)


@lru_cache(maxsize=4096)
def is_negated(text: str) -> bool:
    """Whether a heading or title speaks of refusing ('niet op de website', 'bezwaar'), 'wel/geen' left aside.

    'Geen foto op de website (ja/nee)' refuses all the same: there a yes is a no.
    """
    if _TURNED.search(fold(text)):
        return True
    bare = _NAMELESS.sub(" ", norm(_EXPLAINED.sub(" ", fold(text)))).replace("opt out", "optout")
    words = set(_EITHER.sub(" ", bare).split())
    return bool(words & NEGATIONS) or ("nee" in words and not words & {"ja", "wel"})


@lru_cache(maxsize=4096)
def says_no_objection(text: str) -> bool:
    """Whether a heading says 'geen bezwaar', under which a cross may mean either."""
    return any(words in norm(text) for words in ("geen bezwaar", "no objection"))


class PurposeNames:
    """Knows the school's purposes by code, label and the usual names."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.codes = tuple(labels)
        self._whole: dict[str, str] = {}
        for code, label in labels.items():
            self._whole.setdefault(norm(code), code)
            self._whole.setdefault(norm(label), code)
        self._patterns = tuple(self._in_order())
        self._cache: dict[str, tuple[tuple[str, ...], bool]] = {}

    def find(self, text: str) -> tuple[tuple[str, ...], bool]:
        """Give the purposes a text names, and whether that is sure.

        One purpose is sure when its name is in the text; several are sure only when nothing but small words is left
        ('Website en nieuwsbrief'), since a yes would then count for each of them.
        """
        bare = norm(text)
        if bare not in self._cache:
            self._cache[bare] = self._find(bare)
        return self._cache[bare]

    def without(self, text: str, codes: Collection[str]) -> str:
        """Give a text without the names of these purposes."""
        return self._taken_out(norm(text), set(codes))[1].replace("\u00a7", " ") if codes else text

    def is_label(self, text: str, code: str) -> bool:
        """Whether a text is exactly the school's own name of a purpose."""
        return self._whole.get(norm(text)) == code

    def _find(self, bare: str) -> tuple[tuple[str, ...], bool]:
        whole = self._whole.get(bare)
        if whole is not None:
            return (whole,), True
        found, rest = self._taken_out(_NAMELESS.sub(" ", bare), set(self.codes))
        unique = tuple(code for code in self.codes if code in found)
        left = set(rest.split()) - FILLERS - {"\u00a7"}
        if (_PUBLIC & found and _CLOSED.search(bare)) or ("ouderapp" in found and _OUTSIDE.search(bare)):
            return unique, False
        if len(unique) > 1:
            return unique, not left and "klassenfoto" not in found and not _THROUGH.search(" ".join(rest.split()))
        return unique, bool(unique) and not left & OTHER_MATTERS

    def _taken_out(self, bare: str, wanted: set[str]) -> tuple[set[str], str]:
        """Give the purposes that a text names, and the text with a mark in the place of their names."""
        found: set[str] = set()
        for code, pattern in self._patterns:
            if code in wanted and pattern.search(bare):
                found.add(code)
                bare = pattern.sub(" \u00a7 ", bare)
        return found, bare

    def _in_order(self) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The school's labels of several words, names that hold other names, single words, then the usual names."""
        own = [name for name in sorted(self._whole, key=len, reverse=True) if len(name) >= 4]
        labels = [(self._whole[name], re.compile(rf"\b{re.escape(name)}\b")) for name in own if " " in name]
        words = [(self._whole[name], re.compile(rf"\b{re.escape(name)}\b")) for name in own if " " not in name]
        usual = [(code, _PURPOSES[code]) for code in self.codes if code in _PURPOSES]
        yield from labels
        yield from sorted((one for one in usual if one[0] in FIRST_CODES), key=lambda one: FIRST_CODES.index(one[0]))
        yield from words
        yield from (one for one in usual if one[0] not in FIRST_CODES)
