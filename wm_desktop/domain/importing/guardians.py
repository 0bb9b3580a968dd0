"""Which guardian of a pupil a row names: by full name, last name, or initials and last name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.importing.names import loose_key, split_name, tidy
from wm_desktop.domain.importing.pupil_index import last_key
from wm_desktop.domain.people import Guardian
from wm_desktop.domain.text import fold

_TITLE = re.compile(r"^(?:de heer|heer|meneer|dhr|hr|mevrouw|mevr|mw|familie|fam|mrs?|ms)\b\.?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """Who a row names: `guardian` None is the household; `code` says what there is to tell about it.

    `doubtful`: it may be somebody whose yes does not count; `refused`: it is somebody whose answer does not count.
    """

    guardian: GuardianId | None = None
    code: str = ""
    doubtful: bool = False
    refused: bool = False


def named_guardian(text: str, guardians: Sequence[Guardian], custody: Collection[GuardianId]) -> Named:
    """Find the guardian a row names; one of several, or nobody in the register, is told."""
    name = _TITLE.sub("", tidy(text))
    if not name or not guardians:
        return Named()
    found = _found(name, guardians)
    if len(found) == 1:
        one = found[0].id
        return Named(one) if one in custody else Named(None, "guardian_without_custody", refused=True)
    if not found:
        return Named(None, "guardian_unknown")
    return Named(None, "guardian_unclear", doubtful=any(one.id not in custody for one in found))


def _found(text: str, guardians: Sequence[Guardian]) -> list[Guardian]:
    wanted, name = loose_key(text), split_name(text)
    full = [one for one in guardians if loose_key(one.name.full) == wanted]
    last = [one for one in guardians if last_key(one.name) == wanted]
    if full or last:
        return full or last
    letter = fold(name.first_name)[:1]
    return [
        one
        for one in guardians
        if last_key(one.name) == last_key(name) != ""
        and letter in {fold(one.name.first_name)[:1], fold(one.name.initials)[:1]}
    ]
