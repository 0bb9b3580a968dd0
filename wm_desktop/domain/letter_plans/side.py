"""The side letters: to those who must know of a measure, and about messages and breaches (domain reference 12.4)."""

from __future__ import annotations

from wm_desktop.domain.letter_plans.side_attendance import ATTENDANCE
from wm_desktop.domain.letter_plans.side_breach import BREACH
from wm_desktop.domain.letter_plans.side_offices import BOARD, INSPECTORATE
from wm_desktop.domain.letter_plans.side_police import POLICE
from wm_desktop.domain.letter_plans.side_removal import AUTHOR, PLATFORM

PLANS = (ATTENDANCE, INSPECTORATE, BOARD, POLICE, AUTHOR, PLATFORM, BREACH)
