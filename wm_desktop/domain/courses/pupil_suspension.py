"""The suspension of a pupil: at most a week, after hearing, in writing (WPO 40c; domain reference 3.2 and 11.3)."""

from __future__ import annotations

from wm_desktop.domain.courses.facts import Field
from wm_desktop.domain.courses.model import (
    CourseKind,
    Guard,
    Machine,
    Milestone,
    Never,
    Passage,
    State,
    Step,
    TaskPlan,
    TermPlan,
    Who,
)
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    TOLD,
    choice_field,
    day_field,
    everybody_told,
    letter_sent,
    line_field,
    needs,
    next_day,
    report_field,
    same_day,
    signed_with_mandate,
    text_field,
)
from wm_desktop.domain.courses.suspension_rules import (
    HEARD,
    PERIOD_GUARDS,
    compulsory,
    day_back,
    first_day,
    late_after_oral,
    more_than_a_day,
    over_from,
    running_from,
    starts_before_notice,
    unheard,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_UNTIL_BACK = frozenset({"planned", "heard", "decided", "notified", "running", "return"})
_BEFORE_DECISION = frozenset({"planned", "heard"})
_PERIOD: tuple[Field, ...] = (
    day_field("starts_on", "eerste dag", "first day", carried=True),
    day_field("ends_on", "laatste dag", "last day", carried=True),
)
_FORM = choice_field(
    "form",
    "vorm",
    "form",
    ("internal", "op school, buiten de groep", "at school, outside the group"),
    ("external", "thuis", "at home"),
)
_REASONS = text_field("reasons", "redenen en afweging", "reasons and what was weighed", carried=True)

_STEPS = (
    Step(
        "plan",
        Words("Voornemen vastleggen", "Record the intention"),
        frozenset({"start"}),
        "planned",
        Words("Leg vast waarom en wanneer de school wil schorsen.", "Record why and when the school wants to suspend."),
        Who.PRINCIPAL,
        (_REASONS, *_PERIOD, _FORM),
        PERIOD_GUARDS,
        entry=EntryKind.DECISION,
    ),
    Step(
        "hear_pupil",
        Words("Leerling gehoord", "Pupil heard"),
        _BEFORE_DECISION | {"decided"},
        fields=(report_field(),),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "pupil_not_heard",
        Words("Leerling niet gehoord", "Pupil not heard"),
        _BEFORE_DECISION | {"decided"},
        fields=(text_field("why", "waarom niet", "why not"),),
        entry=EntryKind.NOTE,
    ),
    Step(
        "hear_parents",
        Words("Ouders gehoord", "Parents heard"),
        _BEFORE_DECISION | {"decided"},
        fields=(line_field("who", "wie er waren", "who was there"), report_field()),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "parents_not_heard",
        Words("Ouders niet gehoord", "Parents not heard"),
        _BEFORE_DECISION | {"decided"},
        fields=(text_field("why", "uitnodigingen, en waarom niet gehoord", "invitations, and why not heard"),),
        entry=EntryKind.NOTE,
    ),
    Step(
        "hear_teacher",
        Words("Groepsleerkracht gehoord", "Group teacher heard"),
        _BEFORE_DECISION | {"decided"},
        fields=(line_field("who", "wie", "who"), report_field()),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "decide",
        Words("Besluit tot schorsing", "Decision to suspend"),
        _BEFORE_DECISION,
        "decided",
        Words(
            "Na het horen: het besluit met reden, dagen en wie tekent.",
            "After the hearing: the decision with reasons, days and signatory.",
        ),
        Who.PRINCIPAL,
        (_REASONS, *_PERIOD, _FORM, *SIGNATURE),
        (
            needs(
                "pupil_unheard",
                "De leerling is nog niet gehoord.",
                "The pupil was not heard yet.",
                "hear_pupil",
                "pupil_not_heard",
                source="law-and-letters 11.3",
            ),
            needs(
                "parents_unheard",
                "De ouders zijn nog niet gehoord.",
                "The parents were not heard yet.",
                "hear_parents",
                "parents_not_heard",
                source="law-and-letters 11.3",
            ),
            needs(
                "teacher_unheard",
                "De groepsleerkracht is nog niet gehoord.",
                "The group teacher was not heard yet.",
                "hear_teacher",
                source="law-and-letters 11.3",
            ),
            *PERIOD_GUARDS,
            signed_with_mandate(CourseKind.PUPIL_SUSPENSION),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "decide_acute",
        Words("Direct besluiten (acuut gevaar)", "Decide at once (acute danger)"),
        frozenset({"planned"}),
        "decided",
        Words(
            "Alleen bij acuut gevaar; het horen volgt dan dezelfde dag.",
            "Only in acute danger; the hearing then follows the same day.",
        ),
        Who.PRINCIPAL,
        (
            text_field("acute", "waarom horen niet kon wachten", "why hearing could not come first"),
            _REASONS,
            *_PERIOD,
            _FORM,
            *SIGNATURE,
        ),
        (*PERIOD_GUARDS, signed_with_mandate(CourseKind.PUPIL_SUSPENSION)),
        (
            TaskPlan(
                "hear_same_day",
                Words(
                    "Hoor dezelfde dag de leerling, de ouders en de leerkracht", "Hear pupil, parents and teacher today"
                ),
                same_day,
                Who.PRINCIPAL,
                source="law-and-letters 11.3",
                done_by=frozenset({"notify"}),
            ),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "tell",
        Words("Mondeling meegedeeld", "Told orally"),
        frozenset({"decided"}),
        fields=(line_field("who", "aan wie", "whom"),),
        entry=EntryKind.CALL,
        tasks=(
            TaskPlan(
                "letter_after_tell",
                Words("Stuur de brief uiterlijk de volgende schooldag", "Send the letter by the next school day"),
                next_day,
                Who.PRINCIPAL,
                done_by=frozenset({"notify"}),
                source="law-and-letters 11.3",
            ),
        ),
    ),
    Step(
        "notify",
        Words("Brief aan elke ouder met gezag", "Letter to each guardian with custody"),
        frozenset({"decided"}),
        "notified",
        Words("Leg vast welke brief aan wie ging.", "Record which letter went to whom."),
        Who.OFFICE,
        (LETTER, TOLD),
        (
            Guard(
                "starts_before_notice",
                Words(
                    "De schorsing begint voordat de ouders het weten.",
                    "The suspension starts before the parents know.",
                ),
                starts_before_notice,
                hard=True,
                source="law-and-letters 11.3",
                early=True,
            ),
            Guard(
                "unheard_after_acute",
                Words(
                    "Na het directe besluit is nog niet iedereen gehoord.",
                    "After the decision at once not everybody was heard yet.",
                ),
                unheard,
                source="law-and-letters 11.3",
                early=True,
            ),
            Guard(
                "letter_late",
                Words(
                    "De brief komt later dan de schooldag na de mondelinge mededeling.",
                    "The letter comes later than the school day after the oral notice.",
                ),
                late_after_oral,
                source="law-and-letters 11.3",
            ),
            everybody_told(),
            letter_sent(),
        ),
        (
            TaskPlan(
                "homework",
                Words("Geef huiswerk mee, voor de eerste dag", "Hand over homework, before the first day"),
                first_day,
                source="law-and-letters 11.3",
            ),
            TaskPlan(
                "return_talk",
                Words("Terugkeergesprek met ouders en leerling", "Return talk with parents and pupil"),
                day_back,
                Who.PRINCIPAL,
                done_by=frozenset({"return_talk"}),
                source="law-and-letters 11.3",
            ),
            TaskPlan(
                "inspectorate",
                Words(
                    "Meld de schorsing met redenen bij de Inspectie (Internet Schooldossier)",
                    "Report the suspension with reasons to the Inspectorate (Internet Schooldossier)",
                ),
                same_day,
                Who.PRINCIPAL,
                when=more_than_a_day,
                source="WPO 40c lid 3",
                confidence=Confidence.OFFICIAL,
            ),
            TaskPlan(
                "attendance_officer",
                Words("Bericht aan de leerplichtambtenaar", "Notice to the attendance officer"),
                same_day,
                when=compulsory,
                source="law-and-letters 11.3",
            ),
            TaskPlan("board_copy", Words("Kopie aan het bestuur", "Copy to the board"), same_day, source="5.3"),
        ),
        (
            TermPlan(
                TermKind.OBJECTION,
                Words(
                    "Bezwaar van de ouders (regeling van het bestuur)", "Objection by the parents (rule of the board)"
                ),
                same_day,
            ),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "return_talk",
        Words("Terugkeergesprek", "Return talk"),
        frozenset({"notified", "running", "return"}),
        "closed",
        fields=(
            line_field("who", "wie er waren", "who was there"),
            text_field("agreements", "afspraken", "agreements"),
        ),
        entry=EntryKind.TALK,
        by=Who.PRINCIPAL,
    ),
    Step(
        "revoke",
        Words("Schorsing intrekken", "Revoke the suspension"),
        _UNTIL_BACK,
        "revoked",
        fields=(text_field("why", "waarom", "why"),),
        entry=EntryKind.DECISION,
        by=Who.PRINCIPAL,
    ),
)

MACHINE = Machine(
    kind=CourseKind.PUPIL_SUSPENSION,
    words=Words("Schorsing van een leerling", "Suspension of a pupil"),
    about=frozenset({PersonKind.PUPIL}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("planned", Words("Voorgenomen", "Intended")),
        State("heard", Words("Gehoord", "Heard")),
        State("decided", Words("Besloten", "Decided")),
        State("notified", Words("Bekendgemaakt", "Notified")),
        State("running", Words("Loopt", "Running")),
        State("return", Words("Terugkeer", "Return")),
        State("closed", Words("Afgerond", "Closed"), final=True),
        State("revoked", Words("Ingetrokken", "Revoked"), final=True, aside=True),
    ),
    steps=_STEPS,
    milestones=(Milestone("planned", "heard", HEARD),),
    passages=(
        Passage("notified", "running", running_from, Words("eerste dag", "first day")),
        Passage("running", "return", over_from, Words("na de laatste dag", "after the last day")),
    ),
    never=(
        Never(
            Words("Verlengen", "Extend"),
            Words(
                "De wet kent geen verlenging van de schorsing van een leerling, ook niet in afwachting van een "
                "verwijdering.",
                "The law knows no extension of a pupil's suspension, nor while an expulsion is prepared.",
            ),
            "law-and-letters 1.7, 3.2",
            Confidence.SECONDARY,
        ),
    ),
    caption=Words(
        "Bij een schorsing komt de leerling hooguit een week niet in de groep. Eerst wordt iedereen gehoord, dan volgt "
        "het besluit met redenen in een brief; de school blijft voor onderwijs zorgen.",
        "A suspension keeps the pupil out of the group for a week at most. Everybody is heard first, then the decision "
        "with its reasons follows in a letter; the school goes on providing education.",
    ),
    source="law-and-letters 11.3",
)
