"""Writes the locked requirements with hashes, for every platform and Python at once, from pyproject.toml.

Needs `uv` in the Python that runs it: `python -m pip install uv && python installer/lock.py`. Run it after every change
of the dependencies; `tests/packaging` fails as long as it was not done. No index is named: pip's own setting decides.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "installer" / "requirements"
CHECK, SEAL, RUN = FOLDER / "check.txt", FOLDER / "seal.txt", FOLDER / "run.txt"
HEADER = "# Written by installer/lock.py for the dependencies with fingerprint {}\n"


def fingerprint(root: Path = ROOT) -> str:
    """Give the hash of all dependencies that pyproject.toml and build.in name."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {})
    named = [*project["dependencies"], *(f"{extra}:{name}" for extra in sorted(extras) for name in extras[extra])]
    named.append((root / "installer/requirements/build.in").read_text(encoding="utf-8"))
    return hashlib.sha256("\n".join(named).encode()).hexdigest()


def in_step(root: Path = ROOT) -> bool:
    """Say whether all lists were written for the dependencies as they stand."""
    header = HEADER.format(fingerprint(root))
    lists = (root / "installer/requirements" / p.name for p in (CHECK, SEAL, RUN))
    return all(p.is_file() and p.read_text(encoding="utf-8").startswith(header) for p in lists)


def compile_list(target: Path, *options: str) -> None:
    """Resolve one list; the packages of an existing list stay at their version where they may."""
    sources = [str(ROOT / "pyproject.toml"), str(FOLDER / "build.in")]
    shape = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet"]
    silent = ["--no-emit-index-url", "--no-emit-find-links", "--system-certs"]
    command = [sys.executable, "-m", "uv", "pip", "compile", *sources, *shape, *silent, *options, "-o", str(target)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    target.write_text(HEADER.format(fingerprint()) + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def main() -> int:
    """Write the list for checking first, and the smaller ones, for running with and without seals, within it."""
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    compile_list(CHECK, "--extra", "dev", *upgrade)
    compile_list(SEAL, "--extra", "seal", "--constraints", str(CHECK), *upgrade)
    compile_list(RUN, "--constraints", str(CHECK), *upgrade)
    return 0


if __name__ == "__main__":
    sys.exit(main())
