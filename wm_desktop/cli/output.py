"""What wm-admin prints: one JSON document or lines for people on stdout, sentences on stderr."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.errors import Language


def language_of_this_computer() -> Language:
    """Dutch unless the computer speaks English."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not name:
        name = locale.getlocale()[0] or ""
    return "en" if name.lower().startswith("en") else "nl"


@dataclass(frozen=True)
class Output:
    """Where results and sentences go; `as_json` prints exactly one document."""

    as_json: bool
    language: Language

    def give(self, document: object, lines: Sequence[str] = ()) -> None:
        """Print the result: the document as JSON, or the lines for people."""
        text = json.dumps(document, ensure_ascii=False, indent=2) if self.as_json else "\n".join(lines)
        if text:
            _write(sys.stdout, text)

    def say(self, dutch: str, english: str) -> None:
        """Say something to the person at the terminal."""
        _write(sys.stderr, dutch if self.language == "nl" else english)

    def refuse(self, sentence: str) -> None:
        """Say in one sentence why nothing was done."""
        _write(sys.stderr, " ".join(sentence.split()))


def ending(*, stored: bool) -> str:
    """Say at the end of an import whether it was only looked at."""
    return "Opgeslagen." if stored else "Alleen bekeken; er is niets opgeslagen."


def _write(stream: object, text: str) -> None:
    """Write UTF-8 whatever the console's own encoding is, so that JSON stays JSON."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        print(text, file=stream)  # type: ignore[call-overload]
        return
    buffer.write((text + "\n").encode("utf-8"))
    buffer.flush()
