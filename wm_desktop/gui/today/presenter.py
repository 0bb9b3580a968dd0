"""What stands on the first page, and where a click goes; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from wm_desktop.domain.accounts import due_words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, short_day
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.running import Runner
from wm_desktop.services.accounts import AccountRow, accounts_due
from wm_desktop.services.actors import Act
from wm_desktop.services.case_list import duties
from wm_desktop.services.incidents import visible
from wm_desktop.services.issued_lists import Outdated, outdated_lists
from wm_desktop.services.letter_seals import load_seal
from wm_desktop.services.rows import DutyRow, GroupResponse, IncidentRow, LetterRow, PupilRow, TakedownRow, Today
from wm_desktop.services.workplace import Workplace
from wm_desktop.services.yearly_reminder import ReminderTask, reminder_task

if TYPE_CHECKING:
    from wm_desktop.services.letters import LetterPaper

_AT_MOST = 8
_BACKUP_OLD_AFTER_DAYS = 7


@dataclass(frozen=True)
class Line:
    """One thing to do: what it says, the faint text behind it, and what it is about.

    `page` and `action` are where a click goes, when that is not where the other lines of its card go.
    """

    text: str
    detail: str
    subject: UUID
    page: str = ""
    action: str = ""


@dataclass(frozen=True)
class BackupState:
    """When the last backup was made, and whether that is too long ago; `days` None means never."""

    moment: datetime | None
    days: int | None

    @property
    def is_old(self) -> bool:
        """Whether it is time for a new one."""
        return self.days is None or self.days > _BACKUP_OLD_AFTER_DAYS


class TodayView(Protocol):
    """What the presenter asks of the page."""

    def show_date(self, day: date) -> None:
        """Show which day it is."""
        ...

    def show_incidents(self, lines: list[Line], in_all: int) -> None:
        """Show open incidents; subjects only, never names."""
        ...

    def show_duties(self, duties: Sequence[DutyRow], today: date, in_all: int) -> None:
        """Show what must be done in incident files and until when; never names."""
        ...

    def show_conflicts(self, lines: list[Line], in_all: int) -> None:
        """Show pupils whose parents disagree."""
        ...

    def show_takedowns(self, lines: list[Line], in_all: int) -> None:
        """Show what must come down now."""
        ...

    def show_outdated(self, lines: list[Line], in_all: int) -> None:
        """Show lists that somebody holds and that are no longer right."""
        ...

    def show_reminder(self, task: ReminderTask | None) -> None:
        """Show the yearly reminder that is to be done, or that there is none."""
        ...

    def show_accounts(self, lines: list[Line], in_all: int) -> None:
        """Show professional accounts that somebody must look at."""
        ...

    def show_letters(self, lines: list[Line], in_all: int) -> None:
        """Show concepts of letters."""
        ...

    def show_seal_end(self, ending: SealCertificate | None, now: datetime) -> None:
        """Say that the certificate that letters are sealed with ends soon, or has ended; None: it does not."""
        ...

    def show_texts(self, kinds: Sequence[LetterKind]) -> None:
        """Say for which letters the school's own text must be looked at again."""
        ...

    def show_responses(self, responses: tuple[GroupResponse, ...], pupils: int) -> None:
        """Show how far each group is."""
        ...

    def show_backup(self, state: BackupState) -> None:
        """Show the state of the backup."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


@dataclass(frozen=True)
class _Gathered:
    """What was asked of the data file, beside the window: at a large school it takes longer than a blink."""

    today: Today
    takedowns: Sequence[TakedownRow]
    outdated: Sequence[Outdated]
    reminder: ReminderTask | None
    accounts: Sequence[AccountRow]
    duties: Sequence[DutyRow]
    seal: SealCertificate | None
    texts: Sequence[LetterKind]


class TodayPresenter:
    """Fills the first page."""

    def __init__(
        self, place: Workplace, view: TodayView, run: Runner, paper: Callable[[], LetterPaper] | None = None
    ) -> None:
        self._place, self._view, self._run, self._paper = place, view, run, paper

    def refresh(self) -> None:
        """Ask once, show everything; the day and the backup at once."""
        self._view.show_date(self._place.today())
        self._view.show_backup(self._backup(self._place.backups.last()))
        self._run("", lambda _: self._gather(), self._show, self._view.fail)

    def _gather(self) -> _Gathered:
        queries = self._place.queries
        may = self._place.actor.may
        return _Gathered(
            queries.today(),
            queries.takedowns(),
            outdated_lists(self._place) if may(Act.ISSUE_LISTS) else (),
            reminder_task(self._place) if may(Act.RECORD_CONSENT) else None,
            accounts_due(self._place) if may(Act.KEEP_ACCOUNTS) else (),
            duties(self._place) if may(Act.SEE_INCIDENTS) else (),
            load_seal(self._place).certificate if may(Act.ISSUE_LETTERS) else None,
            self._texts() if may(Act.CHANGE_LETTER_TEXTS) else (),
        )

    def _texts(self) -> Sequence[LetterKind]:
        from wm_desktop.services.letter_templates import texts_to_review  # beside the window, not before it opens

        paper = self._paper
        return () if paper is None else texts_to_review(self._place, lambda: paper().wording)

    def _show(self, found: _Gathered) -> None:
        today, takedowns, outdated, view = found.today, found.takedowns, found.outdated, self._view
        incidents, letters = visible(self._place, today.open_incidents), visible(self._place, today.draft_letters)
        view.show_incidents([_incident(row) for row in incidents[:_AT_MOST]], len(incidents))
        view.show_duties(found.duties[:_AT_MOST], self._place.today(), len(found.duties))
        view.show_conflicts([_pupil(row) for row in today.conflicts[:_AT_MOST]], len(today.conflicts))
        view.show_takedowns([_takedown(row) for row in takedowns[:_AT_MOST]], len(takedowns))
        view.show_outdated([_outdated(one) for one in outdated[:_AT_MOST]], len(outdated))
        view.show_reminder(found.reminder)
        view.show_accounts([_account(row) for row in found.accounts[:_AT_MOST]], len(found.accounts))
        view.show_letters([_letter(row) for row in letters[:_AT_MOST]], len(letters))
        now = self._place.now()
        view.show_seal_end(found.seal if found.seal is not None and found.seal.ends_soon(now) else None, now)
        view.show_texts(found.texts)
        view.show_responses(today.responses, today.pupils)

    def _backup(self, moment: datetime | None) -> BackupState:
        if moment is None:
            return BackupState(None, None)
        return BackupState(moment, (self._place.today() - moment.astimezone(SCHOOL_ZONE).date()).days)


def _incident(row: IncidentRow) -> Line:
    return Line(f"{row.number}  {row.subject}", short_day(row.reported_on), row.id)


def _pupil(row: PupilRow) -> Line:
    return Line(row.name.listed, row.group, row.id)


def _takedown(row: TakedownRow) -> Line:
    return Line(f"{row.who.name}: {row.title}", row.where, row.publication_id)


def _outdated(one: Outdated) -> Line:
    return Line(f"{one.issued.number}  {one.issued.receiver}", one.issued.goal, one.issued.id)


def _account(row: AccountRow) -> Line:
    why = "" if row.due is None else due_words(row.due)
    return Line(f"{row.employee}: {row.account.handle}", why, row.account.id)


def _letter(row: LetterRow) -> Line:
    return Line(row.addressee, row.incident_number, row.id)
