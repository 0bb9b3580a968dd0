"""Two or three troubles in one file, as it goes."""

from __future__ import annotations

from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.data.layouts.kit import CHILDREN, TWINS_BY_NAME, Deal, Layout, Value, of, said

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


def dates_of_birth() -> None:
    """Names in one column, birth dates in many shapes; they tell the two Sophies apart."""
    it = Layout(
        "m06_geboortedatums_in_soorten.csv",
        "Geboortedatums in alle soorten",
        "28-02-2020, 28/2/20, 28 februari 2020, 2020-02-28: de geboortedatum scheidt de naamgenoten.",
        "website nieuwsbrief",
    )
    page, deal = it.page(), Deal("m06", 2)
    page.head("naam", "geboren", "website", "nieuwsbrief")
    shapes = {
        "1104": "28 februari 2020",
        "1105": "2019-12-12",
        "1101": "02/10/2019",
        "1102": "2-10-19",
        "1103": "20 jan. 2020",
        "1106": "6-6-2020",
    }
    for key, text in shapes.items():
        answers = deal()
        page.pupil(key, answers, CHILDREN[key].comma, text, *said(answers))
    it.save(it.text(";").encode())


def groups_in_kinds() -> None:
    """One column of groups that were typed by different people."""
    it = Layout(
        "m07_groepen_door_elkaar.xlsx",
        "Groepen in alle schrijfwijzen",
        "3, '3a', 'groep 5', '5-6b', een echte datum voor 5-6, '7 (juf Els)': de namen zijn eenmalig, de groep past.",
        "klassenfoto jaarboek",
        profile={"groups": {"5-jun": "5/6B"}},
        choices=["5-jun is groep 5/6B"],
        tolerated=["group_looks_like_date", "other_group"],
    )
    page, deal = it.page("Blad1"), Deal("m07", 2)
    page.head("Groep", "Voornaam", "Achternaam", "Klassenfoto", "Jaarboek")
    kinds: tuple[tuple[str, Value], ...] = (
        ("1101", 3),
        ("1102", "3a"),
        ("1303", "groep 5"),
        ("1304", "5-6b"),
        ("1305", date(2026, 6, 5)),
        ("1306", "gr. 6"),
        ("1407", "7 (juf Els)"),
        ("1408", "Groep7"),
        ("1505", "8"),
        ("1004", "1-2 a"),
        ("1008", "kleuters"),
    )
    for key, group in kinds:
        child, answers = CHILDREN[key], deal()
        last = f"{child.prefix} {child.last}".strip()
        page.pupil(key, answers, group, child.first, last, *said(answers), also=["repaired"])
    it.save(it.book())


def answers_with_dates() -> None:
    """The office notes beside the answer when it came in."""
    it = Layout(
        "m08_antwoord_met_datum_erbij.xlsx",
        "Antwoord met de datum erbij",
        "'ja 3-9', 'nee (12/9)', 'ja, tel. 4 sept': een datum is geen voorwaarde. Onbeantwoord laten mag ook.",
        "website nieuwsbrief",
        tolerated=["ambiguous_answer", "unclear_mark"],
    )
    page, deal = it.page("Blad1"), Deal("m08", 2)
    page.head("Naam", "Groep", "Website", "Nieuwsbrief")
    tails = ("", " 3-9", " (12/9)", " 4 sept.", ", tel. 4-9", " 03-09-2026", "  ", ".")
    for number, child in enumerate(of("4A", "8A")):
        answers = deal()
        cells = [text and f"{text}{tails[number % 8]}" for text in said(answers)]
        sure = answers if tails[number % 8].strip(" .") == "" else _loose(answers)
        page.pupil(child.key, sure, child.full, child.group, *cells)
    it.save(it.book())


def unknown_purposes() -> None:
    """Purposes the program does not know by these names."""
    it = Layout(
        "m09_eigen_woorden_voor_doelen.csv",
        "Eigen woorden voor de doelen",
        "'weekbrief', 'insta', 'klassenapp' en 'afscheidsfoto': wat niet zeker is wordt met een keuze gelezen.",
        "nieuwsbrief sociale_media ouderapp",
        profile={
            "columns": [
                {"header": "weekbrief", "role": "purpose:nieuwsbrief"},
                {"header": "insta", "role": "purpose:sociale_media"},
                {"header": "klassenapp", "role": "purpose:ouderapp"},
                {"header": "afscheidsfoto", "role": "ignore"},
            ]
        },
        choices=["weekbrief = nieuwsbrief, insta = sociale media, klassenapp = ouderapp, afscheidsfoto niet lezen"],
        tolerated=["column_unclear", "no_answers_found"],
    )
    page, deal = it.page(), Deal("m09", 3)
    page.head("kind", "klas", "weekbrief", "insta", "klassenapp", "afscheidsfoto")
    for child in of("5/6B", "8A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers), "ja", without=_loose(answers))
        it.expected[-1]["any_match"] = True
    it.save(it.text(",", newline="\n").encode())


def group_once_per_block() -> None:
    """The group stands only beside the first pupil of it, and empty rows part the groups."""
    it = Layout(
        "m10_groep_alleen_bij_de_eerste.xlsx",
        "Groep alleen bij de eerste leerling",
        "Met lege rijen tussen de groepen en alleen voornaam en eerste letter; de groep geldt tot de volgende.",
        "website klassenfoto",
    )
    page, deal = it.page("Blad1"), Deal("m10", 2)
    page.head("Groep", "Kind", "Website", "Klassenfoto")
    for group in ("4A", "5/6B", "8A"):
        for place, child in enumerate(of(group)):
            answers = deal()
            name = f"{child.first} {child.last[0]}"
            page.pupil(child.key, answers, group if not place else None, name, *said(answers), match="repaired")
            it.pupils[-1]["also_match"] = ["exact"]
        page.blank()
    it.save(it.book())


LAYOUTS = (
    printed_and_filtered,
    forms_with_everything,
    history_per_guardian,
    two_years,
    colours_and_words,
    dates_of_birth,
    groups_in_kinds,
    answers_with_dates,
    unknown_purposes,
    group_once_per_block,
)
