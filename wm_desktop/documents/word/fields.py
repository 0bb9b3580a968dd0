"""The fields in the text of a part: `{{ naam }}`, and nothing more than 'if' and 'for' over them.

docxtpl mends what Word does to a typed field (spread over pieces of text with their own looks) and gives `{%p if %}`
and `{%tr for %}` their meaning. What is left is read as a Jinja2 template in which only a handful of node types may
stand, so that no text from outside can run long or reach anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from wm_desktop.documents.word.faults import WordFieldError, WordTemplateError
from wm_desktop.documents.word.package import MAX_PART, W, parsed

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.sandbox import SandboxedEnvironment

Values = Mapping[str, str | tuple[str, ...]]

MAX_TAGS = 2_000
MAX_DEPTH = 20
MAX_PIECE = 512 * 1024
"""Of one paragraph or table with fields: docxtpl goes through it with patterns."""
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_INSIDE = r"(?:(?:el)?if [\w() ]{1,150}|else|endif|for \w+ in \w+|endfor)"
_TAG = re.compile(rf"\{{\{{ *\w{{1,60}} *\}}\}}|\{{%(?:p|tr|tc|r)? +{_INSIDE} *%\}}|\{{#[^{{}}]{{0,150}}#\}}")
_LOOSE = re.compile(r"\{[{%#].{0,60}|.{0,60}\}\}", re.S)
_NEW_LINE = '</w:t><w:br/><w:t xml:space="preserve">'
_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF])
_TEXT = f"{{{W}}}t"
_NAMES = {
    "Call": "een aanroep",
    "Getattr": "een punt",
    "Getitem": "vierkante haken",
    "Filter": "een filter",
    "Const": "een vaste waarde",
    "Compare": "een vergelijking",
    "Include": "een ander bestand",
    "Import": "een ander bestand",
    "Extends": "een ander bestand",
    "Macro": "een macro",
    "Assign": "een toekenning",
    "For": "een 'for' binnen een 'for'",
}


@dataclass(frozen=True)
class FilledPart:
    """One part as a template: what it prints, what it only asks after, and what it repeats."""

    name: str
    template: Template
    used: frozenset[str]
    tested: frozenset[str]
    repeated: frozenset[str]

    def filled(self, values: Values) -> bytes:
        """Give the part with the values in place; raises WordFieldError where that gives no sound document."""
        from jinja2 import TemplateError

        pieces: list[str] = []
        length = 0
        try:
            for piece in self.template.generate(values):
                length += len(piece)
                if length > 4 * MAX_PART:
                    raise WordFieldError(problem="de brief wordt te lang")
                pieces.append(piece)
        except (TemplateError, TypeError) as error:
            raise WordFieldError(problem=str(error)) from error
        data = (_DECLARATION + "".join(pieces)).encode()
        _sound(self.name, data)
        return data


def read_part(name: str, data: bytes) -> FilledPart | None:
    """Read a part as a template; None when it holds no fields. Raises WordFieldError."""
    from jinja2 import TemplateError, meta

    source = _source(name, data)
    if source is None:
        return None
    environment = _environment()
    try:
        tree = environment.parse(source)
        _refuse_unknown_nodes(tree)
        tested, repeated = _asked(tree)
        used = frozenset(meta.find_undeclared_variables(tree))
        return FilledPart(name, environment.from_string(source), used, tested, repeated)
    except TemplateError as error:
        raise WordFieldError(problem=f"{error}") from error
    except (RecursionError, SyntaxError, MemoryError) as error:
        raise WordFieldError(problem="er staan te veel voorwaarden in elkaar") from error


def refuse_misplaced(part: FilledPart) -> None:
    """Fill a part with marks and refuse a field that does not stand in plain text, or tears the document apart."""
    mark = "wmveld"
    everything = {name: (mark, mark) if name in part.repeated else mark for name in part.used}
    root = _sound(part.name, part.filled(everything))
    for element in root.iter():
        texts = [*map(str, element.attrib.values()), element.tail or ""]
        texts += [] if element.tag == _TEXT else [element.text or ""]
        if any(mark in text for text in texts):
            raise WordFieldError(
                problem="een veld staat niet in gewone tekst; gebruik {{ veld }} zonder p, r, tr of tc"
            )
    for words in ("", f"{mark}\n{mark}"):
        part.filled({name: () if name in part.repeated else words for name in part.used})


def _sound(name: str, data: bytes) -> etree._Element:
    try:
        return parsed(name, data)
    except WordTemplateError as error:
        raise WordFieldError(problem="een 'if' of 'for' begint en eindigt niet op dezelfde plaats") from error


def _source(name: str, data: bytes) -> str | None:
    """Give a part as the text of a template: pieces with tags mended, everything else as it stands."""
    root = parsed(name, data)
    for text in root.iter(_TEXT):
        if text.text and not text.text.isprintable():
            text.text = re.sub(r"[\r\n\t]+", " ", text.text)
            if "{" in text.text:
                text.text = _straight(text.text)
    places = root.find(f"{{{W}}}body") if root.tag == f"{{{W}}}document" else root
    pieces: dict[str, str] = {}
    count = 0
    for number, child in enumerate(list(root if places is None else places)):
        if _has_tags(child):
            count += _refuse_odd_tags(child)
            if count > MAX_TAGS:
                raise WordFieldError(problem=f"er staan meer dan {MAX_TAGS} velden in")
            pieces[f"wmstuk{number}"] = _mended(child, root.nsmap)
            child.getparent().replace(child, etree.Element(f"wmstuk{number}"))  # type: ignore[union-attr]
    if not pieces:
        return None
    whole = etree.tostring(root, encoding="unicode")
    for mark, piece in pieces.items():
        whole = re.sub(f"<{mark}[^>]*/>", lambda _, piece=piece: piece, whole, count=1)  # type: ignore[misc]
    return whole


def _has_tags(element: etree._Element) -> bool:
    return re.search(r"\{[{%#]", "".join(map(str, element.itertext()))) is not None


def _mended(element: etree._Element, known: Mapping[str | None, str]) -> str:
    from docxtpl import DocxTemplate

    tail, element.tail = element.tail, None
    raw = etree.tostring(element, encoding="unicode")
    if len(raw) > MAX_PIECE:
        raise WordFieldError(problem="een tabel of alinea met velden is te groot")
    head, closing, rest = raw.partition(">")
    for prefix, address in known.items():
        head = head.replace(f' xmlns:{prefix}="{address}"' if prefix else f' xmlns="{address}"', "")
    return str(DocxTemplate(b"").patch_xml(f"{head}{closing}{rest}")) + (tail or "")


def _refuse_odd_tags(element: etree._Element) -> int:
    """Refuse what looks like a field and is none, before any pattern of docxtpl sees it; gives how many there are.

    Those patterns take time without end for tags that are not closed.
    """
    count = 0
    for paragraph in element.iter(f"{{{W}}}p"):
        own = (one for one in paragraph.iter(_TEXT) if next(one.iterancestors(f"{{{W}}}p")) is paragraph)
        words, found = _TAG.subn(" ", _straight("".join(one.text or "" for one in own)))
        count += found
        odd = _LOOSE.search(words)
        if odd is not None:
            raise WordFieldError(problem=f"'{odd[0].strip()}' is geen veld, 'if' of 'for', of een accolade ontbreekt")
    for one in element.iter():
        if one.tag != _TEXT and _LOOSE.search(one.text or ""):
            raise WordFieldError(problem="een veld staat niet in gewone tekst")
    return count


def _straight(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, finalize=_as_xml, autoescape=False)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment


def _as_xml(value: object) -> str:
    """Make a value safe inside a piece of text: escaped, a line break as Word has it, nothing invisible that turns."""
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    kept = (
        char for char in text.translate(_OVERRIDES) if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"}
    )
    return escape("".join(kept)).replace("\n", _NEW_LINE)


def _refuse_unknown_nodes(tree: nodes.Template) -> None:
    from jinja2 import nodes

    allowed = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not, nodes.And, nodes.Or)

    def walk(node: nodes.Node, depth: int, *, repeating: bool) -> None:
        is_loop = isinstance(node, nodes.For) and not repeating and _plain_loop(node)
        if isinstance(node, nodes.Name) and node.name in {"loop", "self", "super", "caller"}:
            raise WordFieldError(problem=f"'{node.name}' is geen veld")
        if not (isinstance(node, allowed) or is_loop):
            what = _NAMES.get(type(node).__name__, "iets anders")
            raise WordFieldError(problem=f"alleen velden, 'if' en 'for' over een lijst mogen; er staat {what}")
        if depth > MAX_DEPTH:
            raise WordFieldError(problem="er staan te veel voorwaarden in elkaar")
        for child in node.iter_child_nodes():
            walk(child, depth + 1, repeating=repeating or is_loop)

    walk(tree, 0, repeating=False)


def _plain_loop(node: nodes.For) -> bool:
    from jinja2 import nodes

    simple = isinstance(node.iter, nodes.Name) and isinstance(node.target, nodes.Name)
    return simple and not (node.else_ or node.test or node.recursive)


def _asked(tree: nodes.Template) -> tuple[frozenset[str], frozenset[str]]:
    """Give the fields that a condition asks after, and the lists that are repeated over."""
    from jinja2 import nodes

    def names(node: nodes.Node) -> Iterator[str]:
        if isinstance(node, nodes.Name):
            yield node.name
        for one in node.find_all(nodes.Name):
            yield one.name

    tested = {name for condition in tree.find_all(nodes.If) for name in names(condition.test)}
    repeated = {name for loop in tree.find_all(nodes.For) for name in names(loop.iter)}
    return frozenset(tested), frozenset(repeated)
