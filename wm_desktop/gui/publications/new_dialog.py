"""The dialog that writes a publication down: what, where, when, who is in it, and the file if it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.publications import Content, Publication, PublicationCheck
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_publication_new import Ui_PublicationNew
from wm_desktop.gui.publications.new_presenter import KeptFile, PublicationForm, PublicationFormPresenter
from wm_desktop.gui.publications.people_picker import described
from wm_desktop.gui.publications.people_presenter import Candidate
from wm_desktop.gui.publications.thumbnail import thumbnail_of
from wm_desktop.gui.save_as import ask_open


class PublicationDialog(AskingDialog):
    """Stays open with the reason until the publication is accepted; then `stored` gets it."""

    help_topic = "publicaties"

    def __init__(
        self,
        desk: Desk,
        stored: Callable[[Publication], object],
        check: PublicationCheck | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PublicationNew()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._desk = desk
        self._stored = stored
        self.ui.day_edit.set_today(desk.place.today())
        self.ui.picker.use(desk.place, self.attempt)
        self.ui.picker.refresh()
        self.presenter = PublicationFormPresenter(desk.place, self, desk.tasks.run_for(self), thumbnail_of, check)
        self._connect()
        self.ui.title_edit.setFocus()
        self.resize(980, 620)

    # What the presenter says.

    def show_purposes(self, purposes: Sequence[Purpose]) -> None:
        """Fill the list of purposes."""
        for purpose in purposes:
            self.ui.purpose_combo.addItem(purpose.label, purpose.code)

    def show_form(self, form: PublicationForm) -> None:
        """Fill the fields."""
        ui = self.ui
        ui.purpose_combo.setCurrentIndex(max(ui.purpose_combo.findData(form.purpose), 0))
        ui.title_edit.setText(form.title)
        ui.where_edit.setText(form.where)
        ui.link_edit.setText(form.link)
        ui.day_edit.setText(form.day)
        ui.printed_check.setChecked(form.printed)
        ui.photo_check.setChecked(Content.PHOTO in form.contents)
        ui.video_check.setChecked(Content.VIDEO in form.contents)
        ui.name_check.setChecked(Content.NAME in form.contents)

    def show_people(self, people: Sequence[Candidate]) -> None:
        """Show who is in it."""
        self.ui.people_list.clear()
        self.ui.people_list.addItems([described(one) for one in people])
        counted = self.tr("%n persoon/personen", "", len(people))
        self.ui.people_hint.setText(counted if people else self.tr("Nog niemand gekozen."))
        self._offer()

    def show_file(self, kept: KeptFile) -> None:
        """Show the chosen file."""
        self.messages.clear()
        self.ui.file_value.setText(kept.name)
        picture = QPixmap()
        picture.loadFromData(kept.thumbnail)
        self.ui.picture_label.setPixmap(picture)
        self.ui.picture_label.setAccessibleName(kept.name)

    # What the person does.

    def take_file(self, path: Path) -> None:
        """Keep a file with the publication."""
        self.presenter.take_file(path, self.tr("Bestand lezen"))

    def _connect(self) -> None:
        ui = self.ui
        ui.picker.chosen.connect(self.presenter.add)
        ui.people_list.remove_requested.connect(self._remove)
        ui.people_list.itemSelectionChanged.connect(self._offer)
        ui.remove_button.clicked.connect(self._remove)
        ui.file_button.clicked.connect(self._ask_file)
        ui.save_button.clicked.connect(self._store)
        ui.cancel_button.clicked.connect(self.reject)
        search, group = ui.picker.ui.search_edit, ui.picker.ui.group_button
        QWidget.setTabOrder(ui.file_button, search)
        QWidget.setTabOrder(group, ui.people_list)

    def _offer(self) -> None:
        self.ui.remove_button.setEnabled(bool(self.ui.people_list.chosen_rows()))

    def _remove(self) -> None:
        self.presenter.remove(self.ui.people_list.chosen_rows())

    def _ask_file(self) -> None:
        kind = self.tr("Foto's, films en PDF (*.jpg *.jpeg *.png *.webp *.gif *.pdf *.mp4 *.mov);;Alle bestanden (*)")
        ask_open(self, self._desk.settings, kind, self.take_file)

    def _form(self) -> PublicationForm:
        ui = self.ui
        chosen = {
            Content.PHOTO: ui.photo_check.isChecked(),
            Content.VIDEO: ui.video_check.isChecked(),
            Content.NAME: ui.name_check.isChecked(),
        }
        return PublicationForm(
            purpose=str(ui.purpose_combo.currentData() or ""),
            title=ui.title_edit.text(),
            where=ui.where_edit.text(),
            link=ui.link_edit.text(),
            day=ui.day_edit.text(),
            contents=frozenset(content for content, on in chosen.items() if on),
            printed=ui.printed_check.isChecked(),
        )

    def _store(self) -> None:
        self.ui.save_button.setEnabled(False)
        stored = self.attempt(lambda: self.presenter.store(self._form(), self.tr("Publicatie vastleggen"), self._done))
        if not stored:
            self.ui.save_button.setEnabled(True)

    def fail(self, error: Exception) -> None:
        """Tell what went wrong; what was typed stays."""
        self.ui.save_button.setEnabled(True)
        super().fail(error)

    def _done(self, publication: Publication) -> None:
        self.accept()
        self._stored(publication)
