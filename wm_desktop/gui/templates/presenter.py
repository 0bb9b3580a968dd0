"""Writing the school's own text of a letter: looked over and drawn while it is typed; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol, TypeVar

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letter_templates.differences import Stretch, differences
from wm_desktop.domain.letter_templates.findings import TemplateCheck
from wm_desktop.domain.letter_templates.versions import OwnTemplate, TemplateState, tidy
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_templates import (
    TemplateFile,
    TemplateRow,
    back_to_supplied,
    check_text,
    list_templates,
    open_template,
    store_text,
)
from wm_desktop.services.letters import LetterPaper
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.template_preview import letters_to_try, try_text
from wm_desktop.services.workplace import Workplace

Result = TypeVar("Result")


class TemplateNews(Enum):
    """What was done; the view knows the words for it."""

    STORED = "stored"
    SUPPLIED = "supplied"


@dataclass(frozen=True)
class TemplateLine:
    """One kind of letter in the list; `unsaved`: something was typed that is not kept yet."""

    row: TemplateRow
    unsaved: bool = False


@dataclass(frozen=True)
class TextShown:
    """The text that is open, and what can be done with it."""

    file: TemplateFile
    text: str
    editable: bool
    letters: Sequence[LetterRow] = field(default_factory=tuple)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an own text to leave."""
        return self.editable and self.file.own is not None


class TextsView(Protocol):
    """What the presenter asks of the dialog."""

    def show_lines(self, lines: Sequence[TemplateLine], chosen: LetterKind) -> None:
        """Show every kind of letter with the text that holds."""
        ...

    def show_text(self, shown: TextShown) -> None:
        """Show the text of a kind of letter, its fields and its history."""
        ...

    def show_check(self, found: TemplateCheck, *, may_store: bool) -> None:
        """Show what was found in the text, and every mandatory part."""
        ...

    def show_differences(self, stretches: Sequence[Stretch]) -> None:
        """Show what differs from the supplied text."""
        ...

    def show_preview(self, pdf: bytes) -> None:
        """Show the pages."""
        ...

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none."""
        ...

    def tell(self, news: TemplateNews, version: OwnTemplate) -> None:
        """Say what was done."""
        ...

    def run(self, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window; errors are told by the view."""
        ...


class TextsPresenter:
    """Keeps what is typed for every kind of letter until it is kept or the dialog closes."""

    def __init__(self, place: Workplace, view: TextsView, paper: LetterPaper) -> None:
        self._place = place
        self._view = view
        self._paper = paper
        self._typed: dict[LetterKind, str] = {}
        self._file: TemplateFile | None = None
        self._trial: LetterId | None = None
        self._drawing = False
        self._draw_again = False

    @property
    def file(self) -> TemplateFile:
        """All about the kind of letter that is open."""
        if self._file is None:
            raise LookupError("no text is open")
        return self._file

    @property
    def text(self) -> str:
        """The text as it stands in the editor."""
        return self._typed.get(self.file.kind, self.file.text)

    @property
    def may_change(self) -> bool:
        """Whether this person may keep a text."""
        return self._place.actor.may(Act.CHANGE_LETTER_TEXTS)

    @property
    def unsaved(self) -> Mapping[LetterKind, str]:
        """What was typed and not kept, by kind of letter."""
        return self._typed

    def open(self, kind: LetterKind, letter_id: LetterId | None = None) -> None:
        """Show a kind of letter; with `letter_id` its text is tried on that letter."""
        self._file = open_template(self._place, kind, self._paper.wording)
        letters = letters_to_try(self._place, kind)
        self._trial = letter_id if letter_id in {row.id for row in letters} else None
        self._view.show_text(TextShown(self.file, self.text, self.may_change, letters))
        self._show_lines()
        self._look()

    def choose(self, kind: LetterKind) -> None:
        """Show another kind of letter; what was typed for this one is still there later."""
        if self._file is None or kind is not self._file.kind:
            self.open(kind)

    def typed(self, text: str) -> None:
        """Something changed in the text: look it over and draw it anew."""
        kind, before = self.file.kind, set(self._typed)
        if tidy(text) == self.file.text:
            self._typed.pop(kind, None)
        else:
            self._typed[kind] = text
        if before != set(self._typed):
            self._show_lines()
        self._look()

    def try_on(self, letter_id: LetterId | None) -> None:
        """Draw the text on a letter of the school; None: on one about invented people."""
        self._trial = letter_id
        self.draw()

    @property
    def trial(self) -> LetterId | None:
        """The letter the text is tried on."""
        return self._trial

    def draw(self) -> None:
        """Draw the text; while one drawing is under way the next waits, and only the newest is made."""
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        kind, text, trial = self.file.kind, tidy(self.text), self._trial
        self._view.run(lambda progress: self._drawn(kind, text, trial), self._show_drawn)

    def store(self, note: str) -> None:
        """Keep the text as the school's own."""
        kind = self.file.kind
        version = store_text(self._place, kind, self.text, note, self._paper.wording, seen=self.file.newest)
        self._kept(TemplateNews.STORED, version)

    def go_back(self, note: str) -> None:
        """Let the supplied text hold again; what was typed goes too."""
        version = back_to_supplied(self._place, self.file.kind, note, self._paper.wording, seen=self.file.newest)
        self._kept(TemplateNews.SUPPLIED, version)

    def take_over(self, version: OwnTemplate) -> None:
        """Put the text of an earlier version in the editor, to keep it again."""
        text = version.text or self.file.supplied.text
        self._view.show_text(TextShown(self.file, text, self.may_change, letters_to_try(self._place, self.file.kind)))
        self.typed(text)

    def _kept(self, news: TemplateNews, version: OwnTemplate) -> None:
        kind = self.file.kind
        self._typed.pop(kind, None)
        self.open(kind, self._trial)
        self._view.tell(news, version)

    def _show_lines(self) -> None:
        rows = list_templates(self._place, self._paper.wording)
        self._view.show_lines([TemplateLine(row, row.kind in self._typed) for row in rows], self.file.kind)

    def _look(self) -> None:
        text = tidy(self.text)
        found = check_text(self.file.kind, text, self._paper.wording)
        changed = text != self.file.text or self.file.state is TemplateState.OUTDATED
        self._view.show_check(found, may_store=self.may_change and changed and not found.refused)
        self._view.show_differences(differences(self.file.supplied.text, text))
        self.draw()

    def _drawn(self, kind: LetterKind, text: str, trial: LetterId | None) -> bytes | WmError:
        try:
            return try_text(self._place, kind, text, self._paper, trial)
        except WmError as error:
            return error

    def _show_drawn(self, drawn: bytes | WmError) -> None:
        self._drawing = False
        if self._draw_again:
            self._draw_again = False
            self.draw()
        if isinstance(drawn, WmError):
            self._view.show_undrawable(drawn)
        else:
            self._view.show_preview(drawn)
