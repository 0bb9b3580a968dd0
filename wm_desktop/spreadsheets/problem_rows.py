"""The user's own workbook with what is wrong beside each row, ready to mend and to read in again.

Every sheet stands there as it was, row by row, so that headings, legends and choices by row keep their place; rows
without a problem are folded away by the filter. Identity numbers were thrown away while reading.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.problems import Severity
from wm_desktop.domain.importing.profile import OWN_COLUMN
from wm_desktop.domain.importing.result import ImportResult, ResultRow
from wm_desktop.domain.importing.tables import Area, Cell, Sheet, SourceFile, letter_of
from wm_desktop.spreadsheets.write import sheet_names, text_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as WrittenCell

TOLD = f"Melding {OWN_COLUMN}"
NUMBER = f"Leerlingnummer {OWN_COLUMN}"
GENERAL = f"Meldingen {OWN_COLUMN}"
_TOLD_COLOUR = "FFEFD2"
_WIDTH = 16.0


def problems_workbook(source: SourceFile, result: ImportResult) -> bytes:
    """Write the sheets of a consent file with an added column that says what is wrong with a row.

    A list without pupil numbers gets a column for them too: there the pupil is chosen. What is wrong with the file as
    a whole stands on a last sheet.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "WM Desktop"
    book.properties.title = f"Meldingen bij {source.name}"
    messages, general = _messages(result)
    sheets = source.workbook.sheets
    wanted = [sheet.name or PurePath(source.name).stem for sheet in sheets]
    for sheet, layout, name in zip(sheets, result.sheets, sheet_names([*wanted, GENERAL]), strict=False):
        rows = {row.row: row for row in result.rows if row.sheet == sheet.name}
        _Copy(book.create_sheet(name), sheet, layout, rows, messages.get(sheet.name, {})).write()
    if general or not sheets:
        page = book.create_sheet(GENERAL)
        page.column_dimensions["A"].width = 120
        for line in general or ["Er zijn geen meldingen."]:
            page.append([text_cell(page, line)])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _messages(result: ImportResult) -> tuple[Mapping[str, Mapping[int, str]], Sequence[str]]:
    """What is wrong per sheet and row, and what is wrong beside the rows."""
    last = {layout.sheet: layout.header_rows[-1] for layout in result.sheets if layout.header_rows}
    held = {(row.sheet, row.row): row for row in result.rows if row.held and row.proposals}
    by_row: dict[str, dict[int, list[str]]] = {}
    general = []
    for one in result.problems:
        if one.severity is Severity.NOTICE:
            continue
        if one.sheet is None or one.row is None or one.row <= last.get(one.sheet, 0):
            general.append(one.message())
        else:
            by_row.setdefault(one.sheet, {}).setdefault(one.row, []).append(one.message())
    for (sheet, number), row in held.items():
        if number in by_row.get(sheet, {}):
            by_row[sheet][number].append(f"Mogelijke leerlingnummers: {', '.join(row.proposals)}.")
    joined = {
        sheet: {row: " ".join(dict.fromkeys(told)) for row, told in rows.items()} for sheet, rows in by_row.items()
    }
    return joined, list(dict.fromkeys(general))


class _Copy:
    """Writes one sheet with the added columns at its end."""

    def __init__(
        self,
        page: Any,  # noqa: ANN401 - openpyxl's sheet has no useful type
        sheet: Sheet,
        layout: Layout,
        rows: Mapping[int, ResultRow],
        told: Mapping[int, str],
    ) -> None:
        self._page, self._sheet, self._layout, self._rows, self._told = page, sheet, layout, rows, told
        self._header = layout.header_rows[-1] if layout.header_rows else 0
        self._added = [TOLD] if layout.used and told else []
        if self._added and layout.column("pupil_number") is None:
            self._added.append(NUMBER)

    def write(self) -> None:
        """Write the looks of the sheet, then its rows."""
        self._set_up()
        for number, line in enumerate(self._sheet.rows, 1):
            cells = [self._cell(cell) for cell in line]
            if self._added:
                cells += [None] * (self._sheet.width - len(cells)) + list(self._beside(number))
            self._page.append(cells)

    def _set_up(self) -> None:
        page, sheet = self._page, self._sheet
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        for column in range(1, sheet.width + 1):
            page.column_dimensions[letter_of(column)].width = _WIDTH
            page.column_dimensions[letter_of(column)].hidden = column in sheet.hidden_columns
        for area in sheet.merged:
            page.merged_cells.add(_range(area))
        for row in sheet.hidden_rows:
            page.row_dimensions[row].hidden = True
        if self._added:
            self._fold_away()

    def _fold_away(self) -> None:
        """Filter on the added column: only rows with a problem, and what is no pupil's row, are in sight."""
        page, told = self._page, self._sheet.width
        page.column_dimensions[letter_of(told + 1)].width = 80
        page.column_dimensions[letter_of(told + 2)].width = 18
        last = letter_of(told + len(self._added))
        page.auto_filter.ref = f"A{self._header}:{last}{max(len(self._sheet.rows), self._header + 1)}"
        page.freeze_panes = f"A{self._header + 1}"
        for row in self._rows:
            page.row_dimensions[row].hidden = row not in self._told

    def _beside(self, number: int) -> Iterator[WrittenCell | None]:
        from openpyxl.styles import Font, PatternFill

        if number == self._header:
            for title in self._added:
                yield text_cell(self._page, title, font=Font(bold=True))
            return
        text = self._told.get(number, "")
        looks = {"fill": PatternFill("solid", start_color=_TOLD_COLOUR)} if text else {}
        yield text_cell(self._page, text, **looks) if text else None
        row = self._rows.get(number)
        if len(self._added) > 1:
            yield (
                text_cell(self._page, row.pupil) if row and row.pupil and not row.held and row.pupil.isdigit() else None
            )

    def _cell(self, cell: Cell) -> WrittenCell | None:
        """Give a cell as it was: numbers, days and true or false stay what they are, and every text stays a text."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.comments import Comment
        from openpyxl.styles import Font, PatternFill

        value = cell.value
        if value is None and not cell.colour and not cell.comment:
            return None
        if isinstance(value, str) or cell.error or value is None:
            made = text_cell(self._page, cell.text)
        else:
            made = WriteOnlyCell(self._page)
            made.value = value
            if isinstance(value, date):
                made.number_format = "dd-mm-yyyy hh:mm" if isinstance(value, datetime) and value.hour else "dd-mm-yyyy"
        if cell.colour:
            made.fill = PatternFill("solid", start_color=cell.colour)
        if cell.struck:
            made.font = Font(strike=True)
        if cell.comment:
            made.comment = Comment(cell.comment, "")
        return made


def _range(area: Area) -> str:
    return f"{letter_of(area.left)}{area.top}:{letter_of(area.right)}{area.bottom}"
