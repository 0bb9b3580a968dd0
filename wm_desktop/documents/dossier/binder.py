"""Writes one PDF out of many, object after object, so that what was written is no longer held in memory.

Pages of other PDFs are taken over as they are, streams and all, without unpacking them: a page of a few kilobytes that
unpacks to gigabytes costs nothing here. Only what is drawn is taken over: no scripts, links or forms.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
Number = int
"""The number of an object in the book."""


@dataclass(frozen=True)
class Back:
    """What lies on a page under the school's own words: its content streams in order, and what they use."""

    contents: tuple[Number, ...]
    resources: Mapping[str, bytes]
    images: Mapping[str, bytes]
    group: bytes = b""


class Binder:
    """The file being written; `taken` gives what has to go to the disk since it was asked last."""

    def __init__(self) -> None:
        self._out: list[bytes] = [HEAD]
        self._at = len(HEAD)
        self._places: dict[Number, int] = {}
        self._last = 0

    def taken(self) -> Iterator[bytes]:
        """Give the bytes written since the last time."""
        out, self._out = self._out, []
        yield from out

    def reserve(self) -> Number:
        """Take a number for an object that is written later."""
        self._last += 1
        return self._last

    def put(self, body: bytes, number: Number | None = None) -> Number:
        """Write an object; gives its number."""
        number = self.reserve() if number is None else number
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        return number

    def put_stream(
        self, data: bytes, more: bytes = b"", number: Number | None = None, *, packed: bool = False
    ) -> Number:
        """Write a stream; it is packed unless `more` says how it is packed already."""
        if not packed:
            data, more = zlib.compress(data), more + b"/Filter/FlateDecode"
        body = b"<<%s/Length %d>>\nstream\n%s\nendstream" % (more, len(data), data)
        return self.put(body, number)

    def copy(self, value: Any, known: dict[tuple[int, int], Number]) -> bytes:  # noqa: ANN401 - any object of a PDF
        """Take over an object of another PDF with all it uses; gives how it is written here.

        `known` remembers what was taken over from that PDF, so that nothing is written twice. Raises RecursionError
        for one that is nested beyond reason.
        """
        waiting: list[tuple[Number, pikepdf.Object]] = []
        written = self._written(value, known, waiting)
        while waiting:
            number, object_ = waiting.pop()
            self._copy_one(number, object_, known, waiting)
        return written

    def finish(self, catalogue: Number, info: Number, mark: bytes = b"") -> None:
        """Write where every object stands, and the end; `mark` is what tells this file from all others."""
        start = self._at
        rows = [b"0000000000 65535 f \n"]
        for number in range(1, self._last + 1):
            place = self._places.get(number)
            rows.append(b"0000000000 65535 f \n" if place is None else b"%010d 00000 n \n" % place)
        self._write(b"xref\n0 %d\n%s" % (len(rows), b"".join(rows)))
        ident = b"/ID[<%s><%s>]" % (mark.hex().encode(), mark.hex().encode()) if mark else b""
        trailer = b"<</Size %d/Root %s/Info %s%s>>" % (len(rows), ref(catalogue), ref(info), ident)
        self._write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))

    def _write(self, data: bytes) -> None:
        self._out.append(data)
        self._at += len(data)

    def _copy_one(self, number: Number, value: Any, known: dict[tuple[int, int], Number], waiting: list[Any]) -> None:  # noqa: ANN401
        from pikepdf import Stream

        if isinstance(value, Stream):
            entries = {key: one for key, one in value.items() if key not in {"/Length", "/DL"}}
            inside = self._entries(entries.items(), known, waiting)
            self.put_stream(value.read_raw_bytes(), inside, number, packed=True)
        else:
            self.put(self._direct(value, known, waiting), number)

    def _written(self, value: Any, known: dict[tuple[int, int], Number], waiting: list[Any]) -> bytes:  # noqa: ANN401
        from pikepdf import Object

        if isinstance(value, Object) and value.is_indirect:
            if value.objgen not in known:
                known[value.objgen] = self.reserve()
                waiting.append((known[value.objgen], value))
            return ref(known[value.objgen])
        return self._direct(value, known, waiting)

    def _direct(self, value: Any, known: dict[tuple[int, int], Number], waiting: list[Any]) -> bytes:  # noqa: ANN401
        from pikepdf import Array, Dictionary

        if isinstance(value, Dictionary):
            return b"<<%s>>" % self._entries(value.items(), known, waiting)
        if isinstance(value, Array):
            return b"[%s]" % b" ".join(self._written(one, known, waiting) for one in value)
        return plain(value)

    def _entries(
        self, items: Iterable[tuple[str, Any]], known: dict[tuple[int, int], Number], waiting: list[Any]
    ) -> bytes:
        from pikepdf import Name

        return b"".join(b"%s %s" % (plain(Name(key)), self._written(one, known, waiting)) for key, one in items)


def ref(number: Number) -> bytes:
    """Give how an object is named in another one."""
    return b"%d 0 R" % number


def plain(value: Any) -> bytes:  # noqa: ANN401 - any plain value of a PDF
    """Give how a plain value is written; one of an unknown kind is nothing."""
    from pikepdf import Object

    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, int):
        return b"%d" % value
    if isinstance(value, float | Decimal):
        return f"{value:f}".encode()
    if isinstance(value, Object):
        return bytes(value.unparse())
    return b"null"


def text(words: str) -> bytes:
    """Give how words for people are written, such as a title."""
    return b"<%s>" % ("\ufeff" + words).encode("utf-16-be").hex().encode()
