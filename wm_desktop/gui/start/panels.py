"""The panels of the first window: each holds its form and says what was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from wm_desktop.gui.forms.ui_first_start import Ui_FirstStartForm
from wm_desktop.gui.forms.ui_login import Ui_LoginForm
from wm_desktop.gui.forms.ui_new_file import Ui_NewFileForm
from wm_desktop.gui.forms.ui_recover import Ui_RecoverForm
from wm_desktop.gui.forms.ui_recovery_key import Ui_RecoveryKeyForm
from wm_desktop.gui.start.forms import NewFileTyped, Strength, strength_of


def say(label: QLabel, text: str) -> None:
    """Show a sentence, or hide its line when there is nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))


def strength_words(passphrase: str) -> str:
    """A sign and a word for how strong a passphrase is, with a hint."""
    words = {
        Strength.NONE: QCoreApplication.translate("start", "Tip: vier losse woorden zijn sterk en goed te onthouden."),
        Strength.WEAK: QCoreApplication.translate("start", "●○○ te zwak - maak hem langer"),
        Strength.FAIR: QCoreApplication.translate("start", "●●○ redelijk - een woord erbij is beter"),
        Strength.STRONG: QCoreApplication.translate("start", "●●● sterk"),
    }
    return words[strength_of(passphrase)]


class WelcomePanel(QWidget):
    """The choices of the first start."""

    new_requested = Signal()
    open_requested = Signal()
    restore_requested = Signal()
    demo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FirstStartForm()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.new_button)
        self.ui.new_button.clicked.connect(self.new_requested)
        self.ui.open_button.clicked.connect(self.open_requested)
        self.ui.restore_button.clicked.connect(self.restore_requested)
        self.ui.demo_button.clicked.connect(self.demo_requested)
        say(self.ui.trouble_label, "")

    def show_trouble(self, sentence: str) -> None:
        """Say why it did not come about."""
        say(self.ui.trouble_label, sentence)
        self.setFocus()


class NewFilePanel(QWidget):
    """The form of a new data file."""

    create_requested = Signal(object)
    back_requested = Signal()
    folder_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewFileForm()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.school_edit)
        say(self.ui.warning_label, "")
        say(self.ui.trouble_label, "")
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.create_button.clicked.connect(self._create)
        self.ui.again_edit.returnPressed.connect(self._create)
        self.ui.passphrase_edit.textChanged.connect(self._judge)
        self.ui.folder_edit.editingFinished.connect(self._folder)
        self._judge("")

    def typed(self) -> NewFileTyped:
        """What stands in the form."""
        ui = self.ui
        return NewFileTyped(
            ui.school_edit.text(),
            ui.locations_edit.toPlainText(),
            ui.user_edit.text(),
            ui.passphrase_edit.text(),
            ui.again_edit.text(),
        )

    def show_trouble(self, sentence: str, field: str = "") -> None:
        """Say what is wrong and go to the field it is about."""
        say(self.ui.trouble_label, sentence)
        found = self.findChild(QWidget, f"{field}_edit") if field else None
        if found is not None:
            found.setFocus()

    def _create(self) -> None:
        say(self.ui.trouble_label, "")
        self.create_requested.emit(self.typed())

    def _judge(self, passphrase: str) -> None:
        self.ui.strength_label.setText(strength_words(passphrase))

    def _folder(self) -> None:
        self.folder_changed.emit(self.ui.folder_edit.text())


class RecoveryKeyPanel(QWidget):
    """Shows the recovery key, once."""

    print_requested = Signal()
    save_requested = Signal()
    continue_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecoveryKeyForm()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.print_button)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF() * 1.15)
        self.ui.key_edit.setFont(fixed)
        say(self.ui.trouble_label, "")
        say(self.ui.saved_label, "")
        self.ui.print_button.clicked.connect(self.print_requested)
        self.ui.save_button.clicked.connect(self.save_requested)
        self.ui.stored_check.toggled.connect(self.ui.continue_button.setEnabled)
        self.ui.continue_button.clicked.connect(self.continue_requested)

    def show_key(self, key: str) -> None:
        """Show the key, whole."""
        self.ui.key_edit.setText(key)
        self.ui.key_edit.setCursorPosition(0)


class LoginPanel(QWidget):
    """Name and passphrase."""

    login_requested = Signal(str, str)
    recover_requested = Signal()
    other_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LoginForm()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.passphrase_edit)
        say(self.ui.warning_label, "")
        say(self.ui.trouble_label, "")
        self.ui.login_button.clicked.connect(self._login)
        self.ui.passphrase_edit.returnPressed.connect(self._login)
        self.ui.recover_button.clicked.connect(self.recover_requested)
        self.ui.other_button.clicked.connect(self.other_requested)

    def show_users(self, names: Sequence[str], chosen: str) -> None:
        """Fill in who can open the file; the last one who did comes first."""
        self.ui.user_combo.clear()
        self.ui.user_combo.addItems(list(names))
        self.ui.user_combo.setCurrentIndex(max(0, self.ui.user_combo.findText(chosen)))

    def show_trouble(self, sentence: str) -> None:
        """Say why it did not open; the field is empty and ready again."""
        say(self.ui.trouble_label, sentence)
        self.ui.passphrase_edit.clear()
        self.ui.passphrase_edit.setFocus()

    def _login(self) -> None:
        say(self.ui.trouble_label, "")
        self.login_requested.emit(self.ui.user_combo.currentText(), self.ui.passphrase_edit.text())


class RecoverPanel(QWidget):
    """The recovery key and a new passphrase."""

    open_requested = Signal(str, str, str, str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecoverForm()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.key_edit)
        say(self.ui.trouble_label, "")
        self.ui.again_edit.returnPressed.connect(self._open)
        self.ui.back_button.clicked.connect(self.back_requested)
        self.ui.open_button.clicked.connect(self._open)
        self.ui.passphrase_edit.textChanged.connect(self._judge)
        self._judge("")

    def show_users(self, names: Sequence[str], chosen: str) -> None:
        """Fill in whose passphrase is made new."""
        self.ui.user_combo.clear()
        self.ui.user_combo.addItems(list(names))
        self.ui.user_combo.setCurrentIndex(max(0, self.ui.user_combo.findText(chosen)))

    def show_trouble(self, sentence: str) -> None:
        """Say why it did not open."""
        say(self.ui.trouble_label, sentence)

    def _open(self) -> None:
        say(self.ui.trouble_label, "")
        fields: tuple[QLineEdit, ...] = (self.ui.key_edit, self.ui.passphrase_edit, self.ui.again_edit)
        key, passphrase, again = (field.text() for field in fields)
        self.open_requested.emit(key, self.ui.user_combo.currentText(), passphrase, again)

    def _judge(self, passphrase: str) -> None:
        self.ui.strength_label.setText(strength_words(passphrase))
