"""The limits of a data breach (AVG articles 33 and 34; domain reference 6.3)."""

from __future__ import annotations

from datetime import datetime

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.courses.model import Asked


def known_moment(asked: Asked) -> datetime | None:
    """The moment the school knew, as filled in with the start."""
    started = asked.case.last("begin")
    return None if started is None else started.facts.moment("known_at")


def known_later_than_file(asked: Asked) -> bool:
    """The clock would start later than the moment the file says the school knew."""
    moment, known = asked.facts.moment("known_at"), asked.case.known_at
    return moment is not None and known is not None and moment > known


def late_unexplained(asked: Asked) -> bool:
    """The report comes after 72 hours and does not say why."""
    known = known_moment(asked)
    late = known is not None and asked.happened_at > report_before(known)
    return late and not asked.facts.text("delay")


def judged_risk(asked: Asked) -> bool:
    """The last assessment says that it is a breach with a risk for people."""
    judged = asked.case.last("assess")
    return judged is not None and judged.facts.yes("breach") is True and judged.facts.text("risk") != "unlikely"


def judged_no_breach(asked: Asked) -> bool:
    """The last assessment says that it is no breach."""
    judged = asked.case.last("assess")
    return judged is not None and judged.facts.yes("breach") is False


def untold_at_high_risk(asked: Asked) -> bool:
    """The risk is high and those concerned were not told."""
    judged = asked.case.last("assess")
    high = judged is not None and judged.facts.yes("breach") is True and judged.facts.text("risk") == "high"
    return high and not asked.case.has("tell_parents")


def still_provisional(asked: Asked) -> bool:
    """The report was provisional and was not completed."""
    told = asked.case.last("report", "complete")
    return told is not None and told.facts.yes("provisional") is True
