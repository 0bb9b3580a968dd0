"""Lists in which part of what stands there is about something or somebody else, or limits the rest."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of

THREE = "website nieuwsbrief sociale_media"
NAMES = ("Website", "Nieuwsbrief", "Social media")


def _loose(answers: str) -> str:
    return answers.replace("y", "Y").replace("n", "N")


def other_questions() -> None:
    """The yearly emergency form: many questions, few of them about pictures."""
    it = Layout(
        "n09_calamiteitenformulier.xlsx",
        "Calamiteitenformulier met veel andere vragen",
        "Toestemming voor paracetamol, zwemmen en alleen naar huis gaat niet over beeldmateriaal.",
        "website sociale_media",
        tolerated=["column_unclear"],
    )
    page, deal = it.page("Calamiteiten"), Deal("n09", 2)
    page.head(
        *("Naam kind", "Groep", "Telefoon 1", "Allergie", "Toestemming paracetamol", "Mag alleen naar huis"),
        *(
            "Foto op website school",
            "Zwemdiploma",
            "Foto's op Facebook/Instagram",
            "Toestemming delen adres klassenlijst",
        ),
        "Huisarts",
    )
    extra = Deal("n09 extra", 5, (5, 3, 1))
    for child in of("1/2A", "3A", leave=TWINS_BY_NAME):
        answers, more = deal(), said(extra())
        phone = f"06-1000{child.key}"
        cells = (more[0], more[1], more[2], said(answers)[0], more[3], said(answers)[1], more[4], "Dr. Jansen")
        page.pupil(child.key, answers, child.full, child.group, phone, *cells)
    it.save(it.book())


def one_general_answer() -> None:
    """A single column 'Toestemming', without a word about the purposes."""
    it = Layout(
        "n10_een_kolom_toestemming.csv",
        "Een kolom 'Toestemming' zonder doel",
        "Waarvoor staat er niet bij: dat is een vraag. Pas met die keuze gelden ja en nee, voor de gekozen doelen.",
        "website nieuwsbrief schoolgids",
        profile={"columns": [{"header": "Toestemming", "role": "purposes:website,nieuwsbrief,schoolgids"}]},
        choices=["'Toestemming' gaat over website, nieuwsbrief en schoolgids"],
        tolerated=["column_unclear", "no_answers_found"],
    )
    page, deal = it.page(), Deal("n10", 1)
    page.head("Naam", "Groep", "Toestemming", "Opmerking")
    for child in of("4A", "7A"):
        answer = deal()
        page.pupil(child.key, answer * 3, child.full, child.group, *said(answer), None, without=_loose(answer * 3))
        it.expected[-1]["any_match"] = True
    it.problem("*", "EW", only="without")
    it.save(it.text(";").encode())


def other_choice_limits() -> None:
    """A Google form with 'Anders, namelijk': what is typed there limits what was ticked."""
    it = Layout(
        "n11_anders_namelijk.csv",
        "Aangevinkt, en bij 'Anders' een voorwaarde getypt",
        "'Website, Nieuwsbrief, alleen zonder naam': de getypte voorwaarde maakt het geheel onzeker.",
        THREE,
        profile={"unticked_choice_means": "no"},
        choices=["Een niet-aangevinkte keuze is geen toestemming (no)"],
        tolerated=["*"],
    )
    page, deal = it.page(), Deal("n11", 3, (6, 4, 0))
    page.head("Tijdstempel", "Naam van uw kind", "Groep", "Waar mogen foto's van uw kind geplaatst worden?")
    typed = {
        "1302": "alleen zonder naam",
        "1304": "maar niet herkenbaar",
        "1307": "eerst overleggen met vader",
    }
    for number, child in enumerate(of("5/6B"), 1):
        answers = "yyn" if child.key in typed else deal()
        ticks = [name for name, letter in zip(NAMES, answers, strict=True) if letter == "y"] or ["Nergens"]
        if child.key in typed:
            ticks, answers = [*ticks, typed[child.key]], "--?"
        moment = f"0{number}-09-2026 08:00:00"
        without = "".join("." if letter == "y" else "?" for letter in answers)
        page.pupil(child.key, answers, moment, child.full, child.group, ", ".join(ticks), without=without)
    it.save(it.text(",").encode())


def half_struck() -> None:
    """In one cell 'ja' is struck through and 'nee' written behind it."""
    it = Layout(
        "n12_half_doorgehaald.xlsx",
        "'ja' doorgehaald en 'nee' erachter, in een cel",
        "Opmaak binnen de cel: de tekst is 'ja nee', het antwoord nee of een vraag, nooit ja.",
        THREE,
        tolerated=["ambiguous_answer", "struck_through"],
    )
    page, deal = it.page("Blad1"), Deal("n12", 3)
    page.head("Naam", "Groep", *NAMES)
    mended = {}
    for child in of("4A"):
        answers = deal()
        row = page.pupil(
            child.key,
            "?" + answers[1:] if child.key in {"1203", "1207"} else answers,
            child.full,
            child.group,
            *said(answers),
        )
        if child.key in {"1203", "1207"}:
            mended[f"C{row}"] = True

    def look(book: Workbook) -> None:
        for place in mended:
            gone = TextBlock(InlineFont(strike=True), "ja")
            book.worksheets[0][place].value = CellRichText(gone, " nee")

    it.save(it.book(look))


def two_children_in_columns() -> None:
    """One form per family with a column for each child."""
    it = Layout(
        "n13_gezin_met_kind_1_en_kind_2.csv",
        "Een formulier per gezin: kind 1 en kind 2",
        "De antwoorden gelden voor beide kinderen, of er wordt gevraagd; het tweede kind wordt niet stil vergeten.",
        "website nieuwsbrief",
        tolerated=["*"],
    )
    page = it.page()
    page.head(
        *("Tijdstempel", "Naam kind 1", "Groep kind 1", "Naam kind 2", "Groep kind 2"),
        *("Foto's op de website", "Foto's in de nieuwsbrief"),
    )
    for number, (keys, answers) in enumerate(
        ((("1101", "1102"), "yn"), (("1507", "1508"), "yy"), (("1401",), "ny"), (("1303", "1204"), "yn")), 1
    ):
        children = [CHILDREN[key] for key in keys]
        names = [text for child in children for text in (child.full, child.group)]
        names += [""] * (4 - len(names))
        row = (f"{number}-9-2026 12:00:00", *names, *said(answers))
        page.pupil(keys[0], answers if len(keys) == 1 else _loose(answers), *row)
        it.pupils[-1]["any_match"] = len(keys) > 1
        if len(keys) > 1:
            it.problem("*", "EW", sheet=page.name)
        it.pupils[-1]["also_keys"] = list(keys) if len(keys) > 1 else []
    it.save(it.text(",").encode())


LAYOUTS = (
    other_questions,
    one_general_answer,
    other_choice_limits,
    half_struck,
    two_children_in_columns,
)
