"""A request to remove a message: to who wrote it, then to the platform (domain reference 6.2, 6.3; issue 5).

A file can hold several, one for each message.
"""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, optional, said_no, said_yes, task
from wm_desktop.domain.courses.model import Asked, CourseKind, Machine, State, Step
from wm_desktop.domain.courses.parts import (
    choice_field,
    day_field,
    day_in,
    day_of,
    days_later,
    line_field,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind

_SOURCE = "protocol; eigen regel"
_ASKED = at("asked_author", "asked_platform")
_ENDS = ("removed", "refused", "no_answer")
_REQUEST = (
    line_field("link", "adres van het bericht", "address of the message", carried=True),
    text_field("what", "wat er staat, kort", "what it says, in short", carried=True),
    yes_no_field("evidence", "het bewijs staat al in dit dossier", "the evidence is already in this file"),
)
_ANSWER_BY = day_field("answer_by", "antwoord uiterlijk", "answer by")
_EVIDENCE_FIRST = doubt(
    "evidence_first", "Leg eerst het bewijs vast: na het verwijderen kan dat niet meer.",
    "Take in the evidence first: after the removal that is no longer possible.", said_no("evidence"), _SOURCE,
    field="evidence",
)  # fmt: skip
_LOOK = task(
    "look", "Kijk of het bericht weg is, en leg de uitkomst vast", "See whether the message is gone; record it",
    "ask_platform", *_ENDS, due=day_of("answer_by"), source=_SOURCE,
)  # fmt: skip


def _too_soon(asked: Asked) -> bool:
    until = day_in(asked.case.last("ask_author", "ask_platform"), "answer_by")
    return until is not None and asked.day <= until


_STEPS = (
    Step(
        "ask_author", Words("Schrijver gevraagd te verwijderen", "Author asked to remove"), at("start"), "asked_author",
        Words("Vraag het rustig en noem een dag. Zeg niet wat er anders gebeurt.",
              "Ask calmly and name a day. Do not say what happens otherwise."),
        fields=(line_field("author", "wie", "who"), line_field("how", "hoe", "how"), *_REQUEST, _ANSWER_BY),
        guards=(_EVIDENCE_FIRST,), tasks=(_LOOK,), entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "ask_platform", Words("Platform gevraagd te verwijderen", "Platform asked to remove"),
        at("start", "asked_author", "refused", "no_answer"), "asked_platform",
        Words("Gebruik het meldformulier van het platform; bewaar de bevestiging als bewijs.",
              "Use the report form of the platform; keep the confirmation as evidence."),
        fields=(
            line_field("platform", "platform", "platform"),
            line_field("report_number", "nummer van de melding", "number of the report", required=False),
            *_REQUEST, _ANSWER_BY,
        ),
        guards=(_EVIDENCE_FIRST,), tasks=(_LOOK,), entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "removed", Words("Bericht is verwijderd", "Message was removed"), _ASKED, "removed",
        Words("Kopieën en schermafdrukken kunnen blijven rondgaan. Zeg dat ook tegen het slachtoffer.",
              "Copies and screenshots may stay around. Tell the victim so."),
        fields=(
            line_field("seen_by", "wie heeft dat gezien", "who saw it"),
            yes_no_field("copies", "het bericht is elders nog te vinden", "the message can still be found elsewhere"),
            optional(text_field("where", "waar dan", "where")),
        ),
        tasks=(
            task("look_again", "Kijk of het bericht niet is teruggekomen", "See whether the message has come back",
                 "checked", due=days_later(7), source=_SOURCE),
            task("other_copies", "Vraag ook de andere vindplaats te verwijderen: begin daarvoor een nieuw verzoek",
                 "Ask to remove it there as well: begin a new request for it", when=said_yes("copies"),
                 source=_SOURCE),
        ),
    ),
    Step(
        "refused", Words("Verzoek geweigerd", "Request refused"), _ASKED, "refused",
        Words("Weigert de schrijver, vraag het dan het platform. Weigert ook dat: denk aan politie of jurist.",
              "If the author refuses, ask the platform. If that refuses too, consider the police or a lawyer."),
        fields=(text_field("answer", "wat is geantwoord", "what was answered"),), entry=EntryKind.MAIL_IN,
    ),
    Step(
        "no_answer", Words("Geen antwoord gekregen", "No answer came"), _ASKED, "no_answer",
        fields=(optional(text_field("note", "bijzonderheden", "particulars")),),
        guards=(doubt("too_soon", "De dag waarop een antwoord werd gevraagd, is nog niet voorbij.",
                      "The day by which an answer was asked has not passed yet.", _too_soon, _SOURCE, early=True),),
    ),
    Step(
        "checked", Words("Opnieuw gekeken", "Looked again"), at("removed"),
        fields=(
            choice_field("found", "uitkomst", "outcome", ("gone", "nog steeds weg", "still gone"),
                         ("back", "staat er weer", "it is back")),
        ),
    ),
    Step(
        "back", Words("Bericht staat er weer: opnieuw vragen", "Message is back: ask again"), at("removed"), "start",
        fields=(line_field("seen_by", "wie heeft dat gezien", "who saw it"),),
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.REMOVAL,
    words=Words("Verzoek om een bericht te verwijderen", "Request to remove a message"),
    about=frozenset(),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("asked_author", Words("Schrijver gevraagd", "Author asked")),
        State("asked_platform", Words("Platform gevraagd", "Platform asked")),
        State("removed", Words("Verwijderd", "Removed"), final=True),
        State("refused", Words("Geweigerd", "Refused"), final=True, aside=True),
        State("no_answer", Words("Geen antwoord", "No answer"), final=True, aside=True),
    ),
    steps=_STEPS,
    caption=Words(
        "Ook na verwijderen kan een bericht openbaar blijven: anderen kunnen het hebben bewaard of gedeeld. Leg daarom "
        "eerst het bewijs vast.",
        "A message can stay public after removal: others may have kept or shared it. So take in the evidence first.",
    ),
    source="protocol; eigen regel; law-and-letters 6.2",
)
