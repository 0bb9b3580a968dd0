"""Lists with trouble in the words: conditions, refusals, one text for several purposes, headings that deny."""

from __future__ import annotations

from tests.data.layouts.kit import Deal, Layout, Value, said
from tests.data.layouts.roster import CHILDREN, TWINS_BY_NAME, of


def ask_first() -> None:
    """Three values as in a pupil administration: yes, ask first, no."""
    it = Layout(
        "w01_eerst_vragen.xlsx",
        "Ja / Eerst vragen / Nee",
        "'Ja, mag op sociale media' is ja, 'Eerst vragen' is geen toestemming vooraf: onbeantwoord en zichtbaar.",
        "sociale_media website klassenfoto",
        tolerated=["ambiguous_answer", "unclear_mark"],
    )
    page, deal = it.page("Leerlinggegevens"), Deal("w01", 3)
    page.head(
        "Stamnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Klas", "Sociale media", "Website", "Klassenfoto"
    )
    words: list[dict[str, Value]] = [
        {"y": "Ja, mag op sociale media", "n": "Nee, mag niet op sociale media", "-": "Eerst vragen"},
        {"y": "Ja, mag op de website", "n": "Nee, mag niet op de website", "-": "Eerst vragen"},
        {"y": "Ja", "n": "Nee", "-": None},
    ]
    for child in of("1/2A", "8A"):
        answers = deal()
        cells = [word[letter] for word, letter in zip(words, answers, strict=True)]
        page.pupil(child.key, answers, child.key, child.first, child.prefix, child.last, child.group, *cells)
    it.save(it.book())


def vocabularies() -> None:
    """Every purpose was asked with words of its own."""
    it = Layout(
        "w02_woorden_per_kolom.xlsx",
        "Elke kolom met eigen woorden",
        "Akkoord, bezwaar, wel/geen toestemming, mag niet, toegestaan; en alle manieren om nog niets te zeggen.",
        "website nieuwsbrief schoolgids sociale_media ouderapp klassenfoto",
        tolerated=["ambiguous_answer", "unclear_mark"],
    )
    page, deal = it.page("Blad1"), Deal("w02", 6, (5, 3, 2))
    heads = ("Website", "Nieuwsbrief", "Schoolgids", "Social media", "Parro", "Klassenfoto")
    page.head("Naam", "Groep", *heads)
    words = (
        ("akkoord", "niet akkoord", "volgt"),
        ("geen bezwaar", "bezwaar", "n.v.t."),
        ("wel toestemming", "geen toestemming", "?"),
        ("mag", "mag niet", "nog niet ontvangen"),
        ("toegestaan", "niet toegestaan", "-"),
        ("Ja, akkoord.", "Nee, niet akkoord.", "onbekend"),
    )
    for child in of("4A", "5/6B", "8A"):
        answers = deal()
        cells = [choice["yn-".index(letter)] for choice, letter in zip(words, answers, strict=True)]
        page.pupil(child.key, answers, child.full, child.group, *cells)
    it.save(it.book())


CONDITIONS = (
    ("ja, mits zonder naam", "-"),
    ("alleen besloten", "-"),
    ("ja, maar niet herkenbaar", "-"),
    ("in overleg", "-"),
    ("eerst vragen", "-"),
    ("ja/nee", "-"),
    ("ja?", "-"),
    ("nee, tenzij groepsfoto", "?"),
    ("Ja hoor", "Y"),
    ("jazeker", "Y"),
    ("Nee!", "n"),
    ("neen", "N"),
    ("JA ", "y"),
    ("niet", "N"),
    ("nog niet", "?"),
    ("ja, beide ouders akkoord", "Y"),
    ("ja maar liever niet", "-"),
    ("zie mail", "-"),
    ("ja (alleen groepsfoto's)", "-"),
    ("alleen voornaam", "-"),
    ("ja zolang er geen naam bij staat", "-"),
    ("ja onder voorwaarde", "-"),
    ("deels", "-"),
    ("onder protest", "-"),
)


def conditions() -> None:
    """What parents write when yes and no are not enough."""
    it = Layout(
        "w03_voorwaarden_in_woorden.xlsx",
        "Voorwaarden in woorden",
        "'ja, mits ...', 'alleen besloten', 'in overleg', 'ja?': nooit ja, onbeantwoord en gemeld.",
        "website nieuwsbrief",
        tolerated=["ambiguous_answer", "unclear_mark"],
    )
    page, deal = it.page("Blad1"), Deal("w03", 1)
    page.head("Naam", "Groep", "Website", "Nieuwsbrief")
    for child, (text, letter) in zip(of("1/2A", "4A", "7A"), CONDITIONS, strict=True):
        other = deal()
        page.pupil(child.key, letter + other, child.full, child.group, text, *said(other))
        if letter == "-":
            page.problem(["ambiguous_answer", "unclear_mark", "conditional_answer"], "EW", "C")
    it.save(it.book())


FREE = (
    ("ja", "yyy"),
    ("nee", "nnn"),
    ("ja, behalve social media", "yyn"),
    ("Ja, behalve website en social media", "nyn"),
    ("alles behalve Facebook", "YYN"),
    ("alleen nieuwsbrief", "NYN"),
    ("ja, mits zonder naam", "---"),
    ("ja, behalve als haar naam erbij staat", "---"),
    ("geen social media", "--N"),
    ("nee, alleen in de nieuwsbrief", "NYN"),
    ("ja op website en nieuwsbrief, nee op social media", "YYN"),
    ("geen bezwaar", "yyy"),
    ("ja behalve op internet", "?Y?"),
    ("", "---"),
    ("liever niet op social media", "--N"),
    ("ja, ook social media", "YYY"),
)


def free_text() -> None:
    """One column of free text for three purposes."""
    it = Layout(
        "w04_vrije_tekst_voor_meer_doelen.csv",
        "Een kolom vrije tekst voor drie doelen",
        "'ja, behalve social media': een uitzondering is nee voor dat doel en ja voor de rest; een voorwaarde is "
        "voor geen enkel doel ja; wie alleen zegt wat niet mag, zegt over de rest niets.",
        "website nieuwsbrief sociale_media",
        profile={"columns": [{"letter": "C", "role": "purposes:website,nieuwsbrief,sociale_media"}]},
        choices=["Kolom C gaat over website, nieuwsbrief en sociale media"],
        tolerated=["ambiguous_answer", "unclear_mark", "column_unclear"],
    )
    page = it.page()
    page.head("Naam kind", "Groep", "Mogen wij foto's van uw kind gebruiken (website, nieuwsbrief, social media)?")
    for child, (text, letters) in zip(of("3A", "4A", "7A", leave=TWINS_BY_NAME), FREE, strict=False):
        unsure = letters.replace("y", "Y").replace("n", "N")
        page.pupil(child.key, letters, child.full, child.group, text, without=unsure)
    it.save(it.text(";").encode("utf-8-sig"))


def denying_headings() -> None:
    """The heading says no, so that a 'ja' below it is a refusal."""
    it = Layout(
        "w05_ontkennende_koppen.xlsx",
        "Koppen die nee zeggen",
        "Onder 'Niet op de website' is 'ja' een weigering. Als dat niet zeker is blijft het onbeantwoord; ja wordt het "
        "nooit. Wie er niet staat of niets invulde krijgt ook geen ja.",
        "website sociale_media nieuwsbrief",
        tolerated=["*"],
    )
    page, deal = it.page("Blad1"), Deal("w05", 3)
    page.head("Naam", "Groep", "Niet op de website", "Bezwaar tegen social media", "Géén foto in de nieuwsbrief")
    for child in of("5/6B"):
        answers = deal()
        cells = said(answers, {"y": "nee", "n": "ja", "-": None})
        loose = answers.replace("y", "Y").replace("n", "N")
        page.pupil(child.key, loose, child.full, child.group, *cells)
    it.header_rows.clear()
    it.save(it.book())


def refusals_names_only() -> None:
    """Who may not be in a photo, per group, and nothing else."""
    it = Layout(
        "w06_niet_op_de_foto_alleen_namen.xlsx",
        "Niet op de foto: alleen namen",
        "Een lijst van weigeringen: wie erop staat krijgt nee, verder verandert er niets en niemand krijgt ja.",
        "website nieuwsbrief schoolgids sociale_media",
        profile={"list_kind": "refusals"},
        choices=["Dit is een lijst van weigeringen"],
        tolerated=["list_of_refusals"],
    )
    page = it.page("Blad1")
    page.note("Leerlingen die NIET op de foto mogen", what="titel")
    page.note("schooljaar 2026-2027", what="titel")
    page.blank()
    page.head("Naam", "Groep")
    for key in ("1003", "1103", "1206", "1304", "1401", "1508"):
        child = CHILDREN[key]
        page.pupil(key, "nnnn", child.full, child.group, without="NNNN")
    page.blank()
    page.note("Graag in elke klas ophangen!", what="voettekst")
    it.save(it.book())


def refusals_with_purposes() -> None:
    """For what each of them may not be used."""
    it = Layout(
        "w07_weigeringen_met_doelen.csv",
        "Geen toestemming, met de doelen in woorden",
        "Achter elke naam staat waarvoor geen toestemming is gegeven; 'alles' is alles.",
        "website nieuwsbrief sociale_media",
        profile={"list_kind": "refusals"},
        choices=["Dit is een lijst van weigeringen"],
        tolerated=["list_of_refusals"],
    )
    page = it.page()
    page.head("Groep", "Leerling", "Geen toestemming voor")
    lines = (
        ("1001", "website", "n--"),
        ("1106", "social media", "--n"),
        ("1203", "website, social media", "n-n"),
        ("1303", "alles", "nnn"),
        ("1407", "nieuwsbrief en website", "nn-"),
        ("1502", "Facebook/Instagram", "--n"),
    )
    for key, text, answers in lines:
        child = CHILDREN[key]
        loose = answers.replace("n", "N")
        page.pupil(key, answers, child.group, child.comma, text, without=loose)
    it.save(it.text(";").encode("cp1252"))


LAYOUTS = (
    ask_first,
    vocabularies,
    conditions,
    free_text,
    denying_headings,
    refusals_names_only,
    refusals_with_purposes,
)
