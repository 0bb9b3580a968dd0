"""A parent: a talk, a warning, and in the end a ban on access (domain reference 4, 11.5, 12.3)."""

from __future__ import annotations

from wm_desktop.domain.courses import parent_ban, parent_hearing
from wm_desktop.domain.courses.model import CourseKind, Machine, Milestone, Never, Passage, State, Step, TaskPlan, Who
from wm_desktop.domain.courses.parent_ban import SOURCE, board_copy
from wm_desktop.domain.courses.parent_rules import absent, ban_over, provisional_over
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    hinted,
    letter_sent,
    line_field,
    report_field,
    same_day,
    signed_by_principal,
    text_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.letter_case import Confidence

_WARNING_FIELDS = (
    hinted(
        text_field("behaviour", "wat de ouder deed", "what the parent did"),
        "Alleen wat deze ouder deed: wat, wanneer, waar.",
        "Only what this parent did: what, when, where.",
    ),
    text_field("effect", "wat dat deed met anderen", "what it did to others"),
    text_field("expected", "wat de school verwacht", "what the school expects"),
    hinted(
        text_field("next_step", "welke stap kan volgen", "which step may follow"),
        "Noem de ontzegging van de toegang als u die overweegt; later mag die alleen na zo'n waarschuwing.",
        "Name the ban on access if you consider it; later it may only follow such a warning.",
    ),
    *SIGNATURE,
    LETTER,
)

_TALKING = (
    Step(
        "talk",
        Words("Gesprek met de ouder", "Talk with the parent"),
        frozenset({"start"}),
        "talk",
        Words(
            "Begin met een gesprek. Luister, zeg wat de school niet wil en maak afspraken.",
            "Begin with a talk. Listen, say what the school does not want, and agree on what is next.",
        ),
        Who.PRINCIPAL,
        (
            line_field("who", "wie er waren", "who was there"),
            report_field(),
            text_field("agreements", "afspraken", "agreements"),
        ),
        entry=EntryKind.TALK,
        inquiry=True,
    ),
    Step(
        "no_talk",
        Words("Gesprek kwam niet tot stand", "The talk did not take place"),
        frozenset({"start"}),
        "talk",
        Words("Nodig eerst echt uit.", "Do invite first."),
        Who.PRINCIPAL,
        (text_field("why", "uitnodigingen, en waarom er geen gesprek was", "invitations, and why there was no talk"),),
    ),
    Step(
        "warn",
        Words("Waarschuwing aan de ouder", "Warning to the parent"),
        frozenset({"talk"}),
        "warning",
        Words(
            "Een brief die zegt wat er moet veranderen en wat anders kan volgen.",
            "A letter that says what must change and what may follow otherwise.",
        ),
        Who.PRINCIPAL,
        _WARNING_FIELDS,
        (signed_by_principal(), letter_sent()),
        (
            board_copy("board_copy_warning"),
            TaskPlan(
                "pupil_file",
                Words("Kopie in het leerlingdossier van het kind", "Copy in the file of the child"),
                same_day,
                source="protocol, Sancties 4; law-and-letters 12.3",
                confidence=Confidence.SECONDARY,
            ),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "close",
        Words("Afronden zonder ontzegging", "Close without a ban"),
        frozenset({"talk", "warning", "intended", "heard", "provisional", "lapsed"}),
        "closed",
        Words(
            "Kan in elke stap: het doel is dat het stopt. Laat de ouder weten dat het hierbij blijft.",
            "Possible at every step: the aim is that it stops. Let the parent know that this is the end of it.",
        ),
        Who.PRINCIPAL,
        (text_field("result", "hoe het nu staat", "how things stand"),),
        tasks=(
            TaskPlan(
                "tell_closed",
                Words("Laat de ouder weten dat het hierbij blijft", "Let the parent know that this is the end of it"),
                same_day,
                source=SOURCE,
            ),
        ),
    ),
)

MACHINE = Machine(
    kind=CourseKind.PARENT,
    words=Words("Ouder: gesprek, waarschuwing, ontzegging", "Parent: talk, warning, ban on access"),
    about=frozenset({PersonKind.GUARDIAN, PersonKind.OUTSIDER}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("talk", Words("Gesprek", "Talk")),
        State("warning", Words("Waarschuwing", "Warning")),
        State("provisional", Words("Voorlopige ontzegging", "Provisional ban"), aside=True),
        State("lapsed", Words("Voorlopige ontzegging voorbij", "Provisional ban over"), aside=True),
        State("intended", Words("Voornemen", "Notice of intent")),
        State("heard", Words("Gehoord", "Heard")),
        State("banned", Words("Ontzegging", "Ban on access")),
        State("evaluation", Words("Evaluatie", "Review")),
        State("ended", Words("Beëindigd", "Ended"), final=True),
        State("closed", Words("Afgerond zonder ontzegging", "Closed without a ban"), final=True, aside=True),
    ),
    steps=(*_TALKING, *parent_ban.ANNOUNCING, *parent_hearing.STEPS, *parent_ban.BANNING),
    milestones=(
        Milestone("intended", "heard", (frozenset({"not_come"}),), absent),
        Milestone("provisional", "heard", (frozenset({"not_come"}),), absent),
    ),
    passages=(
        Passage("provisional", "lapsed", provisional_over, Words("na de laatste dag", "after the last day")),
        Passage("banned", "evaluation", ban_over, Words("na de laatste dag", "after the last day")),
    ),
    never=(
        Never(
            Words("Ouder schorsen", "Suspend a parent"),
            Words(
                "Een ouder is geen leerling of medewerker. De school kan alleen de toegang tot gebouw en plein "
                "ontzeggen.",
                "A parent is no pupil or employee. The school can only deny access to its building and grounds.",
            ),
            "law-and-letters 1.11, 4",
            Confidence.OFFICIAL,
        ),
        Never(
            Words("Beide ouders in een keer", "Both parents at once"),
            Words(
                "Een ontzegging geldt een persoon, om wat die zelf deed. Een ouder die niets deed, treft zij niet.",
                "A ban is for one person, for what that person did. It does not touch a parent who was not involved.",
            ),
            "Onderwijsgeschillen 106760; law-and-letters 4",
            Confidence.OFFICIAL,
        ),
        Never(
            Words("Dreigen met verwijdering van het kind", "Threaten to expel the child"),
            Words(
                "Het kind laten boeten voor zijn ouder is onevenredig. Verwijderen heeft een eigen traject, met een "
                "extra afweging.",
                "Making the child pay for its parent is disproportionate. Expulsion is a course of its own, with an "
                "extra weighing.",
            ),
            "Onderwijsgeschillen 106760; RBLIM 2022:5138; law-and-letters 1.12",
            Confidence.OFFICIAL,
        ),
    ),
    caption=Words(
        "Het protocol noemt de laatste stap 'schorsing'. Een ouder kan niet worden geschorst: de school kan wel de "
        "toegang tot gebouw en plein ontzeggen. Dat doet zij na een waarschuwing, na de ouder te hebben gehoord, en "
        "voor een bepaalde tijd.",
        "The protocol calls the last step 'schorsing' (suspension). A parent cannot be suspended: the school can deny "
        "access to its building and grounds. It does so after a warning, after hearing the parent, and for a fixed "
        "time.",
    ),
    source="law-and-letters 11.5, 12.3",
)
