"""72 hours are real hours: nights, weekends and the change to summer time are in them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.publications import Content
from wm_desktop.services.publication_words import contents_words

HERE = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("known", "end"),
    [
        (datetime(2026, 11, 20, 16, 0, tzinfo=HERE), datetime(2026, 11, 23, 16, 0, tzinfo=HERE)),
        (datetime(2026, 3, 27, 16, 0, tzinfo=HERE), datetime(2026, 3, 30, 17, 0, tzinfo=HERE)),
        (datetime(2026, 10, 24, 16, 0, tzinfo=HERE), datetime(2026, 10, 27, 15, 0, tzinfo=HERE)),
    ],
)
def test_the_clock_runs_in_hours(known: datetime, end: datetime) -> None:
    assert report_before(known) == end.astimezone(ZoneInfo("UTC"))


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        (set(), ""),
        ({Content.NAME}, "naam"),
        ({Content.NAME, Content.PHOTO}, "foto en naam"),
        (set(Content), "foto, video en naam"),
    ],
)
def test_what_is_shown_reads_as_a_row_of_words(contents: set[Content], words: str) -> None:
    assert contents_words(contents) == words
