"""Entering returned forms as fast as a person can turn them over: code, answers, next; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from wm_desktop.domain.consent import AnswerKind, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import PurposeId
from wm_desktop.domain.people import Guardian, Pupil
from wm_desktop.services.rounds import FormToEnter, enter_form, form_to_enter, undo_entry
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.workplace import Workplace

KEPT = 10
_UNANSWERED = EffectiveConsent(ConsentStatus.UNANSWERED)


@dataclass(frozen=True)
class EntryLine:
    """One purpose on the form in hand: what holds now, and what the form says (None: left open)."""

    purpose: Purpose
    present: EffectiveConsent
    said: AnswerKind | None = None


@dataclass(frozen=True)
class Entered:
    """A form that was entered in this session."""

    code: str
    pupil: str
    group: str
    yes: int
    no: int
    open: int


@dataclass(frozen=True)
class InHand:
    """The form being entered: of whom it is."""

    code: str
    pupil: Pupil
    group: str
    guardian: Guardian | None


class EntryView(Protocol):
    """What the presenter asks of the page."""

    def show_form(self, form: InHand, lines: Sequence[EntryLine]) -> None:
        """Show whose form it is, with the cursor on the first purpose."""
        ...

    def show_lines(self, lines: Sequence[EntryLine], current: int) -> None:
        """Show what was said, with the cursor on a line."""
        ...

    def ask_code(self) -> None:
        """No form is in hand: an empty field for the next code."""
        ...

    def ask_empty(self) -> None:
        """Nothing was filled in: ask whether the form came back empty."""
        ...

    def refuse(self, error: DomainError) -> None:
        """Say why this code or form is not taken; the code stays selected."""
        ...

    def show_entered(self, entered: Sequence[Entered]) -> None:
        """Show the last forms, newest first."""
        ...


@dataclass
class _Form:
    shown: FormToEnter
    said: dict[PurposeId, AnswerKind] = field(default_factory=dict)
    asked_empty: bool = False


class EntryPresenter:
    """Holds the form in hand and the last ones entered."""

    def __init__(self, view: EntryView, place: Workplace) -> None:
        self._view, self._place = view, place
        self._form: _Form | None = None
        self.entered: list[Entered] = []

    @property
    def has_form(self) -> bool:
        """Whether a form is in hand."""
        return self._form is not None

    @property
    def lines(self) -> tuple[EntryLine, ...]:
        """The purposes of the form in hand."""
        if self._form is None:
            return ()
        shown, said = self._form.shown, self._form.said
        return tuple(EntryLine(one, shown.present.get(one.id, _UNANSWERED), said.get(one.id)) for one in shown.purposes)

    def look(self, code: str) -> None:
        """Find the form of a code; an empty field is no question."""
        if not code.strip():
            return
        try:
            shown = form_to_enter(self._place, code)
        except DomainError as error:
            self._form = None
            self._view.refuse(error)
            return
        self._form = _Form(shown)
        self._view.show_form(InHand(shown.form.code, shown.pupil, self._group(), shown.guardian), self.lines)

    def answer(self, number: int, kind: AnswerKind | None) -> None:
        """Note what the form says of a purpose (None: open), and go to the next."""
        if self._form is None or not 0 <= number < len(self._form.shown.purposes):
            return
        purpose = self._form.shown.purposes[number]
        if kind is None:
            self._form.said.pop(purpose.id, None)
        else:
            self._form.said[purpose.id] = kind
        self._form.asked_empty = False
        self._view.show_lines(self.lines, min(number + 1, len(self._form.shown.purposes) - 1))

    def store(self) -> None:
        """Store the form in hand and ask for the next.

        A form on which nothing is filled in is stored at the second time: a scanner that ends a code with two Enters,
        or a finger that stays too long, would else make it a form that came back.
        """
        if self._form is None:
            return
        if not self._form.said and not self._form.asked_empty:
            self._form.asked_empty = True
            self._view.ask_empty()
            return
        shown, said = self._form.shown, self._form.said
        try:
            enter_form(self._place, shown.form.code, said)
        except DomainError as error:
            self._view.refuse(error)
            return
        kinds = list(said.values())
        yes, no = kinds.count(AnswerKind.YES), kinds.count(AnswerKind.NO)
        left = len(shown.purposes) - len(kinds)
        self.entered.insert(0, Entered(shown.form.code, shown.pupil.name.full, self._group(), yes, no, left))
        del self.entered[KEPT:]
        self._next()

    def leave(self) -> None:
        """Put the form aside; nothing is stored."""
        self._next()

    def undo(self, number: int) -> None:
        """Take one of the last forms back: it can be entered again."""
        if not 0 <= number < len(self.entered):
            return
        try:
            undo_entry(self._place, self.entered[number].code)
        except DomainError as error:
            self._view.refuse(error)
            return
        del self.entered[number]
        self._view.show_entered(self.entered)

    def _next(self) -> None:
        self._form = None
        self._view.show_entered(self.entered)
        self._view.ask_code()

    def _group(self) -> str:
        if self._form is None:
            return ""
        row: PupilRow | None = self._place.queries.pupil(self._form.shown.pupil.id)
        return row.group if row is not None else ""
