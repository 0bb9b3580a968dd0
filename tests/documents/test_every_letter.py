"""Every kind of letter, filled in any way its fields allow: nothing unfilled, nothing empty, nothing unreadable.

`WM_LETTER_EXAMPLES` sets how many letters of each kind are tried; the check takes a few.
"""

from __future__ import annotations

import io
import os
import random
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.ids import IncidentId, LetterId, PupilId, new_uuid
from wm_desktop.domain.incidents import Incident, IncidentKind, PersonKind, RuleBook
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase, LetterPlan, Part, Replaced
from wm_desktop.domain.letters import Addressee, Letter, LetterKind, LetterPage, LetterState
from wm_desktop.domain.people import Address, PersonName
from wm_desktop.domain.protocol_rules import ProtocolRule
from wm_desktop.services.letter_context import LetterContext
from wm_desktop.services.letter_text import compose, template_fields
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.settings import LocationSettings, SchoolSettings

EXAMPLES = int(os.environ.get("WM_LETTER_EXAMPLES", "6"))
MONDAY = date(2026, 3, 9)
NAMES = (
    PersonName("Noor", "'t", "Hart"),
    PersonName("Łukasz", "", "d'Ancona-Żuk"),
    PersonName("İpek", "van der", "Şahin"),
    PersonName("Bjørn-Ĳsbrand", "", "O’Neill"),
    PersonName("", "", "K"),
)
WORDS = (
    *(
        "bericht",
        "foto's",
        "groepsapp",
        "'s middags",
        "d'r",
        "Łódź",
        "één",
        "Ĳsselstein",
        "café",
        "€ 5,00",
        "3 < 4",
        "&",
    ),
    *("<b>vet</b>", "50%", "auto's", "zo'n", "z’n", "reünie", "'t Hart", "A/B", "mevrouw O'Brien", "(groep 7)", "#1"),
)
RULES = RuleBook(
    "protocol sociale media", "versie 3", tuple(ProtocolRule(code, f"Afspraak {code}") for code in ("A5", "A9"))
)
SETTINGS = SchoolSettings(
    locations={"Willibrord": LocationSettings(Address("Plein 2", "2411 GT", "Bodegraven"), "0172-000000", "a@b.nl")},
    board_address=Address("Postbus 40", "2800 AA", "Gouda"),
)
PREPOSITIONS = "met|per|tot|van|via"
"""No Dutch sentence ends with one of these, unless something was not filled in."""
UNFILLED = (
    re.compile(r"\{\{|\{%|\{#|%\}|\}\}|\bNone\b|\bUndefined\b|\bTrue\b|\bFalse\b|\[\]|\(\s*\)|\(,|,\s*\)"),
    re.compile(r"[^\s.] +[.,;:](\s|$)"),
    re.compile(rf"\b({PREPOSITIONS})[.,;](\s|$)", re.IGNORECASE),
    re.compile(r"[^\n ] {2,}[^\n ]"),
    re.compile(r"(?<!\.)\.\.(?!\.)|,,|: *:"),
)


class Filler:
    """Fills in a letter by chance, but never with something that its field does not take."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def values(self, plan: LetterPlan) -> Facts:
        """Everything that must be there, and some of the rest."""
        every = self.chance.choice((0.0, 0.5, 1.0))
        found = {part.name: self.value(part) for part in plan.fields if part.required or self.chance.random() < every}
        return Facts(found | {"signed_by": "J. d'Hondt", "signed_as": "bestuurder"})

    def value(self, part: Part) -> str:
        if part.kind is FieldKind.CHOICE:
            return self.chance.choice([one.code for one in part.choices])
        day = date(2026, self.chance.randint(1, 12), self.chance.randint(1, 28))
        ways = {
            FieldKind.DAY: day.isoformat(),
            FieldKind.MOMENT: f"{day.isoformat()}T{self.chance.randint(8, 17):02}:30:00+01:00",
            FieldKind.YES_NO: self.chance.choice(("yes", "no")),
            FieldKind.NUMBER: str(self.chance.randint(1, 5)),
            FieldKind.LINE: self.sentence(6),
            FieldKind.LINES: "\n".join(self.sentence(9) for _ in range(self.chance.randint(1, 4))),
        }
        return ways.get(part.kind, self.text())

    def sentence(self, longest: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, longest)))

    def text(self) -> str:
        """Paragraphs, some of more lines, some of which look like a heading or an item of a list."""
        starts, breaks = ("", "", "", "- ", "# ", "  "), ("\n\n", "\n", "\r\n", "\n \n\n")
        lines = [self.chance.choice(starts) + self.sentence(30) for _ in range(self.chance.randint(1, 5))]
        return self.chance.choice(breaks).join(lines)

    def context(self, kind: LetterKind) -> LetterContext:
        """A letter of a kind to somebody it can be about, with all it is made of."""
        plan, chance = plan_of(kind), self.chance
        person, pupil = self._person(plan)
        rules = () if not plan.breach else chance.choice((("A5",), ("A5", "A9")))
        incident = Incident(
            IncidentId(new_uuid()), "2026-014", IncidentKind.BULLYING, "Foto", "Een foto.", MONDAY,
            chance.choice((None, datetime(2026, 3, 2, 18, 40, tzinfo=UTC))), rules=rules,
            platform=chance.choice(("", "WhatsApp")),
        )  # fmt: skip
        values = self.values(plan)
        case = LetterCase(
            plan, values, MONDAY, SETTINGS.school, SETTINGS.board, incident.number, SETTINGS.clause(plan.remedy),
            ("De Groeiling", "Postbus 40", "2800 AA  GOUDA"), rules, person,
            announced=self._announced(plan) if plan.notices and chance.random() < 0.8 else None,
            replaced=self._replaced() if kind is LetterKind.WITHDRAWAL else None,
        )  # fmt: skip
        while (values := self._completed(case)) != case.values:
            case = replace(case, values=values)
        letter = Letter(
            LetterId(new_uuid()), incident.id, kind, self._addressee(), values, "M. de Boer", NOW,
            state=LetterState.FINAL, letter_date=MONDAY, reference=f"WM-2026-031-{kind.reference_suffix}",
            finalised_at=NOW,
        )  # fmt: skip
        old = self._old(letter) if case.replaced else None
        others = chance.random() < 0.5
        return LetterContext(letter, incident, SETTINGS, case, RULES, pupil=pupil, replaced=old, others_informed=others)

    def _completed(self, case: LetterCase) -> Facts:
        """Fill in what the rules of the plan ask of one field because of another."""
        asked = {rule.missing.field for rule in case.plan.rules if not rule.missing.limit and rule.fails(case)}
        found = {part.name: self.value(part) for part in case.plan.fields if part.name in asked}
        return Facts(dict(case.values.values) | found)

    def _person(self, plan: LetterPlan) -> tuple[Concerned | None, PupilRow | None]:
        if not plan.about:
            return None, None
        name, kind = self.chance.choice(NAMES), self.chance.choice(sorted(plan.about))
        born = date(self.chance.choice((2015, 2022)), 6, 1)
        if kind is not PersonKind.PUPIL:
            return Concerned(
                kind, name.full, function="leerkracht groep 6" if kind is PersonKind.EMPLOYEE else ""
            ), None
        where = self.chance.choice(("", "Willibrord"))
        row = PupilRow(PupilId(new_uuid()), "", name, born, "groep 7A", "7", where, protected=False, left_on=None)
        return Concerned(kind, name.full, born, "groep 7A"), row

    def _announced(self, plan: LetterPlan) -> Announced:
        return Announced("WM-2026-030-ABC", self.values(plan_of(plan.notices[0])), date(2026, 3, 2), date(2026, 3, 2))

    def _replaced(self) -> Replaced:
        plan = plan_of(self.chance.choice([one for one in plans() if one is not LetterKind.WITHDRAWAL]))
        return Replaced(f"WM-2026-030-{plan.kind.reference_suffix}", self.values(plan), date(2026, 3, 2), plan=plan)

    def _old(self, letter: Letter) -> Letter:
        return Letter(
            LetterId(new_uuid()), letter.incident_id, letter.kind, letter.addressee, Facts({}), "M. de Boer", NOW,
            state=LetterState.FINAL, letter_date=date(2026, 3, 2), reference="WM-2026-030-ABC",
        )  # fmt: skip

    def _addressee(self) -> Addressee:
        line, greeting = self.chance.choice(
            (("Mevrouw A. 't Hart", "Geachte mevrouw 't Hart,"), ("K. Verbeek", "Geachte K. Verbeek,"))
        )
        return Addressee(None, line, greeting, Address("Noordstraat 14", "2411 BM", "Bodegraven"))


NOW = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
PAPER = letter_paper()


def written(kind: LetterKind, seed: int) -> tuple[LetterContext, LetterPage]:
    context = Filler(seed).context(kind)
    return context, compose(context, PAPER.wording)


def troubles(page: LetterPage) -> list[str]:
    """What a reader would stumble over."""
    found = [f"{pattern.pattern}: {text!r}" for text in page.paragraphs for pattern in UNFILLED if pattern.search(text)]
    found += [f"leeg: {text!r}" for text in page.paragraphs if not text.strip(" \n#-")]
    followed = [*page.paragraphs[1:], "# "]
    for text, after in zip(page.paragraphs, followed, strict=True):
        if text.startswith("# ") and after.startswith("# "):
            found.append(f"lege kop: {text}")
        if text.endswith(":") and after.startswith("# "):
            found.append(f"lege lijst: {text}")
    return found


@pytest.mark.parametrize("kind", plans())
@settings(max_examples=EXAMPLES, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_nothing_is_unfilled_or_empty(kind: LetterKind, seed: int) -> None:
    context, page = written(kind, seed)
    assert troubles(page) == []
    assert PAPER.wording.holes(kind.value, template_fields(context)) == ()
    assert page.salutation.strip()
    assert page.paragraphs
    assert not page.paragraphs[0].startswith(("# ", "- "))
    assert all(copy.strip() for copy in page.copies)
    for line in context.case.values.lines("enclosures"):
        assert line in page.enclosures


@pytest.mark.parametrize("seed", range(7, 7 + max(1, EXAMPLES // 50)))
@pytest.mark.parametrize("kind", plans())
def test_the_paper_says_it_in_signs_that_exist(kind: LetterKind, seed: int) -> None:
    """The salutation, the headings and the reference can be read from the PDF, and no sign of it is missing."""
    context, page = written(kind, seed)
    reader = PdfReader(io.BytesIO(PAPER.printer(page, context.settings.paper(context.location))))
    text = re.sub(r"\s+", " ", " ".join(one.extract_text() for one in reader.pages))
    assert page.salutation in text
    assert page.reference in text
    for one in page.paragraphs:
        if one.startswith("# "):
            assert re.sub(r"\s+", " ", one[2:]) in text
    assert not re.search("[\ufffd\u25a1\x00]", text)
