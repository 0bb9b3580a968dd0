"""Lists with trouble in the names: initials, capitals, nicknames, damaged accents, other orders, English headings."""

from __future__ import annotations

import unicodedata

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of

REPAIRED = ["repaired"]


def initials() -> None:
    """A list for the classroom door: first name and the first letter of the family name."""
    it = Layout(
        "p01_voornaam_en_voorletter.xlsx",
        "Voornaam met de eerste letter van de achternaam",
        "'Noor v.d. M.' in een blad per groep; 'Sophie J.' kan twee leerlingen zijn.",
        "klassenfoto ouderapp",
    )
    short = {"1001": "Noor v.d. M.", "1002": "Sem de V.", "1006": "Daan v. 't H.", "1007": "Saar J."}
    deal = Deal("p01", 2)
    for group, name in (("1/2A", "1-2A"), ("3A", "3A")):
        page = it.page(name)
        page.head("Naam", "Klassenfoto", "Parro")
        for child in of(group):
            answers = deal()
            text = short.get(child.key, f"{child.first} {child.last[0]}.")
            if child.key in TWINS_BY_NAME:
                page.pupil(None, answers, text, *said(answers), match="needs_choice")
                page.problem(["same_name_in_group", "name_doubtful"], "EW")
            else:
                page.pupil(child.key, answers, text, *said(answers), match="repaired", also=["exact"])
    it.save(it.book())


def capitals() -> None:
    """A list printed by an old system in capitals."""
    it = Layout(
        "p02_hoofdletters.csv",
        "Namen in hoofdletters, achternaam eerst",
        "'MEULEN, NOOR VAN DER'; hoofdletters zijn geen verschil, een weggevallen accent wel (hersteld).",
        "website nieuwsbrief schoolgids",
    )
    page, deal = it.page(), Deal("p02", 3)
    page.head("LEERLING", "KLAS", "WEBSITE", "NIEUWSBRIEF", "SCHOOLGIDS")
    words = {"y": "JA", "n": "NEE", "-": None}
    for child in of("1/2A", "4A", "8A"):
        answers = deal()
        flat = unicodedata.normalize("NFKD", child.comma.replace("Ł", "L").replace("ı", "i"))
        text = "".join(char for char in flat if not unicodedata.combining(char)).upper()
        kept = text.casefold() == child.comma.casefold()
        match = "exact" if kept else "repaired"
        page.pupil(child.key, answers, text, child.group, *said(answers, words), match=match)
    it.save(it.text(";").encode("ascii"))


def english_list() -> None:
    """The list of an international department."""
    it = Layout(
        "p03_engelse_koppen.xlsx",
        "Engelse koppen",
        "First name, Prefix, Last name, Date of birth, Class; Yes en No; 'not yet' is geen antwoord.",
        "website nieuwsbrief sociale_media jaarboek",
    )
    page, deal = it.page("Consent 2026-2027"), Deal("p03", 4)
    page.head(
        *("First name", "Prefix", "Last name", "Date of birth", "Class"),
        *("Website", "Newsletter", "Social media", "Yearbook", "Remarks"),
    )
    words = {"y": "Yes", "n": "No", "-": "not yet"}
    for child in of("3A", "7A"):
        answers = deal()
        names = (child.first, child.prefix or None, child.last or None, child.born)
        page.pupil(child.key, answers, *names, child.group, *said(answers, words))
        if child.key == "1103":
            page.rows[-1].append("parents moved")
            page.problem("remark", "N", "J")
    it.save(it.book())


BATTERED = (
    ("1001", "Noor v.d. Meulen", "repaired", ()),
    ("1201", "Ysbrand Kok", "repaired", ("needs_choice",)),
    ("1202", "Lukasz Wojcik", "repaired", ()),
    ("1108", "Jan Willem vd Berg", "repaired", ()),
    ("1107", "Chloe d' Hondt", "repaired", ()),
    ("1006", "Daan van't Hof", "repaired", ("exact",)),
    ("1103", "Mohammed El Amrani", "repaired", ("needs_choice",)),
    ("1207", "Isa da Silva", "needs_choice", ()),
    ("1208", "Max Smid", "needs_choice", ("repaired",)),
    ("1301", "Leeuwen, van, Julia", "repaired", ("exact",)),
    ("1403", "van Dam Sanne", "exact", REPAIRED),
    ("1406", "Op Den Camp, Jasper", "exact", REPAIRED),
    ("1502", "  Stijn   Maas ", "exact", REPAIRED),
    ("1503", "Roos van de Broek", "repaired", ("needs_choice",)),
    ("1007", "Saar Jansen", "repaired", ("needs_choice",)),
    ("1405", "Suryani -", "repaired", ("exact",)),
)


def battered() -> None:
    """As parents and teachers type them."""
    it = Layout(
        "p04_verhaspelde_namen.xlsx",
        "Verhaspelde namen",
        "Afkortingen, weggevallen accenten, streepjes, IJ/Y, roepnamen, tikfouten; een bijnaam of tikfout wordt alleen "
        "voorgesteld, en een onbekende blijft onbekend.",
        "website ouderapp",
        tolerated=["name_doubtful"],
    )
    page, deal = it.page("Blad1"), Deal("p04", 2)
    page.head("Naam kind", "Groep", "Website", "Parro")
    for key, text, match, also in BATTERED:
        answers = deal()
        page.pupil(key, answers, text, CHILDREN[key].group, *said(answers), match=match, also=also)
    page.pupil(None, "yy", "Kim Pietersen", "8A", *said("yy"), match="unknown")
    page.problem("pupil_unknown", "E")
    page.pupil(None, "yy", "Sophie Jansen", "3A", *said("yy"), match="needs_choice")
    page.problem("same_name_in_group", "E")
    page.pupil("1101", "ny", "Mulder, F.", "3A", *said("ny"), match="repaired", also=["needs_choice", "exact"])
    it.save(it.book())


def number_against_name() -> None:
    """Somebody sorted the names without the numbers."""
    it = Layout(
        "p05_nummer_en_naam_spreken_elkaar_tegen.csv",
        "Nummer en naam spreken elkaar tegen",
        "In twee rijen hoort het leerlingnummer bij een ander kind dan de naam: geen van beide krijgt iets.",
        "website nieuwsbrief",
    )
    page, deal = it.page(), Deal("p05", 2)
    page.head("Nummer", "Naam leerling", "Groep", "Website", "Nieuwsbrief")
    swapped = {"1403": "1404", "1404": "1403"}
    for child in of("7A"):
        answers, number = deal(), swapped.get(child.key, child.key)
        row = (number, child.full, child.group, *said(answers))
        if number == child.key:
            page.pupil(child.key, answers, *row)
        else:
            page.pupil(number, answers, *row, match="needs_choice")
            page.problem("number_name_mismatch", "E")
    it.save(it.text("\t").encode())


def first_names_only() -> None:
    """A teacher's own list: only first names, the group in the title."""
    it = Layout(
        "p06_alleen_voornamen.xlsx",
        "Alleen voornamen, groep in de titel",
        "De groep staat alleen in de titel boven de lijst; binnen de groep is elke voornaam eenmalig.",
        "website ouderapp klassenfoto",
    )
    page, deal = it.page("Blad1"), Deal("p06", 3)
    page.note("Groep 7A - foto's", what="titel")
    page.blank()
    page.head("Voornaam", "Website", "Parro", "Klassenfoto")
    for child in of("7A"):
        answers = deal()
        page.pupil(child.key, answers, child.first, *said(answers), match="repaired", also=["exact"])
    it.save(it.book())


LAYOUTS = (initials, capitals, english_list, battered, number_against_name, first_names_only)
