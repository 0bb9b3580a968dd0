"""Lists of which the cells hold no words: booleans, formulas, error values."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, office, said
from tests.data.layouts.roster import of

HEAD = ("Naam", "Groep", "Website", "Nieuwsbrief", "Social media")
PURPOSES = "website nieuwsbrief sociale_media"


def booleans() -> None:
    """Tick boxes of Google Sheets and Excel are stored as true and false."""
    it = Layout(
        "k08_waar_onwaar.xlsx",
        "WAAR en ONWAAR",
        "Echte booleans in twee kolommen, 1 en 0 in de derde.",
        PURPOSES,
    )
    page, deal = it.page("Blad1"), Deal("k08", 3)
    page.head(*HEAD)
    truth = {"y": True, "n": False, "-": None}
    for child in of("1/2A", "7A"):
        answers = deal()
        page.pupil(
            child.key,
            answers,
            child.full,
            child.group,
            *said(answers[:2], truth),
            *said(answers[2:], {"y": 1, "n": 0, "-": None}),
        )
    it.save(it.book())


def _formulas(it: Layout, *, calculated: bool) -> bytes:
    """An overview that looks its answers up on a hidden sheet."""
    page, deal = it.page("Overzicht"), Deal("k10", 3)
    page.head("Leerlingnr", *HEAD)
    back = it.page("invoer")
    for child in of("4A"):
        answers = deal() if child.key != "1204" else "yn-"
        row = len(page.rows) + 1
        back.add(child.key, *said(answers))
        looked = [f"=VLOOKUP(A{row},invoer!$A$1:$D$8,{column},FALSE)" for column in (2, 3, 4)]
        page.pupil(child.key, answers if calculated else "---", child.key, child.full, child.group, *looked)
    return it.book(lambda book: setattr(book.worksheets[1], "sheet_state", "hidden"))


def formulas_with_values() -> None:
    """VLOOKUP of an empty cell gives 0, which is no answer."""
    it = Layout(
        "k09_formules_met_waarden.xlsx",
        "Antwoorden uit formules, met waarden",
        "VERT.ZOEKEN naar een verborgen blad; een lege cel daar geeft 0, en dat is geen antwoord (en zeker geen nee).",
        PURPOSES,
        tolerated=["ambiguous_answer", "unclear_mark", "error_value"],
    )
    it.save(office(_formulas(it, calculated=True), "xlsx", "xlsx", it.file))


def formulas_without_values() -> None:
    """A workbook that was never calculated."""
    it = Layout(
        "k10_formules_zonder_waarden.xlsx",
        "Antwoorden uit formules, zonder waarden",
        "Door een ander programma gemaakt en nooit in Excel bewaard: er zijn geen waarden. Zeg welke rijen, en hoe.",
        PURPOSES,
        tolerated=["*"],
    )
    data = _formulas(it, calculated=False)
    it.problem("*", "EW", sheet="Overzicht")
    it.save(data)


def error_values() -> None:
    """A lookup that failed."""
    it = Layout(
        "k11_foutwaarden.xlsx",
        "#N/B en andere foutwaarden",
        "#N/B als tekst en als echte foutwaarde tussen de antwoorden.",
        PURPOSES,
    )
    page, deal, wrong = it.page("Blad1"), Deal("k11", 3), {}
    page.head(*HEAD)
    errors = {"1401": "#N/B", "1403": "#N/A", "1406": "#VERW!", "1408": "#NAAM?"}
    for child in of("7A"):
        answers, cells = deal(), None
        if child.key in errors:
            answers = answers[0] + "-" + answers[2]
            cells = said(answers)
            cells[1] = errors[child.key]
        row = page.pupil(child.key, answers, child.full, child.group, *(cells or said(answers)))
        if child.key in errors:
            page.problem("error_value", "E", "D")
        if child.key == "1403":
            wrong[f"D{row}"] = "e"

    def look(book: Workbook) -> None:
        for place in wrong:
            cell: Any = book.worksheets[0][place]
            cell.data_type = "e"

    it.save(it.book(look))


LAYOUTS = (
    booleans,
    formulas_with_values,
    formulas_without_values,
    error_values,
)
