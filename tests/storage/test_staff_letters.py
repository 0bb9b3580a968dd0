"""The letters to employees with the courses they belong to: each letter is sent and its step is taken with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.staff_letters import STORIES
from tests.staff_story import Story
from tests.support import FixedClock, Office
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.services.cao import CaoSettings
from wm_desktop.services.course_sheets import step_sheet
from wm_desktop.services.courses import courses_of_file, offered_facts
from wm_desktop.services.letter_drafts import NewLetter, draft_letters
from wm_desktop.services.settings import load_settings, save_settings


@pytest.mark.parametrize("kind", STORIES)
def test_each_letter_is_sent_and_its_step_taken_with_it(office: Office, clock: FixedClock, kind: CourseKind) -> None:
    story = Story(office, clock, kind)
    for event in STORIES[kind]:
        story.live(event)
    (shown,) = courses_of_file(story.place, story.incident_id)
    assert [one.step for one in shown.taken] == [event.step for event in STORIES[kind] if event.step]
    assert [one.overrides for one in shown.taken] == [()] * len(shown.taken)
    assert {letter.state for letter in story.letters.values()} == {LetterState.SENT}
    assert [letter.overrides for letter in story.letters.values()] == [()] * len(story.letters)


CAO = CaoSettings("CAO PO 2025-2027", "3.14", "3.15", 28)


def test_the_articles_of_the_settings_are_offered_in_letter_and_step(office: Office, clock: FixedClock) -> None:
    story = Story(office, clock, CourseKind.STAFF_SUSPENSION)
    save_settings(story.place, replace(load_settings(story.place), cao=CAO))
    new = NewLetter(story.incident_id, LetterKind.STAFF_SUSPENSION_NOTICE, story.party_id)
    (draft,) = draft_letters(story.place, new).letters
    assert draft.values.text("article") == "artikel 3.15 van de CAO PO 2025-2027"
    assert step_sheet(story.place, story.course_id, "notice").offered.text("article") == draft.values.text("article")
    assert offered_facts(story.place, story.course_id, "send_home").text("article") == ""
    assert draft.values.text("respond_by") == "2026-12-24"  # 28 days and the post


def test_a_term_that_was_told_stays_when_the_setting_changes(office: Office, clock: FixedClock) -> None:
    story = Story(office, clock, CourseKind.STAFF_REPRIMAND)
    save_settings(story.place, replace(load_settings(story.place), cao=CAO))
    for event in STORIES[CourseKind.STAFF_REPRIMAND][:3]:
        story.live(event)
    save_settings(story.place, replace(load_settings(story.place), cao=replace(CAO, response_days=14)))
    clock.move(days=28)
    (shown,) = courses_of_file(story.place, story.incident_id)
    assert shown.state == "noticed"
    clock.move(days=1)
    (shown,) = courses_of_file(story.place, story.incident_id)
    assert shown.state == "view_closed"
