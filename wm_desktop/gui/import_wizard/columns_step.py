"""Step 2: the real sheet, its header rows marked, and above every column what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QLabel, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui.forms.ui_import_wizard_columns import Ui_ImportWizardColumns
from wm_desktop.gui.import_wizard.lines import IGNORE, RowManners, SheetLine, SheetPicture
from wm_desktop.gui.import_wizard.purposes_dialog import PurposesDialog
from wm_desktop.gui.import_wizard.roles import SEVERAL, role_choices, role_word
from wm_desktop.gui.import_wizard.sheet_model import SheetModel

_NARROWEST, _WIDEST = 130, 260
_SAMPLE, _SEEN_AT_ONCE = 60, 8
_MOST_COLUMNS = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ROLE = Qt.ItemDataRole.UserRole


class ColumnsStep(QWidget):
    """Shows one sheet at a time; a combo per column says its role."""

    sheet_chosen = Signal(str)
    header_rows_chosen = Signal(str, object)
    role_chosen = Signal(str, str, str)
    manner_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardColumns()
        self.ui.setupUi(self)
        self._picture: SheetPicture | None = None
        self._purposes: tuple[Purpose, ...] = ()
        self._now: list[str] = []
        self.model = SheetModel()
        self._roles = QStandardItemModel(self)
        self._prepare()
        self._connect()

    def show_columns(
        self, sheets: Sequence[SheetLine], picture: SheetPicture, purposes: Sequence[Purpose], manners: RowManners
    ) -> None:
        """Show a sheet with its roles; the combos stay, and keep the focus, as long as the columns are the same."""
        same = self._picture is not None and (picture.name, picture.letters) == (
            self._picture.name,
            self._picture.letters,
        )
        self._picture, self._purposes, self._now = picture, tuple(purposes), list(picture.roles)
        self._offer_sheets(sheets, picture.name)
        self._show_header_rows(picture)
        self._fill_roles(picture)
        if not same:
            self._make_combos(picture)
        self._show_roles(picture)
        self.model.show_picture(picture)
        if not same:
            self._fit(picture)
            first = picture.header_rows[0] - 2 if picture.header_rows[-1] > _SEEN_AT_ONCE else 0
            self.ui.sheet_table.scrollTo(self.model.index(first, 0), self.ui.sheet_table.ScrollHint.PositionAtTop)
            selection = self.ui.sheet_table.selectionModel()
            here = self.model.index(picture.header_rows[-1] - 1, 0)
            selection.setCurrentIndex(here, selection.SelectionFlag.NoUpdate)
        self._show_manners(picture, manners)
        self._tell(picture)

    def role_combo(self, column: int) -> QComboBox:
        """The combo above a column (0 is the first)."""
        combo = self.ui.roles_table.cellWidget(0, column)
        if not isinstance(combo, QComboBox):
            raise IndexError(column)
        return combo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes from role to role: bring the column into view. Enter or space makes a row the header row."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QComboBox):
            table = self.ui.sheet_table
            table.scrollTo(self.model.index(max(table.rowAt(1), 0), watched.property("column")))
        is_key = watched is self.ui.sheet_table and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._header_clicked(self.ui.sheet_table.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _prepare(self) -> None:
        roles, sheet = self.ui.roles_table, self.ui.sheet_table
        sheet.setModel(self.model)
        roles.setRowCount(1)
        roles.setVerticalHeaderLabels([""])
        roles.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.roles_edge.setFixedWidth(sheet.verticalScrollBar().sizeHint().width())
        roles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        roles.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        sheet.horizontalHeader().hide()
        width = self.fontMetrics().horizontalAdvance("000000") + 12
        for table in (roles, sheet):
            table.verticalHeader().setFixedWidth(width)
            table.setHorizontalScrollMode(roles.ScrollMode.ScrollPerPixel)
        roles.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        sheet.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        sheet.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        sheet.horizontalScrollBar().rangeChanged.connect(roles.horizontalScrollBar().setRange)
        sheet.horizontalScrollBar().valueChanged.connect(roles.horizontalScrollBar().setValue)
        roles.horizontalScrollBar().valueChanged.connect(sheet.horizontalScrollBar().setValue)
        roles.horizontalHeader().sectionResized.connect(self._follow_width)
        roles.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        sheet.installEventFilter(self)
        for combo, read, skip in (
            (self.ui.hidden_combo, self.tr("lezen"), self.tr("overslaan")),
            (self.ui.struck_combo, self.tr("toch lezen"), self.tr("niet lezen")),
        ):
            combo.addItem(read, "read")
            combo.addItem(skip, "skip")

    def _connect(self) -> None:
        ui = self.ui
        ui.sheet_combo.currentIndexChanged.connect(self._sheet_chosen)
        ui.header_spin.editingFinished.connect(self._header_chosen)
        ui.two_check.clicked.connect(self._header_chosen)
        ui.sheet_table.doubleClicked.connect(self._header_clicked)
        ui.hidden_combo.currentIndexChanged.connect(
            lambda _: self.manner_chosen.emit("hidden_rows", str(ui.hidden_combo.currentData()))
        )
        ui.struck_combo.currentIndexChanged.connect(
            lambda _: self.manner_chosen.emit("struck_through", str(ui.struck_combo.currentData()))
        )

    def _offer_sheets(self, sheets: Sequence[SheetLine], chosen: str) -> None:
        combo = self.ui.sheet_combo
        with QSignalBlocker(combo):
            combo.clear()
            for line in sheets:
                name = line.name or self.tr("(het hele bestand)")
                combo.addItem(name if line.used else self.tr("%1 (niet gelezen)").replace("%1", name), line.name)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
        for widget in (combo, self.ui.sheet_label):
            widget.setVisible(len(sheets) > 1)

    def _show_header_rows(self, picture: SheetPicture) -> None:
        with QSignalBlocker(self.ui.header_spin), QSignalBlocker(self.ui.two_check):
            self.ui.header_spin.setMaximum(max(picture.height, 1))
            self.ui.header_spin.setValue(picture.header_rows[-1])
            self.ui.two_check.setChecked(len(picture.header_rows) > 1)

    def _fill_roles(self, picture: SheetPicture) -> None:
        """One list of roles for all the combos: making a list per column would cost the time."""
        known = role_choices(self._purposes)
        extra = [(role, role_word(role, self._purposes)) for role in dict.fromkeys(picture.roles)]
        wanted = [*known, *(one for one in extra if one[0] not in dict(known))]
        if [self._roles.item(row).data(_ROLE) for row in range(self._roles.rowCount())] == [one[0] for one in wanted]:
            return
        for row, (role, word) in enumerate(wanted):
            item = QStandardItem(word)
            item.setData(role, _ROLE)
            self._roles.setItem(row, item)
        self._roles.setRowCount(len(wanted))

    def _make_combos(self, picture: SheetPicture) -> None:
        table = self.ui.roles_table
        table.setColumnCount(len(picture.letters))
        hidden = picture.sheet.hidden_columns
        for column in range(min(len(picture.letters), _MOST_COLUMNS)):
            combo = QComboBox(table)
            combo.setModel(self._roles)
            combo.setProperty("column", column)
            combo.installEventFilter(self)
            combo.activated.connect(partial(self._role_chosen, column))
            table.setCellWidget(0, column, combo)
        labels = [
            self.tr("%1 (verborgen)").replace("%1", letter) if number in hidden else letter
            for number, letter in enumerate(picture.letters, 1)
        ]
        table.setHorizontalHeaderLabels(labels)
        header = table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(header + table.verticalHeader().defaultSectionSize() + 2 * table.frameWidth())

    def _show_roles(self, picture: SheetPicture) -> None:
        for column, role in enumerate(picture.roles[:_MOST_COLUMNS]):
            combo = self.role_combo(column)
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(role, _ROLE))
            name = self.tr("Rol van kolom %1 (%2)").replace("%1", picture.letters[column])
            combo.setAccessibleName(name.replace("%2", picture.headers[column]))
            combo.setToolTip(picture.headers[column])
            self._embolden(combo, role)

    def _embolden(self, combo: QComboBox, role: str) -> None:
        font = QFont(self.font())
        font.setBold(role != IGNORE)
        combo.setFont(font)

    def _fit(self, picture: SheetPicture) -> None:
        metrics, sheet = self.fontMetrics(), picture.sheet
        rows = range(1, min(picture.height, _SAMPLE) + 1)
        for column in range(len(picture.letters)):
            texts = (" ".join(sheet.cell(row, column + 1).text.split()) for row in rows)
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts), default=0) + 24
            self.ui.roles_table.setColumnWidth(column, min(max(widest, _NARROWEST), _WIDEST))
            self.ui.sheet_table.setColumnWidth(column, self.ui.roles_table.columnWidth(column))

    def _show_manners(self, picture: SheetPicture, manners: RowManners) -> None:
        ui, hidden = self.ui, len(picture.sheet.hidden_rows)
        ui.hidden_label.setText(self.tr("Ve&rborgen rijen (%1)").replace("%1", str(hidden)))
        ui.struck_label.setText(self.tr("&Doorgehaald (%1 rijen)").replace("%1", str(picture.struck)))
        parts: tuple[tuple[QLabel, QComboBox, int, str], ...] = (
            (ui.hidden_label, ui.hidden_combo, hidden, manners.hidden),
            (ui.struck_label, ui.struck_combo, picture.struck, manners.struck),
        )
        for label, combo, count, value in parts:
            label.setVisible(count > 0)
            combo.setVisible(count > 0)
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))

    def _tell(self, picture: SheetPicture) -> None:
        used = sum(role != IGNORE for role in self._now)
        text = self.tr("%1 van %2 kolommen worden gelezen. Enter of dubbelklik op een rij maakt die tot kopregel.")
        text = text.replace("%1", str(used)).replace("%2", str(len(picture.letters)))
        hidden = [
            f"{letter} ({picture.headers[number - 1]})" if picture.headers[number - 1] else letter
            for number, letter in enumerate(picture.letters, 1)
            if number in picture.sheet.hidden_columns and self._now[number - 1] == IGNORE
        ]
        if hidden:
            told = self.tr("Verborgen in het bestand en niet gelezen: %1. Kies er een rol boven als het toch moet.")
            text = f"{text} {told.replace('%1', ', '.join(hidden[:6]))}"
        self.ui.columns_label.setText(text)

    def _follow_width(self, column: int, _old: int, new: int) -> None:
        self.ui.sheet_table.setColumnWidth(column, new)

    def _sheet_chosen(self) -> None:
        self.sheet_chosen.emit(str(self.ui.sheet_combo.currentData() or ""))

    def _header_chosen(self) -> None:
        row = self.ui.header_spin.value()
        rows = (row - 1, row) if self.ui.two_check.isChecked() and row > 1 else (row,)
        if self._picture is not None and rows != self._picture.header_rows:
            self.header_rows_chosen.emit(self._picture.name, rows)

    def _header_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.ui.header_spin.setValue(index.row() + 1)
            self._header_chosen()

    def _role_chosen(self, column: int, _index: int) -> None:
        picture = self._picture
        if picture is None:
            return
        role = str(self.role_combo(column).currentData(_ROLE))
        if role == SEVERAL:
            self._ask_purposes(column)
            return
        self._now[column] = role
        self._embolden(self.role_combo(column), role)
        self._tell(picture)
        self.role_chosen.emit(picture.name, picture.letters[column], role)

    def _ask_purposes(self, column: int) -> None:
        picture = self._picture
        if picture is None:
            return
        combo = self.role_combo(column)
        combo.setCurrentIndex(combo.findData(self._now[column], _ROLE))
        dialog = PurposesDialog(self._purposes, picture.headers[column], self._now[column], self)
        dialog.chosen.connect(partial(self._purposes_chosen, column))
        dialog.open()

    def _purposes_chosen(self, column: int, role: str) -> None:
        picture = self._picture
        if picture is None:
            return
        combo = self.role_combo(column)
        if combo.findData(role, _ROLE) < 0:
            item = QStandardItem(role_word(role, self._purposes))
            item.setData(role, _ROLE)
            self._roles.appendRow(item)
        combo.setCurrentIndex(combo.findData(role, _ROLE))
        self._role_chosen(column, combo.currentIndex())
