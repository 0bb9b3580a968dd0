"""How long a closed file is kept: what is not known keeps it, and nothing passes before its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.incidents import IncidentKind, PersonKind
from wm_desktop.domain.retention import ClosedFile, Measured, Standing, retention_of

CLOSED = date(2024, 11, 23)
TODAY = date(2026, 11, 23)
PUPIL, PARENT, EMPLOYEE, OUTSIDER = PersonKind.PUPIL, PersonKind.GUARDIAN, PersonKind.EMPLOYEE, PersonKind.OUTSIDER


def file(closed_on: date | None = CLOSED, **facts: object) -> ClosedFile:
    return ClosedFile("2024-001", IncidentKind.BULLYING, closed_on, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "standing", "until"),
    [
        (file(), Standing.PASSED, date(2026, 11, 23)),
        (file(CLOSED + timedelta(days=1)), Standing.RUNNING, date(2026, 11, 24)),
        (file(None), Standing.UNKNOWN, None),
        (file(legal_hold="kort geding"), Standing.HELD, None),
        (file(sexual_offence=True), Standing.ASK_BOARD, None),
        (file(sexual_offence=True, legal_hold="kort geding"), Standing.HELD, None),
        (file(breach=True), Standing.RUNNING, date(2029, 11, 23)),
        (file(measured=(Measured(PUPIL, None),)), Standing.UNKNOWN, None),
        (file(measured=(Measured(PUPIL, date(2024, 7, 31)),)), Standing.PASSED, date(2026, 11, 23)),
        (file(measured=(Measured(PARENT, date(2026, 7, 31)),)), Standing.RUNNING, date(2028, 7, 31)),
        (file(measured=(Measured(EMPLOYEE, date(2023, 1, 1)), Measured(PUPIL, None))), Standing.UNKNOWN, None),
        (file(measured=(Measured(OUTSIDER, date(2020, 1, 1)),)), Standing.UNKNOWN, None),
        (file(date(2024, 2, 29)), Standing.PASSED, date(2026, 3, 1)),
    ],
)
def test_where_a_file_stands(made: ClosedFile, standing: Standing, until: date | None) -> None:
    found = retention_of(made, TODAY, 2)
    assert (found.standing, found.until) == (standing, until)


DAYS = st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2030, 1, 1)))
FILES = st.builds(
    ClosedFile,
    number=st.just("2024-001"),
    kind=st.sampled_from(IncidentKind),
    closed_on=DAYS,
    legal_hold=st.sampled_from(("", "rechtszaak")),
    sexual_offence=st.booleans(),
    breach=st.booleans(),
    measured=st.lists(st.builds(Measured, st.sampled_from(PersonKind), DAYS), max_size=3).map(tuple),
)


@settings(max_examples=40)
@given(FILES, st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 10))
def test_nothing_has_passed_that_is_held_unknown_or_too_young(made: ClosedFile, today: date, years: int) -> None:
    found = retention_of(made, today, years)
    assert all(keep.why for keep in found.keeps)
    if found.standing is Standing.PASSED:
        assert not made.legal_hold
        assert not made.sexual_offence
        assert made.closed_on is not None
        assert all(one.left_on is not None and one.left_on < today for one in made.measured)
        assert made.closed_on + timedelta(days=365 * years) <= today
