"""Who can open the data file: let someone in, give another passphrase, take someone out.

The data file writes the audit line in the same transaction as the change itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.services.actors import Act, Role
from wm_desktop.services.data_files import UserAdmin
from wm_desktop.services.rows import UserRow
from wm_desktop.services.workplace import Kind, Workplace

SHORTEST_PASSPHRASE = 10


class PassphraseTooShortError(DomainError):
    """A passphrase that can be guessed."""

    nl = "Deze wachtwoordzin is te kort. Neem ten minste {least} tekens, bijvoorbeeld drie of vier woorden."
    en = "This passphrase is too short. Take at least {least} characters, for instance three or four words."


class UserNameMissingError(DomainError):
    """A user without a name."""

    nl = "Vul een naam in voor de gebruiker."
    en = "Fill in a name for the user."


class UserExistsError(DomainError):
    """A name that is taken."""

    nl = "Er is al een gebruiker '{user}'. Kies een andere naam."
    en = "There is already a user '{user}'. Choose another name."


class LastAdministratorError(DomainError):
    """Without an administrator nobody could let people in any more."""

    nl = "'{user}' is de laatste beheerder en blijft. Voeg eerst een andere beheerder toe."
    en = "'{user}' is the last administrator and stays. Add another administrator first."


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short; raises PassphraseTooShortError."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShortError(least=SHORTEST_PASSPHRASE)


def list_users(place: Workplace) -> Sequence[UserRow]:
    """Everybody who can open the data file, by name."""
    place.actor.require(Act.MANAGE_USERS)
    return place.queries.users()


def add_user(place: Workplace, users: UserAdmin, *, name: str, role: Role, passphrase: str) -> None:
    """Let someone in; raises UserNameMissingError, UserExistsError or PassphraseTooShortError."""
    place.actor.require(Act.MANAGE_USERS)
    name = " ".join(name.split())
    if not name:
        raise UserNameMissingError
    if any(row.name.casefold() == name.casefold() for row in place.queries.users()):
        raise UserExistsError(user=name)
    check_passphrase(passphrase)
    users.add(name, role, passphrase)
    place.changed(Kind.USERS)


def change_passphrase(place: Workplace, users: UserAdmin, *, name: str, passphrase: str) -> None:
    """Give a user another passphrase: one's own always, that of others for who manages users."""
    if name != place.actor.name:
        place.actor.require(Act.MANAGE_USERS)
    _user(place, name)
    check_passphrase(passphrase)
    users.change_passphrase(name, passphrase)
    place.changed(Kind.USERS)


def remove_user(place: Workplace, users: UserAdmin, *, name: str) -> None:
    """Take someone out; raises LastAdministratorError for the only administrator."""
    place.actor.require(Act.MANAGE_USERS)
    user = _user(place, name)
    administrators = [row for row in place.queries.users() if row.role == Role.ADMINISTRATOR.value]
    if administrators == [user]:
        raise LastAdministratorError(user=name)
    users.remove(name)
    place.changed(Kind.USERS)


def _user(place: Workplace, name: str) -> UserRow:
    for row in place.queries.users():
        if row.name == name:
            return row
    raise NotFoundError(what="Gebruiker", key=name)
