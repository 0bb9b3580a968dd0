"""Runs benchmarks at their tiny size one after another in this process, each as if it alone had been started.

`python -m tests.cli.every_benchmark letter page` writes one line of JSON for each: its name and what it printed. The
libraries are loaded once and the empty school is made once, which is nearly all that a tiny benchmark costs.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import runpy
import shutil
import sys
import tempfile
from pathlib import Path

from tests import support


def run(name: str) -> str:
    """Run a benchmark as the main module, and give what it printed."""
    printed = io.StringIO()
    sys.modules.pop(f"tests.benchmarks.{name}", None)  # may be there already: one benchmark uses the floor of another
    sys.argv = [name, "--json", "--tiny"]
    with contextlib.redirect_stdout(printed):
        try:
            runpy.run_module(f"tests.benchmarks.{name}", run_name="__main__", alter_sys=True)
        except SystemExit as ended:
            if ended.code:
                raise
    gc.enable()
    return printed.getvalue()


def main(names: list[str]) -> None:
    """Run them all."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        support.make_template(template, support.FixedClock())
        support.make_template = lambda path, _clock: shutil.copy(template, path)
        for name in names:
            sys.stdout.write(json.dumps([name, run(name)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
