"""Which rows below a header are about a pupil, and which are a header again, a line with a group, a total or a note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wm_desktop.domain.importing.columns import words_of_name
from wm_desktop.domain.importing.groups import Group, is_group, read_group, within_line
from wm_desktop.domain.importing.header_rows import headings
from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.interpret import meaning_of
from wm_desktop.domain.importing.layout import PERSON, Hints, Layout
from wm_desktop.domain.importing.legends import is_legend
from wm_desktop.domain.importing.names import tidy
from wm_desktop.domain.importing.refusals import is_refusal_list
from wm_desktop.domain.importing.tables import Cell, Sheet

_FOOTER = re.compile(
    r"^(?:totaal|totalen|aantal|aantallen|som|subtotaal|gemiddelde|percentage|pagina|blz|bladzijde|afgedrukt|gemaakt"
    r"|legenda|toelichting|uitleg|printdatum|print|bron|let op|nb|n b|p s|einde|ingevuld op|ingevuld door|laatst"
    r"|opgesteld|opgemaakt|versie|stand per|stand op|handtekening|datum|gegenereerd|export|geexporteerd|copyright"
    r"|betekenis|verklaring|toestemming|geen toestemming|opmerkingen?|noot|zie ook|vragen)\b"
)
_LABEL = re.compile(r"(?:ja|nee|neen|leeg|blanco|onbekend|onbeantwoord|niet ingevuld|geen antwoord|wel|niet|x|v)")
_REFUSED = re.compile(r"(?:ingetrokken|intrekking\w*|bezwa\w*|geen toestemming|weiger\w*|verboden)\b")
_NUMBER = re.compile(r"[\d.,]+ ?%?")
_LONGEST_NAME = 8
_LINE_CELLS = 3

Filled = Sequence[tuple[int, Cell]]


class Lines:
    """Tells the rows of one sheet apart; a row is given as its cells that hold something."""

    def __init__(self, sheet: Sheet, layout: Layout, hints: Hints) -> None:
        self._sheet, self._groups = sheet, hints.groups
        self._persons = frozenset(column.number for column in layout.columns if column.role in PERSON)
        self._answers = frozenset(column.number for column in layout.columns if column.purposes)
        self._others = frozenset(column.number for column in layout.columns if column.role == "group")
        self._headers = {
            number: {_plain(text) for text in (*parts, " ".join(parts))}
            for number, parts in headings(sheet, layout.header_rows).items()
        }
        self._words = hints.words
        self._last = self._last_answer()
        self._merged_from = {(area.top, area.left): area.right for area in sheet.merged if area.right > area.left}

    def _last_answer(self) -> int:
        """The last row with something in the columns of the answers: a text alone below it may be a signature."""
        for row in range(len(self._sheet.rows), 0, -1):
            line = self._sheet.rows[row - 1]
            if any(number <= len(line) and not line[number - 1].is_blank for number in self._answers):
                return row
        return 0

    def is_signature(self, row: int, filled: Filled, *, after_blank: bool) -> bool:
        """Whether a row is a text alone below the list, with an empty line between, and no name the school knows."""
        if row <= self._last or not after_blank or len(filled) > 1:
            return False
        words = words_of_name(filled[0][1].text)
        return not self._words or not words <= self._words

    def refusal(self, row: int, filled: Filled) -> str:
        """Give the text of a line alone that says of those below it that they may not; colours belong to a legend."""
        text = filled[0][1].text
        alone = len(filled) == 1 and (filled[0][0] == 1 or filled[0][0] in self._persons)
        plain = alone and not any(char.isdigit() or char == "=" for char in text)
        plain = plain and not any(cell.colour for cell in self._sheet.rows[row - 1])
        told = plain and (is_refusal_list([text], "") or _REFUSED.match(norm(text)))
        return text if told else ""

    def is_header_again(self, filled: Filled) -> bool:
        """Whether the header is repeated: hardly anything but its own texts, each in its own column."""
        same = 0
        for number, cell in filled:
            if _plain(cell.text) in self._headers.get(number, ()):
                same += 1
            elif number in self._persons:
                return False
        return len(filled) > 1 and same * 3 > len(filled) * 2

    def group(self, row: int, filled: Filled) -> Group | None:
        """Give the group when a row is a line above its pupils ('Groep 5A', alone or merged over the table)."""
        if len(filled) > _LINE_CELLS:
            return None
        number, cell = filled[0]
        wide = self._merged_from.get((row, number), number)
        rest = {other for other, _ in filled[1:]}
        if rest & (self._persons | self._answers | self._others) or (number in self._answers and wide == number):
            return None
        if number in self._others and wide == number and rest:
            return None
        if named := within_line(cell.text):
            return Group(named, (named,))
        if rest or (wide == number and number not in self._persons | self._others and number > 1):
            return None
        read = read_group(cell)
        return read if read.is_date or is_group(cell.text, self._groups) else None

    def is_section(self, row: int, filled: Filled) -> bool:
        """Whether one text is merged over the names and the answers: what follows is another part of the list."""
        if len(filled) != 1:
            return False
        number = filled[0][0]
        covered = set(range(number, self._merged_from.get((row, number), number) + 1))
        return bool(covered & self._persons) and bool(covered & self._answers)

    def is_footer(self, name: str, filled: Filled) -> bool:
        """A total, page number, legend or note: no person's name, and hardly anything else in the row."""
        first = tidy(filled[0][1].text)
        words = norm(name or first)
        if is_legend(filled) or _FOOTER.match(words) or len(words.split()) > _LONGEST_NAME:
            return True
        if _LABEL.fullmatch(words) and all(_is_sum(cell) for _, cell in filled[1:]):
            return True
        signs = any(char.isdigit() or char in ":=" for char in name)
        legend = len(filled) > 1 and filled[1][1].text.lstrip().startswith("=")
        alone = len(filled) == 1 and 0 < len(name) <= 2
        return legend or alone or (len(filled) <= 2 and signs)

    def answers_clearly(self, filled: Filled) -> bool:
        """Whether a clear yes or no stands in the row: then it is no footer, even if the pupil is called Som."""
        said = (meaning_of(cell.text) for number, cell in filled if number in self._answers)
        return any(meaning.certain and meaning.said != "unanswered" for meaning in said)


def _is_sum(cell: Cell) -> bool:
    return bool(_NUMBER.fullmatch(cell.text.strip()))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
