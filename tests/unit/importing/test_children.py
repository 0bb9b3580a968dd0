"""Test entries are no pupils; two children in one answer are each confirmed."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import codes, known, plan, rows
from wm_desktop.domain.importing.children import children_in, is_test_name, says_test
from wm_desktop.domain.importing.row_choices import RowChoices

HEAD = ("Naam", "Groep", "Website", "Opmerking")
SCHOOL = (
    *(known("1", "Emma Bakker", "3A"), known("2", "Daan Bakker", "5/6B"), known("3", "Lotte van der Wal", "3A")),
    *(known("4", "Bram van der Wal", "3A"), known("5", "Test de Vries", "3A"), known("6", "Sem en Co", "3A")),
)


@pytest.mark.parametrize(
    ("name", "children"),
    [
        ("Emma en Daan Bakker", ("Emma Bakker", "Daan Bakker")),
        ("Emma Bakker & Daan Bakker", ("Emma Bakker", "Daan Bakker")),
        ("Emma/Daan Bakker", ("Emma Bakker", "Daan Bakker")),
        ("Bakker, Emma en Daan", ("Emma Bakker", "Daan Bakker")),
        ("van der Wal, Lotte + Bram", ("Lotte van der Wal", "Bram van der Wal")),
        ("Lotte, Bram en Sem van der Wal", ("Lotte van der Wal", "Bram van der Wal", "Sem van der Wal")),
        ("Emma (3A) en Daan (5B) Bakker", ("Emma Bakker", "Daan Bakker")),
        ("Emma Bakker", ()),
        ("Bakker, Emma", ()),
        ("Emma en Daan", ()),
        ("en", ()),
        ("Jan-Willem en", ()),
        ("a/b/c/d/e/f/g Bakker", ()),
    ],
)
def test_the_children_in_one_answer(name: str, children: tuple[str, ...]) -> None:
    assert children_in(name) == children


def test_both_children_are_shown_and_nothing_is_stored_unconfirmed() -> None:
    made = plan(HEAD, ("Emma en Daan Bakker", "3A en 5/6B", "ja", None), pupils=SCHOOL)
    assert rows(made) == [("1", "needs_choice"), ("2", "needs_choice")]
    assert codes(made) == [("several_children", 2)]
    assert (made.store, dict(made.result.pupils)) == ((), {})


def test_the_answer_holds_for_the_children_that_are_confirmed() -> None:
    row = ("Emma en Daan Bakker", "", "ja", None)
    one = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "2"}]}
    made = plan(HEAD, row, pupils=SCHOOL, profile=one)
    assert rows(made) == [("1", "needs_choice"), ("2", "exact")]
    assert [stored.pupil for stored in made.store] == ["2"]
    assert codes(made) == []
    unknown = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "99"}, *one["matches"]]}
    assert codes(plan(HEAD, row, pupils=SCHOOL, profile=unknown)) == [("chosen_pupil_unknown", 2)]
    both = {"matches": [*one["matches"], {"sheet": "Blad1", "row": 2, "pupil": "1"}]}
    assert [stored.pupil for stored in plan(HEAD, row, pupils=SCHOOL, profile=both).store] == ["1", "2"]
    other = {"matches": [{"sheet": "Blad1", "row": 2, "pupil": "3"}]}
    assert rows(plan(HEAD, row, pupils=SCHOOL, profile=other))[2:] == [("3", "exact")]


def test_a_choice_goes_to_the_child_it_fits() -> None:
    alike = (
        known("1", "Emma Bakker", "3A"),
        known("2", "Emma Bakker", "3A"),
        known("3", "Daan Bakker", "5/6B"),
        *SCHOOL[2:4],
    )

    def children(*pupils: str, name: str = "Emma en Daan Bakker") -> list[tuple[str | None, str]]:
        matches = [{"sheet": "Blad1", "row": 2, "pupil": one} for one in pupils]
        return rows(plan(HEAD, (name, "", "ja", None), pupils=alike, profile={"matches": matches}))

    assert children("2") == [("2", "exact"), ("3", "needs_choice")]
    assert children("3", "2") == [("2", "exact"), ("3", "exact")]
    assert children("4", "3") == [("4", "exact"), ("3", "exact")]
    assert children("4") == [(None, "needs_choice"), ("3", "needs_choice"), ("4", "exact")]
    assert children("3", "4", name="Daan en Wie Bakker") == [("3", "exact"), ("4", "exact")]


def test_a_name_with_and_in_it_is_one_pupil_and_strangers_are_unknown() -> None:
    made = plan(HEAD, ("Sem en Co", "3A", "ja", None), ("Wie en Dat Ook", "3A", "ja", None), pupils=SCHOOL)
    assert rows(made) == [("6", "exact"), (None, "unknown")]


def test_an_answer_for_two_children_can_be_left_out() -> None:
    left = RowChoices(left_out=frozenset({("Blad1", 2)}))
    made = plan(HEAD, ("Emma en Daan Bakker", "", "ja", None), pupils=SCHOOL, choices=left)
    assert codes(made) == []


@pytest.mark.parametrize("name", ["test", "Test Leerling", "TEST", "asdf", "xxx", "aaa bbb", "Testkind 2", "qwerty"])
def test_a_test_entry_is_no_pupil(name: str) -> None:
    assert is_test_name(name)
    made = plan(HEAD, (name, "3A", "ja", None), ("Emma Bakker", "3A", "ja", None), pupils=SCHOOL[:4])
    assert rows(made) == [("1", "exact")]
    assert codes(made) == [("test_entry", 2)]


def test_a_pupil_called_so_is_a_pupil() -> None:
    assert not is_test_name("Tess Testa")
    assert not is_test_name("A B")
    assert not is_test_name("")
    made = plan(HEAD, ("Test de Vries", "3A", "ja", None), pupils=SCHOOL)
    assert rows(made) == [("5", "exact")]


def test_a_remark_that_it_is_a_test_takes_the_entry_out() -> None:
    assert says_test("Dit is een test!")
    assert not says_test("na de cito-test graag opnieuw vragen")
    made = plan(HEAD, ("Emma Bakker", "3A", "ja", "dit is een test"), pupils=SCHOOL)
    assert rows(made) == []
    assert ("test_entry", 2) in codes(made)
    assert made.store == ()
