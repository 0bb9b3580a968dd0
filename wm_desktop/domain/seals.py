"""A seal over what was recorded: the audit holds it, so that no word of it can change later unnoticed."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from uuid import UUID

Sealed = str | int | bool | None | date | datetime | UUID | tuple["Sealed", ...]


def seal(*parts: Sealed) -> str:
    """Give the SHA-256 (hex) over values in a fixed order; the same values always give the same seal."""
    text = json.dumps([_plain(part) for part in parts], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(part: Sealed) -> object:
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    if isinstance(part, datetime):
        return part.astimezone(UTC).isoformat()
    if isinstance(part, date):
        return part.isoformat()
    return str(part) if isinstance(part, UUID) else part
