"""The gate: nothing mandatory may be missing, and no limit of the law may be passed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import changed, letter_values
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Period, public_source, touches
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.gate import may_sign, missing_in
from wm_desktop.domain.letter_plans.model import Concerned, LetterCase
from wm_desktop.domain.letter_plans.pupil import counted_school_days
from wm_desktop.domain.letters import LetterKind, Signatory
from wm_desktop.domain.school_days import school_days

WARNING, SUSPENSION = LetterKind.PUPIL_WARNING, LetterKind.PUPIL_SUSPENSION
DAY = timedelta(days=1)
MONDAY = date(2026, 3, 9)
COMPLETE = letter_values(
    facts="Wat er gebeurde.",
    hearing="Wat er is gezegd.",
    heard_on=MONDAY,
    reasons="Waarom.",
    agreements="Afspraken.",
    support="Hulp.",
    next_step="Wat volgt.",
    starts_on=MONDAY + DAY,
    ends_on=MONDAY + 3 * DAY,
    homework="Werk.",
    return_talk="Gesprek.",
    form="external",
    handled_by="M. de Boer",
    signatory=Signatory("M. de Boer", "directeur"),
)


PUPIL = Concerned(PersonKind.PUPIL, "Noor", date(2015, 6, 1), "7A")


def case(kind=SUSPENSION, **changes):
    values = changes.pop("details", {})
    details = changed(COMPLETE, **values)
    if "signatory" in values and values["signatory"] is None:
        details = changed(details, signed_by="", signed_as="")
    facts = {
        "letter_date": MONDAY,
        "school": "School",
        "board": "Bestuur",
        "remedy": "Bezwaar binnen zes weken.",
        "incident_number": "2026-001",
        "rules": ("A5",),
        "person": PUPIL,
        "mandates": frozenset({CourseKind.PUPIL_SUSPENSION}),
    }
    return LetterCase(plan=plan_of(kind), values=details, **(facts | changes))


def codes(asked):
    return {missing.code for missing in missing_in(asked)}


@pytest.mark.parametrize("kind", [WARNING, SUSPENSION])
def test_a_complete_letter_passes(kind):
    assert missing_in(case(kind)) == ()


BLANKS = {
    "school": {"school": " "},
    "board": {"board": ""},
    "addressee": {"addressee_complete": False},
    "addressee_changed": {"addressee_current": False},
    "unreached": {"unreached": ("Kees Visser",)},
    "already": {"already": "WM-2026-001-SCH"},
    "braces_reasons": {"details": {"reasons": "Hij schreef '{{ naam }}'."}},
    "person_name": {"person": replace(PUPIL, name=" ")},
    "pupil_birth_date": {"person": replace(PUPIL, birth_date=None)},
    "pupil_group": {"person": replace(PUPIL, group="")},
    "incident_number": {"incident_number": ""},
    "rules": {"rules": ()},
    "facts": {"details": {"facts": " \n"}},
    "hearing": {"details": {"hearing": "", "no_hearing_reason": " "}},
    "reasons": {"details": {"reasons": ""}},
    "handled_by": {"details": {"handled_by": ""}},
    "signatory": {"details": {"signatory": None}},
}
WARNING_BLANKS = {name: {"details": {name: ""}} for name in ("agreements", "support", "next_step")}
SUSPENSION_BLANKS = {
    "starts_on": {"details": {"starts_on": None}},
    "ends_on": {"details": {"ends_on": None}},
    "homework": {"details": {"homework": ""}},
    "return_talk": {"details": {"return_talk": ""}},
    "form": {"details": {"form": ""}},
    "remedy": {"remedy": ""},
}


@pytest.mark.parametrize(("code", "changes"), [*BLANKS.items(), *WARNING_BLANKS.items()])
def test_a_warning_needs_every_part(code, changes):
    assert codes(case(WARNING, **changes)) == {code}


@pytest.mark.parametrize(("code", "changes"), [*BLANKS.items(), *SUSPENSION_BLANKS.items()])
def test_a_suspension_needs_every_part(code, changes):
    assert codes(case(SUSPENSION, **changes)) == {code}


@pytest.mark.parametrize("kind", [WARNING, SUSPENSION])
@given(data=st.data())
def test_no_combination_of_missing_parts_passes(kind, data):
    parts = BLANKS | (SUSPENSION_BLANKS if kind is SUSPENSION else WARNING_BLANKS)
    names = data.draw(st.sets(st.sampled_from(sorted(set(parts) - {"braces_reasons"})), min_size=1))
    changes, details, person = {}, {}, PUPIL
    for name in names:
        details |= parts[name].get("details", {})
        changes |= {key: value for key, value in parts[name].items() if key not in {"details", "person"}}
        part = {"person_name": "name", "pupil_birth_date": "birth_date", "pupil_group": "group"}.get(name)
        person = replace(person, **{part: getattr(parts[name]["person"], part)}) if part else person
    assert codes(case(kind, details=details, person=person, **changes)) == names


days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@given(days, st.integers(-5, 40), st.none() | st.integers(0, 12), st.sets(days, max_size=3))
def test_more_than_a_week_or_five_school_days_never_passes(first, length, given_days, closed):
    last = first + length * DAY
    asked = case(
        letter_date=first,
        closed=frozenset(closed),
        details={"starts_on": first, "ends_on": last, "school_days": given_days, "heard_on": None},
    )
    counted = len(school_days(first, last, closed))
    if not missing_in(asked):
        assert 0 <= (last - first).days < 7
        assert 1 <= counted_school_days(asked) <= counted <= 5
    if counted > 5 or (last - first).days + 1 > 7 or (given_days or 0) > 5:
        assert codes(asked) & {"too_many_school_days", "longer_than_a_week"}


@given(days, st.integers(0, 6), days, st.integers(0, 6))
def test_a_suspension_that_extends_another_never_passes(first, length, other_first, other_length):
    other = Period(other_first, other_first + other_length * DAY)
    asked = case(
        letter_date=first,
        other_suspensions=(other,),
        details={"starts_on": first, "ends_on": first + length * DAY, "heard_on": None},
    )
    overlaps = other.first <= first + length * DAY and first <= other.last
    adjoins = other.last + DAY == first or first + (length + 1) * DAY == other.first
    if overlaps or adjoins:
        assert "extends_another" in codes(asked)


@pytest.mark.parametrize(
    ("details", "code"),
    [
        ({"ends_on": MONDAY}, "ends_before_start"),
        ({"starts_on": MONDAY - DAY}, "starts_before_notice"),
        ({"ends_on": MONDAY + 8 * DAY}, "longer_than_a_week"),
        ({"school_days": 6}, "too_many_school_days"),
        ({"school_days": 4}, "more_days_than_calendar"),
        ({"school_days": 0}, "no_school_day"),
        ({"starts_on": MONDAY + 5 * DAY, "ends_on": MONDAY + 6 * DAY}, "no_school_day"),
        ({"heard_on": MONDAY + DAY}, "heard_after_letter"),
        ({"told_on": MONDAY - 4 * DAY}, "letter_after_oral_notice"),
        ({"signatory": Signatory("E. Jansen", "leerkracht")}, "not_mandated"),
    ],
)
def test_each_limit_has_its_own_code(details, code):
    assert code in codes(case(details=details))
    assert all(missing.limit for missing in missing_in(case(details=details)))


def test_parents_told_the_day_before_may_get_the_letter_on_the_next_school_day():
    friday = MONDAY - 3 * DAY
    assert codes(case(details={"told_on": friday, "starts_on": friday, "ends_on": MONDAY})) == set()
    assert "starts_before_notice" in codes(case(details={"told_on": MONDAY + DAY, "starts_on": MONDAY - DAY}))


def test_an_incomplete_signatory_is_said_once():
    assert codes(case(details={"signatory": Signatory("M. de Boer", " ")})) == {"signatory"}
    assert codes(case(details={"signatory": Signatory("", "directeur")})) == {"signatory"}


@pytest.mark.parametrize(
    ("function", "kind", "mandate", "allowed"),
    [
        ("bestuurder", SUSPENSION, False, True),
        ("Voorzitter College van Bestuur", SUSPENSION, False, True),
        ("directeur", SUSPENSION, True, True),
        ("waarnemend directeur", SUSPENSION, True, True),
        ("directeur", SUSPENSION, False, False),
        ("directeur", WARNING, False, True),
        ("adjunct-directeur", WARNING, True, False),
        ("leerkracht", WARNING, True, False),
    ],
)
def test_who_may_sign(function, kind, mandate, allowed):
    mandates = frozenset({CourseKind.PUPIL_SUSPENSION} if mandate else ())
    assert may_sign(case(kind, details={"signatory": Signatory("x", function)}, mandates=mandates)) is allowed


def test_a_weekend_between_two_suspensions_makes_one_of_them():
    week = Period(MONDAY, MONDAY + 4 * DAY)
    assert touches(week, Period(MONDAY + 7 * DAY, MONDAY + 8 * DAY))
    assert touches(Period(MONDAY + 7 * DAY, MONDAY + 8 * DAY), week)
    assert not touches(week, Period(MONDAY + 8 * DAY, MONDAY + 8 * DAY))
    assert touches(week, Period(MONDAY + 8 * DAY, MONDAY + 8 * DAY), frozenset({MONDAY + 7 * DAY}))


def test_school_days_come_from_the_office_or_the_calendar():
    assert counted_school_days(case()) == 3
    assert counted_school_days(case(details={"school_days": 2})) == 2
    assert counted_school_days(case(details={"ends_on": None})) == 0


def test_of_a_source_only_what_a_school_can_look_up_is_shown() -> None:
    assert public_source("law-and-letters 6.1, 11.1; WPO 4a") == "WPO 4a"
    assert public_source("WPO 40c lid 3") == "WPO 40c lid 3"
    assert public_source("law-and-letters 11.3") == public_source("") == public_source("5.3") == ""
