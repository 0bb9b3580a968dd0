"""Reading a mail as Outlook keeps it (.msg: MS-OXMSG in an OLE container), in the reading process."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

from wm_desktop.spreadsheets.mail_parts import MOST_DEPTH, MOST_PARTS, Parts, moment_words
from wm_desktop.spreadsheets.mail_text import decoded, one_line, readable

SUBJECT, SENDER, SENDER_SMTP, SENDER_ADDRESS = "0037", "0C1A", "5D01", "0C1F"
TO, CC, BODY, HTML, RTF = "0E04", "0E03", "1000", "1013", "1009"
LONG_NAME, SHORT_NAME, DATA, DISPLAY_NAME = "3707", "3704", "3701", "3001"
_MOMENTS = (0x0039, 0x0E06)
"""When it was sent, else when it was delivered."""
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_ONLY_RTF = "De tekst staat in deze mail alleen in een opgemaakte vorm (RTF) en wordt hier niet getoond."
_TOO_MANY = "De mail heeft meer onderdelen dan hier worden getoond; alles staat in het bestand zelf."

Folder = tuple[str, ...]


def read_msg(data: bytes) -> Parts:
    """Take a mail apart; raises what olefile raises for a broken container, and ValueError when it is no mail."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as container:
        return _Reader(container).parts((), 0)


class _Reader:
    """Reads the properties of a mail, and of the mails inside it."""

    def __init__(self, container: Any) -> None:  # noqa: ANN401 - olefile has no types
        self._container = container
        self._streams = frozenset(tuple(path) for path in container.listdir(streams=True, storages=False))
        if not any(path[0].startswith("__properties_version1") for path in self._streams):
            raise ValueError("a container of another program")

    def parts(self, folder: Folder, depth: int) -> Parts:
        """Take the mail apart that stands in a folder of the container ('' is the mail itself)."""
        parts = Parts(
            self._sender(folder),
            one_line(self._text(folder, TO)),
            one_line(self._text(folder, CC)),
            self._sent(folder),
            one_line(self._text(folder, SUBJECT)),
        )
        parts.plain.append(self._text(folder, BODY))
        parts.html.append(self._text(folder, HTML))
        if not (parts.plain[0].strip() or parts.html[0].strip()) and self._bytes(folder, RTF):
            parts.notices.append(_ONLY_RTF)
        self._attach(folder, depth, parts)
        return parts

    def _attach(self, folder: Folder, depth: int, parts: Parts) -> None:
        own = len(folder)
        names = {path[own] for path in self._streams if len(path) > own + 1 and path[:own] == folder}
        for number, name in enumerate(sorted(one for one in names if one.startswith("__attach_version1"))):
            if number >= MOST_PARTS or depth > MOST_DEPTH:
                parts.notices.append(_TOO_MANY)
                return
            inside = (*folder, name)
            inner = (*inside, f"__substg1.0_{DATA}000D")
            if any(path[: len(inner)] == inner for path in self._streams):
                self._tell_inner(inner, depth, parts)
            else:
                data = self._bytes(inside, DATA)
                parts.attach(self._name(inside) or f"bijlage {number + 1}", lambda data=data: data)  # type: ignore[misc]

    def _tell_inner(self, inner: Folder, depth: int, parts: Parts) -> None:
        """A mail inside this one cannot stand alone: its words are written below those of the mail it came with."""
        found = self.parts(inner, depth + 1)
        head = f"Van: {found.sender}\nAan: {found.to}\nVerzonden: {found.sent}\nOnderwerp: {found.subject}"
        words = found.mail().text
        parts.plain.append(f"----- bijgevoegd bericht -----\n{head}\n\n{readable(words)}")
        parts.attached += found.attached
        parts.notices += found.notices

    def _name(self, folder: Folder) -> str:
        return one_line(
            next(filter(None, (self._text(folder, tag) for tag in (LONG_NAME, SHORT_NAME, DISPLAY_NAME))), "")
        )

    def _sender(self, folder: Folder) -> str:
        name = one_line(self._text(folder, SENDER))
        address = one_line(self._text(folder, SENDER_SMTP) or self._text(folder, SENDER_ADDRESS))
        if "@" not in address or address == name:  # an address inside Exchange says nothing to people
            return name or address
        return f"{name} <{address}>".strip()

    def _sent(self, folder: Folder) -> str:
        """The moments stand among fixed properties of 16 bytes each, after a head of 32 (24 in an inner mail)."""
        listed = self._stream((*folder, "__properties_version1.0"))[24 if folder else 32 :]
        found = {}
        for start in range(0, min(len(listed) - 15, 16 * MOST_PARTS), 16):
            kind, tag, _flags, value = struct.unpack_from("<HHIQ", listed, start)
            if kind == 0x0040 and tag in _MOMENTS and value:
                found[tag] = value
        for tag in _MOMENTS:
            if tag in found:
                return moment_words(_EPOCH + timedelta(microseconds=found[tag] // 10))
        return ""

    def _text(self, folder: Folder, tag: str) -> str:
        wide = self._stream((*folder, f"__substg1.0_{tag}001F"))
        if wide:
            return wide.decode("utf-16-le", errors="replace")
        return decoded(self._stream((*folder, f"__substg1.0_{tag}001E")) or self._bytes(folder, tag), None)

    def _bytes(self, folder: Folder, tag: str) -> bytes:
        return self._stream((*folder, f"__substg1.0_{tag}0102"))

    def _stream(self, path: Folder) -> bytes:
        if path not in self._streams:
            return b""
        data = self._container.openstream(list(path)).read()
        return data if isinstance(data, bytes) else b""
