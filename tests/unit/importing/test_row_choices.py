"""What a user decides about single rows: leave one out, or add one as a new pupil."""

from __future__ import annotations

from tests.unit.importing.support import codes, plan, rows
from wm_desktop.domain.importing.row_choices import RowChoices

HEAD = ("Leerlingnummer", "Naam", "Groep", "Website")
FINN = ("1101", "Finn Mulder", "3A", "ja")
STRANGER = (None, "Mees Pol", "3A", "ja")


def new(*lines: int) -> RowChoices:
    return RowChoices(add_as_new=frozenset(("Blad1", line) for line in lines))


def test_a_row_that_is_left_out_stores_and_reports_nothing() -> None:
    lines = (HEAD, FINN, (None, "Mees Pol", "3A", "ja, mits"), ("1401", "Anna Vos", "7A", None))
    assert codes(plan(*lines)) == [("pupil_unknown", 3), ("ambiguous_answer", 3), ("nothing_answered", 4)]
    made = plan(*lines, choices=RowChoices(left_out=frozenset({("Blad1", 2), ("Blad1", 3), ("Blad1", 4)})))
    assert (made.store, made.result.changes, codes(made)) == ((), (), [])
    assert [(row.held, row.left_out) for row in made.result.rows] == [(True, True)] * 3
    assert made.result.counts()["matched"] == 0
    assert made.result.to_json(committed=False, batch=None)["rows"] == []
    assert not any(one.code == "pupil_missing_in_file" and one.about == "1101" for one in made.result.problems)


def test_a_row_can_be_added_as_a_new_pupil_without_adding_the_others() -> None:
    made = plan(HEAD, STRANGER, ("9001", "Bo Bos", "4A", "nee"), ("9002", "Lot Kok", "4A", "ja"), choices=new(2, 3))
    assert [(one.number, one.unnumbered) for one in made.new_pupils] == [("Mees Pol, 3A", True), ("9001", False)]
    assert rows(made) == [("Mees Pol, 3A", "exact"), ("9001", "exact"), (None, "unknown")]
    assert [one.pupil for one in made.store] == ["Mees Pol, 3A", "9001"]


def test_two_rows_of_one_new_pupil_without_a_number_make_one_pupil() -> None:
    made = plan(HEAD, STRANGER, (None, "Mees Pol", "3A", "nee"), choices=new(2, 3))
    assert len(made.new_pupils) == 1
    assert dict(made.result.pupils)["Mees Pol, 3A"] == (("website", "no"),)


def test_a_new_pupil_still_needs_a_whole_name_and_a_group() -> None:
    made = plan(HEAD, (None, "Mees Pol", None, "ja"), choices=new(2))
    assert codes(made) == [("missing_group", 2)]
    assert made.new_pupils == ()


def test_a_number_that_is_known_is_never_added_again() -> None:
    made = plan(HEAD, ("1101", "Heel Iemand", "3A", "ja"), choices=new(2))
    assert codes(made) == [("number_name_mismatch", 2)]
    assert made.new_pupils == ()


def test_leaving_out_wins_from_adding() -> None:
    both = frozenset({("Blad1", 2)})
    assert plan(HEAD, STRANGER, choices=RowChoices(left_out=both, add_as_new=both)).new_pupils == ()
