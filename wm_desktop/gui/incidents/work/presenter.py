"""What must be done in a file: shown, ticked off, added, changed; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Outcome
from wm_desktop.domain.dutch_dates import parse_day, parse_moment, short_day, short_moment
from wm_desktop.domain.errors import Language
from wm_desktop.domain.incidents import Incident
from wm_desktop.domain.term_stops import Stop
from wm_desktop.gui.incidents.work.lines import WorkLine, work_lines
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.case_work import Done, change_term, end_term, finish_task, new_task
from wm_desktop.services.inspector_line import attempts, call_time
from wm_desktop.services.term_export import agenda_entries, export_agenda
from wm_desktop.services.workplace import Workplace


class WorkNews(Enum):
    """What was done; the view knows the words for it."""

    DONE = "done"
    ENDED = "ended"
    ADDED = "added"
    CHANGED = "changed"
    EXPORTED = "exported"


@dataclass(frozen=True)
class DoneForm:
    """What came of a task or a term, as typed."""

    outcome: Outcome = Outcome.DONE
    moment: str = ""
    channel: str = ""
    note: str = ""


@dataclass(frozen=True)
class TermForm:
    """How a term must be counted anew, as typed; `length` None leaves it."""

    start: str
    reason: str
    length: int | None = None
    stop: str = ""
    resume: str = ""


class WorkView(Protocol):
    """What the presenter asks of the view."""

    def show_work(self, lines: Sequence[WorkLine], today: date) -> None:
        """Draw the list."""
        ...

    def tell(self, news: WorkNews, words: str) -> None:
        """Say what was done."""
        ...


class WorkPresenter:
    """Turns what is typed into use cases."""

    def __init__(
        self, place: Workplace, view: WorkView, save_file: Callable[[Path, bytes], None], language: Language = "nl"
    ) -> None:
        self._place = place
        self._view = view
        self._save_file = save_file
        self._language = language
        self._case: CaseFile | None = None
        self._everything = False

    def show(self, case: CaseFile) -> None:
        """Draw the work of a file."""
        self._case = case
        self._view.show_work(work_lines(case, everything=self._everything), self._place.today())

    def call_words(self, line: WorkLine) -> tuple[str, int] | None:
        """Say when the inspector can be called and how often nobody was reached; None for any other line."""
        if self._case is None or not line.is_open or not isinstance(line.item, CaseTask):
            return None
        missed = attempts(self._case, line.item)
        return None if missed is None else (call_time(self._place).words.text(self._language), missed)

    def show_everything(self, *, everything: bool) -> None:
        """Also show what was done, ended or replaced, or not."""
        self._everything = everything
        if self._case is not None:
            self.show(self._case)

    def finish(self, line: WorkLine, form: DoneForm) -> None:
        """Tick a task off, or end a term."""
        moment = parse_moment(form.moment, self._place.now()) if form.moment.strip() else None
        if moment is not None and form.moment.strip() == short_moment(self._place.now()):
            moment = None  # as proposed: it is now, with its seconds
        done = Done(form.outcome, moment, form.channel, form.note)
        if isinstance(line.item, CaseTerm):
            end_term(self._place, self.incident.id, line.item.id, done)
            self._view.tell(WorkNews.ENDED, line.words.text(self._language))
        else:
            finish_task(self._place, self.incident.id, line.item.id, done)
            self._view.tell(WorkNews.DONE, line.words.text(self._language))

    def add_task(self, words: str, due: str) -> None:
        """Add a task of the office's own."""
        new_task(self._place, self.incident.id, words, parse_day(due, self._place.today()) if due.strip() else None)
        self._view.tell(WorkNews.ADDED, words.strip())

    def change(self, old: CaseTerm, form: TermForm) -> None:
        """Count a term anew; what was not typed anew stays as it was, stops before the last one too."""
        start: date | datetime | None = None
        if form.start.strip() != start_text(old):
            read = parse_moment if old.term.rule.in_hours else None
            start = read(form.start, self._place.now()) if read else parse_day(form.start, self._place.today())
        changed = change_term(
            self._place,
            self.incident.id,
            old.id,
            reason=form.reason,
            start=start,
            length=form.length,
            stops=self._stops(old, form),
        )
        self._view.tell(WorkNews.CHANGED, short_day(changed.term.due_day))

    @property
    def agenda_name(self) -> str:
        """A name for the file with the terms that run."""
        return f"Termijnen {self.incident.number}.ics"

    @property
    def has_terms(self) -> bool:
        """Whether any term runs."""
        return self._case is not None and bool(self._case.open_terms)

    def save_agenda(self, target: Path) -> None:
        """Write the terms that run for the school's agenda, without names."""
        if self._case is None:
            return
        terms = [(self.incident.number, term.term) for term in self._case.open_terms]
        self._save_file(target, export_agenda(self._place, agenda_entries(terms, self._language)))
        self._view.tell(WorkNews.EXPORTED, target.name)

    @property
    def incident(self) -> Incident:
        """The file that is open."""
        if self._case is None:
            raise LookupError("no incident file is open")
        return self._case.file.incident

    def _stops(self, old: CaseTerm, form: TermForm) -> tuple[Stop, ...]:
        before = old.term.stops[:-1]
        if not form.stop.strip():
            return before
        today = self._place.today()
        last = parse_day(form.resume, today) if form.resume.strip() else None
        return (*before, Stop(parse_day(form.stop, today), last))


def start_text(term: CaseTerm) -> str:
    """The start of a term as it can be typed."""
    start = term.term.start
    return short_moment(start) if isinstance(start, datetime) else short_day(start)
