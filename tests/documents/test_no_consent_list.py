"""The list on paper: pages, headings, names, and nothing that should not be there."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from wm_desktop.documents.no_consent_list import ROWS, draw, paginate
from wm_desktop.documents.page import fitted
from wm_desktop.services.lists import ExportNote, ListedPupil, ListSection, NoConsentList

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
NOTE = ExportNote("School <De Proef> & Co", "Anja", MADE, "23 november 2026, 10.00 uur", ("Doel: Website", "Groep: 5A"))
NAMES = ("Sluis, Noor van der", "Kowalski, Łukasz", "Yıldız, İpek", "Boudewijn")
LONG = "Montfoort-van den Hoogenband tot Zuylesteyn, Wilhelmina Alexandra Maria van der"


def section(pupils: int, group: str = "5A", names=NAMES, in_group: int = 240) -> ListSection:
    listed = tuple(ListedPupil(names[number % len(names)], group, "Miland") for number in range(pupils))
    return ListSection("Website", group, "Miland", listed, in_group)


def made(*sections: ListSection, title: str = "Lijst zonder toestemming") -> NoConsentList:
    return NoConsentList(title, NOTE, ("Website",), sections)


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_every_page_says_everything() -> None:
    pages = texts(draw(made(section(7), section(30, "5/6B"))))
    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        for words in (
            "Lijst zonder toestemming",
            "Website",
            "Stand per 23 november 2026, 10.00 uur",
            "School <De Proef> & Co",
            "Gemaakt door Anja op 23 november 2026, 10.00 uur",
            "Doel: Website · Groep: 5A",
            f"pagina {number} van 2",
            "Łukasz",
            "Yıldız, İpek",
        ):
            assert words in page
    assert "Groep 5A · Miland" in pages[0]
    assert "7 van de 240 leerlingen zonder toestemming" in pages[0]
    assert "Groep 5/6B" in pages[1]


def test_nobody_on_the_list() -> None:
    assert "Voor alle leerlingen is toestemming." in texts(draw(made(section(0))))[0]
    with_consent = made(section(0), title="Lijst met toestemming")
    page = texts(draw(with_consent))[0]
    assert "Voor geen enkele leerling is toestemming." in page
    assert "0 van de 240 leerlingen met toestemming" in page


@pytest.mark.parametrize(
    ("pupils", "expected"),
    [
        (0, [()]),
        (ROWS, [(ROWS,)]),
        (ROWS + 1, [(ROWS // 2 + 1, ROWS - ROWS // 2)]),
        (2 * ROWS, [(ROWS, ROWS)]),
        (2 * ROWS + 1, [(ROWS, ROWS), (1,)]),
        (200, [(ROWS, ROWS)] * (200 // (2 * ROWS)) + [(4, 4)]),
    ],
)
def test_pages_and_columns(pupils: int, expected: list[tuple[int, ...]]) -> None:
    pages = paginate([section(pupils)])
    assert [tuple(len(column) for column in page.columns) for page in pages] == expected
    assert sum(len(column) for page in pages for column in page.columns) == pupils


def test_two_hundred_pupils_are_all_there_and_numbered_on() -> None:
    pages = texts(draw(made(section(200, names=tuple(f"Naam{number:03d}, Kind" for number in range(200))))))
    whole = "\n".join(pages)
    assert all(f"Naam{number:03d}, Kind" in whole for number in range(200))
    assert "op deze pagina 49 tot en met 96" in pages[1]
    assert f"pagina {len(pages)} van {len(pages)}" in pages[-1]


def test_a_long_name_keeps_its_first_name() -> None:
    for pupils in (1, ROWS + 1):
        page = texts(draw(made(section(pupils, names=(LONG,)))))[0]
        assert "Wilhelmina" in page
    assert "Zonder komma" in texts(draw(made(section(1, names=("Zonder komma " * 12,)))))[0]


def test_metadata_language_and_embedded_fonts_only() -> None:
    reader = PdfReader(io.BytesIO(draw(made(section(30)))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Lijst zonder toestemming - Website"
    assert reader.metadata.author == "School <De Proef> & Co"
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    fonts = {
        font.get_object()["/BaseFont"]: "/FontFile2" in font.get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all("NotoSans" in name and embedded for name, embedded in fonts.items())


def test_the_same_list_gives_the_same_bytes() -> None:
    assert draw(made(section(30))) == draw(made(section(30)))


def test_fitting() -> None:
    assert fitted("kort", 200) == ("kort", 10)
    text, size = fitted("een naam die net niet past", 120)
    assert text == "een naam die net niet past"
    assert 8.5 <= size < 10
    assert fitted("een naam die echt niet past, hoe dan ook", 60)[0].endswith("…")
    assert fitted("x" * 50, 0) == ("…", 8.5)


def test_employees_have_a_sheet_that_says_so() -> None:
    one = ListSection("Website", "", "", (ListedPupil("Jansen, Eva", "", ""),), 12, staff=True)
    pages = texts(draw(made(section(2), one)))
    assert len(pages) == 2
    assert "Medewerkers" in pages[1]
    assert "1 van de 12 medewerkers zonder toestemming" in pages[1]
    assert "Jansen, Eva" in pages[1]
    nobody = ListSection("Website", "", "Miland", (), 12, staff=True)
    assert "Voor alle medewerkers is toestemming." in texts(draw(made(nobody)))[0]
    assert "Voor geen enkele medewerker is" in texts(draw(made(nobody, title="Lijst met toestemming")))[0]
