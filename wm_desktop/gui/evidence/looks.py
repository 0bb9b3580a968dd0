"""What is shown of a piece of evidence, made ready in the task's thread, which QImage allows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from PySide6.QtGui import QImage

from wm_desktop.domain.errors import CancelledError, EnvironmentFault
from wm_desktop.domain.evidence import Shown, shown_as
from wm_desktop.domain.mail import Mail
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.evidence.files import Kept, text_of
from wm_desktop.gui.evidence.picture import PictureTooLargeError, read_image
from wm_desktop.gui.tools import MailReader
from wm_desktop.services.ports import Progress

MOST_TEXT = 400_000
"""How many signs of a text are shown."""
LONGEST_LINE = 1_000
"""One line of a megabyte would hold the window up for minutes: for the eye a longer line is broken."""
WHOLE = frozenset({Shown.IMAGE, Shown.TEXT, Shown.PDF, Shown.MAIL})
"""What is looked at from its bytes; of the others only the fingerprint is computed again."""


class Unseen(Enum):
    """Why the contents of a piece are not shown."""

    SEALED = "sealed"
    FILM = "film"
    OTHER = "other"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    SAID = "said"


@dataclass(frozen=True)
class Looked:
    """A piece as it is shown: one of picture, text, pages or mail, or why not (`said` is a sentence with it)."""

    image: QImage = field(default_factory=QImage)
    text: str | None = None
    cut: bool = False
    pdf: bytes = b""
    mail: Mail | None = None
    unseen: Unseen | None = None
    said: str = ""


def look_at(kept: Kept, data: bytes, progress: Progress | None = None, *, read_mail: MailReader) -> Looked:
    """Make a piece ready to be shown; whatever is wrong with it is said, never raised."""
    shown = shown_as(kept.file_name, kept.media_type)
    if shown is Shown.IMAGE:
        return _picture(data)
    if shown is Shown.TEXT:
        text, cut = for_the_eye(text_of(data[: 4 * MOST_TEXT]))
        return Looked(text=text, cut=cut)
    if shown is Shown.PDF:
        return Looked(pdf=data)
    if shown is Shown.MAIL:
        return _mail(kept, data, read_mail, progress)
    reasons = {Shown.SEALED: Unseen.SEALED, Shown.FILM: Unseen.FILM}
    return Looked(unseen=reasons.get(shown, Unseen.OTHER))


def for_the_eye(text: str) -> tuple[str, bool]:
    """Give a text that a window can lay out: no endless lines, no zeros, and not too much; says whether it was cut."""
    lines = (
        line[start : start + LONGEST_LINE]
        for line in text[:MOST_TEXT].replace("\0", "").splitlines()
        for start in range(0, max(1, len(line)), LONGEST_LINE)
    )
    return "\n".join(lines), len(text) > MOST_TEXT


def _picture(data: bytes) -> Looked:
    try:
        image = read_image(data)
    except PictureTooLargeError as error:
        return Looked(unseen=Unseen.TOO_LARGE, said=str(error))
    return Looked(unseen=Unseen.DAMAGED) if image.isNull() else Looked(image=image)


def _mail(kept: Kept, data: bytes, read_mail: MailReader, progress: Progress | None) -> Looked:
    try:
        mail = read_mail(data, kept.file_name, progress)
        text, cut = for_the_eye(mail.text)
        return Looked(mail=replace(mail, text=text), cut=cut)
    except CancelledError:
        raise
    except EnvironmentFault as fault:
        return Looked(unseen=Unseen.SAID, said=sentence_of(fault))
