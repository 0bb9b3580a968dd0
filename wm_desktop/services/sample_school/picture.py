"""A picture that looks like a screenshot of a chat, made without any library: the sample school's evidence."""

from __future__ import annotations

import struct
import zlib

Colour = tuple[int, int, int]

WIDTH, HEIGHT = 360, 420
_PAPER, _BAR, _INK = (229, 221, 213), (31, 92, 153), (120, 120, 120)
_THEIRS, _OWN = (255, 255, 255), (217, 245, 199)
# left, top, width, lines of text, and whose it is
_BUBBLES = (
    (16, 72, 210, 2, _THEIRS),
    (134, 128, 210, 1, _OWN),
    (16, 168, 250, 3, _THEIRS),
    (16, 240, 170, 1, _THEIRS),
    (104, 280, 240, 2, _OWN),
    (16, 336, 230, 2, _THEIRS),
)


def chat_picture() -> bytes:
    """Give the PNG; always the same bytes, and nobody's words can be read in it."""
    rows = [bytearray(bytes(_PAPER) * WIDTH) for _ in range(HEIGHT)]
    _fill(rows, 0, 0, WIDTH, 52, _BAR)
    _fill(rows, 16, 20, 150, 12, _THEIRS)
    for left, top, width, lines, colour in _BUBBLES:
        _fill(rows, left, top, width, 14 + 16 * lines, colour)
        for line in range(lines):
            short = 60 if line == lines - 1 else 20
            _fill(rows, left + 10, top + 11 + 16 * line, width - 10 - short, 6, _INK)
    pixels = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _fill(rows: list[bytearray], left: int, top: int, width: int, height: int, colour: Colour) -> None:
    for row in rows[top : top + height]:
        row[3 * left : 3 * (left + width)] = bytes(colour) * width


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
