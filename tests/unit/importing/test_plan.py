"""The pipeline as a whole: what is read, what is left out, what is asked, and what a yes may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.importing.support import SCHOOL, answer, answers, codes, known, plan, rows, sheet_of, source_of
from wm_desktop.domain.ids import GuardianId, new_uuid
from wm_desktop.domain.importing.compare import PupilState, address
from wm_desktop.domain.importing.interpret import YES_TEXTS, bare
from wm_desktop.domain.importing.problems import KINDS, Severity
from wm_desktop.domain.importing.profile import ProfileError
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import EMPTY, Area, Dropped, cell_of
from wm_desktop.domain.people import Guardian, PersonName

HEAD = ("Leerlingnummer", "Naam", "Website", "Nieuwsbrief")
FINN, ANNA = ("1101", "Finn Mulder"), ("1401", "Anna Vos")
CROSS = {"marks": [{"mark": " X ", "means": "yes"}]}


def states(*given_: tuple[str, ...], code: str = "website") -> dict[str, PupilState]:
    return {"1101": PupilState("Finn Mulder", {code: tuple(answer(*one) for one in given_)})}


def changes(made) -> list[tuple[str, str, str, str]]:
    return [(one.pupil, one.purpose, one.before.value, one.after.value) for one in made.result.changes]


def test_titles_totals_legends_blank_and_repeated_lines_are_no_pupils() -> None:
    made = plan(
        ("Overzicht toestemmingen", None),
        (None,),
        HEAD,
        (*FINN, "ja", "nee"),
        (None, None, None, None),
        HEAD,
        (*ANNA, "ja", None),
        (None, "Aantal leerlingen: 2"),
        (None, "Totaal", 2, 1),
        ("x", "= geen toestemming"),
        (None, "x"),
        (None, "Pagina 1 van 1"),
        (None, None, None, "gedrukt op 3-3"),
    )
    assert rows(made) == [("1101", "exact"), ("1401", "exact")]
    assert [layout.header_rows for layout in made.result.sheets] == [(3,)]
    assert codes(made) == []


@pytest.mark.parametrize("mark", ["x", "v", "1", "-", "\u2713"])
def test_a_sign_means_nothing_until_the_user_says_so(mark: object) -> None:
    made = plan(HEAD, (*FINN, mark, mark), (*ANNA, mark, "nee"))
    assert answers(made) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert codes(made) == [("unclear_mark", 2), ("unclear_mark", 2)]
    chosen = plan(HEAD, (*FINN, "x", "X "), profile=CROSS)
    assert answers(chosen) == {"website": "yes", "nieuwsbrief": "yes"}
    assert [(one.mark, one.count, one.meaning) for one in chosen.marks] == [("x", 1, "yes"), ("x", 1, "yes")]


def test_ones_and_zeros_answer_as_a_pair_and_nowhere_else() -> None:
    head = (*HEAD[:-2], "Website", "Nieuwsbrief", "Schoolgids")
    made = plan(head, (*FINN, 1, "ja", 1), (*ANNA, 0, 0, 1))
    assert answers(made) == {"website": "yes", "nieuwsbrief": "yes", "schoolgids": "unanswered"}
    assert answers(made, 1) == {"website": "no", "nieuwsbrief": "unanswered", "schoolgids": "unanswered"}
    assert codes(made) == [("unclear_mark", 2), ("unclear_mark", 3)]
    pure = plan(head, (*FINN, 1, 0, 1), (*ANNA, 0, 0, 1))
    assert answers(pure) == {"website": "yes", "nieuwsbrief": "no", "schoolgids": "yes"}


def test_a_choice_for_a_sheet_wins() -> None:
    marks = {"marks": [{"mark": "x", "means": "yes"}, {"mark": "x", "means": "no", "sheet": "Blad1"}]}
    assert answers(plan(HEAD, (*FINN, "x", None), profile=marks))["website"] == "no"


def test_cells_in_doubt_are_reported_one_by_one() -> None:
    made = plan(HEAD, (*FINN, "ja, mits", "#VERW!"))
    assert codes(made) == [("ambiguous_answer", 2), ("error_value", 2)]
    assert made.store == ()


def test_struck_commented_and_coloured_cells() -> None:
    sheet = sheet_of(HEAD, (*FINN, None, None), (*ANNA, None, None))
    line = (*sheet.rows[1][:2], cell_of("ja", struck=True), cell_of("ja", comment="vader: nee"))
    other = (*sheet.rows[2][:2], cell_of(None, colour="00B050"), cell_of("ja", comment="per mail"))
    source = source_of(replace(sheet, rows=(sheet.rows[0], line, other)))
    made = plan(source=source, profile={"colours": {"#00b050": "yes"}})
    assert codes(made) == [("struck_through", 2), ("commented_answer", 2), ("remark", 3)]
    assert [one.remark for one in made.store] == ["", "per mail"]
    assert answers(made, 1) == {"website": "yes", "nieuwsbrief": "yes"}
    read = plan(source=source, profile={"struck_through": "read"})
    assert answers(read) == {"website": "yes", "nieuwsbrief": "unanswered"}


def test_a_struck_name_takes_the_row_out() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "ja"))
    line = (sheet.rows[1][0], cell_of("Finn Mulder", struck=True), *sheet.rows[1][2:])
    source = source_of(replace(sheet, rows=(sheet.rows[0], line)))
    assert codes(plan(source=source)) == [("row_struck_through", 2)]
    assert rows(plan(source=source, profile={"struck_through": "read"})) == [("1101", "exact")]


@pytest.mark.parametrize(
    ("empty", "expected"),
    [(None, "unanswered"), ("unanswered", "unanswered"), ("no", "no"), ("no_if_returned", "no")],
)
def test_what_a_blank_means_is_a_choice(empty: str | None, expected: str) -> None:
    head = (*HEAD, "Formulier retour")
    made = plan(head, (*FINN, "ja", None, "ja"), profile={"empty_means": empty} if empty else {})
    assert answers(made) == {"website": "yes", "nieuwsbrief": expected}


def test_a_form_that_is_not_back_gives_no_answers() -> None:
    head = (*HEAD, "Formulier retour")
    made = plan(
        head, (*FINN, "x", "ja", "nee"), (*ANNA, None, None, "nee"), profile={**CROSS, "empty_means": "no_if_returned"}
    )
    assert answers(made) == answers(made, 1) == {"website": "unanswered", "nieuwsbrief": "unanswered"}
    assert codes(made) == [("contradictory_answer", 2), ("nothing_answered", 3)]


def test_hidden_rows_count_and_hidden_columns_and_sheets_do_not() -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "ja"), hidden_rows=frozenset({2}), hidden_columns=frozenset({4}))
    hidden = sheet_of(HEAD, (*ANNA, "ja", "ja"), name="Vorig jaar", hidden=True)
    made = plan(source=source_of(sheet, hidden))
    assert answers(made) == {"website": "yes"}
    assert [(one.used, one.reason) for one in made.result.sheets] == [(True, None), (False, "verborgen blad")]
    assert codes(made) == [("rows_hidden", None), ("column_hidden", 1)]
    assert rows(plan(source=source_of(sheet), profile={"hidden_rows": "skip"})) == []


def test_sheets_that_are_not_lists_are_named_with_the_reason() -> None:
    legend, skipped = sheet_of(("x", "= ja"), name="Legenda"), sheet_of(HEAD, (*FINN, "ja", "ja"), name="Oud")
    people = sheet_of(("Leerlingnummer", "Naam", "Groep"), (*FINN, "3A"), name="Leerlingen")
    made = plan(source=source_of(legend, skipped, people), profile={"sheets": {"skip": ["Oud"]}})
    assert [one.reason for one in made.result.sheets] == [
        "geen kopregel met leerlingen en toestemmingen",
        "overgeslagen op verzoek",
        "geen kolommen met leerlingen en toestemmingen",
    ]
    assert [one.code for one in made.result.blocked] == ["no_answers_found"]


def test_two_header_rows_can_be_pointed_out() -> None:
    sheet = sheet_of(
        ("Leerlingnummer", "Naam", "Buiten de school", None, None),
        (None, None, "website", "pers", "x" * 20),
        (*FINN, "ja", "nee", None),
        merged=(Area(1, 3, 1, 4),),
    )
    made = plan(source=source_of(sheet), profile={"header_rows": {"Blad1": [1, 2]}})
    assert answers(made) == {"website": "yes", "pers": "no"}


def test_columns_can_be_pointed_out_by_letter_and_heading() -> None:
    made = plan(
        ("Code", "Wie is het", "Weekbrief thuis", "Vak 2"),
        ("1101", "Finn Mulder", "ja", "nee"),
        profile={
            "columns": [
                {"letter": "a", "role": "pupil_number"},
                {"header": "wie is het", "role": "name"},
                {"header": "Weekbrief thuis", "role": "purpose:nieuwsbrief", "sheet": "Blad1"},
                {"letter": "D", "role": "purposes:website,pers"},
            ]
        },
    )
    assert (rows(made), answers(made)) == ([("1101", "exact")], {"nieuwsbrief": "yes", "website": "no", "pers": "no"})
    with pytest.raises(ProfileError, match="bestaat niet op deze school"):
        plan(HEAD, profile={"columns": [{"letter": "A", "role": "purpose:radio"}]})


def test_headings_that_are_not_sure_are_not_read() -> None:
    made = plan(
        (*HEAD, "Schoolfotograaf op de website", "E-mailadres voor de nieuwsbrief", "Website 2025-2026", "Bestuur"),
        (*FINN, "ja", "ja", "ja", "ja", "ja", "lid van de raad"),
        *[(f"{number}", f"Kind {number}", "ja", "ja", None, None, None, f"tekst {number}") for number in range(9)],
    )
    found = [code for code, row in codes(made) if row == 1]
    assert found == ["column_unclear", "column_unclear", "column_other_year", "column_unclear"]
    assert answers(made) == {"website": "yes", "nieuwsbrief": "yes"}


def test_one_column_for_two_purposes_and_two_columns_for_one() -> None:
    made = plan(
        ("Leerlingnummer", "Naam", "Website en sociale media", "Site", "Facebook"),
        (*FINN, "ja", "nee", None),
        (*ANNA, "ja", "ja", "misschien"),
    )
    assert answers(made) == {"website": "no", "sociale_media": "yes"}
    assert answers(made, 1) == {"website": "yes", "sociale_media": "unanswered"}


@pytest.mark.parametrize(
    ("first", "header"), [("Niet op de foto", "Website"), ("Overzicht", "Niet op website"), ("x", "Bezwaar website")]
)
def test_a_list_of_refusals_gives_nobody_a_yes(first: str, header: str) -> None:
    made = plan(
        (first,),
        ("Leerlingnummer", "Naam", header),
        (*FINN, "x"),
        (*ANNA, "ja"),
        ("1301", "Julia van Leeuwen", None),
        ("1001", "Noor van der Meulen", "nee"),
    )
    assert [answers(made, row)["website"] for row in range(4)] == ["no", "unanswered", "unanswered", "unanswered"]


def test_the_kind_of_list_can_be_chosen() -> None:
    made = plan(HEAD, (*FINN, "x", "niet ingevuld"), profile={"list_kind": "refusals"})
    assert answers(made) == {"website": "no", "nieuwsbrief": "unanswered"}
    assert ("list_of_refusals", 1) in codes(made)


CHOICES = ("Leerlingnummer", "Naam", "Waarvoor geeft u toestemming?")


@pytest.mark.parametrize(
    ("ticked", "unticked", "expected"),
    [
        ("Website;", None, {"website": "yes", "nieuwsbrief": "unanswered", "pers": "unanswered"}),
        ("Website;", "no", {"website": "yes", "nieuwsbrief": "no", "pers": "no"}),
        ("Website, Nieuwsbrief", "no", {"website": "yes", "nieuwsbrief": "yes", "pers": "no"}),
        ("Geen van deze;", None, {"website": "no", "nieuwsbrief": "no", "pers": "no"}),
        (None, "no", {"website": "unanswered", "nieuwsbrief": "unanswered", "pers": "unanswered"}),
        ("Website; na overleg", "no", {"website": "unanswered", "nieuwsbrief": "unanswered", "pers": "unanswered"}),
    ],
)
def test_choices_inside_one_cell(ticked: str | None, unticked: str | None, expected: dict[str, str]) -> None:
    profile = {"unticked_choice_means": unticked} if unticked else {}
    made = plan(CHOICES, (*FINN, ticked), (*ANNA, "Website;Nieuwsbrief;Pers;"), profile=profile)
    assert answers(made) == expected


def test_choices_of_what_is_refused() -> None:
    made = plan(("Leerlingnummer", "Naam", "Waarvoor geeft u geen toestemming?"), (*FINN, "Website;"), (*ANNA, "Pers;"))
    assert answers(made) == {"website": "no", "pers": "unanswered"}


LONG = ("Leerlingnummer", "Naam", "Doel", "Antwoord", "Datum")


def test_a_long_list_with_history() -> None:
    made = plan(
        LONG,
        (*FINN, "Website", "ja", date(2026, 9, 1)),
        (*FINN, "Website", "Ingetrokken", datetime.fromisoformat("2026-10-01T08:00")),
        (*FINN, "Pers", "nee", "2-9-2026"),
        (*FINN, "Pers", "ja", "3-9-2026"),
        (*FINN, "Radio", "ja", None),
        (*FINN, None, "ja", None),
        (*FINN, "niet op de website", "ja", None),
    )
    assert dict(made.result.pupils)["1101"] == (("website", "no"), ("pers", "yes"))
    assert codes(made) == [("purpose_unknown", 6), ("purpose_unknown", 8)]


def test_remarks_and_days_go_with_the_answers() -> None:
    made = plan((*HEAD, "Datum", "Opmerking"), (*FINN, "ja", None, "3 september 2026", "zonder  naam"))
    (stored,) = made.store
    assert (stored.given_on, stored.remark, stored.source) == (date(2026, 9, 3), "zonder naam", "Blad1!C2")
    assert address("", 6, "D") == "record 6, kolom D"


def test_another_school_year_blocks() -> None:
    title = ("Toestemmingen schooljaar 2025/2026",)
    made = plan(title, HEAD, (*FINN, "ja", "ja"))
    (why,) = made.result.blocked
    assert why.message().startswith("Het bestand gaat over schooljaar 2025-2026, niet over 2026-2027.")
    assert plan(title, HEAD, (*FINN, "ja", "ja"), profile={"accept_other_school_year": True}).result.blocked == ()
    named = source_of(sheet_of(HEAD, (*FINN, "ja", "ja")), name="avg 2024-2025.xlsx")
    assert [one.code for one in plan(source=named).result.blocked] == ["other_school_year"]


def test_what_stands_decides_what_changes() -> None:
    given_ = (*FINN, "ja", "nee")
    assert changes(plan(HEAD, given_)) == [
        ("1101", "website", "unanswered", "yes"),
        ("1101", "nieuwsbrief", "unanswered", "no"),
    ]
    assert changes(plan(HEAD, (*FINN, "nee", None), states=states(("yes",)))) == [("1101", "website", "yes", "no")]
    silent = plan(HEAD, (*FINN, None, None), states=states(("yes",)))
    assert (changes(silent), silent.store) == ([], ())
    assert dict(dict(silent.result.pupils)["1101"])["website"] == "yes"


@pytest.mark.parametrize("standing", ["no", "withdrawn"])
def test_a_yes_does_not_replace_a_no_unasked(standing: str) -> None:
    made = plan(HEAD, (*FINN, "ja", None), states=states((standing,)))
    assert (made.store, changes(made), codes(made)) == ((), [], [("yes_over_no", 2)])
    assert dict(dict(made.result.pupils)["1101"])["website"] == "no"
    asked = plan(
        HEAD,
        (*FINN, "ja", None),
        states=states((standing,)),
        choices=RowChoices(allowed=frozenset({("1101", "website")})),
    )
    assert changes(asked) == [("1101", "website", standing, "yes")]


def test_an_answer_of_last_year_is_renewed_without_being_a_change() -> None:
    made = plan(HEAD, (*FINN, "ja", None), states=states(("yes", "2025-09-01")))
    assert (len(made.store), changes(made)) == (1, [])
    old = plan((*HEAD, "Datum"), (*FINN, "ja", None, "1-7-2026"), states=states(("yes", "2025-09-01")))
    assert old.store == ()
    refusal = plan(HEAD, (*FINN, "nee", None), states=states(("no", "2025-09-01")))
    assert (len(refusal.store), changes(refusal)) == (1, [])


def test_an_older_no_still_wins_and_future_days_are_today() -> None:
    head = (*HEAD, "Datum")
    made = plan(head, (*FINN, "nee", None, "1-8-2026"), states=states(("yes", "2026-10-01")))
    assert [one.given_on for one in made.store] == [date(2026, 10, 1)]
    assert [one.given_on for one in plan(head, (*FINN, "nee", None, "1-1-2030")).store] == [date(2026, 11, 23)]


MOTHER = Guardian(GuardianId(new_uuid()), PersonName("Eva", "de", "Wit"))
FATHER = Guardian(GuardianId(new_uuid()), PersonName("Jan", "", "Mulder"))
UNCLE = Guardian(GuardianId(new_uuid()), PersonName("Oom", "", "Piet"))
FAMILY = {
    "1101": PupilState("Finn Mulder", {}, (MOTHER, FATHER, UNCLE), frozenset({MOTHER.id, FATHER.id})),
}
PARENTS = ("Leerlingnummer", "Naam", "Ouder", "Website", "Datum")


def test_known_guardians_answer_for_themselves() -> None:
    made = plan(
        PARENTS,
        (*FINN, "Mw. de Wit", "ja", None),
        (*FINN, "Jan Mulder", "nee", None),
        (*FINN, "Oom Piet", "ja", None),
        states=FAMILY,
    )
    assert {(one.guardian, one.kind.value) for one in made.store} == {(MOTHER.id, "yes"), (FATHER.id, "no")}
    assert codes(made) == [("conflicting_parents", 2), ("guardian_without_custody", 4)]
    assert changes(made) == [("1101", "website", "unanswered", "conflict")]
    assert dict(made.result.pupils)["1101"] == (("website", "no"),)


def test_parents_the_register_does_not_know_speak_for_the_household() -> None:
    both = plan(PARENTS, (*FINN, "Mw. X", "ja", None), (*ANNA, "Y", "ja", None), (*FINN, "Dhr. Z", "nee", None))
    assert {(one.pupil, one.guardian, one.kind.value) for one in both.store} == {
        ("1101", None, "no"),
        ("1401", None, "yes"),
    }
    assert codes(both) == [("conflicting_parents", 4)]
    later = plan(PARENTS, (*FINN, "X", "nee", "1-9-2026"), (*FINN, "X", "ja", "2-9-2026"), (*FINN, "X", None, None))
    assert [one.kind.value for one in later.store] == ["yes"]
    earlier = plan(PARENTS, (*FINN, "X", "nee", "3-9-2026"), (*FINN, "X", "ja", "2-9-2026"))
    assert [one.kind.value for one in earlier.store] == ["no"]
    same_day = plan(PARENTS, (*FINN, "X", "ja", None), (*FINN, "X", "nee", None))
    assert [one.kind.value for one in same_day.store] == ["no"]
    doubt = plan(PARENTS, (*FINN, "X", "ja", None), (*FINN, "X", "misschien", None))
    assert doubt.store == ()


def test_the_same_pupil_twice_without_parents_is_reported_and_no_wins() -> None:
    made = plan(HEAD, (*FINN, "ja", "ja"), (*FINN, "nee", "ja"))
    assert codes(made) == [("duplicate_pupil", 3)]
    assert dict(made.result.pupils)["1101"] == (("website", "no"), ("nieuwsbrief", "yes"))
    latest = plan(
        (*HEAD, "Datum"),
        (*FINN, "nee", None, "1-9-2026"),
        (*FINN, "ja", None, "2-9-2026"),
        profile={"several_rows_per_pupil": "latest"},
    )
    assert dict(dict(latest.result.pupils)["1101"])["website"] == "yes"
    each = plan(
        PARENTS,
        (*FINN, "X", "nee", "1-9-2026"),
        (*FINN, "X", "ja", "2-9-2026"),
        profile={"several_rows_per_pupil": "each_is_a_guardian"},
    )
    assert dict(each.result.pupils)["1101"] == (("website", "no"),)


def test_protected_pupils_stay_no_outward_whatever_is_answered() -> None:
    state = {"1101": PupilState("Finn Mulder", {}, withheld=frozenset({"website"}))}
    made = plan(HEAD, (*FINN, "ja", "ja"), states=state)
    assert changes(made) == [("1101", "nieuwsbrief", "unanswered", "yes")]
    assert dict(made.result.pupils)["1101"] == (("website", "no"), ("nieuwsbrief", "yes"))
    assert len(made.store) == 2


ADD = {"unknown_pupils": "add"}
WHOLE = ("Leerlingnummer", "Roepnaam", "Achternaam", "Geboortedatum", "Groep", "Website")


def test_new_pupils_are_added_when_that_was_chosen() -> None:
    made = plan(
        WHOLE,
        (9001, "Bo", "de Groot", "1-2-2019", "Groep 3B", "ja"),
        (9001, "Bo", "de Groot", None, None, "nee"),
        (9001, "Kim", "Bakker", None, "3B", "ja"),
        (9002, "Lot", "Kok", None, None, "ja"),
        (9003, None, "Nieuw kind", None, "3B", None),
        (None, "Mees", "Pol", None, "3B", "ja"),
        (None, None, "Nieuw kind", None, "3B", None),
        (None, None, None, None, None, "ja"),
        profile=ADD,
    )
    (new,) = made.new_pupils
    assert (new.number, new.name.full, new.birth_date, new.group) == ("9001", "Bo de Groot", date(2019, 2, 1), "3B")
    assert rows(made) == [
        ("9001", "exact"),
        ("9001", "exact"),
        (None, "needs_choice"),
        ("9002", "needs_choice"),
        (None, "needs_choice"),
        (None, "needs_choice"),
    ]
    assert codes(made) == [
        ("duplicate_pupil", 3),
        ("duplicate_number", 4),
        ("missing_group", 5),
        ("nothing_answered", 6),
        ("missing_name", 6),
        ("missing_number", 7),
        ("missing_name", 8),
        ("missing_name", 9),
    ]
    assert made.result.counts()["matched"] == 2


def test_who_is_missing_is_named_only_when_the_file_is_about_the_whole_school() -> None:
    two = SCHOOL[:2]
    full = plan(HEAD, ("1001", "Noor van der Meulen", "ja", "ja"), pupils=(*two, known("7", "Jan Smit", left=True)))
    assert full.result.of(Severity.NOTICE) == []
    most = plan(HEAD, *[(one.number, one.name.full, "ja", "ja") for one in SCHOOL[:6]])
    assert [one.about for one in most.result.problems] == ["1401", "1405"]


def test_dropped_columns_are_told() -> None:
    made = plan(source=source_of(sheet_of(HEAD, (*FINN, "ja", "ja")), dropped=(Dropped("Blad1", "E", "BSN"),)))
    first = made.result.problems[0]
    assert (first.code, first.column) == ("identity_number_dropped", "E")
    assert made.result.blocked == ()


def test_merged_names_hold_for_every_row() -> None:
    sheet = sheet_of(
        ("Leerling", "Ouder", "Website"),
        ("Finn Mulder", "A", "ja"),
        (None, "B", "ja"),
        merged=(Area(2, 1, 3, 1), Area(2, 3, 3, 3)),
    )
    assert rows(plan(source=source_of(sheet))) == [("1101", "exact"), ("1101", "exact")]


TEXTS = st.one_of(
    st.none(),
    st.sampled_from(["ja", "Nee", "x", "ja/nee", "ja, mits", "", "?", "volgt", "nee ja"]),
    st.text(max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=6))
def test_no_table_makes_a_yes_out_of_anything_else(cells: list[tuple[str | None, str | None]]) -> None:
    made = plan(HEAD, *[(*FINN, *pair) for pair in cells])
    again = plan(HEAD, *[(*FINN, *pair) for pair in cells])
    assert made == again
    texts = {code: [pair[index] for pair in cells] for index, code in enumerate(("website", "nieuwsbrief"))}
    for one in made.store:
        if one.kind.value == "yes":
            assert any(text and bare(text) in YES_TEXTS for text in texts[one.purpose])


def test_the_result_is_the_document_that_was_agreed() -> None:
    document = plan(HEAD, (*FINN, "ja", "wie weet")).result.to_json(committed=True, batch="b")
    assert document == {
        "file": "lijst.xlsx",
        "format": "xlsx",
        "sha256": "0" * 64,
        "school_year": "2026-2027",
        "committed": True,
        "batch": "b",
        "sheets": [
            {
                "name": "Blad1",
                "used": True,
                "reason": None,
                "header_rows": [1],
                "columns": [
                    {"letter": "A", "header": "Leerlingnummer", "role": "pupil_number"},
                    {"letter": "B", "header": "Naam", "role": "name"},
                    {"letter": "C", "header": "Website", "role": "purpose:website"},
                    {"letter": "D", "header": "Nieuwsbrief", "role": "purpose:nieuwsbrief"},
                ],
            }
        ],
        "rows": [
            {
                "sheet": "Blad1",
                "row": 2,
                "pupil": "1101",
                "match": "exact",
                "guardian": None,
                "answers": {"website": "yes", "nieuwsbrief": "unanswered"},
            }
        ],
        "pupils": {"1101": {"website": "yes", "nieuwsbrief": "unanswered"}},
        "changes": [{"pupil": "1101", "purpose": "website", "from": "unanswered", "to": "yes"}],
        "problems": [
            {
                "severity": "error",
                "code": "ambiguous_answer",
                "sheet": "Blad1",
                "row": 2,
                "column": "D",
                "message": "'wie weet' is geen duidelijk ja of nee; onbeantwoord gelaten.",
            }
        ],
        "counts": {"rows": 1, "matched": 1, "changes": 1, "errors": 1, "warnings": 0, "notices": 0},
    }


def test_every_problem_has_two_sentences() -> None:
    assert all(dutch and english and dutch != english for _, dutch, english in KINDS.values())
    (one,) = plan(HEAD, ("1", "Wie Is Dit", "ja", "ja")).result.problems
    assert one.message("en").startswith("Wie Is Dit is not among the pupils.")
    assert EMPTY.is_blank


def test_a_parent_who_repeats_a_yes_overrules_nobody() -> None:
    old = (answer("yes", "2025-09-01", MOTHER.id), answer("no", "2025-09-01", FATHER.id))
    state = {"1101": replace(FAMILY["1101"], answers={"website": old})}
    made = plan(PARENTS, (*FINN, "Eva de Wit", "ja", None), states=state)
    assert ([one.guardian for one in made.store], changes(made), codes(made)) == ([MOTHER.id], [], [])


def test_a_column_without_a_heading_is_left_alone() -> None:
    made = plan(("Leerlingnummer", "Naam", None, "Website"), (*FINN, "ja", "nee"))
    assert [column.letter for column in made.result.sheets[0].columns] == ["A", "B", "D"]
    assert answers(made) == {"website": "no"}


@pytest.mark.parametrize(
    ("heading", "cell", "outcome"),
    [
        ("Bezwaar", "x", "unanswered"),
        ("Bezwaar ouders", date(2026, 10, 5), "unanswered"),
        ("Objections", "mother", "unanswered"),
        ("Bezwaar", "nee", "yes"),
        ("Bezwaar", "geen", "yes"),
        ("Bezwaar", None, "yes"),
        ("Geen bezwaar", "x", "yes"),
    ],
)
def test_an_objection_in_a_column_of_its_own_leaves_no_yes(heading: str, cell: object, outcome: str) -> None:
    made = plan((*HEAD, heading), (*FINN, "ja", "nee", cell))
    assert answers(made) == {"website": outcome, "nieuwsbrief": "no"}
    assert (("taken_back", 2) in codes(made)) is (outcome == "unanswered")


def test_a_sheet_that_is_named_after_another_year_is_refused() -> None:
    made = plan(source=source_of(sheet_of(HEAD, (*FINN, "ja", "ja"), name="25-26")))
    assert codes(made) == [("other_school_year", None)]
    assert made.store == ()
    assert plan(source=source_of(sheet_of(HEAD, (*FINN, "ja", "ja"), name="26-27"))).store


@pytest.mark.parametrize("title", ["Weigeringen", "Weigeringen beeldmateriaal", "Lijst van bezwaren", "Bezwaren"])
def test_a_list_of_refusals_by_its_title_gives_no_yes(title: str) -> None:
    titled = plan(source=source_of(sheet_of((title,), (), HEAD, (*FINN, "ja", "x"))))
    named = plan(source=source_of(sheet_of(HEAD, (*FINN, "ja", "x"), name=title)))
    for made in (titled, named):
        assert all(one.kind.value != "yes" for one in made.store)
        assert ("list_of_refusals", made.result.sheets[0].header_rows[0]) in codes(made)
