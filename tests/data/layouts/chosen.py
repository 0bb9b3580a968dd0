"""Lists that need a choice of the user: one layout per kind of choice a profile can hold."""

from __future__ import annotations

from openpyxl import Workbook

from tests.data.layouts.kit import Deal, Layout, Value, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of

TWO, HEADS = "website nieuwsbrief", ("Website", "Nieuwsbrief")


def _loose(answers: str) -> str:
    return answers.replace("y", "Y").replace("n", "N")


def matched_by_hand() -> None:
    """Twins by name, a nickname and a correction under a misspelt name, all pointed out by hand."""
    choices = {5: "1104", 6: "1105", 7: "1207", 9: "1404"}
    it = Layout(
        "c01_met_de_hand_gekoppeld.xlsx",
        "Leerlingen met de hand gekoppeld",
        "Naamgenoten, een bijnaam en een latere inzending onder een verschreven naam. Zolang die laatste wacht op een "
        "keuze is een eerder ja onzeker: zij zegt nee.",
        TWO,
        profile={"matches": [{"sheet": "Formulier", "row": row, "pupil": key} for row, key in choices.items()]},
        choices=[f"rij {row} is leerling {key}" for row, key in choices.items()],
        tolerated=["duplicate_pupil", "name_doubtful"],
    )
    page = it.page("Formulier")
    page.head("Tijdstempel", "E-mailadres", "Naam kind", "Groep", *HEADS)
    lines: tuple[tuple[str, str, str, str, str, dict[str, str]], ...] = (
        ("1101", "yy", "mulder@example.org", "Finn Mulder", "3A", {}),
        ("1102", "ny", "mulder@example.org", "Lotte Mulder", "3A", {}),
        ("1103", "yn", "amrani@example.org", "Mohamed el Amrani", "3A", {}),
        ("1104", "yn", "sj@example.org", "Sophie Jansen", "3A", {"without_match": "needs_choice"}),
        ("1105", "nn", "js@example.org", "Sophie Jansen", "3A", {"without_match": "needs_choice"}),
        ("1207", "yy", "s@example.org", "Isa da Silva", "4A", {"without_match": "needs_choice"}),
        ("1404", "nn", "k@example.org", "Tim Kuipers", "7A", {"without": "??"}),
    )
    for number, (key, answers, mail, name, group, more) in enumerate(lines, 2):
        given = "yy" if key == "1404" else answers
        page.pupil(key, answers, f"{number}-9-2026 12:00:00", mail, name, group, *said(given), **more)  # type: ignore[arg-type]
    row = page.add("29-9-2026 12:00:00", "k@example.org", "Tim Kuiperss", "7A", *said("nn"))
    truth = next(one for one in it.pupils if one["key"] == "1404")
    truth["source"] = [{"sheet": "Formulier", "row": 8}, {"sheet": "Formulier", "row": row}]
    it.save(it.book())


def latest_holds() -> None:
    """The office says that of two rows about a pupil the latest holds."""
    it = Layout(
        "c02_de_laatste_rij_geldt.csv",
        "De laatste rij geldt",
        "Twee rijen met een datum en zonder ouder; met de keuze 'laatste' geldt de laatste datum, anders wint nee.",
        TWO,
        profile={"several_rows_per_pupil": "latest"},
        choices=["Van meer rijen over een leerling geldt de laatste"],
        tolerated=["duplicate_pupil"],
    )
    page, deal = it.page(), Deal("c02", 2, (6, 4, 0))
    page.head("Ingevuld op", "Leerling", "Klas", *HEADS)
    twice = {"1401": ("ny", "yy"), "1403": ("yn", "nn"), "1407": ("nn", "yn")}
    for number, child in enumerate(of("7A"), 1):
        first, last = twice.get(child.key, ("", ""))
        answers = first or deal()
        without = "".join("n" if "n" in pair else "y" for pair in map("".join, zip(first, last, strict=True)))
        without = without.replace("y", "Y").replace("n", "N") if first else ""
        page.pupil(
            child.key,
            last or answers,
            f"{number}-9-2026",
            child.full,
            child.group,
            *said(answers),
            without=without or None,
        )
    for number, (key, (_, last)) in enumerate(twice.items(), 10):
        page.more(key, f"{number}-10-2026", CHILDREN[key].full, "7A", *said(last))
    it.save(it.text(";").encode())


def empty_is_no() -> None:
    """All forms are in: an empty box is a no."""
    it = Layout(
        "c03_leeg_is_nee.xlsx",
        "Leeg vakje is nee",
        "Kruisjeslijst waarvan alle formulieren terug zijn; pas met de keuzes is x ja en leeg nee.",
        "schoolgids website nieuwsbrief",
        profile={"marks": [{"mark": "x", "means": "yes"}], "empty_means": "no"},
        choices=["x = toestemming", "een leeg vakje = geen toestemming"],
    )
    page, deal = it.page("Kruisjes"), Deal("c03", 3, (6, 4, 0))
    page.head("Voornaam", "Achternaam", "Groep", "Schoolgids", *HEADS)
    for child in of("1/2A", "4A"):
        answers = deal()
        last = f"{child.prefix} {child.last}".strip()
        cells = said(answers, {"y": "X", "n": None})
        without = "".join("Y" if letter == "y" else "-" for letter in answers)
        page.pupil(child.key, answers, child.first, last, child.group, *cells, without=without)
    it.save(it.book())


def skipped_sheet() -> None:
    """A concept that somebody forgot to delete."""
    it = Layout(
        "c04_conceptblad_overslaan.xlsx",
        "Een conceptblad overslaan",
        "Het blad 'Concept' is een oude kladversie; zonder keuze staan er twee rijen per leerling: nee wint, gemeld.",
        TWO,
        profile={"sheets": {"skip": ["Concept"]}},
        choices=["Het blad Concept niet lezen"],
        tolerated=["duplicate_pupil"],
    )
    deal, before = Deal("c04", 2, (6, 4, 0)), Deal("c04 old", 2, (7, 3, 0))
    page, old = it.page("Definitief"), it.page("Concept")
    page.head("Naam", "Groep", *HEADS)
    old.add("Naam", "Groep", *HEADS)
    for child in of("5/6B"):
        answers, was = deal(), before()
        both = "".join("N" if "n" in pair else "Y" for pair in map("".join, zip(answers, was, strict=True)))
        page.pupil(child.key, answers, child.full, child.group, *said(answers))
        old.note(child.full, child.group, *said(was), what="concept")
        it.not_pupils[-1]["read_without"] = {"key": child.key, "answers": {}}
        it.expected.append({"sheet": page.name, "row": len(page.rows), "match": "exact"} | page.answers(both))
    it.save(it.book())


def header_pointed_out() -> None:
    """The list starts below a long explanation."""
    it = Layout(
        "c05_kop_aangewezen.xlsx",
        "Kopregel met de hand aangewezen",
        "Boven de lijst staat een brief van veertig regels; de kop op rij 42 wordt aangewezen.",
        TWO,
        profile={"header_rows": {"Brief en lijst": [42]}},
        choices=["De kop van 'Brief en lijst' staat op rij 42"],
        tolerated=["no_answers_found"],
    )
    page, deal = it.page("Brief en lijst"), Deal("c05", 2)
    for number in range(1, 41):
        page.note(f"Regel {number} van de brief aan de ouders over foto's op de website.", what="brief")
    page.blank()
    page.head("Naam", "Groep", *HEADS)
    for child in of("8A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers), without=_loose(answers))
        it.expected[-1]["any_match"] = True
    it.save(it.book())


def hidden_rows_skipped() -> None:
    """The filter was meant: the hidden pupils come later."""
    it = Layout(
        "c06_verborgen_rijen_overslaan.xlsx",
        "Verborgen rijen overslaan",
        "Met de keuze blijven de verborgen rijen ongelezen; zonder keuze tellen ze mee.",
        TWO,
        profile={"hidden_rows": "skip"},
        choices=["Verborgen rijen niet lezen"],
    )
    page, deal, hidden = it.page("Blad1"), Deal("c06", 2), []
    page.head("Naam", "Groep", *HEADS)
    for child in of("3A", "8A", leave=TWINS_BY_NAME):
        answers = deal()
        if child.group == "3A":
            hidden.append(page.note(child.full, child.group, *said(answers), what="verborgen rij"))
            it.not_pupils[-1]["read_without"] = {"key": child.key} | page.answers(answers)
        else:
            page.pupil(child.key, answers, child.full, child.group, *said(answers))

    def look(book: Workbook) -> None:
        for row in hidden:
            book.worksheets[0].row_dimensions[row].hidden = True

    it.save(it.book(look))


def named_groups() -> None:
    """The groups of the school have names of their own."""
    names = {"1/2A": "Vlinders", "4A": "Bevers", "7A": "Arenden"}
    it = Layout(
        "c07_groepen_met_eigen_namen.xlsx",
        "Groepen met eigen namen",
        "Vlinders, Bevers en Arenden staan niet in de leerlingenlijst; met de keuze zijn het 1/2A, 4A en 7A.",
        TWO,
        profile={"groups": {name: group for group, name in names.items()}},
        choices=[f"{name} is groep {group}" for group, name in names.items()],
        tolerated=["group_differs"],
    )
    page, deal = it.page("Blad1"), Deal("c07", 2)
    page.head("Groep", "Naam", *HEADS)
    for child in of(*names):
        answers = deal()
        page.pupil(child.key, answers, names[child.group], child.full, *said(answers), without=_loose(answers))
        it.expected[-1]["any_match"] = True
    it.save(it.book())


def numbers_only() -> None:
    """One sheet with the names, and one with numbers and answers."""
    it = Layout(
        "c08_antwoorden_met_alleen_nummers.xlsx",
        "Antwoorden bij het leerlingnummer, namen op een ander blad",
        "Het nummer koppelt; het blad met namen heeft geen antwoorden. Nummers als getal, tekst en met spaties.",
        TWO,
    )
    names, page, deal = it.page("Leerlingen"), it.page("Antwoorden"), Deal("c08", 2)
    names.add("Leerlingnummer", "Achternaam", "Roepnaam", "Groep")
    page.head("Leerlingnummer", *HEADS)
    for place, child in enumerate(of("4A", "8A")):
        answers = deal()
        number: Value = (int(child.key), child.key, f" {child.key} ", float(child.key))[place % 4]
        names.note(int(child.key), child.last, child.first, child.group, what="namenlijst")
        page.pupil(child.key, answers, number, *said(answers))
    it.save(it.book())


def group_behind_the_name() -> None:
    """Parents add the group to the name."""
    it = Layout(
        "c09_groep_achter_de_naam.csv",
        "Groep in de naamcel",
        "'Noor van der Meulen (1/2A)', 'Finn Mulder groep 3': de toevoeging hoort niet bij de naam. Een ouder met een "
        "adres en twee kinderen verbetert niets: het zijn twee leerlingen.",
        TWO,
    )
    page, deal = it.page(), Deal("c09", 2)
    page.head("Tijdstempel", "E-mailadres", "Naam en groep van uw kind", *HEADS)
    shapes = ("{} ({})", "{} groep {}", "{} - {}", "{}, groep {}")
    for number, key in enumerate(("1001", "1101", "1102", "1206", "1303", "1406", "1507", "1508")):
        child, answers = CHILDREN[key], deal()
        group = child.group if number % 2 else child.group.rstrip("AB")
        text = shapes[number % 4].format(child.full, group)
        mail = f"{child.last.split()[0].lower()}@example.org"
        page.pupil(key, answers, f"0{number + 1}-09-2026 09:00:00", mail, text, *said(answers), match="repaired")
        it.pupils[-1]["also_match"] = ["exact"]
    it.save(it.text(",").encode("utf-8-sig"))


LAYOUTS = (
    matched_by_hand,
    latest_holds,
    empty_is_no,
    skipped_sheet,
    header_pointed_out,
    hidden_rows_skipped,
    named_groups,
    numbers_only,
    group_behind_the_name,
)
