"""Personal forms: every one complete, the address only in the window, a code that a scanner and a person can read."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from wm_desktop.documents.consent_forms import draw_forms
from wm_desktop.documents.page import MM
from wm_desktop.documents.qr import QUIET, _runs, modules
from wm_desktop.documents.round_covers import ROWS as ROWS_ON_COVER
from wm_desktop.documents.round_pages import ROWS, draw_list, draw_summary
from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.form_codes import form_code
from wm_desktop.domain.ids import PurposeId, new_uuid
from wm_desktop.domain.letters import Letterhead
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.round_papers import FormsPaper, PersonalForm
from wm_desktop.services.round_state import RoundList, RoundSummary, Share
from wm_desktop.spreadsheets.round_lists import round_workbook

NOTE = ExportNote("De Regenboog", "Anja", datetime(2026, 9, 1, 9, tzinfo=UTC), "1 september 2026", ("Ronde 2026",))


def paper(number: int = 2, purposes: int = 11, **changes: object) -> FormsPaper:
    asked = tuple(
        Purpose(PurposeId(new_uuid()), f"p{n}", f"Doel {n}", "Foto's in een uitgave van de school." * (1 + n % 2))
        for n in range(purposes)
    )
    forms = tuple(
        PersonalForm(
            form_code(n + 1),
            f"Noor {n} van der Meulen",
            "5A",
            "Willibrord",
            "Mevrouw A. Bos",
            "Geachte mevrouw Bos,",
            ("Mevrouw A. Bos", f"Dorpsstraat {n}", "2411 AB  BODEGRAVEN"),
            ("nu: ja sinds 1-9-2026",) * purposes,
        )
        for n in range(number)
    )
    made = FormsPaper(
        "Ronde",
        "De Regenboog",
        asked,
        date(2026, 9, 21),
        "Bodegraven, 1 september 2026",
        {"Willibrord": Letterhead(school="De Regenboog", footer="Stichting")},
        forms,
        NOTE.made_at,
    )
    return replace(made, **changes)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_a_form_says_all_a_guardian_must_know() -> None:
    pages = texts(draw_forms(paper()))
    assert len(pages) == 2
    for number, page in enumerate(pages):
        for told in (
            f"Noor {number} van der Meulen",
            f"Dorpsstraat {number}",
            form_code(number + 1),
            "Geachte mevrouw Bos,",
            "nu: ja sinds 1-9-2026",
            "nergens toe verplicht",
            "Geen antwoord is geen toestemming",
            "altijd veranderen of intrekken",
            "uiterlijk 21 september 2026",
            "Handtekening",
        ):
            assert told in page


def test_a_handed_out_form_carries_no_address() -> None:
    made = paper(1)
    [page] = texts(draw_forms(replace(made, forms=(replace(made.forms[0], address=()),))))
    assert "Dorpsstraat" not in page
    assert "Voor mevrouw A. Bos · groep 5A" in page


def test_many_purposes_run_on_and_the_signature_comes_last() -> None:
    first, *others = texts(draw_forms(paper(1, 30)))
    assert others
    assert "Handtekening" not in first
    assert "Handtekening" in others[-1]
    assert all(form_code(1) in page for page in others)
    assert sum(page.count("nu: ja") for page in (first, *others)) == 30


@pytest.mark.parametrize(("reminder", "words"), [(1, "nog niet terug"), (2, "tweede en laatste herinnering")])
def test_a_reminder_says_so(reminder: int, words: str) -> None:
    assert words in texts(draw_forms(paper(1, reminder=reminder)))[0]


def test_a_form_made_after_the_day_asks_for_it_soon() -> None:
    [page] = texts(draw_forms(paper(1, return_before=date(2026, 8, 20), reminder=1)))
    assert "zo snel mogelijk terug" in page
    assert "uiterlijk" not in page


def test_the_same_forms_give_the_same_bytes_and_only_our_type() -> None:
    made = paper()
    pdf = draw_forms(made)
    assert pdf == draw_forms(made)
    assert b"Helvetica" not in pdf


def test_drawing_tells_how_far_it_is_and_stops_when_asked() -> None:
    class GivesUp:
        told: list[tuple[int, int]] = []  # noqa: RUF012 - one use

        def report(self, done: int, total: int) -> None:
            self.told.append((done, total))
            if done >= 10:
                raise CancelledError

    with pytest.raises(CancelledError):
        draw_forms(paper(25, 1), GivesUp())
    assert GivesUp.told == [(0, 25), (10, 25)]


def test_the_square_is_a_small_one_with_three_corners() -> None:
    square = modules(form_code(1))
    assert len(square) == 21
    assert square != modules(form_code(2))
    corner = (True,) * 7
    assert square[0][:7] == square[0][-7:] == square[-1][:7] == corner
    assert QUIET >= 4
    assert _runs((True, True, False, True)) == [(0, 2), (3, 1)]


def test_a_list_of_a_round_on_paper_and_in_excel() -> None:
    rows = tuple(("5A", f"Bos, Noor {n}", "mevrouw Bos", form_code(n), "") for n in range(ROWS + 1))
    header = ("Groep", "Leerling", "Ouder/verzorger", "Code", "Herinnerd op")
    made = RoundList("Nog niet terug", NOTE, header, (9, 32, 32, 11, 24), rows)
    first, second = texts(draw_list(made))
    assert "pagina 1 van 2" in first
    assert f"Bos, Noor {ROWS}" in second
    assert "pagina 1 van 1" in texts(draw_list(replace(made, rows=())))[0]
    assert round_workbook(made).startswith(b"PK")


def test_text_stays_clear_of_an_address_that_stands_low() -> None:
    made = paper(1)
    low = {name: replace(head, address_top_mm=80.0) for name, head in made.letterheads.items()}
    places = {}

    def visit(text: str, _: object, matrix: list[float], __: object, ___: object) -> None:
        places.setdefault(text.strip(), 297 - matrix[5] / MM)

    PdfReader(io.BytesIO(draw_forms(replace(made, letterheads=low)))).pages[0].extract_text(visitor_text=visit)
    title = next(y for text, y in places.items() if text.startswith("Toestemming voor beeld"))
    assert places[made.forms[0].address[0]] < 90
    assert title > 111


def test_a_reader_can_jump_to_every_form() -> None:
    made = paper(3, purposes=20)
    reader = PdfReader(io.BytesIO(draw_forms(made)))
    titles = [entry["/Title"] for entry in reader.outline]
    assert titles == [f"{form.pupil} - {form.name}" for form in made.forms]
    numbers = [reader.get_destination_page_number(entry) for entry in reader.outline]
    for form, number in zip(made.forms, numbers, strict=True):
        assert form.pupil in reader.pages[number].extract_text()
    assert len(set(numbers)) == len(made.forms)


def test_the_summary_is_one_page_without_small_counts() -> None:
    groups = tuple(Share(f"Groep {n}", (20, 6) if n else (None, None)) for n in range(20))
    made = RoundSummary("Ronde", NOTE, groups, (Share("Website", (200, 6, 0)), Share("Pers", (0, 0, 0))))
    [page] = texts(draw_summary(made))
    assert "20 / 6" in page
    assert "–* / –*" in page
    assert "kan een kind aanwijzen" in page


def test_a_sheet_stands_before_each_group_and_tells_what_is_in_the_stack() -> None:
    made = paper(ROWS_ON_COVER + 3, purposes=2, covers=True, made_by="Anja")
    last = replace(made.forms[-1], group="", location="", address=(), name="de ouder(s)/verzorger(s)")
    heads = {**made.letterheads, "": made.letterheads["Willibrord"]}
    made = replace(made, forms=(*made.forms[:-1], last), letterheads=heads)
    pages = texts(draw_forms(made))
    assert len(pages) == len(made.forms) + 3
    assert "Groep 5A · Willibrord" in pages[0]
    assert f"{ROWS_ON_COVER + 2} formulieren in deze stapel" in pages[0]
    assert ("voorblad 1 van 2" in pages[0], "voorblad 2 van 2" in pages[1]) == (True, True)
    assert pages[0].index(made.forms[0].code) < pages[0].index(made.forms[1].code)
    assert "Zonder groep" in pages[-2]
    assert "1 formulier in deze stapel" in pages[-2]
    assert "meegeven" in pages[-2]
    assert "Anja" in pages[-2]


def test_a_summary_of_a_large_school_takes_several_pages() -> None:
    groups = tuple(Share(f"G{n}", (10, 12)) for n in range(30))
    purposes = tuple(Share(f"D{n}", (20, None, None)) for n in range(28))
    pages = texts(draw_summary(RoundSummary("Ronde", NOTE, groups, purposes)))
    assert [page.count("pagina") for page in pages] == [1] * 4
    assert "G29" in pages[1]
    assert "D0 niet getoond* 20 / –* / –*" in pages[2]
    [one] = texts(draw_summary(RoundSummary("Ronde", NOTE, groups[:3], ())))
    assert "pagina 1 van 1" in one
    [empty] = texts(draw_list(RoundList("Nog niet terug", NOTE, ("Groep", "Leerling"), (1, 1), ())))
    assert "Er staat niemand op deze lijst." in empty


def test_the_yearly_reminder_asks_nothing_back() -> None:
    [page] = texts(draw_forms(paper(1, purposes=3, right_to_change=True, reminder=1)))
    assert "Klopt alles nog? Dan hoeft u niets te doen." in page
    assert "Alleen terugsturen als u iets verandert" in page
    assert "Zet alleen een kruisje waar u iets verandert" in page
    assert "nu: ja sinds 1-9-2026" in page
    assert "Graag terug" not in page
    assert "nog niet terug" not in page
