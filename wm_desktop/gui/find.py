"""Ctrl+K: what is found for a few typed letters, over pupils, incidents and letters; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import list_incidents
from wm_desktop.services.letters import list_letters
from wm_desktop.services.workplace import Workplace

_OF_EACH = 12


class FoundKind(Enum):
    """What was found; the value is the page where it lives."""

    PUPIL = "persons"
    INCIDENT = "incidents"
    LETTER = "letters"


@dataclass(frozen=True)
class Found:
    """One line of the answer."""

    kind: FoundKind
    title: str
    detail: str
    subject: UUID


def find(place: Workplace, typed: str) -> list[Found]:
    """Find pupils first, then incidents and letters; nothing for fewer than two signs."""
    text = typed.strip()
    if len(text) < 2:
        return []
    found = [
        Found(FoundKind.PUPIL, row.name.listed, f"{row.group} · {row.pupil_number}".strip(" ·"), row.id)
        for row in place.queries.pupils(text, left=True)[:_OF_EACH]
    ]
    if place.actor.may(Act.SEE_INCIDENTS):
        incidents = list_incidents(place, text)[:_OF_EACH]
        found += [Found(FoundKind.INCIDENT, row.number, row.subject, row.id) for row in incidents]
        letters = list_letters(place, text)[:_OF_EACH]
        found += [
            Found(FoundKind.LETTER, row.reference or row.incident_number, row.addressee, row.id) for row in letters
        ]
    return found
