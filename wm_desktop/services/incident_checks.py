"""What an incident file must be before it is stored, and how a change of it is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.incidents import Circumstance, Incident, IncidentKind, Party, PartyRole
from wm_desktop.domain.text import fold
from wm_desktop.services.workplace import Workplace

_ROLES = {
    PartyRole.ACCUSED: "aangesproken",
    PartyRole.AFFECTED: "benadeeld",
    PartyRole.REPORTER: "melder",
    PartyRole.WITNESS: "getuige",
}


class EmptyFieldError(DomainError):
    """Something that must be filled in was left empty; `field` names it."""

    nl = "Vul dit in: {label}."
    en = "Fill this in: {field}."


class InTheFutureError(DomainError):
    """Something was said to have happened later than now."""

    nl = "{label} ligt in de toekomst. Controleer datum en tijd."
    en = "{field} lies in the future. Check date and time."


class SeverityError(DomainError):
    """A severity outside 1 to 4."""

    nl = "De ernst is een getal van 1 (licht) tot en met 4 (zeer ernstig)."
    en = "Severity is a number from 1 (light) to 4 (very serious)."


class AlreadyCorrectedError(DomainError):
    """A timeline entry was corrected twice; the correction is the one to correct."""

    nl = "Deze regel is al verbeterd. Verbeter de nieuwe regel."
    en = "This entry was already corrected. Correct the newer one."


class PartyTwiceError(DomainError):
    """The same person was put into a file twice in the same role: measures and papers would count double."""

    nl = "{name} staat al als '{role}' in dit dossier. Kies die betrokkene, of een andere rol."
    en = "{name} is in this file as '{role}' already. Choose that party, or another role."


def check_parties(parties: Sequence[Party]) -> None:
    """Refuse the same person twice in the same role; an outsider is known by the name alone.

    Two roles are possible: whoever hurt somebody may have been hurt as well.
    """
    seen = set()
    for party in parties:
        key = (party.role, party.person_kind, party.person_id or fold(party.name))
        if key in seen:
            raise PartyTwiceError(name=party.name, role=_ROLES[party.role])
        seen.add(key)


def check_fields(place: Workplace, incident: Incident) -> None:
    """Refuse a file that lacks words, lies in the future or has a severity that does not exist."""
    if not incident.subject.strip():
        raise EmptyFieldError(field="subject", label="onderwerp")
    if not incident.description.strip():
        raise EmptyFieldError(field="description", label="wat er is gebeurd")
    if incident.reported_on > place.today():
        raise InTheFutureError(field="reported_on", label="De datum van de melding")
    for name, label, moment in (
        ("happened_at", "Het moment van het voorval", incident.happened_at),
        ("known_at", "Het moment waarop de school het wist", incident.known_at),
    ):
        if moment is not None and moment > place.now():
            raise InTheFutureError(field=name, label=label)
    if incident.severity is not None and not 1 <= incident.severity <= 4:
        raise SeverityError


_LABELS = {
    "kind": "soort",
    "subject": "onderwerp",
    "description": "omschrijving",
    "reported_on": "gemeld op",
    "happened_at": "gebeurd op",
    "known_at": "bekend op",
    "location_id": "locatie",
    "platform": "platform",
    "account": "account",
    "link": "link",
    "severity": "ernst",
    "rules": "regels",
    "circumstance": "situatie",
    "sexual_offence": "vermoeden van een zedenmisdrijf",
    "legal_hold": "niet vernietigen omdat",
}


def differences(old: Incident, new: Incident) -> dict[str, str]:
    """Give per changed field a Dutch line that says what it was."""
    found: dict[str, str] = {}
    for name, label in _LABELS.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            found[name] = f"{label} was: {_told(before) or '(leeg)'}"
    return found


_WORDS: dict[object, str] = {
    IncidentKind.PHOTO_WITHOUT_CONSENT: "beeld zonder toestemming",
    IncidentKind.CONFIDENTIAL_INFORMATION: "vertrouwelijke informatie",
    IncidentKind.BULLYING: "pesten",
    IncidentKind.HURTING: "kwetsen",
    IncidentKind.STALKING: "stalken",
    IncidentKind.THREAT: "bedreigen",
    IncidentKind.BLACKENING: "zwartmaken",
    IncidentKind.BEFRIENDING_PUPILS: "vriend met leerling",
    IncidentKind.NO_DISCLAIMER: "zonder vermelding van eigen mening",
    IncidentKind.CLASS_APP: "groepsapp van de klas",
    IncidentKind.DATA_BREACH: "datalek",
    IncidentKind.OTHER: "anders",
    Circumstance.DURING_LESSON: "tijdens de les",
    Circumstance.AT_WORK: "op het werk",
    Circumstance.OUTSIDE_WORK: "buiten het werk",
}


def _told(value: object) -> str:
    """Say in Dutch what stood there: it goes on the timeline, where it stays."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return short_moment(value)
    return short_day(value) if isinstance(value, date) else _WORDS.get(value, str(value or ""))
