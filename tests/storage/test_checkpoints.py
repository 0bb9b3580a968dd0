"""What a large commit leaves in the write-ahead log is copied into the data file afterwards; nothing depends on it."""

from __future__ import annotations

import hashlib
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from tests.support import KEY, NEW_SCHOOL, PASSPHRASE, FixedClock, workplace_on
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Evidence, IncidentKind
from wm_desktop.services.evidence import add_evidence, read_evidence
from wm_desktop.services.incidents import NewIncident, open_incident
from wm_desktop.services.workplace import Workplace, workplace_for
from wm_desktop.storage.checkpoints import LARGE, Checkpoints, checkpoints_of
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.fingerprints import Fingerprint
from wm_desktop.storage.verify import verify

MEGABYTE = 1_048_576
FILM = [bytes([number]) * MEGABYTE for number in range(LARGE // MEGABYTE)]


@pytest.fixture
def dossier(place: Workplace) -> IncidentId:
    return open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id


@pytest.fixture
def checkpoints(engine: Engine) -> Checkpoints:
    found = checkpoints_of(engine)
    assert found is not None
    return found


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Keep late checkpoints waiting until the event is set."""
    gate, run = threading.Event(), Checkpoints._run

    def later(self: Checkpoints) -> None:
        gate.wait(30)
        run(self)

    monkeypatch.setattr(Checkpoints, "_run", later)
    yield gate
    gate.set()


def keep(place: Workplace, incident_id: IncidentId, pieces: list[bytes]) -> Evidence:
    return add_evidence(place, incident_id, file_name="film.mp4", pieces=pieces)


def usual(engine: Engine) -> set[int]:
    """How many pages of log make the connections copy by themselves: of each that is idle."""
    idle = [engine.connect() for _ in range(3)]
    found = {one.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one() for one in idle}
    for one in idle:
        one.close()
    return found


def test_a_large_commit_is_copied_afterwards_and_a_small_one_is_not(
    place: Workplace, dossier: IncidentId, engine: Engine, tmp_path: Path, held: threading.Event
) -> None:
    checkpoints, data = checkpoints_of(engine), tmp_path / "data.db"
    assert checkpoints is not None
    keep(place, dossier, [b"klein"])
    assert not checkpoints.due
    kept = keep(place, dossier, FILM)
    assert checkpoints.due
    assert data.stat().st_size < LARGE < data.with_name("data.db-wal").stat().st_size
    assert b"".join(read_evidence(place, kept)) == b"".join(FILM)
    held.set()
    checkpoints.wait()
    assert not checkpoints.due
    assert data.stat().st_size > LARGE
    assert usual(engine) == {1000}


def test_a_computer_that_stops_before_the_copying_loses_nothing(
    place: Workplace, dossier: IncidentId, clock: FixedClock, tmp_path: Path, held: threading.Event
) -> None:
    kept = keep(place, dossier, FILM)
    (tmp_path / "later").mkdir()
    for name in ("data.db", "data.db-wal"):
        shutil.copy(tmp_path / name, tmp_path / "later" / name)
    reopened = open_engine(tmp_path / "later" / "data.db", KEY)
    assert verify(reopened, clock) == ()
    assert b"".join(read_evidence(workplace_on(reopened, clock), kept)) == b"".join(FILM)
    reopened.dispose()
    assert not held.is_set()


def test_in_a_row_the_log_does_not_grow(
    place: Workplace, dossier: IncidentId, checkpoints: Checkpoints, tmp_path: Path
) -> None:
    for _ in range(6):
        keep(place, dossier, FILM)
    checkpoints.wait()
    assert (tmp_path / "data.db").stat().st_size > 6 * LARGE
    assert (tmp_path / "data.db-wal").stat().st_size < 3 * LARGE


def test_a_large_commit_behind_one_that_waits_copies_both(
    place: Workplace, dossier: IncidentId, checkpoints: Checkpoints, tmp_path: Path, held: threading.Event
) -> None:
    keep(place, dossier, FILM)
    assert (tmp_path / "data.db").stat().st_size < LARGE
    threading.Timer(0.1, held.set).start()
    keep(place, dossier, FILM)
    assert held.is_set()
    assert not checkpoints.due
    assert (tmp_path / "data.db").stat().st_size > 2 * LARGE


def test_one_unit_may_commit_large_things_more_than_once(
    place: Workplace, checkpoints: Checkpoints, clock: FixedClock, tmp_path: Path
) -> None:
    with place.unit_of_work() as uow:
        for name in ("a", "b", "c"):
            uow.documents.add(FILM, file_name=name, media_type="video/mp4", at=clock())
            uow.commit()
    checkpoints.wait()
    assert (tmp_path / "data.db").stat().st_size > 3 * LARGE
    assert (tmp_path / "data.db-wal").stat().st_size < 3 * LARGE


def test_nothing_follows_a_commit_that_failed(place: Workplace, engine: Engine, checkpoints: Checkpoints) -> None:
    with place.unit_of_work() as uow:
        connection: Connection = uow._connection  # type: ignore[attr-defined]
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # what points nowhere is refused in the commit
        uow.documents.add(FILM, file_name="a", media_type="video/mp4", at=place.now())
        connection.exec_driver_sql("DELETE FROM document")
        with pytest.raises(IntegrityError):
            uow.commit()
    assert not checkpoints.due
    assert usual(engine) == {1000}
    with engine.connect() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM document_piece").scalar() == 0


def test_without_a_thread_the_commit_stands_and_the_next_one_copies(
    place: Workplace, dossier: IncidentId, checkpoints: Checkpoints, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = threading.Thread.start

    def no_checkpoint(thread: threading.Thread) -> None:
        if thread.name == "checkpoint":
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", no_checkpoint)
    kept = keep(place, dossier, FILM)
    checkpoints.wait()
    assert not checkpoints.due
    assert (tmp_path / "data.db").stat().st_size < LARGE
    assert b"".join(read_evidence(place, kept)) == b"".join(FILM)
    assert (tmp_path / "data.db").stat().st_size > LARGE


def test_a_checkpoint_that_fails_leaves_it_to_the_next_commit(
    place: Workplace, dossier: IncidentId, checkpoints: Checkpoints, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise sqlcipher.OperationalError("disk I/O error")

    monkeypatch.setattr(checkpoints, "_connect", broken)
    kept = keep(place, dossier, FILM)
    checkpoints.wait()
    assert not checkpoints.due
    assert (tmp_path / "data.db").stat().st_size < LARGE
    assert b"".join(read_evidence(place, kept)) == b"".join(FILM)  # its line in the audit is the next commit
    assert (tmp_path / "data.db").stat().st_size > LARGE


def test_closing_waits_for_it(
    place: Workplace, dossier: IncidentId, engine: Engine, tmp_path: Path, held: threading.Event
) -> None:
    keep(place, dossier, FILM)
    threading.Timer(0.1, held.set).start()
    engine.dispose()
    assert held.is_set()
    assert (tmp_path / "data.db").stat().st_size > LARGE
    assert not (tmp_path / "data.db-wal").exists()


def test_on_a_share_there_is_no_log_and_nothing_comes_after(
    place: Workplace, engine: Engine, clock: FixedClock, tmp_path: Path
) -> None:
    engine.dispose()
    shared = open_engine(tmp_path / "data.db", KEY, shared_folder=True)
    assert checkpoints_of(shared) is None
    there = workplace_on(shared, clock)
    dossier = open_incident(there, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id
    keep(there, dossier, FILM)
    assert (tmp_path / "data.db").stat().st_size > LARGE
    assert not (tmp_path / "data.db-wal").exists()
    shared.dispose()


def test_a_backup_made_before_the_copying_holds_it(
    store: DataFileStore, school_folder: Path, tmp_path: Path, held: threading.Event
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    place = workplace_for(opened, store._clock)
    dossier = open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id
    kept = keep(place, dossier, FILM)
    made = opened.backups.make("asked")
    held.set()
    opened.close()
    store.restore(made, tmp_path / "terug")
    again = store.open(tmp_path / "terug", PASSPHRASE, NEW_SCHOOL.user)
    assert again.verify() == ()
    assert b"".join(read_evidence(workplace_for(again, store._clock), kept)) == b"".join(FILM)
    again.close()


@pytest.mark.parametrize("sizes", [[], [10], [MEGABYTE], [MEGABYTE, 3, MEGABYTE, MEGABYTE, 0, 300_000]])
def test_a_fingerprint_beside_is_the_one_of_all_pieces_in_their_order(sizes: list[int]) -> None:
    pieces = [bytes([number]) * size for number, size in enumerate(sizes)]
    with Fingerprint() as fingerprint:
        for piece in pieces:
            fingerprint.update(piece)
        assert fingerprint.hexdigest() == hashlib.sha256(b"".join(pieces)).hexdigest()
