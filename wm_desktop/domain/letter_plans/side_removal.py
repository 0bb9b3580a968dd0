"""Requests to remove a message: to who wrote it, and to the platform (domain reference 6.2, 12.4)."""

from __future__ import annotations

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer, To
from wm_desktop.domain.letter_plans.parts import SIGNING, day, limit, line, text, under, yes_no
from wm_desktop.domain.letter_plans.side_parts import TO_BODY
from wm_desktop.domain.letters import LetterKind

_SOURCE = "law-and-letters 6.2, 12.4"
_MESSAGE = (
    line(
        "link",
        ("adres van het bericht", "address of the message"),
        ("Vul het volledige adres van het bericht in.", "Fill in the full address of the message."),
        source=_SOURCE,
    ),
    text(
        "what",
        ("wat er staat, kort", "what it says, in short"),
        ("Schrijf kort wat er staat, zonder namen van kinderen.", "Write in short what it says, without names."),
        source=_SOURCE,
    ),
    text(
        "why",
        ("waarom het weg moet", "why it has to go"),
        ("Schrijf wat het bericht doet met wie erin staat.", "Write what it does to whoever is in it."),
        source=_SOURCE,
    ),
    day(
        "answer_by",
        ("antwoord uiterlijk", "answer by"),
        ("Vul in tot wanneer de ander kan antwoorden.", "Fill in until when the other can answer."),
        source=_SOURCE,
        confidence=Confidence.CHOICE,
    ),
    yes_no(
        "evidence",
        ("het bewijs staat al in dit dossier", "the evidence is already in this file"),
        ("Vul in of het bewijs al is vastgelegd; dit komt niet in de brief.", "Whether the evidence was taken in."),
        source=_SOURCE,
        confidence=Confidence.CHOICE,
    ),
)


def _answer_past(case: LetterCase) -> bool:
    until = case.values.day("answer_by")
    return until is not None and until <= case.letter_date


_ANSWER_PAST = limit(
    "answer_past",
    "answer_by",
    _answer_past,
    "Geef de ander tijd: kies een dag na de datum van de brief.",
    "Give the other time: choose a day after the date of the letter.",
    source=_SOURCE,
    confidence=Confidence.CHOICE,
)

AUTHOR = LetterPlan(
    kind=LetterKind.REMOVAL_AUTHOR,
    to=To.BODY,
    postal=False,
    signer=Signer.OFFICE,
    fields=(
        *under("Aan de schrijver (bij een kind: aan de ouders)", "To the author (of a child: to the parents)",
               *TO_BODY),
        *under("Het bericht", "The message", *_MESSAGE),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(_ANSWER_PAST,),
    breach=False,
    course=CourseKind.REMOVAL,
    step="ask_author",
    closing="Met vriendelijke groet,",
    subject="Een vraag van onze school",
    source=_SOURCE,
)  # fmt: skip

PLATFORM = LetterPlan(
    kind=LetterKind.REMOVAL_PLATFORM,
    to=To.BODY,
    postal=False,
    signer=Signer.OFFICE,
    fields=(
        *under("Aan het platform", "To the platform", *TO_BODY),
        *under(
            "Het bericht",
            "The message",
            line(
                "platform",
                ("platform", "platform"),
                ("Vul de naam van het platform in.", "Fill in the name of the platform."),
                source=_SOURCE,
            ),
            *_MESSAGE,
            text(
                "summary",
                ("hetzelfde kort in het Engels", "the same in short, in English"),
                (
                    "Schrijf in een of twee Engelse zinnen wat er staat en waarom het weg moet.",
                    "Write in one or two English sentences what it says and why it has to go.",
                ),
                source=_SOURCE,
                confidence=Confidence.CHOICE,
            ),
            line(
                "report_number",
                ("nummer van de melding", "number of the report"),
                ("Alleen als u het al via het formulier meldde.", "Only when you used the form already."),
                required=False,
            ),
            line(
                "reply_to",
                ("e-mailadres voor het antwoord", "e-mail address for the answer"),
                ("Vul een e-mailadres van de school in.", "Fill in an e-mail address of the school."),
                source="Digitaledienstenverordening (EU) 2022/2065, artikel 16",
                confidence=Confidence.GENERAL,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(_ANSWER_PAST,),
    breach=False,
    course=CourseKind.REMOVAL,
    step="ask_platform",
    closing="Met vriendelijke groet,",
    subject="Verzoek om een bericht te verwijderen / Request to remove content",
    source=_SOURCE,
)
