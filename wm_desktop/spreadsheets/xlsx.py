"""Reading .xlsx workbooks: values by calamine, their looks from the XML of the sheets (decision 0008)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from wm_desktop.domain.importing.tables import Cells, Sheet, Workbook
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError
from wm_desktop.spreadsheets.looks import SheetLooks, dressed
from wm_desktop.spreadsheets.values import lines_of
from wm_desktop.spreadsheets.xlsx_parts import SHARED_TEXTS, Package, SheetPart, looks_of_styles, struck_texts
from wm_desktop.spreadsheets.xlsx_sheet import SheetReader

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Report = Callable[[int, int], None]
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, ExpatError, KeyError, ValueError, OSError, EOFError, NotImplementedError),
    *(RuntimeError, SyntaxError),  # a part with a password, and lxml's own errors
)


def read_xlsx(data: bytes, name: str, report: Report) -> Workbook:
    """Read every sheet; formulas give what Excel last computed."""
    import python_calamine

    try:
        package = Package(data)
        if not package.has(package.workbook):
            raise DamagedWorkbookError(name=name)
        parts = package.sheets()
        looks = _looks(package, parts, name, report)
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(package.for_calamine())) if parts else None
        cells = Cells()
        sheets = tuple(_sheet(part, book, look, cells) for part, look in zip(parts, looks, strict=True) if book)
    except (*_DAMAGE, python_calamine.CalamineError, python_calamine.WorksheetNotFound) as error:
        raise DamagedWorkbookError(name=name) from error
    if not any(sheet.rows for sheet in sheets):
        raise EmptyWorkbookError(name=name)
    return Workbook("xlsx", sheets)


def _looks(package: Package, parts: Sequence[SheetPart], name: str, report: Report) -> list[SheetLooks]:
    """Read how all sheets look before their values: then it is known that no cell is too far away."""
    for path in (SHARED_TEXTS, *(part.path for part in parts)):
        package.know_encoding(path)
    reader = SheetReader(looks_of_styles(package), struck_texts(package), name)
    looks = []
    for done, part in enumerate(parts):
        report(done, len(parts))
        with package.open(part.path) as stream:
            looks.append(reader.read(stream))
        looks[-1].comments = package.comments(part.path)
        package.know_errors(part.path, looks[-1].errors.values())
    return looks


def _sheet(part: SheetPart, book: CalamineWorkbook, looks: SheetLooks, cells: Cells) -> Sheet:
    rows = dressed(lines_of(book.get_sheet_by_name(part.name), cells), looks)
    last = len(rows)
    merged = [area._replace(bottom=min(area.bottom, last)) for area in looks.merged if area.top <= last]
    return Sheet(
        part.name,
        rows,
        hidden=part.hidden,
        merged=tuple(sorted(merged)),
        hidden_rows=frozenset(row for row in looks.hidden_rows if row <= last),
        hidden_columns=frozenset(looks.hidden_columns),
    )
