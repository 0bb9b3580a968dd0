"""Where the header of a sheet stands: in one row, or in two or three of which each says a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wm_desktop.domain.importing.dates import years_named
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm, role_by_header
from wm_desktop.domain.importing.layout import PERSON
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import Sheet

LOOK_FOR_HEADER = 30
ABOUT_CONSENT = re.compile(
    r"\b(?:toestemming|akkoord|mag|mogen|waarvoor|beeldmateriaal|foto s?|publicatie|permission|consent|may|photos?"
    r"|pictures?|images?)\b"
)
_LONGEST = 400
_MOST_ROWS = 3
_POLES: Mapping[str, str] = {
    **dict.fromkeys(("ja", "wel", "akkoord", "toestemming", "wel toestemming", "mag", "mag wel", "yes", "j"), "yes"),
    **dict.fromkeys(("nee", "niet", "geen", "geen toestemming", "niet akkoord", "mag niet", "no", "n", "neen"), "no"),
}
_EITHER = re.compile(r"(?:ja|wel|j|yes|akkoord) (?:of )?(?:nee|niet|geen|n|no)(?: toestemming| akkoord)?|x|kruisje")
_WITH_POLE = re.compile(r"(?:(?P<last>.+) (?P<end>ja|wel|nee|niet)|(?P<start>ja|wel|nee|niet) (?P<first>.+))")
_COUNTS = re.compile(r"\b(?:aantal|totaal|totalen|som|percentage|procent|telling)\b")


@lru_cache(maxsize=4096)
def counts_only(header: str) -> bool:
    """Whether a heading is that of a sum or a number of answers, which is nobody's answer."""
    return bool(_COUNTS.search(norm(header)))


def role_of(parts: Sequence[str]) -> str | None:
    """Give the role a heading of one or more parts names (purposes left aside): as a whole, else by its last part."""
    whole = role_by_header(" ".join(parts))
    return whole if whole or len(parts) < 2 else role_by_header(parts[-1])


def purposes_of(parts: Sequence[str], names: PurposeNames) -> tuple[tuple[str, ...], bool]:
    """Give the purposes a heading names and whether that is sure; below a wider heading the narrower one counts."""
    codes, sure = names.find(" ".join(parts))
    if len(parts) > 1 and len(codes) > 1:
        above, below = names.find(" ".join(parts[:-1])), names.find(parts[-1])
        if below[0] and set(below[0]) <= set(above[0]):
            return below
        return codes, sure and not (above[0] and below[0])
    return codes, sure


def pole_of(parts: Sequence[str]) -> tuple[str, str]:
    """Say whether a heading is one side of a pair ('Website' over 'ja' and 'nee'): the side and what both share."""
    if len(parts) > 1:
        for index, part in enumerate(parts):
            side = _POLES.get(norm(part))
            if side:
                return side, norm(" ".join((*parts[:index], *parts[index + 1 :])))
    met = _WITH_POLE.fullmatch(norm(parts[-1])) if parts else None
    if met is None:
        return "", ""
    shared = " ".join((*map(norm, parts[:-1]), met["last"] or met["first"]))
    return _POLES[met["end"] or met["start"]], shared.strip()


def headings(sheet: Sheet, rows: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Give the heading of each column, in its parts from top to bottom; a merged heading holds for all it covers."""
    lines: list[dict[int, str]] = []
    below: dict[int, str] = {}
    for row in reversed(rows):
        line = _spread(sheet, row, below if lines else None)
        lines.insert(0, line)
        below = {**below, **line}
    return {
        number: tuple(dict.fromkeys(line[number] for line in lines if number in line))
        for number in sorted({number for line in lines for number in line})
    }


def _spread(sheet: Sheet, row: int, below: Mapping[int, str] | None) -> dict[int, str]:
    own = _texts(sheet, row)
    wide = [area for area in sheet.merged if area.top == row and area.right > area.left and area.left in own]
    for area in wide:
        own.update(dict.fromkeys(range(area.left + 1, min(area.right, sheet.width) + 1), own[area.left]))
    if wide or not below:
        return own
    carried = ""
    for number in range(1, max(below) + 1):
        if number in own:
            carried = "" if role_by_header(own[number]) not in {None, "answer", "purpose_name"} else own[number]
        elif carried and number in below and role_by_header(below[number]) in {None, "answer", "purpose_name"}:
            own[number] = carried
    return own


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    if not 1 <= row <= len(sheet.rows):
        return {}
    return {
        number: " ".join(cell.text.split())
        for number, cell in enumerate(sheet.rows[row - 1], start=1)
        if not cell.is_blank and len(cell.text) < _LONGEST
    }


@dataclass(frozen=True)
class Line:
    """A row that may be (part of) a header: its texts, the roles and purposes they name, and how much that says."""

    row: int
    texts: Mapping[int, str]
    roles: Mapping[int, str]
    about: frozenset[int]
    score: int

    @property
    def persons(self) -> frozenset[int]:
        """The columns that tell who a row is about."""
        told = PERSON | {"group", "prefix", "birth_date"}
        return frozenset(number for number, role in self.roles.items() if role in told)

    @property
    def names_somebody(self) -> bool:
        """Whether a pupil could be found by it."""
        return any(role in PERSON for role in self.roles.values())

    @property
    def answers(self) -> bool:
        """Whether something is asked in it."""
        return bool(self.about) or {"purpose_name", "answer"} <= set(self.roles.values())


def find_header(sheet: Sheet, names: PurposeNames, profile: Profile) -> tuple[int, ...]:
    """Find the header rows among the first rows of a sheet; nothing when no row looks like one."""
    wished = frozenset(norm(choice.header) for choice in profile.columns if choice.header)
    pointed = any(choice.role in PERSON for choice in profile.columns)
    last = min(LOOK_FOR_HEADER, len(sheet.rows))
    lines = {row: line_of(sheet, row, names, wished) for row in range(1, last + 1)}
    rows = _best(lines, pointed=pointed) or _nameless(lines)
    return _grown(sheet, lines, rows) if rows else ()


def line_of(sheet: Sheet, row: int, names: PurposeNames, wished: frozenset[str] = frozenset()) -> Line:
    """Say what a row names when it is read as a header; `wished` are headings the user pointed out."""
    texts = _texts(sheet, row)
    roles = {number: role for number, text in texts.items() if (role := role_by_header(text))}
    named = {
        number for number, text in texts.items() if number not in roles and names.find(text)[0] and len(text) < _LONGEST
    }
    chosen = {number for number, text in texts.items() if wished and norm(text) in wished}
    asks = {number for number, text in texts.items() if number not in roles and _asks(text)}
    different = len(set(roles.values()) - {"ignore"}) + len({texts[number] for number in named}) + len(chosen)
    return Line(row, texts, roles, frozenset(named | chosen | asks), different * 2 + ("ignore" in roles.values()))


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") and bool(ABOUT_CONSENT.search(norm(text)))


def _best(lines: Mapping[int, Line], *, pointed: bool) -> tuple[int, ...]:
    """The row that says most and is complete; else two rows that are so together; else the row that says most."""
    fitting = [one for one in lines.values() if (pointed or one.persons) and one.score > 2]
    whole = [
        one
        for one in fitting
        if one.answers and (pointed or one.names_somebody) and not any(_repeats(one, other) for other in lines.values())
    ]
    if whole:
        best = max(whole, key=lambda one: (one.score, -one.row))
        above = lines.get(best.row - 1)
        return (best.row - 1, best.row) if above is not None and _says_whose(above, best) else (best.row,)
    pairs = [pair for one in fitting + _short(lines) for pair in _pairs(lines, one)]
    if pairs:
        return max(pairs, key=lambda pair: (sum(lines[row].score for row in pair), -pair[0]))
    return (max(fitting, key=lambda one: (one.score, -one.row)).row,) if fitting else ()


def _says_whose(above: Line, line: Line) -> bool:
    """Whether the row above names the pupils left of all that stands here: then 'Naam' here is that of a parent."""
    return above.names_somebody and max(above.persons) < min(line.texts)


def _repeats(line: Line, first: Line) -> bool:
    """Whether a row says on a later page in one line what the header says in two: then the list begins higher up."""
    about = first.row < line.row and len(first.texts) > 1 and bool(first.about)
    return about and first.texts.items() <= line.texts.items()


def _short(lines: Mapping[int, Line]) -> list[Line]:
    return [one for one in lines.values() if one.names_somebody and one.score == 2]


def _pairs(lines: Mapping[int, Line], persons: Line) -> Iterator[tuple[int, int]]:
    """The row about persons together with the row above or below it that names the purposes."""
    for other in (lines.get(persons.row + 1), lines.get(persons.row - 1)):
        if other is not None and other.about and not other.persons and not set(other.texts) & persons.persons:
            first, second = sorted((persons.row, other.row))
            yield first, second


def _nameless(lines: Mapping[int, Line]) -> tuple[int, ...]:
    """Purposes side by side, without a word above the names: whether names stand below is seen there."""
    several = [one for one in lines.values() if len(one.about) > 1 or (one.about and len(one.texts) > 1)]
    return (max(several, key=lambda one: (len(one.about), -one.row)).row,) if several else ()


def _grown(sheet: Sheet, lines: Mapping[int, Line], rows: tuple[int, ...]) -> tuple[int, ...]:
    """Take in the row below that says 'ja' and 'nee', and the row above that spans several columns."""
    persons = frozenset().union(*(lines[row].persons for row in rows))
    below = _texts(sheet, rows[-1] + 1)
    if len(rows) < _MOST_ROWS and below and not set(below) & persons and _explains(sheet, rows[-1], below):
        rows = (*rows, rows[-1] + 1)
    above = lines.get(rows[0] - 1)
    if len(rows) < _MOST_ROWS and above is not None and _is_banner(sheet, above, lines[rows[0]], persons):
        rows = (above.row, *rows)
    return rows


def _explains(sheet: Sheet, row: int, below: Mapping[int, str]) -> bool:
    words = {number: norm(text) for number, text in below.items()}
    if all(_EITHER.fullmatch(word) for word in words.values()):
        return True
    if len(words) < 2 or not all(word in _POLES or len(word) <= 3 for word in words.values()):
        return False
    above = set(_texts(sheet, row))
    sides = [_POLES[word] for word in words.values() if word in _POLES]
    return {"yes", "no"} <= set(sides) and any(number not in above for number in words)


def _is_banner(sheet: Sheet, above: Line, first: Line, persons: frozenset[int]) -> bool:
    """Whether a row stands over part of the columns, as 'Mijn kind mag op:' over the purposes; a title is over all."""
    ends = {number: number for number in above.texts}
    ends |= {area.left: area.right for area in sheet.merged if area.top == area.bottom == above.row}
    known = {number for number, role in first.roles.items() if role not in {"answer", "purpose_name"}}
    over = [number for number in above.texts if number not in known and number in first.texts]
    if not over or above.about & persons:
        return False
    if any(number <= one <= ends[number] for number in over for one in persons):
        return False
    if any(number in known and ends[number] >= over[0] for number in above.texts):
        return False
    if any(ends[number] > number for number in over):
        return True
    alone = not any(number in persons and role_by_header(above.texts[number]) for number in above.texts)
    return alone and any(_says_something(above.texts[number]) for number in over)


def _says_something(text: str) -> bool:
    bare = norm(text)
    return bool(ABOUT_CONSENT.search(bare) or bare in _POLES or is_negated(text) or years_named(text))
