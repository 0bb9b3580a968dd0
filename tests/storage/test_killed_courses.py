"""Stage changes and steps of courses, killed at random moments or taken twice at once: all of a step, or nothing.

Three moments in the check; WM_KILLS=50 asks for more.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import textwrap
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.course_paths import assert_consistent, assert_told, rows_of
from tests.support import NEW_SCHOOL, PASSPHRASE, FixedClock, workplace_on
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.services.courses import courses_of_file
from wm_desktop.services.workplace import Workplace, workplace_for
from wm_desktop.storage.datafile import DataFileStore

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

KILLS = int(os.environ.get("WM_KILLS", "3"))
# One process has everything loaded. Its first child takes one file through a whole course. Two children then take the
# same step at the same time, past the lock that keeps a second process out of a data file. The others open a file,
# take it through a course, close it and begin again, and are killed after a random part of the time the first one took.
DRIVER = textwrap.dedent(
    """
    import json, os, random, signal, sys, time
    from pathlib import Path
    from tests.course_paths import PATHS, Walker
    from tests.support import CHEAP, KEY, PASSPHRASE, FixedClock, Office, workplace_on
    from wm_desktop.domain.courses.model import CourseKind
    from wm_desktop.domain.errors import DomainError
    from wm_desktop.domain.incidents import IncidentStage
    from wm_desktop.services.courses import take_step
    from wm_desktop.services.incidents import change_stage
    from wm_desktop.services.workplace import workplace_for
    from wm_desktop.storage.datafile import DataFileStore
    from wm_desktop.storage.engine import open_engine

    folder, kills, chance = Path(sys.argv[1]), int(sys.argv[3]), random.Random(int(sys.argv[4]))
    KIND = CourseKind.PUPIL_SUSPENSION

    def begin(clock):
        opened = DataFileStore(clock, "PC-1", CHEAP).open(folder, PASSPHRASE)
        return Walker(Office(workplace_for(opened, clock)), clock, KIND)

    def whole(walker, path=PATHS[KIND]):
        for go in path:
            walker.go(go)
        walker.finish_tasks()
        change_stage(walker.place, walker.incident_id, IncidentStage.CLOSED)

    def child(work):
        said, hears = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            work(said[1], hears[0])
            os._exit(0)
        os.close(said[1]), os.close(hears[0])
        return pid, said[0], hears[1]

    def once(told, _):
        walker = begin(FixedClock())
        start = time.perf_counter()
        whole(walker)
        os.write(told, str(time.perf_counter() - start).encode())

    def rival(told, hears):
        walker.place = workplace_on(open_engine(Path(sys.argv[2]), KEY), walker.clock)
        new = walker.new(decision)
        os.write(told, b"r")
        os.read(hears, 1)
        try:
            take_step(walker.place, walker.course_id, new)
            os.write(told, b"taken")
        except DomainError as error:
            os.write(told, error.sentence().encode())

    def endless(told, _):
        clock = FixedClock()
        walker = begin(clock)
        os.write(told, b"r")
        while True:
            whole(walker)
            walker = Walker(walker.office, clock, KIND)

    pid, told, _ = child(once)
    spent = float(os.read(told, 40))
    os.waitpid(pid, 0)
    place = PATHS[KIND].index(next(go for go in PATHS[KIND] if go.step == "decide"))
    engine, clock = open_engine(Path(sys.argv[2]), KEY), FixedClock()
    walker = Walker(Office(workplace_on(engine, clock)), clock, KIND)
    for go in PATHS[KIND][:place]:
        walker.go(go)
    engine.dispose()
    decision = PATHS[KIND][place]
    rivals = [child(rival) for _ in range(2)]
    for _, told, _ in rivals:
        os.read(told, 1)
    for _, _, go in rivals:
        os.write(go, b"g")
    outcomes = [os.read(told, 400).decode() for _, told, _ in rivals]
    for pid, *_ in rivals:
        os.waitpid(pid, 0)
    ended = []
    for _ in range(kills):
        pid, told, _ = child(endless)
        os.read(told, 1)
        time.sleep(chance.random() * spent)
        os.kill(pid, signal.SIGKILL)
        ended.append(os.WIFSIGNALED(os.waitpid(pid, 0)[1]))
    print(json.dumps({"killed": sum(ended), "outcomes": outcomes}))
    """
)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is a POSIX signal")
@pytest.mark.usefixtures("unmeasured")
def test_killed_or_taken_twice_a_step_is_there_whole_or_not_at_all(
    store: DataFileStore, school_folder: Path, engine: Engine, tmp_path: Path
) -> None:
    seed = str(random.randrange(10_000))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", DRIVER, str(school_folder), str(tmp_path / "data.db"), str(KILLS), seed]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60 + 10 * KILLS, check=False
    )
    assert (done.returncode, done.stderr[-1500:]) == (0, ""), f"with seed {seed}"
    told = json.loads(done.stdout)
    assert told["killed"] == KILLS
    clock = FixedClock()
    clock.move(days=30)
    _one_decision(told["outcomes"], workplace_on(engine, clock))
    opened = store.open(school_folder, PASSPHRASE, NEW_SCHOOL.user)
    try:
        assert opened.verify() == (), f"with seed {seed}"
        assert _files_are_whole(workplace_for(opened, clock)) > KILLS, f"with seed {seed}"
    finally:
        opened.close()


def _one_decision(outcomes: list[str], place: Workplace) -> None:
    """One of two processes took the step; the other got a sentence that says what to do."""
    assert sorted(outcome == "taken" for outcome in outcomes) == [False, True]
    sentence = next(outcome for outcome in outcomes if outcome != "taken")
    assert sentence == (
        "'Besluit tot schorsing' kan nu niet: dit staat op 'Besloten'. Open het dossier opnieuw en kijk wat nu aan de "
        "beurt is."
    )
    (course,) = courses_of_file(place, place.queries.incidents()[0].id)
    assert [step.step for step in course.taken].count("decide") == 1
    assert _files_are_whole(place) == 1


def _files_are_whole(place: Workplace) -> int:
    """Look at every file, and give how many there are."""
    files = place.queries.incidents()
    audit = Counter((row.subject, row.action) for row in place.queries.audit())
    for row in files:
        assert_consistent(place, row.id)
        assert_told(place, row.id, audit)
        entries = rows_of(place, row.id)["entries"]
        assert audit[row.number, "incident.stage"] == sum(entry.text.startswith("Van '") for entry in entries)
        if row.stage is IncidentStage.CLOSED:
            assert all(course.final for course in courses_of_file(place, row.id))
    return len(files)
