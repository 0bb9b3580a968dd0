"""What happens to a letter on its way: sent, handed over, received, refused, returned (domain reference 8.4).

A statement works when it has reached the person, and the sender proves it (BW 3:37 lid 3). So both moments are kept,
with how they are known; nothing that was recorded is changed, a correction is a new line that names the old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.ids import DeliveryId, DocumentId, LetterId


class Way(StrEnum):
    """How a letter goes; e-mail and portal are an extra beside paper and never count as the sending."""

    POST = "post"
    REGISTERED = "registered"
    REGISTERED_AND_POST = "registered_and_post"
    BY_HAND = "by_hand"
    EMAIL = "email"
    PORTAL = "portal"


class Happening(StrEnum):
    """What is recorded; VOID says that a line was a mistake, RECEIPT adds a scan that came later."""

    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"
    NOT_COLLECTED = "not_collected"
    RETURNED = "returned"
    RECEIPT = "receipt"
    VOID = "void"


EXTRAS = frozenset({Way.EMAIL, Way.PORTAL})
REGISTERED_WAYS = frozenset({Way.REGISTERED, Way.REGISTERED_AND_POST})
SURE_WAYS = REGISTERED_WAYS | {Way.BY_HAND}
"""Ways of which the arrival can be proved."""
RESULTS = frozenset({Happening.RECEIVED, Happening.REFUSED, Happening.NOT_COLLECTED, Happening.RETURNED})
RESULT_AFTER = timedelta(days=7)
"""So long after a registered letter went, the program asks what came of it; a choice of this program."""

WAY_WORDS = {
    Way.POST: Words("per gewone post", "by ordinary mail"),
    Way.REGISTERED: Words("aangetekend", "registered"),
    Way.REGISTERED_AND_POST: Words("aangetekend en per gewone post", "registered and by ordinary mail"),
    Way.BY_HAND: Words("uitgereikt", "handed over"),
    Way.EMAIL: Words("per e-mail, als extra", "by e-mail, as an extra"),
    Way.PORTAL: Words("via het ouderportaal, als extra", "through the parents' portal, as an extra"),
}
HAPPENING_WORDS = {
    Happening.SENT: Words("verzonden", "sent"),
    Happening.RECEIVED: Words("ontvangen", "received"),
    Happening.REFUSED: Words("geweigerd", "refused"),
    Happening.NOT_COLLECTED: Words("niet opgehaald", "not collected"),
    Happening.RETURNED: Words("teruggekomen", "returned"),
    Happening.RECEIPT: Words("ontvangstbewijs toegevoegd", "receipt added"),
    Happening.VOID: Words("niet gebeurd", "did not happen"),
}


SEND_AS, RECEIPT_SLIP = "send_as", "receipt_slip"
"""The fields of a letter: how it is to go, by the code of the way, and whether it ends with a slip to sign."""
CHOOSABLE = (Way.POST, Way.REGISTERED, Way.REGISTERED_AND_POST, Way.BY_HAND)


def way_in(values: Facts) -> Way | None:
    """Give how a letter is to go by its fields; None while that was not chosen."""
    return next((way for way in CHOOSABLE if way == values.text(SEND_AS)), None)


def goes_registered(values: Facts) -> bool:
    """Whether letter and envelope say so."""
    return way_in(values) in REGISTERED_WAYS


def has_slip(values: Facts) -> bool:
    """Whether a letter ends with a slip to sign for receipt; only one that is handed over does."""
    return way_in(values) is Way.BY_HAND and values.yes(RECEIPT_SLIP) is True


@dataclass(frozen=True)
class Delivery:
    """One line about a letter on its way.

    `way` counts for what was sent. `by` is who handed it over, and `note` then to whom; of what was received `note`
    says how that is known, of a mistake why; last in it stands why a doubt was passed. `document_id` is the scan of a
    receipt. `corrects` is the line that no longer counts because of this one.
    """

    id: DeliveryId
    letter_id: LetterId
    event: Happening
    happened_at: datetime
    recorded_by: str
    recorded_at: datetime
    way: Way | None = None
    tracking: str = ""
    by: str = ""
    note: str = ""
    document_id: DocumentId | None = None
    corrects: DeliveryId | None = None

    @property
    def counts_as_sending(self) -> bool:
        """Whether the letter itself went: not for an e-mail beside it."""
        return self.event is Happening.SENT and self.way not in EXTRAS

    @property
    def counts_as_receipt(self) -> bool:
        """Whether it is known that the letter arrived: it was handed over, or its arrival was seen."""
        handed = self.event is Happening.SENT and self.way is Way.BY_HAND
        return handed or self.event is Happening.RECEIVED


@dataclass(frozen=True)
class DeliveryState:
    """Where a letter stands: the first sending, the first arrival that is known, and the newest result."""

    sent_at: datetime | None = None
    received_at: datetime | None = None
    way: Way | None = None
    tracking: str = ""
    result: Happening | None = None

    @property
    def sent_on(self) -> date | None:
        """The day it went, at the school."""
        return None if self.sent_at is None else self.sent_at.astimezone(SCHOOL_ZONE).date()

    @property
    def received_on(self) -> date | None:
        """The day it arrived, at the school."""
        return None if self.received_at is None else self.received_at.astimezone(SCHOOL_ZONE).date()

    @property
    def result_due(self) -> date | None:
        """From which day on it is asked what came of a registered letter; None when that is known or not expected."""
        if self.way not in REGISTERED_WAYS or self.result is not None or self.received_at is not None:
            return None
        return None if self.sent_on is None else self.sent_on + RESULT_AFTER


def standing(events: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """Give the lines that still count, in the order in which they happened."""
    every = tuple(events)
    gone = {one.corrects for one in every}
    found = (one for one in every if one.id not in gone and one.event is not Happening.VOID)
    return tuple(sorted(found, key=lambda one: (one.happened_at, one.recorded_at)))


def state_of(events: Iterable[Delivery]) -> DeliveryState:
    """Say where a letter stands by what counts."""
    known = standing(events)
    sendings = [one for one in known if one.counts_as_sending]
    arrivals = [one.happened_at for one in known if one.counts_as_receipt]
    last = sendings[-1].happened_at if sendings else None
    results = [one.event for one in known if one.event in RESULTS and last is not None and one.happened_at >= last]
    tracked = [one.tracking for one in sendings if one.tracking]
    return DeliveryState(
        sent_at=sendings[0].happened_at if sendings else None,
        received_at=arrivals[0] if arrivals else None,
        way=_surest([one.way for one in sendings if one.way is not None]),
        tracking=tracked[-1] if tracked else "",
        result=results[-1] if results else None,
    )


def sent_by(mark: datetime | None, events: Sequence[Delivery]) -> datetime | None:
    """Give when a letter went by its mark and its lines.

    The mark is made once, by the first line. One that no line made is of before there were lines, and counts as well.
    """
    first = state_of(events).sent_at
    if mark is None or any(one.counts_as_sending and one.happened_at == mark for one in events):
        return first
    return mark if first is None else min(mark, first)


_SUREST = (Way.BY_HAND, Way.REGISTERED_AND_POST, Way.REGISTERED, Way.POST)


def _surest(ways: Sequence[Way]) -> Way | None:
    """Of several sendings the one that proves most; registered and ordinary apart are the two together."""
    if Way.POST in ways and Way.REGISTERED in ways and Way.BY_HAND not in ways:
        return Way.REGISTERED_AND_POST
    return next((way for way in _SUREST if way in ways), None)


def tidy_tracking(text: str) -> str:
    """Give the number of a registered letter without blanks, in capitals."""
    return re.sub(r"[\s.-]+", "", text).upper()


def is_tracking(number: str) -> bool:
    """Whether a number has the form of one of PostNL (3S...) or of the post union (RR123456785NL).

    PostNL prints '3S', the code of the sender and a number, 13 to 15 characters in all; international numbers are of
    UPU standard S10, of which the last digit is computed from the others.
    """
    if re.fullmatch(r"3S[A-Z]{2,6}\d{4,11}", number):
        return 13 <= len(number) <= 15
    found = re.fullmatch(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}", number)
    return found is not None and _s10_digit(found[1]) == int(found[2])


def _s10_digit(digits: str) -> int:
    """Compute the check digit of UPU S10: weights 8, 6, 4, 2, 3, 5, 9, 7, modulo 11."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip((8, 6, 4, 2, 3, 5, 9, 7), digits, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


@dataclass(frozen=True)
class DeliveryDoubt:
    """Something that can be recorded all the same, with a reason."""

    code: str
    words: Words
    source: str = ""


ORDINARY_ONLY = DeliveryDoubt(
    "ordinary_only",
    Words(
        "Deze brief hoort aangetekend te gaan of te worden uitgereikt: met gewone post alleen kunt u niet aantonen dat "
        "hij aankwam.",
        "This letter goes registered or is handed over: with ordinary mail alone you cannot prove that it arrived.",
    ),
    "BW 3:37 lid 3; law-and-letters 8.4",
)
NO_TRACKING = DeliveryDoubt(
    "no_tracking",
    Words(
        "Het nummer van de aangetekende post ontbreekt; het staat op het verzendbewijs.",
        "The number of the registered mail is missing; it stands on the proof of posting.",
    ),
)
ODD_TRACKING = DeliveryDoubt(
    "odd_tracking",
    Words(
        "Dit nummer ziet er niet uit als een nummer van PostNL (3S en dan letters en cijfers, 13 tot 15 tekens). "
        "Vergelijk het met het verzendbewijs.",
        "This does not look like a number of PostNL (3S, letters and digits, 13 to 15 signs). Compare it.",
    ),
)


def doubts_about(new: Delivery, before: Iterable[Delivery], *, registered: bool) -> tuple[DeliveryDoubt, ...]:
    """Say what is doubtful; `registered`: this kind of letter goes registered or by hand (domain reference 8.4)."""
    found = []
    if new.event is Happening.SENT:
        surely = any(one.way in SURE_WAYS for one in standing(before) if one.id != new.corrects)
        if registered and new.way is Way.POST and not surely:
            found.append(ORDINARY_ONLY)
        if new.way in REGISTERED_WAYS:
            found += [] if is_tracking(new.tracking) else [ODD_TRACKING if new.tracking else NO_TRACKING]
    return tuple(found)
