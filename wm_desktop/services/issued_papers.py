"""Lists that were handed out as the window shows them and as they go on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import IssuedListId
from wm_desktop.domain.issued_lists import Difference, IssuedList, difference
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.issued_lists import outdated_lists
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class IssuedRow:
    """One list in the overview: `outdated` says what is no longer right, None when nothing is (or nobody holds it)."""

    issued: IssuedList
    purpose: str
    replaces: str = ""
    outdated: Difference | None = None

    @property
    def is_held(self) -> bool:
        """Whether somebody still has it."""
        return self.issued.ended_on is None


@dataclass(frozen=True)
class IssuedPaper:
    """A list ready to be drawn; with `changes` only what differs from the list it replaces."""

    issued: IssuedList
    purpose: str
    note: ExportNote
    replaces: str = ""
    changes: Difference | None = None
    suggested_name: str = ""


def issued_rows(place: Workplace) -> Sequence[IssuedRow]:
    """Give every list that was handed out, newest first, with what is no longer right about it."""
    place.actor.require(Act.ISSUE_LISTS)
    outdated = {one.issued.id: one.difference for one in outdated_lists(place)}
    with place.unit_of_work() as uow:
        all_lists = uow.issued_lists.all()
        purposes = {one.id: one.label for one in uow.consent.purposes(closed=True)}
    numbers = {one.id: one.number for one in all_lists}
    return [
        IssuedRow(
            one,
            purposes[one.purpose_id],
            "" if one.replaces is None else numbers[one.replaces],
            outdated.get(one.id),
        )
        for one in all_lists
    ]


def issued_paper(
    place: Workplace, issued_id: IssuedListId, *, whole: bool = False, preview: bool = False
) -> IssuedPaper:
    """Give a list for paper: of a replacement only the differences, unless the `whole` list is asked.

    What stands on it is what was handed out, also when it changed since. Making it again is written down; a
    `preview` is not.
    """
    place.actor.require(Act.ISSUE_LISTS)
    with place.unit_of_work() as uow:
        issued = uow.issued_lists.get(issued_id)
        if issued is None:
            raise NotFoundError(what="Lijst", key=issued_id)
        purpose = next(one for one in uow.consent.purposes(closed=True) if one.id == issued.purpose_id)
        old = None if issued.replaces is None else uow.issued_lists.get(issued.replaces)
        if not preview:
            left = Disclosure(issued.number, len(issued.lines), (purpose.code,), issued.groups)
            write_down_in(place, uow, "list.print", str(issued.id), left)
            uow.commit()
    note = ExportNote(load_settings(place).school, place.actor.name, place.now(), written_moment(issued.issued_at))
    name = file_name(f"Lijst {issued.number}", issued.receiver, day=issued.issued_at.date(), suffix="pdf")
    if old is None:
        return IssuedPaper(issued, purpose.label, note, suggested_name=name)
    changes = None if whole else difference(old.lines, issued.lines)
    return IssuedPaper(issued, purpose.label, note, old.number, changes, name)
