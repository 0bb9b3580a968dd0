"""What makes a course of the whole file necessary: when to begin it, and whether this file asks for it now.

Kept beside the courses, so that the window names none of them. That a file asks for a course is a hint: people decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import Incident, IncidentKind
from wm_desktop.domain.letter_case import Confidence


@dataclass(frozen=True)
class Trigger:
    """When a course of the file is needed; `asked_by` says whether the facts of a file point at it.

    `until` gives the moment a clock in hours runs out for a file, None when none runs.
    """

    words: Words
    asked_by: Callable[[Incident], bool]
    source: str
    confidence: Confidence
    until: Callable[[Incident], datetime | None] = lambda incident: None


_PUNISHABLE = frozenset({IncidentKind.THREAT, IncidentKind.STALKING, IncidentKind.BLACKENING})
_PUBLISHED = frozenset(
    {IncidentKind.DATA_BREACH, IncidentKind.PHOTO_WITHOUT_CONSENT, IncidentKind.CONFIDENTIAL_INFORMATION}
)


def _offence(incident: Incident) -> bool:
    return incident.sexual_offence


def _maybe_punishable(incident: Incident) -> bool:
    return incident.sexual_offence or incident.kind in _PUNISHABLE


def _maybe_leaked(incident: Incident) -> bool:
    return incident.kind in _PUBLISHED


def _report_until(incident: Incident) -> datetime | None:
    return None if incident.known_at is None else report_before(incident.known_at)


def _still_online(incident: Incident) -> bool:
    return bool(incident.link.strip())


TRIGGERS: Mapping[CourseKind, Trigger] = {
    CourseKind.INSPECTOR: Trigger(
        Words(
            "Nodig als het bestuur het gedrag grensoverschrijdend noemt, en meteen bij een vermoeden van een "
            "zedenmisdrijf. Bel 0900-1113111, op werkdagen van 8.00 tot 17.00 uur.",
            "Needed when the board qualifies the conduct as transgressive ('grensoverschrijdend'), and at once when a "
            "sexual offence is suspected. Call 0900-1113111, on working days from 8:00 to 17:00.",
        ),
        _offence,
        "law-and-letters 6.1; WPO 4a",
        Confidence.SECONDARY,
    ),
    CourseKind.POLICE: Trigger(
        Words(
            "Nodig als het gedrag mogelijk strafbaar is, zoals bedreiging, stalking of smaad. Doe aangifte of een "
            "melding bij de politie, of leg vast waarom de school dat niet doet.",
            "Needed when the conduct may be punishable, such as a threat, stalking or defamation. Charge or notify the "
            "police, or record why the school does not.",
        ),
        _maybe_punishable,
        "law-and-letters 6.2",
        Confidence.SECONDARY,
    ),
    CourseKind.DATA_BREACH: Trigger(
        Words(
            "Nodig als persoonsgegevens bij iemand terechtkwamen die ze niet mocht hebben, ook een foto zonder "
            "toestemming. De klok loopt 72 uur vanaf het moment dat de school het wist; nachten en weekenden tellen "
            "mee. Of het een datalek is en of het wordt gemeld, beslist de school.",
            "Needed when personal data reached somebody who should not have them, a photo without consent included. "
            "The clock runs for 72 hours from the moment the school knew; nights and weekends count. Whether it is a "
            "data breach and whether it is reported, the school decides.",
        ),
        _maybe_leaked,
        "AVG 33; law-and-letters 6.3",
        Confidence.OFFICIAL,
        _report_until,
    ),
    CourseKind.REMOVAL: Trigger(
        Words(
            "Nodig als een bericht of beeld nog te zien is. Vraag de plaatser of het platform om het weg te halen, en "
            "leg vast wat ervan kwam; wat weg is, kan elders nog staan.",
            "Needed while a message or picture can still be seen. Ask the author or the platform to take it down, and "
            "record what came of it; what is gone may still stand elsewhere.",
        ),
        _still_online,
        "law-and-letters 2.1, 6.3",
        Confidence.GENERAL,
    ),
}


def trigger_of(kind: CourseKind) -> Trigger | None:
    """Give when a course of the file is needed; None for a course about a party."""
    return TRIGGERS.get(kind)
