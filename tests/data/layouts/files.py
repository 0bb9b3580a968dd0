"""The same looks and words from other programs: LibreOffice, exports that write their own XML, old Macs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from tests.data.layouts.kit import Deal, Layout, Page, Value, office, said
from tests.data.layouts.roster import of

THREE = "website nieuwsbrief sociale_media"
HEAD = ("Naam", "Groep", "Website", "Nieuwsbrief", "Social media")
NAMES = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def _looks(it: Layout, seed: str) -> bytes:
    """A struck-through row, a coloured and a merged answer, a comment, a hidden row, column and sheet."""
    page, deal = it.page("Toestemming"), Deal(seed, 3, (6, 4, 0))
    page.head("Naam", "Groep", "Website", "Website", "Nieuwsbrief", "Social media")
    it.tolerated += ["row_struck_through", "struck_through", "commented_answer", "merged_answer", "colour_mark"]
    marked: dict[str, int] = {}
    for child in of("7A", "8A"):
        answers, old = deal(), "ja"
        words = said(answers)
        if child.key == "1403":
            page.note(child.full, child.group, old, *said("yyy"), what="doorgehaald")
            it.not_pupils[-1]["held"] = True
            page.problem("row_struck_through", "WEN")
        elif child.key == "1405":
            page.pupil(child.key, "nnn", child.full, child.group, old, "nee", None, None)
        elif child.key == "1407":
            page.pupil(child.key, "-" + answers[1:], child.full, child.group, old, "ja", *words[1:])
            page.problem(["commented_answer", "ambiguous_answer"], "WE", "D")
        elif child.key == "1501":
            page.pupil(child.key, "y-n", child.full, child.group, old, "ja", None, "nee", without="y-n")
        else:
            page.pupil(child.key, answers, child.full, child.group, old, *words)
        marked[child.key] = len(page.rows)
    hidden = it.page("vorig jaar")
    hidden.add("Naam", "Groep", "Website", "Nieuwsbrief")
    hidden.note("Bram Willems", "7A", "ja", "ja", what="verborgen blad")

    def look(book: Workbook) -> None:
        sheet = book.worksheets[0]
        for cell in sheet[marked["1403"]]:
            cell.font = Font(strike=True)
        sheet.merge_cells(f"D{marked['1405']}:F{marked['1405']}")
        sheet[f"D{marked['1407']}"].comment = Comment("alleen zonder naam erbij", "Marja")
        sheet[f"E{marked['1501']}"].fill = PatternFill("solid", start_color="FFFF00")
        sheet.row_dimensions[marked["1502"]].hidden = True
        sheet.column_dimensions["C"].hidden = True
        book.worksheets[1].sheet_state = "hidden"

    return it.book(look)


def _why(program: str) -> str:
    return (
        f"Doorgehaald, samengevoegd, gekleurd, een opmerking en verborgen rij, kolom en blad, bewaard door {program}."
    )


def looks_by_libreoffice() -> None:
    """The same workbook, saved again by LibreOffice."""
    it = Layout("f01_opmaak_door_libreoffice.xlsx", "Opmaak, door LibreOffice", _why("LibreOffice als .xlsx"), THREE)
    it.save(office(_looks(it, "f01"), "xlsx", "xlsx", it.file))


def looks_in_xls() -> None:
    """The same workbook in the old format."""
    it = Layout("f02_opmaak_in_oud_excel.xls", "Opmaak in een .xls", _why("Excel 97-2003"), THREE)
    it.save(office(_looks(it, "f02"), "xlsx", "xls", it.file))


def looks_in_ods() -> None:
    """The same workbook in the open format."""
    it = Layout("f03_opmaak_in_ods.ods", "Opmaak in een .ods", _why("LibreOffice als .ods"), THREE)
    it.save(office(_looks(it, "f03"), "xlsx", "ods", it.file))


def theme_colours() -> None:
    """The colours at the top of Excel's palette are places in the theme, with a tint."""
    it = Layout(
        "f04_themakleuren.xlsx",
        "Alleen kleuren, uit het thema",
        "Accent 3 en accent 2, 40 % lichter: in het bestand staan geen kleurcodes maar plaatsen in het thema.",
        THREE,
        # As Excel rounds them, and as they come out of the theme.
        profile={"colours": {"C4D79B": "yes", "C3D69B": "yes", "DA9694": "no", "D99694": "no"}},
        choices=["lichtgroen = toestemming (yes), lichtrood = geen toestemming (no)"],
    )
    page, deal, fills = it.page("Blad1"), Deal("f04", 3), {}
    page.head(*HEAD)
    for child in of("4A", "5/6B"):
        answers = deal()
        row = page.pupil(
            child.key, answers, child.full, child.group, without=answers.replace("y", "Y").replace("n", "N")
        )
        fills |= {f"{column}{row}": letter for column, letter in zip("CDE", answers, strict=True) if letter != "-"}
    it.problem("*", "WE", sheet=page.name, only="without")

    def look(book: Workbook) -> None:
        for place, letter in fills.items():
            colour = Color(theme=6 if letter == "y" else 5, tint=0.39997558519241921)
            book.worksheets[0][place].fill = PatternFill("solid", fgColor=colour)

    it.save(it.book(look))


def _own_xml(page: Page, *, references: bool) -> str:
    rows = []
    for number, row in enumerate(page.rows, 1):
        cells = []
        for place, value in enumerate(row):
            where = f' r="{"ABCDEFGH"[place]}{number}"' if references else ""
            if value is None:
                cells.append(f"<x:c{where}/>")
            elif isinstance(value, int):
                cells.append(f"<x:c{where}><x:v>{value}</x:v></x:c>")
            else:
                text = escape(str(value))
                cells.append(f'<x:c{where} t="inlineStr"><x:is><x:t xml:space="preserve">{text}</x:t></x:is></x:c>')
        at = f' r="{number}"' if references else ""
        rows.append(f"<x:row{at}>{''.join(cells)}</x:row>")
    return f'<x:worksheet xmlns:x="{NAMES["x"]}"><x:sheetData>{"".join(rows)}</x:sheetData></x:worksheet>'


def own_xml() -> None:
    """An export that writes prefixed XML, inline texts, and leaves out styles and references."""
    it = Layout(
        "f05_export_met_eigen_xml.xlsx",
        "Export met eigen XML",
        "Voorvoegsels in de XML, teksten in de cel zelf, geen stijlen en geen celverwijzingen.",
        THREE,
    )
    page, deal = it.page("Export"), Deal("f05", 3)
    page.head("Leerlingnummer", *HEAD)
    for child in of("1/2A", "8A"):
        answers = deal()
        page.pupil(child.key, answers, int(child.key), child.full, child.group, *said(answers))
    main = f'xmlns:x="{NAMES["x"]}"'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="'
        'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName='
        '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<x:workbook {main} xmlns:r="{RELATIONS}"><x:sheets><x:sheet name="Export" sheetId="1" '
        'r:id="r1"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": _own_xml(page, references=False),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in files.items():
            book.writestr(zipfile.ZipInfo(name, (2026, 11, 23, 9, 0, 0)), text, zipfile.ZIP_DEFLATED)
    it.save(out.getvalue())


def old_mac() -> None:
    """Carriage returns alone, and UTF-16 without a mark."""
    it = Layout(
        "f06_regeleinden_van_een_mac.txt",
        "Tekst met regeleinden van een oude Mac",
        "Alleen CR als regeleinde, puntkomma's, UTF-8 zonder BOM.",
        THREE,
    )
    page, deal = it.page(), Deal("f06", 3)
    page.head(*HEAD)
    for child in of("3A", "4A", leave=("1104", "1105")):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers))
    it.save(it.text(";", newline="\r").encode())


def ragged_text() -> None:
    """Title lines without separators, rows that end early, and a count at the end."""
    it = Layout(
        "f07_rafelige_csv.csv",
        "CSV met titelregels en rijen van ongelijke lengte",
        "Titel zonder puntkomma's, een lege regel, rijen die eerder ophouden, een telling aan het eind; Windows-1252.",
        THREE,
    )
    page, deal = it.page(), Deal("f07", 3)
    page.note("Toestemmingen beeldmateriaal, alle groepen", what="titel")
    page.note("Afgedrukt: 16-11-2026", what="titel")
    page.blank()
    page.head(*HEAD)
    for child in of("5/6B", "7A"):
        answers = deal()
        cells: list[Value] = said(answers)
        while cells and cells[-1] is None:
            cells.pop()
        page.pupil(child.key, answers, child.full, child.group, *cells)
    page.blank()
    page.note("Aantal leerlingen:", 16, what="telling")
    it.save(it.text(";").encode("cp1252"))


def macros() -> None:
    """A workbook with macros; they are never run."""
    it = Layout("f08_met_macros.xlsm", "Werkmap met macro's", "De inhoud telt; macro's worden nooit uitgevoerd.", THREE)
    page, deal = it.page("Blad1"), Deal("f08", 3)
    page.head(*HEAD)
    for child in of("8A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers))
    plain, out = it.book(), BytesIO()
    with zipfile.ZipFile(BytesIO(plain)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "[Content_Types].xml":
                macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", macro
                )
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
        new.writestr(zipfile.ZipInfo("xl/vbaProject.bin", (2026, 11, 23, 9, 0, 0)), bytes.fromhex("d0cf11e0") * 20)
    it.save(out.getvalue())


LAYOUTS = (
    looks_by_libreoffice,
    looks_in_xls,
    looks_in_ods,
    theme_colours,
    own_xml,
    old_mac,
    ragged_text,
    macros,
)
