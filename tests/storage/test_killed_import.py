"""A consent import whose process is killed at any statement: after reopening all of it is there, or nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.support import NEW_SCHOOL, PASSPHRASE
from wm_desktop.storage.datafile import DataFileStore

SAMPLE = Path(__file__).parents[1] / "data" / "06_excel_csv_windows1252_puntkomma.csv"
MOMENTS = 5
# One process reads the file. Its first child stores it, counts the statements and dies after the commit; the others
# die at the last one (the commit itself), the one before, some in between, and the first.
DRIVER = textwrap.dedent(
    """
    import os, random, signal, sys
    from pathlib import Path
    from sqlalchemy import event
    from tests.support import CHEAP, PASSPHRASE, YEAR, FixedClock
    from wm_desktop.cli.session import now
    from wm_desktop.services.workplace import workplace_for
    from wm_desktop.domain.importing.profile import Profile
    from wm_desktop.services.consent_import import preview_import, store_import
    from wm_desktop.spreadsheets.read import read_source
    from wm_desktop.storage.datafile import DataFileStore

    source = read_source(Path(sys.argv[1]))

    def store(folder, moment, told):
        opened = DataFileStore(FixedClock(), "PC-1", CHEAP).open(Path(folder), PASSPHRASE)
        place, met = workplace_for(opened, now), []
        preview = preview_import(place, source, YEAR, Profile.parse({"unknown_pupils": "add"}))

        def count(*_):
            met.append(1)
            if len(met) == moment:
                os.kill(os.getpid(), signal.SIGKILL)

        engine = opened.queries._engine
        event.listen(engine, "after_cursor_execute", count)
        event.listen(engine, "commit", count)
        store_import(place, preview, source)
        os.write(told, str(len(met)).encode())
        os.kill(os.getpid(), signal.SIGKILL)

    def killed(folder, moment=0):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            store(folder, moment, writer)
        os.close(writer)
        told = os.read(reader, 20)
        os.waitpid(child, 0)
        return told

    whole, *others = sys.argv[3:]
    last = int(killed(whole))
    some = random.Random(int(sys.argv[2])).sample(range(2, last - 1), len(others) - 3)
    for folder, moment in zip(others, [last, last - 1, 1, *some], strict=True):
        assert killed(folder, moment) == b"", f"not killed at {moment} of {last}"
    """
)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a POSIX signal")
@pytest.mark.usefixtures("unmeasured")
def test_killed_at_any_statement_all_of_an_import_or_nothing(
    store: DataFileStore, school_folder: Path, tmp_path: Path
) -> None:
    folders = [shutil.copytree(school_folder, tmp_path / f"school{number}") for number in range(MOMENTS + 1)]
    seed = str(random.randrange(10_000))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", DRIVER, str(SAMPLE), seed, *map(str, folders)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    whole, *others = (state(store, folder) for folder in folders)
    assert whole[0] > 10
    assert whole[1] > 100
    assert set(others) <= {(0, 0, 0), whole}, f"with seed {seed}"
    assert (0, 0, 0) in others


def state(store: DataFileStore, folder: Path) -> tuple[int, int, int]:
    """Open the file again, find nothing wrong with it and count what the import brings."""
    opened = store.open(folder, PASSPHRASE, NEW_SCHOOL.user)
    try:
        assert opened.verify() == ()
        with opened.unit_of_work() as uow:
            return len(uow.people.pupils()), len(uow.consent.answers()), len(opened.queries.batches())
    finally:
        opened.close()
