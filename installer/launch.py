"""What `start.py` does once Python is suitable: set up, then the window, the sample without a screen, or the check."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from installer import build_assets, environment, system
from installer.messages import SENTENCES, SetupError

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "voorbeeld"


class Plan(NamedTuple):
    """What was asked: which kind of environment, and what to run in it (nothing for the set-up alone)."""

    kind: str
    command: list[str]
    sample: bool = False


def plan(arguments: Sequence[str], *, screen: bool) -> Plan:
    """Turn the arguments into a plan; without a screen the window makes way for the main job on the sample school."""
    given = list(arguments)
    first = given[0] if given else ""
    if first == "setup":
        return Plan(environment.SEAL if given[1:] == ["--seal"] else environment.RUN, [])
    if first == "test":
        return Plan(environment.CHECK, [str(ROOT / "installer" / "check.py"), *given[1:]])
    wanted = given[1:] if first == "--" else given
    if not screen and set(wanted) <= {"--demo"}:
        return Plan(environment.RUN, ["-m", "wm_desktop", "--sample-output", str(Path.cwd() / SAMPLE)], sample=True)
    return Plan(environment.RUN, ["-m", "wm_desktop", *wanted])


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, file=sys.stderr, flush=True)


def run(asked: Plan, python: Path, *, screen: bool) -> int:
    """Run what was asked and give its exit status."""
    variables = dict(os.environ)
    if not screen:
        variables["QT_QPA_PLATFORM"] = variables.get("QT_QPA_PLATFORM", "offscreen")
    command = [str(python), *asked.command]
    status = subprocess.call(command, env=variables)
    if screen and status == -signal.SIGABRT:
        if system.provide_libraries(python, say):  # the set-up may have been done where there was no screen
            return subprocess.call(command, env=variables)
        say("\n".join(SENTENCES["no_window"]))
    if asked.sample and status == 0:
        report_sample(Path.cwd() / SAMPLE)
    return status if status >= 0 else 128 - status


def report_sample(folder: Path) -> None:
    """Say where the results of the run without a screen are."""
    print("Er is geen scherm; daarom is de hoofdtaak uitgevoerd op de voorbeeldschool (alle personen zijn verzonnen).")
    print(f"De resultaten staan in {folder}:")
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            print(f"  {path.relative_to(folder)}")


def refresh_assets(root: Path, python: Path) -> None:
    """Make the generated files again when their sources changed since the set-up."""
    if not build_assets.stale(root):
        return
    command = [str(python), str(root / "installer" / "build_assets.py")]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SetupError("assets", line=environment.last_line(made.stderr))


def main(arguments: Sequence[str]) -> int:
    """Do what was asked; a set-up that cannot go on ends in two sentences."""
    screen = system.has_screen()
    asked = plan(arguments, screen=screen)
    try:
        python = environment.prepare(ROOT, asked.kind, say)
        refresh_assets(ROOT, python)
        return run(asked, python, screen=screen) if asked.command else 0
    except SetupError as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("Afgebroken; start opnieuw om verder te gaan.")
        return 130
