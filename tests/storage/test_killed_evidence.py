"""Taking evidence in while the process is killed at random moments: afterwards a piece is there whole, or not at all.

Three moments in the check; WM_KILLS=50 asks for more.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.support import NEW_SCHOOL, PASSPHRASE
from wm_desktop.services.evidence import read_evidence
from wm_desktop.services.workplace import workplace_for
from wm_desktop.storage.datafile import DataFileStore

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

KILLS = int(os.environ.get("WM_KILLS", "3"))
# One process has everything loaded. Its children open the data file, say that they are ready, and take a file in; all
# but the first are killed after a random part of the time that the first one took.
DRIVER = textwrap.dedent(
    """
    import os, random, signal, sys, time
    from pathlib import Path
    from tests.support import CHEAP, PASSPHRASE, FixedClock
    from wm_desktop.cli.session import now
    from wm_desktop.domain.incidents import IncidentKind
    from wm_desktop.gui.evidence.files import FileOnDisk
    from wm_desktop.services.evidence import About, take_in
    from wm_desktop.services.incidents import NewIncident, open_incident
    from wm_desktop.services.workplace import workplace_for
    from wm_desktop.storage.datafile import DataFileStore

    folder, source, chance = Path(sys.argv[1]), FileOnDisk(Path(sys.argv[2])), random.Random(int(sys.argv[4]))

    def place():
        return workplace_for(DataFileStore(FixedClock(), "PC-1", CHEAP).open(folder, PASSPHRASE), now)

    def child():
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            here = place()
            files = here.queries.incidents()
            found = files[0].id if files else open_incident(here, NewIncident(IncidentKind.BULLYING, "A", "A")).id
            os.write(writer, b"r")
            take_in(here, found, source, About(), again=True)
            os._exit(0)
        os.close(writer)
        os.read(reader, 1)
        return pid

    start = time.perf_counter()
    pid = child()
    start = time.perf_counter()
    os.waitpid(pid, 0)
    spent, ended = time.perf_counter() - start, []
    for _ in range(int(sys.argv[3])):
        pid = child()
        time.sleep(chance.random() * spent)
        os.kill(pid, signal.SIGKILL)
        ended.append(os.waitpid(pid, 0)[1])
    print(sum(os.WIFSIGNALED(one) for one in ended))
    """
)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a POSIX signal")
@pytest.mark.usefixtures("unmeasured")
def test_killed_at_any_moment_a_piece_is_whole_or_not_there(
    store: DataFileStore, school_folder: Path, tmp_path: Path
) -> None:
    source = tmp_path / "film.mp4"
    source.write_bytes(random.Random(7).randbytes(6 * 1_048_576 + 11))
    seed = str(random.randrange(10_000))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", DRIVER, str(school_folder), str(source), str(KILLS), seed]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60 + 10 * KILLS, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), f"with seed {seed}"
    killed = int(done.stdout)
    opened = store.open(school_folder, PASSPHRASE, NEW_SCHOOL.user)
    try:
        assert opened.verify() == (), f"with seed {seed}"
        place = workplace_for(opened, store._clock)
        (dossier,) = place.queries.incidents()
        kept = place.queries.incident(dossier.id).evidence  # type: ignore[union-attr]
        assert 1 + KILLS - killed <= len(kept) <= 1 + KILLS, f"with seed {seed}"
        assert {b"".join(read_evidence(place, one)) for one in kept} == {source.read_bytes()}
        with opened.queries._engine.connect() as connection:
            documents = connection.exec_driver_sql("SELECT count(*) FROM document").scalar()
            pieces = connection.exec_driver_sql("SELECT count(*) FROM document_piece").scalar()
        assert (documents, pieces) == (len(kept), 7 * len(kept))
    finally:
        opened.close()
    if KILLS > 10:
        assert killed > KILLS // 2
        assert len(kept) < 1 + KILLS
