"""What a piece of evidence is: its kind by name and first bytes, what is never opened, and the seal over its row."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from datetime import UTC, datetime
from enum import Enum
from pathlib import PurePosixPath, PureWindowsPath
from uuid import UUID

from wm_desktop.domain.ids import EvidenceId
from wm_desktop.domain.incidents import Evidence

MOST_BYTES = 200 * 1024 * 1024
"""The largest file that is kept: a film of some minutes as a phone makes it."""
HEAD_BYTES = 512
"""How much of a file's beginning is looked at to know its kind."""
SEALED_TYPE = "application/x-sealed"
"""The media type of a program or a disguised file: kept as proof, opened by nothing."""
UNKNOWN_TYPE = "application/octet-stream"

_TYPES = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/gif": (".gif",),
    "image/bmp": (".bmp",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    "image/tiff": (".tif", ".tiff"),
    "image/svg+xml": (".svg",),
    "application/pdf": (".pdf",),
    "message/rfc822": (".eml",),
    "application/vnd.ms-outlook": (".msg",),
    "text/plain": (".txt", ".log", ".md", ".csv", ".json", ".xml", ".ics", ".vcf"),
    "text/html": (".html", ".htm"),
    "video/mp4": (".mp4", ".m4v"),
    "video/quicktime": (".mov",),
    "video/webm": (".webm",),
    "video/x-matroska": (".mkv",),
    "video/x-msvideo": (".avi",),
    "video/3gpp": (".3gp",),
    "audio/mpeg": (".mp3",),
    "audio/mp4": (".m4a",),
    "audio/ogg": (".ogg", ".opus"),
    "audio/x-wav": (".wav",),
    "application/zip": (".zip",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
}
_TYPE_OF = {ending: media_type for media_type, endings in _TYPES.items() for ending in endings}
_HEADS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
)
_PROGRAM_HEADS = (b"\x7fELF", b"#!/", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"L\x00\x00\x00\x01\x14\x02\x00")
# What Windows, macOS or Linux starts, or lets a script host start, when it is clicked on.
_PROGRAM_ENDINGS = """
.exe .scr .com .pif .bat .cmd .vbs .vbe .js .jse .wsf .wsh .ws .ps1 .psm1 .msi .msp .mst .jar .hta .cpl .lnk .reg .dll
.sys .ocx .inf .gadget .application .appx .msix .url .scf .chm .iso .img .vhd .sh .run .app .desktop .command .docm
.xlsm .pptm .xll .xlam .dotm .one .appref-ms .settingcontent-ms .library-ms .search-ms
"""
_PROGRAMS = frozenset(_PROGRAM_ENDINGS.split())
_LINK = "bewijsstuk:"


class Shown(Enum):
    """How a piece of evidence can be looked at inside the program."""

    IMAGE = "image"
    TEXT = "text"
    PDF = "pdf"
    MAIL = "mail"
    FILM = "film"
    SEALED = "sealed"
    OTHER = "other"


def clean_name(file_name: str) -> str:
    """Give a file's own name, without folders and without signs that hide how it ends.

    A sign that turns the reading direction makes 'fotogpj.exe' look like 'fotoexe.jpg'; it goes, and so do control
    signs, ends of lines, and dots and spaces at the end, which Windows drops as well.
    """
    name = PureWindowsPath(PurePosixPath(file_name.replace("\0", "")).name).name
    plain = "".join(char for char in name if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return plain.strip().rstrip(". ")[-200:] or "bewijsstuk"


def ending_of(file_name: str) -> str:
    """Give the last ending of a name in small letters ('.jpg')."""
    return PurePosixPath(clean_name(file_name)).suffix.casefold()


def media_type_of(file_name: str, head: bytes) -> str:
    """Decide what a file is: its first bytes say it when they can, else its name; a program is sealed."""
    ending = ending_of(file_name)
    # a text may begin with the letters MZ as well; a program of Windows has a zero among its first bytes
    windows = head.startswith(b"MZ") and b"\0" in head[:64]
    if ending in _PROGRAMS or windows or head.startswith(_PROGRAM_HEADS):
        return SEALED_TYPE
    for start, media_type in _HEADS:
        if head.startswith(start):
            return media_type
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return _TYPE_OF.get(ending, UNKNOWN_TYPE)


def shown_as(file_name: str, media_type: str) -> Shown:
    """Decide how to show a piece; what begins or ends like a program is never opened."""
    ending = ending_of(file_name)
    if media_type == SEALED_TYPE or ending in _PROGRAMS:
        return Shown.SEALED
    known = media_type if media_type != UNKNOWN_TYPE else _TYPE_OF.get(ending, UNKNOWN_TYPE)
    if known in {"message/rfc822", "application/vnd.ms-outlook"}:
        return Shown.MAIL
    if known == "application/pdf":
        return Shown.PDF
    # a drawing of text (svg) may fetch things and run scripts: it is shown as the text it is
    if known == "image/svg+xml":
        return Shown.TEXT
    kinds = {"image": Shown.IMAGE, "text": Shown.TEXT, "message": Shown.MAIL, "video": Shown.FILM, "audio": Shown.FILM}
    return kinds.get(known.partition("/")[0], Shown.OTHER)


def is_sealed(evidence: Evidence) -> bool:
    """Whether a piece is kept closed: the program never opens it."""
    return shown_as(evidence.file_name, evidence.media_type) is Shown.SEALED


def export_name(evidence: Evidence) -> str:
    """Propose a name for a copy; what is sealed gets an ending that no computer starts."""
    return f"{evidence.file_name}.verzegeld" if is_sealed(evidence) else evidence.file_name


def attachment_link(mail: Evidence) -> str:
    """Give what an attachment that became evidence carries as its link: the mail it came with."""
    return f"{_LINK}{mail.id}"


def attached_to(evidence: Evidence) -> EvidenceId | None:
    """Give the mail a piece came with, if it came with one."""
    if not evidence.link.startswith(_LINK):
        return None
    try:
        return EvidenceId(UUID(evidence.link.removeprefix(_LINK)))
    except ValueError:
        return None


def seal_of(evidence: Evidence) -> str:
    """SHA-256 over everything that is known of a piece; the audit holds it, so that no word of it can change later."""
    fields = (
        *(str(evidence.id), str(evidence.incident_id), str(evidence.document_id), evidence.file_name),
        *(evidence.media_type, evidence.size, evidence.sha256, evidence.recorded_by, _moment(evidence.recorded_at)),
        *(_moment(evidence.captured_at), evidence.link, evidence.note),
    )
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(UTC).isoformat()
