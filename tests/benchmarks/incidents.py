"""The list of incident files: loading it, filtering it while a person types, and opening a file of 300 lines."""

from __future__ import annotations

import statistics
import sys
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.support import FixedClock, Office, copy_as_used, make_template, workplace_on
from wm_desktop.domain.ids import EntryId, IncidentId, PartyId, new_uuid
from wm_desktop.domain.incidents import (
    Entry,
    EntryKind,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
)
from wm_desktop.services.case_list import duties, list_cases
from wm_desktop.services.case_work import new_task
from wm_desktop.services.workplace import Workplace

_KINDS = tuple(IncidentKind)


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure a school of 2,000 files with five lines each, a tenth of them open with a task, and one of 300 lines."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    place = workplace_on(engine, FixedClock())
    files, lines, times = (30, 20, 1) if tiny else (2000, 300, 7)
    office = Office(place)
    _fill(office, files)
    long = _one(office, files, lines)
    figures = _listed(place, folder, long, times)
    engine.dispose()
    return figures


def _fill(office: Office, files: int) -> None:
    place = office.place
    pupils = [office.pupil(f"Leerling Nummer {number}", group="5A") for number in range(10)]
    with place.unit_of_work() as uow:
        for number in range(files):
            _store(uow, place, number, 5, pupils[number % len(pupils)])
        uow.commit()
    for row in place.queries.incidents(open_only=True):
        new_task(place, row.id, "Bel de ouders terug", date(2026, 11, 23) + timedelta(days=int(row.number[5:]) % 30))


def _one(office: Office, number: int, lines: int) -> IncidentId:
    place = office.place
    pupil = office.pupil("Noor van der Meulen", group="7A")
    with place.unit_of_work() as uow:
        incident_id = _store(uow, place, number * 10, lines, pupil)
        uow.commit()
    return incident_id


def _store(uow, place: Workplace, number: int, lines: int, pupil) -> IncidentId:  # type: ignore[no-untyped-def]
    stage = IncidentStage.REPORTED if number % 10 == 0 else IncidentStage.CLOSED
    incident = Incident(
        IncidentId(new_uuid()), f"2026-{number:05d}", _KINDS[number % len(_KINDS)],
        f"Berichten in een groepsapp, melding {number}", "Wat er gebeurde.", date(2026, 1, 1), stage=stage,
    )  # fmt: skip
    uow.incidents.add(incident)
    name = pupil.name.full
    uow.incidents.add_party(
        Party(PartyId(new_uuid()), incident.id, PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id, name)
    )
    for line in range(lines):
        text = f"Gebeld met de ouders van {name}, keer {line}. Zij gaven aan het thuis te bespreken met hun kind. " * 2
        moment = place.now() - timedelta(minutes=lines - line)
        entry = Entry(EntryId(new_uuid()), incident.id, EntryKind.NOTE, moment, text, "directie", moment)
        uow.incidents.add_entry(entry)
    return incident.id


def _listed(place: Workplace, folder: Path, long: IncidentId, times: int) -> Figures:
    from PySide6.QtWidgets import QApplication

    from tests.gui.conftest import make_desk
    from wm_desktop.gui.incidents.timeline.view import TimelineTab
    from wm_desktop.gui.incidents.view import IncidentsPage

    app = QApplication.instance() or QApplication([])
    desk = make_desk(place, folder)
    page = IncidentsPage(desk)
    page.resize(1216, 640)
    page.show()
    page.shown()
    page.ui.open_only_check.setChecked(False)

    def filtered(text: str) -> float:
        spent = []
        for _ in range(times):
            spent.append(timed(lambda: (page.ui.search_edit.setText(text), page.grab())))
            page.ui.search_edit.clear()
        return statistics.median(spent)

    def chosen() -> None:
        page.ui.kind_combo.setCurrentIndex(2)
        page.ui.kind_combo.setCurrentIndex(0)

    def opened() -> None:
        page.open_file(long)
        page.file_view.go_to(TimelineTab)
        page.file_view.grab()
        app.processEvents()

    figures = {
        "the list: asked": Figure(timed(lambda: list_cases(place), times)),
        "the list: filtered by a kind, in the window": Figure(timed(chosen, times) / 2, goal=60),
        "the list: filtered by a number, in the window": Figure(filtered("01234"), goal=60),
        "the list: filtered by a word of the timeline, in the window": Figure(filtered("keer 4"), goal=60),
        "what must be done in all files": Figure(timed(lambda: duties(place), times)),
        "a file of 300 lines: opened at its timeline, in the window": Figure(timed(opened, times), goal=250),
    }
    page.close()
    desk.tasks.wait()
    desk.tasks.close()
    return figures


if __name__ == "__main__":
    sys.exit(main(measure))
