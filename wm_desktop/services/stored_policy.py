"""Reading the school's consent policy as it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.services.ports import Json, UnitOfWork

POLICY_KEY = "consent_policy"


def read_policy(uow: UnitOfWork) -> YesPolicy:
    """Give the policy inside a unit of work."""
    return policy_of(uow.school.setting(POLICY_KEY) or {})


def policy_of(stored: Json) -> YesPolicy:
    """Read the stored policy; what was never chosen: a yes stays, and one signature is enough."""
    lapses = stored.get("lapses_on")
    day = (int(lapses[0]), int(lapses[1])) if isinstance(lapses, Sequence) and len(lapses) == 2 else None
    return YesPolicy(day, stored.get("both_signatures") is True)
