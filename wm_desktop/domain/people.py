"""People of the school, and how their names are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from wm_desktop.domain.ids import EmployeeId, EnrolmentId, GroupId, GuardianId, PupilId
from wm_desktop.domain.text import fold


@dataclass(frozen=True)
class PersonName:
    """A name in the Dutch way; any part may be empty (EDEXML allows a first name only)."""

    first_name: str = ""
    prefix: str = ""
    last_name: str = ""
    initials: str = ""

    @cached_property
    def full(self) -> str:
        """'Noor van der Meulen'; initials stand in for a missing first name, and d' is glued on: 'Chloé d'Hondt'."""
        glue = "" if self.prefix.endswith(("'", "’")) else " "
        family = glue.join(part for part in (self.prefix, self.last_name) if part)
        return " ".join(part for part in (self.first_name or self.initials, family) if part)

    @property
    def listed(self) -> str:
        """'Meulen, Noor van der': the way lists are sorted and read."""
        if not self.last_name:
            return self.full
        rest = " ".join(part for part in (self.first_name or self.initials, self.prefix) if part)
        return f"{self.last_name}, {rest}" if rest else self.last_name

    @property
    def sort_key(self) -> str:
        """Folded core name first, prefix ignored until last (taaladvies.net, alphabetical order of names)."""
        return fold(f"{self.last_name or self.first_name}\x1f{self.first_name or self.initials}\x1f{self.prefix}")

    @property
    def search_text(self) -> str:
        """Folded full and listed name, for finding the person however the name is typed."""
        return fold(f"{self.full} {self.listed}")


class FormOfAddress(StrEnum):
    """How a person wants to be addressed: asked, never derived from a name or sex."""

    MADAM = "mevrouw"
    SIR = "heer"
    NEUTRAL = "neutraal"


@dataclass(frozen=True)
class Address:
    """A postal address; `street` carries the house number."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether a letter would arrive."""
        return bool(self.street and self.city and (self.postcode or self.country))


@dataclass(frozen=True)
class Pupil:
    """A pupil; `pupil_number` is the administration's own number, never a BSN, PGN or ECK iD.

    `protected` (secret address, foster care, contact ban) means: never shown outward, whatever the answers.
    """

    id: PupilId
    pupil_number: str
    name: PersonName
    birth_date: date | None = None
    protected: bool = False
    left_on: date | None = None


@dataclass(frozen=True)
class Enrolment:
    """A pupil's stay in one group; the open one (no `ends_on`) is where the pupil is now."""

    id: EnrolmentId
    pupil_id: PupilId
    group_id: GroupId
    year_group: str
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True)
class Guardian:
    """A parent or carer, with an address and answers of their own."""

    id: GuardianId
    name: PersonName
    form_of_address: FormOfAddress = FormOfAddress.NEUTRAL
    address: Address = field(default_factory=Address)
    secret_address: bool = False
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Guardianship:
    """The bond between a guardian and a pupil; only custody (gezag) lets an answer count."""

    guardian_id: GuardianId
    pupil_id: PupilId
    relation: str = "ouder"
    has_custody: bool = True
    position: int = 0


class EmployeeKind(StrEnum):
    """Who works at the school."""

    EMPLOYEE = "employee"
    VOLUNTEER = "volunteer"
    TRAINEE = "trainee"


@dataclass(frozen=True)
class Employee:
    """Someone who works for the school; `key` is the administration's own key, if it has one."""

    id: EmployeeId
    name: PersonName
    key: str | None = None
    form_of_address: FormOfAddress = FormOfAddress.NEUTRAL
    kind: EmployeeKind = EmployeeKind.EMPLOYEE
    function: str = ""
    email: str = ""
    left_on: date | None = None
    group_ids: tuple[GroupId, ...] = ()
