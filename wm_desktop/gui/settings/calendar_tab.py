"""The tab of the school's calendar: days off per location, the free days of the law, and the year as a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.calendar_text import written_period
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedPeriod
from wm_desktop.gui.dates import day_in_list
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_calendar_tab import Ui_CalendarTab
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.settings.calendar_presenter import CalendarPresenter, CalendarShown, LegalDay
from wm_desktop.gui.settings.calendar_words import kind_words, legal_words
from wm_desktop.gui.tables import Column, RowTableModel


class CalendarTab(QWidget):
    """Holds the lists and the picture; whatever is changed here is stored at once."""

    messages: MessageBar
    presenter: CalendarPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CalendarTab()
        self.ui.setupUi(self)
        self.periods = RowTableModel[ClosedPeriod](self._period_columns(), self)
        self.legal = RowTableModel[LegalDay](self._legal_columns(), self)

    def set_up(self, desk: Desk, messages: MessageBar) -> None:
        """Begin to work with a data file."""
        ui = self.ui
        self.messages = messages
        self.presenter = CalendarPresenter(desk.place, self)
        ui.day_edit.set_today(desk.place.today())
        for table, model in ((ui.period_table, self.periods), (ui.legal_table, self.legal)):
            table.use(model)
            table.setSortingEnabled(False)
        self.presenter.refresh()
        ui.location_combo.currentIndexChanged.connect(self._choose)
        ui.year_combo.currentIndexChanged.connect(self._choose)
        ui.add_button.clicked.connect(self.add_typed)
        ui.edit_button.clicked.connect(self.change_chosen)
        ui.remove_button.clicked.connect(self.remove_chosen)
        ui.period_table.row_opened.connect(self._opened)
        ui.equalise_button.clicked.connect(self.equalise_typed)
        ui.normal_button.clicked.connect(self.count_normally)

    @property
    def has_typed(self) -> bool:
        """Whether lines stand in the box that are not in the calendar yet."""
        return bool(self.ui.lines_edit.toPlainText().strip())

    def show_choices(self, locations: Sequence[str], years: Sequence[SchoolYear], chosen: SchoolYear) -> None:
        """Offer the locations and the school years."""
        ui = self.ui
        ui.location_combo.clear()
        ui.location_combo.addItems(list(locations))
        ui.year_combo.clear()
        for year in years:
            ui.year_combo.addItem(str(year), year.start)
        ui.year_combo.setCurrentIndex(list(years).index(chosen))

    def show_calendar(self, shown: CalendarShown) -> None:
        """Show the days off, the free days of the law and the picture of the year."""
        self.periods.set_rows(shown.periods)
        self.legal.set_rows(shown.legal)
        for table in (self.ui.period_table, self.ui.legal_table):
            table.fit_columns()
        self.ui.year_picture.show_calendar(shown)

    def show_text(self, text: str) -> None:
        """Put lines in the box for typing."""
        self.ui.lines_edit.setPlainText(text)

    def say_unsaved(self) -> None:
        """The dialog wants to close while lines stand in the box."""
        self.messages.trouble(
            self.tr("De getypte vakanties staan nog niet in de kalender. Kies eerst Toevoegen, of maak het vak leeg.")
        )

    def add_typed(self) -> None:
        """Store the typed lines."""
        if not self.has_typed:
            self.messages.trouble(self.tr("Typ eerst een vakantie of studiedag in het vak."))
            return
        added: list[int] = []
        if self._attempt(lambda: added.append(self.presenter.add(self.ui.lines_edit.toPlainText()))):
            self.messages.news(self.tr("%n periode(n) in de kalender gezet.", "", added[0]))

    def change_chosen(self) -> None:
        """Take the chosen period out and put it in the box to be changed."""
        if self._take_out():
            self.messages.news(self.tr("Verander de regel in het vak en kies Toevoegen."))
            self.ui.lines_edit.setFocus()

    def remove_chosen(self) -> None:
        """Take the chosen period out; it stands in the box until it is put back or cleared."""
        chosen = self._chosen_period()
        if chosen is not None and self._attempt(lambda: self.presenter.remove(chosen)):
            self.ui.lines_edit.clear()
            back = written_period(chosen)
            text = self.tr("Uit de kalender gehaald: %1.").replace("%1", back)
            self.messages.news(text, undo=lambda: self._attempt(lambda: self.presenter.add(back)))

    def equalise_typed(self) -> None:
        """Count the typed day as a holiday."""
        ui = self.ui
        if ui.day_edit.text().strip() == "":
            self.messages.trouble(self.tr("Typ eerst de dag die gelijkgesteld is."))
            return
        if self._attempt(self._equalise):
            ui.day_edit.set_day(None)
            ui.source_edit.clear()

    def count_normally(self) -> None:
        """Count the chosen day made equal as a working day."""
        chosen = self.legal.row(self.ui.legal_table.currentIndex().row())
        if chosen is None or not chosen.equalised:
            self.messages.trouble(self.tr("Kies eerst een gelijkgestelde dag in de lijst; een feestdag blijft altijd."))
        elif self._attempt(lambda: self.presenter.count_normally(chosen)):
            text = self.tr("%1 telt weer als gewone dag.").replace("%1", day_in_list(chosen.day))
            self.messages.news(text, undo=lambda: self._attempt(lambda: self.presenter.equalise(chosen.day, "")))

    def _equalise(self) -> None:
        day = self.ui.day_edit.day()
        if day is not None:
            self.presenter.equalise(day, self.ui.source_edit.text())
            text = self.tr("%1 telt nu als feestdag bij het rekenen van termijnen.")
            self.messages.news(text.replace("%1", day_in_list(day)))

    def _take_out(self) -> bool:
        chosen = self._chosen_period()
        return chosen is not None and self._attempt(lambda: self.presenter.remove(chosen))

    def _chosen_period(self) -> ClosedPeriod | None:
        chosen = self.periods.row(self.ui.period_table.currentIndex().row())
        if chosen is None:
            self.messages.trouble(self.tr("Kies eerst een vakantie of studiedag in de lijst."))
        return chosen

    def _choose(self) -> None:
        ui = self.ui
        self.presenter.choose(ui.location_combo.currentIndex(), SchoolYear(int(ui.year_combo.currentData())))

    def _opened(self, row: object) -> None:
        if row is not None:
            self.change_chosen()

    def _attempt(self, work: Callable[[], object]) -> bool:
        self.messages.clear()
        try:
            work()
        except WmError as error:
            self.messages.trouble(sentence_of(error))
            return False
        return True

    def _period_columns(self) -> tuple[Column[ClosedPeriod], ...]:
        return (
            Column(self.tr("Naam"), lambda row: row.name),
            Column(self.tr("Eerste dag"), lambda row: row.first, lambda row: short_day(row.first)),
            Column(self.tr("Laatste dag"), lambda row: row.last, lambda row: short_day(row.last)),
            Column(self.tr("Soort"), lambda row: kind_words()[row.kind]),
        )

    def _legal_columns(self) -> tuple[Column[LegalDay], ...]:
        return (
            Column(self.tr("Dag"), lambda row: row.day, lambda row: day_in_list(row.day)),
            Column(self.tr("Vrij door"), legal_words),
            Column(self.tr("Bron"), lambda row: row.source, tooltip=lambda row: row.source),
        )
