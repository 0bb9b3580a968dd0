"""Lists whose later pages or other sheets say the same in another way."""

from __future__ import annotations

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of


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


def parents_beside_each_other_in_two_rows() -> None:
    """The pupil stands in the upper header row only, the names of two parents in the lower one."""
    it = Layout(
        "h10_twee_ouders_onder_een_kop.xlsx",
        "Twee ouders naast elkaar onder een kop in twee rijen",
        "De leerling staat in de bovenste kopregel; 'Naam' in de onderste is die van de ouder. Nee van een ouder is "
        "beslissend.",
        "website sociale_media",
    )
    page, deal = it.page("Blad1"), Deal("h10", 2, (4, 3, 2))
    page.head("Leerling", "Groep", "Ouder 1", None, None, "Ouder 2", None, None)
    page.head(None, None, "Naam", "Website", "Social media", "Naam", "Website", "Social media")
    for child in of("4A"):
        first, second = deal(), deal()
        pairs = ["".join(pair) for pair in zip(first, second, strict=True)]
        held = "".join("n" if "n" in pair else "y" if "y" in pair else "-" for pair in pairs)
        parents = f"Mw. {child.last}", "Dhr. Voorbeeld"
        page.pupil(child.key, held, child.full, child.group, parents[0], *said(first), parents[1], *said(second))
        if any(set(pair) == {"y", "n"} for pair in pairs):
            page.problem("conflicting_parents", "W")

    def look(book: Workbook) -> None:
        for area in ("A1:A2", "B1:B2", "C1:E1", "F1:H1"):
            book["Blad1"].merge_cells(area)

    it.save(it.book(look))


def sums_beside_the_list() -> None:
    """A small table with sums per group stands beside the list, under the same headings."""
    it = Layout(
        "x09_telling_per_groep_ernaast.xlsx",
        "Telling per groep naast de lijst",
        "Naast de lijst staat een tabelletje met aantallen per groep, onder dezelfde koppen: een 1 daarin is niemands "
        "antwoord en zijn groep is die van niemand.",
        "website nieuwsbrief",
    )
    page, deal = it.page("Blad1"), Deal("x09", 2, (4, 2, 4))
    page.head("Leerling", "Groep", "Website", "Nieuwsbrief", None, "Groep", "Website", "Nieuwsbrief")
    sums = [("1/2A", 1, 1), ("7A", 1, 0), ("8A", 0, 1), ("Totaal", 2, 2)]
    for number, child in enumerate(of("1/2A", "7A", "8A")):
        answers = deal()
        beside = (None, *sums[number]) if number < len(sums) else ()
        page.pupil(child.key, answers, child.full, child.group, *said(answers), *beside)
    it.save(it.book())


def last_year_beside_this_year() -> None:
    """A column with last year's answer stands, in sight, beside this year's."""
    it = Layout(
        "x10_website_van_vorig_jaar_ernaast.xlsx",
        "Een kolom van vorig jaar naast die van nu",
        "De kolom van vorig jaar wordt niet gelezen en gemeld; zij maakt de lijst niet tot die van vorig jaar.",
        "website nieuwsbrief",
    )
    page, deal = it.page("Blad1"), Deal("x10", 2)
    page.head("Naam", "Groep", "Website 2025-2026", "Website", "Nieuwsbrief")
    for child in of("4A", "7A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, "ja", *said(answers))
    it.problem("column_other_year", "N", sheet="Blad1", row=1)
    it.save(it.book())


def english_choices() -> None:
    """Choices of an English form joined in one cell, each seldom ticked."""
    it = Layout(
        "g05_google_forms_engels_keuzes.csv",
        "Google Forms, Engels, keuzes in een cel",
        "Weinig inzendingen: 'Local press' en 'Everywhere' komen een keer voor en zijn toch duidelijk.",
        "website ouderapp pers",
        profile={"unticked_choice_means": "no"},
        choices=["Een niet-aangevinkte keuze is geen toestemming (no)"],
    )
    page = it.page()
    page.head("Timestamp", "Child's name", "Class", "Where may we use photos of your child?")
    for key, ticked, answers in (
        ("1401", "School website, Closed parent app", "yyn"),
        ("1402", "Closed parent app", "nyn"),
        ("1404", "School website, Local press", "yny"),
        ("1407", "Everywhere", "yyy"),
        ("1408", "I do not give permission", "nnn"),
        ("1504", "Nowhere", "nnn"),
    ):
        child = CHILDREN[key]
        without = answers.replace("n", "N")
        page.pupil(key, answers, "9/2/2026 8:03:11", child.full, child.group, ticked, without=without)
    it.save(it.text().encode())


LAYOUTS = (
    header_repeated_in_one_line,
    parents_beside_each_other_in_two_rows,
    sums_beside_the_list,
    last_year_beside_this_year,
    english_choices,
)
