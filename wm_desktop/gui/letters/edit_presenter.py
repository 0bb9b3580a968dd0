"""Writing the letters of one measure, looking at them, and making them final; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.enclosures import ENCLOSED, enclosed_in
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import LetterPlan
from wm_desktop.domain.letters import Letter, LetterState, letter_label
from wm_desktop.domain.school_days import school_days
from wm_desktop.gui.letters.enclosure_choice import EnclosureChoice
from wm_desktop.gui.letters.form import FieldProblem, LetterForm, Read, form_of, read_form, read_of
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_copy import letter_words
from wm_desktop.services.letter_drafts import remove_draft, update_draft
from wm_desktop.services.letter_enclosures import enclosable
from wm_desktop.services.letter_set import LetterSet, open_letter_set
from wm_desktop.services.letters import LetterPaper, finalise_set, letter_bytes, look_over, missing, preview
from wm_desktop.services.ports import LetterSealer, Progress
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Workplace

Result = TypeVar("Result")
SaveFile = Callable[[Path, bytes], None]


class Job(Enum):
    """Work that may take a while; the view knows the words for it."""

    PREVIEW = "preview"
    FINALISE = "finalise"
    READ = "read"
    SAVE_PDF = "save_pdf"
    COPY = "copy"
    ENCLOSE = "enclose"


class LetterNews(Enum):
    """What was done; the view knows the words for it."""

    SAVED = "saved"
    FINALISED = "finalised"
    PDF_SAVED = "pdf_saved"
    COPIED = "copied"


@dataclass(frozen=True)
class LetterShown:
    """What can be done with the letter that is chosen; `pasted`: its words also go into somebody else's form."""

    letter: Letter
    editable: bool
    may_finalise: bool
    drafts: int
    pasted: bool = False


@dataclass(frozen=True)
class Measured:
    """The days of a suspension as counted while they are typed, and the limits that are passed."""

    days: tuple[date, ...]
    limits: tuple[Missing, ...]
    complete: bool


class LetterEditView(Protocol):
    """What the presenter asks of the dialog."""

    def show_set(self, letters: LetterSet, current: int) -> None:
        """Show who gets a letter and who is skipped."""
        ...

    def show_form(self, form: LetterForm) -> None:
        """Fill the fields."""
        ...

    def show_state(self, shown: LetterShown) -> None:
        """Offer what can be done with the chosen letter."""
        ...

    def show_days(self, measured: Measured) -> None:
        """Show the count of school days and the limits of the law."""
        ...

    def show_checklist(self, lacking: Sequence[Missing], problems: Sequence[FieldProblem]) -> None:
        """Show what is still missing."""
        ...

    def show_doubts(self, doubts: Sequence[Missing]) -> None:
        """Show what can be passed with a reason."""
        ...

    def show_asked(self, unasked: Collection[str]) -> None:
        """Leave out the fields that need not be filled in now."""
        ...

    def show_preview(self, pdf: bytes) -> None:
        """Show the pages."""
        ...

    def show_large(self, pdf: bytes) -> None:
        """Show the pages large, to read them over and print."""
        ...

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none; the person goes on typing."""
        ...

    def show_printing(self, pdf: bytes, name: str) -> None:
        """Ask for a printer for these pages."""
        ...

    def put_on_clipboard(self, words: str) -> None:
        """Let the words of a letter be pasted elsewhere."""
        ...

    def confirm_finalise(self, drafts: Sequence[Letter]) -> None:
        """Ask once, saying what will happen."""
        ...

    def tell(self, news: LetterNews, subject: str) -> None:
        """Say what was done."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...

    def run(self, job: Job, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window; errors are told by the view."""
        ...

    def leave(self) -> None:
        """Close: there is nothing left to edit."""
        ...


class LetterEditPresenter:
    """Keeps the concepts of one measure in step with what is typed."""

    def __init__(self, place: Workplace, view: LetterEditView, paper: LetterPaper, save_file: SaveFile) -> None:
        self._place = place
        self._view = view
        self._paper = paper
        self._save_file = save_file
        self._set: LetterSet | None = None
        self._current = 0
        self._read = Read()
        self._stored = Read()
        self._drawing = False
        self._draw_again = False

    @property
    def letter(self) -> Letter:
        """The letter that is chosen."""
        if self._set is None:
            raise LookupError("no letter is open")
        return self._set.letters[self._current]

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self.letter.state is LetterState.DRAFT and self._read != self._stored

    def open(self, letter_id: LetterId) -> None:
        """Show a letter with the others of the same measure."""
        self._load(letter_id)
        self._read = self._stored = read_of(self.letter)
        self._view.show_form(form_of(self._plan, self._read))
        self._check(())
        self.draw()

    def choose(self, number: int) -> None:
        """Show the letter to another addressee."""
        if self._set is None or number == self._current or not 0 <= number < len(self._set.letters):
            return
        self.save()
        self.open(self._set.letters[number].id)

    def typed(self, form: LetterForm) -> None:
        """Something changed in the fields: check it, count the days, draw it anew."""
        if self.letter.state is not LetterState.DRAFT:
            return
        self._read, problems = read_form(self._plan, form, self._place.now())
        self._check(problems)
        self.draw()

    def draw(self) -> None:
        """Draw the chosen letter; while one drawing is under way the next waits, and only the newest is made."""
        if self._drawing:
            self._draw_again = True
            return
        self._drawing = True
        letter_id, values = self.letter.id, self._read.values
        self._view.run(Job.PREVIEW, lambda progress: self._drawn(letter_id, values), self._show_drawn)

    def store(self) -> None:
        """Store, changed or not: addresses that changed since are taken over too."""
        if self.letter.state is LetterState.DRAFT:
            self.save(always=True)
            self._check(())
            self.draw()
            self._view.tell(LetterNews.SAVED, "")

    def save(self, *, always: bool = False) -> None:
        """Store what was typed in all concepts of this measure."""
        if always or self.has_unsaved:
            update_draft(self._place, self.letter.id, self._read.values, self._read.overrides)
            self._load(self.letter.id)
            self._stored = self._read

    def ask_finalise(self) -> None:
        """Check every concept of the measure, then ask once."""
        if self._set is None or not self._set.drafts:
            return
        self.save()
        lacking = self._lacking_in_all(self._set.drafts)
        if lacking:
            self._view.show_checklist(lacking, ())
            return
        self._view.confirm_finalise(self._set.drafts)

    def finalise(self, sealer: LetterSealer | None = None) -> None:
        """Make every concept of the measure final: number, bytes, fingerprint, and the seal of a school that seals."""
        if self._set is None:
            return
        drafts, current, paper = self._set.drafts, self.letter.id, replace(self._paper, sealer=sealer)

        def work(progress: Progress) -> tuple[Letter, ...]:
            return finalise_set(self._place, [draft.id for draft in drafts], paper)

        def done(letters: tuple[Letter, ...]) -> None:
            self.open(current)
            self._view.tell(LetterNews.FINALISED, ", ".join(letter.reference for letter in letters))

        self._view.run(Job.FINALISE, work, done)

    def discard(self) -> None:
        """Throw the chosen concept away and go on with the next, if there is one."""
        gone = self.letter.id
        remove_draft(self._place, gone)
        left = [letter for letter in self._set.letters if letter.id != gone] if self._set else []
        if left:
            self._set = None
            self.open(left[0].id)
        else:
            self._stored = self._read
            self._view.leave()

    def enclosures(self) -> EnclosureChoice:
        """What can be printed behind the chosen letter, with what was chosen already."""
        return EnclosureChoice(enclosable(self._place, self.letter.id), self._read.values.text(ENCLOSED))

    def try_enclosures(self) -> None:
        """Lay the chosen pieces behind the letter once, so that what cannot be read is said now and not at the end."""
        letter = self.letter
        self._view.run(Job.ENCLOSE, lambda progress: self._pages(letter), lambda pdf: None)

    @property
    def has_places(self) -> bool:
        """Whether the preview shows places where enclosures come instead of their pages."""
        return self.letter.state is LetterState.DRAFT and bool(enclosed_in(self._read.values))

    def show_whole(self) -> None:
        """Show the chosen letter large, with the pages of its enclosures."""
        letter = self.letter
        self._view.run(Job.READ, lambda progress: self._pages(letter), self._view.show_large)

    def print(self) -> None:
        """Print the chosen letter: the stored pages, or the concept with its watermark."""
        letter = self.letter
        self._view.run(
            Job.READ,
            lambda progress: self._pages(letter),
            lambda pdf: self._view.show_printing(pdf, proposed_name(letter, self._person, self._place.today())),
        )

    def copy(self) -> None:
        """Put the words of the chosen letter on the clipboard."""
        letter, values = self.letter, self._read.values

        def done(words: str) -> None:
            self._view.put_on_clipboard(words)
            self._view.tell(LetterNews.COPIED, "")

        self._view.run(Job.COPY, lambda progress: letter_words(self._place, letter.id, self._paper, values), done)

    def proposed_name(self) -> str:
        """What the PDF of the chosen letter would be called."""
        return proposed_name(self.letter, self._person, self._place.today())

    def save_pdf(self, target: Path) -> None:
        """Write the chosen letter as a PDF."""
        letter = self.letter

        def work(progress: Progress) -> str:
            self._save_file(target, self._pages(letter))
            return target.name

        self._view.run(Job.SAVE_PDF, work, lambda name: self._view.tell(LetterNews.PDF_SAVED, name))

    @property
    def about_employee(self) -> bool:
        """Whether the letter is about somebody who works at the school."""
        return self._plan.about == frozenset({PersonKind.EMPLOYEE})

    @property
    def _plan(self) -> LetterPlan:
        return plan_of(self.letter.kind)

    @property
    def _person(self) -> str:
        return self._set.person if self._set else ""

    def _load(self, letter_id: LetterId) -> None:
        self._set = open_letter_set(self._place, letter_id)
        self._current = next(n for n, letter in enumerate(self._set.letters) if letter.id == letter_id)
        letter = self.letter
        actor = self._place.actor
        draft = letter.state is LetterState.DRAFT
        self._view.show_set(self._set, self._current)
        self._view.show_state(
            LetterShown(
                letter=letter,
                editable=draft and actor.may(Act.HANDLE_INCIDENTS),
                may_finalise=draft and actor.may(Act.ISSUE_LETTERS),
                drafts=len(self._set.drafts),
                pasted=not self._plan.postal,
            )
        )

    def _check(self, problems: Sequence[FieldProblem]) -> None:
        values = self._read.values
        seen = look_over(self._place, self.letter.id, values, self._paper.wording)
        found = seen.objections
        self._view.show_asked(seen.unasked)
        passed = {one.guard for one in self._read.overrides}
        lacking = tuple(item for item in found if not (item.passable and item.code in passed))
        self._view.show_doubts([item for item in found if item.passable])
        self._view.show_checklist(lacking, problems)
        first, last = values.day("starts_on"), values.day("ends_on")
        complete = first is not None and last is not None
        closed = self._set.closed if self._set else frozenset()
        days = school_days(first, last, closed) if first is not None and last is not None else ()
        limits = tuple(item for item in lacking if item.limit and not item.passable)
        self._view.show_days(Measured(days, limits, complete))

    def _lacking_in_all(self, drafts: Sequence[Letter]) -> tuple[Missing, ...]:
        found: dict[str, Missing] = {}
        for draft in drafts:
            for item in missing(self._place, draft.id):
                message = item.message
                if len(drafts) > 1 and item.field == "addressee":
                    message = f"{draft.addressee.name_line}: {message}"
                found.setdefault(message, replace(item, message=message))
        return tuple(found.values())

    def _drawn(self, letter_id: LetterId, values: Facts) -> bytes | WmError:
        try:
            return preview(self._place, letter_id, self._paper, values)
        except WmError as error:
            return error

    def _show_drawn(self, drawn: bytes | WmError) -> None:
        self._drawing = False
        if isinstance(drawn, WmError):
            self._view.show_undrawable(drawn)
        else:
            self._view.show_preview(drawn)
        if self._draw_again:
            self._draw_again = False
            self.draw()

    def _pages(self, letter: Letter) -> bytes:
        if letter.state is LetterState.DRAFT:
            return preview(self._place, letter.id, self._paper, self._read.values, whole=True)
        return letter_bytes(self._place, letter.id)


def proposed_name(letter: Letter, pupil: str, today: date) -> str:
    """'Brief met waarschuwing - WM-2026-031-WAA - Mevrouw A. de Vries - 2026-11-23.pdf'; a concept says so."""
    kind = letter_label(letter.kind)
    marked = letter.reference or "concept"
    return file_name(kind, marked, pupil, letter.addressee.name_line, day=letter.letter_date or today, suffix="pdf")
