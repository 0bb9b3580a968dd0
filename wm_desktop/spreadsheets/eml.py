"""Reading a mail as it travels (.eml, RFC 5322 and MIME), in the reading process."""

from __future__ import annotations

import io
from email.generator import BytesGenerator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

from wm_desktop.spreadsheets.mail_parts import MOST_DEPTH, MOST_PARTS, Parts, moment_words
from wm_desktop.spreadsheets.mail_text import decoded, header

_TOO_MANY = "De mail heeft meer onderdelen dan hier worden getoond; alles staat in het bestand zelf."


def read_eml(data: bytes) -> Parts:
    """Take a mail apart; what is broken in it is left out, never guessed."""
    message = BytesParser(policy=compat32).parsebytes(data)
    if not message.keys():
        raise ValueError("no head of a mail")
    sender, to, cc, subject = (header(message[name]) for name in ("From", "To", "Cc", "Subject"))
    parts = Parts(sender, to, cc, _sent(message), subject)
    _walk(message, parts)
    if parts.html and any(text.strip() for text in parts.plain):
        pages = "\n".join(parts.html).encode("utf-8", "replace")
        parts.attach("opgemaakte versie van de mail.html", lambda: pages)
    return parts


def _walk(message: Message, parts: Parts) -> None:
    """Go through the parts without stepping into each other: a mail may be nested a thousand deep."""
    waiting, seen = [(message, 0)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > MOST_PARTS or depth > MOST_DEPTH:
            parts.notices.append(_TOO_MANY)
            return
        if part.get_content_type() == "message/rfc822":
            _attach_message(part, parts)
        elif part.is_multipart():
            below = part.get_payload()
            listed = below if isinstance(below, list) else []
            waiting += [(one, depth + 1) for one in reversed(listed) if isinstance(one, Message)]
        else:
            _take(part, parts)


def _take(part: Message, parts: Parts) -> None:
    kind, name = part.get_content_type(), header(part.get_filename())
    hangs_on = name or part.get_content_disposition() == "attachment"
    if kind in {"text/plain", "text/html"} and not hangs_on:
        words = decoded(_bytes_of(part), _charset(part))
        (parts.plain if kind == "text/plain" else parts.html).append(words)
        return
    ending = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "application/pdf": ".pdf"}.get(kind, "")
    parts.attach(name or f"bijlage {len(parts.attached) + 1}{ending}", lambda: _bytes_of(part))


def _attach_message(part: Message, parts: Parts) -> None:
    inner = part.get_payload()
    message = inner[0] if isinstance(inner, list) and inner else part
    if not isinstance(message, Message):
        return
    subject = header(message["Subject"]).replace("/", "-").replace("\\", "-")
    parts.attach(f"{subject or 'bijgevoegd bericht'}.eml", lambda: _written(message))


def _written(message: Message) -> bytes:
    target = io.BytesIO()
    BytesGenerator(target, mangle_from_=False, maxheaderlen=0).flatten(message)
    return target.getvalue()


def _bytes_of(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        return None


def _sent(message: Message) -> str:
    said = header(message["Date"])
    try:
        return moment_words(parsedate_to_datetime(said))
    except (TypeError, ValueError, OverflowError, IndexError):
        return said
