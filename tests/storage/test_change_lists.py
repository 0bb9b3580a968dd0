"""The difference between two days as a list: who, what for, what it was and what it became."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.support import MONDAY, FixedClock, Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.people import Pupil
from wm_desktop.services.change_lists import NOT_HERE, ChangeLine, change_list, counted
from wm_desktop.services.consent import record_answer
from wm_desktop.services.people import mark_left, move_pupil
from wm_desktop.services.register_changes import DaysTurnedRoundError
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace

FIRST = MONDAY.date()


@pytest.fixture
def noor(place: Workplace, office: Office) -> Pupil:
    return office.pupil("Noor van der Sluis", group="5A")


def say(place: Workplace, pupil: Pupil, kind: str, code: str = "website") -> None:
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=next(one.id for one in place.queries.purposes() if one.code == code),
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=place.today(),
        way=AnswerWay.FORM,
    )


def told(place: Workplace, last: date | None = None, **asked: str) -> list[tuple[str, str, str, str]]:
    made = change_list(place, FIRST, last or place.today(), ConsentFilter(**asked))  # type: ignore[arg-type]
    return [(line.pupil, line.purpose, line.was, line.became) for line in made.lines]


def test_it_says_what_it_was_and_became_and_since_when(place: Workplace, noor: Pupil, clock: FixedClock) -> None:
    clock.move(days=10)
    say(place, noor, "yes")
    say(place, noor, "no", "pers")
    made = change_list(place, FIRST, place.today() + timedelta(days=400), ConsentFilter(purpose="website", group="5A"))
    day = FIRST + timedelta(days=10)
    assert made.lines == (ChangeLine("Sluis, Noor van der", "5A", "Willibrord", "Website", "onbeantwoord", "ja", day),)
    assert made.note.stand == "23 november 2026 en 3 december 2026"
    assert made.note.filters == ("Groep: 5A", "Doel: Website")
    assert made.suggested_name == "Verschil in toestemmingen - website - groep 5A - 2026-12-03.pdf"
    assert len(told(place)) == 2
    assert told(place, FIRST) == []
    with pytest.raises(DaysTurnedRoundError):
        change_list(place, place.today(), FIRST, ConsentFilter())
    with pytest.raises(NotFoundError):
        change_list(place, FIRST, place.today(), ConsentFilter(purpose="billboard"))


def test_who_left_counts_with_answers_only(place: Workplace, noor: Pupil, clock: FixedClock) -> None:
    say(place, noor, "yes")
    clock.move(days=10)
    mark_left(place, noor.id, place.today())
    clock.move(days=1)
    assert told(place) == [("Sluis, Noor van der", "Website", "ja", NOT_HERE)]


def test_who_changed_group_is_in_both(place: Workplace, noor: Pupil, office: Office, clock: FixedClock) -> None:
    office.pupil("Lot Visser", group="6A")
    clock.move(days=10)
    move_pupil(place, noor.id, "6A", "Willibrord", place.today())
    say(place, noor, "yes")
    expected = [("Sluis, Noor van der", "Website", "onbeantwoord", "ja")]
    assert told(place, group="5A") == told(place, group="6A") == told(place, search="sluis") == expected
    assert told(place, group="7A") == told(place, location="Miland") == []


def test_only_what_leaves_is_written_down(place: Workplace, noor: Pupil) -> None:
    change_list(place, FIRST, FIRST, ConsentFilter(), preview=True)
    assert not [row for row in place.queries.audit() if row.action == "register.export"]
    change_list(place, FIRST, FIRST, ConsentFilter())
    assert [row.action for row in place.queries.audit()][-1] == "register.export"


def test_the_count_in_words() -> None:
    one = ChangeLine("Bos, Lot", "5A", "Willibrord", "Website", "ja", "nee", None)
    other = ChangeLine("Bos, Lot", "5A", "Willibrord", "Pers", "ja", "nee", None)
    assert counted([]) == "0 wijzigingen bij 0 leerlingen"
    assert counted([one]) == "1 wijziging bij 1 leerling"
    assert counted([one, other]) == "2 wijzigingen bij 1 leerling"
