"""The other school and the decision to expel (domain reference 11.4, V5 and V6)."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.courses.expulsion_parts import (
    ABOUT_PARENTS,
    BEFORE_DECISION,
    GROUNDS,
    SEARCHING,
    SOURCE,
    pupil_heard,
    teacher_heard,
)
from wm_desktop.domain.courses.expulsion_rules import (
    BECAUSE_OF_PARENTS,
    BRIN,
    CLAUSE,
    EACH_PARENT,
    EFFECTIVE_DAY,
    EFFECTIVE_PAST,
    PARENTS_UNHEARD,
    SCHOOL_WILLING,
)
from wm_desktop.domain.courses.limits import not_in_future
from wm_desktop.domain.courses.model import Step, TaskPlan, Who
from wm_desktop.domain.courses.parts import (
    SIGNATURE,
    choice_field,
    day_field,
    hinted,
    line_field,
    needs,
    no_day,
    same_day,
    same_grounds,
    signed_by_board,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence

_SCHOOL = (
    Step(
        "search_school",
        Words("School gevraagd", "School asked"),
        SEARCHING,
        hint=Words(
            "Een regel in het zoeklogboek, ook als de school nee zegt.",
            "One line of the search log, also when the school says no.",
        ),
        fields=(
            line_field("school", "welke school", "which school"),
            line_field("contact", "wie is gesproken", "who was spoken to"),
            text_field("answer", "wat de school antwoordde", "what the school answered"),
        ),
        entry=EntryKind.CALL,
    ),
    Step(
        "school_found",
        Words("Andere school is bereid", "Another school is willing"),
        SEARCHING,
        hint=Words(
            "Pas als de school het schriftelijk heeft bevestigd. Bespreek de keuze met de ouders.",
            "Only once the school has confirmed it in writing. Talk the choice over with the parents.",
        ),
        by=Who.PRINCIPAL,
        fields=(
            line_field("school", "welke school", "which school"),
            line_field("brin", "BRIN-nummer", "BRIN"),
            line_field("contact", "contactpersoon", "contact person"),
            text_field(
                "confirmation", "schriftelijke bevestiging: van wie, waar", "written confirmation: whose, where"
            ),
            day_field("confirmed_on", "datum van de bevestiging", "date of the confirmation"),
            line_field("distance", "afstand en reistijd", "distance and travel time"),
            text_field("fit", "waarom deze school past", "why this school fits"),
        ),
        guards=(BRIN, not_in_future("confirmed_on")),
    ),
    Step(
        "school_withdraws",
        Words("School trekt zich terug", "The school withdraws"),
        SEARCHING,
        hint=Words("Daarna moet u opnieuw een school vinden.", "Then you must find a school again."),
        fields=(text_field("why", "welke school, en waarom", "which school, and why"),),
        guards=(
            needs(
                "no_school_yet",
                "Er was nog geen school bereid.",
                "No school was willing yet.",
                "school_found",
                source=SOURCE,
                confidence=Confidence.CHOICE,
            ),
        ),
        tasks=(
            TaskPlan(
                "search_again",
                Words("Zoek opnieuw een andere school", "Look for another school again"),
                no_day,
                Who.PRINCIPAL,
                done_by=frozenset({"school_found"}),
                source="WPO 40 lid 11",
                confidence=Confidence.SECONDARY,
            ),
        ),
    ),
)

_DECIDING = (
    Step(
        "decide",
        Words("Besluit tot verwijdering", "Decision to expel"),
        frozenset({"parents_heard", "school_found"}),
        "decided",
        Words(
            "Het bestuur besluit, op de gronden van het voornemen. Zonder andere school kan de uitvoering nog niet.",
            "The board decides, on the grounds of the notice. Without another school it cannot be carried out yet.",
        ),
        Who.BOARD,
        (
            replace(GROUNDS, carried=True, hint=None),
            text_field("reasons", "redenen en afweging", "reasons and what was weighed"),
            hinted(
                text_field(
                    "views", "wat ouders, leerling en leerkracht zeiden, en hoe dat is gewogen", "views weighed"
                ),
                "Ga op elk punt in dat bij het horen is genoemd.",
                "Go into every point that was made at the hearings.",
            ),
            *ABOUT_PARENTS,
            choice_field(
                "execution",
                "uitvoering",
                "execution",
                ("at_date", "op de ingangsdatum", "on the effective date"),
                ("suspended", "opgeschort tot een andere school bereid is", "suspended until a school is willing"),
            ),
            day_field("effective_on", "ingangsdatum", "effective date", required=False),
            yes_no_field("objection_clause", "noemt het besluit het bezwaar", "does it name the objection"),
            *SIGNATURE,
        ),
        (
            teacher_heard(hard=True),
            pupil_heard(hard=True),
            PARENTS_UNHEARD,
            EACH_PARENT,
            same_grounds("notice"),
            BECAUSE_OF_PARENTS,
            SCHOOL_WILLING,
            EFFECTIVE_DAY,
            EFFECTIVE_PAST,
            CLAUSE,
            signed_by_board(),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "stop",
        Words("Afzien van verwijdering", "Give up the expulsion"),
        BEFORE_DECISION,
        "stopped",
        Words("De leerling blijft. Laat dat iedereen weten.", "The pupil stays. Let everybody know."),
        Who.BOARD,
        (text_field("why", "waarom, en hoe verder", "why, and what next"),),
        tasks=(
            TaskPlan(
                "tell_stopped",
                Words(
                    "Laat ouders, leerplicht en samenwerkingsverband weten dat de verwijdering niet doorgaat",
                    "Tell parents, attendance officer and partnership that the expulsion is off",
                ),
                same_day,
                source=SOURCE,
            ),
        ),
        entry=EntryKind.DECISION,
    ),
)

STEPS = (*_SCHOOL, *_DECIDING)
