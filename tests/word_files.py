"""Small .docx files for tests, part by part, as Word and others make them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = "[Content_Types].xml"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1400" w:left="1400" w:right="1400"/></w:sectPr>'


def paragraph(*runs: str) -> str:
    """A paragraph in which Word spread the text over these pieces."""
    pieces = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{run}</w:t></w:r>" for run in runs)
    return f'<w:p w:rsidR="00AB12">{pieces}</w:p>'


def document(*content: str, section: str = SECTION) -> str:
    """The main part."""
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(content)}{section}</w:body></w:document>'


def docx(
    *content: str,
    parts: Mapping[str, str | bytes] | None = None,
    kinds: Mapping[str, str] | None = None,
    bonds: str = "",
    main_kind: str = f"{WORD}.document.main+xml",
) -> bytes:
    """A document with these paragraphs, and parts beside it under their content type."""
    overrides = {"word/document.xml": main_kind, **(kinds or {})}
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    own = f"{R}/officeDocument"
    files: dict[str, str | bytes] = {
        TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{own}" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{bonds}</Relationships>',
        "word/document.xml": document(*content),
        **(parts or {}),
    }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Any files as a zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return target.getvalue()


def bond(kind: str, target: str, *, outside: bool = True) -> str:
    """A line in a list of bonds."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="rIdX" Type="{R}/{kind}" Target="{target}"{mode}/>'


def part_of(data: bytes, name: str = "word/document.xml") -> str:
    """A part as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name).decode()


def lines_of(data: bytes, name: str = "word/document.xml") -> list[str]:
    """What one reads: each paragraph, its line breaks as '/'."""
    found = []
    for one in ElementTree.fromstring(part_of(data, name)).iter(f"{{{W}}}p"):
        words = [(each.text or "") if each.tag == f"{{{W}}}t" else "/" for each in one.iter() if _shown(each.tag)]
        found.append("".join(words))
    return found


def _shown(tag: str) -> bool:
    return tag in {f"{{{W}}}t", f"{{{W}}}br"}
