"""What is typed on the first screens, checked field by field; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from wm_desktop.domain.errors import DomainError

if TYPE_CHECKING:
    from wm_desktop.services.data_files import NewSchool

SHORTEST_PASSPHRASE = 10
"""The same as the services ask (a test watches it); written here because the first window must not wait for them."""


class StartFormError(DomainError):
    """A field of the first screens is empty or wrong; `field` names it."""

    nl = "{problem_nl}"
    en = "{problem_en}"


class Strength(Enum):
    """How hard a passphrase is to guess, as far as one can see."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


def strength_of(passphrase: str) -> Strength:
    """Judge a passphrase by length and variety: long beats complicated."""
    text = passphrase.strip()
    if not text:
        return Strength.NONE
    words = len(set(text.casefold().split()))
    variety = len(set(text.casefold()))
    if len(text) < SHORTEST_PASSPHRASE or variety < 6:
        return Strength.WEAK
    return Strength.STRONG if len(text) >= 20 and variety >= 9 and (words >= 3 or len(text) >= 24) else Strength.FAIR


def check_passphrase(passphrase: str, again: str) -> None:
    """Refuse a passphrase that is too easy, or typed differently the second time."""
    if strength_of(passphrase).value < Strength.FAIR.value:
        raise StartFormError(
            field="passphrase",
            problem_nl=f"Kies een wachtwoordzin van minstens {SHORTEST_PASSPHRASE} tekens, "
            "bijvoorbeeld vier losse woorden.",
            problem_en=f"Choose a passphrase of at least {SHORTEST_PASSPHRASE} characters, for instance four words.",
        )
    if passphrase != again:
        raise StartFormError(
            field="again",
            problem_nl="De twee wachtwoordzinnen zijn niet gelijk. Typ ze allebei opnieuw.",
            problem_en="The two passphrases differ. Type both again.",
        )


@dataclass(frozen=True)
class NewFileTyped:
    """The form of a new data file as it was typed."""

    school: str
    locations: str
    user: str
    passphrase: str
    again: str

    def checked(self) -> NewSchool:
        """Give what is needed to make the file; raises StartFormError for the first field that is wrong."""
        if not self.school.strip():
            self._refuse("school", "Vul de naam van de school in.", "Fill in the name of the school.")
        locations = tuple(dict.fromkeys(line.strip() for line in self.locations.splitlines() if line.strip()))
        if not locations:
            self._refuse(
                "locations",
                "Vul minstens één locatie in; bij één gebouw is dat de naam van de school.",
                "Fill in at least one location; with one building that is the name of the school.",
            )
        if not self.user.strip():
            self._refuse("user", "Vul uw naam in.", "Fill in your name.")
        check_passphrase(self.passphrase, self.again)
        from wm_desktop.services.data_files import NewSchool

        return NewSchool(self.school.strip(), locations, self.user.strip(), self.passphrase)

    def _refuse(self, name: str, dutch: str, english: str) -> None:
        raise StartFormError(field=name, problem_nl=dutch, problem_en=english)
