"""The expulsion of a pupil, from preparation to the other school (WPO 40 and 63; domain reference 3.2, 11.4)."""

from __future__ import annotations

from wm_desktop.domain.courses import expulsion_after, expulsion_before, expulsion_decision, expulsion_objection
from wm_desktop.domain.courses.expulsion_facts import (
    EXECUTED,
    gpo_closed,
    gpo_open,
    irrevocable_from,
    parents_absent,
    unwilling,
    willing,
)
from wm_desktop.domain.courses.model import CourseKind, Machine, Milestone, Never, Passage, State
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence

_FOUND = (frozenset({"school_found"}),)
_LEFT = (EXECUTED,)

MACHINE = Machine(
    kind=CourseKind.PUPIL_EXPULSION,
    words=Words("Verwijdering van een leerling", "Expulsion of a pupil"),
    about=frozenset({PersonKind.PUPIL}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("preparation", Words("In voorbereiding", "In preparation")),
        State("notice", Words("Voornemen", "Notice of intent")),
        State("parents_heard", Words("Ouders gehoord", "Parents heard")),
        State("school_found", Words("School gevonden", "School found")),
        State("decided", Words("Besloten", "Decided")),
        State("notified", Words("Bekendgemaakt", "Notified")),
        State("objection", Words("Bezwaar", "Objection"), aside=True),
        State("suspended", Words("Bezwaar opgeschort", "Objection suspended"), aside=True),
        State("irrevocable", Words("Onherroepelijk", "Irrevocable")),
        State("upheld", Words("Gehandhaafd", "Upheld"), aside=True),
        State("executed", Words("Uitgeschreven", "Deregistered"), final=True),
        State("revoked", Words("Herroepen", "Revoked"), final=True, aside=True),
        State("stopped", Words("Gaat niet door", "Given up"), final=True, aside=True),
    ),
    steps=(
        *expulsion_before.STEPS,
        *expulsion_decision.STEPS,
        *expulsion_after.TELLING,
        *expulsion_objection.STEPS,
        *expulsion_after.ENDING,
    ),
    milestones=(
        Milestone("notice", "parents_heard", (frozenset({"parents_absent"}),), parents_absent),
        Milestone("parents_heard", "school_found", _FOUND, willing),
        Milestone("school_found", "parents_heard", _FOUND, unwilling),
        Milestone("objection", "suspended", (frozenset({"gpo"}),), gpo_open),
        Milestone("suspended", "objection", (frozenset({"gpo_opinion"}),), gpo_closed),
        Milestone("upheld", "executed", _LEFT),
        Milestone("notified", "executed", _LEFT),
    ),
    passages=(
        Passage(
            "notified",
            "irrevocable",
            irrevocable_from,
            Words("geen bezwaar binnen de termijn", "no objection within the term"),
        ),
    ),
    never=(
        Never(
            Words("Verwijderen zonder andere school", "Expel without another school"),
            Words(
                "De leerling blijft ingeschreven en krijgt onderwijs tot een andere school bereid is. De oude regel "
                "van acht weken zoeken geldt niet meer.",
                "The pupil stays enrolled and is taught until another school is willing. The former rule of searching "
                "for eight weeks no longer holds.",
            ),
            "WPO 40 lid 11; law-and-letters 1.8, 3.2",
            Confidence.SECONDARY,
        ),
        Never(
            Words("Schorsen tot de verwijdering rond is", "Suspend until the expulsion is through"),
            Words(
                "Een schorsing duurt hooguit een week, ook als een verwijdering wordt voorbereid.",
                "A suspension lasts a week at most, also while an expulsion is prepared.",
            ),
            "WPO 40c; law-and-letters 1.7, 3.2",
            Confidence.SECONDARY,
        ),
        Never(
            Words("Directeur verwijdert", "The principal expels"),
            Words(
                "Alleen het bestuur verwijdert. De directeur bereidt het voor.",
                "Only the board expels. The principal prepares it.",
            ),
            "WPO 40 lid 1; law-and-letters 1.10, 5.3",
            Confidence.SECONDARY,
        ),
    ),
    caption=Words(
        "Verwijderen is de zwaarste stap. Zet haar pas als andere stappen niet hielpen, en overleg vanaf het begin met "
        "het bestuur. De leerling blijft op school tot een andere school haar of hem inschrijft.",
        "Expulsion is the heaviest step. Take it only when others did not help, and consult the board from the start. "
        "The pupil stays at school until another school enrols her or him.",
    ),
    source="law-and-letters 11.4; WPO 40, 63",
)
