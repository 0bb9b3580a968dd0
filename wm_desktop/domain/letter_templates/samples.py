"""A letter of each kind about invented people: to show a text by, and to find out what its computed fields hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase, LetterPlan, Part

_FIRST_DAY = date(2026, 11, 10)
_TEXTS = {
    "facts": (
        "Op dinsdag 3 november 2026 is in de pauze een filmpje van een klasgenoot gemaakt. Het is zonder toestemming"
        " in een groepsapp gezet."
    ),
    "hearing": "In het gesprek is verteld dat het filmpje grappig bedoeld was.",
    "no_hearing_reason": "",
    "reasons": "De klasgenoot voelde zich daardoor niet meer veilig in de groep.",
    "agreements": "Het filmpje wordt verwijderd en er worden excuses gemaakt.",
    "support": "De leerkracht praat elke week even met Sem.",
    "next_step": "Gebeurt het nog een keer, dan nodigen wij u uit voor een gesprek.",
    "handled_by": "de heer K. Test",
    "signed_by": "de heer K. Test",
    "signed_as": "directeur",
    "enclosures": "",
    "to_name": "Instelling Voorbeeld",
    "to_attention": "",
    "to_street": "Dorpsstraat 12",
    "to_postcode": "2411 AB",
    "to_city": "Bodegraven",
    "to_country": "",
}
_PEOPLE = {
    PersonKind.PUPIL: Concerned(PersonKind.PUPIL, "Sem Voorbeeld", date(2015, 5, 12), "7A"),
    PersonKind.EMPLOYEE: Concerned(PersonKind.EMPLOYEE, "mevrouw J. Proef", function="leerkracht"),
}
_PARENT = "de heer B. Proef"


def sample_case(plan: LetterPlan) -> LetterCase:
    """Give a letter with everything filled in that its plan asks for."""
    return LetterCase(
        plan=plan,
        values=Facts({part.name: _value(part, number) for number, part in enumerate(plan.fields)}),
        letter_date=_FIRST_DAY,
        school="Basisschool Het Voorbeeld",
        board="Stichting Voorbeeld",
        incident_number="2026-014",
        remedy="Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken bezwaar maken bij het bestuur.",
        board_address=("Postbus 1", "2411 AA  BODEGRAVEN"),
        rules=("B3",),
        person=_person(plan),
        announced=Announced("WM-2026-000-VBD", Facts(), _FIRST_DAY - timedelta(days=30)) if plan.notices else None,
    )


def _person(plan: LetterPlan) -> Concerned | None:
    kind = next((kind for kind in PersonKind if kind in plan.about), None)
    return None if kind is None else _PEOPLE.get(kind, Concerned(kind, _PARENT))


def _value(part: Part, number: int) -> str:
    """Give something to fill in, different for every field."""
    if part.name in _TEXTS:
        return _TEXTS[part.name]
    day = _FIRST_DAY + timedelta(days=number)
    words = part.words.nl
    made = {
        FieldKind.DAY: day.isoformat(),
        FieldKind.MOMENT: datetime(day.year, day.month, day.day, 8, 15, tzinfo=UTC).isoformat(),
        FieldKind.LINE: f"({words})",
        FieldKind.LINES: f"Hier staat het eerste punt bij: {words}.\nHier staat het tweede punt bij: {words}.",
        FieldKind.NUMBER: "2",
        FieldKind.YES_NO: "yes",
        FieldKind.CHOICE: part.choices[0].code if part.choices else "",
    }
    return made.get(part.kind, f"Hier staat: {words}.")
