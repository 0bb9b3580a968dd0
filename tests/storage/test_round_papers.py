"""What a round puts on paper and counts: own answers only, addresses only where they may be seen, no small counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import RoundId, new_uuid
from wm_desktop.domain.people import Address
from wm_desktop.domain.rounds import ConsentRound, FormState
from wm_desktop.services.consent import record_answer
from wm_desktop.services.people import mark_left, save_guardian
from wm_desktop.services.purposes import change_text
from wm_desktop.services.round_papers import (
    NO_ADDRESS,
    NO_NAME,
    NOT_IN_WINDOW,
    NoFormsOutError,
    forms_paper,
    not_posted,
)
from wm_desktop.services.round_state import (
    Share,
    address_list,
    group_counts,
    masked,
    out_list,
    round_state,
    round_summary,
)
from wm_desktop.services.rounds import (
    FormNotEnteredError,
    NewRound,
    close_round,
    enter_form,
    form_to_enter,
    remind,
    start_round,
    undo_entry,
)
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()


@pytest.fixture
def school(office: Office, place: Workplace) -> ConsentRound:
    """Noor has two guardians, Sem none, Lot is protected, Bo's guardian has a secret address, Kai's an incomplete."""
    office.pupil("Noor van der Sluis", group="5A", guardians=2)
    office.pupil("Sem de Graaf", group="5A", guardians=0)
    office.pupil("Lot Visser", group="6A", guardians=1, protected=True)
    bo = office.pupil("Bo Smit", group="6A", guardians=1)
    kai = office.pupil("Kai Bos", group="10", guardians=1)
    save_guardian(place, replace(office.guardians_of(bo)[0], secret_address=True))
    save_guardian(place, replace(office.guardians_of(kai)[0], address=Address(city="Gouda")))
    return start_round(place, NewRound("Ronde", ("website", "pers"), ("10", "5A", "6A"), TODAY + timedelta(days=14)))


def rows(place: Workplace, asked: ConsentRound) -> dict[str, list]:
    found: dict[str, list] = {}
    for row in place.queries.round_forms(asked.id):
        found.setdefault(row.pupil.name.first_name, []).append(row)
    return found


def test_forms_stand_in_the_order_of_group_and_name(place: Workplace, school: ConsentRound) -> None:
    assert list(rows(place, school)) == ["Sem", "Noor", "Bo", "Lot", "Kai"]
    [counted] = place.queries.rounds()
    assert (counted.round, counted.out, counted.returned, counted.cancelled) == (school, 6, 0, 0)


def test_only_addresses_that_may_be_seen_are_printed(place: Workplace, school: ConsentRound) -> None:
    made = forms_paper(place, school.id, posted=True)
    assert {form.pupil for form in made.forms if form.address} == {"Noor van der Sluis"}
    assert made.forms[1].address[0].startswith("Mevrouw O. van der Sluis")
    assert not any(form.address for form in forms_paper(place, school.id, posted=False).forms)
    reasons = {each.row.pupil.name.first_name: each.reason for each in not_posted(place.queries.round_forms(school.id))}
    assert reasons == {"Sem": NO_NAME, "Bo": NOT_IN_WINDOW, "Lot": NOT_IN_WINDOW, "Kai": NO_ADDRESS}


def test_a_posted_reminder_goes_only_where_it_arrives(place: Workplace, school: ConsentRound) -> None:
    made = forms_paper(place, school.id, posted=True, reminder=1)
    assert [form.pupil for form in made.forms] == ["Noor van der Sluis"] * 2
    assert len(forms_paper(place, school.id, posted=False, reminder=2).forms) == 6
    with pytest.raises(NoFormsOutError):
        forms_paper(place, school.id, posted=True, reminder=1, groups=("6A",))


def test_a_guardian_reads_only_what_they_said_themselves(
    place: Workplace, school: ConsentRound, clock: FixedClock
) -> None:
    one, two = rows(place, school)["Noor"]
    website, pers = form_to_enter(place, one.form.code).purposes
    answer = {"pupil_id": one.form.pupil_id, "given_on": TODAY, "way": AnswerWay.FORM}
    record_answer(place, purpose_id=website.id, kind=AnswerKind.YES, guardian_id=None, **answer)
    clock.move(minutes=1)
    older = answer | {"given_on": TODAY - timedelta(days=30)}
    record_answer(place, purpose_id=website.id, kind=AnswerKind.NO, guardian_id=None, **older)
    record_answer(place, purpose_id=website.id, kind=AnswerKind.NO, guardian_id=two.form.guardian_id, **answer)
    record_answer(place, purpose_id=pers.id, kind=AnswerKind.YES, guardian_id=one.form.guardian_id, **answer)
    day = f"{TODAY.day}-{TODAY.month}-{TODAY.year}"
    [mine] = forms_paper(place, school.id, posted=True, only=one.form.id).forms
    assert mine.present == (f"nu: ja sinds {day}", f"nu: ja sinds {day}")
    [other] = forms_paper(place, school.id, posted=True, only=two.form.id).forms
    assert other.present == (f"nu: nee sinds {day}", "nog geen antwoord")
    clock.move(days=1)
    change_text(place, "pers", "Pers", "Anders gevraagd.", asks_anew=True)
    [mine] = forms_paper(place, school.id, posted=True, only=one.form.id).forms
    assert mine.present[1] == "wordt opnieuw gevraagd"


def test_an_entered_form_is_taken_back_as_a_whole(place: Workplace, school: ConsentRound) -> None:
    form = rows(place, school)["Noor"][0].form
    purposes = form_to_enter(place, form.code).purposes
    with pytest.raises(FormNotEnteredError):
        undo_entry(place, form.code)
    enter_form(place, form.code, dict.fromkeys([one.id for one in purposes], AnswerKind.YES))
    assert round_state(place, school.id).purposes[0].yes == 1
    assert undo_entry(place, form.code) == form
    assert all(row.retracted for row in place.queries.history(form.pupil_id))
    assert round_state(place, school.id).purposes[0].yes == 0
    enter_form(place, form.code, {})
    close_round(place, school.id)
    assert undo_entry(place, form.code).state is FormState.CANCELLED


def test_counts_lists_and_nothing_for_a_round_that_is_no_more(
    place: Workplace, school: ConsentRound, office: Office, clock: FixedClock
) -> None:
    form = rows(place, school)["Noor"][0].form
    remind(place, school.id)
    enter_form(place, form.code, {form_to_enter(place, form.code).purposes[0].id: AnswerKind.NO})
    state = round_state(place, school.id)
    assert [(one.group, one.forms, one.returned, one.out) for one in state.groups] == [
        ("5A", 3, 1, 2),
        ("6A", 2, 0, 2),
        ("10", 1, 0, 1),
    ]
    assert (state.purposes[0].no, state.purposes[0].unanswered, state.reminders) == (1, 4, 1)
    assert [row[1] for row in out_list(place, school.id).rows][:2] == ["Graaf, Sem de", "Sluis, Noor van der"]
    listed = address_list(place, school.id)
    assert [row[5] for row in listed.rows] == ["Noor van der Sluis"]
    assert "4 formulieren zonder adres" in listed.note.filters[-1]
    mark_left(place, rows(place, school)["Sem"][0].form.pupil_id, TODAY)
    assert [(one.group, one.forms) for one in round_state(place, school.id).groups] == [("5A", 2), ("6A", 2), ("10", 1)]
    mark_left(place, form.pupil_id, TODAY)
    assert [(one.group, one.forms, one.returned) for one in round_state(place, school.id).groups] == [
        ("6A", 2, 0),
        ("10", 1, 0),
        ("Zonder groep", 1, 1),
    ]
    close_round(place, school.id)
    with pytest.raises(NoFormsOutError):
        forms_paper(place, school.id, posted=False)
    with pytest.raises(NotFoundError):
        round_state(place, RoundId(new_uuid()))


def test_groups_of_one_name_are_told_apart(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", group="5A")
    office.pupil("Sem Bos", group="5A", location="Miland", guardians=1)
    asked = start_round(place, NewRound("Ronde", ("website",), ("5A",), TODAY + timedelta(days=14)))
    counted = group_counts(place.queries.round_forms(asked.id))
    assert {one.group: one.forms for one in counted} == {"5A Willibrord": 2, "5A Miland": 1}


def test_the_summary_hides_what_could_point_at_a_child(place: Workplace, school: ConsentRound) -> None:
    made = round_summary(place, school.id)
    assert all(part is None for share in (*made.groups,) for part in share.parts)
    assert masked([Share("a", (20, 8, 5))]) == (Share("a", (20, 8, 5)),)
    assert masked([Share("a", (20, 3, 8))]) == (Share("a", (20, None, None)),)
    assert masked([Share("a", (4, 1, 30))]) == (Share("a", (None, None, 30)),)
    assert masked([Share("a", (4, 0, 30))]) == (Share("a", (None, None, None)),)
    assert masked([Share("a", (0, 30))]) == (Share("a", (None, None)),)
