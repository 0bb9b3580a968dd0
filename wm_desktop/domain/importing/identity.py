"""Identity numbers (BSN, PGN, ECK iD) are thrown away before anyone sees them, and the user is told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain

from wm_desktop.domain.importing.headers import norm, role_by_header
from wm_desktop.domain.importing.tables import EMPTY, Cell, Dropped, Sheet, Workbook, cells_below, letter_of, words_of

_HEADERS = re.compile(
    r"\b(bsn|bsnnummer|bsnnr|pgn|burger ?service ?(nummer|nr)|persoonsgebonden nummer|onderwijsnummer|onderwijsnr"
    r"|ownr|sofi ?(nummer|nr)|eck ?i?d|keten ?id|rijksregisternummer|bsn ondwnr 4)\b"
)
_NUMBER = re.compile(
    r"(?<![\d.,-])\d{9}(?![\d.,-]*\d)|(?<!\d)\d{3}[.\s]\d{3}[.\s]\d{3}(?!\d)|(?<!\d)\d{4}\.\d{2}\.\d{3}(?!\d)"
)
_ECK = re.compile(r"https?://\S{0,200}id\.school/\S+|https?://ketenid\.nl/\S+", re.IGNORECASE)
_BESIDE = words_of("van de het leerling leerlingen kind nr nummer ouder 1 2 moeder vader uw je of en code")
MASK = "[nummer weggelaten]"
_HEADER_ROWS = 30
_ENOUGH = 3


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits could be a BSN (9a + 8b + ... + 2h - i divisible by 11)."""
    if len(digits) != 9 or not digits.isascii() or not digits.isdigit() or digits == "000000000":
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0


def is_identity_header(text: str) -> bool:
    """Whether a heading announces identity numbers."""
    bare = norm(text)
    return bool(_HEADERS.search(bare)) and set(_HEADERS.sub(" ", bare).split()) <= _BESIDE


def drop_identity_numbers(workbook: Workbook) -> tuple[Workbook, tuple[Dropped, ...]]:
    """Give the workbook without identity numbers, and which columns were emptied."""
    dropped: list[Dropped] = [
        Dropped("leerlingen", "", row[0].text)
        for sheet in workbook.sheets
        if workbook.format == "edexml" and sheet.name == "weggelaten"
        for row in sheet.rows[1:]
    ]
    sheets = tuple(_clean(sheet, dropped) for sheet in workbook.sheets)
    return (replace(workbook, sheets=sheets), tuple(dropped)) if dropped else (workbook, ())


def mask_numbers(text: str) -> str:
    """Give a text with the identity numbers inside it made unreadable."""
    masked = _ECK.sub(MASK, text)
    return _NUMBER.sub(lambda found: MASK if passes_eleven_test(re.sub(r"\D", "", found[0])) else found[0], masked)


def _clean(sheet: Sheet, dropped: list[Dropped]) -> Sheet:
    if sheet.name == "weggelaten":
        return sheet
    emptied = {column: after for column in range(1, sheet.width + 1) if (after := _identity_column(sheet, column)) >= 0}
    for column, after in emptied.items():
        header = sheet.cell(after, column).text if after else ""
        dropped.append(Dropped(sheet.name, letter_of(column), " ".join(header.split())))
    masked = _masked(sheet)
    if not emptied and not masked:
        return sheet
    loose: set[int] = set()
    rows = tuple(
        tuple(_clean_cell(cell, row, column, emptied, masked, loose) for column, cell in enumerate(line, 1))
        for row, line in enumerate(sheet.rows, 1)
    )
    dropped.extend(Dropped(sheet.name, letter_of(column), "") for column in sorted(loose))
    return replace(sheet, rows=rows, name=mask_numbers(sheet.name)) if emptied or loose else sheet


def _masked(sheet: Sheet) -> dict[int, Cell]:
    """Give the cells with numbers in their text made unreadable, by the identity of the cell: equal cells are one."""
    distinct = {id(cell): cell for cell in chain.from_iterable(sheet.rows)}
    return {key: clean for key, cell in distinct.items() if (clean := _mask_cell(cell)) is not cell}


def _identity_column(sheet: Sheet, column: int) -> int:
    """Give the header row of a column of identity numbers (0 = none found, all of it), or -1 for another column."""
    header = 0
    for row in range(1, min(_HEADER_ROWS, len(sheet.rows)) + 1):
        text = sheet.cell(row, column).text
        if text and is_identity_header(text) and len(text) < 60:
            return row
        if text and not header and not text.strip().isdigit():
            header = row
    counted = Counter(cell.text for cell in cells_below(sheet, column, header))
    counts = [(_could_be_number(text), times) for text, times in counted.items() if text.strip()]
    filled, passing = sum(times for _, times in counts), sum(times for passes, times in counts if passes)
    if passing >= _ENOUGH and passing * 5 >= filled * 4:
        return header
    known = role_by_header(sheet.cell(header, column).text) if header else None
    return header if passing and passing == filled and known is None else -1


def _could_be_number(text: str) -> bool:
    if len(text) < 8:
        return False
    digits = re.sub(r"[.\s]", "", text)
    return len(digits) in {8, 9} and passes_eleven_test(digits.zfill(9))


def _clean_cell(
    cell: Cell, row: int, column: int, emptied: dict[int, int], masked: dict[int, Cell], loose: set[int]
) -> Cell:
    if column in emptied:
        return EMPTY if row > emptied[column] else cell
    clean = masked.get(id(cell), cell)
    if clean is not cell:
        loose.add(column)
    return clean


def _mask_cell(cell: Cell) -> Cell:
    text, comment = cell.text, cell.comment
    if isinstance(cell.value, str) and len(text) > 9:
        text = mask_numbers(text)
    if comment:
        comment = mask_numbers(comment)
    if text == cell.text and comment == cell.comment:
        return cell
    value = text if isinstance(cell.value, str) else cell.value
    return cell._replace(value=value, text=text, comment=comment)
