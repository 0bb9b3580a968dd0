"""A list that leaves the school: its number, whose it is, and nothing but first names and groups."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from pypdf import PdfReader

from wm_desktop.documents.issued_list import LINES, draw, items, paginate
from wm_desktop.domain.ids import IssuedListId, PupilId, PurposeId
from wm_desktop.domain.issued_lists import Difference, IssuedLine, IssuedList
from wm_desktop.services.issued_papers import IssuedPaper
from wm_desktop.services.lists import ExportNote

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
NOTE = ExportNote("De Proef", "Anja", MADE, "23 november 2026, 10.00 uur")


def line(name: str, group: str = "5A", location: str = "") -> IssuedLine:
    return IssuedLine(PupilId(uuid4()), name, group, location)


def paper(*lines: IssuedLine, changes: Difference | None = None, replaces: str = "") -> IssuedPaper:
    issued = IssuedList(
        IssuedListId(uuid4()), "L2026-004", PurposeId(uuid4()), ("5A", "6B"), "klassenapp", "mw. Bos",
        "M. Verhoeven", date(2026, 11, 20), lines, "Anja", MADE,
    )  # fmt: skip
    return IssuedPaper(issued, "Website", NOTE, replaces, changes)


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_the_sheet_says_whose_it_is_and_that_it_must_be_destroyed() -> None:
    [page] = texts(draw(paper(line("Zoë"), line("Łukasz", "6B"), line("Anouk"))))
    for words in (
        "Lijst L2026-004",
        "Website",
        "klassenapp",
        "mw. Bos",
        "M. Verhoeven, 20 november 2026",
        "Vernietig deze lijst na gebruik",
        "Stand per 23 november 2026, 10.00 uur",
        "pagina 1 van 1",
        "Gemaakt door Anja",
    ):
        assert words in page
    assert page.index("Groep 5A") < page.index("Anouk") < page.index("Zoë") < page.index("Groep 6B")


def test_nobody_on_it_is_said() -> None:
    assert "Op deze lijst staat niemand." in texts(draw(paper()))[0]


def test_a_replacement_says_only_what_changed() -> None:
    stays, comes, goes = line("Noor"), line("Sem"), line("Lot")
    changed = Difference((comes,), (goes,))
    [page] = texts(draw(paper(stays, comes, changes=changed, replaces="L2026-001")))
    assert "Wijzigingen op lijst L2026-001" in page
    assert "Werk lijst L2026-001 hiermee bij" in page
    assert page.index("Erbij") < page.index("Sem") < page.index("Eraf") < page.index("Lot")
    assert "Noor" not in page
    [whole] = texts(draw(paper(stays, comes, replaces="L2026-001")))
    assert "in de plaats van lijst L2026-001" in whole
    assert "Noor" in whole


def test_only_a_side_that_changed_has_a_heading() -> None:
    made = paper(line("Noor"), changes=Difference((), (line("Lot"),)), replaces="L2026-001")
    assert [one.text for one in items(made) if one.heading] == ["Eraf"]


def test_columns_repeat_their_heading_and_none_stands_at_the_foot() -> None:
    people = [line(f"Kind {number:03d}") for number in range(LINES - 2)]
    pages = paginate(items(paper(*people, *(line(f"Kind {n}", "6B") for n in range(2 * LINES)))))
    columns = [column for page in pages for column in page]
    assert [column[0].text for column in columns] == [
        "Groep 5A",
        "Groep 6B",
        "Groep 6B (vervolg)",
        "Groep 6B (vervolg)",
    ]
    assert all(len(column) <= LINES for column in columns)
    assert not any(column[-1].heading for column in columns)
    assert len(pages) == 2
    long = replace(paper(*people, *people, *people))
    assert [f"pagina {n} van 2" in page for n, page in enumerate(texts(draw(long)), 1)] == [True, True]


def test_groups_of_one_name_stand_apart_on_paper() -> None:
    lines = (line("Noor", "5A", "Willibrord"), line("Sem", "5A", "Miland"), line("Lot", "6B", "Miland"))
    found = [(one.text, one.heading) for one in items(paper(*lines))]
    assert found == [
        ("Groep 5A Miland", True),
        ("Sem", False),
        ("Groep 5A Willibrord", True),
        ("Noor", False),
        ("Groep 6B", True),
        ("Lot", False),
    ]
    changed = paper(*lines, changes=Difference(lines[:1], lines[1:2]), replaces="L2026-001")
    assert [one.text for one in items(changed) if not one.heading] == ["Noor (5A Willibrord)", "Sem (5A Miland)"]
