"""How tables travel from the reading process: JSON, never pickles, so that a hostile file can bring no code."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import cast

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Dropped, Sheet, Value, Workbook, cell_of


def encode(workbook: Workbook, dropped: tuple[Dropped, ...]) -> bytes:
    """Write tables as compact JSON."""
    sheets = [
        {
            "name": sheet.name,
            "rows": [[_encode_cell(cell) for cell in row] for row in sheet.rows],
            "hidden": sheet.hidden,
            "merged": [list(area) for area in sheet.merged],
            "hidden_rows": sorted(sheet.hidden_rows),
            "hidden_columns": sorted(sheet.hidden_columns),
            "shifted_rows": sorted(sheet.shifted_rows),
        }
        for sheet in workbook.sheets
    ]
    lost = [[one.sheet, one.letter, one.header] for one in dropped]
    document = {"format": workbook.format, "sheets": sheets, "notices": workbook.notices, "dropped": lost}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")


def decode(payload: bytes) -> tuple[Workbook, tuple[Dropped, ...]]:
    """Read them back."""
    document = json.loads(payload)
    sheets = tuple(
        Sheet(
            sheet["name"],
            tuple(tuple(map(_decode_cell, row)) for row in sheet["rows"]),
            hidden=sheet["hidden"],
            merged=tuple(Area(*area) for area in sheet["merged"]),
            hidden_rows=frozenset(sheet["hidden_rows"]),
            hidden_columns=frozenset(sheet["hidden_columns"]),
            shifted_rows=frozenset(sheet["shifted_rows"]),
        )
        for sheet in document["sheets"]
    )
    workbook = Workbook(document["format"], sheets, tuple(document["notices"]))
    return workbook, tuple(Dropped(*one) for one in document["dropped"])


def _encode_cell(cell: Cell) -> object:
    if cell is EMPTY or cell == EMPTY:
        return None
    plain = not (cell.colour or cell.struck or cell.comment or cell.formula)
    if plain and not isinstance(cell.value, date):
        return cell.value
    kind, value = ("v", cell.value)
    if isinstance(cell.value, datetime):
        kind, value = "t", cell.value.isoformat()
    elif isinstance(cell.value, date):
        kind, value = "d", cell.value.isoformat()
    return [kind, value] if plain else [kind, value, cell.colour, int(cell.struck), cell.comment, int(cell.formula)]


def _decode_cell(raw: object) -> Cell:
    if raw is None:
        return EMPTY
    if not isinstance(raw, list):
        return cell_of(cast("Value", raw))
    value: Value = raw[1]
    if raw[0] == "t":
        value = datetime.fromisoformat(raw[1])
    elif raw[0] == "d":
        value = date.fromisoformat(raw[1])
    if len(raw) == 2:
        return cell_of(value)
    return cell_of(value, colour=raw[2], struck=bool(raw[3]), comment=raw[4], formula=bool(raw[5]))
