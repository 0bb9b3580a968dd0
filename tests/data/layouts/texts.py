"""The same kind of list in other clothes: text files, old formats, wrong names, and files that hold no list."""

from __future__ import annotations

import zipfile
from html import escape
from io import BytesIO

from tests.data.layouts.kit import Deal, Layout, Page, office, said
from tests.data.layouts.roster import of

HEAD = ("Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Groep", "Website", "Nieuwsbrief", "Social media")
PURPOSES = "website nieuwsbrief sociale_media"


def _list(it: Layout, seed: str, *groups: str, page: str = "csv") -> Page:
    made, deal = it.pages[0] if it.pages else it.page(page), Deal(seed, 3)
    made.head(*HEAD)
    for child in of(*groups):
        answers = deal()
        names = (child.first, child.prefix, child.last, child.group)
        made.pupil(child.key, answers, child.key, *names, *said(answers))
    return made


def tabs() -> None:
    """A text file with tabs, in Windows-1252."""
    it = Layout("t01_tabs.txt", "Tekstbestand met tabs", "Tabs, Windows-1252 en lege regels achteraan.", PURPOSES)
    _list(it, "t01", "1/2A", "3A")
    text = it.text("\t").replace("Yıldız", "Y?ld?z") + "\r\n\r\n"
    it.pupils[3]["match"] = "repaired"
    it.problem("encoding_damage", "W", sheet="csv", row=5)
    it.save(text.encode("cp1252"))


def unicode_text() -> None:
    """What Excel calls 'Unicode-tekst'."""
    it = Layout("t02_unicode_tekst.csv", "Unicode-tekst uit Excel", "UTF-16 met BOM, tabs, naam .csv.", PURPOSES)
    _list(it, "t02", "3A", "4A")
    it.save(it.text("\t").encode("utf-16"))


def sep_line() -> None:
    """The line that tells Excel the separator is no header."""
    it = Layout(
        "t03_sep_regel.csv",
        "CSV met sep=",
        "De eerste regel is 'sep=|' en telt als record maar niet als kop.",
        PURPOSES,
    )
    it.page().note("sep=", what="scheidingsteken")
    _list(it, "t03", "4A", "5/6B", page="csv")
    it.save(it.text("|").replace("sep=\r\n", "sep=|\r\n").encode("utf-8-sig"))


def double_encoded() -> None:
    """UTF-8 that was taken for Windows-1252 and saved as UTF-8 once more."""
    it = Layout(
        "t04_dubbel_gecodeerd.csv",
        "Dubbel gecodeerde CSV",
        "ZoÃ« en BjÃ¶rn: te herstellen op verzoek; er zijn geen leerlingnummers om op terug te vallen.",
        PURPOSES,
        profile={"repair_encoding": True},
        choices=["De beschadigde tekens herstellen"],
        tolerated=["encoding_damage", "encoding_repaired"],
    )
    page, deal = it.page(), Deal("t04", 3)
    page.head("Naam", "Groep", "Website", "Nieuwsbrief", "Social media")
    for child in of("1/2A", "3A", leave=("1104", "1105")):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers), also=["repaired"])
        if not child.full.isascii():
            loose = "".join("-" if letter == "-" else letter.upper() for letter in answers)
            expected = {"sheet": "csv", "row": len(page.rows), "any_match": True, "match": "repaired"}
            it.expected.append(expected | page.answers(loose))
    raw = it.text(";").encode()
    broken = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in raw)
    it.save(broken.encode())


def html_named_xls() -> None:
    """Many systems write a web page and call it .xls."""
    it = Layout(
        "t05_webpagina_als.xls",
        "HTML-tabel met de naam .xls",
        "Een tabel in een webpagina, met &nbsp; in elke cel en een tweede tabel met een voettekst.",
        PURPOSES,
        any_sheet="Blad1",
        rules=["Een webpagina heeft geen bladnamen: elke naam is goed"],
    )
    page = _list(it, "t05", "7A", "8A", page="Blad1")
    rows = [
        "<tr>" + "".join(f"<td>{escape(str(cell or ''))}&nbsp;</td>" for cell in row) + "</tr>" for row in page.rows
    ]
    rows[0] = rows[0].replace("<td>", "<th>").replace("</td>", "</th>").replace("&nbsp;", "")
    html = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>td{color:#000}</style>'
        f"</head><body><table border=1>{''.join(rows)}</table><table><tr><td>Afgedrukt op 16-11-2026</td></tr></table>"
        "</body></html>"
    )
    it.header_rows.clear()
    it.save(html.encode())


def old_excel() -> None:
    """Excel 97-2003."""
    it = Layout("t06_oud_excel.xls", "Echt .xls", "Excel 97-2003, met een tweede leeg blad.", PURPOSES)
    _list(it, "t06", "1/2A", "5/6B", page="Toestemming")
    it.page("Blad2")
    it.save(office(it.book(), "xlsx", "xls", it.file))


def open_document() -> None:
    """LibreOffice, with a last row that repeats until the end of the sheet."""
    it = Layout(
        "t07_libreoffice.ods",
        "LibreOffice met een eindeloos herhaalde rij",
        "Een opgemaakte lege rij wordt een miljoen keer herhaald.",
        PURPOSES,
    )
    _list(it, "t07", "3A", "8A", page="Lijst")
    it.save(_endless(office(it.book(), "xlsx", "ods", it.file)))


def _endless(data: bytes) -> bytes:
    """Let an empty row repeat until the end of the sheet."""
    out = BytesIO()
    empty = '<table:table-row table:number-rows-repeated="1048550"><table:table-cell '
    empty += 'table:number-columns-repeated="1024"/></table:table-row></table:table>'
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "content.xml" and empty.encode() not in content:
                content = content.replace(b"</table:table>", empty.encode(), 1)
            if not entry.filename.startswith("Thumbnails/"):
                kind = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
                new.writestr(zipfile.ZipInfo(entry.filename, (2026, 11, 23, 9, 0, 0)), content, kind)
    return out.getvalue()


def csv_named_xlsx() -> None:
    """Renamed instead of saved as."""
    it = Layout("t08_csv_genoemd.xlsx", "CSV met de naam .xlsx", "Hernoemd in plaats van opgeslagen als.", PURPOSES)
    _list(it, "t08", "4A", "8A")
    it.save(it.text(",", newline="\n").encode())


def group_as_date_text() -> None:
    """Excel made dates of the groups before the file became text."""
    it = Layout(
        "t09_groep_als_datum_in_tekst.csv",
        "Groep 5-jun in een CSV",
        "Excel maakte van 5-6 '5-jun' en van 1-2 '1-feb'; regeleinden en puntkomma's in een opmerking.",
        PURPOSES,
        tolerated=["group_looks_like_date"],
    )
    page, deal = it.page(), Deal("t09", 3)
    page.head("Achternaam", "Roepnaam", "Groep", "Website", "Nieuwsbrief", "Social media", "Bijzonderheden")
    for child in of("1/2A", "5/6B"):
        answers = deal()
        group = {"1/2A": "1-feb", "5/6B": "5-jun"}[child.group]
        last = f"{child.last}, {child.prefix}" if child.prefix else child.last
        talk = 'gebeld; moeder zegt: "prima"\nmaar nog geen formulier' if child.key == "1303" else None
        page.pupil(child.key, answers, last, child.first, group, *said(answers), talk, also=["repaired"])
        if talk:
            page.problem("remark", "N")
    it.save(it.text(";").encode("utf-8-sig"))


def empty_template() -> None:
    """A form that nobody filled in."""
    it = Layout(
        "e01_leeg_sjabloon.xlsx",
        "Leeg sjabloon",
        "Alleen een kop en een uitleg: er is niets in te lezen, en dat wordt gezegd.",
        PURPOSES,
    )
    page = it.page("Sjabloon")
    page.note("Vul hieronder per leerling ja of nee in.", what="uitleg")
    page.add(*HEAD)
    it.problem("*", "EWN")
    it.tolerated.append("*")
    it.save(it.book())


def word_document() -> None:
    """The letter itself instead of the answers."""
    it = Layout(
        "e02_word_genoemd.xlsx",
        "Word-document met de naam .xlsx",
        "De brief aan de ouders in plaats van de lijst: geweigerd, met een uitweg.",
        PURPOSES,
        refused=["TextDocumentError"],
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in (
            ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
            ("word/document.xml", "<document>Beste ouders, wij vragen uw toestemming.</document>"),
        ):
            book.writestr(zipfile.ZipInfo(name, (2026, 11, 23, 9, 0, 0)), text)
    it.save(out.getvalue())


def picture() -> None:
    """A photo of the paper list."""
    it = Layout(
        "e03_foto_van_de_lijst.csv",
        "Foto met de naam .csv",
        "Een foto van de papieren lijst: geweigerd, met een uitweg.",
        PURPOSES,
        refused=["PictureError"],
    )
    it.save(bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + bytes(range(1, 200)) + b"\xff\xd9")


LAYOUTS = (
    tabs,
    unicode_text,
    sep_line,
    double_encoded,
    html_named_xls,
    old_excel,
    open_document,
    csv_named_xlsx,
    group_as_date_text,
    empty_template,
    word_document,
    picture,
)
