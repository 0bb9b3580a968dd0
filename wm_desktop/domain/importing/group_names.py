"""Names of groups as people type them: 'Groep 5/6 B', '5-6b', a bare 3, or what Excel made of '5-6'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from wm_desktop.domain.importing.names import tidy
from wm_desktop.domain.text import fold

_BEHIND = re.compile(
    r"^([^\d(]+?)[\s,(-]+(?:(?:groep|klas|gr\.?|group|class)\s*)?(\d(?:\s?[-/]\s?\d)?\s?[a-z]?)\s*\)?$", re.IGNORECASE
)
_BESIDE = re.compile(r"\([^)]*\)")


@lru_cache(maxsize=4096)
def group_key(text: str) -> str:
    """Fold a group's name: 'Groep 5/6 B', '5/6B', '5-6b' and '5/6B (juf Els)' are one."""
    bare = re.sub(r"[^0-9a-z]+", "", fold(_BESIDE.sub(" ", text)))
    return re.sub(r"^(?:groep|klas|gr|group|class)(?=\d)", "", bare)


@lru_cache(maxsize=4096)
def digits_of(text: str) -> str:
    """Give the year groups in a group's name: '56' for 5/6B."""
    return re.sub(r"\D+", "", text)


def fit(forms: Iterable[str], group: str, *, is_date: bool = False) -> str:
    """Whether a group on a row is a pupil's: 'same', 'repaired' ('groep 8' for 8A, '5' for 5/6B) or 'other'."""
    if not group:
        return "other"
    keys = [group_key(form) for form in forms]
    if group_key(group) in keys:
        return "repaired" if is_date else "same"
    years = digits_of(group)
    if any(key.isdigit() and (key == years or (len(key) == 1 and key in years)) for key in keys):
        return "repaired"
    return "other"


class Groups:
    """The groups of a school, to tell a group nobody knows from one that is not the pupil's."""

    def __init__(self, names: Iterable[str]) -> None:
        named = {name for name in names if name}
        self._keys = {group_key(name) for name in named}
        self._years = {years for name in named for years in (digits_of(name), *digits_of(name))}

    def knows(self, forms: Sequence[str]) -> bool:
        """Whether some group goes by this name or holds this year."""
        return any(group_key(form) in self._keys or digits_of(form) in self._years for form in forms)


def split_group(name: str) -> tuple[str, str]:
    """Take a group off the end of a name: 'Finn Mulder, groep 3A', 'Noor (1/2)'; the group is empty without one."""
    found = _BEHIND.match(name)
    return (found[1].strip(), found[2].strip()) if found is not None else (name, "")


def clean_group(text: str) -> str:
    """Give the bare name of a group: 'Groep 5/6B' is '5/6B'; a single digit stays what it is."""
    words = tidy(text).split()
    if len(words) > 1 and words[0].casefold() in {"groep", "klas", "gr", "gr."}:
        words = words[1:]
    return " ".join(words)
