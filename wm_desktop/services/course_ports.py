"""What the use cases need of courses, tasks, terms, filing and links in incident files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Filing, IncidentLink, Mark
from wm_desktop.domain.courses.model import Course, Taken
from wm_desktop.domain.ids import CourseId, CourseStepId, EntryId, IncidentId


class CourseRepository(Protocol):
    """Courses and the work that follows from them; the data file refuses to change or remove any of it."""

    def add(self, course: Course) -> None:
        """Store a new course."""
        ...

    def get(self, course_id: CourseId) -> Course | None:
        """One course."""
        ...

    def of_incident(self, incident_id: IncidentId) -> Sequence[Course]:
        """Courses of a file, oldest first."""
        ...

    def of_person(self, person_id: UUID) -> Sequence[Course]:
        """Courses about a person in any file, oldest first."""
        ...

    def add_step(self, step_id: CourseStepId, course_id: CourseId, taken: Taken, entry_id: EntryId) -> None:
        """Append a step at the next position of its course."""
        ...

    def steps(self, course_id: CourseId) -> Sequence[Taken]:
        """The steps of a course in the order they were recorded."""
        ...

    def add_task(self, task: CaseTask) -> None:
        """Append a task."""
        ...

    def tasks(self, incident_id: IncidentId) -> Sequence[CaseTask]:
        """Tasks of a file, oldest first."""
        ...

    def add_term(self, term: CaseTerm) -> None:
        """Append a term."""
        ...

    def terms(self, incident_id: IncidentId) -> Sequence[CaseTerm]:
        """Terms of a file, oldest first, those that were replaced as well."""
        ...

    def add_mark(self, mark: Mark) -> None:
        """Append what came of a task or a term."""
        ...

    def marks(self, incident_id: IncidentId) -> Sequence[Mark]:
        """Marks of a file, oldest first."""
        ...

    def add_filing(self, filing: Filing) -> None:
        """Append that something was put in a person's file."""
        ...

    def filings(self, incident_id: IncidentId) -> Sequence[Filing]:
        """Filings of a file, oldest first."""
        ...

    def add_link(self, link: IncidentLink) -> None:
        """Append that two files belong together."""
        ...

    def links(self, incident_id: IncidentId) -> Sequence[IncidentLink]:
        """Links from and to a file, oldest first."""
        ...
