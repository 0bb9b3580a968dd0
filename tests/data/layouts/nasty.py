"""The nastier relatives: what is said in one place is taken back in another."""

from __future__ import annotations

from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of

THREE, NAMES = "website nieuwsbrief sociale_media", ("Website", "Nieuwsbrief", "Social media")


def _loose(answers: str) -> str:
    return answers.replace("y", "Y").replace("n", "N")


def header_changes_below() -> None:
    """Two teachers pasted their lists below each other, each with its own order of columns."""
    it = Layout(
        "x01_tweede_kop_met_andere_volgorde.xlsx",
        "Tweede lijst onder de eerste, kolommen in een andere volgorde",
        "De kop van de tweede lijst heeft Social media waar de eerste Website heeft: elke kop geldt tot de volgende.",
        THREE,
    )
    page, deal = it.page("Blad1"), Deal("x01", 3)
    page.head("Naam", "Groep", *NAMES)
    for child in of("7A"):
        answers = deal()
        page.pupil(child.key, answers, child.full, child.group, *said(answers))
    page.blank()
    page.blank()
    page.note("Naam", "Groep", "Social media", "Website", "Nieuwsbrief", what="kop van de tweede lijst")
    for child in of("8A"):
        answers = deal()
        site, news, social = said(answers)
        page.pupil(child.key, answers, child.full, child.group, social, site, news)
    it.header_rows.clear()
    it.save(it.book())


def withdrawn_on() -> None:
    """The answer stays as it was; a date behind it says that it was withdrawn."""
    it = Layout(
        "x02_kolom_ingetrokken_op.xlsx",
        "Kolom 'Ingetrokken op' achter de antwoorden",
        "Een datum onder 'Toestemming ingetrokken op' neemt het ja terug; het mag nee of onbeantwoord worden.",
        "website nieuwsbrief",
        tolerated=["*"],
    )
    page, deal = it.page("Register"), Deal("x02", 2, (9, 1, 0))
    page.head("Naam", "Groep", "Website", "Nieuwsbrief", "Toestemming ingetrokken op")
    for child in of("4A", "5/6B"):
        answers, gone = deal(), child.key in {"1204", "1301", "1307"}
        when = date(2026, 10, 5) if gone else None
        page.pupil(child.key, "??" if gone else answers, child.full, child.group, *said(answers), when)
    it.save(it.book())


def two_channels_of_one_purpose() -> None:
    """Facebook and Instagram are one purpose: yes to the one and nothing about the other is no yes."""
    it = Layout(
        "x03_twee_kolommen_voor_een_doel.csv",
        "Facebook en Instagram apart",
        "Twee kolommen voor sociale media: ja en nee is nee, ja en leeg is geen volledig ja.",
        "sociale_media website",
        tolerated=["*"],
    )
    page, deal = it.page(), Deal("x03", 1)
    page.head("Naam", "Groep", "Facebook", "Instagram", "Website")
    kinds = (("ja", "ja", "y"), ("ja", "nee", "?"), ("nee", "nee", "n"), ("ja", None, "-"), (None, None, "-"))
    for place, child in enumerate(of("1/2A", "8A")):
        one, other, both = kinds[place % 5]
        answer = deal()
        page.pupil(child.key, both + answer, child.full, child.group, one, other, *said(answer))
    it.save(it.text(";").encode("utf-8-sig"))


def ditto_marks() -> None:
    """'idem' and ditto marks below a brother's answers."""
    it = Layout(
        "x04_idem_en_aanhalingstekens.xlsx",
        "'idem' en aanhalingstekens",
        "'idem' en '\"' verwijzen naar de regel erboven: overnemen of vragen, maar niet omdraaien.",
        "website nieuwsbrief",
        tolerated=["*"],
    )
    page, deal = it.page("Gezinnen"), Deal("x04", 2, (6, 4, 0))
    page.head("Naam", "Groep", "Website", "Nieuwsbrief")
    for keys, mark in (
        (("1101", "1102"), "idem"),
        (("1507", "1508"), '"'),
        (("1303",), ""),
        (("1001", "1304"), "zie boven"),
    ):
        answers = deal()
        for place, key in enumerate(keys):
            child = CHILDREN[key]
            cells = [mark, mark] if place else said(answers)
            page.pupil(key, _loose(answers) if place else answers, child.full, child.group, *cells)
    it.save(it.book())


def summary_beside_the_list() -> None:
    """A sheet with counts, a sheet with the choices of the drop-down lists, and the list itself."""
    it = Layout(
        "x05_samenvatting_en_keuzelijsten.xlsx",
        "Samenvatting en keuzelijsten naast de lijst",
        "'Samenvatting' telt per groep, 'Lijsten' bevat Ja / Nee / Niet ingevuld: op geen van beide staan leerlingen.",
        THREE,
    )
    summary, lists, page = it.page("Samenvatting"), it.page("Lijsten"), it.page("Leerlingen")
    summary.add("Groep", "Aantal", "Website ja", "Website nee", "Nieuwsbrief ja", "Nieuwsbrief nee")
    for group in ("7A", "8A"):
        summary.note(group, 8, 7, 1, 1, 0, what="telling per groep")
    for line in (("Antwoord", "Website", "Klas"), ("Ja", "Ja", "7A"), ("Nee", "Nee", "8A"), ("Niet ingevuld",)):
        lists.note(*line, what="keuzelijst")
    deal = Deal("x05", 3)
    page.head("Naam", "Klas", *NAMES)
    for child in of("7A", "8A"):
        answers = deal()
        cells = said(answers, {"y": "Ja", "n": "Nee", "-": "Niet ingevuld"})
        page.pupil(child.key, answers, child.full, child.group, *cells)

    def look(book: Workbook) -> None:
        choices = DataValidation(type="list", formula1="Lijsten!$A$2:$A$4")
        choices.add("C2:E17")
        book.worksheets[2].add_data_validation(choices)

    it.save(it.book(look))


WORDINGS = (
    ("Website van de school", "website"),
    ("Op onze internetsite", "website"),
    ("Facebookpagina", "sociale_media"),
    ("Insta / FB", "sociale_media"),
    ("YouTube-kanaal", "sociale_media"),
    ("(Digitale) nieuwsbrief", "nieuwsbrief"),
    ("Weekbericht aan ouders", "nieuwsbrief"),
    ("Schoolkalender", "schoolgids"),
    ("Infogids / schoolbrochure", "schoolgids"),
    ("Klasbord", "ouderapp"),
    ("Social Schools (besloten)", "ouderapp"),
    ("Besloten pagina van de klas", "ouderapp"),
    ("Parro", "ouderapp"),
    ("Schoolfotograaf", "klassenfoto"),
    ("Regionale krant", "pers"),
    ("Kranten/tijdschriften", "pers"),
    ("Jaarboek groep 8", "jaarboek"),
    ("Studie - extern (studenten)", "opleiding"),
    ("Filmen door stagiaires", "opleiding"),
    ("Deelname aan onderzoeken", "onderzoek"),
    ("Gebruik door de stichting (bestuur)", "bestuur"),
    ("Schoolkrant", ""),
    ("Alleen naar huis", ""),
    ("Voornaam op de afscheidsfoto", ""),
)
EVERY = "schoolgids website sociale_media nieuwsbrief ouderapp klassenfoto pers jaarboek opleiding onderzoek bestuur"


def wordings_of_purposes() -> None:
    """A row per wording: the purpose that is meant, or none, but never another."""
    it = Layout(
        "x06_verwoordingen_van_doelen.csv",
        "Verwoordingen van de doelen",
        "'Social Schools' is geen sociale media, de schoolkrant geen pers: het bedoelde doel of een melding, nooit een "
        "ander doel.",
        EVERY,
        tolerated=["purpose_unknown"],
    )
    page = it.page()
    page.head("Leerlingnummer", "Leerling", "Toestemming voor", "Antwoord", "Datum")
    children = [one for one in CHILDREN.values() if one.key not in TWINS_BY_NAME]
    for child, (wording, code) in zip(children, WORDINGS, strict=False):
        answers = "".join("Y" if one == code else "-" for one in EVERY.split())
        page.pupil(child.key, answers, child.key, child.full, wording, "Ja", "1-9-2026")
    it.save(it.text(";").encode())


def two_purposes_in_a_heading() -> None:
    """One answer for two purposes."""
    it = Layout(
        "x07_twee_doelen_in_een_kop.xlsx",
        "Twee doelen in een kop",
        "'Website en social media' is een antwoord voor beide; 'Nieuwsbrief/schoolgids' ook.",
        "website sociale_media nieuwsbrief schoolgids",
        profile={
            "columns": [
                {"letter": "C", "role": "purposes:website,sociale_media"},
                {"letter": "D", "role": "purposes:nieuwsbrief,schoolgids"},
            ]
        },
        choices=["Kolom C is website en sociale media, kolom D nieuwsbrief en schoolgids"],
        tolerated=["column_unclear", "no_answers_found"],
    )
    page, deal = it.page("Blad1"), Deal("x07", 2)
    page.head("Naam", "Groep", "Website en social media", "Nieuwsbrief/schoolgids")
    for child in of("3A", "7A", leave=TWINS_BY_NAME):
        one, other = deal()
        answers = one * 2 + other * 2
        page.pupil(child.key, answers, child.full, child.group, *said(one + other), without=_loose(answers))
        it.expected[-1]["any_match"] = True
    it.save(it.book())


def names_in_one_cell() -> None:
    """The list on the wall of the staff room: a row per group with the names behind each other."""
    it = Layout(
        "x08_namen_achter_elkaar_in_een_cel.xlsx",
        "Namen achter elkaar in een cel",
        "'Niet op de foto: Finn Mulder, Amina Ouali': een nee voor elk van hen, of een vraag; nooit stil over een.",
        "website sociale_media",
        profile={"list_kind": "refusals"},
        choices=["Dit is een lijst van weigeringen"],
        tolerated=["*"],
    )
    page = it.page("Niet op de foto")
    page.note("NIET op de foto / website / social media", what="titel")
    page.add("Groep", "Leerlingen")
    for group, keys in (("3A", ("1101", "1106")), ("4A", ("1204", "1208")), ("7A", ("1401",))):
        names = ", ".join(CHILDREN[key].full for key in keys)
        page.pupil(keys[0], "NN", group, names)
        it.pupils[-1] |= {"any_match": True, "optional": True, "also_keys": list(keys)}
    it.problem("*", "EW")
    it.save(it.book())


LAYOUTS = (
    header_changes_below,
    withdrawn_on,
    two_channels_of_one_purpose,
    ditto_marks,
    summary_beside_the_list,
    wordings_of_purposes,
    two_purposes_in_a_heading,
    names_in_one_cell,
)
