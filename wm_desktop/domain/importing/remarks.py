"""What a remark beside the answers takes back: a yes is no clear yes when the remark refuses or limits it."""

from __future__ import annotations

import re
from collections.abc import Collection

from wm_desktop.domain.importing.freetext import read_sentence
from wm_desktop.domain.importing.headers import PurposeNames, norm
from wm_desktop.domain.importing.interpret import Said, meaning_of
from wm_desktop.domain.importing.mentions import Mention, mentions
from wm_desktop.domain.importing.tables import words_of

_CONDITION = re.compile(
    r"\b(?:in|na|eerst|altijd|alleen|graag) (?:\w+ )?overleg(?:gen)?\b|\beerst (?:\w+ )?(?:vragen|bellen|navragen)\b"
    r"|\bmits\b|\btenzij\b|\bonder voorbehoud\b|\bonherkenbaar\b|\btrekt? .{0,40}\bin\b"
)
# 'Heeft u nog opmerkingen?' 'Nee.'
_NOTHING_TO_SAY = words_of("nee neen n no geen niet niets niks none onwaar 0") | {"", "nee hoor", "nee dank u"}


def held_by(remark: str, purposes: Collection[str], names: PurposeNames) -> frozenset[str]:
    """Give the purposes whose yes a remark, or one of several that stand together, leaves in doubt.

    A remark that names purposes speaks of those ('niet op Facebook'); another speaks of all of them when it is a
    refusal or a condition by itself ('geen foto's', 'alleen in overleg'); 'geen naam bij de foto' is neither.
    """
    pieces = remark.split("; ")
    return frozenset().union(*(_held(piece, purposes, names) for piece in pieces))


def _held(remark: str, purposes: Collection[str], names: PurposeNames) -> frozenset[str]:
    named = {code for word in mentions(remark, names) if isinstance(word, Mention) for code in word.codes}
    if named:
        answer = read_sentence(remark, purposes, names)
        touched = {code for code in purposes if answer.said[code] is Said.NO or (code in named & answer.doubt)}
        return frozenset(touched)
    if norm(remark) in _NOTHING_TO_SAY:
        return frozenset()
    refuses = meaning_of(remark).certain and meaning_of(remark).said is Said.NO
    general = read_sentence(remark, purposes, names)
    refuses = refuses or (bool(purposes) and set(general.said.values()) == {Said.NO})
    return frozenset(purposes) if refuses or _CONDITION.search(norm(remark)) else frozenset()
