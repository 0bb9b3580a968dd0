"""A typeface that remembers the part of itself that is put in a file.

Every file carries only the letters it uses. Cutting those out of the typeface and packing them is half of what a letter
costs, and most letters use the same ones: here that is done once for each set of letters. The bytes are those that
cutting again would give.
"""

from __future__ import annotations

import hashlib
import threading
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFont, makeToUnicodeCMap

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

USUAL = "éëïöüèáóêíúç€–‘’“”•…"
"""What Dutch texts have besides the letters on the keys: given a place in every letter, in this order."""
_REMEMBERED = 32
"""For so many sets of letters; a set takes some 25 kB."""


@dataclass(frozen=True)
class _Part:
    """A part of a typeface as it stands in a file, packed."""

    name: str
    program: bytes
    length: int
    meaning: bytes
    widths: bytes


class _Written(pdfdoc.PDFObject):
    """Something that is written as it is."""

    def __init__(self, written: bytes) -> None:
        self._written = written

    def format(self, _document: object) -> bytes:
        """Give it to reportlab."""
        return self._written


class Typeface(TTFont):
    """A TrueType typeface for reportlab; may be used by threads at the same time."""

    def __init__(self, name: str, path: str) -> None:
        """Read a font file; raises what reportlab raises for a broken one."""
        super().__init__(name, path)
        self._cutting = threading.Lock()
        self._part = lru_cache(maxsize=_REMEMBERED)(self._cut)

    def begin(self, canvas: Canvas) -> None:
        """Give the usual letters their place before the first is drawn."""
        self.splitString(USUAL, canvas._doc)  # type: ignore[attr-defined]

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401 - reportlab's documents have no type
        """Put the letters that were used in the document; reportlab calls this at its end."""
        self.splitString("", doc)  # a document in which nothing was drawn with it yet gets its state
        state: Any = self.state[doc]
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            part = self._part(tuple(subset))
            internal = self.getSubsetInternalName(number, doc)[1:]
            font: Any = pdfdoc.PDFTrueTypeFont()
            font.Name, font.BaseFont = internal, part.name
            font.FirstChar, font.LastChar = 0, len(subset) - 1
            font.Widths = _Written(part.widths)
            font.ToUnicode = doc.Reference(_stream(part.meaning), f"toUnicodeCMap:{self.fontName}:{number}")
            font.FontDescriptor = self._descriptor(doc, part, number)
            doc.Reference(font, internal)
            doc.idToObject["BasicFonts"].dict[internal] = font
        del self.state[doc]

    def _cut(self, subset: tuple[int, ...]) -> _Part:
        face: Any = self.face
        with self._cutting:  # reportlab reads the typeface from a place it remembers
            program = face.makeSubset(list(subset))
        name = f"{_tag(subset)}+{face.name.decode('latin-1')}"
        widths = " ".join(f"{face.getCharWidth(code):.6g}" for code in subset)
        return _Part(
            name=name,
            program=zlib.compress(program, 9),
            length=len(program),
            meaning=zlib.compress(makeToUnicodeCMap(name, subset).encode("ascii"), 9),
            widths=f"[ {widths} ]".encode("ascii"),
        )

    def _descriptor(self, doc: Any, part: _Part, number: int) -> Any:  # noqa: ANN401
        face: Any = self.face
        program = _stream(part.program)
        program.dictionary["Length1"] = part.length
        entries = {
            "Type": "/FontDescriptor",
            "Ascent": face.ascent,
            "CapHeight": face.capHeight,
            "Descent": face.descent,
            "Flags": (face.flags & ~FF_NONSYMBOLIC) | FF_SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray(face.bbox),
            "FontName": pdfdoc.PDFName(part.name),
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "FontFile2": doc.Reference(program, f"fontFile:{self.fontName}:{number}"),
            "MissingWidth": face.defaultWidth,
        }
        return doc.Reference(pdfdoc.PDFDictionary(entries), f"fontDescriptor:{self.fontName}:{number}")


def _tag(subset: tuple[int, ...]) -> str:
    """Give six capitals that differ for other letters: a printer may take two fonts of one name for the same."""
    number = int.from_bytes(hashlib.sha256(repr(subset).encode()).digest()[:8], "big")
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _stream(packed: bytes) -> Any:  # noqa: ANN401
    stream = pdfdoc.PDFStream(content=packed, filters=[])
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return stream
