"""The looks of an old Excel workbook (.xls): what calamine does not tell, taken from the records of its stream.

Colours, struck-through text, hidden rows and columns, comments, error values and which cells are computed. The values
themselves are calamine's.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator

from wm_desktop.spreadsheets.looks import Place, SheetLooks

_BOF, _EOF, _CONTINUE = 0x809, 0x0A, 0x3C
_FONT, _XF, _PALETTE, _BOUNDSHEET, _FILEPASS = 0x31, 0xE0, 0x92, 0x85, 0x2F
_ROW, _COLINFO, _NOTE, _OBJ, _TXO = 0x208, 0x7D, 0x1C, 0x5D, 0x1B6
_FORMULA, _BOOLERR, _MULBLANK, _MULRK = 0x06, 0x205, 0xBE, 0xBD
_CELLS = frozenset({0xFD, 0x203, 0x27E, 0x201, 0x204, 0xD6, _FORMULA, _BOOLERR})
_WANTED = _CELLS | {_ROW, _COLINFO, _NOTE, _OBJ, _TXO, _MULBLANK, _MULRK}
_ERRORS = {0: "#LEEG!", 7: "#DEEL/0!", 15: "#WAARDE!", 23: "#VERW!", 29: "#NAAM?", 36: "#GETAL!", 42: "#N/B"}
_COLOURS = re.findall(
    ".{6}",
    "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080"
    "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF"
    "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696"
    "003366339966003300333300993300993366333399333333",
)


class NoLooksError(Exception):
    """The stream is none of Excel 97 or later, or it is broken: its looks cannot be read."""


def stream_of(data: bytes) -> bytes:
    """Give the workbook's stream out of its container; raises NoLooksError if it is none of Excel 97 or later."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container, container.openstream("Workbook") as stream:
            return bytes(stream.read())
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise NoLooksError from error


def is_encrypted(stream: bytes) -> bool:
    """Whether the records after the first few are encrypted with a password."""
    return any(kind == _FILEPASS for _, (kind, _) in zip(range(8), _records(stream, 0), strict=False))


def looks_of(stream: bytes) -> list[SheetLooks]:
    """Give the looks of every sheet, in the order of the workbook."""
    styles = _Styles()
    places = []
    try:
        for kind, body in _records(stream, 0):
            if kind == _BOUNDSHEET:
                places.append(struct.unpack_from("<I", body)[0])
            elif kind == _EOF:
                break
            else:
                styles.add(kind, body)
        return [_Reader(styles).read(stream, place) for place in places]
    except (struct.error, IndexError) as error:
        raise NoLooksError from error


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    end = len(stream) - 4
    while place <= end:
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + size]
        place += 4 + size


class _Styles:
    def __init__(self) -> None:
        self._struck_fonts: list[bool] = []
        self._palette = dict(enumerate(_COLOURS, 8)) | dict(enumerate(_COLOURS[:8]))
        self._formats: list[tuple[int, int, int]] = []
        self._looks: dict[int, tuple[str, bool]] = {}

    def add(self, kind: int, body: bytes) -> None:
        if kind == _FONT:
            self._struck_fonts.append(bool(body[2] & 0x08))
        elif kind == _XF:
            font, colours = struct.unpack_from("<H16xH", body)
            self._formats.append((font, body[17] >> 2, colours & 0x7F))
        elif kind == _PALETTE:
            for number in range(*struct.unpack_from("<H", body)):
                self._palette[8 + number] = body[2 + 4 * number : 5 + 4 * number].hex().upper()

    def look(self, number: int) -> tuple[str, bool]:
        if number not in self._looks:
            font, fill, colour = self._formats[number] if number < len(self._formats) else (0, 0, 0)
            font -= font > 4  # number 4 does not exist: 5 is the fifth font
            struck = font < len(self._struck_fonts) and self._struck_fonts[font]
            rgb = self._palette.get(colour, "") if fill == 1 else ""
            self._looks[number] = ("" if rgb in {"FFFFFF", "000000"} else rgb, struck)
        return self._looks[number]


class _Reader:
    def __init__(self, styles: _Styles) -> None:
        self._styles, self._looks = styles, SheetLooks()
        self._object, self._letters = 0, 0
        self._texts: dict[int, str] = {}

    def read(self, stream: bytes, place: int) -> SheetLooks:
        depth, end = 0, len(stream) - 4
        unpack = struct.Struct("<HH").unpack_from
        while place <= end:
            kind, size = unpack(stream, place)
            if kind == _BOF:
                depth += 1
            elif kind == _EOF:
                depth -= 1
                if depth <= 0:
                    break
            elif depth == 1 and (kind in _WANTED or (kind == _CONTINUE and self._letters)):
                self._take(kind, stream[place + 4 : place + 4 + size])
            place += 4 + size
        return self._looks

    def _take(self, kind: int, body: bytes) -> None:
        if kind in _CELLS:
            row, column, style = struct.unpack_from("<HHH", body)
            self._take_cell((row + 1, column + 1), style)
            if kind in {_FORMULA, _BOOLERR}:
                self._take_result((row + 1, column + 1), kind, body)
        elif kind in {_MULBLANK, _MULRK}:
            self._take_several(body, 2 if kind == _MULBLANK else 6)
        elif kind == _ROW and body[12] & 0x20:
            self._looks.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
        elif kind == _COLINFO and body[8] & 1:
            first, last = struct.unpack_from("<HH", body)
            self._looks.hidden_columns.update(range(first + 1, min(last, 255) + 2))
        elif kind in {_OBJ, _TXO, _CONTINUE, _NOTE}:
            self._take_comment(kind, body)

    def _take_cell(self, place: Place, style: int) -> None:
        colour, struck = self._styles.look(style)
        if colour:
            self._looks.colours[place] = colour
        if struck:
            self._looks.struck.add(place)

    def _take_several(self, body: bytes, step: int) -> None:
        row, first = struct.unpack_from("<HH", body)
        for number, at in enumerate(range(4, len(body) - 3, step)):
            self._take_cell((row + 1, first + 1 + number), struct.unpack_from("<H", body, at)[0])

    def _take_result(self, place: Place, kind: int, body: bytes) -> None:
        code = -1
        if kind == _BOOLERR and body[7]:
            code = body[6]
        elif kind == _FORMULA:
            self._looks.formulas.add(place)
            self._looks.silent.add(place)  # Excel of those days always stores a value
            code = body[8] if body[12:14] == b"\xff\xff" and body[6] == 2 else -1
        if code >= 0:
            self._looks.errors[place] = _ERRORS.get(code, "#N/B")

    def _take_comment(self, kind: int, body: bytes) -> None:
        """A comment's text stands in the record after that of a drawing object; the cell names the object later."""
        if kind == _OBJ:
            self._object = struct.unpack_from("<H", body, 6)[0]
        elif kind == _TXO:
            self._letters = struct.unpack_from("<H", body, 10)[0]
        elif kind == _CONTINUE:
            text = body[1:].decode("utf-16-le" if body[0] & 1 else "latin-1", errors="replace")
            self._texts[self._object], self._letters = text[: self._letters], 0
        else:
            row, column, _, number = struct.unpack_from("<HHHH", body)
            self._looks.comments[row + 1, column + 1] = self._texts.get(number, "")
