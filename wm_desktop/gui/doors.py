"""Doors from anywhere in the window to the dialogs of other rooms; each dialog is loaded when its door opens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from wm_desktop.domain.ids import LetterId, PupilId
from wm_desktop.gui.desk import Desk
from wm_desktop.services.health import make_backup as make_backup_now
from wm_desktop.services.rows import ConsentFilter

if TYPE_CHECKING:
    from wm_desktop.domain.letters import LetterKind
    from wm_desktop.gui.pages import Page


def open_consent_import(desk: Desk, parent: QWidget, path: Path | None = None) -> QDialog:
    """Open the wizard that reads the yearly consent spreadsheet in; with `path` the file is chosen already."""
    from wm_desktop.gui.import_wizard.ending import tell_stored
    from wm_desktop.gui.import_wizard.view import ImportWizard

    wizard = ImportWizard(desk, parent)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    wizard.batch_stored.connect(partial(tell_stored, desk, parent))
    wizard.roster_wanted.connect(partial(open_roster_import, desk, parent))
    if path is not None:
        wizard.open_file(path)
    return _shown(wizard)


def open_roster_import(desk: Desk, parent: QWidget, path: Path | None = None) -> QDialog:
    """Open the dialog that reads pupils in (EDEXML or a list)."""
    from wm_desktop.gui.import_wizard.ending import tell_roster_stored
    from wm_desktop.gui.roster.view import RosterImportDialog

    dialog = RosterImportDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.pupils_stored.connect(partial(tell_roster_stored, desk, parent, partial(open_consent_import, desk)))
    dialog.consents_wanted.connect(partial(open_consent_import, desk, parent))
    if path is not None:
        dialog.open_file(path)
    return _shown(dialog)


def open_dropped(desk: Desk, parent: QWidget, path: Path) -> QDialog:
    """A file was dropped on the window: EDEXML is the roster, of anything else the person says what it is."""
    if path.suffix.casefold() == ".xml":
        return open_roster_import(desk, parent, path)
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("doors", "Bestand inlezen"))
    box.setText(QCoreApplication.translate("doors", "Wat staat er in %1?").replace("%1", path.name))
    answers = box.addButton(QCoreApplication.translate("doors", "&Toestemmingen"), QMessageBox.ButtonRole.AcceptRole)
    roster = box.addButton(QCoreApplication.translate("doors", "&Leerlingen"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QCoreApplication.translate("doors", "&Annuleren"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(answers)
    answers.clicked.connect(lambda: open_consent_import(desk, parent, path))
    roster.clicked.connect(lambda: open_roster_import(desk, parent, path))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _shown(box)


def open_import_log(desk: Desk, parent: QWidget) -> QDialog:
    """Open the log of imports, where an import can be taken back."""
    from wm_desktop.gui.import_wizard.log import ImportLogDialog

    dialog = ImportLogDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _shown(dialog)


def open_no_consent_list(desk: Desk, parent: QWidget, asked: ConsentFilter | None = None) -> QDialog:
    """Open the no-consent list with its preview; `asked` is the filter that stands now."""
    from wm_desktop.gui.lists.view import ListPrintDialog

    dialog = ListPrintDialog(desk, parent, asked)
    dialog.issued_lists_requested.connect(lambda: open_issued_lists(desk, dialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _shown(dialog)


def open_issued_lists(desk: Desk, parent: QWidget, chosen: UUID | None = None) -> QDialog:
    """Open 'Meegegeven lijsten': who holds which list; `chosen` is the list to begin with."""
    from wm_desktop.gui.lists.issued_view import IssuedListsDialog

    dialog = IssuedListsDialog(desk, parent, chosen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _shown(dialog)


def open_register_changes(desk: Desk, parent: QWidget, asked: ConsentFilter | None = None) -> QDialog:
    """Open what changed between two days; `asked` is the filter that stands now."""
    from wm_desktop.gui.lists.changes_view import RegisterChangesDialog

    dialog = RegisterChangesDialog(desk, parent, asked)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _shown(dialog)


def open_family(desk: Desk, parent: QWidget, pupil_id: PupilId) -> QDialog:
    """Open the answers of brothers and sisters together."""
    from wm_desktop.gui.family.view import FamilyDialog

    return _shown(FamilyDialog(desk, pupil_id, parent))


def open_conflicts(desk: Desk, parent: QWidget) -> QDialog:
    """Open the worklist of cells in which parents disagree."""
    from wm_desktop.gui.consent.conflicts_view import ConflictsDialog

    return _shown(ConflictsDialog(desk, parent))


def open_letter_post(desk: Desk, parent: QWidget, letter_ids: Sequence[LetterId]) -> QDialog:
    """Open labels and envelopes for chosen letters; what stands in the window of a letter stands there too."""
    from wm_desktop.gui.post.presenter import PostChoice
    from wm_desktop.gui.post.view import PostDialog, letters_source

    return _shown(PostDialog(desk, [letters_source(desk, letter_ids)], PostChoice(own=True), parent))


def open_group_post(desk: Desk, parent: QWidget, group: int = 0) -> QDialog:
    """Open labels and envelopes for the parents of a group; 0 is everybody, then the groups in their order."""
    from wm_desktop.gui.post.presenter import PostChoice
    from wm_desktop.gui.post.view import PostDialog, group_sources

    sources = group_sources(desk, QCoreApplication.translate("doors", "alle groepen"))
    return _shown(PostDialog(desk, sources, PostChoice(), parent, source=group))


def open_letter_batch(desk: Desk, parent: QWidget) -> QDialog:
    """Open the dialog that writes letters to many families."""
    from wm_desktop.gui.merge.batch_view import LetterBatchDialog

    return _shown(LetterBatchDialog(desk, parent))


def open_word_merge(desk: Desk, parent: QWidget) -> QDialog:
    """Open the dialog that fills a school's own Word template for many."""
    from wm_desktop.gui.merge.view import WordMergeDialog

    return _shown(WordMergeDialog(desk, parent))


def open_find(desk: Desk, parent: QWidget) -> QDialog:
    """Open 'Ga naar' (Ctrl+K)."""
    from wm_desktop.gui.find_dialog import FindDialog

    return _shown(FindDialog(desk, parent))


def open_settings(desk: Desk, parent: QWidget) -> QDialog:
    """Open the settings."""
    from wm_desktop.gui.settings.view import SettingsDialog

    return _shown(SettingsDialog(desk, parent))


def open_letter_texts(
    desk: Desk, parent: QWidget, kind: LetterKind | None = None, letter_id: LetterId | None = None
) -> QDialog:
    """Open the texts of letters, at a kind of letter; with `letter_id` the text is tried on that letter."""
    from wm_desktop.gui.templates.view import TemplateTextsDialog

    return _shown(TemplateTextsDialog(desk, kind, letter_id, parent))


def open_help(desk: Desk, parent: QWidget, topic: str) -> QWidget:
    """Open the handbook at a topic ('' is the beginning)."""
    from wm_desktop.gui.help.view import HelpWindow

    return HelpWindow.show_topic(parent, topic)


def open_changes(desk: Desk, parent: QWidget) -> QWidget:
    """Open the change log."""
    from wm_desktop.gui.help.view import HelpWindow

    return HelpWindow.show_changes(parent)


def open_about(parent: QWidget) -> QDialog:
    """Say which version this is."""
    from wm_desktop import __version__

    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("doors", "Over WM Desktop"))
    box.setText(f"WM Desktop {__version__}")
    box.setInformativeText(
        QCoreApplication.translate(
            "doors",
            "Toestemmingen, incidentdossiers en brieven voor de administratie van een basisschool. "
            "Het programma gebruikt geen netwerk; alle gegevens staan versleuteld in uw eigen gegevensbestand.",
        )
    )
    return _shown(box)


def make_backup(desk: Desk, page: Page) -> None:
    """Make a backup in the usual folder, in the background; the page says where it is."""

    def done(path: Path) -> None:
        text = QCoreApplication.translate("doors", "Back-up gemaakt en gecontroleerd: %1")
        page.messages.news(text.replace("%1", str(path)))

    title = QCoreApplication.translate("doors", "Back-up maken")
    desk.tasks.run_for(page)(title, lambda progress: make_backup_now(desk.place), done, page.fail)


def open_restore(desk: Desk, page: Page) -> QDialog:
    """Choose a backup and put it back as a new data file."""
    from wm_desktop.gui.settings.restore import choose_backup

    return choose_backup(desk, page)


def verify(desk: Desk, page: Page) -> None:
    """Check the data file in the background; the page says what was found."""
    from wm_desktop.gui.settings.restore import verify_file

    verify_file(desk, page)


def _shown(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog
