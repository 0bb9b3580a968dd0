"""Evidence: taking a file in and giving it back beside writing and hashing it plainly, and opening a large dossier.

Taking in is measured as a person waits for it: until `take_in` returns. Then the file is on the disk, in the
write-ahead log; the checkpoint that copies it into the data file comes after, in a thread. It is waited for before
anything else is measured (it would slow the floor), and shown apart; a row of files is shown with its checkpoints.

Memory is what is added at the peak to what the process had before: measured while it happens, in a thread of its own.
"""

from __future__ import annotations

import hashlib
import os
import random
import statistics
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.support import KEY, FixedClock, Office, copy_as_used, make_template, workplace_on
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import EntryKind, IncidentKind, PartyRole, PersonKind
from wm_desktop.gui.evidence.files import PIECE, FileOnDisk
from wm_desktop.services.evidence import About, read_evidence, take_in
from wm_desktop.services.incidents import NewEntry, NewIncident, NewParty, add_entry, open_file, open_incident
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.checkpoints import checkpoints_of
from wm_desktop.storage.engine import connect

FLOOR = "writing (with fsync) and hashing it plainly"
MEGABYTE = 1_048_576
ROW = 5


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure intake and reading of 50 MB, then a dossier of 300 entries and 60 pieces (1 GB in the data file)."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    place = workplace_on(engine, FixedClock())
    size, times = (1 if tiny else 50) * MEGABYTE, 1 if tiny else 5
    checkpoints = checkpoints_of(engine)
    assert checkpoints is not None, "measured with a write-ahead log"
    figures = _intake(place, checkpoints.wait, _film(folder / "film.mp4", size), folder / "plain", times)
    figures |= _dossier(place, folder, entries=4 if tiny else 300, pieces=2 if tiny else 60, tiny=tiny)
    engine.dispose()
    return figures


def _intake(place: Workplace, settle: Callable[[], None], film: Path, plain: Path, times: int) -> Figures:
    incident_id = open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id
    source = FileOnDisk(film)

    def take() -> None:
        take_in(place, incident_id, source, About(), again=True)

    def first() -> None:
        take()
        settle()

    def row() -> None:
        for _ in range(ROW):
            take()
        settle()

    def read() -> None:
        for _ in read_evidence(place, kept):
            pass

    memory = added_memory(first)  # before the database has its cache; then the file is in the cache of the disk
    kept = open_file(place, incident_id).evidence[0]
    alone = plain.with_name("bare.db")
    floor, taking, after, bare = _by_turns(
        times, lambda: _plainly(film, plain), take, settle, lambda: _bare(film, alone)
    )
    each = timed(row) / ROW
    floor_read, reading = _by_turns(times, lambda: _hash(film), read)
    return {
        FLOOR: Figure(floor),
        "taking in": Figure(taking, ratio=taking / floor, ratio_to=FLOOR, goal_ratio=5),
        "its checkpoint, after the person has gone on": Figure(after, ratio=after / floor, ratio_to=FLOOR),
        f"each of {ROW} taken in at once, checkpoints and all": Figure(each, ratio=each / floor, ratio_to=FLOOR),
        "the encrypted database alone, checkpoint in its commit": Figure(bare, ratio=bare / floor, ratio_to=FLOOR),
        "taking in: memory": Figure(memory, "MB", goal=30),
        "giving back": Figure(reading, ratio=reading / floor_read, ratio_to="reading and hashing it plainly"),
        "giving back: memory": Figure(added_memory(read), "MB", goal=30),
    }


def _dossier(place: Workplace, folder: Path, *, entries: int, pieces: int, tiny: bool) -> Figures:
    pupil = Office(place).pupil("Noor van der Meulen", group="7A")
    party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id)
    new = NewIncident(IncidentKind.BULLYING, "Groot", "Een groot dossier.", rules=("A5", "A9"), parties=(party,))
    incident_id = open_incident(place, new).id
    for number in range(entries):
        add_entry(place, incident_id, NewEntry(EntryKind.NOTE, f"Gebeld met de ouders, keer {number}. " * 4))
    for number in range(pieces):  # pictures among them, for the small ones in the list
        name = f"stuk{number}.{'png' if number % 3 == 0 else 'mp4'}"
        source = _picture(folder / name) if number % 3 == 0 else _film(folder / name, (1 if tiny else 25) * MEGABYTE)
        take_in(place, incident_id, FileOnDisk(source), About(), again=True)
        source.unlink()
    size = (folder / "data.db").stat().st_size / MEGABYTE
    return {"the data file": Figure(size, "MB"), **_opened(place, folder, incident_id, 1 if tiny else 5)}


def _opened(place: Workplace, folder: Path, incident_id: IncidentId, times: int) -> Figures:
    from PySide6.QtWidgets import QApplication

    from tests.gui.conftest import make_desk
    from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
    from wm_desktop.gui.incidents.view import IncidentsPage

    app = QApplication.instance() or QApplication([])
    desk = make_desk(place, folder)
    page = IncidentsPage(desk)
    page.resize(1216, 640)
    page.show()
    page.shown()

    def show() -> None:
        page.open_file(incident_id)
        page.file_view.grab()
        app.processEvents()

    def small_pictures() -> None:
        page.file_view.go_to(EvidenceTab)
        desk.tasks.wait()

    memory = added_memory(show)  # the first time, with everything that is loaded for it
    query = timed(lambda: open_file(place, incident_id), times)
    window = timed(show, times)
    pictures = timed(small_pictures)
    found = {
        "opening a dossier: asked": Figure(query, goal=250),
        "opening a dossier: drawn in the window": Figure(window, goal=250),
        "opening a dossier: memory": Figure(memory, "MB", goal=120),
        "its small pictures, beside the window": Figure(pictures),
    }
    page.close()
    desk.tasks.wait()
    desk.tasks.close()
    return found


def _bare(film: Path, database: Path) -> None:
    """The same bytes in one table and one transaction, with nothing but the database."""
    connection = connect(database, KEY, new=not database.exists())
    connection.execute("CREATE TABLE IF NOT EXISTS piece (number INTEGER PRIMARY KEY, data BLOB)")
    connection.execute("BEGIN IMMEDIATE")
    with film.open("rb") as read:
        while piece := read.read(PIECE):
            connection.execute("INSERT INTO piece (data) VALUES (?)", (piece,))
    connection.execute("COMMIT")
    connection.close()


def _by_turns(times: int, *acts: Callable[[], object]) -> list[float]:
    """Give the medians of acts that take turns, so that what else the computer does weighs on all of them."""
    spent = [[timed(act) for act in acts] for _ in range(times)]
    return [statistics.median(of) for of in zip(*spent, strict=True)]


def added_memory(act: Callable[[], object]) -> float:
    """Give how many MB the process had more at its peak, looked at every millisecond."""
    import psutil

    process, ended = psutil.Process(), threading.Event()
    before = most = process.memory_info().rss

    def look() -> None:
        nonlocal most
        while not ended.is_set():
            most = max(most, process.memory_info().rss)
            time.sleep(0.001)

    watching = threading.Thread(target=look)
    watching.start()
    act()
    ended.set()
    watching.join()
    return max(0.0, most - before) / MEGABYTE


def _film(path: Path, size: int) -> Path:
    path.write_bytes(random.Random(size).randbytes(size))
    return path


def _picture(path: Path) -> Path:
    """A screenshot of a telephone with much in it."""
    from PySide6.QtGui import QImage

    noise = random.Random(1).randbytes(1080 * 1920 * 3)
    QImage(noise, 1080, 1920, 1080 * 3, QImage.Format.Format_RGB888).save(str(path))
    return path


def _plainly(source: Path, target: Path) -> None:
    fingerprint = hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(PIECE):
            fingerprint.update(piece)
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())
    target.unlink()


def _hash(source: Path) -> None:
    fingerprint = hashlib.sha256()
    with source.open("rb") as read:
        while piece := read.read(PIECE):
            fingerprint.update(piece)


if __name__ == "__main__":
    sys.exit(main(measure))
