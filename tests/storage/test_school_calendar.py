"""The school's calendar as a setting, and what it does to terms and suspensions."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.cases import a_file, draft_for_pupil, letter_values, sign
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.free_days import friday_after_ascension
from wm_desktop.domain.ids import LocationId, new_uuid
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod, ClosedPeriodError
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.letter_set import open_letter_set
from wm_desktop.services.letters import missing
from wm_desktop.services.school_calendar import (
    CALENDAR_KEY,
    add_equalised_day,
    calendar_at,
    load_calendar,
    read_free_days,
    remove_equalised_day,
    save_calendar,
)
from wm_desktop.services.terms import count_term, count_term_in, term_from_json, term_to_json
from wm_desktop.services.workplace import Kind
from wm_desktop.storage.equalised_days import shipped_equalised_days

WEEK_OFF = ClosedPeriod(date(2026, 11, 23), date(2026, 11, 29), "Projectweek")
STUDY = ClosedPeriod(date(2026, 12, 4), date(2026, 12, 4), "Studiedag", ClosedKind.STUDY_DAY)


def test_a_calendar_is_kept_per_location(place, office):
    where = office.location("Willibrord").id
    kept = save_calendar(place, where, [STUDY, replace(WEEK_OFF, name=" Projectweek ")])
    book = load_calendar(place)
    assert [period.name for period in book.of(where).periods] == ["Projectweek", "Studiedag"]
    assert book.of(where).closed == kept.closed
    assert book.of(office.location("Miland").id).periods == ()
    assert book.of(LocationId(new_uuid())).periods == ()
    assert [one.name for one in book.locations] == ["Willibrord", "Miland"]
    assert place.announce.heard[-1] == {Kind.SETTINGS}
    assert "calendar.save" in [line.action for line in place.queries.audit()]


def test_a_calendar_that_cannot_be_meant_is_not_stored(place, office):
    where = office.location().id
    save_calendar(place, where, [STUDY])
    with pytest.raises(ClosedPeriodError):
        save_calendar(place, where, [STUDY, STUDY])
    with pytest.raises(NotFoundError):
        save_calendar(place, LocationId(new_uuid()), [])
    assert load_calendar(place).of(where).periods == (STUDY,)


def test_the_shipped_table_names_its_decrees_and_has_no_weekend_in_it():
    table = shipped_equalised_days()
    assert {one.day for one in table} >= {date(2026, 1, 2), date(2027, 5, 7), date(2028, 4, 28)}
    assert all(one.source and one.confidence is Confidence.SECONDARY and one.day.weekday() < 5 for one in table)
    assert {friday_after_ascension(year) for year in (2023, 2024, 2025, 2026, 2027, 2028)} <= {one.day for one in table}


def test_a_day_is_made_equal_and_taken_out_again(place):
    bridge, shipped, ascension = date(2029, 4, 30), date(2026, 1, 2), date(2030, 5, 31)
    free = add_equalised_day(place, bridge, " KB 2028 ")
    [added] = [one for one in free.of_year(2029) if one.day == bridge]
    assert (added.source, added.confidence) == ("KB 2028", Confidence.CHOICE)
    assert not remove_equalised_day(place, bridge).is_free(bridge)
    assert not remove_equalised_day(place, shipped).is_free(shipped)
    assert not remove_equalised_day(place, ascension).is_free(ascension)
    assert load_calendar(place).free.removed == {shipped, ascension}
    assert count_term(place, TermKind.OBJECTION, date(2025, 11, 20)).end == shipped
    add_equalised_day(place, shipped)
    back = add_equalised_day(place, ascension)
    assert back.is_free(shipped)
    assert back.is_free(ascension)
    assert back.removed == frozenset()
    assert count_term(place, TermKind.OBJECTION, date(2025, 11, 20)).end == date(2026, 1, 5)


def test_a_day_of_the_school_that_later_ships_with_the_program_is_told_as_shipped(place):
    with place.unit_of_work() as uow:
        uow.school.set_setting("equalised_days", {"added": {"2026-01-02": "zelf"}})
        [one] = [each for each in read_free_days(uow).equalised if each.day == date(2026, 1, 2)]
    assert one.confidence is Confidence.SECONDARY


def test_a_term_is_counted_with_the_calendar_of_its_location(place, office):
    where = office.location("Willibrord")
    save_calendar(place, where.id, [WEEK_OFF])
    friday = date(2026, 11, 20)

    def end(location):
        return count_term(place, TermKind.SUSPENSION_LETTER, friday, location=location).end

    assert end("Willibrord") == date(2026, 11, 30)
    assert end("Miland") == end("") == date(2026, 11, 23)
    with pytest.raises(NotFoundError):
        end("Bodegraven")
    with place.unit_of_work() as uow:
        assert count_term_in(uow, TermKind.SUSPENSION_LETTER, friday, where.id).end == date(2026, 11, 30)
        assert calendar_at(uow, None, "Willibrord").closed == frozenset(WEEK_OFF.days)
        assert calendar_at(uow, None).closed == frozenset()


def test_a_setting_that_is_no_calendar_closes_nothing(place, office):
    where = office.location().id
    with place.unit_of_work() as uow:
        uow.school.set_setting(CALENDAR_KEY, {str(where): "?"})
        uow.school.set_setting("equalised_days", {"added": 3})
        assert calendar_at(uow, where).closed == frozenset()


def test_a_term_stands_as_it_was_told_when_it_is_stored():
    breach = compute_term(TermKind.DATA_BREACH, datetime(2026, 11, 23, 9, tzinfo=UTC))
    stops = (Stop(date(2026, 3, 10), date(2026, 3, 12)), Stop(date(2026, 3, 20)))
    stopped = compute_term(TermKind.OBJECTION_DECISION, date(2026, 3, 2), stops=stops, today=date(2026, 4, 1))
    for term in (breach, stopped, compute_term(TermKind.STAFF_RESPONSE, date(2026, 4, 14))):
        assert term_from_json(term_to_json(term)) == term
    assert stopped.standing_still


def suspension(place, office, location_id):
    sign(place)
    incident, child = a_file(office, location_id=location_id)
    details = letter_values(starts_on=date(2026, 11, 25), ends_on=date(2026, 12, 2))
    made = draft_for_pupil(
        place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_SUSPENSION, values=details
    )
    return made.letters[0].id


def test_a_suspension_counts_the_school_days_of_the_location_of_the_incident(place, office):
    where = office.location("Miland").id
    letter_id = suspension(place, office, where)
    codes = {item.code for item in missing(place, letter_id)}
    assert "too_many_school_days" in codes
    save_calendar(place, where, [ClosedPeriod(date(2026, 11, 26), date(2026, 11, 27), "Vrij")])
    codes = {item.code for item in missing(place, letter_id)}
    assert "too_many_school_days" not in codes
    assert "longer_than_a_week" in codes
    assert open_letter_set(place, letter_id).closed == {date(2026, 11, 26), date(2026, 11, 27)}


def test_a_suspension_wholly_in_a_holiday_has_no_school_day(place, office):
    letter_id = suspension(place, office, None)
    save_calendar(
        place, office.location("Willibrord").id, [ClosedPeriod(date(2026, 11, 21), date(2026, 12, 6), "Vrij")]
    )
    assert "no_school_day" in {item.code for item in missing(place, letter_id)}
