"""Who says what: corrections, parents who differ, histories, and answers that were taken back."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.unit.importing.support import answers, codes, plan
from wm_desktop.domain.importing.moments import Moments, Order
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import cell_of

FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")
FORM = ("Tijdstempel", "E-mailadres", "Leerlingnummer", "Naam kind", "Website", "Nieuwsbrief")


def held(made, pupil: str = "1101") -> dict[str, str]:
    return dict(dict(made.result.pupils)[pupil])


def entry(day: str, mail: str | None, *given: str | None) -> tuple[object, ...]:
    return (datetime.fromisoformat(day), mail, *FINN, *given)


def test_a_later_entry_of_one_sender_replaces_the_earlier_one_whatever_the_order_of_rows() -> None:
    late, early = entry("2026-09-02T10:05", "a@x.nl", "nee", None), entry("2026-09-02T09:00", "A@x.nl", "ja", "ja")
    for rows in ((late, early), (early, late)):
        made = plan(FORM, *rows)
        assert held(made) == {"website": "no", "nieuwsbrief": "unanswered"}
        assert ("entry_replaced", 2 if rows[0] is late else 3) in codes(made)


def test_a_no_stays_when_the_later_entry_leaves_the_question_open() -> None:
    made = plan(FORM, entry("2026-09-01T09:00", "a@x.nl", "nee", "nee"), entry("2026-09-02", "a@x.nl", None, "ja"))
    assert held(made) == {"website": "no", "nieuwsbrief": "yes"}


def test_two_senders_are_two_parents() -> None:
    made = plan(FORM, entry("2026-09-01", "a@x.nl", "nee", "ja"), entry("2026-09-02", "b@x.nl", "ja", None))
    assert held(made) == {"website": "no", "nieuwsbrief": "yes"}
    assert codes(made) == [("conflicting_parents", 2)]


@pytest.mark.parametrize("mail", ["anonymous", None])
def test_entries_of_nobody_are_shown_as_one_pupil_twice(mail: str | None) -> None:
    made = plan(FORM, entry("2026-09-01", mail, "nee", "ja"), entry("2026-09-02", mail, "ja", None))
    assert held(made) == {"website": "no", "nieuwsbrief": "yes"}
    assert codes(made) == [("duplicate_pupil", 3)]


def test_the_name_of_a_parent_says_more_than_the_account() -> None:
    head = (*FORM, "Uw naam")
    one, other = entry("2026-09-01", "a@x.nl", "nee", "ja"), entry("2026-09-02", "a@x.nl", "ja", "ja")
    same = plan(head, (*one, "Eva Mulder"), (*other, None))
    assert held(same)["website"] == "yes"
    differ = plan(head, (*one, "Eva Mulder"), (*other, "Jan Mulder"))
    assert held(differ)["website"] == "no"
    assert ("conflicting_parents", 2) in codes(differ)


def test_a_blank_changes_nothing_in_a_list() -> None:
    head = ("Leerlingnummer", "Naam", "Ouder", "Datum", "Website", "Nieuwsbrief")
    made = plan(head, (*FINN, "E", "1-9-2026", "ja", "nee"), (*FINN, "E", "2-9-2026", None, "ja"))
    assert held(made) == {"website": "yes", "nieuwsbrief": "yes"}
    without = plan(
        head, (*FINN, "E", None, "ja", None), (*FINN, "E", None, "nee", "ja"), (*FINN, "E", None, None, None)
    )
    assert held(without) == {"website": "no", "nieuwsbrief": "yes"}


LOG = ("Leerlingnummer", "Naam", "Doel", "Antwoord", "Datum")


def test_in_a_history_the_latest_day_holds() -> None:
    made = plan(
        LOG,
        (*FINN, "Website", "Ingetrokken", "25-9-2026"),
        (*FINN, "Website", "ja", date(2026, 9, 1)),
        (*FINN, "Pers", "nee", "1-9-2026"),
        (*FINN, "Pers", "ja", "2-9-2026"),
        (*FINN, "Schoolgids", "ja", "1-9-2026"),
        (*FINN, "Schoolgids", "geen reactie", "2-9-2026"),
    )
    assert held(made) == {"website": "no", "pers": "yes", "schoolgids": "unanswered"}
    assert codes(made) == []


@pytest.mark.parametrize("days", [("1-9-2026", "1-9-2026"), ("1-9-2026", None), (None, None), ("1-9-2026", "1-9-2027")])
def test_which_answer_is_the_last_is_asked_when_the_days_do_not_tell(days: tuple[str | None, str | None]) -> None:
    made = plan(LOG, (*FINN, "Website", "nee", days[0]), (*FINN, "Website", "ja", days[1]))
    assert held(made) == {"website": "unanswered"}
    assert ("history_unclear", 3) in codes(made)
    same = plan(LOG, (*FINN, "Website", "ja", days[0]), (*FINN, "Website", "ja", days[1]))
    assert held(same) == {"website": "yes"}


def test_a_history_that_names_the_parents_is_not_one_history() -> None:
    made = plan(
        (*LOG, "Ouder"),
        (*FINN, "Website", "nee", "1-9-2026", "Eva"),
        (*FINN, "Website", "ja", "5-9-2026", "Jan"),
    )
    assert held(made) == {"website": "no"}
    assert codes(made) == [("conflicting_parents", 2)]
    latest = plan(
        (*LOG, "Ouder"),
        (*FINN, "Website", "nee", "1-9-2026", "Eva"),
        (*FINN, "Website", "ja", "5-9-2026", "Jan"),
        profile={"several_rows_per_pupil": "latest"},
    )
    assert held(latest) == {"website": "yes"}


@pytest.mark.parametrize(
    ("header", "text", "expected", "code"),
    [
        ("Ingetrokken op", "12-10-2026", "no", "taken_back"),
        ("Datum intrekking", date(2026, 10, 12), "no", "taken_back"),
        ("Ingetrokken", "ja", "no", "taken_back"),
        ("Ingetrokken", "per mail?", "unanswered", "taken_back"),
        ("Ingetrokken", "nee", "yes", None),
        ("Ingetrokken", "-", "yes", None),
        ("Geldig tot", "31-7-2026", "unanswered", "answer_ended"),
        ("Geldig tot", "31-7-2027", "yes", None),
    ],
)
def test_an_answer_that_was_taken_back_or_has_ended_is_no_yes(
    header: str, text: object, expected: str, code: str | None
) -> None:
    made = plan((*LOG, header), (*FINN, "Website", "ja", "1-9-2026", text), (*ANNA, "Website", "nee", "1-9-2026", text))
    assert held(made) == {"website": expected}
    assert held(made, "1401") == {"website": "no"}
    assert codes(made) == ([(code, 2)] if code else [])


def test_a_yes_after_the_withdrawal_holds() -> None:
    rows = ((*FINN, "Website", "ja", "1-9-2026", "12-9-2026"), (*FINN, "Website", "ja", "20-9-2026", None))
    assert held(plan((*LOG, "Ingetrokken op"), *rows)) == {"website": "yes"}
    assert held(plan((*LOG, "Ingetrokken op"), *rows[::-1])) == {"website": "yes"}
    assert answers(plan((*LOG, "Ingetrokken op"), *rows)) == {"website": "no"}


def test_a_yes_waits_for_a_row_that_may_be_about_the_same_pupil() -> None:
    head = ("Naam", "Website", "Nieuwsbrief")
    rows = (("Anna Vos", "ja", "ja"), ("Anna de Vos", "nee", None))
    made = plan(head, *rows)
    assert held(made, "1401") == {"website": "unanswered", "nieuwsbrief": "yes"}
    assert ("answer_waits", 2) in codes(made)
    chosen = plan(head, *rows, profile={"matches": [{"sheet": "Blad1", "row": 3, "pupil": "1401"}]})
    assert held(chosen, "1401") == {"website": "no", "nieuwsbrief": "yes"}
    left = plan(head, *rows, choices=RowChoices(left_out=frozenset({("Blad1", 3)})))
    assert held(left, "1401") == {"website": "yes", "nieuwsbrief": "yes"}


@pytest.mark.parametrize(
    ("texts", "american", "expected"),
    [
        (["9/1/26 8:03:13", "9/13/26 9:00:00"], False, Order.MONTH_FIRST),
        (["13/9/2026 8:03", "1/10/2026"], True, Order.DAY_FIRST),
        (["9/1/26 8:03", "9/2/26 8:03"], False, Order.MONTH_FIRST),
        (["1/9/26", "2/9/26"], True, Order.DAY_FIRST),
        (["9/9/26", "9/9/26"], True, Order.MONTH_FIRST),
        (["9/9/26", "9/9/26"], False, Order.DAY_FIRST),
        (["1-9-2026 8:03:13", "geen"], True, Order.DAY_FIRST),
        (["13/13/26", "x"], True, Order.DAY_FIRST),
    ],
)
def test_the_order_of_day_and_month_is_told_from_the_whole_column(
    texts: list[str], american: bool, expected: Order
) -> None:
    assert Moments.of([cell_of(text) for text in texts], american=american).order is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime.fromisoformat("2026-09-01T08:03"), "2026-09-01T08:03"),
        (date(2026, 9, 1), "2026-09-01T00:00"),
        (46266.5, "2026-09-01T12:00"),
        ("9/1/26 8:03:13 PM", "2026-09-01T20:03:13"),
        ("2026/09/01 12:05:00 a.m. CET", "2026-09-01T00:05"),
        ("1-9-2026 8:03:13", "2026-09-01T08:03:13"),
        ("1 september 2026", "2026-09-01T00:00"),
        ("31-02-2026", None),
        ("morgen", None),
        (None, None),
    ],
)
def test_moments_as_form_services_write_them(value: object, expected: str | None) -> None:
    found = Moments(Order.MONTH_FIRST).read(cell_of(value))
    assert found == (None if expected is None else datetime.fromisoformat(expected))


def test_the_account_under_naam_of_microsoft_forms_is_never_the_pupil() -> None:
    head = ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Naam van uw kind", "Website")
    made = plan(head, (1, "9/1/26", "9/1/26 8:05:13", "a@x.nl", "Anna Vos", "Finn Mulder", "ja"))
    assert [(row.pupil, row.guardian) for row in made.result.rows] == [("1101", "Anna Vos")]
    asked = plan((*head, "Uw naam"), (1, "9/1/26", "9/1/26", "a@x.nl", "Anna Vos", "Finn Mulder", "ja", "E. Mulder"))
    assert [(row.pupil, row.guardian) for row in asked.result.rows] == [("1101", "E. Mulder")]
    chosen = plan(head[:5] + head[6:], (1, None, None, "a@x.nl", "Anna Vos", "ja"), profile=NAME)
    assert [row.pupil for row in chosen.result.rows] == ["1401"]


NAME = {"columns": [{"letter": "E", "role": "name"}]}


def test_the_points_of_a_quiz_and_the_rows_of_a_grid() -> None:
    head = ("Naam kind", "Mag het? [Website]", "Punten - Website", "Waarvoor (website, pers)? [Pers]")
    assert answers(plan(head, ("Finn Mulder", "ja", 0, "nee"))) == {"website": "yes", "pers": "no"}
