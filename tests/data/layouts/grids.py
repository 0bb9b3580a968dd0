"""Lists with a structure of their own: sheets, sub-headings, headers in two rows, pages."""

from __future__ import annotations

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of


def sheet_per_group() -> None:
    """One sheet per group, each with an order of its own, and a sheet with the legend."""
    it = Layout(
        "s01_blad_per_groep_met_legenda.xlsx",
        "Een blad per groep met een legenda",
        "De groep staat alleen in de bladnaam, de kolommen staan per blad anders, v en x volgens de legenda op een "
        "eigen blad.",
        "website nieuwsbrief sociale_media",
        profile={"marks": [{"mark": "v", "means": "yes"}, {"mark": "x", "means": "no"}]},
        choices=["v = toestemming (yes), x = geen toestemming (no), volgens het blad Legenda"],
    )
    legend = it.page("Legenda")
    for line in (
        ("Legenda",),
        ("v", "wel toestemming"),
        ("x", "geen toestemming"),
        ("leeg", "formulier nog niet terug"),
        ("Vragen? Bel de administratie",),
    ):
        legend.note(*line, what="legenda")
    marks = {"y": "v", "n": "x", "-": None}
    orders = {"Groep 1-2A": (0, 1, 2), "Groep 3A": (2, 0, 1), "4A": (1, 2, 0), "groep 7": (0, 2, 1)}
    heads = ("Website", "Nieuwsbrief", "Social media")
    deal = Deal("s01", 3)
    for (name, order), group in zip(orders.items(), ("1/2A", "3A", "4A", "7A"), strict=True):
        page = it.page(name)
        page.head("Voornaam", "Achternaam", *(heads[place] for place in order))
        for child in of(group, leave=TWINS_BY_NAME):
            answers = deal()
            cells = said(answers, marks)
            unsure = "".join("-" if letter == "-" else letter.upper() for letter in answers)
            last = f"{child.prefix} {child.last}".strip()
            ordered = [cells[place] for place in order]
            page.pupil(child.key, answers, child.first, last or None, *ordered, without=unsure)
    it.save(it.book())


def group_sub_headings() -> None:
    """The group stands as a heading above its pupils, with totals below them."""
    it = Layout(
        "s02_groep_als_tussenkop.xlsx",
        "Groep als tussenkop, met totalen",
        "De groep staat in een samengevoegde rij boven de leerlingen; onder elke groep een telling; de "
        "geboortedatum scheidt twee kinderen met dezelfde naam.",
        "schoolgids website nieuwsbrief ouderapp",
    )
    page = it.page("Overzicht")
    page.note("Toestemmingen beeldmateriaal 2026-2027", what="titel")
    page.blank()
    page.head("Leerling", "Geb.datum", "Schoolgids", "Website", "Nieuwsbrief", "Parro")
    deal, merged = Deal("s02", 4), []
    for group in ("1/2A", "3A", "5/6B", "8A"):
        merged.append(page.note(f"Groep {group}", what="tussenkop"))
        yes = [0, 0, 0, 0]
        for child in of(group):
            answers = deal()
            yes = [count + (letter == "y") for count, letter in zip(yes, answers, strict=True)]
            page.pupil(child.key, answers, child.comma, child.dutch_birth, *said(answers))
        page.note("Totaal ja", None, *yes, what="totaal")
        page.blank()
    page.note("Totaal aantal leerlingen: 32", what="totaal")

    def look(book: Workbook) -> None:
        for row in merged:
            book.worksheets[0].merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)

    it.save(it.book(look))


def two_header_rows() -> None:
    """Merged headings in two rows."""
    it = Layout(
        "s03_kop_in_twee_rijen.xlsx",
        "Kop in twee rijen met samengevoegde cellen",
        "'Leerling' en 'Beeldmateriaal' staan samengevoegd boven de echte kolomkoppen.",
        "schoolgids website nieuwsbrief sociale_media onderzoek klassenfoto",
    )
    page = it.page("Blad1")
    page.note("Inventarisatie AVG-toestemmingen", what="titel")
    page.note("bijgewerkt t/m 1 oktober 2026", what="titel")
    page.head("Leerling", None, None, None, "Beeldmateriaal", None, None, None, "Overig", None)
    page.head(
        *("Roepnaam", "Voorv.", "Achternaam", "Groep", "Schoolgids", "Website", "Nieuwsbrief", "Social media"),
        *("Onderzoek", "Klassenfoto"),
    )
    deal = Deal("s03", 6)
    for child in of("4A", "7A"):
        answers = deal()
        names = (child.first, child.prefix or None, child.last or None)
        page.pupil(child.key, answers, *names, child.group, *said(answers, {"y": "J", "n": "N", "-": None}))

    def look(book: Workbook) -> None:
        for cells in ("A3:D3", "E3:H3", "I3:J3"):
            book.worksheets[0].merge_cells(cells)

    it.save(it.book(look))


def yes_no_pairs() -> None:
    """Per purpose a column 'ja' and a column 'nee'; a cross in one of them is clear by itself."""
    it = Layout(
        "s04_kolomparen_ja_nee.xlsx",
        "Per doel een kolom ja en een kolom nee",
        "Een kruisje onder 'Ja' is ja en onder 'Nee' is nee: daar is geen vraag voor nodig. Twee kruisjes is geen "
        "antwoord.",
        "website nieuwsbrief sociale_media",
    )
    page = it.page("Groep 7A en 8A")
    page.head("Naam", "Groep", "Website", None, "Nieuwsbrief", None, "Social media", None)
    page.head(None, None, "Ja", "Nee", "Ja", "Nee", "Ja", "Nee")
    deal = Deal("s04", 3)
    both = {"1402": 1, "1505": 0}
    for child in of("7A", "8A"):
        answers = list(deal())
        cells: list[str | None] = []
        for place, letter in enumerate(answers):
            pair = {"y": ["x", None], "n": [None, "x"], "-": [None, None]}[letter]
            if both.get(child.key) == place:
                pair, answers[place] = ["x", "x"], "-"
            cells += pair
        page.pupil(child.key, "".join(answers), child.full, child.group, *cells)
        if child.key in both:
            page.problem(["contradictory_answer", "ambiguous_answer"], "E")

    def look(book: Workbook) -> None:
        for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"):
            book.worksheets[0].merge_cells(cells)

    it.save(it.book(look))


def header_far_down() -> None:
    """A letterhead with sentences about consent above the list; the header stands on row 9."""
    it = Layout(
        "s05_briefhoofd_boven_de_lijst.xlsx",
        "Briefhoofd boven de lijst",
        "Titelregels waarin de doelen en 'ja' al genoemd worden, adres, datum, de kop pas op rij 9, handtekening "
        "onderaan.",
        "website nieuwsbrief schoolgids sociale_media ouderapp",
    )
    page = it.page("Lijst")
    for line in (
        (None, "Basisschool Het Voorbeeld"),
        (None, "Dorpsstraat 1", None, "9999 ZZ Voorbeeldstad"),
        (None, None, None, "tel. 030-0000000"),
        (),
        (None, "Toestemming foto's: website, nieuwsbrief, schoolgids, social media, Parro"),
        (None, "Ja = ouders geven toestemming", None, "Nee = ouders geven geen toestemming"),
        (None, "Peildatum", "1-10-2026"),
        (),
    ):
        page.note(*line, what="briefhoofd")
    page.head(None, "Naam leerling", "Gr.", "website", "nieuwsbrief", "schoolgids", "social media", "Parro")
    deal = Deal("s05", 5)
    for number, child in enumerate(of("1/2A", "4A"), 1):
        answers = deal()
        page.pupil(
            child.key, answers, number, child.full, child.group, *said(answers, {"y": "Ja", "n": "Nee", "-": None})
        )
    page.blank()
    page.note(None, "Aldus naar waarheid ingevuld,", what="voettekst")
    page.note(None, "A. Voorbeeld, administratie", what="voettekst")
    it.save(it.book())


def repeated_header() -> None:
    """A printed list: the header again on every page, page numbers and counts."""
    it = Layout(
        "s06_kop_op_elke_bladzijde.xlsx",
        "Kop herhaald op elke bladzijde",
        "Kopregel, paginanummer en tussentelling komen elke twaalf regels terug.",
        "nieuwsbrief ouderapp website",
    )
    page = it.page("Afdruk")
    heads = ("Lln.nr", "Naam", "Groep", "Beeldmateriaal nieuwsbrief", "Beeldmateriaal Parro", "Beeldmateriaal website")
    deal = Deal("s06", 3)
    everyone = list(CHILDREN.values())
    for start in range(0, 48, 12):
        if start:
            page.note(*heads, what="herhaalde kop")
        else:
            page.head(*heads)
        for child in everyone[start : start + 12]:
            answers = deal()
            page.pupil(child.key, answers, int(child.key), child.full, child.group, *said(answers))
        page.note(None, "Aantal op deze bladzijde", 12, what="telling")
        page.note(f"Pagina {start // 12 + 1} van 4", what="paginanummer")
    page.note(None, "Totaal", 48, "32 ja", "30 ja", "29 ja", what="totaal")
    it.save(it.book())


def siblings_merged() -> None:
    """One merged cell with the family name beside all its children."""
    it = Layout(
        "s07_achternaam_samengevoegd_per_gezin.xlsx",
        "Achternaam samengevoegd over broers en zussen",
        "De achternaam staat een keer naast twee kinderen; de groep bij het kind.",
        "website sociale_media nieuwsbrief",
    )
    page = it.page("Gezinnen")
    page.head("Achternaam", "Roepnaam", "Groep", "Website", "Social media", "Nieuwsbrief")
    deal = Deal("s07", 3)
    families = (("1101", "1102"), ("1507", "1508"), ("1202",), ("1407",), ("1001",), ("1308",))
    spans = []
    for family in families:
        for place, key in enumerate(family):
            child, answers = CHILDREN[key], deal()
            last = ", ".join(filter(None, (child.last, child.prefix))) if not place else None
            row = page.pupil(key, answers, last, child.first, child.group, *said(answers), also=["repaired"])
            if place:
                spans.append(f"A{row - 1}:A{row}")

    def look(book: Workbook) -> None:
        for span in spans:
            book.worksheets[0].merge_cells(span)

    it.save(it.book(look))


def different_headers_per_sheet() -> None:
    """Two teachers made their own list in one workbook."""
    it = Layout(
        "s08_elk_blad_eigen_koppen.xlsx",
        "Twee bladen met eigen koppen en eigen doelen",
        "Het ene blad heeft naam in een cel en twee doelen, het andere drie naamkolommen en andere doelen; de "
        "doelen die niet op een blad staan blijven onbeantwoord.",
        "website nieuwsbrief klassenfoto jaarboek",
    )
    one = it.page("juf Anja")
    one.note("Groep 4A - juf Anja", what="titel")
    one.head("Kind", "Foto's op de website", "Foto's in de nieuwsbrief")
    deal = Deal("s08", 2)
    for child in of("4A"):
        answers = deal()
        one.pupil(child.key, answers + "--", child.full, *said(answers))
    two = it.page("Groep 8A")
    two.head("Achternaam", "Voorvoegsel", "Voornaam", "Jaarboek", "Schoolfotograaf", "Website")
    for child in of("8A"):
        book, photo, site = deal() + deal()[:1]
        cells = (child.last, child.prefix or None, child.first, *said(book + photo + site))
        two.pupil(child.key, f"{site}-{photo}{book}", *cells)
    it.save(it.book())


LAYOUTS = (
    sheet_per_group,
    group_sub_headings,
    two_header_rows,
    yes_no_pairs,
    header_far_down,
    repeated_header,
    siblings_merged,
    different_headers_per_sheet,
)
