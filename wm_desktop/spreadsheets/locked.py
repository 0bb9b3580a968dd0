"""Opening workbooks that are encrypted with a password; the password is used once and kept nowhere."""

from __future__ import annotations

import io
import struct

from wm_desktop.spreadsheets.faults import (
    DamagedWorkbookError,
    EncryptedWorkbookError,
    TooLargeWorkbookError,
    WrongWorkbookPasswordError,
)

_EXCELS_OWN = "VelvetSweatshop"
"""With this word Excel encrypts a workbook that is only protected against changes: it asks nobody for it."""
_MOST_ROUNDS = 1_000_000
"""Excel makes a key of a password in 100,000 rounds; a file that asks for billions would keep anyone busy for hours."""


class _InMemory:
    """Takes the place of the temporary file of msoffcrypto: what was encrypted never comes to stand on the disk."""

    TemporaryFile = io.BytesIO


_BROKEN = (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, struct.error)


def unlocked(data: bytes, name: str, password: str) -> bytes:
    """Give the workbook that is inside."""
    try:
        return _opened(data, name, _EXCELS_OWN)
    except WrongWorkbookPasswordError:
        if not password:
            raise EncryptedWorkbookError(name=name) from None
        return _opened(data, name, password)


def _opened(data: bytes, name: str, password: str) -> bytes:
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError
    from msoffcrypto.format import xls97

    xls97.tempfile = _InMemory
    opened = io.BytesIO()
    try:
        book = msoffcrypto.OfficeFile(io.BytesIO(data))
        rounds = int(getattr(book, "info", {}).get("spinValue", 0))
        if rounds > _MOST_ROUNDS:
            raise TooLargeWorkbookError(name=name, what=f"een wachtwoord van {rounds} rondes")
        checked = {"verify_password": True} if book.format == "ooxml" else {}  # the others always check it
        book.load_key(password=password, **checked)
        book.decrypt(opened)
    except InvalidKeyError as error:
        raise WrongWorkbookPasswordError(name=name) from error
    except (DecryptionError, FileFormatError, *_BROKEN) as error:
        raise DamagedWorkbookError(name=name) from error
    return opened.getvalue()
