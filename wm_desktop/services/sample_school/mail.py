"""A mail with a screenshot on it, written by hand: the sample school's evidence."""

from __future__ import annotations

import base64
from datetime import datetime
from email.utils import format_datetime

_TEXT = """Geachte mevrouw,

Hierbij de schermafbeelding van vanochtend. Mijn zoon durft morgen niet naar school. Ik hoor graag wat de school doet.

Met vriendelijke groet,
een ouder
"""


def parents_mail(sent: datetime, picture: bytes) -> bytes:
    """Give a mail (RFC 5322) of a fictional parent; the same moment gives the same bytes."""
    encoded = base64.encodebytes(picture).decode().replace("\n", "\r\n")
    lines = (
        "From: Een ouder <ouder@voorbeeld.example>",
        "To: Administratie <administratie@school.example>",
        "Subject: Berichten van het nepaccount",
        f"Date: {format_datetime(sent)}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="grens"',
        "",
        "--grens",
        "Content-Type: text/plain; charset=utf-8",
        "",
        _TEXT.replace("\n", "\r\n"),
        "--grens",
        "Content-Type: image/png",
        'Content-Disposition: attachment; filename="Schermafbeelding ouder.png"',
        "Content-Transfer-Encoding: base64",
        "",
        f"{encoded}--grens--",
        "",
    )
    return "\r\n".join(lines).encode()
