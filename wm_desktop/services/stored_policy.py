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
    lapses, reminds = _day(stored.get("lapses_on")), _day(stored.get("reminds_on"))
    return YesPolicy(lapses, stored.get("both_signatures") is True, reminds or YesPolicy.reminds_on)


def _day(stored: object) -> tuple[int, int] | None:
    return (int(stored[0]), int(stored[1])) if isinstance(stored, Sequence) and len(stored) == 2 else None
