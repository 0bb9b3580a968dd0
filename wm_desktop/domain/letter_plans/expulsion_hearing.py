"""What the letters of an expulsion say of the hearings of pupil, teacher and parents (WPO 40, 63; reference 3.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule, Part
from wm_desktop.domain.letter_plans.parts import HEARD_AFTER_LETTER, choice, day, limit, text

_OFFICIAL = "WPO 40 lid 11; Inspectie van het Onderwijs; law-and-letters 3.2"
_WPO63 = "WPO 63; law-and-letters 3.2, 12.2"

PUPIL_AND_TEACHER = (
    text(
        "pupil_said",
        ("wat de leerling zei", "what the pupil said"),
        (
            "Vat samen wat de leerling zei, of schrijf waarom die niet is gehoord.",
            "Summarise what the pupil said, or write why the pupil was not heard.",
        ),
        source=_OFFICIAL,
        confidence=Confidence.OFFICIAL,
    ),
    text(
        "teacher_said",
        ("wat de groepsleerkracht zei", "what the group teacher said"),
        ("Vat samen wat de groepsleerkracht zei.", "Summarise what the group teacher said."),
        source=_OFFICIAL,
        confidence=Confidence.OFFICIAL,
    ),
)


def _says(field: str, *codes: str) -> Callable[[LetterCase], bool]:
    return lambda case: case.values.text(field) in codes


def hearing_parts(*, of_objection: bool = False) -> tuple[Part, ...]:
    """Parents were heard, declined or stayed away; which of these is compared with the course by `heard_before`.

    The hearing on an objection has names of its own, so that nothing of the earlier one is taken for it.
    """
    before = "objection_" if of_objection else ""
    which = f"{before}parents_hearing"
    held, not_held = _says(which, "heard"), _says(which, "declined", "absent")
    return (
        choice(
            which,
            ("het gesprek met de ouders", "the hearing of the parents"),
            ("Kies of de ouders zijn gehoord.", "Choose whether the parents were heard."),
            ("heard", "is gehouden", "was held"),
            ("declined", "hoefde niet: er is schriftelijk van afgezien", "was declined in writing"),
            ("absent", "ging niet door: twee keer kwam niemand", "did not take place: twice nobody came"),
            source=_WPO63,
            confidence=Confidence.OFFICIAL,
        ),
        replace(
            day(
                f"{before}heard_on",
                ("datum van het gesprek", "date of the hearing"),
                ("Vul in op welke dag de ouders zijn gehoord.", "Fill in on which day the parents were heard."),
                source=_WPO63,
            ),
            when=held,
        ),
        replace(
            text(
                f"{before}parents_said",
                ("wat de ouders zeiden", "what the parents said"),
                ("Vat samen wat de ouders zeiden.", "Summarise what the parents said."),
                source=_WPO63,
                confidence=Confidence.OFFICIAL,
            ),
            when=held,
        ),
        replace(
            text(
                f"{before}hearing_offered",
                ("hoe de ouders zijn uitgenodigd", "how the parents were invited"),
                (
                    "Schrijf wanneer en hoe de ouders zijn uitgenodigd, en wat zij lieten weten.",
                    "Write when and how the parents were invited, and what they let know.",
                ),
                source=_WPO63,
                confidence=Confidence.OFFICIAL,
            ),
            when=not_held,
        ),
    )


def pupil_and_teacher_in(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of the hearing of pupil and teacher."""
    return {
        "teacher_said": _reports(course, "hear_teacher"),
        "pupil_said": _reports(course, "hear_pupil") or _reports(course, "pupil_not_heard", "why"),
    }


def hearings_in(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of all hearings before the decision; of the parents only since the last notice."""
    found = dict(pupil_and_teacher_in(course))
    since = course.since("notice")
    heard = [one for one in since if one.step == "hear_parents"]
    if heard:
        said = "\n\n".join(one.facts.text("report") for one in heard)
        return found | {"parents_hearing": "heard", "heard_on": heard[-1].day.isoformat(), "parents_said": said}
    declined = [one for one in since if one.step == "parents_declined"]
    if declined:
        offered = "\n\n".join(one.facts.text("proof") for one in declined)
        return found | {"parents_hearing": "declined", "hearing_offered": offered}
    absent = [one for one in since if one.step == "parents_absent"]
    offered = "\n\n".join(one.facts.text("invited") for one in absent)
    return found | {"parents_hearing": "absent" if absent else "", "hearing_offered": offered}


def _reports(course: CourseCase, step: str, name: str = "report") -> str:
    return "\n\n".join(one.facts.text(name) for one in course.taken if one.step == step)


def heard_before(
    held: str, declined: str, absent: str, *, since: str = "notice", of_objection: bool = False
) -> tuple[LetterRule, ...]:
    """The letter says of the hearing of the parents what the course does, and that lies before the letter."""
    before = "objection_" if of_objection else ""
    steps = {"heard": held, "declined": declined, "absent": absent}

    def otherwise(case: LetterCase) -> bool:
        step = steps.get(case.values.text(f"{before}parents_hearing"))
        if case.course is None or step is None:
            return False
        return not any(one.step == step for one in case.course.since(since))

    def later(case: LetterCase) -> bool:
        heard = case.values.day(f"{before}heard_on")
        return heard is not None and heard > case.letter_date

    said = limit(
        "hearing_otherwise",
        f"{before}parents_hearing",
        otherwise,
        "Wat de brief over het gesprek met de ouders zegt, staat niet zo in het traject. Leg het daar eerst vast.",
        "What the letter says of the hearing of the parents is not in the course. Record it there first.",
        source=_WPO63,
    )
    missing = replace(HEARD_AFTER_LETTER.missing, field=f"{before}heard_on")
    return (said, LetterRule(missing, later))
