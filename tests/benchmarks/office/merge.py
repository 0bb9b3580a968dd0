"""Letters as a mail merge of LibreOffice: the same words, logo and typeface, one warm process, one PDF a letter.

The program is `WM_SOFFICE`, or `soffice` on the path; it needs Writer, and a Python with `uno` beside it.
"""

from __future__ import annotations

import base64
import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.figures import note
from wm_desktop.documents.letterhead import flattened_logo
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.paths import resource

_DRIVER = Path(__file__).with_name("driver.py")
_SECONDS = 300
_SPACES = "office:1.0 text:1.0 style:1.0 drawing:1.0 table:1.0 svg-compatible:1.0 xsl-fo-compatible:1.0"
_WAYS = {
    "text": ("fo:margin-bottom='7pt' fo:widows='2' fo:orphans='2'", ""),
    "tight": ("", ""),
    "heading": ("fo:margin-top='7pt' fo:margin-bottom='3pt' fo:keep-with-next='always'", "fo:font-weight='bold'"),
    "school": ("fo:margin-left='4.8cm'", "fo:font-weight='bold' fo:font-size='17pt' fo:color='#1F5C99'"),
    "address": ("fo:line-height='12pt'", ""),
    "first": ("fo:margin-top='2.6cm'", ""),
    "below": ("fo:margin-top='2.2cm'", ""),
    "small": ("", "fo:font-size='8pt'"),
}
"""How a paragraph and its letters are set."""
_STYLES = """
<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="14.5pt"/>
<style:text-properties style:font-name="Noto Sans" fo:font-size="10pt" fo:language="nl" fo:country="NL"/>
</style:default-style>@ways@<style:style style:name="logo" style:family="graphic"><style:graphic-properties
 style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left"
 style:horizontal-rel="page" style:wrap="run-through"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="25mm" fo:margin-top="12mm" fo:margin-bottom="12mm"/>
<style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4">
<style:footer>@footer@</style:footer></style:master-page></office:master-styles>"""


class NoOfficeError(Exception):
    """There is no office program to measure beside."""


def merged(folder: Path, pages: Sequence[LetterPage], head: Letterhead) -> dict[str, float]:
    """Give the milliseconds of a letter for each way the office program can do it; raises NoOfficeError with why."""
    program, python = _program()
    folder.mkdir()
    _write(folder, pages, head)
    pipe = f"wm{uuid.uuid4().hex[:12]}"
    words = ["--headless", "--invisible", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen(
        [program, *words, f"-env:UserInstallation={(folder / 'profile').as_uri()}"],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        done = subprocess.run(
            [python, str(_DRIVER), pipe, str(folder)],
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
        office.wait(20) if done.returncode == 0 else None
    except subprocess.TimeoutExpired as error:
        raise NoOfficeError(f"it took more than {_SECONDS} seconds") from error
    finally:
        _end(office)
    return _judged(done, len(pages))


def _judged(done: subprocess.CompletedProcess[str], count: int) -> dict[str, float]:
    if done.returncode:
        raise NoOfficeError((done.stderr.strip().splitlines() or ["it ended"])[-1])
    ways = {}
    for way, found in json.loads(done.stdout).items():
        if found.get("found") == count:
            ways[way] = float(found["spent"])
        else:
            note(f"no figures of {way}: {found}")
    if not ways:
        raise NoOfficeError("it made no letters")
    return ways


def _end(office: subprocess.Popen[bytes]) -> None:
    if office.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(office.pid, signal.SIGKILL)
        else:
            office.kill()
    office.wait(20)


def _program() -> tuple[str, str]:
    program = os.environ.get("WM_SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise NoOfficeError("LibreOffice is not here (WM_SOFFICE names it)")
    beside = Path(program).resolve().parent / "python"
    for python in (str(beside), "/usr/bin/python3", sys.executable):
        known = shutil.which(python)
        if known and not subprocess.run([known, "-c", "import uno"], capture_output=True, check=False).returncode:
            return program, known
    raise NoOfficeError("no Python here has uno, with which LibreOffice is driven")


def _write(folder: Path, pages: Sequence[LetterPage], head: Letterhead) -> None:
    letters = [_fields(page) for page in pages]
    names = list(letters[0])
    if any(list(one) != names for one in letters):
        raise NoOfficeError("the letters differ in more than their words")
    (folder / "letters.json").write_text(json.dumps(letters), encoding="utf-8")
    (folder / "letters").mkdir()
    for name, some in (("letters", letters), ("two", letters[:2])):
        with (folder / "letters" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, quoting=csv.QUOTE_ALL)
            writer.writeheader()
            writer.writerows(some)
    logo = base64.b64encode(flattened_logo(head.logo).jpeg).decode() if head.logo else ""
    for name, field in (("merge", _of_source), ("fill", _of_document)):
        (folder / f"{name}.fodt").write_text(_document(names, head, logo, field), encoding="utf-8")
    fonts = f"<fontconfig><dir>{resource('fonts')}</dir><cachedir>{folder / 'fonts'}</cachedir></fontconfig>"
    (folder / "fonts.conf").write_text(fonts, encoding="utf-8")


def _fields(page: LetterPage) -> Mapping[str, str]:
    """Give the words of a letter under names; headings are told by theirs."""
    fields = {"reference": page.reference}
    texts = [
        *(("address", line) for line in (*page.marks, "", *page.address_lines)),
        *(("small", f"{label}: {value}") for label, value in page.reference_fields),
        *(("text", text) for text in (page.place_and_date, f"Onderwerp: {page.subject}", page.salutation)),
        *(("heading", text[2:]) if text.startswith("# ") else ("text", text) for text in page.paragraphs),
        *(("tight", text) for text in (page.closing, f"namens het bevoegd gezag, {page.board}")),
        ("below", page.signatory.name),
        ("tight", page.signatory.function),
        *(("small", text) for text in (*page.enclosures, *page.copies)),
    ]
    return fields | {f"{style}{place}": text for place, (style, text) in enumerate(texts)}


def _document(names: Sequence[str], head: Letterhead, logo: str, field: Callable[[str], str]) -> str:
    spaces = " ".join(_space(one) for one in _SPACES.split())
    footer = "".join(f'<text:p text:style-name="small">{escape(line)}</text:p>' for line in head.footer.splitlines())
    body = [f'<text:p text:style-name="school">{_picture(logo)}{escape(head.school)}</text:p>']
    body += [f'<text:p text:style-name="small">{escape(line)}</text:p>' for line in head.location_lines]
    body.append('<text:p text:style-name="first"/>')
    for name in names[1:]:
        body.append(f'<text:p text:style-name="{name.rstrip("0123456789")}">{field(name)}</text:p>')
    ways = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {letters}/></style:style>"
        for name, (paragraph, letters) in _WAYS.items()
    )
    styles = _STYLES.replace("@ways@", ways).replace("@footer@", footer)
    declared = "".join(
        f'<text:user-field-decl office:value-type="string" office:string-value="" text:name="{name}"/>'
        for name in names
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{styles}<office:body><office:text><text:user-field-decls>{declared}</text:user-field-decls>"
        f"{''.join(body)}</office:text></office:body></office:document>"
    )


def _space(one: str) -> str:
    name, version = one.split(":")
    short = {"svg-compatible": "svg", "xsl-fo-compatible": "fo", "drawing": "draw"}.get(name, name)
    return f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:{version}"'


def _picture(logo: str) -> str:
    if not logo:
        return ""
    place = 'svg:x="25mm" svg:y="10mm" svg:width="43mm" svg:height="18mm"'
    return (
        f'<draw:frame draw:style-name="logo" text:anchor-type="paragraph" {place}><draw:image>'
        f"<office:binary-data>{logo}</office:binary-data></draw:image></draw:frame>"
    )


def _of_source(name: str) -> str:
    where = 'text:database-name="letters" text:table-name="letters" text:table-type="table"'
    return f'<text:database-display {where} text:column-name="{name}"/>'


def _of_document(name: str) -> str:
    return f'<text:user-field-get text:name="{name}"/>'
