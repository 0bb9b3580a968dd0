"""What the Toestemmingen page does: asks the register, filters and sorts it, and records what guardians say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus, Purpose
from wm_desktop.domain.ids import GuardianId, PupilId, PurposeId
from wm_desktop.gui.consent.summary import NAME_COLUMN, Total, sort_rows, totals
from wm_desktop.gui.evidence.files import KeptFile, media_type_of, pieces_of
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import answers_alone, read_answer_file, record_with_evidence
from wm_desktop.services.consent import NewAnswer, record_answers, retract_answer, withdraw
from wm_desktop.services.person_file import history_of
from wm_desktop.services.rows import (
    AnswerRow,
    ConsentCell,
    ConsentFilter,
    GroupRow,
    GuardianRow,
    LocationRow,
    MatrixRow,
    Register,
)
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Choices:
    """What the filter row offers."""

    locations: tuple[LocationRow, ...]
    groups: tuple[GroupRow, ...]
    purposes: tuple[Purpose, ...]


@dataclass(frozen=True)
class Story:
    """One cell with everything behind it, for the side panel."""

    row: MatrixRow
    purpose: Purpose
    cell: ConsentCell
    history: tuple[AnswerRow, ...]

    @property
    def standing_yes(self) -> AnswerRow | None:
        """The newest yes that can still be withdrawn by who gave it."""
        newest: dict[GuardianId | None, AnswerRow] = {}
        for answer in self.history:
            if not answer.retracted:
                newest.setdefault(answer.guardian_id, answer)
        given = (answer for answer in newest.values() if answer.kind is AnswerKind.YES and answer.counts)
        return next(given, None)


@dataclass(frozen=True)
class Draft:
    """An answer about to be recorded, before the person has pressed Enter."""

    story: Story
    guardians: tuple[GuardianRow, ...]
    guardian_id: GuardianId | None
    kind: AnswerKind | None
    given_on: date
    way: AnswerWay = AnswerWay.FORM
    remark: str = ""
    by_pupil: bool = False
    of_age: bool = False
    file: Path | None = None


class RegisterView(Protocol):
    """What the presenter asks of the page."""

    def show_choices(self, choices: Choices) -> None:
        """Fill the filter row, keeping what is chosen."""
        ...

    def show_filter(self, asked: ConsentFilter) -> None:
        """Put the filter row as asked."""
        ...

    def show_register(self, purposes: Sequence[Purpose], rows: Sequence[MatrixRow]) -> None:
        """Show purposes and rows in this order; the cursor stays on its pupil and purpose."""
        ...

    def show_order(self, column: int, *, descending: bool) -> None:
        """Say which column decides the order."""
        ...

    def show_totals(self, counted: Sequence[Total]) -> None:
        """Show the totals of the rows shown."""
        ...

    def show_counts(self, shown: int, in_all: int, *, filtered: bool) -> None:
        """Say how many of how many are shown."""
        ...

    def show_empty(self, *, may_import: bool) -> None:
        """There are no pupils at all: say what to do first."""
        ...

    def show_story(self, story: Story | None) -> None:
        """Show what is behind the chosen cell."""
        ...

    def ask_answer(self, draft: Draft) -> None:
        """Let the person confirm an answer."""
        ...

    def close_answer(self) -> None:
        """The answer is recorded: back to the history."""
        ...

    def say_recorded(self, story: Story, answer: Answer, undo: Callable[[], None]) -> None:
        """Tell that an answer was recorded, with a way back."""
        ...

    def say_must_come_down(self, story: Story, answer: Answer, places: Sequence[str], undo: Callable[[], None]) -> None:
        """Tell that an answer was recorded, and where the pupil must come out now."""
        ...

    def say_retracted(self) -> None:
        """Tell that an answer was taken back."""
        ...

    def say_no_yes(self, story: Story) -> None:
        """There is no yes to withdraw here."""
        ...

    def say_choose_cell(self) -> None:
        """A pupil and a purpose must be chosen first."""
        ...


class RegisterPresenter:
    """Keeps the register as it was asked, and what part of it is in view."""

    def __init__(self, view: RegisterView, place: Workplace) -> None:
        self._view = view
        self._place = place
        self._all = Register((), (), 0)
        self._shown: tuple[MatrixRow, ...] = ()
        self._column, self._descending = NAME_COLUMN, False
        self._cell: tuple[PupilId, PurposeId] | None = None
        self.asked = ConsentFilter()

    @property
    def may_record(self) -> bool:
        """Whether the person at the keyboard may record and read in."""
        return self._place.actor.may(Act.RECORD_CONSENT)

    @property
    def in_view(self) -> Register:
        """What is shown now, for the export: the chosen purpose only, the rows in their order."""
        if not self.asked.purpose:
            return Register(self._all.purposes, self._shown, self._all.pupils_in_all)
        wanted = [i for i, p in enumerate(self._all.purposes) if self.asked.purpose == p.code]
        rows = tuple(replace(row, cells=tuple(row.cells[i] for i in wanted)) for row in self._shown)
        return Register(tuple(self._all.purposes[i] for i in wanted), rows, self._all.pupils_in_all)

    def refresh(self) -> None:
        """Ask everything again."""
        queries = self._place.queries
        self._view.show_choices(Choices(tuple(queries.locations()), tuple(queries.groups()), tuple(queries.purposes())))
        self._all = queries.register(ConsentFilter(as_of=self.asked.as_of))
        if not self._all.pupils_in_all:
            self._view.show_empty(may_import=self.may_record)
            self._view.show_counts(0, 0, filtered=False)
            return
        self._show_rows()
        self._show_story()

    def set_filter(self, asked: ConsentFilter) -> None:
        """Show another part of the register; only another day asks the whole register again."""
        if asked == self.asked:
            return
        another_day = asked.as_of != self.asked.as_of
        self.asked = asked
        if another_day:
            self.refresh()
        elif self._all.pupils_in_all:
            self._show_rows()

    def clear_filter(self) -> None:
        """Show everything as it is today."""
        self._view.show_filter(ConsentFilter())
        self.set_filter(ConsentFilter())

    def sort_by(self, column: int) -> None:
        """Sort by a column; the same column again turns the order round."""
        self._descending = column == self._column and not self._descending
        self._column = column
        self._show_rows()

    def choose(self, pupil_id: PupilId | None, purpose_id: PurposeId | None) -> None:
        """The cursor came to a cell, or to a name (then there is no purpose)."""
        self._cell = (pupil_id, purpose_id) if pupil_id and purpose_id else None
        self._show_story()

    def start_answer(self, kind: AnswerKind | None = None) -> None:
        """Open the panel that records one answer for the chosen cell; nothing is stored yet."""
        story = self._story()
        if story is None:
            self._view.say_choose_cell()
            return
        self._place.actor.require(Act.RECORD_CONSENT)
        guardians = tuple(self._place.queries.guardians_of(story.row.id))
        of_age = answers_alone(self._place, story.row.id)
        who = None if of_age else self._who(story, guardians, kind)
        draft = Draft(story, guardians, who, kind, self._place.today(), by_pupil=of_age, of_age=of_age)
        self._view.ask_answer(draft)

    def store(self, draft: Draft) -> None:
        """Record the answer as confirmed; raises the refusals of the rule."""
        if draft.kind is not None:
            self.stored(draft, self.record(draft, draft.kind))

    def record(self, draft: Draft, kind: AnswerKind) -> Answer:
        """Record the answer, with its evidence if there is any; shows nothing, so that it can be done elsewhere."""
        return record_draft(self._place, draft, kind)

    def stored(self, draft: Draft, answer: Answer) -> None:
        """Back to the history, and tell what was recorded."""
        self._view.close_answer()
        self._tell(draft.story, answer)

    def evidence(self, answer_id: str) -> tuple[KeptFile, bytes] | None:
        """The file behind an answer in the story shown, and what is known of it."""
        story = self._story()
        answer = next((one for one in story.history if str(one.id) == answer_id), None) if story else None
        if answer is None:
            return None
        data = read_answer_file(self._place, answer)
        media_type = media_type_of(Path(answer.file_name))
        return (
            KeptFile(answer.file_name, media_type, len(data), answer.sha256, answer.recorded_by, answer.recorded_at),
            data,
        )

    def withdraw(self) -> None:
        """Withdraw today, in one act, what the last guardian to say yes gave for the chosen cell."""
        story = self._story()
        if story is None:
            self._view.say_choose_cell()
            return
        given = story.standing_yes
        if given is None:
            self._view.say_no_yes(story)
            return
        answer = withdraw(
            self._place, pupil_id=story.row.id, purpose_id=story.purpose.id, guardian_id=given.guardian_id
        )
        self._tell(story, answer)

    def _tell(self, story: Story, answer: Answer) -> None:
        def undo() -> None:
            retract_answer(self._place, pupil_id=answer.pupil_id, answer_id=answer.id)
            self._view.say_retracted()

        places = () if answer.kind is AnswerKind.YES else self._to_take_down(answer.pupil_id)
        if places:
            self._view.say_must_come_down(story, answer, places, undo)
        else:
            self._view.say_recorded(story, answer, undo)

    def _to_take_down(self, pupil_id: PupilId) -> tuple[str, ...]:
        """Name what the pupil must come out of now."""
        duties = self._place.queries.takedowns(pupil_id)
        return tuple(f"{duty.title} ({duty.where})" for duty in duties)

    def _who(self, story: Story, guardians: Sequence[GuardianRow], kind: AnswerKind | None) -> GuardianId | None:
        if kind is AnswerKind.WITHDRAWN and story.standing_yes is not None:
            return story.standing_yes.guardian_id
        with_custody = [guardian.id for guardian in guardians if guardian.has_custody]
        return with_custody[0] if len(with_custody) == 1 else None

    def _show_rows(self) -> None:
        rows = self._filtered()
        self._shown = tuple(sort_rows(rows, self._column, descending=self._descending))
        shown_purposes = self._all.purposes
        self._view.show_register(shown_purposes, self._shown)
        self._view.show_order(self._column, descending=self._descending)
        self._view.show_totals(totals(self._shown, len(shown_purposes)))
        filtered = self.asked != ConsentFilter()
        self._view.show_counts(len(self._shown), self._all.pupils_in_all, filtered=filtered)

    def _filtered(self) -> Sequence[MatrixRow]:
        rows: Sequence[MatrixRow] = self._all.rows
        people = ConsentFilter(search=self.asked.search, group=self.asked.group, location=self.asked.location)
        if people != ConsentFilter():
            ids = self._place.queries.matching(people)
            rows = [row for row in rows if row.id in ids]
        if self.asked.status is None and not self.asked.not_yes:
            return rows
        wanted = _wanted(self.asked)
        columns = [i for i, p in enumerate(self._all.purposes) if self.asked.purpose in {"", p.code}]
        return [row for row in rows if any(row.cells[i].status in wanted for i in columns)]

    def _story(self) -> Story | None:
        if self._cell is None:
            return None
        pupil_id, purpose_id = self._cell
        row = next((row for row in self._all.rows if row.id == pupil_id), None)
        place = next((i for i, p in enumerate(self._all.purposes) if p.id == purpose_id), None)
        if row is None or place is None:
            return None
        history = history_of(self._place, pupil_id, purpose_id)
        return Story(row, self._all.purposes[place], row.cells[place], history)

    def _show_story(self) -> None:
        self._view.show_story(self._story())


def _wanted(asked: ConsentFilter) -> frozenset[ConsentStatus]:
    if asked.not_yes:
        return frozenset(ConsentStatus) - {ConsentStatus.YES}
    return frozenset(status for status in ConsentStatus if status is asked.status)


def record_draft(place: Workplace, draft: Draft, kind: AnswerKind) -> Answer:
    """Record an answer as it was confirmed, with its evidence if there is any."""
    new = NewAnswer(
        draft.story.row.id,
        draft.story.purpose.id,
        kind,
        None if draft.by_pupil else draft.guardian_id,
        draft.given_on,
        draft.way,
        draft.remark,
        draft.by_pupil,
    )
    if draft.file is None:
        [answer] = record_answers(place, [new])
    else:
        pieces, media_type = pieces_of(draft.file), media_type_of(draft.file)
        [answer] = record_with_evidence(place, [new], file_name=draft.file.name, pieces=pieces, media_type=media_type)
    return answer
