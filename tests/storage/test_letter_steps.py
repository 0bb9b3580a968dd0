"""Letters and courses fill each other: the decision fills the letter, and the letter the step that records it."""

from datetime import timedelta

import pytest

from tests.cases import a_file, changed, mark_sent, sign
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.gui.letters.offered import letters_now
from wm_desktop.services.course_sheets import step_sheet
from wm_desktop.services.courses import NewStep, courses_of_file, offered_facts, start_course, take_step
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, replace_letter, update_draft
from wm_desktop.services.letter_errors import LetterIncompleteError, LetterWithdrawnError
from wm_desktop.services.letters import finalise_set, missing

SUSPENSION = LetterKind.PUPIL_SUSPENSION
HEARINGS = {
    "hear_pupil": {"report": "Bram heeft spijt."},
    "hear_parents": {"who": "moeder", "report": "Moeder is geschrokken."},
    "hear_teacher": {"who": "de leerkracht", "report": "De klas is onrustig."},
}
TYPED = {"facts": "Bram plaatste een foto.", "homework": "In de map.", "return_talk": "Vrijdag om 8.15 uur."}


@pytest.fixture
def measure(office):
    """A file in which a suspension was decided; the father lives elsewhere."""
    place = office.place
    sign(place)
    incident, child = a_file(office)
    office.guardian(child, "Kees Visser", street="Kerkweg 9")
    with place.unit_of_work() as uow:
        [party] = uow.incidents.parties(incident.id)
    course = start_course(place, incident.id, CourseKind.PUPIL_SUSPENSION, party.id, reason="nu nodig")
    return place, incident, party, course


def decide(place, course):
    first = place.today() + timedelta(days=1)
    plan = {"reasons": "Gedreigd.", "form": "external", "starts_on": first.isoformat(), "ends_on": first.isoformat()}
    take_step(place, course.id, NewStep("plan", plan))
    for step, facts in HEARINGS.items():
        take_step(place, course.id, NewStep(step, facts))
    decision = plan | {"signed_by": "M. de Bruijn", "signed_as": "directeur"}
    take_step(place, course.id, NewStep("decide", decision))


def written(place, made):
    """The concepts, complete."""
    for letter in made.letters:
        update_draft(place, letter.id, changed(letter.values, **TYPED))
    return [letter.id for letter in made.letters]


def test_a_letter_is_filled_from_its_course_and_fills_the_step_that_records_it(measure):
    place, incident, party, course = measure
    decide(place, course)
    now = letters_now(courses_of_file(place, incident.id)[0])
    assert now == (SUSPENSION, LetterKind.ATTENDANCE_NOTICE, LetterKind.INSPECTORATE_NOTICE)
    made = draft_letters(place, NewLetter(incident.id, SUSPENSION, party.id))
    values = made.letters[0].values
    assert values.text("hearing").startswith("Bram heeft spijt.\n\nMoeder is geschrokken.")
    assert (values.text("form"), values.text("signed_as")) == ("external", "directeur")
    letters = finalise_set(place, written(place, made), letter_paper())
    assert [letter.reference for letter in letters] == ["WM-2026-001-SCH", "WM-2026-002-SCH"]
    for letter in letters:
        mark_sent(place, letter.id, place.now())
    offered = step_sheet(place, course.id, "notify").offered
    assert offered.text("letter") == "WM-2026-001-SCH, WM-2026-002-SCH"
    assert len(offered.lines("told")) == 3
    assert offered == offered_facts(place, course.id, "notify")
    after = take_step(place, course.id, NewStep("notify", offered.values))
    assert after.taken[-1].overrides == ()


def test_a_letter_waits_for_the_decision_and_says_what_was_decided(measure):
    place, incident, party, course = measure
    made = draft_letters(place, NewLetter(incident.id, SUSPENSION, party.id))
    one = made.letters[0].id
    assert "not_decided" in {item.code for item in missing(place, one)}
    decide(place, course)
    later = (place.today() + timedelta(days=2)).isoformat()
    typed = changed(draft_letters_again(place, made), starts_on=later, ends_on=later, form="external", **TYPED)
    update_draft(place, one, typed)
    assert {"otherwise_starts_on", "otherwise_ends_on"} <= {item.code for item in missing(place, one)}


def draft_letters_again(place, made):
    """The values of a concept as stored."""
    with place.unit_of_work() as uow:
        return uow.letters.get(made.letters[0].id).values


def test_letters_to_two_addresses_are_made_final_together_or_not_at_all(measure):
    place, incident, party, course = measure
    decide(place, course)
    made = draft_letters(place, NewLetter(incident.id, SUSPENSION, party.id))
    with pytest.raises(LetterIncompleteError):
        finalise_set(place, [letter.id for letter in made.letters], letter_paper())
    assert {row.state for row in place.queries.letters()} == {LetterState.DRAFT}


def test_a_final_letter_is_replaced_by_one_that_names_it(measure):
    place, incident, party, course = measure
    decide(place, course)
    first, other = finalise_set(
        place, written(place, draft_letters(place, NewLetter(incident.id, SUSPENSION, party.id))), letter_paper()
    )
    again = replace_letter(place, first.id)
    assert [one.addressee.name_line for one in again.letters] == [one.addressee.name_line for one in (first, other)]
    assert again.letters[0].values == first.values
    new, newer = finalise_set(place, [letter.id for letter in again.letters], letter_paper())
    rows = {row.reference: row.replaced_by for row in place.queries.letters()}
    assert (rows[first.reference], rows[other.reference]) == (new.reference, newer.reference)
    assert rows[new.reference] == ""
    with pytest.raises(LetterWithdrawnError):
        replace_letter(place, first.id)
    [shown] = courses_of_file(place, incident.id)
    assert shown.course == course
    assert first.reference not in offered_facts(place, course.id, "notify").text("letter")
