"""What a legend in the file says is offered for its marks and colours, and never taken by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.importing.support import answers, plan, rows, sheet_of, source_of
from wm_desktop.domain.importing.colours import colour_name, is_called
from wm_desktop.domain.importing.plan import ImportPlan
from wm_desktop.domain.importing.tables import Cell, cell_of

HEAD = ("Leerling", "Groep", "Website", "Nieuwsbrief")
FINN, ANNA = ("Finn Mulder", "3A"), ("Anna Vos", "7A")
GREEN, RED = "00B050", "FF0000"


def offered(made: ImportPlan) -> list[tuple[str | None, str, str, str]]:
    return [(one.sheet, one.mark, one.colour, one.means) for one in made.proposals]


@pytest.mark.parametrize(
    ("legend", "means"),
    [
        *((("Kruisje = ouder geeft toestemming (van papier)",), "yes"), (("x", "= wel toestemming"), "yes")),
        *((("kruisje = GEEN toestemming",), "no"), (("Legenda: x betekent mag niet op de foto",), "no")),
        *((("x", "toestemming"), "yes"), (("v = nee; x = ja",), "yes"), (("x = geen bezwaar",), "yes")),
        *((("Kruis alleen aan waar u toestemming voor geeft",), "yes"), (("Kruis aan wat niet mag",), "no")),
        *((("x = alleen na overleg",), None), (("x = ja, x = nee",), None), (("kruis aan",), None)),
        *((("x = website",), None), (("leeg = geen bezwaar",), None), (("leeg = toestemming",), None)),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_what_a_legend_says_of_a_cross_is_offered_and_not_taken(
    legend: tuple[str, ...], means: str | None, above: bool
) -> None:
    table = (HEAD, (*FINN, "x", None), (*ANNA, "ja", "X"))
    made = plan(*((legend, *table) if above else (*table, legend)))
    assert offered(made) == ([("Blad1", "x", "", means)] if means else [])
    assert [answers(made, row) for row in (0, 1)] == [
        {"website": "unanswered", "nieuwsbrief": "unanswered"},
        {"website": "yes", "nieuwsbrief": "unanswered"},
    ]
    assert len(rows(made)) == 2


def test_an_empty_cell_is_only_ever_offered_as_no() -> None:
    made = plan(HEAD, (*FINN, "ja", None), ("leeg vakje = geen toestemming",))
    assert offered(made) == [("Blad1", "", "", "no")]
    assert (made.proposals[0].told_in, made.proposals[0].words) == ("Blad1!A3", "geen toestemming")


def test_a_legend_on_a_sheet_of_its_own_is_for_all_sheets() -> None:
    legend = sheet_of(("Legenda", None), ("v", "akkoord"), ("groen", "= ja"), name="Uitleg")
    lists = [sheet_of(HEAD, (*one, "v", None), name=one[1]) for one in (FINN, ANNA)]
    made = plan(source=source_of(*lists, legend))
    assert offered(made) == [(None, "v", "", "yes")]
    assert plan(source=source_of(*lists, legend), profile={"sheets": {"skip": ["Uitleg"]}}).proposals == ()


def test_a_legend_beside_the_list() -> None:
    made = plan((*HEAD, None, None), (*FINN, "x", None, None, "x = ja"), (*ANNA, None, "x", None, None))
    assert offered(made) == [("Blad1", "x", "", "yes")]


def coloured(*legend: tuple[Cell, ...]) -> ImportPlan:
    green, red = Cell(colour=GREEN), Cell(colour=RED)
    sheet = sheet_of(HEAD, (*FINN, None, None), (*ANNA, None, None))
    lines = (sheet.rows[0], (*sheet.rows[1][:2], green, red), (*sheet.rows[2][:2], green, cell_of("ja")))
    return plan(source=source_of(replace(sheet, rows=(*lines, *legend))))


@pytest.mark.parametrize(
    "legend",
    [
        ((cell_of("groen = toestemming, rood = geen toestemming"),),),
        ((Cell(colour=GREEN), cell_of("toestemming")), (Cell(colour=RED), cell_of("= nee"))),
        ((cell_of("toestemming", colour=GREEN),), (cell_of("geen toestemming", colour=RED),)),
        ((cell_of("groen"), cell_of("mag wel")), (cell_of("Rood"), cell_of("mag niet"))),
    ],
)
def test_what_a_legend_says_of_colours_is_offered(legend: tuple[tuple[Cell, ...], ...]) -> None:
    made = coloured(*legend)
    assert sorted(offered(made)) == [("Blad1", "", GREEN, "yes"), ("Blad1", "", RED, "no")]
    assert {answer for row in (0, 1) for answer in answers(made, row).values()} == {"unanswered", "yes"}
    assert made.store[0].kind.value == "yes"
    assert len(made.store) == 1


def test_colours_without_a_legend_are_asked_once_each() -> None:
    made = coloured()
    told = [(one.row, one.column, one.message()[:40]) for one in made.result.problems if one.code == "colour_mark"]
    assert told == [
        (2, "C", "2 cellen zonder tekst zijn gekleurd (gro"),
        (2, "D", "1 cellen zonder tekst zijn gekleurd (roo"),
    ]
    assert [(one.colour, one.count) for one in made.marks if one.colour] == [(GREEN, 2), (RED, 1)]


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        *(("00B050", "groen"), ("92D050", "groen"), ("C6EFCE", "groen"), ("FF0000", "rood"), ("FFC000", "oranje")),
        *(("FFFF00", "geel"), ("0070C0", "blauw"), ("7030A0", "paars"), ("808080", "grijs"), ("FEFEFE", "wit")),
        *(("111111", "zwart"), ("FFC7CE", "roze"), ("FF66CC", "roze"), ("00B0F0", "lichtblauw")),
    ],
)
def test_names_of_colours(colour: str, name: str) -> None:
    assert colour_name(colour) == name


def test_pale_red_and_light_blue_are_red_and_blue() -> None:
    assert is_called("FFC7CE", "rood")
    assert is_called("00B0F0", "blauwe")
    assert not is_called("00B050", "rood")


@pytest.mark.parametrize(
    "legend",
    [
        (cell_of("rood", colour=RED), cell_of("ingetrokken")),
        (Cell(colour=RED), cell_of("nog navragen")),
        (cell_of("rood"), cell_of("onder voorbehoud")),
        (cell_of("Rood = geen toestemming meer"),),
    ],
)
def test_a_yes_in_a_colour_that_the_legend_calls_a_no_is_a_doubt(legend: tuple[Cell, ...]) -> None:
    sheet = sheet_of(HEAD, (*FINN, "ja", "ja"), (*ANNA, "nee", None))
    line = (*sheet.rows[1][:2], cell_of("ja", colour=RED), cell_of("ja", colour=GREEN))
    source = source_of(replace(sheet, rows=(sheet.rows[0], line, sheet.rows[2], (), legend)))
    assert answers(plan(source=source)) == {"website": "unanswered", "nieuwsbrief": "yes"}
    assert answers(plan(source=source, profile={"colours": {RED: "yes"}}))["website"] == "yes"
