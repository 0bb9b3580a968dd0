"""Lists of who may not: what says that a list is one, and what it refuses to those who are on it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from wm_desktop.domain.importing.freetext import read_sentence
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm
from wm_desktop.domain.importing.interpret import Said
from wm_desktop.domain.importing.mentions import Mention, mentions
from wm_desktop.domain.importing.told import CellAnswer

_ABOUT_PICTURES = re.compile(
    r"\b(?:toestemming|(?:ge)?foto\w*|(?:ge)?film\w*|beeld\w*|publi\w*|plaats\w*|privacy|avg|bezwaar|mogen|website"
    r"|internet|media)\b|^mag\b|^(?:niet|geen)(?: (?:op|in|bij|tonen|delen|laten zien))*$"
)
_FILE = re.compile(
    r"\b(?:niet|nooit) (?:op|in|met) (?:de |een )?(?:foto|film|beeld|website|social)"
    r"|\b(?:geen|zonder) (?:foto|toestemming|beeld)|\bweigering|\bweigeraar|\bbezwa(?:ar|ren)\b|\bfotoverbod"
)
_LIST = re.compile(
    r"^(?:(?:lijst|overzicht) (?:van |met )?)?(?:de )?"
    r"(?:weigeringen|weigeraars|bezwaren|intrekkingen|refusals|objections)\b"
    r"|^ingetrokken(?: toestemming(?:en)?)?$"
)
_WORD = re.compile(
    r"\b(?:weigering(?:en)?|weigeraars?|geweigerd|bezwaar|bezwaren|ingetrokken|intrekking(?:en)?|herroepen|herroepingen"
    r"|fotoverbod|objections?|refusals?|withdrawn)\b"
)
_SHORT = 5
_BOTH = re.compile(r"\bwel\b|\bja\b")
# 'Nog geen formulier ontvangen' is about silence, and silence refuses nothing.
_SILENT = re.compile(r"\b(?:nog|ontvangen|ingeleverd|ingevuld|retour|binnen|reactie|gereageerd|antwoord|herinner\w*)\b")
_ALLOWS = re.compile(r"\b(?:wel|toegestaan|mag|mogen|ja|allowed)\b")


def is_refusal_list(titles: Sequence[str], file_name: str) -> bool:
    """Whether titles, sheet or file say that the list is of those who may not."""
    if any(map(_refuses, titles)):
        return True
    bare = norm(file_name.rpartition(".")[0])
    return bool(_FILE.search(bare)) and not _BOTH.search(bare) and not _SILENT.search(bare)


def _refuses(title: str) -> bool:
    """A title that refuses something about pictures, or that is no more than a word for it ('Weigeringen')."""
    bare = norm(title)
    if _LIST.match(bare) or (_WORD.search(bare) and len(bare.split()) <= _SHORT and "?" not in title):
        return True
    return is_negated(title) and bool(_ABOUT_PICTURES.search(bare)) and "bezwaar maken" not in bare


def refused_by(titles: Sequence[str], names: PurposeNames) -> tuple[str, ...]:
    """Give what a list of names alone refuses: what its titles name, else all; nothing when it is about silence."""
    telling = [title for title in titles if _refuses(title)]
    if any(_SILENT.search(norm(title)) for title in telling):
        return ()
    named = {code for title in telling for code in names.find(title)[0]}
    return tuple(code for code in names.codes if code in named) or names.codes


def allows(header: str) -> bool:
    """Whether a heading in such a list speaks of what is allowed instead ('Wel op de website')."""
    return bool(_ALLOWS.search(norm(header))) and not is_negated(header)


def refusals_of(
    remark: str, refused: Collection[str], letter: str, names: PurposeNames
) -> tuple[dict[str, CellAnswer], bool]:
    """Give what the list refuses to one who is on it, and whether the remark beside the name leaves a doubt.

    A remark may name the purposes ('niet op de website'); one that says anything else of them is asked.
    """
    no = {code: CellAnswer(Said.NO, letter) for code in refused}
    named = {code for word in mentions(remark, names) if isinstance(word, Mention) for code in word.codes}
    if not named:
        return no, False
    answer = read_sentence(remark, tuple(named), names)
    said = {code for code in named if answer.said[code] is Said.NO}
    plain = not answer.doubt and said == named
    if plain or _only_names(remark, names):
        return {code: CellAnswer(Said.NO, letter) for code in refused if code in named}, False
    silent = {code: CellAnswer(Said.UNANSWERED, letter, doubt=True) for code in refused}
    return silent, True


def _only_names(remark: str, names: PurposeNames) -> bool:
    return all(isinstance(word, Mention) or word in {"en", "op", "de", "of", "in"} for word in mentions(remark, names))
