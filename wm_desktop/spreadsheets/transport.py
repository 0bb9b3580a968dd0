"""How tables travel from the reading process: JSON and numbers, never pickles, so that a hostile file brings no code.

One line of JSON holds every distinct cell once. After it come, for each sheet, the lengths of its rows and the places
of their cells in that list, as plain numbers: a large sheet travels as a few copies, not as a million objects.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from datetime import date, datetime
from itertools import chain, islice
from typing import Any, cast

from wm_desktop.domain.importing.tables import Area, Cell, Dropped, Sheet, Value, Workbook, cell_of

_NUMBERS = "I"


def encode(workbook: Workbook, dropped: tuple[Dropped, ...]) -> bytes:
    """Write tables as one line of JSON and the numbers."""
    every = chain.from_iterable(chain.from_iterable(sheet.rows for sheet in workbook.sheets))
    distinct = {id(cell): cell for cell in every}
    texts = [key for key, cell in distinct.items() if _is_bare(cell)]
    others = [key for key, cell in distinct.items() if not _is_bare(cell)]
    places = {key: number for number, key in enumerate(chain(texts, others))}
    document = {
        "format": workbook.format,
        "notices": workbook.notices,
        "sheets": [_encode_sheet(sheet) for sheet in workbook.sheets],
        "dropped": [[one.sheet, one.letter, one.header] for one in dropped],
        "texts": [distinct[key].text for key in texts],
        "others": [_encode_cell(distinct[key]) for key in others],
    }
    line = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", errors="replace")
    numbers = array(_NUMBERS)
    for sheet in workbook.sheets:
        numbers.extend(map(len, sheet.rows))
        numbers.extend(map(places.__getitem__, map(id, chain.from_iterable(sheet.rows))))
    return line + b"\n" + numbers.tobytes()


def decode(payload: bytes) -> tuple[Workbook, tuple[Dropped, ...]]:
    """Read them back; raises ValueError, LookupError or TypeError for what `encode` never writes."""
    line, _, body = payload.partition(b"\n")
    document = json.loads(line)
    cells = [Cell(text, text) if text[:1] != "#" else cell_of(text) for text in document["texts"]]
    cells += map(_decode_cell, document["others"])
    numbers = array(_NUMBERS, body)
    sheets, at = [], 0
    for about in document["sheets"]:
        lengths = numbers[at : at + about["height"]]
        at += len(lengths) + sum(lengths)
        found = map(cells.__getitem__, numbers[at - sum(lengths) : at])
        sheets.append(_decode_sheet(about, tuple([tuple(islice(found, length)) for length in lengths])))
    workbook = Workbook(document["format"], tuple(sheets), tuple(document["notices"]))
    return workbook, tuple(Dropped(*one) for one in document["dropped"])


def _encode_sheet(sheet: Sheet) -> dict[str, object]:
    return {
        "name": sheet.name,
        "height": len(sheet.rows),
        "hidden": sheet.hidden,
        "merged": sheet.merged,
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "is_delimited": sheet.is_delimited,
    }


def _decode_sheet(about: dict[str, Any], rows: tuple[tuple[Cell, ...], ...]) -> Sheet:
    return Sheet(
        about["name"],
        rows,
        hidden=about["hidden"],
        merged=tuple(Area(*area) for area in about["merged"]),
        hidden_rows=frozenset(about["hidden_rows"]),
        hidden_columns=frozenset(about["hidden_columns"]),
        is_delimited=about["is_delimited"],
    )


def _is_bare(cell: Cell) -> bool:
    return type(cell.value) is str and not (cell.colour or cell.struck or cell.comment or cell.formula)


def _encode_cell(cell: Cell) -> Sequence[object]:
    kind, value = ("v", cell.value)
    if isinstance(cell.value, datetime):
        kind, value = "t", cell.value.isoformat()
    elif isinstance(cell.value, date):
        kind, value = "d", cell.value.isoformat()
    return [kind, value, cell.colour, int(cell.struck), cell.comment, int(cell.formula)]


def _decode_cell(raw: Sequence[object]) -> Cell:
    kind, value, colour, struck, comment, formula = cast("tuple[str, Value, str, int, str, int]", raw)
    if kind == "t":
        value = datetime.fromisoformat(str(value))
    elif kind == "d":
        value = date.fromisoformat(str(value))
    return cell_of(value, colour=colour, struck=bool(struck), comment=comment, formula=bool(formula))
