"""Who acts, and what their role allows; the window hides, this refuses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.ids import EmployeeId


class Role(StrEnum):
    """Roles in the program (not in the school's administration)."""

    ADMINISTRATOR = "administrator"
    PRINCIPAL = "principal"
    BOARD = "board"
    TEACHER = "teacher"
    READER = "reader"


class Act(StrEnum):
    """Acts that need a role; the value is said to the person who may not do it."""

    MANAGE_USERS = "gebruikers beheren"
    CHANGE_SETTINGS = "instellingen wijzigen"
    CHANGE_ROSTER = "leerlingen inlezen en wijzigen"
    SEE_REGISTER = "het toestemmingsregister zien"
    SEE_STAFF_CONSENT = "de toestemmingen van medewerkers zien"
    RECORD_CONSENT = "toestemmingen vastleggen en inlezen"
    ISSUE_LISTS = "lijsten aan anderen meegeven"
    SEE_INCIDENTS = "incidentdossiers zien"
    HANDLE_INCIDENTS = "incidenten behandelen"
    SEE_EMPLOYEE_FILES = "dossiers over medewerkers zien"
    ISSUE_LETTERS = "brieven definitief maken"
    CHANGE_LETTER_TEXTS = "de teksten van brieven wijzigen"
    MANAGE_PROTOCOL = "versies van het protocol vastleggen"
    OVERRIDE_PROTOCOL = "een besluit van het bestuur over het protocol vastleggen"
    KEEP_ACCOUNTS = "professionele accounts bijhouden"
    BACK_UP = "een back-up maken of terugzetten"
    SEE_AUDIT = "het logboek zien"


_OFFICE = frozenset(Act) - {Act.SEE_EMPLOYEE_FILES, Act.OVERRIDE_PROTOCOL, Act.CHANGE_LETTER_TEXTS}
_ALLOWED: dict[Role, frozenset[Act]] = {
    Role.ADMINISTRATOR: _OFFICE,
    Role.PRINCIPAL: frozenset(Act),
    Role.BOARD: frozenset(Act) - {Act.CHANGE_ROSTER, Act.MANAGE_USERS},
    Role.TEACHER: frozenset({Act.SEE_REGISTER}),
    Role.READER: frozenset({Act.SEE_REGISTER, Act.SEE_STAFF_CONSENT}),
}


@dataclass(frozen=True)
class Actor:
    """The person who is logged in; `employee_id` is who that is in the register: a teacher sees those groups."""

    name: str
    role: Role
    employee_id: EmployeeId | None = None

    def may(self, act: Act) -> bool:
        """Whether the role covers the act."""
        return act in _ALLOWED[self.role]

    def require(self, act: Act) -> None:
        """Raise NotAllowedError unless the role covers the act."""
        if not self.may(act):
            raise NotAllowedError(role=self.role.value, action=act.value)
