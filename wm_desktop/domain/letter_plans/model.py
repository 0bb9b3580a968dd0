"""A kind of letter as data: what is asked, what must be there, who signs, and which step of a course it carries out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wm_desktop.domain.courses.facts import Facts, Field
from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence, Missing, Period
from wm_desktop.domain.letters import LetterKind, Signatory, signatory_in
from wm_desktop.domain.remedies import Remedy


class To(StrEnum):
    """Who a letter is sent to.

    PARTY: whom it is about; for a pupil the guardians with custody, one letter per address. BODY: an organisation or
    another person, whose name and address are typed.
    """

    PARTY = "party"
    BODY = "body"


class Signer(StrEnum):
    """Who may sign (domain reference 5.3): SUSPENSION and BAN are the board's, unless mandated to the principal."""

    OFFICE = "office"
    PRINCIPAL = "principal"
    BOARD = "board"
    SUSPENSION = "suspension"
    BAN = "ban"


@dataclass(frozen=True)
class Part(Field):
    """A field of a letter. Its `hint` says what to write, on the form and on the list of what is missing.

    `when`: it is asked only then. `section` begins a new heading on the form.
    """

    source: str = ""
    confidence: Confidence = Confidence.SECONDARY
    when: Callable[[LetterCase], bool] = lambda case: True
    section: Words | None = None


@dataclass(frozen=True)
class Concerned:
    """Whom a letter is about; birth date and group of a pupil, function of an employee."""

    kind: PersonKind
    name: str
    birth_date: date | None = None
    group: str = ""
    function: str = ""


@dataclass(frozen=True)
class Announced:
    """The final letter that announced what this one decides, as it was frozen."""

    reference: str
    values: Facts
    final_on: date
    sent_on: date | None = None


@dataclass(frozen=True)
class Replaced(Announced):
    """The final letter that this one takes back, with the plan it was written by."""

    plan: LetterPlan | None = None


@dataclass(frozen=True)
class LetterCase:
    """Everything the gate looks at.

    `addressee_current` is false when the register no longer agrees with the concept. `unreached` names who has custody
    but gets no letter for want of an address. `other_suspensions` are those of the same pupil that are not this one;
    `closed` are the location's days off. `course` is where the course stands that this letter belongs to, `announced`
    the letter that came before it, `replaced` the one it takes the place of. `remedy` is the clause of this kind of
    letter, `board_address` the lines of the address of the board. `shows_others`: evidence or somebody else's letter
    lies behind it, which may show other people. `locked`: a sexual offence is suspected and the confidential inspector
    was not consulted yet. `other_pupils` are the names of the other pupils in the file. `already`
    is the final letter of the same kind that the same people got before.
    """

    plan: LetterPlan
    values: Facts
    letter_date: date
    school: str
    board: str
    incident_number: str
    remedy: str = ""
    board_address: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    person: Concerned | None = None
    addressee_complete: bool = True
    addressee_current: bool = True
    unreached: tuple[str, ...] = ()
    mandates: frozenset[CourseKind] = frozenset()
    other_suspensions: tuple[Period, ...] = ()
    closed: frozenset[date] = field(default_factory=frozenset)
    course: CourseCase | None = None
    announced: Announced | None = None
    replaced: Replaced | None = None
    shows_others: bool = False
    locked: bool = False
    other_pupils: tuple[str, ...] = ()
    already: str = ""

    @property
    def signatory(self) -> Signatory | None:
        """Who signs, once that was filled in."""
        return signatory_in(self.values)

    @property
    def period(self) -> Period | None:
        """The days from and to which it runs, once both are filled in."""
        first, last = self.values.day("starts_on"), self.values.day("ends_on")
        return Period(first, last) if first is not None and last is not None else None


@dataclass(frozen=True)
class LetterRule:
    """One rule of the gate; `fails` says whether a letter offends against it."""

    missing: Missing
    fails: Callable[[LetterCase], bool]


def _nobody(case: LetterCase) -> tuple[str, ...]:
    del case
    return ()


def _nothing(_: LetterCase | CourseCase) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class LetterPlan:
    """One kind of letter.

    `about` are the kinds of person it can be about, `roles` their roles in the file. `breach`: it speaks of rules of
    the protocol that were broken. `course` with `after` (one of these steps was taken) and `step` (the step it
    carries out, whose limits are limits of the letter too; `turns`: another step, by what was chosen as `outcome`);
    `alone`: it may also be written without that course. `notices` are the kinds of letter that announce it.
    `registered`: it goes registered or by hand. `copies` gives who gets a copy. `subject` is neutral, because it can be
    read from outside; empty: whose letter it is. `offers` gives values for fields from a course, beside those whose
    field has the name of a field of a step; `computed` gives more fields for the template. `courses`: it belongs to one
    of these instead of to `course`, and its own rules say what must have been recorded. Not `postal`: it may also be
    pasted in a portal or handed in, so that it needs no address.
    """

    kind: LetterKind
    fields: tuple[Part, ...]
    signer: Signer
    about: frozenset[PersonKind] = frozenset()
    roles: frozenset[PartyRole] = frozenset({PartyRole.ACCUSED})
    to: To = To.PARTY
    rules: tuple[LetterRule, ...] = ()
    breach: bool = True
    course: CourseKind | None = None
    after: frozenset[str] = frozenset()
    step: str = ""
    turns: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    notices: tuple[LetterKind, ...] = ()
    remedy: Remedy | None = None
    copies: Callable[[LetterCase], tuple[str, ...]] = _nobody
    closing: str = "Hoogachtend,"
    registered: bool = False
    subject: str = ""
    offers: Callable[[CourseCase], Mapping[str, str]] = _nothing
    computed: Callable[[LetterCase], Mapping[str, object]] = _nothing
    courses: frozenset[CourseKind] = frozenset()
    postal: bool = True
    source: str = ""

    def step_for(self, values: Facts) -> str:
        """Give the step of the course that a letter with these values carries out; empty for none."""
        return dict(self.turns).get(values.text("outcome"), self.step)

    def part(self, name: str) -> Part | None:
        """Give a field by its name."""
        return next((one for one in self.fields if one.name == name), None)
