"""An expulsion with an objection on the real storage: the term is counted anew, and the file is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.storage.test_courses import SIGNED, counted, judged, work_of
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.courses import NewStep, start_course, take_step
from wm_desktop.services.incidents import open_file

NO_LETTER = {"letter_not_sent": "volgt", "not_everybody_told": "geen ouders bekend"}
SENT = {"letter": "WM-2026-001-VER", "told": "niemand", "delivery": "handed"}
PARTS = {"grounds": "geweld", "because_of_parents": "no"}
STEPS: tuple[tuple[str, dict[str, str], dict[str, str]], ...] = (
    ("prepare", {"measures": "schorsing", "support_tried": "begeleiding"}, {}),
    ("hear_teacher", {"who": "juf Eva", "report": "Onrust."}, {}),
    ("hear_pupil", {"report": "Spijt."}, {}),
    ("notice", PARTS | SIGNED | SENT, NO_LETTER),
    ("parents_declined", {"proof": "mail van vandaag"}, {}),
    (
        "decide",
        PARTS | SIGNED | {"reasons": "x", "views": "x", "execution": "suspended", "objection_clause": "yes"},
        {"not_each_parent_heard": "de vader is onvindbaar"},
    ),
    ("notify", SENT, NO_LETTER),
    ("objection", {"received_on": "2026-11-24", "who": "moeder", "objections": "te zwaar"}, {}),
)


def test_a_dispute_counts_the_term_anew_and_keeps_the_file(office: Any, clock: Any) -> None:
    place = office.place
    incident, _, party = judged(office)
    course = start_course(place, incident.id, CourseKind.PUPIL_EXPULSION, party.id)
    for step, facts, reasons in STEPS:
        if step == "objection":
            clock.set(date(2026, 11, 24))
        take_step(place, course.id, NewStep(step, facts, reasons=reasons))
    file = open_file(place, incident.id)
    assert "geschil" in file.incident.legal_hold
    assert "Niet vernietigen" in file.entries[-1].text
    clock.set(date(2026, 12, 9))
    take_step(place, course.id, NewStep("gpo", {"lodged_on": "2026-12-01", "asked_on": "2026-12-02"}))
    runs = next(one for one in work_of(place, incident)[1] if one.term.kind is TermKind.OBJECTION_DECISION)
    assert (runs.replaces is None, runs.term.standing_still, runs.term.due_day) == (False, True, date(2026, 12, 30))
    assert "opnieuw geteld" in open_file(place, incident.id).entries[-1].text
    clock.set(date(2027, 1, 11))
    opinion = {"outcome": "opinion", "opinion_on": "2027-01-08", "opinion": "Hoor de ouders opnieuw."}
    before = counted(place, incident)[3]
    take_step(place, course.id, NewStep("gpo_opinion", opinion))
    runs = next(one for one in work_of(place, incident)[1] if one.term.kind is TermKind.OBJECTION_DECISION)
    assert (runs.term.standing_still, runs.term.due_day) == (False, date(2027, 1, 29))
    assert counted(place, incident)[3] == before + 1
    take_step(place, course.id, NewStep("objection_withdrawn", {"proof": "brief"}))
    assert TermKind.OBJECTION_DECISION not in {one.term.kind for one in work_of(place, incident)[1]}
    clock.set(date(2027, 1, 12))
    again = {"lodged_on": "2027-01-11", "asked_on": "2027-01-11"}
    take_step(place, course.id, NewStep("gpo", again))
    assert TermKind.OBJECTION_DECISION not in {one.term.kind for one in work_of(place, incident)[1]}
