"""Lists of who may not: a no for those who are on it, nothing for the others, and never a yes."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import PURPOSES, answers, codes, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.refusals import is_refusal_list, refused_by

NAMES = PurposeNames(PURPOSES)
HEAD = ("Naam", "Groep")
FINN, ANNA = ("Finn Mulder", "3A"), ("Anna Vos", "7A")


def no(*purposes: str) -> dict[str, str]:
    return dict.fromkeys(purposes, "no")


@pytest.mark.parametrize("title", ["Niet op de foto", "Geen toestemming", "Leerlingen zonder toestemming voor foto's"])
def test_a_list_of_names_refuses_everything_to_those_who_are_on_it(title: str) -> None:
    made = plan((title,), HEAD, FINN, ANNA)
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]
    assert answers(made) == no(*PURPOSES)
    assert set(dict(made.result.pupils)) == {"1101", "1401"}
    assert codes(made) == [("list_of_refusals", 2)]


def test_a_title_may_name_what_is_refused() -> None:
    assert answers(plan(("Niet op de website of in de nieuwsbrief",), HEAD, FINN)) == no("website", "nieuwsbrief")


def test_the_name_of_the_sheet_or_of_the_file_says_so_too() -> None:
    named = sheet_of(HEAD, FINN, name="Niet op foto")
    assert answers(plan(source=source_of(named))) == no(*PURPOSES)
    plain = sheet_of(HEAD, FINN)
    assert answers(plan(source=source_of(plain, name="Niet op de foto 2026.xlsx"))) == no(*PURPOSES)
    assert [one.code for one in plan(source=source_of(plain)).result.blocked] == ["no_answers_found"]
    chosen = plan(source=source_of(plain), profile={"list_kind": "refusals"})
    assert answers(chosen) == no(*PURPOSES)


@pytest.mark.parametrize("name", ["wel en niet op de foto.xlsx", "nog geen toestemming ontvangen.csv", "foto's.csv"])
def test_other_names_of_files_say_nothing(name: str) -> None:
    assert not is_refusal_list(["Blad1"], name)


def test_a_list_of_who_did_not_answer_refuses_nothing() -> None:
    title = "Nog geen toestemming ontvangen"
    assert refused_by([title], NAMES) == ()
    assert [one.code for one in plan((title,), HEAD, FINN).result.blocked] == ["no_answers_found"]


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("niet op website/social media", no("website", "sociale_media")),
        ("website en nieuwsbrief", no("website", "nieuwsbrief")),
        ("gescheiden ouders", no(*PURPOSES)),
        ("wel op de website", dict.fromkeys(PURPOSES, "unanswered")),
    ],
)
@pytest.mark.parametrize("header", ["Opmerking", "Waar niet"])
def test_a_remark_may_say_what_is_refused(remark: str, expected: dict[str, str], header: str) -> None:
    made = plan(("Niet op de foto",), (*HEAD, header), (*FINN, remark))
    assert answers(made) == expected
    assert (("ambiguous_answer", 3) in codes(made)) is ("unanswered" in expected.values())


def test_what_is_allowed_in_such_a_list_is_asked() -> None:
    made = plan(("Niet op de foto",), (*HEAD, "Website", "Wel in de nieuwsbrief"), (*FINN, "x", "x"))
    assert answers(made) == {"website": "no", "nieuwsbrief": "unanswered"}
    assert ("unclear_mark", 3) in codes(made)


def test_a_yes_for_a_part_of_a_purpose_is_no_yes() -> None:
    head = ("Leerlingnummer", "Naam", "Facebook", "Instagram")
    given = (("ja", "ja"), ("ja", None), ("ja", "nee"))
    made = [plan(head, ("1101", "Finn Mulder", *pair)) for pair in given]
    assert [answers(one)["sociale_media"] for one in made] == ["yes", "unanswered", "no"]
    assert codes(made[1]) == [("answered_in_part", 2)]
    assert answers(plan(head[:3], ("1101", "Finn Mulder", "ja"))) == {"sociale_media": "yes"}


@pytest.mark.parametrize(
    "title", ["Weigeringen", "Lijst van bezwaren", "Bezwaren", "Ingetrokken", "Weigeringen beeldmateriaal"]
)
def test_one_word_may_say_that_a_list_refuses(title: str) -> None:
    beside = source_of(sheet_of((*HEAD, "Website"), (*FINN, "ja"), (*ANNA, "ja")), sheet_of(HEAD, FINN, name=title))
    made = plan(source=beside)
    assert dict(dict(made.result.pupils)["1101"])["website"] == "no"
    assert dict(dict(made.result.pupils)["1401"]) == {"website": "yes"}
    assert answers(plan((title,), HEAD, FINN)) == no(*PURPOSES)


def test_a_sentence_about_objections_does_not() -> None:
    made = plan(("Bezwaar maken kan tot 1 oktober bij de directie",), (*HEAD, "Website"), (*FINN, "ja"))
    assert not made.result.sheets[0].refusals
