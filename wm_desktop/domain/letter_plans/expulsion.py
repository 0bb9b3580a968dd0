"""The decision to expel a pupil (domain reference 3.4, 11.4 and 12.2), and the list of the letters of an expulsion.

What the course already guards (who was heard, whether a school is willing) is judged through the step a letter carries
out; here stands only what the letter itself must say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_hearing import (
    PUPIL_AND_TEACHER,
    heard_before,
    hearing_parts,
    hearings_in,
)
from wm_desktop.domain.letter_plans.expulsion_notice import NOTICE
from wm_desktop.domain.letter_plans.expulsion_parts import (
    ABOUT_PARENTS,
    COURT,
    EXPULSION_REASONS,
    GPO,
    MEASURES,
    OBJECTION_ADDRESS,
    OBJECTION_RIGHT,
    PUPIL,
    SUPPORT_TRIED,
    WPO63,
    address_in_a_line,
    attendance_field,
    expulsion_copies,
)
from wm_desktop.domain.letter_plans.expulsion_school import DATE, EXECUTION, SCHOOL_RULES, school_in
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import FACTS, GROUNDS, SIGNING, text, under
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

_VIEWS = text(
    "views",
    ("hoe dat is gewogen", "how that was weighed"),
    (
        "Ga in op elk punt dat ouders, leerling en leerkracht noemden, en schrijf wat het bestuur ervan vindt.",
        "Go into every point that parents, pupil and teacher made, and write what the board thinks of it.",
    ),
    source=WPO63,
    confidence=Confidence.OFFICIAL,
)


def _offered(course: CourseCase) -> Mapping[str, str]:
    return {**hearings_in(course), **school_in(course)}


def _decided(case: LetterCase) -> Mapping[str, object]:
    return {"objection_address": address_in_a_line(case), **attendance_field(case)}


DECISION = LetterPlan(
    kind=LetterKind.PUPIL_EXPULSION,
    about=PUPIL,
    signer=Signer.BOARD,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS, GROUNDS),
        *under("Gedrag van de ouders", "Conduct of the parents", *ABOUT_PARENTS),
        *under("Wat al is gedaan", "What was done before", replace(MEASURES, required=False),
               replace(SUPPORT_TRIED, required=False)),
        *under("Wat daarover is gezegd", "What was said", *hearing_parts(), *PUPIL_AND_TEACHER),
        *under("Afweging", "What was weighed", _VIEWS, EXPULSION_REASONS),
        *under("Uitvoering en de andere school", "Execution and the other school", *EXECUTION),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        *heard_before("hear_parents", "parents_declined", "parents_absent"),
        *SCHOOL_RULES,
        OBJECTION_RIGHT,
        OBJECTION_ADDRESS,
        GPO,
        COURT,
    ),
    course=CourseKind.PUPIL_EXPULSION,
    after=frozenset({"decide"}),
    step="notify",
    notices=(LetterKind.PUPIL_EXPULSION_NOTICE,),
    remedy=Remedy.EXPULSION,
    copies=expulsion_copies(inspectorate=True),
    registered=True,
    offers=_offered,
    computed=_decided,
    source="law-and-letters 3.4, 11.4, 12.2; WPO 40, 63",
)  # fmt: skip

PLANS = (NOTICE, DECISION, DATE)
