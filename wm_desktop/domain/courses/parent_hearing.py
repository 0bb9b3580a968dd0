"""Hearing a parent about an intended ban on access (domain reference 11.5)."""

from __future__ import annotations

from wm_desktop.domain.courses.model import Step, Who
from wm_desktop.domain.courses.parent_rules import AFTER_PROVISIONAL
from wm_desktop.domain.courses.parts import line_field, report_field, text_field
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind

_HEAR_FROM = frozenset({"intended", "provisional", "lapsed"})

STEPS = (
    Step(
        "hear",
        Words("Ouder gehoord", "Parent heard"),
        _HEAR_FROM,
        "heard",
        Words(
            "Laat de ouder vertellen en vragen stellen, met iemand erbij als hij of zij dat wil. Geef een verslag.",
            "Let the parent speak and ask, with somebody along if wished. Give a report of it.",
        ),
        Who.PRINCIPAL,
        (line_field("who", "wie er waren", "who was there"), report_field()),
        (AFTER_PROVISIONAL,),
        entry=EntryKind.HEARING,
        inquiry=True,
    ),
    Step(
        "hearing_declined",
        Words("Ouder ziet schriftelijk af van horen", "Parent declines in writing to be heard"),
        _HEAR_FROM,
        "heard",
        Words("Alleen met een brief of mail van de ouder zelf.", "Only with a letter or mail of the parent's own."),
        fields=(text_field("proof", "wat de ouder schreef, en wanneer", "what the parent wrote, and when"),),
        guards=(AFTER_PROVISIONAL,),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "not_come",
        Words("Ouder niet verschenen", "Parent did not come"),
        _HEAR_FROM,
        hint=Words(
            "Nodig nog een keer uit, op een andere dag. Na twee keer kunt u verder.",
            "Invite once more, on another day. After two times you can go on.",
        ),
        fields=(text_field("invited", "hoe en wanneer uitgenodigd", "how and when invited"),),
        guards=(AFTER_PROVISIONAL,),
    ),
    Step(
        "view",
        Words("Zienswijze ontvangen", "View received"),
        frozenset({"intended", "heard", "provisional"}),
        fields=(text_field("view", "wat de ouder schreef", "what the parent wrote"),),
        entry=EntryKind.RESPONSE,
    ),
    Step(
        "view_complete",
        Words("Ouder heeft niets toe te voegen", "The parent has nothing to add"),
        frozenset({"intended", "heard"}),
        hint=Words(
            "Alleen als de ouder zelf schreef dat u niet op de rest van de termijn hoeft te wachten.",
            "Only when the parent wrote that you need not wait for the rest of the term.",
        ),
        fields=(text_field("proof", "wat de ouder schreef, en wanneer", "what the parent wrote, and when"),),
        entry=EntryKind.RESPONSE,
    ),
)
