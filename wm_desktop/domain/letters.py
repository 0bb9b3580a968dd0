"""Sanction letters as values: what is asked for, what it says, and what it was when it became final."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.ids import DocumentId, GuardianId, IncidentId, LetterId, PupilId
from wm_desktop.domain.people import Address


class LetterKind(StrEnum):
    """The letters the program writes; the value is used in templates and stored."""

    PUPIL_WARNING = "pupil_warning"
    PUPIL_SUSPENSION = "pupil_suspension"

    @property
    def reference_suffix(self) -> str:
        """Three capitals at the end of a reference (WM-2026-031-SCH)."""
        return {"pupil_warning": "WAA", "pupil_suspension": "SCH"}[self.value]


def letter_label(kind: LetterKind) -> str:
    """Give the Dutch words for a kind of letter."""
    return {"pupil_warning": "Brief met waarschuwing", "pupil_suspension": "Brief met schorsing"}[kind.value]


def letter_reference(kind: LetterKind, year: int, number: int) -> str:
    """Give the printed number of a final letter: 'WM-2026-031-SCH'."""
    return f"WM-{year}-{number:03d}-{kind.reference_suffix}"


class LetterState(StrEnum):
    """A concept can change and be thrown away; a final letter is for ever."""

    DRAFT = "draft"
    FINAL = "final"
    SENT = "sent"


class SuspensionForm(StrEnum):
    """Where a suspended pupil is during the suspension."""

    INTERNAL = "internal"
    EXTERNAL = "external"


@dataclass(frozen=True)
class Signatory:
    """Who signs, in which function; `on_behalf` adds 'namens het bevoegd gezag'."""

    name: str
    function: str
    on_behalf: bool = True


@dataclass(frozen=True)
class LetterDetails:
    """What the office fills in for a warning or a suspension; texts may have several paragraphs.

    `hearing` is the summary of what pupil, parents and teacher said; if nobody could be heard, `no_hearing_reason`
    says why. Dates and `school_days` are only used for a suspension; `told_on` is the day the parents were told of
    it, when that was before the letter. `enclosures` are named one a line.
    """

    facts: str = ""
    hearing: str = ""
    no_hearing_reason: str = ""
    heard_on: date | None = None
    reasons: str = ""
    agreements: str = ""
    support: str = ""
    next_step: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    told_on: date | None = None
    school_days: int | None = None
    form: SuspensionForm = SuspensionForm.EXTERNAL
    homework: str = ""
    return_talk: str = ""
    enclosures: str = ""
    handled_by: str = ""
    signatory: Signatory | None = None


@dataclass(frozen=True)
class Addressee:
    """The guardians at one address, frozen at the moment the letter is made.

    `name_line` names them on one line ('Mevrouw A. de Vries en de heer C. Bos'), `name_lines` on the lines of the
    address block; `salutation` is the whole opening line. `others` are the guardians who share the letter.
    """

    guardian_id: GuardianId
    name_line: str
    salutation: str
    address: Address
    others: tuple[GuardianId, ...] = ()
    name_lines: tuple[str, ...] = ()

    @property
    def guardian_ids(self) -> tuple[GuardianId, ...]:
        """Everyone the letter is addressed to."""
        return (self.guardian_id, *self.others)


@dataclass(frozen=True)
class Letter:
    """One letter to one addressee; `reference`, `sha256` and the document exist from FINAL on."""

    id: LetterId
    incident_id: IncidentId
    pupil_id: PupilId
    kind: LetterKind
    addressee: Addressee
    details: LetterDetails
    created_by: str
    created_at: datetime
    state: LetterState = LetterState.DRAFT
    letter_date: date | None = None
    reference: str = ""
    template: str = ""
    finalised_by: str = ""
    finalised_at: datetime | None = None
    sent_at: datetime | None = None
    document_id: DocumentId | None = None
    sha256: str = ""


CONFIDENTIAL = "Persoonlijk en vertrouwelijk"
REGISTERED = "AANGETEKEND"
"""What stands above the name on the envelope's window (domain reference 8.2)."""


class FoldMarks(StrEnum):
    """Where the edge of the paper shows the fold: for C5/6 (99 and 198 mm), for C5 (148.5 mm), or nowhere."""

    THIRDS = "thirds"
    HALF = "half"
    NONE = "none"


@dataclass(frozen=True)
class LetterPage:
    """A letter ready to be drawn: every text final, nothing left to decide.

    `paragraphs` are plain text (never markup); a paragraph starting with '# ' is a heading, one starting with '- ' an
    item of a list. `reference_fields` are (label, value) pairs for the reference line. `marks` stand above the name in
    the window (CONFIDENTIAL, REGISTERED). `watermark` is empty for a final letter. With `receipt` the letter ends with
    a slip to sign for having received it, for one that is handed over.
    """

    subject: str
    address_lines: tuple[str, ...]
    reference_fields: tuple[tuple[str, str], ...]
    place_and_date: str
    salutation: str
    paragraphs: tuple[str, ...]
    closing: str
    signatory: Signatory
    board: str
    copies: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    reference: str = ""
    watermark: str = ""
    made_at: datetime | None = None
    marks: tuple[str, ...] = ()
    receipt: bool = False


@dataclass(frozen=True)
class Letterhead:
    """How the school's paper looks; distances in mm from the top left corner of A4."""

    school: str = ""
    location_lines: tuple[str, ...] = ()
    footer: str = ""
    colour: str = "#1F5C99"
    logo: bytes = field(default=b"", repr=False)
    address_left_mm: float = 25.0
    address_top_mm: float = 52.0
    preprinted: bool = False
    fold_marks: FoldMarks = FoldMarks.THIRDS
