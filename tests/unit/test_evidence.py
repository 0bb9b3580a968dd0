"""What a piece of evidence is by its name and first bytes, and the seal over what is known of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from wm_desktop.domain.evidence import (
    SEALED_TYPE,
    Shown,
    attached_to,
    attachment_link,
    clean_name,
    export_name,
    is_sealed,
    media_type_of,
    seal_of,
    shown_as,
)
from wm_desktop.domain.ids import DocumentId, EvidenceId, IncidentId, new_uuid
from wm_desktop.domain.incidents import Evidence

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n"


def piece(name="foto.png", media_type="image/png", **known):
    return Evidence(
        EvidenceId(new_uuid()),
        IncidentId(new_uuid()),
        DocumentId(new_uuid()),
        name,
        media_type,
        3,
        "ab" * 32,
        "Marja",
        NOW,
        **known,
    )


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("C:\\map\\foto.png", "foto.png"),
        ("/tmp/foto.png", "foto.png"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("foto.exe. .", "foto.exe"),
        ("a\nb\0.txt", "ab.txt"),
        ("", "bewijsstuk"),
        ("..", "bewijsstuk"),
        ("x" * 300 + ".png", "x" * 196 + ".png"),
    ],
)
def test_a_name_hides_nothing(name, clean):
    assert clean_name(name) == clean


@pytest.mark.parametrize(
    ("name", "head", "media_type", "shown"),
    [
        ("a.png", PNG, "image/png", Shown.IMAGE),
        ("a.dat", PNG, "image/png", Shown.IMAGE),
        ("a.jpg", b"%PDF-1.7", "application/pdf", Shown.PDF),
        ("a.webp", b"RIFF1234WEBPVP8 ", "image/webp", Shown.IMAGE),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg", Shown.IMAGE),
        ("a.gif", b"GIF89a", "image/gif", Shown.IMAGE),
        ("a.eml", b"From: ", "message/rfc822", Shown.MAIL),
        ("a.MSG", b"\xd0\xcf\x11\xe0", "application/vnd.ms-outlook", Shown.MAIL),
        ("a.txt", b"MZ zegt hoi", "text/plain", Shown.TEXT),
        ("a.svg", b"<svg>", "image/svg+xml", Shown.TEXT),
        ("a.mp4", b"", "video/mp4", Shown.FILM),
        ("a.ogg", b"OggS", "audio/ogg", Shown.FILM),
        ("a.docx", b"PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Shown.OTHER),
        ("a", b"", "application/octet-stream", Shown.OTHER),
        ("factuur.pdf.exe", b"%PDF-1.7", SEALED_TYPE, Shown.SEALED),
        ("foto.jpg.scr", b"\xff\xd8\xff", SEALED_TYPE, Shown.SEALED),
        ("foto.jpg", b"MZ\x90\x00", SEALED_TYPE, Shown.SEALED),
        ("foto.jpg", b"\x7fELF", SEALED_TYPE, Shown.SEALED),
        ("foto.jpg", b"#!/bin/sh", SEALED_TYPE, Shown.SEALED),
    ],
)
def test_a_file_is_what_its_first_bytes_say(name, head, media_type, shown):
    assert media_type_of(name, head) == media_type
    assert shown_as(name, media_type) is shown


def test_what_was_kept_earlier_under_an_unknown_type_is_known_by_its_name():
    assert shown_as("a.pdf", "application/octet-stream") is Shown.PDF
    assert shown_as("a.exe", "application/octet-stream") is Shown.SEALED
    assert shown_as("a.eml", "message/rfc822") is Shown.MAIL


def test_a_sealed_piece_goes_out_under_a_name_nothing_starts():
    sealed = piece("factuur.pdf.exe", SEALED_TYPE)
    assert is_sealed(sealed)
    assert export_name(sealed) == "factuur.pdf.exe.verzegeld"
    assert export_name(piece()) == "foto.png"


def test_an_attachment_points_to_its_mail():
    mail = piece("bericht.eml", "message/rfc822")
    assert attached_to(piece(link=attachment_link(mail))) == mail.id
    assert attached_to(piece(link="https://voorbeeld.nl")) is None
    assert attached_to(piece(link="bewijsstuk:onzin")) is None


def test_the_seal_covers_every_word_and_no_clock_zone():
    one = piece(captured_at=NOW, link="x", note="y")
    assert seal_of(one) == seal_of(replace(one, captured_at=NOW.astimezone(timezone(timedelta(hours=1)))))
    other = {
        "id": EvidenceId(new_uuid()),
        "incident_id": IncidentId(new_uuid()),
        "document_id": DocumentId(new_uuid()),
        "file_name": "z",
        "media_type": "z",
        "size": 4,
        "sha256": "z",
        "recorded_by": "z",
        "recorded_at": NOW + timedelta(seconds=1),
        "captured_at": None,
        "link": "z",
        "note": "z",
    }
    seals = {seal_of(replace(one, **{name: value})) for name, value in other.items()}
    assert len(seals | {seal_of(one)}) == len(other) + 1
