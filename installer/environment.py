"""The program's own environment `.venv`: made, filled from the locked lists, recognised when good, mended when not.

A stamp inside `.venv` is written last and removed first, so that a broken-off set-up is never taken for a finished one.
"""

from __future__ import annotations

import errno
import hashlib
import importlib.util
import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from installer import system
from installer.messages import SetupError

RUN, SEAL, CHECK = "run", "seal", "check"
HOLDING = {RUN: (CHECK, SEAL, RUN), SEAL: (CHECK, SEAL), CHECK: (CHECK,)}
"""The kinds of environment that hold all a kind needs, the fullest first."""

STAMP, MAKING, LOG = "wm-setup.json", "wm-making", "wm-setup.log"
NEEDED_MB = 1500
NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "name resolution",
    "getaddrinfo failed",
)
Say = Callable[[str], None]
Lock = tuple[int, ...]  # the open files that hold the lock


def venv_python(venv: Path, *, windows: bool = sys.platform == "win32") -> Path:
    """Give the interpreter of an environment."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def fingerprint(root: Path, kind: str, version: str = platform.python_version()) -> str:
    """Give what an environment depends on: the locked list, the project file, Python, the machine and the place."""
    digest = hashlib.sha256()
    for part in (kind, version, sys.implementation.name, sys.platform, platform.machine(), str(root)):
        digest.update(part.encode() + b"\0")
    for file in ("pyproject.toml", f"installer/requirements/{kind}.txt"):
        digest.update((root / file).read_bytes())
    return digest.hexdigest()


def is_ready(root: Path, kind: str) -> bool:
    """Say whether `.venv` stands finished and whole for this kind; one for checking can run and seal as well."""
    venv = root / ".venv"
    stamp = read_stamp(venv)
    fitting = any(k in stamp and stamp[k] == fingerprint(root, k) for k in HOLDING[kind])
    return fitting and venv_python(venv).exists() and set(_listed(stamp)) <= set(installed(venv))


def installed(venv: Path) -> list[str]:
    """List the distributions that lie in an environment, without running anything."""
    return sorted(
        p.name for pattern in ("lib/python*/", "Lib/") for p in venv.glob(f"{pattern}site-packages/*.dist-info")
    )


def read_stamp(venv: Path) -> Mapping[str, object]:
    """Read what the last finished set-up left; nothing when there was none or it is damaged."""
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def prepare(root: Path, kind: str, say: Say) -> Path:
    """Make sure `.venv` is there for this kind and give its interpreter."""
    python = venv_python(root / ".venv")
    if is_ready(root, kind):
        return python
    try:
        with only_one(root) as lock:
            if not is_ready(root, kind):
                stamp = read_stamp(root / ".venv")
                # What was set up for more is kept so: an update does not take the seal or the tools for checking away.
                set_up(root, next((k for k in HOLDING[kind] if k in stamp), kind), say, lock)
    except OSError as trouble:
        if sentence := explain(trouble, root):
            raise sentence from trouble
        raise
    return python


def set_up(root: Path, kind: str, say: Say, lock: Lock = ()) -> None:
    """Make or mend the environment, fill it, and stamp it."""
    venv = root / ".venv"
    require_room(root)
    (venv / STAMP).unlink(missing_ok=True)
    if is_broken(venv):
        say("Eigen omgeving maken in .venv")
        make(venv, lock)
    say("Bibliotheken installeren; de eerste keer duurt dit een paar minuten")
    requirements = str(root / f"installer/requirements/{kind}.txt")
    pip(venv, "--require-hashes", "--only-binary", ":all:", "-r", requirements, lock=lock)
    pip(venv, "--no-deps", "--no-build-isolation", "--editable", str(root), lock=lock)
    system.provide_libraries(venv_python(venv), say)
    stamp = {kind: fingerprint(root, kind), "installed": installed(venv)}
    (venv / STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    say("Ingericht.")


def is_broken(venv: Path) -> bool:
    """Say whether an environment is missing, half made, or made by a Python that is gone or of another version."""
    python = venv_python(venv)
    if (venv / MAKING).exists() or not python.exists() or not (venv / "pyvenv.cfg").is_file():
        return True
    question = "import pip, sys; print(*sys.version_info[:2], sys.prefix != sys.base_prefix)"
    try:
        answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return True
    return answer.stdout.split() != [str(sys.version_info[0]), str(sys.version_info[1]), "True"]


def make(venv: Path, lock: Lock = ()) -> None:
    """Make an empty environment in the place of whatever stands there."""
    require_venv_module()
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)
    venv.mkdir()
    (venv / MAKING).touch()
    command = [sys.executable, "-m", "venv", str(venv)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, pass_fds=lock)
    if run.returncode:
        raise SetupError("venv_failed", folder=venv, line=last_line(run.stderr or run.stdout))
    (venv / MAKING).unlink()


def require_venv_module() -> None:
    """Make sure this Python can make environments; Debian ships that apart."""
    if has_venv_module():
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    manager = system.find_manager()
    if manager and manager.program == "apt-get" and system.is_root() and system.install(manager, (package,)):
        importlib.invalidate_caches()
        if has_venv_module():
            return
    raise SetupError("no_venv", command=f"sudo apt-get install {package}")


def has_venv_module() -> bool:
    """Say whether `venv` and the pip it brings along are part of this Python."""
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def require_room(root: Path) -> None:
    """Refuse to begin when the disk cannot hold the libraries."""
    free = shutil.disk_usage(root).free // 1_000_000
    if free < NEEDED_MB and not installed(root / ".venv"):
        raise SetupError("disk_full", folder=root, needed=NEEDED_MB, free=free)


def pip(venv: Path, *options: str, lock: Lock = ()) -> None:
    """Install with the environment's own pip from the index that is configured on this machine."""
    log = venv / LOG
    command = [str(venv_python(venv)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    with log.open("w", encoding="utf-8") as report:
        run = subprocess.run([*command, *options], stdout=report, stderr=subprocess.STDOUT, check=False, pass_fds=lock)
    if run.returncode:
        raise judge(log.read_text(encoding="utf-8", errors="replace"), log)


def judge(report: str, log: Path) -> SetupError:
    """Turn pip's report of a failure into a sentence that helps."""
    if "DO NOT MATCH THE HASHES" in report:
        return SetupError("hashes", log=log)
    if "No space left on device" in report:
        free = shutil.disk_usage(log.parent).free // 1_000_000
        return SetupError("disk_full", folder=log.parent, needed=NEEDED_MB, free=free)
    if any(sign in report for sign in NO_NETWORK):
        return SetupError("network", log=log)
    return SetupError("install_failed", log=log, line=last_line(report))


def last_line(text: str) -> str:
    """Give the last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "-")


def explain(trouble: OSError, root: Path) -> SetupError | None:
    """Turn a refusal of the file system into a sentence; nothing for what is not the file system's refusal."""
    if trouble.errno == errno.ENOSPC:
        return SetupError("disk_full", folder=root, needed=NEEDED_MB, free=0)
    if trouble.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return SetupError("read_only", folder=root)
    return None


@contextmanager
def only_one(root: Path) -> Iterator[Lock]:
    """Let one set-up work in this checkout at a time; the lock ends with the processes that hold it, however they end.

    What is given goes to the processes that are started: a pip that outlives a killed start still keeps others out.
    """
    with (root / ".wm-setup.lock").open("a+b") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            raise SetupError("busy") from trouble
        yield () if sys.platform == "win32" else (file.fileno(),)


def _listed(stamp: Mapping[str, object]) -> list[str]:
    """Give the distributions a stamp recorded."""
    names = stamp.get("installed")
    return [str(name) for name in names] if isinstance(names, list) else []
