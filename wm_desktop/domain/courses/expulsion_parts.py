"""What the steps of a pupil's expulsion share: states, fields, guards and tasks (domain reference 11.4)."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.courses.model import Guard, TaskPlan
from wm_desktop.domain.courses.parts import grounds_field, hinted, needs, same_day, text_field, yes_no_field
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence

BEFORE_DECISION = frozenset({"preparation", "notice", "parents_heard", "school_found"})
AFTER_NOTICE = BEFORE_DECISION - {"preparation"}
SEARCHING = AFTER_NOTICE | {"decided", "notified", "irrevocable", "objection", "suspended", "upheld"}
SOURCE = "law-and-letters 11.4"
_INSPECTORATE = "Inspectie van het Onderwijs; law-and-letters 3.2"
PARENTS_HAD_SAY = frozenset({"hear_parents", "parents_declined"})


def heard(who: str, nl: str, en: str, *steps: str, hard: bool = True) -> Guard:
    """Somebody was heard before this step; the law and the Inspectorate ask it of a decision."""
    return needs(f"{who}_unheard", nl, en, *steps, source=_INSPECTORATE, hard=hard)


def teacher_heard(*, hard: bool) -> Guard:
    """The group teacher was heard."""
    text = "De groepsleerkracht is nog niet gehoord.", "The group teacher was not heard yet."
    return heard("teacher", *text, "hear_teacher", hard=hard)


def pupil_heard(*, hard: bool) -> Guard:
    """The pupil was heard, or it is recorded why not."""
    text = "De leerling is nog niet gehoord.", "The pupil was not heard yet."
    return heard("pupil", *text, "hear_pupil", "pupil_not_heard", hard=hard)


GROUNDS = hinted(
    grounds_field(),
    "Een grond per regel. Het besluit mag straks geen andere gronden noemen.",
    "One ground a line. The decision may name no other grounds later.",
)
ABOUT_PARENTS = (
    replace(
        yes_no_field("because_of_parents", "gaat het om gedrag van de ouders", "is it for the parents' conduct"),
        carried=True,
    ),
    hinted(
        text_field(
            "why_no_ban",
            "waarom niet volstaan met ontzegging van de toegang",
            "why a ban on access will not do",
            required=False,
            carried=True,
        ),
        "Alleen als het om gedrag van de ouders gaat. Beschrijf wat is geprobeerd en waarom dat niet hielp.",
        "Only when it is for the parents' conduct. Describe what was tried and why that did not help.",
    ),
)
AFTER_NOTIFYING = frozenset({"notified", "irrevocable", "objection", "suspended", "upheld", "executed"})
PENDING = frozenset({"objection", "suspended"})


def task(code: str, nl: str, en: str, source: str = SOURCE, confidence: Confidence = Confidence.CHOICE) -> TaskPlan:
    """Something to do on the day of the step."""
    return TaskPlan(code, Words(nl, en), same_day, source=source, confidence=confidence)


def report_to(code: str, nl: str, en: str) -> tuple[TaskPlan, ...]:
    """Those who must know of a decision (domain reference 12.2); `nl` and `en` say what they must know."""
    official = "Inspectie van het Onderwijs; law-and-letters 12.2"
    return (
        task(f"{code}_attendance", f"Meld aan de leerplichtambtenaar: {nl}", f"Tell the attendance officer: {en}",
              official, Confidence.OFFICIAL),
        task(f"{code}_inspectorate", f"Meld aan de Inspectie: {nl}", f"Tell the Inspectorate: {en}",
              "law-and-letters 3.2, 12.2", Confidence.SECONDARY),
        task(f"{code}_partnership", f"Meld aan het samenwerkingsverband: {nl}", f"Tell the partnership: {en}"),
    )  # fmt: skip
