"""The steps of a ban on access, from the notice of intent to the review (domain reference 11.5, 12.3)."""

from __future__ import annotations

from wm_desktop.domain.courses.limits import DELIVERY, delivered_for_sure
from wm_desktop.domain.courses.model import CourseKind, Step, TaskPlan, TermPlan, Who
from wm_desktop.domain.courses.parent_rules import (
    BAN_PERIOD,
    NOT_REVIEWED,
    NOT_WARNED,
    NOTICES,
    PROVISIONAL_PERIOD,
    UNHEARD,
    VIEW_TERM,
    review_in_time,
)
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    day_field,
    day_of,
    grounds_field,
    hinted,
    letter_sent,
    line_field,
    same_day,
    same_grounds,
    signed_with_mandate,
    text_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.term_rules import TermKind

SOURCE = "law-and-letters 11.5"
AREA = hinted(
    text_field("area", "waar de ouder niet mag komen", "where the parent may not come", carried=True),
    "Gebouw, plein, andere plekken. Niet ruimer dan nodig.",
    "Building, yard, other places. No wider than needed.",
)
EXCEPTIONS = hinted(
    text_field("exceptions", "uitzonderingen", "exceptions", carried=True),
    "Bijvoorbeeld: halen en brengen op een afgesproken plek, rapportgesprek aan de telefoon, noodgevallen.",
    "Such as: bringing and collecting at an agreed place, the report talk by phone, emergencies.",
)
CONTACT = line_field("contact", "contactpersoon voor deze ouder", "contact person for this parent", carried=True)
PERIOD = (
    day_field("starts_on", "eerste dag", "first day", carried=True),
    day_field("ends_on", "laatste dag", "last day", carried=True),
)
_GROUNDS = hinted(
    grounds_field(carried=True),
    "Een grond per regel, alleen over deze ouder. Het besluit mag geen andere gronden noemen.",
    "One ground a line, of this parent only. The decision may name no other grounds.",
)
_MANDATE = signed_with_mandate(CourseKind.PARENT)


def board_copy(code: str) -> TaskPlan:
    """The board gets a copy of each letter about a ban."""
    return TaskPlan(
        code, Words("Kopie aan het bestuur", "Copy to the board"), same_day, source="law-and-letters 5.3, 12.3"
    )


ANNOUNCING = (
    Step(
        "intend",
        Words("Voornemen tot ontzegging", "Notice of an intended ban"),
        frozenset({"talk", "warning", "lapsed", "intended", "heard", "banned", "evaluation"}),
        "intended",
        Words(
            "Een brief aan deze ene ouder: wat er is gebeurd, wat de school van plan is, wanneer u hem of haar hoort. "
            "Elke ouder krijgt zo nodig een eigen traject.",
            "A letter to this one parent: what happened, what the school intends, when you hear him or her. Each "
            "parent gets a course of their own if needed.",
        ),
        Who.PRINCIPAL,
        (
            _GROUNDS,
            AREA,
            line_field("planned", "hoe lang de school eraan denkt", "how long the school has in mind"),
            day_field("hearing_on", "dag van het gesprek waarin u de ouder hoort", "day of the hearing"),
            *SIGNATURE,
            LETTER,
            DELIVERY,
        ),
        (NOT_WARNED, _MANDATE, letter_sent(), delivered_for_sure()),
        (board_copy("board_copy_intended"),),
        (
            TermPlan(
                TermKind.PARENT_VIEW,
                Words("Zienswijze van de ouder", "View of the parent"),
                same_day,
                frozenset({"intend", "view_complete", "ban", "close"}),
            ),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "provisional",
        Words("Voorlopige ontzegging (acuut gevaar)", "Provisional ban (acute danger)"),
        frozenset({"start", "talk", "warning", "intended"}),
        "provisional",
        Words(
            "Alleen als de veiligheid niet kan wachten. Nodig de ouder meteen uit om binnen deze dagen gehoord te "
            "worden.",
            "Only when safety cannot wait. Invite the parent at once to be heard within these days.",
        ),
        Who.PRINCIPAL,
        (
            text_field("acute", "waarom het niet kon wachten", "why it could not wait"),
            _GROUNDS,
            *PERIOD,
            AREA,
            EXCEPTIONS,
            CONTACT,
            day_field("hearing_on", "dag van het gesprek waarin u de ouder hoort", "day of the hearing"),
            *SIGNATURE,
            LETTER,
        ),
        (*PROVISIONAL_PERIOD, _MANDATE, letter_sent()),
        (
            TaskPlan(
                "hear_in_time",
                Words("Hoor de ouder binnen de voorlopige ontzegging", "Hear the parent within the provisional ban"),
                day_of("hearing_on"),
                Who.PRINCIPAL,
                done_by=frozenset({"hear", "hearing_declined", "close"}),
                source=SOURCE,
            ),
            board_copy("board_copy_provisional"),
        ),
        (
            TermPlan(
                TermKind.PARENT_INTERIM_BAN,
                Words("Voorlopige ontzegging, hooguit tot en met", "Provisional ban, at the latest until"),
                day_of("starts_on"),
                frozenset({"ban", "close", "intend"}),
            ),
        ),
        entry=EntryKind.DECISION,
    ),
)

_BAN_FIELDS = (
    _GROUNDS,
    *PERIOD,
    AREA,
    EXCEPTIONS,
    CONTACT,
    day_field("review_on", "dag van de evaluatie", "day of the review"),
    hinted(
        text_field("proportion", "waarom niet lichter kon", "why nothing lighter would do"),
        "Weeg af: is de veiligheid in het geding, hielp een gesprek of afspraak niet, treft het ook het kind?",
        "Weigh: is safety at stake, did a talk or agreement not help, does it touch the child as well?",
    ),
    hinted(
        text_field("schooling", "hoe het kind er geen last van heeft", "how the child does not suffer from it"),
        "De leerling gaat gewoon naar school. Hoe wordt die gebracht, en hoe blijft de ouder op de hoogte?",
        "The pupil goes to school as usual. Who brings it, and how is the parent kept informed?",
    ),
    *SIGNATURE,
    LETTER,
    DELIVERY,
)

BANNING = (
    Step(
        "ban",
        Words("Besluit tot ontzegging", "Decision to ban"),
        frozenset({"heard"}),
        "banned",
        Words(
            "Na het horen en na de termijn voor een zienswijze. Voor deze ene ouder, met een einddatum.",
            "After the hearing and after the term for a view. For this one parent, with an end date.",
        ),
        Who.PRINCIPAL,
        _BAN_FIELDS,
        (
            UNHEARD,
            VIEW_TERM,
            same_grounds(*sorted(NOTICES)),
            *BAN_PERIOD,
            _MANDATE,
            letter_sent(),
            delivered_for_sure(),
        ),
        (
            board_copy("board_copy_ban"),
            TaskPlan(
                "tell_gate",
                Words(
                    "Vertel wie bij de deur staat alleen de naam en de periode",
                    "Tell whoever is at the door only the name and the period",
                ),
                same_day,
                Who.PRINCIPAL,
                source="law-and-letters 12.3",
            ),
            TaskPlan(
                "review",
                Words("Evalueer de ontzegging met de ouder", "Review the ban with the parent"),
                day_of("review_on"),
                Who.PRINCIPAL,
                done_by=frozenset({"review", "lift"}),
                source=SOURCE,
            ),
        ),
        (
            TermPlan(
                TermKind.OBJECTION,
                Words("Bezwaar van de ouder (regeling van het bestuur)", "Objection by the parent (rule of the board)"),
                same_day,
            ),
            TermPlan(
                TermKind.PARENT_BAN_REVIEW,
                Words("Evaluatie van de ontzegging", "Review of the ban"),
                day_of("starts_on"),
                frozenset({"review", "lift", "end"}),
                when=review_in_time,
            ),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "review",
        Words("Ontzegging geëvalueerd", "Ban reviewed"),
        frozenset({"banned", "evaluation"}),
        hint=Words(
            "Houdt de ontzegging op, kies dan daarna 'Eerder beëindigen'. Is langer nodig, stuur dan een nieuw "
            "voornemen.",
            "If the ban ends, choose 'End early' next. If more is needed, send a new notice of intent.",
        ),
        by=Who.PRINCIPAL,
        fields=(line_field("who", "met wie", "with whom"), text_field("result", "uitkomst", "result")),
        entry=EntryKind.TALK,
    ),
    Step(
        "lift",
        Words("Eerder beëindigen", "End early"),
        frozenset({"banned"}),
        "ended",
        Words("Laat de ouder schriftelijk weten dat hij of zij weer welkom is.", "Let the parent know in writing."),
        Who.PRINCIPAL,
        (text_field("why", "waarom", "why"), *SIGNATURE),
        (_MANDATE,),
        entry=EntryKind.DECISION,
    ),
    Step(
        "end",
        Words("Afronden", "Close"),
        frozenset({"evaluation"}),
        "ended",
        Words("De ontzegging is voorbij; de ouder is weer welkom.", "The ban is over; the parent is welcome again."),
        Who.PRINCIPAL,
        (text_field("agreements", "afspraken voor hierna", "agreements from here on"),),
        (NOT_REVIEWED,),
        entry=EntryKind.NOTE,
    ),
)
