"""The line that tells of the seal on the letter that is shown; nothing stands there for a letter without one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.gui import theme
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.letters.seal_words import is_good, seal_text
from wm_desktop.services.letter_seals import SealShown, look_at_seal


class SealNote(QLabel):
    """Looks beside the window: the first look at a seal loads a library, which takes half a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a certificate may bear any name
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._looks = 0
        self.hide()

    def look(self, desk: Desk, pdf: bytes | None) -> None:
        """Tell of the seal on these bytes; None: no letter is shown."""
        self.hide()
        self._looks += 1
        if pdf is None:
            return
        place, examine, mine = desk.place, desk.tools.examine_seal, self._looks
        desk.tasks.run_for(self)(
            self.tr("Zegel nakijken"),
            lambda _progress: look_at_seal(place, pdf, examine),
            lambda shown: self._tell(mine, shown),
            lambda error: self._refuse(mine, error),
        )

    def _tell(self, look: int, shown: SealShown | None) -> None:
        if shown is not None and look == self._looks:
            self._show(seal_text(shown), good=is_good(shown))

    def _refuse(self, look: int, error: Exception) -> None:
        if not isinstance(error, WmError):
            raise error
        if look == self._looks:
            self._show(f"! {sentence_of(error)}", good=False)

    def _show(self, text: str, *, good: bool) -> None:
        self.setText(text)
        self.setStyleSheet(theme.label_style("news" if good else "warning"))
        self.show()
