"""What a remark beside the answers takes back: a yes is no clear yes when the remark refuses or limits it."""

from __future__ import annotations

import re
from collections.abc import Collection

from wm_desktop.domain.importing.freetext import read_sentence
from wm_desktop.domain.importing.headers import PurposeNames, norm
from wm_desktop.domain.importing.interpret import Said, meaning_of
from wm_desktop.domain.importing.mentions import Mention, mentions

_CONDITION = re.compile(
    r"\b(?:in|na|eerst|altijd|alleen|graag) (?:\w+ )?overleg(?:gen)?\b|\beerst (?:\w+ )?(?:vragen|bellen|navragen)\b"
    r"|\bmits\b|\btenzij\b|\bonder voorbehoud\b|\bonherkenbaar\b|\btrekt? .{0,40}\bin\b"
)
# 'Opmerkingen: nee' says that there are none.
_NOTHING = frozenset({"nee", "geen", "n", "nvt", "n v t", "no", "none"})


def held_by(remark: str, purposes: Collection[str], names: PurposeNames) -> frozenset[str]:
    """Give the purposes whose yes a remark, or one of several that stand together, leaves in doubt.

    A remark that names purposes speaks of those ('niet op Facebook'); another speaks of all of them when it is a
    refusal or a condition by itself ('geen foto's', 'alleen in overleg'); 'geen naam bij de foto' is neither.
    """
    pieces = [piece for piece in remark.split("; ") if norm(piece) not in _NOTHING]
    return frozenset().union(*(_held(piece, purposes, names) for piece in ("; ".join(pieces), *pieces)))


def _held(remark: str, purposes: Collection[str], names: PurposeNames) -> frozenset[str]:
    named = {code for word in mentions(remark, names) if isinstance(word, Mention) for code in word.codes}
    if named:
        answer = read_sentence(remark, purposes, names)
        touched = {code for code in purposes if answer.said[code] is Said.NO or (code in named & answer.doubt)}
        return frozenset(touched)
    refuses = meaning_of(remark).certain and meaning_of(remark).said is Said.NO
    general = read_sentence(remark, purposes, names)
    refuses = refuses or (bool(purposes) and set(general.said.values()) == {Said.NO})
    return frozenset(purposes) if refuses or _CONDITION.search(norm(remark)) else frozenset()
