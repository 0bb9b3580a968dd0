"""The drawn letter: read back as text, and measured where the envelope and the law care."""

import io
import re
import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image
from pypdf import PdfReader

from wm_desktop.documents import letter, letter_rows, letterhead
from wm_desktop.documents.address import AddressTooLongError, address_block
from wm_desktop.documents.letter import LetterTooLongError, draw_letter
from wm_desktop.documents.letter_checks import UnfilledLetterError, UnprintableTextError
from wm_desktop.documents.letterhead import LogoError, body_top_mm, shortened
from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED, FoldMarks, Letterhead, LetterPage, Signatory

MM = 72 / 25.4
HEAD = Letterhead(
    school="Het Voorbeeld", location_lines=("Dronenplein 2", "2411 GT Bodegraven"), footer="Een school van het bestuur"
)
PAGE = LetterPage(
    subject="Bericht over Noor",
    address_lines=("Mevrouw A. de Vries", "Noordstraat 14", "2411 BM  BODEGRAVEN"),
    reference_fields=(("Ons kenmerk", "WM-2026-031-SCH"), ("Behandeld door", "M. de Boer")),
    place_and_date="Bodegraven, 9 maart 2026",
    salutation="Geachte mevrouw De Vries,",
    paragraphs=("Eerste alinea.", "# Kop", "- punt", "Laatste alinea."),
    closing="Hoogachtend,",
    signatory=Signatory("Marieke de Boer", "directeur"),
    board="De Groeiling",
    copies=("leerlingdossier",),
    enclosures=("gespreksverslag",),
    reference="WM-2026-031-SCH",
    made_at=datetime(2026, 3, 9, 8, 30, tzinfo=UTC),
)


def pages(data):
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages]


def placed(data, number=0):
    """Give (text, x in mm, y in mm from the top) of everything on a page."""
    found = []

    def visit(text, _matrix, matrix, _font, _size):
        if text.strip():
            found.append((text.strip(), matrix[4] / MM, 297 - matrix[5] / MM))

    PdfReader(io.BytesIO(data)).pages[number].extract_text(visitor_text=visit)
    return found


def draw(head=HEAD, **changes):
    return draw_letter(replace(PAGE, **changes), head)


def picture(mode="RGBA", size=(900, 400), kind="PNG"):
    target = io.BytesIO()
    Image.new(mode, size, (200, 30, 30, 128) if mode == "RGBA" else "red").save(target, kind)
    return target.getvalue()


def test_everything_the_letter_says_is_on_the_paper():
    text = " ".join(pages(draw()))
    for words in (
        *PAGE.address_lines,
        *("Ons kenmerk", "WM-2026-031-SCH", "Bodegraven, 9 maart 2026", "Onderwerp: Bericht over Noor"),
        *("Geachte mevrouw De Vries,", "Kop", "• punt", "Laatste alinea.", "Hoogachtend,"),
        *("namens het bevoegd gezag, De Groeiling", "Marieke de Boer", "directeur"),
        *("Bijlagen:", "gespreksverslag", "Kopie aan:", "leerlingdossier", "Een school van het bestuur"),
    ):
        assert re.sub(r"\s+", " ", words) in text


def test_the_same_letter_gives_the_same_bytes_and_a_small_file():
    data = draw()
    assert data == draw()
    assert len(data) <= 60_000
    assert data != draw(made_at=datetime(2026, 3, 10, tzinfo=UTC))


def test_the_file_says_what_it_is_and_embeds_its_fonts():
    reader = PdfReader(io.BytesIO(draw()))
    said = reader.metadata
    assert (said.title, said.author, said.creator) == ("Brief WM-2026-031-SCH", "Het Voorbeeld", "WM Desktop")
    assert said.creation_date == datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    fonts = {font.get_object()["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("NotoSans" in font for font in fonts)


def test_a_letter_without_a_moment_still_has_steady_bytes():
    assert draw(made_at=None) == draw(made_at=None)


def test_nothing_but_the_address_can_show_in_the_window():
    zone = [text for text, x, y in placed(draw()) if 45 <= y <= 90 and x <= 120]
    assert zone == [line.strip() for line in PAGE.address_lines]
    top = next((x, y) for text, x, y in placed(draw()) if text == "Mevrouw A. de Vries")
    assert top[0] == pytest.approx(25, abs=0.5)
    assert 52 <= top[1] <= 57


def test_a_mark_stands_above_the_name_with_a_blank_line_inside_the_window():
    data = draw(marks=(REGISTERED, CONFIDENTIAL))
    found = [(text, y) for text, x, y in placed(data) if 45 <= y <= 90 and x <= 120]
    assert [text for text, _ in found] == [f"{REGISTERED} – {CONFIDENTIAL}", *PAGE.address_lines]
    assert found[0][1] - 3 >= 50
    assert found[1][1] - found[0][1] == pytest.approx(2 * (found[2][1] - found[1][1]), abs=0.1)
    assert found[-1][1] < 79


@pytest.mark.parametrize("count", range(1, 9))
def test_an_address_that_fits_alone_fits_below_a_mark_too(count):
    lines = [f"Regel {number}" for number in range(count)]
    block = address_block(lines, (REGISTERED, CONFIDENTIAL))
    assert block.lines == tuple(lines)
    assert block.down + block.leading * count <= 28.7 * MM + 0.01
    assert block.size >= 8
    assert block.down == pytest.approx(2 * block.leading if count <= 7 else block.down)


@pytest.mark.parametrize(
    ("marks", "heights"), [(FoldMarks.THIRDS, [99, 198]), (FoldMarks.HALF, [148.5]), (FoldMarks.NONE, [])]
)
def test_fold_marks_stand_where_the_school_folds(marks, heights):
    stream = PdfReader(io.BytesIO(draw(replace(HEAD, fold_marks=marks)))).pages[0].get_contents().get_data().decode()
    lines = re.findall(r"n ([\d.]+) ([\d.]+) m [\d.]+ [\d.]+ l S", stream)
    drawn = [297 - float(y) / MM for x, y in lines if float(x) < 5 * MM]
    assert drawn == pytest.approx(heights, abs=0.1)


def test_the_address_can_stand_on_the_right_and_lower():
    head = replace(HEAD, address_left_mm=110.0, address_top_mm=70.0)
    assert body_top_mm(head) == pytest.approx(101)
    found = {text: (x, y) for text, x, y in placed(draw(head))}
    assert found["Noordstraat 14"][0] == pytest.approx(110, abs=0.5)
    assert min(y for text, (x, y) in found.items() if text == "Ons kenmerk") > 101


def test_a_concept_says_so_on_every_page_and_a_final_letter_does_not():
    long = tuple(f"Alinea {number}. " + "woord " * 60 for number in range(20))
    concept = pages(draw(watermark="CONCEPT", reference="", paragraphs=long))
    assert len(concept) > 1
    assert all("CONCEPT" in page for page in concept)
    assert "kenmerk concept" in concept[1]
    assert "CONCEPT" not in " ".join(pages(draw()))


def test_a_letter_that_just_falls_off_its_page_is_set_closer_and_still_leaves_room_to_sign(monkeypatch):
    letters = [tuple(f"Alinea {number}." for number in range(count)) for count in range(4, 14)]
    with monkeypatch.context() as patched:
        patched.setattr(letter, "closer", list)
        usual = [len(pages(draw(paragraphs=texts))) for texts in letters]
    saved = [texts for texts, before in zip(letters, usual, strict=True) if before > len(pages(draw(paragraphs=texts)))]
    assert len(saved) in {1, 2}
    found = {text: y for text, _, y in placed(draw(paragraphs=saved[0]))}
    assert found["Marieke de Boer"] - found["namens het bevoegd gezag, De Groeiling"] >= 13


def test_later_pages_carry_their_number_and_the_reference():
    found = pages(draw(paragraphs=("woord " * 1500,)))
    assert "pagina" not in found[0]
    for number, page in enumerate(found[1:], start=2):
        assert f"pagina {number} van {len(found)}" in page
        assert "kenmerk WM-2026-031-SCH" in page


def test_preprinted_paper_gets_no_head_and_no_footer():
    text = " ".join(pages(draw(replace(HEAD, preprinted=True), paragraphs=("woord " * 1500,))))
    assert "Een school van het bestuur" not in text
    assert "Dronenplein" not in text
    assert "Mevrouw A. de Vries" in text


@pytest.mark.parametrize("count", range(1, 60, 2))
def test_a_signature_never_stands_alone_and_a_heading_never_ends_a_page(count):
    paragraphs = (*(f"Alinea {number} met een paar woorden." for number in range(count)), "# Slotkop", "Het slot.")
    found = pages(draw(paragraphs=paragraphs))
    (with_signature,) = [page for page in found if "Hoogachtend," in page]
    assert "Slotkop" in with_signature
    assert "Het slot." in with_signature
    assert "leerlingdossier" in with_signature


@pytest.mark.parametrize("words", range(400, 1400, 50))
def test_of_a_long_last_paragraph_the_last_lines_stay_with_the_signature(words):
    found = pages(draw(paragraphs=(" ".join(f"w{number}" for number in range(words)),)))
    (with_signature,) = [page for page in found if "Hoogachtend," in page]
    assert f"w{words - 1}" in with_signature
    assert f"w{words - 15}" in with_signature


@pytest.mark.parametrize(
    "name", ["Anja van den Bovenkamp-Pietersen", "Wilhelmina Johanna van der Meulen-van Nieuwenhuizen"]
)
def test_a_long_name_in_the_reference_line_is_not_broken_within_a_word(name):
    pairs = (("Incident", "2026-0123"), ("Behandeld door", name), ("Telefoon", "0172-612345"), ("Bijlagen", "12"))
    data = draw(reference_fields=(("Ons kenmerk", "WM-2026-031-SCH"), *pairs))
    text = pages(data)[0]
    for word in ("WM-2026-031-SCH", "2026-0123", "0172-612345", "Behandeld door", *name.split()):
        assert word in text


def test_a_reference_line_without_blanks_stays_within_the_margins():
    widths = letter_rows.columns(["x" * 200, "y" * 90, "kort"])
    assert sum(widths) == pytest.approx(160 * MM)
    assert min(widths) > 0


def test_a_letter_without_text_board_or_reference_can_be_drawn():
    text = " ".join(pages(draw(watermark="X", paragraphs=(), board="", reference_fields=(), copies=(), enclosures=())))
    assert "namens het bevoegd gezag" in text
    assert "gezag," not in text
    assert "Kopie" not in text
    assert "namens" not in " ".join(pages(draw(signatory=Signatory("M. de Boer", "directeur", on_behalf=False))))


def test_text_of_people_is_never_markup():
    words = '<b>vet</b> & "<font size=90>" </para> <br/>'
    assert words in " ".join(pages(draw(paragraphs=(words, f"# {words}", f"- {words}"), subject=words)))


def test_twelve_pages_of_facts_and_a_word_without_blanks_are_readable():
    facts = tuple(f"Op dag {number} gebeurde het volgende. " + "Er werd veel geschreven. " * 60 for number in range(30))
    found = pages(draw(paragraphs=(*facts, "https://voorbeeld.nl/" + "a" * 600)))
    assert len(found) >= 12
    assert "Op dag 29" in " ".join(found)


def test_a_word_of_five_thousand_letters_is_cut_where_the_line_ends():
    data = draw(paragraphs=("Hij plakte " + "a" * 5000 + " in het bericht.", "https://voorbeeld.nl/" + "pad/" * 60))
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages)
    assert text.count("a") >= 5000
    lines = [text for text, _, _ in placed(data, 0) + placed(data, 1)]
    assert [line for line in lines if line.startswith("pad/") and not line.endswith("/")] == []
    assert max(x for _, x, _ in placed(data)) < 185


NAMES = ("Łukasz Żółć", "Ayşe Yıldız", "Žofie Dvořák", "Ĳsbrand Bĳl", "Ștefan Ğül", "Đỗ Thị Hạnh", "Γιώργος", "Иван")


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_europe_are_drawn_and_can_be_copied_from_the_paper(name):
    text = " ".join(pages(draw(salutation=f"Geachte {name},", address_lines=(name, *PAGE.address_lines[1:]))))
    assert text.count(name) == 2


def test_very_long_names_are_broken_and_drawn_smaller():
    name = "Mevrouw " + " ".join(["Wilhelmina-Alexandra"] * 5) + " van der Meulen"
    data = draw(address_lines=(name, "Noordstraat 14", "2411 BM  BODEGRAVEN"), subject=f"Bericht over {name}")
    width = max(x for text, x, y in placed(data) if 52 <= y <= 80)
    assert width < 105
    assert "van der Meulen" in " ".join(pages(data))


def test_seven_lines_fit_in_the_window_and_the_lines_keep_their_size_apart():
    block = address_block([f"Regel {number}" for number in range(7)])
    assert block.leading * 7 <= 25 * MM + 0.01
    assert block.size >= 8
    assert address_block(["Regel"]).size == 10
    assert address_block([]).lines == ()


@pytest.mark.parametrize("lines", [[f"Regel {number}" for number in range(12)], ["a" * 200]])
def test_an_address_that_cannot_fit_is_refused(lines):
    with pytest.raises(AddressTooLongError, match=str(len(lines))):
        draw(address_lines=tuple(lines))


@pytest.mark.parametrize(
    "changes",
    [{"paragraphs": ("Hij stuurde 😂",)}, {"subject": "鱼"}, {"address_lines": ("شارع",)}, {"copies": ("😂",)}],
)
def test_characters_the_typeface_lacks_are_named(changes):
    with pytest.raises(UnprintableTextError) as refusal:
        draw(**changes)
    assert re.search(r"\S \([a-z0-9 -]+\)", refusal.value.sentence())


def test_a_name_in_other_letters_is_refused_with_a_way_out():
    with pytest.raises(UnprintableTextError) as refusal:
        draw(salutation="Geachte heer محمد,", paragraphs=("Vader heet محمد.", "Vader heet محمد.", "Moeder niet."))
    assert "Latijnse letters" in refusal.value.sentence()
    assert "Ze staan in: de aanhef, de alinea 'Vader heet محمد.…'" in refusal.value.sentence()


def test_signs_that_nobody_sees_are_not_drawn_and_not_named():
    with pytest.raises(UnprintableTextError) as refusal:
        draw(paragraphs=("\N{FACE PALM}\N{VARIATION SELECTOR-16}",))
    assert "variation" not in refusal.value.sentence()
    hidden = "\N{RIGHT-TO-LEFT OVERRIDE}o\N{SOFT HYPHEN}p\N{ZERO WIDTH SPACE}e\x07n\N{VARIATION SELECTOR-16}\tbaar"
    assert "Geachte open baar," in pages(draw(salutation=f"Geachte {hidden},"))[0]
    with pytest.raises(UnprintableTextError, match="sundanese"):
        draw(paragraphs=("een los teken: \N{SUNDANESE VOWEL SIGN PANGHULU}",))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"salutation": " "}, "de aanhef is leeg"),
        ({"salutation": "Geachte ,"}, "de aanhef is leeg"),
        ({"address_lines": ()}, "de geadresseerde ontbreekt"),
        ({"subject": ""}, "het onderwerp ontbreekt"),
        ({"paragraphs": ("", "\u200b")}, "de tekst ontbreekt"),
        ({"closing": ""}, "de afsluiting ontbreekt"),
        ({"signatory": Signatory(" ", "directeur")}, "de naam van de ondertekenaar ontbreekt"),
        ({"paragraphs": ("Op {{ day }} gebeurde dit.",)}, r"'\{\{ day \}\}' is niet ingevuld"),
    ],
)
def test_a_final_letter_has_no_empty_place(changes, said):
    with pytest.raises(UnfilledLetterError, match=said):
        draw(**changes)
    assert draw(**changes, reference="", watermark="CONCEPT")


@pytest.mark.parametrize("salutation", ["Geachte heer/mevrouw,", "Geachte ouder(s)/verzorger(s),", "Beste Li,"])
def test_a_salutation_to_nobody_by_name_is_no_empty_one(salutation):
    assert salutation in pages(draw(salutation=salutation))[0]


def test_a_letter_that_is_handed_over_ends_with_a_slip_to_sign():
    found = pages(draw(receipt=True, paragraphs=("Kort.",), copies=(), enclosures=()))
    assert len(found) == 1
    for words in ("Ontvangstbewijs", "brief WM-2026-031-SCH van 9 maart 2026, gericht aan mevrouw A. de Vries,"):
        assert words in found[0]
    for words in ("Voor ontvangst, niet voor akkoord.", "Naam:", "Datum en tijd:", "Handtekening:"):
        assert words in found[0]
    assert "Ontvangstbewijs" not in pages(draw())[0]
    assert "de brief (concept)" in " ".join(pages(draw(receipt=True, reference="", watermark="CONCEPT")))


@pytest.mark.parametrize("count", range(1, 20, 3))
def test_the_slip_is_never_cut_in_two(count):
    paragraphs = tuple(f"Alinea {number}. " + "woord " * 30 for number in range(count))
    found = pages(draw(receipt=True, paragraphs=paragraphs))
    (slip,) = [page for page in found if "Ontvangstbewijs" in page]
    assert slip is found[-1]
    assert "Handtekening:" in slip
    assert "Marieke de Boer" in slip or "Marieke de Boer" in found[-2]


def test_a_letter_has_bookmarks_for_itself_and_for_its_headings():
    reader = PdfReader(io.BytesIO(draw(paragraphs=("# Wat er is gebeurd", "woord " * 900, "# Uw rechten", "Slot."))))
    letter_mark, headings = reader.outline
    assert letter_mark.title == "Brief WM-2026-031-SCH"
    assert [one.title for one in headings] == ["Wat er is gebeurd", "Uw rechten"]
    assert [reader.get_destination_page_number(one) for one in (letter_mark, *headings)] == [0, 0, 2]


def test_more_enclosures_than_fit_on_a_page_run_on():
    found = pages(draw(enclosures=tuple(f"bijlage {number}" for number in range(120))))
    assert "bijlage 119" in " ".join(found)
    assert "Marieke de Boer" in " ".join(found)


def test_many_lacking_characters_are_not_all_named():
    with pytest.raises(UnprintableTextError, match="…"):
        draw(paragraphs=("".join(chr(0x4E00 + number) for number in range(20)),))


def test_accents_typed_as_two_characters_are_composed():
    assert "Zoë Çelik Łódź" in " ".join(pages(draw(paragraphs=("Zoe\u0308 C\u0327elik Łódź",))))


def test_a_letter_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(letter, "MAX_PAGES", 3)
    with pytest.raises(LetterTooLongError, match="3"):
        draw(paragraphs=("woord " * 5000,))


@pytest.mark.parametrize("logo", [picture(), picture("RGB", kind="JPEG"), picture(size=(30, 300))])
def test_a_logo_is_flattened_and_small(logo):
    data = draw(replace(HEAD, logo=logo))
    images = PdfReader(io.BytesIO(data)).pages[0].images
    assert len(images) == 1
    assert images[0].image.mode == "RGB"
    assert max(images[0].image.size) <= 480
    assert len(data) <= 60_000


def claiming(width, height):
    """A PNG of a few bytes that says it is a very large picture."""
    parts = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0), b"IDAT" + zlib.compress(b""))
    chunks = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        (b"no picture", "geen leesbare afbeelding"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "geen leesbare afbeelding"),
        (picture()[:60], "geen leesbare afbeelding"),
        (picture("RGB", kind="JPEG")[:-200], "geen leesbare afbeelding"),
        (picture("RGB")[:200] + b"weg" + picture("RGB")[203:], "geen leesbare afbeelding"),
        (claiming(8000, 5001), "8000 x 5001"),
        (claiming(10_000, 10_000), "beeldpunten"),
        (claiming(60_000, 60_000), "beeldpunten"),
    ],
    ids=["text", "svg", "cut", "cut jpeg", "broken", "above 40", "above 89", "above 178 megapixel"],
)
def test_a_logo_that_cannot_be_used_is_refused_in_words(logo, said):
    with pytest.raises(LogoError, match=said):
        draw(replace(HEAD, logo=logo))
    assert "Het Voorbeeld" in pages(draw(replace(HEAD, logo=logo, preprinted=True), board="Het Voorbeeld"))[0]


@pytest.mark.parametrize(
    ("mode", "kind", "colour"),
    [("RGB", "JPEG", (255, 0, 0)), ("CMYK", "JPEG", (255, 0, 0)), ("P", "PNG", (255, 0, 0)), ("LA", "PNG", (76,) * 3)],
)
def test_a_large_logo_keeps_its_colour_and_takes_little_room(mode, kind, colour):
    target = io.BytesIO()
    Image.new("RGB", (2400, 900), "red").convert(mode).save(target, kind)
    data = draw(replace(HEAD, logo=target.getvalue()))
    (shown,) = PdfReader(io.BytesIO(data)).pages[0].images
    assert shown.image.getpixel((9, 9)) == pytest.approx(colour, abs=4)
    assert len(data) <= 60_000


def test_a_logo_of_sixteen_bits_of_grey_is_not_white():
    target = io.BytesIO()
    Image.new("I;16", (500, 100), 0x6000).save(target, "PNG")
    (shown,) = PdfReader(io.BytesIO(draw(replace(HEAD, logo=target.getvalue())))).pages[0].images
    assert shown.image.getpixel((9, 9)) == pytest.approx((0x60,) * 3, abs=3)


def test_a_logo_with_too_many_pixels_is_refused(monkeypatch):
    monkeypatch.setattr(letterhead, "MAX_LOGO_PIXELS", 1000)
    with pytest.raises(LogoError, match="901 x 400"):
        draw(replace(HEAD, logo=picture(size=(901, 400))))


def test_long_school_names_shrink_and_are_then_cut():
    head = replace(HEAD, school="Basisschool " * 20, location_lines=("x" * 200,), footer="y" * 400)
    text = pages(draw(head))[0]
    assert "…" in text
    assert shortened("kort", 100, 8) == "kort"
    assert "Basisschool Basisschool" in text
    two_lines = replace(HEAD, school="Katholieke Basisschool Het Voorbeeld te Bodegraven en De Meije")
    assert "Katholieke Basisschool Het Voorbeeld te Bodegraven en De Meije" in pages(draw(two_lines))[0]
    assert "a" * 30 in pages(draw(replace(HEAD, school="a" * 300)))[0]
    assert pages(draw(replace(HEAD, school="", location_lines=(), footer="")))
