"""The steps of a pupil's expulsion up to the hearing of the parents (domain reference 11.4, V1 to V4)."""

from __future__ import annotations

from wm_desktop.domain.courses.expulsion_facts import first_notice
from wm_desktop.domain.courses.expulsion_parts import (
    ABOUT_PARENTS,
    AFTER_NOTICE,
    BEFORE_DECISION,
    GROUNDS,
    PARENTS_HAD_SAY,
    SOURCE,
    pupil_heard,
    teacher_heard,
)
from wm_desktop.domain.courses.expulsion_rules import BECAUSE_OF_PARENTS, HEARING_EARLY
from wm_desktop.domain.courses.limits import DELIVERY, delivered_for_sure
from wm_desktop.domain.courses.model import Step, TaskPlan, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    TOLD,
    everybody_told,
    letter_sent,
    line_field,
    no_day,
    people_field,
    report_field,
    same_day,
    signed_by_board,
    text_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_PREPARING = (
    Step(
        "prepare",
        Words("Voorbereiding beginnen", "Begin the preparation"),
        frozenset({"start"}),
        "preparation",
        Words(
            "Verzamel wat er al is gedaan. Overleg met het bestuur: alleen dat kan verwijderen.",
            "Gather what was done before. Consult the board: only the board can expel.",
        ),
        Who.PRINCIPAL,
        (
            text_field("measures", "eerdere maatregelen en gesprekken", "earlier measures and talks"),
            text_field("support_tried", "welke hulp is geprobeerd", "what support was tried"),
        ),
    ),
    Step(
        "hear_teacher",
        Words("Groepsleerkracht gehoord", "Group teacher heard"),
        BEFORE_DECISION,
        hint=Words(
            "Zet de stap nog eens voor een tweede leerkracht van de groep.",
            "Take this step again for a second teacher of the group.",
        ),
        by=Who.BOARD,
        fields=(line_field("who", "wie", "who"), report_field()),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "hear_pupil",
        Words("Leerling gehoord", "Pupil heard"),
        BEFORE_DECISION,
        by=Who.BOARD,
        fields=(report_field(),),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "pupil_not_heard",
        Words("Leerling niet gehoord", "Pupil not heard"),
        BEFORE_DECISION,
        fields=(text_field("why", "waarom niet", "why not"),),
    ),
    Step(
        "notice",
        Words("Voornemen aan de ouders", "Notice of intent to the parents"),
        BEFORE_DECISION,
        "notice",
        Words(
            "Het bestuur stuurt elke ouder met gezag een brief: waarom, wat is geprobeerd, wanneer zij worden gehoord. "
            "Komt er een grond bij, stuur dan een nieuw voornemen en hoor de ouders opnieuw.",
            "The board writes to each guardian with custody: why, what was tried, when they are heard. When a ground "
            "is added, send a new notice and hear the parents again.",
        ),
        Who.BOARD,
        (GROUNDS, *ABOUT_PARENTS, *SIGNATURE, LETTER, TOLD, DELIVERY),
        (
            teacher_heard(hard=False),
            pupil_heard(hard=False),
            BECAUSE_OF_PARENTS,
            signed_by_board(),
            everybody_told(),
            letter_sent(),
            delivered_for_sure(),
        ),
        (
            TaskPlan(
                "attendance_advice",
                Words("Vraag de leerplichtambtenaar om advies", "Ask the attendance officer for advice"),
                same_day,
                when=first_notice,
                source=SOURCE,
            ),
            TaskPlan(
                "partnership_advice",
                Words("Betrek het samenwerkingsverband", "Involve the regional partnership"),
                same_day,
                when=first_notice,
                source=SOURCE,
            ),
            TaskPlan(
                "search_log",
                Words(
                    "Zoek een andere school, met de wensen van de ouders, en houd bij wie u vroeg",
                    "Look for another school, with the parents' wishes, and keep a log of whom you asked",
                ),
                no_day,
                Who.PRINCIPAL,
                when=first_notice,
                done_by=frozenset({"school_found"}),
                source="WPO 40 lid 11; " + SOURCE,
                confidence=Confidence.SECONDARY,
            ),
        ),
        (
            TermPlan(
                TermKind.HEARING_NOTICE,
                Words("Vroegste dag om de ouders te horen", "First day to hear the parents"),
                same_day,
                PARENTS_HAD_SAY | {"notice", "stop"},
            ),
        ),
        entry=EntryKind.LETTER,
    ),
)

_PARENTS = (
    Step(
        "hear_parents",
        Words("Ouders gehoord", "Parents heard"),
        AFTER_NOTICE,
        "parents_heard",
        Words(
            "Kruis aan wie is gehoord. Zet de stap nog eens als de ouders apart komen.",
            "Tick who was heard. Take this step again when the parents come separately.",
        ),
        Who.BOARD,
        (people_field("present", "wie is gehoord", "who was heard", required=False), report_field()),
        (HEARING_EARLY,),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "parents_declined",
        Words("Ouders zien schriftelijk af van horen", "Parents decline in writing to be heard"),
        AFTER_NOTICE,
        "parents_heard",
        Words("Alleen met een brief of mail van de ouder zelf.", "Only with a letter or mail of the parent's own."),
        Who.OFFICE,
        (
            people_field("present", "wie er van afziet", "who declines", required=False),
            text_field("proof", "wat de ouder schreef, en wanneer", "what the parent wrote, and when"),
        ),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "parents_absent",
        Words("Ouders niet verschenen", "Parents did not come"),
        AFTER_NOTICE,
        hint=Words(
            "Nodig daarna nog een keer uit, op een andere dag. Na twee keer mag het bestuur verder.",
            "Invite them once more then, on another day. After two times the board may go on.",
        ),
        fields=(
            people_field("present", "wie niet kwam", "who did not come", required=False),
            text_field("invited", "hoe en wanneer uitgenodigd", "how and when invited"),
        ),
    ),
)

STEPS = (*_PREPARING, *_PARENTS)
