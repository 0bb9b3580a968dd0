"""The part that both dialogs for letters to many share: whom they are for, and who gets none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox

from wm_desktop.gui.merge.words import audience_label
from wm_desktop.gui.tables import Column, ResultTable, RowTableModel
from wm_desktop.services.mailings import Audience, LeftOut, Mailing, Whom


class AudienceFields(QObject):
    """Holds the fields of a form that say whom letters are for; tells when another choice was made."""

    def __init__(
        self,
        parent: QObject,
        fields: tuple[QComboBox, QComboBox, QCheckBox],
        table: ResultTable,
        settings: QSettings,
        chosen: Callable[[Audience], object],
    ) -> None:
        super().__init__(parent)
        self.audience_combo, self.order_combo, self.hidden_check = fields
        self._chosen = chosen
        self.model = RowTableModel[LeftOut](self._columns(), self)
        table.use(self.model, key="mailing-skipped", settings=settings)
        table.set_empty_text(self.tr("Iedereen krijgt een brief."))
        for label, by_location in ((self.tr("groep en naam"), False), (self.tr("locatie en groep"), True)):
            self.order_combo.addItem(label, by_location)
        self.audience_combo.currentIndexChanged.connect(self._changed)
        self.order_combo.currentIndexChanged.connect(self._changed)
        self.hidden_check.toggled.connect(self._changed)

    def offer(self, audiences: Sequence[Audience]) -> None:
        """Fill the choice."""
        names = Counter(one.group for one in audiences if one.group)
        with QSignalBlocker(self.audience_combo):
            for one in audiences:
                self.audience_combo.addItem(audience_label(one, at_location=names[one.group] > 1), one)

    def audience(self) -> Audience:
        """What is chosen now."""
        chosen = self.audience_combo.currentData()
        audience = chosen if isinstance(chosen, Audience) else Audience()
        return replace(audience, hidden=self.hidden_check.isChecked(), by_location=bool(self.order_combo.currentData()))

    def show_skipped(self, mailing: Mailing) -> None:
        """Show who gets no letter."""
        self.model.set_rows(mailing.left_out)

    def outlook(self, mailing: Mailing) -> str:
        """Say how many letters it comes to, and how many people get none."""
        made = self.tr("%n brief(brieven).", "", len(mailing.recipients))
        if not mailing.left_out:
            return made
        more = self.tr("%n keer geen brief: zie het tabblad 'Geen brief'.", "", len(mailing.left_out))
        return f"{made} {more}"

    def _changed(self) -> None:
        asked = self.audience()
        for widget in (self.order_combo, self.hidden_check):
            widget.setEnabled(asked.whom is Whom.FAMILIES)
        self._chosen(asked)

    def _columns(self) -> list[Column[LeftOut]]:
        return [
            Column(self.tr("Groep"), lambda row: "" if row.pupil is None else row.pupil.group),
            Column(self.tr("Leerling"), lambda row: "" if row.pupil is None else row.pupil.name.listed),
            Column(self.tr("Aan"), lambda row: row.who),
            Column(self.tr("Waarom geen brief"), lambda row: row.reason),
        ]
