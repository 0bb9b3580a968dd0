"""The choices remembered per layout: a list of them, forgetting one, and taking them to another computer."""

from __future__ import annotations

import json
from collections.abc import Sequence

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import RememberedProfile
from wm_desktop.services.workplace import Workplace


class NoProfileError(DomainError):
    """A file that holds no import profile."""

    nl = "'{name}' bevat geen keuzes voor het inlezen. Kies een bestand dat met Keuzes opslaan is gemaakt."
    en = "'{name}' holds no choices for importing. Choose a file that was made with Save choices."


def remembered_profiles(place: Workplace) -> Sequence[RememberedProfile]:
    """Give the remembered choices, the layout that was used last first."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        return uow.imports.profiles()


def forget_profile(place: Workplace, fingerprint: str) -> None:
    """Remember nothing for a layout any more; what was imported stays."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        uow.imports.forget_profile(fingerprint)
        uow.audit.add(actor=place.actor.name, action="consent.forget_profile", subject=fingerprint, detail="")
        uow.commit()


def profile_to_bytes(profile: Profile) -> bytes:
    """Write choices as the JSON of `wm-admin consent import --profile`: those that hold for another file too."""
    return json.dumps(profile.to_remember().to_json(), ensure_ascii=False, indent=1).encode()


def profile_from_bytes(data: bytes, name: str) -> Profile:
    """Read choices back; raises NoProfileError, and ProfileError for a choice that does not exist."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NoProfileError(name=name) from error
    return Profile.parse(document)
