"""An employee's file on the real storage: its course is walked and its letters are written and sent."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.cases import mark_sent, sign
from tests.staff_letters import HANDLED, HOME, LETTERS, Event, dated
from tests.support import FixedClock, Office
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId, EmployeeId, IncidentId
from wm_desktop.domain.incidents import EntryKind, Finding, IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.letters import Letter, LetterKind
from wm_desktop.domain.people import Address, FormOfAddress
from wm_desktop.services.courses import NewStep, offered_facts, start_course, take_step
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    change_stage,
    open_file,
    open_incident,
)
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, update_draft
from wm_desktop.services.letters import finalise, letter_bytes, missing
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

    def _file(self, person_id: EmployeeId) -> IncidentId:
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

    def write(self, kind: LetterKind, facts: Mapping[str, str]) -> Letter:
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
