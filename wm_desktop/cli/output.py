"""What wm-admin prints: one JSON document or lines for people on stdout, sentences on stderr."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

from wm_desktop.domain.errors import EnvironmentFault, Language


class OutputLostError(EnvironmentFault):
    """The result could not be printed: a closed pipe, a full disk. The command itself was carried out."""

    nl = "De opdracht is uitgevoerd, maar het resultaat kon niet worden getoond. Controleer waar de uitvoer heen gaat."
    en = "The command was carried out, but its result could not be shown. Check where the output goes."


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
        if not text:
            return
        if sys.stdout is None:
            raise OutputLostError
        try:
            _write(sys.stdout, text)
        except OSError as error:
            _abandon(sys.stdout)
            raise OutputLostError from error

    def say(self, dutch: str, english: str) -> None:
        """Say something to the person at the terminal."""
        with suppress(OSError):
            _write(sys.stderr, dutch if self.language == "nl" else english)

    def refuse(self, sentence: str) -> None:
        """Say in one sentence why nothing was done."""
        with suppress(OSError):
            _write(sys.stderr, " ".join(sentence.split()))


def ending(*, stored: bool) -> str:
    """Say at the end of an import whether it was only looked at."""
    return "Opgeslagen." if stored else "Alleen bekeken; er is niets opgeslagen."


def _abandon(stream: TextIO) -> None:
    """Let what is still in the stream's buffer go nowhere, or Python complains about it at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _write(stream: object, text: str) -> None:
    """Write UTF-8 whatever the console's own encoding is, so that JSON stays JSON."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        print(text, file=stream)  # type: ignore[call-overload]
        return
    buffer.write((text + "\n").encode("utf-8", "backslashreplace"))
    buffer.flush()
