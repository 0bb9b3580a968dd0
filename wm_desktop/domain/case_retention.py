"""How long a file weighs and why it is kept; nothing here destroys anything (domain reference 7.1)."""

from __future__ import annotations

from datetime import date

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.incidents import Incident


def stops_weighing_on(incident: Incident, years: int) -> date | None:
    """Give the first day on which a closed file no longer counts as an earlier one; None while it is open or held."""
    closed = incident.closed_on
    if closed is None or incident.legal_hold:
        return None
    try:
        return closed.replace(year=closed.year + years)
    except ValueError:
        return date(closed.year + years, 3, 1)


def retention_words(incident: Incident, years: int) -> Words:
    """Say what keeps a file, or until when it weighs; what happens after that day is decided by people."""
    if incident.legal_hold:
        return Words(
            f"Niet vernietigen: {incident.legal_hold}",
            f"Not to be destroyed: {incident.legal_hold}",
        )
    day = stops_weighing_on(incident, years)
    if day is None:
        return Words(
            f"Het dossier is niet afgehandeld; het telt mee tot {years} jaar na de dag waarop het dicht gaat.",
            f"The file is not closed; it counts until {years} years after the day it is.",
        )
    return Words(
        f"Telt vanaf {written_day(day)} niet meer mee als eerder dossier ({years} jaar na afhandeling, beleid).",
        f"No longer counts as an earlier file from {written_day(day)} ({years} years after closing, policy).",
    )
