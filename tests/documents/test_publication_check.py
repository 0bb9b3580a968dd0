"""A publication check on paper: everything that was stored, and nothing that was not."""

import io
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from pypdf import PdfReader

from wm_desktop.documents.publication_check import ROWS, draw, paginate, verdict_line
from wm_desktop.domain.ids import CheckId, PupilId, PurposeId
from wm_desktop.domain.publications import (
    CheckedPerson,
    Content,
    PersonKind,
    PublicationCheck,
    Reason,
    Shown,
    Verdict,
)
from wm_desktop.services.publication_papers import CheckSheet
from wm_desktop.services.publication_words import REASONS

MADE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def person(number, verdict=Verdict.MAY, reason=Reason.YES):
    shown = Shown(PersonKind.PUPIL, PupilId(UUID(int=number)))
    return CheckedPerson(shown, f"Noor{number} de Wit", "5A", verdict, reason, date(2026, 9, 1))


def sheet(*people, verdict=Verdict.MAY, where="nieuws"):
    check = PublicationCheck(
        CheckId(UUID(int=1)), "C2026-001", PurposeId(UUID(int=2)), "Website", frozenset({Content.PHOTO, Content.NAME}),
        where, people, verdict, "directie", MADE,
    )  # fmt: skip
    return CheckSheet(check, "Basisschool Het Voorbeeld", "controle.pdf")


def pages(made):
    return [page.extract_text() for page in PdfReader(io.BytesIO(draw(made))).pages]


def test_the_sheet_says_what_was_asked_and_what_holds_for_whom():
    made = sheet(
        person(1), person(2, Verdict.MAY_NOT, Reason.NO), person(3, Verdict.ASK_FIRST, Reason.UNANSWERED),
        verdict=Verdict.MAY_NOT,
    )  # fmt: skip
    (text,) = pages(made)
    for words in (
        "Publicatiecontrole C2026-001", "Website", "Wat: foto en naam · waar: nieuws",
        "Gemaakt door directie op 23 november 2026, 10.00 uur", "Noor2 de Wit", "mag niet", "geen toestemming",
        "eerst vragen", "nog geen antwoord", "pagina 1 van 1", "Zonder 2 personen",
    ):  # fmt: skip
        assert words in text, words


def test_a_long_list_runs_over_pages_that_say_so():
    made = sheet(*(person(number) for number in range(ROWS + 1)), where="")
    first, second = pages(made)
    assert "pagina 1 van 2" in first
    assert "pagina 2 van 2" in second
    assert f"Noor{ROWS} de Wit" in second
    assert "waar:" not in first
    assert [len(page) for page in paginate(made.check.people)] == [ROWS, 1]


def test_the_same_check_gives_the_same_bytes():
    made = sheet(person(1))
    assert draw(made) == draw(made)


@pytest.mark.parametrize(
    ("people", "verdict", "line"),
    [
        ((person(1),), Verdict.MAY, "Oordeel: dit mag."),
        ((person(1, Verdict.MAY_NOT, Reason.NO),), Verdict.MAY_NOT, "Oordeel: dit mag niet."),
        (
            (person(1), person(2, Verdict.ASK_FIRST, Reason.UNANSWERED)),
            Verdict.ASK_FIRST,
            "Oordeel: eerst vragen. Zonder één persoon (zie hieronder) mag het wel.",
        ),
    ],
)
def test_the_whole_is_said_in_a_sentence(people, verdict, line):
    assert verdict_line(sheet(*people, verdict=verdict).check) == line


@pytest.mark.parametrize("reason", list(Reason))
def test_no_reason_is_cut(reason):
    (text,) = pages(sheet(person(1, Verdict.ASK_FIRST, reason)))
    assert REASONS[reason] in text
