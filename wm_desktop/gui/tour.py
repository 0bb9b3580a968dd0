"""The tour: every page and important dialog of the sample school, saved as a picture in light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wm_desktop.gui import theme

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

Show = Callable[["MainWindow"], QWidget]
_SETTLE_MS = 60


@dataclass(frozen=True)
class TourStop:
    """One picture: `show` brings something on the screen and gives the widget to take (the window, or a dialog).

    A dialog is shown without blocking (`open()` or `show()`), and closed by the tour afterwards.
    """

    name: str
    show: Show


def tour_stops() -> tuple[TourStop, ...]:
    """All stops in order. Add yours here: one line, the function loads what it shows."""
    return (
        TourStop("vandaag", _page("today")),
        TourStop("toestemmingen", _register("register")),
        TourStop("toestemming-vastleggen", _register("recording")),
        TourStop("ouders-oneens", _register("conflicts")),
        TourStop("lijst-zonder-toestemming", _register("paper_list")),
        TourStop("lijst-uitstapje", _register("trip_list")),
        TourStop("meegegeven-lijsten", _register("issued_lists")),
        TourStop("lijst-meegeven", _register("list_issue")),
        TourStop("verschil-tussen-dagen", _register("register_changes")),
        TourStop("inlezen-1-bestand", _register("import_file")),
        TourStop("inlezen-2-kolommen", _register("import_columns")),
        TourStop("inlezen-3-betekenis", _register("import_meaning")),
        TourStop("inlezen-4-leerlingen", _register("import_pupils")),
        TourStop("inlezen-5-voorbeeld", _register("import_preview")),
        TourStop("inlezen-6-klaar", _register("import_done")),
        TourStop("inleesrondes", _register("import_log")),
        TourStop("leerlingen-inlezen", _register("roster_import")),
        TourStop("publicatie-controle", _publication("check")),
        TourStop("publicaties", _publication("register")),
        TourStop("publicatie-vastleggen", _publication("new_publication")),
        TourStop("weghalen", _publication("takedowns")),
        TourStop("weghalen-afhandelen", _publication("takedown_done")),
        TourStop("jaarronde-beginnen", _round("start")),
        TourStop("jaarronde-invoeren", _round("entry")),
        TourStop("jaarronde-stand", _round("state")),
        TourStop("incidenten", _case("incidents")),
        TourStop("incident", _case("incident_file")),
        TourStop("incident-tijdlijn", _case("incident_timeline")),
        TourStop("incident-taken", _case("incident_work")),
        TourStop("incident-fase", _case("incident_stage")),
        TourStop("incident-koppelen", _case("incident_link")),
        TourStop("taak-afvinken", _case("work_done")),
        TourStop("taak-toevoegen", _case("own_task")),
        TourStop("termijn-wijzigen", _case("term_changed")),
        TourStop("incident-bewijs", _case("incident_evidence")),
        TourStop("incident-controle", _case("incident_check")),
        TourStop("bewijs-toevoegen", _case("evidence_added")),
        TourStop("bewijs-bekijken", _case("evidence_shown")),
        TourStop("maatregelen", _course("measures")),
        TourStop("maatregel-kiezen", _course("measure_start")),
        TourStop("maatregel-stap", _course("measure_step")),
        TourStop("incident-nieuw", _case("new_incident")),
        TourStop("incident-stukken", _case("case_papers")),
        TourStop("jaarverslag", _case("yearly_report")),
        TourStop("brieven", _case("letters")),
        TourStop("brief", _case("letter")),
        TourStop("brief-bijlagen", _enclosures),
        TourStop("brief-verzending", _case("letter_delivery")),
        TourStop("brief-afdrukken", _case("letter_printing")),
        TourStop("etiketten", _case("labels")),
        TourStop("enveloppen", _case("envelopes")),
        TourStop("brieven-aan-gezinnen", _mailing("letter_batch")),
        TourStop("eigen-word-sjabloon", _mailing("word_merge")),
        TourStop("personen", _person),
        TourStop("medewerkers", _employees),
        TourStop("gezin", _register("family")),
        TourStop("protocol", _protocol("versions")),
        TourStop("protocol-regels", _protocol("rules")),
        TourStop("protocol-accounts", _protocol("accounts")),
        TourStop("protocol-nieuwe-versie", _protocol("new_version")),
        TourStop("protocol-voorleggen", _protocol("ask")),
        TourStop("protocol-instemming", _protocol("answer")),
        TourStop("protocol-in-werking", _protocol("start")),
        TourStop("protocol-regel", _protocol("rule")),
        TourStop("protocol-account", _protocol("new_account")),
        TourStop("protocol-account-controle", _protocol("account_check")),
        TourStop("instellingen-school", _settings("school_tab")),
        TourStop("instellingen-incidenten", _settings("incidents_tab")),
        TourStop("instellingen-instanties", _settings("offices_tab")),
        TourStop("instellingen-bezwaar", _settings("remedies_tab")),
        TourStop("instellingen-briefpapier", _settings("paper_tab")),
        TourStop("instellingen-proefblad", _test_page),
        TourStop("instellingen-zegel", _seal("settings")),
        TourStop("brief-verzegelen", _seal("asking")),
        TourStop("brieftekst", _texts("text")),
        TourStop("brieftekst-verschillen", _texts("differences")),
        TourStop("brieftekst-geschiedenis", _texts("history")),
        TourStop("instellingen-personeel", _settings("cao_tab")),
        TourStop("instellingen-doelen", _settings("purposes_tab")),
        TourStop("instellingen-doel", _purpose),
        TourStop("instellingen-beleid", _policy),
        TourStop("instellingen-kalender", _calendar),
        TourStop("instellingen-gebruikers", _settings("users_tab")),
        TourStop("instellingen-gebruiker", _tie),
        TourStop("ga-naar", _find),
        TourStop("handboek", _help),
        TourStop("vergrendeld", _locked),
    )


def _page(key: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        window.go_to_page(key)
        return window

    return show


def _register(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import register_stops

        stop: Show = getattr(register_stops, name)
        return stop(window)

    return show


def _seal(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import seal_stops

        stop: Show = getattr(seal_stops, name)
        return stop(window)

    return show


def _enclosures(window: MainWindow) -> QWidget:
    from wm_desktop.gui import enclosure_stops

    return enclosure_stops.choosing(window)


def _round(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import round_stops

        stop: Show = getattr(round_stops, name)
        return stop(window)

    return show


def _mailing(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import mailing_stops

        stop: Show = getattr(mailing_stops, name)
        return stop(window)

    return show


def _case(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import case_stops

        stop: Show = getattr(case_stops, name)
        return stop(window)

    return show


def _protocol(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import protocol_stops

        stop: Show = getattr(protocol_stops, name)
        return stop(window)

    return show


def _course(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import course_stops

        stop: Show = getattr(course_stops, name)
        return stop(window)

    return show


def _each_course(window: MainWindow) -> Iterator[TourStop]:
    """A stop for each kind of course that the data file holds."""
    from wm_desktop.gui import course_stops

    for kind in course_stops.kinds_of_courses(window):
        yield TourStop(f"traject-{kind.value.replace('_', '-')}", partial(course_stops.course, kind=kind))


def _publication(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import publication_stops

        stop: Show = getattr(publication_stops, name)
        return stop(window)

    return show


def _person(window: MainWindow) -> QWidget:
    from wm_desktop.gui.persons.view import PersonsPage

    page = window.go_to_page("persons")
    if isinstance(page, PersonsPage):
        page.ui.kind_tabs.setCurrentWidget(page.ui.pupils_tab)
        page.ui.pupil_table.select_number(3)
    return window


def _employees(window: MainWindow) -> QWidget:
    from wm_desktop.gui.persons.view import PersonsPage

    page = window.go_to_page("persons")
    if isinstance(page, PersonsPage):
        page.ui.kind_tabs.setCurrentWidget(page.ui.employees_tab)
        page.ui.employee_table.select_number(1)
    return window


def _settings(tab: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui.settings.view import SettingsDialog

        dialog = SettingsDialog(window.desk, window)
        dialog.open()
        dialog.ui.tabs.setCurrentWidget(dialog.findChild(QWidget, tab) or dialog.ui.school_tab)
        return dialog

    return show


def _test_page(window: MainWindow) -> QWidget:
    """The page that is printed and held in an envelope."""
    from wm_desktop.gui.pdf_view.window import PreviewWindow
    from wm_desktop.gui.settings.view import SettingsDialog

    dialog = _settings("paper_tab")(window)
    if isinstance(dialog, SettingsDialog):
        dialog.ui.paper_tab.show_test_page()
    return next(iter(dialog.findChildren(PreviewWindow)), dialog)


def _texts(name: str) -> Show:
    def show(window: MainWindow) -> QWidget:
        from wm_desktop.gui import text_stops

        stop: Show = getattr(text_stops, name)
        return stop(window)

    return show


def _purpose(window: MainWindow) -> QWidget:
    """A purpose whose text is being changed, with what that does."""
    from wm_desktop.gui.settings.purpose_dialogs import PurposeDialog
    from wm_desktop.gui.settings.view import SettingsDialog

    dialog = _settings("purposes_tab")(window)
    if not isinstance(dialog, SettingsDialog):
        raise TypeError(dialog)
    tab = dialog.ui.purposes_tab
    tab.ui.purpose_table.select_number(0)
    tab.ask_change()
    edit = tab.dialog
    if not isinstance(edit, PurposeDialog):
        raise TypeError(edit)
    edit.finished.connect(dialog.close)
    edit.keeps_by_itself = True
    edit.ui.explanation_edit.appendPlainText("Ook het archief van de website.")
    edit.ui.anew_radio.setChecked(True)
    return edit


def _policy(window: MainWindow) -> QWidget:
    """Another policy, with its consequences counted."""
    from wm_desktop.gui.settings.view import SettingsDialog

    dialog = _settings("policy_tab")(window)
    if isinstance(dialog, SettingsDialog):
        dialog.ui.policy_tab.ui.both_check.setChecked(True)
        dialog.ui.policy_tab.foresee()
        window.desk.tasks.wait()
    return dialog


def _calendar(window: MainWindow) -> QWidget:
    """A school year with its holidays and a study day, and another holiday being typed."""
    from wm_desktop.gui.settings.view import SettingsDialog

    dialog = _settings("calendar_tab")(window)
    if isinstance(dialog, SettingsDialog):
        tab = dialog.ui.calendar_tab
        year = tab.presenter.year.start
        lines = (
            f"Herfstvakantie 17-10-{year} t/m 25-10-{year}",
            f"Kerstvakantie 19-12-{year} t/m 3-1-{year + 1}",
            f"Voorjaarsvakantie 20-2-{year + 1} t/m 28-2-{year + 1}",
            f"Studiedag 18-9-{year}",
        )
        if not tab.ui.period_table.model().rowCount():  # the tour comes here once for each theme
            tab.presenter.add("\n".join(lines))
        tab.show_text(f"Meivakantie 24-4-{year + 1} t/m 9-5-{year + 1}")
        tab.ui.period_table.select_number(1)
    return dialog


def _tie(window: MainWindow) -> QWidget:
    """Which employee a user is, and which groups that one has."""
    from uuid import uuid4

    from wm_desktop.gui.settings.tie_dialog import TieDialog
    from wm_desktop.services.actors import Role
    from wm_desktop.services.rows import UserRow

    desk, user = window.desk, UserRow(uuid4(), "Juf Eva", Role.TEACHER.value)
    dialog = TieDialog(desk.place, desk.opened.users, user, window)
    dialog.keeps_by_itself = True
    dialog.open()
    dialog.ui.employee_combo.setCurrentIndex(1)
    return dialog


def _find(window: MainWindow) -> QWidget:
    from wm_desktop.gui.find_dialog import FindDialog

    dialog = FindDialog(window.desk, window)
    dialog.open()
    dialog.ui.search_edit.setText("de")
    dialog.look()
    return dialog


def _help(window: MainWindow) -> QWidget:
    from wm_desktop.gui.help.view import HelpWindow

    return HelpWindow.show_topic(window, "toestemmingen")


def _locked(window: MainWindow) -> QWidget:
    window.lock()
    return window


def walk(
    window: MainWindow, folder: Path, extra: Sequence[TourStop] = (), *, text_percent: int = 100
) -> Iterator[Path]:
    """Take all pictures, light ones first; gives the path of each. `extra` are stops outside the main window."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    folder.mkdir(parents=True, exist_ok=True)
    courses = tuple(_each_course(window))
    for dark, word in ((False, "licht"), (True, "donker")):
        theme.apply(app, dark=dark, text_percent=text_percent)
        window.theme_changed()
        for number, stop in enumerate((*tour_stops(), *courses, *extra), 1):
            yield _take(window, stop, folder / f"{number:02d}-{stop.name}-{word}.png")


def _take(window: MainWindow, stop: TourStop, path: Path) -> Path:
    widget = stop.show(window)
    window.desk.tasks.wait()
    QTest.qWait(_SETTLE_MS)
    widget.grab().save(str(path))
    if window.is_locked:
        window.unlock()
    if widget is not window and widget.isWindow():
        widget.close()
        QApplication.processEvents()
    return path
