"""A mail as it is shown: its head, its words as plain text, and what hangs on it; never anything from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attachment:
    """Something that hangs on a mail; `number` counts from 0, `size` is in bytes."""

    number: int
    name: str
    media_type: str
    size: int


@dataclass(frozen=True)
class Mail:
    """What a mail says of itself: none of it is proven, a sender can write any name and any date.

    `sent` is the date as it stands in the mail; `notices` say what could not be read or was left out.
    """

    sender: str = ""
    to: str = ""
    cc: str = ""
    sent: str = ""
    subject: str = ""
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    notices: tuple[str, ...] = ()
