"""Who at the homes of some pupils gets post: one item per address of those with custody (domain reference 8.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from wm_desktop.domain.addressees import NO_ADDRESS, NO_CUSTODY
from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.people import Guardian
from wm_desktop.domain.postal import NoPost, PostItem
from wm_desktop.domain.salutations import address_key, address_lines, name_lines

NOBODY = "heeft geen ouder of verzorger in het register"


@dataclass(frozen=True)
class Bond:
    """A guardian of one of the pupils; `sender` is the return address of that pupil's location."""

    pupil_id: PupilId
    guardian: Guardian
    has_custody: bool
    sender: str = ""


def family_post(bonds: Sequence[Bond]) -> tuple[tuple[PostItem, ...], tuple[NoPost, ...]]:
    """Give an item for every address, in the order of the bonds, and the guardians who get none with the reason.

    Together are who share an address and a child; two families in one house get an item each. A secret address stands
    on the item of its own guardian only: a name beside it would tell who lives there.
    """
    reached = [bond for bond in bonds if bond.has_custody and bond.guardian.address.is_complete]
    found = {bond.guardian.id for bond in reached}
    left_out = {
        bond.guardian.id: NoPost(bond.guardian.name.full, NO_ADDRESS if bond.has_custody else NO_CUSTODY)
        for bond in sorted(bonds, key=lambda bond: bond.has_custody)
        if bond.guardian.id not in found
    }
    return tuple(_item(together) for together in _together(reached)), tuple(left_out.values())


def _together(bonds: Iterable[Bond]) -> Iterator[tuple[Bond, ...]]:
    home_of: dict[tuple[str, ...], list[Bond]] = {}
    for bond in bonds:
        known = {id(home_of[tie]): home_of[tie] for tie in _ties(bond) if tie in home_of}
        home = [*chain.from_iterable(known.values()), bond]
        for member in home:
            home_of.update(dict.fromkeys(_ties(member), home))
    yield from (tuple(home) for home in {id(home): home for home in home_of.values()}.values())


def _ties(bond: Bond) -> list[tuple[str, ...]]:
    """Say what puts two bonds on one item: the same guardian, or an address that may be seen and a child."""
    guardian = bond.guardian
    own: list[tuple[str, ...]] = [("guardian", str(guardian.id))]
    return own if guardian.secret_address else [*own, (address_key(guardian.address), str(bond.pupil_id))]


def _item(bonds: Sequence[Bond]) -> PostItem:
    guardians = list({bond.guardian.id: bond.guardian for bond in bonds}.values())
    names = name_lines([(one.name, one.form_of_address) for one in guardians])
    return PostItem(" ".join(names), address_lines(names, guardians[0].address), bonds[0].sender)
