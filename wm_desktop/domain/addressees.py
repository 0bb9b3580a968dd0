"""Who gets a letter: one letter per address, to the guardians with custody who live there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.letters import Addressee
from wm_desktop.domain.people import Guardian, Guardianship
from wm_desktop.domain.salutations import address_key, name_lines, salutation


@dataclass(frozen=True)
class Skipped:
    """A guardian who gets no letter, and why (Dutch)."""

    guardian_id: GuardianId | None
    name: str
    reason: str
    has_custody: bool = False


@dataclass(frozen=True)
class Addressees:
    """Who gets a letter, in the order of the guardians, and who does not."""

    found: tuple[Addressee, ...]
    skipped: tuple[Skipped, ...] = field(default_factory=tuple)


NO_CUSTODY = "heeft geen gezag en krijgt daarom geen brief"
NO_ADDRESS = "heeft geen volledig adres; vul straat, postcode en plaats in bij Personen"


def addressees(guardians: Sequence[tuple[Guardian, Guardianship]]) -> Addressees:
    """Group the guardians with custody by address (domain reference 8.3); no address ever meets another."""
    groups: dict[str, list[Guardian]] = {}
    skipped = []
    for guardian, bond in guardians:
        reason = _why_not(guardian, bond)
        if reason:
            skipped.append(Skipped(guardian.id, guardian.name.full, reason, bond.has_custody))
        else:
            groups.setdefault(address_key(guardian.address), []).append(guardian)
    return Addressees(tuple(_addressee(group) for group in groups.values()), tuple(skipped))


def _why_not(guardian: Guardian, bond: Guardianship) -> str:
    if not bond.has_custody:
        return NO_CUSTODY
    return "" if guardian.address.is_complete else NO_ADDRESS


def _addressee(group: Sequence[Guardian]) -> Addressee:
    people = [(guardian.name, guardian.form_of_address) for guardian in group]
    lines = name_lines(people)
    return Addressee(
        guardian_id=group[0].id,
        name_line=" ".join(lines),
        salutation=salutation(people),
        address=group[0].address,
        others=tuple(guardian.id for guardian in group[1:]),
        name_lines=lines,
    )
