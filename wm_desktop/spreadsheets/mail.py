"""Reading a mail safely: in the same limited process as a spreadsheet, with the same fences around it."""

from __future__ import annotations

import json
from typing import Any

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.services.ports import Progress
from wm_desktop.spreadsheets import faults, read
from wm_desktop.spreadsheets.mail_worker import ATTACHMENT, MAIL

MOST_BYTES = 60 * 1024 * 1024
_KEPT = "Het bestand zelf is bewaard zoals het is toegevoegd; met Exporteren krijgt u een kopie."
_KEPT_EN = "The file itself was kept as it was added; Export gives a copy."


class DamagedMailError(EnvironmentFault):
    """The bytes make no sense as a mail."""

    nl = "'{name}' kan niet als mail worden gelezen: het is beschadigd of van een andere soort. " + _KEPT
    en = "'{name}' cannot be read as a mail: it is damaged or of another kind. " + _KEPT_EN


class TooLargeMailError(EnvironmentFault):
    """Showing it would take more memory or time than a mail should."""

    nl = "'{name}' is te groot of te ingewikkeld om hier veilig te tonen. " + _KEPT
    en = "'{name}' is too large or too intricate to show here safely. " + _KEPT_EN


class MailReaderUnavailableError(EnvironmentFault):
    """The reading process could not be started."""

    nl = "'{name}' kan nu niet worden gelezen: de computer kan geen nieuw proces starten. " + _KEPT
    en = "'{name}' cannot be read now: the computer cannot start a new process. " + _KEPT_EN


def read_mail(data: bytes, name: str, progress: Progress | None = None) -> Mail:
    """Give what a mail says; raises one of the faults above, or CancelledError."""
    told = _asked(data, name, {"task": MAIL, "number": 0}, progress)
    try:
        return _mail_of(json.loads(told))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedMailError(name=name) from error


def read_attachment(data: bytes, name: str, number: int, progress: Progress | None = None) -> bytes:
    """Give the bytes of something that hangs on a mail."""
    return _asked(data, name, {"task": ATTACHMENT, "number": number}, progress)


def _asked(data: bytes, name: str, task: dict[str, object], progress: Progress | None) -> bytes:
    if len(data) > MOST_BYTES:
        raise TooLargeMailError(name=name)
    try:
        payload = read.ask(data, {**task, "name": name}, name, progress)
    except (faults.TooLargeWorkbookError, faults.ReadingTooSlowError) as fault:
        raise TooLargeMailError(name=name) from fault
    except faults.ReaderUnavailableError as fault:
        raise MailReaderUnavailableError(name=name) from fault
    if payload[:1] == b"R":
        return payload[1:]
    raise (TooLargeMailError if payload == b'F"too_large"' else DamagedMailError)(name=name)


def _mail_of(told: dict[str, Any]) -> Mail:
    """The process is believed as little as the file: every field must be what it should be."""
    words = {key: _text(told[key]) for key in ("sender", "to", "cc", "sent", "subject", "text")}
    attachments = tuple(
        Attachment(int(one["number"]), _text(one["name"]), _text(one["media_type"]), int(one["size"]))
        for one in told["attachments"]
    )
    return Mail(**words, attachments=attachments, notices=tuple(map(_text, told["notices"])))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
