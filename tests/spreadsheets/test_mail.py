"""Mail is read in the limited process: what it says comes back as words, whatever is wrong with it as a sentence."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest

from tests.spreadsheets.outlook_file import msg_file
from wm_desktop.domain.mail import Attachment
from wm_desktop.spreadsheets import faults, limits, mail, mail_worker, read
from wm_desktop.spreadsheets.mail import (
    DamagedMailError,
    MailReaderUnavailableError,
    TooLargeMailError,
    read_attachment,
    read_mail,
)
from wm_desktop.spreadsheets.mail_text import decoded, header, words_of_html

PNG = b"\x89PNG\r\n\x1a\n beeld"


def a_mail() -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Piet Jansén <piet@voorbeeld.nl>"
    made["To"] = "school@voorbeeld.nl"
    made["Cc"] = "ouder@voorbeeld.nl"
    made["Subject"] = "Wacht maar \u202eaf"
    made["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    made.set_content("Hoi juf,\r\n\r\nik weet waar je woont.")
    made.add_alternative("<p>Hoi <b>juf</b></p>", subtype="html")
    made.add_attachment(PNG, maintype="image", subtype="png", filename="foto.png")
    made.add_attachment(b"MZ\0", maintype="application", subtype="pdf", filename="brief.pdf.exe")
    return made


def parts(data: bytes) -> mail.Mail:
    """The same reading, in this process."""
    return mail._mail_of(json.loads(mail_worker.answer(data, mail_worker.MAIL, 0)[1:]))


def raw(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def test_a_mail_is_read_in_the_other_process_and_attachments_are_taken_off_it() -> None:
    data = bytes(a_mail())
    found = read_mail(data, "bericht.eml")
    assert found.sender == "Piet Jansén <piet@voorbeeld.nl>"
    assert (found.to, found.cc) == ("school@voorbeeld.nl", "ouder@voorbeeld.nl")
    assert (found.sent, found.subject) == ("23 november 2026, 10.00 uur", "Wacht maar af")
    assert found.text == "Hoi juf,\n\nik weet waar je woont."
    assert found.attachments[:2] == (
        Attachment(0, "foto.png", "image/png", len(PNG)),
        Attachment(1, "brief.pdf.exe", "application/x-sealed", 3),
    )
    assert found.attachments[2].name == "opgemaakte versie van de mail.html"
    assert read_attachment(data, "bericht.eml", 0) == PNG


def test_an_outlook_mail_with_a_mail_inside() -> None:
    data = msg_file(
        subject="Wacht maar",
        sender="Piet",
        address="piet@voorbeeld.nl",
        body="Hoi juf",
        attachments=[("foto.png", PNG)],
        inner={"subject": "Oud bericht", "sender": "Kees", "body": "Van vroeger"},
    )
    found = parts(data)
    assert (found.sender, found.to, found.subject) == ("Piet <piet@voorbeeld.nl>", "school@voorbeeld.nl", "Wacht maar")
    assert found.sent == "23 november 2026, 10.00 uur"
    assert found.text.startswith("Hoi juf\n\n----- bijgevoegd bericht -----\nVan: Kees")
    assert found.text.endswith("Van vroeger")
    assert found.attachments == (Attachment(0, "foto.png", "image/png", len(PNG)),)
    assert mail_worker.answer(data, mail_worker.ATTACHMENT, 0) == b"R" + PNG


def test_an_outlook_mail_of_which_little_can_be_read() -> None:
    found = parts(msg_file(sender="Piet", address="/O=SCHOOL/CN=PIET", rtf=b"LZFu", attachments=[("", b"x")]))
    assert (found.sender, found.sent) == ("Piet", "23 november 2026, 10.00 uur")
    assert found.attachments[0].name == "bijlage 1"
    assert "RTF" in found.notices[0]
    html = parts(msg_file(sender="", address="a@b.nl", html=b"<p>Hoi</p>", moment=False))
    assert (html.sender, html.sent, html.text) == ("<a@b.nl>", "", "Hoi")


def test_a_container_of_another_program_is_no_mail() -> None:
    assert mail_worker.answer(msg_file(mail=False), mail_worker.MAIL, 0) == b'F"damaged"'


@pytest.mark.parametrize(
    "data",
    [b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, msg_file(subject="x")[:1500], b"\0" * 100],
)
def test_what_makes_no_sense_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedMailError, match=r"a\.msg.*bewaard zoals het is toegevoegd"):
        read_mail(data, "a.msg")


def test_deep_nesting_ends_with_a_notice_or_a_sentence() -> None:
    deep = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (depth, depth) for depth in range(40)
    )
    found = parts(b"From: a\r\n" + deep + b"Content-Type: text/plain\r\n\r\nonderin\r\n")
    assert found.notices == ("De mail heeft meer onderdelen dan hier worden getoond; alles staat in het bestand zelf.",)
    deeper = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (depth, depth) for depth in range(5_000)
    )
    with pytest.raises((TooLargeMailError, DamagedMailError)):
        read_mail(b"From: a\r\n" + deeper, "diep.eml")


def test_many_parts_end_with_a_notice() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    found = parts(raw("From: a", "Content-Type: multipart/mixed; boundary=b", body=part * 1_100 + b"--b--\r\n"))
    assert len(found.notices) == 1


@pytest.mark.parametrize(
    ("lines", "body", "text"),
    [
        (("From: a", "Content-Type: text/plain; charset=bestaat-niet"), "één".encode("cp1252"), "één"),
        (("From: a", "Content-Type: text/plain; charset=us-ascii"), "één".encode(), "één"),
        (("From: a", "Content-Type: text/plain", "Content-Transfer-Encoding: base64"), b"###", ""),
        (("From: a", "Content-Type: text/html"), b"<p>a<br>b</p><script>x()</script>", "a\nb"),
        (("From: a", "Content-Type: multipart/mixed"), b"geen grens", ""),
        (("From: a", "Content-Type: text/plain; charset*=x'y'%ff"), b"hoi", "hoi"),
    ],
)
def test_a_charset_or_a_part_that_lies(lines: tuple[str, ...], body: bytes, text: str) -> None:
    assert parts(raw(*lines, body=body)).text == text


def test_heads_that_lie_are_shown_as_far_as_they_go() -> None:
    found = parts(raw("From: =?bestaat-niet?b?SG9p?= x", "Date: gisteren", "Subject: " + "x" * 20_000))
    assert found.sender == "Hoi x"
    assert (found.sent, len(found.subject)) == ("gisteren", 8_000)
    assert header("=?utf-8?b?a?=") == "=?utf-8?b?a?="
    assert decoded(b"\x81", "utf-8") == "\ufffd"


def test_a_mail_in_a_mail_can_be_taken_off_and_a_part_without_a_name_gets_one() -> None:
    outer = EmailMessage()
    outer["From"] = "a@b.nl"
    outer.set_content("zie bijlage")
    outer.add_attachment(a_mail())
    outer.add_attachment(PNG, maintype="image", subtype="png")
    data = bytes(outer)
    found = parts(data)
    assert [one.name for one in found.attachments] == ["Wacht maar af.eml", "bijlage 2.png"]
    inner = mail_worker.answer(data, mail_worker.ATTACHMENT, 0)[1:]
    assert parts(inner).text == "Hoi juf,\n\nik weet waar je woont."
    empty = parts(raw("From: a", "Content-Type: message/rfc822", body=b""))
    assert len(empty.attachments) <= 1


def test_the_words_of_a_page_say_where_links_lead_and_fetch_nothing() -> None:
    page = (
        "<head><title>t</title></head><p>Klik <a href='https://boef.nl'>hier</a> of "
        "<a href='https://b.nl'>https://b.nl</a></p><img src='https://volg.nl/x' alt='logo'><img src='y'>"
        "<style>p{}</style><a>los</a></b></p>"
    )
    said = words_of_html(page)
    assert said == "Klik hier (https://boef.nl) of https://b.nl\n[afbeelding logo][afbeelding]los"


def test_a_mail_that_is_too_large_is_not_even_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "MOST_BYTES", 3)
    with pytest.raises(TooLargeMailError):
        read_mail(b"From", "a.eml")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (faults.TooLargeWorkbookError(name="a", what="x"), TooLargeMailError),
        (faults.ReadingTooSlowError(name="a"), TooLargeMailError),
        (faults.ReaderUnavailableError(name="a"), MailReaderUnavailableError),
    ],
)
def test_what_ends_the_process_is_a_sentence_about_a_mail(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, told: type[Exception]
) -> None:
    def ask(*_: object) -> bytes:
        raise fault

    monkeypatch.setattr(read, "ask", ask)
    with pytest.raises(told):
        read_mail(b"From: a", "a.eml")


@pytest.mark.parametrize(
    "answer",
    [b"", b"X", b"R", b"R[]", b'R{"sender": 1}', b'F"damaged"', b"R" + json.dumps({"sender": None}).encode()],
)
def test_an_answer_that_is_none_is_not_believed(monkeypatch: pytest.MonkeyPatch, answer: bytes) -> None:
    monkeypatch.setattr(read, "ask", lambda *_: answer)
    with pytest.raises(DamagedMailError):
        read_mail(b"From: a", "a.eml")


def test_too_much_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(data: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(mail_worker, "parse", parse)
    monkeypatch.setattr(read, "ask", lambda *_: mail_worker.answer(b"", "mail", 0))
    with pytest.raises(TooLargeMailError):
        read_mail(b"From: a", "a.eml")
    assert limits.MAX_MEMORY == 1024 * 1024 * 1024
