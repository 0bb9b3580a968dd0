"""The clock of a data breach: 72 hours from the moment the school knew (AVG article 33; domain reference 6.3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

REPORT_WITHIN = timedelta(hours=72)


def report_before(known_at: datetime) -> datetime:
    """Give the moment before which a breach is reported: real hours, so nights, weekends and holidays count."""
    return known_at.astimezone(UTC) + REPORT_WITHIN
