"""What is checked of a person before it is stored; each refusal says what to do."""

from __future__ import annotations

import re
from dataclasses import replace

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.people import Guardian, PersonName

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class NameMissingError(DomainError):
    """A person without any name."""

    nl = "Vul een voornaam, voorletters of achternaam in."
    en = "Fill in a first name, initials or a last name."


class PupilNumberMissingError(DomainError):
    """A pupil without a number."""

    nl = "Vul het leerlingnummer van de administratie in; daarmee worden inleesbestanden herkend."
    en = "Fill in the administration's pupil number; files are matched by it."


class PupilNumberTakenError(DomainError):
    """Two pupils would have one number."""

    nl = "Leerlingnummer {number} is al van een andere leerling. Controleer het nummer."
    en = "Pupil number {number} belongs to another pupil. Check the number."


class LooksLikeBsnError(DomainError):
    """A number that passes the test for a BSN, PGN or onderwijsnummer; those are never stored."""

    nl = "Dit lijkt een BSN of onderwijsnummer; die worden nooit bewaard. Gebruik het leerlingnummer van de school."
    en = "This looks like a BSN or PGN; those are never stored. Use the school's own pupil number."


class BirthDateError(DomainError):
    """A birth date that lies in the future."""

    nl = "De geboortedatum {day} ligt in de toekomst. Controleer het jaar."
    en = "The birth date {day} lies in the future. Check the year."


class EmailError(DomainError):
    """Something that is no e-mail address."""

    nl = "'{email}' is geen e-mailadres. Typ het als naam@voorbeeld.nl of laat het leeg."
    en = "'{email}' is not an e-mail address. Type it as name@example.org or leave it empty."


class GuardianKnownError(DomainError):
    """The guardian is already connected to the pupil."""

    nl = "{guardian} is al gekoppeld aan deze leerling. Wijzig de bestaande gegevens."
    en = "{guardian} is connected to this pupil already. Change the existing entry."


class EmployeeKeyTakenError(DomainError):
    """Two employees would have one key."""

    nl = "Personeelsnummer '{key}' is al van een andere medewerker. Controleer het nummer of laat het leeg."
    en = "Staff number '{key}' belongs to another employee. Check it or leave it empty."


class GroupMissingError(DomainError):
    """No group was filled in."""

    nl = "Vul in in welke groep de leerling komt, bijvoorbeeld 5A."
    en = "Fill in the group the pupil goes to, for instance 5A."


class LocationUnknownError(NotFoundError):
    """The school has no such location."""

    nl = "Locatie '{key}' is niet bekend. Kies een van de locaties van de school."
    en = "Location '{key}' is not known. Choose one of the school's locations."


class HasLeftError(DomainError):
    """The pupil has left the school."""

    nl = "Deze leerling is uitgeschreven op {day}. Leg eerst vast dat de leerling terug is."
    en = "This pupil left on {day}. First record that the pupil came back."


class NotLeftError(DomainError):
    """The pupil did not leave."""

    nl = "Deze leerling staat nog ingeschreven. Gebruik 'Andere groep' om de leerling te verplaatsen."
    en = "This pupil is still enrolled. Use 'Change group' to move the pupil."


class CustodyDayError(DomainError):
    """A change of custody that is still to come, or from before one that was recorded already."""

    nl = "Vul als ingangsdag van het gezag vandaag of een eerdere dag in, na de vorige wijziging; {day} kan niet."
    en = "Fill in today or an earlier day, after the previous change, as the first day of custody; {day} cannot be."


class ProtectionDayError(DomainError):
    """A change of protection that is still to come, or from before one that was recorded already."""

    nl = "Vul als ingangsdag van de bescherming vandaag of een eerdere dag in, na de vorige wijziging; {day} kan niet."
    en = "Fill in today or an earlier day, after the previous change, as the first day of protection; {day} cannot be."


class FutureDayError(DomainError):
    """A departure that is still to come."""

    nl = "{day} ligt in de toekomst. Leg het vertrek vast op of na de laatste schooldag."
    en = "{day} lies in the future. Record the departure on or after the last day."


def clean_name(name: PersonName) -> PersonName:
    """Give the name without stray blanks; raises NameMissingError when nothing is left to call the person by."""
    clean = PersonName(
        *(" ".join(part.split()) for part in (name.first_name, name.prefix, name.last_name, name.initials))
    )
    if not (clean.first_name or clean.initials or clean.last_name):
        raise NameMissingError
    return clean


def looks_like_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven test of a BSN, PGN or onderwijsnummer."""
    digits = re.sub(r"[.\s-]", "", text)
    if re.fullmatch(r"[0-9]{9}", digits) is None:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def checked_guardian(guardian: Guardian) -> Guardian:
    """Give a guardian with a clean name; raises NameMissingError or EmailError."""
    check_email(guardian.email)
    return replace(guardian, name=clean_name(guardian.name))


def check_email(email: str) -> None:
    """Refuse what is no e-mail address; empty is fine."""
    if email and _EMAIL.fullmatch(email) is None:
        raise EmailError(email=email)
