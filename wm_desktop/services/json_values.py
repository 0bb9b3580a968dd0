"""Plain values as they are stored: what JSON can hold."""

from __future__ import annotations

from collections.abc import Mapping

Json = Mapping[str, object]
