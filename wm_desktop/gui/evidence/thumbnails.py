"""Small pictures in the list of evidence: made one by one in the task's thread, and kept while the file is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.evidence import Shown, shown_as
from wm_desktop.domain.ids import EvidenceId
from wm_desktop.domain.incidents import Evidence
from wm_desktop.gui.evidence.picture import PictureTooLargeError, read_image
from wm_desktop.gui.evidence.table import PICTURE
from wm_desktop.gui.running import Runner
from wm_desktop.services.evidence import glance_at
from wm_desktop.services.workplace import Workplace

MOST_BYTES = 16 * 1024 * 1024
"""A larger picture is not read for the list alone."""
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class Thumbnails(QObject):
    """Gives icons; `made` says that one more is there. Other work goes between two pictures."""

    made = Signal()

    def __init__(self, place: Workplace, run: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._run = run
        self._icons: dict[EvidenceId, QIcon | None] = {}
        self._waiting: list[Evidence] = []
        self._busy = False

    def icon_of(self, evidence: Evidence) -> QIcon | None:
        """The picture of a piece, if there is one yet."""
        return self._icons.get(evidence.id)

    def want(self, pieces: Iterable[Evidence]) -> None:
        """Make what is missing of these; what was asked before and is no longer wanted is not made."""
        self._waiting = [one for one in pieces if one.id not in self._icons and _can_be_small(one)]
        self._next()

    def forget(self) -> None:
        """Let go of all pictures: another file is opened, or none."""
        self._waiting.clear()
        self._icons.clear()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        evidence = self._waiting.pop(0)
        self._busy = True
        place = self._place
        self._run(
            self.tr("Kleine afbeelding maken"),
            lambda _progress: (evidence.id, small_picture(glance_at(place, evidence))),
            self._take,
            self._failed,
        )

    def _take(self, made: tuple[EvidenceId, QImage]) -> None:
        evidence_id, image = made
        self._busy = False
        self._icons[evidence_id] = None if image.isNull() else QIcon(QPixmap.fromImage(image))
        self.made.emit()
        self._next()

    def _failed(self, error: Exception) -> None:
        """A piece that cannot be read is told when it is opened; the list goes on without its picture."""
        self._busy = False
        if not isinstance(error, WmError):
            raise error
        self._next()


def small_picture(data: bytes) -> QImage:
    """Give a picture as it stands in the list; null for what is damaged or too large."""
    try:
        image = read_image(data, 4 * PICTURE.width())
    except PictureTooLargeError:
        return QImage()
    room = QSize(2 * PICTURE.width(), 2 * PICTURE.height())  # sharp on a screen with small pixels
    return image if image.isNull() else image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)


def _can_be_small(evidence: Evidence) -> bool:
    return evidence.size <= MOST_BYTES and shown_as(evidence.file_name, evidence.media_type) is Shown.IMAGE
