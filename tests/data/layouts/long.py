"""More than one row about a pupil: long lists, a row per parent, copies, other groups, siblings in one answer."""

from __future__ import annotations

from datetime import date

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of


def history() -> None:
    """A row per pupil, purpose and change, as a system logs it."""
    it = Layout(
        "h01_lange_lijst_met_historie.xlsx",
        "Lange lijst met historie",
        "Een rij per leerling, doel en wijziging; de laatste datum geldt, niet de laatste rij; 'Ingetrokken' is nee.",
        "website sociale_media nieuwsbrief",
        tolerated=["duplicate_pupil"],
    )
    page = it.page("Export")
    page.head("Leerlingnummer", "Leerling", "Klas", "Toestemming voor", "Keuze", "Datum wijziging")
    web, social, news = "Website", "Sociale media", "Nieuwsbrief"
    lines = (
        ("1001", "yny", ((web, "Ja", 1), (social, "Nee", 1), (news, "Ja", 1))),
        ("1004", "nyy", ((web, "Ja", 1), (social, "Ja", 1), (news, "Ja", 1), (web, "Ingetrokken", 20))),
        ("1103", "yyn", ((web, "Nee", 2), (social, "Ja", 2), (news, "Nee", 2), (web, "Ja", 12))),
        ("1202", "ny-", ((web, "Nee", 25), (web, "Ja", 3), (social, "Ja", 3))),
        (
            "1305",
            "nnn",
            ((web, "Ja", 4), (social, "Nee", 4), (news, "Ingetrokken", 9), (news, "Ja", 4), (web, "Nee", 5)),
        ),
        ("1405", "y-y", ((web, "Ja", 6), (social, "Geen reactie", 6), (news, "Ja", 6))),
        ("1508", "yyy", ((web, "Ingetrokken", 7), (web, "Ja", 28), (social, "Ja", 7), (news, "Ja", 7))),
    )
    for key, answers, changes in lines:
        child = CHILDREN[key]
        for place, (purpose, choice, day) in enumerate(changes):
            cells = (int(key), child.comma, child.group, purpose, choice, date(2026, 9, day))
            page.more(key, *cells) if place else page.pupil(key, answers, *cells)
    it.save(it.book())


def rows_of_parents() -> None:
    """Two rows per pupil, far apart: first all mothers, then all fathers."""
    it = Layout(
        "h02_rij_per_ouder_ver_uiteen.xlsx",
        "Een rij per ouder, ver uiteen",
        "Gesorteerd op de naam van de ouder; de naam van het kind staat in elke rij; nee van een ouder wint.",
        "website sociale_media nieuwsbrief",
        tolerated=["duplicate_pupil"],
    )
    page, deal = it.page("Ouders"), Deal("h02", 3)
    page.head("Naam ouder/verzorger", "E-mail", "Kind", "Groep", "Website", "Social media", "Nieuwsbrief")
    children = of("8A")
    first = {child.key: deal() for child in children}
    second = {child.key: deal() if number % 2 else first[child.key] for number, child in enumerate(children)}

    def both(key: str) -> str:
        pairs = zip(first[key], second[key], strict=True)
        return "".join("n" if "n" in pair else "y" if "y" in pair else "-" for pair in map("".join, pairs))

    for child in children:
        row = (f"A. {child.last}", f"a{child.key}@example.org", child.full, child.group, *said(first[child.key]))
        page.pupil(child.key, both(child.key), *row)
    for child in children:
        row = (
            f"Z. de Boer-{child.last}",
            f"z{child.key}@example.org",
            child.full,
            child.group,
            *said(second[child.key]),
        )
        number = page.more(child.key, *row)
        if any({one, other} == {"y", "n"} for one, other in zip(first[child.key], second[child.key], strict=True)):
            page.problem(["conflicting_parents", "duplicate_pupil"], "W", row=number - len(children))
            it.problems[-1]["also_row"] = [number]
    it.save(it.book())


def parents_side_by_side() -> None:
    """Both parents in one row, a column each per purpose."""
    it = Layout(
        "h03_ouders_naast_elkaar.xlsx",
        "Beide ouders naast elkaar",
        "Per doel een kolom voor ouder 1 en een voor ouder 2; nee van een van beiden wint en wordt gemeld.",
        "website nieuwsbrief",
        tolerated=["duplicate_pupil", "ambiguous_answer"],
    )
    page, deal = it.page("Blad1"), Deal("h03", 4)
    page.head("Naam", "Groep", "Website ouder 1", "Website ouder 2", "Nieuwsbrief ouder 1", "Nieuwsbrief ouder 2")
    for child in of("7A"):
        given = deal()
        both = "".join("n" if "n" in pair else "y" if "y" in pair else "-" for pair in (given[:2], given[2:]))
        page.pupil(child.key, both, child.full, child.group, *said(given))
        if any(set(pair) == {"y", "n"} for pair in (given[:2], given[2:])):
            page.problem(["conflicting_parents", "duplicate_pupil", "ambiguous_answer"], "WE")
    it.save(it.book())


def copies() -> None:
    """The same pupil twice, sometimes with another answer."""
    it = Layout(
        "h04_leerling_twee_keer.csv",
        "Leerling staat twee keer in de lijst",
        "Zonder ouder of datum is niet te zeggen welke rij geldt: nee wint van ja, en het wordt gemeld.",
        "website nieuwsbrief",
    )
    page, deal = it.page(), Deal("h04", 2)
    page.head("Voornaam", "Achternaam", "Groep", "Website", "Nieuwsbrief")
    twice = {"1301": ("yn", "yy"), "1303": ("yy", "yy"), "1306": ("ny", "y-")}
    for child in of("5/6B"):
        last = f"{child.prefix} {child.last}".strip()
        first = twice[child.key][0] if child.key in twice else deal()
        joined = {"1301": "yn", "1303": "yy", "1306": "ny"}.get(child.key, first)
        page.pupil(child.key, joined, child.first, last, child.group, *said(first))
    for key, (_, answers) in twice.items():
        child = CHILDREN[key]
        row = page.more(key, child.first, f"{child.prefix} {child.last}".strip(), child.group, *said(answers))
        page.problem("duplicate_pupil", "WE", row=row)
        it.problems[-1]["also_row"] = [one["source"][0]["row"] for one in it.pupils if one["key"] == key]  # type: ignore[index]
        if key == "1303":
            it.problems.pop()
            it.tolerated.append("duplicate_pupil")
    it.save(it.text(";").encode())


def two_groups() -> None:
    """Two pupils are in the 'Plusklas' as well, on a sheet of its own."""
    it = Layout(
        "h05_leerling_in_twee_groepen.xlsx",
        "Leerling staat in twee groepen",
        "De Plusklas is geen stamgroep; haar blad noemt leerlingen die ook bij hun eigen groep staan.",
        "website klassenfoto",
        tolerated=["duplicate_pupil", "group_differs"],
    )
    deal = Deal("h05", 2, (7, 3, 0))
    for group, name in (("5/6B", "5-6B"), ("7A", "7A")):
        page = it.page(name)
        page.head("Naam", "Website", "Klassenfoto")
        for child in of(group):
            answers = {"1305": "yn", "1407": "yy"}.get(child.key, deal())
            page.pupil(child.key, answers, child.full, *said({"1305": "yy"}.get(child.key, answers)))
    plus = it.page("Plusklas")
    plus.head("Naam", "Website", "Klassenfoto")
    plus.more("1305", CHILDREN["1305"].full, *said("yn"))
    plus.problem("duplicate_pupil", "WE")
    it.problems[-1]["sheet"] = None
    it.problems[-1]["row"] = None
    plus.more("1407", CHILDREN["1407"].full, *said("yy"))
    it.save(it.book())


def last_year() -> None:
    """The list of last year, nearly all yes."""
    it = Layout(
        "h06_lijst_van_vorig_jaar.xlsx",
        "Lijst van vorig jaar",
        "De titel noemt 2025-2026: eerst vragen. Pas na die keuze gelden de antwoorden.",
        "website nieuwsbrief sociale_media",
        profile={"accept_other_school_year": True},
        choices=["De lijst van 2025-2026 mag voor dit jaar gebruikt worden"],
        tolerated=["other_school_year", "sheet_other_year"],
    )
    page, deal = it.page("Blad1"), Deal("h06", 3, (9, 1, 0))
    page.note("Toestemmingen schooljaar 2025-2026", what="titel")
    page.head("Naam", "Geboortedatum", "Website", "Nieuwsbrief", "Social media")
    for child in of("7A", "8A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.born, *said(answers), without="---")
        it.expected[-1]["any_match"] = True
    it.problem(["other_school_year", "sheet_other_year"], "EW", only="without")

    def look(book: Workbook) -> None:
        for row in range(3, len(page.rows) + 1):
            book.worksheets[0].cell(row, 2).number_format = "d-m-yyyy"

    it.save(it.book(look))


def siblings_in_one_answer() -> None:
    """Parents of two filled in one form for both."""
    it = Layout(
        "h07_twee_kinderen_in_een_antwoord.csv",
        "Twee kinderen in een antwoord",
        "'Finn en Lotte Mulder' gaat over twee leerlingen: voor beiden hetzelfde, of een vraag; nooit stil over een.",
        "website nieuwsbrief",
        tolerated=["*"],
    )
    page, deal = it.page(), Deal("h07", 2)
    page.head("Tijdstempel", "Naam van uw kind(eren)", "Groep", "Website", "Nieuwsbrief")
    page.pupil(
        None,
        "yn",
        "1-9-2026 10:00:00",
        "Finn en Lotte Mulder",
        "3A",
        *said("yn"),
        match="needs_choice",
        also_keys=["1101", "1102"],
    )
    page.problem("*", "EW")
    page.pupil(
        None,
        "yy",
        "1-9-2026 11:00:00",
        "Ilse & Gijs Schouten",
        "8A",
        *said("yy"),
        match="needs_choice",
        also_keys=["1507", "1508"],
    )
    page.problem("*", "EW")
    for number, child in enumerate(of("4A"), 1):
        answers = deal()
        page.pupil(child.key, answers, f"2-9-2026 10:0{number}:00", child.full, child.group, *said(answers))
    it.save(it.text(",").encode())


def other_school() -> None:
    """Somebody sent the list of another school."""
    it = Layout(
        "h08_lijst_van_een_andere_school.xlsx",
        "Lijst van een andere school",
        "Geen van de leerlingen komt voor; een ervan lijkt op een eigen leerling.",
        "website nieuwsbrief",
    )
    page, deal = it.page("Blad1"), Deal("h08", 2)
    page.note("Basisschool De Vlinder", what="titel")
    page.head("Naam", "Groep", "Website", "Nieuwsbrief")
    for name in ("Aiden Overmars", "Bo van Zanten", "Cem Arslan", "Dewi Tan", "Elin Veenstra", "Fien de Koning"):
        answers = deal()
        page.pupil(None, answers, name, "6A", *said(answers), match="unknown")
        page.problem("pupil_unknown", "E")
    it.save(it.book())


def left_school() -> None:
    """One pupil left in September, another came today, and two of one name have their birth dates."""
    it = Layout(
        "h09_oud_leerling_en_nieuwe.xlsx",
        "Een oud-leerling en een nieuwe leerling",
        "Pieter van Vliet is van school, Jip Bruin staat nog niet in de leerlingenlijst; de geboortedatum scheidt de "
        "twee Sophies.",
        "website sociale_media",
    )
    page, deal = it.page("Blad1"), Deal("h09", 2, (7, 3, 0))
    page.head("Roepnaam", "Tussenvoegsel", "Achternaam", "Geb. datum", "Groep", "Website", "Social media")
    for key in (*TWINS_BY_NAME, "1501", "1502", "1503"):
        child, answers = CHILDREN[key], deal()
        row = (child.first, child.prefix or None, child.last, child.dutch_birth, child.group)
        page.pupil(key, answers, *row, *said(answers))
    page.pupil(
        "1509",
        "yy",
        *("Pieter", "van", "Vliet", "23-11-2014", "8A"),
        *said("yy"),
        match="unknown",
        also=["needs_choice"],
    )
    page.problem(["pupil_left", "pupil_unknown"], "EW")
    page.pupil(None, "yn", *("Jip", None, "Bruin", "1-2-2015", "8A"), *said("yn"), match="unknown")
    page.problem("pupil_unknown", "E")
    it.save(it.book())


LAYOUTS = (
    history,
    rows_of_parents,
    parents_side_by_side,
    copies,
    two_groups,
    last_year,
    siblings_in_one_answer,
    other_school,
    left_school,
)
