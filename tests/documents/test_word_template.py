"""A school's own Word template: filled without an office program, and refused when it would reach out or run long."""

from __future__ import annotations

import os
import re
import time
import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis.strategies import text

from tests.word_files import (
    SECTION,
    TYPES,
    WORD,
    W,
    bond,
    document,
    docx,
    lines_of,
    paragraph,
    part_of,
    zipped,
)
from wm_desktop.documents.word import fields
from wm_desktop.documents.word.faults import WordFieldError, WordJoinError, WordTemplateError
from wm_desktop.documents.word.package import MAX_FILE, open_package
from wm_desktop.documents.word.template import read_template

BOS: Mapping[str, str | tuple[str, ...]] = {
    "aanhef": "Geachte mevrouw Bos,",
    "adresblok": "Mevrouw A. Bos\nDorpsstraat 1\n2411 AB  BODEGRAVEN",
    "kinderen": "Noor (5A)",
    "per_kind": ("Noor Bos, groep 5A", "Sem Bos, groep 3B"),
    "land": "",
}
HEADER = {"word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("{{ school }}")}</w:hdr>'}
HEADER_KIND = {"word/header1.xml": f"{WORD}.header+xml"}


def filled(*content: str, values: Mapping[str, str | tuple[str, ...]] = BOS) -> list[str]:
    return lines_of(read_template(docx(*content)).fill(values))


def test_a_field_is_filled_however_word_spread_it_over_pieces() -> None:
    assert filled(paragraph("Beste ", "{", "{ aan", "hef }", "} dag"), paragraph("Over {{kinderen}}.")) == [
        "Beste Geachte mevrouw Bos, dag",
        "Over Noor (5A).",
    ]


def test_line_breaks_signs_and_names_from_elsewhere_come_through() -> None:
    values = {**BOS, "kinderen": "A & B <Ziggo> \"'{{ aanhef }} فاطمة \u202eom\x07"}

    assert filled(paragraph("{{ adresblok }}"), values=values) == ["Mevrouw A. Bos/Dorpsstraat 1/2411 AB  BODEGRAVEN"]
    assert filled(paragraph("{{ kinderen }}"), values=values) == ["A & B <Ziggo> \"'{{ aanhef }} فاطمة om"]


def test_conditions_and_lists_take_whole_paragraphs_and_rows() -> None:
    row = f"<w:tr><w:tc>{paragraph('{{ kind }}')}</w:tc></w:tr>"
    edge = "<w:tr><w:tc>{}</w:tc></w:tr>"
    table = (
        f"<w:tbl>{edge.format(paragraph('{%tr for kind in per_kind %}'))}{row}"
        f"{edge.format(paragraph('{%tr endfor %}'))}</w:tbl>"
    )
    content = (paragraph("{%p if land %}"), paragraph("Land: {{ land }}"), paragraph("{%p endif %}"), table)

    assert filled(*content) == ["Noor Bos, groep 5A", "Sem Bos, groep 3B"]
    assert filled(*content, values={**BOS, "land": "BELGIË"})[0] == "Land: BELGIË"


def test_a_template_says_what_it_asks_for() -> None:
    made = read_template(docx(paragraph("{{ aanhef }}{% if land %}{{ land }}{% endif %}"), paragraph("{{ kinderen }}")))

    assert made.used == {"aanhef", "land", "kinderen"}
    assert made.tested == {"land"}
    assert made.repeated == frozenset()
    assert len(made.fingerprint) == 64
    assert made.fill(BOS) == made.fill(BOS)


def test_headers_are_filled_as_well() -> None:
    made = read_template(docx(paragraph("{{ aanhef }}"), parts=HEADER, kinds=HEADER_KIND))

    assert lines_of(made.fill({**BOS, "school": "De Regenboog"}), "word/header1.xml") == ["De Regenboog"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ aanhef.__class__ }}",
        "{{ aanhef['x'] }}",
        "{{ aanhef() }}",
        "{{ aanhef|upper }}",
        "{{ 'a' * 1000000000 }}",
        "{{ aanhef ~ aanhef }}",
        "{% set x = aanhef %}",
        "{% include 'x' %}",
        "{% if land == 'x' %}{% endif %}",
        "{% for a in per_kind %}{% for b in per_kind %}{% endfor %}{% endfor %}",
        "{% for a in per_kind recursive %}{{ loop(a) }}{% endfor %}",
        "{% for a in per_kind %}{{ loop }}{% endfor %}",
        "{% for a in (1, 2) %}{% endfor %}",
        "{{ self }}",
        "{{ aanhef",
        "{% if land %}nooit gesloten",
        "{{ " + "(" * 150 + "land" + ")" * 150 + " }}",
        "{% if land %}" * 40 + "{% endif %}" * 40,
        "{{ " + "a" * 300 + " }}",
    ],
)
def test_anything_but_a_field_if_and_for_is_refused(text: str) -> None:
    with pytest.raises(WordFieldError):
        read_template(docx(paragraph(text)))


@pytest.mark.parametrize("text", ["{{p aanhef }}", "{{tr aanhef }}", "{%p if land %}{{ aanhef }}"])
def test_a_field_that_would_tear_the_document_apart_is_refused(text: str) -> None:
    with pytest.raises(WordFieldError):
        read_template(docx(paragraph(text), paragraph("{% endif %}" if "if" in text else "tekst")))


def test_a_field_outside_plain_text_is_refused() -> None:
    with pytest.raises(WordFieldError, match="gewone tekst"):
        read_template(docx("<w:p><w:r><w:instrText>{{ aanhef }}</w:instrText></w:r></w:p>"))
    with pytest.raises(WordTemplateError, match="docProps"):
        read_template(docx(paragraph("{{ aanhef }}"), parts={"docProps/core.xml": "<t>{{ aanhef }}</t>"}))


def test_too_many_fields_and_too_large_a_table_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "MAX_TAGS", 20)
    monkeypatch.setattr(fields, "MAX_PIECE", 4_000)
    with pytest.raises(WordFieldError, match="meer dan 20 velden"):
        read_template(docx(*(paragraph("{{ aanhef }}") for _ in range(21))))
    with pytest.raises(WordFieldError, match="te groot"):
        read_template(docx(f"<w:tbl>{paragraph('{{ aanhef }}', ''.join(map(str, range(2_000))))}</w:tbl>"))
    made = read_template(docx(paragraph("{{ aanhef }}")))
    monkeypatch.setattr(fields, "MAX_PART", 1_000)
    with pytest.raises(WordFieldError, match="te lang"):
        made.fill({"aanhef": "x" * 5_000})
    with pytest.raises(WordFieldError, match="aanhef"):
        made.fill({})


def test_what_is_no_document_is_refused_in_words() -> None:
    plain = paragraph("{{ aanhef }}")
    cases = {
        "geen .docx": b"zomaar tekst",
        "oud .doc": b"\xd0\xcf\x11\xe0" + bytes(600),
        "groter dan": bytes(MAX_FILE + 1),
        "geen Word-document": zipped({"a.txt": "x"}),
        ".dotx": docx(plain, main_kind=f"{WORD}.template.main+xml"),
        ".docm": docx(plain, main_kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "uitgepakt": zipped({TYPES: "<a/>", "word/media/a.png": bytes(40_000_000)}),
        "niet door Word": zipped({TYPES: "<a/>", "../weg.xml": "x"}),
        "beschadigd": docx(plain, parts={"word/document.xml": "<w:document"}),
    }
    for words, data in cases.items():
        with pytest.raises(WordTemplateError, match=words):
            open_package(data)


def test_entities_are_not_read() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' + document(paragraph("&b;"))

    with pytest.raises(WordTemplateError, match="niet door Word"):
        open_package(docx(parts={"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("bonds", "words"),
    [
        (bond("image", "http://ver.weg/spion.png"), "buiten het document"),
        (bond("hyperlink", "file://server/deel"), "buiten het document"),
        (bond("oleObject", "embeddings/a.bin", outside=False), "ingesloten object"),
        (bond("vbaProject", "vbaProject.bin", outside=False), "macro"),
        (bond("aFChunk", "a.html", outside=False), "ander document"),
    ],
)
def test_what_reaches_out_of_the_document_is_refused(bonds: str, words: str) -> None:
    with pytest.raises(WordTemplateError, match=words):
        open_package(docx(paragraph("tekst"), bonds=bonds))


def word_field(*codes: str, closed: bool = True) -> str:
    """A field of Word whose code is spread over pieces."""
    pieces = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if closed else ""
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{pieces}{end}'


@pytest.mark.parametrize("code", ["INCLUDEPICTURE http://x/y.png", "ddeauto c:\\x", "MERGEFIELD naam", "QUOTE 68"])
def test_fields_of_word_that_fetch_are_refused(code: str) -> None:
    spread = f"<w:p>{word_field(' PAGE ')}{word_field(f' {code[:3]}', code[3:])}</w:p>"
    outer = word_field(" IF 1 = 1 ", closed=False)
    within = f"<w:p>{outer}</w:p><w:p>{word_field(code[:5], code[5:], closed=False)}</w:p>"
    loose = f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>"
    simple = f'<w:p><w:fldSimple w:instr="{code}"/></w:p>'
    for content in (spread, within, loose, simple):
        with pytest.raises(WordTemplateError, match=code.split(maxsplit=1)[0].upper()):
            open_package(docx(content))
    assert open_package(docx(f"<w:p>{word_field(' HYPER', 'LINK https://x/link quote')}</w:p>")).main


def test_an_old_picture_from_a_server_is_refused() -> None:
    picture = '<w:p><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://x/y.png"/></w:pict></w:p>'

    with pytest.raises(WordTemplateError, match="gekoppelde afbeelding"):
        open_package(docx(picture))


def test_what_word_adds_by_itself_is_left_out() -> None:
    settings = f'<w:settings xmlns:w="{W}"><w:attachedTemplate/><w:mailMerge/><w:zoom/></w:settings>'
    outside = bond("attachedTemplate", "file:///C:/school.dotx")
    rels = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{outside}</Relationships>'
    )
    link = bond("hyperlink", "https://www.school.nl")
    data = docx(
        paragraph("{{ aanhef }}"),
        bonds=link,
        parts={"word/settings.xml": settings, "word/_rels/settings.xml.rels": rels},
        kinds={"word/settings.xml": f"{WORD}.settings+xml"},
    )

    made = read_template(data).fill(BOS)

    assert "attachedTemplate" not in part_of(made, "word/settings.xml")
    assert "mailMerge" not in part_of(made, "word/settings.xml")
    assert "school.dotx" not in part_of(made, "word/_rels/settings.xml.rels")
    assert "www.school.nl" in part_of(made, "word/_rels/document.xml.rels")


def test_letters_in_one_document_each_begin_on_a_page_of_their_own() -> None:
    made = read_template(docx(paragraph("{{ aanhef }}"), paragraph("Dag")))
    values = [{"aanhef": f"Brief {number}"} for number in range(3)]

    whole = made.join(values)

    assert lines_of(whole) == ["Brief 0", "Dag", "Brief 1", "Dag", "Brief 2", "Dag"]
    text = part_of(whole)
    assert text.count("<w:sectPr") == 3
    assert text.count('w:start="1"') == text.count('<w:type w:val="oddPage"/>') == 2
    assert text.index("</w:pPr>") < text.index("Brief 1")


def test_what_a_document_may_hold_only_once_is_made_distinct() -> None:
    odd = (
        '<w:p w14:paraId="12" xmlns:w14="urn:w14"><w:bookmarkStart w:id="0" w:name="hier"/><w:bookmarkEnd w:id="0"/>'
        '<w:r><wp:docPr xmlns:wp="urn:wp" id="1"/></w:r></w:p>'
        '<w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr></w:sdt>'
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('{{ aanhef }}')}</w:tc></w:tr></w:tbl>"
    section = '<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="1"/><w:pgNumType w:start="4"/><w:cols/></w:sectPr>'
    made = read_template(docx(parts={"word/document.xml": document(odd, table, section=section)}))

    text = part_of(made.join([BOS, BOS]))

    assert [text.count(each) for each in ("paraId", "bookmarkStart", '<w:id w:val="9"/>', "continuous")] == [1, 1, 1, 1]
    assert text.count('<w:pgNumType w:start="1"/>') == 1
    assert len(set(re.findall(r'docPr[^>]* id="(\d+)"', text))) == 2
    assert text.index("continuous") < text.index("oddPage")
    assert text.index("oddPage") < text.rindex("<w:pgSz") < text.rindex("<w:pgNumType") < text.rindex("<w:cols")


def test_a_document_without_page_settings_and_with_changes_kept_is_joined() -> None:
    changed = "<w:p><w:pPr><w:jc/><w:pPrChange/></w:pPr><w:r><w:t>{{ aanhef }}</w:t></w:r></w:p>"
    made = read_template(docx(parts={"word/document.xml": document(changed, section="")}))

    text = part_of(made.join([BOS, BOS]))

    assert text.index("<w:sectPr") < text.index("<w:pPrChange")
    with pytest.raises(WordJoinError, match="geen enkele brief"):
        made.join([])
    with pytest.raises(WordJoinError, match="leeg"):
        read_template(docx(parts={"word/document.xml": f'<w:document xmlns:w="{W}"/>'})).join([{}, {}])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(paragraph("{{ aanhef }}"), parts=HEADER, kinds=HEADER_KIND), "kop- of voettekst"),
        (docx(paragraph("{{ aanhef }}"), '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'), "voetnoten"),
        (docx(paragraph("{{ aanhef }}"), f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"), "sectie"),
        (docx(paragraph("{{ aanhef }}"), "<w:p><w:r><w:instrText>NUMPAGES</w:instrText></w:r></w:p>"), "bladzijden"),
    ],
)
def test_what_letters_cannot_share_is_said(data: bytes, words: str) -> None:
    made = read_template(data)

    assert words in made.alone
    with pytest.raises(WordJoinError, match=words):
        made.join([BOS])


@pytest.mark.parametrize(("form", "alone"), [("decimal", "het heeft een genummerde lijst"), ("bullet", "")])
def test_numbers_of_a_list_would_run_on(form: str, alone: str) -> None:
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="4"><w:lvl><w:numFmt w:val="{form}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    )
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="Punt"><w:basedOn w:val="Lijst"/></w:style>'
        '<w:style w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    parts = {"word/numbering.xml": numbering, "word/styles.xml": styles}
    item = '<w:p><w:pPr><w:pStyle w:val="Punt"/></w:pPr></w:p>'

    assert read_template(docx(paragraph("{{ aanhef }}"), item, parts=parts)).alone == alone
    assert read_template(docx(paragraph("{{ aanhef }}"), parts=parts)).alone == ""


def test_a_document_of_another_maker_is_filled() -> None:
    from io import BytesIO

    from docx import Document

    made = Document()
    made.add_heading("Ouderavond")
    made.add_paragraph("{{ aanhef }}")
    made.add_table(1, 1).cell(0, 0).text = "{{ kinderen }}"
    target = BytesIO()
    made.save(target)
    template = read_template(target.getvalue())

    again = Document(BytesIO(template.fill(BOS)))

    assert [one.text for one in again.paragraphs] == ["Ouderavond", "Geachte mevrouw Bos,"]
    assert again.tables[0].cell(0, 0).text == "Noor (5A)"
    assert len(Document(BytesIO(template.join([BOS, BOS]))).sections) == 2


def test_a_large_letter_is_read_and_filled_in_time() -> None:
    data = docx(*(paragraph("Tekst " * 40) for _ in range(500)), *(paragraph("{{ aanhef }}") for _ in range(100)))
    begin = time.perf_counter()

    made = read_template(data).fill(BOS)

    assert "Geachte mevrouw Bos" in part_of(made)
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize("closed", ["{{ aanhef", "{%tr if aanhef", "{# aanhef", "}} {{"])
def test_fields_that_are_not_closed_cost_no_time(closed: str) -> None:
    table = "".join(f"<w:tr><w:tc>{paragraph(closed)}</w:tc></w:tr>" for _ in range(1_000))
    begin = time.perf_counter()

    with pytest.raises(WordFieldError, match="accolade ontbreekt"):
        read_template(docx(f"<w:tbl>{table}</w:tbl>"))

    assert time.perf_counter() - begin < 2


ANYTHING = read_template(docx(paragraph("&lt;", "{{ a", "anhef }}", "&gt;"), paragraph("{{ kinderen }}")))


@settings(max_examples=int(os.environ.get("WM_WORD_TEXTS", "40")))
@given(text())
def test_any_text_comes_through_as_one_reads_it(words: str) -> None:
    first, second = lines_of(ANYTHING.fill({"aanhef": words, "kinderen": "Noor"}))

    plain = unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", words).replace("\t", " "))
    seen = (char for char in plain if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"})
    expected = "".join(char for char in seen if ord(char) not in fields._OVERRIDES).replace("\n", "/")
    assert (first, second) == (f"<{expected}>", "Noor")
