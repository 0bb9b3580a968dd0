"""The school's purposes: where an image may appear."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wm_desktop.domain.consent import Audience, Purpose
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import PurposeId, new_uuid
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.workplace import Kind, Workplace

_LONGEST_LABEL = 200


class PurposeCodeError(DomainError):
    """A code that spreadsheets and commands could not use."""

    nl = "'{code}' kan geen code zijn. Gebruik 2 tot 40 kleine letters, cijfers en _, te beginnen met een letter."
    en = "'{code}' cannot be a code. Use 2 to 40 small letters, digits and _, starting with a letter."


class PurposeTakenError(DomainError):
    """Two purposes would have one code or label."""

    nl = "Er is al een doel '{text}'. Kies een andere code of naam."
    en = "There is a purpose '{text}' already. Choose another code or name."


class PurposeLabelError(DomainError):
    """A purpose without a name, or with one that no heading can hold."""

    nl = "Geef het doel een naam van hooguit 200 tekens, zoals ouders die op het formulier lezen."
    en = "Give the purpose a name of at most 200 characters, as guardians read it on the form."


def add_purpose(
    place: Workplace, code: str, label: str, explanation: str = "", audience: Audience = Audience.OUTWARD
) -> Purpose:
    """Add a purpose at the end; nobody has answered it yet, and protected pupils are withheld at once."""
    place.actor.require(Act.CHANGE_SETTINGS)
    code, label = code.strip(), " ".join(label.split())
    if re.fullmatch(r"[a-z][a-z0-9_]{1,39}", code) is None:
        raise PurposeCodeError(code=code)
    if not label or len(label) > _LONGEST_LABEL or not label.isprintable():
        raise PurposeLabelError
    with place.unit_of_work() as uow:
        known = uow.consent.purposes(closed=True)
        for other in known:
            if other.code == code or other.label.casefold() == label.casefold():
                raise PurposeTakenError(text=code if other.code == code else label)
        position = max((other.position for other in known), default=-1) + 1
        purpose = Purpose(PurposeId(new_uuid()), code, label, explanation.strip(), audience, position)
        uow.consent.add_purpose(purpose)
        refresh_states(uow, uow.people.protected())
        uow.audit.add(actor=place.actor.name, action="purpose.add", subject=str(purpose.id), detail=code)
        uow.commit()
    place.changed(Kind.CONSENT, Kind.SETTINGS)
    return purpose


def list_purposes(place: Workplace) -> Sequence[Purpose]:
    """Give the open purposes in their order."""
    place.actor.require(Act.SEE_REGISTER)
    return place.queries.purposes()
