"""Legends beside, below or outside the list: what a file itself says about its words, where that is the opposite."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from wm_desktop.domain.importing.interpret import Said, meaning_of
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.tables import Sheet

_MARK = r"(?<!\w)(ja|j|neen|nee|n|x|v|1|0|✓|✔|\+|-|waar|onwaar)\s*(?:=|:|\bbetekent\b|\bstaat voor\b)\s*"
_LEGEND = re.compile(rf"{_MARK}(.+?)(?=[;,|]|{_MARK}|$)")
_FOR = re.compile(r"\bgeen bezwaar\b|\bniet bezwaarlijk\b")
_AGAINST = re.compile(r"\b(?:nee|niet|geen|bezwaar|weiger\w*|geweigerd|verbod\w*|verboden|ingetrokken)\b")
_FOR_TOO = re.compile(r"\b(?:ja|wel|toestemming|akkoord|mag|mogen|toegestaan)\b")


def contradictions(sheet: Sheet, layout: Layout, profile: Profile, pupils: Collection[int]) -> list[Problem]:
    """Report what the sheet says about its marks where that is the opposite of how they are read.

    `pupils` are the rows about pupils: there only what stands outside the columns that are read can be a legend.
    """
    if layout.refusals or sheet.name in profile.skip_sheets:
        return []
    read = {column.number for column in layout.columns if column.role != "ignore"}
    found = []
    for row in range(1, len(sheet.rows) + 1):
        for mark, words in _legends(_text(sheet, row, read if row in pupils else ())):
            taken, said = _taken(mark, profile, sheet.name), _meant(words)
            if {taken, said} == {Said.YES, Said.NO}:
                reading = "ja" if taken is Said.YES else "nee"
                facts = {"text": mark, "meaning": words, "reading": reading}
                found.append(problem("legend_found", sheet.name, row, None, **facts))
    return found


def _text(sheet: Sheet, row: int, without: Collection[int]) -> str:
    cells = enumerate(sheet.rows[row - 1], start=1)
    return " ".join(" ".join(cell.text for number, cell in cells if number not in without).casefold().split())


def _legends(text: str) -> Iterator[tuple[str, str]]:
    if any(sign in text for sign in ("=", ":", "betekent", "staat voor")):
        for met in _LEGEND.finditer(text):
            yield met[1], met[2].strip()


def _taken(mark: str, profile: Profile, sheet: str) -> Said:
    chosen = profile.mark(normal_mark(mark), sheet)
    return meaning_of(mark).said if chosen is None else Said(chosen)


def _meant(words: str) -> Said:
    meaning = meaning_of(words)
    if meaning.certain:
        return meaning.said
    if _FOR.search(words):
        return Said.YES
    if _AGAINST.search(words):
        return Said.NO
    return Said.YES if _FOR_TOO.search(words) else Said.UNANSWERED
