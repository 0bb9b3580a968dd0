"""The summary for the police: facts, evidence and its fingerprints, never a victim's address (reference 6.2)."""

from __future__ import annotations

import re

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer, To
from wm_desktop.domain.letter_plans.parent_parts import board_post
from wm_desktop.domain.letter_plans.parts import SIGNING, blank, choice, doubt, limit, line, lines, text, under
from wm_desktop.domain.letter_plans.side_parts import TO_BODY
from wm_desktop.domain.letters import LetterKind

_SOURCE = "law-and-letters 6.2"
_FINGERPRINT = re.compile(r"\b[0-9a-fA-F]{64}\b")


def _without_fingerprint(case: LetterCase) -> bool:
    """Whether a piece of evidence is named without the 64 signs of its SHA-256."""
    return any(_FINGERPRINT.search(piece) is None for piece in case.values.lines("evidence"))


POLICE = LetterPlan(
    kind=LetterKind.POLICE_SUMMARY,
    to=To.BODY,
    postal=False,
    signer=Signer.PRINCIPAL,
    fields=(
        *under("Aan de politie", "To the police", *TO_BODY),
        *under(
            "Waarover het gaat",
            "What it is about",
            choice(
                "type",
                ("soort", "kind"),
                ("Kies wat de school doet.", "Choose what the school does."),
                ("charge", "aangifte", "charge"),
                ("notice", "melding", "notice"),
                source=_SOURCE,
            ),
            line(
                "behalf",
                ("namens wie", "on behalf of whom"),
                (
                    "Vul in namens wie u dit doet: 'de school', of 'een medewerker'. Geen adres van een slachtoffer.",
                    "Fill in on behalf of whom: 'the school', or 'an employee'. No address of a victim.",
                ),
                source=_SOURCE,
            ),
            text(
                "facts",
                ("wat er is gebeurd", "what happened"),
                (
                    "Beschrijf wat er is gebeurd: datum, tijdstip, plaats of platform, en wat er stond of werd gezegd.",
                    "Describe what happened: date, time, place or platform, and what was written or said.",
                ),
                source=_SOURCE,
            ),
            text(
                "offence",
                ("waarom het strafbaar kan zijn", "why it may be an offence"),
                (
                    "Schrijf in gewone woorden waar de school aan denkt, zoals bedreiging. De politie beoordeelt het.",
                    "Write in plain words what the school thinks of, such as a threat. The police judge it.",
                ),
                source=_SOURCE,
            ),
            line(
                "account",
                ("gebruikersnaam of afzender", "user name or sender"),
                ("Vul de gebruikersnaam in, of 'onbekend'.", "Fill in the user name, or 'unknown'."),
                source=_SOURCE,
            ),
            line(
                "link",
                ("adres van de pagina", "address of the page"),
                ("Vul het adres van de pagina in, of 'niet op internet'.", "Fill in the address, or 'not online'."),
                source=_SOURCE,
            ),
            lines(
                "evidence",
                ("bewijs (een stuk per regel)", "evidence (one piece a line)"),
                (
                    "Per stuk: naam, wanneer en door wie vastgelegd, vindplaats en vingerafdruk (SHA-256).",
                    "For each piece: name, when and by whom captured, place and fingerprint (SHA-256).",
                ),
                required=False,
                source=_SOURCE,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        doubt(
            "evidence",
            "evidence",
            blank("evidence"),
            "Er staat geen bewijs in de brief. Neem de regels van de bewijslijst over, of schrijf waarom er geen is.",
            "The letter names no evidence. Take the lines of the list of evidence, or write why there is none.",
            source=_SOURCE,
        ),
        limit(
            "no_fingerprint",
            "evidence",
            _without_fingerprint,
            "Een bewijsstuk heeft geen vingerafdruk (SHA-256, 64 tekens). Neem de regels van de bewijslijst over.",
            "A piece of evidence has no fingerprint (SHA-256, 64 signs). Take the lines of the list of evidence.",
            source=_SOURCE,
            confidence=Confidence.CHOICE,
        ),
    ),
    breach=False,
    course=CourseKind.POLICE,
    after=frozenset({"decide_charge"}),
    copies=lambda case: (f"het bestuur, {case.board}",),
    closing="Met vriendelijke groet,",
    subject="Stukken van de school",
    computed=board_post,
    source=_SOURCE,
)
