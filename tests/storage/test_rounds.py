"""The yearly round on the real data file: forms out, back, entered once, reminded of and lapsed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, ConsentStatus
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.form_codes import FormCodeError, form_code
from wm_desktop.domain.ids import PurposeId, RoundId
from wm_desktop.domain.rounds import ConsentForm, ConsentRound, FormState
from wm_desktop.services.people import mark_left, mark_returned, set_custody
from wm_desktop.services.round_papers import forms_paper
from wm_desktop.services.round_state import round_state
from wm_desktop.services.rounds import (
    FormCancelledError,
    FormReturnedError,
    FormUnknownError,
    NewRound,
    NobodyToAskError,
    ReturnDayError,
    RoundClosedError,
    RoundNameError,
    close_round,
    enter_form,
    form_to_enter,
    remind,
    start_round,
)
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()
SOON = TODAY + timedelta(days=14)
NEW = NewRound("Toestemmingen 2026-2027", ("website", "pers"), ("5A",), SOON)


@pytest.fixture
def school(office: Office) -> Office:
    noor = office.pupil("Noor van der Sluis", group="5A", guardians=2)
    office.guardian(noor, "Oma Jansen", custody=False)
    office.pupil("Sem de Graaf", group="5A", guardians=0)
    office.pupil("Lot Visser", group="6A")
    return office


def forms(place: Workplace, asked: ConsentRound) -> list[ConsentForm]:
    with place.unit_of_work() as uow:
        return list(uow.rounds.forms(asked.id))


def purposes(place: Workplace) -> dict[str, PurposeId]:
    return {one.code: one.id for one in place.queries.purposes()}


def test_every_guardian_with_custody_gets_a_form_of_their_own(place: Workplace, school: Office) -> None:
    asked = start_round(place, NEW)
    made = forms(place, asked)
    assert len(made) == 3
    assert len({form.code for form in made}) == 3
    assert sum(form.guardian_id is None for form in made) == 1
    with place.unit_of_work() as uow:
        assert uow.rounds.all() == [asked]
        assert uow.rounds.get(asked.id) == asked


def test_who_left_gets_no_form(place: Workplace, school: Office, clock: FixedClock) -> None:
    sem = next(one for one in place.queries.pupils() if one.name.first_name == "Sem")
    mark_left(place, sem.id, TODAY)
    clock.move(days=1)
    assert len(forms(place, start_round(place, NEW))) == 2


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"name": "  "}, RoundNameError),
        ({"purposes": ()}, NobodyToAskError),
        ({"groups": ("9Z",)}, NobodyToAskError),
        ({"purposes": ("billboard",)}, NotFoundError),
        ({"return_before": TODAY}, ReturnDayError),
    ],
)
def test_a_round_that_cannot_be_is_refused(
    place: Workplace, school: Office, wrong: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        start_round(place, replace(NEW, **wrong))  # type: ignore[arg-type]
    with place.unit_of_work() as uow:
        assert uow.rounds.all() == []


def test_a_returned_form_is_entered_at_once_and_only_once(place: Workplace, school: Office) -> None:
    form = next(one for one in forms(place, start_round(place, NEW)) if one.guardian_id is not None)
    shown = form_to_enter(place, form.code.lower())
    assert {one.code for one in shown.purposes} == {"website", "pers"}
    assert shown.guardian is not None
    assert shown.present == {}
    codes = purposes(place)
    entered = enter_form(place, form.code, {codes["website"]: AnswerKind.YES, codes["pers"]: AnswerKind.NO})
    assert (entered.state, entered.returned_on) == (FormState.RETURNED, TODAY)
    [yes] = place.queries.history(form.pupil_id, codes["website"])
    assert (yes.guardian_id, yes.remark, yes.given_on) == (form.guardian_id, f"formulier {form.code}", TODAY)
    with pytest.raises(FormReturnedError, match=form.code):
        enter_form(place, form.code, {})
    assert len(place.queries.history(form.pupil_id)) == 2


def test_an_empty_form_came_back_and_says_nothing(place: Workplace, school: Office) -> None:
    form = forms(place, start_round(place, NEW))[-1]
    enter_form(place, form.code, {}, given_on=TODAY - timedelta(days=3))
    assert place.queries.history(form.pupil_id) == []
    assert {cell.status for row in place.queries.register(ConsentFilter()).rows for cell in row.cells} == {
        ConsentStatus.UNANSWERED
    }


def test_the_entry_screen_shows_what_holds(place: Workplace, school: Office) -> None:
    first, second, household = forms(place, start_round(place, NEW))
    one, other = (first, second) if first.pupil_id == second.pupil_id else (second, household)
    website = purposes(place)["website"]
    enter_form(place, one.code, {website: AnswerKind.YES})
    assert form_to_enter(place, other.code).present[website].status is ConsentStatus.YES


def test_codes_that_are_no_forms_are_told_apart(place: Workplace, school: Office) -> None:
    form = forms(place, start_round(place, NEW))[0]
    slip = form.code[:-1] + ("3" if form.code[-1] == "2" else "2")
    with pytest.raises(FormCodeError):
        form_to_enter(place, slip)
    with pytest.raises(FormUnknownError):
        form_to_enter(place, form_code(99_999))
    with pytest.raises(NotFoundError):
        enter_form(place, form.code, {PurposeId(uuid4()): AnswerKind.YES})
    with pytest.raises(NotFoundError):
        enter_form(place, form.code, {purposes(place)["jaarboek"]: AnswerKind.YES})


def test_reminders_are_noted_once_a_day_on_what_is_still_out(
    place: Workplace, school: Office, clock: FixedClock
) -> None:
    asked = start_round(place, NEW)
    enter_form(place, forms(place, asked)[0].code, {})
    assert len(remind(place, asked.id)) == 2
    remind(place, asked.id)
    clock.move(days=7)
    remind(place, asked.id)
    out = [form for form in forms(place, asked) if form.state is FormState.OUT]
    assert [form.reminders for form in out] == [(TODAY, TODAY + timedelta(days=7))] * 2


def test_who_left_or_lost_custody_is_not_asked_again_and_may_still_answer(
    place: Workplace, school: Office, clock: FixedClock
) -> None:
    asked = start_round(place, NEW)
    noor, sem = (place.queries.pupils(name)[0].id for name in ("noor", "sem"))
    [mother, father, _] = place.queries.guardians_of(noor)
    clock.move(days=1)
    set_custody(place, noor, father.id, False)
    mark_left(place, sem, place.today())
    state = round_state(place, asked.id)
    assert [(row.form.pupil_id, row.form.guardian_id) for row in state.out] == [(noor, mother.id)]
    assert [(one.forms, one.returned) for one in state.groups] == [(1, 0)]
    assert [(one.yes, one.no, one.unanswered) for one in state.purposes] == [(0, 0, 1)] * 2
    [row] = place.queries.rounds()
    assert (row.out, row.returned, row.cancelled) == (1, 0, 2)
    assert [one.guardian_id for one in remind(place, asked.id)] == [mother.id]
    paper = forms_paper(place, asked.id, posted=False, reminder=1)
    assert [one.code for one in paper.forms] == [state.out[0].form.code]
    late = next(row.form for row in state.forms if row.form.guardian_id == father.id)
    enter_form(place, late.code, {purposes(place)["website"]: AnswerKind.NO})  # kept as it is; it does not count
    assert [row.counts for row in place.queries.history(noor)] == [False]
    clock.move(days=1)
    mark_returned(place, sem, "5A", "Willibrord", place.today())
    set_custody(place, noor, father.id, True)
    row = place.queries.rounds()[0]
    assert (row.out, row.returned, row.cancelled) == (2, 1, 0)


def test_a_closed_round_takes_no_forms(place: Workplace, school: Office) -> None:
    asked = start_round(place, NEW)
    returned, out, _ = forms(place, asked)
    enter_form(place, returned.code, {})
    assert close_round(place, asked.id).closed_on == TODAY
    assert [form.state for form in forms(place, asked)].count(FormState.CANCELLED) == 2
    with pytest.raises(FormCancelledError, match=out.code):
        form_to_enter(place, out.code)
    for act in (remind, close_round):
        with pytest.raises(RoundClosedError):
            act(place, asked.id)
    with pytest.raises(NotFoundError):
        close_round(place, RoundId(uuid4()))


def test_numbers_run_on_over_rounds(place: Workplace, school: Office) -> None:
    first, second = start_round(place, NEW), start_round(place, replace(NEW, name="Nog eens"))
    numbers = [form.number for asked in (first, second) for form in forms(place, asked)]
    assert numbers == list(range(1, 7))
