"""Phrases of parents and of the office, many of them: what limits an answer never becomes a yes."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.data.layouts.kit import Layout
from tests.data.layouts.roster import CHILDREN, of

# What must stay unanswered, what may be no as well, and what may be yes as well.
UNSURE = """
ja, als er geen naam bij staat | ja, echter geen gezicht | ja, liever niet herkenbaar | ja geen close-up |
ok, tenzij sportdag | akkoord m.u.v. video | prima, alleen intern | ja (besloten) | ja voor groepsfoto's |
ja t/m kerst | voorlopig ja | waarschijnlijk wel | ja?? | J/N | ja -> nee | ja moeder / nee vader |
moeder: ja, vader: nee | 1x ja 1x nee | ja, na overleg | ja mits akkoord van opa | half | beperkt |
uitsluitend intern | nee/ja | ja* | ja, video niet | foto ja, video nee | ja foto / nee film | enkel foto |
+/- | mag wel, niet in badkleding | geen probleem, mits op afstand | geen bezwaar mits zonder naam |
geen bezwaar tegen groepsfoto's | yes, but not her face | yes, except video | yes if asked first |
only in the closed app | ja, tot nader order | ja onder embargo | hangt ervan af | soms | per keer vragen |
ja, eerst bellen | maybe | misschien | ja indien gevraagd | ja, maar | ja zie opmerking |
in principe ja | ja, onder bepaalde voorwaarden | Ja, alleen als ook broer erop staat | ja vanaf groep 5 |
alleen rugfoto | ja, minimaal | ok zonder achternaam
"""
NO = """
was ja, nu nee | toestemming ingetrokken | toestemming vervallen | geweigerd | toestemming geweigerd |
ik geef geen toestemming | heeft bezwaar | wel bezwaar | not allowed | I do not consent | objection |
liever niet | absoluut niet | nee, nooit | nee dank u | mag niet | niet toegestaan | niet akkoord | no way |
nog geen toestemming | geen ja | zeker niet | nope | nee, tenzij besloten | nooit | niet zonder overleg |
onthouden | teruggetrokken
"""
YES = """
ik geef toestemming | Ik geef wel toestemming | I consent | no objection | allowed | Yes! | okay | OK |
prima | geen enkel bezwaar | akkoord! | toestemming gegeven | ja graag | Ja, natuurlijk | mag | toegestaan |
volledig akkoord | JA | yes please | ja..
"""


def _split(text: str) -> list[str]:
    return [one.strip() for line in text.strip().splitlines() for one in line.split("|") if one.strip()]


def many_phrases() -> None:
    """A hundred answers in words."""
    it = Layout(
        "w08_honderd_zinnen.xlsx",
        "Honderd antwoorden in eigen woorden",
        "Elke beperking, twijfel of intrekking blijft onbeantwoord (of is nee), nooit ja.",
        "website nieuwsbrief sociale_media",
        tolerated=["ambiguous_answer", "unclear_mark", "struck_through"],
    )
    page = it.page("Antwoorden")
    page.head("Leerlingnummer", "Naam", "Website", "Nieuwsbrief", "Social media")
    said = [(letter, text) for letter, texts in (("-", UNSURE), ("?", NO), ("Y", YES)) for text in _split(texts)]
    children = list(CHILDREN.values())
    for place in range(0, len(said), 3):
        three = [*said[place : place + 3], ("-", ""), ("-", "")][:3]
        child = children[place // 3]
        cells = [text or None for _, text in three]
        page.pupil(child.key, "".join(letter for letter, _ in three), int(child.key), child.full, *cells)
    it.save(it.book())


LIMITING = """
moeder heeft gebeld: mag toch niet | alleen groepsfoto | ingetrokken op 5-10 | was eerst ja, nu nee |
niet met naam erbij | akkoord van vader ontbreekt nog | let op: alleen op de rug gezien |
vader wil dit niet | mits eerst gevraagd | geheim adres! niet plaatsen
"""
HARMLESS = """
formulier binnen op 5 sept | ingevoerd door Marja | beide ouders getekend | per mail ontvangen |
kopie in map 3A | geldt tot 1 januari
"""


def many_comments() -> None:
    """Comments beside a clear yes, and beside a clear no."""
    it = Layout(
        "k12_opmerkingen_in_soorten.xlsx",
        "Opmerkingen in soorten",
        "Een opmerking die het ja beperkt of intrekt maakt het onbeantwoord; bij een nee blijft het nee.",
        "website nieuwsbrief",
        tolerated=["commented_answer", "ambiguous_answer"],
    )
    page, notes = it.page("Blad1"), {}
    page.head("Naam", "Groep", "Website", "Nieuwsbrief")
    texts = [("-", text) for text in _split(LIMITING)] + [("Y", text) for text in _split(HARMLESS)]
    for child, (letter, text) in zip(of("4A", "5/6B"), texts, strict=True):
        row = page.pupil(child.key, letter + "n", child.full, child.group, "ja", "nee")
        notes |= {f"C{row}": text, f"D{row}": text}

    def look(book: Workbook) -> None:
        for place, text in notes.items():
            book.worksheets[0][place].comment = Comment(text, "Marja")

    it.save(it.book(look))


LAYOUTS = (many_phrases, many_comments)
