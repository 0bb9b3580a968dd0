"""Letters as pictures: what stood on paper yesterday stands there today.

The pages are drawn small and grey and compared with stored ones, with room for another way of smoothing letters.
After a wanted change: `WM_GOLDEN=write` with this file, and look at every picture before it is committed.
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from wm_desktop.documents.letter import draw_letter
from wm_desktop.domain.letters import CONFIDENTIAL, FoldMarks, Letterhead, LetterPage, Signatory
from wm_desktop.gui.pdf_view.preview import LoadedPdf

FOLDER = Path(__file__).parent / "golden"
SIZE = (420, 594)
PIECE = 12
WHOLE_PAGE, ONE_PIECE = 0.5, 20.0


def logo() -> bytes:
    """A transparent blue bar with a hole in it."""
    picture = Image.new("RGBA", (240, 160), (31, 92, 153, 255))
    picture.paste((0, 0, 0, 0), (60, 40, 180, 120))
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


HEAD = Letterhead(
    school="Het Voorbeeld",
    location_lines=("Locatie Dorp", "Dronenplein 2", "2411 GT Bodegraven", "0172-000000", "info@voorbeeld.nl"),
    footer="Een school van Stichting Het Bestuur\nwww.voorbeeld.nl",
    logo=logo(),
)
SHORT = LetterPage(
    subject="Bericht over Noor van der Meulen",
    address_lines=("Mevrouw A. de Vries en de heer O. Yılmaz", "Noordstraat 14", "2411 BM  BODEGRAVEN"),
    reference_fields=(("Ons kenmerk", "WM-2026-031-WAA"), ("Behandeld door", "M. de Boer"), ("Bijlagen", "1")),
    place_and_date="Bodegraven, 9 maart 2026",
    salutation="Geachte mevrouw De Vries, geachte heer Yılmaz,",
    paragraphs=(
        "Op 4 maart 2026 plaatste Noor een filmpje van een klasgenoot. Daarover hebben wij met u en Noor gesproken.",
        "# Welke afspraak is niet nagekomen",
        "- Regel A5: wij plaatsen geen beeld van een ander zonder diens toestemming.",
        "- Regel A9: wij halen weg wat een ander niet wil.",
        "Wij vertrouwen erop dat dit niet meer gebeurt.",
    ),
    closing="Met vriendelijke groet,",
    signatory=Signatory("Marieke de Boer", "directeur"),
    board="Stichting Het Bestuur",
    copies=("leerlingdossier van Noor van der Meulen", "groepsleerkracht"),
    enclosures=("verslag van het gesprek",),
    reference="WM-2026-031-WAA",
    made_at=datetime(2026, 3, 9, 8, 30, tzinfo=UTC),
    marks=(CONFIDENTIAL,),
)
FACTS = tuple(
    f"Op dag {number} gebeurde het volgende. " + "De leerkracht sprak daarover met de leerlingen van de groep. " * 8
    for number in range(1, 15)
)
LONG = replace(SHORT, paragraphs=("# Wat er is gebeurd", *FACTS, *SHORT.paragraphs), closing="Hoogachtend,")
SEVEN_LINES = (
    *("Mevrouw A. de Vries", "c/o De heer J. Peeters", "Residentie Ter Linden, bus 12", "Stationsstraat 101"),
    *("2018 Antwerpen", "Provincie Antwerpen", "BELGIË"),
)

LETTERS = {
    "one-page": (SHORT, HEAD, 1),
    "three-pages": (LONG, HEAD, 3),
    "preprinted": (SHORT, replace(HEAD, preprinted=True), 1),
    "right-window": (replace(SHORT, address_lines=SEVEN_LINES), replace(HEAD, address_left_mm=110.0), 1),
    "concept": (replace(SHORT, watermark="CONCEPT"), replace(HEAD, logo=b"", fold_marks=FoldMarks.HALF), 1),
}


def pictures(data: bytes) -> list[Image.Image]:
    """Draw every page of a PDF on white, grey and small, from memory."""
    loaded = LoadedPdf(data)
    assert loaded.is_readable
    made = []
    for number in range(loaded.document.pageCount()):
        drawn = loaded.document.render(number, QSize(*SIZE)).convertToFormat(QImage.Format.Format_RGBA8888)
        page = Image.frombytes("RGBA", SIZE, bytes(drawn.constBits()))
        made.append(Image.alpha_composite(Image.new("RGBA", SIZE, "white"), page).convert("L"))
    return made


def differences(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Give how much two pages differ: on average, and in the piece that differs most (0 to 255)."""
    apart = ImageChops.difference(one, other)
    pieces = apart.resize((SIZE[0] // PIECE, SIZE[1] // PIECE), Image.Resampling.BOX)
    return ImageStat.Stat(apart).mean[0], float(pieces.getextrema()[1])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", LETTERS)
def test_the_letter_looks_as_it_did(name):
    page, head, count = LETTERS[name]
    made = pictures(draw_letter(page, head))
    assert len(made) == count
    for number, picture in enumerate(made, start=1):
        stored = FOLDER / f"{name}-{number}.png"
        if os.environ.get("WM_GOLDEN") == "write":
            picture.save(stored, optimize=True)
        with Image.open(stored) as before:
            mean, worst = differences(picture, before.convert("L"))
        assert mean <= WHOLE_PAGE, f"{stored.name} differs: {mean:.2f} on average"
        assert worst <= ONE_PIECE, f"{stored.name} differs: {worst:.0f} in one piece"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "changed",
    [
        replace(SHORT, salutation="Geachte mevrouw De Vries,"),
        replace(SHORT, marks=()),
        replace(SHORT, place_and_date="Bodegraven, 10 maart 2026\n"),
    ],
)
def test_a_changed_line_is_seen(changed):
    before, after = (pictures(draw_letter(page, HEAD))[0] for page in (SHORT, changed))
    mean, worst = differences(before, after)
    assert mean > WHOLE_PAGE or worst > ONE_PIECE
