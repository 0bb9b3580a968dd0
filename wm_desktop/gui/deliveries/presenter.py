"""A letter on its way: what was recorded, and one more line; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from wm_desktop.domain.deliveries import REGISTERED_WAYS, Delivery, DeliveryDoubt, Happening, Way, way_in
from wm_desktop.domain.dutch_dates import parse_moment, short_moment
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.evidence import media_type_of
from wm_desktop.domain.ids import LetterId
from wm_desktop.gui.evidence.files import KeptFile
from wm_desktop.gui.running import Runner
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.deliveries import (
    DeliverySheet,
    NewDelivery,
    delivery_sheet,
    doubts_of,
    read_receipt,
    record_delivery,
)
from wm_desktop.services.workplace import Workplace


class Row(Enum):
    """A row of the form that belongs to some of what can happen only."""

    WAY = "way"
    MOMENT = "moment"
    TRACKING = "tracking"
    BY = "by"
    NOTE = "note"
    RECEIPT = "receipt"
    OTHERS = "others"


class NoteAsked(Enum):
    """What the note is about."""

    TO_WHOM = "to_whom"
    HOW_KNOWN = "how_known"
    WHAT_WAS_WRONG = "what_was_wrong"
    REMARK = "remark"


@dataclass(frozen=True)
class DeliveryTyped:
    """The form as it stands."""

    event: Happening
    way: Way | None = None
    moment: str = ""
    tracking: str = ""
    by: str = ""
    note: str = ""
    reason: str = ""
    receipt: AnswerFile | None = None
    others: bool = False


@dataclass(frozen=True)
class Asked:
    """Which rows the form has for what is chosen, and what its note is about."""

    rows: frozenset[Row]
    note: NoteAsked


class DeliveryView(Protocol):
    """What the presenter asks of the dialog."""

    def show_sheet(self, sheet: DeliverySheet, *, may_record: bool) -> None:
        """Show the letter, every line, and where it stands."""
        ...

    def show_form(self, events: Sequence[Happening], typed: DeliveryTyped, corrected: Delivery | None) -> None:
        """Show a form for a new line, or for a correction of one."""
        ...

    def show_asked(self, asked: Asked) -> None:
        """Show the rows that belong to what is chosen."""
        ...

    def show_doubts(self, doubts: Sequence[DeliveryDoubt]) -> None:
        """Say what is doubtful, with room for a reason."""
        ...

    def show_receipt(self, kept: KeptFile, data: bytes) -> None:
        """Show a scan."""
        ...

    def recorded(self, event: Happening) -> None:
        """A line was kept: say so."""
        ...

    def refused(self, error: Exception) -> None:
        """Say why not, beside the form."""
        ...


class DeliveryPresenter:
    """Shows, judges while somebody chooses, records."""

    def __init__(self, place: Workplace, letter_id: LetterId, view: DeliveryView, run: Runner) -> None:
        self._place, self._letter_id, self._view, self._run = place, letter_id, view, run
        self.sheet = delivery_sheet(place, letter_id)
        self._corrected: Delivery | None = None

    @property
    def may_record(self) -> bool:
        """Whether this role may record anything."""
        return self._place.actor.may(Act.ISSUE_LETTERS)

    def open(self) -> None:
        """Show the letter with an empty form for what probably comes next."""
        self._view.show_sheet(self.sheet, may_record=self.may_record)
        self._new_form()

    def correct(self, line: Delivery) -> None:
        """Take a line as the begin of its correction."""
        if line.id not in self.sheet.counting:
            return
        self._corrected = line
        to_whom = line.note.partition("\n")[0] if line.way is Way.BY_HAND else ""
        typed = DeliveryTyped(line.event, line.way, short_moment(line.happened_at), line.tracking, line.by, to_whom)
        self._view.show_form((line.event, Happening.VOID), typed, line)

    def leave_correction(self) -> None:
        """Go back to a new line."""
        self._new_form()

    def choose(self, typed: DeliveryTyped) -> None:
        """Show what is asked for this, and what is doubtful about it."""
        self._view.show_asked(self._asked(typed))
        try:
            doubts = doubts_of(self._place, self._letter_id, self._new(typed))
        except WmError:
            doubts = ()  # the moment is not typed to its end; recording says what is wrong
        self._view.show_doubts(doubts)

    def record(self, typed: DeliveryTyped, title: str) -> None:
        """Keep the line; the scan is read beside the window."""
        new = self._new(typed)
        also = (
            tuple(one.id for one in self.sheet.others) if typed.others and Row.OTHERS in self._asked(typed).rows else ()
        )

        def done(sheet: DeliverySheet) -> None:
            self.sheet = sheet
            self.open()
            self._view.recorded(new.event)

        self._run(title, lambda _: record_delivery(self._place, self._letter_id, new, also), done, self._view.refused)

    def read(self, line: Delivery, title: str) -> None:
        """Show the scan of a line."""

        def done(found: tuple[str, bytes]) -> None:
            name, data = found
            media_type = media_type_of(name, data)
            self._view.show_receipt(KeptFile(name, media_type, len(data), "", line.recorded_by, line.recorded_at), data)

        self._run(title, lambda _: read_receipt(self._place, self._letter_id, line.id), done, self._view.refused)

    def _asked(self, typed: DeliveryTyped) -> Asked:
        asked = asked_for(typed.event, typed.way, correcting=self._corrected is not None)
        return asked if self.sheet.others else replace(asked, rows=asked.rows - {Row.OTHERS})

    def _new_form(self) -> None:
        self._corrected = None
        state = self.sheet.state
        if state.sent_at is None and self.sheet.letter.sent_at is None:
            usual = Way.REGISTERED_AND_POST if self.sheet.registered else Way.POST
            way = way_in(self.sheet.letter.values) or usual
            typed = DeliveryTyped(Happening.SENT, way, "nu")
        else:
            typed = DeliveryTyped(Happening.RECEIVED if state.received_at is None else Happening.RECEIPT, None, "nu")
        events = [event for event in Happening if event is not Happening.VOID]
        self._view.show_form(events, typed, None)

    def _new(self, typed: DeliveryTyped) -> NewDelivery:
        now = self._place.now()
        by_itself = typed.event in {Happening.RECEIPT, Happening.VOID}
        asked = self._asked(typed).rows
        return NewDelivery(
            event=typed.event,
            happened_at=now if by_itself else parse_moment(typed.moment, now),
            way=typed.way if Row.WAY in asked else None,
            tracking=typed.tracking if Row.TRACKING in asked else "",
            by=typed.by if Row.BY in asked else "",
            note=typed.note,
            reason=typed.reason,
            receipt=typed.receipt if Row.RECEIPT in asked else None,
            corrects=None if self._corrected is None else self._corrected.id,
        )


_ALIKE = frozenset({Way.POST, Way.EMAIL, Way.PORTAL})
"""Ways in which letters to several addresses go alike; a registered one has a number of its own."""


def asked_for(event: Happening, way: Way | None, *, correcting: bool) -> Asked:
    """Say which rows the form has; pure."""
    rows = {Row.NOTE}
    by_hand = event is Happening.SENT and way is Way.BY_HAND
    if event is Happening.SENT:
        rows |= {Row.WAY, Row.MOMENT}
        rows |= {Row.OTHERS} if way in _ALIKE and not correcting else set()
        rows |= {Row.TRACKING} if way in REGISTERED_WAYS else set()
        rows |= {Row.BY} if by_hand else set()
        rows |= {Row.RECEIPT} if by_hand or way in REGISTERED_WAYS else set()
    elif event is Happening.RECEIPT:
        rows.add(Row.RECEIPT)
    elif event is not Happening.VOID:
        rows |= {Row.MOMENT, Row.RECEIPT}
    if by_hand:
        note = NoteAsked.TO_WHOM
    elif correcting:
        note = NoteAsked.WHAT_WAS_WRONG
    else:
        note = NoteAsked.HOW_KNOWN if event is Happening.RECEIVED else NoteAsked.REMARK
    return Asked(frozenset(rows), note)
