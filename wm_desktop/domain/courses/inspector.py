"""The report to the confidential inspector: a call, with a record of it (domain reference 6.1 and 11.1).

The states 'called' and 'closed' say that the consultation took place and end the lock on the school's own inquiry;
'not_needed' never does.
"""

from __future__ import annotations

from collections.abc import Callable

from wm_desktop.domain.courses.build import at, doubt, must, optional, task
from wm_desktop.domain.courses.inspector_call import CALLS
from wm_desktop.domain.courses.inspector_rules import PHONE, call_day, known_or_now, suspicion_in
from wm_desktop.domain.courses.model import Asked, CourseKind, Machine, State, Step, TermPlan, Who
from wm_desktop.domain.courses.parts import choice_field, line_field, text_field
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 6.1"
_B = Confidence.SECONDARY
_OPEN = at("to_do", "not_reached")
_BY = (
    line_field("decided_by", "wie dit besluit", "who decides this"),
    line_field("decided_as", "functie", "function"),
)
_CALL_TASK = task(
    "call",
    f"Bel de vertrouwensinspecteur: {PHONE}, werkdagen 8.00 tot 17.00 uur",
    f"Call the confidential inspector: {PHONE}, working days 8:00 to 17:00",
    "call",
    "not_needed",
    "not_reached",
    due=call_day,
    by=Who.BOARD,
    source=_SOURCE,
    confidence=_B,
)


def _untold(step: str) -> Callable[[Asked], bool]:
    return lambda asked: suspicion_in(asked.case) and not asked.case.has(step)


_BEFORE = (
    Step(
        "qualify",
        Words("Gedrag is grensoverschrijdend genoemd", "Conduct was qualified as transgressive"),
        at("start", "to_do", "not_reached", "called"),
        hint=Words(
            "Het bestuur (De Groeiling) beslist dit, niet de school. Vul als moment in wanneer dat is beslist.",
            "The board (De Groeiling) decides this, not the school. Enter the moment of that decision.",
        ),
        by=Who.BOARD,
        fields=(*_BY, text_field("reasoning", "motivering", "reasoning")),
        entry=EntryKind.DECISION,
        once=True,
    ),
    Step(
        "must_consult",
        Words("Overleg is verplicht: vermoeden van een zedenmisdrijf", "Consulting is a duty: suspected offence"),
        at("start", "to_do", "not_reached"),
        hint=Words(
            "Meld het direct aan het bestuur zelf, niet aan een tussenpersoon. Onderzoek niets en hoor niemand voordat "
            "er overleg is geweest.",
            "Tell the board itself at once, not a go-between. Investigate nothing and hear nobody before the "
            "consultation.",
        ),
        by=Who.BOARD,
        fields=(
            line_field("board_told", "wie van het bestuur is ingelicht", "who of the board was told"),
            line_field("told_by", "door wie", "by whom"),
        ),
        entry=EntryKind.NOTE,
        once=True,
    ),
    Step(
        "plan_call",
        Words("Er wordt gebeld", "A call will be made"),
        at("start", "not_needed"),
        "to_do",
        Words(
            "Zet het bellen klaar. De inspecteur adviseert, zwijgt over wat hij hoort en doet niets zonder wie belt.",
            "Set the call ready. The inspector advises, keeps secret what was said and acts only with the caller.",
        ),
        fields=(line_field("owner", "wie belt", "who will call"),),
        tasks=(_CALL_TASK,),
        terms=(
            TermPlan(
                TermKind.CONFIDENTIAL_INSPECTOR,
                Words("Overleg met de vertrouwensinspecteur", "Consulting the confidential inspector"),
                known_or_now,
                at("call", "not_needed"),
            ),
        ),
    ),
    Step(
        "not_needed",
        Words("Bellen is niet nodig", "No call is needed"),
        at("start", "to_do", "not_reached"),
        "not_needed",
        Words("Leg vast wie dit besluit en waarom.", "Record who decides this and why."),
        fields=(*_BY, text_field("why", "waarom niet", "why not")),
        guards=(
            must(
                "consulting_is_a_duty",
                "In dit dossier staat een vermoeden van een zedenmisdrijf. Dan is overleg met de vertrouwensinspecteur "
                "verplicht.",
                "This file suspects a sexual offence. Consulting the confidential inspector is a duty then.",
                lambda asked: asked.case.locked,
                "WPO 4a; law-and-letters 6.1",
                _B,
                early=True,
            ),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "not_reached",
        Words("Gebeld, niet bereikt", "Called, not reached"),
        _OPEN,
        "not_reached",
        Words("Leg elke poging vast, met het tijdstip.", "Record each attempt with its time."),
        fields=(
            line_field("caller", "wie belde", "who called", carried=True),
            choice_field(
                "result",
                "wat er gebeurde",
                "what happened",
                ("no_answer", "niet opgenomen", "no answer"),
                ("busy", "in gesprek of wachtrij", "busy or queue"),
                ("closed", "gesloten", "closed"),
                ("call_back", "er wordt teruggebeld", "they will call back"),
            ),
        ),
        tasks=(_CALL_TASK,),
        entry=EntryKind.CALL,
    ),
)
_AFTER = (
    *CALLS,
    Step(
        "inform_parents",
        Words("Ouders ingelicht", "Parents informed"),
        at("called"),
        fields=(line_field("who", "wie", "who"), line_field("how", "hoe", "how")),
        entry=EntryKind.TALK,
        by=Who.BOARD,
    ),
    Step(
        "inform_accused",
        Words("Aangesprokene ingelicht", "Accused informed"),
        at("called"),
        hint=Words("Alleen inlichten, niet ondervragen.", "Inform only, do not question."),
        fields=(line_field("who", "wie", "who"), line_field("how", "hoe", "how")),
        entry=EntryKind.TALK,
        by=Who.BOARD,
    ),
    Step(
        "close",
        Words("Melding afronden", "Close the report"),
        at("called"),
        "closed",
        fields=(optional(text_field("outcome", "wat ermee is gedaan", "what was done with it")),),
        guards=(
            doubt(
                "parents_uninformed",
                "Het overleg leidde tot een redelijk vermoeden; de ouders zijn nog niet ingelicht.",
                "The consultation led to a reasonable suspicion; the parents were not informed yet.",
                _untold("inform_parents"),
                "WPO 4a; law-and-letters 6.1",
                _B,
                early=True,
            ),
            doubt(
                "accused_uninformed",
                "Het overleg leidde tot een redelijk vermoeden; de aangesprokene is nog niet ingelicht.",
                "The consultation led to a reasonable suspicion; the accused was not informed yet.",
                _untold("inform_accused"),
                "WPO 4a; law-and-letters 6.1",
                _B,
                early=True,
            ),
        ),
    ),
)

MACHINE = Machine(
    kind=CourseKind.INSPECTOR,
    words=Words("Melding bij de vertrouwensinspecteur", "Report to the confidential inspector"),
    about=frozenset(),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("to_do", Words("Te doen", "To do")),
        State("not_reached", Words("Niet bereikt", "Not reached"), aside=True),
        State("called", Words("Gebeld", "Called")),
        State("closed", Words("Afgerond", "Closed"), final=True),
        State("not_needed", Words("Niet nodig", "Not needed"), final=True, aside=True),
    ),
    steps=(*_BEFORE, *_AFTER),
    caption=Words(
        f"Bel {PHONE} op werkdagen van 8.00 tot 17.00 uur. Ouders, leerlingen en medewerkers kunnen zelf ook bellen.",
        f"Call {PHONE} on working days from 8:00 to 17:00. Parents, pupils and employees can call as well.",
    ),
    source="law-and-letters 6.1, 11.1",
)
