"""Files and reading processes that mean harm: a named refusal or a right reading, and this process unharmed.

The check reads some hostile files of each kind; `WM_FUZZ=1 pytest tests/spreadsheets/test_hostile_files.py` reads all.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.spreadsheets.hostile_cases import FILES
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.importing.tables import Workbook
from wm_desktop.spreadsheets import faults, limits, read, source_bytes, transport, windows_job, worker

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

CSV = b"Naam;Groep\nNoor;1/2A\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="only POSIX systems have these")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_bytes(CSV)
    return path


def says_what_to_do(fault: EnvironmentFault, name: str) -> None:
    for language in ("nl", "en"):
        sentence = fault.sentence(language)
        assert name in sentence
        assert sentence.count(".") >= 2
        assert "{" not in sentence


@POSIX
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "nullen.csv").symlink_to("/dev/zero")
    (tmp_path / "map.xlsx").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        for name in ("pijp", "nullen.csv", "map.xlsx", "s"):
            began = time.monotonic()
            with pytest.raises(faults.NotAFileError) as caught:
                read.read_source(tmp_path / name)
            says_what_to_do(caught.value, name)
            assert time.monotonic() - began < 1


@POSIX
def test_a_link_is_followed_to_its_file_and_no_further(tmp_path: Path, listed: Path) -> None:
    (tmp_path / "link.csv").symlink_to(listed)
    (tmp_path / "kring.csv").symlink_to(tmp_path / "kring.csv")
    (tmp_path / "weg.csv").symlink_to(tmp_path / "nergens.csv")
    assert read.read_source(tmp_path / "link.csv").data == CSV
    for name in ("kring.csv", "weg.csv", "x" * 3000, "nul\x00.csv"):
        with pytest.raises(faults.FileGoneError) as caught:
            read.read_source(tmp_path / name)
        says_what_to_do(caught.value, name)


def test_a_file_that_may_not_be_read_says_so(monkeypatch: pytest.MonkeyPatch, listed: Path) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(faults.FileDeniedError) as caught:
        read.read_source(listed)
    says_what_to_do(caught.value, "lijst.csv")


@pytest.mark.parametrize("change", [b"Sem;3A\n", b"", None])
def test_a_file_that_grows_shrinks_or_is_written_meanwhile_is_refused(
    monkeypatch: pytest.MonkeyPatch, listed: Path, change: bytes | None
) -> None:
    real, done = os.read, []

    def changing(handle: int, size: int) -> bytes:
        if not done:
            done.append(1)
            if change is None:
                os.utime(listed, ns=(0, 1))
            else:
                listed.write_bytes(CSV + change if change else change)
        return real(handle, size)

    monkeypatch.setattr(source_bytes.os, "read", changing)
    with pytest.raises(faults.FileChangedError) as caught:
        read.read_source(listed)
    says_what_to_do(caught.value, "lijst.csv")


def test_a_file_that_never_stops_growing_ends_at_its_size(monkeypatch: pytest.MonkeyPatch, listed: Path) -> None:
    monkeypatch.setattr(source_bytes.os, "read", lambda handle, size: b"x" * 1024)
    with pytest.raises(faults.FileChangedError):
        source_bytes.take(listed)


def test_a_disk_that_fails_or_dawdles_is_a_named_fault(monkeypatch: pytest.MonkeyPatch, listed: Path) -> None:
    def broken(handle: int, size: int) -> bytes:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patched:
        patched.setattr(source_bytes, "_SECONDS", -1)
        with pytest.raises(faults.ReadingTooSlowError):
            source_bytes.take(listed)
    monkeypatch.setattr(source_bytes.os, "read", broken)
    with pytest.raises(faults.FileGoneError):
        source_bytes.take(listed)


def answering(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Put a Python program in the place of the reading process."""
    monkeypatch.setattr(read, "_command", lambda: [sys.executable, "-S", "-c", code])


GARBAGE = {
    "garbage": "print('hallo')",
    "endless garbage": "while True: print('x' * 9999)",
    "an endless line": "import os\nwhile True: os.write(1, b'P' * 9999)",
    "endless progress": "import os\nwhile True: os.write(1, b'P1 2\\n' * 999)",
    "no tables": "print('R{}')",
    "half tables": "print('R{\"sheets\": [{')",
    "deep tables": "print('R' + '[' * 100000)",
    "tables of another kind": 'print(\'R{"format":1,"sheets":[[1]],"dropped":[]}\')',
    "bytes that are no text": "import os; os.write(1, b'R\\xff\\xfe\\x00')",
    "an unknown fault": "print('F[\"SystemExit\", {}]')",
    "a fault without facts": "print('F[\"TooLargeWorkbookError\", {}]')",
    "a fault of another kind": "print('F[1]')",
    "nothing": "pass",
    "a traceback": "raise ValueError",
    "death halfway": "import os; os.write(1, b'R{'); os._exit(3)",
    "a crash": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
}


@pytest.mark.parametrize("what", GARBAGE)
def test_a_reading_process_that_answers_garbage_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    answering(monkeypatch, GARBAGE[what])
    began = time.monotonic()
    with pytest.raises(faults.DamagedWorkbookError) as caught:
        read.source_of(CSV, "x.csv")
    says_what_to_do(caught.value, "x.csv")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("import os\nwhile True: os.write(1, b'R' * 99999)", faults.TooLargeWorkbookError),
        ("import os\nwhile True: os.write(1, b'F' * 99999)", faults.TooLargeWorkbookError),
        ("import os; os.abort()", faults.TooLargeWorkbookError),
        ("import os, signal; os.kill(os.getpid(), 9)", faults.TooLargeWorkbookError),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", faults.ReadingTooSlowError),
        ("import os, time; os.close(1); time.sleep(9)", faults.DamagedWorkbookError),
    ],
)
@POSIX
def test_a_reading_process_that_floods_or_is_ended_is_named(
    monkeypatch: pytest.MonkeyPatch, code: str, fault: type[Exception]
) -> None:
    answering(monkeypatch, code)
    monkeypatch.setattr(limits, "MAX_ANSWER", 1_000_000)
    monkeypatch.setattr(read, "_GRACE", 0.2)
    with pytest.raises(fault):
        read.source_of(CSV * 100_000, "x.csv")


def test_a_reading_process_that_cannot_start_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_command", lambda: ["/nergens/python"])
    with pytest.raises(faults.ReaderUnavailableError) as caught:
        read.source_of(CSV, "x.csv")
    says_what_to_do(caught.value, "x.csv")


def test_tables_too_large_for_this_process_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(payload: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(transport, "decode", burst)
    with pytest.raises(faults.TooLargeWorkbookError):
        read.source_of(CSV, "x.csv")


def test_the_reading_process_is_told_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WM_PASSPHRASE", "geheim")
    monkeypatch.setenv("SystemRoot", r"C:\Windows")
    given = read._environment()
    assert "geheim" not in str(given)
    assert given["SystemRoot" if sys.platform != "win32" else "SYSTEMROOT"] == r"C:\Windows"
    assert {name.upper() for name in given} <= {*read._NEEDED, "PYTHONPATH", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE"}


def test_a_python_file_beside_the_spreadsheet_is_not_run(monkeypatch: pytest.MonkeyPatch, listed: Path) -> None:
    (listed.parent / "json.py").write_text("raise SystemExit('verkeerde json')")
    monkeypatch.chdir(listed.parent)
    assert read.read_source(listed).workbook.sheets[0].rows


HELD = """
import os, socket, subprocess, sys
from wm_desktop.spreadsheets import limits
limits.hold_process(0)
def refused(act):
    try:
        act()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return "allowed"
print(refused(lambda: open(sys.argv[1], "w")), refused(lambda: os.open(sys.argv[1], os.O_RDWR)),
      refused(lambda: socket.create_connection(("127.0.0.1", 9))), refused(lambda: subprocess.run(["true"])),
      refused(lambda: os.remove(sys.argv[1])), refused(lambda: bytearray(2 * 1024 ** 3)), len(open(sys.argv[1]).read()))
"""


@POSIX
def test_a_held_process_may_not_write_connect_start_or_grow(listed: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELD, str(listed)], env=read._environment(), capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == ["PermissionError"] * 5 + ["MemoryError", "21"]


class FakeResource:
    error = OSError
    RLIMIT_AS, RLIMIT_CPU, RLIMIT_CORE, RLIMIT_FSIZE = range(4)

    def __init__(self) -> None:
        self.limits: dict[int, tuple[int, int]] = {}

    def getrlimit(self, kind: int) -> tuple[int, int]:
        return {0: (-1, -1), 1: (5, 5), 2: (0, 0)}.get(kind, (-1, -1))

    def setrlimit(self, kind: int, wanted: tuple[int, int]) -> None:
        if kind == self.RLIMIT_FSIZE:
            raise ValueError("this system does not know it")
        self.limits[kind] = wanted


def test_limits_go_as_far_as_the_system_lets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakeResource()
    monkeypatch.setattr("importlib.import_module", lambda name: fake)
    limits.limit_resources(0)
    assert fake.limits == {0: (limits.MAX_MEMORY, limits.MAX_MEMORY), 1: (5, 5), 2: (0, 0)}


@pytest.mark.parametrize(
    ("event", "facts", "allowed"),
    [
        ("open", ("x", "r", 0), True),
        ("open", ("x", "rb", os.O_RDONLY), True),
        ("open", ("x", None, os.O_RDONLY), True),
        ("open", ("x", "r+b", 0), False),
        ("open", ("x", None, os.O_WRONLY | os.O_CREAT), False),
        ("import", ("openpyxl",), True),
        ("socket.connect", (), False),
        ("os.system", ("x",), False),
    ],
)
def test_what_reading_a_file_never_needs_is_refused(event: str, facts: tuple[object, ...], allowed: bool) -> None:
    if allowed:
        assert limits.refuse_act(event, facts) is None
    else:
        with pytest.raises(PermissionError, match=event):
            limits.refuse_act(event, facts)


class FakeKernel:
    """Stands in for kernel32; `failing` names the call that says no."""

    def __init__(self, failing: str = "") -> None:
        self.failing, self.calls, self.limits = failing, [], b""

    def _call(self, name: str, *facts: object) -> int:
        self.calls.append((name, *facts))
        return 0 if name == self.failing else 77

    def CreateJobObjectW(self, attributes: None, name: None) -> int:
        return self._call("CreateJobObjectW", attributes, name)

    def SetInformationJobObject(self, job: int, kind: int, facts: object, size: int) -> int:
        self.limits = ctypes.string_at(facts, size)
        return self._call("SetInformationJobObject", job, kind, size)

    def AssignProcessToJobObject(self, job: int, process: int) -> int:
        return self._call("AssignProcessToJobObject", job, process)

    def CloseHandle(self, handle: int) -> int:
        return self._call("CloseHandle", handle)


def test_on_windows_a_job_limits_memory_and_ends_the_process() -> None:
    kernel = FakeKernel()
    job = windows_job.hold(kernel, 42, 1 << 30)
    assert job is not None
    assert kernel.calls == [
        ("CreateJobObjectW", None, None),
        ("SetInformationJobObject", 77, 9, 144),
        ("AssignProcessToJobObject", 77, 42),
    ]
    assert int.from_bytes(kernel.limits[16:20], "little") == 0x2500  # offsets of the 64-bit structures
    assert int.from_bytes(kernel.limits[112:120], "little") == 1 << 30
    job.close()
    job.close()
    assert kernel.calls[3:] == [("CloseHandle", 77)]


@pytest.mark.parametrize("failing", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_a_job_that_windows_refuses_is_done_without(failing: str) -> None:
    kernel = FakeKernel(failing)
    assert windows_job.hold(kernel, 42, 1) is None
    made = failing != "CreateJobObjectW"
    assert (("CloseHandle", 77) in kernel.calls) is made


def test_the_kernel_is_loaded_with_wide_handles(monkeypatch: pytest.MonkeyPatch) -> None:
    class Call:
        argtypes: tuple = ()
        restype: object = None

    class Library:
        def __init__(self, name: str) -> None:
            self.name = name
            for call in ("CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject", "CloseHandle"):
                setattr(self, call, Call())

    monkeypatch.setattr(ctypes, "WinDLL", Library, raising=False)
    kernel = windows_job.load_kernel()
    assert kernel.name == "kernel32"
    assert ctypes.sizeof(kernel.CreateJobObjectW.restype) == ctypes.sizeof(ctypes.c_void_p)
    assert len(kernel.SetInformationJobObject.argtypes) == 4
    monkeypatch.delattr(ctypes, "WinDLL")
    assert windows_job.load_kernel() is None or sys.platform == "win32"


def test_a_job_is_made_before_the_process_is_fed_and_closed_after(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = FakeKernel()
    monkeypatch.setattr(windows_job, "load_kernel", lambda: kernel)
    assert read.source_of(CSV, "x.csv").workbook.sheets
    assert [call[0] for call in kernel.calls][-2:] == ["AssignProcessToJobObject", "CloseHandle"]


def test_a_name_that_is_no_text_travels_and_returns() -> None:
    name = "lijst\udcff{}\n.csv"
    with pytest.raises(faults.EmptyWorkbookError) as caught:
        read.source_of(b"", name)
    assert caught.value.facts == {"name": "lijst?{}\n.csv"}
    assert read.source_of(CSV, name).name == "lijst?{}\n.csv"
    assert worker.answer(b"", name)[:1] == b"F"


QUICK = (
    *(
        "xlsx far cell",
        "xlsx laughs in cell",
        "xlsx outside entity",
        "xlsx deep XML",
        "xlsx odd values",
        "xlsx cyclic rels",
    ),
    *("zip bomb", "zip with overlapping parts", "zip64 exabyte", "ods 1e9 x 1e9 of a value", "ods laughs"),
    *(
        "xls cyclic table",
        "xls dimensions lie",
        "csv a million quotes",
        "edexml laughs",
        "html spans",
        "spreadsheetml merges",
    ),
    *("html deep marks", "html 100,000 attributes", "password of 2^31 rounds"),
)


def outcome(data: bytes, name: str) -> Workbook | EnvironmentFault:
    try:
        return read.source_of(data, name, password="x").workbook
    except EnvironmentFault as fault:
        return fault


SECRET = Path("/etc/hostname").read_text("utf-8").strip() if Path("/etc/hostname").exists() else "\x00"


@pytest.mark.parametrize("what", FILES if os.environ.get("WM_FUZZ") else QUICK)
def test_a_hostile_file_is_refused_by_name_or_read(what: str) -> None:
    hostile = FILES[what]
    data = hostile.make()
    began = time.monotonic()
    came = outcome(data, hostile.name)
    assert time.monotonic() - began < 10
    if isinstance(came, EnvironmentFault):
        assert type(came).__name__ in hostile.may, came
        says_what_to_do(came, hostile.name)
    else:
        assert "read" in hostile.may
        assert came.sheets
        assert SECRET not in str(came)
