"""Reading the school's consent policy inside a unit of work."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.services.ports import UnitOfWork

POLICY_KEY = "consent_policy"


def read_policy(uow: UnitOfWork) -> YesPolicy:
    """Give the policy; what was never chosen: a yes stays, and one signature is enough."""
    stored = uow.school.setting(POLICY_KEY) or {}
    lapses = stored.get("lapses_on")
    day = (int(lapses[0]), int(lapses[1])) if isinstance(lapses, Sequence) and len(lapses) == 2 else None
    return YesPolicy(day, stored.get("both_signatures") is True)
