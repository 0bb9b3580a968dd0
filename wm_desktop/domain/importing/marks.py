"""The distinct marks of the answer columns with their counts: the value table of the wizard, and what legends go by."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from wm_desktop.domain.importing.interpret import Meaning, Said, spelling_key
from wm_desktop.domain.importing.layout import Column, Layout
from wm_desktop.domain.importing.looks import Looks
from wm_desktop.domain.importing.meanings import Meanings
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.tables import Sheet, cells_below


@dataclass(frozen=True)
class MarkCount:
    """A distinct text in an answer column, how often it stands there and what it was taken for.

    `spelling` is the same for texts that differ in capitals, stops or drawn-out letters only ('Ja', 'ja.', 'jaa').
    A cell that has no text but a `colour` ('RRGGBB') has an empty mark.
    """

    sheet: str
    letter: str
    header: str
    mark: str
    count: int
    meaning: str
    certain: bool
    spelling: str = ""
    colour: str = ""


def count_marks(sheet: Sheet, layout: Layout, meanings: Meanings, looks: Looks, profile: Profile) -> list[MarkCount]:
    """Give every distinct text per answer column with its count: the value table of the wizard."""
    counted: list[MarkCount] = []
    for column in layout.columns:
        if column.purposes or column.role == "answer":
            counted += _marks_of(column, sheet, layout, meanings)
    headers = {column.letter: column.header for column in layout.columns}
    for letter, colour, count in looks.seen():
        means = profile.colour(colour)
        meaning = means or Said.UNANSWERED.value
        known = means is not None
        counted.append(MarkCount(sheet.name, letter, headers[letter], "", count, meaning, known, colour=colour))
    return counted


def _marks_of(column: Column, sheet: Sheet, layout: Layout, meanings: Meanings) -> list[MarkCount]:
    below = list(cells_below(sheet, column.number, layout.header_rows[-1]))
    first = {cell.text: cell for cell in reversed(below)}
    found: dict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(cell.text for cell in below):
        found[normal_mark(text)].append(text)
    times = Counter(cell.text for cell in below)
    numbers = {mark: sum(times[text] for text in texts) for mark, texts in found.items()}
    counts = []
    for mark, count in sorted(numbers.items(), key=lambda item: (-item[1], item[0])):
        meaning = Meaning(Said.UNANSWERED) if not mark else meanings.of(column, first[found[mark][0]])
        counts.append(
            MarkCount(
                sheet.name,
                column.letter,
                column.header,
                mark,
                count,
                meaning.said.value,
                meaning.certain,
                spelling_key(mark),
            )
        )
    return counts
