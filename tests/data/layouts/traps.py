"""Lists that look like yes and say no, or the other way round: who reads them too quickly gives a wrong yes."""

from __future__ import annotations

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, Value, said
from tests.data.layouts.roster import CHILDREN, of

THREE = "website nieuwsbrief sociale_media"
NAMES = ("Website", "Nieuwsbrief", "Social media")
TURNED: dict[str, Value] = {"y": "nee", "n": "ja", "-": None}


def _loose(answers: str) -> str:
    """Unanswered is right as well."""
    return answers.replace("y", "Y").replace("n", "N")


def objection_above() -> None:
    """The word that turns everything round stands in a merged cell above the purposes."""
    it = Layout(
        "n01_bezwaar_boven_de_doelen.xlsx",
        "'Bezwaar tegen' samengevoegd boven de doelen",
        "De kop in twee rijen zegt 'Bezwaar tegen plaatsing op' boven Website, Nieuwsbrief en Social media: 'ja' is "
        "dan een weigering. Onbeantwoord laten mag, ja wordt het nooit.",
        THREE,
        tolerated=["*"],
    )
    page, deal = it.page("Blad1"), Deal("n01", 3)
    page.add("Leerling", "Groep", "Bezwaar tegen plaatsing op", None, None)
    page.add(None, None, *NAMES)
    for child in of("7A", "8A"):
        answers = deal()
        page.pupil(child.key, _loose(answers), child.full, child.group, *said(answers, TURNED))

    def look(book: Workbook) -> None:
        for cells in ("C1:E1", "A1:A2", "B1:B2"):
            book.worksheets[0].merge_cells(cells)

    it.save(it.book(look))


def objection_asked() -> None:
    """A form that asks for objections."""
    it = Layout(
        "n02_formulier_vraagt_naar_bezwaar.csv",
        "Formulier dat naar bezwaar vraagt",
        "'Heeft u bezwaar tegen foto's op de website?' - 'Ja, ik heb bezwaar' is nee en 'Ja' ook.",
        THREE,
        tolerated=["*"],
    )
    page, deal = it.page(), Deal("n02", 3)
    ask = "Heeft u bezwaar tegen het gebruik van foto's {}?"
    page.head(
        "Tijdstempel", "Naam kind", "Groep", *map(ask.format, ("op de website", "in de nieuwsbrief", "op Facebook"))
    )
    words: dict[str, Value] = {"y": "Nee, geen bezwaar", "n": "Ja, ik heb bezwaar", "-": None}
    for number, child in enumerate(of("5/6B"), 1):
        answers = deal()
        cells = said(answers, words if number % 2 else {"y": "Nee", "n": "Ja", "-": None})
        page.pupil(child.key, _loose(answers), f"0{number}-09-2026 08:00:00", child.full, child.group, *cells)
    it.save(it.text(",").encode())


def refusals_ticked() -> None:
    """Ticking a purpose means refusing it."""
    it = Layout(
        "n03_aangevinkt_is_geweigerd.xlsx",
        "Aangevinkt is geweigerd",
        "'Waarvoor geeft u GEEN toestemming?' met de doelen als keuzes: wat is aangevinkt is nee, de rest is niets.",
        THREE,
        tolerated=["*"],
    )
    page, deal = it.page("Sheet1"), Deal("n03", 3, (6, 4, 0))
    page.head("ID", "Tijd van voltooien", "Naam van uw kind", "Groep", "Waarvoor geeft u GEEN toestemming?")
    for number, child in enumerate(of("8A"), 1):
        answers = deal()
        cell = "".join(f"{name};" for name, letter in zip(NAMES, answers, strict=True) if letter == "n")
        letters = "".join("N" if letter == "n" else "?" for letter in answers)
        page.pupil(child.key, letters, number, f"{number}-9-2026 20:00", child.full, child.group, cell or None)
    it.save(it.book())


def refusals_crossed() -> None:
    """The title says that this is a list of refusals, and the crosses stand under the purposes."""
    it = Layout(
        "n04_weigeringen_met_kruisjes.xlsx",
        "Lijst van weigeringen met kruisjes",
        "'Kinderen die NIET gefotografeerd mogen worden': x onder een doel is nee, een leeg vakje zegt niets.",
        THREE,
        profile={"list_kind": "refusals"},
        choices=["Dit is een lijst van weigeringen: een kruisje is nee"],
        tolerated=["list_of_refusals", "unclear_mark", "legend_found"],
    )
    page = it.page("Blad1")
    page.note("Kinderen die NIET gefotografeerd mogen worden", what="titel")
    page.blank()
    page.head("Groep", "Naam", *NAMES, "Reden")
    for key, crossed in (("1001", "nn-"), ("1101", "nnn"), ("1206", "--n"), ("1304", "n--"), ("1408", "nnn")):
        child = CHILDREN[key]
        cells = ["x" if letter == "n" else None for letter in crossed]
        reason = "ja, besproken met moeder" if key == "1206" else None
        page.pupil(key, crossed, child.group, child.full, *cells, reason, without=_loose(crossed))
    it.save(it.book())


def marks_per_sheet() -> None:
    """The same cross means yes on one sheet and no on the other."""
    it = Layout(
        "n05_kruisje_per_blad_anders.xlsx",
        "Een kruisje betekent per blad iets anders",
        "Op 'Blad 7' staat 'x = mag wel', op 'Blad 8' staat 'x = mag niet'; v bestaat alleen op blad 8.",
        THREE,
        profile={
            "marks": [
                {"mark": "x", "means": "yes", "sheet": "Blad 7"},
                {"mark": "x", "means": "no", "sheet": "Blad 8"},
                {"mark": "v", "means": "yes"},
            ]
        },
        choices=["x is toestemming op Blad 7 en geen toestemming op Blad 8; v is toestemming"],
        tolerated=["legend_found"],
    )
    deal = Deal("n05", 3)
    for name, group, legend, marks in (
        ("Blad 7", "7A", "x = mag wel", {"y": "x", "n": None, "-": None}),
        ("Blad 8", "8A", "x = mag niet, v = mag wel", {"y": "v", "n": "x", "-": None}),
    ):
        page = it.page(name)
        page.note(f"Groep {group}   ({legend})", what="titel")
        page.head("Naam", *NAMES)
        for child in of(group):
            answers = deal()
            known = answers if group == "8A" else answers.replace("n", "-")
            page.pupil(child.key, known, child.full, *said(answers, marks), without=_loose(known))
    it.save(it.book())


def codes_turned() -> None:
    """A statistician's list: 0 is yes."""
    it = Layout(
        "n06_codes_andersom.xlsx",
        "0 is toestemming, 1 is geen toestemming",
        "De uitleg boven de lijst keert 1 en 0 om. De keuze van de gebruiker wint; zonder keuze wordt 1 geen ja.",
        THREE,
        profile={"marks": [{"mark": "1", "means": "no"}, {"mark": "0", "means": "yes"}]},
        choices=["1 = geen toestemming (no), 0 = toestemming (yes)"],
        tolerated=["legend_found"],
    )
    page, deal = it.page("Data"), Deal("n06", 3)
    page.note("Codering: 0 = toestemming, 1 = geen toestemming, 9 = onbekend", what="uitleg")
    page.head("Leerlingnummer", "Naam", *NAMES)
    for child in of("1/2A", "4A"):
        answers = deal()
        cells = said(answers, {"y": 0, "n": 1, "-": None})
        page.pupil(child.key, answers, int(child.key), child.full, *cells, without=_loose(answers))
    it.save(it.book())


def other_sheets_say_no() -> None:
    """A sheet for those who may, and a sheet for those who may not."""
    it = Layout(
        "n07_bladen_wel_en_niet.xlsx",
        "Een blad 'Wel' en een blad 'Niet'",
        "De bladnaam is het antwoord, de kolom 'Website' bevat alleen kruisjes. Zonder keuze: geen ja.",
        "website",
        profile={
            "marks": [
                {"mark": "x", "means": "yes", "sheet": "Wel toestemming"},
                {"mark": "x", "means": "no", "sheet": "Geen toestemming"},
            ]
        },
        choices=["x is ja op het blad 'Wel toestemming' en nee op het blad 'Geen toestemming'"],
        tolerated=["list_of_refusals", "legend_found"],
    )
    for name, groups, letter in (("Wel toestemming", ("7A",), "y"), ("Geen toestemming", ("4A",), "n")):
        page = it.page(name)
        page.head("Naam", "Groep", "Website")
        for child in of(*groups):
            page.pupil(child.key, letter, child.full, child.group, "x", without=letter.upper())
    it.save(it.book())


def side_by_side() -> None:
    """Two groups beside each other so that they fit on one page."""
    it = Layout(
        "n08_twee_lijsten_naast_elkaar.xlsx",
        "Twee lijsten naast elkaar",
        "Groep 7A links en 8A rechts op hetzelfde blad: de antwoorden van rechts zijn nooit van het kind links.",
        "website nieuwsbrief",
        tolerated=["*"],
    )
    page, left, right = it.page("Blad1"), Deal("n08", 2, (3, 3, 4)), Deal("n08 right", 2, (8, 1, 0))
    page.add("Naam", "Website", "Nieuwsbrief", None, "Naam", "Website", "Nieuwsbrief")
    for one, other in zip(of("7A"), of("8A"), strict=True):
        here, there = left(), right()
        row = page.pupil(one.key, here, one.full, *said(here), None, other.full, *said(there))
        # Whoever does not read the right-hand list has to say so.
        it.pupils.append({"key": other.key, "match": "exact", "source": [{"sheet": page.name, "row": row}]})
        it.pupils[-1] |= page.answers(there) | {"optional": True}
    it.save(it.book())


LAYOUTS = (
    objection_above,
    objection_asked,
    refusals_ticked,
    refusals_crossed,
    marks_per_sheet,
    codes_turned,
    other_sheets_say_no,
    side_by_side,
)
