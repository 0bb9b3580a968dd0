"""An expulsion from notice to decision on objection: course and letters fill each other, on the real storage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.cases import BOARD, a_file, draft_for_pupil, sign
from tests.course_paths import Go, Walker
from tests.support import FixedClock, Office
from tests.unit.letter_plans.samples import DATE, DECISION, MEASURE_OBJECTION, NOTICE, OBJECTION
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.letters import Letter, LetterKind, Signatory
from wm_desktop.domain.people import Address
from wm_desktop.services.deliveries import NewDelivery, record_delivery
from wm_desktop.services.incidents import incident_in, open_file, update_incident
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, remove_draft, update_draft
from wm_desktop.services.letters import LetterPaper, finalise, missing
from wm_desktop.services.settings import SchoolSettings, save_settings

INTENT, EXPEL, ANSWER = LetterKind.PUPIL_EXPULSION_NOTICE, LetterKind.PUPIL_EXPULSION, LetterKind.PUPIL_OBJECTION
DAY = LetterKind.PUPIL_EXPULSION_DATE
SCHOOL = {"school": "De Wegwijzer in Bodegraven", "brin": "12AB", "contact": "mevrouw P. Smit"}


@pytest.fixture(scope="module")
def paper() -> LetterPaper:
    return letter_paper()


class Expulsion(Walker):
    """The course of one expulsion, with the letters that go with it."""

    def __init__(self, office: Office, clock: FixedClock, paper: LetterPaper) -> None:
        super().__init__(office, clock, CourseKind.PUPIL_EXPULSION)
        self.paper = paper
        save_settings(
            self.place, SchoolSettings(board_member=BOARD, board_address=Address("Postbus 40", "2800 AA", "Gouda"))
        )
        with self.place.unit_of_work() as uow:
            incident = incident_in(self.place, uow, self.incident_id)
        update_incident(self.place, replace(incident, rules=("A5",)))

    def draft(self, kind: LetterKind) -> Letter:
        party = next(iter(open_file(self.place, self.incident_id).parties))
        (letter,) = draft_letters(self.place, NewLetter(self.incident_id, kind, party.id)).letters
        return letter

    def begun_again(self, letter: Letter) -> Letter:
        """The same letter begun anew, with what the course knows now."""
        remove_draft(self.place, letter.id)
        return self.draft(letter.kind)

    def send(self, letter: Letter, why: tuple[Override, ...] = (), **values: str) -> Letter:
        """Fill in what is not offered, make it final and send it; gives the letter."""
        update_draft(self.place, letter.id, Facts(dict(letter.values.values) | values), why)
        assert missing(self.place, letter.id) == ()
        final = finalise(self.place, letter.id, self.paper)
        self.clock.move(minutes=1)
        new = NewDelivery(Happening.SENT, self.place.now(), Way.REGISTERED, tracking="3SABCD1234567")
        return record_delivery(self.place, final.id, new).letter

    def step(self, step: str, later: int = 0, facts: Mapping[str, str] | None = None) -> None:
        self.go(Go(step, later, facts or {}), {})

    def day(self, later: int) -> str:
        return date.fromordinal(self.place.today().toordinal() + later).isoformat()


def written(sample: Mapping[str, str], *names: str) -> dict[str, str]:
    return {name: sample[name] for name in names}


def test_from_notice_to_decision_on_objection(office: Office, clock: FixedClock, paper: LetterPaper) -> None:
    walk = Expulsion(office, clock, paper)
    walk.step("prepare", facts=written(NOTICE, "measures", "support_tried"))
    walk.step("hear_teacher")
    walk.step("hear_pupil")
    draft = walk.draft(INTENT)
    assert draft.values.text("measures") == NOTICE["measures"]
    assert (draft.values.text("pupil_said"), draft.values.text("signed_by")) == ("woorden bij report", BOARD.name)
    notice = walk.send(
        draft,
        **written(NOTICE, "facts", "grounds", "reasons", "because_of_parents", "hearing_place", "hearing_with"),
        hearing_on=f"{walk.day(7)}T15:30:00+01:00",
        enclosures="een schermafdruk",
    )
    walk.step("notice", facts={"letter": notice.reference, "grounds": NOTICE["grounds"], "because_of_parents": "no"})
    walk.step("hear_parents", 7)
    walk.step("school_found", 2, SCHOOL)
    effective = walk.day(30)
    walk.step("decide", 0, {"execution": "at_date", "effective_on": effective, "grounds": NOTICE["grounds"]})
    draft = walk.draft(EXPEL)
    offered = {
        name: draft.values.text(name) for name in ("grounds", "facts", "new_school", "effective_on", "execution")
    }
    assert offered == {
        "grounds": NOTICE["grounds"],
        "facts": NOTICE["facts"],
        "new_school": SCHOOL["school"],
        "effective_on": effective,
        "execution": "at_date",
    }
    assert draft.values.text("parents_hearing") == "heard"
    assert draft.values.text("enclosures") == ""
    assert missing(walk.place, draft.id) == ()
    decision = walk.send(draft, views=DECISION["views"])
    walk.step("notify", facts={"letter": decision.reference, "delivery": "handed"})
    assert walk.shown.state == "notified"
    walk.step("objection", 7, {"received_on": walk.day(7), "objections": OBJECTION["objection_points"]})
    draft = walk.draft(ANSWER)
    assert draft.values.text("objection_points") == OBJECTION["objection_points"]
    assert draft.values.text("objection_parents_hearing") == ""
    assert "objectors_unheard" in {one.code for one in missing(walk.place, draft.id)}
    walk.step("hear_objection", 3)
    mine = written(OBJECTION, "outcome", "answer_reasons", "consequences", "objections_answered", "saw_documents")
    answer = walk.send(
        draft,
        **mine,
        objection_parents_hearing="heard",
        objection_heard_on=walk.day(0),
        objection_parents_said="De ouders lichtten hun bezwaar toe.",
        gpo="none",
        signed_by="A. de Wit",
        signed_as=Signatory("A. de Wit", "bestuurder").function,
    )
    walk.step("uphold", facts={"letter": answer.reference, "delivery": "handed"})
    assert walk.shown.state == "upheld"


def test_a_day_is_told_when_a_school_was_found_later(office: Office, clock: FixedClock, paper: LetterPaper) -> None:
    walk = Expulsion(office, clock, paper)
    for step, later in (("prepare", 0), ("hear_teacher", 0), ("hear_pupil", 0), ("notice", 1), ("hear_parents", 7)):
        walk.go(Go(step, later, {"because_of_parents": "no"} if step == "notice" else {}))
    walk.go(Go("decide", 1, {"execution": "suspended", "effective_on": ""}))
    walk.go(Go("notify", 0, {"delivery": "handed"}))
    draft = walk.draft(DAY)
    assert "no_school_now" in {one.code for one in missing(walk.place, draft.id)}
    walk.go(Go("school_found", 7, SCHOOL))
    draft = walk.begun_again(draft)
    why = (Override("no_notice", "het besluit is op papier gestuurd"),)
    told = walk.send(draft, why, effective_on=walk.day(14), preparation=DATE["preparation"], decision_on=walk.day(-8))
    walk.step("set_date", facts={"letter": told.reference, "effective_on": walk.day(14)})
    assert walk.shown.taken[-1].facts.text("letter") == told.reference


def test_an_objection_to_a_suspension_is_answered_to_whom_it_was_about(
    office: Office, clock: FixedClock, paper: LetterPaper
) -> None:
    """The dispute is about a measure, not about a person: the letter finds out who that is."""
    sign(office.place)
    walk = Walker(office, clock, CourseKind.DISPUTE)
    walk.go(Go("receive", 1, {"form": "objection", "papers_by": ""}))
    walk.go(Go("hear", 7))
    place, party = walk.place, next(iter(open_file(walk.place, walk.incident_id).parties))
    (letter,) = draft_letters(place, NewLetter(walk.incident_id, LetterKind.OBJECTION_DECISION)).letters
    assert (letter.party_id, letter.pupil_id) == (party.id, party.person_id)
    assert letter.values.text("objection_points") == "woorden bij asked"
    values = {name: text for name, text in MEASURE_OBJECTION.items() if not name.startswith(("objection_", "received"))}
    update_draft(place, letter.id, Facts(dict(letter.values.values) | values | {"answers": "Ons antwoord."}))
    assert {one.code for one in missing(place, letter.id)} == {"no_notice"}
    why = (Override("no_notice", "de schorsing is op papier meegedeeld"),)
    update_draft(place, letter.id, Facts(dict(letter.values.values) | values | {"answers": "Ons antwoord."}), why)
    assert finalise(place, letter.id, paper).reference == "WM-2026-001-BBM"


def test_a_suspected_offence_keeps_back_an_invitation(office: Office) -> None:
    sign(office.place)
    incident, child = a_file(office, sexual_offence=True)
    made = draft_for_pupil(office.place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.HEARING_INVITATION)
    assert "inquiry_locked" in {one.code for one in missing(office.place, made.letters[0].id)}
