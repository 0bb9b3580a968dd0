"""What a new data file must be told before it is made."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.errors import DomainError
from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.users import UserNameMissingError, check_passphrase

_LONGEST = 200


class SchoolNameError(DomainError):
    """A school or location without a name, or with one that no letterhead can hold."""

    nl = "Geef de school en elke locatie een naam van hooguit 200 gewone tekens."
    en = "Give the school and every location a name of at most 200 ordinary characters."


class LocationTwiceError(DomainError):
    """Two locations that nobody could tell apart."""

    nl = "De locatie '{name}' staat er twee keer. Geef elke locatie een eigen naam."
    en = "The location '{name}' is there twice. Give every location a name of its own."


def checked(new: NewSchool) -> NewSchool:
    """Give it with tidy names; an empty passphrase would leave the data file open to everybody.

    Raises SchoolNameError, LocationTwiceError, UserNameMissingError or PassphraseTooShortError.
    """
    school, user = _tidy(new.school), _tidy(new.user)
    locations = tuple(_tidy(name) for name in new.locations)
    if not locations or not all(_can_be_name(name) for name in (school, *locations)):
        raise SchoolNameError
    folded = [name.casefold() for name in locations]
    for name, key in zip(locations, folded, strict=True):
        if folded.count(key) > 1:
            raise LocationTwiceError(name=name)
    if not _can_be_name(user):
        raise UserNameMissingError
    check_passphrase(new.passphrase)
    return replace(new, school=school, locations=locations, user=user)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _can_be_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text.isprintable()
