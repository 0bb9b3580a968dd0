"""Two or three troubles in one file, as it goes."""

from __future__ import annotations

from datetime import datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.data.layouts.kit import Deal, Layout, Value, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of

THREE = "website nieuwsbrief sociale_media"
NAMES = ("Website", "Nieuwsbrief", "Social media")


def _loose(answers: str) -> str:
    return answers.replace("y", "Y").replace("n", "N")


def printed_and_filtered() -> None:
    """Sub-headings per group, a header in two rows, a filter, and pupils struck through."""
    it = Layout(
        "m01_tussenkop_twee_kopregels_filter_doorgehaald.xlsx",
        "Tussenkoppen, kop in twee rijen, filter en doorgehaald samen",
        "De groep staat als tussenkop, de kop over twee rijen, rijen zijn verborgen en een leerling is doorgehaald.",
        THREE + " klassenfoto",
        profile={"struck_through": "skip"},
        choices=["Doorgehaalde rijen worden niet gelezen"],
        tolerated=["row_struck_through"],
    )
    page, deal, spans, hidden, struck = it.page("Toestemming 26-27"), Deal("m01", 4), [], [], []
    page.note("Toestemming beeldmateriaal", what="titel")
    page.head("Naam", "Buiten de school", None, None, "Binnen de school")
    page.head(None, *NAMES, "Klassenfoto")
    for group in ("3A", "7A", "8A"):
        spans.append(f"A{page.note('groep ' + group, what='tussenkop')}:E{len(page.rows)}")
        for child in of(group, leave=TWINS_BY_NAME):
            answers = deal()
            if child.key == "1502":
                struck.append(page.note(child.comma, *said("yyyy"), what="doorgehaald"))
                it.not_pupils[-1]["held"] = True
                continue
            row = page.pupil(child.key, answers, child.comma, *said(answers))
            if group != "8A":
                hidden.append(row)

    def look(book: Workbook) -> None:
        sheet = book.worksheets[0]
        for span in ("B2:D2", "A2:A3", *spans):
            sheet.merge_cells(span)
        for row in hidden:
            sheet.row_dimensions[row].hidden = True
        for row in struck:
            for cell in sheet[row]:
                cell.font = Font(strike=True)

    it.save(it.book(look))


def forms_with_everything() -> None:
    """A Microsoft form with a test, a correction, a nickname, siblings and an English respondent."""
    it = Layout(
        "m02_forms_met_van_alles.xlsx",
        "Forms met test, verbetering, bijnaam en Engels antwoord",
        "De testinzending telt niet, de latere inzending van hetzelfde adres vervangt de eerste, een bijnaam wordt "
        "voorgesteld, een Engelstalige ouder antwoordt in het Engels.",
        THREE,
        tolerated=["duplicate_pupil", "name_doubtful"],
    )
    page = it.page("Form1")
    page.head(
        *("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Voor- en achternaam van uw kind", "Groep"),
        *("Toestemming website\xa0", "Toestemming nieuwsbrief\xa0", "Toestemming social media\xa0", "Opmerkingen"),
    )
    yes, no = "Ja, ik geef toestemming", "Nee, ik geef geen toestemming"
    lines: tuple[tuple[str | None, str, str, str, str, tuple[Value, ...], str | None], ...] = (
        (None, "", "directeur@school.example", "Test Leerling", "1", (yes, yes, yes), "dit is een test"),
        ("1001", "yyn", "n@example.org", "Noor van der Meulen", "1/2A", (yes, yes, no), None),
        ("1207", "ynn", "s@example.org", "Isa da Silva", "4A", (yes, no, no), None),
        ("1308", "yny", "c@example.org", "Levi Cohen", "5/6B", ("Yes", "No", "Yes"), None),
        ("1404", "nyn", "k@example.org", "Tim Kuipers", "7", (yes, yes, yes), None),
        ("1405", "nnn", "x@example.org", "Suryani", "7A", (no, no, no), "ja, alles is duidelijk"),
    )
    for number, (key, answers, mail, name, group, cells, talk) in enumerate(lines, 1):
        begin, end = datetime(2026, 9, number, 8, 0), datetime(2026, 9, number, 8, 5)  # noqa: DTZ001
        row = (number, begin, end, mail, None, name, group, *cells, talk)
        if key is None:
            page.note(*row, what="test")
        elif key == "1207":
            page.pupil(key, answers, *row, match="needs_choice")
        else:
            page.pupil(key, answers, *row)
    late = datetime(2026, 9, 20, 8, 0)  # noqa: DTZ001
    page.more("1404", 9, late, late, "k@example.org", None, "Tim Kuipers", "7A", no, yes, no, None)
    it.save(it.book())


def history_per_guardian() -> None:
    """A log with the person who changed it: later does not beat another parent's no."""
    it = Layout(
        "m03_historie_per_ouder.csv",
        "Historie per ouder",
        "De moeder trekt in en geeft later weer toestemming: haar laatste keuze geldt. De vader zegt nee en de moeder "
        "later ja: nee wint.",
        "website sociale_media",
        tolerated=["duplicate_pupil"],
    )
    page = it.page()
    page.head("Leerling", "Groep", "Doel", "Antwoord", "Datum", "Ouder/verzorger")
    lines = (
        (
            "1002",
            "yn",
            (("Website", "Ja", "1-9-2026", "A. de Vries"), ("Sociale media", "Nee", "1-9-2026", "A. de Vries")),
        ),
        (
            "1204",
            "yy",
            (
                ("Website", "Ja", "2-9-2026", "F. Ouali"),
                ("Sociale media", "Ingetrokken", "9-9-2026", "F. Ouali"),
                ("Sociale media", "Ja", "30-9-2026", "F. Ouali"),
            ),
        ),
        (
            "1303",
            "ny",
            (
                ("Website", "Nee", "3-9-2026", "M. Bouzid"),
                ("Website", "Ja", "21-9-2026", "S. Bouzid"),
                ("Sociale media", "Ja", "21-9-2026", "S. Bouzid"),
            ),
        ),
    )
    for key, answers, changes in lines:
        child = CHILDREN[key]
        for place, change in enumerate(changes):
            cells = (child.full, child.group, *change)
            page.more(key, *cells) if place else page.pupil(key, answers, *cells)
            if change[3] == "S. Bouzid" and place == 1:
                row = page.rows.index(list(cells)) + 1
                page.problem(["conflicting_parents", "duplicate_pupil"], "W", row=row - 1)
                it.problems[-1]["also_row"] = [row, row + 1]
    it.save(it.text(";").encode("cp1252"))


def two_years() -> None:
    """Last year's columns stand beside this year's."""
    it = Layout(
        "m04_twee_schooljaren_naast_elkaar.xlsx",
        "Kolommen van twee schooljaren naast elkaar",
        "'Website 2025-2026' en 'Website 2026-2027' staan naast elkaar; alleen dit jaar telt.",
        "website nieuwsbrief",
        tolerated=["column_other_year"],
    )
    page, now, before = it.page("Blad1"), Deal("m04", 2), Deal("m04 old", 2, (9, 1, 0))
    page.head("Naam", "Groep", "Website 2025-2026", "Nieuwsbrief 25/26", "Website 2026-2027", "Nieuwsbrief 26/27")
    for child in of("4A", "8A"):
        answers = now()
        page.pupil(child.key, answers, child.full, child.group, *said(before()), *said(answers))
    it.save(it.book())


def colours_and_words() -> None:
    """Words, with a colour that somebody added for the eye, and comments."""
    it = Layout(
        "m05_woorden_met_kleuren.xlsx",
        "Woorden, gekleurd voor het oog",
        "Ja is groen en nee is rood gemaakt; geel markeert wat nog moet; de tekst is het antwoord.",
        THREE,
        tolerated=["unclear_mark", "commented_answer", "colour_mark"],
    )
    page, deal, looks = it.page("Blad1"), Deal("m05", 3), {}
    page.head("Naam", "Groep", *NAMES)
    for child in of("1/2A", "7A"):
        answers = deal()
        row = page.pupil(child.key, answers, child.full, child.group, *said(answers))
        for letter, column in zip(answers, "CDE", strict=True):
            looks[f"{column}{row}"] = {"y": "C6EFCE", "n": "FFC7CE", "-": "FFFF00"}[letter]

    def look(book: Workbook) -> None:
        sheet = book.worksheets[0]
        for place, colour in looks.items():
            sheet[place].fill = PatternFill("solid", start_color=colour)
        sheet["A1"].comment = Comment("ja = mag op de foto, nee = mag niet", "Marja")
        for row in (1,):
            for cell in sheet[row]:
                cell.fill = PatternFill("solid", start_color="D9D9D9")

    it.save(it.book(look))


LAYOUTS = (
    printed_and_filtered,
    forms_with_everything,
    history_per_guardian,
    two_years,
    colours_and_words,
)
