"""Lists in which one column is written in all kinds of ways."""

from __future__ import annotations

from datetime import date

from tests.data.layouts.kit import Deal, Layout, Value, said
from tests.data.layouts.roster import CHILDREN, of


def _loose(answers: str) -> str:
    return answers.replace("y", "Y").replace("n", "N")


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
    dates_of_birth,
    groups_in_kinds,
    answers_with_dates,
    unknown_purposes,
    group_once_per_block,
)
