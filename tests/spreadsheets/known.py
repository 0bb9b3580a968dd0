"""Layouts that are known to fail; to be empty in the end."""

from __future__ import annotations

KNOWN: dict[str, dict[str, str]] = {"with": {}, "without": {}, "wrong yes": {}}
