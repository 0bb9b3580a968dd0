"""The forms of a round as one file for each family, and who is not among them and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.salutations import address_key
from wm_desktop.services.actors import Act
from wm_desktop.services.round_papers import (
    HOUSEHOLD,
    FormsPaper,
    find_round,
    paper_of,
    rows_out,
    why_not_posted,
)
from wm_desktop.services.round_state import RoundList, export_note, group_titles
from wm_desktop.services.rows import FormRow
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Workplace

SKIPPED = "Niet in deze map"


@dataclass(frozen=True)
class FamilyPaper:
    """The forms of one family under a file name."""

    name: str
    paper: FormsPaper


@dataclass(frozen=True)
class FamilySet:
    """A folder of files: one for each family, and a list of who has none (None: everybody has one).

    `whole` is all forms together, as they are written down.
    """

    folder: str
    families: tuple[FamilyPaper, ...]
    whole: FormsPaper
    skipped: RoundList | None
    skipped_name: str


def family_papers(place: Workplace, round_id: RoundId, *, posted: bool, reminder: int = 0) -> FamilySet:
    """Gather the forms that are out as one file for each family; `posted`: only those whose address may be printed.

    A family is who shares an address and a child or a guardian: parents who live apart get a file each, and what one
    of them answered never reaches the address of the other. Raises NoFormsOutError where nobody gets a file.
    """
    place.actor.require(Act.RECORD_CONSENT)
    asked = find_round(place, round_id).round
    rows: list[FormRow] = []
    left_out: list[FormRow] = []
    for row in rows_out(place, round_id):
        reason = why_not_posted(row)
        (left_out if not row.is_out or (posted and reason) else rows).append(row)
    whole = paper_of(place, round_id, rows, posted=posted, reminder=reminder)
    forms = {form.code: form for form in whole.forms}
    today = place.today()
    files = tuple(
        FamilyPaper(_name(some, today), replace(whole, forms=tuple(forms[row.form.code] for row in some)))
        for some in families(rows)
    )
    skipped = _skipped(place, asked.name, left_out, len(rows)) if left_out else None
    folder = file_name(f"{whole.what} per gezin", asked.name, day=today, suffix="x").removesuffix(".x")
    return FamilySet(folder, files, whole, skipped, file_name(SKIPPED, day=today, suffix="pdf"))


def families(rows: Sequence[FormRow]) -> Iterator[tuple[FormRow, ...]]:
    """Put forms together per family, in the order of the first form of each."""
    family_of: dict[tuple[str, str], list[FormRow]] = {}
    for row in rows:
        ties = _ties(row)
        known = {id(family_of[tie]): family_of[tie] for tie in ties if tie in family_of}
        together = [*chain.from_iterable(known.values()), row]
        for member in together:
            family_of.update(dict.fromkeys(_ties(member), together))
    order = {row.form.id: place for place, row in enumerate(rows)}
    apart = {id(family): sorted(family, key=lambda row: order[row.form.id]) for family in family_of.values()}
    yield from map(tuple, sorted(apart.values(), key=lambda family: order[family[0].form.id]))


def _ties(row: FormRow) -> list[tuple[str, str]]:
    """Say what ties a form to others: the guardian, and at one address the child.

    An address that may not be seen ties nobody: that two people live together would be told by it.
    """
    guardian = row.guardian
    if guardian is None:
        return [("", str(row.form.pupil_id))]
    ties = [("", str(guardian.id))]
    if not why_not_posted(row):
        ties.append((address_key(guardian.address), str(row.form.pupil_id)))
    return ties


def _name(rows: Sequence[FormRow], today: date) -> str:
    """Name a file: the family, its groups, and the code of the first form, which is on no other.

    Where an address may not be seen only the code is in the name: files end up in folders that others look into.
    """
    code = rows[0].form.code
    groups = " ".join(dict.fromkeys(row.pupil.group for row in rows if row.pupil.group))
    if any(row.pupil.protected or (row.guardian is not None and row.guardian.secret_address) for row in rows):
        return file_name("Formulier", groups, code, day=today, suffix="pdf")
    return file_name(f"Gezin {_family(rows[0].pupil.name)}", groups, code, day=today, suffix="pdf")


def _family(name: PersonName) -> str:
    return replace(name, first_name="", initials="").full or name.full


def _skipped(place: Workplace, title: str, rows: Sequence[FormRow], made: int) -> RoundList:
    """Make the list for the office of who has no file, and why; a secret address and protection read the same."""
    named = group_titles(rows)
    lines = tuple(
        (
            named[row.pupil.group, row.pupil.location],
            row.pupil.name.listed,
            row.guardian.name.full if row.guardian is not None else HOUSEHOLD,
            row.form.code,
            why_not_posted(row),
        )
        for row in rows
    )
    counted = f"{made} formulieren in deze map, {len(rows)} niet: deel die uit. Alleen voor de administratie."
    note = export_note(place, (title, counted))
    header = ("Groep", "Leerling", "Ouder/verzorger", "Code", "Waarom niet")
    return RoundList(SKIPPED, note, header, (14, 32, 32, 11, 28), lines)
