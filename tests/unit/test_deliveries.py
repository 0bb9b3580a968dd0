"""Letters on their way: what counts, where a letter stands by it, and what is doubtful."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from wm_desktop.domain.deliveries import (
    HAPPENING_WORDS,
    NO_TRACKING,
    ODD_TRACKING,
    ORDINARY_ONLY,
    WAY_WORDS,
    Delivery,
    DeliveryState,
    Happening,
    Way,
    doubts_about,
    is_tracking,
    standing,
    state_of,
    tidy_tracking,
)
from wm_desktop.domain.ids import DeliveryId, LetterId

LETTER = LetterId(uuid4())
MONDAY = datetime(2026, 3, 9, 14, 30, tzinfo=UTC)


def line(event=Happening.SENT, way=None, days=0.0, **others):
    if event is Happening.SENT and way is None:
        way = Way.POST
    at = MONDAY + timedelta(days=days)
    return Delivery(DeliveryId(uuid4()), LETTER, event, at, "directie", at, way, **others)


def test_nothing_recorded_is_nothing_known():
    assert state_of(()) == DeliveryState()
    assert (DeliveryState().sent_on, DeliveryState().received_on, DeliveryState().result_due) == (None, None, None)


def test_the_first_sending_counts_and_an_email_never_does():
    state = state_of([line(way=Way.EMAIL), line(way=Way.PORTAL), line(days=2), line(days=1, way=Way.POST)])
    assert (state.sent_on, state.way, state.received_at) == (date(2026, 3, 10), Way.POST, None)
    assert state_of([line(way=Way.EMAIL)]).sent_at is None


@pytest.mark.parametrize(
    ("ways", "surest"),
    [
        ([Way.POST, Way.REGISTERED], Way.REGISTERED_AND_POST),
        ([Way.REGISTERED], Way.REGISTERED),
        ([Way.REGISTERED_AND_POST, Way.POST], Way.REGISTERED_AND_POST),
        ([Way.POST, Way.REGISTERED, Way.BY_HAND], Way.BY_HAND),
        ([Way.POST, Way.EMAIL], Way.POST),
    ],
)
def test_of_several_ways_the_one_that_proves_most_is_told(ways, surest):
    assert state_of([line(way=way, days=number) for number, way in enumerate(ways)]).way is surest


def test_what_is_handed_over_has_arrived_and_a_registered_letter_has_not():
    handed = state_of([line(way=Way.BY_HAND)])
    assert handed.received_at == handed.sent_at == MONDAY
    registered = [line(way=Way.REGISTERED, tracking="3SABCD1234567")]
    assert (state_of(registered).received_on, state_of(registered).tracking) == (None, "3SABCD1234567")
    assert state_of([*registered, line(Happening.RECEIVED, days=2)]).received_on == date(2026, 3, 11)


def test_the_day_is_the_day_at_the_school():
    late = Delivery(DeliveryId(uuid4()), LETTER, Happening.SENT, MONDAY.replace(hour=23), "x", MONDAY, Way.POST)
    assert state_of([late]).sent_on == date(2026, 3, 10)


def test_a_registered_letter_is_asked_after_until_something_came_of_it():
    sent = line(way=Way.REGISTERED_AND_POST)
    assert state_of([sent]).result_due == date(2026, 3, 16)
    assert state_of([line(way=Way.POST)]).result_due is None
    for event in (Happening.RECEIVED, Happening.REFUSED, Happening.NOT_COLLECTED, Happening.RETURNED):
        came = state_of([sent, line(event, days=3)])
        assert (came.result, came.result_due) == (event, None)
    again = state_of([sent, line(Happening.RETURNED, days=3), line(way=Way.REGISTERED, days=4)])
    assert (again.result, again.result_due) == (None, date(2026, 3, 16))


def test_a_correction_takes_the_place_of_a_line_and_a_mistake_leaves_nothing():
    wrong = line(days=1)
    right = line(days=0, corrects=wrong.id)
    assert standing([wrong, right]) == (right,)
    assert state_of([wrong, right]).sent_at == MONDAY
    void = line(Happening.VOID, days=2, corrects=right.id)
    assert state_of([wrong, right, void]).sent_at is None
    assert standing([wrong, right, void]) == ()


@pytest.mark.parametrize(
    ("typed", "good"),
    [
        ("3SABCD1234567", True),
        ("3s abcd 123 456 7", True),
        ("3SRRC12345678", True),
        ("RR473124829NL", True),
        ("RR473124828NL", False),
        ("3S12", False),
        ("3SABCD12345678901", False),
        ("12345", False),
        ("", False),
    ],
)
def test_the_form_of_a_number_is_checked(typed, good):
    assert is_tracking(tidy_tracking(typed)) is good


def test_check_digits_of_nought_and_five_are_computed_as_the_post_union_does():
    assert is_tracking("RR000000005NL")
    assert is_tracking("RR000000010NL") is False
    found = {
        number: [digit for digit in "0123456789" if is_tracking(f"RR{number:08d}{digit}NL")] for number in range(40)
    }
    assert {len(digits) for digits in found.values()} == {1}
    assert {"0", "5"} <= {digits[0] for digits in found.values()}


def test_ordinary_mail_alone_is_doubtful_for_a_letter_that_goes_registered():
    post, registered = line(), line(way=Way.REGISTERED, tracking="3SABCD1234567")
    assert doubts_about(post, (), registered=True) == (ORDINARY_ONLY,)
    assert doubts_about(post, (), registered=False) == ()
    assert doubts_about(post, (registered,), registered=True) == ()
    assert doubts_about(line(way=Way.BY_HAND), (), registered=True) == ()
    corrected = line(corrects=registered.id)
    assert doubts_about(corrected, (registered,), registered=True) == (ORDINARY_ONLY,)
    assert doubts_about(line(Happening.RECEIVED), (), registered=True) == ()


def test_a_missing_or_odd_number_is_doubtful():
    assert doubts_about(line(way=Way.REGISTERED), (), registered=True) == (NO_TRACKING,)
    odd = line(way=Way.REGISTERED_AND_POST, tracking="12345")
    assert doubts_about(odd, (), registered=True) == (ODD_TRACKING,)
    good = line(way=Way.REGISTERED, tracking="3SABCD1234567")
    assert doubts_about(good, (), registered=True) == ()


def test_everything_has_words():
    assert set(WAY_WORDS) == set(Way)
    assert set(HAPPENING_WORDS) == set(Happening)
