"""A template to begin with: an invitation in which most fields stand where a letter has them."""

from __future__ import annotations

from xml.sax.saxutils import escape

from wm_desktop.documents.word.package import W, packed

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LINES = (
    "{{ adresblok }}",
    "",
    "{{ schoolplaats }}, {{ vandaag }}",
    "",
    "{{ aanhef }}",
    "",
    "Graag nodigen wij u uit voor een ouderavond over {{ uw_kind }}: {{ kinderen }}.",
    "Vervang deze regels door uw eigen tekst. Alles wat tussen dubbele accolades staat, vult het programma in.",
    "",
    "Een regel per kind maakt u zo:",
    "{%p for kind in per_kind %}",
    "{{ kind }}",
    "{%p endfor %}",
    "",
    "Een regel die alleen soms nodig is, maakt u zo:",
    "{%p if locatie_telefoon %}",
    "U kunt ons bellen: {{ locatie_telefoon }}.",
    "{%p endif %}",
    "",
    "Met vriendelijke groet,",
    "",
    "",
    "{{ directeur }}",
    "{{ directeur_functie }} van {{ school }}",
)


def sample_template() -> bytes:
    """Give a .docx of A4 with an address for a window envelope on the left; equal bytes every time."""
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' if line else "<w:p/>" for line in _LINES
    )
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2835" w:right="1418" w:bottom="1418" w:left="1418"/>'
    looks = (
        '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>'
        '<w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    texts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>'
        ),
        "_rels/.rels": _bond(f"{_OFFICE}/officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _bond(f"{_OFFICE}/styles", "styles.xml"),
        "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:docDefaults>{looks}</w:docDefaults></w:styles>',
        "word/document.xml": (
            f'<w:document xmlns:w="{W}"><w:body>{paragraphs}<w:sectPr>{page}</w:sectPr></w:body></w:document>'
        ),
    }
    return packed({name: (head + text).encode() for name, text in texts.items()})


def _bond(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
    )
