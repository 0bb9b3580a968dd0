"""Sanction letters as values: what is asked for, what it says, and what it was when it became final."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.deliveries import goes_registered
from wm_desktop.domain.ids import CourseId, DocumentId, GuardianId, IncidentId, LetterId, PartyId, PupilId
from wm_desktop.domain.people import Address


class LetterKind(StrEnum):
    """The letters the program writes; the value is used in templates and stored."""

    PUPIL_WARNING = "pupil_warning"
    PUPIL_SUSPENSION = "pupil_suspension"
    PUPIL_EXPULSION_NOTICE = "pupil_expulsion_notice"
    PUPIL_EXPULSION = "pupil_expulsion"
    PUPIL_EXPULSION_DATE = "pupil_expulsion_date"
    PUPIL_OBJECTION = "pupil_objection"
    OBJECTION_DECISION = "objection_decision"
    PARENT_WARNING = "parent_warning"
    PARENT_BAN_NOTICE = "parent_ban_notice"
    PARENT_PROVISIONAL_BAN = "parent_provisional_ban"
    PARENT_BAN = "parent_ban"
    PARENT_BAN_END = "parent_ban_end"
    STAFF_WARNING = "staff_warning"
    STAFF_REPRIMAND_NOTICE = "staff_reprimand_notice"
    STAFF_REPRIMAND = "staff_reprimand"
    STAFF_SUSPENSION_NOTICE = "staff_suspension_notice"
    STAFF_SUSPENSION = "staff_suspension"
    STAFF_EXTENSION_NOTICE = "staff_extension_notice"
    STAFF_SUSPENSION_EXTENSION = "staff_suspension_extension"
    STAFF_SUSPENSION_LIFTED = "staff_suspension_lifted"
    STAFF_ENDING_NOTICE = "staff_ending_notice"
    STAFF_SUMMARY_DISMISSAL = "staff_summary_dismissal"
    HEARING_INVITATION = "hearing_invitation"
    HEARING_REPORT = "hearing_report"
    ATTENDANCE_NOTICE = "attendance_notice"
    INSPECTORATE_NOTICE = "inspectorate_notice"
    BOARD_NOTICE = "board_notice"
    POLICE_SUMMARY = "police_summary"
    REMOVAL_AUTHOR = "removal_author"
    REMOVAL_PLATFORM = "removal_platform"
    DATA_BREACH_NOTICE = "data_breach_notice"
    WITHDRAWAL = "withdrawal"

    @property
    def reference_suffix(self) -> str:
        """Three capitals at the end of a reference (WM-2026-031-SCH)."""
        return _NAMES[self.value][0]


_NAMES = {
    "pupil_warning": ("WAA", "Brief met waarschuwing", "Letter with a warning"),
    "pupil_suspension": ("SCH", "Brief met schorsing", "Letter with a suspension"),
    "pupil_expulsion_notice": ("VVW", "Voornemen tot verwijdering", "Notice of an intended expulsion"),
    "pupil_expulsion": ("VWD", "Besluit tot verwijdering", "Decision to expel"),
    "pupil_expulsion_date": ("VIN", "Ingangsdatum van een verwijdering", "Effective date of an expulsion"),
    "pupil_objection": ("BOB", "Beslissing op bezwaar", "Decision on an objection"),
    "objection_decision": ("BBM", "Beslissing op bezwaar tegen een maatregel", "Decision on an objection to a measure"),
    "parent_warning": ("OWA", "Waarschuwing aan een ouder", "Warning to a parent"),
    "parent_ban_notice": ("OVO", "Voornemen tot ontzegging van toegang", "Notice of an intended ban"),
    "parent_provisional_ban": ("OVL", "Voorlopige ontzegging van toegang", "Provisional ban"),
    "parent_ban": ("OTZ", "Ontzegging van toegang", "Ban on access"),
    "parent_ban_end": ("OEI", "Einde van een ontzegging", "End of a ban"),
    "staff_warning": ("MGB", "Gespreksbevestiging aan een medewerker", "Talk confirmed to an employee"),
    "staff_reprimand_notice": ("MVB", "Voornemen tot berisping", "Notice of an intended reprimand"),
    "staff_reprimand": ("MBE", "Schriftelijke berisping", "Written reprimand"),
    "staff_suspension_notice": ("MVS", "Voornemen tot schorsing van een medewerker", "Notice of a suspension"),
    "staff_suspension": ("MSC", "Schorsing van een medewerker", "Suspension of an employee"),
    "staff_extension_notice": ("MVV", "Voornemen tot verlenging van een schorsing", "Notice of an extension"),
    "staff_suspension_extension": ("MVL", "Verlenging van een schorsing", "Extension of a suspension"),
    "staff_suspension_lifted": ("MOP", "Opheffing van een schorsing", "Suspension lifted"),
    "staff_ending_notice": ("MVE", "Voornemen tot beëindiging", "Notice of an intended ending"),
    "staff_summary_dismissal": ("MOV", "Ontslag op staande voet", "Summary dismissal"),
    "hearing_invitation": ("UIT", "Uitnodiging voor een gesprek", "Invitation to a hearing"),
    "hearing_report": ("VSL", "Gespreksverslag", "Report of a hearing"),
    "attendance_notice": ("LPL", "Bericht aan leerplicht", "Notice to the attendance officer"),
    "inspectorate_notice": ("INS", "Tekst voor de Inspectie", "Text for the inspectorate"),
    "board_notice": ("BST", "Bericht aan het bestuur", "Notice to the board"),
    "police_summary": ("POL", "Overzicht voor de politie", "Summary for the police"),
    "removal_author": ("VVA", "Verzoek om een bericht te verwijderen", "Request to remove a message"),
    "removal_platform": ("VVP", "Verwijderverzoek aan een platform", "Removal request to a platform"),
    "data_breach_notice": ("DLK", "Bericht over een datalek", "Notice of a data breach"),
    "withdrawal": ("INT", "Intrekking van een brief", "Withdrawal of a letter"),
}


def letter_label(kind: LetterKind, *, english: bool = False) -> str:
    """Give the words for a kind of letter."""
    return _NAMES[kind.value][2 if english else 1]


def letter_reference(kind: LetterKind, year: int, number: int) -> str:
    """Give the printed number of a final letter: 'WM-2026-031-SCH'."""
    return f"WM-{year}-{number:03d}-{kind.reference_suffix}"


class LetterState(StrEnum):
    """A concept can change and be thrown away; a final letter is for ever."""

    DRAFT = "draft"
    FINAL = "final"
    SENT = "sent"


@dataclass(frozen=True)
class Signatory:
    """Who signs, in which function; `on_behalf` adds 'namens het bevoegd gezag'."""

    name: str
    function: str
    on_behalf: bool = True


@dataclass(frozen=True)
class Addressee:
    """Who a letter goes to, frozen at the moment it is made: guardians at one address, an employee, a body.

    `guardian_id` and `others` are empty when it goes to nobody in the register of guardians. `name_line` names them on
    one line ('Mevrouw A. de Vries en de heer C. Bos'), `name_lines` on the lines of the address block; `salutation` is
    the whole opening line. `others` are the guardians who share the letter.
    """

    guardian_id: GuardianId | None
    name_line: str
    salutation: str
    address: Address
    others: tuple[GuardianId, ...] = ()
    name_lines: tuple[str, ...] = ()

    @property
    def guardian_ids(self) -> tuple[GuardianId, ...]:
        """Everyone the letter is addressed to."""
        return self.others if self.guardian_id is None else (self.guardian_id, *self.others)


NOBODY = Addressee(None, "", "", Address())
"""Who a letter goes to before that was looked up."""


@dataclass(frozen=True)
class Letter:
    """One letter to one addressee; `reference`, `sha256` and the document exist from FINAL on.

    `values` are the fields that were filled in, by the names its plan knows. `party_id` is whom it is about (None: the
    file as a whole), `pupil_id` that party when it is a pupil, `course_id` the course whose step it carries out.
    `replaces` is the final letter it withdraws. `overrides` say which doubts of the gate were passed, and why.
    """

    id: LetterId
    incident_id: IncidentId
    kind: LetterKind
    addressee: Addressee
    values: Facts
    created_by: str
    created_at: datetime
    party_id: PartyId | None = None
    pupil_id: PupilId | None = None
    course_id: CourseId | None = None
    replaces: LetterId | None = None
    overrides: tuple[Override, ...] = ()
    state: LetterState = LetterState.DRAFT
    letter_date: date | None = None
    reference: str = ""
    template: str = ""
    finalised_by: str = ""
    finalised_at: datetime | None = None
    sent_at: datetime | None = None
    document_id: DocumentId | None = None
    sha256: str = ""

    @property
    def signatory(self) -> Signatory | None:
        """Who signs, once that was filled in."""
        return signatory_in(self.values)


def signatory_in(values: Facts) -> Signatory | None:
    """Give who signs by the fields of a letter; nobody as long as name and function are both empty."""
    name, function = values.text("signed_by"), values.text("signed_as")
    if not (name or function):
        return None
    return Signatory(name, function, on_behalf=values.yes("on_behalf") is not False)


def signed_by(signatory: Signatory | None) -> dict[str, str]:
    """Give the fields of a letter that say who signs."""
    if signatory is None:
        return {}
    behalf = {} if signatory.on_behalf else {"on_behalf": "no"}
    return {"signed_by": signatory.name, "signed_as": signatory.function} | behalf


CONFIDENTIAL = "Persoonlijk en vertrouwelijk"
REGISTERED = "AANGETEKEND"
"""What stands above the name on the envelope's window (domain reference 8.2)."""


def marks_on(values: Facts) -> tuple[str, ...]:
    """Give what stands above the name on a letter with these fields, and on its envelope."""
    return (CONFIDENTIAL, REGISTERED) if goes_registered(values) else (CONFIDENTIAL,)


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
    a slip to sign for having received it, for one that is handed over. `following` are the words on pages that keep
    the place of what comes behind the letter.
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
    following: tuple[str, ...] = ()


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
