"""Enclosures behind a letter: whole, stamped, findable, harmless, and the same bytes each time."""

from __future__ import annotations

import io
import itertools
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from tests.documents.test_letter import HEAD, PAGE
from wm_desktop.documents import enclosures as behind
from wm_desktop.documents.dossier import backs
from wm_desktop.documents.enclosures import (
    EnclosureDamagedError,
    EnclosureError,
    EnclosureKindError,
    EnclosureLockedError,
    EnclosureTooLargeError,
    bind_enclosures,
)
from wm_desktop.documents.letter import draw_letter
from wm_desktop.domain.enclosures import Enclosure

REFERENCE = "WM-2026-031-SCH"
LETTER = draw_letter(replace(PAGE, paragraphs=("# Kop", "woord " * 900)), HEAD)
REPORT = "verslag van het gesprek"


def document(*words: str, size: tuple[float, float] = (595, 842)) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    for word in words:
        canvas.drawString(72, size[1] - 72, word)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    target = io.BytesIO()
    Image.new(mode, size, 1).save(target, kind)
    return target.getvalue()


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **how)
    return target.getvalue()


def bound(*data: bytes, reference: str = REFERENCE) -> bytes:
    return bind_enclosures(LETTER, [Enclosure(REPORT, one) for one in data], reference)


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def texts(pdf: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pdf.pages]


def test_enclosures_lie_behind_the_letter_each_with_its_stamp() -> None:
    own = texts(read(LETTER))
    found = texts(read(bound(document("eerste blad", "tweede blad"), picture(), picture("JPEG"))))
    assert found[: len(own)] == own
    assert found[len(own) :] == [
        f"Bijlage 1 bij {REFERENCE}, blad 1 van 2 eerste blad",
        f"Bijlage 1 bij {REFERENCE}, blad 2 van 2 tweede blad",
        f"Bijlage 2 bij {REFERENCE}",
        f"Bijlage 3 bij {REFERENCE}",
    ]
    assert f"pagina 2 van {len(own)}" in found[1]


def test_the_letter_keeps_its_title_language_moment_and_bookmarks() -> None:
    before, after = read(LETTER), read(bound(document("x"), picture()))
    assert after.metadata == before.metadata
    assert after.metadata is not None
    assert after.metadata.creation_date == datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
    root = after.trailer["/Root"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == ("nl-NL", True)
    *own, first, second = after.outline
    assert own
    assert (first.title, second.title) == (f"Bijlage 1: {REPORT}", f"Bijlage 2: {REPORT}")
    count = len(before.pages)
    assert [after.get_destination_page_number(one) for one in (first, second)] == [count, count + 1]


def test_bookmarks_of_the_letter_go_where_they_went() -> None:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for key, level in (("a", 0), ("b", 1), ("c", 1), ("d", 0)):
        canvas.bookmarkHorizontal(key, 0, 300)
        canvas.addOutlineEntry(f"kop {key}", key, level)
        canvas.showPage()
    canvas.save()
    after = read(bind_enclosures(target.getvalue(), [Enclosure("x", picture())], REFERENCE))
    top, below, last, enclosure = after.outline
    assert (top.title, [one.title for one in below], last.title) == ("kop a", ["kop b", "kop c"], "kop d")
    assert [after.get_destination_page_number(one) for one in (top, *below, last, enclosure)] == [0, 1, 2, 3, 4]
    assert top["/Top"] == 300


def test_the_same_letter_and_enclosures_give_the_same_bytes() -> None:
    data = (document("x"), picture(mode="RGBA"))
    assert bound(*data) == bound(*data)
    assert bound(*data)[-400:] != bound(*reversed(data))[-400:]
    assert bind_enclosures(LETTER, [], REFERENCE) is LETTER


def test_a_concept_is_stamped_without_a_number() -> None:
    assert "Bijlage 1 bij brief (concept)" in texts(read(bound(picture(), reference="")))[-1]


def test_only_what_is_drawn_comes_along() -> None:
    with pikepdf.open(io.BytesIO(document("Ziet u"))) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.Root.AA = pikepdf.Dictionary(WC=pdf.Root.OpenAction)
        pdf.attachments["geheim.exe"] = b"MZ"
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://kwaad.voorbeeld")
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
        pdf.pages[0].Annots = pdf.make_indirect([link])
        hostile = saved(pdf)
    with pikepdf.open(io.BytesIO(bound(hostile))) as after:
        everything = b" ".join(one.unparse(resolved=True) for one in after.objects)
        assert set(after.Root.keys()) == {"/Type", "/Pages", "/Outlines", "/PageMode", "/ViewerPreferences", "/Lang"}
    assert "Ziet u" in texts(read(bound(hostile)))[-1]
    assert [word for word in (b"JavaScript", b"kwaad", b"Annot", b"EmbeddedFile") if word in everything] == []


def test_a_pdf_that_opens_without_its_password_is_taken_over_whole() -> None:
    with pikepdf.open(io.BytesIO(document("leesbaar"))) as pdf:
        guarded = saved(pdf, encryption=pikepdf.Encryption(owner="geheim", user=""))
    assert "leesbaar" in texts(read(bound(guarded)))[-1]


def locked() -> bytes:
    with pikepdf.open(io.BytesIO(document("x"))) as pdf:
        return saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))


def without_pages() -> bytes:
    with pikepdf.new() as pdf:
        return saved(pdf)


@pytest.mark.parametrize(
    ("data", "kind", "said"),
    [
        (b"PK\x03\x04 een .docx", EnclosureKindError, "geen PDF, PNG of JPEG"),
        (b"", EnclosureKindError, "geen PDF, PNG of JPEG"),
        (b"GIF89a", EnclosureKindError, "geen PDF, PNG of JPEG"),
        (b"%PDF-1.7 niets", EnclosureDamagedError, "beschadigd"),
        (document("x", "y", "z")[:-300], EnclosureDamagedError, "beschadigd"),
        (without_pages(), EnclosureDamagedError, "geen enkele bladzijde"),
        (picture()[:40], EnclosureDamagedError, "beschadigd"),
        (picture("JPEG")[:-40], EnclosureDamagedError, "beschadigd"),
        (locked(), EnclosureLockedError, "wachtwoord"),
    ],
)
def test_an_enclosure_that_cannot_be_used_is_named(data: bytes, kind: type[EnclosureError], said: str) -> None:
    with pytest.raises(kind, match=r"Bijlage 2 \('verslag van het gesprek'\) kan niet achter de brief") as refusal:
        bound(picture(), data)
    assert said in refusal.value.sentence("nl")
    assert "Enclosure 2" in refusal.value.sentence("en")


def unpacking_to(size: int) -> bytes:
    """A PDF whose page stands in a part that unpacks to `size` bytes."""
    with pikepdf.open(io.BytesIO(document("verborgen"))) as pdf:
        pdf.pages[0].obj["/Resources"] = pdf.make_indirect(pdf.pages[0].resources)
        pdf.Root["/Vulling"] = pdf.make_indirect(pikepdf.String(b" " * size))
        return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def test_a_part_that_unpacks_to_too_much_is_refused_and_not_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = unpacking_to(3_000_000)
    assert len(packed) < 30_000
    assert "verborgen" in texts(read(bound(packed)))[-1]
    monkeypatch.setattr(backs, "MOST_UNPACKED", 1_000_000)
    backs._limit_unpacking.cache_clear()
    try:
        with pytest.raises(EnclosureDamagedError):
            bound(packed)
    finally:
        monkeypatch.undo()
        backs._limit_unpacking.cache_clear()
        backs._limit_unpacking()


def test_what_is_too_large_is_refused_rather_than_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(behind, "MOST_PAGES", 3)
    with pytest.raises(EnclosureTooLargeError, match="worden het 4 bladzijden"):
        bound(document("1", "2"), document("3", "4"))
    monkeypatch.setattr(behind, "MOST_BYTES", 2**20)
    with pytest.raises(EnclosureTooLargeError, match="groter dan 1 MB"):
        bound(document("x") + b" " * 2**20)
    monkeypatch.setattr("wm_desktop.documents.dossier.backs.MOST_PIXELS", 100)
    with pytest.raises(EnclosureTooLargeError, match="megapixel"):
        bound(picture())


def test_a_page_of_another_size_or_turned_is_drawn_inside_its_place_below_the_stamp() -> None:
    with pikepdf.open(io.BytesIO(document("gedraaid", size=(2000, 900)))) as pdf:
        pdf.pages[0].Rotate = 90
        turned = saved(pdf)
    found = []

    def visit(text: str, matrix: list[float], place: list[float], _font: object, _size: object) -> None:
        if text.strip():
            at = (place[4], place[5])
            x = matrix[0] * at[0] + matrix[2] * at[1] + matrix[4]
            found.append((text.strip(), x, matrix[1] * at[0] + matrix[3] * at[1] + matrix[5]))

    read(bound(turned)).pages[-1].extract_text(visitor_text=visit)
    where = {text: (x, y) for text, x, y in found}
    x, y = where["gedraaid"]
    area = behind.BEHIND
    assert area.left <= x <= area.left + area.width
    assert area.bottom <= y <= area.bottom + area.height < where[f"Bijlage 1 bij {REFERENCE}"][1]


def test_of_a_long_screen_no_line_is_lost_where_it_goes_on() -> None:
    screen = Image.new("RGB", (400, 2200), "white")
    for top in range(0, 2200, 10):
        screen.paste((top // 10, 0, 255 - top // 10), (0, top, 400, top + 10))
    target = io.BytesIO()
    screen.save(target, "PNG")
    sheets = [page.images[0].image for page in read(bound(target.getvalue())).pages[len(read(LETTER).pages) :]]
    for before, after in itertools.pairwise(sheets):
        last, first = before.getpixel((9, before.height - 3))[0], after.getpixel((9, 3))[0]
        assert last >= first + 1
    assert sheets[0].getpixel((9, 3))[0] <= 2
    assert sheets[-1].getpixel((9, sheets[-1].height - 3))[0] >= 216
    assert len(sheets) == 5
