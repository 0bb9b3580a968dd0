"""Step 2: the real sheet, its header row marked, and above every column what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_columns import Ui_ImportWizardColumns
from wm_desktop.gui.import_wizard.lines import IGNORE, SheetPicture
from wm_desktop.gui.import_wizard.roles import role_choices, role_word

_NARROWEST, _WIDEST = 130, 260


class ColumnsStep(QWidget):
    """Shows one sheet at a time; a combo per column says its role."""

    sheet_chosen = Signal(str)
    header_row_chosen = Signal(str, int)
    role_chosen = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardColumns()
        self.ui.setupUi(self)
        self._picture: SheetPicture | None = None
        self._purposes: tuple[Purpose, ...] = ()
        self._prepare()
        self.ui.sheet_combo.currentIndexChanged.connect(self._sheet_chosen)
        self.ui.header_spin.editingFinished.connect(self._header_chosen)
        self.ui.sheet_table.cellDoubleClicked.connect(self._header_clicked)

    def offer_sheets(self, names: Sequence[str], chosen: str) -> None:
        """Fill the list of sheets that are read."""
        with QSignalBlocker(self.ui.sheet_combo):
            self.ui.sheet_combo.clear()
            for name in names:
                self.ui.sheet_combo.addItem(name or self.tr("(csv-bestand)"), name)
            self.ui.sheet_combo.setCurrentIndex(max(list(names).index(chosen) if chosen in names else 0, 0))
        for widget in (self.ui.sheet_combo, self.ui.sheet_label):
            widget.setVisible(len(names) > 1)

    def show_sheet(self, picture: SheetPicture, purposes: Sequence[Purpose]) -> None:
        """Show a sheet with its roles."""
        self._picture, self._purposes = picture, tuple(purposes)
        with QSignalBlocker(self.ui.header_spin):
            self.ui.header_spin.setMaximum(max(len(picture.lines), 1))
            self.ui.header_spin.setValue(picture.header_row)
        self._show_roles(picture)
        self._show_lines(picture)
        used = sum(role != IGNORE for role in picture.roles)
        text = self.tr("%1 van %2 kolommen worden gelezen. Dubbelklik op een rij om die als kopregel te kiezen.")
        self.ui.columns_label.setText(text.replace("%1", str(used)).replace("%2", str(len(picture.roles))))

    def role_combo(self, column: int) -> QComboBox:
        """The combo above a column (0 is the first)."""
        combo = self.ui.roles_table.cellWidget(0, column)
        if not isinstance(combo, QComboBox):
            raise IndexError(column)
        return combo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes from role to role: bring the column into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QComboBox):
            column = watched.property("column")
            table = self.ui.sheet_table
            table.scrollTo(table.model().index(max(table.rowAt(1), 0), column))
        return super().eventFilter(watched, event)

    def _prepare(self) -> None:
        roles, sheet = self.ui.roles_table, self.ui.sheet_table
        roles.setRowCount(1)
        roles.setVerticalHeaderLabels([""])
        roles.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.roles_edge.setFixedWidth(sheet.verticalScrollBar().sizeHint().width())
        roles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        roles.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        sheet.horizontalHeader().hide()
        width = self.fontMetrics().horizontalAdvance("00000") + 12
        for table in (roles, sheet):
            table.verticalHeader().setFixedWidth(width)
            table.setHorizontalScrollMode(roles.ScrollMode.ScrollPerPixel)
        roles.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        sheet.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        sheet.horizontalScrollBar().valueChanged.connect(roles.horizontalScrollBar().setValue)
        roles.horizontalScrollBar().valueChanged.connect(sheet.horizontalScrollBar().setValue)
        roles.horizontalHeader().sectionResized.connect(self._follow_width)
        roles.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _show_roles(self, picture: SheetPicture) -> None:
        table = self.ui.roles_table
        table.setColumnCount(len(picture.letters))
        table.setHorizontalHeaderLabels(list(picture.letters))
        for column, (letter, role) in enumerate(zip(picture.letters, picture.roles, strict=True)):
            combo = QComboBox(table)
            for value, word in role_choices(self._purposes):
                combo.addItem(word, value)
            if combo.findData(role) < 0:
                combo.addItem(role_word(role, self._purposes), role)
            combo.setCurrentIndex(combo.findData(role))
            combo.setAccessibleName(
                self.tr("Rol van kolom %1 (%2)").replace("%1", letter).replace("%2", picture.headers[column])
            )
            font = QFont(combo.font())
            font.setBold(role != IGNORE)
            combo.setFont(font)
            combo.currentIndexChanged.connect(partial(self._role_chosen, column))
            combo.setProperty("column", column)
            combo.installEventFilter(self)
            table.setCellWidget(0, column, combo)
        header = table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(header + table.verticalHeader().defaultSectionSize() + 2 * table.frameWidth())

    def _show_lines(self, picture: SheetPicture) -> None:
        table = self.ui.sheet_table
        table.clear()
        table.setColumnCount(len(picture.letters))
        table.setRowCount(len(picture.lines))
        table.setVerticalHeaderLabels([str(number) for number in range(1, len(picture.lines) + 1)])
        for row, line in enumerate(picture.lines, 1):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                self._dress(item, row, picture, picture.roles[column])
                table.setItem(row - 1, column, item)
        metrics = self.fontMetrics()
        for column in range(len(picture.letters)):
            widest = max((metrics.horizontalAdvance(line[column]) for line in picture.lines), default=0) + 24
            self.ui.roles_table.setColumnWidth(column, min(max(widest, _NARROWEST), _WIDEST))
            table.setColumnWidth(column, self.ui.roles_table.columnWidth(column))
        above = table.item(max(picture.header_row - 2, 0), 0)
        if above is not None:
            table.scrollToItem(above, table.ScrollHint.PositionAtTop)

    def _dress(self, item: QTableWidgetItem, row: int, picture: SheetPicture, role: str) -> None:
        if row == picture.header_row:
            font = QFont(self.font())
            font.setBold(True)
            item.setFont(font)
            item.setBackground(QColor(theme.colours().warning[0]))
            item.setForeground(QColor(theme.colours().warning[1]))
            item.setToolTip(self.tr("Kopregel"))
        elif row < picture.header_row or role == IGNORE:
            item.setForeground(QColor(theme.colours().faint))

    def _follow_width(self, column: int, _old: int, new: int) -> None:
        self.ui.sheet_table.setColumnWidth(column, new)

    def _sheet_chosen(self) -> None:
        self.sheet_chosen.emit(str(self.ui.sheet_combo.currentData() or ""))

    def _header_chosen(self) -> None:
        if self._picture is not None and self.ui.header_spin.value() != self._picture.header_row:
            self.header_row_chosen.emit(self._picture.name, self.ui.header_spin.value())

    def _header_clicked(self, row: int, _column: int) -> None:
        self.ui.header_spin.setValue(row + 1)
        self._header_chosen()

    def _role_chosen(self, column: int, _index: int) -> None:
        if self._picture is not None:
            role = str(self.role_combo(column).currentData())
            self.role_chosen.emit(self._picture.name, self._picture.letters[column], role)
