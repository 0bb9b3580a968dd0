"""A mill of layouts: puts together, from a seed, a list as a school might send it, with the truth about it.

Every part is one that an office person understands without asking, so that every cell has one right answer.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.data.layouts.kit import Layout, Page, Value
from tests.data.layouts.roster import TWINS_BY_NAME, Child, of

GROUPS = ("1/2A", "3A", "4A", "5/6B", "7A", "8A")
WORDINGS = {
    "website": ("Website", "Website van de school", "Foto op website", "Beeldmateriaal website", "op de website"),
    "nieuwsbrief": ("Nieuwsbrief", "(Digitale) nieuwsbrief", "Beeldmateriaal nieuwsbrief", "Foto in nieuwsbrief"),
    "sociale_media": ("Social media", "Sociale media", "Facebook/Instagram", "Beeldmateriaal social media"),
    "schoolgids": ("Schoolgids", "Schoolgids / schoolbrochure", "Beeldmateriaal schoolgids"),
    "ouderapp": ("Parro", "Ouderapp", "Beeldmateriaal Parro"),
    "klassenfoto": ("Klassenfoto", "Schoolfotograaf"),
    "onderzoek": ("Deelname aan onderzoeken", "Onderzoek"),
}
WORDS: tuple[tuple[Value, Value, tuple[Value, ...]], ...] = (
    ("ja", "nee", (None, None, "", "?", "niet ingevuld", "n.v.t.")),
    ("Ja", "Nee", (None, "-", "volgt", "nog niet binnen")),
    ("JA", "NEE", (None,)),
    ("J", "N", (None,)),
    ("akkoord", "niet akkoord", (None, "onbekend")),
    ("wel toestemming", "geen toestemming", (None, "nog niet ontvangen")),
    ("Toestemming", "Geen toestemming", (None,)),
    ("Ja, ik geef toestemming", "Nee, ik geef geen toestemming", (None,)),
    ("geen bezwaar", "bezwaar", (None,)),
    (True, False, (None,)),
)
LIMITS = ("ja, mits zonder naam", "alleen besloten", "ja/nee", "in overleg", "ja, maar niet herkenbaar", "eerst vragen")
TITLES = (
    "Basisschool Het Voorbeeld",
    "Toestemming beeldmateriaal",
    "Schooljaar 2026-2027",
    "Overzicht privacyvoorkeuren",
    "Afgedrukt op 16-11-2026",
    "Bijgewerkt door de administratie",
)
FOOTERS = ("Totaal aantal leerlingen: 16", "Pagina 1 van 2", "Afgedrukt op 16-11-2026 09:12", "Einde overzicht")


@dataclass
class Plan:
    """What was drawn for one list."""

    names: str
    group: str
    words: tuple[Value, Value, tuple[Value, ...]]
    heads: dict[str, str]
    before: list[str]
    extras: list[str]
    two_rows: bool
    every: int
    looks: dict[str, list[str]] = field(default_factory=dict)


def mill(seed: int) -> tuple[Layout, bytes, str]:
    """Give the layout (with its truth), the bytes of the file and its name."""
    dice = random.Random(seed)
    codes = dice.sample(sorted(WORDINGS), dice.randint(2, 5))
    text = dice.random() < 0.25
    it = Layout(f"mill{seed}." + ("csv" if text else "xlsx"), "", "", " ".join(codes))
    plan = _plan(dice, codes, text)
    groups = dice.sample(GROUPS, dice.randint(2, 4))
    by_sheet = plan.group == "sheet"
    pages = [it.page(name.replace("/", "-")) for name in groups] if by_sheet else [it.page("csv" if text else "Blad1")]
    for number, group in enumerate(groups):
        page = pages[number if by_sheet else 0]
        if by_sheet or not number:
            _open(page, plan, dice)
        if plan.group == "heading":
            page.note(dice.choice((f"Groep {group}", f"groep {group}", group)), what="tussenkop")
        for place, child in enumerate(of(group, leave=TWINS_BY_NAME)):
            if plan.every and place == plan.every:
                page.note(*_head(plan), what="herhaalde kop")
            _row(page, plan, child, dice)
        if plan.group == "heading" and dice.random() < 0.5:
            page.note("Totaal", *[None] * (len(_head(plan)) - 2), 8, what="totaal")
            page.blank()
    for line in dice.sample(FOOTERS, dice.randint(0, 2)):
        pages[-1].blank()
        pages[-1].note(line, what="voettekst")
    name = it.file
    if text:
        return it, it.text(dice.choice(",;\t|")).encode(dice.choice(("utf-8", "utf-8-sig", "utf-16"))), name
    return it, it.book(lambda book: _look(book, plan, it)), name


def _plan(dice: random.Random, codes: list[str], text: bool) -> Plan:
    plan = Plan(
        names=dice.choice(("full", "comma", "upper", "three", "two", "last first")),
        group=dice.choice(("column", "column", "none") if text else ("column", "sheet", "heading", "none")),
        words=dice.choice(WORDS[:-1] if text else WORDS),
        heads={code: dice.choice(WORDINGS[code]) for code in codes},
        before=dice.sample(("number", "born"), dice.randint(0, 2)),
        extras=dice.sample(("Telefoon", "Allergie", "Zwemdiploma", "Opmerkingen", "Leerjaar"), dice.randint(0, 2)),
        two_rows=not text and dice.random() < 0.25,
        every=dice.choice((0, 0, 4)),
    )
    return plan


def _names(plan: Plan) -> list[str]:
    return {
        "three": ["Roepnaam", "Tussenvoegsel", "Achternaam"],
        "two": ["Voornaam", "Achternaam"],
        "last first": ["Achternaam", "Tussenv.", "Roepnaam"],
    }.get(plan.names, ["Leerling"])


def _head(plan: Plan) -> list[Value]:
    before = [{"number": "Leerlingnummer", "born": "Geboortedatum"}[one] for one in plan.before]
    group = ["Groep"] if plan.group == "column" else []
    return [*before, *_names(plan), *group, *plan.heads.values(), *plan.extras]


def _open(page: Page, plan: Plan, dice: random.Random) -> None:
    for line in dice.sample(TITLES, dice.choice((0, 0, 1, 3, 5))):
        page.note(line, what="titel")
    if page.rows and dice.random() < 0.6:
        page.blank()
    head = _head(plan)
    if plan.two_rows:
        first = len(head) - len(plan.heads) - len(plan.extras)
        above: list[Value] = [None] * len(head)
        above[0], above[first] = "Leerling", dice.choice(("Beeldmateriaal", "Toestemming", "Toestemming voor"))
        row = page.head(*above)
        plan.looks.setdefault("merge", []).append(f"{page.name}!{row}!{first}!{first + len(plan.heads)}")
    page.head(*head)


def _row(page: Page, plan: Plan, child: Child, dice: random.Random) -> None:
    letters = "".join(dice.choices("yn-", (6, 3, 1), k=len(plan.heads)))
    yes, no, nothing = plan.words
    cells: list[Value] = [{"y": yes, "n": no, "-": dice.choice(nothing)}[letter] for letter in letters]
    if yes not in {True, "geen bezwaar"} and dice.random() < 0.1:
        place = dice.randrange(len(cells))
        cells[place] = dice.choice(LIMITS)
        letters = letters[:place] + "-" + letters[place + 1 :]
    talk = dice.choice((None, None, "gescheiden ouders", "gebeld op 3-9", "formulier in de map"))
    extras = [
        {"Telefoon": "06-12345678", "Leerjaar": child.year, "Opmerkingen": talk}.get(
            one, dice.choice((None, "ja", "nee"))
        )
        for one in plan.extras
    ]
    before: list[Value] = [{"number": child.key, "born": child.dutch_birth}[one] for one in plan.before]
    name: list[Value] = {
        "full": [child.full],
        "comma": [child.comma],
        "upper": [child.full.upper()],
        "three": [child.first, child.prefix or None, child.last or None],
        "two": [child.first, f"{child.prefix} {child.last}".strip() or None],
        "last first": [child.last or None, child.prefix or None, child.first],
    }[plan.names]
    group: list[Value] = [dice.choice((child.group, f"Groep {child.group}"))] if plan.group == "column" else []
    row = page.pupil(child.key, letters, *before, *name, *group, *cells, *extras, also=["repaired"])
    luck = dice.random()
    if luck < 0.05:
        plan.looks.setdefault("hide", []).append(f"{page.name}!{row}")
    elif luck < 0.08 and not page.name.startswith("csv"):
        page.layout.pupils.pop()
        page.layout.not_pupils.append({"sheet": page.name, "row": row, "what": "doorgehaald", "held": True})
        plan.looks.setdefault("strike", []).append(f"{page.name}!{row}")
    elif luck < 0.12:
        plan.looks.setdefault("paint", []).append(f"{page.name}!{row}")
    elif luck < 0.14:
        plan.looks.setdefault("comment", []).append(f"{page.name}!{row}")


def _look(book: Workbook, plan: Plan, it: Layout) -> None:
    for mark in plan.looks.get("merge", ()):
        name, row, first, last = mark.split("!")
        book[name].merge_cells(start_row=int(row), end_row=int(row), start_column=1, end_column=int(first))
        book[name].merge_cells(start_row=int(row), end_row=int(row), start_column=int(first) + 1, end_column=int(last))
    for kind in ("hide", "strike", "paint", "comment"):
        for mark in plan.looks.get(kind, ()):
            name, row = mark.split("!")
            cells: Any = book[name][int(row)]
            if kind == "hide":
                book[name].row_dimensions[int(row)].hidden = True
            elif kind == "comment":
                cells[0].comment = Comment("formulier ontvangen op 3-9", "Marja")
            for cell in cells:
                if kind == "strike":
                    cell.font = Font(strike=True)
                elif kind == "paint" and cell.value is not None:
                    cell.fill = PatternFill("solid", start_color="FFFF00")
