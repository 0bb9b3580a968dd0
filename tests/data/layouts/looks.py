"""Lists in which the looks carry meaning: colours, comments, struck through, hidden, merged; and formulas."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import TWINS_BY_NAME, of

GREEN, RED, ORANGE = "92D050", "FF5050", "FFC000"
HEAD = ("Naam", "Groep", "Website", "Nieuwsbrief", "Social media")
PURPOSES = "website nieuwsbrief sociale_media"


def _cells(book: Workbook, *places: str) -> list[Cell]:
    return [cell for place in places if isinstance(cell := book.worksheets[0][place], Cell)]


def colours_with_legend() -> None:
    """No word in any cell: green, red and orange, explained below the list."""
    it = Layout(
        "k01_alleen_kleuren_met_legenda.xlsx",
        "Alleen kleuren, met een legenda onder de lijst",
        "Gekleurde cellen zonder tekst; groen, rood en oranje staan onder de lijst uitgelegd.",
        PURPOSES,
        profile={"colours": {GREEN: "yes", RED: "no", ORANGE: "unanswered"}},
        choices=["groen = toestemming (yes), rood = geen toestemming (no), oranje = in gesprek (onbeantwoord)"],
    )
    page, deal, fills = it.page("Toestemming"), Deal("k01", 3), {}
    page.head(*HEAD)
    for child in of("5/6B", "7A"):
        answers = deal()
        unsure = "".join("-" if letter == "-" else letter.upper() for letter in answers)
        row = page.pupil(child.key, answers, child.full, child.group, without=unsure)
        for letter, column in zip(answers, "CDE", strict=True):
            colour = {"y": GREEN, "n": RED, "-": ORANGE if row % 3 == 0 else None}[letter]
            if colour:
                fills[f"{column}{row}"] = colour
    it.problem("*", "WE", sheet=page.name, only="without")
    page.blank()
    page.note("Legenda", what="legenda")
    for colour, text in ((GREEN, "toestemming"), (RED, "geen toestemming"), (ORANGE, "nog in gesprek met ouders")):
        fills[f"A{page.note(None, text, what='legenda')}"] = colour

    def look(book: Workbook) -> None:
        for place, colour in fills.items():
            book.worksheets[0][place].fill = PatternFill("solid", start_color=colour)

    it.save(it.book(look))


def comments() -> None:
    """Some comments limit the answer, others only tell when the form came in."""
    it = Layout(
        "k02_opmerkingen_bij_cellen.xlsx",
        "Opmerkingen bij cellen",
        "Een opmerking die het ja beperkt maakt het onzeker; een opmerking over de ontvangst niet.",
        PURPOSES,
        tolerated=["commented_answer"],
    )
    page, deal, notes = it.page("Blad1"), Deal("k02", 3), {}
    page.head(*HEAD)
    limits = {
        "1201": "alleen als haar naam er niet bij staat",
        "1203": "niet herkenbaar in beeld a.u.b.",
        "1205": "vader is het hier niet mee eens",
    }
    plain = {"1202": "ontvangen 3-9", "1204": "formulier in map", "1206": "Marja: ingevoerd"}
    for child in of("4A"):
        answers = "-" + deal()[1:] if child.key in limits else "y" + deal()[1:]
        row = page.pupil(child.key, answers, child.full, child.group, *said("y" + answers[1:]))
        if child.key in limits:
            page.problem(["commented_answer", "ambiguous_answer"], "WE", "C")
        notes |= {f"C{row}": text for text in filter(None, (limits.get(child.key), plain.get(child.key)))}

    def look(book: Workbook) -> None:
        for place, text in notes.items():
            book.worksheets[0][place].comment = Comment(text, "Marja")

    it.save(it.book(look))


def struck_through() -> None:
    """A pupil who left is struck through, and so is one answer."""
    it = Layout(
        "k03_doorgehaald.xlsx",
        "Doorgehaalde rijen en cellen",
        "Twee leerlingen zijn over hun hele rij doorgehaald, bij een derde alleen een antwoord.",
        PURPOSES,
        profile={"struck_through": "skip"},
        choices=["Doorgehaalde rijen en antwoorden worden niet gelezen"],
        tolerated=["row_struck_through", "struck_through"],
    )
    page, deal, struck = it.page("Blad1"), Deal("k03", 3), []
    page.head(*HEAD)
    for child in of("8A"):
        answers = deal()
        if child.key in {"1503", "1506"}:
            row = page.note(child.full, child.group, *said("yyy"), what="doorgehaald")
            it.not_pupils[-1]["held"] = True
            page.problem("row_struck_through", "WEN")
            struck += [f"{column}{row}" for column in "ABCDE"]
        elif child.key == "1504":
            row = page.pupil(child.key, "-" + answers[1:], child.full, child.group, *said("y" + answers[1:]))
            page.problem("struck_through", "WEN", "C")
            struck.append(f"C{row}")
        else:
            page.pupil(child.key, answers, child.full, child.group, *said(answers))

    def look(book: Workbook) -> None:
        for cell in _cells(book, *struck):
            cell.font = Font(strike=True)

    it.save(it.book(look))


def hidden_column() -> None:
    """Last year's answers stand in a hidden column under the same heading."""
    it = Layout(
        "k04_verborgen_kolommen_vorig_jaar.xlsx",
        "Verborgen kolommen met vorig jaar",
        "De kolommen van vorig jaar zijn verborgen en hebben dezelfde koppen; ze tellen niet mee.",
        PURPOSES,
    )
    page, now, before = it.page("Blad1"), Deal("k04", 3), Deal("k04 old", 3, (9, 1, 0))
    page.head("Naam", "Groep", "Website", "Website", "Nieuwsbrief", "Nieuwsbrief", "Social media", "Social media")
    for child in of("1/2A", "3A", leave=TWINS_BY_NAME):
        answers, old = now(), before()
        pairs = [cell for pair in zip(said(old), said(answers), strict=True) for cell in pair]
        page.pupil(child.key, answers, child.full, child.group, *pairs)

    def look(book: Workbook) -> None:
        for column in "CEG":
            book.worksheets[0].column_dimensions[column].hidden = True

    it.save(it.book(look))


def hidden_sheet() -> None:
    """The hidden sheet holds the list of last year."""
    it = Layout(
        "k05_verborgen_blad.xlsx",
        "Verborgen blad met een oude lijst",
        "Het verborgen blad 'Blad2' heeft dezelfde indeling en overal ja.",
        PURPOSES,
    )
    page, deal = it.page("Blad1"), Deal("k05", 3)
    page.head(*HEAD)
    for child in of("7A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers))
    old = it.page("Blad2")
    old.add(*HEAD)
    for child in of("7A", "8A"):
        old.note(child.full, child.group, *said("yyy"), what="verborgen blad")

    def look(book: Workbook) -> None:
        book.worksheets[1].sheet_state = "hidden"

    it.save(it.book(look))


def hidden_rows() -> None:
    """A filter on group 4A hides the others; they count all the same."""
    it = Layout(
        "k06_rijen_verborgen_door_filter.xlsx",
        "Rijen verborgen door een filter",
        "De filter staat nog op groep 4A; de verborgen rijen tellen gewoon mee.",
        PURPOSES,
    )
    page, deal = it.page("Blad1"), Deal("k06", 3)
    page.head(*HEAD)
    hidden = []
    for child in of("4A", "5/6B", "7A"):
        answers = deal()
        row = page.pupil(child.key, answers, child.full, child.group, *said(answers))
        if child.group != "4A":
            hidden.append(row)

    def look(book: Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.auto_filter.ref = f"A1:E{len(page.rows)}"
        sheet.auto_filter.add_filter_column(1, ["4A"])
        for row in hidden:
            sheet.row_dimensions[row].hidden = True

    it.save(it.book(look))


def merged_answers() -> None:
    """A single word merged over all purposes."""
    it = Layout(
        "k07_nee_samengevoegd_over_alle_doelen.xlsx",
        "Een antwoord samengevoegd over alle doelen",
        "'nee' over alle doelen is voor elk doel nee. Een samengevoegd 'ja' mag ja zijn of een vraag.",
        PURPOSES + " ouderapp",
        tolerated=["merged_answer"],
    )
    page, deal, spans = it.page("Blad1"), Deal("k07", 4), []
    page.head(*HEAD, "Parro")
    for child in of("3A", "8A", leave=TWINS_BY_NAME):
        answers = deal()
        if child.key in {"1103", "1504"}:
            row = page.pupil(child.key, "nnnn", child.full, child.group, "nee")
            spans.append(f"C{row}:F{row}")
        elif child.key == "1507":
            row = page.pupil(child.key, "YYYY", child.full, child.group, "ja")
            spans.append(f"C{row}:F{row}")
        elif child.key == "1108":
            row = page.pupil(child.key, "nnnn", child.full, child.group, "Geen toestemming")
            spans.append(f"C{row}:F{row}")
        else:
            page.pupil(child.key, answers, child.full, child.group, *said(answers))

    def look(book: Workbook) -> None:
        for span in spans:
            book.worksheets[0].merge_cells(span)

    it.save(it.book(look))


LAYOUTS = (
    colours_with_legend,
    comments,
    struck_through,
    hidden_column,
    hidden_sheet,
    hidden_rows,
    merged_answers,
)
