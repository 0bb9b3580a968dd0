"""A fault at any statement of a use case, the commit included: after reopening all of it is there, or nothing."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, select

from tests.support import KEY, YEAR, FixedClock, Office, workplace_on
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind
from wm_desktop.services.consent import record_answer, withdraw
from wm_desktop.services.evidence import add_evidence, read_evidence
from wm_desktop.services.incidents import NewIncident, NewParty, open_file, open_incident
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.read import read_source
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.tables import Base
from wm_desktop.storage.verify import verify

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

ROSTER = Path(__file__).parents[1] / "data" / "edexml" / "roster_het_voorbeeld_2026-2027.xml"
SHORT = 30
MOMENTS = max(12, int(os.environ.get("WM_FUZZ", "0")))
"""How many statements of a long use case are tried; of a short one every one."""


class PowerCutError(Exception):
    """What stands for the power that fails."""


@dataclass
class Fuse:
    """Counts statements and commits, and fails after the n-th; 0 only counts."""

    engine: Engine
    at: int = 0
    met: int = field(default=0, init=False)

    def __enter__(self) -> Fuse:
        event.listen(self.engine, "after_cursor_execute", self._count)
        event.listen(self.engine, "commit", self._count)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "after_cursor_execute", self._count)
        event.remove(self.engine, "commit", self._count)

    def _count(self, *_: object) -> None:
        self.met += 1
        if self.met == self.at:
            raise PowerCutError


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def all_or_nothing(engine: Engine, path: Path, clock: FixedClock, act: Callable[[Workplace], object]) -> int:
    """Let it fail everywhere, then succeed; gives how many statements it took."""
    before = contents(engine)
    moments, total = [1], 0
    while moments:
        at = moments.pop(0)
        with Fuse(engine, at) as fuse, pytest.raises(PowerCutError):
            act(workplace_on(engine, clock))
        engine.dispose()
        reopened = open_engine(path, KEY)
        assert contents(reopened) == before, f"statement {at}"
        assert verify(reopened, clock) == (), f"statement {at}"
        reopened.dispose()
        if not total:
            total = _length(engine, path, clock, act)
            step = 1 if total <= SHORT else max(1, (total - 2) // MOMENTS)
            moments = [*range(2, total - 2, step), total - 2, total - 1, total]
        assert fuse.met == at
    act(workplace_on(engine, clock))
    assert contents(engine) != before
    assert verify(engine, clock) == ()
    return total


def _length(engine: Engine, path: Path, clock: FixedClock, act: Callable[[Workplace], object]) -> int:
    """Count the statements of the whole act on a copy of the file."""
    copy = path.with_name("whole.db")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.write_bytes(path.read_bytes())
    whole = open_engine(copy, KEY)
    with Fuse(whole) as fuse:
        act(workplace_on(whole, clock))
    whole.dispose()
    return fuse.met


def test_roster_import(engine: Engine, tmp_path: Path, clock: FixedClock) -> None:
    source = read_source(ROSTER)

    def act(place: Workplace) -> None:
        store_roster(place, preview_roster(place, source, YEAR), source)

    assert all_or_nothing(engine, tmp_path / "data.db", clock, act) > 20


def test_one_withdrawal(engine: Engine, tmp_path: Path, clock: FixedClock, office: Office) -> None:
    pupil = office.pupil()
    asked = {
        "pupil_id": pupil.id,
        "purpose_id": office.place.queries.purposes()[0].id,
        "guardian_id": office.guardians_of(pupil)[0].id,
    }
    day = office.place.today()
    record_answer(office.place, **asked, kind=AnswerKind.YES, given_on=day, way=AnswerWay.FORM)
    assert all_or_nothing(engine, tmp_path / "data.db", clock, lambda place: withdraw(place, **asked)) > 5


def test_a_new_incident_with_parties(engine: Engine, tmp_path: Path, clock: FixedClock, office: Office) -> None:
    parties = tuple(
        NewParty(role, PersonKind.PUPIL, office.pupil(name).id)
        for role, name in ((PartyRole.ACCUSED, "Bram Visser"), (PartyRole.AFFECTED, "Noor de Vries"))
    )
    new = NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.", rules=("A5",), parties=parties)
    assert all_or_nothing(engine, tmp_path / "data.db", clock, lambda place: open_incident(place, new)) > 5
    assert [row.number for row in office.place.queries.incidents()] == ["2026-001"]


def test_evidence_intake(engine: Engine, tmp_path: Path, clock: FixedClock, office: Office) -> None:
    incident = open_incident(office.place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje."))
    pieces = [bytes([number]) * 700_000 for number in range(4)]

    def act(place: Workplace) -> None:
        add_evidence(place, incident.id, file_name="a.mp4", pieces=iter(pieces), media_type="video/mp4")

    assert all_or_nothing(engine, tmp_path / "data.db", clock, act) > 6
    (kept,) = open_file(office.place, incident.id).evidence
    assert b"".join(read_evidence(office.place, kept)) == b"".join(pieces)


KILLED = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from uuid import UUID
    from tests.support import KEY, FixedClock, workplace_on
    from wm_desktop.services.evidence import add_evidence
    from wm_desktop.storage.engine import open_engine

    def pieces():
        for number in range(24):  # more than the cache holds: much of it is in the files before the end
            yield os.urandom(1024 * 1024)
        os.kill(os.getpid(), signal.SIGKILL)

    place = workplace_on(open_engine(Path(sys.argv[1]), KEY), FixedClock())
    add_evidence(place, UUID(sys.argv[2]), file_name="a.mp4", pieces=pieces(), media_type="video/mp4")
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
@pytest.mark.usefixtures("unmeasured")
def test_killed_during_evidence_intake(engine: Engine, tmp_path: Path, clock: FixedClock, office: Office) -> None:
    incident = open_incident(office.place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje."))
    before = contents(engine)
    engine.dispose()
    path = tmp_path / "data.db"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", KILLED, str(path), str(incident.id)]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    left = sum(each.stat().st_size for each in tmp_path.glob("data.db*"))
    assert left > 5_000_000, "it was killed before anything reached the disk"
    assert contents(engine) == before
    assert verify(engine, clock) == ()
    kept = add_evidence(office.place, incident.id, file_name="a.mp4", pieces=[b"film"], media_type="video/mp4")
    assert kept.sha256 == hashlib.sha256(b"film").hexdigest()
