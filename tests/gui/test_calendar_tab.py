"""The school's calendar in the settings: the presenter with a view that only remembers, and the tab itself."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.support import as_role
from wm_desktop.domain.calendar_text import CalendarLineError
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.holidays import dutch_holidays
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriodError
from wm_desktop.gui.settings.calendar_presenter import CalendarPresenter
from wm_desktop.gui.settings.calendar_words import day_words
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.actors import Role
from wm_desktop.services.school_calendar import CalendarBook, load_calendar

AUTUMN = "Herfstvakantie 17-10-2026 t/m 25-10-2026"


@dataclass
class FakeTab:
    """Remembers what it was shown."""

    choices: tuple = ()
    shown: object = None
    texts: list = field(default_factory=list)

    def show_choices(self, *choices):
        self.choices = choices

    def show_calendar(self, shown):
        self.shown = shown

    def show_text(self, text):
        self.texts.append(text)


@pytest.fixture
def presenter(place):
    made = CalendarPresenter(place, FakeTab())
    made.refresh()
    return made


def test_it_begins_at_the_first_location_in_this_school_year(presenter):
    locations, years, chosen = presenter._view.choices
    assert locations == ["Willibrord", "Miland"]
    assert chosen == SchoolYear(2026)
    assert [year.start for year in years] == [2024, 2025, 2026, 2027, 2028, 2029]


def test_what_is_typed_is_stored_for_that_location_only(presenter, place):
    assert presenter.add(f"{AUTUMN}\nStudiedag vr 18-9\n") == 2
    assert [(one.name, one.kind) for one in presenter._view.shown.periods] == [
        ("Studiedag", ClosedKind.STUDY_DAY),
        ("Herfstvakantie", ClosedKind.HOLIDAY),
    ]
    assert presenter._view.texts == [""]
    presenter.choose(1, SchoolYear(2026))
    assert presenter._view.shown.periods == ()
    presenter.choose(0, SchoolYear(2027))
    assert presenter._view.shown.periods == ()
    book = load_calendar(place)
    assert [len(book.of(one.id).periods) for one in book.locations] == [2, 0]


def test_one_wrong_line_stores_nothing(presenter, place):
    with pytest.raises(CalendarLineError):
        presenter.add(f"{AUTUMN}\nKerst ergens in december")
    with pytest.raises(ClosedPeriodError):
        presenter.add(f"{AUTUMN}\nNog eens 20-10-2026")
    assert presenter.add("  \n") == 0
    assert presenter._view.shown.periods == ()


def test_what_is_taken_out_stands_in_the_box(presenter):
    presenter.add(AUTUMN)
    presenter.remove(presenter._view.shown.periods[0])
    assert presenter._view.shown.periods == ()
    assert presenter._view.texts[-1] == AUTUMN


def test_the_year_shows_its_holidays_and_days_made_equal(presenter, qapp):
    shown = presenter._view.shown
    holidays = [each for year in (2026, 2027) for each in dutch_holidays(year)]
    inside = {each.day for each in holidays if shown.year.first_day <= each.day <= shown.year.last_day}
    assert {one.day for one in shown.legal if not one.equalised} == inside
    assert [one.day for one in shown.legal if one.equalised] == [date(2027, 5, 7)]
    presenter.add("Mei 24-4-2027 t/m 9-5-2027")
    assert day_words(presenter._view.shown.days[date(2027, 4, 27)]) == "Mei; Koningsdag"
    assert day_words(presenter._view.shown.days[date(2027, 4, 26)]) == "Mei"
    assert day_words(presenter._view.shown.days[date(2027, 3, 29)]) == "Tweede Paasdag"


def test_a_day_is_made_equal_and_normal_again(presenter):
    presenter.equalise(date(2026, 12, 24), "KB")
    [made] = [one for one in presenter._view.shown.legal if one.day == date(2026, 12, 24)]
    assert (made.equalised, made.source) == (True, "KB")
    presenter.count_normally(made)
    assert date(2026, 12, 24) not in presenter._view.shown.days


def test_a_school_without_locations_shows_the_free_days_of_the_law(place):
    view = FakeTab()
    presenter = CalendarPresenter(place, view)
    presenter._book = CalendarBook((), {})
    presenter.choose(0, SchoolYear(2026))
    assert view.shown.periods == ()
    assert len(view.shown.legal) == 12


def test_a_reader_may_look_and_not_change(place):
    presenter = CalendarPresenter(as_role(place, Role.READER), FakeTab())
    presenter.refresh()
    with pytest.raises(NotAllowedError):
        presenter.add(AUTUMN)


@pytest.fixture
def dialog(desk, qtbot):
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    made.ui.tabs.setCurrentWidget(made.ui.calendar_tab)
    yield made
    desk.tasks.wait()


def test_typing_changing_and_taking_out_in_the_window(dialog):
    tab, said = dialog.ui.calendar_tab, dialog.ui.message_bar
    tab.add_typed()
    assert "Typ eerst een vakantie" in said.text
    tab.remove_chosen()
    assert "Kies eerst een vakantie" in said.text
    tab.ui.lines_edit.setPlainText("onzin")
    tab.add_typed()
    assert "Regel 'onzin'" in said.text
    tab.ui.lines_edit.setPlainText(f"{AUTUMN}\nStudiedag 18-9-2026")
    tab.add_typed()
    assert "2 periode" in said.text
    assert not tab.has_typed
    tab.ui.period_table.select_number(0)
    tab.change_chosen()
    assert tab.ui.lines_edit.toPlainText() == "Studiedag 18-09-2026"
    assert [one.name for one in tab.periods.rows] == ["Herfstvakantie"]
    tab.ui.lines_edit.setPlainText("Studiedag 25-9-2026")
    tab.add_typed()
    assert tab.periods.rows[0].first == date(2026, 9, 25)
    tab.ui.period_table.select_number(1)
    tab.ui.period_table.row_opened.emit(tab.periods.row(1))
    assert tab.ui.lines_edit.toPlainText() == AUTUMN
    tab.ui.lines_edit.clear()
    tab.ui.period_table.select_number(0)
    tab.remove_chosen()
    assert tab.periods.rows == ()
    assert "Uit de kalender gehaald: Studiedag 25-09-2026" in said.text
    said.action_button.click()
    assert [one.name for one in tab.periods.rows] == ["Studiedag"]


def test_another_location_and_year(dialog):
    tab = dialog.ui.calendar_tab
    tab.ui.lines_edit.setPlainText(AUTUMN)
    tab.add_typed()
    tab.ui.location_combo.setCurrentText("Miland")
    assert tab.periods.rows == ()
    tab.ui.location_combo.setCurrentText("Willibrord")
    assert len(tab.periods.rows) == 1
    tab.ui.year_combo.setCurrentText("2027-2028")
    assert tab.periods.rows == ()
    assert "2027-2028" in tab.ui.year_picture.accessibleDescription()


def test_days_made_equal_in_the_window(dialog):
    tab, said = dialog.ui.calendar_tab, dialog.ui.message_bar
    tab.equalise_typed()
    assert "Typ eerst de dag" in said.text
    tab.ui.day_edit.setText("ooit")
    tab.equalise_typed()
    assert "geen datum" in said.text
    tab.ui.day_edit.setText("24-12-2026")
    tab.ui.source_edit.setText("KB 2025")
    tab.equalise_typed()
    assert "telt nu als feestdag" in said.text
    assert tab.ui.source_edit.text() == ""
    tab.ui.legal_table.select_number(tab.legal.number_of(lambda row: row.day == date(2026, 12, 25)))
    tab.count_normally()
    assert "een feestdag blijft altijd" in said.text
    tab.ui.legal_table.select_number(tab.legal.number_of(lambda row: row.day == date(2027, 5, 7)))
    tab.count_normally()
    assert tab.legal.number_of(lambda row: row.day == date(2027, 5, 7)) == -1
    said.action_button.click()
    assert tab.legal.number_of(lambda row: row.day == date(2027, 5, 7)) >= 0


def test_the_dialog_does_not_lose_what_was_typed(dialog):
    tab = dialog.ui.calendar_tab
    tab.ui.lines_edit.setPlainText(AUTUMN)
    dialog.save()
    assert dialog.isVisible()
    assert "nog niet in de kalender" in dialog.ui.message_bar.text
    tab.add_typed()
    dialog.save()
    assert not dialog.isVisible()


def test_the_picture_knows_every_day_and_names_the_one_under_the_mouse(dialog, qtbot):
    tab = dialog.ui.calendar_tab
    tab.ui.lines_edit.setPlainText(f"{AUTUMN}\nStudiedag 18-9-2026\nMei 24-4-2027 t/m 9-5-2027")
    tab.add_typed()
    picture = tab.ui.year_picture
    cells = dict(picture._cells())
    assert len(cells) == 365
    assert min(cells) == date(2026, 8, 1)
    assert all(picture.rect().toRectF().contains(cell) for cell in cells.values())
    assert picture.day_at(cells[date(2027, 4, 27)].center()) == date(2027, 4, 27)
    assert picture.day_at(QPointF(-5, -5)) is None
    assert picture.words_at(cells[date(2027, 4, 27)].center()) == "dinsdag 27 april 2027: Mei; Koningsdag"
    assert picture.words_at(cells[date(2026, 11, 3)].center()) == "dinsdag 3 november 2026"
    assert picture.words_at(QPointF(-5, -5)) == ""
    QApplication.sendEvent(picture, QHelpEvent(QEvent.Type.ToolTip, QPoint(-5, -5), QPoint(0, 0)))
    assert QToolTip.text() == ""
    image = picture.grab().toImage()
    inside = [image.pixelColor(cells[day].adjusted(1, 1, 0, 0).topLeft().toPoint()).name() for day in cells]
    assert len(set(inside)) >= 3


def test_the_picture_is_empty_before_anything_is_shown(qtbot):
    from wm_desktop.gui.settings.year_picture import YearPicture

    picture = YearPicture()
    qtbot.addWidget(picture)
    assert picture.day_at(QPointF(3, 3)) is None
    assert picture.minimumSizeHint().width() <= picture.sizeHint().width()
    assert not picture.grab().isNull()
