"""A letter of each kind about invented people: to show a text by, and to find out what its computed fields hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase, LetterPlan, Part

_FIRST_DAY = date(2026, 11, 10)
_MOST_COMBINATIONS = 64
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
    "handled_by": "mevrouw J. Proef",
    "signed_by": "mevrouw J. Proef",
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


def asked_when(plan: LetterPlan, part: Part) -> Mapping[str, frozenset[str]]:
    """Give for which values of choices and yes-no fields a part is asked, by the names of those it depends on.

    It can say too many values, never too few: `when` may look at more than one field.
    """
    full = sample_case(plan)
    deciding = [
        other
        for other in plan.fields
        if other.name != part.name and values_of(other) and _decides(plan, full, part, other)
    ]
    found: dict[str, set[str]] = {other.name: set() for other in deciding}
    for case in _combinations(full, deciding):
        if part.when(case):
            for name, values in found.items():
                values.add(case.values.text(name))
    return {name: frozenset(values) for name, values in found.items() if values}


def values_of(part: Part) -> tuple[str, ...]:
    """Give the values of a choice or of yes and no; nothing for anything else."""
    if part.kind is FieldKind.YES_NO:
        return ("yes", "no")
    return tuple(choice.code for choice in part.choices) if part.kind is FieldKind.CHOICE else ()


def _decides(plan: LetterPlan, full: LetterCase, part: Part, other: Part) -> bool:
    """Whether a part is asked for one value of another and not for the next, wherever the others stand."""
    rest = [one for one in plan.fields if values_of(one) and one.name not in (part.name, other.name)]
    for start in (0, -1):
        ground = _with(full, {one.name: values_of(one)[start] for one in rest})
        if len({part.when(_with(ground, {other.name: value})) for value in values_of(other)}) > 1:
            return True
    return False


def _combinations(full: LetterCase, deciding: list[Part]) -> Iterator[LetterCase]:
    every = product(*(values_of(other) for other in deciding))
    for _, chosen in zip(range(_MOST_COMBINATIONS), every, strict=False):
        yield _with(full, {other.name: value for other, value in zip(deciding, chosen, strict=True)})


def _with(case: LetterCase, values: Mapping[str, str]) -> LetterCase:
    return replace(case, values=Facts({**case.values.values, **values}))


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
