"""Answers that came in through a form: Google and Microsoft, Dutch and English."""

from __future__ import annotations

from datetime import datetime

from tests.data.layouts.kit import Deal, Layout, said
from tests.data.layouts.roster import CHILDREN, of

TICKS = {
    "schoolgids": "In de schoolgids, schoolbrochure en schoolkalender",
    "website": "Op de website van de school",
    "nieuwsbrief": "In de (digitale) nieuwsbrief",
    "sociale_media": "Op sociale-media accounts van de school (Facebook, Instagram)",
}
UNTICKED = "Wat betekent een niet-aangevinkte keuze op een ingezonden formulier? Geen toestemming (no)"


def _ticked(answers: str, texts: dict[str, str], joined: str = ", ") -> str:
    return joined.join(text for letter, text in zip(answers, texts.values(), strict=True) if letter == "y")


def _only_yes(answers: str) -> str:
    """Without a choice an unticked box is no answer."""
    return "".join("." if letter == "y" else "-" for letter in answers)


def google_nl_ticks() -> None:
    """One question with tick boxes; the choices hold commas, and so does the join."""
    it = Layout(
        "g01_google_forms_vinkjes.csv",
        "Google Forms, vinkjes in een cel",
        "Komma's in de keuzes zelf, een testinzending, een latere verbetering door dezelfde ouder, twee ouders die "
        "verschillen, twee kinderen in een antwoord.",
        "schoolgids website nieuwsbrief sociale_media",
        profile={"unticked_choice_means": "no"},
        choices=[UNTICKED],
        tolerated=["duplicate_pupil"],
    )
    page = it.page()
    page.head(
        "Tijdstempel",
        "E-mailadres",
        "Naam van uw kind (voor- en achternaam)",
        "In welke groep zit uw kind?",
        "Ik geef toestemming voor het gebruik van foto's en video's van mijn kind:",
    )
    page.note("31-08-2026 16:02:11", "directie@hetvoorbeeld.example", "test", "test", TICKS["website"], what="test")
    deal = Deal("g01", 4, (6, 3, 0))
    mail = "ouder{}@example.org"
    for number, child in enumerate(of("4A", "7A", leave=("1205",)), 3):
        answers = deal()
        if "y" not in answers:
            answers = "nyny"
        moment = f"{number:02d}-09-2026 08:{number:02d}:13"
        row = (moment, mail.format(child.key), child.full, f"groep {child.year}", _ticked(answers, TICKS))
        page.pupil(child.key, answers, *row, without=_only_yes(answers))
    # None of the boxes is what the form offered for 'no'.
    none = "Ik geef geen toestemming"
    page.pupil("1502", "nnnn", "20-09-2026 19:01:00", mail.format(1502), "Stijn Maas", "groep 8", none)
    # The mother mended her own answer: the later one holds, the website is no longer ticked.
    first, last = _ticked("yyyy", TICKS), _ticked("ynyn", TICKS)
    page.pupil(
        "1504", "ynyn", "20-09-2026 20:00:00", mail.format(1504), "Omar Haddad", "groep 8", first, without="y-y-"
    )
    # Two parents, two addresses: what one of them leaves out is a no.
    page.pupil(
        "1501", "yynn", "21-09-2026 08:00:00", "m.dewit@example.org", "Lisa de Wit", "groep 8", _ticked("yyny", TICKS)
    )
    it.expected.append(
        {
            "sheet": page.name,
            "row": len(page.rows),
            "match": "exact",
            "answers": {
                "schoolgids": "yes",
                "website": "yes",
                "nieuwsbrief": "unanswered",
                "sociale_media": "unanswered",
            },
            "also_accepted": {"sociale_media": ["no"]},
        }
    )
    page.more("1504", "22-09-2026 20:05:00", mail.format(1504), "Omar Haddad", "groep 8", last)
    page.more("1501", "23-09-2026 10:00:00", "f.bosman@example.org", "Lisa de Wit", "8A", _ticked("yynn", TICKS))
    page.problem(["conflicting_parents", "duplicate_pupil"], "W", row=len(page.rows) - 2, only="with")
    it.problems[-1]["also_row"] = [len(page.rows)]
    it.save(it.text(",", newline="\n").encode())


def google_nl_grid() -> None:
    """A question grid gives a column per row of the grid, with the row in square brackets."""
    it = Layout(
        "g02_google_forms_raster.xlsx",
        "Google Forms, raster met een kolom per doel",
        "Doel tussen blokhaken achter een lange vraag, 'Wel toestemming' en 'Geen toestemming', tijdstempel met "
        "milliseconden, kolom met opmerkingen die als ja te lezen zouden zijn.",
        "website nieuwsbrief sociale_media ouderapp klassenfoto",
    )
    page = it.page("Formulierreacties 1")
    ask = "Geeft u toestemming voor het gebruik van beeldmateriaal? [{}]"
    page.head(
        "Tijdstempel",
        "Voornaam + naam kind",
        "Klas",
        *(ask.format(text) for text in ("Website", "Nieuwsbrief", "Facebook en Instagram", "Parro", "Klassenfoto")),
        "Wilt u nog iets kwijt?",
    )
    words = {"y": "Wel toestemming", "n": "Geen toestemming", "-": None}
    deal = Deal("g02", 5)
    talk = ["Ja, fijn geregeld!", None, "Graag niet met naam", None, None, "ja hoor", None, None]
    for number, child in enumerate(of("1/2A")):
        answers = deal()
        moment = datetime(2026, 9, 1 + number, 20, 14, 3, 512000)  # noqa: DTZ001 - clock time, as the form stores it
        name = {"1006": "Daan van ’t Hof", "1007": "Saar Jansen - de Boer"}.get(child.key, child.full)
        cells = (moment, name, "Groep " + child.year, *said(answers, words), talk[number])
        page.pupil(child.key, answers, *cells, also=["repaired"] if name != child.full else [])
        if talk[number]:
            page.problem("remark", "N", "I")
    it.save(it.book())


def google_en() -> None:
    """An international school department: everything in English."""
    it = Layout(
        "g03_google_forms_engels.csv",
        "Google Forms, Engels",
        "Engelse koppen en antwoorden, voor- en achternaam los, voorvoegsel bij de achternaam.",
        "website nieuwsbrief schoolgids sociale_media klassenfoto",
    )
    page = it.page()
    page.head(
        "Timestamp",
        "Email Address",
        "Child's first name",
        "Child's last name",
        "Group",
        "Photos on the school website",
        "Photos in the newsletter",
        "Photos in the school guide",
        "Photos on social media",
        "Class photo",
        "Name of parent/guardian",
    )
    words = {"y": "Yes, I give permission", "n": "No, I do not give permission", "-": None}
    deal = Deal("g03", 5)
    for number, child in enumerate(of("5/6B"), 1):
        answers = deal()
        name = f"{child.prefix} {child.last}".strip()
        row = (f"9/{number}/2026 18:0{number}:44", f"p{child.key}@example.org", child.first, name, "5/6B")
        page.pupil(child.key, answers, *row, *said(answers, words), f"Parent of {child.first}")
    it.save(it.text(",", newline="\n").encode())


def ms_en() -> None:
    """Microsoft Forms in an English tenant; `Name` is the parent's account, never the pupil."""
    it = Layout(
        "g04_ms_forms_engels.xlsx",
        "Microsoft Forms, Engels, meerkeuze in een cel",
        "'Name' en 'Email' zijn van de ouder, meerkeuze met puntkomma's, 'None of the above;', harde spaties.",
        "website nieuwsbrief sociale_media ouderapp",
        profile={"unticked_choice_means": "no"},
        choices=[UNTICKED],
    )
    page = it.page("Sheet1")
    page.head(
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        "Last modified time",
        "Full name of your child\xa0",
        "Class of your child\n",
        "Where may we use photos and videos of your child?\n",
    )
    texts = {
        "website": "School website",
        "nieuwsbrief": "Newsletter",
        "sociale_media": "Social media (Facebook, Instagram)",
        "ouderapp": "Parent app",
    }
    deal = Deal("g04", 4, (6, 3, 0))
    for number, child in enumerate(of("8A", leave=("1504",)), 1):
        answers = deal()
        if "y" not in answers:
            answers = "yynn"
        begin, end = datetime(2026, 9, 2, 19, number), datetime(2026, 9, 2, 19, number, 50)  # noqa: DTZ001
        account = (f"parent{number}@example.org", f"Alex {child.last}", None)
        cell = _ticked(answers, texts, ";") + ";"
        page.pupil(child.key, answers, number, begin, end, *account, child.full, "8A", cell, without=_only_yes(answers))
    child = CHILDREN["1504"]
    late = datetime(2026, 9, 9, 12, 0)  # noqa: DTZ001
    page.pupil(child.key, "nnnn", 9, late, late, "a@example.org", "A. H.", None, child.full, "8A", "None of the above;")
    page.blank()
    it.save(it.book())


LAYOUTS = (google_nl_ticks, google_nl_grid, google_en, ms_en)
