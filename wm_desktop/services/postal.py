"""Labels and envelopes: who gets one, who does not and why, and what the sheet or envelope is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from wm_desktop.domain.family_post import NOBODY, Bond, family_post
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letters import Letter, LetterState, marks_on
from wm_desktop.domain.postal import EnvelopeSize, LabelSheet, NoPost, PostItem
from wm_desktop.domain.salutations import address_lines, postcode_and_place
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import letter_in
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.settings import SchoolSettings, file_name, read_settings
from wm_desktop.services.workplace import Workplace

STILL_DRAFT = "de brief is nog een concept; maak hem eerst definitief"


@dataclass(frozen=True)
class Post:
    """Everything for labels or envelopes: `what` says of whom, never a name ('groep 5A', 'brieven').

    `skipped` are for the office only; they are never printed beside an address.
    """

    what: str
    items: tuple[PostItem, ...]
    skipped: tuple[NoPost, ...]
    school: str
    made_at: datetime
    day: date

    def marked(self, *marks: str) -> Post:
        """Give the same with these lines above every name ('Persoonlijk en vertrouwelijk', 'AANGETEKEND')."""
        return replace(self, items=tuple(replace(item, marks=marks) for item in self.items))


@dataclass(frozen=True)
class DrawnPost:
    """The pages, and those whose address could not be drawn, with the reason."""

    pdf: bytes
    skipped: tuple[NoPost, ...] = ()


def post_for_letters(place: Workplace, letter_ids: Sequence[LetterId]) -> Post:
    """Gather the addressees of final letters, one for each letter; a concept may still get another address."""
    place.actor.require(Act.SEE_INCIDENTS)
    items: list[PostItem] = []
    skipped: list[NoPost] = []
    with place.unit_of_work() as uow:
        settings = read_settings(uow)
        for letter in (letter_in(place, uow, letter_id) for letter_id in letter_ids):
            if letter.state is LetterState.DRAFT:
                skipped.append(NoPost(letter.addressee.name_line, STILL_DRAFT))
            else:
                items.append(_item_of(place, settings, letter))
    return Post("brieven", tuple(items), tuple(skipped), settings.school, place.now(), place.today())


def post_for_pupils(place: Workplace, *, group: str = "", location: str = "") -> Post:
    """Gather those with custody at every address of the pupils of a group, or of all; in order of group and name."""
    place.actor.require(Act.RECORD_CONSENT)
    pupils = _in_order(place, group, location)
    bonds: list[Bond] = []
    without: list[NoPost] = []
    with place.unit_of_work() as uow:
        settings = read_settings(uow)
        ids = [pupil.id for pupil in pupils]
        guardians, custody = uow.people.guardians_of_pupils(ids), uow.people.custody(ids)
        for pupil in pupils:
            known = guardians.get(pupil.id, ())
            sender = sender_line(settings, pupil.location)
            has = custody.get(pupil.id, frozenset())
            bonds += [Bond(pupil.id, guardian, guardian.id in has, sender) for guardian in known]
            if not known:
                without.append(NoPost(pupil.name.full, NOBODY))
    items, skipped = family_post(bonds)
    what = " ".join(part for part in (f"groep {group}" if group else "alle groepen", location) if part)
    return Post(what, items, (*skipped, *without), settings.school, place.now(), place.today())


def note_post(place: Workplace, post: Post, drawn: DrawnPost) -> None:
    """Write down that addresses leave the program: how many, never whose."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        detail = f"{len(post.items) - len(drawn.skipped)} addresses"
        uow.audit.add(actor=place.actor.name, action="post.print", subject=post.what, detail=detail)
        uow.commit()


def sender_line(settings: SchoolSettings, location: str) -> str:
    """Give the return address on one line (postnl.nl, addressing tips); without an address the school and its place."""
    address = settings.location(location).address
    if not address.is_complete:
        return ", ".join(part for part in (settings.school, settings.city) if part)
    return ", ".join((settings.school, " ".join(address.street.split()), postcode_and_place(address)))


def post_name(post: Post, on: LabelSheet | EnvelopeSize, *, test: bool = False) -> str:
    """Propose a file name, without anybody's name: 'Adresetiketten L7160 - groep 5A - 2026-11-23.pdf'."""
    kind = "Adresetiketten" if isinstance(on, LabelSheet) else "Enveloppen"
    what = "proefblad" if test else post.what
    return file_name(f"{kind} {on.name}", what, day=post.day, suffix="pdf")


def _item_of(place: Workplace, settings: SchoolSettings, letter: Letter) -> PostItem:
    addressee = letter.addressee
    pupil = None if letter.pupil_id is None else place.queries.pupil(letter.pupil_id)
    names = addressee.name_lines or (addressee.name_line,)
    sender = sender_line(settings, pupil.location if pupil else "")
    return PostItem(addressee.name_line, address_lines(names, addressee.address), sender, marks_on(letter.values))


def _in_order(place: Workplace, group: str, location: str) -> Sequence[PupilRow]:
    """Put pupils in the order in which the school hands post out: location, group, name."""
    found = place.queries.pupils("", group, location)
    return sorted(found, key=lambda row: (not row.group, row.location, group_sort_key(row.group)))
