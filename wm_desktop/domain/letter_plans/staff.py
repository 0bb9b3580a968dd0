"""The letters to employees, in the order they are offered (domain reference 12.1)."""

from __future__ import annotations

from wm_desktop.domain.letter_plans import (
    staff_dismissal,
    staff_ending,
    staff_lifting,
    staff_reprimand,
    staff_suspension,
    staff_warning,
)

PLANS = (
    *staff_warning.PLANS,
    *staff_reprimand.PLANS,
    *staff_suspension.PLANS,
    *staff_lifting.PLANS,
    *staff_ending.PLANS,
    *staff_dismissal.PLANS,
)
