"""The reading process on a mail: gives what it says, or takes one thing off it."""

from __future__ import annotations

import json
from dataclasses import asdict

from wm_desktop.spreadsheets.damage import DAMAGE
from wm_desktop.spreadsheets.mail_parts import Parts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIL, ATTACHMENT = "mail", "attachment"


def parse(data: bytes) -> Parts:
    """Take a mail apart, whatever it is called."""
    if data.startswith(OLE):
        from wm_desktop.spreadsheets.outlook import read_msg

        return read_msg(data)
    from wm_desktop.spreadsheets.eml import read_eml

    return read_eml(data)


def answer(data: bytes, task: str, number: int) -> bytes:
    """Give the answer the parent understands: a mail as JSON, the bytes of an attachment, or why not."""
    try:
        parts = parse(data)
        if task == ATTACHMENT:
            return b"R" + parts.taken_off(number)
        return b"R" + json.dumps(asdict(parts.mail()), ensure_ascii=False).encode("utf-8", "replace")
    except (MemoryError, RecursionError):
        return b"F" + json.dumps("too_large").encode()
    except DAMAGE:
        return b"F" + json.dumps("damaged").encode()
