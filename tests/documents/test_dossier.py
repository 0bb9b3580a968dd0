"""The whole file as a PDF: it opens, says what it must, and its register agrees with fingerprints computed again."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cases import a_file, a_final_warning
from tests.storage.test_courses import notify, suspended
from tests.support import as_role
from wm_desktop.documents.dossier.book import CONTENTS, Reading
from wm_desktop.documents.dossier.draw import draw
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.errors import CancelledError, NotAllowedError
from wm_desktop.domain.incidents import EntryKind, PartyRole, PersonKind
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.services.actors import Role
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.case_file import case_again
from wm_desktop.services.case_work import Done, change_term, finish_task, new_task
from wm_desktop.services.deliveries import NewDelivery, record_delivery
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import NewEntry, NewParty, add_entry, add_party, correct_entry, update_incident
from wm_desktop.services.letters import letter_bytes
from wm_desktop.services.whole_file import whole_file, whole_file_name
from wm_desktop.services.whole_file_pieces import read_piece
from wm_desktop.spreadsheets.mail import DamagedMailError
from wm_desktop.storage.files import write_pieces


def picture(size: tuple[int, int] = (300, 200), mode: str = "RGB", kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    Image.new(mode, size, 1).save(target, kind)
    return target.getvalue()


def moving() -> bytes:
    target = io.BytesIO()
    first, second = Image.new("RGB", (9, 9), "red"), Image.new("RGB", (9, 9), "blue")
    first.save(target, "GIF", save_all=True, append_images=[second])
    return target.getvalue()


def pages(count: int) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(count):
            pdf.add_blank_page()
        pdf.save(target)
    return target.getvalue()


MAIL = Mail(
    "de heer T. Visser <t@x.nl>",
    "school@x.nl",
    sent="maandag",
    subject="Foto",
    text="Beste school,\n\nWaarom?",
    attachments=(
        Attachment(0, "foto.png", "image/png", 3),
        Attachment(1, "film.mp4", "video/mp4", 3),
        Attachment(2, "weg.txt", "text/plain", 3),
        Attachment(3, "door.eml", "message/rfc822", 3),
        Attachment(4, "dubbel.png", "image/png", 3),
    ),
    notices=("Een afbeelding van elders is weggelaten.",),
)
HUNG = {0: picture((20, 30)), 1: b"film", 3: b"mail in mail", 4: picture()}


def read_mail(data: bytes, name: str) -> Mail:
    if data == b"stuk":
        raise DamagedMailError(name=name)
    if data == b"weg":
        raise CancelledError
    return MAIL


def read_attachment(data: bytes, name: str, number: int) -> bytes:
    if number == 2:
        raise DamagedMailError(name=name)
    return HUNG[number]


def reading(place: Any) -> Reading:
    return Reading(partial(read_piece, place), read_mail, read_attachment)


def drawn(place: Any, incident: Any, *, names: bool = True) -> PdfReader:
    pdf = b"".join(draw(whole_file(place, incident, names=names), reading(place)))
    return PdfReader(io.BytesIO(pdf), strict=True)


def words(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def keep(place: Any, incident: Any, name: str, data: bytes, **about: Any) -> Any:
    return add_evidence(place, incident.id, file_name=name, pieces=[data], **about)


def test_the_receipt_of_a_letter_is_in_the_file_behind_it(office: Any) -> None:
    place = office.place
    letter = a_final_warning(office, letter_paper())
    scan = picture()
    record_delivery(
        place,
        letter.id,
        NewDelivery(
            Happening.SENT, place.now(), Way.BY_HAND, by="Wim Dijk", note="buurvrouw Tonia",
            receipt=AnswerFile("ontvangst.png", "image/png", [scan]),
        ),
    )  # fmt: skip
    record_delivery(place, letter.id, NewDelivery(Happening.SENT, place.now(), Way.POST))
    named, plain = words(drawn(place, letter.incident_id)), words(drawn(place, letter.incident_id, names=False))
    for text in (named, plain):
        assert f"Bewijs van bezorging {letter.reference}" in text
        assert hashlib.sha256(scan).hexdigest() in text.replace(" ", "")
    for name in ("Wim Dijk", "buurvrouw Tonia"):
        assert name in named
        assert name not in plain


def test_the_register_agrees_with_fingerprints_computed_again(office: Any) -> None:
    place = office.place
    letter = a_final_warning(office, letter_paper())
    with place.unit_of_work() as uow:
        incident = uow.incidents.get(letter.incident_id)
    kept = {
        "scherm.png": picture(),
        "lang.jpg": picture((60, 2400), kind="JPEG"),
        "klaar.pdf": letter_bytes(place, letter.id),
        "gesprek.txt": "Hé,\nwoord".encode("cp1252"),
        "film.mp4": b"\0" * 200_000,
        "mail.eml": b"mail",
    }
    for name, data in kept.items():
        keep(place, incident, name, data, note="Van telefoon", link="https://x/y")
    pdf = drawn(place, incident.id)
    text = words(pdf)
    for data in (*kept.values(), HUNG[0], letter_bytes(place, letter.id)):
        assert hashlib.sha256(data).hexdigest() in text.replace(" ", "")
    pages = len(pdf.pages)
    assert [
        f"pagina {place_} van {pages}" in " ".join(page.extract_text().split())
        for place_, page in enumerate(pdf.pages, 1)
    ] == [True] * pages
    assert text.count("klopt") == 2 * (len(kept) + 1)
    marks = {mark.title: pdf.get_destination_page_number(mark) + 1 for mark in pdf.outline}
    assert list(marks)[:3] == ["Voorblad", "Betrokkenen en feiten", "Tijdlijn"]
    assert list(marks)[-2:] == ["Register van brieven en bewijs", "Dossiercontrole"]
    register = " ".join(pdf.pages[marks["Register van brieven en bewijs"] - 1].extract_text().split())
    for title, page in marks.items():
        if (found := re.match(r"(\d+)\. (.+)", title)) is not None:
            assert f"{found[1]} {found[2]}" in register
            assert f"pagina {page} " in register
    assert (pdf.metadata and pdf.metadata.title, pdf.trailer["/Root"]["/Lang"]) == ("Dossier 2026-001", "nl-NL")
    for said in ("Beste school,", "Een mail in een mail", "Bijlage weg.txt", "is ook stuk", "elders is weggelaten"):
        assert said in text
    row = [one for one in place.queries.audit() if one.action == "incident.export"]
    assert [(one.subject, one.detail) for one in row] == [("2026-001", "met namen")]


def test_tasks_and_terms_stand_after_the_courses_and_on_the_cover(office: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    notify(place, course)
    [term] = case_again(place, incident.id).terms
    change_term(place, incident.id, term.id, reason="Bram was ziek", start=date(2026, 11, 25))
    task = new_task(place, incident.id, "Bel de moeder van Bram", date(2026, 11, 20))
    finish_task(place, incident.id, task.id, Done(channel="telefoon", note="Bram nam op"))
    pdf = drawn(place, incident.id)
    marks = {str(mark.title): (pdf.get_destination_page_number(mark) or 0) + 1 for mark in pdf.outline}
    assert list(marks)[2:5] == ["Maatregelen en trajecten", "Taken en termijnen", "Tijdlijn"]
    cover = " ".join(pdf.pages[0].extract_text().split())
    assert [title for title in CONTENTS if f"pagina {marks[title]} " not in f"{cover} "] == []
    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages[marks["Taken en termijnen"] - 1 :])
    for said in ("vervangen; de nieuwe termijn", "Reden: Bram was ziek", "Zekerheid:", "Bel de moeder van Bram"):
        assert said in text
    assert "gedaan, 3 dagen na de laatste dag" in text
    bare = whole_file(place, incident.id, names=False)
    told = str((bare.terms, bare.tasks))
    assert [name for name in ("Bram", "Visser", place.actor.name) if name in told] == []
    assert "Bel de moeder van leerling 1" in told


def test_a_file_without_tasks_and_terms_says_so_on_the_cover(office: Any) -> None:
    incident, _child = a_file(office)
    pdf = drawn(office.place, incident.id)
    assert "Taken en termijnen" not in [mark.title for mark in pdf.outline]
    assert "geen" in " ".join(pdf.pages[0].extract_text().split())
    new_task(office.place, incident.id, "Bel terug")
    assert "Termijnen Geen vastgelegd." in words(drawn(office.place, incident.id))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kapot.png", b"\x89PNG\r\n\x1a\nniets", "Deze afbeelding is beschadigd"),
        ("kapot.pdf", b"%PDF-1.4 niets", "Deze PDF is beschadigd"),
        ("kapot.eml", b"stuk", "kan niet als mail worden gelezen"),
        ("emoji.txt", "leuk 😀".encode(), "staan hier als een vraagteken"),
        ("bewegend.gif", moving(), "Dit bestand bevat 2 beelden"),
        ("dik.pdf", pages(3), "Van 3 bladen staan de eerste 2 op papier"),
        ("foto.png.exe", b"MZ\0\0", "Verzegeld"),
        ("iets.zip", b"PK\x03\x04", "Dit soort bestand kan niet op papier"),
        ("lang.txt", b"x\n" * 60, "Hier staat alleen het begin, 50 regels"),
    ],
)
def test_what_cannot_be_shown_is_said(
    office: Any, name: str, data: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wm_desktop.documents.dossier.pieces.MOST_LINES", 50)
    monkeypatch.setattr("wm_desktop.documents.dossier.backs.MOST_PAGES", 2)
    incident, _child = a_file(office)
    keep(office.place, incident, name, data)
    assert said in words(drawn(office.place, incident.id))


def test_a_locked_or_too_large_piece_is_said(office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    incident, _child = a_file(office)
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
    keep(office.place, incident, "slot.pdf", target.getvalue())
    assert "met een wachtwoord vergrendeld" in words(drawn(office.place, incident.id))
    monkeypatch.setattr("wm_desktop.documents.dossier.pieces.MOST_BYTES", 10)
    assert "te groot om op papier" in words(drawn(office.place, incident.id))


def test_pages_of_other_pdfs_stand_upright_inside_their_area(office: Any) -> None:
    from reportlab.pdfgen.canvas import Canvas

    incident, _child = a_file(office)
    for turn in (0, 90, 180, 270):
        plain, turned = io.BytesIO(), io.BytesIO()
        canvas = Canvas(plain, pagesize=(400, 200))
        canvas.acroForm.textfield(name="veld", value="ingevuld", x=20, y=20)
        canvas.drawString(50, 100, f"gedraaid {turn} Q Q")
        canvas.save()
        with pikepdf.open(io.BytesIO(plain.getvalue())) as pdf:
            pdf.pages[0].obj["/Rotate"] = turn
            pdf.save(turned)
        keep(office.place, incident, f"draai{turn}.pdf", turned.getvalue())
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].obj["/MediaBox"] = pikepdf.Array([0, 0, 0, 10])
        pdf.save(plain)
    keep(office.place, incident, "plat.pdf", plain.getvalue())
    text = words(drawn(office.place, incident.id))
    assert all(f"gedraaid {turn}" in text for turn in (0, 90, 180, 270))
    assert "ingevuld" in text
    assert "Deze pagina is beschadigd" in text


def test_a_piece_that_changed_in_the_data_file_is_told_and_not_drawn(office: Any) -> None:
    place = office.place
    incident, _child = a_file(office)
    keep(place, incident, "brief.txt", b"geheim")

    def broken(piece: Any) -> Any:
        yield b"anders"
        raise DamagedDocumentError(file_name=piece.title)

    whole = whole_file(place, incident.id)
    pdf = b"".join(draw(whole, replace(reading(place), piece=broken)))
    text = words(PdfReader(io.BytesIO(pdf)))
    assert "BESCHADIGD" in text
    assert "anders" not in text


def test_without_names_nobody_is_left(office: Any) -> None:
    place = office.place
    incident, child = a_file(office, subject="Foto van Bram", description="Bram Visser en bram.v, juf Eva Smit")
    teacher = office.employee("Eva Smit")
    add_party(place, incident.id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name="mevrouw Kuipers"))
    add_party(place, incident.id, NewParty(PartyRole.REPORTER, PersonKind.EMPLOYEE, teacher.id))
    with place.unit_of_work() as uow:
        parent = uow.people.guardians_of(child.id)[0][0]
        stored = uow.incidents.get(incident.id)
    assert stored is not None
    update_incident(place, replace(stored, account="bram_de_beste", legal_hold="Visser klaagt", platform="Snapchat"))
    add_party(place, incident.id, NewParty(PartyRole.AFFECTED, PersonKind.GUARDIAN, parent.id))
    entry = add_entry(place, incident.id, NewEntry(EntryKind.CALL, f"{parent.name.full} belde over BRAM. 😀"))
    correct_entry(place, incident.id, entry.id, "Kuipers belde.")
    kept = keep(place, incident, "Bram.png", picture())
    text = words(drawn(place, incident.id, names=False))
    known = ("Bram", "Visser", "Kuipers", "Eva", "Smit", parent.name.first_name, "beste")
    assert [name for name in known if name and name.casefold() in text.casefold()] == []
    assert [row for row in place.queries.audit() if row.action == "evidence.export"] == []
    assert "leerling 1" in text
    assert "Zonder namen:" in text
    assert kept.sha256 in text.replace(" ", "")
    assert "Niet vernietigen" in text
    assert whole_file_name(place, "2026-001", names=False).startswith("Dossier 2026-001 - zonder namen")
    assert whole_file_name(place, "2026-001").startswith("Dossier 2026-001 - 2026")


def test_who_may_not_see_files_about_employees_gets_none(office: Any) -> None:
    place = office.place
    incident, _child = a_file(office)
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, office.employee().id))
    with pytest.raises(NotAllowedError):
        whole_file(as_role(place, Role.ADMINISTRATOR), incident.id)


def test_giving_up_leaves_nothing_behind(office: Any, tmp_path: Path) -> None:
    class GivenUp:
        def report(self, done: int, total: int) -> None:
            assert done <= total
            raise CancelledError

    incident, _child = a_file(office)
    keep(office.place, incident, "brief.txt", b"tekst")
    target = tmp_path / "dossier.pdf"
    with pytest.raises(CancelledError):
        write_pieces(target, draw(whole_file(office.place, incident.id), reading(office.place), GivenUp()))
    assert list(tmp_path.glob("*dossier*")) == []
    keep(office.place, incident, "weg.eml", b"weg")
    with pytest.raises(CancelledError):
        drawn(office.place, incident.id)
