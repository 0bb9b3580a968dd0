"""The letters to employees with the courses they belong to: each letter is sent and its step is taken with it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cases import mark_sent, sign
from tests.staff_letters import HANDLED, HOME, LETTERS, STORIES, Event, dated
from tests.support import FixedClock, Office
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId, IncidentId
from wm_desktop.domain.incidents import EntryKind, Finding, IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.letters import Letter, LetterKind, LetterState
from wm_desktop.domain.people import Address, FormOfAddress
from wm_desktop.services.cao import CaoSettings
from wm_desktop.services.course_sheets import step_sheet
from wm_desktop.services.courses import NewStep, courses_of_file, offered_facts, start_course, take_step
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    change_stage,
    open_file,
    open_incident,
)
from wm_desktop.services.letters import (
    NewLetter,
    draft_letters,
    finalise,
    letter_bytes,
    missing,
    update_draft,
)
from wm_desktop.services.settings import load_settings, save_settings

SHOW = os.environ.get("WM_SHOW_LETTERS", "")
"""A folder to put the letters in, to be read."""


class Story:
    """One employee's file."""

    def __init__(self, office: Office, clock: FixedClock, kind: CourseKind) -> None:
        self.place, self.clock = office.place, clock
        settings = replace(load_settings(self.place), board_address=Address("Singel 20", "2801 AA", "Gouda"))
        save_settings(self.place, settings)
        sign(self.place)
        employee = replace(office.employee("Tom van den Berg"), form_of_address=FormOfAddress.SIR)
        with self.place.unit_of_work() as uow:
            uow.people.save_employee(employee)
            uow.commit()
        self.incident_id = self._file(employee.id)
        self.party_id = open_file(self.place, self.incident_id).parties[0].id
        self.course_id: CourseId = start_course(self.place, self.incident_id, kind, self.party_id).id
        self.letters: dict[LetterKind, Letter] = {}

    def _file(self, person_id) -> IncidentId:
        party = NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, person_id)
        new = NewIncident(
            IncidentKind.PHOTO_WITHOUT_CONSENT, "Dossier", "Verzonnen.", rules=("A5", "C1"), parties=(party,)
        )
        incident = open_incident(self.place, new)
        change_stage(self.place, incident.id, IncidentStage.UNDER_INVESTIGATION)
        add_entry(self.place, incident.id, NewEntry(EntryKind.HEARING, "Gehoord."))
        change_stage(self.place, incident.id, IncidentStage.ASSESSED, finding=Finding.BREACH, severity=3)
        return incident.id

    def live(self, event: Event) -> None:
        """Let the days go by, write the letter and take the step."""
        self.clock.move(days=event.later, minutes=5)
        facts = dated(event.facts, self.place.today())
        if event.letter is not None:
            letter = self.write(event.letter, facts)
            self.letters[event.letter] = letter
            facts = dict(letter.values.values) | facts | {"letter": letter.reference}
            if event.step:
                offered = offered_facts(self.place, self.course_id, event.step).values
                told = {name for name in offered if name not in {"delivery", "tracking", "received_on"}}
                assert {name: facts.get(name) for name in told} == {name: offered[name] for name in told}
                assert offered["letter"] == letter.reference
        if event.step:
            take_step(self.place, self.course_id, NewStep(event.step, facts))

    def write(self, kind: LetterKind, facts) -> Letter:
        """A letter from concept until it was sent."""
        given = dated(LETTERS[kind], self.place.today())
        (draft,) = draft_letters(
            self.place, NewLetter(self.incident_id, kind, self.party_id, values=Facts(given))
        ).letters
        plain = {
            name: text
            for name, text in facts.items()
            if name in {"signed_by", "signed_as", "article", "checked_by", "checked_on"}
        }
        address = {} if "to_street" in draft.values.values else HOME
        update_draft(self.place, draft.id, Facts(dict(draft.values.values) | address | HANDLED | plain))
        assert missing(self.place, draft.id) == ()
        final = finalise(self.place, draft.id, letter_paper())
        if SHOW:
            Path(SHOW, f"{kind.value}.pdf").write_bytes(letter_bytes(self.place, final.id))
        return mark_sent(self.place, final.id, self.place.now())


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
