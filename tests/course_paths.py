"""Every course taken from start to end through the use cases, with sensible facts; for tests of storage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from tests.support import FixedClock, Office
from wm_desktop.domain.case_work import open_tasks
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.facts import Field, FieldKind
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, Step
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.ids import CourseId, IncidentId, PartyId, PupilId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Finding, IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.services.case_state import state_of_file
from wm_desktop.services.case_work import Done, finish_task
from wm_desktop.services.courses import CourseShown, NewStep, courses_of_file, judge_step, start_course, take_step
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    change_stage,
    incident_in,
    open_file,
    open_incident,
)
from wm_desktop.services.workplace import Workplace

WHY = "er was geen andere weg"
UNSENT = {"letter_not_sent": "de brief is op papier gemaakt"}
"""In these files there are no letters; that is passed with a reason."""


@dataclass(frozen=True)
class Go:
    """One step so many days after the one before, with some facts; a name in `days_on` is a day counted from then."""

    step: str
    later: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    days_on: Mapping[str, int] = field(default_factory=dict)


SUSPENDED = {"starts_on": 1, "ends_on": 2}
PATHS: Mapping[CourseKind, tuple[Go, ...]] = {
    CourseKind.PUPIL_WARNING: (
        Go("talk"), Go("hear_pupil"), Go("sign", 1), Go("send"), Go("reaction", 2), Go("close"),
    ),
    CourseKind.PUPIL_SUSPENSION: (
        Go("plan", days_on=SUSPENDED), Go("hear_pupil"), Go("hear_parents"), Go("hear_teacher"), Go("decide"),
        Go("tell"), Go("notify"), Go("return_talk", 3),
    ),
    CourseKind.PUPIL_EXPULSION: (
        Go("prepare"), Go("hear_teacher"), Go("hear_pupil"),
        Go("notice", 7, {"because_of_parents": "yes", "why_no_ban": "Een ontzegging hielp niet."}),
        Go("search_school"), Go("hear_parents", 7), Go("school_found", 7, {"brin": "12AB"}),
        Go("decide", 2, {"execution": "at_date"}, {"effective_on": 5}), Go("notify"), Go("objection", 7),
        Go("gpo", 1), Go("gpo_defence", 3), Go("gpo_opinion", 7, {"outcome": "opinion"}), Go("hear_objection", 1),
        Go("uphold", 1), Go("execute", 1, days_on={"admitted_on": 0, "left_on": 0}),
    ),
    CourseKind.PARENT: (
        Go("talk"), Go("warn", 1), Go("intend", 7, days_on={"hearing_on": 3}), Go("hear", 3), Go("view"),
        Go("ban", 7, days_on={"starts_on": 1, "ends_on": 60, "review_on": 30}), Go("review", 30), Go("end", 40),
    ),
    CourseKind.STAFF_WARNING: (
        Go("talk"), Go("report", 1), Go("letter", 1, {"signed_as": "directeur"}), Go("reaction", 3),
        Go("file", 1, days_on={"expires_on": 365}), Go("remove", 366),
    ),
    CourseKind.STAFF_REPRIMAND: (
        Go("facts"), Go("talk", 1), Go("notice", 1, {"received_on": ""}), Go("view", 7),
        Go("decide", 3, days_on={"remove_on": 700}), Go("send"), Go("remove", 60),
    ),
    CourseKind.STAFF_SUSPENSION: (
        Go("send_home"), Go("notice", 0, {"received_on": ""}, {"starts_on": 2, "ends_on": 10}), Go("hear_view"),
        Go("decide", 1, days_on={"starts_on": 1, "ends_on": 9}), Go("send"), Go("lift", 5), Go("return_talk", 2),
    ),
    CourseKind.STAFF_ENDING: (
        Go("advice"), Go("choose", 1, {"route": "court"}), Go("hear"), Go("notice", 1), Go("petition", 7),
        Go("dissolved", 30, days_on={"ends_on": 30}), Go("court_claim", 10),
    ),
    CourseKind.STAFF_SUMMARY_DISMISSAL: (
        Go("know"), Go("act"), Go("invite"), Go("hear"), Go("legal_check"), Go("decide"), Go("tell"), Go("letter"),
        Go("arrived", 1), Go("court", 7), Go("settle", 20),
    ),
    CourseKind.DISPUTE: (
        Go("receive", 1, {"form": "objection", "papers_by": ""}), Go("defend"), Go("hear", 7), Go("decide", 7),
    ),
    CourseKind.INSPECTOR: (
        Go("qualify"), Go("plan_call"), Go("not_reached"),
        Go("call", 1, {"duty": "no", "suspicion": "no"}), Go("close", 1),
    ),
    CourseKind.POLICE: (
        Go("decide_charge"), Go("file_notice"), Go("file_charge", 1), Go("add_number"), Go("inform_parents"),
        Go("inform_board"), Go("outcome", 30), Go("close"),
    ),
    CourseKind.DATA_BREACH: (
        Go("begin"), Go("ask_officer"), Go("assess"), Go("report", 1), Go("tell_parents"),
        Go("complete", 1, {"provisional": "no"}), Go("close"),
    ),
    CourseKind.REMOVAL: (
        Go("ask_author"), Go("refused", 1), Go("ask_platform"), Go("removed", 1), Go("checked", 7),
    ),
}  # fmt: skip


class Walker:
    """One course in a file of its own, about somebody it fits."""

    def __init__(self, office: Office, clock: FixedClock, kind: CourseKind) -> None:
        self.office, self.place, self.clock, self.kind = office, office.place, clock, kind
        self.incident_id = judged_file(office, kind)
        party = next(iter(open_file(self.place, self.incident_id).parties))
        about = party.id if machine_of(kind).about else None
        disputed = self._disputed(party.id) if machine_of(kind).about_course else None
        self.course_id = start_course(self.place, self.incident_id, kind, about, disputed).id
        self.shown = self.look()

    def _disputed(self, party_id: PartyId) -> CourseId:
        """A measure that somebody can disagree with; it was revoked, so that nothing else is left to do."""
        found = start_course(self.place, self.incident_id, CourseKind.PUPIL_SUSPENSION, party_id)
        plan = sensible(self.place, courses_of_file(self.place, self.incident_id)[0], "plan")
        take_step(self.place, found.id, NewStep("plan", plan))
        take_step(self.place, found.id, NewStep("revoke", {"why": WHY}))
        return found.id

    def look(self) -> CourseShown:
        """The course as it is stored."""
        (found,) = (one for one in courses_of_file(self.place, self.incident_id) if one.course.id == self.course_id)
        return found

    def go(self, go: Go, reasons: Mapping[str, str] = UNSENT) -> CourseShown:
        """Let the days go by and take the step."""
        self.clock.move(days=go.later, minutes=1)
        self.shown = take_step(self.place, self.course_id, self.new(go, reasons))
        return self.shown

    def new(self, go: Go, reasons: Mapping[str, str] = UNSENT) -> NewStep:
        """The step with its own facts and sensible ones for the rest."""
        on = self.clock().astimezone(SCHOOL_ZONE).date()
        days = {name: (on + timedelta(days=count)).isoformat() for name, count in go.days_on.items()}
        facts = sensible(self.place, self.shown, go.step) | dict(go.facts) | days
        return NewStep(go.step, facts, reasons=reasons)

    def finish_tasks(self) -> int:
        """Tick what is still open, and give how much that was."""
        return finish_tasks(self.place, self.incident_id)


def judged_file(office: Office, kind: CourseKind) -> IncidentId:
    """A file that was judged, with somebody the course can be about as its first party."""
    place = office.place
    new = NewIncident(IncidentKind.THREAT, f"Dossier {kind.value}", "Verzonnen.", parties=(party_for(office, kind),))
    incident = open_incident(place, new)
    change_stage(place, incident.id, IncidentStage.UNDER_INVESTIGATION)
    add_entry(place, incident.id, NewEntry(EntryKind.HEARING, "Gehoord."))
    change_stage(place, incident.id, IncidentStage.ASSESSED, finding=Finding.BREACH, severity=3)
    return incident.id


def party_for(office: Office, kind: CourseKind) -> NewParty:
    """Somebody who is spoken to and whom the course can be about."""
    about = machine_of(kind).about
    if PersonKind.EMPLOYEE in about:
        return NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, office.employee().id)
    pupil = office.pupil("Bram Visser", number=str(new_uuid())[-12:], group="5A")
    if PersonKind.GUARDIAN in about:
        return NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, office.guardians_of(pupil)[0].id)
    return NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id)


def sensible(place: Workplace, shown: CourseShown, code: str) -> dict[str, str]:
    """Facts for a step: what was said before, a day or moment of now, the first choice, everybody with custody."""
    step: Step = shown.machine.by_code[code]
    party = shown.party
    people = () if party is None or party.person_id is None else (str(party.person_id),)
    if party is not None and party.person_kind is PersonKind.PUPIL and party.person_id is not None:
        bonds = place.queries.guardians_of(PupilId(party.person_id))
        people = tuple(str(one.id) for one in bonds if one.has_custody)
    return {asked.name: _value(place, shown, asked, people) for asked in step.fields}


def _value(place: Workplace, shown: CourseShown, asked: Field, people: tuple[str, ...]) -> str:
    if asked.kind is FieldKind.MOMENT:
        return place.now().isoformat()
    earlier = [text for one in shown.taken if (text := one.facts.text(asked.name))]
    if earlier and asked.kind is not FieldKind.LETTER:
        return earlier[-1]
    if asked.name == "signed_as":
        return "bestuurder"
    return {
        FieldKind.DAY: place.today().isoformat(),
        FieldKind.NUMBER: "1",
        FieldKind.YES_NO: "yes",
        FieldKind.CHOICE: asked.choices[0].code if asked.choices else "",
        FieldKind.PEOPLE: "\n".join(people),
        FieldKind.LETTER: "BRIEF-1",
    }.get(asked.kind, f"woorden bij {asked.name}")


def finish_tasks(place: Workplace, incident_id: IncidentId) -> int:
    """Tick what is still open in a file, and give how much that was."""
    with place.unit_of_work() as uow:
        left = open_tasks(uow.courses.tasks(incident_id), uow.courses.marks(incident_id))
    for task in left:
        finish_task(place, incident_id, task.id, Done())
    return len(left)


def take_anyhow(place: Workplace, course_id: CourseId, new: NewStep) -> bool:
    """Take a step with a reason for every doubt; False when it is refused."""
    verdict = judge_step(place, course_id, new)
    if verdict.refusals:
        return False
    take_step(place, course_id, replace(new, reasons=dict.fromkeys((one.code for one in verdict.doubts), WHY)))
    return True


def rows_of(place: Workplace, incident_id: IncidentId) -> dict[str, list[Any]]:
    """Everything the storage holds of the courses and the timeline of a file."""
    with place.unit_of_work() as uow:
        courses = uow.courses.of_incident(incident_id)
        return {
            "entries": list(uow.incidents.entries(incident_id)),
            "steps": [step for course in courses for step in uow.courses.steps(course.id)],
            "tasks": list(uow.courses.tasks(incident_id)),
            "terms": list(uow.courses.terms(incident_id)),
            "marks": list(uow.courses.marks(incident_id)),
        }


def assert_consistent(place: Workplace, incident_id: IncidentId) -> None:
    """Hold tasks, terms, their marks and the timeline of a file against what follows from its steps."""
    rows = rows_of(place, incident_id)
    with place.unit_of_work() as uow:
        state = state_of_file(place, uow, incident_in(place, uow, incident_id))
    marked = {mark.task_id or mark.term_id for mark in rows["marks"]}
    told = Counter((entry.happened_at, entry.kind) for entry in rows["entries"])
    for course, case in state.cases:
        tasks = [task for task in rows["tasks"] if task.course_id == course.id]
        terms = [term for term in rows["terms"] if term.course_id == course.id]
        whole = [replace(case, taken=case.taken[: count + 1]) for count in range(len(case.taken))]
        found = [following(one, one.taken[-1]) for one in whole]
        assert Counter(task.code for task in tasks) == Counter(plan.plan.code for one in found for plan in one.tasks)
        assert Counter(term.term.kind for term in terms if term.replaces is None) == Counter(
            run.plan.kind for one in found for run in one.terms if not run.plan.again
        )
        for task in tasks:
            planned = [count for count, one in enumerate(found) if task.code in {each.plan.code for each in one.tasks}]
            ended = any(task.code in one.done_tasks for one in found[max(planned) + 1 :])
            assert task.id in marked or not ended, task.code
        steps = Counter((one.happened_at, case.machine.by_code[one.step].entry) for one in case.taken)
        assert not steps - told, course.kind


def assert_told(place: Workplace, incident_id: IncidentId, actions: Counter[tuple[str, str]]) -> None:
    """Every row of a file has its line in the audit, and no line is of a row that is not there."""
    rows = rows_of(place, incident_id)
    number = open_file(place, incident_id).incident.number
    counted = {"incident.entry": "entries", "course.step": "steps", "case.task": "tasks", "case.term": "terms"}
    for action, name in (counted | {"case.mark": "marks"}).items():
        assert actions[number, action] == len(rows[name]), (number, action)
