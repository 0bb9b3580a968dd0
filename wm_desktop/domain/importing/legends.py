"""Legends beside, below or outside the list: what a file itself says about its marks, colours and empty cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.importing.colours import COLOUR_WORDS, is_called, is_same
from wm_desktop.domain.importing.interpret import Said, meaning_of, speaks_against
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.marks import MarkCount
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.tables import Cell, Sheet, letter_of

_SIGNS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("kruis", "kruisje", "kruisjes", "aangekruist"), frozenset("x×✗✘☒")),
    **dict.fromkeys(("vink", "vinkje", "vinkjes", "aangevinkt"), frozenset("v✓✔√☑")),
}
_EMPTY = frozenset({"leeg", "lege cel", "leeg vakje", "leeg vak", "blanco", "niets", "niets ingevuld", "niet ingevuld"})
_WORD = "|".join(sorted({*_SIGNS, *_EMPTY, *COLOUR_WORDS}, key=len, reverse=True))
_SIGN = r"ja|j|neen|nee|n|x|v|1|0|✓|✔|✗|✘|☒|☑|√|×|\+|-|waar|onwaar"
_MARK = (
    rf"(?<!\w)({_SIGN}|{_WORD})(?: gekleurd)?(?: vak(?:je|ken|jes)?| cel(?:len)?)?"
    r"\s*(?:=|:|\bbetekent\b|\bbetekenen\b|\bstaat voor\b)\s*"
)
_LEGEND = re.compile(rf"{_MARK}(.+?)(?=[;,|]|{_MARK}|$)")
_TICK = re.compile(r"\b(?:kruis|vink)\b.{0,40}\baan\b|\b(?:aankruisen|aanvinken|aangekruist|aangevinkt)\b")
_FOR = re.compile(r"\bgeen bezwaar\b|\bniet bezwaarlijk\b")
_AGAINST = re.compile(r"\b(?:nee|niet|geen|bezwaar|weiger\w*|geweigerd|verbod\w*|verboden|ingetrokken)\b")
_FOR_TOO = re.compile(r"\b(?:ja|wel|toestemming|akkoord|mag|mogen|toegestaan)\b")
_LIMITED = re.compile(r"\b(?:mits|tenzij|behalve|alleen|soms|overleg|overleggen|navragen|vragen|misschien)\b|\?")
_LONGEST = 60
_LEGEND_CELLS = 2


@dataclass(frozen=True)
class Proposal:
    """What a file says that a mark, a colour or (without both) an empty cell means; only the user makes it hold.

    `sheet` is None when it is told outside the lists and so for all of them; `told_in` is the cell, `words` what stands
    there.
    """

    sheet: str | None
    mark: str
    colour: str
    means: str
    told_in: str
    words: str


@dataclass(frozen=True)
class _Told:
    """One line of a legend: a sign or word (or the colour of a cell) and what it is said to mean."""

    sign: str
    colour: str
    words: str
    row: int
    letter: str
    heading: bool = False


def is_legend(cells: Sequence[tuple[int, Cell]]) -> bool:
    """Whether a row says what a mark or colour means, and so is not about a pupil."""
    return len(cells) <= _LEGEND_CELLS and any(told.sign for told in _of_line(1, cells, coloured=True))


def explains(text: str) -> bool:
    """Whether a title says what a mark means; then it does not say what the list is about."""
    bare = " ".join(text.casefold().split())
    return bool((_may_explain(bare) and _LEGEND.search(bare)) or _TICK.search(bare))


@dataclass(frozen=True)
class Legends:
    """All that a file says about its marks, with how they are read as `marks`."""

    told: tuple[tuple[str, str | None, _Told], ...]
    marks: tuple[MarkCount, ...]
    profile: Profile

    @classmethod
    def of(
        cls, sheets: Iterable[tuple[Sheet, Layout, Collection[int]]], marks: Sequence[MarkCount], profile: Profile
    ) -> Legends:
        """Find the legends; with each sheet come its layout and its rows about pupils.

        In those rows only what stands outside the columns that are read can be a legend. What is told outside the lists
        holds for all of them.
        """
        told = [
            (sheet.name, sheet.name if layout.used else None, one)
            for sheet, layout, pupils in sheets
            if not layout.refusals and sheet.name not in profile.skip_sheets
            for one in _legends(sheet, layout, pupils)
        ]
        return cls(tuple(told), tuple(marks), profile)

    def contradictions(self) -> list[Problem]:
        """Report what is told of a mark where that is the opposite of how it is read."""
        found = []
        for sheet, scope, told in self.told:
            said = _meant(told.words)
            if told.sign and said is not Said.UNANSWERED:
                taken = {Said.YES, Said.NO} & self._taken(told.sign, scope) - {said}
                for one in taken:
                    facts = {"text": told.sign, "meaning": told.words, "reading": "ja" if one is Said.YES else "nee"}
                    found.append(problem("legend_found", sheet, told.row, None, **facts))
        return found

    def distrusted(self, sheet: str) -> frozenset[str]:
        """Give the marks that are read on a sheet as the opposite of what a legend calls them, headings left aside.

        And the colours, by value or by name, that a legend calls anything like a no: a yes in such a cell is a doubt.
        """
        here = [told for _, scope, told in self.told if scope in {None, sheet} and not told.heading]
        signs = {"ja" if told.sign == "j" else told.sign for told in here if self._is_turned(told, sheet)}
        bad = [told for told in here if _meant(told.words) is Said.NO or speaks_against(told.words)]
        colours = {told.sign for told in bad if told.sign in COLOUR_WORDS} | {told.colour for told in bad}
        return frozenset(signs | colours) - {""}

    def _is_turned(self, told: _Told, sheet: str) -> bool:
        said = _meant(told.words)
        return said is not Said.UNANSWERED and bool({Said.YES, Said.NO} & self._taken(told.sign, sheet) - {said})

    def _taken(self, sign: str, sheet: str | None) -> set[Said]:
        """How a mark is read where it stands; by itself when it stands nowhere."""
        chosen = None if sheet is None else self.profile.mark(normal_mark(sign), sheet)
        if chosen is not None:
            return {Said(chosen)}
        met = {Said(one.meaning) for one in self.marks if one.mark == sign and sheet in {None, one.sheet}}
        return met or {meaning_of(sign).said}

    def proposals(self) -> tuple[Proposal, ...]:
        """Give what is told of the marks and colours that stand in the file; a legend in doubt says nothing."""
        met: dict[tuple[str | None, str, str], dict[str, Proposal]] = defaultdict(dict)
        for sheet, scope, told in self.told:
            for one in _proposed(told, scope, sheet, [mark for mark in self.marks if scope in {None, mark.sheet}]):
                met[one.sheet, one.mark, one.colour].setdefault(one.means, one)
        return tuple(next(iter(means.values())) for means in met.values() if len(means) == 1)


def _proposed(told: _Told, scope: str | None, sheet: str, marks: Sequence[MarkCount]) -> Iterator[Proposal]:
    said, place = _meant(told.words), f"{sheet}!{told.letter}{told.row}"
    if said is Said.UNANSWERED or _LIMITED.search(told.words):
        return
    if told.sign in _EMPTY:
        if said is Said.NO and not _FOR.search(told.words):
            yield Proposal(scope, "", "", Said.NO.value, place, told.words)
        return
    signs = _SIGNS.get(told.sign, frozenset({told.sign})) if told.sign else frozenset()
    for mark in dict.fromkeys(one.mark for one in marks if one.mark in signs and not meaning_of(one.mark).certain):
        yield Proposal(scope, mark, "", said.value, place, told.words)
    for colour in dict.fromkeys(one.colour for one in marks if one.colour):
        alike = bool(told.colour) and is_same(colour, told.colour)
        if alike or (told.sign in COLOUR_WORDS and is_called(colour, told.sign)):
            yield Proposal(scope, "", colour, said.value, place, told.words)


def _legends(sheet: Sheet, layout: Layout, pupils: Collection[int]) -> Iterator[_Told]:
    """Give what is told about marks, in the rows that are not about pupils and beside those that are."""
    read = {column.number for column in layout.columns if column.role != "ignore"}
    beside = [number for number in range(1, sheet.width + 1) if number not in read]
    headers = range(layout.header_rows[0], layout.header_rows[-1] + 1) if layout.header_rows else ()
    for row, line in enumerate(sheet.rows, start=1):
        numbers = beside if row in pupils else range(1, len(line) + 1)
        cells = [(number, line[number - 1]) for number in numbers if number <= len(line)]
        cells = [(number, cell) for number, cell in cells if not cell.is_blank or cell.colour]
        if cells:
            plain = row not in pupils and row not in headers
            for told in _of_line(row, cells, coloured=plain):
                yield replace(told, heading=row in headers)


def _of_line(row: int, cells: Sequence[tuple[int, Cell]], *, coloured: bool) -> Iterator[_Told]:
    written = [(number, cell) for number, cell in cells if not cell.is_blank]
    text = " ".join(" ".join(cell.text for _, cell in written).casefold().split())
    letter = letter_of(cells[0][0])
    found = [(met[1], met[2].strip()) for met in _LEGEND.finditer(text)] if _may_explain(text) else []
    for sign, words in found:
        yield _Told(sign, "", words, row, letter)
    if ("kruis" in text or "vink" in text) and _TICK.search(text):
        words = re.sub(r"\balleen aan\b", "aan", text)
        yield _Told("kruisje" if "kruis" in text else "vinkje", "", words, row, letter)
    if found or not coloured or len(text) > _LONGEST:
        return
    first, rest = normal_mark(cells[0][1].text), " ".join(normal_mark(cell.text) for _, cell in written[1:])
    told = _meant(rest.lstrip("= ")) is not Said.UNANSWERED or (first in COLOUR_WORDS and speaks_against(rest))
    if len(written) == 2 and told and (re.fullmatch(_SIGN, first) or first in {*_SIGNS, *_EMPTY, *COLOUR_WORDS}):
        yield _Told(first, cells[0][1].colour, rest, row, letter)
    elif cells[0][1].colour and written and len(cells) <= 2:
        yield _Told("", cells[0][1].colour, text.lstrip("=: "), row, letter)


def _may_explain(text: str) -> bool:
    return any(sign in text for sign in ("=", ":", "beteken", "staat voor"))


def _meant(words: str) -> Said:
    meaning = meaning_of(words)
    if meaning.certain:
        return meaning.said
    if _FOR.search(words):
        return Said.YES
    if _AGAINST.search(words):
        return Said.NO
    return Said.YES if _FOR_TOO.search(words) else Said.UNANSWERED
