"""What was recorded of a letter on its way reaches the course, the lists and the term that waits for an answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.staff_letters import STORIES
from tests.storage.test_staff_letters import Story
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.case_list import duties
from wm_desktop.services.case_work import change_term
from wm_desktop.services.courses import NewStep, courses_of_file, offered_facts, take_step
from wm_desktop.services.deliveries import NewDelivery, delivery_sheet, record_delivery
from wm_desktop.services.incidents import open_file

NUMBER = "3SABCD1234567"
NOTICE = LetterKind.STAFF_REPRIMAND_NOTICE
SENT, RECEIVED, VOID = Happening.SENT, Happening.RECEIVED, Happening.VOID


@pytest.fixture
def story(office, clock):
    """A reprimand up to the letter with the notice, which was handed over."""
    made = Story(office, clock, CourseKind.STAFF_REPRIMAND)
    events = STORIES[CourseKind.STAFF_REPRIMAND]
    for event in events[:2]:
        made.live(event)
    clock.move(days=1)
    made.letters[NOTICE] = made.write(NOTICE, events[2].facts)
    return made


def record(story, event, way=None, **others):
    new = NewDelivery(event, story.place.now(), way, **others)
    return record_delivery(story.place, story.letters[NOTICE].id, new)


def terms_of(story):
    with story.place.unit_of_work() as uow:
        return [one for one in uow.courses.terms(story.incident_id) if one.term.kind is TermKind.STAFF_RESPONSE]


def offered(story, *names):
    facts = offered_facts(story.place, story.course_id, "notice")
    return tuple(facts.text(name) for name in names)


def test_a_letter_handed_over_is_offered_to_its_step_as_received(story):
    today = story.place.today().isoformat()
    reference = story.letters[NOTICE].reference
    assert offered(story, "letter", "delivery", "tracking", "received_on") == (reference, "hand", "", today)


def test_a_registered_letter_is_offered_with_its_number_and_later_with_its_arrival(story, clock):
    [handed] = delivery_sheet(story.place, story.letters[NOTICE].id).events
    clock.move(minutes=1)
    record(story, SENT, Way.REGISTERED_AND_POST, tracking=NUMBER, corrects=handed.id, note="het ging per post")
    assert offered(story, "delivery", "tracking", "received_on") == ("registered", NUMBER, "")
    clock.move(days=2)
    record(story, RECEIVED, note="bericht van PostNL")
    assert offered(story, "received_on") == (story.place.today().isoformat(),)


def test_ordinary_mail_is_offered_as_otherwise_and_nothing_as_nothing(story, clock):
    [handed] = delivery_sheet(story.place, story.letters[NOTICE].id).events
    clock.move(minutes=1)
    changed = record(story, SENT, Way.POST, corrects=handed.id, note="gewone post", reason="kon niet anders")
    assert offered(story, "delivery", "received_on") == ("other", "")
    clock.move(minutes=1)
    record(story, VOID, corrects=changed.events[-1].id, note="nog niet weg")
    assert offered(story, "delivery") == ("",)


def test_a_registered_letter_without_a_result_is_asked_for_after_a_week(story, clock):
    def asked():
        return [(duty.due, duty.words.nl) for duty in story.place.queries.duties() if "aangetekende" in duty.words.nl]

    [handed] = delivery_sheet(story.place, story.letters[NOTICE].id).events
    assert asked() == []
    clock.move(minutes=1)
    record(story, SENT, Way.REGISTERED, tracking=NUMBER, corrects=handed.id, note="het ging per post")
    reference = story.letters[NOTICE].reference
    due = story.place.today() + timedelta(days=7)
    assert asked() == [(due, f"Leg vast of aangetekende brief {reference} is bezorgd")]
    letter_id = story.letters[NOTICE].id
    for days, told in ((6, False), (1, True)):
        clock.move(days=days)
        assert (letter_id in {duty.letter_id for duty in duties(story.place)}) is told
    record(story, Happening.NOT_COLLECTED)
    assert asked() == []


def test_the_term_of_an_answer_waits_for_the_arrival(story, clock):
    [handed] = delivery_sheet(story.place, story.letters[NOTICE].id).events
    clock.move(minutes=1)
    record(story, SENT, Way.REGISTERED, tracking=NUMBER, corrects=handed.id, note="het ging per post")
    facts = dict(STORIES[CourseKind.STAFF_REPRIMAND][2].facts) | {"received_on": ""}
    facts |= offered_facts(story.place, story.course_id, "notice").values
    assert take_step(story.place, story.course_id, NewStep("notice", facts)).state == "noticed"
    clock.move(days=2)
    record(story, RECEIVED, note="bericht van PostNL")
    old, new = terms_of(story)
    assert (old.term.start, new.term.start, new.replaces) == (date(2026, 11, 25), date(2026, 11, 27), old.id)
    assert new.reason == f"Brief {story.letters[NOTICE].reference} is ontvangen op 27 november 2026."
    assert "gewijzigd" in open_file(story.place, story.incident_id).entries[-1].text
    states = []
    states = []
    for _ in range(2):
        clock.set(date(2026, 12, 17) + timedelta(days=2 * len(states)))
        states += [one.state for one in courses_of_file(story.place, story.incident_id)]
    assert states == ["noticed", "view_closed"]  # three weeks from 27 November, not from the 25th


def test_a_term_that_was_made_longer_is_not_made_shorter_by_the_arrival(story, clock):
    [handed] = delivery_sheet(story.place, story.letters[NOTICE].id).events
    clock.move(minutes=1)
    record(story, SENT, Way.REGISTERED, tracking=NUMBER, corrects=handed.id, note="het ging per post")
    facts = dict(STORIES[CourseKind.STAFF_REPRIMAND][2].facts) | {"received_on": ""}
    facts |= offered_facts(story.place, story.course_id, "notice").values
    take_step(story.place, story.course_id, NewStep("notice", facts))
    [term] = terms_of(story)
    change_term(story.place, story.incident_id, term.id, reason="vakantie", start=date(2026, 12, 7))
    clock.move(days=2)
    record(story, RECEIVED, note="bericht van PostNL")
    assert len(terms_of(story)) == 2
    clock.set(date(2026, 12, 23))
    [shown] = courses_of_file(story.place, story.incident_id)
    assert shown.state == "noticed"
