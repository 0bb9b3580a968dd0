"""Where the header stands, what the lines between the pupils are, and which columns are about whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.importing.support import PURPOSES, answers, codes, known, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.groups import group_in, is_group, read_group
from wm_desktop.domain.importing.header_rows import find_header, headings, purposes_of
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.plan import ImportPlan
from wm_desktop.domain.importing.poles import ticked
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import Area, Sheet, Value, cell_of

HEAD = ("Leerling", "Groep", "Website", "Nieuwsbrief")
FINN, ANNA, NOOR = ("Finn Mulder", "3A"), ("Anna Vos", "7A"), ("Noor van der Meulen", "1/2A")
NAMES = PurposeNames(PURPOSES)
BOTH = {"website": "yes", "nieuwsbrief": "no"}


def header_of(*lines: tuple[Value, ...], merged: tuple[Area, ...] = ()) -> tuple[int, ...]:
    return find_header(sheet_of(*lines, merged=merged), NAMES, Profile())


def planned(sheet: Sheet, **more: object) -> ImportPlan:
    return plan(source=source_of(sheet), **more)


@pytest.mark.parametrize("titles", range(0, 30, 7))
def test_a_header_is_found_among_the_first_thirty_rows(titles: int) -> None:
    made = plan(*(("Groep 3A t/m 8A", None) for _ in range(titles)), HEAD, (*FINN, "ja", "nee"))
    assert made.result.sheets[0].header_rows == (titles + 1,)
    assert answers(made) == BOTH


def test_a_form_above_the_list_is_no_header() -> None:
    made = plan(("Groep:", "5A", "Leerkracht:", "Juf Ina", "Datum:", date(2026, 9, 1)), HEAD, (*FINN, "ja", "nee"))
    assert made.result.sheets[0].header_rows == (2,)


@pytest.mark.parametrize(
    ("lines", "merged", "expected"),
    [
        ((("Leerling", "Mijn kind mag op:", None), (None, "Website", "Pers"), (FINN[0], "ja", "nee")), True, (1, 2)),
        ((("Leerling", "Mijn kind mag op:", None), (None, "Website", "Pers"), (FINN[0], "ja", "nee")), False, (1, 2)),
        (((None, "Website", "Pers"), ("Leerling", "ja/nee", "ja/nee"), (FINN[0], "ja", "nee")), False, (1, 2)),
        (((None, "Mag op:", None), ("Leerling", "Website", "Pers"), (FINN[0], "ja", "nee")), True, (1, 2)),
        (((None, "Mag op:", None), ("Leerling", "Website", "Pers"), (FINN[0], "ja", "nee")), False, (1, 2)),
        ((("Leerling", "Website", "Pers"), (None, "(ja/nee)", "(ja/nee)"), (FINN[0], "ja", "nee")), False, (1, 2)),
        ((("Overzicht", None, None), ("Leerling", "Website", "Pers"), (FINN[0], "ja", "nee")), False, (2,)),
        ((("Overzicht 2026", None, None), ("Leerling", "Website", "Pers"), (FINN[0], "ja", "nee")), "all", (2,)),
        ((("Leerling", "Website", "Pers"), (None, "ja", "nee"), (FINN[0], "ja", "nee")), False, (1,)),
        (((None, None, "versie 3"), ("Leerling", "Website", "Pers"), (FINN[0], "ja", "nee")), False, (2,)),
    ],
)
def test_headers_in_two_rows(lines: tuple, merged: object, expected: tuple[int, ...]) -> None:
    areas = (Area(1, 1, 1, 3),) if merged == "all" else (Area(1, 2, 1, 3),) if merged else ()
    made = planned(sheet_of(*lines, merged=areas))
    assert made.result.sheets[0].header_rows == expected
    assert answers(made, len(made.result.rows) - 1) == {"website": "yes", "pers": "no"}


def test_a_wide_heading_of_refusing_or_of_another_year_holds_for_all_below_it() -> None:
    top = ("Leerling", "Geen toestemming voor", None, "2025-2026", "2026-2027")
    sheet = sheet_of(
        top,
        (None, "Website", "Pers", "Nieuwsbrief", "Jaarboek"),
        (FINN[0], "x", "ja", "ja", "ja"),
        merged=(Area(1, 1, 2, 1), Area(1, 2, 1, 3)),
    )
    made = planned(sheet)
    assert made.result.sheets[0].header_rows == (1, 2)
    assert answers(made)["website"] == "no"
    assert answers(made)["pers"] != "yes"
    assert answers(made)["jaarboek"] == "yes"
    assert "nieuwsbrief" not in answers(made)


def test_the_heading_below_a_wider_one_counts() -> None:
    assert purposes_of(("Website en sociale media", "website"), NAMES) == (("website",), True)
    assert purposes_of(("Klassenfoto", "website"), NAMES)[1] is False
    sheet = sheet_of(("Leerling", None, "Ouder", None), ("Nr", "Naam", "Naam", "Website"), merged=(Area(1, 1, 1, 2),))
    assert headings(sheet, (1, 2))[2] == ("Leerling", "Naam")


PAIR = ((None, "Website", None, "Nieuwsbrief", None), ("Leerling", "ja", "nee", "ja", "nee"))


@pytest.mark.parametrize(
    "head",
    [
        PAIR,
        (("Leerling", "Website", None, "Nieuwsbrief", None), (None, "wel", "niet", "wel", "niet")),
        (("Leerling", "Website ja", "Website nee", "Nieuwsbrief ja", "Nieuwsbrief nee"),),
        (("Leerling", "ja website", "nee website", "wel nieuwsbrief", "niet nieuwsbrief"),),
    ],
)
def test_a_cross_under_yes_or_no_says_what_it_means(head: tuple) -> None:
    made = plan(
        *head,
        (FINN[0], "x", None, None, "x"),
        (ANNA[0], "x", "x", None, None),
        (NOOR[0], "v", "-", 0, 1),
        ("Julia van Leeuwen", "nee", None, None, "ja"),
    )
    assert answers(made) == answers(made, 2) == BOTH
    assert answers(made, 1) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert answers(made, 3) == {"website": "no", "nieuwsbrief": "unanswered"}
    first = len(head) + 1
    assert [one for one in codes(made) if one[0] != "nothing_answered"] == [
        ("ambiguous_answer", first + 1),
        ("unclear_mark", first + 3),
    ]


def test_purposes_under_yes_and_no() -> None:
    sheet = sheet_of(
        (None, "Ja", None, "Nee", None),
        ("Leerling", "Website", "Nieuwsbrief", "Website", "Nieuwsbrief"),
        (FINN[0], "x", None, None, "x"),
        merged=(Area(1, 2, 1, 3), Area(1, 4, 1, 5)),
    )
    assert answers(planned(sheet)) == BOTH


@pytest.mark.parametrize(
    ("text", "side", "chosen", "refuses", "said"),
    [
        *(("x", "yes", None, False, "yes"), ("x", "no", None, False, "no"), ("x", "yes", None, True, "no")),
        *(("x", "no", None, True, "unanswered"), ("x", "yes", "unanswered", False, "unanswered")),
        *(
            ("x", "yes", "no", False, "unanswered"),
            ("x", "no", "no", False, "no"),
            ("?", "yes", None, False, "unanswered"),
        ),
        *(("ja", "no", None, False, "unanswered"), ("volgt", "yes", None, False, "unanswered")),
        *(("misschien", "yes", None, False, "unanswered"), ("-", "yes", "yes", False, "unanswered")),
    ],
)
def test_what_stands_in_one_half_of_a_pair(text: str, side: str, chosen: str | None, refuses: bool, said: str) -> None:
    assert ticked(text, side, chosen, refuses=refuses).said.value == said


def test_pairs_under_a_refusing_heading_never_say_yes() -> None:
    made = plan((None, "Bezwaar website", None), ("Leerling", "ja", "nee"), (FINN[0], "x", None), (ANNA[0], None, "x"))
    assert [answers(made, row)["website"] for row in (0, 1)] == ["no", "unanswered"]


@pytest.mark.parametrize(
    "line", [("Groep 3A",), (None, "Groep 3A - juf Ina"), ("3A", None), ("Groep 3A", None, None, None, "juf")]
)
def test_a_line_with_a_group_holds_for_the_pupils_below_it(line: tuple[Value, ...]) -> None:
    head = ("Nr", "Leerling", "Website", "Nieuwsbrief", "Opmerking")
    twins = (known("1", "Sam Bos", "3A"), known("2", "Sam Bos", "7A"))
    made = plan(
        head, line, (1, "Sam Bos", "ja", "nee", None), ("Groep 7A",), (1, "Sam Bos", "nee", "ja", None), pupils=twins
    )
    assert rows(made) == [("1", "exact"), ("2", "exact")]


def test_groups_the_school_calls_by_a_name_and_lines_merged_over_the_list() -> None:
    twins = (known("1", "Sam Bos", "Vlinders"), known("2", "Sam Bos", "Bijen"))
    sheet = sheet_of(
        ("Leerling", "Website"),
        ("Vlinders", None),
        ("Sam Bos", "ja"),
        ("Bijen", None),
        ("Sam Bos", "nee"),
        ("Nieuwe kinderen", None),
        merged=(Area(2, 1, 2, 2), Area(6, 1, 6, 2)),
    )
    assert rows(planned(sheet, pupils=twins)) == [("1", "exact"), ("2", "exact")]


@pytest.mark.parametrize(
    "source",
    [
        {"name": "Groep 3A"},
        {"name": "3A 2026-2027"},
        {"rows_": (("Toestemmingen groep 3A (juf Ina)",),)},
        {"head": ("Groep 3A", "Website", "Nieuwsbrief")},
    ],
)
def test_a_group_told_for_a_whole_sheet(source: dict) -> None:
    twins = (known("1", "Sam Bos", "3A"), known("2", "Sam Bos", "7A"), known("3", "Tom Vos", "3A"))
    head = source.get("head", ("Leerling", "Website", "Nieuwsbrief"))
    sheet = sheet_of(*source.get("rows_", ()), head, ("Sam Bos", "ja", "nee"), ("Tom Vos", "ja", "ja"))
    made = planned(replace(sheet, name=source.get("name", "Blad1")), pupils=twins)
    assert rows(made) == [("1", "exact"), ("3", "exact")]


def test_a_group_beside_the_first_pupil_only_runs_on() -> None:
    twins = (known("1", "Sam Bos", "3A"), known("2", "Sam Bos", "7A"), known("3", "Tom Vos", "3A"))
    made = plan(
        ("Groep", "Leerling", "Website"),
        ("3A", "Tom Vos", "ja"),
        (None, "Sam Bos", "ja"),
        (None, "Tom Vos", "ja"),
        ("7A", "Sam Bos", "nee"),
        (None, None, None),
        pupils=twins,
    )
    assert [number for number, _ in rows(made)] == ["3", "1", "3", "2"]


@pytest.mark.parametrize(
    ("value", "text", "is_date"),
    [
        *((date(2026, 6, 5), "5-6", True), (date(2026, 5, 6), "5-6", True), ("5-jun", "5-6", True)),
        *(("6-mei", "5-6", True), ("jun-05", "5-6", True), ("05-06", "5-6", True), ("6-5", "5-6", True)),
        *(("5-6-2026", "5-6", True), (46178, "5-6", True), ("5-6", "5-6", False), ("5/6B", "5/6B", False)),
        *((3, "3", False), ("5-foo", "5-foo", False), ("13-13", "13-13", False), ("05-13", "05-13", False)),
        *(("12-okt", "12-10", True), (True, "WAAR", False)),
    ],
)
def test_what_excel_makes_of_a_group(value: Value, text: str, is_date: bool) -> None:
    group = read_group(cell_of(value))
    assert (group.text, group.is_date) == (text, is_date)


def test_texts_that_are_groups() -> None:
    school = frozenset({"3a", "56b", "vlinders"})
    assert all(
        is_group(text, school) for text in ("Groep 5A", "klas 3", "5/6 B", "Vlinders", "gr. 3A - juf Ina", "6-7-8")
    )
    assert not any(is_group(text, school) for text in ("", "9A", "Finn", "Groep 5 t/m 8", "23", "Groepsfoto"))
    assert [group_in(text, school) for text in ("Lijst 3A", "Groep 5 en groep 6", "groep 5-6B mei", "Blad1")] == [
        "3A",
        "",
        "5-6B",
        "",
    ]


@pytest.mark.parametrize(
    "line",
    [
        *(("Aantal ja: 23",), ("Totaal", None, 12, 11), ("Ja", None, 12, 3), ("Nee", None, "4", "50%")),
        *(("Ingevuld door: juf Ina",), ("Deze lijst is gemaakt op de computer van de school",), ("Pagina 1 van 4",)),
        *((None, "Handtekening directie"), ("x", "= geen toestemming"), ("Groep 3A",), HEAD, ("Leerling", "Groep")),
    ],
)
def test_lines_that_are_about_no_pupil(line: tuple[Value, ...]) -> None:
    made = plan(HEAD, (*FINN, "ja", "nee"), line, (*ANNA, "ja", "nee"))
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]


def test_a_signature_below_the_list_and_a_pupil_without_answers_there() -> None:
    lines = ((*FINN, "ja", "nee"), (None,), ("Aldus naar waarheid",), ("P. Voorbeeld",), ("Anna Vos",))
    assert [number for number, _ in rows(plan(HEAD, *lines))] == ["1101", "1401"]


def test_a_name_column_without_a_heading_is_known_by_the_names() -> None:
    table = ((None, "Website", "Nieuwsbrief"), (FINN[0], "ja", "nee"), (ANNA[0], "ja", "nee"))
    assert rows(plan(*table)) == [("1101", "exact"), ("1401", "exact")]
    strangers = plan(*table, pupils=())
    assert [code for code, _ in codes(strangers)] == ["pupil_unknown", "pupil_unknown"]
    assert [one.code for one in plan(table[0], ("ja", "ja", "nee"), ("nee", "ja", "ja")).result.blocked] == [
        "no_answers_found"
    ]
    assert rows(plan(("Groep", *table[0][1:]), *table[1:])) == [("1101", "exact"), ("1401", "exact")]
    taken = plan(("Opmerking", "Website", "Pers"), ("Finn Mulder", "ja", "ja"))
    assert taken.result.blocked != ()


@pytest.mark.parametrize("header", ["Leerlingnummer", "Nr", "Nummer"])
def test_a_column_that_only_counts_is_no_pupil_number(header: str) -> None:
    lines = [(index, one[0], "ja") for index, one in enumerate((FINN, ANNA, NOOR), start=1)]
    assert rows(plan((header, "Leerling", "Website"), *lines)) == [
        ("1101", "exact"),
        ("1401", "exact"),
        ("1001", "exact"),
    ]


def test_pupil_numbers_are_known_by_the_numbers_of_the_school() -> None:
    lines = [("1101", "Finn Mulder", "ja"), ("1401", "Anna Vos", "ja"), ("1001", "Julia van Leeuwen", "ja")]
    made = plan(("Nummer", "Leerling", "Website"), *lines)
    assert made.result.sheets[0].columns[0].role == "pupil_number"
    assert rows(made)[2][1] == "needs_choice"


def test_columns_that_count_are_not_read_and_a_list_may_start_anywhere() -> None:
    made = plan(
        (), (None, None, *HEAD[:2], None, *HEAD[2:], "Aantal website"), (None, None, *FINN, None, "ja", "nee", 1)
    )
    assert (rows(made), answers(made), codes(made)) == ([("1101", "exact")], BOTH, [])


def test_pupils_side_by_side_are_told_what_to_do() -> None:
    made = plan(
        (None, "Finn Mulder", "Anna Vos", "Noor van der Meulen"),
        ("Website", "ja", "nee", "ja"),
        ("Pers", "ja", "nee", "ja"),
    )
    assert [code for code, _ in codes(made)] == ["no_answers_found", "pupils_side_by_side"]
    assert made.store == ()


def test_a_second_list_beside_the_first_is_not_given_to_its_pupils() -> None:
    made = plan(("Naam", "Website", None, "Naam", "Website"), (FINN[0], None, None, ANNA[0], "ja"))
    assert answers(made) == {"website": "unanswered"}
    assert [code for code, _ in codes(made)] == ["second_list", "nothing_answered"]


def test_a_second_child_on_a_row_is_told() -> None:
    made = plan(("Naam kind 1", "Naam kind 2", "Website"), (FINN[0], ANNA[0], "ja"))
    assert rows(made) == [("1101", "exact")]
    assert ("second_child", 1) in codes(made)
    assert ("second_child", 1) not in codes(plan(("Naam kind 1", "Naam kind 2", "Website"), (FINN[0], None, "ja")))


def test_a_list_below_the_first_with_other_columns_is_read_by_its_own_header() -> None:
    made = plan(
        HEAD,
        (*FINN, "ja", "nee"),
        (None,),
        ("Groep 7A",),
        ("Leerling", "Nieuwsbrief", "Website"),
        (ANNA[0], "ja", "nee"),
        (None,),
        ("Niet op de foto",),
        ("Leerling", "Website", "Nieuwsbrief", "Groep"),
        (NOOR[0], "x", "ja", NOOR[1]),
    )
    assert [answers(made, row) for row in range(3)] == [
        BOTH,
        {"nieuwsbrief": "yes", "website": "no"},
        {"website": "no", "nieuwsbrief": "unanswered"},
    ]
    assert [row.row for row in made.result.rows] == [2, 6, 10]
    assert ("list_of_refusals", 9) in codes(made)


def test_a_list_right_below_another_has_no_titles() -> None:
    other = ("Leerling", "Nieuwsbrief", "Website", "Groep")
    made = plan(HEAD, (*FINN, "ja", "nee"), ("Anna Vos", "7A"), other, (NOOR[0], "ja", "nee", "1/2A"))
    assert [(row.row, dict(row.answers).get("website")) for row in made.result.rows] == [
        (2, "yes"),
        (3, "unanswered"),
        (5, "no"),
    ]


def test_a_guardian_on_a_row_without_a_name_speaks_for_the_pupil_above() -> None:
    head = ("Leerling", "Groep", "Ouder/verzorger", "Website")
    made = plan(
        head,
        (*FINN, "A. Mulder", "ja"),
        (None, None, "B. Mulder", "nee"),
        (None, None, None, None),
        (None, None, "C", "ja"),
    )
    assert rows(made) == [("1101", "exact"), ("1101", "exact")]
    assert dict(made.result.pupils)["1101"] == (("website", "no"),)


SHUFFLED = st.permutations(["Website", "Nieuwsbrief", "Pers", "Jaarboek"])


@settings(max_examples=30, deadline=None)
@given(SHUFFLED, SHUFFLED, st.integers(0, 3), st.booleans())
def test_every_answer_goes_to_its_own_column(first: list[str], second: list[str], titles: int, blank: bool) -> None:
    said = {"Website": "ja", "Nieuwsbrief": "nee", "Pers": None, "Jaarboek": "ja"}
    lines = [("Overzicht",)] * titles
    lines += [("Leerling", *first), (FINN[0], *(said[one] for one in first))]
    lines += [(None,)] if blank else []
    lines += [("Leerling", *second), (ANNA[0], *(said[one] for one in second))]
    made = plan(*lines)
    expected = {"website": "yes", "nieuwsbrief": "no", "pers": "unanswered", "jaarboek": "yes"}
    assert [answers(made, row) for row in (0, 1)] == [expected, expected]


@pytest.mark.parametrize("title", ["Niet op de foto:", "Ingetrokken", "Geen toestemming", "Mogen NIET op de website"])
def test_who_stands_below_the_list_under_a_refusing_line_gets_a_no(title: str) -> None:
    made = plan(HEAD, (*FINN, "ja", "ja"), (*ANNA, "ja", "ja"), (None,), (title,), FINN, (NOOR[0],))
    holds = {number: dict(said) for number, said in made.result.pupils}
    assert holds["1101"]["website"] == holds["1001"]["website"] == "no"
    assert holds["1401"] == {"website": "yes", "nieuwsbrief": "yes"}
    assert ("list_of_refusals", 5) in codes(made)


def test_a_refusing_line_is_over_where_answers_follow() -> None:
    made = plan(HEAD, (*FINN, "ja", "ja"), (None,), ("Niet op de foto",), (*ANNA, "ja", None), NOOR)
    assert [answers(made, row)["website"] for row in range(3)] == ["yes", "yes", "unanswered"]


def test_a_comment_on_a_heading_may_turn_the_column_round() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "ja"))
    head = (*sheet.rows[0][:2], cell_of("Website", comment="ja = bezwaar"), cell_of("Nieuwsbrief", comment="per mail"))
    assert answers(planned(replace(sheet, rows=(head, *sheet.rows[1:])))) == {
        "website": "unanswered",
        "nieuwsbrief": "yes",
    }


def test_a_title_over_names_and_answers_is_no_part_of_the_header() -> None:
    lines = ((None, "Mijn kind mag", None), ("Website", "Leerling", "Pers"), ("ja", FINN[0], "nee"))
    assert header_of(("Mijn kind mag", None, None), *lines[1:], merged=(Area(1, 1, 1, 3),)) == (2,)
    assert header_of((None, "Mag op", "website?"), *lines[1:], merged=(Area(1, 2, 1, 3),)) == (2,)


def test_two_columns_with_names_of_which_one_is_of_the_parents() -> None:
    made = plan(("Naam leerling", "Naam kind", "Website"), (FINN[0], "F", "ja"), (ANNA[0], "F", "nee"))
    assert "second_child" not in {code for code, _ in codes(made)}
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]


def test_a_column_of_one_word_holds_no_names() -> None:
    made = plan((None, "Website", "Pers"), ("Mulder", "ja", "ja"), ("Mulder", "ja", "ja"), ("Mulder", "ja", "ja"))
    assert made.result.blocked != ()


def test_titles_with_several_cells_stay_with_the_list_above() -> None:
    head = ("Leerling", "Nieuwsbrief", "Website", "Groep")
    made = plan(HEAD, (*FINN, "ja", "nee"), (None,), (*ANNA, "ja", "ja"), head, (NOOR[0], "ja", "nee", "1/2A"))
    assert [row.row for row in made.result.rows] == [2, 4, 6]


def test_many_lines_above_a_further_header_belong_to_the_list_above() -> None:
    head = ("Leerling", "Nieuwsbrief", "Website", "Groep")
    names = [("Julia van Leeuwen",), ("Suryani",), ("Anna Vos",), ("Noor van der Meulen",), ("Łukasz Wójcik",)]
    made = plan(HEAD, (*FINN, "ja", "nee"), *names, head, (NOOR[0], "ja", "nee", "1/2A"))
    assert [row.row for row in made.result.rows] == [2, 3, 4, 5, 6, 7, 9]


def test_a_group_with_a_word_beside_it_is_no_line_and_a_birth_date_that_is_none_is_told() -> None:
    head = ("Leerling", "Groep", "Website", "Geboortedatum", "Juf")
    made = plan(head, (None, "7A", None, None, "Ina"), (*FINN, "ja", "31-2-2019", None))
    assert rows(made) == [("1101", "exact")]
    assert codes(made) == [("invalid_date", 3)]


def test_a_guardian_below_a_pupil_without_a_group_of_its_own() -> None:
    head = ("Leerling", "Ouder/verzorger", "Website")
    assert [number for number, _ in rows(plan(head, (FINN[0], "A", "ja"), (None, "B", "ja")))] == ["1101", "1101"]


def test_a_column_of_identity_numbers_is_never_read() -> None:
    made = plan((*HEAD, "BSN"), (*FINN, "ja", "nee", "111222333"))
    assert made.result.sheets[0].columns[-1].role == "ignore"


@pytest.mark.parametrize("name", ["Ingetrokken", "Weigeringen", "Niet op de foto"])
def test_a_sheet_of_those_who_took_it_back_beside_the_list(name: str) -> None:
    listed = sheet_of(HEAD, (*FINN, "ja", "ja"), (*ANNA, "ja", "ja"))
    made = plan(source=source_of(listed, sheet_of(HEAD[:2], FINN, name=name)))
    holds = {number: dict(said) for number, said in made.result.pupils}
    assert holds["1101"]["website"] == "no"
    assert holds["1401"]["website"] == "yes"


def test_a_header_that_a_later_page_repeats_in_one_line_stands_where_the_list_begins() -> None:
    top, low = ("Leerling", None, "Groep", "Binnen", "Buiten"), ("Voornaam", "Achternaam", None, "Parro", "Website")
    again = ("Voornaam", "Achternaam", "Groep", "Parro", "Website")
    sheet = sheet_of(
        top,
        low,
        ("Finn", "Mulder", "3A", "ja", "nee"),
        again,
        ("Anna", "Vos", "7A", "nee", "ja"),
        merged=(Area(1, 1, 1, 2), Area(1, 3, 2, 3)),
    )
    assert header_of(*(tuple(cell.value for cell in row) for row in sheet.rows)) == (2,)
    made = planned(sheet)
    assert [one.pupil for one in made.result.rows] == ["1101", "1401"]
    assert made.result.sheets[0].header_rows[-1] == 2
    assert answers(made) == {"ouderapp": "yes", "website": "no"}


def test_purposes_alone_above_a_full_header_make_no_header_of_two_rows() -> None:
    assert header_of(("Website", "Pers"), ("Leerling", "Groep"), ("Finn Mulder", "3A"), HEAD) == (4,)


def test_the_pupil_in_the_upper_row_is_not_the_parent_in_the_lower_one() -> None:
    top = ("Leerling", "Groep", "Ouder 1", None, "Ouder 2", None)
    low = (None, None, "Naam", "Website", "Naam", "Website")
    sheet = sheet_of(top, low, (*FINN, "Mw. Mulder", "ja", "Dhr. Vos", "nee"))
    made = planned(replace(sheet, merged=(Area(1, 3, 1, 4), Area(1, 5, 1, 6))))
    assert made.result.sheets[0].header_rows == (1, 2)
    assert [one.pupil for one in made.result.rows] == ["1101"]
    assert answers(made) == {"website": "no"}


@pytest.mark.parametrize("sums", [("Aantal ja", "Aantal nee"), ("Website", "Nieuwsbrief")])
def test_a_table_of_groups_beside_the_list_says_nothing_of_the_pupils(sums: tuple[str, str]) -> None:
    made = plan(
        (*HEAD, None, "Groep", *sums),
        (*FINN, None, "nee", None, "7A", 1, 1),
        (*ANNA, "ja", None, None, "8A", 0, 1),
        (*NOOR, "ja", "ja", None, "Totaal", 1, 2),
    )
    assert [one.role for one in made.result.sheets[0].columns[4:]] == ["ignore"] * 3
    assert [one.match for one in made.result.rows] == ["exact"] * 3
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "no"}


def test_a_group_of_the_list_itself_beyond_an_empty_column_is_read() -> None:
    head = ("Groep", "Website", None, "Leerling", "Groep", "Nieuwsbrief")
    made = plan(head, (None, "ja", None, *FINN, "nee"), (None, "nee", None, *ANNA, "ja"))
    assert [one.pupil for one in made.result.rows] == ["1101", "1401"]
