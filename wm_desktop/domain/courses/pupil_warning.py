"""The warning of a pupil: a talk first, then a letter with agreements (domain reference 11.2 and 12.2)."""

from __future__ import annotations

from datetime import date, timedelta

from wm_desktop.domain.courses.model import (
    Asked,
    CourseCase,
    CourseKind,
    Guard,
    Machine,
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
    everybody_told,
    hinted,
    letter_sent,
    line_field,
    needs,
    report_field,
    same_day,
    signed_by_principal,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_UNTIL_CLOSED = frozenset({"concept", "drafted", "signed", "notified"})
_BEFORE_SIGNING = frozenset({"concept", "drafted"})


def over_from(case: CourseCase) -> date | None:
    """The day after the parents' time to react."""
    sent = case.last("send")
    return None if sent is None else case.term(TermKind.REACTION, sent.day).due_day + timedelta(days=1)


def still_waiting(asked: Asked) -> bool:
    """Nobody reacted, and the time to react still runs."""
    over = over_from(asked.case)
    return not asked.case.has("reaction") and over is not None and asked.day < over


_CONTENTS = (
    hinted(
        text_field("behaviour", "wat de leerling deed", "what the pupil did"),
        "Beschrijf het gedrag: wat, wanneer, waar. Geen oordeel over het kind.",
        "Describe the conduct: what, when, where. No judgement of the child.",
    ),
    hinted(
        line_field("rule", "welke afspraak of regel geldt", "which rule applies"),
        "Bijvoorbeeld de afspraak uit het protocol of de schoolgids.",
        "Such as the rule in the protocol or the school guide.",
    ),
    text_field("agreements", "afspraken voor hierna", "agreements from here on", carried=True),
    hinted(
        text_field("support", "welke hulp de school geeft", "what help the school gives"),
        "Wat doet de school zelf om herhaling te voorkomen?",
        "What does the school do to prevent a repetition?",
    ),
    hinted(
        text_field("next_step", "wat er bij herhaling kan volgen", "what may follow on repetition"),
        "Noem de stap die u dan overweegt, zonder die al toe te zeggen.",
        "Name the step you would consider, without promising it.",
    ),
)

_STEPS = (
    Step(
        "talk",
        Words("Gesprek met ouders en leerling", "Talk with parents and pupil"),
        frozenset({"concept"}),
        "drafted",
        Words(
            "Spreek de ouders, zo mogelijk met hun kind, voordat er een brief komt. Leg vast wat zij zeiden.",
            "Speak with the parents, with their child if possible, before there is a letter. Record what they said.",
        ),
        Who.PRINCIPAL,
        (
            line_field("who", "wie er waren", "who was there"),
            yes_no_field("with_pupil", "was de leerling erbij", "was the pupil there"),
            report_field(),
            text_field("agreements", "afspraken", "agreements"),
        ),
        entry=EntryKind.TALK,
        inquiry=True,
    ),
    Step(
        "no_talk",
        Words("Gesprek kwam niet tot stand", "The talk did not take place"),
        frozenset({"concept"}),
        "drafted",
        Words(
            "Nodig eerst echt uit. Leg hier vast wanneer u dat deed en wat u daarop hoorde.",
            "Do invite first. Record here when you did and what you heard.",
        ),
        Who.PRINCIPAL,
        (text_field("why", "uitnodigingen, en waarom er geen gesprek was", "invitations, and why there was no talk"),),
    ),
    Step(
        "hear_pupil",
        Words("Leerling gehoord", "Pupil heard"),
        _BEFORE_SIGNING,
        hint=Words("Als de leerling niet bij het gesprek was.", "When the pupil was not at the talk."),
        by=Who.PRINCIPAL,
        fields=(report_field(),),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "sign",
        Words("Waarschuwing ondertekend", "Warning signed"),
        frozenset({"drafted"}),
        "signed",
        Words(
            "Maak de brief bij Brieven. Vul hier in wat erin staat en wie heeft getekend.",
            "Make the letter under Letters. Fill in here what it says and who signed.",
        ),
        Who.PRINCIPAL,
        (*_CONTENTS, *SIGNATURE),
        (
            needs(
                "no_talk",
                "Er is nog geen gesprek met de ouders vastgelegd.",
                "No talk with the parents was recorded yet.",
                "talk",
                "no_talk",
                source="law-and-letters 11.2, 12.2",
                confidence=Confidence.CHOICE,
            ),
            signed_by_principal(),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "send",
        Words("Brief aan elke ouder met gezag", "Letter to each guardian with custody"),
        frozenset({"signed"}),
        "notified",
        Words("Leg vast welke brief aan wie ging.", "Record which letter went to whom."),
        Who.OFFICE,
        (LETTER, TOLD),
        (everybody_told(), letter_sent()),
        (
            TaskPlan(
                "pupil_file",
                Words("Kopie in het leerlingdossier", "Copy in the pupil's file"),
                same_day,
                source="protocol, Sancties 4; law-and-letters 12.2",
                confidence=Confidence.SECONDARY,
            ),
            TaskPlan(
                "teacher_copy",
                Words("Bespreek de afspraken met de groepsleerkracht", "Go through the agreements with the teacher"),
                same_day,
                Who.PRINCIPAL,
                source="law-and-letters 5.3, 12.2",
            ),
        ),
        (
            TermPlan(
                TermKind.REACTION,
                Words("Reactie van de ouders", "Reaction of the parents"),
                same_day,
                frozenset({"close", "withdraw"}),
            ),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "reaction",
        Words("Reactie van de ouders", "Reaction of the parents"),
        frozenset({"notified", "closed"}),
        hint=Words(
            "Voeg de reactie bij de waarschuwing, ook als u het er niet mee eens bent of als zij laat komt.",
            "Keep the reaction with the warning, also when you disagree or when it comes late.",
        ),
        fields=(
            line_field("who", "van wie", "from whom"),
            text_field("reaction", "wat de reactie is", "what the reaction is"),
        ),
        entry=EntryKind.RESPONSE,
    ),
    Step(
        "close",
        Words("Waarschuwing afronden", "Close the warning"),
        frozenset({"notified"}),
        "closed",
        Words(
            "Na de reactie, of als de tijd daarvoor voorbij is. Zonder reactie rondt het vanzelf af.",
            "After the reaction, or when the time for it is over. Without one it closes by itself.",
        ),
        Who.PRINCIPAL,
        (text_field("result", "hoe het nu staat", "how things stand", required=False),),
        (
            Guard(
                "still_waiting",
                Words(
                    "De ouders kunnen nog reageren; er is nog geen reactie.",
                    "The parents can still react; there is no reaction yet.",
                ),
                still_waiting,
                source="law-and-letters 11.2",
                early=True,
            ),
        ),
    ),
    Step(
        "withdraw",
        Words("Waarschuwing intrekken", "Withdraw the warning"),
        _UNTIL_CLOSED | {"closed"},
        "withdrawn",
        Words(
            "De stappen blijven in het dossier staan; de waarschuwing telt niet meer mee.",
            "The steps stay in the file; the warning no longer counts.",
        ),
        Who.PRINCIPAL,
        (text_field("why", "waarom", "why"),),
        entry=EntryKind.DECISION,
    ),
)

MACHINE = Machine(
    kind=CourseKind.PUPIL_WARNING,
    words=Words("Waarschuwing van een leerling", "Warning of a pupil"),
    about=frozenset({PersonKind.PUPIL}),
    states=(
        State("concept", Words("Voorbereiding", "Preparation")),
        State("drafted", Words("Besproken", "Talked over")),
        State("signed", Words("Getekend", "Signed")),
        State("notified", Words("Bekendgemaakt", "Notified")),
        State("closed", Words("Afgerond", "Closed"), final=True),
        State("withdrawn", Words("Ingetrokken", "Withdrawn"), final=True, aside=True),
    ),
    steps=_STEPS,
    passages=(Passage("notified", "closed", over_from, Words("na de tijd om te reageren", "after the time to react")),),
    never=(
        Never(
            Words("Leerling naar huis sturen", "Send the pupil home"),
            Words(
                "Een leerling de school ontzeggen is een schorsing, met de regels daarvan. Begin dan dat traject.",
                "Keeping a pupil out of school is a suspension, with its rules. Start that course then.",
            ),
            "WPO 40c; law-and-letters 3.2",
            Confidence.OFFICIAL,
        ),
    ),
    caption=Words(
        "Een waarschuwing legt vast wat er gebeurde en wat er is afgesproken. Bespreek haar met de ouders, en stuur "
        "daarna de brief.",
        "A warning records what happened and what was agreed. It is talked over with the parents before the letter "
        "goes out.",
    ),
    source="law-and-letters 11.2",
)
