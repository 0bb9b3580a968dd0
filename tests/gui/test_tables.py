from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu

from wm_desktop.gui.enter_key import EnterKey
from wm_desktop.gui.tables import Align, Column, Look, ResultTable, RowTableModel


@dataclass(frozen=True)
class Fruit:
    name: str
    weight: int | None


FRUIT = (Fruit("Peer", 120), Fruit("appel", 90), Fruit("Kers", None))
RED = QColor("red")


def columns():
    return (
        Column[Fruit]("Naam", lambda fruit: fruit.name, tooltip=lambda fruit: f"Een {fruit.name}"),
        Column[Fruit](
            "Gewicht",
            lambda fruit: fruit.weight,
            display=lambda fruit: f"{fruit.weight} g" if fruit.weight else "",
            align=Align.RIGHT,
            look=lambda fruit: Look(foreground=RED, bold=True) if fruit.weight == 120 else None,
        ),
    )


@pytest.fixture
def model(qapp):
    made = RowTableModel[Fruit](columns())
    made.set_rows(FRUIT)
    return made


def names(model):
    return [row.name for row in model.rows]


def test_a_model_shows_rows_under_its_columns(model, qtmodeltester):
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (3, 2)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Gewicht"
    assert model.index(0, 1).data() == "120 g"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Een Peer"
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole).color() == RED
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(1, 1).data(Qt.ItemDataRole.ForegroundRole) is None


def test_sorting_ignores_capitals_puts_nothing_last_and_can_be_taken_back(model):
    model.sort(0)
    assert names(model) == ["appel", "Kers", "Peer"]
    model.sort(1)
    assert names(model) == ["appel", "Peer", "Kers"]
    model.sort(-1)
    assert names(model) == ["Peer", "appel", "Kers"]


def test_a_filter_keeps_the_order_and_knows_how_many_there_are_in_all(model):
    model.sort(0)
    model.show_only(lambda fruit: fruit.weight is not None)
    assert names(model) == ["appel", "Peer"]
    assert model.rows_in_all == 3
    model.set_rows((*FRUIT, Fruit("Banaan", 150)))
    assert names(model) == ["appel", "Banaan", "Peer"]
    assert model.number_of(lambda fruit: fruit.name == "Banaan") == 1
    assert model.number_of(lambda fruit: fruit.name == "Kiwi") == -1


def test_a_cell_that_cannot_be_shown_never_raises(qapp, caplog):
    model = RowTableModel[Fruit]((Column[Fruit]("Kapot", lambda fruit: fruit.weight / 0),))
    model.set_rows(FRUIT)
    assert model.index(0, 0).data() == "…"
    assert model.data(model.index(9, 0)) is None
    assert "cannot be shown" in caplog.text


@pytest.fixture
def table(model, qtbot, tmp_path):
    made = ResultTable()
    qtbot.addWidget(made)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made.use(model, key="fruit", settings=settings)
    made.show()
    return made


def test_selected_rows_are_copied_as_a_table_for_excel(table, qtbot):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == ["Naam\tGewicht", "Peer\t120 g", "appel\t90 g", "Kers\t"]
    assert "<td>Peer</td><td>120 g</td>" in data.html()


def test_choosing_and_opening_a_row_give_the_row_itself(table, qtbot):
    opened = QSignalSpy(table.row_opened)
    chosen = QSignalSpy(table.row_chosen)
    table.select_number(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.at(0)[0] == FRUIT[1]
    assert opened.at(0)[0] == FRUIT[1]
    assert table.selected_numbers() == [1]


def test_a_selection_travels_with_its_row_when_sorted(table, model):
    table.select_number(0)
    model.sort(0)
    assert [model.row(number).name for number in table.selected_numbers()] == ["Peer"]


def test_widths_are_remembered_for_the_next_time(table, model, qtbot):
    table.setColumnWidth(0, 222)
    qtbot.waitUntil(lambda: table._settings.contains("tables/fruit"))
    again = ResultTable()
    qtbot.addWidget(again)
    again.use(model, key="fruit", settings=table._settings)
    assert again.columnWidth(0) == 222


def test_widths_set_by_hand_survive_new_rows_and_a_new_start(table, model, qtbot):
    table.fit_columns()
    assert not table._by_hand
    table.setColumnWidth(0, 222)
    model.set_rows(FRUIT)
    table.fit_columns()
    assert table.columnWidth(0) == 222
    qtbot.waitUntil(lambda: table._settings.value("tables/fruit-by-hand", "") == "yes")
    again = ResultTable()
    qtbot.addWidget(again)
    again.use(model, key="fruit", settings=table._settings)
    again.fit_columns()
    assert again.columnWidth(0) == 222


def test_an_empty_table_says_what_to_do(table, model):
    table.set_empty_text("Lees eerst fruit in.")
    before = table.grab().toImage()
    model.set_rows(())
    assert table.grab().toImage() != before


def test_larger_text_makes_higher_rows(table):
    before = table.rowHeight(0)
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    table.setFont(font)
    assert table.rowHeight(0) > before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_table_offers_to_copy_with_shift_f10(table, qtbot, qapp):
    watch = EnterKey(qapp)
    table.show()
    table.select_number(1)
    table.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)
    watch._watch(table.windowHandle())
    QTest.keyClick(table.windowHandle(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = table.findChild(QMenu)
    [copy] = menu.actions()
    copy.trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "Naam\tGewicht\nappel\t90 g"


def test_a_model_whose_values_are_gone_is_empty(qapp):
    """While the collector takes a window apart, Qt may still ask; an answer that raises would be told as a bug."""
    model = RowTableModel([Column("Naam", str)])
    model.set_rows(["Noor"])
    vars(model).clear()
    horizontal = Qt.Orientation.Horizontal
    assert (model.rowCount(), model.columnCount(), model.headerData(0, horizontal)) == (0, 0, None)
    assert model.data(model.index(0, 0)) is None
