"""Fictional incident files: every course there is, each in a state that shows something, and the letters of them."""

from __future__ import annotations

from datetime import date

from wm_desktop.services.letters import LetterPaper
from wm_desktop.services.sample_school import parent_cases, pupil_cases, staff_cases
from wm_desktop.services.sample_school.dossier import Cast, PlaceAt, Stage, at
from wm_desktop.services.sample_school.school_year import Days, keep_calendar


def play_all(place_at: PlaceAt, paper: LetterPaper, cast: Cast, today: date) -> None:
    """Make every incident file of the sample school, the oldest first; the newest was reported today."""
    stage = Stage(place_at, paper, cast, Days(today))
    keep_calendar(place_at, at(stage.days.ago(1), 8), stage.days)
    pupil_cases.class_chat(stage)
    pupil_cases.earlier_fight(stage)
    banned = parent_cases.banned_parent(stage)
    pupil_cases.dance_film(stage)
    staff_cases.lost_trust(stage)
    expelled = pupil_cases.expulsion(stage)
    staff_cases.own_page(stage)
    parent_cases.wrong_list(stage)
    staff_cases.late_messages(stage)
    parent_cases.accusing_post(stage)
    staff_cases.private_account(stage)
    pupil_cases.imitation_account(stage)
    staff_cases.sold_lists(stage)
    pupil_cases.filmed_lesson(stage)
    parent_cases.reported_today(stage)
    parent_cases.linked(stage, expelled, banned, "Het gedrag van de ouder speelt in beide dossiers.")
