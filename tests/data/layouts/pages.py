"""Lists whose later pages or other sheets say the same in another way."""

from __future__ import annotations

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import TWINS_BY_NAME, of


def header_repeated_in_one_line() -> None:
    """A header in two rows with merged cells; the next pages repeat it in one line."""
    it = Layout(
        "s09_kop_later_in_een_regel.xlsx",
        "Kop in twee rijen, op de volgende bladzijden in een regel",
        "De kop staat in twee samengevoegde rijen; op elke volgende bladzijde staat hij in een regel, en die zegt meer "
        "dan elk van de twee. De lijst begint toch bovenaan.",
        "ouderapp nieuwsbrief website sociale_media schoolgids",
        tolerated=["unclear_mark"],
    )
    page, deal = it.page("Overzicht"), Deal("s09", 5)
    page.note("Toestemming beeldmateriaal 2026-2027", what="titel")
    page.head("Leerling", None, None, "Groep", "Binnen de school", None, "Buiten de school", None, None)
    heads = ("Roepnaam", "Tussenvoegsel", "Achternaam", "Parro", "Nieuwsbrief", "Website", "Social media", "Schoolgids")
    page.head(*heads[:3], None, *heads[3:])
    for group in ("1/2A", "3A", "4A"):
        if group != "1/2A":
            page.note(*heads[:3], "Groep", *heads[3:], what="herhaalde kop")
        for child in of(group, leave=TWINS_BY_NAME):
            answers = deal()
            marks = said(answers, {"y": "Ja", "n": "Nee", "-": "-"})
            page.pupil(child.key, answers, child.first, child.prefix or None, child.last, child.group, *marks)
    page.note("Totaal ja", None, None, None, 17, 18, 16, 15, 19, what="totaal")

    def look(book: Workbook) -> None:
        for area in ("A1:I1", "A2:C2", "D2:D3", "E2:F2", "G2:I2"):
            book["Overzicht"].merge_cells(area)

    it.save(it.book(look))


LAYOUTS = (header_repeated_in_one_line,)
