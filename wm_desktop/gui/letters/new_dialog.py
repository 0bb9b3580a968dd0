"""Beginning a letter: about whom, and which kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.domain.ids import PartyId
from wm_desktop.domain.incidents import Party
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_letter_new import Ui_LetterNew
from wm_desktop.gui.incidents.words import person_label
from wm_desktop.gui.letters.offered import KindOffered, LettersOffered
from wm_desktop.gui.letters.words import letter_kind_label
from wm_desktop.gui.spoken import spoken

_KIND = Qt.ItemDataRole.UserRole


class NewLetterDialog(AskingDialog):
    """Offers first what belongs to a course that runs."""

    help_topic = "brieven"

    def __init__(
        self,
        offered: Sequence[LettersOffered],
        make: Callable[[PartyId | None, LetterKind], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterNew()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._offered = [one for one in offered if one.kinds]
        self._make = make
        for one in self._offered:
            self.ui.person_combo.addItem(self._who(one.party))
        self.ui.person_combo.currentIndexChanged.connect(self._show_kinds)
        self.ui.kind_list.setWordWrap(True)
        self.ui.kind_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._show_kinds()
        if all(one.party is None for one in self._offered):
            self.messages.warning(
                self.tr("Een maatregel gaat over iemand die is aangesproken. Voeg die eerst toe bij Betrokkenen.")
            )
        self.ui.kind_list.itemActivated.connect(self._save)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(620, 420)

    def choose(self, kind: LetterKind) -> None:
        """Mark a kind in the list."""
        items = self.ui.kind_list
        for number in range(items.count()):
            if items.item(number).data(_KIND) == kind:
                items.setCurrentRow(number)

    def _who(self, party: Party | None) -> str:
        return (
            self.tr("het dossier als geheel") if party is None else f"{party.name} ({person_label(party.person_kind)})"
        )

    def _show_kinds(self) -> None:
        items = self.ui.kind_list
        items.clear()
        number = self.ui.person_combo.currentIndex()
        kinds = self._offered[number].kinds if 0 <= number < len(self._offered) else ()
        for one in sorted(kinds, key=lambda each: (not each.now, not each.running)):
            item = QListWidgetItem(self._words(one), items)
            item.setData(_KIND, one.kind)
        items.setCurrentRow(0)
        self.ui.save_button.setEnabled(bool(kinds))

    def _words(self, one: KindOffered) -> str:
        label = letter_kind_label(one.kind)
        if one.course is None:
            return label
        belongs = self.tr("%1 - traject loopt") if one.running else self.tr("%1 - bij het traject '%2'")
        if one.now:
            belongs = self.tr("▸ %1 - nu aan de beurt in het traject")
        return belongs.replace("%1", label).replace("%2", spoken(one.course))

    def _save(self) -> None:
        item = self.ui.kind_list.currentItem()
        if item is not None:
            party = self._offered[self.ui.person_combo.currentIndex()].party
            self.settle(lambda: self._make(None if party is None else party.id, LetterKind(item.data(_KIND))))
